"""What is wrong in a file of content: in one entry, and where one names another."""

from __future__ import annotations

from tui.plan.due import read_due
from tui.plan.errors import PlanError
from tui.plan.ids import kebab
from tui.plan.library import CHANNELS, ONSITE, PHASES
from tui.plan.text import quoted
from tui.plan.time_left import NO_CALL, NO_DATE, SHORTER, read_share
from tui.plan.value import Value
from tui.storage import places
from tui.storage.content_kinds import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    Table = dict[str, Any]
    Entries = Mapping[str, Mapping[str, Table]]
    Where = tuple[str | int, ...]

_TYPE_WORDS = {str: "text", int: "a whole number", bool: "true or false", list: "a list of texts"}
#: What may stand at the top of a file beside the kinds.
_ABOUT = ("format", "content", "replaces")
#: The words that fields can hold, by kind and field.
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("steps", "phase"): ("", *PHASES),
    ("asks", "channel"): CHANNELS,
}
_DUES = ("due", "due_else")
_SHARES = (NO_CALL, NO_DATE, *SHORTER[1:])
#: Which fields name entries of a kind, and what else they may name.
_NAMED: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {
    ("steps", "settings"): ("settings", (ONSITE,)),
    ("steps", "essential_when"): ("settings", (NO_CALL,)),
    ("kit", "settings"): ("settings", (ONSITE,)),
    ("groups", "settings"): ("settings", ()),
    ("honest-questions", "settings"): ("settings", ()),
    ("preparations", "settings"): ("settings", ()),
    ("preparations", "step"): ("steps", ()),
    ("asks", "roles"): ("roles", ()),
    ("asks", "barred_except"): ("roles", ()),
    ("asks", "instead"): ("asks", ()),
    ("honest-questions", "roles"): ("roles", ()),
    ("questions", "group"): ("groups", ()),
    ("settings", "changes"): ("steps", ()),
}


class Fault(Value):
    """Where in a document something is wrong, and what, in words without a full stop."""

    where: Where
    sentence: str


def in_words(fault: Fault, path: str) -> str:
    """A fault with the file and the line it stands in."""
    from tui.storage.toml_lines import line_of

    with open(path, encoding="utf-8-sig") as file:
        line = line_of(file.read(), fault.where)
    return f"{places.shown(path)}: {fault.sentence}{f' (line {line})' if line else ''}"


def faults_of(document: Mapping[str, Any], entries: Entries) -> Iterator[Fault]:
    """What keeps a document from being laid over `entries`; only their kinds are looked through."""
    for key, value in document.items():
        if key not in KINDS and key not in _ABOUT:
            known = ", ".join(KINDS)
            yield Fault(
                where=(key,), sentence=f"“{key}” is not a kind of content; there is {known}"
            )
        elif key == "replaces":
            if not isinstance(value, list) or not all(kind in KINDS for kind in value):
                sentence = f"replaces should be a list of kinds: {', '.join(KINDS)}"
                yield Fault(where=(key,), sentence=sentence)
        elif key in entries:
            yield from _faults_of_kind(key, value, entries[key])


def _faults_of_kind(kind: str, items: Any, known: Mapping[str, Table]) -> Iterator[Fault]:
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        yield Fault(where=(kind,), sentence=f"{kind} should be [[{kind}]] tables")
        return
    met: set[str] = set()
    for place, item in enumerate(items):
        where = f"{kind}[{place + 1}]"
        entry_id = item.get("id")
        if not isinstance(entry_id, str) or not entry_id:
            yield Fault(where=(kind, place), sentence=f"{where} needs an id")
            continue
        if entry_id in met:
            sentence = f"{where} has the id {quoted(entry_id, 40)} of another one"
            yield Fault(where=(kind, place, "id"), sentence=sentence)
        if kebab(entry_id) != entry_id:
            sentence = f"{where}.id should be small letters, digits and hyphens, like “try-route”"
            yield Fault(where=(kind, place, "id"), sentence=sentence)
        met.add(entry_id)
        whole = known.get(entry_id, {}) | item
        for key, sentence in _faults_of_entry(kind, item, whole):
            yield Fault(where=(kind, place, key), sentence=f"{where}{sentence}")


