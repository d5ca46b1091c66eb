"""The honesty checklist as content: the person's own questions join it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.storage.disk import put
from tui.storage.honesty import load_honesty

if TYPE_CHECKING:
    from pathlib import Path


def test_a_question_of_ones_own_joins_the_twelve(home: Path) -> None:
    put(
        home / ".config/secondround/content/mine.toml",
        '[[honesty]]\nid = "mine"\nquestion = "Mine?"\ncovers = ["claim"]\n',
    )
    questions = load_honesty()
    assert len(questions) == 13
    assert (questions["mine"].covers, questions["mine"].needs) == (("claim",), ())
