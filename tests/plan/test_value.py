"""Frozen values, held against the standard library's frozen dataclasses."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.value import Value


class Parcel(Value):
    """A value with every sort of field."""

    name: str
    weight: int = 1
    to: str | None = None
    parts: tuple[Any, ...] = ()
    ready: bool = False


class Letter(Value):
    """Another type with the same fields."""

    name: str
    weight: int = 1
    to: str | None = None
    parts: tuple[Any, ...] = ()
    ready: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Twin:
    """What `Parcel` is measured by."""

    name: str
    weight: int = 1
    to: str | None = None
    parts: tuple[Any, ...] = ()
    ready: bool = False


class Bare(Value):
    """A value whose fields have no defaults."""

    weight: int
    ready: bool
    to: str | None


FIELDS = st.fixed_dictionaries(
    {"name": st.sampled_from(["", "a", "b"])},
    optional={
        "weight": st.integers(0, 2),
        "to": st.none() | st.sampled_from(["", "x"]),
        "parts": st.lists(st.integers(0, 1), max_size=2).map(tuple),
        "ready": st.booleans(),
    },
)


@given(FIELDS, FIELDS)
@examples(200)
def test_two_values_are_equal_and_hash_alike_exactly_when_dataclasses_do(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    same = Twin(**one) == Twin(**other)
    assert (Parcel(**one) == Parcel(**other)) is same
    assert (Parcel(**one) != Parcel(**other)) is not same
    if same:
        assert hash(Parcel(**one)) == hash(Parcel(**other))
    assert len({Parcel(**one), Parcel(**other)}) == len({Twin(**one), Twin(**other)})


@given(FIELDS, FIELDS)
@examples(100)
def test_a_changed_copy_has_the_fields_that_a_changed_dataclass_has(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    value, twin = Parcel(**one).but(**other), replace(Twin(**one), **other)
    assert all(getattr(value, field) == getattr(twin, field) for field in Twin.__slots__)


@given(FIELDS)
@examples(100)
def test_a_repr_reads_back_as_the_same_value(given_fields: dict[str, Any]) -> None:
    value = Parcel(**given_fields)
    assert eval(repr(value), {"Parcel": Parcel}) == value
    assert repr(value).count("=") <= len(given_fields)


def test_a_repr_tells_what_differs_from_a_default_and_every_field_without_one() -> None:
    assert repr(Parcel(name="a", weight=1, ready=True)) == "Parcel(name='a', ready=True)"
    assert repr(Bare(weight=0, ready=False, to=None)) == "Bare(weight=0, ready=False, to=None)"


def test_a_copy_leaves_the_first_as_it_is() -> None:
    value = Parcel(name="a")
    assert value.but(weight=3) == Parcel(name="a", weight=3)
    assert value == Parcel(name="a")
    assert value.but() == value


@pytest.mark.parametrize("kind", [Parcel, Twin])
def test_a_field_can_neither_be_set_nor_deleted_nor_added(kind: type[Any]) -> None:
    value = kind(name="a")
    for name in ("name", "weight", "colour"):
        with pytest.raises((AttributeError, TypeError, FrozenInstanceError)):
            setattr(value, name, 2)
    with pytest.raises((AttributeError, FrozenInstanceError)):
        del value.name
    assert value == kind(name="a")


@pytest.mark.parametrize("kind", [Parcel, Twin])
@pytest.mark.parametrize(
    ("given_fields", "named"),
    [({}, "name"), ({"name": "a", "colour": 1}, "colour"), ({"weight": 2}, "name")],
)
def test_a_missing_or_unknown_field_is_named(
    kind: type[Any], given_fields: dict[str, Any], named: str
) -> None:
    with pytest.raises(TypeError, match=named):
        kind(**given_fields)


@pytest.mark.parametrize("kind", [Parcel, Twin])
def test_fields_are_given_by_name_alone(kind: type[Any]) -> None:
    with pytest.raises(TypeError):
        kind("a")


def test_a_copy_refuses_a_field_that_is_not_there() -> None:
    with pytest.raises(TypeError, match="colour"):
        Parcel(name="a").but(colour=1)


def test_values_of_two_types_are_never_equal() -> None:
    assert Parcel(name="a") != Letter(name="a")
    assert Parcel(name="a") != ("a", 1, None, (), False)
    assert len({Parcel(name="a"), Letter(name="a")}) == 2


def test_a_value_has_no_room_for_anything_else() -> None:
    assert not hasattr(Parcel(name="a"), "__dict__")


def test_defaults_are_told_without_making_a_value() -> None:
    assert Parcel.defaults() == {"weight": 1, "to": None, "parts": (), "ready": False}
    assert Bare.defaults() == {}
