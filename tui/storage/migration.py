"""Documents of older formats, brought step by step to the one this version writes.

There is one format so far, so there are no steps yet. A step takes the document of one format and
returns that of the next; reading takes them all at once, and the first change writes the outcome.
"""

from __future__ import annotations

from tui.plan.model import FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Table = dict[str, Any]

#: By the format a step starts from; it must not change the document that it is given.
STEPS: dict[int, Callable[[Table], Table]] = {}


def is_older(document: Table) -> bool:
    """Whether the document has a format that can be brought to ours."""
    known = document.get("format")
    return type(known) is int and known < FORMAT and all(n in STEPS for n in range(known, FORMAT))


def migrated(document: Table) -> Table:
    """The document in our format, where it has an older one; any other as it is."""
    if not is_older(document):
        return document
    for number in range(document["format"], FORMAT):
        document = STEPS[number](document) | {"format": number + 1}
    return document
