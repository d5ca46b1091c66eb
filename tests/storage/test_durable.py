"""A file replaced whole: links, modes and every way in which the system can refuse."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, Any

import pytest

from tui.plan.errors import PlanError
from tui.storage import durable
from tui.storage.durable import Unconfirmed, hard_linked, write

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = b"old content\n", b"new content, which is longer\n" * 50
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "ENOENT", "EINTR", "ENOTSUP")


class FailingOs:
    """The module `os`, in which one call fails once."""

    def __init__(self, name: str, number: int, code: int) -> None:
        self.name, self.left, self.code = name, number, code
        self.failed = False

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self.wrapped(real) if name == self.name else real

    def wrapped(self, real: Any) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.failed = True
                if self.name == "close":
                    real(*args)  # a failed close closes all the same
                raise OSError(self.code, os.strerror(self.code))
            return real(*args, **named)

        return call


class Counting(FailingOs):
    """The module `os`, every call of the named kind noted."""

    def wrapped(self, real: Any) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            self.left += 1
            return real(*args, **named)

        return call


def temporaries(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if name.endswith(".secondround-new")]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.toml"
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


CALLS = [
    *[
        ("open", 1),
        ("write", 1),
        ("fstat", 1),
        ("fstat", 2),
        ("fchmod", 1),
        ("fsync", 1),
        ("close", 1),
    ],
    *[("replace", 1), ("open", 2), ("fsync", 2), ("close", 2), ("stat", 1)],
]


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize(("call", "number"), CALLS)
def test_whatever_fails_the_file_is_the_old_or_the_new_one_and_the_person_is_told(
    monkeypatch: pytest.MonkeyPatch, plan: Path, call: str, number: int, error: str
) -> None:
    failing = FailingOs(call, number, getattr(errno, error))
    monkeypatch.setattr(durable, "os", failing)
    told: PlanError | None = None
    try:
        write(str(plan), NEW)
    except PlanError as refused:
        told = refused
    assert failing.failed
    after = plan.read_bytes()
    if error == "EINTR" and call not in ("stat", "fstat"):
        assert told is None
    if (call, error) == ("stat", "ENOENT"):
        assert (told, after) == (None, NEW)  # nothing there is nothing to protect
    elif told is None:
        assert (error, after) == ("EINTR", NEW)
    elif isinstance(told, Unconfirmed):
        assert after == NEW
        assert "nothing was changed" not in told.sentence
    else:
        assert after == OLD
        assert "nothing was changed" in told.sentence
        assert told.sentence.count("\n") == 0
        assert (call, number) not in [("open", 2), ("fsync", 2), ("close", 2)]
    assert temporaries(plan.parent) == []


def test_a_save_makes_exactly_the_calls_that_the_faults_are_tried_on(
    monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    made = {}
    for name in ("open", "write", "fchmod", "fsync", "close", "replace"):
        counting = Counting(name, 0, 0)
        monkeypatch.setattr(durable, "os", counting)
        plan.chmod(0o640)
        write(str(plan), NEW)
        made[name] = counting.left
    assert made == {"open": 2, "write": 1, "fchmod": 1, "fsync": 2, "close": 2, "replace": 1}


def test_short_writes_are_carried_on(monkeypatch: pytest.MonkeyPatch, plan: Path) -> None:
    class Slow(FailingOs):
        def wrapped(self, real: Any) -> Any:
            return lambda handle, data: real(handle, data[:7])

    monkeypatch.setattr(durable, "os", Slow("write", 0, 0))
    write(str(plan), NEW)
    assert plan.read_bytes() == NEW


def test_a_write_that_takes_nothing_is_a_fault_and_not_a_loop(
    monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    class Stuck(FailingOs):
        def wrapped(self, _real: Any) -> Any:
            return lambda *_: 0

    monkeypatch.setattr(durable, "os", Stuck("write", 0, 0))
    with pytest.raises(PlanError, match="fault"):
        write(str(plan), NEW)
    assert (plan.read_bytes(), temporaries(plan.parent)) == (OLD, [])


def test_a_replace_that_happened_although_it_failed_is_not_denied(
    monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    class Both(FailingOs):
        def wrapped(self, real: Any) -> Any:
            def call(*args: Any) -> None:
                real(*args)
                raise OSError(errno.EIO, os.strerror(errno.EIO))

            return call

    monkeypatch.setattr(durable, "os", Both("replace", 0, 0))
    with pytest.raises(Unconfirmed):
        write(str(plan), NEW)
    assert plan.read_bytes() == NEW


def test_a_full_disk_is_told_in_one_plain_sentence(
    monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    monkeypatch.setattr(durable, "os", FailingOs("write", 1, errno.ENOSPC))
    with pytest.raises(PlanError) as refused:
        write(str(plan), NEW)
    assert refused.value.sentence == (
        "The disk is full: nothing was changed, and the plan stands as it was."
    )


def test_a_file_larger_than_the_system_allows_is_refused_and_the_old_one_stands(plan: Path) -> None:
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(PlanError, match="larger than this system allows"):
            write(str(plan), NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert (plan.read_bytes(), temporaries(plan.parent)) == (OLD, [])


def test_a_file_keeps_its_mode(plan: Path) -> None:
    write(str(plan), NEW)
    assert (plan.read_bytes(), mode(plan)) == (NEW, 0o640)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_a_new_file_and_its_folders_are_for_the_owner_alone_whatever_the_umask(
    tmp_path: Path, umask: int
) -> None:
    path = tmp_path / "a" / "b" / "plan.toml"
    before = os.umask(umask)
    try:
        write(str(path), NEW)
    finally:
        os.umask(before)
    assert path.read_bytes() == NEW
    assert mode(path) == 0o600
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_what_is_being_written_is_for_the_owner_alone_from_its_first_byte(
    monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    modes = []

    class Watching(FailingOs):
        def write(self, handle: int, data: bytes) -> int:
            modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
            return os.write(handle, data)

    plan.chmod(0o644)
    before = os.umask(0o000)
    try:
        monkeypatch.setattr(durable, "os", Watching("write", 0, 0))
        write(str(plan), NEW)
    finally:
        os.umask(before)
    assert modes[:1] == [0o600]
    assert mode(plan) == 0o644


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path, plan: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to("plan.toml")
    other = tmp_path / "sub"
    other.mkdir()
    chain = other / "chain.toml"
    chain.symlink_to("../link.toml")
    write(str(chain), NEW)
    assert os.readlink(chain) == "../link.toml"
    assert os.readlink(link) == "plan.toml"
    assert (plan.read_bytes(), mode(plan)) == (NEW, 0o640)
    assert temporaries(other) == temporaries(tmp_path) == []


def test_a_link_to_nothing_makes_its_target(tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to("deep/real.toml")
    write(str(link), NEW)
    real = tmp_path / "deep" / "real.toml"
    assert link.is_symlink()
    assert (real.read_bytes(), mode(real), mode(real.parent)) == (NEW, 0o600, 0o700)


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(PlanError, match="leads back to itself"):
        write(str(tmp_path / "a"), NEW)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="is a folder"):
        write(str(tmp_path), NEW)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PlanError, match="not a file"):
        write(str(tmp_path / "pipe"), NEW)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_device_is_refused() -> None:
    with pytest.raises(PlanError, match="not a file"):
        write("/dev/null", NEW)


def test_a_file_that_is_read_only_is_refused_even_for_the_superuser(plan: Path) -> None:
    plan.chmod(0o444)
    with pytest.raises(PlanError, match="is read-only"):
        write(str(plan), NEW)
    assert (plan.read_bytes(), mode(plan)) == (OLD, 0o444)


def test_a_file_of_somebody_else_is_refused(monkeypatch: pytest.MonkeyPatch, plan: Path) -> None:
    class Denied(FailingOs):
        def wrapped(self, _real: Any) -> Any:
            return lambda *_: False

    monkeypatch.setattr(durable, "os", Denied("access", 0, 0))
    with pytest.raises(PlanError, match="no permission"):
        write(str(plan), NEW)
    assert plan.read_bytes() == OLD


def test_a_file_where_a_folder_should_be_is_told(plan: Path) -> None:
    with pytest.raises(PlanError, match="is not a folder"):
        write(str(plan / "plan.toml"), NEW)


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="too long"):
        write(str(tmp_path / ("x" * 250)), NEW)


def test_what_a_killed_program_left_behind_is_cleared_and_never_followed(
    tmp_path: Path, plan: Path
) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(OLD)
    (tmp_path / ".plan.toml.secondround-new").symlink_to(precious)
    write(str(plan), NEW)
    assert precious.read_bytes() == OLD
    assert (plan.read_bytes(), temporaries(tmp_path)) == (NEW, [])


def test_a_hard_link_is_broken_and_can_be_told_before(tmp_path: Path, plan: Path) -> None:
    other = tmp_path / "other.toml"
    assert not hard_linked(str(plan))
    os.link(plan, other)
    assert hard_linked(str(plan))
    write(str(plan), NEW)
    assert (plan.read_bytes(), other.read_bytes()) == (NEW, OLD)
    assert not hard_linked(str(plan))
    assert not hard_linked(str(tmp_path / "missing"))


def test_attributes_of_the_file_are_kept_where_the_file_system_has_them(plan: Path) -> None:
    try:
        os.setxattr(plan, "user.mine", b"1")
    except (OSError, AttributeError):
        pytest.skip("no attributes here")
    write(str(plan), NEW)
    assert os.getxattr(plan, "user.mine") == b"1"


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser writes for others")
def test_the_superuser_leaves_the_file_with_its_owner(plan: Path) -> None:
    os.chown(plan, 1234, 1235)
    write(str(plan), NEW)
    known = plan.stat()
    assert (known.st_uid, known.st_gid, mode(plan)) == (1234, 1235, 0o640)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_permission_is_told(tmp_path: Path, plan: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(PlanError, match="no permission"):
            write(str(plan), NEW)
    finally:
        tmp_path.chmod(0o755)
    assert plan.read_bytes() == OLD


def test_an_empty_file_and_a_large_one_are_written_whole(plan: Path) -> None:
    write(str(plan), b"")
    assert plan.read_bytes() == b""
    large = os.urandom(3_000_000)
    write(str(plan), large)
    assert plan.read_bytes() == large
