"""The wording check: what fishes is found where it stands, what is fair passes."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan import wording
from tui.plan.errors import PlanError
from tui.plan.wording import advice, find_flags, is_kept, read_phrase, read_rules

ROOT = Path(__file__).resolve().parents[2]
LIST: list[dict[str, Any]] = tomllib.loads((ROOT / "content/wording.toml").read_text())["wording"]
RULES = read_rules({entry["id"]: entry for entry in LIST})
SENTENCES: dict[str, dict[str, list[str]]] = tomllib.loads(
    (ROOT / "tests/plan/wording_sentences.toml").read_text()
)


def found(text: str) -> list[str]:
    return [flag.found for flag in find_flags(text, RULES)]


@pytest.mark.parametrize("sentence", SENTENCES["honest"]["known"])
def test_a_fair_sentence_passes(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize("sentence", SENTENCES["fishing"]["known"])
def test_a_sentence_that_fishes_is_flagged(sentence: str) -> None:
    assert found(sentence) != []


#: Of the sentences that no pattern was made for: how many that fish are missed.
MISSED = {"plain": (7, 66), "indirect": (31, 35)}


@pytest.mark.parametrize("held_out", MISSED)
def test_sentences_that_no_pattern_was_made_for_are_told_as_they_fare(held_out: str) -> None:
    """Said plainly, most fishing is found; by hints, most is missed; nothing fair is held up.

    A list of phrases knows words and no intentions, which is why three questions follow it. These
    numbers stand in docs/wording.md as well.
    """
    fishing, honest = (SENTENCES[sort][held_out] for sort in ("fishing", "honest"))
    missed = [each for each in fishing if not found(each)]
    assert [each for each in honest if found(each)] == []
    assert (len(missed), len(fishing)) == MISSED[held_out]


def test_the_page_on_wording_tells_these_numbers() -> None:
    page = (ROOT / "docs/wording.md").read_text()
    for missed, of in MISSED.values():
        assert f"{missed} of {of}" in page
    known = {sort: len(SENTENCES[sort]["known"]) for sort in ("fishing", "honest")}
    assert f"{known['fishing']} that fish and {known['honest']} that are fair" in page


@pytest.mark.parametrize(
    "phrase",
    [
        *("what will they ask", "who else is in the running", "how do I compare"),
        *("off the record", "between us", "put in a good word", "pull strings", "get me past"),
        *("the scoring sheet", "nobody needs to know", "you owe me", "as a favour to me"),
    ],
)
def test_the_phrases_of_the_brief_are_flagged(phrase: str) -> None:
    assert found(f"Hello Tom, {phrase}") != [] or found(f"Hello Tom. {phrase}") != []


def test_a_flag_names_the_place_and_what_to_say_instead() -> None:
    text = "Hello.\n\nOff the\nrecord, how was I?"
    (flag,) = find_flags(text, RULES)
    assert text[flag.start : flag.end] == "Off the\nrecord"
    assert advice(flag) == "“Off the record”: say “what you are free to share”"


def test_what_is_to_be_deleted_says_so() -> None:
    (flag,) = find_flags("Could you get me past the first round", RULES)
    assert advice(flag) == "“get me past”: leave it out"


def test_a_curly_apostrophe_hides_nothing() -> None:
    assert found("Tell me what they’ll ask") == ["what they’ll ask"]


def test_an_excuse_holds_to_the_end_of_its_sentence_only() -> None:
    assert found("I am not asking what they will ask") == []
    assert found("I am not asking for much. What will they ask?") == ["What will they ask"]


def test_a_kept_phrase_is_known_again_whatever_its_case_and_spaces() -> None:
    (flag,) = find_flags("OFF  the record", RULES)
    assert is_kept(flag, ("off the record",))
    assert not is_kept(flag, ("off",))


@pytest.mark.parametrize(
    "phrase", ["", "... ask", "ask ...", "(do) ask", "a(b", "[x]", "a||b", "ask*", "* ask"]
)
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str) -> None:
    with pytest.raises(PlanError):
        read_phrase(phrase)


def test_the_language_of_phrases_is_as_the_list_tells() -> None:
    def hits(phrase: str, text: str) -> bool:
        read = read_phrase(phrase)
        starts = [word.start() for word in re.finditer(r"[\w']+", text)]
        return any(
            read.at(text, start)
            for start in starts
            if re.match(r"[\w']+", text[start:].lower()).group() in read.begins  # type: ignore[union-attr]
        )

    assert hits("put (in) a word", "Put a word")
    assert hits("put (in) a word", "put in a word")
    assert hits("what ... ask", "what will they really ask")
    assert not hits("what ... ask", "what one two three four five ask")
    assert hits("a string*", "a strings")
    assert not hits("a string", "a strings")
    assert hits("in-house|own_made word", "own made word")
    assert hits("owe me !nothing", "owe me one")
    assert not hits("owe me !nothing", "owe me nothing")
    assert hits("^ between us", "Yes. Between us")
    assert not hits("^ between us", "split between us")
    assert not hits("to ask", "to. Ask")


@examples(60)
@given(st.text(max_size=400))
def test_any_text_is_looked_through_and_places_do_not_overlap(text: str) -> None:
    flags = find_flags(text, RULES)
    assert all(text[flag.start : flag.end] == flag.found for flag in flags)
    assert all(one.end <= two.start for one, two in itertools.pairwise(flags))


PARTS = st.sampled_from(
    [
        *SENTENCES["fishing"]["known"],
        *SENTENCES["honest"]["known"],
        *[".", "!", "?", ";", ":", "...", "’"],
        "\n\n",
    ]
)


@examples(60)
@given(st.lists(PARTS, max_size=12), st.integers(0, 400), PARTS)
def test_a_text_that_was_looked_through_before_has_the_flags_of_one_that_was_not(
    parts: list[str], at: int, typed: str
) -> None:
    text = " ".join(parts)
    known: dict[str, tuple[wording.Flag, ...]] = {}
    for now in (text, text[:at] + typed + text[at:], text[at:]):
        assert find_flags(now, RULES, known) == find_flags(now, RULES)


def test_only_the_sentence_that_changed_is_looked_through_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []
    look = wording._flags_of

    def counted(sentence: str, phrases: Any) -> Any:
        looked.append(sentence)
        return look(sentence, phrases)

    monkeypatch.setattr(wording, "_flags_of", counted)
    known: dict[str, tuple[wording.Flag, ...]] = {}
    find_flags("Thank you. Tell me off the record. Until then.", RULES, known)
    looked.clear()
    assert len(find_flags("Thank you. Tell me, off the record. Until then.", RULES, known)) == 1
    assert looked == [". Tell me, off the record."]
