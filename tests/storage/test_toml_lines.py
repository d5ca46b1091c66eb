"""What stands in which line of a TOML text, and what a parser stumbled over, in words."""

from __future__ import annotations

import tomllib
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import plan
from tests.storage.toml_hands import hand_written
from tui.storage.toml_lines import comments, line_of, statements, syntax_error

SEEDS = st.integers(0, 2**48)

TEXT = '''\
# [[steps]]
format = 1  # "x"

[interview]
note = """
[[steps]]
id = "not this one"
"""
"the place".floor = 3
pay = { from = 1, per = { day = 2 } }

[[steps]]
id = "a"
[[ "steps" ]] # second
id = 'b'
due = \'\'\'
[[steps]]\'\'\'
settings = [
  "video", # ]
  { x = "]" },
]
[[steps.asks]]
[[steps.asks]]
kind = "call"
[steps.deep.er]
x = 1
[[steps]]
id = "c"
[people.anna]
x = 1
[people]
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("format",), 2),
        (("interview",), 4),
        (("interview", "note"), 5),
        (("interview", "the place"), 9),
        (("interview", "the place", "floor"), 9),
        (("interview", "pay", "per", "day"), 10),
        (("steps",), 12),
        (("steps", 0), 12),
        (("steps", 0, "id"), 13),
        (("steps", 1), 14),
        (("steps", 1, "due"), 16),
        (("steps", 1, "settings", 1, "x"), 18),
        (("steps", 1, "asks", 0), 22),
        (("steps", 1, "asks", 1, "kind"), 24),
        (("steps", 1, "deep"), 25),
        (("steps", 1, "deep", "er", "x"), 26),
        (("steps", 2, "id"), 28),
        (("people", "anna", "x"), 30),
        (("people",), 31),
        (("steps", 0, "due"), 12),
        (("steps", 7), 12),
        (("interview", "zone"), 4),
        (("kit",), None),
        (("kit", 3, "title"), None),
        ((), None),
    ],
)
def test_a_place_is_found_in_its_line_or_in_that_of_what_is_around_it(
    path: Any, line: int | None
) -> None:
    assert tomllib.loads(TEXT)
    assert line_of(TEXT, path) == line


def test_line_ends_of_windows_count_once() -> None:
    assert line_of(TEXT.replace("\n", "\r\n"), ("steps", 2, "id")) == 28


def test_a_broken_text_has_the_lines_before_the_break() -> None:
    text = 'a = 1\n[[steps]]\nid = "a"\ntitle = """\nnever closed'
    assert line_of(text, ("steps", 0, "id")) == 3
    assert line_of('a = 1\n"\\x" = 2', ("a",)) == 1


def test_comments_are_found_and_nothing_that_looks_like_one() -> None:
    assert comments(TEXT) == ["# [[steps]]", '# "x"', "# second", "# ]"]
    tricky = (
        'a = """q""""" # 1\nb = \'\'\'q\'\'\'\'\' # 2\nc = "#\\"#" # 3\r\nd = \'#\' # 4\n'
        '\'#\' = 1#5\ne = """q"""" # 6\nf = \'\'\'\'#\'\'\'\' # 7\ng = """"" # """ # 8\n'
    )
    assert tomllib.loads(tricky)
    found = ["# 1", "# 2", "# 3", "# 4", "#5", "# 6", "# 7", "# 8"]
    assert comments(tricky) == found
    assert len(statements(tricky)) == len(found)


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Any:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))


@given(SEEDS)
@examples(80)
def test_the_statements_of_any_text_are_the_whole_of_it_and_name_every_place(seed: int) -> None:
    rng = Random(seed)
    text = hand_written(rng, plan(rng))
    document = tomllib.loads(text)
    known = statements(text)
    places = set(leaves(document))
    position = 0
    for statement in known:
        between = text[position : statement.start]
        assert all(not line.strip() or line.strip()[0] == "#" for line in between.split("\n"))
        position = statement.end
        assert statement.path in places
        if statement.kind == "=":
            value: Any = document
            for step in statement.path:
                value = value[step]
            written = text[statement.value_start : statement.value_end]
            assert repr(tomllib.loads(f"x = {written}")["x"]) == repr(value)
        assert text.count("\n", 0, statement.start) + 1 == statement.line
    rest = text[position:]
    assert all(not line.strip() or line.strip()[0] == "#" for line in rest.split("\n"))


@given(SEEDS)
@examples(60)
def test_taking_a_line_away_takes_away_the_value_that_it_is_said_to_hold(seed: int) -> None:
    rng = Random(seed)
    text = hand_written(rng, plan(rng))
    known = [one for one in statements(text) if one.kind == "="]
    statement = rng.choice(known)
    assert line_of(text, statement.path) == statement.line
    shorter = text[: statement.start] + text[statement.end :]
    try:
        document: Any = tomllib.loads(shorter)
        for step in statement.path:
            document = document[step]
    except KeyError:
        return
    raise AssertionError(statement.path)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('a = "x\nb = 1', 1, "quote that closes"),
        ('a = 1\n\nb = """\nfoo\n\n', 3, "quotes that close"),
        ("a = '''x\n\n", 1, "quote that closes"),
        ("a = 1\nb = [1,\n2\n", 2, "comma or the closing ]"),
        ("a = [1\nb = 2", 2, "comma or the closing ]"),
        ("due = tomorrow", 1, "text stands in quotes"),
        ("a =\n", 1, "text stands in quotes"),
        ("a =", 1, "text stands in quotes"),
        ("\n\nfoo", 3, "an = is missing"),
        ("a = 1 2", 1, "something more"),
        ("[a\nx = 1", 1, "] is missing"),
        ("[[a]\nx = 1", 1, "]] is missing"),
        ("a = 1\na = 2", 2, "taken already"),
        ("[a]\n[a]", 2, "there already"),
        ("a = [1]\n[[a]]", 2, "complete already"),
        ("a = { b = 1, b = 2 }", 1, "the same key"),
        ("a = { b = 1", 1, "closing }"),
        ("a = { 1 }", 1, "an = is missing"),
        ('a = "\\d"', 1, "backslash"),
        ('a = "\\uZZZZ"', 1, "hexadecimal"),
        ('a = "\\uD800"', 1, "no character"),
        ("a = 2026-02-30", 1, "no such date"),
        ('a = "\x1b"', 1, "control character"),
        ("# \x1b", 1, "control character"),
        ("= 1", 1, "key with a value"),
        (".a = 1", 1, "key with a value"),
        ("a. = 1", 1, "letters, digits"),
        ("b = 1\na = " + "9" * 5000, 2, "too many digits"),
        ("b = 1\na = " + "[" * 5000, 2, "nested too deeply"),
        ("b = 1\na = " + "[" * 5000 + "]" * 5000, 2, "nested too deeply"),
    ],
    ids=range(30),
)
def test_what_keeps_a_text_from_being_read_is_told_with_its_line_in_words(
    text: str, line: int, words: str
) -> None:
    found = syntax_error(text)
    assert found is not None
    assert found[0] == line
    assert words in found[2]


def test_a_text_that_can_be_read_has_no_error() -> None:
    assert syntax_error(TEXT) is None
    assert syntax_error("") is None


def test_the_column_counts_from_one() -> None:
    assert syntax_error("a = 1\nbc = x") == (2, 6, "this is not a value; text stands in quotes")


@given(SEEDS, st.integers(0, 10**6), st.sampled_from(["", '"', "[", "=", "\\", "'''", "\n", "}"]))
@examples(80)
def test_any_broken_text_is_told_somewhere_inside_it(seed: int, where: int, added: str) -> None:
    rng = Random(seed)
    text = hand_written(rng, plan(rng))
    cut = where % len(text)
    broken = text[:cut] + added + text[cut + 1 :]
    found = syntax_error(broken)
    try:
        tomllib.loads(broken)
    except ValueError:
        assert found is not None
        assert 1 <= found[0] <= broken.count("\n") + 1
        assert found[1] >= 1
        assert found[2]
        assert "(at " not in found[2]
    else:
        assert found is None
    line_of(broken, ("steps", 0, "id"))
