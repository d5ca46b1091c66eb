"""The place of the record: its views in turn, and a matrix that moves only where there is more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from tests.panes.record.test_views import view
from tests.plan.evidence_plans import record_plan
from tui.panes.record.pane import RecordList, RecordPane
from tui.panes.record.views import MATRIX, VIEWS
from tui.plan.evidence import AdvertLine, Record

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Shown(App[None]):
    CSS = "RecordList { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield RecordPane()


async def test_the_views_come_in_turn_and_the_first_again() -> None:
    app = Shown()
    async with app.run_test():
        pane = app.query_one(RecordPane)
        pane.show(view(record_plan()))
        assert [pane.next_view() for _ in VIEWS] == [*VIEWS[1:], VIEWS[0]]


async def test_the_matrix_moves_only_where_there_is_more() -> None:
    app = Shown()
    records = tuple(Record(id=f"r{n}", claim="R") for n in range(30))
    async with app.run_test(size=(80, 24)):
        pane = app.query_one(RecordPane)
        pane.show(view(record_plan(*records, advert=(AdvertLine(id="a", text="A"),))))
        assert not pane.shift(1)
        while pane.which != MATRIX:
            pane.next_view()
        moved = [pane.shift(1) for _ in range(4)]
        assert moved == [True, True, False, False]
        assert "25" in app.query_one(RecordList).rows[0].right[0][0]
