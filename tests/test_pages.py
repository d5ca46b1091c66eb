"""What the pages say is so: their commands run, their keys are there, their links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.command import Command
from tests.pictures import FOLDER
from tests.terminal import ROOT
from tests.test_import_rules import MAY_IMPORT
from tui.cli.main import run as run_words
from tui.cli.parser import build_parser
from tui.panes.acts.act import PLACE_KEYS, PLACE_NAMES, shown_key
from tui.panes.acts.every import ACTS
from tui.plan.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}
PARSER = build_parser()
GUIDE = TEXTS["docs/guide.md"]
ADVERT = "Head of Operations\n\nYou lead a team of sixty.\nYou plan rotas.\n"


class Line(NamedTuple):
    """One line of a block for the shell, and the moment at which the story has come to it."""

    at: str
    text: str

    @property
    def words(self) -> list[str]:
        """The words of a command of ours; none of another program's."""
        words = shlex.split(self.text, comments=True)
        return words[1:] if words[:1] == ["secondround"] else []


def lines_of(text: str) -> Iterator[Line]:
    at = ""
    for moment, block in re.findall(r"<!-- (\S+) -->|```sh\n(.*?)```", text, re.DOTALL):
        at = moment or at
        yield from (Line(at, line) for line in block.splitlines() if line.strip())


def commands_of(text: str) -> Iterator[str]:
    """Every command of ours that a page shows, in a block or in a sentence."""
    for line in lines_of(text):
        if line.words:
            yield shlex.join(line.words)
    for told in re.findall(r"`(?:[^`\n]*[ (/])?secondround ([^`)|>]+?)(?: 2>[^`]*)?[`)|>]", text):
        yield told.strip()


@pytest.mark.parametrize(
    ("page", "command"),
    sorted({(page, command) for page, text in TEXTS.items() for command in commands_of(text)}),
)
def test_a_command_on_a_page_is_one_that_there_is(page: str, command: str) -> None:
    """A sentence may name a command without what belongs behind it."""
    sentence = ""
    with suppress(SystemExit):  # -h
        try:
            PARSER.parse_args(shlex.split(command))
        except UsageError as error:
            sentence = error.sentence
    assert not sentence or "are required" in sentence


def test_the_first_page_names_every_command_there_is() -> None:
    page = TEXTS["README.md"]
    (commands,) = (action.choices for action in PARSER._actions if action.choices)
    table = {
        name
        for row in re.findall(r"\| `([a-z -]+)` \|$", page, re.MULTILINE)
        for name in row.split()
    }
    assert table <= set(commands)
    assert [
        each for each in commands if each not in table and f"secondround {each}`" not in page
    ] == []


def test_the_commands_of_the_guide_carry_a_plan_from_the_call_to_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Command(tmp_path)
    for name, value in home.env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONTZPATH", os.environ.get("PYTHONTZPATH", ""))  # the command sets it
    for name in ("EDITOR", "VISUAL", "SECONDROUND_FILE", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "advert.txt").write_text(ADVERT)
    said = []
    for line in lines_of(GUIDE):
        if not line.words:
            subprocess.run(["sh", "-ec", line.text], check=True)
            continue
        monkeypatch.setenv("SECONDROUND_NOW", line.at)
        code = run_words(line.words)
        out, err = capsys.readouterr()
        assert (code, err) == (0, ""), f"{line.text}\n{err}"
        said.append(out)
    assert "Rebuilt the night rota" in said[-2]
    assert "Marta Lind" in said[-1]
    assert len(list(home.data.glob("plan-harbour-vale-*.toml"))) == 1


def test_the_keys_of_the_guide_do_what_it_says() -> None:
    there = {
        (PLACE_KEYS[act.place], PLACE_NAMES[act.place], shown_key(act.keys), act.label)
        for act in ACTS
        if act.place in PLACE_KEYS
    }
    told = [
        (number, name, key, label)
        for number, name, keys in re.findall(r"^- `(\d)` ([\w ]+): (.+)$", GUIDE, re.MULTILINE)
        for key, label in re.findall(r"`(\S+)` ([\w ]+)", keys)
    ]
    assert len(told) > 30
    assert [each for each in told if each not in there] == []


def test_a_link_of_a_page_leads_to_something_that_is_there() -> None:
    for name, text in TEXTS.items():
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
            if "://" not in link:
                assert (ROOT / name).parent.joinpath(link).exists(), (name, link)


def test_every_picture_is_shown_on_a_page_with_words_for_who_does_not_see_it() -> None:
    shown = {
        (ROOT / name).parent.joinpath(link).resolve()
        for name, text in TEXTS.items()
        for link in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    }
    assert shown == {path.resolve() for path in FOLDER.iterdir()}


def test_every_page_is_reached_from_the_first() -> None:
    reached, next_ones = set(), {"README.md"}
    while next_ones:
        name = next_ones.pop()
        reached.add(name)
        links = re.findall(r"\]\(([^)#\s]+\.md)\)", TEXTS[name])
        found = {
            (ROOT / name).parent.joinpath(link).resolve().relative_to(ROOT).as_posix()
            for link in links
        }
        next_ones |= {each for each in found if each in TEXTS} - reached
    assert reached == TEXTS.keys()


def test_the_architecture_names_who_may_import_whom_as_it_is_held() -> None:
    text = TEXTS["docs/architecture.md"]
    rows = re.findall(r"^\| (\w+) \| ([\w, ]+) \| [^|]+ \|$", text, re.MULTILINE)
    told = {part: set(names.split(", ")) - {"nothing"} for part, names in rows if part != "part"}
    assert told == {part: MAY_IMPORT[part] for part in told}
    folders = {path.name for path in (ROOT / "tui").iterdir() if (path / "__init__.py").exists()}
    assert told.keys() == folders | {"app"}


def test_the_architecture_names_every_folder_and_file_at_the_top_of_the_program() -> None:
    text = TEXTS["docs/architecture.md"]
    for path in (ROOT / "tui").iterdir():
        if path.name.strip("_") == path.name and "__" not in path.stem:
            assert f"  {path.name}" in text, path.name


def test_a_file_or_folder_that_the_architecture_names_is_there() -> None:
    named = re.findall(r"`([\w/]+(?:/|\.py))`", TEXTS["docs/architecture.md"])
    paths = [path.as_posix() for path in (ROOT / "tui").rglob("*")] + [
        path.as_posix() for path in (ROOT / "tests").rglob("*")
    ]
    for name in named:
        place = name.rstrip("/")
        inside = any(path.endswith(f"/{place}") for path in paths)
        assert inside or (ROOT / place).exists(), name
