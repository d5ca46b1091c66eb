"""Links and numbers found in other people's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.joining import (
    MOST_NUMBERS,
    change_link,
    dial_in,
    is_meeting,
    links_in,
    meeting_link,
    names_a_call,
    text_of_html,
)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("see https://a.example/x.", "https://a.example/x"),
        ("(https://a.example/x)", "https://a.example/x"),
        ("https://a.example/x_(y)", "https://a.example/x_(y)"),
        ("HTTPS://a.example/x, then", "HTTPS://a.example/x"),
        ("<https://a.example/x>", "https://a.example/x"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1&data=x",
            "https://zoom.us/j/1",
        ),
        (
            "https://www.google.com/url?q=https://meet.google.com/a&sa=D",
            "https://meet.google.com/a",
        ),
    ],
)
def test_a_link_is_taken_without_what_stands_around_it(text: str, link: str) -> None:
    assert list(links_in(text)) == [link]


@pytest.mark.parametrize("text", ["javascript:alert(1)", "https://zoom.us@evil.example/j/1", "ftp://a.example", "https://"])  # fmt: skip
def test_what_is_no_plain_web_address_is_no_link(text: str) -> None:
    assert list(links_in(text)) == []


@pytest.mark.parametrize(
    ("link", "meets"),
    [
        ("https://us02web.zoom.us/j/812", True),
        ("https://zoom.us/pricing", False),
        ("https://teams.microsoft.com/l/meetup-join/19", True),
        ("https://teams.microsoft.com/meetingOptions/?x", False),
        ("https://notzoom.us/j/1", False),
        ("https://zoom.us.evil.example/j/1", False),
        ("https://meet.google.com/", False),
    ],
)
def test_a_meeting_is_known_by_host_and_path(link: str, meets: bool) -> None:
    assert is_meeting(link) is meets


def test_the_first_text_with_a_meeting_wins() -> None:
    texts = ("https://a.example", "https://zoom.us/j/1", "https://zoom.us/j/2")
    assert meeting_link(texts) == "https://zoom.us/j/1"
    assert meeting_link(()) == ""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Dial (FR) +33 1 87 40 12 34 PIN: 123 456 789#",
            ("+33 1 87 40 12 34, code 123 456 789#",),
        ),
        ("+16465550123,,812#,,,,*42# US", ("+16465550123,,812#,,,,*42#",)),
        ("tel:+33170995351,,123# and +33 1 70 99 53 51", ("+33170995351,,123#",)),
        (
            "call +1 646 555 0123\nPhone Conference ID: 987 654#",
            ("+1 646 555 0123, code 987 654#",),
        ),
        ("room 12345678, budget 2026-12-03", ()),
        ("+12 345", ()),
    ],
)
def test_numbers_to_dial_come_with_their_code(text: str, numbers: tuple[str, ...]) -> None:
    assert dial_in(text) == numbers


def test_only_a_few_numbers_are_taken() -> None:
    assert len(dial_in("\n".join(f"+1 646 555 01{n}" for n in range(10, 40)))) == MOST_NUMBERS


def test_a_link_to_change_is_on_a_line_that_says_so_or_below_it() -> None:
    assert change_link("Reschedule: https://a.example/r") == "https://a.example/r"
    assert change_link("Need to cancel?\n\nhttps://a.example/c") == "https://a.example/c"
    assert change_link("Cancelled?\nNo.\nhttps://a.example/c") == ""
    assert change_link("To cancel:\nhttps://a.example/c") == "https://a.example/c"
    assert change_link("Join https://a.example/j") == ""


@pytest.mark.parametrize(("place", "call"), [("", True), ("Microsoft Teams Meeting", True), ("https://a.example", True), ("4 Quay Street", False)])  # fmt: skip
def test_the_name_of_a_service_is_no_place(place: str, call: bool) -> None:
    assert names_a_call(place) is call


def test_a_page_becomes_text_with_the_addresses_behind_its_words() -> None:
    page = "<style>p{}</style><p>A &amp; <a href='https://a.example'>b</a></p><script>x</script>c"
    assert " ".join(text_of_html(page).split()) == "A & https://a.example b c"


@given(st.text(max_size=400) | st.text("<>a=\"' :/.+12,#\n", max_size=400))
@examples(300)
def test_any_text_is_looked_through(text: str) -> None:
    for link in links_in(text_of_html(text) + text):
        assert link.lower().startswith(("http://", "https://"))
    assert len(dial_in(text)) <= MOST_NUMBERS
    assert isinstance(change_link(text), str)
