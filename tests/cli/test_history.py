"""Undo and redo from the shell, across processes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_undo_takes_back_the_latest_change_byte_for_byte_and_names_the_way_back(
    run: Command, plan: Path
) -> None:
    done(run("done", "pack-bag"))
    assert done(run("undo")) == ("Undid: Ticked “Pack the bag” · secondround redo takes it back\n")
    assert plan.read_text() == PLAN


def test_redo_makes_it_again(run: Command, plan: Path) -> None:
    done(run("done", "pack-bag"))
    ticked = plan.read_text()
    done(run("undo"))
    assert done(run("redo")) == ("Redid: Ticked “Pack the bag” · secondround undo takes it back\n")
    assert plan.read_text() == ticked


def test_a_row_of_changes_is_taken_back_one_by_one_and_made_again(run: Command, plan: Path) -> None:
    states = [PLAN]
    for words in (
        ["done", "1"],
        ["add", "Pen"],
        ["set", "place", "Room 4"],
        ["undone", "1"],
        ["set", "company", "B"],
    ):
        done(run(*words))
        states.append(plan.read_text())
    assert len(set(states)) == 6
    for state in reversed(states[:-1]):
        done(run("undo"))
        assert plan.read_text() == state
    refused(run("undo"))
    for state in states[1:]:
        done(run("redo"))
        assert plan.read_text() == state
    refused(run("redo"))


def test_a_new_change_ends_what_could_be_redone(run: Command, plan: Path) -> None:
    done(run("done", "1"))
    done(run("undo"))
    done(run("done", "2"))
    assert refused(run("redo")) == "There is nothing to redo."


def test_with_nothing_to_undo_it_says_so(run: Command, plan: Path) -> None:
    assert refused(run("undo")) == "There is nothing to undo."
    assert refused(run("redo")) == "There is nothing to redo."
    assert plan.read_text() == PLAN


def test_undo_keeps_what_was_edited_by_hand_meanwhile(run: Command, plan: Path) -> None:
    done(run("done", "pack-bag"))
    run.write(plan.read_text().replace("4 Quay Street", "Room 4"))
    done(run("undo"))
    assert plan.read_text() == PLAN.replace("4 Quay Street", "Room 4")


def test_undo_of_what_was_changed_again_by_hand_is_refused_and_goes_on_to_the_one_before(
    run: Command, plan: Path
) -> None:
    done(run("done", "pack-bag"))
    done(run("set", "place", "Room 4"))
    by_hand = plan.read_text().replace("Room 4", "Room 5")
    run.write(by_hand)
    assert "changed again since" in refused(run("undo"))
    assert plan.read_text() == by_hand
    assert "Undid: Ticked" in done(run("undo"))
    assert 'place = "Room 5"' in plan.read_text()


def test_a_damaged_journal_costs_the_history_and_nothing_else(run: Command, plan: Path) -> None:
    done(run("done", "pack-bag"))
    (journal,) = run.state.rglob("journal.jsonl")
    journal.write_text("not json\n[1]\n{}\n")
    assert refused(run("undo")) == "There is nothing to undo."
    done(run("done", "1"))
    assert "Undid: Ticked “Read" in done(run("undo"))


def test_plans_have_histories_of_their_own(run: Command, plan: Path) -> None:
    other = run.write(PLAN, run.folder / "other.toml")
    done(run("done", "1"))
    assert "nothing to undo" in refused(run("-f", str(other), "undo"))
    assert other.read_text() == PLAN


def test_the_history_is_readable_by_its_owner_alone(run: Command, plan: Path) -> None:
    done(run("done", "1"))
    for path in (run.state, *run.state.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


def test_snapshots_lists_what_is_kept_and_restore_brings_it_back_and_undo_leads_back(
    run: Command, plan: Path
) -> None:
    before = plan.read_text()
    done(run("done", "pack-bag"))
    after = plan.read_text()
    first = done(run("snapshots")).splitlines()[0]
    assert first == "  1  Tue 24 Nov 09:00  3 steps, 1 person  before the first change of a day"
    told = done(run("restore", "1"))
    assert told == "Restored the plan of Tue 24 Nov 09:00 · secondround undo takes it back\n"
    assert plan.read_text() == before
    done(run("undo"))
    assert plan.read_text() == after
    assert "before another text was restored" in done(run("snapshots"))


def test_snapshots_are_told_to_scripts(run: Command, plan: Path) -> None:
    before = plan.read_bytes()
    done(run("done", "pack-bag"))
    (one,) = json.loads(done(run("snapshots", "--json")))
    assert (one["number"], one["why"], one["steps"], one["people"]) == (1, "day", 3, 1)
    assert one["at"] == "2026-11-24T08:00:00+00:00"
    with open(one["file"], "rb") as file:
        assert file.read() == before


def test_where_nothing_is_kept_it_is_said_when_something_will_be(run: Command, plan: Path) -> None:
    told = done(run("snapshots"))
    assert told.startswith("No earlier text of this plan is kept yet.\n")
    assert json.loads(done(run("snapshots", "--json"))) == []
    assert refused(run("restore", "1")) == "No earlier text of this plan is kept yet."
    assert plan.exists()


def test_a_plan_that_was_broken_or_deleted_is_restored(run: Command, plan: Path) -> None:
    before = plan.read_text()
    done(run("done", "pack-bag"))
    run.write("<<<<<<< half of it")
    told = done(run("restore", "1"))
    assert told.endswith("The old text is in ~/.local/share/secondround/plan.toml.before.\n")
    assert "undo" not in told
    assert plan.read_text() == before
    plan.unlink()
    done(run("restore", "1"))
    assert plan.read_text() == before
