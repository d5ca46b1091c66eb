"""A power cut after every system call of a save: the plan is the old one or the new one."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.storage.disk import add, tick
from tui.plan.model import Plan
from tui.storage import durable
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Call(NamedTuple):
    """One call that changes the disk: on an inode (a number of ours), or on names."""

    kind: str
    node: int = -1
    data: bytes = b""
    name: str = ""
    to: str = ""


class Recorder:
    """The module `os` for `durable`: every call is made, and noted as what the disk is told.

    `loses` names calls of which the disk is told nothing, as if they were not in the program.
    """

    def __init__(self, loses: str = "") -> None:
        self.calls: list[Call] = []
        self._loses = loses
        self._nodes: dict[int, int] = {}
        self._made = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def open(self, path: str, flags: int, mode: int = 0o777) -> int:
        handle = os.open(path, flags, mode)
        if flags & os.O_CREAT:
            self._made += 1
            self._nodes[handle] = self._made
            self.calls.append(Call("create", self._made, name=path))
        elif flags & os.O_DIRECTORY:
            self._nodes[handle] = 0
        return handle

    def write(self, handle: int, data: bytes) -> int:
        count = os.write(handle, data)
        self.calls.append(Call("write", self._nodes[handle], bytes(data[:count])))
        return count

    def fsync(self, handle: int) -> None:
        os.fsync(handle)
        kind = "fsync" if self._nodes[handle] else "fsync folder"
        if kind != self._loses:
            self.calls.append(Call(kind, self._nodes[handle]))

    def replace(self, name: str, to: str) -> None:
        os.replace(name, to)
        self.calls.append(Call("replace", name=name, to=to))

    def unlink(self, name: str) -> None:
        os.unlink(name)
        self.calls.append(Call("unlink", name=name))


def contents_after_a_cut(calls: list[Call], plan: str, old: bytes | None) -> Iterator[bytes | None]:
    """What the plan can hold once the power came back; None where there is no plan.

    What was written to a file since its last fsync is there in part, whole, or not at all; of what
    was done to names since the folder's last fsync, any beginning is there.
    """
    settled: dict[str, int] = {} if old is None else {plan: -2}
    safe: dict[int, bytes] = {-2: old or b""}
    held = dict(safe)
    names: list[Call] = []
    for call in calls:
        if call.kind == "write":
            held[call.node] = held.get(call.node, b"") + call.data
        elif call.kind == "fsync":
            safe[call.node] = held[call.node]
        elif call.kind == "fsync folder":
            settled, names = _named(settled, names), []
        else:
            names.append(call)
    for count in range(len(names) + 1):
        node = _named(settled, names[:count]).get(plan)
        if node is None:
            yield None
            continue
        kept, all_of_it = safe.get(node, b""), held.get(node, b"")
        for length in {len(kept), (len(kept) + len(all_of_it)) // 2, len(all_of_it)}:
            yield all_of_it[:length]


def _named(settled: dict[str, int], names: list[Call]) -> dict[str, int]:
    out = dict(settled)
    for call in names:
        if call.kind == "create":
            out[call.name] = call.node
        elif call.kind == "replace":
            out[call.to] = out.pop(call.name)
        else:
            out.pop(call.name, None)
    return out


def replayed(
    change: Callable[[], object], plan: Path, monkeypatch: pytest.MonkeyPatch, loses: str = ""
) -> int:
    """Makes a change and checks every cut of it; how many states of the disk were looked at."""
    old = plan.read_bytes() if plan.exists() else None
    recorder = Recorder(loses)
    with monkeypatch.context() as patch:
        patch.setattr(durable, "os", recorder)
        change()
    new = plan.read_bytes()
    assert new != old
    looked = 0
    for count in range(len(recorder.calls) + 1):
        is_done = count == len(recorder.calls)
        for content in contents_after_a_cut(recorder.calls[:count], str(plan), old):
            looked += 1
            assert content == new or (content == old and not is_done), (count, content)
    return looked


def test_whenever_the_power_goes_the_plan_is_the_old_or_the_new_one_and_then_the_new(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for edit in (tick("pack-bag"), add("New")):
        commit = partial(PlanFile(str(path)).commit, edit)
        assert replayed(commit, path, monkeypatch) > 10
    assert replayed(PlanFile(str(path)).undo, path, monkeypatch) > 10


def test_a_new_plan_is_there_whole_or_not_at_all(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "new.toml"
    assert replayed(lambda: PlanFile(str(plan)).create(Plan()), plan, monkeypatch) > 10


def test_a_temporary_file_of_a_killed_program_changes_nothing_of_that(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name(".plan.toml.secondround-new").write_text("half")
    replayed(lambda: PlanFile(str(path)).commit(add("New")), path, monkeypatch)


@pytest.mark.parametrize("loses", ["fsync", "fsync folder"])
def test_without_either_fsync_the_same_replay_finds_a_plan_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch, loses: str
) -> None:
    with pytest.raises(AssertionError):
        replayed(lambda: PlanFile(str(path)).commit(add("New")), path, monkeypatch, loses)
