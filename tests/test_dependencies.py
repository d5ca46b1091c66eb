"""The page on dependencies names exactly those of pyproject.toml, each with a reason."""

from __future__ import annotations

import re

from tests.dependencies import PAGE, declared, needed


def names_in(text: str) -> list[str]:
    return re.findall(r"^\| ([A-Za-z0-9_.-]+) \|", text, re.MULTILINE)


def test_each_is_on_the_page_and_nothing_else() -> None:
    sections = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    tables = [[name for name in names_in(text) if name != "package"] for text in sections]
    assert tables[:3] == [declared()[part] for part in ("dependencies", "web", "test")]
    assert not {*tables[3]} & {name for names in tables[:3] for name in names}


def test_each_stands_with_its_versions_and_its_reason() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for part, wanted in needed().items():
        assert [one.name for one in wanted] == declared()[part]
        for one in wanted:
            assert one.reason, one.name
            assert f"| {one.name} | `{one.versions}` | {one.reason} | " in page
