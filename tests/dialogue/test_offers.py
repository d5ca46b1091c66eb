"""Which of what is offered a typed line means."""

from __future__ import annotations

import pytest

from tui.dialogue.offers import Offer, understand
from tui.plan.errors import UsageError

TICK = Offer(id="tick", keys=("space", "x"), label="tick", says="Tick the step, or untick it.")
ADD = Offer(id="add-step", keys=("a", "n"), label="add", says="Add a step of your own.")
DATE = Offer(id="date-step", keys=("d",), label="date")
DELETE = Offer(id="delete-step", keys=("D", "delete"), label="delete")
HIDE = Offer(id="hide-done", keys=("H",), label="hide done")
FILTER = Offer(id="filter", keys=("slash",), label="filter")
CALL = Offer(id="call-came", keys=("c",), label="called")
OFFERS = (TICK, ADD, DATE, DELETE, HIDE, FILTER, CALL)


@pytest.mark.parametrize(
    ("line", "offer", "numbers", "rest"),
    [
        ("x", TICK, (), ""),
        ("space 3", TICK, (3,), ""),
        ("Tick 3 4", TICK, (3, 4), ""),
        ("d 3 thu 14:00", DATE, (3,), "thu 14:00"),
        ("D", DELETE, (), ""),
        ("del 2", DELETE, (2,), ""),
        ("a 3 letters to write", ADD, (), "3 letters to write"),
        ("add  two  spaces", ADD, (), "two  spaces"),
        ("hide", HIDE, (), ""),
        ("hide done", HIDE, (), ""),
        ("/report", FILTER, (), "report"),
        ("/", FILTER, (), ""),
        ("call", CALL, (), ""),
        ("call-came", CALL, (), ""),
    ],
)
def test_a_line_means_an_offer_rows_and_an_answer(
    line: str, offer: Offer, numbers: tuple[int, ...], rest: str
) -> None:
    heard = understand(line, OFFERS)
    assert (heard.offer.id, heard.numbers, heard.rest) == (offer.id, numbers, rest)


def test_a_start_that_means_several_things_is_refused_with_their_names() -> None:
    with pytest.raises(UsageError, match="“da” could be “date” or “dare”"):
        understand("da", (DATE, Offer(id="dare", keys=(), label="dare")))


def test_one_letter_is_a_key_and_no_start_of_a_name() -> None:
    with pytest.raises(UsageError, match="There is no “f” here"):
        understand("f", OFFERS)


def test_an_offer_is_told_by_key_name_and_what_it_does() -> None:
    assert TICK.words == "space or tick: Tick the step, or untick it."
    assert FILTER.words == "/ or filter"
