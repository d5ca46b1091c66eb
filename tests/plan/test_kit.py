"""The kit: the plan's own things, and what its settings ask for besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import plan_of
from tui.plan.kit import kit_of, needed, packed_words, stays_home, to_pack
from tui.plan.model import KitItem

if TYPE_CHECKING:
    from tui.plan.library import Library


def offered(library: Library, *settings: str) -> set[str]:
    return {item.id for item in kit_of(plan_of(settings=settings), library)}


def test_every_setting_brings_its_own_things(library: Library) -> None:
    assert {"invitation", "photo-id", "route", "receipts"} <= offered(library)
    assert "headset" not in offered(library)
    assert {"invitation", "headset"} <= offered(library, "video")
    assert "route" not in offered(library, "video")
    mixed = offered(library, "video", "meal", "tour", "presentation")
    assert {"route", "headset", "mints", "closed-shoes", "slides"} <= mixed
    assert offered(library, "panel") == offered(library)


def test_what_stays_at_home_is_told_and_never_packed(library: Library) -> None:
    assert stays_home(plan_of(), library) == ("Confidential papers of your present employer",)
    assert "confidential-papers" not in offered(library)


def test_what_was_taken_out_of_the_file_stays_out(library: Library) -> None:
    plan = plan_of(kit=(KitItem(id="photo-id", title="Passport"), KitItem(id="tie", title="Tie")))
    kit = kit_of(plan, library)
    assert kit[:2] == plan.kit
    assert "water" not in {item.id for item in kit}
    # but a setting of which nothing is held yet brings all its things
    assert {"route", "receipts"} <= {item.id for item in kit}


def test_a_setting_that_comes_later_brings_its_things(library: Library) -> None:
    plan = plan_of(kit=kit_of(plan_of(), library), settings=("panel", "tour"))
    assert [item.id for item in kit_of(plan, library)[len(plan.kit) :]] == ["closed-shoes"]


def test_what_another_setting_asked_for_goes_unless_it_is_packed(library: Library) -> None:
    kit = tuple(i.but(packed=i.id == "ticket") for i in kit_of(plan_of(), library))
    ids = {item.id for item in kit_of(plan_of(kit=kit, settings=("video",)), library)}
    assert "ticket" in ids
    assert "headset" in ids
    assert "route" not in ids
    assert kit_of(plan_of(kit=kit), library) == kit


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        ([], "nothing to pack"),
        ([(False, True)], "nothing to pack"),
        ([(True, False), (False, False)], "1 of 2 packed"),
        ([(True, False), (False, True)], "all 1 packed"),
        ([(False, False), (False, False)], "0 of 2 packed"),
    ],
)
def test_what_is_not_needed_is_neither_packed_nor_missing(
    marks: list[tuple[bool, bool]], words: str
) -> None:
    kit = tuple(
        KitItem(id=str(n), title="T", packed=packed, not_needed=left)
        for n, (packed, left) in enumerate(marks)
    )
    assert packed_words(kit) == words
    assert len(needed(kit)) - len(to_pack(kit)) == sum(item.packed for item in kit)
