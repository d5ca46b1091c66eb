"""A message as a mailto link: plain ASCII, cut where it is long, followed by a terminal."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.mail_link import CUT, LONGEST_LINK, followed, mail_link
from tui.plan.message import Message


def test_subject_and_body_are_in_the_link() -> None:
    link = mail_link("ann@example.org", Message(subject="A & B?", body="One\n\nTwo"))
    assert link.url == "mailto:ann@example.org?subject=A%20%26%20B%3F&body=One%0D%0A%0D%0ATwo"
    assert not link.cut


def test_a_long_body_is_cut_and_says_so() -> None:
    link = mail_link("ann@example.org", Message(subject="s", body="many words " * 400))
    assert link.cut
    assert len(link.url) <= LONGEST_LINK
    assert unquote(link.url).endswith(CUT)


@examples(100)
@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=300))
def test_nothing_of_any_text_can_leave_the_link(to: str, subject: str, body: str) -> None:
    url = mail_link(to, Message(subject=subject, body=body)).url
    assert url.isascii()
    assert url.isprintable()
    assert not set(url) & set(" \"'<>\\;")
    assert followed(url, subject).count("\x1b") == 4
