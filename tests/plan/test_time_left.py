"""What is left of each shipped step in each row of section H."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import step
from tui.plan.due import read_due
from tui.plan.library import PHASES, facts
from tui.plan.time_left import SHORTER, Share, core, first_row, read_share, share

if TYPE_CHECKING:
    from tui.plan.library import Library

#: The pace of section H for the whole of a row, in minutes.
WHOLE_ROWS = {"five_days": 630, "two_days": 270, "twelve_hours": 120}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("whole", Share(minutes=45, essential=True)),
        ("core", Share(minutes=23, essential=True, halved=True)),
        ("10 min", Share(minutes=10, essential=True, halved=True)),
        (
            "core, -2d: three are enough",
            Share(
                minutes=23,
                essential=True,
                due=read_due("-2d"),
                note="three are enough",
                halved=True,
            ),
        ),
        ("30 min, nice", Share(minutes=30, essential=False, halved=True)),
    ],
)
def test_a_share_is_read_as_the_content_says_it(text: str, left: Share) -> None:
    assert read_share(text, 45) == left


def test_core_is_half_and_never_less_than_half() -> None:
    assert [core(minutes) for minutes in (60, 45, 5, 0)] == [30, 23, 3, 0]


@pytest.mark.parametrize(
    ("days", "row"),
    [
        (30, "ten_days"),
        (7, "ten_days"),
        (6, "five_days"),
        (3, "five_days"),
        (2, "two_days"),
        (1, "two_days"),
        (0, "twelve_hours"),
        (None, "ten_days"),
    ],
)
def test_the_row_to_begin_with_follows_from_the_days_there_were(days: int | None, row: str) -> None:
    assert first_row("dated", days) == row


def test_without_a_date_the_state_is_the_row() -> None:
    assert (first_row("waiting", None), first_row("called", 7)) == ("waiting", "called")


@pytest.mark.parametrize("row", WHOLE_ROWS)
def test_what_is_essential_in_a_row_takes_about_what_the_row_has(
    library: Library, row: str
) -> None:
    held = 0
    for known in library.steps.values():
        told = facts(step(known.id), library, (), waiting=False)
        left = share(known, told, row)
        if not (told.suits and known.seeded and known.phase in PHASES[:6]):
            continue
        if left is not None and left.essential and left.minutes is not None:
            held += left.minutes
    assert held <= WHOLE_ROWS[row]


def test_an_own_step_and_an_own_length_stay_as_they_are(library: Library) -> None:
    own = step("own", minutes=45)
    told = facts(own, library, (), waiting=False)
    assert [share(None, told, row) for row in SHORTER] == [Share(minutes=45, essential=True)] * 4
    longer = facts(step("match-role", minutes=90), library, (), waiting=False)
    left = share(library.steps["match-role"], longer, "two_days")
    assert left is not None
    assert left.minutes == 90


def test_every_share_of_the_shipped_content_can_be_read(library: Library) -> None:
    for known in library.steps.values():
        for row in ("waiting", "called", *SHORTER[1:]):
            told = getattr(known, row)
            if told:
                left = read_share(told, known.minutes)
                assert left.minutes is not None
                assert 0 < left.minutes <= known.minutes
