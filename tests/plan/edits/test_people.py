"""Changes of the people, what they say, and who a reference means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import at, day, is_safe, outcome_of, person, plan_of
from tui.plan.edits.people import add, change, delete, find, log
from tui.plan.errors import PlanError, UsageError
from tui.plan.model import LogEntry, Person

INES, TOM = person("Ines Berg", "sent"), person("Tom Okafor")
PLAN = plan_of(people=(INES, TOM))


# --- adding, changing, deleting ---


def test_a_person_goes_to_the_end_with_an_id_of_the_name() -> None:
    edited = add(PLAN, " Marta  Lind\n", role="advocate", note="From the old team.")
    assert (edited.said, edited.ids) == ("Added “Marta Lind”", ("marta-lind",))
    assert edited.plan.people == (
        INES,
        TOM,
        Person(id="marta-lind", name="Marta Lind", role="advocate", note="From the old team."),
    )


def test_two_people_may_have_one_name() -> None:
    assert add(PLAN, "Tom Okafor").ids == ("tom-okafor-2",)
    assert add(PLAN, "王芳").ids == ("person",)


def test_a_change_keeps_what_passed_between_you() -> None:
    edited = change(PLAN, "ines-berg", name=" Ines\nBerg-Holm ", role="hr", note="")
    assert edited.said == "Changed “Ines Berg-Holm”"
    changed = edited.plan.person("ines-berg")
    assert changed == INES.but(name="Ines Berg-Holm", role="hr")
    assert edited.plan.people[1] == TOM


def test_a_change_that_changes_nothing_says_so() -> None:
    edited = change(PLAN, "tom-okafor", name="Tom Okafor", role="", note="")
    assert edited.said == "Nothing to change in “Tom Okafor”"
    assert edited.plan == PLAN


@pytest.mark.parametrize("name", ["", " \n"])
def test_a_person_needs_a_name(name: str) -> None:
    with pytest.raises(UsageError, match=r"^A person needs a name\.$"):
        add(PLAN, name)
    with pytest.raises(UsageError, match=r"^A person needs a name\.$"):
        change(PLAN, "tom-okafor", name=name, role="", note="")


def test_a_name_that_another_has_is_said_with_the_id_that_tells_them_apart() -> None:
    told = "Another has that name; commands know this one as tom-okafor-2."
    assert add(PLAN, "Tom Okafor").notice == told
    assert add(PLAN, "Marta").notice == ""
    renamed = change(PLAN, "ines-berg", name="Tom Okafor")
    assert renamed.notice == "Another has that name; commands know this one as ines-berg."
    assert change(renamed.plan, "ines-berg", note="x").notice == ""


def test_deleting_takes_one_person_out_and_says_what_goes_with_them() -> None:
    edited = delete(PLAN, "ines-berg")
    assert edited.said == "Deleted “Ines Berg”"
    assert edited.notice == "With them: 1 open ask (sent)."
    assert edited.plan.people == (TOM,)
    assert delete(PLAN, "tom-okafor").notice == ""


def test_deleting_counts_the_open_asks_and_what_passed() -> None:
    known = person("Ada", "sent", "helped", "thanked").but(
        log=(LogEntry(id="a", at=day("2026-11-20"), event="met"),)
    )
    assert delete(plan_of(people=(known,)), "ada").notice == (
        "With them: 2 open asks (sent, helped), 1 line of the log."
    )


def test_somebody_that_another_session_deleted_is_refused_everywhere() -> None:
    gone = "“gone” was deleted in another session; undo brings them back."
    for refusal in (
        outcome_of(lambda: change(PLAN, "gone", name="x", role="", note=""))[1],
        outcome_of(lambda: log(PLAN, "gone", "called", day("2026-11-24")))[1],
        outcome_of(lambda: delete(PLAN, "gone"))[1],
    ):
        assert refusal == gone


# --- what passed between you ---


def test_what_passed_is_kept_with_its_day() -> None:
    edited = log(PLAN, "tom-okafor", " called  back", day("2026-11-24"), "He will ask.")
    assert edited.said == "Kept “called back” with “Tom Okafor”"
    assert edited.ids == ("tom-okafor",)
    told = edited.plan.person("tom-okafor")
    assert told is not None
    assert told.log == (
        LogEntry(
            id="2026-11-24-called-back",
            at=day("2026-11-24"),
            event="called back",
            note="He will ask.",
        ),
    )


def test_the_same_twice_on_one_day_is_two_entries() -> None:
    once = log(PLAN, "tom-okafor", "called", at("2026-11-24 09:00"))
    twice = log(once.plan, "tom-okafor", "called", at("2026-11-24 15:00"))
    told = twice.plan.person("tom-okafor")
    assert told is not None
    assert [entry.id for entry in told.log] == ["2026-11-24-called", "2026-11-24-called-2"]


def test_something_must_have_passed() -> None:
    with pytest.raises(UsageError, match="Write a word or two"):
        log(PLAN, "tom-okafor", " \n", day("2026-11-24"))


# --- who is meant ---


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("tom-okafor", "tom-okafor"),
        ("TOM", "tom-okafor"),
        ("tom ok", "tom-okafor"),
        ("ines-b", "ines-berg"),
        (" Ines Berg ", "ines-berg"),
    ],
)
def test_a_person_is_found_by_id_or_name_or_the_start_of_either(reference: str, found: str) -> None:
    assert find(PLAN, reference).id == found


def test_an_id_or_name_counts_although_another_starts_with_it() -> None:
    plan = plan_of(people=(person("Tom Okafor"), person("Tom")))
    assert find(plan, "tom").name == "Tom"


def test_an_id_written_by_hand_is_found_whatever_its_case() -> None:
    plan = plan_of(people=(Person(id="HR", name="Ines"),))
    assert find(plan, "hr").id == "HR"
    assert find(plan, "H").id == "HR"


def test_a_reference_that_fits_several_lists_their_ids() -> None:
    plan = add(PLAN, "Tom Okafor").plan
    with pytest.raises(PlanError) as refused:
        find(plan, "Tom")
    assert refused.value.sentence == "“Tom” can mean tom-okafor, tom-okafor-2; write the id."


@pytest.mark.parametrize("reference", ["", "berg", "Marta", "1"])
def test_nobody_of_that_name_is_refused_with_the_way_to_see_them(reference: str) -> None:
    with pytest.raises(PlanError) as refused:
        find(PLAN, reference)
    assert refused.value.sentence == (
        f"Nobody in the plan is called “{reference}”; “secondround people” lists them."
    )


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=30))
@examples(200)
def test_any_name_can_be_added_found_again_and_told_safely(name: str) -> None:
    edited, refusal = outcome_of(lambda: add(PLAN, name))
    if edited is None:
        assert refusal == "A person needs a name."
        return
    assert is_safe(edited.said)
    assert not edited.said.endswith(".")
    assert find(edited.plan, edited.ids[0]) == edited.plan.people[-1]
