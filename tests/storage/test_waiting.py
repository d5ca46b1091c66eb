"""Waiting for others: as long as they get on, and not for one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put
from tui.plan.errors import PlanError
from tui.storage import waiting
from tui.storage.waiting import Wait

if TYPE_CHECKING:
    from pathlib import Path


def wait_on(wait: Wait) -> None:
    while True:
        wait.more()


class Clock:
    """A clock that moves when somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.naps = 100.0, list[float]()
        monkeypatch.setattr(waiting, "monotonic", lambda: self.now)
        monkeypatch.setattr(waiting, "sleep", self.sleep)

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.naps.append(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def test_it_ends_when_nothing_happens_for_as_long_as_the_patience(path: Path, clock: Clock) -> None:
    wait = Wait(str(path), 0.5)
    with pytest.raises(PlanError, match="does not finish; nothing was changed"):
        wait_on(wait)
    assert 100.5 < clock.now < 100.6


def test_it_goes_on_while_the_plan_changes(path: Path, clock: Clock) -> None:
    wait = Wait(str(path), 0.5)
    for number in range(1000):
        if number % 50 == 0:
            put(path.with_name("fresh"), f"{number}", old=False).rename(path)
        wait.more()
    assert clock.now > 101.0


def test_who_has_waited_long_looks_more_often(path: Path, clock: Clock) -> None:
    wait = Wait(str(path), 5)
    for _ in range(1000):
        wait.more()
    assert clock.naps[-1] < clock.naps[0] / 4


def test_a_plan_that_is_not_there_yet_is_waited_for_too(tmp_path: Path, clock: Clock) -> None:
    wait = Wait(str(tmp_path / "none.toml"), 0.1)
    with pytest.raises(PlanError):
        wait_on(wait)
