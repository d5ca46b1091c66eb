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


def test_people_below_the_view_are_counted_and_not_made() -> None:
    (one, *_) = plan_with("Ada").people
    crowd = plan_with("Ada").but(people=tuple(one.but(id=f"p{n}") for n in range(30)))
    for wide in (False, True):
        whole = list(turn_rows(crowd, LIBRARY, TODAY, (), wide=wide))
        cut = list(turn_rows(crowd, LIBRARY, TODAY, (), wide=wide, most=5))
        assert len(cut) == len(whole)
        assert cut[:6] == whole[:6]
        assert len([row for row in cut if row.key]) == 5


def test_a_masked_name_is_in_no_row() -> None:
    rows = turn_rows(plan_with("Ada"), LIBRARY, TODAY, ("Ada",), wide=True)
    assert not [row for row in rows if "Ada" in row.title]
