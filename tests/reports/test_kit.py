"""The kit as a list and as fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reports.plans import HOSTILE, is_safe
from tui.plan.edits.kit import add, leave, pack
from tui.plan.model import Plan
from tui.reports.kit import kit_fields, kit_lines

if TYPE_CHECKING:
    from tui.plan.library import Library


def test_each_thing_has_its_number_and_its_mark(library: Library) -> None:
    plan = pack(Plan(), library, ["invitation"]).plan
    plan = leave(plan, library, ["photo-id"]).plan
    lines = kit_lines(plan, library)
    assert lines[0] == "Kit · 1 of 14 packed"
    assert lines[1:4] == [
        "    1 [x]  Invitation",
        "    2 [-]  Photo ID · not needed",
        "    3 [ ]  CV copies",
    ]
    assert lines[-1] == "Stays at home: Confidential papers of your present employer"


def test_scripts_see_every_thing_and_the_counts(library: Library) -> None:
    plan = pack(Plan(), library, ["invitation"]).plan
    told = kit_fields(plan, library)
    assert (told["packed"], told["total"]) == (1, 15)
    assert isinstance(told["things"], list)
    assert told["things"][0] == {
        "number": 1,
        "id": "invitation",
        "title": "Invitation",
        "packed": True,
        "not_needed": False,
    }
    assert told["stays_home"] == ["Confidential papers of your present employer"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_thing_of_your_own_is_text(library: Library, text: str) -> None:
    for line in kit_lines(add(Plan(), library, text).plan, library):
        assert is_safe(line)
