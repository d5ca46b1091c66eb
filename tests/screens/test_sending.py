"""A message that is ready: shown without a frame, its link followed by the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rich.style import Style
from textual.widgets import Static

from tests.screens.desk import PLAN, Themed
from tui.plan.message import Message
from tui.screens.sending import SendingScreen

if TYPE_CHECKING:
    from tests.screens.desk import Desk

MESSAGE = Message(subject="On [ships]", body="Dear Ines,\n\n\x1b]0;x\x07 [bold]how[/] was it?")


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that follows links, wherever the test itself runs."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("STY", raising=False)


def links(screen: SendingScreen) -> list[str]:
    found = []
    for strip in screen.query_one("#sending-link", Static).render_lines(
        screen.query_one("#sending-link").region.reset_offset
    ):
        found += [s.style.link for s in strip if isinstance(s.style, Style) and s.style.link]
    return found


async def test_the_text_stands_there_as_plain_lines_without_a_frame() -> None:
    app = Themed()
    async with app.run_test(size=(60, 20)) as pilot:
        app.push_screen(SendingScreen("Feedback", MESSAGE))
        await pilot.pause()
        rows = [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
        assert rows[:3] == ["Subject: On [ships]", "", "Dear Ines,"]
        assert rows[4] == "␛]0;x␇ [bold]how[/] was it?"


async def test_the_address_is_a_link_of_nothing_but_encoded_text() -> None:
    app = Themed()
    async with app.run_test(size=(60, 20)) as pilot:
        screen = SendingScreen("Feedback", MESSAGE, email="i\x1b\\nes@x.org")
        app.push_screen(screen)
        await pilot.pause()
        assert links(screen)
        url = links(screen)[0]
        assert url.startswith("mailto:i%E2%90%9B%5Cnes@x.org?subject=On%20%5Bships%5D&body=Dear")
        assert url.isascii()
        assert url.isprintable()
        await pilot.press("l")
        assert app.clipboard == url


@pytest.mark.parametrize("env", [{"STY": "1.x"}, {"TERM": "screen"}, {"TERM": "screen.xterm"}])
async def test_in_gnu_screen_which_would_draw_a_link_as_text_there_is_none(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    app = Themed()
    async with app.run_test(size=(60, 20)) as pilot:
        screen = SendingScreen("Feedback", MESSAGE, email="ines@x.org")
        app.push_screen(screen)
        await pilot.pause()
        assert links(screen) == []
        rows = [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
        assert "Mail to ines@x.org; l copies the link" in rows
        await pilot.press("l")
        assert app.clipboard.startswith("mailto:ines@x.org")


async def test_a_long_body_is_cut_in_the_link_and_that_is_said() -> None:
    app = Themed()
    async with app.run_test(size=(80, 20)) as pilot:
        app.push_screen(
            SendingScreen("Feedback", MESSAGE.but(body="words " * 900), email="i@x.org")
        )
        await pilot.pause()
        rows = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "Mail to i@x.org holds the beginning; c copies all of it" in rows


async def test_what_went_out_is_neither_sent_nor_edited_again() -> None:
    app = Themed()
    async with app.run_test(size=(60, 20)) as pilot:
        screen = SendingScreen("Feedback", MESSAGE, open_still=False)
        app.push_screen(screen)
        await pilot.pause()
        await pilot.press("s", "e")
        assert app.screen is screen
        await pilot.press("q")
        assert app.screen is not screen


def test_a_terminal_gets_the_address_as_a_link_that_it_follows(desk: Desk) -> None:
    desk.write(
        PLAN
        + 'email = "ines@example.org"\n[[people.asks]]\nid = "hr-feedback"\nkind = "hr-feedback"\n'
        + 'state = "checked"\nsubject = "On it"\ntext = "Dear Ines"\n'
    )
    with desk.terminal(kitty=True) as terminal:
        terminal.wait_for("space tick")
        for key in ("2", "w"):
            terminal.press(key)
        terminal.wait_for("Mail to ines@example.org")
        link = rb"\x1b\]8;[^;]*;mailto:ines@example\.org\?subject=On%20it&body=Dear%20Ines\x1b\\"
        assert re.search(link, terminal.raw)
        for key in ("q", "q"):
            terminal.press(key)
        assert terminal.wait() == 0


def test_the_address_is_masked_with_the_names() -> None:
    screen = SendingScreen("Feedback", MESSAGE, email="ines@x.org", hidden=("ines",))
    assert "ines" not in screen._mail().plain
