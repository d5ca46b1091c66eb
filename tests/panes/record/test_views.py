"""The views of the record as rows: signs with words, a matrix that fits, promises of round one."""

from __future__ import annotations

import pytest

from tests.plan.evidence_plans import QUOTE, WHOLE, record_plan
from tests.plan.plans import NOW
from tui.panes.acts.own_keys import own_keys
from tui.panes.record.views import (
    ADVERT,
    MATRIX,
    QUOTES,
    RECORDS,
    ROUND_ONE,
    VIEWS,
    columns_that_fit,
    rows,
    state_word,
)
from tui.plan.countdown import count_down
from tui.plan.evidence import AdvertLine, Record
from tui.plan.library import Library
from tui.plan.model import Person, Plan
from tui.plan.schedule import Agenda
from tui.reports.planner.view import View

LIBRARY = Library(steps={}, settings={}, roles={})


def view(plan: Plan, *, narrow: bool = False) -> View:
    return View(
        plan=plan,
        library=LIBRARY,
        countdown=count_down(plan, NOW),
        agenda=Agenda(),
        narrow=narrow,
        key_of=own_keys({}).of,
    )


@pytest.mark.parametrize("which", VIEWS)
def test_an_empty_view_says_in_a_sentence_what_belongs_there(which: str) -> None:
    found = rows(view(Plan()), which, width=80)
    assert not any(row.key for row in found)
    assert found[-1].title.strip().endswith((".", "?"))


@pytest.mark.parametrize(
    ("record", "mark", "word"),
    [
        (WHOLE, "✓", "checked"),
        (WHOLE.but(checked=None), "○", "draft"),
        (WHOLE.but(confidential="do-not-use"), "–", "stays here"),
    ],
)
def test_a_record_has_a_sign_and_a_word(record: Record, mark: str, word: str) -> None:
    (row,) = rows(view(record_plan(record)), RECORDS, width=80)
    assert (row.mark, state_word(record)) == (mark, word)
    assert word == row.right[-1][0].strip()


def test_a_quote_and_a_line_have_theirs() -> None:
    plan = record_plan(
        quotes=(QUOTE, QUOTE.but(id="b", permission="no")),
        advert=(AdvertLine(id="a", text="A", match="gap"), AdvertLine(id="b", text="B")),
    )
    assert [row.mark for row in rows(view(plan), QUOTES, width=80)] == ["✓", "○"]
    marks = [(row.mark, row.right[0][0].strip()) for row in rows(view(plan), ADVERT, width=80)]
    assert marks == [("×", "gap"), ("○", "open")]


def test_the_matrix_has_a_dot_where_a_record_proves_or_answers() -> None:
    plan = record_plan(
        WHOLE.but(matches=("a",)),
        WHOLE.but(id="other", answers=("ann",)),
        advert=(AdvertLine(id="a", text="A"),),
        people=(Person(id="ann", name="Ann", role="interviewer", cares_about="calm"),),
    )
    found = rows(view(plan), MATRIX, width=80)
    cells = {row.key: row.right[0][0] for row in found if row.key}
    assert cells == {"a": "  ●  ·", "ann": "  ·  ●"}
    assert found[0].right[0][0] == "  1  2"


def test_the_matrix_shows_what_fits_and_goes_on_from_there() -> None:
    records = tuple(Record(id=f"r{n}", claim=f"R {n}") for n in range(200))
    plan = Plan(records=records, advert=(AdvertLine(id="a", text="A"),))
    fit = columns_that_fit(80)
    found = rows(view(plan), MATRIX, width=80, first=fit)
    assert found[0].right[0][0].split()[0] == str(fit + 1)
    assert len(found[1].right[0][0]) == fit * 3
    assert columns_that_fit(20) >= 3


def test_round_one_lists_what_was_asked_and_what_was_promised() -> None:
    assert rows(view(Plan()), ROUND_ONE, width=80)


def test_an_empty_view_says_all_of_what_belongs_there_on_a_phone_too() -> None:
    told = [row.title.strip() for row in rows(view(Plan()), MATRIX, width=40)]
    assert " ".join(filter(None, told)).endswith("a adds the other.")
    assert max(map(len, told)) <= 34
