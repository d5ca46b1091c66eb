"""What can come next: from the parser, and from the plan that the command line names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.test_parser import COMMANDS
from tests.command import PLAN, Command, done
from tests.test_import_rules import loaded
from tui.cli.completing import complete

if TYPE_CHECKING:
    from pathlib import Path

MORE = """
[[people.asks]]
id = "hr-feedback"
kind = "hr-feedback"

[[records]]
id = "night-rota"
claim = "I rebuilt the night rota"

[[quotes]]
id = "calm"
words = "Always calm"

[[advert]]
id = "lead"
text = "You lead a team"

[[questions]]
id = "why-us"
text = "Why us?"

[[notes]]
id = "bring-plan"
kind = "advice"
text = "Bring the plan"

[[notes]]
id = "send-report"
kind = "promise"
text = "Send the report"

[[kit]]
id = "green-folder"
title = "The green folder"
"""


class Complete:
    """The completer in this process, over a plan that lies where the command looks for it."""

    def __init__(self, run: Command, capsys: pytest.CaptureFixture[str]) -> None:
        self.plan = run.plan
        self._capsys = capsys

    def __call__(self, *typed: str) -> list[str]:
        """The words that are offered."""
        return [line.split("\t")[0] for line in self.lines(*typed)]

    def lines(self, *typed: str) -> list[str]:
        assert complete(["-f", str(self.plan), *typed]) == 0
        told = self._capsys.readouterr()
        assert told.err == ""
        return told.out.splitlines()


@pytest.fixture
def words(run: Command, home: Path, capsys: pytest.CaptureFixture[str]) -> Complete:
    return Complete(run, capsys)


@pytest.fixture
def home(run: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in run.env.items():
        monkeypatch.setenv(name, value)
    return run.home


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_and_every_option_can_be_completed(
    words: Complete, command: tuple[str, ...]
) -> None:
    if command:
        assert command[-1] in words(*command)
    expected = {
        name for one in COMMANDS[command]._get_optional_actions() for name in one.option_strings
    }
    assert {*words(*command, "-")} == expected


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("done", ""), ["read-report", "pack-bag", "pack-lunch"]),
        (("done", "pack-bag", "pack-l"), ["pack-lunch"]),
        (("undone", ""), []),
        (("person", "show", ""), ["ann-lee"]),
        (("person", "add", ""), []),
        (("person", "move", "Ann", ""), ["hr-feedback"]),
        (("person", "move", "nobody", ""), []),
        (("person", "move", "ann-lee", "hr-feedback", "agr"), ["agreed"]),
        (("person", "follow", ""), ["bring-plan"]),
        (("promise", "done", ""), ["send-report"]),
        (("record", "show", ""), ["night-rota"]),
        (("quote", "show", ""), ["calm"]),
        (("quote", "add", "--who", ""), ["ann-lee"]),
        (("quote", "add", "--record", "n"), ["night-rota"]),
        (("advert", "mark", ""), ["lead"]),
        (("advert", "mark", "lead", ""), ["strong", "some", "gap", "open"]),
        (("practise", "forget", ""), ["why-us"]),
        (("kit", "pack", "gr"), ["green-folder"]),
        (("ask", "hr-f"), ["hr-feedback"]),
        (("ask", "hr-feedback", ""), ["ann-lee"]),
        (("pace", "f"), ["far"]),
        (("set", "compan"), ["company"]),
        (("person", "edit", "ann-lee", "--role", "refe"), ["reference"]),
        (("new", "--setting", "pan"), ["panel"]),
        (("add", "--phase", "ev"), ["evidence"]),
        (("completion", "b"), ["bash"]),
        (("status", ""), []),
        (("card", "-o", ""), [":files"]),
        (("card", "--output", "x.html", "--m"), ["--md"]),
        (("import", ""), [":files"]),
        (("nosuch", "un"), []),
    ],
    ids=str,
)
def test_what_can_come_next_is_offered(
    run: Command, words: Complete, typed: tuple[str, ...], found: list[str]
) -> None:
    run.write(PLAN + MORE)
    assert words(*typed) == found


def test_ticked_steps_can_be_unticked(run: Command, words: Complete) -> None:
    run.write(PLAN.replace('id = "pack-bag"', 'id = "pack-bag"\ndone = 2026-11-24'))
    assert words("undone", "") == ["pack-bag"]
    assert words("done", "") == ["read-report", "pack-lunch"]


def test_each_word_comes_with_what_it_is(run: Command, plan: Path) -> None:
    assert done(run("--complete", "done", "read")) == "read-report\tRead their annual report\n"
    assert "undo\tTake back the last change, made anywhere\n" in done(run("--complete", "un"))


def test_without_a_plan_or_with_a_broken_one_nothing_is_offered_and_nothing_told(
    run: Command, words: Complete
) -> None:
    assert words("done", "") == []
    run.write("format = \n")
    assert words("done", "") == []
    assert words("don") == ["done"]


def test_an_id_that_a_shell_would_not_take_as_a_word_is_not_offered(
    run: Command, words: Complete
) -> None:
    ids = ["fine_1", "$(touch x)", "a b", "-x", "a;b", "`x`", "a\\u001b[31m"]
    steps = "".join(f'[[steps]]\nid = "{one}"\ntitle = "A\\tB\\n[/]\\u001b"\n' for one in ids)
    run.write(f"format = 1\n{steps}")
    assert words.lines("done", "") == ["fine_1\tA B⏎[/]␛"]


def test_it_loads_neither_the_toolkit_nor_what_writes(run: Command, plan: Path) -> None:
    code = "from tui.cli.main import run; assert run(['--complete', 'done', '']) == 0"
    slow = {"textual", "rich", "asyncio", "tomlrt", "json", "dataclasses", "importlib.metadata"}
    assert not loaded(code, run.env) & slow
