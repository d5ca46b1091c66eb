"""The plan of the demo: filled, believable on any day, and valid."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tui.cli.demonstration import demo_plan
from tui.plan.countdown import DATED, count_down
from tui.plan.schedule import lay_out
from tui.plan.turns import turns
from tui.storage import codec

if TYPE_CHECKING:
    from tui.plan.library import Library

MOMENTS = [
    datetime(2026, 1, 1, 0, 0, tzinfo=UTC) + timedelta(days=days, hours=hours)
    for days, hours in ((0, 0), (58, 9), (86, 1), (297, 1), (300, 23), (363, 23))
]


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_it_is_dated_with_something_for_today_and_somebody_to_answer(
    library: Library, now: datetime
) -> None:
    plan = demo_plan(library, now)
    countdown = count_down(plan, now)
    assert countdown.state == DATED
    assert countdown.days_left == 9
    assert lay_out(plan, library, now).open_today
    assert {turn.whose for turn in turns(plan, library, countdown.today)} == {"yours", "theirs"}
    assert any(step.done for step in plan.steps)


def test_it_has_no_problem_and_reads_back_as_it_was_written(library: Library) -> None:
    plan = demo_plan(library, MOMENTS[1])
    document, fresh_ids = codec.fill_ids(codec.encode(plan))
    decoded = codec.decode(document)
    assert (decoded.problems, fresh_ids) == ((), ())
    assert decoded.plan == plan
