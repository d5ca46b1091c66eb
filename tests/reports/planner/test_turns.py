"""Everybody by whose turn it is; how the rows look is held by the tests of the People pane."""

from __future__ import annotations

from tests.reports.plans import TODAY, plan_with
from tui.reports.planner.turns import turn_rows
from tui.storage.content import load_library

LIBRARY = load_library()


def test_acts_have_lines_of_their_own_only_where_there_is_room() -> None:
    plan = plan_with("Ada")
    narrow, wide = (list(turn_rows(plan, LIBRARY, TODAY, (), wide=w)) for w in (False, True))
    assert {row.key for row in narrow} - {""} == {person.id for person in plan.people}
    assert len(wide) > len(narrow)
    assert [row for row in wide if row in narrow] == narrow


def test_a_masked_name_is_in_no_row() -> None:
    rows = turn_rows(plan_with("Ada"), LIBRARY, TODAY, ("Ada",), wide=True)
    assert not [row for row in rows if "Ada" in row.title]
