"""The checklist as rows; how they look in the pane is held by the pane's own tests."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.reports.plans import HOSTILE, NOW, TODAY, is_safe, plan_with
from tui.panes.acts.own_keys import own_keys
from tui.plan.model import Plan, Step
from tui.plan.schedule import GROUPS, Agenda, lay_out
from tui.reports.planner.steps import step_rows
from tui.storage.content import load_library

LIBRARY = load_library()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [30, 90])
def test_what_a_person_wrote_reaches_a_row_as_text(text: str, width: int) -> None:
    agenda = lay_out(plan_with(text), LIBRARY, NOW)
    for row in step_rows(agenda, TODAY, width, key_of=own_keys({}).of):
        assert is_safe(row.title)
        assert all(is_safe(told) for told, _ in row.right)


def test_the_first_rows_of_a_long_list_can_be_had_without_the_rest() -> None:
    steps = tuple(Step(id=f"s{n}", title=f"Step {n}", due=TODAY) for n in range(500))
    agenda = lay_out(Plan(steps=steps), LIBRARY, NOW)
    first = list(islice(step_rows(agenda, TODAY, 40, key_of=own_keys({}).of), 3))
    assert first[0].style == "heading"
    assert first == list(step_rows(agenda, TODAY, 40, key_of=own_keys({}).of))[:3]


def test_rows_below_the_view_are_counted_and_not_made() -> None:
    steps = tuple(Step(id=f"s{n}", title=f"Step {n}", due=TODAY) for n in range(500))
    agenda = lay_out(Plan(steps=steps), LIBRARY, NOW)
    whole = list(step_rows(agenda, TODAY, 40, key_of=own_keys({}).of))
    cut = list(step_rows(agenda, TODAY, 40, key_of=own_keys({}).of, most=7))
    assert len(cut) == len(whole)
    assert cut[:8] == whole[:8]
    titled = [row for row in cut if row.key]
    assert len(titled) == sum(min(len(agenda.group(name)), 7) for name in GROUPS)


def test_a_remark_on_the_days_takes_the_lines_it_needs() -> None:
    rows = list(step_rows(Agenda(stopped=True), TODAY, 40, key_of=own_keys({}).of))
    assert [row.title for row in rows] == ["", " No steps yet. Press a to add one."]
    held = lay_out(plan_with("Read"), LIBRARY, NOW)
    told = [
        r.title
        for r in step_rows(held.but(today=(), stopped=True), TODAY, 40, key_of=own_keys({}).of)
    ]
    assert told[0] == "Today"
    assert told[1].startswith("  Today is closed for the evening")
    assert max(map(len, told)) <= 40
