"""The message of an ask in the planner: written, looked through, answered for, copied, sent."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.screens.desk import PLAN, drawn_in
from tui.plan import message_places, message_review
from tui.plan.wording import find_flags
from tui.screens.message_area import MessageArea
from tui.storage import text_editing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.screens.desk import Desk, Opened
    from tui.plan.model import Ask
    from tui.plan.wording import Flag

ASKED = """
[[people.asks]]
id = "hr-feedback"
kind = "hr-feedback"
since = 2026-11-23
subject = "A question"
text = "Dear Ines, how was it?"
"""


async def opened(seen: Opened) -> None:
    await seen.press("2")
    seen.people.move_to("ines-berg")
    await seen.press("w")
    await seen.until(lambda: bool(seen.app.screen.query("#writing")), "the message")


async def notes(seen: Opened, text: str) -> None:
    """Waits until the lines under the text say this."""
    await seen.until(lambda: text in drawn_in(seen.app.screen, "#message-notes"), repr(text))


def body(seen: Opened) -> MessageArea:
    return seen.app.screen.query_one("#message-body", MessageArea)


async def reads(seen: Opened, text: str) -> None:
    """Waits until this is the text."""
    await seen.until(lambda: body(seen).text == text, repr(text))


def ask(desk: Desk) -> Ask:
    return desk.person("ines-berg").asks[0]


async def test_write_message_is_answered_for_copied_and_marked_sent(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+s")
        for question in ("1 of 3: Would you be at ease", "2 of 3: Could any", "3 of 3: Is the"):
            await notes(seen, question)
            assert ask(desk).state == "draft"
            await seen.press("y")
        await seen.shows("c copy · b subject · s it is sent · e edit · esc leave")
        assert ask(desk).state == "checked"
        await seen.press("c")
        await seen.shows("Copied, if your terminal allows it")
        assert seen.app.clipboard == "Dear Ines, how was it?"
        await seen.press("b")
        assert seen.app.clipboard == "A question"
        await seen.press("s")
        await seen.says("is sent")
    assert ask(desk).state == "sent"


async def test_a_doubt_leaves_it_a_draft_and_says_what_to_change(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+s", "y", "n")
        await seen.says("It stays a draft. Ask only for what everybody may have.")
    assert ask(desk).state == "draft"


async def test_escape_leads_from_the_questions_back_to_the_text(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+s", "y", "escape")
        await notes(seen, "Nothing is left to fill")
        await seen.type("yn")
        await reads(seen, "ynDear Ines, how was it?")


async def test_what_fishes_is_said_while_it_is_typed_and_may_be_kept(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.type("Off the record. ")
        await notes(seen, "“Off the record”: say “what you are free to share” instead")
        await seen.press("ctrl+n")
        assert body(seen).selected_text == "Off the record"
        await notes(seen, "^t keeps it on purpose")
        await seen.press("ctrl+t")
        await notes(seen, "stays on purpose")
        await seen.press("ctrl+s")
        await notes(seen, "1 of 3")
        await seen.press("y", "y", "y")
        await seen.shows("e edit")
    assert ask(desk).kept == ("Off the record",)


async def test_what_fishes_is_marked_in_its_place(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("how was", "off the record, [slot1?] how was"))
    async with desk.open() as seen:
        await opened(seen)
        area = body(seen)
        line = area.get_line(0)
        marked = {line.plain[span.start : span.end] for span in line.spans}
        assert marked == {"off the record", "[slot1?]"}


async def test_ctrl_n_goes_from_gap_to_gap_and_what_is_typed_fills_it(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("how was it?", "[slot1?] or [slot2?]"))
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+n")
        assert body(seen).selected_text == "[slot1?]"
        await notes(seen, "[slot1?]: a time that suits you")
        await seen.type("Monday")
        await seen.press("ctrl+n")
        await seen.type("Tuesday")
        await reads(seen, "Dear Ines, Monday or Tuesday")
        await seen.press("ctrl+n")
        await notes(seen, "Nothing is left to fill")


async def test_a_gap_of_the_subject_is_gone_to_after_the_text(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("A question", "On [role?]"))
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+n")
        subject = seen.app.screen.query_one("#message-subject", MessageArea)
        assert subject.selected_text == "[role?]"
        await seen.type("ships")
        await seen.until(lambda: subject.text == "On ships")
        await seen.press("enter")
        assert (subject.text, body(seen).has_focus) == ("On ships", True)


async def test_a_choice_is_turned_and_taken(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("how was it?", "[one / two / three] more"))
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+n")
        await notes(seen, "choose: one / two / three")
        await seen.press("ctrl+r")
        await reads(seen, "Dear Ines, [two / three / one] more")
        await seen.press("ctrl+t")
        await reads(seen, "Dear Ines, two more")


async def test_a_choice_of_nothing_leaves_no_gap_in_the_line(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("how was it?", "[(leave out) / two] more"))
    async with desk.open() as seen:
        await opened(seen)
        await seen.press("ctrl+n", "ctrl+t")
        await reads(seen, "Dear Ines, more")


async def test_a_gap_holds_it_back(desk: Desk) -> None:
    desk.write(PLAN + ASKED.replace("how was it?", "[slot1?]"))
    async with desk.open(40, 20) as seen:
        await opened(seen)
        await seen.press("ctrl+s")
        await seen.says("Fill [slot1?]")
    assert ask(desk).state == "draft"


async def test_what_is_typed_and_left_is_there_again(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        await seen.type("Off the record. ")
        await seen.press("ctrl+n", "ctrl+t", "escape")
        await seen.says("Kept what you typed")
        assert ask(desk).text == "Dear Ines, how was it?"
        await seen.press("w")
        await seen.shows("Off the record. Dear Ines")
        await notes(seen, "stays on purpose")


async def test_ctrl_g_hands_the_text_to_the_editor(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []

    def edited(text: str) -> str:
        given.append(text)
        return "Subject: Another\n\nLonger\nthan before.\n"

    @contextmanager
    def suspend() -> Iterator[None]:
        yield

    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        monkeypatch.setattr(text_editing, "edit_text", edited)
        monkeypatch.setattr(seen.app, "suspend", suspend)
        await opened(seen)
        await seen.press("ctrl+g")
        await seen.shows("than before.")
        await seen.press("ctrl+s")
        await notes(seen, "1 of 3")
        await seen.press("y", "y", "y")
        await seen.shows("Subject: Another")
    assert given == ["Subject: A question\n\nDear Ines, how was it?\n"]
    assert (ask(desk).subject, ask(desk).text) == ("Another", "Longer\nthan before.")


async def test_ctrl_g_hands_over_the_detail_and_takes_it_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []

    def edited(text: str) -> str:
        given.append(text)
        return "Subject: Thanks\nDetail: the harbour\n\nThank you, Jo, for [topic?].\n"

    @contextmanager
    def suspend() -> Iterator[None]:
        yield

    thanks = ASKED.replace("hr-feedback", "thanks-interviewer")
    desk.write(PLAN.replace('role = "hr"', 'role = "interviewer"') + thanks)
    async with desk.open() as seen:
        monkeypatch.setattr(text_editing, "edit_text", edited)
        monkeypatch.setattr(seen.app, "suspend", suspend)
        await opened(seen)
        await seen.press("ctrl+g")
        await seen.shows("the harbour")
        await seen.press("ctrl+s")
        await notes(seen, "1 of 3")
        await seen.press("y", "y", "y")
        await seen.shows("Thank you, Jo, for the harbour.")
    assert given == ["Subject: A question\nDetail: \n\nDear Ines, how was it?\n"]
    assert desk.person("ines-berg").detail == "the harbour"


async def test_names_are_hidden_in_the_text_while_they_are_masked(desk: Desk) -> None:
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await seen.press("asterisk")
        await opened(seen)
        await seen.shows("Dear ••••, how was it?")
        assert "Ines" not in "\n".join(seen.screen)
        await seen.press("ctrl+s", "y", "y", "y")
        await seen.shows("e edit")
        assert "Ines" not in "\n".join(seen.screen)
    assert ask(desk).text == "Dear Ines, how was it?"


async def test_edit_leads_back_from_the_ready_text_and_a_change_opens_the_check_again(
    desk: Desk,
) -> None:
    desk.write(PLAN + ASKED + 'state = "checked"\n')
    async with desk.open() as seen:
        await seen.press("2")
        seen.people.move_to("ines-berg")
        await seen.press("w")
        await seen.shows("e edit")
        await seen.press("e")
        await notes(seen, "Nothing is left to fill")
        await seen.type("Hello. ")
        await seen.press("ctrl+s", "y", "n")
        await seen.says("It stays a draft")
    assert (ask(desk).state, ask(desk).text[:6]) == ("draft", "Hello.")


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (30, 10)])
async def test_text_and_what_is_open_are_in_view_at_every_size(
    desk: Desk, size: tuple[int, int]
) -> None:
    desk.write(PLAN + ASKED.replace("how", "[slot1?] off the record, how"))
    async with desk.open(*size) as seen:
        await opened(seen)
        for text in ("Dear Ines", "^s done", "off the record”: say" if size[0] > 30 else "off"):
            await seen.shows(text)


async def test_the_place_at_the_cursor_is_in_view_though_what_is_said_takes_lines(
    desk: Desk,
) -> None:
    desk.write(PLAN + ASKED.replace("how was it?", "x\\n" * 30 + "off the record"))
    async with desk.open(40, 20) as seen:
        await opened(seen)
        await seen.press("ctrl+n")
        await notes(seen, "^t keeps it on purpose")
        await seen.until(lambda: any("│  off the record" in row for row in seen.screen))


async def test_a_key_in_the_text_has_it_looked_through_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def counted(text: str, *given: Any) -> tuple[Flag, ...]:
        looked.append(text)
        return find_flags(text, *given)

    for module in (message_places, message_review):
        monkeypatch.setattr(module, "find_flags", counted)
    desk.write(PLAN + ASKED)
    async with desk.open() as seen:
        await opened(seen)
        looked.clear()
        await seen.press("x")
        await reads(seen, "xDear Ines, how was it?")
        assert looked == ["xDear Ines, how was it?"]
