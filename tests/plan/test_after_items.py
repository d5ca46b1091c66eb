"""The items after the interview: a mark, a day, and a sentence that explains each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.plan.plans import at, day, person, plan_of
from tui.plan import after_items as items
from tui.plan.countdown import count_down
from tui.plan.debrief import Prompt
from tui.plan.due import read_due
from tui.plan.model import Ask, Note, Person
from tui.plan.promises import promised
from tui.plan.thanks import owed

if TYPE_CHECKING:
    from tui.plan.after_items import Item
    from tui.plan.library import Library
    from tui.plan.model import Plan

NOW = at("2026-12-03 12:00")
PROMPTS = (Prompt(id="who", name="Who was there", text="Who was there?", says="For your thanks."),)


def thanked(plan: Plan, library: Library) -> list[Item]:
    countdown = count_down(plan, NOW)
    return [items.thank_you(known, library, countdown) for known in owed(plan, countdown)]


def test_a_question_shows_itself_until_it_is_answered_and_then_the_answer() -> None:
    (empty,) = items.answers(plan_of(), PROMPTS)
    assert (empty.title, empty.says) == ("Who was there", "Who was there? For your thanks.")
    note = Note(id="n", text="Ines", kind="debrief", prompt="who")
    (full,) = items.answers(plan_of().but(notes=(note,)), PROMPTS)
    assert (full.title, full.says, full.done) == ("Who was there: Ines", "Ines", True)


def test_a_promise_tells_to_whom_and_by_when_and_when_it_was_kept() -> None:
    notes = (
        Note(id="p", text="Send it", kind="promise", who="tom", due=read_due("end+24h")),
        Note(id="q", text="Call", kind="promise", done=NOW),
    )
    plan = plan_of(people=(person("Tom"),)).but(notes=notes)
    countdown = count_down(plan, NOW)
    first, second = [items.promise(known, countdown) for known in promised(plan, countdown.today)]
    assert (first.title, first.told) == ("Send it, to Tom", "by tomorrow")
    assert first.says == "To Tom."
    assert first.ways == (("tick-after", "ticks it"), ("write-after", "changes it"))
    assert (second.told, second.done) == ("", True)
    assert second.says.startswith("Kept today.")


def test_thanks_for_a_talk_ask_for_a_detail_then_show_it(library: Library) -> None:
    ines = Person(id="ines", name="Ines", role="interviewer", email="i@example.org")
    (before,) = thanked(plan_of(people=(ines,)), library)
    assert before.says == "One real detail first: what of the talk stayed with you?"
    (after,) = thanked(plan_of(people=(ines.but(detail="the shift", email=""),)), library)
    assert after.says.startswith("One real detail: the shift.")
    assert after.says.endswith("No address: one note through the coordinator will do.")


def test_thanks_that_are_sent_or_let_go_say_so(library: Library) -> None:
    people = tuple(
        Person(
            id=state,
            name=state,
            role="interviewer",
            asks=(Ask(id="n", kind="thanks-interviewer", state=state),),
        )
        for state in ("sent", "withdrawn")
    )
    sent, gone = thanked(plan_of(people=people), library)
    assert (sent.told, sent.done, gone.told, gone.let_go) == ("sent", True, "not needed", True)


def test_thanks_for_help_name_the_help_and_the_honest_no(library: Library) -> None:
    helped = Ask(id="a", kind="contact-advice", state="helped", help="an hour on the phone")
    declined = Ask(id="b", kind="advocate-ask", state="declined")
    (item,) = thanked(
        plan_of(people=(Person(id="t", name="Tom", asks=(helped, declined)),)), library
    )
    assert item.title == "Tom, their help"
    assert "They helped: an hour on the phone." in item.says
    assert "They answered honestly: An honest word for you." in item.says


def test_who_agreed_is_asked_after(library: Library) -> None:
    plan = plan_of(people=(person("Tom", "agreed", "helped"),))
    (item,) = items.still_helping(plan, library)
    assert (item.key, item.title) == ("helped:tom:ask-0", "Tom: did they help?")


def test_the_wait_is_the_day_they_named_the_check_in_and_the_outcome() -> None:
    plan = plan_of(told=day("2026-12-10"), people=(Person(id="h", name="Bo", role="hr"),))
    told, check_in, outcome = items.wait(plan, count_down(plan, NOW))
    assert (told.told, check_in.told, outcome.told) == ("Thu 10 Dec", "Mon 14 Dec", "not known")
    assert check_in.title == "Check in once with Bo"
    asked = Person(id="h", name="Bo", asks=(Ask(id="s", kind="status-check", state="sent"),))
    plan = plan.but(people=(asked,))
    assert items.wait(plan, count_down(plan, NOW))[1].says.startswith("You asked Bo. One is enough")


def test_with_an_outcome_the_wait_is_over() -> None:
    plan = plan_of(outcome="an offer", decided=day("2026-12-03"))
    (only,) = items.wait(plan, count_down(plan, NOW))
    assert (only.title, only.told, only.done) == ("The outcome: an offer", "today", True)


def test_the_news_names_the_outcome() -> None:
    plan = plan_of(
        people=(person("Tom", "thanked"),), outcome="an offer", decided=day("2026-12-03")
    )
    countdown = count_down(plan, NOW)
    told = owed(plan, countdown)[-1]
    item = items.news(told, plan.interview, countdown)
    assert (item.title, item.told) == ("Tom", "by Sat 5 Dec")
    assert "“an offer”" in item.says


def test_closing_names_what_is_open_and_a_closed_plan_offers_the_next() -> None:
    (close,) = items.closing(("thanks to Tom",), is_closed=False)
    assert (close.told, close.says) == ("not all is done", "Still open: thanks to Tom.")
    assert items.closing((), is_closed=False)[0].says == "Nothing is left open."
    assert [item.key for item in items.closing((), is_closed=True)] == ["next", "close"]


def test_what_is_late_is_marked_without_blame() -> None:
    plan = plan_of(people=(Person(id="i", name="Ines", role="interviewer"),))
    countdown = count_down(plan, at("2026-12-08 09:00"))
    assert owed(plan, countdown)
    note = Note(id="p", text="Send it", kind="promise", due=day("2026-12-04"))
    (known,) = promised(plan.but(notes=(note,)), countdown.today)
    item = items.promise(known, countdown)
    assert (item.told, item.is_late) == ("still open", True)
