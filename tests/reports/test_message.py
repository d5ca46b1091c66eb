"""A message as text and as JSON, with what is still open in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import plan_of
from tui.plan.message import Message
from tui.plan.message_review import Review, review
from tui.plan.model import Ask, Person
from tui.plan.wording import read_rules
from tui.reports.message import as_text, message_fields, message_lines, read_text

ASK = Ask(id="x", kind="hr-feedback")
ANN = Person(id="ann", name="Ann", email="ann@example.org")
RULES = read_rules({"off": {"phrases": ["off the record"]}})


def looked(body: str) -> Review:
    plan = plan_of(people=(ANN,))
    return review(Message(subject="Hello", body=body), ASK, ANN, plan, RULES)


def test_what_is_open_follows_the_message_with_the_way_on() -> None:
    lines = message_lines(ASK, ANN, looked("[slot1?] off the record"), "ask", False)
    assert "[slot1?]  a time that suits you" in lines
    assert "“off the record”: leave it out" in lines
    assert lines[-1].startswith("ask --edit opens it")


def test_a_clear_message_ends_with_its_link_where_a_terminal_follows_it() -> None:
    lines = message_lines(ASK, ANN, looked("Fine."), "ask", True)
    assert any("mailto:ann@example.org" in line for line in lines)
    assert lines[-1] == "ask --copy copies it; --sent marks it sent"
    assert not any("\x1b" in line for line in message_lines(ASK, ANN, looked("Fine."), "a", False))


def test_scripts_get_the_places_and_whether_it_is_clear() -> None:
    fields = message_fields(ASK, ANN, looked("[slot1?] [a / b] off the record"))
    assert fields["gaps"] == ["slot1"]
    assert fields["choices"] == [["a", "b"]]
    assert fields["flagged"] == [{"phrase": "off the record", "instead": "", "kept": False}]
    assert fields["clear"] is False


def test_a_text_without_a_subject_is_all_body() -> None:
    message = Message(subject="", body="Dear Ann,\nhow are you?")
    assert read_text("Dear Ann,\nhow are you?\n") == (message, None)


def test_the_detail_is_read_from_the_lines_on_top_alone() -> None:
    message = Message(subject="Thanks", body="Detail: none of these.\nSubject: nor this.")
    text = as_text(message, "the night shift")
    assert text.startswith("Subject: Thanks\nDetail: the night shift\n\nDetail: none")
    assert read_text(text) == (message, "the night shift")
    assert read_text(as_text(message)) == (message, None)
    assert read_text("detail:\nsubject: Hi\nText") == (Message(subject="Hi", body="Text"), "")


@examples(60)
@given(st.text(alphabet="ab: ?é", max_size=20), st.text(alphabet="ab\n: é", max_size=60))
def test_a_message_comes_back_from_its_text(subject: str, body: str) -> None:
    back, detail = read_text(as_text(Message(subject=subject, body=body)))
    assert detail is None
    assert back == Message(subject=subject.strip(), body=body.strip("\n"))
