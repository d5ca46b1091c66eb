"""After the interview in the planner: every key there, on the disk and on the screen."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static, TextArea

from tests.screens.desk import PLAN
from tui.panes.after import AfterList
from tui.plan.debrief import read_prompts
from tui.plan.due import read_due
from tui.storage.content import load_entries

if TYPE_CHECKING:
    from tests.screens.desk import Desk, Opened
    from tui.plan.model import Note

MORE = """
[[people]]
id = "jo-reyes"
name = "Jo Reyes"
role = "interviewer"

[[people]]
id = "marta"
name = "Marta Lind"
role = "advocate"

[[people.asks]]
id = "advocate-ask"
kind = "advocate-ask"
state = "agreed"

[[steps]]
id = "thank-interviewers"
title = "Thank each interviewer"
due = "end+24h"

[[notes]]
id = "deck"
text = "Send the deck"
kind = "promise"
who = "jo-reyes"
"""


@pytest.fixture
def over(desk: Desk) -> Desk:
    """The desk two hours after the interview has begun."""
    desk.write(PLAN + MORE)
    desk.now = datetime.fromisoformat("2026-12-03T12:00:00+01:00")
    return desk


def rows(seen: Opened) -> AfterList:
    return seen.planner.query_one(AfterList)


async def go(seen: Opened, key: str) -> None:
    """Goes to the place and puts the cursor on a row."""
    await seen.press("7")
    await seen.focuses(rows(seen))
    rows(seen).move_to(key)
    assert rows(seen).highlighted == key


def note(desk: Desk, note_id: str) -> Note:
    found = desk.plan.note(note_id)
    assert found is not None
    return found


@pytest.mark.parametrize("key", ["space", "x"])
async def test_tick_after_ticks_a_promise_and_unticks_it(over: Desk, key: str) -> None:
    async with over.open() as seen:
        await go(seen, "promise:deck")
        await seen.press(key)
        await seen.says("Ticked “Send the deck” · u undo")
        assert "✓" in seen.row(rows(seen), "promise:deck")
        assert note(over, "deck").done is not None
        await seen.press(key)
        await seen.says("Unticked “Send the deck”")
    assert note(over, "deck").done is None


async def test_tick_after_asks_for_one_detail_before_a_note_is_sent_and_settles_the_step(
    over: Desk,
) -> None:
    async with over.open() as seen:
        await go(seen, "talk:jo-reyes")
        await seen.press("space")
        await seen.shows("╭─ One real detail for Jo Reyes ─")
        await seen.type("the night shift")
        await seen.press("enter")
        await seen.says("Kept the detail of “Jo Reyes”")
        await seen.press("space")
        await seen.shows("╭─ Thanks for the talk: Jo Reyes ─")
        await seen.press("3")
        await seen.says("“Thanks for the talk” with “Jo Reyes” is said by phone.")
        assert "“Thank each interviewer” is ticked with it." in seen.message
        assert "said by phone" in seen.row(rows(seen), "talk:jo-reyes")
        assert over.step("thank-interviewers").done is not None
        (ask,) = over.person("jo-reyes").asks
        assert (ask.state, ask.channel) == ("said", "phone")
        await seen.press("space")
        await seen.says("It is said by phone already")
        await seen.press("u")
        await seen.says("Undid: “Thanks for the talk”")
    assert over.step("thank-interviewers").done is None
    assert over.person("jo-reyes").detail == "the night shift"
    assert not over.person("jo-reyes").asks


async def test_tick_after_says_that_who_agreed_has_helped(over: Desk) -> None:
    async with over.open() as seen:
        await go(seen, "helped:marta:advocate-ask")
        await seen.press("space")
        await seen.says("“An honest word for you” with “Marta Lind” is helped")
        await seen.until(lambda: "help:marta" in [row.key for row in rows(seen).rows])
    assert over.person("marta").asks[0].state == "helped"


async def test_tick_after_checks_in_once_and_turns_the_custom(over: Desk) -> None:
    async with over.open() as seen:
        await go(seen, "check-in")
        await seen.press("space")
        await seen.shows("╭─ Checking in: Ines Berg ─")
        await seen.press("3")
        for question in ("the panel read", "any candidate", "free to say no"):
            await seen.shows(question)
            await seen.press("1")
        await seen.says("“Checking in” with “Ines Berg” is said by phone")
        await seen.press("space")
        await seen.says("one is enough")
        rows(seen).move_to("custom")
        await seen.press("space")
        await seen.says("Set thank_you to")
        assert "not customary here" in seen.row(rows(seen), "custom")
    assert over.plan.interview.thank_you is False


async def test_tick_after_says_it_is_over_now(over: Desk) -> None:
    over.now = datetime.fromisoformat("2026-12-03T10:40:00+01:00")
    async with over.open() as seen:
        await go(seen, "over")
        await seen.press("space")
        await seen.says("It is over: Thu 3 Dec 2026, 10:40 Europe/Paris, today. You did it.")
        await seen.shows("How it went")
    assert over.plan.interview.ended == datetime(2026, 12, 3, 10, 40)


@pytest.mark.parametrize("key", ["enter", "e"])
async def test_write_after_keeps_an_answer_of_several_lines(over: Desk, key: str) -> None:
    async with over.open() as seen:
        await go(seen, "answer:who")
        await seen.press(key)
        await seen.shows("╭─ Who was there?")
        await seen.type("Jo")
        await seen.press("enter")
        await seen.type("Sam")
        await seen.press("ctrl+s")
        await seen.says("Kept “Who was there” · u undo")
        assert "✓" in seen.row(rows(seen), "answer:who")
    assert note(over, "debrief-who").text == "Jo\nSam"


async def test_write_after_keeps_what_was_typed_when_it_is_left(over: Desk) -> None:
    async with over.open() as seen:
        await go(seen, "answer:who")
        await seen.press("enter")
        await seen.type("Jo")
        await seen.press("ctrl+q")
        await seen.says("Kept what you typed")
        await seen.press("enter")
        await seen.shows("Jo")
        await seen.press("ctrl+s")
        await seen.says("Kept “Who was there”")
    assert note(over, "debrief-who").text == "Jo"


async def test_write_after_changes_a_promise(over: Desk) -> None:
    async with over.open() as seen:
        await go(seen, "promise:deck")
        await seen.press("enter")
        await seen.shows("╭─ Change the promise ─")
        assert "Jo Reyes" in "\n".join(seen.screen)
        await seen.press("tab", "tab")
        await seen.type("tomorrow")
        await seen.echoes("Fri 4 Dec 2026, tomorrow")
        await seen.press("enter")
        await seen.says("Changed the promise “Send the deck”")
    assert (note(over, "deck").due, note(over, "deck").who) == (date(2026, 12, 4), "jo-reyes")


async def test_write_after_records_the_day_they_named_the_check_in_and_the_outcome(
    over: Desk,
) -> None:
    async with over.open() as seen:
        await go(seen, "told")
        await seen.press("enter")
        await seen.shows("╭─ They decide by ─")
        await seen.type("10 dec")
        await seen.echoes("Thu 10 Dec 2026, in 7 days")
        await seen.press("enter")
        await seen.says("They decide by Thu 10 Dec 2026, in 7 days. Your one check-in: Mon 14 Dec")
        rows(seen).move_to("check-in")
        await seen.press("enter")
        await seen.type("16 dec")
        await seen.press("enter")
        await seen.says("Your one check-in: Wed 16 Dec 2026")
        rows(seen).move_to("outcome")
        await seen.press("enter")
        await seen.shows("╭─ How it ended ─")
        await seen.type("an offer")
        await seen.press("enter")
        await seen.says("The outcome: “an offer”, today")
    interview = over.plan.interview
    assert (interview.told, interview.check_back) == (date(2026, 12, 10), date(2026, 12, 16))
    assert (interview.outcome, interview.decided) == ("an offer", date(2026, 12, 3))


async def test_write_after_says_when_it_was_over(over: Desk) -> None:
    over.now = datetime.fromisoformat("2026-12-03T10:40:00+01:00")
    async with over.open() as seen:
        await go(seen, "over")
        await seen.press("enter")
        await seen.type("10:20")
        await seen.press("enter")
        await seen.says("It is over: Thu 3 Dec 2026, 10:20")
    assert over.plan.interview.ended == datetime(2026, 12, 3, 10, 20)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("close", "C closes it"),
        ("custom", "space changes it"),
        ("helped:marta:advocate-ask", "space says that they did"),
    ],
)
async def test_write_after_completes_nothing(over: Desk, key: str, said: str) -> None:
    before = over.text
    async with over.open() as seen:
        await go(seen, key)
        await seen.press("enter")
        await seen.says(said)
    assert over.text == before


@pytest.mark.parametrize("key", ["a", "n"])
async def test_add_promise_keeps_what_to_whom_and_by_when(over: Desk, key: str) -> None:
    async with over.open() as seen:
        await go(seen, "answer:who")
        await seen.press(key)
        await seen.shows("╭─ What you promised ─")
        assert "end+24h" in "\n".join(seen.screen)
        await seen.type("Call back")
        await seen.press("tab")
        await seen.type("jo")
        await seen.press("enter")
        await seen.says("Kept the promise “Call back” · u undo")
        assert "by tomorrow" in seen.row(rows(seen), "promise:call-back")
    kept = note(over, "call-back")
    assert (kept.who, kept.due) == ("jo-reyes", read_due("end+24h"))


async def test_let_go_says_that_a_note_is_not_needed_and_takes_it_back(over: Desk) -> None:
    async with over.open() as seen:
        await go(seen, "talk:jo-reyes")
        await seen.press("minus")
        await seen.says("No note to “Jo Reyes” is needed")
        assert "not needed" in seen.row(rows(seen), "talk:jo-reyes")
        await seen.press("minus")
        await seen.says("A note to “Jo Reyes” is open again")
        rows(seen).move_to("promise:deck")
        await seen.press("minus")
        await seen.says("Only a note to somebody can be marked as not needed")
    assert [ask.state for ask in over.person("jo-reyes").asks] == ["withdrawn", "draft"]


async def test_message_after_writes_the_thanks_and_ticks_the_step_once_they_are_sent(
    over: Desk,
) -> None:
    async with over.open() as seen:
        await go(seen, "talk:jo-reyes")
        await seen.press("w")
        await seen.until(lambda: bool(seen.app.screen.query("#message-detail")), "the message")
        body = seen.app.screen.query_one("#message-body", TextArea)
        await seen.press("shift+tab")
        await seen.type("the night shift")
        await seen.press("tab", "ctrl+a")
        body.text = "Thank you, Jo: [topic?] stays with me."
        await seen.press("ctrl+s", "y", "y", "y")
        await seen.shows("s it is sent")
        await seen.press("s")
        await seen.until(lambda: over.step("thank-interviewers").done is not None, "the tick")
        await seen.until(lambda: "✓" in seen.row(rows(seen), "talk:jo-reyes"))
    sent = over.person("jo-reyes")
    assert (sent.asks[0].kind, sent.asks[0].state) == ("thanks-interviewer", "sent")
    assert sent.asks[0].text == "Thank you, Jo: the night shift stays with me."
    assert sent.detail == "the night shift"


@pytest.mark.parametrize(
    ("more", "key", "who", "kind"),
    [
        ("", "check-in", "ines-berg", "status-check"),
        ("helped", "help:marta", "marta", "thanks-helper"),
        ("thanked", "news:marta", "marta", "outcome-news"),
    ],
)
async def test_message_after_opens_the_words_of_each_row(
    over: Desk, more: str, key: str, who: str, kind: str
) -> None:
    text = over.text.replace('state = "agreed"', f'state = "{more or "agreed"}"')
    over.write(
        text.replace("[interview]", '[interview]\noutcome = "an offer"')
        if more == "thanked"
        else text
    )
    async with over.open() as seen:
        await go(seen, key)
        await seen.press("w")
        await seen.until(lambda: bool(seen.app.screen.query("#message-body")), "the message")
        assert seen.app.screen.query_one("#message-body", TextArea).text
    assert over.person(who).asks[-1].kind == kind


async def test_message_after_sends_the_news_to_its_end_and_ticks_its_step(over: Desk) -> None:
    text = over.text.replace('state = "agreed"', 'state = "thanked"')
    step = '\n[[steps]]\nid = "close-the-loop"\ntitle = "Tell every helper"\ndue = "outcome+2d"\n'
    over.write(text.replace("[interview]", '[interview]\noutcome = "an offer"') + step)
    async with over.open() as seen:
        await go(seen, "news:marta")
        await seen.press("w")
        await seen.until(lambda: bool(seen.app.screen.query("#message-body")), "the message")
        body = seen.app.screen.query_one("#message-body", TextArea)
        body.text = "Dear Marta, they offered me the job. Your questions made me ready."
        await seen.press("ctrl+s", "y", "y", "y")
        await seen.shows("s it is sent")
        await seen.press("s")
        await seen.until(lambda: over.step("close-the-loop").done is not None, "the tick")
        await seen.until(lambda: "✓" in seen.row(rows(seen), "news:marta"))
    assert [ask.state for ask in over.person("marta").asks] == ["thanked", "sent"]


async def test_message_after_holds_back_thanks_that_are_word_for_word_anothers(over: Desk) -> None:
    first = """
