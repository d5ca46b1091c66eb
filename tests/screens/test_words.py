"""What the pages say of a step and of the keys."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tui.panes.acts.act import ANYWHERE, PLACE_KEYS, PLACE_NAMES
from tui.panes.acts.every import ACTS
from tui.panes.acts.own_keys import own_keys
from tui.plan.anchors import Falls
from tui.plan.due import read_due
from tui.plan.fault import Fault
from tui.plan.library import Facts
from tui.plan.model import Step
from tui.plan.schedule import Planned
from tui.screens.words import help_page, step_page

TODAY = date(2026, 11, 24)
ZONE = "Europe/Paris"
OWN = Facts(minutes=None, phase="", essential=True)


def as_it_is(text: str) -> str:
    return text


def page_of(step: Step, facts: Facts = OWN, **more: Any) -> list[str]:
    planned = Planned(number=1, step=step, facts=facts, due=None, day=None, group="later")
    planned = planned.but(**more)
    return step_page(planned, TODAY, ZONE, as_it_is, key_of=own_keys({}).of).plain.split("\n")


def test_a_step_of_the_library_tells_why_and_when_it_is_done() -> None:
    facts = OWN.but(why="It helps.", done_when="Three are written.", minutes=90, phase="people")
    assert page_of(Step(id="a", title="A", note="Mine."), facts) == [
        "It helps.",
        "",
        "Done when",
        "Three are written.",
        "",
        "No date; d gives it one",
        "1 h 30 min · people · essential",
        "",
        "Your note",
        "Mine.",
    ]


def test_an_own_step_tells_which_keys_add_what_it_lacks() -> None:
    facts = OWN.but(essential=False)
    assert page_of(Step(id="a", title="A"), facts) == [
        "No date; d gives it one",
        "if you like",
        "",
        "Your note",
        "None yet; o writes one.",
    ]


@pytest.mark.parametrize(
    ("due", "falls", "more", "said"),
    [
        (date(2026, 11, 26), date(2026, 11, 26), {}, "For Thu 26 Nov 2026, in 2 days"),
        ("-5d", date(2026, 11, 28), {}, "5 days before the interview: Sat 28 Nov 2026, in 4 days"),
        ("-5d", None, {}, "5 days before the interview; no date yet"),
        (
            date(2026, 11, 22),
            date(2026, 11, 22),
            {"day": TODAY, "still_open": True},
            "For Sun 22 Nov 2026, 2 days ago; it is still open",
        ),
        (
            date(2026, 11, 25),
            date(2026, 11, 25),
            {"day": date(2026, 11, 26)},
            "For Wed 25 Nov 2026, tomorrow; that day is full, so it is planned for Thu 26 Nov",
        ),
    ],
)
def test_a_step_tells_when_it_falls(
    due: date | str, falls: date | None, more: dict[str, Any], said: str
) -> None:
    meant = read_due(due) if isinstance(due, str) else due
    fallen = None if falls is None else Falls(day=falls)
    assert page_of(Step(id="a", title="A", due=meant), due=fallen, **more)[0] == said


def test_a_done_step_tells_when_it_was_ticked() -> None:
    done = datetime(2026, 11, 24, 8, 5, tzinfo=UTC)
    assert "Done today at 08:05" in page_of(Step(id="a", title="A", done=done))


def test_a_field_that_cannot_be_read_is_shown_with_its_mark() -> None:
    step = Step(id="a", title="A", faults=(Fault(key="due", raw="“soon”"),))
    assert "? due: “soon”" in page_of(step)


def test_a_note_keeps_its_lines_and_is_text() -> None:
    step = Step(id="a", title="A", note="[/] one\ntwo\x1b]0;x\x07")
    assert page_of(step)[-2:] == ["[/] one", "two␛]0;x␇"]


def test_pages_are_masked() -> None:
    def masked(text: str) -> str:
        return text.replace("Tom", "•••••")

    planned = Planned(
        number=1,
        step=Step(id="a", title="Tom", note="Tom says"),
        facts=OWN,
        due=None,
        day=None,
        group="later",
    )
    assert "Tom" not in step_page(planned, TODAY, ZONE, masked, key_of=own_keys({}).of).plain


@pytest.mark.parametrize("place", PLACE_KEYS)
def test_the_help_names_every_act_with_all_of_its_keys_in_one_line(place: str) -> None:
    lines = help_page(ACTS, place).plain.split("\n")
    for act in ACTS:
        if act.place in (place, ANYWHERE):
            (line,) = [line for line in lines if line.endswith(act.says) and line[0] != " "]
            assert line[10] == " "
            assert len(line) <= 65
    assert {PLACE_NAMES[place], "Everywhere"} <= set(lines)
