"""The content: the shipped TOML and the person's own, read into a library.

The person's own files (`content/*.toml` in the config folder, or the folder that `config.toml`
names; each folder in it is a pack of them) have the same format: an entry with a known id
overrides it field by field, a new id is added at the end, `skip = true` drops one, and
`replaces = ["steps"]` leaves of a kind only what the file itself names, in its order.
"""

from __future__ import annotations

import os

from tui.plan.due import Due, read_due
from tui.plan.errors import PlanError
from tui.plan.library import (
    AskKind,
    KitOffer,
    Library,
    LibraryStep,
    Role,
    Setting,
)
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


def shipped_entries() -> dict[str, dict[str, Table]]:
    """Every entry of the shipped content, by kind and id."""
    index = _index()
    found: dict[str, dict[str, Table]] = {}
    for name in (*index["files"], *index["more"]):
        kind = name.removesuffix(".toml")
        found[kind] = _shipped([name], (kind,))[kind]
    return found


def load_entries(kind: str) -> dict[str, Table]:
    """The entries of a kind that no library holds, by id, the person's own laid over the shipped.

    Raises:
        PlanError: one of the person's files has a fault; names the file, the entry and the line.
    """
    return _entries([f"{kind}.toml"], (kind,))[kind]


def _index() -> Table:
    return read_file(os.path.join(places.content_folder(), "index.toml"))


def _entries(names: list[str], kinds: tuple[str, ...]) -> dict[str, dict[str, Table]]:
    """The entries of these kinds, from these shipped files and all of the person's own."""
    entries = _shipped(names, kinds)
    for path in own_files(own_content_folder()):
        _lay_over(entries, path)
    return entries


def _shipped(names: list[str], kinds: tuple[str, ...]) -> dict[str, dict[str, Table]]:
    entries: dict[str, dict[str, Table]] = {kind: {} for kind in kinds}
    for name in names:
        # The shipped files are held by tests; checking them again would cost `status` a tenth.
        document = read_file(os.path.join(places.content_folder(), name))
        for kind in kinds:
            entries[kind].update((item["id"], item) for item in document.get(kind, ()))
    return entries


def own_files(folder: str, depth: int = 2) -> Iterator[str]:
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
            yield from own_files(path, depth - 1)


def read_file(path: str) -> Table:
    """One file of content as it stands.

    Raises:
        PlanError: it cannot be read, or is not TOML; names the file.
    """
    try:
        # The mark in front is dropped by hand, for the codec that does it would have to be loaded.
        with open(path, encoding="utf-8") as file:
            return parse_remembered(file.read().removeprefix("\ufeff"), path)
    except OSError as error:
        raise PlanError(f"{places.shown(path)} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:  # not UTF-8, or not TOML
        raise PlanError(f"{places.shown(path)} is not valid TOML: {error}.") from error


def _lay_over(entries: dict[str, dict[str, Table]], path: str) -> None:
    from tui.storage.content_faults import faults_of, in_words  # most have no content of their own

    document = read_file(path)
    for fault in faults_of(document, entries):
        raise PlanError(f"{in_words(fault, path)}.")
    lay(entries, document)


def lay(entries: dict[str, dict[str, Table]], document: Table) -> None:
    """Lays the entries of a document without faults over those there are, kind by kind.

    Of a kind that it `replaces` only what it names remains, in its own order.
    """
    for kind, known in entries.items():
        before = dict(known)
        if kind in document.get("replaces", ()):
            known.clear()
        for item in document.get(kind, ()):
            if item.get("skip"):
                known.pop(item["id"], None)
                continue
            own = {key: value for key, value in item.items() if key != "skip"}
            known[item["id"]] = before.get(item["id"], {}) | own


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