[[people.asks]]
id = "thanks-interviewer"
kind = "thanks-interviewer"
state = "sent"
subject = "Thank you"
text = "Dear Al Berg, thank you for the talk."

[[people]]
id = "jo-reyes"
"""
    al = '\n[[people]]\nid = "al"\nname = "Al Berg"\nrole = "interviewer"\ndetail = "x"\n'
    over.write(over.text.replace('\n[[people]]\nid = "jo-reyes"\n', al + first))
    async with over.open() as seen:
        await go(seen, "talk:jo-reyes")
        await seen.press("w")
        await seen.until(lambda: bool(seen.app.screen.query("#message-detail")), "the message")
        seen.app.screen.query_one("#message-detail", TextArea).text = "the night shift"
        body = seen.app.screen.query_one("#message-body", TextArea)
        body.text = "Dear Jo Reyes, thank you  for the talk."
        await seen.shows("word for word what “Al Berg” gets")
        await seen.press("ctrl+s")
        await seen.says("It is word for word what “Al Berg” gets; change a sentence.")
        assert over.person("jo-reyes").asks[-1].state == "draft"
        await seen.press("w")
        await seen.until(lambda: bool(seen.app.screen.query("#message-body")), "the message")
        body = seen.app.screen.query_one("#message-body", TextArea)
        body.text = "Dear Jo Reyes, thank you for the talk about the night shift."
        await seen.press("ctrl+s", "y", "y", "y")
        await seen.shows("s it is sent")
    assert over.person("jo-reyes").asks[-1].state == "checked"


async def test_message_after_says_where_there_is_none(over: Desk) -> None:
    async with over.open() as seen:
        await go(seen, "promise:deck")
        await seen.press("w")
        await seen.says("There is a message for thanks, the check-in and the news only")


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_delete_after_deletes_a_promise_and_an_answer(over: Desk, key: str) -> None:
    over.write(over.text + '\n[[notes]]\nid = "w"\ntext = "Jo"\nkind = "debrief"\nprompt = "who"\n')
    async with over.open() as seen:
        await go(seen, "promise:deck")
        await seen.press(key)
        await seen.says("Deleted the promise “Send the deck” · u undo")
        rows(seen).move_to("answer:who")
        await seen.press(key)
        await seen.says("Cleared “Who was there” · u undo")
        rows(seen).move_to("told")
        await seen.press(key)
        await seen.says("Only a promise or an answer can be deleted here")
    assert over.plan.notes == ()


async def test_on_a_phone_every_question_of_the_debrief_is_read_whole(over: Desk) -> None:
    async with over.open(40, 20) as seen:
        await go(seen, "answer:who")
        for prompt in read_prompts(load_entries("debrief")):
            rows(seen).move_to(f"answer:{prompt.id}")
            await seen.quiet()
            line = seen.planner.query_one("#after-line", Static)
            told = " ".join(str(line.render()).split())
            assert " ".join(prompt.says.split()) in told
            assert told.endswith("enter writes it")
            shown = [line.render_line(row).text for row in range(line.size.height)]
            assert "enter writes it" in "".join(shown)
