"""The words of messages with the person's own over them, and faults told with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put
from tui.plan.errors import PlanError
from tui.storage.message_words import load_message_words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def own(home: Path) -> Path:
    return home / ".config/secondround/content/mine.toml"


def test_the_shipped_words_are_whole(home: Path) -> None:
    words = load_message_words()
    assert len(words.templates) >= 15
    assert len(words.doubts) == 3
    assert len(words.rules) >= 10
    assert words.me == ""


def test_a_template_of_ones_own_stands_over_the_shipped_one(own: Path, home: Path) -> None:
    put(own, '[[messages]]\nid = "hr-feedback"\nbody = ["Hi {name}."]\n')
    put(home / ".config/secondround/config.toml", 'name = "Ada  Lim"\n')
    words = load_message_words()
    assert words.templates["hr-feedback"].body == ("Hi {name}.",)
    assert words.templates["hr-feedback"].subject.startswith("A question")
    assert words.me == "Ada Lim"


def test_an_unknown_placeholder_is_named_with_file_and_line(own: Path) -> None:
    put(own, '[[messages]]\nid = "hr-feedback"\nbody = ["Hi {naem}."]\n')
    with pytest.raises(PlanError) as refused:
        load_message_words()
    assert refused.value.sentence.startswith(
        "~/.config/secondround/content/mine.toml: messages[1].body names “{naem}”; there are name,"
    )
    assert refused.value.sentence.endswith("(line 3).")


def test_a_phrase_that_cannot_be_read_is_named_with_file_and_line(own: Path) -> None:
    put(own, '[[wording]]\nid = "mine"\nphrases = ["a", "b(c"]\n')
    with pytest.raises(PlanError, match=r"wording\[1\].phrases: “b\(c” .*\(line 3\)\.$"):
        load_message_words()
