"""A moment on the person's own clock."""

from __future__ import annotations

import pytest

from tests.plan.plans import at
from tui.plan.own_time import in_own_time, own_clock


@pytest.mark.parametrize(
    ("moment", "own", "told"),
    [
        ("2026-12-03 10:00", "America/New_York", "04:00"),
        ("2026-12-03 10:00", "Asia/Tokyo", "18:00"),
        ("2026-12-03 02:00", "America/New_York", "Wed 20:00"),
        ("2026-12-03 20:00", "Asia/Tokyo", "Fri 04:00"),
        ("2026-12-03 10:00", "Asia/Kolkata", "14:30"),
        # both clocks agree, though the names differ
        ("2026-12-03 10:00", "Europe/Berlin", ""),
        ("2026-12-03 10:00", "Europe/Paris", ""),
        ("2026-12-03 10:00", "", ""),
        ("2026-12-03 10:00", "Europe/Atlantis", ""),
        # New York changes its clocks two weeks before Paris does
        ("2026-03-20 10:00", "America/New_York", "05:00"),
        ("2026-03-30 10:00", "America/New_York", "04:00"),
    ],
)
def test_the_own_clock_is_told_where_it_differs(moment: str, own: str, told: str) -> None:
    assert own_clock(at(moment), own) == told
    assert in_own_time(at(moment), own) == (f"{told} your time" if told else "")
