"""People from the shell: the list, one of them, what passed, and the moves of asks."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_the_list_has_whose_turn_it_is_and_the_last_touch(run: Command, plan: Path) -> None:
    assert done(run("people")).splitlines()[:3] == ["Nothing open", "  Ann Lee, HR", ""]
    done(run("person", "log", "ann", "called"))
    assert "  Ann Lee, HR · called today\n" in done(run("people"))
    assert "  + Advocate: Who speaks for you?\n" in done(run("people"))


def test_json_has_the_same_people(run: Command, plan: Path) -> None:
    done(run("person", "log", "ann", "called"))
    (told,) = json.loads(done(run("people", "--json")))
    assert told["id"] == "ann-lee"
    assert (told["name"], told["role"], told["note"], told["whose"]) == (
        "Ann Lee",
        "hr",
        "",
        "settled",
    )
    assert told["last_touch"] == {"on": "2026-11-24", "event": "called"}
    assert json.loads(done(run("person", "show", "ann", "--json"))) == told


def test_everything_known_of_somebody_is_set_changed_cleared_and_shown(
    run: Command, plan: Path
) -> None:
    known = [
        *("--role", "adv", "--title", "Head of HR", "--email", "marta@example.org"),
        *("--phone", "+33 1", "--admired", "yes", "--reason", "calm", "--project", "the move"),
        *("--cares-about", "clear words", "--cares-source", "Ann", "--private", "yes"),
    ]
    done(run("person", "add", "Marta", "Lind", *known))
    shown = done(run("person", "show", "marta"))
    assert shown.splitlines()[0] == "Marta Lind, Advocate, Head of HR"
    for line in (
        "  email: marta@example.org",
        "  phone: +33 1",
        "  you admire: calm",
        "  saw your work on: the move",
        "  cares about: clear words (Ann) · to yourself",
    ):
        assert line in shown.splitlines()
    assert "clear words" not in done(run("people", "--json"))
    said = done(run("person", "edit", "marta", "--name", "Marta Holm", "--phone", "-"))
    assert said.startswith("Changed “Marta Holm”")
    assert "phone" not in done(run("person", "show", "marta"))
    assert "Say what to change: --name, --role" in refused(run("person", "edit", "marta"), code=2)


def test_somebody_is_removed_and_undo_brings_all_back(run: Command, plan: Path) -> None:
    done(run("person", "log", "ann", "called"))
    before = tomllib.loads(plan.read_text())
    said = done(run("person", "remove", "Ann", "Lee"))
    assert said.splitlines() == [
        "Deleted “Ann Lee” · secondround undo takes it back",
        "With them: 1 line of the log.",
    ]
    assert json.loads(done(run("people", "--json"))) == []
    done(run("undo"))
    assert tomllib.loads(plan.read_text()) == before


ASK = """
[[people.asks]]
id = "hr-feedback"
kind = "hr-feedback"
state = "checked"
since = 2026-11-23
"""


def test_an_ask_is_moved_dated_logged_and_undone(run: Command) -> None:
    plan = run.write(PLAN + ASK)
    told = done(run("person", "move", "ann", "hr"))
    assert told == (
        "“Feedback on round one” with “Ann Lee” is checked; it can become sent, said, draft, withdrawn.\n"
    )
    done(run("person", "move", "ann", "hr-feedback", "sent", "--on", "yesterday"))
    text = plan.read_text()
    assert 'state = "sent"' in text
    assert "sent = 2026-11-23" in text
    assert 'event = "Feedback on round one: sent"' in text
    said = done(run("person", "move", "ann", "hr", "helped", "--note", "be shorter"))
    assert said.startswith("“Feedback on round one” with “Ann Lee” is helped")
    shown = done(run("person", "show", "ann"))
    assert "  today  Feedback on round one: helped: be shorter" in shown
    assert "Feedback on round one: thank them · tomorrow" in done(run("people"))
    status = json.loads(done(run("status", "--json")))
    assert status["people"]["yours"][0]["next"] == "thank them"
    for _ in range(2):
        done(run("undo"))
    assert plan.read_text() == PLAN + ASK


def test_a_move_that_is_not_allowed_is_refused_with_those_that_are(run: Command) -> None:
    plan = run.write(PLAN + ASK)
    sentence = refused(run("person", "move", "ann", "hr", "thanked"))
    assert sentence == (
        "“Feedback on round one” is checked and cannot become thanked yet. "
        "It can become sent, said, draft or withdrawn."
    )
    assert "is not one ask; “Ann Lee” has hr-feedback" in refused(
        run("person", "move", "ann", "logistics", "sent")
    )
    assert plan.read_text() == PLAN + ASK


def test_the_contact_rule_holds_an_ask_back_until_it_is_known(run: Command) -> None:
    plan = run.write(PLAN + ASK.replace("hr-feedback", "advocate-ask"))
    before = plan.read_text()
    assert "Ask HR first" in refused(run("person", "move", "ann", "advocate", "sent"))
    done(run("set", "contact_rule", "not-allowed"))
    assert "Ask them for “Naming a reference” instead" in refused(
        run("person", "move", "ann", "advocate", "sent")
    )
    assert "An honest word for you: blocked" in done(run("people"))
    done(run("undo"))
    assert plan.read_text() == before
    done(run("set", "contact_rule", "allowed"))
    done(run("person", "move", "ann", "advocate", "sent"))


def test_ten_thousand_characters_in_a_note_are_kept_and_shown(run: Command, plan: Path) -> None:
    long = "word " * 2000
    done(run("person", "log", "ann", "wrote", "--note", long.strip()))
    done(run("person", "edit", "ann", "--note", long.strip()))
    shown = done(run("person", "show", "ann"))
    assert shown.count(long.strip()) == 2
    assert len(done(run("people")).splitlines()[1]) < 80


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
        (("add", "Tom", "--email", "tom"), 2, "write one like ann@example.org"),
        (("edit", "ann", "--private", "maybe"), 1, "there are yes, no"),
        (("show", "zoe"), 1, "Nobody in the plan is called “zoe”"),
        (("remove", "zoe"), 1, "Nobody in the plan is called “zoe”"),
        (("move", "ann"), 2, "ASK"),
        (("log", "ann", "met", "--on", "someday"), 1, "someday"),
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
