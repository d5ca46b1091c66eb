"""What the terminal sends: keys, the mouse and text stay, answers nobody waits for do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.incoming import Incoming

PASTE, PASTED = "\x1b[200~", "\x1b[201~"
KEYS = "\x1b[A\x1bOP\x1b[1;5C\x1b[15~\x1bx\x1b]\x1b[<0;3;4M\x1b[?2026;2$y\x1b[4;24R\x1b[48;24;80;480;800t\x1b[c\x1b"
ANSWERS = (
    "\x1b[?62;4c",
    "\x1b[>1;10;0c",
    "\x1b[?1u",
    "\x1b[8;24;80t",
    "\x1b[0n",
    "\x1b[?9999;$y",
    "\x1b[?" + "1;" * 5_000 + "c",
    "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "\x1b]11;rgb:zz\x07",
    "\x1bP>|made up 1.0\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
)


def cut_up(text: str, size: int) -> list[str]:
    return [text[n : n + size] for n in range(0, len(text), size)]


def test_an_escape_within_a_paste_is_dropped_and_its_text_kept() -> None:
    assert Incoming().clean(f"{PASTE}a\x1b]0;x\x07b{PASTED}") == f"{PASTE}a]0;x\x07b{PASTED}"


def test_keys_and_what_the_toolkit_asked_for_stay() -> None:
    assert Incoming().clean(KEYS) == KEYS


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_nobody_waits_for_is_dropped(answer: str) -> None:
    assert Incoming().clean(f"j{answer}k") == "jk"


@pytest.mark.parametrize("answer", [each for each in ANSWERS if each[2] not in "08"])
def test_so_is_one_that_a_line_cut_in_two(answer: str) -> None:
    incoming = Incoming()
    assert "".join(map(incoming.clean, ("j", answer[:5], answer[5:], "k"))) == "jk"


def test_an_answer_whose_end_does_not_come_is_dropped_and_what_may_be_keys_is_not() -> None:
    incoming = Incoming()
    assert (incoming.clean("j\x1b[?62"), incoming.give_up()) == ("j", "")
    assert (incoming.clean("j\x1bPlease"), incoming.give_up()) == ("j", "\x1bPlease")
    assert (incoming.clean(f"{PASTE}a\x1b[20"), incoming.give_up()) == (f"{PASTE}a", "")
    assert incoming.clean("1~k") == f"{PASTED}k"


@examples(300)
@given(st.text(alphabet="a\x1b[201~", max_size=12), st.integers(1, 7))
def test_a_paste_cut_up_anywhere_comes_out_the_same(pasted: str, size: int) -> None:
    text = f"j{PASTE}{pasted.replace(PASTED, '')}{PASTED}k"
    whole, incoming = Incoming().clean(text), Incoming()
    # What is cut right behind an escape may be the escape key: a terminal sends a mark in one piece.
    if any(text.index(PASTE) < n < text.index(PASTE) + 3 for n in range(0, len(text), size)):
        return
    assert "".join(map(incoming.clean, cut_up(text, size))) == whole
    assert "\x1b" not in whole[whole.index(PASTE) + len(PASTE) : whole.rindex(PASTED)]


@examples(300)
@given(st.text(alphabet="\x1b[]P_?<>;0127$yucMR~\\\x07 j"))
def test_whatever_comes_nothing_is_made_up_and_nothing_stays_held_back(text: str) -> None:
    incoming = Incoming()
    out = iter(text)
    assert all(each in out for each in incoming.clean(text) + incoming.give_up())
    assert incoming.clean("jk").endswith("k")
