"""The countdown as lines; how they look in the pane is held by the pane's own tests."""

from __future__ import annotations

import pytest

from tests.reports.plans import HOSTILE, NOW, STATES, is_safe, plan_of, plan_with
from tui.panes.acts.own_keys import own_keys
from tui.plan.countdown import count_down
from tui.reports.planner.countdown import countdown_lines


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("narrow", [False, True])
def test_what_a_person_wrote_reaches_a_line_as_text(text: str, narrow: bool) -> None:
    plan = plan_with(text)
    for line in countdown_lines(plan, count_down(plan, NOW), key_of=own_keys({}).of, narrow=narrow):
        assert all(is_safe(told) for told, _ in line)


@pytest.mark.parametrize("state", STATES)
def test_every_state_says_first_what_is_left_and_on_a_phone_in_two_lines(state: str) -> None:
    fields, now = STATES[state]
    plan = plan_of(**fields)
    lines = countdown_lines(plan, count_down(plan, now), key_of=own_keys({}).of, narrow=False)
    assert lines[0][0][1] == "bold $accent"
    assert len(lines) > 2
    assert (
        len(countdown_lines(plan, count_down(plan, now), key_of=own_keys({}).of, narrow=True)) == 2
    )
