"""A plan as a document and back; problems all at once, each with its place; ids where they lack."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import plans
from tests.storage.toml_documents import documents
from tui.plan.errors import PlanError
from tui.plan.fault import Fault
from tui.plan.model import FORMAT, Plan
from tui.storage import fields
from tui.storage.codec import check_format, decode, encode, fill_ids, shown, spoken
from tui.storage.content import load_library
from tui.storage.snapshot import described, interpret_draft
from tui.storage.tables import TABLES
from tui.storage.toml_canon import canon
from tui.storage.values import copied, same

if TYPE_CHECKING:
    from tui.storage.codec import Decoded

DAY = date(2026, 3, 9)

BAD = """\
format = 1
started = "monday"

[interview]
company = 5
minutes = 99999
zone = "Mars/Olympus"

[[steps]]
title = "Fine"

[[steps]]
id = "second"
title = "Second"
due = "tomorrow"
done = true
essential = "yes"

[[people]]
name = "Ann"

[[people.asks]]
kind = "hr-feedback"
state = "waiting"

[[people.log]]
event = "called"

[[kit]]
packed = true
"""
PROBLEMS = [
    "started should be a date like 2026-03-09 or a moment like 2026-03-09T10:00:00, not “monday” (line 2)",
    "interview.company should be text, not 5 (line 5)",
    "interview.zone should be a time zone that this machine knows, like Europe/Paris, not “Mars/Olympus” (line 7)",
    "interview.minutes should be minutes, a whole number from 0 to 10080, not 99999 (line 6)",
    "steps[2].due should be a date like 2026-03-09, or text like -5d, -2b, call+1d, not “tomorrow” (line 15)",
    "steps[2].done should be a moment like 2026-03-09T10:00:00+01:00, not true (line 16)",
    "steps[2].essential should be true or false, not “yes” (line 17)",
    "people[1].asks[1].state should be one of draft, checked, sent, said, nudged, agreed, helped, thanked, declined, no-answer, withdrawn, blocked, not “waiting” (line 24)",
    "people[1].log[1] needs an at (line 26)",
    "kit[1] needs a title (line 29)",
]


def read(text: str) -> Decoded:
    return decode(fill_ids(tomllib.loads(text))[0])


@given(st.data())
@examples(60)
def test_any_plan_is_the_same_after_it_was_written_and_read(data: st.DataObject) -> None:
    plan = data.draw(plans(load_library()))
    document = tomllib.loads(canon(encode(plan)))
    filled, fresh = fill_ids(document)
    decoded = decode(filled)
    assert (decoded.plan, decoded.problems, fresh) == (plan, (), ())
    assert same(encode(decoded.plan), document)


@given(documents())
@examples(150)
def test_any_document_is_read_without_a_crash_and_left_as_it_was(document: dict[str, Any]) -> None:
    kept = copied(document)
    filled, _ = fill_ids(document)
    decoded = decode(filled)
    assert same(document, kept)
    encode(decoded.plan)


_ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, 0, True, "", "x", [], [1], {}, [{}], [{"id": []}, {"id": "a"}], date(2026, 3, 9), 1e308]
)


@given(
    st.dictionaries(
        st.sampled_from([*(listed.key for listed in TABLES), "interview", "started", "pace"]),
        st.lists(
            st.dictionaries(
                st.sampled_from(
                    ["id", "title", "name", "due", "done", "asks", "log", "at", "kind"]
                ),
                _ODD,
            )
        )
        | _ODD,
    )
)
@examples(150)
def test_values_of_any_type_in_any_field_are_problems_and_never_a_crash(
    document: dict[str, Any],
) -> None:
    before = decode(fill_ids({"steps": [{"id": "a", "title": "A"}]})[0])
    filled, _ = fill_ids(document)
    decoded = decode(filled, before)
    assert decoded == decode(filled)
    for problem in decoded.problems:
        assert problem.sentence.startswith(spoken(problem.path))


def test_every_problem_is_reported_at_once_with_its_place_counted_from_one_and_its_line() -> None:
    data = BAD.encode()
    told = [described(problem, data) for problem in interpret_draft(data).problems]
    assert told == PROBLEMS


def test_a_bad_field_is_shown_as_it_is_and_does_not_keep_the_rest_from_being_read() -> None:
    plan = read(BAD).plan
    assert [step.title for step in plan.steps] == ["Fine", "Second"]
    assert plan.steps[1].faults[0] == Fault(key="due", raw="“tomorrow”")
    assert [fault.key for fault in plan.interview.faults] == ["company", "zone", "minutes"]


@pytest.mark.parametrize("value", ["5", "[1]", "true", "2026-03-09"])
def test_what_should_be_tables_and_is_not_is_one_problem(value: str) -> None:
    told = [p.sentence for p in read(f"format = 1\nsteps = {value}\ninterview = {value}").problems]
    assert len(told) == 2
    assert told[0].startswith("interview should be an [interview] table")
    assert told[1].startswith("steps[1]" if value == "[1]" else "steps should be")


def test_keys_that_are_not_known_are_no_problem_and_no_part_of_the_plan() -> None:
    text = 'format = 1\nmood = "calm"\n[own]\na = 1\n[[steps]]\nid = "a"\ntitle = "A"\ncolour = 3\n'
    decoded = read(text)
    assert decoded.problems == ()
    assert decoded.document["own"] == {"a": 1}
    assert encode(decoded.plan) == {"format": 1, "steps": [{"id": "a", "title": "A"}]}


def test_only_what_differs_from_a_default_is_written() -> None:
    assert encode(Plan()) == {"format": FORMAT}
    table = encode(read('[[steps]]\nid = "a"\ntitle = "A"\nminutes = 0\nessential = false').plan)
    assert table["steps"] == [{"id": "a", "title": "A", "minutes": 0, "essential": False}]


def test_a_missing_and_an_empty_id_are_filled_in_from_the_title() -> None:
    filled, fresh = fill_ids(tomllib.loads('[[steps]]\ntitle = "Pack the Bag"\n[[steps]]\nid=""\n'))
    assert [step["id"] for step in filled["steps"]] == ["pack-the-bag", "steps"]
    assert fresh == ((("steps", 0), "pack-the-bag"), (("steps", 1), "steps"))


def test_the_second_of_two_with_one_id_gets_a_fresh_one_and_the_first_keeps_it() -> None:
    two = '[[steps]]\nid = "a"\ntitle = "A"\n[[steps]]\nid = "a"\ntitle = "A"\n[[steps]]\ntitle="A"'
    filled, fresh = fill_ids(tomllib.loads(two))
    assert [step["id"] for step in filled["steps"]] == ["a", "a-2", "a-3"]
    assert [place for place, _ in fresh] == [("steps", 1), ("steps", 2)]


def test_asks_and_log_entries_of_each_person_have_ids_of_their_own() -> None:
    text = '[[people]]\nname = "A"\n[[people.asks]]\nkind = "k"\n[[people.log]]\nevent = "e"\n' * 2
    filled, fresh = fill_ids(tomllib.loads(text))
    assert [p["asks"][0]["id"] for p in filled["people"]] == ["k", "k"]
    assert len(fresh) == 6


def test_an_id_of_another_type_is_reported_and_not_overwritten() -> None:
    filled, fresh = fill_ids(tomllib.loads('[[steps]]\nid = 7\ntitle = "A"\n'))
    assert (filled["steps"][0]["id"], fresh) == (7, ())
    assert [p.sentence for p in decode(filled).problems] == ["steps[1].id should be text, not 7"]


def test_steps_that_read_the_same_are_the_same_values() -> None:
    text = '[[steps]]\nid = "a"\ntitle = "A"\n[[steps]]\nid = "b"\ntitle = "B"\n'
    first = read(text)
    second = decode(fill_ids(tomllib.loads(text.replace('"B"', '"C"')))[0], first)
    assert second.plan.steps[0] is first.plan.steps[0]
    assert second.plan.steps[1].title == "C"


def test_an_id_that_becomes_a_list_under_an_open_plan_is_a_problem_and_not_a_crash() -> None:
    before = read('[[steps]]\nid = "a"\ntitle = "A"\n')
    after = decode(fill_ids(tomllib.loads('[[steps]]\nid = []\ntitle = "A"\n'))[0], before)
    assert [problem.path for problem in after.problems] == [("steps", 0, "id")]


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ({}, "it has no “format = 1” on top"),
        ({"format": "1"}, "format should be 1, not “1”"),
        ({"format": True}, "format should be 1, not true"),
        ({"format": 1.0}, "format should be 1, not 1.0"),
        ({"format": 0}, "format should be 1, not 0"),
        ({"format": []}, "format should be 1, not a list"),
    ],
)
def test_a_format_that_is_missing_or_wrong_is_refused(
    document: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(PlanError) as refused:
        check_format(document)
    assert refused.value.sentence.startswith(sentence)


def test_this_format_may_be_written_and_a_newer_one_only_read() -> None:
    assert check_format({"format": FORMAT})
    assert not check_format({"format": FORMAT + 1})


def test_a_number_of_thousands_of_digits_is_named_and_not_printed() -> None:
    assert shown(1 << 20_000) == "a very long number"
    assert shown(10_080) == "10080"


def test_text_is_shown_safe_and_short() -> None:
    assert "\x1b" not in shown("\x1b[2J")
    assert len(shown("x" * 500)) < 50


def test_every_field_of_every_table_is_read_by_the_codec() -> None:
    filled: dict[str, Any] = {
        "interview": dict.fromkeys(fields.INTERVIEW, object),
        "pace": dict.fromkeys(fields.PACE, object),
    }
    known = {*fields.INTERVIEW, *fields.PACE}
    for listed in TABLES:
        entry: dict[str, Any] = dict.fromkeys(listed.fields, object) | {"id": "a"}
        for inner in listed.inner:
            entry[inner.key] = [dict.fromkeys(inner.fields, object) | {"id": "a"}]
            known |= {*inner.fields}
        filled[listed.key] = [entry]
        known |= {*listed.fields}
    told = {problem.path[-1] for problem in decode(filled).problems}
    assert told == known - {"id"}


def test_a_plan_with_every_list_filled_comes_back_as_it_was() -> None:
    for listed in TABLES:
        needs = {key: DAY if key == "at" else "text" for key in listed.needs}
        inner = {
            one.key: (one.make(id="a", **{k: DAY if k == "at" else "text" for k in one.needs}),)
            for one in listed.inner
        }
        plan = Plan().but(**{listed.key: (listed.make(id="a", **needs, **inner),)})
        document = encode(plan)
        assert decode(fill_ids(document)[0]).plan == plan


@pytest.mark.parametrize("key", [listed.key for listed in TABLES])
def test_entries_that_read_the_same_are_the_same_values(key: str) -> None:
    listed = next(one for one in TABLES if one.key == key)
    entries = [{"id": name, listed.naming: "x"} for name in ("a", "b")]
    first = decode(fill_ids({key: entries})[0])
    second = decode(fill_ids({key: [entries[0], entries[1] | {listed.naming: "y"}]})[0], first)
    assert getattr(second.plan, key)[0] is getattr(first.plan, key)[0]
    assert getattr(second.plan, key)[1] != getattr(first.plan, key)[1]
