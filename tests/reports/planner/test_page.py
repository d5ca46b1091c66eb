"""The first page, line for line against what the full screen draws over the same plan."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.plans import HOSTILE, NOW, STATES, is_safe, plan_of, plan_with
from tests.screens.desk import PLAN, Desk
from tui.opening import frame_of
from tui.panes.acts.act import PLACE_KEYS, PLACE_NAMES, key_pairs
from tui.panes.acts.every import ACTS
from tui.plan.columns import width_of
from tui.plan.library import Library
from tui.reports.planner.greeting import Said
from tui.reports.planner.page import Frame, first_page
from tui.reports.planner.view import view_of
from tui.storage.content import load_library

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = load_library()
BARE = Library(steps={}, settings={}, roles={}, asks={})
CROWD = "".join(
    f'\n[[people]]\nid = "c{n}"\nname = "Person {n}"\nrole = "insider"\n'
    f'\n[[people.asks]]\nid = "a"\nkind = "advice"\nstate = "{state}"\n'
    f'\n[[people.log]]\nid = "l"\nat = 2026-11-{1 + n % 20:02}\nevent = "wrote"\n'
    for n, state in enumerate(("draft", "thanked") * 30)
)
MANY = PLAN + CROWD + "".join(f'\n[[steps]]\nid = "s{n}"\ntitle = "Step {n}"\n' for n in range(60))
ASKED = PLAN.replace(
    "[[people.log]]", '[[people.asks]]\nid = "q"\nkind = "advice"\nstate = "sent"\n\n[[people.log]]'
)
OVER = PLAN.replace("2026-12-03T10:00:00", "2026-11-24T07:00:00")
EMPTY = "format = 1\n"
WIDE = PLAN.replace("Write three facts", "日本語の資料を読む").replace("Tom Okafor", "José Peña")
BROKEN = PLAN.replace('zone = "Europe/Paris"', 'zone = "Europe/Paris"\nphone = 3')


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "home").mkdir()
    return Desk(tmp_path)


async def drawn_twice(desk: Desk, columns: int, lines: int) -> tuple[list[str], list[str]]:
    """The first page, and the full screen at rest, as rows of text."""
    async with desk.open(columns, lines) as opened:
        planner = opened.planner
        frame = frame_of(planner.view, planner.snapshot, planner.config)
        page = first_page(planner.view.but(narrow=False), frame, columns, lines)
        rows = ["".join(text for text, _ in line).rstrip() for line in page]
        with suppress(AssertionError):  # the rows tell what differs
            await opened.until(lambda: opened.screen == rows)
        return rows, opened.screen


@pytest.mark.parametrize(
    ("columns", "lines"),
    [(80, 24), (120, 40), (40, 20), (64, 14), (63, 13), (30, 12), (44, 8), (44, 7), (110, 16), (20, 5), (19, 8), (300, 100)],
)  # fmt: skip
async def test_every_line_stands_where_the_full_screen_draws_it(
    desk: Desk, columns: int, lines: int
) -> None:
    desk.write(MANY)
    page, screen = await drawn_twice(desk, columns, lines)
    assert page == screen


@pytest.mark.parametrize(
    "plan", [PLAN, ASKED, OVER, EMPTY, WIDE, BROKEN], ids=["held", "asked", "over", "empty", "wide", "broken"]
)  # fmt: skip
@pytest.mark.parametrize("columns", [40, 80, 120])
async def test_every_plan_looks_as_in_the_full_screen(desk: Desk, plan: str, columns: int) -> None:
    desk.write(plan)
    page, screen = await drawn_twice(desk, columns, 24)
    assert page == screen


def frame(said: str = "") -> Frame:
    keys, more, always = key_pairs(ACTS, "steps")
    places = {place: (key, PLACE_NAMES[place]) for place, key in PLACE_KEYS.items()}
    message = Said(text=said, refused=True)
    return Frame(places=places, keys=keys, more=more, always=always, said=message)


@settings(deadline=None)
@given(
    st.sampled_from(list(STATES)), st.integers(1, 130), st.integers(1, 50), st.sampled_from(HOSTILE)
)
def test_a_page_fills_any_window_exactly_and_holds_text_alone(
    state: str, columns: int, lines: int, text: str
) -> None:
    fields, now = STATES[state]
    for plan in (plan_of(**fields), plan_with(text)):
        view = view_of(plan, LIBRARY, now)
        page = first_page(view, frame(text), columns, lines)
        assert len(page) == lines
        for line in page:
            told = "".join(text for text, _ in line)
            assert width_of(told) == columns or columns < 2
            assert is_safe(told)


def test_without_content_there_is_a_page_too() -> None:
    view = view_of(plan_of(**STATES["dated"][0]), BARE, NOW)
    assert len(first_page(view, frame(), 80, 24)) == 24