def _faults_of_entry(kind: str, item: Table, whole: Table) -> Iterator[tuple[str, str]]:
    """The keys that hold a fault, each with what follows the name of the entry."""
    fields: dict[str, type[Any]] = {**KINDS[kind].fields, "skip": bool}
    for key, value in item.items():
        wanted = fields.get(key)
        if wanted is None:
            yield key, f".{key} is not a field of {kind}; there is {', '.join(fields)}"
        elif type(value) is not wanted or (
            wanted is list and not all(isinstance(part, str) for part in value)
        ):
            yield key, f".{key} should be {_TYPE_WORDS[wanted]}"
        else:
            sentence = _meant(kind, key, value, whole)
            if sentence:
                yield key, sentence
    if not item.get("skip"):
        yield from ((key, f" needs a {key}") for key in KINDS[kind].needs if key not in whole)


def _meant(kind: str, key: str, value: Any, whole: Table) -> str:
    """What is wrong with a value of the right type; "" when nothing is."""
    words = _words_of(kind, key)
    if words is not None and not set(_listed(value)) <= set(words):
        return f".{key} should be one of {', '.join(filter(None, words))}"
    try:
        if kind in ("steps", "asks") and key in _DUES:
            read_due(value)
        elif kind == "steps" and key in _SHARES and value:
            minutes = whole.get("minutes")
            read_share(value, minutes if type(minutes) is int else 0)
        elif kind == "messages" and key != "id":
            return _placeholder_fault(key, _listed(value))
        elif kind == "wording" and key == "phrases":
            _read_phrases(value)
    except PlanError as error:
        return f".{key}: {error.sentence.rstrip('.')}"
    except ValueError:
        return f".{key} should be text like “whole”, “core”, “20 min” or “core, -2d: a note”"
    return ""


def _words_of(kind: str, key: str) -> tuple[str, ...] | None:
    """The words that a field can hold; None where it holds any."""
    if (kind, key) != ("honesty", "needs"):
        return _WORDS.get((kind, key))
    from tui.plan.honesty import NEEDS

    return NEEDS


def _placeholder_fault(key: str, texts: Iterable[str]) -> str:
    """A template names only what can be filled."""
    from tui.plan.message import PLACEHOLDERS, unknown_placeholders

    unknown = unknown_placeholders("\n\n".join(texts))
    if not unknown:
        return ""
    named = quoted("{" + unknown[0].strip("{}") + "}", 40)
    return f".{key} names {named}; there are {', '.join(PLACEHOLDERS)}"


def _read_phrases(phrases: Iterable[str]) -> None:
    """A word list holds only phrases that can be read."""
    from tui.plan.wording import read_phrase

    for phrase in phrases:
        read_phrase(phrase)


def strays_of(document: Mapping[str, Any], entries: Entries) -> Iterator[Fault]:
    """What entries of a document name that is not there once all content is laid together.

    Nothing breaks by it: a step for a setting that does not exist only never comes.
    """
    for kind in KINDS:
        for place, item in enumerate(document.get(kind, ())):
            if item.get("skip"):
                continue
            for key, value in item.items():
                of, more = _NAMED.get((kind, key), ("", ()))
                names = _named(kind, key, value) if of else ()
                strange = [name for name in names if name not in entries[of] and name not in more]
                if strange:
                    sentence = f"{kind}[{place + 1}].{key} names {quoted(strange[0], 40)}"
                    there = f"which is none of the {of}"
                    yield Fault(where=(kind, place, key), sentence=f"{sentence}, {there}")
            if kind == "messages" and item["id"].removesuffix("-after") not in entries["asks"]:
                sentence = f"messages[{place + 1}].id names no kind of ask"
                yield Fault(where=(kind, place, "id"), sentence=sentence)


def _named(kind: str, key: str, value: Any) -> tuple[str, ...]:
    """The ids in a value; what a setting changes begins with a step's."""
    if (kind, key) == ("settings", "changes"):
        return tuple(change.partition(": ")[0] for change in value)
    return _listed(value)


def _listed(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else (value,)
