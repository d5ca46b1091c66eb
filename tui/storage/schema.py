"""The JSON Schemas that come with the content; the plan's is laid where editors find it."""

from __future__ import annotations

import os

from tui.plan.errors import PlanError
from tui.storage import places


def shipped_schema(name: str = places.SCHEMA_NAME) -> str:
    """The path of a schema that comes with the content, the plan's or that of the settings."""
    return os.path.join(places.content_folder(), name)


def put_schema() -> str | None:
    """Lays the shipped schema into the data folder; its path, or None when that cannot be.

    Without it a plan is as good; only an editor's help is missing.
    """
    from tui.storage.durable import write

    path = os.path.join(places.data_folder(), places.SCHEMA_NAME)
    try:
        with open(shipped_schema(), "rb") as file:
            data = file.read()
        places.make_private(os.path.dirname(path))
        write(path, data)
    except (OSError, PlanError):
        return None
    return path
