"""The advert and the interviewers against the records; a concern that is private stays."""

from __future__ import annotations

import pytest

from tests.plan.evidence_plans import WHOLE, record_plan
from tui.plan.evidence import AdvertLine, Record
from tui.plan.matching import LineMatch, advert_matches, concern_matches, counts, line_match, remark
from tui.plan.model import Person

LINE = AdvertLine(id="run", text="Run a depot")


def test_each_line_has_the_records_that_prove_it() -> None:
    plan = record_plan(WHOLE.but(matches=("run",)), advert=(LINE, LINE.but(id="other")))
    assert [[record.id for record in each.records] for each in advert_matches(plan)] == [
        ["depot"],
        [],
    ]


def test_a_line_alone_has_the_records_it_has_among_all() -> None:
    plan = record_plan(WHOLE.but(matches=("run",)), advert=(LINE, LINE.but(id="other")))
    assert tuple(line_match(plan, line) for line in plan.advert) == advert_matches(plan)


def test_each_interviewer_has_the_records_that_answer_and_a_private_concern_stays() -> None:
    ann = Person(id="ann", name="Ann", role="interviewer", cares_about="calm")
    tom = Person(id="tom", name="Tom", cares_about="cost", private=True)
    plan = record_plan(WHOLE.but(answers=("ann",)), people=(ann, tom, Person(id="x", name="X")))
    told = [(each.person.id, each.concern, len(each.records)) for each in concern_matches(plan)]
    assert told == [("ann", "calm", 1), ("tom", "", 0)]


def test_marks_are_counted_with_what_is_open() -> None:
    plan = record_plan(advert=(LINE.but(match="gap"), LINE.but(id="b"), LINE.but(id="c")))
    assert counts(plan) == {"strong": 0, "some": 0, "gap": 1, "": 2}


@pytest.mark.parametrize(
    ("match", "records", "said"),
    [
        ("strong", (), "no record stands behind it yet"),
        ("some", (WHOLE.but(checked=None),), "no record behind it may be told yet"),
        ("strong", (WHOLE,), ""),
        ("gap", (), "an honest sentence would help"),
        ("", (), ""),
    ],
)
def test_a_mark_says_what_it_lacks(match: str, records: tuple[Record, ...], said: str) -> None:
    assert remark(LineMatch(line=LINE.but(match=match), records=records)) == said
