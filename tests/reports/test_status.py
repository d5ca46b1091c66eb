"""The status as lines, as one line, and as fields for scripts, in every state a plan can be in."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.reports.plans import (
    CALLED,
    HOSTILE,
    NOW,
    START,
    STATES,
    TODAY,
    ZONE,
    is_safe,
    plan_of,
    plan_with,
)
from tui.cli.demonstration import demo_plan
from tui.plan.columns import width_of
from tui.plan.fault import Fault
from tui.plan.kit import kit_of
from tui.plan.model import Ask, Interview, Person, Plan, Step
from tui.reports.status import NAMED_TODAY, status, status_fields, status_short

if TYPE_CHECKING:
    from tui.plan.library import Library

FILE = "/home/ann/plan.toml"
MAYBE_TEXT, MAYBE_NUMBER = (str, type(None)), (int, type(None))
TYPES: dict[str, type | tuple[type, ...]] = {
    "now": str,
    "state": str,
    "company": str,
    "role": str,
    "starts": MAYBE_TEXT,
    "zone": str,
    "days_left": MAYBE_NUMBER,
    "working_days_left": MAYBE_NUMBER,
    "minutes_left": MAYBE_NUMBER,
    "leave_by": MAYBE_TEXT,
    "minutes_to_leave": MAYBE_NUMBER,
    "join_by": MAYBE_TEXT,
    "minutes_to_join": MAYBE_NUMBER,
    "late": bool,
    "own_zone": str,
    "place": str,
    "phone": str,
    "settings": list,
    "steps": dict,
    "people": dict,
    "kit": dict,
    "thanks": dict,
    "unreadable": list,
    "file": str,
}
STEP_TYPES = {
    "id": str,
    "title": str,
    "due": MAYBE_TEXT,
    "minutes": MAYBE_NUMBER,
    "essential": bool,
}
PERSON_TYPES = {"name": str, "role": str, "ask": str, "state": str, "next": str}


def fields_of(plan: Plan, library: Library, now: datetime = NOW) -> dict[str, Any]:
    """The fields as a script reads them."""
    told: dict[str, Any] = json.loads(json.dumps(status_fields(plan, library, now, FILE)))
    return told


def assert_types(table: dict[str, Any], types: dict[str, Any]) -> None:
    assert set(types) <= set(table)
    for key, wanted in types.items():
        value = table[key]
        assert isinstance(value, wanted), (key, value)
        assert wanted is bool or not isinstance(value, bool), (key, value)


@pytest.mark.parametrize("state", STATES)
def test_every_field_is_there_with_its_type_in_every_state(library: Library, state: str) -> None:
    given_fields, now = STATES[state]
    told = fields_of(plan_of(**given_fields), library, now)
    assert told["state"] == state
    assert_types(told, TYPES)
    assert_types(told["steps"], {"done": int, "total": int, "today": list, "still_open": int})
    for step in told["steps"]["today"]:
        assert_types(step, STEP_TYPES)
    assert set(told["people"]) == {"yours", "theirs"}
    for person in (*told["people"]["yours"], *told["people"]["theirs"]):
        assert_types(person, PERSON_TYPES)
    assert_types(told["kit"], {"packed": int, "total": int, "missing": list})
    assert_types(told["thanks"], {"sent": int, "total": int})
    for moment in ("now", "starts", "leave_by"):
        if told[moment] is not None:
            assert datetime.fromisoformat(told[moment]).tzinfo is not None


@pytest.mark.parametrize("state", STATES)
def test_an_empty_plan_has_every_field_in_every_state(library: Library, state: str) -> None:
    given_fields, now = STATES[state]
    told = fields_of(Plan(interview=Interview(**given_fields)), library, now)
    assert told["state"] == state
    assert_types(told, TYPES)
    assert told["steps"] == {"done": 0, "total": 0, "today": [], "still_open": 0}


def test_days_are_midnights_and_minutes_are_elapsed_time(library: Library) -> None:
    told = fields_of(plan_of(starts=START), library)
    assert told["now"] == "2026-11-24T09:00:00+01:00"
    assert told["starts"] == "2026-12-03T10:00:00+01:00"
    assert (told["days_left"], told["working_days_left"]) == (9, 7)
    assert told["minutes_left"] == 9 * 24 * 60 + 60
    assert told["leave_by"] == "2026-12-03T08:45:00+01:00"
    assert told["minutes_to_leave"] == told["minutes_left"] - 75


def test_a_night_that_clocks_change_is_an_hour_shorter(library: Library) -> None:
    now = datetime(2027, 3, 27, 9, 0, tzinfo=UTC)
    told = fields_of(plan_of(starts=datetime(2027, 3, 28, 10, 0)), library, now)
    assert (told["days_left"], told["minutes_left"]) == (1, 23 * 60)


def test_a_day_without_an_hour_has_days_and_no_minutes(library: Library) -> None:
    plan = plan_of(starts=date(2026, 12, 3))
    told = fields_of(plan, library)
    assert (told["starts"], told["days_left"]) == ("2026-12-03", 9)
    assert (told["minutes_left"], told["leave_by"], told["minutes_to_leave"]) == (None, None, None)
    assert status(plan, library, NOW)[0].endswith("in 9 days")


def test_steps_people_kit_and_thanks_are_counted(library: Library) -> None:
    told = fields_of(plan_of(starts=START, called=CALLED), library)
    assert (told["steps"]["done"], told["steps"]["total"]) == (1, 4)
    assert [step["id"] for step in told["steps"]["today"]] == ["text"]
    assert [person["state"] for person in told["people"]["yours"]] == ["draft"]
    assert [person["state"] for person in told["people"]["theirs"]] == ["sent"]
    offered = [item.title for item in kit_of(plan_of(), library)[2:]]
    assert told["kit"] == {
        "packed": 1,
        "total": 2 + len(offered),
        "missing": ["text", *offered],
    }
    assert told["thanks"] == {"sent": 1, "total": 1}


def test_what_is_not_needed_is_not_missing(library: Library) -> None:
    kit = tuple(item.but(not_needed=item.id != "water") for item in kit_of(plan_of(), library))
    told = fields_of(plan_of(starts=START).but(kit=kit), library)
    assert told["kit"] == {"packed": 0, "total": 1, "missing": ["Water"]}


def test_what_was_due_before_today_is_counted_as_still_open(library: Library) -> None:
    steps = tuple(
        Step(id=f"s{n}", title="S", due=TODAY - timedelta(days=n), essential=True) for n in range(3)
    )
    plan = Plan(interview=Interview(starts=START, zone=ZONE), steps=steps)
    assert fields_of(plan, library)["steps"]["still_open"] == 2


@pytest.mark.parametrize(
    ("state", "headline"),
    [
        ("waiting", "waiting for the call"),
        ("called", "called, no date yet"),
        ("dated", "in 9 days 1 h"),
        ("over", "it is over, and you did it"),
        ("closed", "closed"),
    ],
)
def test_the_first_line_is_what_and_how_long(library: Library, state: str, headline: str) -> None:
    given_fields, now = STATES[state]
    plan = plan_of(**given_fields)
    assert status(plan, library, now)[0] == f"text at text · {headline}"
    assert status_short(plan, library, now).startswith(f"text: {headline}")


def test_place_and_phone_are_shown_while_there_is_somewhere_to_go(library: Library) -> None:
    for state, (given_fields, now) in STATES.items():
        lines = status(plan_of(**given_fields), library, now)
        shown = any("call text if anything changes" in line for line in lines)
        assert shown == (state in ("dated", "today"))


@pytest.mark.parametrize(
    ("hours", "page"),
    [(-25, False), (-24, True), (-10, True), (-2, True), (0, True), (0.9, True), (1.1, False)],
)
def test_in_the_last_day_it_is_the_page_for_the_day(
    library: Library, hours: float, page: bool
) -> None:
    now = datetime(2026, 12, 3, 9, 0, tzinfo=UTC) + timedelta(hours=hours)
    lines = status(plan_of(starts=START, called=CALLED), library, now)
    assert lines[0].startswith("Now ") is page or lines[0].startswith("call text now") is page
    assert ("You earned this conversation." in lines) is page
    assert any(line.startswith("Today ·") for line in lines) is not page or not page


def test_on_the_day_no_step_is_listed_and_on_the_eve_only_the_way_to_them(library: Library) -> None:
    plan = plan_of(starts=START, called=CALLED)
    step = plan.steps[0].but(title="Sew the button", due=START.date(), essential=True)
    plan = plan.but(steps=(step, step.but(id="eve", due=START.date() - timedelta(days=1))))
    eve = status(plan, library, datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    day = status(plan, library, datetime(2026, 12, 3, 7, 0, tzinfo=UTC))
    assert not any("Sew the button" in line for line in (*eve, *day))
    assert eve[-1] == "What is for today: secondround steps --today"
    assert day[-1] == "You earned this conversation."


def test_what_cannot_be_read_stands_on_the_page_for_the_day_too(library: Library) -> None:
    lines = status(plan_of(starts=START), library, datetime(2026, 12, 3, 7, 0, tzinfo=UTC))
    told = "? cannot be read: told, 1 other field; secondround check names the line"
    assert lines[1] == told


def test_short_fits_a_bar_on_the_last_day(library: Library) -> None:
    plan = plan_of(starts=START, called=CALLED)
    day = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)
    told = "text: today, in 2 h · ? told · leave by 08:45 (in 45 min)"
    assert status_short(plan, library, day) == told
    late = status_short(plan, library, day + timedelta(hours=1))
    assert late == "text: today, in 1 h · ? told · call text now"
    eve = status_short(plan, library, day - timedelta(hours=12))
    assert eve == "text: in 14 h · ? told · leave by 08:45 tomorrow"


def test_json_tells_joining_being_late_and_the_own_zone(library: Library) -> None:
    plan = plan_of(starts=START, called=CALLED)
    video = plan.but(interview=plan.interview.but(settings=("video",)))
    early = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)
    told = status_fields(video, library, early, FILE, own="Asia/Tokyo")
    assert (told["join_by"], told["minutes_to_join"]) == ("2026-12-03T09:55:00+01:00", 115)
    assert (told["leave_by"], told["late"], told["own_zone"]) == (None, False, "Asia/Tokyo")
    assert fields_of(plan, library, early + timedelta(hours=1))["late"] is True
    assert fields_of(plan, library, early + timedelta(minutes=45))["late"] is False


def test_the_own_clock_is_told_beside_the_interviews(library: Library) -> None:
    plan = plan_of(starts=START, called=CALLED)
    far = status(plan, library, NOW, own="America/New_York")
    assert far[1].startswith("Thu 3 Dec, 10:00 Europe/Paris, 04:00 your time")
    day = status(plan, library, datetime(2026, 12, 3, 7, 0, tzinfo=UTC), own="America/New_York")
    assert day[1] == "Your time, America/New_York: now 02:00 · starts 04:00 · leave by 02:45"
    assert not any("our time" in line for line in status(plan, library, NOW, own="Europe/Berlin"))


@pytest.mark.parametrize("state", STATES)
def test_on_a_narrow_terminal_no_line_is_too_wide(library: Library, state: str) -> None:
    given_fields, now = STATES[state]
    for line in status(plan_of(**given_fields), library, now, width=40):
        assert width_of(line) <= 40


def test_three_of_todays_steps_are_named_and_the_rest_is_counted(library: Library) -> None:
    steps = tuple(Step(id=f"s{n}", title=f"Step {n}", due=TODAY, minutes=3) for n in range(1, 9))
    lines = status(Plan(steps=steps), library, NOW)
    assert "Today · 8 steps · 24 min" in lines
    assert sum("Step " in line for line in lines) == NAMED_TODAY
    assert "       and 5 more: secondround steps --today" in lines
    assert "8 for today" in status_short(Plan(steps=steps), library, NOW)


def test_with_nothing_for_today_it_names_what_is_next(library: Library) -> None:
    later = Step(id="a", title="Pack the bag", due=TODAY + timedelta(days=1))
    lines = status(Plan(steps=(later,)), library, NOW)
    assert "Nothing is planned for today. Next, tomorrow: Pack the bag" in lines
    ticked = Step(id="b", title="Read", due=TODAY, done=NOW)
    assert "Today is done. Next, tomorrow: Pack the bag" in status(
        Plan(steps=(ticked, later)), library, NOW
    )
    assert "Nothing is planned for today." in status(Plan(), library, NOW)


def test_people_are_listed_with_whose_turn_it_is(library: Library) -> None:
    asks = (
        Ask(id="a", kind="hr-feedback", state="helped"),
        Ask(id="b", kind="advice", state="sent", since=CALLED),
        Ask(id="c", kind="word", state="no-answer"),
    )
    lines = status(Plan(people=(Person(id="ann", name="Ann", asks=asks),)), library, NOW)
    assert "  your turn   Ann: Feedback on round one, thank them" in lines
    assert "  their turn  Ann: advice, sent Fri 20 Nov · nudge tomorrow" in lines
    assert not any("word" in line for line in lines)


def test_what_could_not_be_read_is_never_passed_over(library: Library) -> None:
    interview = Interview(faults=(Fault(key="starts", raw="“soon”"),))
    steps = tuple(Step(id=i, title=i, faults=(Fault(key="due", raw="x"),)) for i in "ab")
    plan = Plan(interview=interview, steps=steps)
    lines = status(plan, library, NOW)
    assert "? starts cannot be read: “soon”" in lines
    assert "? 2 fields of steps and people cannot be read" in lines
    assert "  secondround check names the line" in lines
    assert "? starts" in status_short(plan, library, NOW)
    assert fields_of(plan, library)["unreadable"] == ["starts"]
    assert not any("secondround check" in line for line in status(Plan(), library, NOW))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("state", STATES)
def test_no_text_of_a_plan_reaches_the_terminal_as_more_than_text(
    library: Library, state: str, text: str
) -> None:
    given_fields, now = STATES[state]
    plan = plan_with(text, Interview(zone=ZONE, **given_fields))
    for line in (*status(plan, library, now), status_short(plan, library, now)):
        assert is_safe(line), line
        assert len(line) < 2_200
    raw = json.dumps(status_fields(plan, library, now, text))
    assert raw.isascii()
    assert raw.isprintable()
    told = json.loads(raw)
    assert [told[key] for key in ("company", "role", "place", "phone", "file")] == [text] * 5
    assert told["settings"] == ["panel", text]
    assert told["people"]["yours"][0]["name"] == text
    assert told["kit"]["missing"][0] == text


@given(text=st.text(max_size=200), state=st.sampled_from([*STATES]))
@examples(100)
def test_whatever_the_text_every_line_is_safe(library: Library, text: str, state: str) -> None:
    given_fields, now = STATES[state]
    plan = plan_with(text, Interview(zone=ZONE, **given_fields))
    for line in (*status(plan, library, now), status_short(plan, library, now)):
        assert is_safe(line), line
    assert fields_of(plan, library, now)["company"] == text


@pytest.mark.parametrize("days", range(12))
def test_the_lines_of_the_demo_fit_80_columns_on_every_day_up_to_the_interview(
    library: Library, days: int
) -> None:
    plan = demo_plan(library, NOW)
    for line in status(plan, library, NOW + timedelta(days=days)):
        assert len(line) <= 80
    assert len(status_short(plan, library, NOW + timedelta(days=days))) <= 72


def test_the_one_line_shortens_a_long_company(library: Library) -> None:
    plan = Plan(interview=Interview(company="The Very Long Name of a Company Ltd", starts=START))
    assert len(status_short(plan, library, NOW)) <= 50
