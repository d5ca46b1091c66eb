"""The plan in the person's editor: a draft that is taken over only when it is valid, and kept else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command import PLAN
from tests.storage.disk import SHORT, add, mode, put, titles
from tui.plan.errors import NoPlanError, PlanError
from tui.storage import editing
from tui.storage.editing import Draft, close_draft, discard, editor_command, open_draft
from tui.storage.plan_file import PlanFile


def edited(draft: Draft, old: str, new: str) -> Draft:
    place = Path(draft.path)
    text = place.read_text()
    assert old in text
    place.write_text(text.replace(old, new))
    return draft


def refusal(plan_file: PlanFile, draft: Draft) -> str:
    with pytest.raises(PlanError) as refused:
        close_draft(plan_file, draft)
    assert "\n" not in refused.value.sentence
    return refused.value.sentence


def test_a_draft_is_a_private_copy_in_the_state_folder(path: Path, home: Path) -> None:
    draft = open_draft(PlanFile(str(path)))
    assert Path(draft.path).read_bytes() == draft.seen == path.read_bytes()
    assert draft.path.startswith(str(home / ".local/state/secondround/drafts"))
    assert (mode(Path(draft.path)), draft.line) == (0o600, None)


def test_a_draft_as_it_was_changes_nothing_and_goes(path: Path) -> None:
    plan_file = PlanFile(str(path))
    draft = open_draft(plan_file)
    assert close_draft(plan_file, draft) is None
    assert not Path(draft.path).exists()
    assert path.read_text() == PLAN


def test_an_edited_draft_becomes_the_plan_and_can_be_undone(path: Path) -> None:
    plan_file = PlanFile(str(path))
    draft = edited(open_draft(plan_file), "Pack the bag", "Pack it")
    committed = close_draft(plan_file, draft)
    assert committed is not None
    assert committed.said == editing.SAID
    assert path.read_text() == PLAN.replace("Pack the bag", "Pack it")
    assert not Path(draft.path).exists()
    plan_file.undo()
    assert path.read_text() == PLAN


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[steps]]", "[[steps]", "is not valid TOML"),
        ("format = 1", "", "no “format = 1” on top"),
        ("format = 1", "format = 2", "newer format"),
        ('due = "-1d"\nminutes', 'due = "soon"\nminutes', "steps[2].due should be"),
    ],
)
def test_a_draft_that_is_not_valid_is_refused_and_stays(
    path: Path, old: str, new: str, told: str
) -> None:
    plan_file = PlanFile(str(path))
    draft = edited(open_draft(plan_file), old, new)
    assert told in refusal(plan_file, draft)
    assert Path(draft.path).exists()
    assert path.read_text() == PLAN


def test_a_refused_draft_is_never_overwritten_by_the_next(path: Path) -> None:
    plan_file = PlanFile(str(path))
    first = edited(open_draft(plan_file), "[[steps]]", "[[steps]")
    refusal(plan_file, first)
    second = open_draft(plan_file)
    assert second.path != first.path
    assert "[[steps]\n" in Path(first.path).read_text()


def test_problems_that_were_there_before_do_not_keep_a_draft_out(path: Path) -> None:
    put(path, SHORT.replace('title = "Two"', 'title = "Two"\ndue = "soon"'))
    plan_file = PlanFile(str(path))
    assert close_draft(plan_file, edited(open_draft(plan_file), "Three", "Drei")) is not None
    assert titles(path)[2] == "Drei"


def test_a_draft_joins_what_another_session_did_meanwhile(path: Path) -> None:
    plan_file = PlanFile(str(path))
    draft = edited(open_draft(plan_file), "Pack the bag", "Pack it")
    PlanFile(str(path)).commit(add("New"))
    close_draft(plan_file, draft)
    assert titles(path) == ["Read their annual report", "Pack it", "Pack lunch", "New"]


def test_a_broken_plan_is_opened_at_its_line_and_repaired(path: Path) -> None:
    put(path, SHORT.replace('title = "Two"', 'title = "Two'))
    plan_file = PlanFile(str(path))
    draft = open_draft(plan_file)
    assert draft.line == SHORT.split("\n").index('title = "Two"') + 1
    committed = close_draft(plan_file, edited(draft, '"Two\n', '"Two"\n'))
    assert committed is not None
    assert path.read_text() == SHORT
    assert 'title = "Two\n' in path.with_name("plan.toml.before").read_text()


def test_a_plan_that_is_no_text_is_opened_too(path: Path) -> None:
    put(path, b"format = 1\nx = '\xff'\n")
    assert open_draft(PlanFile(str(path))).seen == path.read_bytes()


def test_without_a_plan_there_is_no_draft(tmp_path: Path, home: Path) -> None:
    with pytest.raises(NoPlanError):
        open_draft(PlanFile(str(tmp_path / "none.toml")))
    assert list(home.iterdir()) == []


def test_no_place_for_a_draft_is_told(path: Path, home: Path) -> None:
    put(home / ".local/state", "a file")
    with pytest.raises(PlanError, match="no place for a draft"):
        open_draft(PlanFile(str(path)))


def test_the_editor_is_the_persons_and_opens_at_the_line_where_it_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draft = Draft(path="/d/plan.toml", seen=b"", line=7)
    monkeypatch.setenv("EDITOR", "vim -u NONE")
    assert editor_command(draft) == ["vim", "-u", "NONE", "+7", "/d/plan.toml"]
    monkeypatch.setenv("VISUAL", "'/opt/my editor/code' --wait")
    assert editor_command(draft) == ["/opt/my editor/code", "--wait", "/d/plan.toml"]


def test_an_editor_that_cannot_be_read_or_found_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(path="/d/plan.toml", seen=b"")
    monkeypatch.setenv("EDITOR", "vim '")
    with pytest.raises(PlanError, match=r"\$EDITOR cannot be read"):
        editor_command(draft)
    monkeypatch.delenv("EDITOR")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(PlanError, match=r"set \$EDITOR"):
        editor_command(draft)


def test_a_draft_that_is_gone_already_is_discarded_without_a_word() -> None:
    discard(Draft(path=os.devnull + "/none", seen=b""))
