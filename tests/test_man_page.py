"""The manual page: every command and option in it, and nothing that a reader of manuals minds."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.cli.test_parser import COMMANDS
from tests.generated import GENERATED
from tests.terminal import ROOT

PAGE = ROOT / "share/man/man1/secondround.1"


def shown(width: int = 80) -> str:
    man = shutil.which("man")
    if man is None:
        pytest.skip("man is not installed")
    ended = subprocess.run(
        [man, "--warnings=w", "-l", str(PAGE)],
        capture_output=True,
        text=True,
        env={"MANWIDTH": str(width), "MAN_KEEP_FORMATTING": "", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        check=True,
    )  # fmt: skip
    assert ended.stderr == ""
    return ended.stdout


def test_it_is_shown_without_a_warning_and_names_every_command() -> None:
    text = " ".join(shown(200).split())
    for words in COMMANDS:
        assert " ".join(("secondround", *words)) in text


def test_it_names_every_option_of_its_own() -> None:
    page = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    assert page == GENERATED["share/man/man1/secondround.1"]().replace("\\-", "-")
    for words, parser in COMMANDS.items():
        for action in parser._get_optional_actions():
            for option in action.option_strings:
                assert option in page, (words, option)
