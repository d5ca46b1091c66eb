"""Frozen values with named fields, made without the standard library's `dataclasses`.

`status` has 3 times `python -c pass` to do everything, and importing `dataclasses` (with `inspect`
behind it) takes 1.4 of those. This metaclass gives what the plan needs of it: keyword-only fields,
slots, defaults, equality by type and fields, a readable repr; type checkers see a frozen dataclass.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Self, dataclass_transform
else:

    def dataclass_transform(**_: object) -> object:
        """Stands in for a marker that only type checkers read."""
        return lambda cls: cls


class _ValueType(type):
    """Turns the annotations of a class body into slots, and its assignments into defaults."""

    _fields: tuple[str, ...]
    _count: int
    _defaults: dict[str, Any]
    _put: dict[str, Callable[[Value, Any], None]]

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _ValueType:
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body.pop(field) for field in fields if field in body}
        body["__slots__"] = fields
        cls = super().__new__(mcs, name, bases, body)
        slots = vars(cls)
        cls._fields = fields
        cls._count = len(fields)
        cls._defaults = defaults
        cls._put = {field: slots[field].__set__ for field in fields}
        return cls


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Value(metaclass=_ValueType):
    """The base of every value of a plan: frozen, slotted, compared by type and fields."""

    def __init__(self, **given: Any) -> None:
        cls = type(self)
        values = {**cls._defaults, **given}
        if len(values) != cls._count:
            _refuse(cls, given)
        put = cls._put  # by the slot itself: looking each up takes as long again
        try:
            for field, value in values.items():
                put[field](self, value)
        except KeyError:
            _refuse(cls, given)

    @classmethod
    def defaults(cls) -> dict[str, Any]:
        """The default of each field that has one."""
        return cls._defaults

    def but(self, **changed: Any) -> Self:
        """The same value with some fields changed."""
        cls = type(self)
        return cls(**{field: getattr(self, field) for field in cls._fields} | changed)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        cls = type(self)
        if type(other) is not cls:
            return NotImplemented
        return all(getattr(self, field) == getattr(other, field) for field in cls._fields)

    def __hash__(self) -> int:
        cls = type(self)
        return hash((cls, *(getattr(self, field) for field in cls._fields)))

    def __repr__(self) -> str:
        cls = type(self)
        held = {field: getattr(self, field) for field in cls._fields}
        told = (
            f"{field}={value!r}"
            for field, value in held.items()
            if field not in cls._defaults or value != cls._defaults[field]
        )
        return f"{cls.__name__}({', '.join(told)})"


def _refuse(cls: type[Value], given: dict[str, Any]) -> None:
    """Says which field of a new value is unknown or missing."""
    unknown = [field for field in given if field not in cls._fields]
    if unknown:
        raise TypeError(f"{cls.__name__} has no {', '.join(unknown)}")
    missing = [f for f in cls._fields if f not in given and f not in cls._defaults]
    raise TypeError(f"{cls.__name__} needs {', '.join(missing)}")
