"""From words to a command: exit codes, one sentence for each refusal, and streams that are gone."""

from __future__ import annotations

import errno
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused
from tui.cli.main import run as main

if TYPE_CHECKING:
    from pathlib import Path

LOOKS = (
    (),
    ("status",),
    ("steps",),
    ("people",),
)
CHANGES = (
    ("done", "pack-bag"),
    ("undone", "pack-bag"),
    ("add", "Buy a pen"),
    ("move", "fri 10:00"),
    ("called",),
    ("set", "place", "Room 4"),
    ("person", "add", "Tom"),
    ("person", "log", "ann", "called"),
    ("undo",),
    ("redo",),
)
NEED_A_PLAN = (*LOOKS, *CHANGES, ("check",), ("edit",))
#: A few of them, for what one door answers.
SOME = (("status",), ("check",), ("done", "pack-bag"), ("undo",))


def below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.mark.parametrize("words", NEED_A_PLAN, ids=" ".join)
def test_without_a_plan_a_command_ends_with_3_and_names_the_path_and_how_to_start(
    run: Command, words: tuple[str, ...]
) -> None:
    said = refused(run(*words), code=3)
    assert "~/.local/share/secondround/plan.toml" in said
    assert said.endswith("secondround new")
    assert not run.data.exists()


@pytest.mark.parametrize("words", SOME, ids=" ".join)
def test_a_plan_that_is_not_toml_is_refused_with_file_and_line_and_left_alone(
    run: Command, words: tuple[str, ...]
) -> None:
    broken = PLAN.replace('role = "Head of Operations"', 'role = "Head of Operations')
    plan = run.write(broken)
    said = refused(run(*words))
    assert "plan.toml is not valid TOML" in said
    assert "line 7" in said
    assert plan.read_text() == broken
    assert below(run.data) == {"plan.toml"}


@pytest.mark.parametrize("words", CHANGES, ids=" ".join)
def test_a_read_only_plan_is_not_changed(run: Command, plan: Path, words: tuple[str, ...]) -> None:
    plan.chmod(0o444)
    result = run(*words)
    assert plan.read_text() == PLAN
    assert plan.stat().st_mode & 0o777 == 0o444
    if words[0] in ("undo", "redo"):
        assert refused(result).startswith("There is nothing to")
    elif words[0] in ("called", "undone"):
        assert "already" in done(result).lower()
    else:
        assert "read-only" in refused(result)


@pytest.mark.parametrize("words", [*SOME, ("edit",)], ids=" ".join)
def test_a_folder_in_the_place_of_a_plan_is_named_as_what_is_wrong(
    run: Command, words: tuple[str, ...]
) -> None:
    run.plan.mkdir(parents=True)
    said = refused(run(*words))
    assert "plan.toml" in said
    assert "-f FILE" in said
    assert below(run.data) == {"plan.toml"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "format = 1"),
        (b'company = "Acme"\n', "format = 1"),
        (b'format = "1"\n', "format should be 1"),
        (b"format = true\n", "format should be 1"),
        (b"format = 1\n# caf\xe9\n", "not UTF-8 text (line 2)"),
        (b"format = 1\nx = \x00\n", "line 2"),
        (b"format = 1\nformat = 2\n", "line 2"),
        (b"format = 1\nx = " + b"[" * 5000 + b"\n", "not valid TOML"),
        (b"#" * 5_000_001, "5 MB"),
    ],
    ids=[
        "empty",
        "no format",
        "text",
        "flag",
        "latin-1",
        "nul",
        "twice",
        "deep",
        "large",
    ],
)
def test_a_file_that_is_no_plan_is_refused_and_says_why(
    run: Command, data: bytes, says: str
) -> None:
    plan = run.write("")
    plan.write_bytes(data)
    os.utime(plan, (1_700_000_000, 1_700_000_000))
    assert says in refused(run("status"))
    assert plan.read_bytes() == data


def test_a_pipe_in_the_place_of_a_plan_is_refused_and_not_waited_for(run: Command) -> None:
    run.data.mkdir(parents=True)
    os.mkfifo(run.plan)
    assert "not a file" in refused(run("status"))


def test_a_plan_of_a_newer_format_can_be_looked_at_and_not_changed(run: Command) -> None:
    newer = PLAN.replace("format = 1", "format = 2")
    plan = run.write(newer)
    assert "Acme" in done(run("status"))
    assert "newer" in refused(run("done", "pack-bag"))
    assert plan.read_text() == newer


def test_an_unknown_command_ends_with_2_and_one_sentence(run: Command) -> None:
    assert "dance" in refused(run("dance"), code=2)


@pytest.mark.parametrize("words", [("--nope",), ("status", "--nope"), ("done",), ("set",)])
def test_words_that_do_not_fit_end_with_2_and_one_sentence(
    run: Command, words: tuple[str, ...]
) -> None:
    assert "-h” shows how" in refused(run(*words), code=2)


