"""Which questions a round asks: round one first, nothing twice too soon, and honest proof only."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import TODAY, plan_of
from tui.plan.choice import (
    FIRST,
    FIRST_SIZE,
    MOCK,
    MOCK_SIZE,
    PROBES,
    RETRY,
    SHORT_SIZE,
    Posed,
    draw,
    every_question,
    is_thin,
)
from tui.plan.edits import practice
from tui.plan.evidence import Number, Record
from tui.plan.gates import record_stays
from tui.plan.practice import Attempt, Question
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from tui.plan.model import Plan

BANK = load_bank()
YESTERDAY = TODAY - timedelta(days=1)
RECORD = Record(id="moved-depot", claim="I moved the depot", checked=TODAY)


def marked(plan: Plan, key: str, on: date, *, kind: str = FIRST, thin: bool = False) -> Plan:
    return practice.mark(plan, BANK, key, on, kind=kind, clear=not thin, friendly=True).plan


def keys(plan: Plan, kind: str = FIRST, on: date = TODAY, days_left: int = 9) -> list[str]:
    return [posed.key for posed in draw(plan, BANK, kind, on, days_left)]


def group_counts(plan: Plan) -> dict[str, int]:
    asked = [posed.group for posed in draw(plan, BANK, FIRST, TODAY, 9)]
    return {group: asked.count(group) for group in BANK.groups}


questions = st.lists(
    st.builds(
        Question,
        id=st.sampled_from(["mine", "theirs", "third", *list(BANK.questions)[:3]]),
        text=st.just("Why?"),
        bank=st.sampled_from(["", *list(BANK.questions)[:12]]),
        source=st.sampled_from(["own", "round-one", "bank"]),
        round_one=st.sampled_from(["", "good", "thin"]),
        records=st.lists(st.sampled_from(["a", "b", "gone"]), max_size=3).map(tuple),
        attempts=st.lists(
            st.builds(
                Attempt,
                id=st.just("x"),
                at=st.dates(date(2026, 11, 10), TODAY),
                round=st.sampled_from([FIRST, RETRY, "by-hand"]),
                clear=st.booleans(),
                friendly=st.booleans(),
            ),
            max_size=3,
        ).map(tuple),
    ),
    max_size=8,
).map(tuple)
records = st.lists(
    st.builds(
        Record,
        id=st.sampled_from(["a", "b"]),
        claim=st.just("I did it"),
        checked=st.sampled_from([None, TODAY]),
        confidential=st.sampled_from(["open", "generalise", "do-not-use"]),
        chosen=st.booleans(),
    ),
    max_size=2,
    unique_by=lambda record: record.id,
).map(tuple)
any_plan = st.builds(
    lambda questions, records, settings: plan_of(settings=settings).but(
        questions=questions, records=records
    ),
    questions,
    records,
    st.lists(st.sampled_from(["panel", "meal", "executive", "presentation"])).map(tuple),
)


def test_a_first_round_asks_ten_and_five_where_a_day_is_left() -> None:
    assert len(keys(plan_of())) == FIRST_SIZE
    assert len(keys(plan_of(), days_left=1)) == SHORT_SIZE
    assert len(keys(plan_of(), MOCK)) == MOCK_SIZE


def test_what_round_one_asked_comes_first_and_the_thin_of_it_before_the_good() -> None:
    plan = plan_of()
    for text, asked in (("Good one?", "good"), ("Thin one?", "thin")):
        plan = practice.add(plan, BANK, text, asked=asked).plan
    plan = practice.add(plan, BANK, "My own?").plan
    assert keys(plan)[:3] == ["thin-one", "good-one", "my-own"]


def test_without_anything_of_ones_own_a_round_goes_through_the_groups() -> None:
    counts = group_counts(plan_of())
    assert sum(count > 0 for count in counts.values()) >= 7
    assert max(counts.values()) <= 2


@pytest.mark.parametrize(
    ("setting", "group"),
    [("executive", "leadership"), ("presentation", "case"), ("meal", "informal")],
)
def test_a_setting_brings_its_group_more_often(setting: str, group: str) -> None:
    assert group_counts(plan_of(settings=(setting,)))[group] > group_counts(plan_of())[group]


def test_only_thin_answers_come_back_in_the_next_round() -> None:
    plan = marked(plan_of(), "slipping", YESTERDAY, thin=True)
    plan = marked(plan, "refused", YESTERDAY)
    assert keys(plan, RETRY) == ["slipping"]
    plan = marked(plan, "slipping", TODAY, kind=RETRY)
    assert keys(plan, RETRY) == ["slipping"], "a round does not lose what was answered in it"
    assert keys(plan, RETRY, TODAY + timedelta(days=1)) == []


def test_a_round_goes_on_where_it_was_broken_off() -> None:
    plan = plan_of()
    first = keys(plan)
    plan = marked(plan, first[0], TODAY, thin=True)
    assert keys(plan) == first
    posed = draw(plan, BANK, FIRST, TODAY, 9)
    assert [each.now is not None for each in posed] == [True, *[False] * (FIRST_SIZE - 1)]


def test_stories_are_the_chosen_records_that_may_be_told() -> None:
    hidden = RECORD.but(id="secret", confidential="do-not-use", chosen=True)
    draft = RECORD.but(id="draft", checked=None, chosen=True)
    plan = plan_of().but(records=(RECORD, hidden, draft))
    assert keys(plan, PROBES) == ["moved-depot"]
    chosen = RECORD.but(id="chosen", claim="I led the night shift", chosen=True)
    plan = plan.but(records=(RECORD, chosen))
    assert keys(plan, PROBES) == ["chosen"]
    assert draw(plan, BANK, PROBES, TODAY, 9)[0].text.endswith("I led the night shift")


def test_probes_dig_where_the_record_is_weak() -> None:
    number = Number(id="n", value="12 %", source="the ledger", compared_with="last year")
    whole = RECORD.but(
        my_part="I planned it",
        decision="Two ways",
        limit="Late",
        after="It lasted",
        numbers=(number,),
    )
    plan = plan_of().but(records=(whole,))
    probes = draw(plan, BANK, PROBES, TODAY, 9)[0].probes
    assert probes[0] == "What would the others say?"
    assert len(set(probes)) == 3
    thin = whole.but(confirmer="Ines", limit="", numbers=(number.but(source=""),))
    probes = draw(plan.but(records=(thin,)), BANK, PROBES, TODAY, 9)[0].probes
    assert {"What would you change?", "How do you know?"} <= set(probes)


def test_own_words_for_a_question_of_the_bank_take_its_place() -> None:
    question = Question(id="slipping", text="Mine?", bank="slipping", source="bank")
    posed = every_question(plan_of().but(questions=(question,)), BANK, TODAY)
    assert [each.text for each in posed if each.key == "slipping"] == ["Mine?"]
    assert len(posed) == len(BANK.questions)


@given(any_plan, st.sampled_from([FIRST, RETRY, PROBES, MOCK]), st.integers(-2, 12))
@examples(200)
def test_a_round_is_the_same_however_often_it_is_drawn_and_asks_nothing_twice(
    plan: Plan, kind: str, days_left: int
) -> None:
    posed = draw(plan, BANK, kind, TODAY, days_left)
    assert posed == draw(plan, BANK, kind, TODAY, days_left)
    assert all(len(each.probes) == 3 for each in posed)
    ids = [id(each) for each in posed]
    assert len(ids) == len(set(ids))


@given(any_plan, st.sampled_from([FIRST, MOCK]))
@examples(200)
def test_what_was_good_does_not_come_again_before_the_rest_was_seen(plan: Plan, kind: str) -> None:
    posed = draw(plan, BANK, kind, TODAY, 9)
    every = [each for each in _every(plan, kind) if each.source not in ("story", "round-one")]
    drawn = {each.key for each in posed}
    left = [each.seen for each in every if each.key not in drawn]
    again = [each.seen for each in posed if each.source != "round-one" and not thin(each)]
    assert max(again, default=0) <= min(left, default=99)


@given(any_plan)
@examples(150)
def test_round_one_comes_first_and_then_what_was_thin(plan: Plan) -> None:
    posed = draw(plan, BANK, FIRST, TODAY, 9)
    ranks = [0 if each.source == "round-one" else 1 if thin(each) else 2 for each in posed]
    assert ranks == sorted(ranks)


@given(any_plan, st.sampled_from([FIRST, RETRY, PROBES, MOCK]))
@examples(200)
def test_no_proof_is_drawn_that_is_unchecked_or_must_not_be_used(plan: Plan, kind: str) -> None:
    for posed in draw(plan, BANK, kind, TODAY, 9):
        assert all(not record_stays(record) for record in posed.proof)


@given(any_plan)
@examples(150)
def test_a_retry_asks_thin_answers_alone(plan: Plan) -> None:
    for posed in draw(plan, BANK, RETRY, TODAY, 9):
        assert posed.last is not None
        assert is_thin(posed.last)


def thin(posed: Posed) -> bool:
    return posed.last is not None and is_thin(posed.last)


def _every(plan: Plan, kind: str) -> tuple[Posed, ...]:
    from tui.plan.choice import _Candidate, _pairs

    return tuple(_Candidate(*pair, kind, TODAY).posed({}) for pair in _pairs(plan, BANK))


def test_a_story_says_no_more_than_the_record_may_say_by_now() -> None:
    record = RECORD.but(claim="Moved the secret depot")
    plan = marked(plan_of().but(records=(record,)), record.id, YESTERDAY, kind=PROBES)
    general = record.but(confidential="generalise", general="Moved a site")
    (posed,) = draw(plan.but(records=(general,)), BANK, PROBES, TODAY, 9)
    assert posed.text == "Tell it from the start: Moved a site"
    assert posed.seen == 1
