"""The People pane: whose turn it is, the next act, and who is still missing."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING

from textual.app import App

from tui.panes.acts.own_keys import own_keys
from tui.panes.people import PeoplePane
from tui.plan.library import AskKind, Library, Role
from tui.plan.model import Ask, Interview, LogEntry, Person, Plan

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

DAY = date(2026, 11, 24)
PRACTICE = AskKind(id="practice", name="Practice")
LIBRARY = Library(
    steps={},
    asks={"practice": PRACTICE},
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
YESTERDAY = date(2026, 11, 23)
SENT = Person(
    id="eve",
    name="Eve",
    asks=(Ask(id="a", kind="practice", state="sent", since=YESTERDAY),),
)
HELPED = Person(
    id="ada",
    name="Ada",
    asks=(
        Ask(id="a", kind="practice", state="helped", since=YESTERDAY),
        Ask(id="b", kind="practice", state="sent", since=DAY),
    ),
)
DRAFT = Person(id="bo", name="Bo", asks=(Ask(id="a", kind="practice"),))


class Sheet(App[None]):
    """The pane and nothing else."""

    CSS = "PeoplePane { height: 1fr; overflow-x: hidden; }"

    def __init__(self, plan: Plan, library: Library = LIBRARY) -> None:
        super().__init__()
        self.pane = PeoplePane(library, own_keys({}).of, id="people")
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


async def test_everybody_stands_by_whose_turn_it_is_with_the_next_act() -> None:
    async with shown(TOM, INES, SENT, HELPED, columns=50) as pane:
        assert lines(pane) == [
            " Your turn                                      1",
            "❯ → Ada                                     today",
            "     Practice: thank them · 1 more",
            "",
            " Their turn                                     1",
            "  … Eve                            sent yesterday",
            "     Practice: nudge Thu 26 Nov",
            "",
            " Nothing open                                   2",
            "  · Tom",
            "  · Ines Berg, HR                called yesterday",
            "",
            "  + Friend: Who helps?",
            "",
            "   Contact rule: not known yet          r sets it",
        ]


async def test_in_a_narrow_pane_a_person_is_one_line_and_the_day_stays_if_it_fits() -> None:
    async with shown(INES, SENT, HELPED, columns=28) as pane:
        assert lines(pane) == [
            " Your turn                1",
            "❯ → Ada               today",
            "",
            " Their turn               1",
            "  … Eve      sent yesterday",
            "",
            " Nothing open             1",
            "  · Ines Berg, HR",
            "",
            "  + Friend",
        ]


async def test_the_cursor_goes_with_somebody_whose_turn_is_over() -> None:
    async with shown(SENT, HELPED) as pane:
        thanked = HELPED.but(asks=(HELPED.asks[0].but(state="thanked"),))
        assert pane.highlighted == "ada"
        pane.plan = Plan(people=(SENT, thanked))
        assert pane.highlighted == "ada"
        assert "✓ Ada" in lines(pane)[pane.cursor]
        assert "Practice: thanked" in lines(pane)[pane.cursor + 1]


async def test_a_blocked_ask_says_so_by_mark_and_word() -> None:
    barred = LIBRARY.but(asks={"practice": PRACTICE.but(barred=True)})
    plan = Plan(people=(DRAFT,), interview=Interview(contact_rule="not-allowed"))
    app = Sheet(plan, barred)
    async with app.run_test(size=(50, 20)) as pilot:
        await pilot.pause()
        shown_lines = lines(app.pane)
        assert "❯ × Bo" in shown_lines[1]
        assert shown_lines[2].endswith("Practice: blocked by the contact rule")
        assert "  Contact rule: insiders may not be asked" in shown_lines[-1]


async def test_a_change_that_concerns_nobody_draws_nothing_anew() -> None:
    async with shown(INES, SENT) as pane:
        before = pane.rows
        assert pane.plan is not None
        pane.plan = pane.plan.but(started=DAY)
        assert pane.rows is before


async def test_invitations_are_written_out_where_there_is_room() -> None:
    async with shown(columns=50) as pane:
        assert lines(pane)[:2] == ["❯ + HR: Who arranges it?", "  + Friend: Who helps?"]


async def test_a_role_of_their_own_is_shown_as_it_is() -> None:
    async with shown(TOM.but(role="godmother of mine")) as pane:
        assert lines(pane)[1] == "❯ · Tom, godmother …"


async def test_names_and_what_passed_are_masked() -> None:
    called = INES.but(log=(LogEntry(id="1", at=DAY, event="met Ines"),))
    async with shown(called, TOM, SENT.but(name="Tom")) as pane:
        pane.hidden = ("Ines Berg", "Ines", "Tom")
        shown_lines = "\n".join(lines(pane))
        assert "Ines" not in shown_lines
        assert "Tom" not in shown_lines


async def test_a_new_day_can_make_it_your_turn() -> None:
    async with shown(SENT) as pane:
        assert lines(pane)[0].startswith(" Their turn")
        pane.today = date(2026, 11, 26)
        assert lines(pane)[0].startswith(" Your turn")
        assert "Practice: nudge once" in lines(pane)[2]


async def test_somebody_without_a_name_is_shown_by_the_id() -> None:
    async with shown(TOM.but(name=" ")) as pane:
        assert lines(pane)[1] == "❯ · tom"
