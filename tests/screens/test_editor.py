"""ctrl+g: the person's own editor over the plan, on a real terminal."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.screens.desk import Desk

RENAMED = "text.replace('Write three facts', 'Write four facts')"


def editor(desk: Desk, makes: str) -> str:
    """An $EDITOR that writes what an expression makes of the text, and shows that it ran."""
    script = desk.folder / "editor.py"
    script.write_text(
        "import sys\n"
        "path = sys.argv[-1]\n"
        "text = open(path, encoding='utf-8').read()\n"
        "print('EDITOR RAN', flush=True)\n"
        f"open(path, 'w', encoding='utf-8').write({makes})\n",
        encoding="utf-8",
    )
    return shlex.join([sys.executable, str(script)])


def test_editor_changes_the_plan_and_the_screen_comes_back(desk: Desk) -> None:
    with desk.terminal(EDITOR=editor(desk, RENAMED)) as terminal:
        terminal.wait_for("❯ ○ Acknowledge")
        terminal.press("j", "ctrl+g")
        terminal.wait_for("Edited the plan · u undo")
        terminal.wait_for("❯ ○ ✎ Write four facts")
        assert b"EDITOR RAN" in terminal.raw
        assert desk.step("write-facts").title == "Write four facts"
        terminal.press("u")
        terminal.wait_for("Undid: Edited the plan · U redo")
        terminal.wait_for("❯ ○ ✎ Write three facts")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []


def test_editor_that_changes_nothing_says_so(desk: Desk) -> None:
    before = desk.text
    with desk.terminal(EDITOR=editor(desk, "text")) as terminal:
        terminal.wait_for("❯ ○ Acknowledge")
        terminal.press("ctrl+g")
        terminal.wait_for("Nothing changed in the editor")
        terminal.press("space")
        terminal.wait_for("Ticked")
    assert desk.text != before


def test_editor_text_that_is_no_plan_is_refused_and_kept_in_a_file(desk: Desk) -> None:
    before = desk.text
    with desk.terminal(EDITOR=editor(desk, "text + '[['")) as terminal:
        terminal.wait_for("❯ ○ Acknowledge")
        terminal.press("ctrl+g")
        terminal.wait_for("is not valid TOML")
        terminal.wait_for("Your text is kept in")
        assert desk.text == before
    drafts = list(desk.folder.glob("home/.local/state/secondround/drafts/*/plan.toml"))
    assert [draft.read_text(encoding="utf-8") for draft in drafts] == [before + "[["]


def test_editor_change_is_merged_with_one_made_meanwhile(desk: Desk) -> None:
    ticks = (
        f"{RENAMED}); plan = {str(desk.path)!r}; held = open(plan).read(); "
        "open(plan, 'w').write(held.replace('Read the report', 'Read it')"
    )
    with desk.terminal(EDITOR=editor(desk, ticks)) as terminal:
        terminal.wait_for("❯ ○ Acknowledge")
        terminal.press("ctrl+g")
        terminal.wait_for("Edited the plan")
        terminal.wait_for("Write four facts")
        terminal.wait_for("Read it")
    assert desk.step("read-report").title == "Read it"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/nowhere/to/be/found", "“/nowhere/to/be/found” cannot be started"),
        ("unclosed 'quote", "$EDITOR cannot be read"),
    ],
)
def test_editor_that_cannot_be_started_says_so_and_the_screen_goes_on(
    desk: Desk, command: str, said: str
) -> None:
    with desk.terminal(EDITOR=command) as terminal:
        terminal.wait_for("❯ ○ Acknowledge")
        terminal.press("ctrl+g")
        terminal.wait_for(said)
        terminal.press("space")
        terminal.wait_for("Ticked")
        terminal.press("q")
        assert terminal.wait() == 0


async def test_where_the_terminal_cannot_be_given_away_it_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    before = desk.text
    async with desk.open() as opened:  # which stands for a browser: it cannot suspend either
        await opened.press("ctrl+g")
        await opened.says("An editor needs a terminal, and a browser has none.")
    assert desk.text == before
