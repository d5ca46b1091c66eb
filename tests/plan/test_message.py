"""Messages filled from templates: gaps, choices, and braces that nobody can fill."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.message import (
    Template,
    choices_of,
    choose,
    fill,
    fill_gap,
    gaps_of,
    same_words,
    turned,
    unknown_placeholders,
)

ASKED = Template(
    id="x", subject="About {role}", body=("I meet {person}.", "[Now {fact}. / Later.]")
)


def test_what_is_known_is_filled_in_and_what_is_not_is_a_gap() -> None:
    message = fill(ASKED, {"name": "Ines", "person": "Tom", "me": "Ada"})
    assert message.subject == "About [role?]"
    assert message.body == (
        "Dear Ines,\n\nI meet Tom.\n\n[Now [fact?]. / Later.]\n\nKind regards,\nAda"
    )
    assert [gap.name for gap in gaps_of(message.body)] == ["fact"]


def test_what_is_filled_in_makes_no_choice_of_its_own() -> None:
    message = fill(ASKED, {"fact": "one / two"})
    assert choices_of(message.body)[0].options == ("Now one/two.", "Later.")


def test_a_choice_is_taken_turned_or_left_out() -> None:
    text = "Yes. [one / two] It is."
    (choice,) = choices_of(text)
    assert choose(text, choice, "two") == "Yes. two It is."
    assert choose(text, choice, "(leave out)") == "Yes. It is."
    assert turned(choice) == "[two / one]"


def test_brackets_reach_no_further_than_their_paragraph() -> None:
    assert choices_of("[one\n\n / two]") == ()
    assert choices_of("[see page 4]") == ()


def test_a_gap_is_filled_wherever_it_stands() -> None:
    assert fill_gap("[topic?] and [topic?], [day?]", "topic", "ferries") == (
        "ferries and ferries, [day?]"
    )


def test_unknown_placeholders_are_named() -> None:
    assert unknown_placeholders("{name} {Name} {x") == ("Name", "{")
    assert unknown_placeholders("{name}") == ()


def test_two_notes_are_the_same_but_for_the_names() -> None:
    assert same_words("Dear Ann,\nthanks", "Dear Bo, thanks", ("Ann", "Bo"))
    assert not same_words("Dear Ann, thanks", "Dear Bo, many thanks", ("Ann", "Bo"))


@examples(100)
@given(st.text(alphabet="[]?/ ab\n", max_size=60))
def test_any_text_has_its_places_in_order_and_taking_them_ends(text: str) -> None:
    assert list(gaps_of(text)) == sorted(gaps_of(text), key=lambda gap: gap.start)
    for _ in range(len(text)):
        choices = choices_of(text)
        if not choices:
            break
        text = choose(text, choices[0], "a")
    assert choices_of(text) == ()
