"""The content: the shipped TOML and the person's own, read into a library.

The person's own files (`content/*.toml` in the config folder, or the folder that `config.toml`
names; each folder in it is a pack of them) have the same format: an entry with a known id
overrides it field by field, a new id is added at the end, `skip = true` drops one.
"""

from __future__ import annotations

import os

from tui.plan.due import Due, read_due
from tui.plan.errors import PlanError
from tui.plan.library import (
    CHANNELS,
    PHASES,
    AskKind,
    KitOffer,
    Library,
    LibraryStep,
    Role,
    Setting,
)
from tui.plan.text import quoted
from tui.storage import places
from tui.storage.config import own_content_folder
from tui.storage.parsed import parse_remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    Table = dict[str, Any]

#: The kinds that make a library, which every command reads; the others are read where used.
OF_A_LIBRARY = ("steps", "settings", "roles", "asks", "kit")
_OWN_STEP = {"phase": "", "due": "+0d", "minutes": 15, "essential": False}
_TYPE_WORDS = {str: "text", int: "a whole number", bool: "true or false", list: "a list of texts"}


def load_library() -> Library:
    """The shipped content with the person's own laid over it.

    Raises:
        PlanError: one of the person's files has a fault; names the file, the entry and the line.
    """
    entries = _entries(_index()["files"], OF_A_LIBRARY)
    return Library(
        steps=_build(entries["steps"], _library_step),
        settings=_build(entries["settings"], lambda known: Setting(**tuples(known))),
        roles=_build(entries["roles"], lambda known: Role(**tuples(known))),
        asks=_build(entries["asks"], _ask_kind),
        kit=_build(entries["kit"], lambda known: KitOffer(**tuples(known))),
    )


def load_entries(kind: str) -> dict[str, Table]:
    """The entries of a kind that no library holds, by id, the person's own laid over the shipped.

    Raises:
        PlanError: one of the person's files has a fault; names the file, the entry and the line.
    """
    return _entries([f"{kind}.toml"], (kind,))[kind]


def _index() -> Table:
    return _read(os.path.join(places.content_folder(), "index.toml"))


def _entries(names: list[str], kinds: tuple[str, ...]) -> dict[str, dict[str, Table]]:
    """The entries of these kinds, from these shipped files and all of the person's own."""
    entries: dict[str, dict[str, Table]] = {kind: {} for kind in kinds}
    for name in names:
        # The shipped files are held by tests; checking them again would cost `status` a tenth.
        document = _read(os.path.join(places.content_folder(), name))
        for kind in kinds:
            entries[kind].update((item["id"], item) for item in document.get(kind, ()))
    for path in _own_files(own_content_folder()):
        _lay_over(entries, path)
    return entries


