"""What a reference names: numbers before ids before starts, and one sentence where it is not one."""

from __future__ import annotations

import pytest

from tests.plan.plans import step
from tui.plan.errors import PlanError
from tui.plan.reference import meant, number_in, only

LISTED = [step(one) for one in ("ask-tom", "ask-ines", "pack-kit", "Pack")]


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("1", ["ask-tom"]),
        (" 3 ", ["pack-kit"]),
        ("0", []),
        ("5", []),
        ("ask", ["ask-tom", "ask-ines"]),
        ("ASK-T", ["ask-tom"]),
        ("pack", ["Pack"]),
        ("", []),
        ("kit", []),
        ("²", []),
    ],
)
def test_a_reference_is_a_number_as_listed_an_id_or_a_start_of_one(
    reference: str, found: list[str]
) -> None:
    assert [one.id for one in meant(LISTED, reference)] == found


@pytest.mark.parametrize(("typed", "number"), [("7", 7), (" 07 ", 7), ("x", None), ("-1", None)])
def test_a_number_is_of_digits_alone(typed: str, number: int | None) -> None:
    assert number_in(typed) == number


def test_the_only_one_is_meant_and_otherwise_it_is_said_what_could_be() -> None:
    assert only(LISTED[:1], "ask", "None.") is LISTED[0]
    with pytest.raises(PlanError, match=r"^No step\.$"):
        only([], "x", "No step.")
    with pytest.raises(PlanError, match="“ask” can mean ask-tom, ask-ines; write more of it"):
        only(LISTED[:2], "ask", "None.")
    many = [step(f"a{number}") for number in range(9)]
    with pytest.raises(PlanError, match="a4, a5 and 3 more; write the id"):
        only(many, "a", "None.", "write the id")
