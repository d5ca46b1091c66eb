"""The first page on a real terminal: there before the toolkit, and gone without a trace."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, done
from tests.test_import_rules import BARE, TOO_SLOW, loaded

if TYPE_CHECKING:
    from tests.command import Command
    from tests.terminal import Terminal

    Look = tuple[object, ...]

CONFIG = "secondround/config.toml"
#: What runs before the program and has a hand in every import of the toolkit.
HOLD = """
import os, sys, time
class Hold:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            while not os.path.exists({go!r}):
                time.sleep(0.005)
sys.meta_path.insert(0, Hold())
"""
FAIL = """
import sys
class Fail:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            raise ImportError("no toolkit today")
sys.meta_path.insert(0, Fail())
"""
#: Tells what is loaded by the time the toolkit is asked for.
TELL = """
import sys
class Tell:
    def find_spec(self, name, path=None, target=None):
        if name == "tui.app":
            open({told!r}, "w").write(" ".join(sys.modules))
            sys.meta_path.remove(self)
sys.meta_path.insert(0, Tell())
"""
#: The toolkit is there, but what it needs to begin is not.
BREAK = """
import sys
def fail(*_):
    raise OSError("no style sheet today")
class Break:
    def find_spec(self, name, path=None, target=None):
        if name == "tui.screens.planner":
            sys.modules["textual.css.stylesheet"].Stylesheet.read_all = fail
