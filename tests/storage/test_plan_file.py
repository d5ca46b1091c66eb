"""The door to the plan: what a change does to the file, and what it refuses."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import (
    AT,
    SHORT,
    add,
    delete,
    everything_below,
    mode,
    put,
    rename,
    tick,
    titles,
)
from tui.plan.edited import Edited
from tui.plan.edits import steps
from tui.plan.errors import NoPlanError, PlanError
from tui.plan.model import Interview, Plan
from tui.storage import durable, history
from tui.storage.plan_file import PlanFile
from tui.storage.snapshot import BOM

if TYPE_CHECKING:
    from pathlib import Path


def refusal(call: object) -> str:
    assert callable(call)
    with pytest.raises(PlanError) as refused:
        call()
    assert "\n" not in refused.value.sentence
    return refused.value.sentence


def test_a_change_is_on_disk_when_it_returns_and_nothing_else_has_changed(path: Path) -> None:
    committed = PlanFile(str(path)).commit(tick("pack-bag"))
    assert committed.said == "Ticked “Pack the bag”"
    wanted = PLAN.replace(
        'due = "-1d"\nminutes = 20\n',
        'due = "-1d"\nminutes = 20\ndone = 2026-11-24 09:00:00+01:00\n',
    )
    assert path.read_text() == wanted
    assert committed.snapshot.data == path.read_bytes()


def test_a_change_keeps_comments_unknown_keys_and_tables(path: Path) -> None:
    put(path, PLAN + "\n[own] # mine\nlist = [1,\n  2, # two\n]\n")
    plan_file = PlanFile(str(path))
    for edit in (tick("read-report"), add("New"), delete("pack-lunch")):
        plan_file.commit(edit)
    text = path.read_text()
    for kept in ("# my plan, by hand", "# the one in town", 'mood = "calm"', "# people"):
        assert kept in text
    assert "[own] # mine\nlist = [1,\n  2, # two\n]\n" in text


def test_a_plan_of_our_own_layout_stays_in_it(tmp_path: Path) -> None:
    plan_file = PlanFile(str(tmp_path / "plan.toml"))
    plan_file.create(Plan(), "#:schema ./plan.schema.json")
    for title in ("One", "Two"):
        plan_file.commit(add(title))
    assert (tmp_path / "plan.toml").read_text() == (
        "#:schema ./plan.schema.json\nformat = 1\n"
        '\n[[steps]]\nid = "one"\ntitle = "One"\n\n[[steps]]\nid = "two"\ntitle = "Two"\n'
    )


def test_windows_line_ends_and_a_byte_order_mark_stay(path: Path) -> None:
    put(path, BOM + PLAN.replace("\n", "\r\n").encode())
    PlanFile(str(path)).commit(tick("pack-bag"))
    data = path.read_bytes()
    assert data.startswith(BOM)
    assert data.count(b"\n") == data.count(b"\r\n") == PLAN.count("\n") + 1


def test_a_change_that_changes_nothing_writes_nothing(path: Path, home: Path) -> None:
    before = path.stat()
    committed = PlanFile(str(path)).commit(lambda plan: Edited(plan=plan, said="As it was"))
    assert (committed.changed, committed.said) == (False, "As it was")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert history.read_history(str(path)).done == ()


def test_missing_and_double_ids_are_written_only_with_the_next_change(path: Path) -> None:
    put(path, SHORT.replace('id = "one"\n', "").replace('id = "three"', 'id = "two"'))
    text = path.read_text()
    plan_file = PlanFile(str(path))
    assert [step.id for step in plan_file.read().plan.steps] == ["one", "two", "three"]
    plan_file.commit(lambda plan: Edited(plan=plan, said=""))
    assert path.read_text() == text
    plan_file.commit(tick("two"))
    written = path.read_text()
    assert [written.count(f'id = "{one}"') for one in ("one", "two", "three")] == [1, 1, 1]
    plan_file.undo()
    assert "done" not in path.read_text()
    assert path.read_text().count("id = ") == 3


BAD_DUE = SHORT.replace('title = "Two"', 'title = "Two"\ndue = "tomorrow"  # hm')


def test_a_field_that_cannot_be_read_keeps_its_bytes_through_other_changes(path: Path) -> None:
    put(path, BAD_DUE)
    plan_file = PlanFile(str(path))
    for edit in (tick("two"), rename("two", "Second"), tick("one"), delete("three")):
        plan_file.commit(edit)
    assert 'due = "tomorrow"  # hm' in path.read_text()


def test_a_change_of_a_field_that_cannot_be_read_is_refused(path: Path) -> None:
    put(path, BAD_DUE)
    edit = lambda plan: steps.change(plan, "two", due=AT.date())  # noqa: E731 - one edit
    told = refusal(lambda: PlanFile(str(path)).commit(edit))
    assert told.startswith("steps[2].due should be a date")
    assert "secondround edit" in told
    assert path.read_text() == BAD_DUE


def test_an_entry_with_an_unreadable_field_can_be_deleted_and_brought_back(path: Path) -> None:
    put(path, BAD_DUE)
    PlanFile(str(path)).commit(delete("two"))
    assert "tomorrow" not in path.read_text()
    PlanFile(str(path)).undo()
    assert 'due = "tomorrow"' in path.read_text()
    assert titles(path) == ["One", "Two", "Three"]


def test_a_first_field_of_the_interview_joins_what_cannot_be_read_there(path: Path) -> None:
    put(path, 'format = 1\n[interview]\nstarts = "soon"\nmood = "calm"\n')
    placed = Interview(place="Room 4")
    PlanFile(str(path)).commit(lambda plan: Edited(plan=plan.but(interview=placed), said="Put"))
    assert path.read_text() == (
        'format = 1\n[interview]\nstarts = "soon"\nmood = "calm"\nplace = "Room 4"\n'
    )


@pytest.mark.parametrize("line", ["", 'format = "1"', "format = 0"])
def test_a_plan_without_a_format_is_refused_and_untouched(path: Path, line: str) -> None:
    text = SHORT.replace("format = 1", line)
    put(path, text)
    for call in (PlanFile(str(path)).read, lambda: PlanFile(str(path)).commit(tick("one"))):
        told = refusal(call)
        assert told.startswith(f"{path} cannot be read as a plan: ")
    assert path.read_text() == text


def test_a_newer_format_is_for_reading_only(path: Path) -> None:
    text = SHORT.replace("format = 1", "format = 99")
    put(path, text)
    plan_file = PlanFile(str(path))
    assert len(plan_file.read().plan.steps) == 3
    for call in (lambda: plan_file.commit(tick("one")), plan_file.undo):
        assert "newer secondround; it is open for reading only" in refusal(call)
    assert path.read_text() == text


def test_an_edit_that_refuses_changes_nothing(path: Path) -> None:
    assert "deleted in another session" in refusal(
        lambda: PlanFile(str(path)).commit(tick("nowhere"))
    )
    assert path.read_text() == PLAN


def test_what_is_no_text_is_refused_in_one_sentence(path: Path, tmp_path: Path) -> None:
    told = "What you typed is not all UTF-8 text; nothing was changed."
    assert refusal(lambda: PlanFile(str(path)).commit(add("Caf\udce9"))) == told
    assert path.read_text() == PLAN
    fresh = PlanFile(str(tmp_path / "new.toml"))
    plan = Plan(interview=Interview(company="Caf\udce9"))
    assert refusal(lambda: fresh.create(plan)) == told
    assert not (tmp_path / "new.toml").exists()


def test_a_plan_is_never_created_over_another(path: Path) -> None:
    told = refusal(lambda: PlanFile(str(path)).create(Plan()))
    assert told == f"There is a plan at {path} already; it stays as it is."
    assert path.read_text() == PLAN


def test_each_change_reads_the_latest_file_and_loses_nothing_of_another_session(
    path: Path,
) -> None:
    one, two = PlanFile(str(path)), PlanFile(str(path))
    one.read()
    two.read()
    one.commit(add("From one"))
    two.commit(add("From two"))
    one.commit(rename("from-two", "By one"))
    assert titles(path)[-2:] == ["From one", "By one"]


def test_a_change_by_somebody_who_takes_no_lock_is_never_overwritten(path: Path) -> None:
    tries = 0

    def edit(plan: Plan) -> Edited:
        nonlocal tries
        tries += 1
        if tries < 3:
            put(path, path.read_text() + f"# theirs {tries}\n")
        return add("Mine")(plan)

    PlanFile(str(path)).commit(edit)
    text = path.read_text()
    assert tries == 3
    assert "# theirs 1\n# theirs 2\n" in text
    assert text.count('title = "Mine"') == 1


def test_a_file_that_never_stands_still_is_given_up_in_one_sentence(path: Path) -> None:
    def edit(plan: Plan) -> Edited:
        put(path, path.read_text() + "#\n")
        return add("Mine")(plan)

    assert "keeps changing under another program" in refusal(
        lambda: PlanFile(str(path)).commit(edit)
    )
    assert "Mine" not in path.read_text()


def test_a_screen_is_told_of_a_change_made_elsewhere_once(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    assert plan_file.changed_since(seen) is None
    PlanFile(str(path)).commit(add("New"))
    now = plan_file.changed_since(seen)
    assert now is not None
    assert now.plan.steps[-1].title == "New"
    assert plan_file.changed_since(now) is None


def test_a_file_that_was_only_touched_has_not_changed(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    os.utime(path)
    assert plan_file.changed_since(seen) is None


def test_a_plan_that_goes_away_is_told(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    path.unlink()
    os.utime(path.parent, (1_700_000_000, 1_700_000_000))
    with pytest.raises(NoPlanError):
        plan_file.changed_since(seen)


def test_the_text_a_person_edited_replaces_what_they_saw_byte_for_byte(path: Path) -> None:
    plan_file = PlanFile(str(path))
    data = PLAN.replace("# my plan", "#   MY plan").replace("Pack the bag", "Pack it").encode()
    committed = plan_file.replace(data, plan_file.read(), "Edited the plan")
    assert path.read_bytes() == data
    assert committed.changed
    plan_file.undo()
    assert titles(path)[1] == "Pack the bag"
    assert path.read_text().startswith("#   MY plan")


def test_an_edited_text_joins_what_another_session_changed_meanwhile(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    PlanFile(str(path)).commit(rename("pack-lunch", "Pack dinner"))
    data = PLAN.replace("Pack the bag", "Pack it").encode()
    plan_file.replace(data, seen, "Edited the plan")
    assert titles(path) == ["Read their annual report", "Pack it", "Pack dinner"]


def test_both_sides_changing_one_place_is_refused(path: Path) -> None:
    plan_file = PlanFile(str(path))
    seen = plan_file.read()
    PlanFile(str(path)).commit(rename("pack-bag", "Theirs"))
    before = path.read_bytes()
    data = PLAN.replace("Pack the bag", "Mine").encode()
    assert "has changed since" in refusal(lambda: plan_file.replace(data, seen, ""))
    assert path.read_bytes() == before


def test_comments_alone_are_taken_over_told_as_not_undoable_and_block_no_undo(path: Path) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(tick("pack-bag"))
    data = path.read_bytes() + b"# a thought\n"
    committed = plan_file.replace(data, plan_file.read(), "Edited the plan")
    assert path.read_bytes() == data
    assert "not taken back by undo" in committed.notice
    assert plan_file.undo().said == "Undid: Ticked “Pack the bag”"
    assert "# a thought" in path.read_text()


def test_a_broken_file_is_repaired_and_kept_beside(path: Path) -> None:
    broken = b"format = 1\n[[steps]\n"
    put(path, broken)
    committed = PlanFile(str(path)).repair(SHORT.encode(), broken, "Edited the plan")
    beside = path.with_name("plan.toml.before")
    assert (path.read_text(), beside.read_bytes(), mode(beside)) == (SHORT, broken, 0o600)
    assert str(beside) in committed.notice


def test_a_file_that_changed_is_not_repaired_over(path: Path) -> None:
    put(path, SHORT)
    assert "changed meanwhile" in refusal(
        lambda: PlanFile(str(path)).repair(PLAN.encode(), b"broken", "")
    )
    assert path.read_text() == SHORT


def test_what_the_disk_did_not_confirm_can_be_undone_for_it_is_in_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsure(_: str) -> None:
        raise OSError(5, "Input/output error")

    plan_file = PlanFile(str(path))
    with monkeypatch.context() as patch:
        patch.setattr(durable, "_sync_folder", unsure)
        with pytest.raises(durable.Unconfirmed):
            plan_file.commit(add("New"))
    assert titles(path)[-1] == "New"
    assert plan_file.undo().said == "Undid: Added “New”"
    assert path.read_text() == PLAN


# --- privacy ---


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_every_file_and_folder_that_is_made_is_for_its_owner_alone_whatever_the_umask(
    home: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui import crash
    from tui.storage import editing, places, schema

    home.chmod(0o755)
    seen: list[tuple[str, int]] = []
    real = os.open

    def noted(name: str, flags: int, *rest: int, **more: int) -> int:
        handle = real(name, flags, *rest, **more)
        if flags & os.O_CREAT:
            seen.append((str(name), os.fstat(handle).st_mode & 0o777))
        return handle

    before = os.umask(umask)
    try:
        monkeypatch.setattr(os, "open", noted)
        schema.put_schema()
        plan_file = PlanFile(places.plan_path(None))
        plan_file.create(Plan(), "#:schema ./plan.schema.json")
        monkeypatch.setattr(history, "LARGEST_BYTES", 200)
        for number in range(3):
            plan_file.commit(add(f"Step {number}"))
        editing.open_draft(plan_file)
        broken = b"format = 1\n[[steps]\n"
        put(home / ".local/share/secondround/plan.toml", broken)
        PlanFile(plan_file.path).repair(SHORT.encode(), broken, "")
        crash.keep(ValueError("Ann Lee"))
    finally:
        os.umask(before)
    made = everything_below(home)
    wanted = {name: 0o700 if (home / name).is_dir() else 0o600 for name in made}
    assert made == wanted
    kinds = ("plan.toml", "plan.schema.json", ".before", "journal.jsonl", ".parsed", "crash.txt")
    for kind in (*kinds, "locks/", "drafts/"):
        assert any(kind in name for name in made), kind
    assert {private for _, private in seen} == {0o600}
    for temporary in (".secondround-new", "journal.jsonl.new", ".parsed.new"):
        assert any(temporary in name for name, _ in seen), temporary


def test_a_plan_keeps_the_mode_its_person_gave_it(path: Path) -> None:
    path.chmod(0o640)
    PlanFile(str(path)).commit(tick("pack-bag"))
    assert mode(path) == 0o640


def test_the_plan_that_a_link_leads_to_is_changed_and_the_link_stays(path: Path) -> None:
    link = path.with_name("link.toml")
    link.symlink_to(path)
    PlanFile(str(link)).commit(tick("pack-bag"))
    assert link.is_symlink()
    assert PlanFile(str(path)).undo().said == "Undid: Ticked “Pack the bag”"
    assert path.read_text() == PLAN
