"""People from the shell: people, person add, person log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_the_list_has_name_role_and_the_last_touch(run: Command, plan: Path) -> None:
    assert done(run("people")) == "  Ann Lee, HR\n"
    done(run("person", "log", "ann", "called"))
    assert done(run("people")) == "  Ann Lee, HR · called today\n"


def test_json_has_the_same_people(run: Command, plan: Path) -> None:
    done(run("person", "log", "ann", "called"))
    assert json.loads(done(run("people", "--json"))) == [
        {
            "id": "ann-lee",
            "name": "Ann Lee",
            "role": "hr",
            "note": "",
            "last_touch": {"on": "2026-11-24", "event": "called"},
        }
    ]


def test_a_person_is_added_with_role_and_note_and_undone(run: Command, plan: Path) -> None:
    said = done(run("person", "add", "Tom", "Okafor", "--role", "insider", "--note", "from school"))
    assert said == "Added “Tom Okafor” · secondround undo takes it back\n"
    text = plan.read_text()
    assert text.startswith(PLAN.rstrip("\n"))
    added = text.removeprefix(PLAN.rstrip("\n"))
    for line in ('id = "tom-okafor"', 'name = "Tom Okafor"', 'role = "insider"', "from school"):
        assert line in added
    done(run("undo"))
    assert plan.read_text() == PLAN


def test_two_people_may_have_one_name(run: Command, plan: Path) -> None:
    done(run("person", "add", "Ann Lee"))
    assert 'id = "ann-lee-2"' in plan.read_text()
    assert "can mean ann-lee, ann-lee-2" in refused(run("person", "log", "Ann Lee", "called"))


def test_what_passed_between_you_is_kept_with_its_day(run: Command, plan: Path) -> None:
    said = done(run("person", "log", "ann", "wrote", "back", "--note", "a tip"))
    assert said == "Kept “wrote back” with “Ann Lee” · secondround undo takes it back\n"
    added = plan.read_text().removeprefix(PLAN.rstrip("\n"))
    assert "2026-11-24" in added
    assert "wrote back" in added
    assert "a tip" in added
    done(run("undo"))
    assert plan.read_text() == PLAN


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("add", "Tom", "--role", "boss"), 1, "“boss” is not a role; there are hr, insider"),
        (("add",), 2, "NAME"),
        (("add", " "), 2, "name"),
        (("log", "zoe", "called"), 1, "Nobody in the plan is called “zoe”"),
        (("log", "", "called"), 1, "Nobody in the plan is called “”"),
        (("log", "ann"), 2, "EVENT"),
        (("log", "ann", " "), 2, "What passed between you"),
        ((), 2, "person add NAME"),
        (("drop", "ann"), 2, "drop"),
    ],
    ids=str,
)
def test_words_that_do_not_fit_are_refused_and_nothing_is_changed(
    run: Command, plan: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in refused(run("person", *words), code=code)
    assert plan.read_text() == PLAN


def test_an_empty_plan_says_how_to_add_somebody(run: Command) -> None:
    run.write("format = 1\n")
    assert "person add NAME" in done(run("people"))


def test_people_with_wrong_types_leave_the_others_and_their_own_bytes_alone(run: Command) -> None:
    text = """\
format = 1

[[people]]
name = "Ann"
role = 3
asks = [{kind = "advice", state = "later"}]

[[people]]
name = "Bo"
log = [{event = "met", at = "long ago"}, "called"]
"""
    plan = run.write(text)
    listed = done(run("people"))
    assert "Ann" in listed
    assert "Bo" in listed
    done(run("person", "log", "bo", "called"))
    written = plan.read_text()
    assert "role = 3\n" in written
    assert 'state = "later"' in written
    assert 'at = "long ago"' in written
    assert '"called"' in written
    assert "2026-11-24" in written
