"""Text of others that would like to be obeyed: shown as text wherever it can appear, by every key."""

from __future__ import annotations

import base64
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli_w

from tests.screens.desk import drawn_in

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened

DAY = date(2026, 11, 23)
MARKUP = "[/] [red] [@click=app.quit]x[/]"
ESCAPES = "a\x1b]0;x\x07b\x1b[31mc\x9b31md\x9d0;y\x9c\x1b]52;c;eA==\x07e\x00\x08\x7f"
DIRECTION = "a\u202eb\u2066c\u200fd\u200b\ufeff"
WIDE = "👩‍👩‍👧‍👦👍🏽🇫🇷寿司"
HOSTILE = {
    "all": f"{ESCAPES}{DIRECTION}{MARKUP}\n{WIDE}\r\ntwo\tthree $accent [$primary]%s{{0}}\\",
    "wide": WIDE,
    "long": "𝒳" * 300 + "z" + "\u0301" * 50 + "\u20dd" * 9,
    "blank": " ",
}
#: What no terminal may ever be sent of it, whatever Textual itself sends.
FORBIDDEN = re.compile(
    rb"\x1b\]0;|\x1b\]52;c;eA|\x1b\[31mc|\xc2[\x80-\x9f]|\xe2\x80[\x8b\x8e\x8f\xaa-\xae]"
    rb"|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf|\x00|\x7f"
)


def plan_of(bad: str) -> str:
    """A plan that holds the text in every place where there can be one."""
    return tomli_w.dumps(
        {
            "format": 1,
            "interview": {
                "company": bad,
                "role": bad,
                "place": bad,
                "goal": bad,
                "phone": bad,
                "settings": [bad, "own"],
                "zone": "Europe/Paris",
                "minutes": bad,
                "travel": bad,
            },
            "steps": [
                {"id": "first", "title": bad, "note": bad, "due": "call+0d", "phase": bad},
                {"id": bad, "title": bad, "due": bad, "minutes": bad},
                {"id": "own", "title": "Of their own content"},
                {"id": "none", "title": ""},
            ],
            "people": [
                {
                    "id": "person",
                    "name": bad,
                    "role": bad,
                    "note": bad,
                    "title": bad,
                    "email": bad,
                    "phone": bad,
                    "reason": bad,
                    "project": bad,
                    "cares_about": bad,
                    "cares_source": bad,
                    "questions": [bad],
                    "asks": [{"id": "ask", "kind": bad, "state": "sent"}],
                    "log": [
                        {"id": "log", "at": "x", "event": bad, "note": bad},
                        {"id": "log-2", "at": DAY, "event": bad, "note": bad},
                    ],
                },
                {"id": bad + "2", "name": bad, "role": "own"},
            ],
            "notes": [
                {"id": "note", "kind": "advice", "text": bad, "who": "person", "reason": bad}
            ],
        }
    )


def content_of(bad: str) -> str:
    """Own content that holds the text in every place where there can be one."""
    return tomli_w.dumps(
        {
            "steps": [{"id": "own", "title": bad, "why": bad, "done_when": bad, "due": "+0d"}],
            "settings": [{"id": "own", "name": bad, "says": bad}, {"id": "other", "name": bad}],
            "roles": [
                {"id": "own", "name": bad, "short": bad, "invitation": bad, "says": bad},
                {"id": "other", "name": bad, "short": bad, "invitation": bad, "says": bad},
            ],
        }
    )


@pytest.fixture(params=HOSTILE)
def bad(request: pytest.FixtureRequest, desk: Desk) -> str:
    text = HOSTILE[request.param]
    desk.write(plan_of(text))
    own = Path(desk.folder, "home/.config/secondround/content/own.toml")
    own.parent.mkdir(parents=True)
    own.write_text(content_of(text), encoding="utf-8")
    return text


async def walk(seen: Opened) -> None:
    """Opens all that can be opened, on rows of every kind."""
    await seen.press("asterisk", "asterisk", "H", "H", "y", "slash", "x", "escape")
    for number, pane, keys in (("1", seen.steps, "edo"), ("2", seen.people, "elotcsmrw")):
        await seen.press(number)
        for row in [row.key for row in pane.rows if row.key][:4]:
            pane.move_to(row)
            for key in ("enter", *keys):
                await seen.press(key, "escape")
                await seen.back()
            await seen.press("y")
    await seen.press("3", "e", "tab", "tab", "tab", "escape")
    await seen.back()
    await seen.press("y", "question_mark", "escape", "colon", "a", "escape")
    await seen.back()


