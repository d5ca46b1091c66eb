"""The fields of a plan file: every one says in words what belongs there, and reads its default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tui.plan.model import Interview, Pace
from tui.storage import fields
from tui.storage.tables import TABLES

if TYPE_CHECKING:
    from tui.storage.kinds import Kind

EVERY: dict[str, tuple[dict[str, Kind], Any]] = {
    "interview": (fields.INTERVIEW, Interview),
    "pace": (fields.PACE, Pace),
    **{listed.key: (listed.fields, listed.make) for listed in TABLES},
    **{inner.key: (inner.fields, inner.make) for one in TABLES for inner in one.inner},
}


@pytest.mark.parametrize("name", EVERY)
def test_every_field_says_in_words_what_belongs_there(name: str) -> None:
    assert all(kind.words for kind in EVERY[name][0].values())


@pytest.mark.parametrize("name", EVERY)
def test_a_default_that_is_written_out_by_hand_is_read_as_itself(name: str) -> None:
    known, make = EVERY[name]
    for key, default in make.defaults().items():
        if key in known and default is not None:
            assert known[key].read(known[key].write(default)) == default
