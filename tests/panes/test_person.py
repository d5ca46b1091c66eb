"""The rows of one person's page."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.panes.acts.own_keys import own_keys
from tui.panes.person import Meant, PersonPane, Shown, meant, row_key
from tui.plan.evidence import Record
from tui.plan.fault import Fault
from tui.plan.honest_questions import Offered
from tui.plan.library import AskKind, Library
from tui.plan.model import Ask, LogEntry, Note, Person, Plan
from tui.plan.turns import standing_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult

    from tui.panes.acts.asked import Asked

DAY = date(2026, 11, 24)
LIBRARY = Library(
    steps={}, settings={}, roles={}, asks={"practice": AskKind(id="practice", name="Practice")}
)
EVE = Person(id="eve", name="Eve")
FULL = EVE.but(
    asks=(
        Ask(id="a", kind="practice", state="thanked", since=DAY),
        Ask(id="b", kind="practice", state="sent", since=DAY),
    ),
    cares_about="clear writing and calm under pressure",
    cares_source="Tom",
    private=True,
    note="x" * 30,
    log=(
        LogEntry(id="1", at=date(2026, 11, 20), event="wrote"),
        LogEntry(id="2", at=DAY, event="called", note="soon"),
    ),
)
PLAN = Plan(
    people=(FULL,),
    records=(
        Record(id="r", claim="Cut the backlog", answers=("eve",), checked=DAY),
        Record(id="s", claim="Wrote the guide", answers=("eve",)),
    ),
    notes=(
        Note(id="n", text="Bring it", kind="advice", who="eve"),
        Note(id="m", text="Secret", kind="advice", who="eve", private=True, reason="no"),
    ),
)
QUESTIONS = (Offered(text="What is hard?", chosen=True), Offered(text="And now?", chosen=False))


class Sheet(App[None]):
    """The rows and nothing else."""

    CSS = "PersonPane { height: 1fr; overflow-x: hidden; }"

    def __init__(self, page: Shown) -> None:
        super().__init__()
        self.pane = PersonPane(id="rows")
        self.page = page
        self.asked: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.show(self.page)

    def on_asked(self, message: Asked) -> None:
        self.asked.append((message.act, message.key))


@asynccontextmanager
async def shown(plan: Plan, columns: int = 44, **more: Any) -> AsyncIterator[Sheet]:
    standing = standing_of(plan.people[0], plan, LIBRARY, DAY)
    more = {"questions": QUESTIONS, **more}
    key_of = own_keys({}).of
    app = Sheet(Shown(plan=plan, standing=standing, today=DAY, key_of=key_of, **more))
    async with app.run_test(size=(columns, 40)) as pilot:
        await pilot.pause()
        yield app


def lines(sheet: Sheet) -> list[str]:
    """The rows as they are drawn, without what stretches a line to the width."""
    return [" ".join(_drawn(sheet.pane, row).split()) for row in range(len(sheet.pane.rows))]


def _drawn(pane: PersonPane, row: int) -> str:
    return pane.render_line(row - pane.scroll_offset.y).text


async def test_everything_between_you_stands_in_groups() -> None:
    async with shown(PLAN) as sheet:
        assert lines(sheet) == [
            "Asks s asks",
            "❯ … Practice: nudge Fri 27 Nov sent today",
            "✓ Practice: thanked today",
            "",
            "Cares about to yourself · e writes it",
            "clear writing and calm under pressure",
            "(told by Tom)",
            "✓ Cut the backlog",
            "○ Wrote the guide (not checked yet)",
            "",
            "Advice t adds some",
            "○ Bring it",
            "– Secret to yourself · left",
            "",
            "Questions for them",
            "✓ What is hard?",
            "○ And now?",
            "",
            "Between you l keeps more",
            "today called: soon",
            "Fri 20 Nov wrote",
            "",
            "Note o writes it",
            "x" * 30,
        ]


async def test_where_there_is_nothing_it_says_so() -> None:
    async with shown(Plan(people=(EVE,))) as sheet:
        text = "\n".join(lines(sheet))
        for words in ("Nothing asked yet.", "Not known yet.", "None yet.", "Nothing yet."):
            assert words in text
        assert "Note" not in text


async def test_ten_thousand_characters_are_broken_into_lines_and_none_is_lost() -> None:
    long = EVE.but(note=" ".join(f"word{n}" for n in range(1150)))
    async with shown(Plan(people=(long,))) as sheet:
        note = " ".join(row.title.strip() for row in sheet.pane.rows)
        assert all(f"word{n}" in note for n in range(1150))


async def test_an_act_means_the_row_or_where_there_is_none_the_person() -> None:
    async with shown(PLAN) as sheet:
        sheet.pane.action_ask("next-ask")
        sheet.pane.move_to(row_key("eve", "advice", "n"))
        sheet.pane.action_ask("next-ask")
        await sheet.workers.wait_for_complete()
        async with shown(Plan(people=(EVE,))) as bare:
            bare.page = bare.page.but(questions=())
            bare.pane.show(bare.page)
            bare.pane.action_ask("log-person")
            await bare._animator.wait_for_idle()
    assert [(act, meant(key)) for act, key in sheet.asked] == [
        ("next-ask", Meant(person="eve", part="ask", item="b")),
        ("next-ask", Meant(person="eve", part="advice", item="n")),
    ]
    assert bare.asked == [("log-person", "eve")]


async def test_what_could_not_be_read_is_shown_with_its_mark() -> None:
    odd = EVE.but(faults=(Fault(key="role", raw="3"),))
    async with shown(Plan(people=(odd,))) as sheet:
        assert lines(sheet)[0] == "? role cannot be read: 3"


async def test_texts_are_masked() -> None:
    async with shown(PLAN, hidden=("Tom", "Secret", "backlog")) as sheet:
        text = "\n".join(lines(sheet))
        for word in ("Tom", "Secret", "backlog"):
            assert word not in text
