"""Keys of one's own: shown where the keys of acts are shown, and only those."""

from __future__ import annotations

from tui.panes.acts.every import ACTS
from tui.panes.acts.own_keys import own_keys


def test_without_any_the_acts_are_as_they_come() -> None:
    assert own_keys({}).acts == ACTS
    assert own_keys({}).way("undo") == "u undo"


def test_an_act_has_the_keys_it_is_given_and_only_those() -> None:
    keys = own_keys({"undo": "z,ctrl+t", "help": "h,?"})
    assert (keys.of("undo"), keys.of("redo"), keys.of("help")) == ("z", "U", "h")
    assert keys.offered("undo", "tick") == (
        ("z,ctrl+t", "undo", "undo"),
        ("space,x", "tick", "tick"),
    )
