"""An agenda after a change: as if the plan were laid out for the first time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, NOWS, busy_plans, plan_of, plans, step
from tui.plan import laid_out
from tui.plan.laid_out import laid_out_again
from tui.plan.schedule import GROUPS, lay_out

if TYPE_CHECKING:
    import pytest

    from tui.plan.library import Library
    from tui.plan.model import Plan


@given(st.data(), NOWS)
@examples(150)
def test_ticks_and_changes_of_any_plan_give_the_agenda_that_laying_out_gives(
    library: Library, data: st.DataObject, now: datetime
) -> None:
    plan = data.draw(st.one_of(plans(library), busy_plans(library)))
    agenda = lay_out(plan, library, now)
    for _ in range(data.draw(st.integers(1, 3))):
        was, plan = plan, data.draw(changed(plan, now))
        agenda = laid_out_again(agenda, was, plan, library, now)
        assert agenda == lay_out(plan, library, now)


@st.composite
def changed(draw: st.DrawFn, plan: Plan, now: datetime) -> Plan:
    """The plan after ticks at some moments, unticks, or other changes."""
    steps = list(plan.steps)
    for number in range(len(steps)):
        if draw(st.integers(0, 3)):
            continue
        seconds = draw(st.sampled_from([0, 40, -40, -61, -3600, -90_000, 90_000]))
        done = draw(st.sampled_from([None, now + timedelta(seconds=seconds)]))
        steps[number] = steps[number].but(done=done)
        if not draw(st.integers(0, 5)):
            steps[number] = steps[number].but(title="another")
    if steps and not draw(st.integers(0, 5)):
        del steps[draw(st.integers(0, len(steps) - 1))]
    return plan.but(steps=tuple(steps))


def test_a_tick_and_its_undoing_are_not_laid_out_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = plan_of(*(step(f"s{n}", "-1d") for n in range(5)))
    ticked = (before.steps[0].but(done=NOW + timedelta(seconds=9)), *before.steps[1:])
    after = before.but(steps=ticked)
    first = lay_out(before, library, NOW)
    monkeypatch.delattr(laid_out, "lay_out")
    agenda = laid_out_again(first, before, after, library, NOW)
    assert [p.step.id for name in GROUPS for p in agenda.group(name) if p.done] == ["s0"]
    assert laid_out_again(agenda, after, before, library, NOW) == first
    assert laid_out_again(first, before, before.but(people=()), library, NOW) is first
