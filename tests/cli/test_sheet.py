"""The pages from the shell: printed with what stays, written for your eyes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import done, refused
from tests.storage.disk import mode

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

PLAN = """format = 1
[interview]
company = "Acme"
goal = "Be plain"
[[records]]
claim = "Moved the depot"
my_part = "I planned it"
checked = 2026-11-20
[[records]]
claim = "A draft"
"""


@pytest.mark.parametrize("form", [(), ("--md",), ("--html",)])
def test_a_page_is_written_privately_and_what_stays_is_told_beside_it(
    run: Command, tmp_path: Path, form: tuple[str, ...]
) -> None:
    run.write(PLAN)
    path = tmp_path / "page"
    said = done(run("sheet", "advocate", *form, "-o", str(path)))
    assert "A draft: it is not checked yet" in said
    text = path.read_text()
    assert "Moved the depot" in text
    assert "A draft" not in text
    assert mode(path) == 0o600


def test_printed_it_tells_what_stays_below_and_markdown_does_not(run: Command) -> None:
    run.write(PLAN)
    assert "Not on the page:" in done(run("sheet", "own"))
    assert "Not on the page:" not in done(run("sheet", "own", "--md"))
    assert "in place 5 asks for it." in done(run("sheet", "outline"))
    assert done(run("sheet", "own", "-o", "-")) == done(run("sheet", "own"))


def test_the_plan_itself_is_never_written_over(run: Command) -> None:
    run.write(PLAN)
    assert "That is the plan itself" in refused(run("sheet", "own", "-o", str(run.plan)))
    assert run.plan.read_text() == PLAN
