"""Changes through tomlrt: forms of every kind, and comments that it alone would lose."""

from __future__ import annotations

import tomllib
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import changed, plan, with_ids, without_ids
from tests.storage.toml_hands import hand_written
from tui.storage.applying import Conflict
from tui.storage.changes import Change, diff
from tui.storage.toml_edit import edited
from tui.storage.toml_lines import comments
from tui.storage.values import copied, same


def through(text: str, edit: Any) -> str:
    before = tomllib.loads(text)
    after = copied(before)
    edit(after)
    written = edited(text, diff(before, after))
    assert same(tomllib.loads(written), after)
    return written


def test_an_inline_table_stays_inline() -> None:
    assert through("x = { a = 1 } # c\n", lambda plan: plan["x"].update(a=2, b={"c": [{}]})) == (
        "x = { a = 2, b = { c = [{}] } } # c\n"
    )


def test_a_dotted_table_stays_dotted() -> None:
    assert through("x.a = 1 # c\n", lambda plan: plan["x"].update(b=2)) == "x.a = 1 # c\nx.b = 2\n"


def test_the_first_entry_of_a_list_appears_as_a_table_with_tables_inside() -> None:
    entry = {"id": "a", "asks": [{"id": "x"}], "extra": {"y": 1}}
    written = through("format = 1 # c\n", lambda plan: plan.update(people=[entry]))
    assert written == (
        'format = 1 # c\n\n[[people]]\nid = "a"\n\n[[people.asks]]\nid = "x"\n\n'
        "[people.extra]\ny = 1\n"
    )


def test_entries_in_another_order_take_their_comments_along() -> None:
    text = "# a\n[[p]]\nid = 'a' # 1\n\n# b\n[[p]]\nid = 'b' # 2\nx = [\n  1, # one\n  2,\n]\n"

    def edit(plan: dict[str, Any]) -> None:
        plan["p"].reverse()
        plan["p"][0]["x"].append(3)

    written = through(text, edit)
    assert comments(written) == ["# b", "# 2", "# one", "# a", "# 1"]


def test_a_long_text_in_a_crlf_file_is_read_as_tomllib_reads_it() -> None:
    text = 'x = """\r\na\r\nb""" # c\r\ny = [1]\r\n'
    assert through(text, lambda plan: plan["y"].append(2)) == text.replace("[1]", "[1, 2]")
    text = 'x = ["""\r\na\r\nb""", 1]\r\n'
    assert through(text, lambda plan: plan["x"].append(2)) == text.replace("1]", "1, 2]")


def test_comments_outside_the_paragraph_of_what_goes_are_put_back() -> None:
    text = "a = 1\n\n# a banner\n\n# about x\nx.y = 1\n\n# the end\n\n[z]\n"
    written = through(text, lambda plan: plan.pop("x"))
    assert comments(written) == ["# a banner", "# the end"]


def test_a_change_without_a_place_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        edited("a = 1\n", [Change(kind="drop", path=("p",), old={"id": "x"}, id="x")])


@given(st.integers(0, 2**48))
@examples(80)
def test_every_change_can_be_made_through_the_library_too(seed: int) -> None:
    rng = Random(seed)
    document = plan(rng)
    text = hand_written(rng, without_ids(rng, document) if rng.random() < 0.3 else document)
    filled, fresh = with_ids(tomllib.loads(text))
    after = changed(rng, filled)
    assert same(tomllib.loads(edited(text, diff(filled, after), fresh)), after)
