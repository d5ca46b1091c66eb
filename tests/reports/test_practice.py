"""Practice in words: rounds, what is hidden at first, counts, and the sheet for the other side."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.plan.plans import NOW, TODAY, plan_of, step
from tui.plan.choice import FIRST, PROBES, RETRY, draw
from tui.plan.edits import practice
from tui.plan.evidence import Record
from tui.plan.library import Library
from tui.plan.progress import progress_of
from tui.plan.schedule import lay_out
from tui.reports.practice import answer_lines, progress_lines, round_lines, sheet, sheet_html
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from tui.plan.model import Plan

BANK = load_bank()
EMPTY = Library(steps={}, settings={}, roles={})
HOSTILE = "[/] [@click=app.quit]x[/]\x1b]0;x\x07\u202e<b>"


#: A question of the first round of an interview without settings.
ASKED = next(
    each.key for each in draw(plan_of(), BANK, FIRST, TODAY, 9) if each.group == "role-depth"
)


def marked() -> Plan:
    plan = practice.outline(plan_of(company="Acme"), BANK, ASKED, ["ledger"]).plan
    return practice.mark(plan, BANK, ASKED, TODAY, kind=FIRST, clear=True, friendly=False).plan


def test_a_round_says_how_far_it_is_and_each_mark_in_words() -> None:
    plan = marked()
    lines = round_lines(draw(plan, BANK, FIRST, TODAY, 9), FIRST)
    assert lines[0] == "First round · 1 of 10 questions answered"
    assert sum(" [x]  " in line for line in lines) == 1
    assert any(line.endswith("? · clear, not yet friendly") for line in lines)


@pytest.mark.parametrize(
    ("kind", "said"), [(RETRY, "Nothing is thin."), (PROBES, "No record is checked yet.")]
)
def test_an_empty_round_says_why(kind: str, said: str) -> None:
    assert round_lines((), kind)[-1].strip() == said


def test_keywords_proof_and_probes_stand_together_behind_an_answer() -> None:
    record = Record(id="a", claim="I moved it", checked=TODAY)
    plan = practice.rest_on(marked().but(records=(record,)), BANK, ASKED, ["a"]).plan
    posed = next(p for p in draw(plan, BANK, FIRST, TODAY, 9) if p.key == ASKED)
    lines = answer_lines(posed)
    looks = BANK.questions[ASKED].probes.lower()
    assert lines[:3] == ["Keywords: ledger", "Behind it: I moved it", f"It looks for: {looks}"]
    assert len(lines) == 7


def test_progress_tells_the_rounds_of_the_plan_with_their_days() -> None:
    plan = marked().but(steps=(step("answer-aloud-1", TODAY + timedelta(days=1)),))
    agenda = lay_out(plan, EMPTY, NOW)
    lines = progress_lines(progress_of(plan, BANK, TODAY), agenda, TODAY)
    assert "  ▪▪··········  1 of 6, 1 thin  Role depth" in lines
    assert "  Tue 24 Nov   1 answer" in lines
    assert lines[-1] == "  tomorrow     First round"


def test_the_sheet_names_the_interview_and_what_the_other_side_does() -> None:
    lines = sheet(plan_of(company="Acme", role="Clerk"), BANK, TODAY, 9)
    assert lines[0] == "Practice interview: Clerk at Acme"
    assert sum(line[:5].strip().rstrip(".").isdigit() for line in lines) == 12


def test_a_line_of_the_sheet_goes_on_under_its_first_word() -> None:
    lines = sheet(plan_of(company="Acme", role="Clerk"), BANK, TODAY, 9, 32)
    assert max(map(len, lines)) <= 32
    first = next(at for at, line in enumerate(lines) if line.startswith("  1. "))
    asked = lines[first : lines.index("Clear:") - 1]
    assert len(asked) > 12
    assert all(re.match(r" {5}\S|[ \d]{3}\. \S", line) for line in asked)


def test_the_page_to_print_escapes_every_text_of_a_person() -> None:
    plan = practice.add(plan_of(company=HOSTILE), BANK, HOSTILE, asked="thin").plan
    page = sheet_html(plan, BANK, TODAY, 9)
    assert page.count("&lt;b&gt;") == 3
    assert not {"\x1b", "\x07", "\u202e"} & set(page)
    assert "<b>" not in page


def test_progress_in_a_narrow_window_leaves_the_bars_out_and_keeps_to_its_width() -> None:
    lines = progress_lines(
        progress_of(marked(), BANK, TODAY), lay_out(plan_of(), EMPTY, NOW), TODAY, 32
    )
    assert "  1 of 6, 1 thin  Role depth" in lines
    assert max(map(len, lines)) <= 32
