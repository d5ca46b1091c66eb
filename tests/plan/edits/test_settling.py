"""Steps that an act settles are ticked with it, once, and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.plan.plans import at, day, person, plan_of, step
from tui.plan.debrief import Prompt
from tui.plan.edits import course, debrief, promises
from tui.plan.edits.going_out import go_out
from tui.plan.edits.settling import settled
from tui.plan.edits.steps import untick
from tui.plan.model import Person
from tui.plan.thanks import HELP, KINDS, TALK

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.library import Library
    from tui.plan.model import Plan

NOW = at("2026-12-03 14:00")
PROMPTS = (Prompt(id="who", name="Who", text="?"), Prompt(id="thin", name="Thin", text="?"))
AFTER = (
    *("debrief-now", "send-promised", "thank-interviewers", "thank-advocate", "thank-helpers"),
    *("plan-the-wait-2", "status-check", "close-the-loop", "my-own"),
)
PLAN = plan_of(*map(step, AFTER))


def said(plan: Plan, person_id: str, kind: str, library: Library) -> Edited:
    return go_out(plan, person_id, kind, "in-person", on=NOW.date(), library=library)


def ticked(before: Plan, edited: Edited) -> list[str]:
    plan = settled(before, edited, NOW, PROMPTS).plan
    return [known.id for known in plan.steps if known.done == NOW]


def test_the_last_answer_of_the_debrief_ticks_its_step() -> None:
    first = debrief.answer(PLAN, PROMPTS[0], "Ines", NOW.date())
    assert ticked(PLAN, first) == []
    second = debrief.answer(first.plan, PROMPTS[1], "Numbers", NOW.date())
    assert ticked(first.plan, second) == ["debrief-now"]
    told = settled(first.plan, second, NOW, PROMPTS)
    assert told.notice == "“Debrief now” is ticked with it."
    assert told.said == second.said


def test_the_last_promise_that_is_kept_ticks_its_step() -> None:
    plan = promises.add(PLAN, "One", on=NOW.date()).plan
    plan = promises.add(plan, "Two", on=NOW.date()).plan
    once = promises.toggle(plan, "one", NOW)
    assert ticked(plan, once) == []
    assert ticked(once.plan, promises.toggle(once.plan, "two", NOW)) == ["send-promised"]


def test_the_last_thanks_tick_the_step_of_their_sort(library: Library) -> None:
    people = (
        Person(id="ines", name="Ines", role="interviewer", detail="x"),
        person("Marta", "helped").but(role="advocate"),
        person("Tom", "helped"),
    )
    plan = PLAN.but(people=people)
    for person_id, what, wanted in (
        ("ines", TALK, "thank-interviewers"),
        ("marta", HELP, "thank-advocate"),
        ("tom", HELP, "thank-helpers"),
    ):
        assert ticked(plan, said(plan, person_id, KINDS[what], library)) == [wanted]


def test_the_news_to_the_last_helper_closes_the_loop(library: Library) -> None:
    plan = PLAN.but(people=(person("Tom", "thanked"),))
    decided = course.decide(plan, "no", day("2026-12-03"), NOW)
    assert ticked(plan, decided) == []
    sent = said(decided.plan, "tom", "outcome-news", library)
    assert ticked(decided.plan, sent) == ["close-the-loop"]


def test_a_check_in_day_and_a_check_in_tick_theirs(library: Library) -> None:
    plan = PLAN.but(people=(Person(id="ines", name="Ines", role="hr"),))
    assert ticked(plan, course.choose_check_in(plan, day("2026-12-14"), NOW)) == ["plan-the-wait-2"]
    asked = go_out(plan, "ines", "status-check", "phone", on=NOW.date(), library=library, fair=True)
    assert ticked(plan, asked) == ["status-check"]


def test_a_step_that_was_unticked_by_hand_stays_open(library: Library) -> None:
    plan = PLAN.but(people=(person("Tom", "helped"),))
    sent = settled(plan, said(plan, "tom", "thanks-helper", library), NOW, PROMPTS).plan
    opened = untick(sent, ["thank-helpers"]).plan
    again = debrief.answer(opened, PROMPTS[0], "Ines", NOW.date())
    assert ticked(opened, again) == []


def test_a_step_that_is_not_in_the_plan_is_no_trouble(library: Library) -> None:
    plan = plan_of(people=(person("Tom", "helped"),))
    sent = said(plan, "tom", "thanks-helper", library)
    assert settled(plan, sent, NOW, PROMPTS) == sent
