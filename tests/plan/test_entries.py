"""Steps that stay where their own day or state puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import NOW, at, day, everything, plan_of, step, wall
from tui.plan.schedule import lay_out

if TYPE_CHECKING:
    from tui.plan.library import Library


@pytest.mark.parametrize(
    ("step_id", "due", "fields", "reason"),
    [
        ("test-video-kit", "-1d", {}, "setting"),
        ("match-role", "-7d", {"closed": day("2026-11-24")}, "closed"),
        ("match-role", "-7d", {"ended": wall("2026-11-23 11:00")}, "before"),
        ("own", "told+2b", {}, "undated"),
        ("own", None, {}, "undated"),
        ("pay-homework", "-4d", {"starts": None}, "not yet"),
        ("settle", "-30m", {}, "on its day"),
        ("status-check", "told+2b", {"ended": wall("2026-11-10 11:00"), "told": day("2026-11-12")}, "still open"),
    ],
)  # fmt: skip
def test_a_step_that_does_not_flow_says_why(
    library: Library, step_id: str, due: str | None, fields: dict[str, Any], reason: str
) -> None:
    (only,) = everything(lay_out(plan_of(step(step_id, due), **fields), library, NOW))
    assert only.reason == reason


def test_after_the_interview_nothing_of_it_shrinks(library: Library) -> None:
    steps = [
        step(known.id, known.due.text) for known in library.steps.values() if known.phase == "after"
    ]
    ended = {"starts": wall("2026-11-10 10:00"), "told": day("2026-11-12")}
    plan = plan_of(*steps, decided=day("2026-11-14"), **ended)
    agenda = lay_out(plan, library, at("2026-11-24 23:00"))
    assert len(agenda.today) == len(steps)
    assert {p.whole for p in agenda.today} == {None}
