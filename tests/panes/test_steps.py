"""The Steps pane: groups with what is told of them, rows in words that fit, and the filter."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from textual.app import App

from tui.panes.acts.own_keys import own_keys
from tui.panes.steps import StepsPane
from tui.plan.anchors import Falls
from tui.plan.fault import Fault
from tui.plan.library import Facts
from tui.plan.model import Step
from tui.plan.schedule import ASIDE, DONE, LATER, TODAY, WEEK, Agenda, Planned

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

DAY = date(2026, 11, 24)
TICKED = datetime(2026, 11, 23, 9, tzinfo=UTC)


def planned(title: str, group: str, day: date | None = None, **more: Any) -> Planned:
    """A step of a group; `minutes`, `done`, `note` and `open` as they are named."""
    step = Step(id=title.lower(), title=title, note=more.get("note", ""), done=more.get("done"))
    return Planned(
        number=1,
        step=step.but(faults=more.get("faults", ())),
        facts=Facts(minutes=more.get("minutes"), phase="", essential=True),
        due=None if day is None else Falls(day=day),
        day=day,
        group=group,
        still_open=bool(more.get("open")),
    )


AGENDA = Agenda(
    today=(
        planned("Read", TODAY, DAY, minutes=40),
        planned("Write", TODAY, DAY, minutes=20, done=datetime(2026, 11, 24, 7, tzinfo=UTC)),
        planned("Call", TODAY, date(2026, 11, 20), open=True),
    ),
    week=(planned("Ask", WEEK, date(2026, 11, 27), note="Kindly."),),
    later=(planned("Pack", LATER, date(2026, 12, 2), minutes=15), planned("Rest", LATER)),
    aside=(planned("Skim", ASIDE, minutes=10),),
    done=(planned("Start", DONE, date(2026, 11, 23), done=TICKED, minutes=5),),
)


class Sheet(App[None]):
    """The pane and nothing else."""

    CSS = "StepsPane { height: 1fr; overflow-x: hidden; }"

    def __init__(self, agenda: Agenda) -> None:
        super().__init__()
        self.pane = StepsPane(own_keys({}).of, id="steps")
        self._agenda = agenda

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.today = DAY
        self.pane.agenda = self._agenda


@asynccontextmanager
async def shown(agenda: Agenda = AGENDA, columns: int = 40) -> AsyncIterator[StepsPane]:
    app = Sheet(agenda)
    async with app.run_test(size=(columns, 30)) as pilot:
        await pilot.pause()
        yield app.pane
        await pilot.pause()


def lines(pane: StepsPane) -> list[str]:
    drawn = [pane.render_line(y).text.rstrip() for y in range(len(pane.rows))]
    return [line for line in drawn if line]


async def test_the_narrow_list_reads_in_one_glance() -> None:
    async with shown() as pane:
        assert lines(pane) == [
            " Today       1 of 3 done · 40 min to go",
            "❯ ○ Read                     40m",
            "  ✓ Write",
            "  ○ Call                         20 Nov",
            " This week                            1",
            "  ○ ✎ Ask                           Fri",
            " Later                                2",
            "  ○ Pack                     15m  2 Dec",
            "  ○ Rest",
            " Later, if you like                   1",
            "  ○ Skim                     10m",
            " Done                                 1",
            "  ✓ Start                        23 Nov",
        ]


async def test_the_wide_list_writes_minutes_and_days_out() -> None:
    async with shown(columns=70) as pane:
        said = lines(pane)
        assert said[1].split() == ["❯", "○", "Read", "40", "min", "today"]
        assert said[3].split() == ["○", "Call", "still", "open"]
        assert said[5].split() == ["○", "✎", "Ask", "Fri", "27", "Nov"]
        for line in (said[0], said[1], said[3], said[5], said[12]):
            assert len(line) == 69


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("call", ["call"]), ("KIND", ["ask"]), ("r", ["read", "write", "rest", "start"]), ("zz", [])],
)
async def test_the_filter_looks_in_titles_and_notes_whatever_their_case(
    wanted: str, found: list[str]
) -> None:
    async with shown() as pane:
        pane.wanted = wanted
        assert [row.key for row in pane.rows if row.key] == found
        if not found:
            assert lines(pane) == ["  No step contains this."]


async def test_hiding_what_is_done_leaves_out_ticked_steps_and_their_group() -> None:
    async with shown() as pane:
        pane.hide_done = True
        keys = [row.key for row in pane.rows if row.key]
        assert keys == ["read", "call", "ask", "pack", "rest", "skim"]
        assert not any("Done" in line for line in lines(pane))


async def test_masked_words_are_hidden_in_titles() -> None:
    async with shown() as pane:
        pane.hidden = ("Read",)
        assert "○ •••••" in lines(pane)[1]


@pytest.mark.parametrize(
    ("agenda", "said"),
    [
        (Agenda(), ["  No steps yet. Press a to add one."]),
        (
            Agenda(later=(planned("Rest", LATER),)),
            [" Today", "   Nothing is planned for today."],
        ),
    ],
)
async def test_what_is_empty_says_so(agenda: Agenda, said: list[str]) -> None:
    async with shown(agenda) as pane:
        assert lines(pane)[: len(said)] == said


async def test_a_day_that_cannot_be_read_is_marked() -> None:
    fault = Fault(key="due", raw="“soon”")
    agenda = Agenda(later=(planned("Rest", LATER, faults=(fault,)),))
    for columns in (40, 70):
        async with shown(agenda, columns) as pane:
            assert any("?" in line for line in lines(pane))


async def test_a_step_is_found_by_its_id_in_every_group() -> None:
    async with shown() as pane:
        for step_id in ("read", "ask", "rest", "skim", "start"):
            found = pane.planned(step_id)
            assert found is not None
            assert found.step.id == step_id
        assert pane.planned("nowhere") is None


async def test_past_the_hour_to_stop_today_says_that_it_is_closed() -> None:
    async with shown(AGENDA.but(today=(), stopped=True)) as pane:
        assert lines(pane)[:4] == [
            " Today",
            "   Today is closed for the evening;",
            "   what is left waits for you. Rest is",
            "   part of preparing.",
        ]


async def test_a_day_that_holds_more_than_its_minutes_says_so_kindly() -> None:
    async with shown(AGENDA.but(over=(DAY,)), columns=70) as pane:
        said = lines(pane)
        assert "1 of 3 done" in said[0]
        assert said[1] == "   More is essential than the days hold: today. Begin at the top,"
        assert said[2] == "   and leave it when you have had enough."
        assert "❯ ○ Read" in said[3]


async def test_a_filtered_list_remarks_on_no_day() -> None:
    async with shown(AGENDA.but(over=(DAY,))) as pane:
        pane.wanted = "read"
        assert "More is essential" not in " ".join(lines(pane))
