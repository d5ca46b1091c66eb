"""Edits of promises: made to somebody by a day, ticked, changed, found."""

from __future__ import annotations

import pytest

from tests.plan.plans import NOW, TODAY, at, day, person, plan_of
from tui.plan.due import read_due
from tui.plan.edits import promises
from tui.plan.errors import PlanError, UsageError
from tui.plan.model import Note

PLAN = plan_of(people=(person("Ines Berg"), person("Tom"), person("Tomas")))
MADE = promises.add(PLAN, "Send the deck", who="ines", on=TODAY).plan


def test_a_promise_is_kept_with_whom_it_was_made_to_and_by_when() -> None:
    edited = promises.add(PLAN, " Send \n the deck ", who="Ines", due=day("2026-12-04"), on=TODAY)
    assert edited.said == "Kept the promise “Send the deck”"
    (note,) = edited.plan.notes
    assert note == Note(
        id="send-the-deck", text="Send the deck", kind="promise", who="ines-berg",
        at=TODAY, due=day("2026-12-04"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "meant"),
    [
        ("tom", "tom"),
        ("TOM", "tom"),
        ("Toma", "tomas"),
        ("To", "To"),  # two could be meant
        ("the driver", "the driver"),
        ("  the   driver ", "the driver"),
        ("", ""),
    ],
)
def test_who_is_a_person_where_one_is_meant_and_else_the_words(who: str, meant: str) -> None:
    assert promises.person_meant(PLAN, who) == meant


def test_a_promise_of_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="What did you promise"):
        promises.add(PLAN, " \n", on=TODAY)


def test_once_the_interview_is_over_a_promise_is_for_the_next_day() -> None:
    assert promises.usual_due(PLAN, NOW) is None
    assert promises.usual_due(PLAN, at("2026-12-03 12:00")) == read_due("end+24h")


def test_a_promise_is_ticked_and_unticked() -> None:
    ticked = promises.toggle(MADE, "send-the-deck", NOW)
    assert ticked.said == "Ticked “Send the deck”"
    assert ticked.plan.notes[0].done == NOW
    assert promises.tick(ticked.plan, "send-the-deck", at("2026-12-05 08:00")).plan == ticked.plan
    opened = promises.toggle(ticked.plan, "send-the-deck", NOW)
    assert (opened.said, opened.plan) == ("Unticked “Send the deck”", MADE)
    assert promises.untick(ticked.plan, "send-the-deck", NOW).plan == MADE
    assert promises.untick(MADE, "send-the-deck", NOW).said == "Already open: “Send the deck”"
    assert promises.tick(MADE, "send-the-deck", NOW).plan == ticked.plan


def test_a_promise_is_changed_and_deleted() -> None:
    changed = promises.change(MADE, "send-the-deck", text="Send it", who="Tom", due=None)
    assert changed.said == "Changed the promise “Send it”"
    assert (changed.plan.notes[0].text, changed.plan.notes[0].who) == ("Send it", "tom")
    same = promises.change(MADE, "send-the-deck", text="Send the deck", who="ines", due=None)
    assert same.said == "Nothing to change in “Send the deck”"
    assert promises.delete(MADE, "send-the-deck").plan.notes == ()


def test_a_promise_that_is_gone_is_refused() -> None:
    for act in (promises.toggle, promises.tick, promises.untick):
        with pytest.raises(PlanError, match="deleted in another session"):
            act(PLAN, "send-the-deck", NOW)


def test_a_promise_is_found_by_number_id_or_a_unique_start_of_it() -> None:
    plan = promises.add(MADE, "Send the numbers", on=TODAY).plan
    assert promises.find(plan, "2").text == "Send the numbers"
    assert promises.find(plan, "send-the-n").text == "Send the numbers"
    with pytest.raises(PlanError, match="can mean send-the-deck, send-the-numbers"):
        promises.find(plan, "send")
    for reference in ("9", "x", ""):
        with pytest.raises(PlanError, match="No promise is called"):
            promises.find(plan, reference)
