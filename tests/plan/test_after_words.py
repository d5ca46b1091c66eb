"""By when, in a few words that never scold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import at, day
from tui.plan.after_words import by_words

if TYPE_CHECKING:
    from datetime import date

HERE = at("2026-12-03 12:00")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (None, ""),
        (day("2026-12-03"), "by today"),
        (day("2026-12-04"), "by tomorrow"),
        (day("2026-12-05"), "by Sat 5 Dec"),
        (day("2026-12-02"), "still open"),
        (at("2026-12-03 18:00"), "by 18:00"),
        (at("2026-12-03 12:00"), "still open"),
        (at("2026-12-04 11:00"), "by tomorrow"),
    ],
)
def test_a_day_or_a_moment_is_said(by: date | None, words: str) -> None:
    assert by_words(by, HERE) == words
