"""The lowest versions: those that pyproject.toml allows, and tests that are there."""

from __future__ import annotations

from tests.matrix import FAST, requirements
from tests.terminal import ROOT


def test_the_lowest_are_those_that_the_project_names() -> None:
    lowest = requirements(lowest=True)
    assert "tomli-w==1.2" in lowest
    assert "tomlrt==2.3" in lowest
    assert any(line.startswith("textual>=") for line in requirements(lowest=False))


def test_the_fast_tests_are_there() -> None:
    assert not [name for name in FAST if not (ROOT / name).exists()]
