"""Changes in texts of any hand: the values are right, and what nobody touched is still there."""

from __future__ import annotations

import tomllib
from random import Random
from typing import Any

import tomlkit
import tomlrt
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import changed, plan, with_ids, without_ids
from tests.storage.toml_hands import hand_written
from tui.storage.applying import index_path
from tui.storage.changes import ABSENT, Change, diff
from tui.storage.toml_canon import is_tables
from tui.storage.toml_lines import comments, statements
from tui.storage.toml_text import rewrite
from tui.storage.values import same

SEEDS = st.integers(0, 2**48)


def touched(text: str, places: list[tuple[Any, str]]) -> tuple[set[int], set[int]]:
    """The lines, from 0, that changes may take along, and those that they may rewrite.

    A place is changed (`to`), or goes (`go`) with the comments of its paragraph, or takes
    something in (`in`), which only counts where it is written as a value.
    """
    may_go: set[int] = set()
    may_change: set[int] = set()
    lines = text.split("\n")
    for place, what in places:
        end_before = None  # of the statement before, if it goes with this one
        for statement in statements(text):
            covers = statement.kind == "=" and place[: len(statement.path)] == statement.path
            inside = statement.path[: len(place)] == place and what != "in"
            if not covers and not inside:
                end_before = None
                continue
            first = statement.line - 1
            last = first + text.count("\n", statement.start, statement.end - 1)
            may_change |= set(range(first, last + 1))
            if what == "go":
                if end_before is not None:
                    may_go |= set(range(end_before, first))
                end_before = last + 1
                while first > 0 and lines[first - 1].strip().startswith("#"):
                    first -= 1
                while last + 1 < len(lines) and lines[last + 1].strip().startswith("#"):
                    last += 1
                may_go |= set(range(first, last + 1))
    return may_go, may_change


def place_of(document: dict[str, Any], change: Change) -> tuple[Any, str]:
    if change.kind == "put":
        return index_path(document, change.path), "in"
    if change.kind == "drop":
        return index_path(document, (*change.path, ("id", change.id))), "go"
    goes = change.new is ABSENT or isinstance(change.old, dict | list) or is_tables(change.new)
    return index_path(document, change.path), "go" if goes else "to"


def check(seed: int, *, removing: bool) -> None:
    rng = Random(seed)
    text = hand_written(rng, without_ids(rng, plan(rng)) if rng.random() < 0.3 else plan(rng))
    before = tomllib.loads(text)
    filled, fresh = with_ids(before)
    after = changed(rng, filled, removing=removing)
    changes = diff(filled, after)
    done = rewrite(text, before, after, changes, fresh)
    assert same(tomllib.loads(done.text), after)
    assert not done.fallback
    places = [place_of(filled, change) for change in changes]
    places += [((*path, "id"), "to") for path, _ in fresh]
    may_go, may_change = touched(text, places)
    lines = text.split("\n")
    kept = comments("\n".join("" if n in may_go else line for n, line in enumerate(lines)))
    left = comments(done.text)
    missing = [comment for comment in kept if comment not in left]
    assert not missing, (missing, text, done.text)
    if any(isinstance(change.old, list) for change in changes if change.kind == "set"):
        return
    rest = iter(done.text.split("\n"))
    for number, line in enumerate(lines):
        if number in may_change | may_go or not line.strip():
            continue
        assert any(line.rstrip("\r") == other.rstrip("\r") for other in rest), line


@given(SEEDS)
@examples(250)
def test_after_any_change_the_values_are_right_and_other_lines_and_comments_are_there(
    seed: int,
) -> None:
    check(seed, removing=True)


@given(SEEDS)
@examples(120)
def test_where_nothing_is_removed_no_comment_is_lost(seed: int) -> None:
    check(seed, removing=False)


@given(SEEDS)
@examples(25)
def test_two_other_readers_find_the_same_in_what_is_written(seed: int) -> None:
    rng = Random(seed)
    text = hand_written(rng, plan(rng))
    before = tomllib.loads(text)
    after = changed(rng, before)
    written = rewrite(text, before, after, diff(before, after)).text
    written = written.replace("\r\n", "\n")  # which both keep in long texts, unlike tomllib
    assert same(tomlrt.loads(written).to_dict(), after)
    try:
        read = tomlkit.parse(written).unwrap()
    except Exception:  # noqa: BLE001 - tomlkit stumbles over tables out of order
        return
    assert same(read, after)
