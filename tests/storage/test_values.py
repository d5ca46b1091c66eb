"""When two values of a document are the same, and what JSON keeps of them."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import VALUES
from tui.storage.values import ABSENT, copied, ids_of, same, value_from_json, value_to_json

NAN = float("nan")
NOON = datetime(2026, 12, 3, 12)
PARIS = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (NAN, float("nan")),
        ({"a": 1, "b": [NAN]}, {"b": [float("-nan")], "a": 1}),
        (NOON.replace(tzinfo=UTC), NOON.replace(tzinfo=timezone(timedelta(0)))),
        (ABSENT, copy.deepcopy(ABSENT)),
        (ABSENT, pickle.loads(pickle.dumps(ABSENT))),
    ],
    ids=range(5),
)
def test_these_are_the_same(a: Any, b: Any) -> None:
    assert same(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (True, 1),
        (1, 1.0),
        (0, False),
        (0.0, -0.0),
        ("1", 1),
        ([1, 2], [2, 1]),
        ([1], [1, 1]),
        ({"a": 1}, {"a": 1, "b": 2}),
        ({"a": 1}, {"b": 1}),
        ({}, []),
        ([], {}),
        (date(2026, 12, 3), datetime(2026, 12, 3)),
        (NOON, NOON.replace(tzinfo=UTC)),
        (NOON.replace(tzinfo=UTC), NOON.replace(hour=13, tzinfo=PARIS)),
        (time(12), time(13)),
        (ABSENT, {}),
        (ABSENT, ""),
    ],
    ids=range(17),
)
def test_these_are_not_the_same(a: Any, b: Any) -> None:
    assert not same(a, b)
    assert not same(b, a)
    assert not same({"x": [a]}, {"x": [b]})


@given(VALUES)
@examples(60)
def test_a_copy_is_the_same_and_shares_no_table_or_list(value: Any) -> None:
    twin = copied(value)
    assert same(twin, value)
    assert not isinstance(value, dict | list) or twin is not value


def test_ids_are_those_of_a_list_of_tables_that_all_have_their_own() -> None:
    assert ids_of([{"id": "a"}, {"id": "b", "x": 1}]) == ["a", "b"]
    for other in ([], "ab", ABSENT, [{"id": "a"}, {}], [{"id": 1}], [{"id": "a"}] * 2, ["a"]):
        assert ids_of(other) is None


@given(VALUES)
@examples(150)
def test_json_keeps_every_value_with_its_type(value: Any) -> None:
    told = json.loads(json.dumps(value_to_json(value), allow_nan=False))
    assert same(value_from_json(told), value)


@given(st.dictionaries(st.sampled_from(["$date", "$table", "$float", "$", "a"]), VALUES))
@examples(60)
def test_a_table_whose_keys_look_like_our_marks_is_kept_too(table: dict[str, Any]) -> None:
    assert same(value_from_json(json.loads(json.dumps(value_to_json(table)))), table)


def test_json_is_plain_where_it_can_be() -> None:
    assert value_to_json({"a": [1, 2.5, "x", True]}) == {"a": [1, 2.5, "x", True]}
    assert value_to_json(date(2026, 12, 3)) == {"$date": "2026-12-03"}
    assert value_to_json(NOON.replace(tzinfo=PARIS)) == {"$datetime": "2026-12-03T12:00:00+01:00"}
    assert value_to_json(-float("inf")) == {"$float": "-inf"}


@pytest.mark.parametrize(
    "told",
    [
        None,
        {"a": None},
        {"$date": 5},
        {"$date": "x"},
        {"$other": 1},
        "\ud800",
        {"$table": [1, None]},
    ],
)
def test_what_no_document_holds_is_refused(told: Any) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        value_from_json(told)
