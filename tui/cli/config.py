"""The settings from the shell: each with its value and where it comes from, and what is wrong."""

from __future__ import annotations

import os
from urllib.parse import quote

from tui.cli.session import Session
from tui.plan.edits.pace import KEYS as PACE_KEYS
from tui.plan.edits.pace import shown
from tui.plan.errors import PlanError
from tui.plan.model import Pace
from tui.plan.phrasing import count
from tui.plan.text import clean
from tui.plan.value import Value
from tui.storage import places
from tui.storage.config import Config, config_of, load_config, stands_still
from tui.storage.schema import shipped_schema
from tui.storage.settings import SETTINGS, Settings, read_settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from typing import Any

    from tui.storage.codec import Path

FILE, DEFAULT, ENVIRONMENT = "file", "default", "environment"


class _Held(Value):
    """One setting: its path, its value, where that comes from, and the line it stands in."""

    path: Path
    value: Any
    source: str
    line: int | None = None


def show(read: Namespace) -> int:
    """Shows the settings, and says every problem of them with its line.

    Raises:
        PlanError: there is one.
    """
    session = Session(read.file)
    if read.keys:
        from tui.app import acts

        every = acts(load_config())
        session.say([f"{act:<18} {keys:<16} {says}" for act, keys, says in every])
        return 0
    settings = read_settings()
    config = _checked(config_of(settings))
    held = list(_held(settings, config))
    problems = [
        {"setting": _name(one.path), "line": settings.line(one.path), "sentence": one.sentence}
        for one in config.problems
    ]
    problems.sort(key=lambda told: told["line"] or 0)
    if read.json:
        session.give(_fields(held, problems))
    else:
        session.say(_lines(held, problems))
    if problems:
        name = places.shown(places.config_path())
        raise PlanError(f"{name} has {count(len(problems), 'problem')}.")
    return 0


def _checked(config: Config) -> Config:
    """The settings with what only the full screen knows: which acts and keys there are."""
    if not config.keys:
        return config
    from tui.app import checked

    return checked(config)


def _held(settings: Settings, config: Config) -> Iterator[_Held]:
    """Every setting; those of the file that are wrong are as the planner comes."""
    document = settings.document
    wrong = {problem.path for problem in config.problems}

    def held(path: Path, value: Any, table: Any) -> _Held:
        if isinstance(table, dict) and path[-1] in table and path not in wrong:
            return _Held(path=path, value=value, source=FILE, line=settings.line(path))
        return _Held(path=path, value=value, source=DEFAULT)

    for key in SETTINGS:
        one = held((key,), getattr(config, key), document)
        if key == "animations" and stands_still():
            one = _Held(path=one.path, value=False, source=ENVIRONMENT)
        yield one
    pace = Pace().but(**config.pace)
    for key in PACE_KEYS:
        yield held(("pace", key), getattr(pace, key), document.get("pace"))
    for key, named in config.keys.items():
        yield held(("keys", key), named, document.get("keys"))


def _lines(held: list[_Held], problems: list[dict[str, Any]]) -> Iterator[str]:
    path = places.config_path()
    yield f"{places.shown(path)}{'' if os.path.lexists(path) else '  (not there yet)'}"
    yield ""
    for one in held:
        where = {FILE: f"line {one.line}", ENVIRONMENT: "$TEXTUAL_ANIMATIONS"}.get(one.source, "")
        words = str(one.value).lower() if isinstance(one.value, bool) else shown(one.value)
        yield clean(f"{_name(one.path):<16} {words or 'not set':<28} {where}").rstrip()
    yield ""
    for problem in problems:
        at = f" (line {problem['line']})" if problem["line"] else ""
        yield f"{problem['sentence']}{at}"
    if not problems:
        yield "An editor completes and checks the file by this first line:"
        yield f"#:schema file://{clean(quote(shipped_schema(places.CONFIG_SCHEMA_NAME)))}"


def _fields(held: list[_Held], problems: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "file": places.config_path(),
        "schema": shipped_schema(places.CONFIG_SCHEMA_NAME),
        "settings": {
            _name(one.path): {"value": _plain(one.value), "source": one.source, "line": one.line}
            for one in held
        },
        "problems": problems,
    }


def _plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, str | int) else shown(value)


def _name(path: Path) -> str:
    """A setting as a person writes it: pace.far."""
    return ".".join(map(str, path))
