"""`secondround card` and `export md|html|json`: printed, or written for their owner alone."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_the_card_is_the_page_for_the_day(run: Command, plan: Path) -> None:
    lines = done(run("card")).splitlines()
    assert lines[0] == "Head of Operations at Acme"
    assert lines[1] == "Thu 3 Dec 2026 · 10:00 Europe/Paris · leave by 08:45"
    assert "Where     4 Quay Street" in lines
    assert "          call +33 1 23 45 67 89 if anything changes" in lines
    assert lines[-1] == "You earned this conversation."
    assert len(lines) <= 23
    assert plan.read_text() == PLAN


def test_on_a_terminal_the_card_is_as_wide_as_it(run: Command, plan: Path) -> None:
    with run.on_terminal("card", columns=40, lines=60) as seen:
        assert seen.wait() == 0
        assert "Where" in [line.strip() for line in seen.screen()]


@pytest.mark.parametrize("words", [("card", "--html"), ("export", "html")], ids=" ".join)
def test_html_is_printed_or_written_for_its_owner_alone(
    run: Command, plan: Path, words: tuple[str, ...]
) -> None:
    page = done(run(*words))
    assert page.startswith("<!doctype html>")
    assert done(run(*words, "-o", "card.html")) == "Wrote “card.html”\n"
    written = run.folder / "card.html"
    assert written.read_text() == page
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert plan.read_text() == PLAN


def test_markdown_is_the_same_by_both_commands(run: Command, plan: Path) -> None:
    assert done(run("card", "--md")) == done(run("export", "md"))
    assert done(run("card", "--md", "-o", "-")).startswith("# Head of Operations at Acme\n")


def test_text_is_written_too(run: Command, plan: Path) -> None:
    assert done(run("card", "-o", "card.txt")) == "Wrote “card.txt”\n"
    assert (run.folder / "card.txt").read_text() == done(run("card"))


def test_data_is_what_may_leave_in_the_form_of_the_plan_file(run: Command) -> None:
    private = '\n[[notes]]\ntext = "Only mine"\nprivate = true\nkind = "advice"\n'
    run.write(PLAN + private)
    told = json.loads(done(run("export", "json")))
    assert told["format"] == 1
    assert told["interview"]["starts"] == "2026-12-03T10:00:00"
    assert [step["id"] for step in told["steps"]] == ["read-report", "pack-bag", "pack-lunch"]
    assert "notes" not in told
    assert told["stays"] == ["1 note"]
    said = done(run("export", "json", "-o", "plan.json"))
    assert said == "Wrote “plan.json”\nNot in it: 1 note. The plan file has everything.\n"
    assert json.loads((run.folder / "plan.json").read_text()) == told


@pytest.mark.parametrize("words", [("card", "--md"), ("card",), ("export", "json")], ids=" ".join)
def test_the_plan_itself_is_never_written_over(
    run: Command, plan: Path, words: tuple[str, ...]
) -> None:
    assert "That is the plan itself" in refused(run(*words, "-o", str(plan)))
    os.symlink(plan, run.folder / "link")
    assert "That is the plan itself" in refused(run(*words, "-o", "link"))
    assert plan.read_text() == PLAN


def test_a_place_that_cannot_be_written_is_refused(run: Command, plan: Path) -> None:
    (run.folder / "file").write_text("")
    assert "file" in refused(run("card", "--md", "-o", "file/card.md"))
    refused(run("card", "--md", "--html"), code=2)
    refused(run("export", "docx"), code=2)


def test_without_a_plan_there_is_no_card(run: Command) -> None:
    refused(run("card"), code=3)
