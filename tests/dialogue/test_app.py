"""The app behind the dialogue: what it says and opens, what it copies, and what it suspends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogue.talk import meet, scripted, talk
from tui.screens.planner import PlannerScreen
from tui.screens.step_acts import StepActs

if TYPE_CHECKING:
    import pytest

    from tests.screens.desk import Desk


def test_what_happened_is_said_once_with_the_way_back(desk: Desk) -> None:
    assert talk(desk, "2", "open 1", "l", "met", "").count("; u undo.") == 1


def test_where_no_shell_stands_behind_it_ctrl_z_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.dialogue.app.has_job_control", lambda: False)
    assert "There is no shell to go back to; q leaves." in talk(desk, "suspend")


def test_the_editor_has_the_plan_and_the_change_is_taken_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "sed -i s/Quay/Mill/")
    said = talk(desk, "editor")
    assert desk.plan.interview.place == "4 Mill Street"
    assert "u undo." in said


def test_a_fault_of_our_own_tells_nothing_of_the_plan(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fail(_: object, step_id: str) -> None:
        raise ZeroDivisionError(step_id)

    monkeypatch.setattr(StepActs, "tick", fail)
    voice, _ = scripted("x 2", "list")
    assert meet(desk, voice) == 1
    told = capsys.readouterr()
    assert "secondround ran into a fault of its own" in told.out + told.err
    assert "write-facts" not in told.out + told.err


def test_a_fault_between_the_acts_ends_it_the_same_way(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(PlannerScreen, "look", lambda _: 1 / 0)
    voice, _ = scripted("x 2", "list")
    assert meet(desk, voice) == 1
    told = capsys.readouterr()
    assert "ZeroDivisionError" in told.out + told.err
    assert "Traceback" not in told.out + told.err
