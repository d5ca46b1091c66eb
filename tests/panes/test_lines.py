"""The lines at the foot: the step under the list, the message, and the keys that fit."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.content import Content

from tui.panes.lines import KeyLine, MessageLine, StepLine
from tui.plan.library import Facts
from tui.plan.model import Step
from tui.plan.schedule import Planned

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import ComposeResult
    from textual.widget import Widget

TODAY = date(2026, 11, 24)
FACTS = Facts(minutes=20, phase="evidence", essential=True)


class Sheet(App[None]):
    """The three lines and nothing else."""

    CSS = "MessageLine { height: auto; max-height: 3; } KeyLine { height: 1; }"

    def compose(self) -> ComposeResult:
        yield StepLine()
        yield MessageLine()
        yield KeyLine()


@asynccontextmanager
async def shown(columns: int = 40) -> AsyncIterator[Sheet]:
    app = Sheet()
    async with app.run_test(size=(columns, 12)) as pilot:
        await pilot.pause()
        yield app
        await pilot.pause()


def words(widget: Widget) -> str:
    return str(widget.render())


def planned(title: str, note: str = "", *, why: str = "") -> Planned:
    step = Step(id="a", title=title, note=note)
    facts = FACTS.but(why=why)
    return Planned(number=1, step=step, facts=facts, due=None, day=TODAY, group="today")


async def test_the_step_line_shows_title_day_and_why() -> None:
    async with shown() as app:
        line = app.query_one(StepLine)
        line.show(planned("Read", why="It helps."), TODAY, ())
        assert words(line) == "Read · today\nIt helps."


@pytest.mark.parametrize(
    ("note", "said"), [("", "A step of your own."), ("On paper.\nTwice.", "On paper.⏎Twice.")]
)
async def test_the_step_line_of_an_own_step_shows_its_note_else_says_so(
    note: str, said: str
) -> None:
    async with shown() as app:
        line = app.query_one(StepLine)
        line.show(planned("Read", note), TODAY, ())
        assert words(line) == f"Read · today\n{said}"


async def test_the_step_line_says_where_it_has_no_room_for_all_of_the_why() -> None:
    why = "Round two builds on round one, and memory fades. Write it down while it is fresh."
    async with shown() as app:
        line = app.query_one(StepLine)
        line.show(planned("Write down what they asked", why=why), TODAY, ())
        assert words(line).splitlines() == [
            "Write down what they asked · today",
            "Round two builds on round one, and",
            "memory fades. Write it down while it is…",
        ]


async def test_the_step_line_masks_title_and_note() -> None:
    async with shown() as app:
        line = app.query_one(StepLine)
        line.show(planned("Ask Tom", "Tom knows."), TODAY, ("Tom",))
        assert words(line) == "Ask ••••• · today\n••••• knows."


async def test_the_step_line_is_empty_without_a_step() -> None:
    async with shown() as app:
        line = app.query_one(StepLine)
        line.show(planned("Read"), TODAY, ())
        line.show(None, TODAY, ())
        assert words(line) == ""


async def test_the_message_says_what_happened_and_the_way_back() -> None:
    async with shown() as app:
        line = app.query_one(MessageLine)
        line.say("Ticked “A”", "u undo")
        assert words(line) == "Ticked “A” · u undo"
        line.say("Nothing to change")
        assert words(line) == "Nothing to change"


async def test_the_message_of_a_refusal_stands_out_without_colour() -> None:
    async with shown() as app:
        line = app.query_one(MessageLine)
        line.say("The disk is full.", refused=True)
        shown_text = line.render()
        assert isinstance(shown_text, Content)
        assert any("bold" in str(span.style) for span in shown_text.spans)


async def test_the_message_takes_what_is_no_text_as_text() -> None:
    async with shown(80) as app:
        line = app.query_one(MessageLine)
        line.say("[/] \x1b]0;x\x07\n\u202e[red]x")
        assert words(line) == "[/] ␛]0;x␇⏎\ufffd[red]x"


async def test_the_message_grows_for_a_long_sentence_and_shrinks_again() -> None:
    app = Sheet()
    async with app.run_test(size=(20, 12)) as pilot:
        line = app.query_one(MessageLine)
        heights = []
        for text in ("short", "a sentence that takes two lines", "word " * 30, "short"):
            line.say(text)
            await pilot.pause()
            heights.append(line.size.height)
        assert heights == [1, 2, 3, 1]


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (80, "a add  e edit  q quit"),
        (23, "a add  e edit  q quit"),
        (22, "a add  …  q quit"),
        (18, "a add  …  q quit"),
        (17, "q quit"),
        (0, "q quit"),
    ],
)
async def test_the_keys_are_shown_whole_as_far_as_they_fit_beside_those_always_shown(
    width: int, said: str
) -> None:
    async with shown(80) as app:
        line = app.query_one(KeyLine)
        line.show([("a", "add"), ("e", "edit")], [], [("q", "quit")], width)
        assert words(line) == said


def test_a_done_step_tells_the_day_it_was_ticked() -> None:
    from tui.plan.agenda_words import due_words

    done = planned("Read").but(
        step=Step(id="a", title="A", done=datetime(2026, 11, 23, tzinfo=UTC))
    )
    assert due_words(done, TODAY) == "yesterday"
