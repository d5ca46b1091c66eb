"""Documents and changes in them, for property tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from random import Random

_ALPHABET = st.characters(codec="utf-8")
_TEXTS = st.one_of(
    st.sampled_from(
        [
            "",
            "a",
            "Call Zoë",
            "[[steps]]",
            '"',
            "'",
            "'''",
            '"""',
            "#no",
            "\\",
            "a\nb",
            "\n",
            "\r\n",
        ]
    ),
    st.sampled_from(
        ["x\r\ny", "\t", "\x00", "\x7f", "\u2028", "\U0001f9ea", "a\\\nb", 'q"""q', "=", "a.b"]
    ),
    st.text(_ALPHABET, max_size=8),
)
_KEYS = st.one_of(
    st.sampled_from(
        ["a", "b", "c", "id", "title", "due", "note", "1", "a-b", "x_y", "", "a b", "ä"]
    ),
    st.sampled_from(["a.b", '"', "'", "#", "\n", "=", "[x]", "\\"]),
    st.text(_ALPHABET, max_size=4),
)
_OFFSETS = st.sampled_from(
    [UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-9, minutes=-30))]
)
SCALARS = st.one_of(
    _TEXTS,
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.integers(-3, 3),
    st.floats(),
    st.sampled_from([0.0, -0.0, 1.0, 1e22, float("nan"), float("inf"), -float("inf")]),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=_OFFSETS),
    st.times(),
)


