"""What the page for the day says of place, people, kit and evidence; what a gate keeps is not on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import at, day, plan_of
from tui.plan.countdown import count_down
from tui.plan.day_parts import (
    kit,
    open_ends,
    people,
    quotes,
    settings,
    stories,
    where,
    words,
)
from tui.plan.evidence import Number, Quote, Record
from tui.plan.fault import Fault
from tui.plan.kit import kit_of
from tui.plan.model import Ask, Interview, Note, Person, Plan

if TYPE_CHECKING:
    from tui.plan.library import Library

CHECKED = day("2026-11-20")
NOW = at("2026-12-03 08:00")


def record(record_id: str, **fields: Any) -> Record:
    usual: dict[str, Any] = {"claim": f"Claim {record_id}", "checked": CHECKED}
    return Record(id=record_id, **(usual | fields))


def interview(**fields: Any) -> Plan:
    return Plan(interview=Interview(**fields))


def test_where_tells_place_link_the_other_way_and_the_number() -> None:
    assert where(
        interview(
            place="4 Quay\nStreet", link="https://x.example", fallback="tram 4", phone="+33 1"
        )
    ) == (
        "4 Quay⏎Street",
        "https://x.example",
        "if something fails: tram 4",
        "call +33 1 if anything changes",
    )
    assert where(Plan()) == ()


def test_only_those_you_meet_are_named_and_private_concerns_stay() -> None:
    plan = Plan(
        people=(
            Person(id="a", name="Jon", role="interviewer", title="CEO", cares_about="Calm. "),
            Person(id="b", name="Aya", role="interviewer", cares_about="a secret", private=True),
            Person(id="c", name="Tom", role="insider", cares_about="lunch"),
            Person(
                id="d",
                name="Eva",
                role="interviewer",
                cares_about="x",
                faults=(Fault(key="private", raw="1"),),
            ),
        )
    )
    assert people(plan) == ("Jon, CEO · cares about calm", "Aya", "Eva")


def test_settings_are_told_by_their_names(library: Library) -> None:
    assert settings(interview(settings=("panel", "meal")), library) == ("A panel, a meal",)
    assert settings(interview(settings=("duel",)), library) == ("duel",)
    assert settings(Plan(), library) == ()


def test_the_kit_names_what_is_still_to_pack(library: Library) -> None:
    things = kit_of(Plan(), library)
    packed = tuple(i.but(packed=i.id not in ("photo-id", "cv-copies", "water")) for i in things)
    left = packed[0].but(id="x", title="X", packed=False, not_needed=True)
    plan = Plan(kit=(*packed, left))
    told = f"{len(things) - 3} of {len(things)} packed · still to pack: photo ID, CV copies, water"
    assert kit(plan, library) == (told,)
    all_packed = Plan(kit=tuple(i.but(packed=True) for i in things))
    assert kit(all_packed, library) == (f"all {len(things)} packed",)


def test_chosen_stories_come_with_number_and_source() -> None:
    number = Number(
        id="n", value="34", unit="%", period="2024", compared_with="2023", source="wage book"
    )
    other = number.but(value="5", unit="weeks", estimate=True, period="", compared_with="")
    plan = Plan(
        records=(
            record("a", chosen=False),
            record("b", chosen=True, numbers=(number.but(source=""), number)),
            record("c", chosen=True, numbers=(other,)),
            record(
                "d", chosen=True, confidential="generalise", general="Broadly", numbers=(number,)
            ),
            record("e", chosen=True),
        )
    )
    assert stories(plan) == (
        "Claim b · 34 %, 2024, against 2023 (source: wage book)",
        "Claim c · about 5 weeks (source: wage book)",
        "Broadly",
    )


def test_without_a_choice_the_checked_ones_are_told() -> None:
    assert stories(Plan(records=(record("a"), record("b", checked=None)))) == ("Claim a",)


@pytest.mark.parametrize(
    "fields",
    [
        {"checked": None},
        {"confidential": "do-not-use"},
        {"confidential": "generalise"},
        {"faults": (Fault(key="confidential", raw="1"),)},
    ],
)
def test_a_record_that_a_gate_keeps_is_never_told(fields: dict[str, Any]) -> None:
    assert stories(Plan(records=(record("a", chosen=True, **fields),))) == ()


def test_only_quotes_that_are_cleared_are_told_and_unnamed_ones_without_a_name() -> None:
    said = Quote(id="q", words="Calm", who="Ann", role="nurse", permission="yes")
    plan = Plan(
        records=(record("a", confidential="do-not-use"),),
        quotes=(
            said.but(permission="unasked"),
            said,
            said.but(permission="no"),
            said.but(permission="unnamed"),
            said.but(permission="unnamed", role=""),
            said.but(records=("a",)),
            said.but(permission="public"),
        ),
    )
    assert quotes(plan) == ("“Calm” Ann, nurse", "“Calm”", "“Calm”")


def test_goal_opening_and_facts_are_told() -> None:
    plan = interview(goal="To show how I work", opening="Thank you", facts=("One", " ", "Two"))
    assert words(plan) == ("To show how I work", "“Thank you”", "what earned the call: One; Two")
    assert words(Plan()) == ()


def test_open_promises_and_unanswered_details_are_told(library: Library) -> None:
    ask = Ask(id="x", kind="logistics", state="sent", since=day("2026-11-30"))
    plan = plan_of(
        travel=35,
        place="Here",
        people=(
            Person(
                id="ines",
                name="Ines",
                asks=(ask, ask.but(kind="hr-feedback"), ask.but(state="helped")),
            ),
        ),
    ).but(
        notes=(
            Note(id="a", text="the rota", kind="promise", who="ines"),
            Note(id="b", text="a book", kind="promise", who="Marta"),
            Note(id="c", text="done", kind="promise", done=NOW),
            Note(id="d", text="secret", kind="promise", private=True),
            Note(id="e", text="advice", kind="advice"),
        )
    )
    assert open_ends(plan, library, count_down(plan, NOW)) == (
        "promised Ines: the rota",
        "promised Marta: a book",
        "no answer yet: The practical details, Ines, since Mon 30 Nov",
    )


def test_what_is_not_known_of_the_way_is_told(library: Library) -> None:
    def told(**fields: Any) -> tuple[str, ...]:
        plan = plan_of(**fields)
        return open_ends(plan, library, count_down(plan, NOW))

    assert told() == (
        "the place is not in the plan",
        "how long the way takes is not in the plan",
    )
    assert told(settings=("video",)) == ("the link of the call is not in the plan",)
    assert told(settings=("video",), link="https://x.example") == ()
    assert told(place="Here", travel=0) == ()
