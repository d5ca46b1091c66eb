"""Every place and page at every size of a window, with names of any script: no row is ever wider."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import tomli_w
from rich.cells import cell_len

from tests.examples import SCALE
from tests.screens.everywhere import every_act, fill
from tui.panes.acts.act import PLACE_KEYS

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened

#: The smallest and the largest, what stands where the layout turns, and some that nobody chose.
EDGES = ((20, 5), (300, 100), (20, 100), (300, 5), (63, 12), (64, 13), (110, 8), (40, 20))
CHOSEN = random.Random(8)
SIZES = (*EDGES, *((CHOSEN.randint(20, 300), CHOSEN.randint(5, 100)) for _ in range(2 * SCALE)))
#: Wide, combining, from right to left, put together of several; of terminals none agrees on all.
NAMES = (
    "山田太郎", "Zoë́ Å\u030a\u0301", "דנה כהן", "ليلى حداد", "निशा शर्मा", "ไพลิน", "김민준",
    "👩‍👩‍👧 Kim 👍🏽", "❤️ Ada 🇫🇷", "Ｆｕｌｌ", "x" * 200, "ﷺ ꧅",
)  # fmt: skip


def named(names: tuple[str, ...]) -> str:
    """A plan where these names stand wherever a person's words can."""
    return tomli_w.dumps(
        {
            "format": 1,
            "interview": {"company": names[0], "role": names[4], "starts": "x", "place": names[2]},
            "steps": [
                {"id": f"s{n}", "title": name, "note": name, "due": "call+0d", "minutes": 20}
                for n, name in enumerate(names)
            ],
            "people": [
                {
                    "id": f"p{n}",
                    "name": name,
                    "role": ("hr", "insider", "advocate", "interviewer")[n % 4],
                    "asks": [{"id": "a", "kind": "hr-feedback", "state": "sent"}],
                }
                for n, name in enumerate(names)
            ],
            "kit": [{"id": f"k{n}", "title": name} for n, name in enumerate(names)],
            "records": [{"id": f"r{n}", "title": name} for n, name in enumerate(names)],
            "notes": [
                {"id": f"n{n}", "kind": "advice", "text": name, "who": f"p{n}"}
                for n, name in enumerate(names)
            ],
        }
    )


def drawn(seen: Opened) -> str:
    """What is wrong with a row of the screen; "" where each takes just the width there is."""
    width, height = seen.app.size
    strips = seen.app.screen._compositor.render_strips()
    wrong = [
        (line, strip.text)
        for line, strip in enumerate(strips)
        if sum(cell_len(segment.text) for segment in strip) != width
    ]
    return "" if not wrong and len(strips) == height else f"{width}x{height}: {wrong}"


async def test_every_place_fits_every_window_while_its_size_changes(desk: Desk) -> None:
    desk.write(named(NAMES))
    async with desk.open(*SIZES[-1]) as seen:
        for size in SIZES:
            await seen.resize(*size)
            for number in PLACE_KEYS.values():
                await seen.press(number, "j")
                assert drawn(seen) == ""


async def test_every_page_fits_the_smallest_window(desk: Desk) -> None:
    fill(desk)
    async with desk.open(20, 5) as seen:
        async for name in every_act(seen):
            assert drawn(seen) == "", name


async def test_a_page_that_is_open_follows_the_window(desk: Desk) -> None:
    fill(desk)
    async with desk.open(80, 24) as seen:
        for keys in (("1", "a"), ("2", "enter"), ("2", "w"), ("?",)):
            await seen.resize(80, 24)
            await seen.press(*({"?": "question_mark"}.get(key, key) for key in keys))
            for size in ((20, 5), (300, 100), (2, 2), (40, 20)):
                await seen.resize(*size)
                assert drawn(seen) == "", keys
            await seen.press("escape")
            await seen.back()
