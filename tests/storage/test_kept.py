"""Texts that are kept: when, for how long, with whose eyes only, and how they come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN
from tests.storage.disk import SHORT, add, delete, mode, put, tick
from tui.plan.edited import Edited
from tui.plan.errors import PlanError
from tui.storage import kept
from tui.storage.kept import Kept
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

    from tui.plan.model import Plan

DAY = "2026-11-{:02}T09:00:00+00:00"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("SECONDROUND_NOW", DAY.format(24))
    return monkeypatch


def texts(path: Path) -> list[tuple[str, str]]:
    """Why each text is kept and what it is, the newest first."""
    return [(one.why, kept.content(one).decode()) for one in kept.kept_texts(str(path))]


def test_the_text_before_the_first_change_of_a_day_is_kept_and_no_other(
    path: Path, today: pytest.MonkeyPatch
) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(tick("pack-bag"))
    plan_file.commit(add("New"))
    assert texts(path) == [("day", PLAN)]
    before = path.read_text()
    today.setenv("SECONDROUND_NOW", DAY.format(25))
    plan_file.commit(add("Newer"))
    assert texts(path) == [("day", before), ("day", PLAN)]


def test_a_clock_that_goes_back_does_not_keep_each_change(
    path: Path, today: pytest.MonkeyPatch
) -> None:
    PlanFile(str(path)).commit(add("A"))
    today.setenv("SECONDROUND_NOW", DAY.format(20))
    for title in "BCD":
        PlanFile(str(path)).commit(add(title))
    assert len(texts(path)) == 2


def test_kept_texts_are_for_their_owner_alone(path: Path) -> None:
    PlanFile(str(path)).commit(add("A"))
    (one,) = kept.kept_texts(str(path))
    folder = kept.folder_of(str(path))
    assert mode(path.__class__(one.path)) == 0o600
    assert mode(path.__class__(folder)) == 0o700


def test_a_risky_change_keeps_the_text_before_it(path: Path) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(add("A"))
    before = path.read_text()
    plan_file.commit(add("B"), risk="import")
    assert texts(path)[0] == ("import", before)


def test_deleting_much_at_once_keeps_the_text_before_it(path: Path) -> None:
    steps = "".join(f'\n[[steps]]\nid = "s{n}"\ntitle = "S"\n' for n in range(6))
    put(path, "format = 1\n" + steps)
    plan_file = PlanFile(str(path))
    plan_file.commit(tick("s0"))
    before = path.read_text()

    def clear(plan: Plan) -> Edited:
        return Edited(plan=plan.but(steps=plan.steps[:1]), said="Cleared")

    plan_file.commit(delete("s5"))
    assert len(texts(path)) == 1
    plan_file.undo()
    plan_file.commit(clear)
    assert texts(path)[0] == ("delete", before)


def test_editing_it_as_a_whole_keeps_the_text_before_it(path: Path) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(tick("pack-bag"))
    before = path.read_text()
    plan_file.replace(before.replace("Acme", "Bell").encode(), plan_file.read(), "Edited")
    assert texts(path)[0] == ("edit", before)


def test_a_restored_text_is_the_file_byte_for_byte_and_undo_leads_back(path: Path) -> None:
    plan_file = PlanFile(str(path))
    plan_file.commit(delete("pack-bag"))
    before = path.read_text()
    (one,) = kept.kept_texts(str(path))
    assert plan_file.restore(kept.content(one), "Restored it").changed
    assert path.read_text() == PLAN
    assert texts(path)[0] == ("restore", before)
    assert plan_file.undo().said == "Undid: Restored it"
    assert [step.id for step in plan_file.read().plan.steps] == ["read-report", "pack-lunch"]


@pytest.mark.parametrize("broken", ["format = ", "", "[[steps]]\n"])
def test_a_text_is_restored_over_a_file_that_is_no_plan_which_is_kept_beside(
    path: Path, broken: str
) -> None:
    put(path, broken)
    PlanFile(str(path)).restore(PLAN.encode(), "Restored it")
    assert path.read_text() == PLAN
    assert path.with_name("plan.toml.before").read_text() == broken


def test_a_text_is_restored_where_there_is_no_plan_any_more(path: Path) -> None:
    path.unlink()
    committed = PlanFile(str(path)).restore(PLAN.encode(), "Restored it")
    assert (path.read_text(), mode(path), committed.changed) == (PLAN, 0o600, False)


def test_what_is_no_plan_or_of_a_newer_format_is_not_restored(path: Path) -> None:
    for data in (b"format = 99\n", b"format = ", b""):
        with pytest.raises(PlanError):
            PlanFile(str(path)).restore(data, "Restored it")
    assert path.read_text() == PLAN


def test_what_lost_more_than_half_elsewhere_is_kept_as_it_was_and_told_once(path: Path) -> None:
    put(path, SHORT)
    plan_file = PlanFile(str(path))
    plan_file.commit(tick("one"))
    before = path.read_text()
    put(path, 'format = 1\n\n[[steps]]\nid = "one"\ntitle = "One"\n')
    committed = PlanFile(str(path)).commit(add("New"))
    assert "the text before is kept: secondround snapshots" in committed.notice
    assert ("shrunk", before) in texts(path)
    assert PlanFile(str(path)).commit(add("Newer")).notice == ""


def test_what_we_shortened_ourselves_is_nothing_to_tell_of(path: Path) -> None:
    put(path, SHORT)
    plan_file = PlanFile(str(path))
    for step in ("one", "two"):
        assert plan_file.commit(delete(step)).notice == ""
    assert PlanFile(str(path)).commit(add("New")).notice == ""


def test_a_torn_memory_of_the_last_text_is_not_believed(path: Path) -> None:
    PlanFile(str(path)).commit(add("New"))
    last = path.__class__(kept._last(str(path)))
    assert kept.last_text(str(path)) == path.read_bytes()
    last.write_bytes(last.read_bytes()[:-1])
    assert kept.last_text(str(path)) is None


def test_where_nothing_can_be_kept_a_change_is_made_and_a_risky_one_says_so(
    path: Path, home: Path
) -> None:
    put(home / ".local/state", "no folder")
    plan_file = PlanFile(str(path))
    assert "could not be kept" not in plan_file.commit(add("A")).notice
    assert "The text before it could not be kept." in plan_file.commit(add("B"), "import").notice


def aged(*ages: timedelta) -> tuple[Kept, ...]:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return tuple(Kept(path=str(age), at=now - age, why="day") for age in sorted(ages))


def test_thinning_leaves_the_newest_some_days_some_weeks_and_the_first() -> None:
    every_hour = aged(*(timedelta(hours=number) for number in range(24 * 200)))
    stays = kept.remaining(every_hour)
    left = [one for one in every_hour if one.path in stays]
    assert left[:20] == list(every_hour[:20])
    assert left[-1] == every_hour[-1]
    assert len(left) <= kept.NEWEST + kept.DAYS + kept.WEEKS + 1
    days = {one.at.date() for one in left}
    assert len([day for day in days if day > datetime(2026, 11, 11, tzinfo=UTC).date()]) == 13
    assert len({day.isocalendar()[:2] for day in days}) >= kept.WEEKS


def test_thinning_is_done_with_what_is_on_disk(path: Path, today: pytest.MonkeyPatch) -> None:
    for number in range(40):
        today.setenv("SECONDROUND_NOW", f"2026-11-24T09:{number:02}:00+00:00")
        PlanFile(str(path)).commit(add(f"{number}"), risk="import")
    known = texts(path)
    assert known[-1] == ("import", PLAN)
    assert len(known) == 21


def test_the_text_before_a_change_of_format_stays_for_ever() -> None:
    old = Kept(path="old", at=datetime(2020, 1, 2, tzinfo=UTC), why="format")
    first = Kept(path="first", at=datetime(2020, 1, 1, tzinfo=UTC), why="day")
    many = aged(*(timedelta(hours=number) for number in range(500)))
    assert "old" in kept.remaining((*many, old, first))


def test_several_of_one_second_keep_their_order(path: Path) -> None:
    for number in range(12):
        PlanFile(str(path)).commit(add(f"{number}"), risk="import")
    known = [text for _, text in texts(path)]
    assert [len(text) for text in known] == sorted((len(text) for text in known), reverse=True)


def test_the_same_text_is_not_kept_twice(path: Path) -> None:
    for why in ("import", "restore"):
        assert kept.keep(str(path), b"same", why)
    assert texts(path) == [("import", "same")]


@pytest.mark.parametrize("which", ["0", "3", "-1", "x", "", "2026", "9" * 40])
def test_a_number_that_is_not_in_the_list_is_refused(path: Path, which: str) -> None:
    for data in (b"a", b"b"):
        kept.keep(str(path), data, "import")
    with pytest.raises(PlanError, match="secondround snapshots lists them"):
        kept.chosen(str(path), which)


def test_one_is_chosen_by_number_or_by_how_its_name_begins(path: Path) -> None:
    for data in (b"a", b"b"):
        kept.keep(str(path), data, "import")
    newest, oldest = kept.kept_texts(str(path))
    assert kept.chosen(str(path), "1") == newest
    assert kept.chosen(str(path), "20261124T090000Z-000") == oldest


def test_foreign_files_among_them_are_left_alone(path: Path) -> None:
    kept.keep(str(path), b"a", "import")
    folder = path.__class__(kept.folder_of(str(path)))
    for name in ("notes.txt", "9.toml", "20261124T090000Z-000-whatever.toml", "x.toml"):
        put(folder / name, "mine")
    assert texts(path) == [("import", "a")]
    assert kept.keep(str(path), b"b", "import")
