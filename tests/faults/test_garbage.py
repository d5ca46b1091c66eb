"""Garbage in plan files and on the command line: one sentence, and never a changed file or a crash."""

from __future__ import annotations

import io
import random
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

from tests.command import PLAN
from tests.examples import SCALE
from tests.storage.disk import put
from tui.cli.main import run
from tui.plan.text import clean

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FULL = PLAN + (
    '\n[[people.asks]]\nkind = "hr-feedback"\nstate = "sent"\nsince = 2026-11-20\n'
    '\n[[people.log]]\nat = 2026-11-20\nevent = "called"\n\n[[kit]]\ntitle = "Pens"\npacked = true\n'
)
LONG = "f" * 4000
TOKENS = [
    *("[", "]", "[[", "]]", "[[steps]]", "[[people]]", "[interview]", "{", "}", "=", ",", ".", "#"),
    *(
        '"',
        "'",
        '"""',
        "'''",
        "\\",
        "\\u0000",
        "\\ud800",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\0",
        "\x1b[2J",
    ),
    *(
        "true",
        "nan",
        "-inf",
        "1e999",
        "0x" + LONG,
        "9" * 5000,
        "-",
        "+",
        "_",
        "\u202e",
        "é",
        "\ufeff",
    ),
    *(
        "2026-02-30",
        "2026-12-03T25:00:00",
        "0001-01-01",
        "9999-12-31",
        "10:00:00",
        "1979-05-27 07:32Z",
    ),
    *(
        "format = 2\n",
        'id = "x"\n',
        "id = []\n",
        'id = ""\n',
        "title = 5\n",
        "steps = 5\n",
        "done = 9999-12-31\n",
    ),
    *(
        'due = "-9999d"\n',
        "done = 0001-01-01T00:00:00+23:59\n",
        "x.y.z = 1\n",
        "a." * 600 + "b = 1\n",
    ),
    *(
        'zone = "Europe"\n',
        'zone = "../../x"\n',
        "minutes = 0x" + LONG + "f" * 300 + "\n",
        "[" * 600,
    ),
    *(
        'phase = "x"\n',
        'title = "\\u001b[31m"\n',
        "starts = 0001-01-01\n",
        "starts = 9999-12-31T23:59:59\n",
    ),
]


def mutated(rng: random.Random) -> bytes:
    """A plan with one to four faults in it."""
    data = FULL.encode()
    for _ in range(rng.randint(1, 4)):
        data = rng.choice((flipped, cut, doubled, shuffled, inserted, inserted, set_to))(rng, data)
    return data


def flipped(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data)) if data else 0
    return (
        data[:at]
        + bytes(byte ^ (1 << rng.randrange(8)) for byte in data[at : at + 1])
        + data[at + 1 :]
    )


def cut(rng: random.Random, data: bytes) -> bytes:
    first, last = sorted(rng.randint(0, len(data)) for _ in range(2))
    return rng.choice((data[:last], data[first:], data[:first] + data[last:]))


def doubled(rng: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    first, last = sorted(rng.randint(0, len(lines)) for _ in range(2))
    return b"".join(lines[:last] + lines[first:])


def shuffled(rng: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    rng.shuffle(lines)
    return b"".join(lines)


def inserted(rng: random.Random, data: bytes) -> bytes:
    ends = [0, *(number + 1 for number, byte in enumerate(data) if byte == 10)]
    at = rng.choice(ends) if rng.random() < 0.6 else rng.randint(0, len(data))
    return data[:at] + rng.choice(TOKENS).encode("utf-8", "surrogatepass") + data[at:]


def set_to(rng: random.Random, data: bytes) -> bytes:
    """Another value for one of the keys."""
    lines = data.splitlines(keepends=True)
    at = [number for number, line in enumerate(lines) if b" = " in line]
    if at:
        number = rng.choice(at)
        key = lines[number].partition(b" = ")[0]
        lines[number] = key + b" = " + rng.choice(TOKENS).strip("\n").encode() + b"\n"
    return b"".join(lines)


def called(words: list[str]) -> tuple[int, str, str]:
    """One command in this process: its exit code and what it said."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(words)
    return code, out.getvalue(), err.getvalue()


def check_sentence(err: str) -> None:
    assert err.startswith("secondround: "), err
    assert err.endswith("\n"), err
    assert clean(err[:-1], 5000) == err[:-1], err
    assert err[-2] in ".…" or err.endswith("secondround new\n"), err


def try_file(seed: int, path: Path) -> None:
    data = mutated(random.Random(seed))
    put(path, data)
    codes = []
    for command in ("status", "check", "steps"):
        code, _, err = called(["-f", str(path), command])
        assert path.read_bytes() == data
        assert code in (0, 1)
        codes.append(code)
        if code:
            check_sentence(err)
            assert path.name in err
    assert codes[0] == codes[2]
    for words in (
        ["done", "pack-bag"],
        ["add", "New one"],
        ["undone", "1"],
        ["move", "fri 9:00"],
        ["undo"],
    ):
        before = path.read_bytes()
        code, _, err = called(["-f", str(path), *words])
        assert code in (0, 1, 2)
        if code:
            check_sentence(err)
            assert path.read_bytes() == before
        if codes[0]:
            assert code == 1
            assert path.name in err


def test_a_mutated_plan_is_read_or_refused_in_one_sentence_and_never_changed_when_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECONDROUND_NOW", "2026-11-24T09:00:00+01:00")
    for seed in range(300 * SCALE):
        try:
            try_file(seed, path.with_name(f"plan-{seed % 7}.toml"))
        except BaseException as error:
            error.add_note(f"seed {seed}")
            raise


WORDS = [
    *("status", "steps", "check", "done", "undone", "add", "undo", "redo", "move", "called", "set"),
    *("person", "log", "path", "version", "new", "edit", "completion", "interview", "people"),
    *("--short", "--json", "--all", "--today", "--no-color", "--due", "--minutes", "--note", "-f"),
    *("--file", "--phase", "--bare", "--when", "--zone", "--company", "-x", "--", "-", "", " "),
    *("pack-bag", "1", "0", "-1", "999999999999", "thu", "-5d", "call+1d", "2026-02-30", "25:00"),
    *(
        "zone",
        "Europe/Paris",
        "Mars",
        "minutes",
        "company",
        "\x1b[2J",
        "é",
        "\udcff",
        "\0",
        "x" * 5000,
    ),
    *(
        "hr",
        "ann-lee",
        "Ann Lee",
        "called",
        "%s",
        "{}",
        "[red]",
        "~",
        "/",
        ".",
        "..",
        "\n",
        "\u202e",
    ),
]


def test_any_words_are_carried_out_or_refused_in_one_sentence_that_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("SECONDROUND_FILE", str(path))
    monkeypatch.setenv("SECONDROUND_NOW", "2026-11-24T09:00:00+01:00")
    monkeypatch.chdir(path.parent)
    for seed in range(300 * SCALE):
        rng = random.Random(seed)
        words = rng.choices(WORDS[:20]) * (rng.random() < 0.8) + rng.choices(
            WORDS, k=rng.randint(0, 5)
        )
        put(path, FULL)
        try:
            code, _, err = called(words)
        except SystemExit as asked:
            assert asked.code == 0, words  # noqa: PT017 - help was asked for
            continue
        except BaseException as error:
            error.add_note(f"seed {seed}: {words}")
            raise
        assert code in (0, 1, 2, 3), words
        if code:
            assert path.read_text() == FULL, words
            check_sentence(err)