def test_without_a_command_and_without_a_terminal_it_prints_the_status(
    run: Command, plan: Path
) -> None:
    assert done(run()) == done(run("status"))


def test_a_pipe_whose_reader_has_gone_is_no_reason_to_complain(run: Command, plan: Path) -> None:
    for words in (["status"], ["status", "--json"], ["steps"], ["-h"], ["nope"]):
        reader, writer = os.pipe()
        os.close(reader)
        ended = subprocess.run(
            [*run.words, *words],
            stdin=subprocess.DEVNULL,
            stdout=writer,
            stderr=subprocess.PIPE,
            env=run.env,
            cwd=run.folder,
            check=False,
        )
        os.close(writer)
        assert ended.stderr.decode().count("\n") <= (words == ["nope"]), (words, ended)
        assert ended.returncode == (2 if words == ["nope"] else 1)


def test_a_full_disk_behind_the_output_is_told_once(run: Command, plan: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [*run.words, "status"],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            env=run.env,
            cwd=run.folder,
            check=False,
        )
    assert ended.stderr.decode() == "secondround: No space left on device.\n"
    assert ended.returncode == 1


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_does_no_harm(run: Command, plan: Path, closed: str) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {closed}', "sh", *run.words, "done", "pack-bag"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=run.env,
        cwd=run.folder,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "done = " in plan.read_text()


def test_what_a_person_typed_is_told_without_control_characters(run: Command) -> None:
    typed = "\x1b]0;x\x07\u202e\u009b2J\n"
    for words in (
        ["status", typed],
        [typed],
        ["-f", typed, "status"],
        ["-f", typed, "new", "--zone", typed],
        ["set", typed, "x"],
        ["completion", typed],
    ):
        said = run(*words).err
        assert said.count("\n") == 1, words
        assert said.replace("\n", "").isprintable(), words


def test_a_path_that_is_not_utf_8_is_told_and_given_to_scripts(run: Command) -> None:
    name = os.fsdecode(b"caf\xe9.toml")
    assert "caf" in refused(run("-f", name, "status"), code=3)
    done(run("-f", name, "new", "--bare"))
    assert (run.folder / name).exists()
    assert "Your second interview" in done(run("-f", name, "status"))


def test_an_encoding_without_our_marks_shows_their_likeness(run: Command, plan: Path) -> None:
    out = done(run("done", "pack-bag", env={"PYTHONIOENCODING": "ascii"}))
    assert out == 'Ticked "Pack the bag" - secondround undo takes it back\n'
    assert '"nobody"' in refused(run("done", "nobody", env={"PYTHONIOENCODING": "ascii"}))


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LANG": "C"}, {"TERM": "linux"}])
def test_a_terminal_of_few_marks_shows_their_likeness_and_names_as_they_are(
    run: Command, plan: Path, env: dict[str, str]
) -> None:
    done(run("add", "Call Zoë"))
    with run.on_terminal("done", "call-zo", env=env) as terminal:
        assert terminal.wait() == 0
        assert 'Ticked "Call Zoë" - secondround undo' in "\n".join(terminal.screen())
    out = done(run("steps", "--all", env=env))
    assert "Today · 1 step" in out  # a pipe is no terminal


def test_ctrl_c_ends_a_command_with_130_and_no_traceback(run: Command, plan: Path) -> None:
    run.write("#!/bin/sh\nkill -INT $PPID\n", run.folder / "editor").chmod(0o755)
    result = run("edit", env={"EDITOR": str(run.folder / "editor")})
    assert (result.code, result.out) == (130, "")
    assert plan.read_text() == PLAN


def test_a_path_with_control_characters_is_shown_without_them(run: Command) -> None:
    named = "x\x1b]0;x\x07\u202e.toml"
    for words in (["new", "--bare"], ["check"], ["done", "1"], ["add", "Pen"]):
        result = run("-f", named, *words)
        assert (result.out + result.err).replace("\n", "").isprintable(), words


@pytest.mark.parametrize("words", [("steps", "-f", "\0"), ("add", "a\0b"), ("import", "\0.ics")])
def test_a_nul_character_in_a_word_is_refused_in_one_sentence(
    plan: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    # No shell can pass one on, but a program that calls the command can.
    before = plan.read_bytes()
    assert main(words) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert "NUL" in printed.err
    assert plan.read_bytes() == before


def test_what_the_system_refuses_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: list[str]) -> int:
        raise OSError(errno.EIO, "Input/output error", "/a/\x1b[2Jfile")

    monkeypatch.setattr("tui.cli.main._dispatch", refuse)
    assert main(["status"]) == 1
    assert capsys.readouterr() == ("", "secondround: /a/␛[2Jfile: Input/output error.\n")
