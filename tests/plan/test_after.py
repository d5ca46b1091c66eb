"""What the place after the interview holds, in each state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOWS, at, day, person, plan_of, plans
from tui.plan.after import sections
from tui.plan.countdown import count_down
from tui.plan.debrief import Prompt
from tui.plan.model import Note, Person
from tui.plan.thanks import owed

if TYPE_CHECKING:
    from tui.plan.library import Library

PROMPTS = (Prompt(id="who", name="Who", text="Who was there?"),)
PEOPLE = (Person(id="ines", name="Ines", role="interviewer"), person("Tom", "helped"))


@pytest.mark.parametrize(
    ("fields", "now", "titles"),
    [
        ({"starts": None, "called": None}, "2026-11-24 08:00", ["After", "Promised"]),
        ({}, "2026-11-24 08:00", ["Not over yet", "Promised"]),
        (
            {},
            "2026-12-03 12:00",
            ["How it went", "Promised", "Thank-yous", "The wait", "Closing"],
        ),
        ({"closed": day("2026-12-18")}, "2026-12-20 08:00", ["Closed", "How it went"]),
    ],
)
def test_each_state_has_its_sections(
    library: Library, fields: dict[str, Any], now: str, titles: list[str]
) -> None:
    plan = plan_of(**fields)
    found = sections(plan, library, count_down(plan, at(now)), PROMPTS)
    assert [section.title for section in found] == titles
    assert all(section.items or section.empty for section in found)


def test_what_was_promised_in_round_one_and_who_helped_show_before_it_is_over(
    library: Library,
) -> None:
    plan = plan_of(people=PEOPLE).but(notes=(Note(id="p", text="Send it", kind="promise"),))
    found = sections(plan, library, count_down(plan, at("2026-11-24 08:00")), PROMPTS)
    keys = [item.key for section in found for item in section.items]
    assert keys == ["over", "promise:p", "help:tom"]


def test_each_section_counts_what_is_done(library: Library) -> None:
    plan = plan_of(people=PEOPLE)
    found = sections(plan, library, count_down(plan, at("2026-12-03 12:00")), PROMPTS)
    told = {section.title: section.told for section in found}
    assert (told["How it went"], told["Thank-yous"], told["Promised"]) == ("0 of 1", "0 of 2", "")


@pytest.mark.parametrize("now", ["2026-12-11 12:00", "2026-11-24 08:00"])
def test_the_news_comes_with_the_outcome(library: Library, now: str) -> None:
    plan = plan_of(people=PEOPLE, outcome="an offer", decided=day("2026-12-10"))
    found = sections(plan, library, count_down(plan, at(now)), PROMPTS)
    (news,) = [section for section in found if section.title.startswith("How it ended")]
    assert [item.key for item in news.items] == ["news:tom"]


@examples(60)
@given(data=st.data(), now=NOWS)
def test_of_any_plan_every_key_is_there_once_and_nobody_who_is_owed_is_missing(
    library: Library, data: st.DataObject, now: Any
) -> None:
    plan = data.draw(plans(library))
    countdown = count_down(plan, now)
    found = sections(plan, library, countdown, PROMPTS)
    keys = [item.key for section in found for item in section.items]
    assert len(keys) == len(set(keys))
    assert {known.key for known in owed(plan, countdown)} <= set(keys)