@pytest.mark.parametrize("bad", ["all", "blank"], indirect=True)
async def test_every_page_and_form_opens_over_it(desk: Desk, bad: str) -> None:
    async with desk.open() as seen:
        await walk(seen)
        assert seen.app.is_running


@pytest.mark.parametrize("size", [(120, 40), (40, 20), (20, 5)])
async def test_every_pane_shows_it_at_every_size(
    desk: Desk, bad: str, size: tuple[int, int]
) -> None:
    async with desk.open(*size) as seen:
        for line in seen.screen:
            assert line.replace("\u200d", "").isprintable(), line
        await seen.press("2", "G", "1", "G", "space")
        await seen.says("u undo")
        assert len(seen.screen) == size[1]


async def test_each_change_of_it_is_made_and_undone_byte_for_byte(desk: Desk, bad: str) -> None:
    before = desk.plan
    async with desk.open() as seen:
        for pane, key in (("1", "space"), ("1", "D"), ("2", "D")):
            await seen.press(pane, key)
            await seen.until(lambda: desk.plan != before, "the change")
            await seen.until(lambda: "u undo" in seen.message, "the message")
            await seen.press("u")
            await seen.until(lambda: desk.plan == before, "the old plan")
            await seen.says("Undid")


@pytest.mark.parametrize("bad", ["all", "long"], indirect=True)
def test_nothing_of_it_reaches_a_real_terminal_as_anything_but_text(desk: Desk, bad: str) -> None:
    with desk.terminal(kitty=True) as terminal:
        terminal.wait_for("space tick")
        keys = ["*", "*", "H", "y", "D", "u"]
        for pane, acts in (
            ("1", ("enter", "e", "o", "d")),
            ("2", ("enter", "e", "l", "m", "s", "t", "r", "w")),
        ):
            keys += [pane, *(key for act in acts for key in (act, "escape"))] * 2 + ["j"]
        for key in [*keys, "3", "e", "escape", ":", "escape", "escape", "escape"]:
            terminal.press(key)
            terminal.settle(0.02)
        terminal.press("q")
        assert terminal.wait() == 0
        sent = re.sub(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", b"", terminal.raw)
        assert (found := FORBIDDEN.search(sent)) is None, sent[
            found.start() - 60 : found.end() + 60
        ]
        assert terminal.page.title == ""
        assert terminal.left_on() == []


async def test_markup_is_shown_letter_by_letter_and_a_click_on_it_is_only_a_click(
    desk: Desk,
) -> None:
    desk.write(plan_of(MARKUP))
    async with desk.open(120, 40) as seen:
        assert f"○ ✎ {MARKUP}" in drawn_in(seen.planner, "#steps")
        assert f"❯ → {MARKUP}, [" in drawn_in(seen.planner, "#people")
        assert f"{MARKUP} at {MARKUP}" in drawn_in(seen.planner, "#countdown")
        assert MARKUP in drawn_in(seen.planner, "#step-line")
        line = next(n for n, row in enumerate(seen.screen) if f"○ ✎ {MARKUP}" in row)
        at = seen.screen[line].index("x[/]")
        await seen.pilot.click(offset=(at, line))
        await seen.press("space")
        await seen.says(f"Ticked “{MARKUP}” · u undo")
        await seen.press("enter")
        await seen.shows(f"╭─ {MARKUP} ─")
        assert seen.app.is_running


async def test_what_is_typed_is_kept_as_it_is_and_shown_clean(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("a")
        await seen.type(MARKUP)
        await seen.press("enter")
        await seen.says(f"Added “{MARKUP}”")
    assert desk.plan.steps[-1].title == MARKUP


async def test_what_is_copied_is_the_text_itself(desk: Desk) -> None:
    desk.write(plan_of(ESCAPES))
    async with desk.open() as seen:
        seen.steps.move_to("first")
        await seen.press("y")
        await seen.says("Copied “a␛]0;x")
        encoded = base64.b64encode(seen.app.clipboard.encode())
        assert b"\x1b" not in encoded
