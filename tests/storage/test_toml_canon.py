"""The one way we write a document: it reads back as the same, and is recognised."""

from __future__ import annotations

import tomllib
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import documents, plan
from tests.storage.toml_hands import hand_written
from tui.storage.changes import diff
from tui.storage.toml_canon import canon, is_canonical, schema_line
from tui.storage.toml_lines import comments, statements
from tui.storage.toml_text import Rewritten, rewrite
from tui.storage.values import same

SEEDS = st.integers(0, 2**48)


def test_the_canon_puts_values_first_and_every_list_of_tables_under_headers() -> None:
    document = {
        "steps": [{"id": "a", "asks": [{"id": "x"}]}, {"id": "b"}],
        "format": 1,
        "interview": {"company": "Acme", "settings": ["video", "panel"]},
    }
    assert canon(document, "#:schema ./x.json") == (
        "#:schema ./x.json\n"
        "format = 1\n"
        "\n"
        "[[steps]]\n"
        'id = "a"\n'
        "\n"
        "[[steps.asks]]\n"
        'id = "x"\n'
        "\n"
        "[[steps]]\n"
        'id = "b"\n'
        "\n"
        "[interview]\n"
        'company = "Acme"\n'
        "settings = [\n"
        '    "video",\n'
        '    "panel",\n'
        "]\n"
    )


def test_text_of_several_lines_is_a_block_unless_it_holds_a_carriage_return() -> None:
    assert canon({"note": "a\nb"}) == 'note = """\na\nb"""\n'
    assert canon({"note": "a\r\nb"}) == 'note = "a\\r\\nb"\n'


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"": {"": []}},
        {"a": {}},
        {"a": [{}]},
        {"a": {"b": {"c": [{"d": {}}, {"e": [{}]}]}}},
        {"a": [[{"b": [{"c": 1}]}]]},
        {"a": [{"b": 1}, 2]},
        {"x": [[], {}, [[]]]},
        {"a.b": {'"': {"#": 1}}},
        {"n": 16**5000},
    ],
    ids=range(10),
)
def test_the_canon_reads_back_as_the_same_document(document: dict[str, Any]) -> None:
    assert same(tomllib.loads(canon(document)), document)


@given(documents())
@examples(150)
def test_the_canon_of_any_document_reads_back_the_same_and_is_canonical(
    document: dict[str, Any],
) -> None:
    text = canon(document)
    assert same(tomllib.loads(text), document)
    assert text.endswith("\n")
    assert not text.endswith("\n\n") or text == "\n"
    assert is_canonical(text, document)
    assert canon(tomllib.loads(text)) == text


@given(documents())
@examples(50)
def test_no_list_of_tables_is_inline_outside_of_lists(document: dict[str, Any]) -> None:
    def headers(table: dict[str, Any]) -> int:
        count = 0
        for value in table.values():
            if isinstance(value, dict):
                count += headers(value)
            elif isinstance(value, list) and value and all(isinstance(e, dict) for e in value):
                count += len(value) + sum(headers(entry) for entry in value)
        return count

    found = sum(statement.kind == "[[" for statement in statements(canon(document)))
    assert found == headers(document)


@given(SEEDS)
@examples(60)
def test_a_hand_written_text_is_canonical_only_if_it_is_what_we_write(seed: int) -> None:
    rng = Random(seed)
    text = hand_written(rng, plan(rng))
    document = tomllib.loads(text)
    assert is_canonical(text, document) == (canon(document, schema_line(text)) == text)
    if comments(text)[1 if schema_line(text) else 0 :]:
        assert not is_canonical(text, document)


def test_a_canonical_text_stays_canonical_and_keeps_its_schema_line() -> None:
    before = {"format": 1, "steps": [{"id": "a"}]}
    after = {"format": 1, "steps": [{"id": "a", "done": True}]}
    text = canon(before, "#:schema ./x.json")
    done = rewrite(text, before, after, diff(before, after))
    assert done == Rewritten(text=canon(after, "#:schema ./x.json"))


def test_a_comment_behind_all_that_we_write_makes_a_text_a_persons_own() -> None:
    document = {"format": 1}
    assert is_canonical("format = 1\n", document)
    assert not is_canonical("format = 1\n# mine\n", document)
    assert not is_canonical("format = 1\n\n", document)
    assert not is_canonical("format = 1", document)
    assert not is_canonical("format = 1\r\n", document)


def test_the_schema_line_is_the_first_line_only() -> None:
    assert schema_line("#:schema x\r\na = 1") == "#:schema x"
    assert schema_line("a = 1\n#:schema x") == ""
    assert schema_line("") == ""
