"""Quotes from the shell: with a speaker, with permission, and felt by their record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.command import done, refused

if TYPE_CHECKING:
    from tests.command import Command


def quotes(run: Command) -> list[dict[str, object]]:
    told: list[dict[str, object]] = json.loads(done(run("quote", "list", "--json")))
    return told


def test_a_quote_is_kept_asked_for_and_deleted(run: Command) -> None:
    run.write('format = 1\n[[records]]\nclaim = "Moved it"\n')
    assert done(run("quote")).startswith("No quote yet.")
    done(run("quote", "add", "She", "kept us calm", "--who", "Ines", "--record", "1"))
    assert quotes(run)[0]["stays"] == "they have not been asked yet"
    assert "stays: they have not been asked yet" in done(run("quote"))
    done(run("quote", "edit", "1", "--permission", "yes", "--when", "May 2025"))
    assert quotes(run)[0]["stays"] == ""
    assert quotes(run)[0]["records"] == ["moved-it"]
    done(run("quote", "edit", "1", "--record", "-"))
    assert quotes(run)[0]["records"] == []
    assert done(run("quote", "delete", "she")).startswith("Deleted “She kept us calm”")


def test_a_quote_without_a_speaker_or_with_a_wrong_permission_is_refused(run: Command) -> None:
    run.write("format = 1\n")
    assert refused(run("quote", "add", "Calm"), 2) == "A quote needs who said it."
    said = refused(run("quote", "add", "Calm", "--who", "Ines", "--permission", "maybe"), 2)
    assert said.startswith("“maybe” is not one of")
    done(run("quote", "add", "Calm", "--who", "Ines"))
    assert "Name what to change" in refused(run("quote", "edit", "1"), 2)
    assert "No quote is called “x”" in refused(run("quote", "edit", "x", "--who", "Tom"))


def test_a_quote_is_shown_whole_with_its_record_and_whether_it_may_leave(run: Command) -> None:
    run.write('format = 1\n[[records]]\nclaim = "Moved it"\n')
    done(run("quote", "add", "Calm", "--who", "Ines", "--when", "May 2025", "--record", "1"))
    told = done(run("quote", "show", "1"))
    assert "Moved it" in told
    assert "It stays here: they have not been asked yet." in told
    done(run("quote", "edit", "1", "--permission", "unnamed"))
    assert "It may leave." in done(run("quote", "show", "1"))
    assert json.loads(done(run("quote", "show", "1", "--json")))["who"] == "Ines"


def test_a_check_says_whether_it_may_leave_and_what_would_let_it(run: Command) -> None:
    run.write("format = 1\n")
    done(run("quote", "add", "Calm", "--who", "Ines"))
    said = done(run("quote", "check", "1"))
    assert said.startswith("It stays here: they have not been asked yet.\n")
    assert "“secondround quote edit calm --permission yes”" in said
    done(run("quote", "edit", "1", "--permission", "unnamed"))
    assert done(run("quote", "check", "1")) == "It may leave.\n"
    done(run("quote", "edit", "1", "--permission", "yes"))
    assert done(run("quote", "check", "1")) == "It may leave, with the name.\n"
    assert json.loads(done(run("quote", "check", "1", "--json")))["stays"] == ""


def test_a_quote_is_matched_with_records_and_with_none(run: Command) -> None:
    run.write('format = 1\n[[records]]\nclaim = "Moved it"\n')
    done(run("quote", "add", "Calm", "--who", "Ines"))
    done(run("quote", "match", "1", "moved"))
    assert quotes(run)[0]["records"] == ["moved-it"]
    done(run("quote", "match", "calm", "-"))
    assert quotes(run)[0]["records"] == []
    assert "No record is called" in refused(run("quote", "match", "1", "nothing"))
