"""The files that are made from the program are as it makes them now."""

from __future__ import annotations

import pytest

from tests.generated import GENERATED
from tests.terminal import ROOT


@pytest.mark.parametrize("name", GENERATED)
def test_it_is_current_or_python_m_tests_generated_makes_it_so(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == GENERATED[name]()
