"""The detail of the record: both sides of the border, and what to do next always in sight."""

from __future__ import annotations

import pytest

from tests.panes.record.test_views import view
from tests.plan.evidence_plans import QUOTE, WHOLE, record_plan
from tui.panes.record.detail import LINES, detail
from tui.panes.record.views import ADVERT, MATRIX, QUOTES, RECORDS, ROUND_ONE, VIEWS
from tui.plan.evidence import AdvertLine, Record
from tui.plan.model import Plan
from tui.plan.practice import Question


@pytest.mark.parametrize("which", VIEWS)
@pytest.mark.parametrize("width", [76, 36])
def test_it_never_takes_more_lines_than_there_are(which: str, width: int) -> None:
    long = "word " * 100
    plan = record_plan(WHOLE.but(my_part=long, not_mine=long), quotes=(QUOTE,))
    for key in ("depot", "calm", ""):
        assert detail(view(plan), which, key, width).plain.count("\n") < LINES


def test_a_record_says_what_to_do_next_and_on_a_phone_first() -> None:
    bare = record_plan(Record(id="a", claim="I did it"))
    wide = detail(view(bare), RECORDS, "a", 76).plain.split("\n")
    assert wide[-1] == "enter: What did you yourself do?"
    assert detail(view(bare), RECORDS, "a", 36).plain.startswith("enter: What did you")


def test_a_whole_record_that_is_not_checked_leads_to_the_checklist() -> None:
    whole = WHOLE.but(
        situation="s",
        decision="d",
        after="a",
        when="w",
        where="w",
        competencies=("c",),
        checked=None,
    )
    told = detail(view(record_plan(whole)), RECORDS, "depot", 76).plain
    assert "c goes through the honesty checklist" in told
    assert "draft: it is not checked yet · c checks it" in told
    kept = record_plan(whole.but(confidential="do-not-use"))
    assert "c checks it" not in detail(view(kept), RECORDS, "depot", 76).plain


def test_the_other_views_tell_who_when_and_what_proves() -> None:
    plan = record_plan(
        WHOLE.but(matches=("run",)),
        quotes=(QUOTE,),
        advert=(AdvertLine(id="run", text="Run a depot", sentence="I can"),),
        questions=(Question(id="q", text="Why?", source="round-one"),),
    )
    assert "Ines Berg, May 2025" in detail(view(plan), QUOTES, "calm", 76).plain
    for which in (ADVERT, MATRIX):
        told = detail(view(plan), which, "run", 76).plain
        assert "proved by: Moved the depot in nine days" in told
        assert "I can" in told
    assert detail(view(plan), ROUND_ONE, "q", 76).plain.startswith("Why?")
    assert detail(view(Plan()), RECORDS, "gone", 76).plain
