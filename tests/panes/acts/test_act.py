"""An act in words: how its keys are written, and what is asked for with it."""

from __future__ import annotations

from tui.panes.acts.act import PLACE_KEYS, shown_key, shown_keys
from tui.panes.acts.asked import Asked


def test_keys_are_written_as_they_stand_on_the_keyboard() -> None:
    assert shown_key("slash") == "/"
    assert shown_key("colon,ctrl+p") == ":"
    assert shown_keys("question_mark,f1") == "? F1"
    assert shown_keys("D,delete") == "D del"
    assert shown_keys("U,ctrl+r") == "U ctrl+r"


def test_what_is_asked_carries_the_act_and_its_row() -> None:
    asked = Asked("tick", "read-report")
    assert (asked.act, asked.key) == ("tick", "read-report")
    assert Asked("undo").key == ""


def test_the_numbers_lead_to_the_places_in_order() -> None:
    assert "".join(PLACE_KEYS.values()) == "1234567"
    assert (PLACE_KEYS["steps"], PLACE_KEYS["day"]) == ("1", "6")
