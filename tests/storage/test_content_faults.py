"""What is wrong in a file of content, and where one entry names another that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.storage.content import shipped_entries
from tui.storage.content_faults import faults_of, strays_of

if TYPE_CHECKING:
    from collections.abc import Mapping

SHIPPED = shipped_entries()


def told(document: Mapping[str, object]) -> list[str]:
    return [fault.sentence for fault in faults_of(document, SHIPPED)]


def strays(kind: str, **fields: object) -> list[str]:
    item = {"id": "mine", **fields}
    entries = {**SHIPPED, kind: {**SHIPPED[kind], "mine": item}}
    return [fault.sentence for fault in strays_of({kind: [item]}, entries)]


def test_the_shipped_content_has_no_fault_of_either_kind() -> None:
    document = {kind: list(items.values()) for kind, items in SHIPPED.items()}
    assert told(document) == []
    assert list(strays_of(document, SHIPPED)) == []


def test_every_fault_of_a_document_is_told_not_only_the_first() -> None:
    document = {"kit": [{"id": "a", "title": 1}, {"id": "b"}, {"title": "C"}], "mood": 1}
    assert [sentence.split(" ")[0] for sentence in told(document)] == [
        "kit[1].title",
        "kit[2]",
        "kit[3]",
        "“mood”",
    ]


def test_what_an_honesty_question_needs_is_one_of_what_it_can() -> None:
    entry = {"id": "mine", "question": "Is it so?", "covers": ["claim"], "needs": ["sauces"]}
    (sentence,) = told({"honesty": [entry]})
    assert sentence.startswith("honesty[1].needs should be one of ")


@pytest.mark.parametrize(
    ("kind", "fields", "named"),
    [
        ("steps", {"settings": ["onsite", "onsit"]}, "settings names “onsit”"),
        ("steps", {"essential_when": ["waiting", "lunch"]}, "essential_when names “lunch”"),
        ("questions", {"group": "rol-depth"}, "group names “rol-depth”"),
        ("asks", {"roles": ["hr", "aunt"]}, "roles names “aunt”"),
        ("asks", {"instead": "nothing"}, "instead names “nothing”"),
        ("settings", {"changes": ["mock: Two askers."]}, "changes names “mock”"),
        ("preparations", {"step": "iff-then"}, "step names “iff-then”"),
        ("honest-questions", {"roles": ["boss"]}, "roles names “boss”"),
    ],
)
def test_a_name_that_nothing_has_is_told(kind: str, fields: dict[str, object], named: str) -> None:
    (sentence,) = strays(kind, **fields)
    assert sentence.startswith(f"{kind}[1].{named}, which is none of the ")


def test_a_message_for_no_kind_of_ask_is_told() -> None:
    assert strays("messages") == ["messages[1].id names no kind of ask"]


def test_what_is_skipped_names_nothing() -> None:
    assert strays("questions", group="nowhere", skip=True) == []
