"""A field of a plan file that could not be read."""

from __future__ import annotations

from tui.plan.value import Value


class Fault(Value):
    """A field that could not be read: its key, and what stands there, shown as it is."""

    key: str
    raw: str
