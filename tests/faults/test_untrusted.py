"""Text of others in every field, through every command and every key: only text reaches a terminal."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.faults import untrusted
from tests.faults.untrusted import (
    NOW,
    Strings,
    check_commands,
    check_dialogue,
    check_screen,
    commands,
    filled,
)
from tui.storage.snapshot import interpret_draft

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command


@pytest.fixture
def text() -> Strings:
    return Strings(random.randrange(1 << 32))


def test_every_field_of_the_schema_is_in_such_a_plan_and_can_be_read(text: Strings) -> None:
    document = filled(untrusted.SCHEMA, text)
    assert set(document) == set(untrusted.SCHEMA["properties"])
    plan = interpret_draft(untrusted.plan_of(text)).plan
    assert len(plan.steps) == len(plan.people) == 2
    assert text.count > 50


def test_every_command_shows_only_text_of_it(
    path: Path, text: Strings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECONDROUND_NOW", NOW)
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.chdir(path.parent)
    assert check_commands(path, text) == len(list(commands(text)))


def test_every_key_of_every_place_shows_only_text_of_it(
    run: Command, plan: Path, text: Strings
) -> None:
    check_screen(plan, run.env | {"EDITOR": "true"}, text)


def test_every_act_of_every_place_says_only_text_of_it_in_lines(
    run: Command, plan: Path, text: Strings
) -> None:
    check_dialogue(plan, run.env | {"EDITOR": "true"}, text)


def test_the_trial_knows_what_must_not_get_through_from_what_the_toolkit_sends() -> None:
    for bad in (b"\x1b[7341m", b"\x1b]0;7341", b"a\xc2\x9b7341m", b"\xe2\x80\xae", b"\x00"):
        assert untrusted.FORBIDDEN.search(bad)
    assert not untrusted.FORBIDDEN.search(b"\x1b[38;2;73;41;3m7341\x1b[0m")


@pytest.mark.long
def test_two_thousand_strings_show_only_as_text(
    run: Command, path: Path, plan: Path, text: Strings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECONDROUND_NOW", NOW)
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.chdir(path.parent)
    for _ in range(5):
        check_screen(plan, run.env | {"EDITOR": "true"}, text)
    while text.count < 2000:
        check_commands(path, text)
