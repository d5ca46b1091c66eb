"""How many examples a property is tried with: more on demand, without a change in the tests."""

from __future__ import annotations

import os

from hypothesis import settings

SCALE = int(os.environ.get("SECONDROUND_EXAMPLES", "1"))


def examples(count: int) -> settings:
    """Settings for a property: `count` examples, times $SECONDROUND_EXAMPLES."""
    return settings(max_examples=count * SCALE)
