"""The text of a document: our own layout, and changes that leave a person's layout alone."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.errors import PlanError
from tui.storage.changes import Change, diff
from tui.storage.toml_lines import comments
from tui.storage.toml_text import Rewritten, decode, encode, rewrite
from tui.storage.values import copied, same

SEEDS = st.integers(0, 2**48)

HAND = """\
#:schema ./plan.schema.json
# My plan
format = 1

[interview]
company = "Acme"  # the one in town
zone = 'Europe/Paris'

# ==== This week ====

# the big one
[[steps]]
id = "ask-hr"   # first
title = "Ask HR"
# waiting for Anna

[[steps]]
id = "shoes"
title = "Shoes"

# ==== Later ====

[[steps]]
id = "train"
title = "Train"

# vim: set ft=toml:
"""


def rewritten(text: str, edit: Any) -> str:
    """The text after an edit of its document, which it must hold and keep the layout of."""
    before = tomllib.loads(text)
    after = copied(before)
    edit(after)
    done = rewrite(text, before, after, diff(before, after))
    assert not done.fallback
    assert same(tomllib.loads(done.text), after)
    return done.text


# Changes in a text that a person wrote


def test_a_tick_changes_one_line() -> None:
    text = rewritten(HAND, lambda plan: plan["steps"][1].update(done=True))
    assert text == HAND.replace('title = "Shoes"\n', 'title = "Shoes"\ndone = true\n')


def test_a_new_value_keeps_the_remark_behind_the_old_one() -> None:
    text = rewritten(HAND, lambda plan: plan["interview"].update(company='"A" & B'))
    assert text == HAND.replace('"Acme"  # the', '"\\"A\\" & B"  # the')


def test_a_note_of_several_lines_is_a_block_in_a_hand_written_text_too() -> None:
    text = rewritten(HAND, lambda plan: plan["steps"][2].update(note="a\nb"))
    assert 'title = "Train"\nnote = """\na\nb"""\n' in text


def test_a_dropped_step_takes_its_paragraph_along_and_no_other_comment() -> None:
    text = rewritten(HAND, lambda plan: plan["steps"].pop(0))
    assert text == HAND.replace(
        '# the big one\n[[steps]]\nid = "ask-hr"   # first\ntitle = "Ask HR"\n# waiting for Anna\n\n',
        "",
    )


def test_the_last_step_goes_and_the_line_for_the_editor_stays() -> None:
    text = rewritten(HAND, lambda plan: plan["steps"].pop())
    assert text == HAND.replace('[[steps]]\nid = "train"\ntitle = "Train"\n\n', "")


def test_a_new_step_stands_behind_the_paragraph_of_the_one_before() -> None:
    text = rewritten(HAND, lambda plan: plan["steps"].insert(1, {"id": "new", "title": "New"}))
    assert text == HAND.replace(
        "# waiting for Anna\n", '# waiting for Anna\n\n[[steps]]\nid = "new"\ntitle = "New"\n'
    )


def test_a_new_first_step_stands_before_the_comment_of_the_old_one() -> None:
    text = rewritten(HAND, lambda plan: plan["steps"].insert(0, {"id": "new"}))
    assert '# ==== This week ====\n\n[[steps]]\nid = "new"\n\n# the big one\n' in text


def test_the_first_person_appears_under_a_header() -> None:
    text = rewritten(HAND, lambda plan: plan.update(people=[{"id": "a", "name": "Anna"}]))
    added = '\n[[people]]\nid = "a"\nname = "Anna"\n'
    assert text == HAND.replace('title = "Train"\n', f'title = "Train"\n{added}')


def test_the_first_ask_of_a_person_appears_inside_the_person() -> None:
    text = '# mine\nformat = 1\n[[people]]\nid = "a"\n\n[[people]]\nid = "b"\n'
    new = rewritten(text, lambda plan: plan["people"][0].update(asks=[{"id": "x"}]))
    assert new == text.replace('id = "a"\n', 'id = "a"\n\n[[people.asks]]\nid = "x"\n')


def test_asks_and_people_added_at_once_each_find_their_place() -> None:
    text = '# mine\nformat = 1\n[[people]]\nid = "a"\n'

    def edit(plan: dict[str, Any]) -> None:
        plan["people"][0]["asks"] = [{"id": "x"}]
        plan["people"].append({"id": "b", "asks": [{"id": "y"}]})
        plan["notes"] = [{"id": "n"}]

    assert rewritten(text, edit) == (
        '# mine\nformat = 1\n[[people]]\nid = "a"\n\n[[people.asks]]\nid = "x"\n\n'
        '[[people]]\nid = "b"\n\n[[people.asks]]\nid = "y"\n\n[[notes]]\nid = "n"\n'
    )


def test_a_list_written_on_one_line_stays_on_one_line() -> None:
    text = '# mine\nsteps = [{id = "a"}, {id = "b"}] # short\n'
    new = rewritten(text, lambda plan: plan["steps"].insert(1, {"id": "c", "log": [{"id": "l"}]}))
    assert "[[" not in new
    assert new.startswith('# mine\nsteps = [{id = "a"}, ')
    assert new.endswith(' {id = "b"}] # short\n')


def test_an_empty_list_written_by_hand_becomes_tables() -> None:
    new = rewritten("# mine\npeople = []\n", lambda plan: plan["people"].append({"id": "a"}))
    assert '[[people]]\nid = "a"\n' in new


def test_remarks_inside_a_list_stay_with_what_stays() -> None:
    text = 'settings = [\n  "video", # at home\n  "panel", # three of them\n  "task",\n]\n'
    new = rewritten(text, lambda plan: plan["settings"].pop(0))
    assert new == 'settings = [\n  "panel", # three of them\n  "task",\n]\n'
    new = rewritten(text, lambda plan: plan["settings"].append("lunch"))
    assert new == text.replace('"task",\n', '"task",\n  "lunch",\n')


def test_steps_in_another_order_keep_every_comment() -> None:
    new = rewritten(HAND, lambda plan: plan["steps"].reverse())
    assert sorted(comments(new)) == sorted(comments(HAND))


def test_added_lines_of_a_crlf_text_end_in_crlf() -> None:
    text = HAND.replace("\n", "\r\n")

    def edit(plan: dict[str, Any]) -> None:
        plan["steps"][0]["note"] = "a\nb"
        plan["people"] = [{"id": "a"}]
        plan["interview"]["settings"] = ["video"]

    new = rewritten(text, edit)
    assert new.count("\n") == new.count("\r\n") > text.count("\n")


def test_a_text_without_a_last_line_end_takes_new_lines() -> None:
    text = '# mine\n[[steps]]\nid = "a"'

    def edit(plan: dict[str, Any]) -> None:
        plan["steps"][0].update(done=True, note="n")
        plan["steps"].append({"id": "b"})

    assert rewritten(text, edit) == (f'{text}\ndone = true\nnote = "n"\n\n[[steps]]\nid = "b"\n')


def test_fresh_ids_stand_right_below_the_header() -> None:
    text = '# mine\n[[steps]]\ntitle = "A"\n[[steps]]\nid = "x" # copied\n[[steps]]\nid = "x"\n'
    before = tomllib.loads(text)
    after = copied(before)
    after["steps"][0]["id"] = "a"
    after["steps"][1]["id"] = "y"
    middle = copied(after)
    after["steps"][1]["done"] = True
    fresh = ((("steps", 0), "a"), (("steps", 1), "y"))
    done = rewrite(text, before, after, diff(middle, after), fresh)
    assert done.document == after
    assert done.but(document=None) == Rewritten(
        text='# mine\n[[steps]]\nid = "a"\ntitle = "A"\n[[steps]]\nid = "y" # copied\ndone = true\n'
        '[[steps]]\nid = "x"\n'
    )


def test_a_text_that_cannot_keep_its_layout_keeps_all_its_comments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr("tui.storage.toml_edit.edited", broken)
    text = HAND.replace("Europe", "# no comment").replace("\n", "\r\n")
    before = tomllib.loads(text)
    after = copied(before)
    after["steps"].reverse()
    done = rewrite(text, before, after, diff(before, after))
    assert done.fallback
    assert same(tomllib.loads(done.text), after)
    assert comments(done.text) == comments(text)
    assert done.text.startswith("#:schema ./plan.schema.json\r\nformat = 1\r\n")


def test_tables_inside_each_other_a_hundred_times_are_changed_and_a_thousand_times_refused() -> (
    None
):
    def nested(depth: int) -> tuple[str, dict[str, Any]]:
        text = f"# mine\na = 1\n[{'.'.join(['x'] * depth)}]\ny = 1\n"
        return text, tomllib.loads(text)

    text, before = nested(100)
    change = Change(kind="set", path=("a",), old=1, new=2)
    assert rewrite(text, before, before | {"a": 2}, [change]).text == text.replace("a = 1", "a = 2")
    text, before = nested(2000)
    with pytest.raises(PlanError, match="inside each other"):
        rewrite(text, before, before | {"a": 2}, [change])


# A file as bytes


def test_a_byte_order_mark_is_not_part_of_the_text_and_can_be_kept() -> None:
    data = b"\xef\xbb\xbfa = 1\r\n"
    assert decode(data) == "a = 1\r\n"
    assert encode(decode(data), bom=True) == data
    assert encode("ä") == b"\xc3\xa4"


@given(st.text(), st.booleans())
@examples(40)
def test_every_text_comes_back_from_its_bytes(text: str, bom: bool) -> None:
    assert decode(encode(text, bom=bom)) == (text if bom else text.removeprefix("\ufeff"))


def test_bytes_that_are_not_utf8_are_told_with_their_line() -> None:
    with pytest.raises(PlanError) as refused:
        decode(b"\xef\xbb\xbfa = 1\nb = '\xe9'\n")
    assert refused.value.sentence == (
        "The file is not UTF-8 text: byte 15 (0xe9) in line 2 cannot be read. "
        "Save it as UTF-8 and try again."
    )


def test_a_file_cut_in_the_middle_of_a_letter_is_refused() -> None:
    with pytest.raises(PlanError, match="byte 6"):
        decode("a = 'ä".encode()[:-1])


def test_a_file_of_more_than_5_mb_is_refused() -> None:
    assert len(decode(b"#" * 5_000_000)) == 5_000_000
    with pytest.raises(PlanError, match="5 MB"):
        decode(b"#" * 5_000_001)
