"""JSON for scripts: the same, to the letter, as Python's own."""

from __future__ import annotations

import json
import random

import pytest

from tui.cli.json_text import json_text

LETTERS = [*map(chr, range(0x180)), "\u2028", "\u202e", "\ud83d", "\ufffd", "\uffff", "\U0001f600"]


def made(chance: random.Random, depth: int = 0) -> object:
    """Something that JSON can hold, never the same twice."""
    kind = chance.randrange(8 if depth < 4 else 5)
    if kind < 2:
        return "".join(chance.choices(LETTERS, k=chance.randrange(12)))
    if kind < 5:
        return chance.choice([None, True, False, 0, 1, -7, 10**20, 0.1, -2.5e-9, 1e22])
    held = [made(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind == 5:
        return {f"{at} {chance.choice(LETTERS)}": one for at, one in enumerate(held)}
    return held if kind == 6 else tuple(held)


def test_whatever_it_holds_reads_as_the_standard_library_writes_it() -> None:
    chance = random.Random(8)
    for _ in range(2000):
        value = made(chance)
        assert json_text(value) == json.dumps(value, indent=2)


@pytest.mark.parametrize("letter", [*map(chr, range(0x100)), *LETTERS])
def test_every_letter_is_written_as_the_standard_library_does(letter: str) -> None:
    assert json_text(f"a{letter}b") == json.dumps(f"a{letter}b")


def test_what_json_has_no_form_for_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        json_text({"names": {"Ada"}})
