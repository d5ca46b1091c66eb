"""Whole statements changed in a text: what is done here, and what is left to the library."""

from __future__ import annotations

import tomllib
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.toml_documents import changed, plan
from tests.storage.toml_hands import hand_written
from tui.storage.applying import apply
from tui.storage.changes import diff, inverse
from tui.storage.toml_splice import splice
from tui.storage.values import copied, same


def spliced(text: str, edit: Any) -> tuple[str, int]:
    """The text after an edit of its document, and how many changes are left to make."""
    before = tomllib.loads(text)
    after = copied(before)
    edit(after)
    done = splice(text, before, diff(before, after))
    middle = copied(after)
    apply(middle, inverse(done.rest))
    assert same(tomllib.loads(done.text), middle)
    return done.text, len(done.rest)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("x = { a = 1 }\n", lambda plan: plan["x"].update(a=2)),
        ("x.a = 1\n", lambda plan: plan["x"].pop("a")),
        ("x.a = 1\n", lambda plan: plan["x"].update(b=1)),
        ("x = [1]\n", lambda plan: plan["x"].append(2)),
        ("x = [{ id = 'a' }]\n", lambda plan: plan["x"].append({"id": "b"})),
        ("x = [{ id = 'a' }]\n", lambda plan: plan.pop("x")),
        ("[x.y]\n", lambda plan: plan["x"].update(a=1)),
        ("[x.y]\n", lambda plan: plan.pop("x")),
        ("[[x]]\nid = 'a'\n[[x]]\nid = 'b'\n", lambda plan: plan["x"].reverse()),
        ("# nothing\n", lambda plan: plan.update(a=1)),
        ("[x]\n", lambda plan: plan.update(a=1)),
        ("x = []\n", lambda plan: plan["x"].append({"id": "a"})),
        ("x = 1\n", lambda plan: plan.update(x={"a": 1})),
    ],
    ids=range(13),
)
def test_forms_that_need_more_than_whole_statements_are_left(text: str, edit: Any) -> None:
    before = tomllib.loads(text)
    after = copied(before)
    edit(after)
    changes = diff(before, after)
    done = splice(text, before, changes)
    if done.rest:
        assert (done.text, done.rest) == (text, changes)
    else:
        assert text == "x = [{ id = 'a' }]\n"  # the whole line goes
        assert done.text == ""


def test_lines_added_to_a_table_stand_behind_its_last_one_and_as_far_in() -> None:
    text = "[a] # x\n  b = 1\n  # mine\n\n[c]\n"
    assert spliced(text, lambda plan: plan["a"].update(d=2)) == (
        "[a] # x\n  b = 1\n  d = 2\n  # mine\n\n[c]\n",
        0,
    )
    assert spliced(text, lambda plan: plan["c"].update(d=2)) == (f"{text}d = 2\n", 0)


def test_a_line_that_goes_leaves_the_comment_above_it() -> None:
    text = "[a]\n# why\nb = 1 # gone\nc = 2\n"
    assert spliced(text, lambda plan: plan["a"].pop("b")) == ("[a]\n# why\nc = 2\n", 0)


def test_a_table_inside_an_entry_stays_in_front_of_the_next_entry() -> None:
    text = "[[p]]\nid = 'a'\n\n[[p.q]]\nid = 'x'\n\n[[p]]\nid = 'b'\n"

    def edit(plan: dict[str, Any]) -> None:
        plan["p"][0]["q"].append({"id": "y"})
        plan["p"][0]["r"] = {"s": 1}
        plan["p"].insert(1, {"id": "c"})

    new = (
        "[[p]]\nid = 'a'\n\n[[p.q]]\nid = 'x'\n\n[[p.q]]\nid = \"y\"\n\n[p.r]\ns = 1\n\n"
        "[[p]]\nid = \"c\"\n\n[[p]]\nid = 'b'\n"
    )
    assert spliced(text, edit) == (new, 0)


def test_an_entry_whose_tables_lie_apart_goes_whole() -> None:
    text = "[[p]]\nid = 'a'\n\n[o]\nx = 1\n\n[p.q]\ny = 1\n\n[[p]]\nid = 'b'\n"
    assert spliced(text, lambda plan: plan["p"].pop(0)) == (
        "[o]\nx = 1\n\n[[p]]\nid = 'b'\n",
        0,
    )


def test_entries_next_to_each_other_go_without_a_trace() -> None:
    text = "a = 1\n\n[[p]]\nid = 'a'\n\n[[p]]\nid = 'b'\n\n[[p]]\nid = 'c'\n"
    assert spliced(text, lambda plan: plan.pop("p")) == ("a = 1\n", 0)
    last = "a = 1\n\n[[p]]\nid = 'c'\n"
    assert spliced(text, lambda plan: plan["p"].__delitem__(slice(0, 2))) == (last, 0)


def test_a_comment_that_leads_on_to_the_next_table_belongs_to_it() -> None:
    text = "[[p]]\nid = 'a'\n# about b\n[[p]]\nid = 'b'\n"
    assert spliced(text, lambda plan: plan["p"].pop(0)) == ("# about b\n[[p]]\nid = 'b'\n", 0)
    new = "[[p]]\nid = 'a'\n\n[[p]]\nid = \"n\"\n\n# about b\n[[p]]\nid = 'b'\n"
    assert spliced(text, lambda plan: plan["p"].insert(1, {"id": "n"})) == (new, 0)


def test_a_comment_at_the_very_end_belongs_to_the_last_table() -> None:
    text = "[[p]]\nid = 'a'\n\n[[p]]\nid = 'b'\n# about b"
    assert spliced(text, lambda plan: plan["p"].pop()) == ("[[p]]\nid = 'a'\n", 0)
    assert spliced(text, lambda plan: plan["p"].append({"id": "c"})) == (
        f'{text}\n\n[[p]]\nid = "c"\n',
        0,
    )


def test_an_id_is_not_given_to_an_entry_that_goes() -> None:
    text = "[[p]]\nx = 1\n[[p]]\nid = 'b'\n"
    before = tomllib.loads(text)
    filled = copied(before)
    filled["p"][0]["id"] = "a"
    after = {"p": [{"id": "b"}]}
    done = splice(text, before, diff(filled, after), ((("p", 0), "a"),))
    assert (done.text, done.rest, done.fresh_ids) == ("[[p]]\nid = 'b'\n", (), ())


def test_an_id_for_an_entry_on_one_line_is_left() -> None:
    done = splice("p = [{ x = 1 }]\n", {"p": [{"x": 1}]}, (), ((("p", 0), "a"),))
    assert done.fresh_ids == ((("p", 0), "a"),)


@given(st.integers(0, 2**48))
@examples(120)
def test_what_is_done_and_what_is_left_make_the_whole_change(seed: int) -> None:
    rng = Random(seed)
    text = hand_written(rng, plan(rng))
    before = tomllib.loads(text)
    after = changed(rng, before)
    changes = diff(before, after)
    done = splice(text, before, changes)
    document = tomllib.loads(done.text)
    apply(document, done.rest)
    assert same(document, after)
    if not changes:
        assert done.text == text
