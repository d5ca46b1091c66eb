"""The planner at every size of a window, and what stays when the size changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import drawn_in

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened

MANY = "format = 1\n" + "".join(f'[[steps]]\nid = "s{n}"\ntitle = "Step {n}"\n' for n in range(60))
PANES = ("#steps", "#people", "#countdown")


def whole(seen: Opened, selector: str) -> bool:
    """Whether a widget is drawn whole within the screen, with room inside."""
    widget = seen.planner.query_one(selector)
    return (
        seen.planner.region.contains_region(widget.region)
        and widget.content_size.width > 0
        and widget.content_size.height > 0
    )


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (300, 100), (64, 20)])
async def test_three_panes_stand_side_by_side(desk: Desk, size: tuple[int, int]) -> None:
    async with desk.open(*size) as seen:
        assert all(whole(seen, pane) for pane in PANES)
        steps = seen.steps.region
        for pane in PANES[1:]:
            assert seen.planner.query_one(pane).region.x >= steps.right
        shown = "\n".join(seen.screen)
        for words in ("1 Steps", "2 People", "3 Countdown", "Write three", "Tom Okafor"):
            assert words in shown
        assert "In 9 days 2 h" in shown
        assert "space tick" in shown
        assert "You have come this far" in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 20)])
async def test_nothing_is_drawn_wider_than_the_window(desk: Desk, size: tuple[int, int]) -> None:
    from rich.cells import cell_len

    async with desk.open(*size) as seen:
        assert len(seen.screen) == size[1]
        assert max(cell_len(line) for line in seen.screen) <= size[0]


async def test_a_phone_shows_the_panes_in_one_column(desk: Desk) -> None:
    async with desk.open(40, 20) as seen:
        assert all(whole(seen, pane) for pane in PANES)
        assert {seen.planner.query_one(pane).region.x for pane in PANES} == {0}
        assert {seen.planner.query_one(pane).region.width for pane in PANES} == {40}
        shown = "\n".join(seen.screen)
        assert "❯ ○ Acknowledge that you" in shown
        assert "In 9 days 2 h" in shown
        assert "Thu 3 Dec, 10:00 Europe/Paris" in shown
        assert "Tom Okafor, Insider" in shown


async def test_a_low_window_shows_the_pane_that_has_the_keys_alone(desk: Desk) -> None:
    async with desk.open(20, 5) as seen:
        for key, shown in (("1", "#steps"), ("2", "#people"), ("3", "#countdown"), ("1", "#steps")):
            await seen.press(key)
            assert whole(seen, shown)
            for other in PANES:
                if other != shown:
                    assert seen.planner.query_one(other).region.height == 0, other
        await seen.press("space")
        await seen.says("Ticked")


@pytest.mark.parametrize("size", [(10, 3), (19, 24), (80, 4), (2, 2), (1, 1)])
async def test_a_window_that_is_too_small_asks_for_room_and_can_be_left(
    desk: Desk, size: tuple[int, int]
) -> None:
    async with desk.open(*size) as seen:
        said = drawn_in(seen.planner, "#too-small")
        assert "Make this window larger: 20 by 5 at least.".startswith(said[: max(size[0] - 1, 1)])
        assert not any(whole(seen, pane) for pane in PANES)
        await seen.press("q")
        await seen.until(lambda: not seen.app.is_running, "the end")


async def test_the_sentence_that_asks_for_room_can_be_read(desk: Desk) -> None:
    async with desk.open(19, 5) as seen:
        assert " ".join(" ".join(seen.screen).split()) == (
            "Make this window larger: 20 by 5 at least."
        )


async def test_the_highlight_stays_and_in_view_while_the_size_changes(desk: Desk) -> None:
    desk.write(MANY)
    async with desk.open(120, 40) as seen:
        await seen.press("pagedown")
        at = seen.steps.highlighted
        assert at == "s31"
        for size in ((80, 24), (40, 20), (20, 5), (120, 40), (60, 15), (300, 100), (80, 24)):
            await seen.resize(*size)
            assert seen.steps.highlighted == at
            assert any(line.startswith("│❯ ○ Step 31") for line in seen.screen), size


async def test_the_keys_come_back_to_their_pane_after_a_window_that_was_too_small(
    desk: Desk,
) -> None:
    async with desk.open() as seen:
        for pane, widget in (("2", seen.people), ("1", seen.steps)):
            await seen.press(pane)
            await seen.resize(10, 3)
            await seen.shows("Make this")
            await seen.press("j", "space", "D")
            await seen.resize(80, 24)
            await seen.focuses(widget)
        assert seen.message == ""
        await seen.press("j", "space")
        await seen.says("Ticked “Write three facts”")
    assert len(desk.plan.people) == 2


async def test_a_form_stays_open_with_its_text_while_the_size_changes(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type("Half")
        for size in ((10, 3), (40, 20), (2, 2), (80, 24)):
            await seen.resize(*size)
        await seen.type(" done")
        await seen.press("enter")
        await seen.says("Added “Half done”")


async def test_a_long_message_takes_the_lines_it_needs_and_gives_them_back(desk: Desk) -> None:
    async with desk.open(40, 20) as seen:
        await seen.press("space")
        await seen.says("Ticked “Acknowledge that you got here” · u undo")
        assert seen.planner.query_one("#message").size.height == 2
        await seen.press("H")
        await seen.says("Done steps are hidden · H shows them")
        assert seen.planner.query_one("#message").size.height == 1
        assert whole(seen, "#keys")


async def test_the_line_of_keys_names_whole_keys_only(desk: Desk) -> None:
    async with desk.open(40, 20) as seen:
        assert seen.keys == "space tick a add … ? help q quit"
        await seen.press("3")
        assert seen.keys == "e edit d date … ? help q quit"


@pytest.mark.parametrize("size", [(2, 2), (20, 5), (80, 24)])
def test_an_untouched_screen_settles(desk: Desk, size: tuple[int, int]) -> None:
    with desk.terminal(*size) as terminal:
        terminal.wait_for_toolkit()
        terminal.settle(0.6)
        mark = terminal.mark()
        terminal.settle(1)
        assert len(terminal.bytes_since(mark)) < 200
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_on() == []


def test_a_terminal_that_changes_its_size_shows_the_highlighted_row_throughout(desk: Desk) -> None:
    desk.write(MANY)
    with desk.terminal(80, 24) as terminal:
        terminal.wait_for("❯ ○ Step 0")
        terminal.press("G")
        terminal.wait_for("❯ ○ Step 59")
        for size in ((40, 20), (20, 5), (120, 40)):
            terminal.resize(*size)
            terminal.wait_for(f"╭─ 1 Steps {'─' * min(size[0] - 28, 6)}")
            terminal.wait_for("❯ ○ Step 59")
