"""The list of acts: complete, without clashes, and short enough for where it is shown."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from textual.binding import Binding

from tui.panes.acts.act import (
    ANYWHERE,
    COUNTDOWN,
    PLACE_KEYS,
    PLACE_NAMES,
    Act,
    shown_keys,
)
from tui.panes.acts.every import ACTS, BY_ID, bindings_of
from tui.panes.rows import RowList
from tui.screens.planner import PlannerScreen

SCREENS = Path(__file__).parents[2] / "screens"
#: What fits beside the keys in the help at 80 columns.
LONGEST = 54


def names_of_tests() -> set[str]:
    """The names of all tests of the screens."""
    return {
        node.name
        for file in SCREENS.glob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


NAMES = names_of_tests()


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_each_act_has_a_test_that_is_named_for_it(act: Act) -> None:
    stem = f"test_{act.id.replace('-', '_')}_"
    assert any(name.startswith(stem) for name in NAMES), f"no test is called {stem}…"


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_each_act_says_in_one_short_sentence_what_it_does(act: Act) -> None:
    assert len(act.says) <= LONGEST
    assert act.says.endswith(".")
    assert act.says[0].isupper()
    assert "!" not in act.says
    assert act.place in PLACE_NAMES
    assert len(shown_keys(act.keys)) <= 10
    assert len(act.label) <= 13


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ACTS)


@pytest.mark.parametrize("place", PLACE_KEYS)
def test_no_two_acts_share_a_key_where_both_hold(place: str) -> None:
    keys = [key for act in ACTS if act.place in (place, ANYWHERE) for key in act.keys.split(",")]
    digits = [move for move in PlannerScreen.BINDINGS if "place" in str(move)]
    moves = [*digits, *(RowList.BINDINGS if place != COUNTDOWN else [])]
    keys += [key for move in moves if isinstance(move, Binding) for key in move.key.split(",")]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_no_lowercase_letter_destroys() -> None:
    for act in ACTS:
        if act.id.startswith("delete"):
            assert not any(len(key) == 1 and key.islower() for key in act.keys.split(","))


def test_every_binding_has_an_id_a_label_and_a_tooltip() -> None:
    for place in PLACE_NAMES:
        for binding in bindings_of(place):
            assert binding.id in BY_ID
            assert binding.description
            assert binding.tooltip == BY_ID[binding.id].says
            assert binding.action == f"ask('{binding.id}')"
