"""An act: one thing a person can do, declared once, with its keys and its words."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

STEPS, PEOPLE, COUNTDOWN, ANYWHERE = "steps", "people", "countdown", "anywhere"
RECORD, PRACTICE, DAY, AFTER = "record", "practice", "day", "after"
#: Where acts hold, in the order of the keys that lead there, with the names on the screen.
PLACE_NAMES = {
    STEPS: "Steps",
    PEOPLE: "People",
    COUNTDOWN: "Countdown",
    RECORD: "Record",
    PRACTICE: "Practice",
    DAY: "The day",
    AFTER: "After",
    ANYWHERE: "Everywhere",
}
#: The key that leads to each place.
PLACE_KEYS = {place: str(n) for n, place in enumerate(PLACE_NAMES, 1) if place != ANYWHERE}

#: Whatever else fits the line of keys, these do.
_ALWAYS = ("help", "quit")
#: How a key is written for the person, where its name is not what stands on it.
_SHOWN_KEYS = {
    "slash": "/",
    "asterisk": "*",
    "colon": ":",
    "question_mark": "?",
    "f1": "F1",
    "delete": "del",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
}


class Act(Value):
    """One act: its keys, a short label, a full sentence, and the place it belongs to.

    `on_row` acts need a highlighted row; `shown` ones are named in the line of keys. The ids are
    stable: keys are remapped by them.
    """

    id: str
    keys: str
    label: str
    says: str
    place: str = ANYWHERE
    on_row: bool = False
    shown: bool = True


def shown_key(keys: str) -> str:
    """The first of some keys as it is written for the person."""
    first = keys.split(",", 1)[0]
    return _SHOWN_KEYS.get(first, first)


def shown_keys(keys: str) -> str:
    """All of some keys as they are written for the person."""
    return " ".join(_SHOWN_KEYS.get(key, key) for key in keys.split(","))


def key_pairs(
    acts: Iterable[Act], place: str
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What works in a place and everywhere, as (key, label); then what the line always shows."""
    here = [act for act in acts if act.shown and act.place in (place, ANYWHERE)]
    keys = [(shown_key(act.keys), act.label) for act in here if act.id not in _ALWAYS]
    always = [(shown_key(act.keys), act.label) for act in here if act.id in _ALWAYS]
    return keys, always
