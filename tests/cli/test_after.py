"""After the interview from the shell: each command with the file it leaves."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

#: The interview of `PLAN` is on 3 December, 10:00 to 11:00.
NOON = {"SECONDROUND_NOW": "2026-12-03T12:00:00+01:00"}
RECORDS = """
[[records]]
id = "depot"
claim = "Cut the waiting time"
checked = 2026-11-20

[[people]]
id = "marta"
name = "Marta Lind"
role = "advocate"
"""
PEOPLE = PLAN + '\n[[people]]\nid = "bo"\nname = "Bo Ek"\nrole = "interviewer"\n'


@pytest.fixture
def after(run: Command) -> Command:
    """The command at noon on the day of the interview."""
    run.write(PLAN)
    run.env |= NOON
    return run


def held(run: Command) -> dict[str, Any]:
    return tomllib.loads(run.plan.read_text())


def told(run: Command) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(done(run("status", "--json")))
    return fields


@pytest.mark.parametrize(
    ("words", "ended"),
    [((), "2026-12-03 12:00:00"), (("11:20",), "2026-12-03 11:20:00"), (("today",), "2026-12-03")],
)
def test_over_records_the_end(after: Command, words: tuple[str, ...], ended: str) -> None:
    assert done(after("over", *words)).startswith("It is over: Thu 3 Dec 2026")
    assert str(held(after)["interview"]["ended"]) == ended
    assert told(after)["state"] == "over"
    done(after("undo"))
    assert after.plan.read_text() == PLAN


def test_over_is_taken_back_and_refused_before_the_start(after: Command) -> None:
    done(after("over"))
    assert "still counts as over" in done(after("over", "-"))
    assert "ended" not in held(after)["interview"]
    early = refused(after("over", env={"SECONDROUND_NOW": "2026-12-03T09:00:00+01:00"}))
    assert early.startswith("The interview begins Thu 3 Dec 2026, 10:00")
    assert "still to come" in refused(after("over", "13:00"))


def test_told_sets_the_check_in_and_check_in_chooses_another(after: Command) -> None:
    assert "Your one check-in: Mon 14 Dec 2026." in done(after("told", "10 dec"))
    assert done(after("check-in")) == "Your one check-in: Mon 14 Dec 2026\n"
    done(after("check-in", "16 dec"))
    assert (told(after)["after"]["told"], told(after)["after"]["check_in"]) == (
        "2026-12-10",
        "2026-12-16",
    )
    done(after("check-in", "-"))
    done(after("told", "-"))
    assert told(after)["after"]["check_in"] == "2026-12-10"


def test_a_check_in_is_sent_once(after: Command) -> None:
    assert "not checked yet" in refused(after("check-in", "--sent"))
    asked = ("ask", "status-check", "ann", "--said", "phone")
    assert "--fair" in refused(after(*asked))
    said = done(after(*asked, "--fair"))
    assert said.startswith("“Checking in” with “Ann Lee” is said by phone")
    assert "one is enough" in refused(after("check-in", "--sent"))
    assert told(after)["after"]["checked_in"] is True


def test_the_outcome_is_kept_and_taken_back(after: Command) -> None:
    assert done(after("outcome", "an", "offer")).startswith("The outcome: “an offer”, today")
    assert str(held(after)["interview"]["decided"]) == "2026-12-03"
    done(after("outcome", "-"))
    assert after.plan.read_text() == PLAN
    later = {"SECONDROUND_NOW": "2026-12-12T12:00:00+01:00"}
    done(after("outcome", "no", "--on", "thu", env=later))
    assert str(held(after)["interview"]["decided"]) == "2026-12-10"


def test_the_debrief_is_listed_answered_shown_and_cleared(after: Command) -> None:
    assert done(after("debrief")).count("[ ]") == 11
    assert done(after("debrief", "thin", "no", "figure")).startswith("Kept “Where you were thin”")
    assert [note["text"] for note in held(after)["notes"]] == ["no figure"]
    assert done(after("debrief", "4")).endswith("\n  no figure\n")
    listed = json.loads(done(after("debrief", "--json")))
    assert {entry["id"]: entry["answer"] for entry in listed}["thin"] == "no figure"
    done(after("debrief", "thin", "-"))
    assert "notes" not in held(after)
    assert "is not one question" in refused(after("debrief", "mood", "fine"), 2)


def test_promises_are_added_listed_done_and_undone(after: Command) -> None:
    done(after("promise", "add", "Send", "the", "deck", "--to", "ann"))
    done(after("promise", "add", "Call", "--due", "-"))
    first, second = held(after)["notes"]
    assert (first["who"], first["due"]) == ("ann-lee", "end+24h")
    assert "due" not in second
    assert done(after("promise")) == done(after("promise", "list"))
    assert "1 [ ] Send the deck, to Ann Lee · by tomorrow" in done(after("promise"))
    done(after("promise", "done", "1"))
    assert json.loads(done(after("promise", "list", "--json")))[0]["done"] is not None
    assert done(after("promise", "undone", "send")).startswith("Unticked “Send the deck”")
    assert "No promise is called" in refused(after("promise", "done", "9"))


def test_the_last_answer_ticks_the_step_of_the_debrief(run: Command) -> None:
    run.write(PLAN + '\n[[steps]]\nid = "debrief-now"\ntitle = "Write it down"\ndue = "end+2h"\n')
    run.env |= NOON
    for number in range(1, 12):
        said = done(run("debrief", str(number), "said"))
    assert "“Write it down” is ticked with it." in said
    done(run("undo"))
    assert told(run)["steps"]["done"] == 0


def test_close_names_what_is_open_and_closes_anyway(run: Command) -> None:
    run.write(PEOPLE)
    run.env |= NOON
    said = refused(run("close"))
    assert said.startswith("Still open: thanks for the talk to Bo Ek.")
    assert run.plan.read_text() == PEOPLE
    assert "“secondround new --carry” starts the next plan" in done(run("close", "--anyway"))
    assert told(run)["state"] == "closed"
    done(run("undo"))
    assert run.plan.read_text() == PEOPLE


def test_reopen_opens_a_closed_plan(after: Command) -> None:
    done(after("close"))
    assert done(after("close")) == "This plan is closed since Thu 3 Dec 2026\n"
    done(after("reopen"))
    assert after.plan.read_text() == PLAN


def test_the_next_plan_starts_beside_the_closed_one_and_undo_brings_that_back(run: Command) -> None:
    run.write(PLAN + RECORDS)
    run.env |= NOON
    done(run("close"))
    closed = run.plan.read_text()
    said = done(run("new", "--carry", "--company", "Beta"))
    assert "plan-acme-2026-12-03.toml" in said
    assert "1 record and 0 quotes came over, as drafts" in said
    assert (run.data / "plan-acme-2026-12-03.toml").read_text() == closed
    document = held(run)
    assert document["interview"]["company"] == "Beta"
    assert document["records"] == [{"id": "depot", "claim": "Cut the waiting time"}]
    assert [person["id"] for person in document["people"]] == ["marta"]
    done(run("undo"))
    assert told(run)["state"] == "closed"
    assert told(run)["company"] == "Acme"


def test_the_next_plan_starts_empty_unless_it_carries(run: Command) -> None:
    run.write(PLAN + RECORDS)
    run.env |= NOON
    done(run("close"))
    done(run("new", "--company", "Beta", "--bare"))
    assert set(held(run)) == {"format", "started", "interview"}
    done(
        run(
            "-f",
            "third.toml",
            "new",
            "--bare",
            "--carry",
            str(run.data / "plan-acme-2026-12-03.toml"),
        )
    )
    assert tomllib.loads((run.folder / "third.toml").read_text())["records"]


def test_a_plan_that_is_open_is_never_replaced(after: Command) -> None:
    for words in (("new",), ("new", "--carry"), ("new", "--company", "Beta")):
        assert "stays as it is" in refused(after(*words))
    assert after.plan.read_text() == PLAN


def test_there_must_be_a_plan_to_carry_over(run: Command) -> None:
    assert "no closed plan here" in refused(run("new", "--carry", "--bare"))
    refused(run("new", "--carry", "nowhere.toml", "--bare"), 3)
    assert not run.plan.exists()


def test_closing_on_a_terminal_asks_for_the_next_plan(run: Command) -> None:
    run.write(PLAN + RECORDS)
    run.env |= NOON
    with run.on_terminal("close") as seen:
        seen.wait_for("Start the next plan now, with 1 record, 1 person of this one? y/N")
        seen.type("y\r")
        seen.wait_for("Company:")
        seen.type("Beta\r\r\r")
        assert seen.wait() == 0
    assert held(run)["interview"]["company"] == "Beta"
    assert (run.data / "plan-acme-2026-12-03.toml").exists()


def test_closing_on_a_terminal_takes_no_for_an_answer(run: Command, plan: Path) -> None:
    run.env |= NOON
    with run.on_terminal("close") as seen:
        seen.wait_for("Start the next plan now? y/N")
        seen.type("\r")
        seen.wait_for("opens it again.")
        assert seen.wait() == 0
    assert "closed = 2026-12-03" in plan.read_text()


def test_status_counts_the_thanks_that_are_open_and_closing_names_them(run: Command) -> None:
    met = '\n[[people]]\nid = "{id}"\nname = "{name}"\nrole = "interviewer"\ndetail = "x"\n'
    run.write(PLAN + met.format(id="jo", name="Jo Reyes") + met.format(id="al", name="Al Berg"))
    run.env |= NOON
    assert told(run)["thanks"] == {"sent": 0, "total": 2}
    assert "Thank-yous · 0 of 2 done" in done(run("status"))
    done(run("ask", "thanks-interviewer", "jo", "--said", "in-person"))
    assert told(run)["thanks"] == {"sent": 1, "total": 2}
    assert "1 to thank" in done(run("status", "--short"))
    still = refused(run("close"))
    assert ("Al Berg" in still, "Jo Reyes" in still) == (True, False)
    assert "closed" not in held(run)["interview"]
    done(run("ask", "thanks-interviewer", "al", "--elsewhere", "--fair"))
    assert told(run)["thanks"] == {"sent": 2, "total": 2}
    done(run("close"))
