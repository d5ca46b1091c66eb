"""What the person sets for every plan: `config.toml` in the config folder."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.plan.zones import find_zone, has_zones
from tui.storage import places
from tui.storage.parsed import parse_remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The looks there are; without one the terminal decides.
THEMES = ("evening", "morning", "terminal")
#: The keys there are, each with what it should be.
KEYS = {
    "zone": "your own time zone, as text like “Europe/Paris”",
    "name": "your own name as you sign, as text",
    "phone": "your own phone number as you give it to others, as text like “+44 20 7946 0958”",
    "theme": f"one of {', '.join(THEMES)}",
    "animations": "true or false",
}


class Config(Value):
    """The person's own settings; `zone` is an IANA name, "" while theirs is not known.

    `name` is how they sign their messages, `phone` the number under which they are reached,
    `theme` one of THEMES, "" where the terminal decides, `animations` whether anything may move.
    """

    zone: str = ""
    name: str = ""
    phone: str = ""
    theme: str = ""
    animations: bool = True


def load_config() -> Config:
    """The settings; without a file each is as if it were not set.

    Raises:
        PlanError: the file cannot be read, or holds something else; names file, line and key.
    """
    path = places.config_path()
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise PlanError(f"{places.shown(path)} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise PlanError(f"{places.shown(path)} is not UTF-8 text.") from error
    return _read(text, path)


def _read(text: str, path: str) -> Config:
    try:
        document = parse_remembered(text, path)
    except (ValueError, RecursionError) as error:
        raise PlanError(f"{places.shown(path)} is not valid TOML: {error}.") from error
    for key in document:
        if key not in KEYS:
            raise _fault(text, path, key, f"there is no setting {key}; there is {', '.join(KEYS)}")
    return Config(
        zone=_zone(document.get("zone", ""), text, path),
        name=_line("name", document.get("name", ""), text, path),
        phone=_line("phone", document.get("phone", ""), text, path),
        theme=_of("theme", document.get("theme", ""), ("", *THEMES), text, path),
        animations=_of("animations", document.get("animations", True), (True, False), text, path),
    )


def _of(key: str, value: Any, allowed: tuple[Any, ...], text: str, path: str) -> Any:
    if type(value) is not type(allowed[0]) or value not in allowed:
        raise _fault(text, path, key, f"{key} should be {KEYS[key]}")
    return value


def _line(key: str, value: Any, text: str, path: str) -> str:
    if not isinstance(value, str):
        raise _fault(text, path, key, f"{key} should be {KEYS[key]}")
    return " ".join(value.split())


def _zone(value: Any, text: str, path: str) -> str:
    if not isinstance(value, str):
        raise _fault(text, path, "zone", f"zone should be {KEYS['zone']}")
    if value:
        try:
            find_zone(value)
        except PlanError as error:
            if not has_zones():
                return ""  # no fault of the settings; what needs no zone still works
            raise _fault(text, path, "zone", f"zone: {error.sentence.rstrip('.')}") from error
    return value


def _fault(text: str, path: str, key: str, sentence: str) -> PlanError:
    from tui.storage.toml_lines import line_of

    line = line_of(text, (key,))
    at = f" (line {line})" if line else ""
    return PlanError(f"{places.shown(path)}: {sentence}{at}.")
