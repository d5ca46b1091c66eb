"""The places of a message: what each wants, which stands at a cursor, which comes next."""

from __future__ import annotations

from tui.plan.message_places import CHOICE, FLAG, GAP, KEPT, next_place, place_at, places_of, told
from tui.plan.wording import read_rules

RULES = read_rules(
    {
        "record": {"phrases": ["off the record"], "instead": "what you may share"},
        "edge": {"phrases": ["an edge"]},
    }
)
TEXT = "Off the record, [slot1?] or [one [month?] / two] for an edge"


def test_the_places_stand_in_order_each_with_what_to_do() -> None:
    places = places_of(TEXT, RULES, ("An  Edge",))
    assert [place.sort for place in places] == [FLAG, GAP, CHOICE, KEPT]
    assert [place.says for place in places] == [
        "“Off the record”: say “what you may share” instead",
        "[slot1?]: a time that suits you",
        "choose: one [month?] / two",
        "“an edge” stays on purpose",
    ]
    assert [TEXT[p.start : p.end] for p in places][1] == "[slot1?]"


def test_a_phrase_without_other_words_is_to_be_left_out() -> None:
    assert [place.says for place in places_of("an edge", RULES, ())] == ["“an edge”: leave it out"]


def test_between_two_places_that_touch_the_cursor_stands_in_the_second() -> None:
    first, second = places_of("[a?][b?]", (), ())
    assert place_at((first, second), 4) == second
    assert place_at((first, second), 3) == first
    assert place_at((first,), 9) is None


def test_what_stays_on_purpose_is_passed_over() -> None:
    places = places_of("an edge [a?]", RULES, ("an edge",))
    assert next_place(places, 0) == places[1]
    assert next_place(places, 9) is None


def test_what_fishes_is_told_first_and_what_is_too_much_is_counted() -> None:
    places = places_of("[a?] [b?] [c?] [d?] an edge", RULES, ())
    assert told(places) == [
        "“an edge”: leave it out",
        "[a?]: to fill",
        "[b?]: to fill",
        "and 2 more places",
    ]
