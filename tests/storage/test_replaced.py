"""The file that a save replaced: what an editor still writes into it is seen, and waited for."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put
from tui.storage import replaced
from tui.storage.replaced import Replaced

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def old(path: Path) -> Iterator[Replaced]:
    one = Replaced(str(path))
    yield one
    one.close()


def take_place(path: Path) -> None:
    put(path.with_name("new"), "ours").rename(path)


def test_it_is_in_place_until_it_is_replaced_or_written(path: Path, old: Replaced) -> None:
    assert old.is_in_place(str(path), old.data)
    assert not old.is_in_place(str(path), b"other")
    assert not old.is_in_place(str(path.with_name("gone")), old.data)
    put(path, b"longer" + old.data)
    assert not old.is_in_place(str(path), old.data)


def test_the_same_bytes_in_another_file_are_not_it(path: Path, old: Replaced) -> None:
    put(path.with_name("copy"), old.data).rename(path)
    assert not old.is_in_place(str(path), old.data)


def test_where_nobody_writes_nothing_is_waited_for(
    path: Path, old: Replaced, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaced, "sleep", lambda _: pytest.fail("waited"))
    take_place(path)
    assert old.left_behind() is None


def test_what_an_editor_that_had_it_open_writes_is_found_once_it_closes(
    path: Path, old: Replaced
) -> None:
    handle = os.open(path, os.O_WRONLY)
    take_place(path)

    def save() -> None:
        os.truncate(handle, 0)
        time.sleep(0.1)
        os.write(handle, b"theirs, ")
        time.sleep(0.1)
        os.write(handle, b"whole")
        os.close(handle)

    editor = threading.Thread(target=save)
    editor.start()
    assert old.left_behind() == b"theirs, whole"
    editor.join()


def test_what_was_written_and_closed_already_is_found(path: Path, old: Replaced) -> None:
    with path.open("r+b") as file:
        take_place(path)
        file.write(b"x")
    assert old.left_behind() == b"x" + old.data[1:]


def test_one_that_keeps_it_open_is_not_waited_for_for_ever(
    path: Path, old: Replaced, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaced, "WATCH_SECONDS", 0.05)
    with path.open("r+b"):
        take_place(path)
        assert old.left_behind() is None


def test_an_editor_that_only_empties_it_leaves_nothing(path: Path, old: Replaced) -> None:
    os.truncate(path, 0)
    take_place(path)
    assert old.left_behind() is None


def test_where_no_lease_can_be_had_what_is_written_is_still_found(
    path: Path, old: Replaced, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaced, "_is_written", lambda _: None)
    with path.open("r+b") as file:
        take_place(path)
        file.write(b"x")
    assert old.left_behind() == b"x" + old.data[1:]


def test_a_file_that_is_gone_cannot_be_watched(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Replaced(str(tmp_path / "gone"))
