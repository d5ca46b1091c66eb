"""The page on the plan file: each table and key of the schema, and an example that can be read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tests.storage.disk import put
from tests.terminal import ROOT
from tui.storage.plan_file import PlanFile
from tui.storage.schema import shipped_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = (ROOT / "docs/plan-file.md").read_text(encoding="utf-8")
#: What the page says of each table, by its heading; the keys of the whole file under "".
TOLD = dict(
    re.findall(
        r"^#{2,4} (?:`(\[+[a-z.]+\]+)`|Every table and key)\n(.*?)(?=^#|\Z)",
        PAGE,
        re.MULTILINE | re.DOTALL,
    )
)


def tables(schema: dict[str, Any], name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each table of the schema under the heading that a file has for it."""
    yield (f"[[{name}]]" if "required" in schema and name else f"[{name}]" if name else ""), schema
    for key, of in schema["properties"].items():
        inner = of.get("items", of)
        if "properties" in inner:
            yield from tables(inner, f"{name}.{key}" if name else key)


with open(shipped_schema(), encoding="utf-8") as file:
    SCHEMA = dict(tables(json.load(file)))


def test_every_table_of_the_schema_has_its_part() -> None:
    assert list(TOLD) == list(SCHEMA)


def test_every_key_is_told_as_the_schema_tells_it_and_no_other() -> None:
    for heading, schema in SCHEMA.items():
        rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (.+) \|$", TOLD[heading], re.MULTILINE))
        wanted = {
            key: of["description"]
            for key, of in schema["properties"].items()
            if key != "id" and "properties" not in of.get("items", of)
        }
        assert rows == wanted, heading


def test_what_an_entry_needs_and_the_words_of_a_choice_are_told() -> None:
    for heading, schema in SCHEMA.items():
        if heading.startswith("[["):
            needed = " and ".join(f"`{key}`" for key in schema["required"])
            assert f"An entry needs {needed}." in TOLD[heading], heading
        for of in schema["properties"].values():
            for word in filter(None, of.get("enum", ())):
                assert f"`{word}`" in TOLD[heading], (heading, word)


def test_the_example_is_a_plan_without_a_problem(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    put(tmp_path / "plan.toml", example)
    snapshot = PlanFile(str(tmp_path / "plan.toml")).read()
    assert snapshot.problems == ()
    assert snapshot.plan.people[0].asks[0].state == "sent"
