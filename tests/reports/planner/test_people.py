"""The people as rows; how they look in the pane is held by the pane's own tests."""

from __future__ import annotations

import pytest

from tests.reports.plans import HOSTILE, TODAY, is_safe, plan_with
from tui.panes.acts.own_keys import own_keys
from tui.plan.model import Plan
from tui.reports.planner.people import INVITATION, people_rows
from tui.storage.content import load_library

LIBRARY = load_library()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [26, 48])
def test_what_a_person_wrote_reaches_a_row_as_text(text: str, width: int) -> None:
    for row in people_rows(plan_with(text), LIBRARY, TODAY, width, key_of=own_keys({}).of):
        assert is_safe(row.title)
        assert all(is_safe(told) for told, _ in row.right)


def test_a_plan_without_people_is_a_list_of_who_could_help() -> None:
    rows = list(people_rows(Plan(), LIBRARY, TODAY, 26, key_of=own_keys({}).of))
    assert [row.key for row in rows] == [INVITATION + role for role in LIBRARY.roles]
    assert (
        len(list(people_rows(Plan(), LIBRARY, TODAY, 48, key_of=own_keys({}).of))) == len(rows) + 2
    )
