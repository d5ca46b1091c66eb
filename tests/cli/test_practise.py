"""Practice from the shell: rounds, marks on disk, own questions, the sheet and the notes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import done, refused
from tests.storage.disk import mode

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Command

RECORD = """
[[records]]
id = "depot"
claim = "I moved the depot"
checked = 2026-11-23
"""
HOSTILE = "[/] [@click=app.quit]x[/] \\u001b]0;x\\u0007 \\u202e<b>&"


def test_where_nobody_watches_the_round_is_listed(run: Command) -> None:
    run.write("format = 1\n")
    lines = done(run("practise")).splitlines()
    assert lines[0] == "First round · 0 of 10 questions answered"
    assert len(lines) == 12


def test_the_round_of_today_is_the_one_the_plan_has(run: Command) -> None:
    run.write('format = 1\n[[steps]]\nid = "mock-interview"\ntitle = "Mock"\ndue = 2026-11-24\n')
    assert done(run("practise", "list")).startswith("Mock interview · 0 of 12")
    assert done(run("practise", "list", "--round", "retry")).startswith("The thin ones again · 0")


def test_a_list_for_scripts_has_every_question_with_its_probes(run: Command) -> None:
    run.write("format = 1\n" + RECORD)
    told = json.loads(done(run("practise", "list", "--round", "probes", "--json")))
    assert told["round"] == "probes"
    (story,) = told["questions"]
    assert (story["key"], story["records"], len(story["probes"])) == ("depot", ["depot"], 3)


def test_questions_of_round_one_come_first_and_keep_their_keywords(run: Command) -> None:
    run.write("format = 1\n")
    said = done(run("practise", "add", "Why", "did you", "leave?", "--asked", "thin"))
    assert said.startswith("Added “Why did you leave?”")
    done(run("practise", "keywords", "1", "depot", "night shift"))
    told = json.loads(done(run("practise", "list", "--json")))["questions"][0]
    assert (told["text"], told["round_one"]) == ("Why did you leave?", "thin")
    assert told["keywords"] == ["depot", "night shift"]
    done(run("practise", "forget", "1"))
    assert "Why did you leave?" not in done(run("practise"))


def test_a_seventh_keyword_and_an_unknown_question_are_refused(run: Command) -> None:
    run.write("format = 1\n")
    before = run.plan.read_text()
    assert "Six keywords" in refused(run("practise", "keywords", "1", *"abcdefg"), 2)
    assert "There is no question 99" in refused(run("practise", "keywords", "99", "a"))
    assert "There is no question “nowhere”" in refused(run("practise", "keywords", "nowhere", "a"))
    assert run.plan.read_text() == before


def test_records_stand_behind_an_answer(run: Command) -> None:
    run.write("format = 1\n" + RECORD)
    done(run("practise", "behind", "slipping", "depot"))
    told = json.loads(done(run("practise", "progress", "--json")))
    assert told["records"] == [{"name": "I moved the depot", "total": 1, "answered": 0, "thin": 0}]
    assert "no record “x”" in refused(run("practise", "behind", "slipping", "x"))


def test_progress_tells_counts_and_dates_and_no_score(run: Command) -> None:
    run.write("format = 1\n")
    said = done(run("practise", "progress"))
    assert "0 of 6  Role depth" in said
    assert "%" not in said


def test_the_sheet_has_twelve_questions_and_goes_to_a_private_file(
    run: Command, tmp_path: Path
) -> None:
    run.write("format = 1\n")
    text = done(run("practise", "sheet"))
    assert " 12. " in text
    assert "why?" in text
    path = tmp_path / "sheet.html"
    done(run("practise", "sheet", "--html", "-o", str(path)))
    assert path.read_text().count("<li>") == 12
    assert mode(path) == 0o600


def test_the_sheet_is_never_written_over_the_plan_and_a_hyphen_prints_it(run: Command) -> None:
    run.write("format = 1\n")
    assert "That is the plan itself" in refused(run("practise", "sheet", "-o", str(run.plan)))
    assert run.plan.read_text() == "format = 1\n"
    assert " 12. " in done(run("practise", "sheet", "-o", "-"))


def test_text_of_a_person_is_text_in_list_and_sheet(run: Command) -> None:
    run.write(f'format = 1\n[[questions]]\ntext = "{HOSTILE}"\nsource = "round-one"\n')
    for words in (("practise",), ("practise", "sheet")):
        said = done(run(*words))
        assert "[@click=app.quit]" in said
        assert not {"\x1b", "\x07", "\u202e"} & set(said)
    page = done(run("practise", "sheet", "--html"))
    assert "&lt;b&gt;&amp;" in page
    assert "<b>" not in page


def test_notes_of_a_mock_are_kept_with_who_gave_them_and_thanks_are_owed(run: Command) -> None:
    run.write(
        'format = 1\n[[people]]\nname = "Tom Okafor"\n[[people.asks]]\nkind = "practise-with-me"\n'
        'state = "agreed"\n'
    )
    said = done(run("practise", "notes", "Tom", "Clear: the depot", "Too large: 40 %"))
    assert said.startswith("Kept 2 notes of “Tom Okafor”")
    assert "They helped, so thanks are owed." in said
    assert 'kind = "mock"' in run.plan.read_text()
    assert 'state = "helped"' in run.plan.read_text()
    done(run("practise", "notes", "A friend", "Slower"))
    assert 'who = "A friend"' in run.plan.read_text()


@pytest.mark.parametrize("words", [("practise", "notes", "Tom", " "), ("practise", "add", " ")])
def test_what_says_nothing_is_refused(run: Command, words: tuple[str, ...]) -> None:
    run.write("format = 1\n")
    assert run(*words).code == 2
    assert run.plan.read_text() == "format = 1\n"
