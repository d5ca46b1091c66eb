"""Text of others in every place of a plan, and every way it is shown: commands, screen, dialogue.

A place is tried by itself once it is declared: a field in content/plan.schema.json, a command in
the parser, an act in tui/panes/acts. python -m tests.faults.untrusted --strings 2000
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import category
from unittest.mock import patch

import tomli_w

from tests.storage.disk import put
from tests.terminal import PLANNER, ROOT, Terminal, environment
from tui.cli.main import run
from tui.cli.parser import build_parser
from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES
from tui.panes.acts.every import ACTS

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = "2026-11-24T09:00:00+01:00"
SCHEMA = json.loads((ROOT / "content/plan.schema.json").read_text(encoding="utf-8"))
#: What an escape of ours carries, so that it is told from those of the toolkit.
MARK = "7341"
ATOMS = (
    *(f"\x1b[{MARK}m", f"\x1b]{MARK};x\x07", f"\x1b]0;{MARK}\x07", f"\x1b]52;c;{MARK}\x1b\\"),
    *(f"\x9b{MARK}m", f"\x9d{MARK};x\x9c", f"\x1bP{MARK}\x1b\\", f"\x1b_{MARK}\x1b\\", "\x1b"),
    *("\x00", "\x07", "\x08", "\x0b", "\x0c", "\x0e", "\x7f", "\x85", "\x9c", "\r", "\n", "\t"),
    *("\u202e", "\u2066", "\u200b", "\u200f", "\u2028", "\ufeff", "\U000e0041", "\u0301" * 30),
    *("[/]", "[red]", "[@click=app.quit]x[/]", "[$primary]", "[", "]", "\\", "%s", "{0}", "$HOME"),
    *("<script>alert(1)</script>", "](javascript:x)", "&lt;", "`rm`", "$(id)", "';--", '"""'),
    *("👩‍👩‍👧‍👦", "寿司", "é", "x", " ", "word", "Ann"),
)
#: What no terminal may be sent of it: our escapes, C1, bidi, hidden characters, NUL and DEL.
FORBIDDEN = re.compile(
    rb"\x1b[^\x1b]{0,4}" + MARK.encode() + rb"|\xc2[\x80-\x9f]|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]"
    rb"|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf|\xf3\xa0|\x00|\x7f|\x0b|\x0c"
)
#: Kinds of characters that no terminal may be sent; the trial does not rest on our own cleaning.
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
#: Commands that are not tried, each with its reason.
WITHOUT = {
    "demo": "shows a plan of its own",
    "completion": "prints a script of the parser alone",
    "serve": "does not end, and says where it listens and no more",
}
#: Acts that would end or stop the walk.
ENDING = ("quit", "suspend", "stop")


class Strings:
    """Strings made from atoms, each asked for once."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        atoms = self.rng.choices(ATOMS, k=self.rng.randint(1, 6))
        return "".join(atoms) + ("z" * 90 if self.rng.random() < 0.05 else "")


def filled(schema: dict[str, Any], text: Strings, name: str = "") -> Any:
    """A document that has every field of the schema; free text is what `text` gives."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return text.rng.choice(schema["enum"])
    if "anyOf" in schema or "oneOf" in schema:
        return filled(text.rng.choice(schema.get("anyOf") or schema["oneOf"]), text, name)
    kind = schema.get("type", "string")
    kind = text.rng.choice(kind) if isinstance(kind, list) else kind
    if kind == "object":
        return {
            key: filled(inner, text, key) for key, inner in schema.get("properties", {}).items()
        }
    if kind == "array":
        return [filled(schema.get("items", {}), text, name) for _ in range(2)]
    if kind != "string":
        return {"integer": schema.get("minimum", 5) + 1, "number": 1.5, "boolean": True}[kind]
    if schema.get("format") == "date":
        return date(2026, 11, text.rng.randint(20, 28))
    if schema.get("format") == "date-time":
        return datetime(2026, 11, 20, 10)
    if name == "id":
        return f"id-{text.rng.randrange(10**9)}"
    return "Europe/Paris" if name == "zone" else text()


def plan_of(text: Strings) -> bytes:
    """A plan file with such a string in every field that takes text."""
    document = filled(SCHEMA, text)
    document["interview"] |= {"starts": datetime(2026, 12, 3, 10)}
    document["steps"][0]["due"] = date(2026, 11, 24)
    return tomli_w.dumps(document).encode()


def commands(text: Strings) -> Iterator[list[str]]:
    """Every command of the parser, alone, with each of its switches, and with text for its words."""
    yield from _below(build_parser(), [], text)
    yield [text()]
    yield ["-h"]


def _below(parser: argparse.ArgumentParser, words: list[str], text: Strings) -> Iterator[list[str]]:
    given, switches = [], []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                if name not in WITHOUT:
                    yield from _below(inner, [*words, name], text)
        elif not action.option_strings and action.nargs != "?":
            word = text().replace("\0", "")  # which no shell can pass on
            given.append(next(iter(action.choices)) if action.choices else word)
        elif action.nargs == 0 and action.dest != "help":
            switches.append(action.option_strings[0])
    yield [*words, *given]
    for switch in switches:
        yield [*words, switch, *given]


