"""What goes out without a message of ours: what was said, and what was written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plan.plans import at, day, person, plan_of
from tui.plan.countdown import count_down
from tui.plan.edits import thanks
from tui.plan.edits.going_out import go_out, wants_answers
from tui.plan.errors import PlanError
from tui.plan.model import Ask, Person, Plan
from tui.plan.thanks import HELP, NEWS, TALK, owed

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.library import Library

NOW = at("2026-12-03 14:00")


def met(**fields: Any) -> Plan:
    return plan_of(people=(Person(id="ines", name="Ines", role="interviewer", **fields),))


def row(plan: Plan, what: str) -> Any:
    return next(known for known in owed(plan, count_down(plan, NOW)) if known.what == what)


def out(plan: Plan, who: str, kind: str, way: str, library: Library, **more: Any) -> Edited:
    return go_out(plan, who, kind, way, on=NOW.date(), library=library, **more)


def test_thanks_for_a_talk_wait_for_one_real_detail(library: Library) -> None:
    with pytest.raises(PlanError, match="One real detail first: what of the talk with “Ines”"):
        out(met(detail=" "), "ines", "thanks-interviewer", "phone", library)
    plan = thanks.remember(met(), "ines", " The night shift ").plan
    said = out(plan, "ines", "thanks-interviewer", "phone", library)
    assert said.said == "“Thanks for the talk” with “Ines” is said by phone"
    assert (row(said.plan, TALK).sent, row(said.plan, TALK).told) == (True, "said by phone")
    (ask,) = said.plan.people[0].asks
    assert (ask.state, ask.channel, ask.sent) == ("said", "phone", day("2026-12-03"))
    assert said.plan.people[0].log[-1].event == "Thanks for the talk: said by phone"


def test_a_note_that_was_begun_is_the_one_that_went_out(library: Library) -> None:
    for state in ("draft", "checked"):
        begun = Ask(id="n", kind="thanks-interviewer", state=state, text="Dear Ines")
        said = out(met(detail="x", asks=(begun,)), "ines", begun.kind, "in-person", library)
        (ask,) = said.plan.people[0].asks
        assert (ask.id, ask.state, ask.channel) == ("n", "said", "in-person")


def test_what_was_written_elsewhere_is_sent_only_once_the_questions_are_answered(
    library: Library,
) -> None:
    plan = met(detail="x")
    with pytest.raises(PlanError, match="Answer the three questions of fairness first"):
        out(plan, "ines", "thanks-interviewer", "elsewhere", library)
    sent = out(plan, "ines", "thanks-interviewer", "elsewhere", library, fair=True)
    assert sent.said.endswith("is sent, not checked here")
    (ask,) = sent.plan.people[0].asks
    assert (ask.state, ask.channel) == ("sent", "elsewhere")
    checked, gone = sent.plan.people[0].log
    assert (checked.note, gone.event) == (
        "the three questions are answered; the words were not checked here",
        "Thanks for the talk: sent, not checked here",
    )


@pytest.mark.parametrize("way", ["in-person", "phone", "elsewhere"])
def test_nothing_that_asks_goes_out_before_the_questions(library: Library, way: str) -> None:
    plan = plan_of(people=(Person(id="ines", name="Ines", role="hr"),))
    for kind in library.asks.values():
        if wants_answers(kind, way):
            with pytest.raises(PlanError, match=r"questions of fairness|One real detail"):
                out(plan, "ines", kind.id, way, library)
        else:
            assert (way != "elsewhere", kind.answer) == (True, False)
    asked = out(plan, "ines", "hr-feedback", way, library, fair=True).plan.people[0].asks[0]
    assert asked.state == ("sent" if way == "elsewhere" else "said")


def test_the_contact_rule_holds_back_what_is_said_too(library: Library) -> None:
    plan = plan_of(
        people=(Person(id="tom", name="Tom", role="insider"),), contact_rule="not-allowed"
    )
    with pytest.raises(PlanError, match="insiders may not be asked"):
        out(plan, "tom", "advocate-ask", "phone", library, fair=True)


def test_thanks_that_are_said_settle_all_that_somebody_helped_with(library: Library) -> None:
    plan = plan_of(people=(person("Tom", "helped", "declined"),))
    said = out(plan, "tom", "thanks-helper", "in-person", library)
    assert [ask.state for ask in said.plan.people[0].asks] == ["thanked", "thanked", "said"]
    assert (row(said.plan, HELP).sent, row(said.plan, HELP).told) == (True, "said in person")
    assert "Feedback on round one" in said.notice


def test_the_news_is_told_to_a_helper(library: Library) -> None:
    plan = plan_of(people=(person("Tom", "thanked"),), outcome="no", decided=day("2026-12-03"))
    assert row(out(plan, "tom", "outcome-news", "phone", library).plan, NEWS).sent
