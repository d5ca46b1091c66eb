"""The place for the day: the page in rows that fit, the kit beside it or in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len
from textual.app import App

from tests.plan.plans import at, plan_of
from tests.reports.plans import HOSTILE, is_safe, plan_with
from tui.panes.day import LEFT_MARK, OPEN_MARK, PACKED_MARK, THING, DayList, DayPane
from tui.plan.countdown import count_down
from tui.plan.edits import kit
from tui.plan.schedule import lay_out
from tui.reports.planner.view import View
from tui.storage.content import load_library

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.plan.model import Plan

NOW = at("2026-12-03 08:00")
LIBRARY = load_library()


class Shown(App[None]):
    CSS = """DayList { width: 1fr; height: 1fr; border: round red; scrollbar-size-vertical: 1; }
    #day-columns { layout: horizontal; }"""

    def compose(self) -> ComposeResult:
        yield DayPane()


def view(plan: Plan, *hidden: str, now: Any = NOW, narrow: bool = False) -> View:
    return View(
        plan=plan,
        library=LIBRARY,
        countdown=count_down(plan, now),
        agenda=lay_out(plan, LIBRARY, now),
        hidden=hidden,
        narrow=narrow,
    )


def titles(app: App[None], name: str = "#day-page") -> list[str]:
    return [row.title.strip() for row in app.query_one(name, DayList).rows]


async def test_the_page_counts_along() -> None:
    app = Shown()
    async with app.run_test(size=(160, 40)):
        pane, plan = app.query_one(DayPane), plan_of(travel=35, phone="1", place="Here")
        pane.show(view(plan))
        assert titles(app)[0] == (
            "Now 08:00 · starts 10:00 Europe/Paris · leave by 08:45 (in 45 min)"
        )
        pane.show(view(plan, now=at("2026-12-03 08:01")))
        assert titles(app)[0].endswith("(in 44 min)")
        pane.show(view(plan, now=at("2026-12-03 09:00")))
        assert titles(app)[0] == "call 1 now if you are not on the way yet"


async def test_the_kit_stands_beside_the_page_and_in_one_column_within_it() -> None:
    app, plan = Shown(), plan_of(place="Here")
    async with app.run_test(size=(120, 40)):
        pane = app.query_one(DayPane)
        pane.show(view(plan))
        assert "Photo ID" not in titles(app)
        assert titles(app, "#day-kit")[:3] == ["0 of 15 packed", "Invitation", "Photo ID"]
        pane.show(view(plan, narrow=True))
        page = titles(app)
        assert page.index("Where") < page.index("Photo ID") < page.index("Open")


async def test_each_thing_has_its_mark() -> None:
    plan = kit.pack(plan_of(), LIBRARY, ["invitation"]).plan
    plan = kit.leave(plan, LIBRARY, ["photo-id"]).plan
    app = Shown()
    async with app.run_test(size=(120, 40)):
        app.query_one(DayPane).show(view(plan))
        rows = app.query_one("#day-kit", DayList).rows
        assert [row.mark for row in rows[1:4]] == [PACKED_MARK, LEFT_MARK, OPEN_MARK]
        assert rows[2].right == (("not needed", "quiet"),)


async def test_names_are_masked_everywhere() -> None:
    plan = kit.add(plan_of(place="Ask for Berg"), LIBRARY, "A gift for Berg").plan
    app = Shown()
    async with app.run_test(size=(120, 40)):
        pane = app.query_one(DayPane)
        pane.show(view(plan, "Berg"))
        assert not any("Berg" in title for title in (*titles(app), *titles(app, "#day-kit")))
        assert pane.whole("where:0") == ("Where", ("Ask for •••••",))
        assert pane.whole(f"{THING}a-gift-for-berg")[0] == "A gift for •••••"


async def test_a_row_opens_the_whole_of_its_part() -> None:
    plan = plan_of(place="Here", phone="1")
    app = Shown()
    async with app.run_test(size=(120, 40)):
        pane = app.query_one(DayPane)
        pane.show(view(plan))
        assert pane.whole("where:1") == ("Where", ("Here", "call 1 if anything changes"))
        assert pane.whole("times:0")[0] == "The day"
        assert pane.whole(f"{THING}cv-copies") == ("CV copies", ("One per person, and one more.",))
        assert pane.whole(f"{THING}gone") == ("", ("A thing to take along.",))


@pytest.mark.parametrize("width", [30, 44, 120])
async def test_no_row_is_wider_than_its_list(width: int) -> None:
    app = Shown()
    async with app.run_test(size=(width, 40)) as pilot:
        app.query_one(DayPane).show(view(plan_with("a word or two 寿司 " * 9), narrow=True))
        await pilot.pause()
        page = app.query_one("#day-page", DayList)
        told = [row for row in page.rows if not row.key.startswith(THING)]
        room = page.scrollable_content_region.width - 3
        assert all(cell_len(row.title) <= room + (not row.key) for row in told)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_a_persons_text_is_only_text(text: str) -> None:
    app = Shown()
    async with app.run_test(size=(120, 40)):
        pane = app.query_one(DayPane)
        pane.show(view(plan_with(text), narrow=True))
        for row in app.query_one("#day-page", DayList).rows:
            assert is_safe(row.title)
            assert not row.key or all(map(is_safe, pane.whole(row.key)[1]))
