"""The bank of questions: sixty of the content, and the person's own laid over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put
from tui.plan.errors import PlanError
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def own(home: Path) -> Path:
    return home / ".config/secondround/content/mine.toml"


def test_the_shipped_bank_is_whole() -> None:
    bank = load_bank()
    assert (len(bank.questions), len(bank.groups), len(bank.probes)) == (60, 10, 7)
    assert all(question.group in bank.groups for question in bank.questions.values())
    assert bank.groups["leadership"].settings == ("executive",)


def test_questions_of_ones_own_join_the_bank(own: Path) -> None:
    put(own, '[[questions]]\nid = "mine"\ngroup = "case"\ntext = "Why?"\nneeds = ["limit"]\n')
    assert load_bank().questions["mine"].needs == ("limit",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[[questions]]\nid = "a"\ntext = "A?"\n', "questions[1] needs a group (line 1)"),
        ('[[questions]]\nid = "a"\nmood = 1\n', "questions[1].mood is not a field"),
        ('[[probes]]\nid = "a"\ntext = 5\n', "probes[1].text should be text (line 3)"),
    ],
)
def test_a_fault_in_a_bank_of_ones_own_is_named_with_file_and_line(
    own: Path, text: str, sentence: str
) -> None:
    put(own, text)
    with pytest.raises(PlanError) as refused:
        load_bank()
    assert refused.value.sentence.startswith("~/.config/secondround/content/mine.toml: ")
    assert sentence in refused.value.sentence