def _grown(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    tables = st.dictionaries(_KEYS, inner, max_size=4)
    return st.one_of(st.lists(inner, max_size=3), tables, st.lists(tables, max_size=3))


VALUES = st.recursive(SCALARS, _grown, max_leaves=8)


def documents() -> st.SearchStrategy[dict[str, Any]]:
    """Anything tomllib can give, in small."""
    return st.dictionaries(_KEYS, VALUES, max_size=5)


def scalar(rng: Random) -> Any:
    """One value of no depth."""
    texts = ["Ask HR", "a\nb\n", "it's", 'say "hi"', "", "tab\t", "c:\\x", "l1\nl2 # x"]
    zone = rng.choice([UTC, timezone(timedelta(hours=2))])
    return rng.choice(
        [
            rng.choice(texts),
            f"text {rng.randrange(1000)}",
            rng.randrange(-50, 100000),
            rng.choice([0.5, -0.0, 1.0, float("nan"), float("inf"), 6.02e23]),
            rng.random() < 0.5,
            date(2026, rng.randrange(1, 13), rng.randrange(1, 28)),
            datetime(2026, 12, 3, rng.randrange(24), 0, rng.randrange(60)),
            datetime(2026, 12, 3, 8, 30, tzinfo=zone),
            time(rng.randrange(24), 30),
        ]
    )


def value(rng: Random, depth: int = 2) -> Any:
    """A value of any kind."""
    kind = rng.random()
    if depth == 0 or kind < 0.6:
        return scalar(rng)
    if kind < 0.75:
        return [value(rng, depth - 1) for _ in range(rng.randrange(4))]
    if kind < 0.9:
        return {_key(rng): value(rng, depth - 1) for _ in range(rng.randrange(3))}
    return [{_key(rng): value(rng, depth - 1) for _ in range(rng.randrange(3))} for _ in range(2)]


def _key(rng: Random) -> str:
    return rng.choice(
        ["title", "due", "note", "x", "y", "z", "un known", "ü", "a.b", "", '"q"', "7"]
    )


def entry(rng: Random, one: str, depth: int = 1) -> dict[str, Any]:
    """An entry of a list, with its id, perhaps with lists of its own."""
    made: dict[str, Any] = {"id": one, "title": f"Title of {one}"}
    for _ in range(rng.randrange(4)):
        made[_key(rng)] = value(rng, 1)
    if depth and rng.random() < 0.5:
        made["asks"] = [entry(rng, f"{one}-{n}", 0) for n in range(rng.randrange(1, 4))]
    if depth and rng.random() < 0.2:
        made["extra"] = {"deep": {_key(rng): scalar(rng)}}
    return made


def plan(rng: Random) -> dict[str, Any]:
    """A document that looks like a plan, with keys that nobody knows."""
    made: dict[str, Any] = {"format": 1}
    if rng.random() < 0.4:
        made["settings"] = [scalar(rng) for _ in range(rng.randrange(4))]
    if rng.random() < 0.8:
        made["interview"] = {"company": "Acme", "zone": "Europe/Paris", _key(rng): value(rng)}
    for key in ("steps", "people", "kit"):
        if rng.random() < 0.8:
            made[key] = [entry(rng, f"{key[0]}{n}") for n in range(rng.randrange(1, 5))]
    for _ in range(rng.randrange(3)):
        made.setdefault(_key(rng), value(rng))
    return made


def without_ids(rng: Random, document: dict[str, Any]) -> dict[str, Any]:
    """The document as a person copies and writes: some ids missing, some there twice."""
    made: dict[str, Any] = copied(document)
    for key in ("steps", "people"):
        for each in made.get(key, []):
            if rng.random() < 0.3:
                each.pop("id")
            elif rng.random() < 0.3:
                each["id"] = f"{key[0]}0"
    return made


def with_ids(document: dict[str, Any]) -> tuple[dict[str, Any], tuple[tuple[Any, str], ...]]:
    """A copy in which every step, person and ask has an id of its own, and what was given where."""
    made: dict[str, Any] = copied(document)
    given: list[tuple[Any, str]] = []
    for key in ("steps", "people"):
        seen: set[str] = set()
        for number, each in enumerate(made.get(key, [])):
            if each.get("id") in seen or "id" not in each:
                each["id"] = f"fresh-{key}-{number}"
                given.append(((key, number), each["id"]))
            seen.add(each["id"])
    return made, tuple(given)


def copied(whole: Any) -> Any:
    """A deep copy."""
    if isinstance(whole, dict):
        return {key: copied(inner) for key, inner in whole.items()}
    return [copied(inner) for inner in whole] if isinstance(whole, list) else whole


def changed(rng: Random, document: dict[str, Any], *, removing: bool = True) -> dict[str, Any]:
    """A copy with one to four changes; with `removing=False` nothing goes or is replaced whole."""
    made: dict[str, Any] = copied(document)
    for _ in range(rng.randrange(1, 5)):
        places = list(_containers(made))
        _change(rng, rng.choice(places), removing=removing)
        if rng.random() < 0.3:
            listed = made.setdefault(rng.choice(["steps", "people", "notes", "questions"]), [])
            if isinstance(listed, list):
                listed.insert(
                    rng.randrange(len(listed) + 1), entry(rng, f"new{rng.randrange(10**9)}")
                )
    return made


def _containers(whole: Any) -> Any:
    if isinstance(whole, dict | list):
        yield whole
        for inner in whole.values() if isinstance(whole, dict) else whole:
            yield from _containers(inner)


def _change(rng: Random, place: Any, *, removing: bool) -> None:
    is_keyed = isinstance(place, list) and place and isinstance(place[0], dict) and "id" in place[0]
    if isinstance(place, dict):
        names = [key for key in place if key not in ("id", "format")]
        if names and rng.random() < 0.5:
            key = rng.choice(names)
            if not isinstance(place[key], dict | list):
                place[key] = scalar(rng)
            elif removing:
                place[key] = value(rng)
        elif names and removing and rng.random() < 0.5:
            del place[rng.choice(names)]
        else:
            place.setdefault(f"{_key(rng)}{rng.randrange(9)}", value(rng))
    elif not removing:
        if is_keyed:
            place.insert(rng.randrange(len(place) + 1), entry(rng, f"new{rng.randrange(10**9)}", 0))
    elif place and rng.random() < 0.5:
        del place[rng.randrange(len(place))]
    elif place and rng.random() < 0.3:
        rng.shuffle(place)
    elif is_keyed:
        place.insert(rng.randrange(len(place) + 1), entry(rng, f"new{rng.randrange(10**9)}"))
    else:
        place.insert(rng.randrange(len(place) + 1), value(rng))
