"""A desk per test, as the tests of the full screen have it."""

from __future__ import annotations

from tests.screens.conftest import desk

__all__ = ["desk"]