sys.meta_path.insert(0, Break())
"""


def before(run: Command, code: str) -> dict[str, str]:
    """The environment in which some code runs before the program."""
    folder = run.folder / "before"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(code)
    return {"PYTHONPATH": f"{folder}:{run.env['PYTHONPATH']}"}


def held(run: Command) -> dict[str, str]:
    """The environment in which the toolkit is not loaded until `go` is called."""
    return before(run, HOLD.format(go=str(run.folder / "go")))


def go(run: Command) -> None:
    (run.folder / "go").touch()


def settled(terminal: Terminal) -> None:
    """Waits until the full screen has taken over and is at rest."""
    terminal.wait_for_toolkit()
    terminal.settle(0.5)


def test_the_plan_is_seen_before_the_toolkit_is_loaded(run: Command, plan: Path) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("Pack the bag")
        terminal.wait_for("q quit")
        assert 1049 in terminal.page.modes
        assert 25 not in terminal.page.modes
        assert 1004 not in terminal.page.modes
        go(run)
        settled(terminal)
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []


def test_nothing_slow_is_loaded_before_the_first_page(run: Command, plan: Path) -> None:
    """But `enum`, which signals are numbered with; they are heard before the page is painted."""
    done(run("status"))
    told = run.folder / "told"
    with run.on_terminal(env=before(run, TELL.format(told=str(told)))) as terminal:
        settled(terminal)
        terminal.press("q")
        assert terminal.wait() == 0
    bare = loaded(f"{BARE}; import runpy, signal", run.env)
    assert not (set(told.read_text().split()) - bare) & TOO_SLOW


def test_what_acts_need_is_not_loaded_before_the_planner_is_there(run: Command) -> None:
    ours = {name for name in loaded("import tui.app", run.env) if name.startswith("tui.")}
    assert "tui.screens.planner" in ours
    assert not {name for name in ours if name.endswith("_acts") or ".edits" in name}


def test_keys_typed_before_the_toolkit_is_loaded_are_carried_out_in_order_and_not_echoed(
    run: Command, plan: Path
) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("q quit")
        before = terminal.screen()
        terminal.press("j", "space", "a")
        terminal.type("Dentist\r")
        terminal.settle()
        assert terminal.screen() == before
        go(run)
        terminal.wait_for("Added")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []
    text = plan.read_text()
    assert 'title = "Dentist"' in text
    assert text.count("done = ") == 1
    assert text.index("done = ") > text.index('id = "pack-bag"')


def test_ctrl_c_before_the_toolkit_is_loaded_leaves_in_its_turn(run: Command, plan: Path) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("q quit")
        terminal.press("ctrl+c")
        go(run)
        assert terminal.wait() == 0
        assert terminal.left_on() == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_before_the_toolkit_is_loaded_leaves_the_terminal_clean(
    run: Command, plan: Path, number: signal.Signals
) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("q quit")
        terminal.kill(number)
        assert terminal.wait(2) == 128 + number
        assert terminal.left_on() == []


def test_a_line_that_drops_before_the_toolkit_is_loaded_ends_it(run: Command, plan: Path) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("q quit")
        terminal.hang_up()
        assert terminal.wait(2) == 128 + signal.SIGHUP


def test_a_toolkit_that_cannot_be_loaded_leaves_the_terminal_clean(
    run: Command, plan: Path
) -> None:
    with run.on_terminal(env=before(run, FAIL)) as terminal:
        assert terminal.wait() == 1
        assert terminal.left_on() == []
        shown = "\n".join(terminal.screen())
        assert "ImportError: no toolkit today" in shown
        assert "Pack the bag" not in shown


def test_a_full_screen_that_cannot_begin_says_so_on_the_screen_of_the_shell(
    run: Command, plan: Path
) -> None:
    with run.on_terminal(env=before(run, BREAK)) as terminal:
        assert terminal.wait() == 1
        assert terminal.left_on() == []
        shown = "\n".join(terminal.screen())
        assert "secondround ran into a fault of its own and had to stop." in shown
        assert "Pack the bag" not in shown


def looks(terminal: Terminal) -> list[list[Look]]:
    """What can be seen of each cell; of an empty one that is its ground."""
    return [
        [
            (cell.data, cell.bg, cell.reverse and cell.fg)
            if cell.data == " "
            else (cell.data, cell.fg, cell.bg, cell.bold, cell.reverse)
            for cell in row
        ]
        for row in terminal.page.cells()
    ]


def changed(before: list[list[Look]], after: list[list[Look]]) -> list[tuple[int, int, Look, Look]]:
    """Line, column, and the look before and after of each cell that differs."""
    return [
        (y, x, one, other)
        for y, (row, now) in enumerate(zip(before, after, strict=True))
        for x, (one, other) in enumerate(zip(row, now, strict=True))
        if one != other
    ]


COLOURS = {
    "256": {},
    "true": {"COLORTERM": "truecolor"},
    "16": {"TERM": "linux"},
    "none": {"NO_COLOR": "1"},
    "morning": {"THEME": "morning"},
    "evening in 16": {"THEME": "evening", "TERM": "linux"},
}


@pytest.mark.parametrize("env", COLOURS.values(), ids=COLOURS)
def test_the_full_screen_takes_over_without_a_cell_that_changes(
    run: Command, plan: Path, env: dict[str, str]
) -> None:
    """Also on the way: no row goes blank, and the screen is not cleared."""
    if "THEME" in env:
        run.write(f'theme = "{env["THEME"]}"\n', Path(run.env["XDG_CONFIG_HOME"], CONFIG))
    with run.on_terminal(env={**held(run), **env}) as terminal:
        terminal.wait_for("q quit")
        terminal.settle()
        first, mark = looks(terminal), terminal.mark()
        go(run)
        settled(terminal)
        assert changed(first, looks(terminal)) == []
        assert b"\x1b[?1049h" not in terminal.bytes_since(mark)
        pages = [page.lines() for _, page in terminal.replay()]
        shown = next(n for n, page in enumerate(pages) if "q quit" in page[-1])
        assert all("Pack the bag" in "\n".join(page) for page in pages[shown:])


def test_a_window_that_changes_meanwhile_is_drawn_in_its_new_size(run: Command, plan: Path) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("q quit")
        terminal.resize(100, 30)
        go(run)
        terminal.wait_for(lambda rows: rows[-1].startswith(" space tick") and len(rows[1]) == 100)
        terminal.settle()
        assert [len(row) for row in terminal.screen()[1:20]] == [100] * 19


def test_a_window_that_is_too_small_says_so_at_once(run: Command, plan: Path) -> None:
    with run.on_terminal(columns=19, lines=6, env=held(run)) as terminal:
        terminal.wait_for("Make this window")
        assert "Pack" not in "\n".join(terminal.screen())


def test_without_a_plan_the_questions_come_on_the_screen_of_the_shell(run: Command) -> None:
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("Company")
        assert 1049 not in terminal.page.modes
        terminal.type("Acme\r\r\r")
        terminal.wait_for("q quit")
        assert 1049 in terminal.page.modes
        assert not any("\x1b" in line for line in terminal.screen())


def test_a_field_that_cannot_be_read_is_told_on_the_first_page(run: Command) -> None:
    run.write(PLAN.replace("minutes = 40", 'minutes = "forty"'))
    with run.on_terminal(env=held(run)) as terminal:
        terminal.wait_for("secondround check tells more")
