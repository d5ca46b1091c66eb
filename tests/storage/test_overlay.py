"""A changed plan over its document: what is not known or not readable there stays."""

from __future__ import annotations

from typing import Any

import pytest

from tests.storage.disk import add, delete, rename, tick
from tui.plan.errors import PlanError
from tui.storage.changes import Change, diff
from tui.storage.overlay import copy_for, overlay, refuse_other
from tui.storage.snapshot import Snapshot, interpret_draft
from tui.storage.values import copied, same

TEXT = """\
format = 1
mood = "calm"

[interview]
starts = "soon"
dress = "blue"

[[steps]]
id = "one"
title = "One"
colour = "red"
due = "tomorrow"

[[steps]]
id = "two"
title = "Two"

[own]
key = [1, 2]
"""


@pytest.fixture
def snapshot() -> Snapshot:
    return interpret_draft(TEXT.encode())


def test_only_what_an_edit_changes_changes(snapshot: Snapshot) -> None:
    document = overlay(snapshot, rename("one", "First")(snapshot.plan).plan)
    wanted = copied(snapshot.document)
    wanted["steps"][0]["title"] = "First"
    assert same(document, wanted)


def test_the_document_that_was_read_is_never_changed(snapshot: Snapshot) -> None:
    kept = copied(snapshot.document)
    for edit in (tick("one"), delete("two"), add("New")):
        overlay(snapshot, edit(snapshot.plan).plan)
    assert same(snapshot.document, kept)


def test_an_entry_added_leaves_those_that_are_not_understood() -> None:
    odd = interpret_draft(b'format = 1\n[[steps]]\nid = 7\ntitle = "Odd"\n')
    document = overlay(odd, add("New")(odd.plan).plan)
    assert {"id": 7, "title": "Odd"} in document["steps"]
    assert {"id": "new", "title": "New"} in document["steps"]


def test_a_field_that_cannot_be_read_is_not_overwritten(snapshot: Snapshot) -> None:
    dated = snapshot.plan.steps[0].but(due=None, note="a note")
    overlay(snapshot, snapshot.plan.but(steps=(dated, snapshot.plan.steps[1])))
    redated = dated.but(due=interpret_draft(b"format=1\nstarted=2026-03-09").plan.started)
    with pytest.raises(PlanError) as refused:
        overlay(snapshot, snapshot.plan.but(steps=(redated, snapshot.plan.steps[1])))
    assert refused.value.sentence.startswith("steps[1].due should be")


def test_the_place_of_a_refusal_follows_the_entry_when_its_id_was_filled_in() -> None:
    odd = interpret_draft(b'format = 1\n[[steps]]\ntitle = "A"\n[[steps]]\ntitle = 5\n')
    with pytest.raises(PlanError, match=r"steps\[2\]\.title"):
        overlay(odd, rename("steps", "B")(odd.plan).plan)


def test_a_list_that_is_none_is_not_added_to() -> None:
    odd = interpret_draft(b"format = 1\nsteps = 5\n")
    with pytest.raises(PlanError, match="steps should be"):
        overlay(odd, add("New")(odd.plan).plan)


def test_a_document_with_another_type_somewhere_is_not_what_was_meant(snapshot: Snapshot) -> None:
    refuse_other(snapshot, snapshot.document)
    other: dict[str, Any] = copied(snapshot.document)
    other["own"]["key"] = [1, 2.0]
    with pytest.raises(PlanError, match="could not be written faithfully"):
        refuse_other(snapshot, other)


def test_a_copy_shares_what_the_changes_do_not_touch(snapshot: Snapshot) -> None:
    new = copied(snapshot.document)
    new["steps"][1]["title"] = "Second"
    changes: tuple[Change, ...] = diff(snapshot.document, new)
    copy = copy_for(snapshot.document, changes)
    assert copy["steps"][0] is snapshot.document["steps"][0]
    assert copy["steps"][1] is not snapshot.document["steps"][1]
    assert copy["own"] is snapshot.document["own"]
    assert same(copy, snapshot.document)