def said(words: list[str]) -> tuple[int, str]:
    """Runs a command in this process: its exit code, and all that it said."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8", "replace"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), patch.dict(os.environ):
        try:
            code = run(words)
        except SystemExit as end:
            code = int(end.code or 0)
        out.flush()
    shown = out.buffer.getvalue().decode() if isinstance(out.buffer, io.BytesIO) else ""
    return code, shown + err.getvalue()


def check_commands(plan: Path, text: Strings) -> int:
    """Says every command over such a plan; how many were tried."""
    tried = 0
    for words in commands(text):
        put(plan, plan_of(text))
        code, shown = said(["-f", str(plan), *words])
        tried += 1
        assert code in (0, 1, 2, 3), words
        assert "Traceback" not in shown, words
        bad = [char for char in shown.replace("\r\n", "\n") if category(char) in HIDDEN]
        assert not set(bad) - {"\n", "\t", "\u200d"}, (words, bad)
        if "html" in words:
            assert "<script>alert" not in shown, words
    return tried


def walk() -> Iterator[str]:
    """Every key of every place, with what closes whatever opened."""
    for place, number in PLACE_KEYS.items():
        yield from (number, "j")
        for act in ACTS:
            if act.place in (place, ANYWHERE) and not act.id.startswith(ENDING):
                yield from (act.keys.split(",")[0], "escape", "escape")
    yield from ("escape", "escape", "escape")


#: Keys as Textual names them, which a terminal sends as one character.
NAMED = {
    "slash": "/",
    "asterisk": "*",
    "colon": ":",
    "question_mark": "?",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "full_stop": ".",
}


def check_screen(plan: Path, env: dict[str, str], text: Strings) -> None:
    """Walks through every place over such a plan, and looks at each byte that was sent."""
    put(plan, plan_of(text))
    with Terminal([*PLANNER, "-f", str(plan)], env=env, columns=100, lines=30) as terminal:
        terminal.wait_for("q quit", 30)
        for key in walk():
            terminal.press(NAMED.get(key, key))
            terminal.settle(0.01, 30)
        assert _left(terminal) == 0
        sent = re.sub(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)(\x07|\x1b\\)", b"", terminal.raw)
        found = FORBIDDEN.search(sent)
        assert found is None, sent[max(0, found.start() - 80) : found.end() + 80]
        assert terminal.left_on() == []


def check_dialogue(plan: Path, env: dict[str, str], text: Strings) -> None:
    """Walks through every place of such a plan in lines, and looks at each character."""
    put(plan, plan_of(text))
    lines = []
    for line in walk():
        lines += ["esc", "read 1"] if line == "escape" else [line]
        lines += ["list"] if line in PLACE_KEYS.values() else []
    ended = subprocess.run(
        [*PLANNER, "-f", str(plan), "--plain"],
        input="\n".join(lines).encode(),
        env=env | {"PATH": "", "TERM": "dumb"},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    shown = ended.stdout.decode()
    assert all(f"\n{key} {PLACE_NAMES[place]}" in shown for place, key in PLACE_KEYS.items())
    bad = [char for char in shown if category(char) in HIDDEN]
    assert not set(bad) - {"\n", "\u200d"}, bad


def _left(terminal: Terminal) -> int:
    """Leaves, closing first what may be open: q is a letter in a form."""
    for _ in range(8):
        terminal.press("escape")
        terminal.settle(0.2, 30)
        terminal.press("q")
        with suppress(AssertionError):
            return terminal.wait(2)
    return terminal.wait(2)


def check_all(folder: Path, env: dict[str, str], text: Strings, count: int) -> int:
    """Commands and screen in turn until so many strings were shown; how many commands were tried."""
    tried = 0
    while text.count < count:
        tried += check_commands(folder / "plan.toml", text)
        check_screen(folder / "plan.toml", env, text)
        check_dialogue(folder / "plan.toml", env, text)
    return tried


def main() -> int:
    """Shows as many strings as are asked for, in a home of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strings", type=int, default=2000)
    parser.add_argument("--screens", type=int, default=10, help="walks through every place")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    text = Strings(given.seed)
    with tempfile.TemporaryDirectory() as name:
        env = environment(name, PYTHONPATH=str(ROOT), SECONDROUND_NOW=NOW, EDITOR="true")
        os.environ.update(env)
        os.chdir(name)
        tried = check_all(Path(name), env, text, given.strings)
        for _ in range(given.screens):
            check_screen(Path(name, "plan.toml"), env, text)
    print(f"{text.count} strings, {tried} commands, {given.screens} walks: only text was shown")
    return 0


if __name__ == "__main__":
    sys.exit(main())
