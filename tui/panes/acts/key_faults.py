"""Which of the keys that a person set cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, Act, shown_key
from tui.panes.acts.every import BY_ID
from tui.panes.acts.own_keys import own_keys
from tui.panes.rows import RowList
from tui.plan.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
_NAMED = {*(key.value for key in Keys), *KEY_NAME_REPLACEMENTS.values()}
#: What every pane moves by, and what leads on or out.
MOVES = {
    *(key for move in RowList.BINDINGS if isinstance(move, Binding) for key in move.key.split(",")),
    *PLACE_KEYS.values(),
    *("tab", "shift+tab", "escape", "ctrl+c"),
}


def faults_of(keys: Mapping[str, str]) -> dict[str, str]:
    """What cannot be of the keys by act, in a sentence each; the others hold together."""
    faults = {name: fault for name, named in keys.items() if (fault := _fault(name, named))}
    while True:
        held = own_keys({name: named for name, named in keys.items() if name not in faults})
        clashing = {
            act.id: f"{shown_key(key)} is the key of {other or 'a move'}"
            for act in held.acts
            if act.id in keys and act.id not in faults
            for key, other in _clashes(act, held.acts)
        }
        if not clashing:
            return faults
        faults |= clashing


def _fault(act_id: str, keys: str) -> str:
    if act_id not in BY_ID:
        return "there is no act of this id; “secondround config --keys” lists them"
    unknown = [key for key in keys.split(",") if not is_key(key)]
    return (
        f"{quoted(unknown[0], 40)} is no key; write one like z, ?, f2 or ctrl+t" if unknown else ""
    )


def _clashes(act: Act, acts: tuple[Act, ...]) -> Iterator[tuple[str, str]]:
    """The keys of an act that are taken where it holds, each with the act that has it, or ""."""
    for key in _named_keys(act):
        if key in MOVES:
            yield key, ""
        for other in acts:
            together = ANYWHERE in (act.place, other.place) or act.place == other.place
            if other.id != act.id and together and key in _named_keys(other):
                yield key, other.id


def is_key(key: str) -> bool:
    """Whether Textual may ever report this key."""
    *before, last = key.split("+") if key != "+" else [key]
    if not all(name in _MODIFIERS for name in before):
        return False
    return len(last) == 1 or last in _NAMED or key_to_character(last) is not None


def _named_keys(act: Act) -> list[str]:
    """The keys of an act by the names that Textual gives them: ? is question_mark."""
    return [one.key for one in Binding.make_bindings([Binding(act.keys, "")])]
