"""The page on content names every kind with every field, and is right about which must be there."""

from __future__ import annotations

import re
import tomllib

from tests.content.test_packs import ASKS, STEPS
from tests.terminal import ROOT
from tui.storage.content import shipped_entries
from tui.storage.content_faults import faults_of, strays_of
from tui.storage.content_kinds import KINDS

PAGE = (ROOT / "docs/content.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|$", PAGE, re.MULTILINE))


def test_every_kind_stands_in_the_table() -> None:
    assert ROWS.keys() == KINDS.keys()


def test_every_field_of_a_kind_stands_there_and_what_must_be_is_slanted() -> None:
    for kind, fields in ROWS.items():
        names = [re.sub(r"\(.*", "", name).strip() for name in fields.split(", ")]
        slanted = {name.strip("*") for name in names if name.startswith("*")}
        assert {name.strip("*") for name in names} == KINDS[kind].fields.keys() - {"id"}, kind
        assert slanted == set(KINDS[kind].needs), kind


def test_what_the_planner_knows_by_name_is_told() -> None:
    assert [name for name in (*STEPS, *ASKS) if f"`{name}`" not in PAGE] == []


def test_the_example_has_no_fault() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    document = tomllib.loads(example)
    assert document.keys() == {"steps", "kit"}
    assert [*faults_of(document, shipped_entries()), *strays_of(document, shipped_entries())] == []
