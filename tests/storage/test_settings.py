"""Reading the settings: each that can be meant, every problem at once, and their lines."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.disk import put
from tui.plan.text import clean
from tui.storage.config import load_config
from tui.storage.settings import SETTINGS, TABLES, read_fields, read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from tui.storage.codec import Problem

EVERYTHING = """\
theme = "morning"
zone = "Europe/Paris"
name = "Ada"
phone = "+44"
content = "packs"
animations = false
plain = true

[pace]
far = 60
off = ["sun", "2026-12-01 Sat"]
stop = 20:30:00

[keys]
undo = "z"
help = ["h", "?"]
tick = " space , x "
"""
WRONG = """\
theme = 1
zone = "Europe/Pariss"
phone = 3
zoen = "\\u001b[31m"
content = "nowhere"
animations = "no"
[pace]
far = -1
off = ["someday"]
stop = "late"
quick = 1
[keys]
tick = ""
undo = ["a", ","]
redo = 1
help = "a,,b"
"""
TOLD = {
    1: "theme should be one of evening, morning, terminal, not 1",
    2: "zone: There is no time zone “Europe/Pariss” on this machine; did you mean Europe/Paris?",
    3: "phone should be your own phone number as you give it to others, as text like",
    4: "there is no zoen; there is theme, zone, name, phone, content, animations, plain, pace, keys",
    5: "content: there is no folder ~/.config/secondround/nowhere",
    6: "animations should be true or false, not “no”",
    8: "pace.far should be minutes, a whole number from 0 to 10080, not -1",
    9: "pace.off: “someday” is not a day off; write days like sun 2026-12-01",
    10: "pace.stop should be a time of day like 21:00, not “late”",
    11: "there is no pace.quick; there is far, near, last, eve, waiting, called, off, stop",
    13: "keys.tick should be a key or several, as text like “z” or “z,ctrl+t”, not “”",
    14: "keys.undo should be a key or several, as text like “z” or “z,ctrl+t”, not a list",
    15: "keys.redo should be a key or several, as text like “z” or “z,ctrl+t”, not 1",
    16: "keys.help should be a key or several, as text like “z” or “z,ctrl+t”, not “a,,b”",
}


@pytest.fixture
def config(home: Path) -> Path:
    return home / ".config/secondround/config.toml"


def test_everything_that_can_be_set_is_read(config: Path) -> None:
    (config.parent / "packs").mkdir(parents=True)
    put(config, "\ufeff" + EVERYTHING)
    read = load_config()
    assert (read.theme, read.zone, read.name, read.phone) == (
        "morning",
        "Europe/Paris",
        "Ada",
        "+44",
    )
    assert (read.content, read.animations) == (str(config.parent / "packs"), False)
    assert read.plain
    assert read.pace == {"far": 60, "off": ("sun", "2026-12-01", "sat"), "stop": time(20, 30)}
    assert read.keys == {"undo": "z", "help": "h,?", "tick": "space,x"}
    assert read.problems == ()
    assert {*read_settings().document} == {*SETTINGS, *TABLES}


def test_every_problem_is_found_at_once_with_its_line_and_what_was_expected(config: Path) -> None:
    put(config, WRONG)
    settings = read_settings()
    told = {settings.line(one.path): one.sentence for one in settings.problems}
    assert told.keys() == TOLD.keys()
    for line, sentence in TOLD.items():
        assert told[line].startswith(sentence)


def test_what_is_wrong_takes_nothing_else_along(config: Path) -> None:
    put(config, 'name = "Ada"\nzone = 5\npace = 1\n[keys]\nundo = "z"\nredo = 1\n')
    read = load_config()
    assert (read.name, read.zone, read.pace, read.keys) == ("Ada", "", {}, {"undo": "z"})
    assert [one.sentence for one in read.problems][1:] == [
        "pace should be a [pace] table",
        "keys.redo should be a key or several, as text like “z” or “z,ctrl+t”, not 1",
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"zone = \n", "it is not valid TOML: this is not a value; text stands in quotes (line 1,"),
        (b"\xff\xfe", "it is not UTF-8 text"),
    ],
)
def test_of_a_file_that_cannot_be_read_nothing_is_set(config: Path, data: bytes, told: str) -> None:
    put(config, "")
    config.write_bytes(data)
    settings = read_settings()
    assert settings.fields == read_fields({}, [])
    (problem,) = settings.problems
    assert problem.sentence.startswith(told)


def test_a_folder_in_its_place_is_a_problem(config: Path) -> None:
    config.mkdir(parents=True)
    (problem,) = read_settings().problems
    assert problem.sentence == "it cannot be read: Is a directory"


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from([*SETTINGS, *TABLES]) | st.text()


@given(st.dictionaries(NAMES, VALUES | st.dictionaries(st.sampled_from(["off", "stop"]), VALUES)))
@examples(200)
def test_whatever_stands_in_it_is_a_setting_or_a_problem_in_one_safe_line(
    document: dict[str, Any],
) -> None:
    problems: list[Problem] = []
    read = read_fields(document, problems)
    assert read.keys() <= {*SETTINGS, *TABLES}
    for problem in problems:
        assert problem.sentence == clean(problem.sentence)
        assert not problem.sentence.endswith(".")
