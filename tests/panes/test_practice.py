"""The place of practice: a round drawn from the plan, and a row for each thing prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App

from tests.plan.plans import NOW, TODAY, plan_of
from tui.panes.acts.own_keys import own_keys
from tui.panes.practice import PREPARED, PracticeList, PracticePane
from tui.plan.countdown import count_down
from tui.plan.edits import practice
from tui.plan.schedule import lay_out
from tui.reports.planner.view import View
from tui.storage.bank import load_bank
from tui.storage.content import load_library

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.plan.model import Plan

BANK = load_bank()


class Shown(App[None]):
    CSS = "PracticeList { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield PracticePane(BANK)


def view(plan: Plan, *hidden: str) -> View:
    library = load_library()
    return View(
        plan=plan,
        library=library,
        countdown=count_down(plan, NOW),
        agenda=lay_out(plan, library, NOW),
        hidden=hidden,
        key_of=own_keys({}).of,
    )


@pytest.mark.parametrize(
    ("settings", "prepared"),
    [
        ((), ["if-then", "outline"]),
        (("meal",), ["if-then", "light-talk", "outline"]),
        (("presentation", "executive"), ["if-then", "light-talk", "talk", "outline"]),
    ],
)
async def test_what_is_prepared_follows_the_settings(
    settings: tuple[str, ...], prepared: list[str]
) -> None:
    app = Shown()
    async with app.run_test():
        app.query_one(PracticePane).show(view(plan_of(settings=settings)))
        keys = [row.key for row in app.query_one(PracticeList).rows]
        assert [key.removeprefix(PREPARED) for key in keys if key.startswith(PREPARED)] == prepared


async def test_marks_are_told_by_a_sign_and_in_words() -> None:
    plan = practice.add(plan_of(), BANK, "Why?", asked="thin").plan
    plan = practice.mark(plan, BANK, "why", TODAY, kind="first", clear=True, friendly=False).plan
    app = Shown()
    async with app.run_test():
        app.query_one(PracticePane).show(view(plan))
        row = next(row for row in app.query_one(PracticeList).rows if row.key == "why")
        assert (row.mark, row.right[0][0]) == ("~", "clear")


async def test_a_view_that_reads_the_same_leaves_the_rows_as_they_are() -> None:
    app = Shown()
    async with app.run_test():
        pane = app.query_one(PracticePane)
        pane.show(view(plan_of()))
        before = app.query_one(PracticeList).rows
        pane.show(view(plan_of()))
        assert app.query_one(PracticeList).rows == before
