"""Ids made from titles: what a person can type, and never one that is taken."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.ids import LONGEST, fresh_id, kebab, replaced
from tui.plan.model import Step

SHAPE = re.compile("[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Ask HR for feedback", "ask-hr-for-feedback"),
        ("  Call:  Zoë Müller!  ", "call-zoe-muller"),
        ("Résumé für Çağla", "resume-fur-cagla"),
        ("Zoe\u0308", "zoe"),
        ("Straße 5", "strasse-5"),
        ("ﬁnal １２", "final-12"),
        ("don't_stop", "don-t-stop"),
        ("Привет", ""),
        ("🙂 --- ", ""),
        ("", ""),
        ("x" * 100, "x" * LONGEST),
        (
            "read the annual report of the company once more",
            "read-the-annual-report-of-the-company",
        ),
    ],
)
def test_an_id_is_made_of_the_letters_that_a_keyboard_has(text: str, made: str) -> None:
    assert kebab(text) == made


@given(st.text(st.characters(exclude_categories=())))
@example("\ud800")
@example("İ" * 60)
@examples(300)
def test_any_text_becomes_a_short_id_or_nothing(text: str) -> None:
    made = kebab(text)
    assert made == "" or SHAPE.fullmatch(made)
    assert len(made) <= LONGEST
    assert kebab(made) == made


@pytest.mark.parametrize(
    ("text", "taken", "made"),
    [
        ("Call HR", (), "call-hr"),
        ("Call HR", ("call-hr",), "call-hr-2"),
        ("Call HR", ("call-hr", "call-hr-2"), "call-hr-3"),
        ("Call HR", ("call-hr-2",), "call-hr"),
        ("🙂", (), "step"),
        ("🙂", ("step",), "step-2"),
        ("12", (), "step-12"),
    ],
)
def test_an_id_that_is_taken_gets_a_number(text: str, taken: tuple[str, ...], made: str) -> None:
    assert fresh_id(text, taken, "step") == made


@given(st.text(max_size=12), st.integers(0, 5))
@examples(200)
def test_a_fresh_id_is_never_taken_and_never_a_number_alone(text: str, before: int) -> None:
    taken: list[str] = []
    for _ in range(before + 1):
        made = fresh_id(text, taken, "step")
        assert made not in taken
        assert SHAPE.fullmatch(made)
        assert not made.isdigit()
        taken.append(made)


def test_a_thing_takes_the_place_of_the_one_with_its_id() -> None:
    one, two = Step(id="one", title="1"), Step(id="two", title="2")
    assert replaced((one, two), two.but(title="3")) == (one, two.but(title="3"))
    assert replaced((one,), two) == (one,)
