"""Changes carried out: what is checked first, what is refused, and what stays as it was."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import changed, plan
from tui.plan.errors import PlanError
from tui.storage.applying import Conflict, apply, index_path, laid_over
from tui.storage.changes import Change, diff
from tui.storage.values import copied, same

SEEDS = st.integers(0, 2**48)


def document() -> dict[str, Any]:
    return {
        "format": 1,
        "interview": {"zone": "Europe/Paris"},
        "steps": [{"id": "a", "due": "-5d"}, {"id": "b"}],
        "people": [{"id": "p", "asks": [{"id": "x", "state": "sent"}]}],
    }


def refused(change: Change, held: dict[str, Any] | None = None) -> str:
    held = document() if held is None else held
    before = copied(held)
    with pytest.raises(Conflict) as conflict:
        apply(held, [Change(kind="set", path=("format",), old=1, new=2), change])
    assert same(held, before)
    assert isinstance(conflict.value, PlanError)
    return conflict.value.sentence


def test_a_value_that_changed_since_is_not_set() -> None:
    change = Change(kind="set", path=("steps", ("id", "a"), "due"), old="-4d", new="-3d")
    assert refused(change) == "due of a in steps has changed since, so it is left as it is."


def test_a_key_that_came_since_is_not_set() -> None:
    change = Change(kind="set", path=("interview", "zone"), new="UTC")
    assert refused(change) == "zone in interview has changed since, so it is left as it is."


def test_an_entry_that_is_gone_cannot_be_changed() -> None:
    change = Change(kind="set", path=("steps", ("id", "z"), "due"), new="-3d")
    assert refused(change) == "z in steps is no longer there."
    change = Change(kind="set", path=("kit", ("id", "z"), "due"), new="-3d")
    assert refused(change) == "kit is no longer there."
    change = Change(kind="set", path=("format", "x"), new=1)
    assert refused(change) == "x in format is no longer there."


def test_an_entry_that_changed_since_is_not_dropped() -> None:
    change = Change(kind="drop", path=("steps",), old={"id": "a", "due": "-4d"}, id="a")
    assert refused(change) == "a in steps has changed since, so it is kept."


def test_an_entry_that_is_gone_cannot_be_dropped() -> None:
    change = Change(kind="drop", path=("people", ("id", "p"), "asks"), old={"id": "y"}, id="y")
    assert refused(change) == "y in asks of p in people is no longer there."


def test_an_entry_that_is_there_is_not_put_again() -> None:
    change = Change(kind="put", path=("steps",), new={"id": "a"}, id="a")
    assert refused(change) == "a in steps is there already."


def test_nothing_is_added_to_what_is_no_list() -> None:
    change = Change(kind="put", path=("format",), new={"id": "a"}, id="a")
    assert refused(change) == "format is not a list, so nothing is added to it."


def test_of_two_entries_with_one_id_none_is_touched() -> None:
    held = {"format": 1, "steps": [{"id": "a"}, {"id": "a"}]}
    change = Change(kind="drop", path=("steps",), old={"id": "a"}, id="a")
    assert (
        refused(change, held) == "a in steps is there more than once, so none of them is touched."
    )


def test_a_refusal_puts_everything_back_keys_in_their_order() -> None:
    held = document()
    first = diff(held, {"format": 1, "new": [{"id": "n"}], "interview": {}})
    with pytest.raises(Conflict):
        apply(held, [*first, Change(kind="set", path=("format",), old=9, new=1)])
    assert held == document()
    assert list(held) == list(document())


def test_whatever_else_goes_wrong_everything_is_put_back_too() -> None:
    held = document()
    good = Change(kind="set", path=("format",), old=1, new=2)
    with pytest.raises(AttributeError):
        apply(held, [good, None])  # type: ignore[list-item] # on purpose
    assert held == document()


def test_an_entry_is_put_behind_its_neighbour_wherever_that_is() -> None:
    held = {"steps": [{"id": "z"}, {"id": "a"}, {"id": "b"}]}
    apply(held, [Change(kind="put", path=("steps",), new={"id": "n"}, id="n", index=1, after="a")])
    assert [step["id"] for step in held["steps"]] == ["z", "a", "n", "b"]


def test_without_its_neighbour_an_entry_is_put_at_its_number_or_last() -> None:
    held = {"steps": [{"id": "z"}]}
    apply(held, [Change(kind="put", path=("steps",), new={"id": "n"}, id="n", index=7, after="a")])
    apply(held, [Change(kind="put", path=("steps",), new={"id": "f"}, id="f", index=0)])
    assert [step["id"] for step in held["steps"]] == ["f", "z", "n"]


def test_the_last_entry_takes_the_list_with_it_and_the_first_brings_it() -> None:
    held = document()
    drop = diff(held, {key: value for key, value in held.items() if key != "people"})
    apply(held, drop)
    assert "people" not in held
    apply(held, [Change(kind="put", path=("people",), new={"id": "q"}, id="q")])
    assert held["people"] == [{"id": "q"}]


def test_an_index_path_counts_entries_from_zero_and_needs_no_keys() -> None:
    held = document()
    path = ("people", ("id", "p"), "asks", ("id", "x"), "new", "deeper")
    assert index_path(held, path) == ("people", 0, "asks", 0, "new", "deeper")
    assert index_path(held, ("steps", ("id", "b"))) == ("steps", 1)
    with pytest.raises(Conflict):
        index_path(held, ("steps", ("id", "z"), "due"))


# Laid over, whatever is there


def test_unchecked_a_value_is_set_over_another() -> None:
    held = document()
    change = Change(kind="set", path=("steps", ("id", "a"), "due"), old="-4d", new="-3d")
    apply(held, [change], checked=False)
    assert held["steps"][0]["due"] == "-3d"


def test_unchecked_a_missing_table_is_made() -> None:
    held = {"format": 1}
    apply(held, [Change(kind="set", path=("interview", "zone"), new="UTC")], checked=False)
    assert held == {"format": 1, "interview": {"zone": "UTC"}}


def test_unchecked_an_entry_with_more_in_it_is_dropped() -> None:
    held = document()
    apply(held, [Change(kind="drop", path=("steps",), old={"id": "a"}, id="a")], checked=False)
    assert held["steps"] == [{"id": "b"}]


def test_unchecked_a_new_order_keeps_keys_and_entries_that_nobody_knows() -> None:
    held = {"steps": [{"id": "a", "mine": 1}, "odd", {"id": "u"}, {"id": "b", "due": "x"}]}
    old = {"steps": [{"id": "a"}, {"id": "b", "due": "x"}]}
    new = {"steps": [{"id": "b"}, {"id": "a", "due": "y"}]}
    apply(held, diff(old, new), checked=False)
    assert held == {"steps": [{"id": "b"}, {"id": "a", "mine": 1, "due": "y"}, "odd", {"id": "u"}]}


def test_unchecked_an_entry_must_still_be_there() -> None:
    held = document()
    with pytest.raises(Conflict):
        apply(held, [Change(kind="drop", path=("steps",), old={}, id="z")], checked=False)
    assert held == document()


@given(SEEDS)
@examples(80)
def test_laying_over_the_old_value_gives_the_new_one(seed: int) -> None:
    rng = Random(seed)
    old = plan(rng)
    new = changed(rng, old)
    assert same(laid_over(old, old, new), new)
    held = copied(old)
    apply(held, diff(old, new), checked=False)
    assert same(held, new)
