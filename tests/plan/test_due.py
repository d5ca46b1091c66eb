"""Due dates as they are written, read back and said."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import is_safe, outcome_of
from tui.plan.due import ANCHORS, LARGEST, LEAVE_BY, START, UNITS, Due, read_due
from tui.plan.errors import PlanError

ANY_DUE = st.one_of(
    st.builds(
        Due,
        anchor=st.sampled_from(ANCHORS),
        amount=st.integers(-LARGEST, LARGEST),
        unit=st.sampled_from(UNITS),
    ),
    st.just(Due(anchor=LEAVE_BY)),
)
PIECES = st.sampled_from(
    [*ANCHORS, *UNITS, LEAVE_BY, "+", "-", "0", "5", "9999", "10000", " ", "bd", "٣", "\x1b"]
)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("-5d", Due(amount=-5)),
        ("-2b", Due(amount=-2, unit="b")),
        ("-2bd", Due(amount=-2, unit="b")),
        ("-3h", Due(amount=-3, unit="h")),
        ("-30m", Due(amount=-30, unit="m")),
        ("-1w", Due(amount=-1, unit="w")),
        ("+0h", Due(unit="h")),
        ("start+0h", Due(unit="h")),
        ("call+1d", Due(anchor="call", amount=1)),
        ("end+24h", Due(anchor="end", amount=24, unit="h")),
        ("told+2bd", Due(anchor="told", amount=2, unit="b")),
        ("outcome+2d", Due(anchor="outcome", amount=2)),
        ("first-1d", Due(anchor="first", amount=-1)),
        ("help+1d", Due(anchor="help", amount=1)),
        ("leave-by", Due(anchor=LEAVE_BY)),
        (" Call + 1 D ", Due(anchor="call", amount=1)),
        ("LEAVE-BY", Due(anchor=LEAVE_BY)),
        ("-0005d", Due(amount=-5)),
    ],
)
def test_a_due_date_is_read_whatever_its_spaces_and_capitals(text: str, due: Due) -> None:
    assert read_due(text) == due


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "5d", "d", "-d", "-5", "-5x", "tomorrow", "2026-12-03", "call", "call1d"),
        *("-99999d", "--5d", "-5d-5d", "party+1d", "leave-by+1d", "-1.5d", "-5dd", "-٣d", "+-5d"),
    ],
)
def test_what_is_no_due_date_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(PlanError, match=r"is not a due date; write one like -5d, "):
        read_due(text)


def test_a_refusal_is_safe_to_show_and_repeats_a_long_text_in_short() -> None:
    with pytest.raises(PlanError) as refused:
        read_due("\x1b]0;x\x07\u202e" + "z" * 10_000)
    assert is_safe(refused.value.sentence)
    assert len(refused.value.sentence) < 200


@given(ANY_DUE)
@examples(300)
def test_every_due_date_reads_back_from_its_text(due: Due) -> None:
    assert read_due(due.text) == due
    assert read_due(due.text).text == due.text


@given(st.text(max_size=40) | st.lists(PIECES, max_size=6).map("".join))
@example("-")
@example("+" * 10_000)
@examples(500)
def test_any_text_is_a_due_date_or_refused_in_a_sentence(text: str) -> None:
    due, refusal = outcome_of(lambda: read_due(text))
    if due is None:
        assert is_safe(refusal)
        assert refusal.endswith(".")
    else:
        assert abs(due.amount) <= LARGEST
        assert read_due(due.text) == due


@pytest.mark.parametrize(
    ("due", "text"),
    [
        (Due(amount=-5), "-5d"),
        (Due(anchor="call", amount=1), "call+1d"),
        (Due(anchor="first"), "first+0d"),
        (Due(anchor=LEAVE_BY), "leave-by"),
        # "+2h" alone is what a person types for two hours from this moment
        (Due(unit="h"), "start+0h"),
        (Due(amount=2, unit="h"), "start+2h"),
    ],
)
def test_a_due_date_is_written_so_that_it_can_mean_one_thing_only(due: Due, text: str) -> None:
    assert due.text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-5d", "5 days before the interview"),
        ("-1d", "1 day before the interview"),
        ("-2b", "2 working days before the interview"),
        ("-1w", "1 week before the interview"),
        ("-3h", "3 hours before the interview"),
        ("-30m", "30 minutes before the interview"),
        ("+0h", "with the interview"),
        ("first+0d", "when round one ends"),
        ("first+1d", "1 day after round one"),
        ("call+0d", "when the call comes"),
        ("call+2d", "2 days after the call"),
        ("help+0d", "when someone helps"),
        ("help+1d", "1 day after someone helps"),
        ("end+0h", "when the interview ends"),
        ("end+24h", "24 hours after the interview ends"),
        ("told+0d", "on the day they named"),
        ("told+2b", "2 working days after the day they named"),
        ("outcome+0d", "with the decision"),
        ("outcome+2d", "2 days after the decision"),
        ("leave-by", "when you leave"),
    ],
)
def test_a_due_date_is_said_as_a_person_says_it(text: str, words: str) -> None:
    assert read_due(text).words == words


@given(ANY_DUE)
@examples(100)
def test_every_due_date_can_be_said(due: Due) -> None:
    assert due.words
    assert "  " not in due.words
    if due.anchor == START:
        assert due.words.endswith("the interview")
