"""Reading `config.toml`: each setting that can be meant, every problem, and where each stands."""

from __future__ import annotations

import os

from tui.plan.errors import PlanError
from tui.plan.text import clean
from tui.plan.value import Value
from tui.plan.zones import find_zone, has_zones
from tui.storage import fields, places
from tui.storage.codec import Problem, shown, spoken
from tui.storage.kinds import FLAG, Kind, choice
from tui.storage.parsed import parse_remembered
from tui.storage.snapshot import BOM, syntax_sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from tui.storage.codec import Path

    Table: TypeAlias = dict[str, Any]
    #: Each of its own kind, by name; or all of one, by any name.
    Kinds: TypeAlias = dict[str, Kind] | Kind


def _line(value: Any) -> str:
    """A text as one line."""
    if type(value) is not str:
        raise ValueError
    return " ".join(value.split())


def _zone(value: Any) -> str:
    zone = _line(value)
    if not zone or not has_zones():  # without a list of zones it is no fault of the settings
        return ""
    try:
        find_zone(zone)
    except PlanError as error:
        raise ValueError(error.sentence.rstrip(".")) from error
    return zone


def _folder(value: Any) -> str:
    """An absolute path; a relative one starts at the config folder."""
    path = _line(value)
    folder = os.path.normpath(os.path.join(places.config_folder(), os.path.expanduser(path)))
    if path and not os.path.isdir(folder):
        raise ValueError(f"there is no folder {places.shown(folder)}")
    return folder if path else ""


def _keys(value: Any) -> str:
    """One key or several, as Textual takes them: parted by commas."""
    names = value.split(",") if type(value) is str else value
    if type(names) is not list or not all(type(name) is str for name in names):
        raise ValueError
    named = [name.strip() for name in names]
    if not named or not all(named) or any("," in name for name in named):
        raise ValueError
    return ",".join(named)


def _days_off(value: Any) -> tuple[str, ...]:
    from tui.plan.edits.pace import read_days_off

    try:
        return read_days_off(" ".join(fields.PACE["off"].read(value)))
    except PlanError as error:
        raise ValueError(error.sentence.rstrip(".")) from error


#: The looks there are; without one the terminal decides.
THEMES = ("evening", "morning", "terminal")
#: The settings there are.
SETTINGS = {
    "theme": choice("", *THEMES),
    "zone": Kind(words="your own time zone, as text like “Europe/Paris”", read=_zone),
    "name": Kind(words="your own name as you sign, as text", read=_line),
    "phone": Kind(
        words="your own phone number as you give it to others, as text like “+44 20 7946 0958”",
        read=_line,
    ),
    "content": Kind(
        words="a folder with content of your own, as text like “~/packs”", read=_folder
    ),
    "animations": FLAG,
    "plain": FLAG,
}
#: The tables beside them, each with the kinds of what stands in it.
TABLES: dict[str, Kinds] = {
    "pace": fields.PACE | {"off": fields.PACE["off"].but(read=_days_off)},
    "keys": Kind(words="a key or several, as text like “z” or “z,ctrl+t”", read=_keys),
}


class Settings(Value):
    """What was read: the text, what it says, what of that can be meant, and what cannot."""

    text: str
    document: Table
    fields: Table
    problems: tuple[Problem, ...]

    def line(self, path: Path) -> int | None:
        """The line where something stands, from 1."""
        from tui.storage.toml_lines import line_of

        return line_of(self.text, path)


def read_settings() -> Settings:
    """The settings as the file has them; of one that cannot be read, nothing is set."""
    path = places.config_path()
    text, document, sentence = "", {}, ""
    try:
        with open(path, "rb") as file:
            text = file.read().removeprefix(BOM).decode()
        document = parse_remembered(text, path)
    except FileNotFoundError:
        pass
    except OSError as error:
        sentence = f"it cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        sentence = "it is not UTF-8 text"
    except (ValueError, RecursionError):
        sentence = syntax_sentence("it", text).rstrip(".")
    problems = [Problem(path=(), sentence=sentence)] if sentence else []
    read = read_fields(document, problems)
    return Settings(text=text, document=document, fields=read, problems=tuple(problems))


def read_fields(document: Table, problems: list[Problem]) -> Table:
    """What of a document can be meant; every problem of the rest is added to the list."""
    top = {key: value for key, value in document.items() if key not in TABLES}
    read = _read(top, SETTINGS, (), problems)
    for key, kinds in TABLES.items():
        table = document.get(key, {})
        if isinstance(table, dict):
            read[key] = _read(table, kinds, (key,), problems)
        else:
            problems.append(Problem(path=(key,), sentence=f"{key} should be a [{key}] table"))
    return read


def _read(table: Table, kinds: Kinds, above: Path, problems: list[Problem]) -> Table:
    """The entries of a table that can be meant."""
    read: Table = {}
    for key, value in table.items():
        path = (*above, key)
        name = clean(spoken(path), 60)
        kind = kinds if isinstance(kinds, Kind) else kinds.get(key)
        if kind is None:
            sentence = f"there is no {name}; there is {', '.join(_names(above))}"
            problems.append(Problem(path=path, sentence=sentence))
            continue
        try:
            read[key] = kind.read(value)
        except ValueError as error:
            should = f"{name} should be {kind.words}, not {shown(value)}"
            told = f"{name}: {error}" if str(error) else should
            problems.append(Problem(path=path, sentence=told))
    return read


def _names(above: Path) -> tuple[str, ...]:
    """What there is at the top, or in the pace."""
    return (*fields.PACE,) if above else (*SETTINGS, *TABLES)
