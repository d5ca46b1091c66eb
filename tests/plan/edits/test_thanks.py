"""Edits of what is owed: a detail kept, help that came, a note let go or wanted after all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import at, day, person, plan_of
from tui.plan.countdown import count_down
from tui.plan.edits import thanks
from tui.plan.errors import PlanError
from tui.plan.model import Ask, Person, Plan
from tui.plan.thanks import HELP, TALK, owed

if TYPE_CHECKING:
    from tui.plan.library import Library

NOW = at("2026-12-03 14:00")


def met(**fields: Any) -> Plan:
    return plan_of(people=(Person(id="ines", name="Ines", role="interviewer", **fields),))


def row(plan: Plan, what: str) -> Any:
    return next(known for known in owed(plan, count_down(plan, NOW)) if known.what == what)


def test_a_note_can_be_let_go_and_wanted_again(library: Library) -> None:
    gone = thanks.let_go(met(), "ines", TALK, NOW, library)
    assert gone.said == "No note to “Ines” is needed"
    assert row(gone.plan, TALK).let_go
    again = thanks.let_go(gone.plan, "ines", TALK, NOW, library)
    assert again.said == "A note to “Ines” is open again"
    assert row(again.plan, TALK).is_open
    assert row(thanks.let_go(again.plan, "ines", TALK, NOW, library).plan, TALK).let_go


def test_thanks_for_help_are_never_let_go(library: Library) -> None:
    plan = plan_of(people=(person("Tom", "helped"),))
    with pytest.raises(PlanError, match="thanks stay open until they are sent"):
        thanks.let_go(plan, "tom", HELP, NOW, library)


def test_a_note_that_is_sent_is_not_let_go(library: Library) -> None:
    sent = met(asks=(Ask(id="n", kind="thanks-interviewer", state="sent"),))
    with pytest.raises(PlanError, match="is sent; undo takes back"):
        thanks.let_go(sent, "ines", TALK, NOW, library)
    said = met(asks=(Ask(id="n", kind="thanks-interviewer", state="said", channel="phone"),))
    with pytest.raises(PlanError, match="is said by phone; undo takes back"):
        thanks.let_go(said, "ines", TALK, NOW, library)


def test_whoever_agreed_is_owed_thanks_once_they_helped(library: Library) -> None:
    plan = plan_of(people=(person("Tom", "agreed"),))
    helped = thanks.helped(plan, "tom", "ask-0", NOW, library)
    assert row(helped.plan, HELP).by == day("2026-12-05")


def test_the_detail_is_kept_changed_and_taken_away() -> None:
    kept = thanks.remember(met(), "ines", "The night shift")
    assert kept.said == "Kept the detail of “Ines”"
    assert thanks.remember(kept.plan, "ines", "The night shift ").plan == kept.plan
    assert thanks.remember(kept.plan, "ines", "").said == "Took away the detail of “Ines”"


def test_somebody_who_is_gone_is_refused(library: Library) -> None:
    with pytest.raises(PlanError, match="deleted in another session"):
        thanks.let_go(plan_of(), "ines", TALK, NOW, library)
