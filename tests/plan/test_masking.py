"""Names and the company, hidden while somebody looks over a shoulder."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import person, plan_of
from tui.plan.masking import DOTS, hidden_words, masked, masked_in_place

WORDS = hidden_words(
    plan_of(company="Harbour & Vale", people=(person("Tom Okafor"), person("Jo Li-Wong")))
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Call Tom Okafor", f"Call {DOTS}"),
        ("Thank Tom, then OKAFOR", f"Thank {DOTS}, then {DOTS}"),
        ("tom's advice", f"{DOTS}'s advice"),
        ("Harbour & Vale", DOTS),
        ("tom.okafor@mail", f"{DOTS}.{DOTS}@mail"),
        ("Tomorrow at the custom office", "Tomorrow at the custom office"),
        ("Jo is a word of two letters", "Jo is a word of two letters"),
        ("Jo Li-Wong", DOTS),
        ("Li-Wong 5", f"{DOTS} 5"),
        ("nothing to hide", "nothing to hide"),
        ("", ""),
    ],
)
def test_names_are_hidden_as_whole_words_whatever_their_case(text: str, shown: str) -> None:
    assert masked(text, WORDS) == shown


@pytest.mark.parametrize(
    ("company", "text", "shown"),
    [
        ("Straßen AG", "Ask STRASSEN AG", f"Ask {DOTS}"),
        ("Acme", "Meet Acme in the Hauptstraße", f"Meet {DOTS} in the Hauptstraße"),
        ("Zoe\u0308", "Zoë", DOTS),
        (" Acme ", "at Acme", f"at {DOTS}"),
        ("日本商事", "日本商事の人", f"{DOTS}の人"),
        ("a\tb", "a b", DOTS),
        ("İpek", "İpek", DOTS),
        ("C++", "C++ and C++", f"{DOTS} and {DOTS}"),
        ("•", "•", DOTS),
    ],
)
def test_a_name_is_hidden_however_it_is_spelled(company: str, text: str, shown: str) -> None:
    assert masked(text, hidden_words(plan_of(company=company))) == shown


def test_nothing_is_hidden_when_nothing_is_named() -> None:
    assert hidden_words(plan_of(company=" ", people=(person("  "),))) == ()
    assert masked("Call Tom", ()) == "Call Tom"


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=4), max_size=4).map(tuple))
@example("ßß", ("s",))
@example("aaa", ("aa",))
@example("İ", ("i",))
@examples(500)
def test_text_outside_the_hidden_words_stays_and_nothing_fails(
    text: str, words: tuple[str, ...]
) -> None:
    kept = masked(text, words).split(DOTS)
    place = 0
    for part in kept:
        place = text.index(part, place) + len(part)
    assert masked(text, words) == masked(text, tuple(reversed(words)))


@given(st.text(st.sampled_from("abß "), max_size=12), st.text(st.sampled_from("abß"), min_size=1))
@examples(300)
def test_a_word_between_spaces_is_never_left_standing(text: str, word: str) -> None:
    shown = masked(f"{text} {word.upper()} {text}", (word,))
    assert word.casefold() not in shown.casefold().split()


def test_in_place_each_letter_keeps_its_width() -> None:
    assert masked_in_place("Ann, 田中 and Anna", ("Ann", "田中")) == "•••, ＊＊ and Anna"
