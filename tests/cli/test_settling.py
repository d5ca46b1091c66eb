"""Commands that settle a step tick it in the same change."""

from __future__ import annotations

import pytest

from tests.command import PLAN, Command

OVER = {"SECONDROUND_NOW": "2026-12-03T12:00:00+01:00"}
STEP = '\n[[steps]]\nid = "{id}"\ntitle = "The step"\ndue = "end+24h"\n'


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("status-check", ("ask", "status-check", "ann", "--said", "phone", "--fair")),
        ("plan-the-wait-2", ("check-in", "16 dec")),
    ],
)
def test_the_step_that_a_command_settles_is_ticked_and_comes_back_with_undo(
    run: Command, step: str, words: tuple[str, ...]
) -> None:
    run.write(PLAN + STEP.format(id=step))
    run.env |= OVER
    said = run(*words)
    assert (said.code, "“The step” is ticked with it." in said.out) == (0, True)
    assert "done = " in run.plan.read_text()
    assert run("undo").code == 0
    assert "done = " not in run.plan.read_text()
