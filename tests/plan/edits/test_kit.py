"""Changes of the kit, what they say, and which thing a reference means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, is_safe, outcome_of, plan_of, step
from tui.plan.edits.kit import (
    add,
    delete,
    find,
    leave,
    pack,
    rename,
    toggle_needed,
    toggle_packed,
    unpack,
)
from tui.plan.errors import PlanError, UsageError
from tui.plan.kit import kit_of, to_pack

if TYPE_CHECKING:
    from tui.plan.library import Library
    from tui.plan.model import KitItem, Plan

PLAN = plan_of(settings=("panel",))


def item(plan: Plan, item_id: str) -> KitItem:
    return next(item for item in plan.kit if item.id == item_id)


def test_the_first_change_writes_the_whole_kit_into_the_plan(library: Library) -> None:
    edited = pack(PLAN, library, ["photo-id"])
    assert (edited.said, edited.ids) == ("Packed “Photo ID”", ("photo-id",))
    offered = kit_of(PLAN, library)
    assert edited.plan.kit == tuple(
        i.but(packed=True) if i.id == "photo-id" else i for i in offered
    )
    assert kit_of(edited.plan, library) == edited.plan.kit


def test_several_are_packed_at_once_and_counted(library: Library) -> None:
    edited = pack(PLAN, library, ["photo-id", "water", "water"])
    assert edited.said == "Packed 2 things"
    again = pack(edited.plan, library, ["photo-id", "water"])
    assert (again.said, again.plan) == ("Packed already 2 things", edited.plan)
    more = pack(edited.plan, library, ["photo-id", "wallet"])
    assert (more.said, more.ids) == ("Packed “Wallet”", ("wallet",))


def test_the_last_thing_says_which_step_it_completes(library: Library) -> None:
    plan = plan_of(step("pack-kit"), settings=("panel",))
    *most, last = [thing.id for thing in kit_of(plan, library)]
    packed = pack(plan, library, most)
    assert packed.notice == ""
    assert leave(packed.plan, library, [last]).notice == (
        "Nothing is left to pack; that completes “Pack kit”."
    )
    assert pack(pack(PLAN, library, most).plan, library, [last]).notice == ""
    done = plan_of(step("pack-kit", done=NOW), settings=("panel",))
    assert pack(done, library, [*most, last]).notice == ""


def test_what_is_not_needed_is_not_packed_and_packing_it_needs_it_again(library: Library) -> None:
    packed = pack(PLAN, library, ["water"]).plan
    left = leave(packed, library, ["water"])
    assert left.said == "Not needed: “Water”"
    assert (item(left.plan, "water").packed, item(left.plan, "water").not_needed) == (False, True)
    again = pack(left.plan, library, ["water"]).plan
    assert (item(again, "water").packed, item(again, "water").not_needed) == (True, False)
    assert unpack(again, library, ["water"]).said == "Still to pack: “Water”"


def test_a_toggle_there_and_back_leaves_a_thing_as_it_was(library: Library) -> None:
    for toggle in (toggle_packed, toggle_needed):
        once = toggle(PLAN, library, "water").plan
        assert "water" not in {thing.id for thing in to_pack(once.kit)}
        assert toggle(once, library, "water").plan.kit == kit_of(PLAN, library)


def test_a_thing_of_your_own_goes_to_the_end_and_can_go_again(library: Library) -> None:
    added = add(PLAN, library, " The green\nfolder ")
    assert (added.said, added.ids) == ("Added “The green folder” to the kit", ("the-green-folder",))
    assert added.plan.kit[-1].title == "The green folder"
    renamed = rename(added.plan, library, "the-green-folder", "The blue folder")
    assert renamed.said == "Renamed “The blue folder”"
    gone = delete(renamed.plan, library, "the-green-folder")
    assert gone.said == "Deleted “The blue folder”"
    assert gone.plan.kit == kit_of(PLAN, library)


def test_a_thing_of_your_own_never_takes_an_id_of_the_content(library: Library) -> None:
    video_thing = add(PLAN, library, "Headset")
    assert video_thing.ids == ("headset-2",)


def test_a_thing_of_the_content_is_only_left_out(library: Library) -> None:
    edited = delete(PLAN, library, "water")
    assert edited.said == "Not needed: “Water”"
    assert item(edited.plan, "water").not_needed


def test_a_name_that_stays_changes_nothing(library: Library) -> None:
    edited = rename(PLAN, library, "water", "Water")
    assert (edited.said, edited.plan) == ("Nothing to change in “Water”", PLAN)


@pytest.mark.parametrize("title", ["", " \n"])
def test_a_thing_needs_a_name(library: Library, title: str) -> None:
    with pytest.raises(UsageError, match=r"^A thing needs a name\.$"):
        add(PLAN, library, title)
    with pytest.raises(UsageError, match=r"^A thing needs a name\.$"):
        rename(PLAN, library, "water", title)


@pytest.mark.parametrize(
    ("reference", "item_id"),
    [("photo-id", "photo-id"), ("phot", "photo-id"), ("photo I", "photo-id"), ("2", "photo-id")],
)
def test_a_thing_is_named_by_id_start_or_number(
    library: Library, reference: str, item_id: str
) -> None:
    assert find(PLAN, library, reference).id == item_id


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("99", "There is no thing 99; the kit has 15 things."),
        ("", "Nothing in the kit is called “”; “kit” lists it."),
        ("sword", "Nothing in the kit is called “sword”; “kit” lists it."),
        ("w", "“w” can mean water, wallet, weather-layer; write more of it."),
    ],
)
def test_a_reference_that_names_none_or_several_is_refused(
    library: Library, reference: str, told: str
) -> None:
    with pytest.raises(PlanError) as refused:
        find(PLAN, library, reference)
    assert refused.value.sentence == told


def test_a_thing_that_is_gone_is_said_to_be(library: Library) -> None:
    with pytest.raises(PlanError, match="was taken out of the kit in another session"):
        pack(PLAN, library, ["sword"])


@given(st.text(max_size=80))
@examples(100)
def test_whatever_is_typed_every_sentence_is_safe(library: Library, text: str) -> None:
    for call in (lambda: find(PLAN, library, text).title, lambda: add(PLAN, library, text).said):
        said, refused = outcome_of(call)
        assert is_safe(said or refused)
