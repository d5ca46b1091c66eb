"""A plan file read once: what refuses it whole, and where a problem of it stands."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import SHORT, put
from tui.plan.errors import NO_PLAN, NoPlanError, PlanError
from tui.storage import snapshot
from tui.storage.snapshot import BOM, described, interpret, interpret_draft, read_bytes, syntax_line

if TYPE_CHECKING:
    from pathlib import Path


def refusal(data: bytes) -> str:
    with pytest.raises(PlanError) as refused:
        interpret(data, "/somewhere/plan.toml")
    assert "\n" not in refused.value.sentence
    return refused.value.sentence


def test_a_plan_that_is_not_there_is_told_with_the_way_to_start_one(tmp_path: Path) -> None:
    for missing in (tmp_path / "none.toml", put(tmp_path / "file", "") / "plan.toml"):
        with pytest.raises(NoPlanError, match="secondround new") as refused:
            read_bytes(str(missing))
        assert str(missing) in refused.value.sentence
        assert refused.value.exit_code == NO_PLAN


def test_a_folder_a_pipe_and_a_device_are_no_plan_and_none_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for odd in (str(tmp_path), str(tmp_path / "pipe"), "/dev/zero"):
        with pytest.raises(PlanError, match="is not a file") as refused:
            read_bytes(odd)
        assert odd in refused.value.sentence


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("a")
    with pytest.raises(PlanError, match="cannot be read"):
        read_bytes(str(tmp_path / "a"))


def test_a_file_too_large_for_a_plan_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "LARGEST_BYTES", 10)
    with pytest.raises(PlanError, match="larger than 5 MB"):
        read_bytes(str(put(tmp_path / "plan.toml", SHORT)))


def test_reading_leaves_no_file_open(tmp_path: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        read_bytes(str(put(tmp_path / "plan.toml", SHORT)))
        with pytest.raises(PlanError):
            read_bytes(str(tmp_path))
    assert len(os.listdir("/proc/self/fd")) == before


def test_what_is_not_toml_is_refused_with_line_column_and_what_is_wrong() -> None:
    told = refusal(b'format = 1\n[[steps]]\ntitle = "A\n')
    assert told.startswith("/somewhere/plan.toml is not valid TOML: ")
    assert "(line 3, column " in told


def test_what_is_not_utf8_is_refused_with_its_line() -> None:
    assert refusal(b"format = 1\nx = '\xff'\n") == (
        "/somewhere/plan.toml is not UTF-8 text (line 2)."
    )


def test_what_is_nested_thousands_of_times_is_refused() -> None:
    assert "nested too deeply" in refusal(b"format = 1\nx = " + b"[" * 5000 + b"]" * 5000)
    assert "nested too deeply" in refusal(b"format = 1\n" + b".".join([b"a"] * 5000) + b" = 1\n")


def test_an_empty_file_is_toml_and_still_no_plan() -> None:
    assert "no “format = 1” on top" in refusal(b"")


def test_a_newer_format_is_read_and_not_written() -> None:
    newer = interpret(SHORT.replace("format = 1", "format = 2").encode(), "/p")
    assert (newer.writable, len(newer.plan.steps)) == (False, 3)
    assert interpret(SHORT.encode(), "/p").writable


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    data = BOM + SHORT.replace("\n", "\r\n").encode()
    assert [step.title for step in interpret(data, "/p").plan.steps] == ["One", "Two", "Three"]


def test_a_problem_is_told_with_the_line_it_stands_in_behind_a_mark_and_comments() -> None:
    data = BOM + b"# mine\r\nformat = 1\r\n\r\n[interview]\r\n# when\r\nstarts = 'soon'\r\n"
    (problem,) = interpret_draft(data).problems
    assert described(problem, data).endswith("not “soon” (line 6)")


def test_the_line_of_a_fault_is_none_where_there_is_none() -> None:
    assert syntax_line(SHORT.encode()) is None
    assert syntax_line(b"a = 1\nb = \n") == 2
    assert syntax_line(b"a = 1\n\xff\xfe\n") is not None


def test_a_draft_is_not_remembered(home: Path) -> None:
    interpret_draft(SHORT.encode())
    assert list(home.rglob("*")) == []
    interpret(SHORT.encode(), "/p")
    assert [one.suffix for one in home.rglob("*") if one.is_file()] == [".parsed"]
