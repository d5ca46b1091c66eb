"""The memory of what was parsed: never stale, private, and worth nothing but time."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.disk import SHORT, mode
from tests.storage.toml_documents import documents
from tui.storage import parsed, places
from tui.storage.parsed import parse, parse_remembered
from tui.storage.toml_canon import canon
from tui.storage.values import same

if TYPE_CHECKING:
    from collections.abc import Callable

PATH = "/somewhere/plan.toml"
ALL_TYPES = """\
text = "Zoë"
number = 5
real = 1.5
odd = nan
yes = true
day = 2026-03-09
hour = 10:00:00.5
wall = 2026-03-09T10:00:00
moment = 2026-03-09T10:00:00+13:45
mixed = [1, "a", {b = 2026-03-09}, 2026-03-09, [10:00:00.5]]
[table.inner]
day = 2026-03-09
"""


def memory() -> Path:
    (file,) = Path(places.cache_folder()).iterdir()
    return file


_TEXTS = st.one_of(
    documents().map(canon),
    st.text(max_size=20),
    st.sampled_from([SHORT, SHORT.replace("One", "Uno"), SHORT[:-1], "", "a = 1", "a = 2"]),
)


@given(st.lists(st.tuples(_TEXTS, st.sampled_from([PATH, "/other/plan.toml"])), max_size=6))
@examples(120)
def test_whatever_text_follows_whatever_it_is_never_another_that_is_remembered(
    told: list[tuple[str, str]],
) -> None:
    for text, path in told:
        try:
            wanted: dict[str, Any] | None = tomllib.loads(text)
        except ValueError:
            wanted = None
        for _ in range(2):
            if wanted is None:
                with pytest.raises(ValueError, match=r"^"):
                    parse_remembered(text, path)
            else:
                assert same(parse_remembered(text, path), wanted)


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is really parsed."""
    done: list[str] = []

    def noted(text: str) -> dict[str, Any]:
        done.append(text)
        return parse(text)

    monkeypatch.setattr(parsed, "parse", noted)
    return done


def test_the_same_text_is_parsed_once_and_gives_every_type_back(parses: list[str]) -> None:
    first = parse_remembered(ALL_TYPES, PATH)
    second = parse_remembered(ALL_TYPES, PATH)
    assert parses == [ALL_TYPES]
    assert same(first, second)
    assert same(second, tomllib.loads(ALL_TYPES))


def test_what_is_returned_can_be_changed_without_changing_the_memory() -> None:
    parse_remembered(SHORT, PATH)["steps"].clear()
    parse_remembered(SHORT, PATH)["steps"].clear()
    assert len(parse_remembered(SHORT, PATH)["steps"]) == 3


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[:-5],
    "empty": lambda _: b"",
    "one bit": lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
    "other bytes": lambda _: os.urandom(300),
    "sum of nothing": lambda _: bytes(4),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_memory_is_passed_over_and_made_anew(
    damage: Callable[[bytes], bytes], parses: list[str]
) -> None:
    parse_remembered(SHORT, PATH)
    memory().write_bytes(damage(memory().read_bytes()))
    for _ in range(2):
        assert same(parse_remembered(SHORT, PATH), tomllib.loads(SHORT))
    assert parses == [SHORT, SHORT]


def test_a_memory_of_another_python_is_passed_over(
    parses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parse_remembered(SHORT, PATH)
    monkeypatch.setattr(parsed, "_FORMAT", ("parsed-0", 0))
    parse_remembered(SHORT, PATH)
    assert len(parses) == 2


def test_the_memory_is_for_its_owner_alone(home: Path) -> None:
    before = os.umask(0)
    try:
        parse_remembered(SHORT, PATH)
    finally:
        os.umask(before)
    assert mode(memory()) == 0o600
    assert mode(memory().parent) == 0o700


def test_what_a_killed_program_left_is_cleared_and_nothing_gathers(parses: list[str]) -> None:
    parse_remembered(SHORT, PATH)
    left = memory().with_name(memory().name + ".new")
    left.write_bytes(b"half")
    for text in ("a = 1", "a = 2", "a = 2"):
        assert parse_remembered(text, PATH) == tomllib.loads(text)
    assert parses == [SHORT, "a = 1", "a = 2"]
    assert memory().suffix == ".parsed"


def test_no_cache_folder_costs_only_time(home: Path) -> None:
    (home / ".cache").write_text("a file where the folder should be")
    assert parse_remembered("a = 1", PATH) == {"a": 1}


def test_a_name_too_long_for_a_memory_costs_only_time() -> None:
    assert parse_remembered("a = 1", "/" + "x" * 254) == {"a": 1}


def test_a_plan_with_an_odd_name_is_remembered(parses: list[str]) -> None:
    odd = os.fsdecode(b"/caf\xe9/pl\xffan.toml")
    for _ in range(2):
        parse_remembered("a = 1", odd)
    assert len(parses) == 1


def test_what_is_not_toml_is_not_remembered(home: Path) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        parse_remembered("a = ", PATH)
    assert list(home.rglob("*.parsed")) == []
