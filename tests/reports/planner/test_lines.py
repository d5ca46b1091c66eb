"""The planner's single lines in pieces; how they look is held by the tests of its widgets."""

from __future__ import annotations

import pytest

from tests.reports.plans import HOSTILE, NOW, TODAY, is_safe, plan_with
from tui.plan.columns import wrapped
from tui.plan.schedule import GROUPS, lay_out
from tui.plan.text import clean
from tui.reports.planner.lines import (
    key_line,
    message_line,
    place_line,
    place_words,
    step_lines,
)
from tui.storage.content import load_library

NAMED = {"steps": ("1", "Steps"), "people": ("2", "People"), "day": ("6", "The day")}


def text_of(line: list[tuple[str, str]]) -> str:
    return "".join(text for text, _ in line)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_person_wrote_reaches_a_line_as_text(text: str) -> None:
    agenda = lay_out(plan_with(text), load_library(), NOW)
    lines = [
        line
        for name in GROUPS
        for planned in agenda.group(name)
        for line in step_lines(planned, TODAY, 40)
    ]
    assert lines
    for line in (*lines, message_line(text, text)):
        assert is_safe(text_of(line))


def test_a_long_sentence_leaves_room_for_the_way_back() -> None:
    said = "Moved to Wednesday. " + "Some step or other, " * 20
    line = text_of(message_line(said, "u undo", width=38, most=3))
    assert line.startswith("Moved to Wednesday. Some step")
    assert line.endswith("… · u undo")
    assert len(wrapped(line, 38)) == 3
    assert text_of(message_line("Done", "u undo", width=38, most=3)) == "Done · u undo"
    assert text_of(message_line(said, width=38, most=3)) == clean(said)


def test_all_places_are_named_where_they_fit_and_else_the_one_alone() -> None:
    wide, narrow = (place_words(NAMED, "people", width) for width in (28, 27))
    assert text_of(place_line(wide, "people")) == "1 Steps  2 People  6 The day"
    assert text_of(place_line(narrow, "people")) == "1  2 People  6"
    assert ("2", "bold $accent") in place_line(narrow, "people")
    assert ("1", "$quiet") in place_line(narrow, "people")


def test_keys_that_do_not_fit_whole_are_left_out_but_for_those_always_shown() -> None:
    keys, always = [("a", "add"), ("e", "edit")], [("q", "quit")]
    assert text_of(key_line(keys, [], always, 23)) == "a add  e edit  q quit"
    assert text_of(key_line(keys, [], always, 8)) == "q quit"


def test_what_does_not_fit_and_what_else_there_is_stand_on_further_pages_that_go_round() -> None:
    keys, more, always = [("a", "add"), ("e", "edit")], [("D", "delete")], [("q", "quit")]
    shown = [text_of(key_line(keys, more, always, 22, page)) for page in range(4)]
    assert shown == ["a add  …  q quit", "e edit  …  q quit", "D delete  …  q quit", shown[0]]
    assert text_of(key_line(keys, more, always, 40)) == "a add  e edit  …  q quit"
    assert text_of(key_line(keys, more, always, 40, 1)) == "D delete  …  q quit"


def test_no_step_has_no_lines() -> None:
    assert step_lines(None, TODAY, 40) == []
