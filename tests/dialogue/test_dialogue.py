"""The dialogue over a plan: every place and every act of the full screen, in lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.dialogue.talk import after, meet, scripted, talk
from tui.dialogue.offers import offers_of, understand
from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES, shown_key
from tui.panes.acts.every import ACTS
from tui.plan.edits import steps
from tui.screens.planner import PlannerScreen

if TYPE_CHECKING:
    from tests.screens.desk import Desk
    from tui.panes.acts.asked import Asked

OWN_WORDS = ("list", "more", "read")
#: Acts that are about the dialogue itself.
OWN_ACTS = ("help", "quit")


def test_a_tick_by_its_number_is_on_disk_and_the_way_back_is_said(desk: Desk) -> None:
    said = talk(desk, "tick 2")
    assert desk.step("write-facts").done is not None
    assert "Ticked “Write three facts”; u undo.\n" in said


def test_an_act_is_asked_for_by_each_of_its_keys_and_by_its_name(desk: Desk) -> None:
    said = talk(desk, "x 2", "space 2", "tick 2", "ti 2", "Tick 2")
    assert re.findall("(Ticked|Unticked) “Write three facts”", said) == [
        *("Ticked", "Unticked", "Ticked", "Unticked", "Ticked")
    ]
    assert desk.step("write-facts").done is not None


def test_an_act_on_a_row_where_there_is_none_says_so(desk: Desk) -> None:
    said = talk(desk, "4", "enter")
    assert "There is no row here to do that on." in said


def test_several_numbers_ask_for_the_act_on_each_of_the_rows(desk: Desk) -> None:
    talk(desk, "x 1 2")
    assert [s.done is not None for s in desk.plan.steps] == [True, True, False, False, True]


def test_undo_and_redo_go_back_and_forth(desk: Desk) -> None:
    before = desk.text
    said = talk(desk, "x 2", "u")
    assert "Undid: Ticked “Write three facts”; U redo." in said
    assert desk.text == before
    talk(desk, "redo")
    assert desk.step("write-facts").done is not None


def test_what_stands_behind_an_act_is_its_first_answer(desk: Desk) -> None:
    said = talk(desk, "add Buy a suit", "+3d", "20")
    added = desk.plan.steps[-1]
    assert (added.title, added.minutes) == ("Buy a suit", 20)
    assert "Fri 27 Nov 2026, in 3 days" in said
    assert "Added “Buy a suit”; u undo." in said


def test_what_is_not_needed_behind_an_act_is_said(desk: Desk) -> None:
    assert "The words after it were not needed." in talk(desk, "x 2 at once")


def test_a_form_says_what_is_there_and_an_empty_line_keeps_it(desk: Desk) -> None:
    said = talk(desk, "e 2", "", "thu", "")
    assert "Step is “Write three facts”." in said
    assert "Minutes is “20”." in said
    step = desk.step("write-facts")
    assert (step.title, str(step.due)[:10], step.minutes) == ("Write three facts", "2026-11-26", 20)


def test_a_line_that_cannot_be_read_is_asked_for_again(desk: Desk) -> None:
    said = talk(desk, "d 2", "sometime", "thu")
    assert "“sometime”" in said
    assert str(desk.step("write-facts").due)[:10] == "2026-11-26"


@pytest.mark.parametrize("leave", ["esc", None])
def test_a_form_that_is_left_keeps_what_was_typed(desk: Desk, leave: str | None) -> None:
    lines = ["a", "Dentist", *([leave] if leave else [])]
    before = desk.text
    said = talk(desk, *lines, *(["a", ".", "1"] if leave else []))
    assert "Kept what you typed; the same key opens it again." in said
    if leave:
        assert "Step (what you will do) is “Dentist”." in said
        assert desk.plan.steps[-1].title == "Dentist"
    else:
        assert desk.text == before


def test_a_note_is_written_in_lines_and_added_to(desk: Desk) -> None:
    talk(desk, "note 2", "+", "Third line", "", "fifth", ".")
    assert desk.step("write-facts").note == "On paper.\nThird line\n\nfifth"


def test_the_filter_shows_what_fits_and_an_empty_one_everything(desk: Desk) -> None:
    said = talk(desk, "/report", "x 1", "filter", "")
    assert "1 Steps, 1 row." in said
    assert "Filter the steps is “report”; an empty line shows everything." in said
    assert desk.step("read-report").done is not None
    assert said.count("1 Steps, 5 rows.") == 2


def test_what_is_done_is_hidden_and_shown_again(desk: Desk) -> None:
    said = talk(desk, "H", "list", "hide", "list")
    hidden, shown = said.split("Done steps are shown")
    assert "Done steps are hidden; H shows them." in hidden
    assert "Book a room" not in after(hidden, "Done steps are hidden")
    assert "Book a room" in shown


def test_names_are_masked_wherever_they_would_be_said(desk: Desk) -> None:
    said = talk(desk, "*", "2", "open 1", "close", "*", "list")
    masked, shown = after(said, "Names are masked; * shows them.").split("Names are shown")
    assert "Tom" not in masked
    assert "masked, Insider" in masked
    assert "Tom Okafor" in shown


def test_a_change_made_elsewhere_is_said_before_the_next_act(desk: Desk) -> None:
    voice, out = scripted("list")
    asked = voice.ask

    def ask(prompt: str) -> str:
        line = asked(prompt)
        desk.write(desk.text.replace("Read the report", "Read the long report"))
        return line

    voice.ask = ask  # type: ignore[method-assign]
    meet(desk, voice)
    said = out.getvalue()
    assert "Read the long report" in after(said, "The plan was changed elsewhere; this is how")


def test_what_another_session_did_last_is_said_by_its_name(desk: Desk) -> None:
    voice, out = scripted("x 1", "x 1")
    asked = voice.ask

    def ask(prompt: str) -> str:
        line = asked(prompt)
        desk.elsewhere().commit(lambda plan: steps.tick(plan, ["write-facts"], desk.now))
        return line

    voice.ask = ask  # type: ignore[method-assign]
    meet(desk, voice)
    said = after(
        out.getvalue(), "The plan was changed elsewhere; last: Ticked “Write three facts”."
    )
    assert said.startswith("\nTicked “Acknowledge that you got here”; u undo.")


def test_an_act_that_the_disk_refuses_is_one_sentence(desk: Desk) -> None:
    said = talk(desk, "u")
    assert "There is nothing to undo." in said


def test_what_is_not_there_is_refused_in_a_sentence_and_nothing_changes(desk: Desk) -> None:
    before = desk.text
    said = talk(desk, "frobnicate 3", "z")
    assert "There is no “frobnicate 3” here; ? tells what there is." in said
    assert "There is no “z” here" in said
    assert desk.text == before


def test_text_of_others_reaches_no_terminal_as_more_than_text(desk: Desk) -> None:
    desk.write(
        desk.text.replace("Read the report", "[/] [red]x[/] \\u001b]0;x\\u0007\\u202e\\u0085")
    )
    said = talk(desk, "list", "read 4", "why 4", "", "e 4", "esc")
    assert "[/] [red]x[/]" in said
    assert not {c for c in said if not c.isprintable()} - {"\n"}


@pytest.mark.parametrize("place", PLACE_KEYS)
def test_every_act_of_a_place_is_asked_for_by_its_key_and_carried_out(
    desk: Desk, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr("tui.dialogue.app.has_job_control", lambda: False)
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "PATH"):
        monkeypatch.delenv(name, raising=False)
    carried: list[str] = []
    carry_out = PlannerScreen.on_asked

    async def on_asked(planner: PlannerScreen, message: Asked) -> None:
        carried.append(message.act)
        await carry_out(planner, message)

    monkeypatch.setattr(PlannerScreen, "on_asked", on_asked)
    acts = [act for act in ACTS if act.place in (place, ANYWHERE) and act.id not in OWN_ACTS]
    desk.write(f'{desk.text}\n[[records]]\nid = "rota"\nclaim = "I rebuilt the rota"\n')
    lines = [PLACE_KEYS[place]]
    for act in sorted(acts, key=lambda act: act.id == "record-view"):  # to where no rows are
        lines += [act.keys.split(",")[0], "esc", "esc", PLACE_KEYS[place], "g"]
    talk(desk, *lines)
    assert [act.id for act in acts if act.id not in carried] == []


async def test_every_act_of_a_place_is_meant_by_its_keys_its_label_and_its_id(desk: Desk) -> None:
    async with desk.open() as opened:
        for place in PLACE_KEYS:
            await opened.planner.places.go_to(place)
            await opened.quiet()
            offers = offers_of(opened.app.screen, ACTS)
            for act in ACTS:
                if act.place in (place, ANYWHERE):
                    for called in (*act.keys.split(","), shown_key(act.keys), act.label, act.id):
                        assert understand(called, offers).offer.id == act.id, called
            assert not {name for offer in offers for name in offer.names} & set(OWN_WORDS)


def test_help_tells_every_act_of_the_place_by_key_and_name(desk: Desk) -> None:
    lines = [line for key in PLACE_KEYS.values() for line in (key, "?")]
    helps = talk(desk, *lines).split("Everything is on disk when it is said to be done")
    for place, said in zip(PLACE_KEYS, helps, strict=False):
        assert f"{PLACE_KEYS[place]} {PLACE_NAMES[place]}" in said
        for act in ACTS:
            if act.place in (place, ANYWHERE):
                assert f"{shown_key(act.keys)} or {act.label}: {act.says}" in said


def test_keys_of_the_persons_own_are_those_that_are_told_and_understood(desk: Desk) -> None:
    config = desk.folder / "home/.config/secondround/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[keys]\ntick = "m"\nundo = "z"\n')
    said = talk(desk, "m 2", "z", "x 2", "tick 2", "?", ":", "tick the step")
    assert "Ticked “Write three facts”; z undo." in said
    assert "There is no “x 2” here" in said
    assert "m or tick: Tick the step, or untick it." in said
    assert "Tick the step, or untick it: m or tick in Steps" in said
    assert desk.step("write-facts").done is not None


def test_q_leaves_and_what_stands_behind_it_is_not_asked_for(desk: Desk) -> None:
    before = desk.text
    for leave in ("q", "quit", "ctrl+q"):
        talk(desk, leave, "x 1")
    assert desk.text == before


def test_every_act_can_be_found_by_a_word_of_what_it_says(desk: Desk) -> None:
    said = after(talk(desk, ":", ""), "lists every act.")
    for act in ACTS:
        assert act.says.rstrip(".") in said
    assert "Mask names and company, or show them again: * or mask" in talk(desk, "all acts", "mask")
