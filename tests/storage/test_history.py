"""Undo and redo: far back, across processes and hand edits; a damaged journal costs only itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import PLAN
from tests.storage.disk import SHORT, add, delete, put, rename, tick, titles
from tui.plan.errors import PlanError
from tui.plan.model import Plan
from tui.storage import history, lock
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def fresh(path: Path) -> PlanFile:
    """The plan as another process opens it."""
    return PlanFile(str(path))


def journal(path: Path) -> Path:
    from pathlib import Path as Place

    return Place(history.folder_of(str(path)), "journal.jsonl")


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(PlanError) as refused:
        call()
    assert "\n" not in refused.value.sentence
    return refused.value.sentence


def test_a_hundred_changes_are_undone_and_redone_by_a_hundred_processes(path: Path) -> None:
    texts = [path.read_bytes()]
    for number in range(100):
        edit = (add(f"Step {number}"), tick("pack-bag"), delete("pack-lunch"))[
            number % 3 if number < 3 else 0
        ]
        fresh(path).commit(edit)
        texts.append(path.read_bytes())
    for text in reversed(texts[:-1]):
        fresh(path).undo()
        assert path.read_bytes() == text
    assert refusal(fresh(path).undo) == "There is nothing to undo."
    for _ in texts[1:]:
        fresh(path).redo()
    assert titles(path) == titles(put(path.with_name("last.toml"), texts[-1]))
    assert refusal(fresh(path).redo) == "There is nothing to redo."


def test_undo_keeps_what_was_edited_by_hand_meanwhile(path: Path) -> None:
    fresh(path).commit(tick("pack-bag"))
    fresh(path).commit(rename("pack-lunch", "Pack dinner"))
    put(path, path.read_text().replace("4 Quay Street", "5 Quay Street") + "# by hand\n")
    fresh(path).undo()
    fresh(path).undo()
    assert path.read_text() == PLAN.replace("4 Quay Street", "5 Quay Street") + "# by hand\n"


def test_a_change_that_no_longer_fits_is_left_said_and_passed_over(path: Path) -> None:
    fresh(path).commit(tick("pack-bag"))
    fresh(path).commit(rename("pack-lunch", "Pack dinner"))
    put(path, path.read_text().replace("Pack dinner", "Pack a picnic"))
    before = path.read_bytes()
    assert refusal(fresh(path).undo) == (
        "Renamed “Pack dinner”: this was changed again since, so it stays as it is; "
        "undo once more goes to the next one."
    )
    assert path.read_bytes() == before
    assert fresh(path).undo().said == "Undid: Ticked “Pack the bag”"
    assert "Pack a picnic" in path.read_text()


def test_a_redo_that_no_longer_fits_is_passed_over_too(path: Path) -> None:
    fresh(path).commit(rename("pack-bag", "Pack it"))
    fresh(path).commit(tick("pack-lunch"))
    fresh(path).undo()
    fresh(path).undo()
    put(path, path.read_text().replace("Pack the bag", "By hand"))
    assert "this was changed again since" in refusal(fresh(path).redo)
    assert fresh(path).redo().said == "Redid: Ticked “Pack lunch”"


def test_an_undo_that_does_not_fit_is_not_offered_as_a_redo(path: Path) -> None:
    fresh(path).commit(rename("pack-bag", "Pack it"))
    put(path, path.read_text().replace("Pack it", "By hand"))
    refusal(fresh(path).undo)
    assert refusal(fresh(path).redo) == "There is nothing to redo."


def test_a_new_change_ends_what_could_be_redone(path: Path) -> None:
    fresh(path).commit(tick("pack-bag"))
    fresh(path).undo()
    fresh(path).commit(tick("pack-lunch"))
    assert refusal(fresh(path).redo) == "There is nothing to redo."


def test_what_was_deleted_comes_back_in_its_place_with_what_is_not_ours(path: Path) -> None:
    put(path, SHORT.replace('title = "Two"', 'title = "Two"\ncolour = "red"'))
    fresh(path).commit(delete("two"))
    fresh(path).undo()
    assert titles(path) == ["One", "Two", "Three"]
    assert 'colour = "red"' in path.read_text()


def test_two_processes_that_undo_at_once_undo_two_changes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh(path).commit(tick("pack-bag"))
    fresh(path).commit(tick("pack-lunch"))
    kept = lock.locked
    other: list[str] = []

    def late(path: str) -> Any:
        """Gets the lock only after the other process had it."""
        monkeypatch.setattr(lock, "locked", kept)
        other.append(PlanFile(path).undo().said)
        return kept(path)

    monkeypatch.setattr(lock, "locked", late)
    assert fresh(path).undo().said == "Undid: Ticked “Pack the bag”"
    assert other == ["Undid: Ticked “Pack lunch”"]
    assert path.read_text() == PLAN


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "torn in the middle of its last line": lambda data: data[:-30],
    "without its last line end": lambda data: data[:-1],
    "cut to a few bytes": lambda data: data[:7],
    "empty": lambda _: b"",
    "not text": lambda data: bytes(255 - byte for byte in data),
    "full of zeros": lambda data: bytes(len(data)),
    "of another shape": lambda _: b'[]\n{}\n"x"\n7\n{"n": 1e999, "hash": 5}\n{"n": Infinity}\n',
    "of odd changes": lambda _: (
        b'{"n":1,"kind":"do","hash":"x","said":"s","changes":[{"set":[]}]}\n'
    ),
    "of deep lists": lambda _: b"[" * 100_000 + b"\n",
    "without kinds": lambda _: b'{"n": 1, "hash": "x"}\n{"n": 2, "hash": "x", "kind": "undo"}\n',
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_journal_costs_nothing_but_the_history(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    for one in ("pack-bag", "pack-lunch"):
        fresh(path).commit(tick(one))
    before = path.read_bytes()
    journal(path).write_bytes(damage(journal(path).read_bytes()))
    assert fresh(path).read().data == before
    assert fresh(path).commit(add("After")).notice == ""
    assert fresh(path).undo().said == "Undid: Added “After”"
    assert path.read_bytes() == before


def test_a_line_that_is_damaged_costs_only_itself(path: Path) -> None:
    for one in ("read-report", "pack-bag", "pack-lunch"):
        fresh(path).commit(tick(one))
    lines = journal(path).read_bytes().splitlines(keepends=True)
    journal(path).write_bytes(lines[0] + lines[1][:20] + b"\n" + lines[2])
    assert fresh(path).undo().said == "Undid: Ticked “Pack lunch”"
    assert fresh(path).undo().said == "Undid: Ticked “Read their annual report”"


def test_a_missing_journal_is_an_empty_history(path: Path) -> None:
    fresh(path).commit(tick("pack-bag"))
    journal(path).unlink()
    assert refusal(fresh(path).undo) == "There is nothing to undo."
    assert history.read_history(str(path)) == history.History()


def test_a_journal_that_cannot_be_written_is_told_and_the_change_is_made(path: Path) -> None:
    journal(path).mkdir(parents=True)
    committed = fresh(path).commit(tick("pack-bag"))
    assert committed.changed
    assert committed.notice == "The history cannot be kept, so this cannot be undone."
    assert "done = " in path.read_text()


def test_no_state_folder_at_all_costs_the_history_alone(path: Path, home: Path) -> None:
    put(home / ".local/state", "a file where the folder should be")
    committed = fresh(path).commit(tick("pack-bag"))
    assert committed.notice.startswith("The history cannot be kept, so this cannot be undone.")
    assert "done = " in path.read_text()


def test_a_value_that_json_cannot_hold_costs_the_history_of_that_change(path: Path) -> None:
    put(path, SHORT.replace('title = "Two"', f'title = "Two"\nown = 0x{"f" * 5000}'))
    committed = fresh(path).commit(delete("two"))
    assert committed.notice == "The history cannot be kept, so this cannot be undone."
    assert titles(path) == ["One", "Three"]


def test_the_journal_is_bounded_and_keeps_the_newest(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "LARGEST_BYTES", 4000)
    largest = 0
    for number in range(60):
        fresh(path).commit(rename("pack-bag", f"Pack {number} " + "x" * 60))
        largest = max(largest, journal(path).stat().st_size)
    assert largest < 4000 + 500
    known = history.read_history(str(path))
    assert 3 <= len(known.done) < 60
    assert known.next_number == 61
    assert [entry.number for entry in known.done][-3:] == [58, 59, 60]
    assert fresh(path).undo().said.startswith("Undid: Renamed “Pack 59")


def test_a_hundred_changes_of_a_usual_size_fit_into_the_journal(path: Path) -> None:
    fresh(path).commit(tick("pack-bag"))
    size = journal(path).stat().st_size
    assert size * 100 < history.LARGEST_BYTES // 2


def test_a_journal_that_cannot_be_cut_back_still_keeps_the_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "LARGEST_BYTES", 10)
    fresh(path).commit(tick("pack-bag"))
    journal(path).with_name("journal.jsonl.new").mkdir()
    assert fresh(path).commit(tick("pack-lunch")).notice == ""
    assert fresh(path).undo().said == "Undid: Ticked “Pack lunch”"


def test_a_long_last_line_is_read_whole(path: Path) -> None:
    fresh(path).commit(rename("pack-bag", "x" * 100_000))
    assert history.read_history(str(path)).next_number == 2
    fresh(path).commit(tick("pack-bag"))
    fresh(path).undo()
    fresh(path).undo()
    assert path.read_text() == PLAN


def test_the_history_of_a_plan_that_was_deleted_is_not_that_of_a_new_one(path: Path) -> None:
    fresh(path).commit(tick("pack-bag"))
    path.unlink()
    fresh(path).create(Plan())
    assert refusal(fresh(path).undo) == "There is nothing to undo."


def test_each_plan_has_a_history_of_its_own_and_a_link_shares_it(path: Path) -> None:
    other = put(path.with_name("other.toml"), PLAN)
    link = path.with_name("link.toml")
    link.symlink_to(path)
    fresh(link).commit(tick("pack-bag"))
    assert refusal(fresh(other).undo) == "There is nothing to undo."
    assert fresh(path).undo().said == "Undid: Ticked “Pack the bag”"


def test_a_line_of_the_journal_holds_old_and_new_and_the_hash_of_the_text(path: Path) -> None:
    fresh(path).commit(rename("pack-bag", "Pack it"))
    (line,) = journal(path).read_text().splitlines()
    assert json.loads(line) == {
        "n": 1,
        "kind": "do",
        "hash": history.text_hash(path.read_bytes()),
        "said": "Renamed “Pack it”",
        "changes": [
            {"set": ["steps", ["id", "pack-bag"], "title"], "old": "Pack the bag", "new": "Pack it"}
        ],
    }
    assert history.last_hash(str(path)) == history.text_hash(path.read_bytes())


def test_a_change_that_goes_on_with_the_one_before_is_undone_with_it(path: Path) -> None:
    before = path.read_bytes()
    first = fresh(path).commit(tick("pack-bag")).snapshot
    fresh(path).commit(add("And more"), after=first)
    after = path.read_bytes()
    assert fresh(path).undo().said.startswith("Undid: Ticked")
    assert path.read_bytes() == before
    fresh(path).redo()
    assert path.read_bytes() == after
    assert len(history.read_history(str(path)).done) == 1


def test_a_change_does_not_go_on_with_one_that_something_followed(path: Path) -> None:
    first = fresh(path).commit(tick("pack-bag")).snapshot
    fresh(path).commit(add("Between"))
    fresh(path).commit(add("And more"), after=first)
    assert len(history.read_history(str(path)).done) == 3


def test_what_made_a_text_is_told_only_of_a_change_of_ours_and_of_no_undo(path: Path) -> None:
    def said() -> str:
        return history.said_of(str(path), path.read_bytes())

    assert said() == ""
    fresh(path).commit(tick("pack-bag"))
    assert said() == "Ticked “Pack the bag”"
    assert history.said_of(str(path), path.read_bytes() + b"# by hand\n") == ""
    fresh(path).undo()
    assert said() == ""
