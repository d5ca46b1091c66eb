"""Lines out and a line in: what is said can be heard, and what is typed ahead is not lost."""

from __future__ import annotations

import signal
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue.talk import scripted
from tui.dialogue.voice import Ended, spoken


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Acme · Thu 3 Dec · 10:00", "Acme, Thu 3 Dec, 10:00"),
        ("Where     4 Quay Street", "Where 4 Quay Street"),
        ("▪▪▪·········  3 of 12", "3 of 12"),
        ("My part │ Not mine", "My part, Not mine"),
        ("○ Ben Roe still open", "Ben Roe still open"),
        ("•••••, Insider", "masked, Insider"),
        ("  · a fact", "a fact"),
    ],
)
def test_what_only_draws_is_left_out(line: str, said: str) -> None:
    assert spoken(line) == said


@given(st.text())
def test_whatever_is_said_is_printable_text_and_newlines(text: str) -> None:
    voice, out = scripted()
    voice.say(text)
    voice.show(text)
    shown = set(out.getvalue()) - {"\n", *"\u200d\ufe0f"}
    assert not {char for char in shown if category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}


def test_lines_are_read_as_they_are_and_the_end_is_known() -> None:
    voice, _ = scripted(" a line ", "")
    assert (voice.ask("?"), voice.ask("?")) == (" a line ", "")
    with pytest.raises(Ended):
        voice.ask("?")


def test_an_answer_that_was_given_before_comes_first() -> None:
    voice, _ = scripted("later")
    voice.ahead.append("at once")
    assert (voice.ask("?"), voice.ask("?")) == ("at once", "later")


def test_how_something_works_is_said_once() -> None:
    voice, out = scripted()
    voice.explain("An empty line leaves.")
    voice.explain("An empty line leaves.")
    assert out.getvalue() == "An empty line leaves.\n"


def test_after_a_signal_nothing_more_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    voice, _ = scripted("x 1")
    before = signal.getsignal(signal.SIGALRM)
    try:
        voice._ended(signal.SIGTERM, None)
        with pytest.raises(Ended):
            voice.ask("?")
        assert voice.stopped == 128 + signal.SIGTERM
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_a_text_that_cannot_be_copied_is_said_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "PATH"):
        monkeypatch.delenv(name, raising=False)
    voice, out = scripted()
    assert not voice.copy("one\n\x1b[31mtwo")
    assert out.getvalue() == "one\n␛[31mtwo\n"
