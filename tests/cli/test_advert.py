"""The advert from the shell: read, marked, proved, corrected."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.command import done, refused

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

TEXT = "Requirements\n- Run a busy depot\n- Speak French\n"


def test_an_advert_is_read_from_a_file_or_a_paste_and_marked(run: Command, tmp_path: Path) -> None:
    run.write('format = 1\n[[records]]\nclaim = "Moved the depot"\n')
    assert done(run("advert")).startswith("No advert yet.")
    path = tmp_path / "advert.txt"
    path.write_text(TEXT)
    assert done(run("advert", "read", str(path))).startswith("The advert has 3 lines")
    assert "No record stands behind it yet." in done(run("advert", "mark", "2", "strong"))
    done(run("advert", "mark", "2", "strong", "--record", "1"))
    done(run("advert", "mark", "speak", "gap", "--sentence", "I read it"))
    told = json.loads(done(run("advert", "list", "--json")))
    assert [line["match"] for line in told] == ["", "strong", "gap"]
    assert told[1]["records"] == ["moved-the-depot"]
    said = done(run("advert"))
    assert said.startswith("3 lines · 1 strong, 0 some, 1 gaps, 1 open")
    assert "said so: I read it" in said
    done(run("advert", "read", "-", stdin="Speak French\n"))
    assert [line["match"] for line in json.loads(done(run("advert", "--json")))] == ["gap"]


def test_a_line_is_corrected_and_taken_out(run: Command) -> None:
    run.write("format = 1\n")
    done(run("advert", "read", "-", stdin=TEXT))
    done(run("advert", "edit", "3", "Speak", "German"))
    done(run("advert", "edit", "1"))
    told = json.loads(done(run("advert", "--json")))
    assert [line["text"] for line in told] == ["Run a busy depot", "Speak German"]


def test_what_is_no_advert_is_refused_and_nothing_changes(run: Command, tmp_path: Path) -> None:
    run.write("format = 1\n")
    big = tmp_path / "big.txt"
    big.write_text("x" * 2_000_000)
    assert "is larger than 1 MB" in refused(run("advert", "read", str(big)))
    assert "cannot be read" in refused(run("advert", "read", str(tmp_path)))
    assert "There is no line in it" in refused(run("advert", "read", "-", stdin=" \n"), 2)
    assert "is not one line of the advert" in refused(run("advert", "mark", "9", "gap"))
    assert run.plan.read_text() == "format = 1\n"
