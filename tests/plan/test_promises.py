"""What was promised: numbered, with a name and a day."""

from __future__ import annotations

from tests.plan.plans import TODAY, at, day, person, plan_of
from tui.plan.due import read_due
from tui.plan.model import Note
from tui.plan.promises import promised


def test_promises_are_numbered_and_other_notes_are_none() -> None:
    notes = (
        Note(id="a", text="Send the deck", kind="promise", who="tom", due=read_due("end+24h")),
        Note(id="b", text="Rest", kind="note"),
        Note(
            id="c", text="Call back", kind="promise", who="the driver", done=at("2026-12-03 18:00")
        ),
        Note(id="d", text="Read their book", kind="promise", due=day("2026-12-20")),
    )
    plan = plan_of(people=(person("Tom"),)).but(notes=notes)
    first, second, third = promised(plan, TODAY)
    assert [known.number for known in (first, second, third)] == [1, 2, 3]
    assert (first.to, second.to, third.to) == ("Tom", "the driver", "")
    assert first.due is not None
    assert first.due.at == at("2026-12-04 11:00")
    assert (second.due, second.is_open, first.is_open) == (None, False, True)
    assert third.due is not None
    assert third.due.day == day("2026-12-20")


def test_nothing_promised_is_nothing() -> None:
    assert promised(plan_of(), TODAY) == ()
