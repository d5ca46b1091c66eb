"""Records from the shell: from a claim to a checked record, each refusal with the way on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.command import done, refused

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

HOSTILE = "[/] [@click=app.quit]x[/] \\u001b]0;x\\u0007 \\u202e"


def first(run: Command) -> dict[str, object]:
    told = json.loads(done(run("record", "list", "--json")))
    assert isinstance(told, list)
    found: dict[str, object] = told[0]
    return found


def test_from_a_claim_to_a_checked_record(run: Command) -> None:
    run.write("format = 1\n")
    assert done(run("record")).startswith("No record yet.")
    said = done(run("record", "add", "Moved", "the", "depot"))
    assert said == "Added “Moved the depot” · secondround undo takes it back\n"
    for field, value in (
        ("my_part", "I planned it"),
        ("not-mine", "The drivers drove"),
        ("credit", "Ines; Tom"),
        ("limit", "Two days late"),
        ("confirmer", "Ines Berg"),
    ):
        done(run("record", "edit", "1", field, value))
    done(run("record", "number", "1", "12", "--unit", "%", "--source", "the ledger"))
    assert first(run)["next"] == "situation"
    for question in range(1, 13):
        said = done(run("record", "check", "1", str(question), "yes"))
    assert "Every question holds, so it may leave." in said
    assert first(run)["state"] == "checked"
    said = done(run("record", "edit", "1", "limit", "Four days late"))
    assert "of its honesty check are open again." in said
    assert first(run)["state"] == "draft"
    done(run("undo"))
    assert first(run)["state"] == "checked"


def test_a_question_that_cannot_hold_says_what_is_missing(run: Command) -> None:
    run.write("format = 1\n")
    done(run("record", "add", "Moved the depot"))
    before = run.plan.read_text()
    said = refused(run("record", "check", "moved", "not-mine-filled"))
    assert said.startswith("First write what was not yours; then it can hold.")
    assert said.endswith("“secondround record edit moved-the-depot not_mine TEXT” fills it.")
    assert "is no question of the honesty checklist" in refused(run("record", "check", "1", "x"))
    assert run.plan.read_text() == before


def test_a_number_is_changed_and_taken_out_by_its_value(run: Command) -> None:
    run.write("format = 1\n")
    done(run("record", "add", "Moved the depot"))
    assert "It has no source yet" in done(run("record", "number", "1", "12 %"))
    done(run("record", "number", "1", "12 %", "--source", "the ledger", "--estimate"))
    assert "12 % (estimate); source: the ledger" in done(run("record", "show", "1"))
    done(run("record", "number", "1", "--", "-12 %"))
    assert first(run)["numbers"] == []


def test_what_it_answers_is_named_by_number_or_name(run: Command) -> None:
    run.write('format = 1\n[[people]]\nname = "Ann Lee"\n[[advert]]\ntext = "Run a depot"\n')
    done(run("record", "add", "Moved the depot"))
    done(run("record", "match", "1", "--line", "1", "--person", "ann"))
    assert (first(run)["matches"], first(run)["answers"]) == (["run-a-depot"], ["ann-lee"])
    done(run("record", "match", "1", "--line", "-"))
    assert (first(run)["matches"], first(run)["answers"]) == ([], ["ann-lee"])
    assert "Name what it answers" in refused(run("record", "match", "1"))


def test_a_record_is_chosen_and_deleted(run: Command) -> None:
    run.write("format = 1\n")
    done(run("record", "add", "Moved the depot"))
    done(run("record", "choose", "1"))
    assert "  1 * draft" in done(run("record"))
    assert done(run("record", "delete", "moved")).startswith("Deleted “Moved the depot”")
    assert "No record is called “1”" in refused(run("record", "show", "1"))


def test_a_wrong_field_or_value_is_refused(run: Command) -> None:
    run.write("format = 1\n")
    done(run("record", "add", "Moved the depot"))
    assert "is not a field; there are claim" in refused(run("record", "edit", "1", "mood", "x"), 2)
    assert "What should “limit” be?" in refused(run("record", "edit", "1", "limit"))
    assert "is not one of open" in refused(run("record", "edit", "1", "confidential", "x"), 2)


def test_a_resume_is_taken_as_drafts_and_a_broken_one_named(run: Command, tmp_path: Path) -> None:
    run.write("format = 1\n")
    resume = tmp_path / "resume.json"
    resume.write_text('{"work": [{"name": "Acme", "highlights": ["Moved the depot"]}]}')
    said = done(run("record", "import", str(resume)))
    assert said.startswith("Took 1 record as drafts")
    assert first(run)["checked"] is None
    resume.write_text('{"work": [1]}')
    assert "work[1] should be an object." in refused(run("record", "import", str(resume)))


def test_text_of_a_person_is_text_everywhere(run: Command) -> None:
    run.write(
        f'format = 1\n[[records]]\nclaim = "{HOSTILE}"\nmy_part = "{HOSTILE}"\n'
        f'[[records.numbers]]\nvalue = "{HOSTILE}"\n[[quotes]]\nwords = "{HOSTILE}"\n'
        f'who = "{HOSTILE}"\n[[advert]]\ntext = "{HOSTILE}"\nmatch = "gap"\n'
    )
    for words in (("record",), ("record", "show", "1"), ("quote",), ("advert",), ("sheet", "own")):
        said = done(run(*words))
        assert "[@click=app.quit]" in said
        assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_on_a_terminal_the_open_questions_are_asked_one_by_one(run: Command) -> None:
    run.write('format = 1\n[[records]]\nclaim = "Moved it"\nmy_part = "I planned it"\n')
    with run.on_terminal("record", "check", "1", lines=60) as terminal:
        terminal.wait_for("First name who can confirm it.")
        terminal.wait_for("Does every verb in your part")
        terminal.type("y\r")
        terminal.wait_for("11 questions left")
        terminal.wait_for("Does each number have a source")
        terminal.type("\r")
        assert terminal.wait() == 0
    assert first(run)["checks"] == ["own-verbs"]