def _own_files(folder: str, depth: int = 2) -> Iterator[str]:
    """The files of a person's own content, by name: a pack is one of them, or a folder of them."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if name.endswith(".toml"):
            yield path
        elif depth > 1 and os.path.isdir(path):
            yield from _own_files(path, depth - 1)


def _read(path: str) -> Table:
    try:
        # The mark in front is dropped by hand, for the codec that does it would have to be loaded.
        with open(path, encoding="utf-8") as file:
            return parse_remembered(file.read().removeprefix("\ufeff"), path)
    except OSError as error:
        raise PlanError(f"{places.shown(path)} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:  # not UTF-8, or not TOML
        raise PlanError(f"{places.shown(path)} is not valid TOML: {error}.") from error


def _lay_over(entries: dict[str, dict[str, Table]], path: str) -> None:
    from tui.storage.content_kinds import KINDS  # most have no content of their own

    document = _read(path)
    for kind, items in document.items():
        if kind not in KINDS:
            if kind in ("format", "content"):
                continue
            raise _fault(path, (kind,), f"“{kind}” is not a kind of content")
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise _fault(path, (kind,), f"{kind} should be [[{kind}]] tables")
        met: set[str] = set()
        for place, item in enumerate(items) if kind in entries else ():
            _check(path, kind, place, item, KINDS[kind].fields)
            if item["id"] in met:
                sentence = f"{kind}[{place + 1}] has the id {quoted(item['id'], 40)} of another one"
                raise _fault(path, (kind, place, "id"), sentence)
            met.add(item["id"])
            known = entries[kind].setdefault(item["id"], {})
            if item.get("skip"):
                del entries[kind][item["id"]]
            else:
                known.update(item)
                _check_complete(path, kind, place, known, KINDS[kind].needs)


def _check(path: str, kind: str, place: int, item: Table, fields: dict[str, type[Any]]) -> None:
    where = f"{kind}[{place + 1}]"
    if not isinstance(item.get("id"), str) or not item["id"]:
        raise _fault(path, (kind, place), f"{where} needs an id")
    for key, value in item.items():
        if key == "skip":
            if type(value) is not bool:
                raise _fault(path, (kind, place, key), f"{where}.skip should be true or false")
            continue
        if key not in fields:
            raise _fault(path, (kind, place, key), f"{where}.{key} is not a field of {kind}")
        wanted = fields[key]
        of_text = wanted is not list or (
            isinstance(value, list) and all(isinstance(part, str) for part in value)
        )
        if type(value) is not wanted or not of_text:
            sentence = f"{where}.{key} should be {_TYPE_WORDS[wanted]}"
            raise _fault(path, (kind, place, key), sentence)
    _check_words(path, kind, place, item)


def _check_words(path: str, kind: str, place: int, item: Table) -> None:
    """The texts that must be one of some, or a due date."""
    where = f"{kind}[{place + 1}]"
    for key, words in (("phase", ("", *PHASES)), ("channel", CHANNELS)):
        if key in item and item[key] not in words:
            sentence = f"{where}.{key} should be one of {', '.join(filter(None, words))}"
            raise _fault(path, (kind, place, key), sentence)
    for key in ("due", "due_else"):
        if key not in item:
            continue
        try:
            read_due(item[key])
        except PlanError as error:
            sentence = f"{where}.{key}: {error.sentence.rstrip('.')}"
            raise _fault(path, (kind, place, key), sentence) from error
    if kind == "messages":
        _check_placeholders(path, place, item)
    if kind == "wording" and "phrases" in item:
        _check_phrases(path, place, item["phrases"])


def _check_placeholders(path: str, place: int, item: Table) -> None:
    """A template names only what can be filled."""
    from tui.plan.message import PLACEHOLDERS, unknown_placeholders

    for key in ("subject", "greeting", "body", "closing"):
        text = item.get(key, "")
        unknown = unknown_placeholders("\n\n".join(text) if isinstance(text, list) else text)
        if unknown:
            named = quoted("{" + unknown[0].strip("{}") + "}", 40)
            sentence = (
                f"messages[{place + 1}].{key} names {named}; there are {', '.join(PLACEHOLDERS)}"
            )
            raise _fault(path, ("messages", place, key), sentence)


def _check_phrases(path: str, place: int, phrases: list[str]) -> None:
    """A word list holds only phrases that can be read."""
    from tui.plan.wording import read_phrase

    for phrase in phrases:
        try:
            read_phrase(phrase)
        except PlanError as error:
            sentence = f"wording[{place + 1}].phrases: {error.sentence}"
            raise _fault(path, ("wording", place, "phrases"), sentence) from error


def _check_complete(path: str, kind: str, place: int, known: Table, needs: tuple[str, ...]) -> None:
    for key in needs:
        if key not in known:
            raise _fault(path, (kind, place), f"{kind}[{place + 1}] needs a {key}")


def _fault(path: str, where: tuple[str | int, ...], sentence: str) -> PlanError:
    from tui.storage.toml_lines import line_of

    with open(path, encoding="utf-8-sig") as file:
        line = line_of(file.read(), where)
    at = f" (line {line})" if line else ""
    return PlanError(f"{places.shown(path)}: {sentence}{at}.")


def _build(entries: dict[str, Table], make: Callable[[Table], Any]) -> dict[str, Any]:
    return {key: make(entry) for key, entry in entries.items()}


def _library_step(known: Table) -> LibraryStep:
    fields = tuples(_OWN_STEP | known)
    due: Due = read_due(fields.pop("due"))
    return LibraryStep(due=due, **fields)


def _ask_kind(known: Table) -> AskKind:
    fields = tuples(known)
    fields |= {key: read_due(known[key]) for key in ("due", "due_else") if key in known}
    return AskKind(**fields)


def tuples(known: Table) -> Table:
    """The fields of an entry as values hold them, each list a tuple."""
    return {key: tuple(v) if isinstance(v, list) else v for key, v in known.items()}
