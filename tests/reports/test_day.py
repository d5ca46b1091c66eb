"""The page for the day as text: its order, its height, its width."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.reports.plans import CALLED, HOSTILE, START, ZONE, is_safe, plan_with
from tui.plan.columns import width_of
from tui.plan.countdown import count_down
from tui.plan.day import the_day
from tui.plan.model import Interview, Note, Person
from tui.reports.day import HEIGHT, card_lines, day_lines

if TYPE_CHECKING:
    from tui.plan.day import Day
    from tui.plan.library import Library
    from tui.plan.model import Plan

DAY = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)
ORDER = ("Where", "You meet", "Setting", "Kit", "Stories", "Quotes", "Goal", "Open")


def full(text: str = "Ines Berg") -> Plan:
    return plan_with(text, Interview(zone=ZONE, starts=START, called=CALLED))


def page(plan: Plan, library: Library, now: datetime = DAY, own: str = "") -> Day:
    return the_day(plan, library, count_down(plan, now, own))


def crowded(text: str) -> Plan:
    """A plan with more of everything than a page holds."""
    plan = full(text)
    return plan.but(
        people=tuple(Person(id=f"p{n}", name=text, role="interviewer") for n in range(30)),
        records=plan.records * 9,
        quotes=plan.quotes * 9,
        notes=tuple(Note(id=f"n{n}", text=text, kind="promise") for n in range(20)),
    )


def test_the_parts_stand_in_their_order(library: Library) -> None:
    lines = day_lines(page(full(), library))
    names = [line[:10].strip() for line in lines if line[:1].strip()]
    assert names[0].startswith("Now 08:00")
    assert tuple(names[1:-1]) == ORDER
    assert lines[-1] == "You earned this conversation."


def test_late_the_number_to_call_is_the_first_line(library: Library) -> None:
    late = day_lines(page(full(), library, DAY + timedelta(hours=1)))
    assert late[0] == "call Ines Berg now if you are not on the way yet"
    assert late[1].startswith("Now 09:00 · starts 10:00")


@pytest.mark.parametrize("text", ["Ines", "Ines Berg and a long word or two " * 9])
@pytest.mark.parametrize("width", [60, 80, 100])
def test_it_fits_a_screen_of_24_lines_whatever_there_is_to_tell(
    library: Library, text: str, width: int
) -> None:
    late = page(crowded(text), library, DAY + timedelta(hours=1), "America/New_York")
    for lines in (day_lines(late, width, below=("more",)), card_lines(full(), late, width)):
        assert len(lines) <= HEIGHT
        names = [line[:10].strip() for line in lines]
        assert all(part in names for part in ORDER)


def test_what_is_left_out_is_counted(library: Library) -> None:
    lines = day_lines(page(crowded("Ines"), library, own="America/New_York"))
    assert any(line.endswith(("· and 26 more", "· and 27 more")) for line in lines)


def test_a_line_goes_on_while_there_is_room_and_ends_in_dots_where_there_is_none(
    library: Library,
) -> None:
    short = full("Ines")
    roomy = short.but(interview=short.interview.but(goal="to show how I work " * 8))
    goal = [line for line in day_lines(page(roomy, library)) if "how I work" in line]
    assert len(goal) > 1
    assert not any("…" in line for line in goal)
    tight = crowded("Ines Berg and a long word or two " * 9)
    assert any(line.endswith("…") for line in day_lines(page(tight, library)))


def test_a_phone_has_it_in_one_column_whole(library: Library) -> None:
    lines = day_lines(page(full("a long name"), library), 40)
    assert [line for line in lines if line in ORDER] == list(ORDER)
    assert not any("…" in line for line in lines)
    assert max(map(width_of, lines)) <= 40


def test_a_card_names_what_it_is_for_and_the_moment_is_not_on_it(library: Library) -> None:
    plan = full()
    day = the_day(plan, library, count_down(plan, DAY + timedelta(hours=1)), paper=True)
    lines = card_lines(plan, day)
    assert lines[0] == "Ines Berg at Ines Berg"
    assert lines[1] == "Thu 3 Dec 2026 · 10:00 Europe/Paris · leave by 08:45"
    assert not any("Now" in line or "now" in line for line in lines)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("width", [40, 80])
def test_no_text_of_a_plan_reaches_the_terminal_as_more_than_text(
    library: Library, text: str, width: int
) -> None:
    for plan in (full(text), crowded(text)):
        for line in day_lines(page(plan, library, DAY, "Asia/Tokyo"), width):
            assert is_safe(line), line
            assert width_of(line) <= width


@given(st.text(max_size=200), st.integers(20, 120))
@examples(100)
def test_whatever_the_text_no_line_is_too_wide(library: Library, text: str, width: int) -> None:
    lines = day_lines(page(full(text), library), width)
    assert all(is_safe(line) and width_of(line) <= width for line in lines)
    assert width < 60 or len(lines) <= HEIGHT
