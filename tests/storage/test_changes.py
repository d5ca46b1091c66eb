"""What differs between two documents, and the way there and back."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import VALUES, changed, documents, plan
from tui.storage.changes import (
    ABSENT,
    Change,
    apply,
    diff,
    from_json,
    inverse,
    to_json,
)
from tui.storage.values import copied, same

SEEDS = st.integers(0, 2**48)
STEPS = {"steps": [{"id": "a", "n": 1}, {"id": "b"}, {"id": "c"}]}


def steps(*ids: str) -> dict[str, Any]:
    return {"steps": [{"id": one} for one in ids]}


def kinds(old: Any, new: Any) -> list[str]:
    return [change.kind for change in diff(old, new)]


def test_equal_documents_differ_in_nothing() -> None:
    assert diff(STEPS, copied(STEPS)) == ()


def test_a_value_is_set_at_the_deepest_place_by_ids() -> None:
    new = copied(STEPS)
    new["steps"][1]["due"] = "-5d"
    assert diff(STEPS, new) == (
        Change(kind="set", path=("steps", ("id", "b"), "due"), old=ABSENT, new="-5d"),
    )


def test_a_value_of_another_type_is_a_difference() -> None:
    assert kinds({"a": 1}, {"a": True}) == ["set"]
    assert kinds({"a": 0.0}, {"a": -0.0}) == ["set"]


def test_an_entry_that_comes_is_put_behind_the_one_before_it() -> None:
    (change,) = diff(steps("a", "c"), steps("a", "b", "c"))
    assert change == Change(
        kind="put", path=("steps",), new={"id": "b"}, id="b", index=1, after="a"
    )


def test_an_entry_that_goes_is_dropped_and_remembered() -> None:
    (change,) = diff(steps("a", "b"), steps("b"))
    assert change == Change(kind="drop", path=("steps",), old={"id": "a"}, id="a", index=0)


def test_the_first_entry_of_a_list_is_put_and_the_last_is_dropped() -> None:
    assert kinds({}, steps("a")) == ["put"]
    assert kinds(steps("a"), {}) == ["drop"]


def test_a_list_in_another_order_is_set_as_a_whole() -> None:
    assert kinds(steps("a", "b"), steps("b", "a")) == ["set"]


def test_lists_without_ids_of_their_own_are_set_as_a_whole() -> None:
    assert kinds({"x": [1, 2]}, {"x": [1]}) == ["set"]
    assert kinds({"x": [{"id": "a"}]}, {"x": [{"id": "a"}, {"id": "a"}]}) == ["set"]
    assert kinds({"x": []}, {"x": [{"id": "a"}]}) == ["set"]


def test_a_list_is_never_empty_on_the_way_when_it_ends_with_entries() -> None:
    document: dict[str, Any] = {**steps("a"), "z": 1}
    changes = diff(document, {**steps("b"), "z": 1})
    assert [change.kind for change in changes] == ["put", "drop"]
    apply(document, changes)
    assert list(document) == ["steps", "z"]


def test_changes_hold_copies() -> None:
    old = copied(STEPS)
    new: dict[str, Any] = {"steps": [{"id": "d", "x": []}]}
    changes = diff(old, new)
    old["steps"][0]["n"] = 2
    new["steps"][0]["x"].append(1)
    assert changes == diff(STEPS, {"steps": [{"id": "d", "x": []}]})


def test_what_is_applied_is_not_shared_either() -> None:
    new: dict[str, Any] = {"steps": [{"id": "d", "x": []}]}
    changes = diff({}, new)
    document: dict[str, Any] = {}
    apply(document, changes)
    document["steps"][0]["x"].append(1)
    assert changes == diff({}, new)


def test_the_inverse_undoes_each_change_in_turn() -> None:
    changes = diff(STEPS, steps("a", "d"))
    assert [change.kind for change in changes] == ["put", "drop", "drop", "set"]
    assert [change.kind for change in inverse(changes)] == ["set", "put", "put", "drop"]
    assert inverse(inverse(changes)) == changes


@given(documents(), documents())
@examples(120)
def test_the_changes_between_any_two_documents_lead_there_and_back(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    changes = diff(old, new)
    document = copied(old)
    apply(document, changes)
    assert same(document, new)
    apply(document, inverse(changes))
    assert same(document, old)


@given(SEEDS)
@examples(150)
def test_the_changes_of_a_plan_lead_there_and_back_also_through_json(seed: int) -> None:
    rng = Random(seed)
    old = plan(rng)
    new = changed(rng, old)
    changes = from_json(json.loads(json.dumps(to_json(diff(old, new)))))
    document = copied(old)
    apply(document, changes)
    assert same(document, new)
    apply(document, inverse(changes))
    assert same(document, old)


@given(SEEDS)
@examples(60)
def test_no_two_changes_touch_the_same_place_so_their_order_does_not_matter(seed: int) -> None:
    rng = Random(seed)
    old = plan(rng)
    new = changed(rng, old)
    sets = [change for change in diff(old, new) if change.kind == "set"]
    others = [change for change in diff(old, new) if change.kind != "set"]
    rng.shuffle(sets)
    document = copied(old)
    apply(document, [*sets, *others])
    assert same(document, new)


@given(st.lists(st.builds(dict, path=st.lists(st.text(), min_size=1), new=VALUES)))
@examples(40)
def test_json_round_trips_any_set(told: list[dict[str, Any]]) -> None:
    changes = tuple(
        Change(kind="set", path=tuple(one["path"]), new=copied(one["new"])) for one in told
    )
    back = from_json(json.loads(json.dumps(to_json(changes))))
    assert [change.path for change in back] == [change.path for change in changes]
    assert all(same(a.new, b.new) and a.old is ABSENT for a, b in zip(back, changes, strict=True))


def test_json_tells_a_change_by_its_kind() -> None:
    new = copied(STEPS)
    new["steps"][0]["n"] = 2
    new["steps"].insert(1, {"id": "x"})
    assert to_json(diff(STEPS, new)) == [
        {"put": ["steps"], "id": "x", "index": 1, "after": "a", "new": {"id": "x"}},
        {"set": ["steps", ["id", "a"], "n"], "old": 1, "new": 2},
    ]


DEEP: Any = []
for _ in range(5000):
    DEEP = [DEEP]

MALFORMED: list[Any] = [
    None,
    "set",
    7,
    {},
    [None],
    ["set"],
    [{}],
    [{"set": "abc", "new": 1}],
    [{"set": [], "new": 1}],
    [{"set": ["a"]}],
    [{"set": ["a", ["id", "b"]], "new": 1}],
    [{"set": ["a", ["id", 5], "c"], "new": 1}],
    [{"set": ["a", ["no", "b"], "c"], "new": 1}],
    [{"set": ["a", ["id"], "c"], "new": 1}],
    [{"set": [["id", "a"]], "new": 1}],
    [{"set": ["a"], "new": None}],
    [{"set": ["a"], "new": {"$date": "yesterday"}}],
    [{"set": ["a"], "new": DEEP}],
    [{"put": ["a"], "id": "x", "index": 0, "after": None}],
    [{"put": ["a"], "id": "x", "index": 0, "after": None, "new": {"id": "y"}}],
    [{"put": ["a"], "id": "x", "index": -1, "after": None, "new": {"id": "x"}}],
    [{"put": ["a"], "id": "x", "index": True, "after": None, "new": {"id": "x"}}],
    [{"put": ["a"], "id": "x", "index": 0, "after": 3, "new": {"id": "x"}}],
    [{"put": ["a"], "id": "x", "index": 0, "after": None, "old": {"id": "x"}}],
    [{"drop": ["a"], "id": "x", "index": 0, "after": None, "new": {"id": "x"}}],
    [{"drop": ["a"], "id": "x", "index": 0, "after": None, "old": {"id": "x"}, "new": 1}],
    [{"drop": ["a"], "old": {"id": "x"}}],
    [{"drop": ["a"], "id": "x", "index": 0, "after": None, "old": "x"}],
]


@pytest.mark.parametrize("told", MALFORMED, ids=range(len(MALFORMED)))
def test_what_tells_no_changes_is_a_value_error_and_nothing_else(told: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(told)


_JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-3, 3),
        st.sampled_from(["set", "put", "drop", "id", "old", "new", "after", "index", "$date"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["set", "put", "drop", "id", "old", "new", "after", "index", "$date"]),
            inner,
        ),
    ),
    max_leaves=12,
)


@given(st.lists(_JSON, min_size=1, max_size=2))
@examples(150)
def test_any_json_is_read_or_refused(told: Any) -> None:
    try:
        changes = from_json(told)
    except ValueError:
        return
    assert all(isinstance(change, Change) for change in changes)
