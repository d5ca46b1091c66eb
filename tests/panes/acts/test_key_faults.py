"""Keys of one's own that cannot be: what is no key, and what another act or a move has already."""

from __future__ import annotations

import pytest

from tui.panes.acts.every import ACTS
from tui.panes.acts.key_faults import faults_of, is_key


def test_every_key_the_acts_come_with_is_one() -> None:
    for act in ACTS:
        assert all(map(is_key, act.keys.split(",")))


@pytest.mark.parametrize(
    "key", ["z", "?", "+", "é", "f2", "ctrl+t", "alt+shift+f5", "question_mark", "plus", "pageup"]
)
def test_what_a_terminal_can_send_is_a_key(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "undo", "ctrl+", "ctrl+nope", "strg+a", "space bar"])
def test_what_no_terminal_sends_is_none(key: str) -> None:
    assert not is_key(key)


@pytest.mark.parametrize(
    ("keys", "faults"),
    [
        ({"undo": "z"}, {}),
        ({"undo": "U", "redo": "u"}, {}),  # they change places
        ({"tick": "t", "set-pace": "t", "put-on-today": "p"}, {}),  # in two places
        ({"tick": "j"}, {"tick": "j is the key of a move"}),
        ({"tick": "1"}, {"tick": "1 is the key of a move"}),
        ({"tick": "?"}, {"tick": "? is the key of help"}),
        ({"undo": "a"}, {"undo": "a is the key of add-promise"}),
        ({"tick": "z", "edit-step": "z"}, {"tick": "z is the key of edit-step", "edit-step": "z is the key of tick"}),
        ({"nothing": "z"}, {"nothing": "there is no act of this id; “secondround config --keys” lists them"}),
        # Once `redo` has its own keys back, `undo` cannot have one of them.
        ({"redo": "nope", "undo": "U"}, {"redo": "“nope” is no key; write one like z, ?, f2 or ctrl+t", "undo": "U is the key of redo"}),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_of_each_act(keys: dict[str, str], faults: dict[str, str]) -> None:
    assert faults_of(keys) == faults
