"""Why a step is where it is, in a sentence that does not scold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.plan.plans import TODAY, at, day, everything, plan_of, step
from tui.plan.because import because, days_remark
from tui.plan.model import Pace
from tui.plan.schedule import Agenda, lay_out

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.model import Plan


def said(plan: Plan, library: Library, now: str = "2026-11-24 08:00") -> dict[str, str]:
    agenda = lay_out(plan, library, at(now))
    today = at(now).date()
    return {p.step.id: because(p, agenda, today) for p in everything(agenda)}


def test_each_step_says_why_it_is_there(library: Library) -> None:
    plan = plan_of(
        step("a", "-9d", minutes=60),
        step("b", day("2026-11-23"), minutes=5),
        step("c", day("2026-11-24"), minutes=60),
        step("d", "told+2b"),
        step("e", day("2026-11-20"), essential=False),
    )
    assert said(plan, library) == {
        "a": "It is for 9 days before the interview, and that is today.",
        "b": "It was for Mon 23 Nov and is essential, so it is still open.",
        "c": "Today is full, so it comes tomorrow.",
        "d": "It is for 2 working days after the day they named, and that has no date yet.",
        "e": "Its day has gone by and it is not essential; do it if you like.",
    }


def test_a_shortened_step_says_how_much_is_enough(library: Library) -> None:
    plan = plan_of(step("did-and-did-not", "-10d"), called=TODAY, starts=day("2026-11-28"))
    assert said(plan, library)["did-and-did-not"].endswith("; 30 of 60 minutes are enough.")


def test_the_days_are_remarked_on_only_where_something_should_be_known(library: Library) -> None:
    plan = plan_of(step("a", day("2026-11-24"), minutes=30))
    morning = lay_out(plan, library, at("2026-11-24 08:00"))
    evening = lay_out(plan, library, at("2026-11-24 21:30"))
    assert days_remark(morning, TODAY) == ""
    assert days_remark(evening, TODAY).startswith("Today is closed for the evening")


def test_a_day_off_that_moved_a_step_is_named(library: Library) -> None:
    plan = plan_of(step("a", day("2026-11-29"), minutes=30)).but(pace=Pace(off=("sun",)))
    assert said(plan, library)["a"] == "Sun 29 Nov is a day off, so it comes Mon 30 Nov."


def test_a_day_that_is_too_full_is_named_and_the_way_through_it() -> None:
    over = tuple(TODAY.replace(day=n) for n in (24, 25, 26, 27, 28))
    assert days_remark(Agenda(over=over), TODAY) == (
        "More is essential than the days hold: today, tomorrow, Thu 26 Nov, and 2 more. "
        "Begin at the top, and leave it when you have had enough."
    )
    assert "Begin" not in days_remark(Agenda(over=over[1:2]), TODAY)
