"""The place after the interview: sections with marks, and the highlighted item explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.widgets import Static

from tests.plan.plans import at, person, plan_of
from tests.reports.plans import HOSTILE, is_safe
from tui.panes.acts.own_keys import own_keys
from tui.panes.after import AfterList, AfterPane
from tui.plan.countdown import count_down
from tui.plan.debrief import Prompt
from tui.plan.model import Ask, Note, Person
from tui.plan.schedule import lay_out
from tui.reports.planner.view import View
from tui.storage.content import load_library

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.plan.model import Plan

NOW = at("2026-12-08 09:00")
PROMPTS = (Prompt(id="who", name="Who was there", text="Who was there?", says="For your thanks."),)


class Shown(App[None]):
    CSS = "AfterList, #after-line { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield AfterPane(PROMPTS)


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


def explained(app: Shown) -> str:
    return str(app.query_one("#after-line", Static).render())


async def test_marks_tell_open_done_and_let_go_apart_without_colour() -> None:
    gone = Ask(id="n", kind="thanks-interviewer", state="withdrawn")
    people = (
        Person(id="ines", name="Ines", role="interviewer"),
        Person(id="bo", name="Bo", role="interviewer", asks=(gone,)),
        person("Tom", "thanked"),
    )
    app = Shown()
    async with app.run_test():
        app.query_one(AfterPane).show(view(plan_of(people=people)))
        rows = {row.key: row for row in app.query_one(AfterList).rows}
        assert [rows[key].mark for key in ("talk:ines", "talk:bo", "help:tom")] == ["○", "–", "✓"]
        assert rows["talk:ines"].right == (("still open", "open"),)
        assert rows["close"].mark == "›"


async def test_the_highlighted_item_explains_itself_and_follows_the_cursor() -> None:
    note = Note(id="p", text="Send the deck", kind="promise")
    app = Shown()
    async with app.run_test():
        app.query_one(AfterPane).show(view(plan_of().but(notes=(note,))))
        assert "Who was there? For your thanks." in explained(app)
        app.query_one(AfterList).move_to("promise:p")
        assert "space ticks it · enter changes it" in explained(app)


async def test_names_are_masked_in_rows_and_in_the_explanation() -> None:
    people = (Person(id="ines", name="Ines", role="interviewer", detail="Ines and the shift"),)
    app = Shown()
    async with app.run_test():
        app.query_one(AfterPane).show(view(plan_of(people=people), "Ines"))
        listed = app.query_one(AfterList)
        listed.move_to("talk:ines")
        assert "Ines" not in "".join(row.title for row in listed.rows) + explained(app)


@pytest.mark.parametrize("text", HOSTILE)
async def test_text_of_others_is_shown_as_text(text: str) -> None:
    people = (Person(id="ines", name=text, role="interviewer", detail=text),)
    notes = (
        Note(id="p", text=text, kind="promise", who=text),
        Note(id="d", text=text, kind="debrief", prompt="who"),
    )
    app = Shown()
    async with app.run_test():
        app.query_one(AfterPane).show(view(plan_of(people=people, outcome=text).but(notes=notes)))
        listed = app.query_one(AfterList)
        for row in listed.rows:
            assert is_safe(row.title + "".join(told for told, _ in row.right))
            listed.move_to(row.key)
            assert all(map(is_safe, explained(app).split("\n")))
