"""The plan changed by others while the screen is open: seen soon, and nothing of the view is lost."""

from __future__ import annotations

import os
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import NOW
from tests.terminal import PLANNER, ROOT, environment
from tui.plan.edits import interview, people, steps
from tui.screens import planner

if TYPE_CHECKING:
    from tests.screens.desk import Desk

MANY = "format = 1\n" + "".join(
    f'[[steps]]\nid = "s{n}"\ntitle = "Step {n} {"odd" if n % 2 else "even"}"\n' for n in range(60)
)
BROKEN = "format = 1\n[interview\n"


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planner, "POLL_SECONDS", 0.03)


def test_a_change_made_elsewhere_is_looked_for_twice_a_second() -> None:
    assert "\nPOLL_SECONDS = 0.5\n" in Path(planner.__file__).read_text(encoding="utf-8")


def test_what_the_shell_changes_shows_in_the_open_screen(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.wait_for("○ ✎ Write three facts")
        done = subprocess.run(
            [*PLANNER, "-f", desk.path, "done", "write-facts"],
            env=environment(desk.folder, SECONDROUND_NOW=NOW),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        terminal.wait_for("✓ ✎ Write three facts")
        terminal.wait_for("The plan was changed elsewhere; last: Ticked “Write three facts”")
        terminal.wait_for("❯ ○ Acknowledge")


async def test_each_pane_shows_what_another_session_did(desk: Desk) -> None:
    async with desk.open() as seen:
        other = desk.elsewhere()
        other.commit(lambda plan: steps.tick(plan, ["write-facts"], desk.now))
        await seen.says("The plan was changed elsewhere; last: Ticked “Write three facts”")
        await seen.until(lambda: "✓" in seen.row(seen.steps, "write-facts"))
        other.commit(lambda plan: people.add(plan, "Ada"))
        await seen.until(lambda: "ada" in [row.key for row in seen.people.rows])
        other.commit(
            lambda plan: interview.change(plan, seen.planner.library, desk.now, place="Gate 9")
        )
        await seen.shows("Gate 9")


async def test_highlight_and_scroll_stay_when_steps_join_above(desk: Desk) -> None:
    desk.write(MANY)
    async with desk.open() as seen:
        seen.steps.move_to("s30")
        await seen.press("k", "k", "k", "k")
        await seen.quiet()
        at, scrolled = seen.steps.highlighted, seen.steps.scroll_offset.y
        assert scrolled > 0
        desk.write(MANY.replace("[[steps]]", '[[steps]]\nid = "new"\ntitle = "New"\n[[steps]]', 1))
        await seen.says("The plan was changed elsewhere")
        assert seen.steps.highlighted == at
        assert seen.row(seen.steps, at).startswith("❯")
        assert seen.steps.scroll_offset.y in (scrolled, scrolled + 1)


async def test_highlight_moves_to_the_neighbour_when_its_step_is_deleted_elsewhere(
    desk: Desk,
) -> None:
    async with desk.open() as seen:
        await seen.press("j")
        desk.elsewhere().commit(lambda plan: steps.delete(plan, "write-facts"))
        await seen.says("The plan was changed elsewhere")
        assert seen.steps.highlighted == "ask-tom"


async def test_the_filter_stays_and_holds_for_what_came(desk: Desk) -> None:
    desk.write(MANY)
    async with desk.open() as seen:
        await seen.press("slash")
        await seen.type("odd")
        await seen.press("enter", "j", "j")
        assert seen.steps.highlighted == "s5"
        desk.elsewhere().commit(lambda plan: steps.add(plan, "One more odd step"))
        await seen.says("The plan was changed elsewhere")
        keys = [row.key for row in seen.steps.rows if row.key]
        assert len(keys) == 31
        assert keys[-1] == "one-more-odd-step"
        assert seen.steps.highlighted == "s5"


async def test_a_page_that_is_open_stays_open(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("enter")
        await seen.shows("Done when")
        desk.elsewhere().commit(lambda plan: steps.delete(plan, "acknowledge-yourself"))
        await seen.says("The plan was changed elsewhere")
        assert "Done when" in "\n".join(seen.screen)
        await seen.press("space")
        await seen.says("“acknowledge-yourself” was deleted in another session")


async def test_a_file_that_breaks_is_told_once_keeps_what_was_read_and_recovers(desk: Desk) -> None:
    async with desk.open() as seen:
        whole = desk.text
        desk.write(BROKEN)
        await seen.says("~/plan.toml is not valid TOML:")
        assert seen.message.endswith("(line 2, column 11). You see what was read last.")
        assert "Write three facts" in seen.row(seen.steps, "write-facts")
        await seen.press("H")
        await seen.says("Done steps are hidden")
        for _ in range(5):
            await seen.pilot.pause(planner.POLL_SECONDS)
        assert "Done steps are hidden" in seen.message
        desk.write(whole.replace("Write three facts", "Write four facts"))
        await seen.until(lambda: "Write four facts" in seen.row(seen.steps, "write-facts"))
        await seen.says("The plan was changed elsewhere; this is how it is now")


async def test_a_file_that_is_whole_again_says_so_though_it_is_as_before(desk: Desk) -> None:
    async with desk.open() as seen:
        whole = desk.text
        desk.write(BROKEN)
        await seen.says("is not valid TOML")
        desk.write(whole)
        await seen.says("this is how it is now")
        await seen.press("space")
        await seen.says("Ticked")


async def test_an_act_on_a_broken_file_is_refused_and_nothing_is_written(desk: Desk) -> None:
    async with desk.open() as seen:
        desk.write(BROKEN)
        await seen.says("is not valid TOML")
        await seen.press("H")
        await seen.says("hidden")
        await seen.press("space")
        await seen.says("is not valid TOML")
        assert seen.row(seen.steps, "acknowledge-yourself").startswith("❯ ○")
    assert desk.text == BROKEN


async def test_a_deleted_file_is_told_keeps_what_was_read_and_recovers(desk: Desk) -> None:
    async with desk.open() as seen:
        whole = desk.text
        os.unlink(desk.path)
        await seen.says("There is no plan at")
        assert seen.message.endswith("secondround new. You see what was read last.")
        assert "Write three facts" in seen.row(seen.steps, "write-facts")
        await seen.press("space")
        await seen.says("There is no plan at")
        with pytest.raises(FileNotFoundError):
            _ = desk.text
        desk.write(whole)
        await seen.says("this is how it is now")
        await seen.press("space")
        await seen.says("Ticked")


async def test_a_plan_of_a_newer_format_is_shown_and_refuses_changes(desk: Desk) -> None:
    desk.write(desk.text.replace("format = 1", "format = 99", 1))
    before = desk.text
    async with desk.open() as seen:
        await seen.press("space")
        await seen.says("was made by a newer secondround; it is open for reading only.")
    assert desk.text == before


async def test_the_clock_moves_the_countdown_and_the_day(desk: Desk) -> None:
    async with desk.open() as seen:
        assert "In 9 days 2 h" in "\n".join(seen.screen)
        desk.now += timedelta(minutes=60)
        await seen.shows("In 9 days 1 h")
        desk.now += timedelta(days=1)
        await seen.shows("In 8 days 1 h")
        await seen.until(lambda: "24 Nov" in seen.row(seen.steps, "write-facts"))
        assert seen.steps.highlighted == "acknowledge-yourself"
