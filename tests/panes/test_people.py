"""The People pane: who is who, what passed last, and who is still missing."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING

from textual.app import App

from tui.panes.people import PeoplePane
from tui.plan.library import Library, Role
from tui.plan.model import Ask, LogEntry, Person, Plan

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

DAY = date(2026, 11, 24)
LIBRARY = Library(
    steps={},
    settings={},
    roles={
        "hr": Role(id="hr", name="HR", short="HR", invitation="Who arranges it?"),
        "friend": Role(id="friend", name="A friend", short="Friend", invitation="Who helps?"),
    },
)
INES = Person(
    id="ines",
    name="Ines Berg",
    role="hr",
    log=(LogEntry(id="1", at=date(2026, 11, 23), event="called"),),
)
TOM = Person(id="tom", name="Tom")


class Sheet(App[None]):
    """The pane and nothing else."""

    CSS = "PeoplePane { height: 1fr; overflow-x: hidden; }"

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.pane = PeoplePane(LIBRARY, id="people")
        self._plan = plan

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.today = DAY
        self.pane.plan = self._plan


@asynccontextmanager
async def shown(*people: Person, columns: int = 40) -> AsyncIterator[PeoplePane]:
    app = Sheet(Plan(people=people))
    async with app.run_test(size=(columns, 20)) as pilot:
        await pilot.pause()
        yield app.pane
        await pilot.pause()


def lines(pane: PeoplePane) -> list[str]:
    return [pane.render_line(y).text.rstrip() for y in range(len(pane.rows))]


async def test_people_come_first_then_the_roles_that_nobody_has() -> None:
    async with shown(INES, TOM) as pane:
        assert lines(pane) == [
            "❯ Ines Berg, HR        called yesterday",
            "  Tom",
            "",
            "  + Friend",
        ]


async def test_invitations_are_written_out_where_there_is_room() -> None:
    async with shown(columns=50) as pane:
        assert lines(pane) == ["❯ + HR: Who arranges it?", "  + Friend: Who helps?"]


async def test_a_name_is_never_cut_for_the_last_touch() -> None:
    async with shown(INES, columns=24) as pane:
        assert lines(pane)[0] == "❯ Ines Berg, HR"


async def test_the_latest_of_log_and_asks_is_the_last_touch() -> None:
    asked = INES.but(asks=(Ask(id="a", kind="x", state="sent", since=DAY),))
    async with shown(asked) as pane:
        assert lines(pane)[0].endswith("sent today")


async def test_a_role_of_their_own_is_shown_as_it_is() -> None:
    async with shown(TOM.but(role="godmother of mine")) as pane:
        assert lines(pane)[0] == "❯ Tom, godmother …"


async def test_names_and_what_passed_are_masked() -> None:
    called = INES.but(log=(LogEntry(id="1", at=DAY, event="met Ines"),))
    async with shown(called, TOM) as pane:
        pane.hidden = ("Ines Berg", "Ines", "Tom")
        shown_lines = "\n".join(lines(pane))
        assert "Ines" not in shown_lines
        assert "Tom" not in shown_lines


async def test_a_new_day_words_the_last_touch_anew() -> None:
    async with shown(INES) as pane:
        pane.today = date(2026, 11, 30)
        assert lines(pane)[0].endswith("called Mon 23 Nov")


async def test_somebody_without_a_name_is_shown_by_the_id() -> None:
    async with shown(TOM.but(name=" ")) as pane:
        assert lines(pane)[0] == "❯ tom"
