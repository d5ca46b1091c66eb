"""Whatever the umask, every file that commands make is for its owner alone, and so is every folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import everything_below, mode

if TYPE_CHECKING:
    from tests.command import Command

#: One of each kind of command that makes a file, in the order in which they find what they need.
MAKING = [
    ["new", "--company", "Acme", "--when", "2026-12-03 10:00", "--zone", "Europe/Paris"],
    ["done", "1"],
    ["person", "add", "Ann", "--role", "hr"],
    ["edit"],
    ["undo"],
    ["restore", "1"],
    ["status"],
    ["card", "-o", "card.txt"],
    *(["export", form, "-o", f"out.{form}"] for form in ("ics", "md", "html", "json")),
]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_every_file_and_folder_is_private_whatever_the_umask(run: Command, umask: int) -> None:
    before = os.umask(umask)
    try:
        codes = {" ".join(words): run(*words, env={"EDITOR": "true"}).code for words in MAKING}
    finally:
        os.umask(before)
    assert set(codes.values()) == {0}, codes
    made = everything_below(run.home)
    made = {name: kind for name, kind in made.items() if "secondround/" in name}
    assert {kind for name, kind in made.items() if (run.home / name).is_file()} == {0o600}
    assert {kind for name, kind in made.items() if (run.home / name).is_dir()} == {0o700}
    assert len([name for name in made if "/snapshots/" in name]) >= 2
    out = [one for one in run.folder.iterdir() if one.is_file()]
    assert {one.name: mode(one) for one in out} == {one.name: 0o600 for one in out}
    assert len(out) == 5
