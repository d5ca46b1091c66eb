"""An act: one thing a person can do, declared once, with its keys and its words."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.reports.planner.lines import Pair

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
#: What each place is for.
PLACE_SAYS = {
    STEPS: "What to do, day by day.",
    PEOPLE: "Whom to ask for what, and whose turn it is.",
    COUNTDOWN: "When and where it is, and what is left until then.",
    RECORD: "What you did, with proof: records, quotes, the advert.",
    PRACTICE: "Questions to answer aloud, and what to prepare.",
    DAY: "The page for the day, and what to pack.",
    AFTER: "Notes, promises and thanks, once it is over.",
}
#: The key that leads to each place.
PLACE_KEYS = {place: str(n) for n, place in enumerate(PLACE_NAMES, 1) if place != ANYWHERE}

#: Whatever else fits the line of keys, these do.
_ALWAYS = ("help", "quit")
#: How a key is written for the person, where its name is not what stands on it.
_SHOWN_KEYS = {
    "slash": "/",
    "apostrophe": "'",
    "asterisk": "*",
    "colon": ":",
    "question_mark": "?",
    "f1": "F1",
    "delete": "del",
    "plus": "+",
    "minus": "-",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "escape": "esc",
}
_PRESSED_KEYS = {shown: key for key, shown in _SHOWN_KEYS.items()}
_NAMED_KEYS = ("enter", "space", "tab")


class Act(Value):
    """One act: its keys, a short label, a full sentence, and the place it belongs to.

    `on_row` acts need a highlighted row; `shown` ones are named in the line of keys. `states` are
    those of the interview in which it is named, none for all of them. The ids are stable: keys are
    remapped by them.
    """

    id: str
    keys: str
    label: str
    says: str
    place: str = ANYWHERE
    on_row: bool = False
    shown: bool = True
    states: tuple[str, ...] = ()


def shown_key(keys: str) -> str:
    """The first of some keys as it is written for the person."""
    first = keys.split(",", 1)[0]
    return _SHOWN_KEYS.get(first, first)


def shown_keys(keys: str) -> str:
    """All of some keys as they are written for the person."""
    return " ".join(_SHOWN_KEYS.get(key, key) for key in keys.split(","))


def key_pairs(
    acts: Iterable[Act], place: str, *, on_row: bool = True
) -> tuple[list[Pair], list[Pair], list[Pair]]:
    """What works in a place and everywhere, as (key, label).

    First what the line of keys names, then what else there is, then what it always shows; without
    what needs a highlighted row where there is none, `on_row` false.
    """
    here = [act for act in acts if act.place in (place, ANYWHERE) and (on_row or not act.on_row)]
    always = [act for act in here if act.id in _ALWAYS]
    keys = [act for act in here if act.shown and act not in always]
    more = [act for act in here if not act.shown]
    return _pairs(keys), _pairs(more), _pairs(always)


def _pairs(acts: list[Act]) -> list[Pair]:
    return [(shown_key(act.keys), act.label) for act in acts]


def pressed_key(shown: str) -> str:
    """The name of a key that is written like this for the person; "" of what is no key."""
    if shown in _PRESSED_KEYS:
        return _PRESSED_KEYS[shown]
    if shown.startswith(("ctrl+", "^")):
        return f"ctrl+{shown[-1]}"
    return shown if len(shown) == 1 or shown in _NAMED_KEYS else ""
