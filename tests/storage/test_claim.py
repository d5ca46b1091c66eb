"""A file in the place of a lock: one holder at a time, and none that died holds anybody up."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import mode, put
from tui.plan.errors import PlanError
from tui.storage import claim
from tui.storage.claim import claimed

if TYPE_CHECKING:
    from pathlib import Path


def claim_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.secondround-lock")


def gone_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_it_is_there_while_it_is_held_and_private_and_gone_after(path: Path) -> None:
    with claimed(str(path), 1):
        assert mode(claim_of(path)) == 0o600
    assert not claim_of(path).exists()


def test_it_goes_with_a_fault_too(path: Path) -> None:
    with pytest.raises(ValueError, match="mine"), claimed(str(path), 1):
        raise ValueError("mine")
    assert not claim_of(path).exists()


def test_another_waits_and_gives_up_in_one_sentence(path: Path) -> None:
    with (
        claimed(str(path), 1),
        pytest.raises(PlanError, match="Another program is changing the plan"),
        claimed(str(path), 0.05),
    ):
        pass


def test_one_of_a_process_that_is_gone_holds_up_nobody(path: Path) -> None:
    put(claim_of(path), f"{os.uname().nodename} {gone_process()} 1.0")
    with claimed(str(path), 1):
        assert claim_of(path).read_bytes().split()[1] == str(os.getpid()).encode()
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == [path.name]


@pytest.mark.parametrize("held", ["elsewhere 1 1.0", "", "half"])
def test_one_of_another_machine_counts_until_it_was_the_same_for_long(
    path: Path, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    put(claim_of(path), held)
    with pytest.raises(PlanError), claimed(str(path), 0.05):
        pass
    assert claim_of(path).read_text() == held
    monkeypatch.setattr(claim, "STALE_SECONDS", 0.02)
    with claimed(str(path), 1):
        pass
    assert not claim_of(path).exists()


def test_one_that_was_taken_for_stale_is_not_taken_from_its_new_holder(path: Path) -> None:
    with claimed(str(path), 1):
        put(claim_of(path), "elsewhere 1 1.0")
    assert claim_of(path).read_text() == "elsewhere 1 1.0"


def test_one_that_is_new_is_put_back_when_it_was_cleared_as_the_old_one(path: Path) -> None:
    put(claim_of(path), "elsewhere 2 2.0")
    claim._clear(str(claim_of(path)), b"elsewhere 1 1.0")
    assert claim_of(path).read_text() == "elsewhere 2 2.0"


def test_a_folder_that_takes_none_is_left_to_the_save_to_tell_of(tmp_path: Path) -> None:
    with claimed(str(tmp_path / "gone" / "plan.toml"), 0):
        pass
    assert not (tmp_path / "gone").exists()
