"""A text in the person's editor: taken back, or kept where it is when something fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.plan.errors import PlanError
from tui.storage.text_editing import edit_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def editor(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = home / "editor"
    monkeypatch.setenv("VISUAL", f"/bin/sh {script}")
    return script


def drafts(home: Path) -> list[Path]:
    return sorted(home.rglob("message-*.txt"))


def test_the_edited_text_is_taken_and_the_draft_is_gone(editor: Path, home: Path) -> None:
    editor.write_text('echo more >>"$1"\n')
    assert edit_text("text\n") == "text\nmore\n"
    assert drafts(home) == []


@pytest.mark.parametrize("script", ["exit 3\n", "printf '\\377' >\"$1\"\n"])
def test_what_fails_keeps_the_text_and_names_its_place(
    editor: Path, home: Path, script: str
) -> None:
    editor.write_text(script)
    with pytest.raises(PlanError, match="message-"):
        edit_text("text\n")
    (draft,) = drafts(home)
    assert draft.stat().st_mode & 0o777 == 0o600


def test_an_editor_that_is_not_there_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    with pytest.raises(PlanError, match=r"no-such-editor.*kept in"):
        edit_text("text\n")
