"""Advice and questions from the shell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def test_advice_is_kept_listed_followed_and_undone(run: Command, plan: Path) -> None:
    assert done(run("person", "advice")).startswith("No advice yet.")
    said = done(run("person", "advice", "ann", "Bring", "the", "plan"))
    assert said == "Kept “Bring the plan” · secondround undo takes it back\n"
    assert done(run("person", "advice")) == "  1  [open] Bring the plan · Ann Lee\n"
    assert done(run("person", "follow", "1")).startswith("Made “Bring the plan” a step")
    assert "Bring the plan" in done(run("steps", "--all"))
    assert done(run("person", "advice", "ann")) == "  1  [a step] Bring the plan\n"
    for _ in range(2):
        done(run("undo"))
    assert plan.read_text() == PLAN


def test_advice_is_left_for_a_reason_or_forgotten(run: Command, plan: Path) -> None:
    done(run("person", "advice", "ann", "Wear red"))
    done(run("person", "decline", "wear", "not", "my", "way"))
    assert done(run("person", "advice")) == "  1  [left] Wear red (not my way) · Ann Lee\n"
    done(run("person", "forget", "1"))
    assert done(run("person", "advice")).startswith("No advice yet.")


def test_private_advice_reaches_no_script_and_no_step(run: Command, plan: Path) -> None:
    said = done(run("person", "advice", "ann", "Marta leaves", "--private"))
    assert "no card, print, calendar or message has it" in said
    (told,) = json.loads(done(run("person", "advice", "--json")))
    assert (told["text"], told["private"], told["who"]) == ("", True, "ann-lee")
    done(run("person", "follow", "1"))
    for words in (("steps", "--all"), ("status",), ("people", "--json")):
        assert "Marta" not in done(run(*words))
    done(run("undo"))
    done(run("person", "follow", "1", "--title", "Ask who leads in spring"))
    assert "Ask who leads in spring" in done(run("steps", "--all"))


@pytest.mark.parametrize(
    "words",
    [("card",), ("card", "--md"), ("card", "--html"), ("status",)]
    + [("export", form) for form in ("md", "html", "ics")],
    ids=str,
)
def test_what_is_to_be_kept_to_oneself_reaches_nothing_that_is_carried_or_sent(
    run: Command, plan: Path, words: tuple[str, ...]
) -> None:
    told = ("--role", "interviewer", "--cares-about", "Hushcare", "--cares-source", "Hushtom")
    done(run("person", "add", "Jonas", *told, "--private", "yes"))
    done(run("person", "advice", "jonas", "Hushadvice", "--private"))
    done(run("person", "follow", "1"))
    done(run("person", "questions", "jonas", "What is hard here?"))
    for day in ("2026-11-24", "2026-12-03"):
        out = done(run(*words, env={"SECONDROUND_NOW": f"{day}T07:00:00+01:00"}))
        assert "Hush" not in out
    if words[-1] in ("--md", "md", "--html", "html"):
        assert "What is hard here" in out


def test_questions_are_listed_chosen_by_number_or_in_own_words_and_dropped(
    run: Command, plan: Path
) -> None:
    listed = done(run("person", "questions", "ann")).splitlines()
    assert listed[0] == "  1 [ ]  Whom will I meet, and what does each look after?"
    assert len(listed) == 9
    said = done(run("person", "questions", "ann", "3"))
    assert said.startswith("Chose “What from round one should I explain better?” for “Ann Lee”")
    done(run("person", "questions", "ann", "May", "I", "bring", "notes?"))
    told = json.loads(done(run("person", "questions", "ann", "--json")))
    assert [question["text"] for question in told if question["chosen"]] == [
        "What from round one should I explain better?",
        "May I bring notes?",
    ]
    assert "To ask them" in done(run("person", "show", "ann"))
    assert done(run("person", "questions", "ann", "1")).startswith("Dropped")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("advice", "zoe", "Rest"), 1, "Nobody in the plan is called “zoe”"),
        (("advice", "ann", " "), 2, "What did they advise"),
        (("follow", "7"), 1, "No advice is called “7”"),
        (("decline", "1"), 2, "REASON"),
        (("questions", "ann", "99"), 2, "There is no question 99; there are 9"),
    ],
    ids=str,
)
def test_words_that_do_not_fit_change_nothing(
    run: Command, plan: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in refused(run("person", *words), code=code)
    assert plan.read_text() == PLAN
