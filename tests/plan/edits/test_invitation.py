"""Taking an invitation in: what moves, what is filled, who is added, what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, START, ZONE, plans, step
from tui.plan.edits.invitation import fields_of, new_people, take_in
from tui.plan.errors import PlanError
from tui.plan.guests import Choice
from tui.plan.invitation import FLOATING, UNKNOWN, Guest, Invitation
from tui.plan.model import Interview, Person, Plan

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.library import Library

LATER = datetime(2026, 12, 4, 13, tzinfo=UTC)
STAMP = datetime(2026, 11, 24, 7, tzinfo=UTC)
INVITATION = Invitation(
    uid="one",
    sequence=1,
    stamp=STAMP,
    title="Second interview",
    starts=LATER,
    zone=ZONE,
    minutes=90,
    place="4 Quay Street",
    link="https://meet.google.com/abc",
    dial_in=("+33 1 87 40 12 34",),
)
INES = Guest(name="Ines Berg", email="ines@harbour.example", organizer=True)
HELD = Interview(starts=START, zone=ZONE, invite_uid="one", invite_sequence=1, invite_stamp=STAMP)


def taken(library: Library, plan: Plan, choices: tuple[Choice, ...] = (), **changed: Any) -> Edited:
    return take_in(plan, INVITATION.but(**changed), choices, library, NOW)


def test_the_interview_moves_and_the_steps_with_it(library: Library) -> None:
    plan = Plan(steps=(step("a", "-5d"),), interview=Interview(starts=START, zone=ZONE))
    edited = taken(library, plan)
    assert edited.said == "Moved to Fri 4 Dec 2026, 14:00 Europe/Paris, in 10 days"
    assert "1 step moved with it" in edited.notice
    held = edited.plan.interview
    assert (held.starts, held.zone, held.minutes) == (datetime(2026, 12, 4, 14), ZONE, 90)
    assert (held.place, held.link) == ("4 Quay Street", "https://meet.google.com/abc")
    assert held.fallback == "Dial in: +33 1 87 40 12 34"
    assert (held.invite_uid, held.invite_sequence, held.invite_stamp) == ("one", 1, STAMP)


def test_a_first_date_is_the_call_too(library: Library) -> None:
    edited = taken(library, Plan(interview=Interview(zone=ZONE)))
    assert edited.said.startswith("The interview is on Fri 4 Dec 2026, 14:00")
    assert edited.plan.interview.called is not None


def test_what_the_invitation_does_not_say_stays_as_it_is(library: Library) -> None:
    held = Interview(zone=ZONE, minutes=45, place="Room 4", fallback="Bus 7", settings=("panel",))
    edited = taken(library, Plan(interview=held), place="", link="", minutes=None)
    after = edited.plan.interview
    assert (after.minutes, after.place, after.fallback, after.settings) == (
        *(45, "Room 4", "Bus 7", ("panel",)),
    )


def test_a_link_without_a_place_is_a_video_call_where_nothing_else_is_known() -> None:
    held = Interview(zone=ZONE)
    call = INVITATION.but(place="")
    assert fields_of(call, held)["settings"] == ("video",)
    assert "settings" not in fields_of(call, held.but(settings=("panel",)))
    assert "settings" not in fields_of(call, held.but(place="Room 4"))
    assert "settings" not in fields_of(INVITATION, held)


def test_guests_with_a_role_are_added_and_known_ones_completed(library: Library) -> None:
    tom = Person(id="tom", name="Tom Okafor", role="advocate")
    choices = (
        Choice(guest=INES, role="coordinator"),
        Choice(guest=Guest(name="tom okafor", email="tom@harbour.example"), role="advocate"),
        Choice(guest=Guest(name="Sam", email="sam@gmail.com")),
    )
    edited = taken(library, Plan(people=(tom,)), choices)
    assert edited.plan.people == (
        tom.but(email="tom@harbour.example"),
        Person(id="ines-berg", name="Ines Berg", role="coordinator", email=INES.email),
    )
    assert "Added Ines Berg (coordinator)." in edited.notice


def test_a_role_that_was_chosen_goes_before_the_one_in_the_plan(library: Library) -> None:
    ines = Person(id="i", name="Ines Berg", role="hr")
    chosen = (Choice(guest=INES, role="interviewer", asked=True),)
    assert taken(library, Plan(people=(ines,)), chosen).plan.people[0].role == "interviewer"
    kept = (Choice(guest=INES, role="interviewer"),)
    assert taken(library, Plan(people=(ines,)), kept).plan.people[0].role == "hr"


def test_a_new_plan_starts_with_the_guests_that_have_a_role() -> None:
    people = new_people((Choice(guest=INES, role="coordinator"), Choice(guest=INES.but(name="x"))))
    assert [person.id for person in people] == ["ines-berg"]


@pytest.mark.parametrize(
    "older", [{"sequence": 0}, {"stamp": STAMP - timedelta(seconds=1)}, {"stamp": None}]
)
def test_an_older_one_of_the_same_uid_is_refused(library: Library, older: dict[str, Any]) -> None:
    with pytest.raises(PlanError, match="is older than the one the plan holds"):
        taken(library, Plan(interview=HELD), **older)


@pytest.mark.parametrize("newer", [{"sequence": 2}, {"stamp": STAMP + timedelta(seconds=1)}])
def test_a_newer_one_of_the_same_uid_moves_the_date(
    library: Library, newer: dict[str, Any]
) -> None:
    assert taken(library, Plan(interview=HELD), **newer).said.startswith("Moved to Fri 4 Dec")


def test_the_same_one_again_changes_nothing(library: Library) -> None:
    plan = Plan(interview=HELD)
    edited = taken(library, plan)
    assert edited.plan == plan
    assert edited.said == "This invitation is in the plan already; nothing to change"


def test_another_invitation_moves_the_date_and_says_that_it_is_another(library: Library) -> None:
    edited = taken(library, Plan(interview=HELD), uid="two", sequence=0)
    assert "another invitation" in edited.notice
    assert edited.plan.interview.invite_uid == "two"


def test_a_newer_one_without_a_move_says_that_the_date_stays(library: Library) -> None:
    held = HELD.but(starts=datetime(2026, 12, 4, 14))
    edited = taken(library, Plan(interview=held), sequence=2)
    assert edited.said.startswith("Took in the invitation; the interview stays on Fri 4 Dec 2026")


def test_a_cancelled_one_is_marked_and_nothing_is_deleted(library: Library) -> None:
    plan = Plan(steps=(step("a", "-5d"),), interview=HELD)
    edited = taken(library, plan, cancelled=True, sequence=2)
    held = edited.plan.interview
    assert held == HELD.but(cancelled=date(2026, 11, 24), invite_sequence=2)
    assert edited.plan.steps == plan.steps
    assert edited.said.startswith("Marked the interview of Thu 3 Dec 2026, 10:00")
    again = taken(library, edited.plan, cancelled=True, sequence=3)
    assert again.plan == edited.plan


def test_a_newer_invitation_after_a_cancellation_holds_again(library: Library) -> None:
    held = HELD.but(cancelled=date(2026, 11, 24))
    after = taken(library, Plan(interview=held), sequence=2).plan.interview
    assert (after.cancelled, after.starts) == (None, datetime(2026, 12, 4, 14))


def test_a_cancellation_is_taken_for_a_date_typed_by_hand_when_the_moment_is_the_same(
    library: Library,
) -> None:
    typed = Plan(interview=Interview(starts=datetime(2026, 12, 4, 14), zone=ZONE))
    assert taken(library, typed, cancelled=True).plan.interview.cancelled is not None


@pytest.mark.parametrize(
    "interview",
    [HELD.but(invite_uid="two"), Interview(zone=ZONE), Interview(starts=START, zone=ZONE)],
    ids=["another uid", "no date", "another date"],
)
def test_a_cancellation_of_another_meeting_is_refused(
    library: Library, interview: Interview
) -> None:
    with pytest.raises(PlanError, match="cancels “Second interview”, which is not"):
        taken(library, Plan(interview=interview), cancelled=True)


@pytest.mark.parametrize(
    "starts", [NOW - timedelta(minutes=1), date(2026, 11, 23), datetime(2026, 11, 23, 10)]
)
def test_an_invitation_to_what_has_passed_is_refused(library: Library, starts: date) -> None:
    with pytest.raises(PlanError, match="which has passed; nothing was changed"):
        taken(library, Plan(interview=Interview(zone=ZONE)), starts=starts)


def test_a_day_that_is_today_has_not_passed(library: Library) -> None:
    edited = taken(library, Plan(interview=Interview(zone=ZONE)), starts=date(2026, 11, 24))
    assert edited.plan.interview.starts == date(2026, 11, 24)


def test_a_zone_that_nobody_knows_is_refused_and_a_floating_time_is_taken_as_shown(
    library: Library,
) -> None:
    wall = datetime(2026, 12, 4, 10)
    with pytest.raises(PlanError, match=r"“Mars/Olympus”, which is not known here.*--zone"):
        taken(library, Plan(), starts=wall, zone_open=UNKNOWN, zone_given="Mars/Olympus")
    edited = taken(library, Plan(), starts=wall, zone_open=FLOATING)
    assert edited.plan.interview.starts == wall


@pytest.mark.parametrize(("field", "way"), [("closed", "reopen"), ("ended", "over -")])
def test_a_plan_that_is_over_does_not_move(library: Library, field: str, way: str) -> None:
    over = Interview(starts=START, zone=ZONE).but(**{field: date(2026, 11, 24)})
    with pytest.raises(PlanError, match=f"“secondround {way}”"):
        taken(library, Plan(interview=over))


@given(data=st.data(), cancelled=st.booleans())
@examples(50)
def test_of_any_plan_steps_and_people_stay_or_the_invitation_is_refused(
    library: Library, data: st.DataObject, cancelled: bool
) -> None:
    plan = data.draw(plans(library))
    try:
        edited = taken(
            library, plan, (Choice(guest=INES, role="coordinator"),), cancelled=cancelled
        )
    except PlanError as error:
        assert error.sentence.endswith(".")  # noqa: PT017 - a plan that is over may refuse
        return
    assert {one.id for one in plan.steps} <= {one.id for one in edited.plan.steps}
    assert {one.id for one in plan.people} <= {one.id for one in edited.plan.people}
