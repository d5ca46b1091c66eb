"""A plan as a TOML document and back; what cannot be read is reported, never lost.

Reading a document changes nothing in it: keys that are not known here are not part of the plan,
and stay in the document, which remains the truth.
"""

from __future__ import annotations

from datetime import date, datetime

from tui.plan.errors import PlanError
from tui.plan.fault import Fault
from tui.plan.model import FORMAT, Interview, Pace, Plan
from tui.plan.text import clean
from tui.plan.value import Value
from tui.storage import fields
from tui.storage.kinds import MOMENT, ZONE
from tui.storage.tables import TABLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from typing import Any

    from tui.storage.kinds import Kind
    from tui.storage.tables import Listed

    Table = dict[str, Any]
    Path = tuple[str | int, ...]

#: Python prints no whole numbers of more than 4,300 digits, and nobody reads them.
_PRINTED_BITS = 128


class Problem(Value):
    """One thing in a document that could not be read: where (counted from zero), and a sentence."""

    path: Path
    sentence: str


class Decoded(Value):
    """The plan of a document, and every problem on the way; `document` is what was read."""

    document: Table

    plan: Plan
    problems: tuple[Problem, ...] = ()


class _Reader:
    """Reads tables into values, collecting problems."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def table(self, table: Table, kinds: dict[str, Kind], path: Path) -> Table:
        """The fields of a table that could be read, and `faults` for those that could not."""
        out: Table = {}
        faults: list[Fault] = []
        for key, kind in kinds.items():
            if key not in table:
                continue
            try:
                out[key] = kind.read(table[key])
            except ValueError as error:
                raw = shown(table[key])
                more = f", {error}" if kind is ZONE and str(error) else ""
                self._problem((*path, key), f"should be {kind.words}, not {raw}{more}")
                faults.append(Fault(key=key, raw=raw))
        if faults:
            out["faults"] = tuple(faults)
        return out

    def items(self, parent: Table, listed: Listed, path: Path) -> list[Value]:
        """The entries of a list that could be read."""
        key = listed.key
        entries = parent.get(key, [])
        if not isinstance(entries, list):
            self._problem((*path, key), f"should be [[{key}]] tables, not {shown(entries)}")
            return []
        read = (self.item(e, listed, (*path, key, index)) for index, e in enumerate(entries))
        return [value for value in read if value is not None]

    def item(self, item: Any, listed: Listed, path: Path) -> Value | None:
        """One entry of a list; None when it is no table, or one that cannot be shown."""
        if not isinstance(item, dict):
            self._problem(path, f"should be a table, not {shown(item)}")
            return None
        read = self.table(item, listed.fields, path)
        is_whole = "id" in read
        for key in listed.needs:
            if key not in item:
                self._problem(path, f"needs {'an' if key[0] in 'aeiou' else 'a'} {key}")
            if key in read:
                continue
            if listed.fields[key] is MOMENT:
                is_whole = False
            else:
                read[key] = ""
        for inner in listed.inner:
            read[inner.key] = tuple(self.items(item, inner, path))
        if "faults" in read and "faults" not in listed.make._fields:
            del read["faults"]
        value: Value | None = listed.make(**read) if is_whole else None
        return value

    def section(self, document: Table, key: str, kinds: dict[str, Kind]) -> Table:
        """The fields of one table of the top."""
        raw = document.get(key, {})
        if not isinstance(raw, dict):
            self._problem((key,), f"should be {'an' if key[0] in 'aeiou' else 'a'} [{key}] table")
            raw = {}
        return self.table(raw, kinds, (key,))

    def _problem(self, path: Path, sentence: str) -> None:
        self.problems.append(Problem(path=path, sentence=f"{spoken(path)} {sentence}"))


def decode(document: Table, before: Decoded | None = None) -> Decoded:
    """The plan that a document with ids holds (see `fill_ids`).

    Entries that read the same as `before` are the same values, so that a large plan that changed
    in one place is compared, and shown again, in that place alone.
    """
    reader = _Reader()
    top = reader.table(document, {"started": MOMENT}, ())
    interview = Interview(**reader.section(document, "interview", fields.INTERVIEW))
    pace = Pace(**reader.section(document, "pace", fields.PACE))
    lists = {listed.key: _entries(document, listed, reader, before) for listed in TABLES}
    plan = Plan(started=top.get("started"), interview=interview, pace=pace, **lists)
    return Decoded(document=document, plan=plan, problems=tuple(reader.problems))


def _entries(
    document: Table, listed: Listed, reader: _Reader, before: Decoded | None
) -> tuple[Any, ...]:
    key = listed.key
    entries = document.get(key)
    if before is None or before.problems or not isinstance(entries, list):
        return tuple(reader.items(document, listed, ()))
    from tui.storage.values import same  # a first reading has nothing to compare with

    tables, values = before.document.get(key, ()), getattr(before.plan, key)
    read = list(zip(tables, values, strict=True))
    shared = {id(table): value for table, value in read}
    gone = shared.keys() - map(id, entries)
    known = {value.id: (table, value) for table, value in read if id(table) in gone}
    out: list[Value] = []
    for index, item in enumerate(entries):
        value = shared.get(id(item))
        if value is None:
            was = known.get(item["id"]) if _has_id(item) else None
            is_same = was is not None and same(was[0], item)
            value = was[1] if was and is_same else reader.item(item, listed, (key, index))
        if value is not None:
            out.append(value)
    return tuple(out)


def encode(plan: Plan, known: Mapping[int, Table] | None = None) -> Table:
    """The document of a plan: only what differs from a default.

    `known` are the tables of some of its entries, by the identity of the entry.
    """
    known = known or {}
    out: Table = {"format": FORMAT}
    if plan.started is not None:
        out["started"] = plan.started
    for key, kinds in (("interview", fields.INTERVIEW), ("pace", fields.PACE)):
        table = _table(getattr(plan, key), kinds)
        if table:
            out[key] = table
    for listed in TABLES:
        entries = getattr(plan, listed.key)
        tables = [known.get(id(item)) or _entry_table(item, listed) for item in entries]
        if tables:
            out[listed.key] = tables
    return out


def _entry_table(item: Value, listed: Listed) -> Table:
    table = _table(item, listed.fields)
    for inner in listed.inner:
        tables = [_entry_table(entry, inner) for entry in getattr(item, inner.key)]
        if tables:
            table[inner.key] = tables
    return table


def _table(value: Value, kinds: dict[str, Kind]) -> Table:
    defaults = type(value).defaults()
    return {
        key: kind.write(held)
        for key, kind in kinds.items()
        if (held := getattr(value, key)) != defaults.get(key) or key not in defaults
    }


def fill_ids(
    document: Table, before: Decoded | None = None
) -> tuple[Table, tuple[tuple[Path, str], ...]]:
    """The document in which every entry of a list that we know has an id of its own.

    Hand-written entries have none, and copied ones bring their original's: the second of two gets
    a fresh one, in a copy; what needs none is shared. Also returns what was given, by place
    (counted from zero). The entries that `before` holds too have all they need inside.
    """
    fresh: list[tuple[Path, str]] = []
    filled = dict(document)
    for listed in TABLES:
        key = listed.key
        if isinstance(filled.get(key), list):
            known = before.document.get(key) if before is not None else None
            whole = set(map(id, known)) if isinstance(known, list) else set()
            filled[key] = _fill(filled[key], listed, (key,), fresh, whole)
    return filled, tuple(fresh)


def _fill(
    entries: list[Any],
    listed: Listed,
    path: Path,
    fresh: list[tuple[Path, str]],
    whole: Container[int] = (),
) -> list[Any]:
    taken = {item["id"] for item in entries if _has_id(item)}
    is_unique = len(taken) == len(entries)  # then those that are whole need not be looked into
    if is_unique and not listed.inner:
        return [*entries]
    seen: set[str] = set()
    out: list[Any] = []
    for index, item in enumerate(entries):
        if is_unique and id(item) in whole:
            out.append(item)
            continue
        # An id of another type is a problem to report, not to overwrite.
        if not isinstance(item, dict) or not isinstance(item.get("id", ""), str):
            out.append(item)
            continue
        more: Table = {}
        if not _has_id(item) or item["id"] in seen:
            from tui.plan.ids import fresh_id  # once a plan was changed, each entry has its own

            naming = item.get(listed.naming)
            given = fresh_id(naming if isinstance(naming, str) else "", taken, listed.key)
            more["id"] = given
            taken.add(given)
            fresh.append(((*path, index), given))
        seen.add(more.get("id") or item["id"])
        for inner in listed.inner:
            if isinstance(held := item.get(inner.key), list):
                filled = _fill(held, inner, (*path, index, inner.key), fresh)
                if any(one is not other for one, other in zip(filled, held, strict=True)):
                    more[inner.key] = filled
        out.append(item | more if more else item)
    return out


def _has_id(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"] != ""


def check_format(document: Table) -> bool:
    """Whether this version may write the document; a newer format is only for reading.

    Raises:
        PlanError: there is no format, or it is not a number.
    """
    known = document.get("format")
    if known is None:
        raise PlanError(f"it has no “format = {FORMAT}” on top, so it may not be a plan")
    if type(known) is not int or known < 1:
        raise PlanError(f"format should be {FORMAT}, not {shown(known)}")
    return known <= FORMAT


def spoken(path: Path) -> str:
    """A path as a person reads it, counted from one: `steps[4].due`."""
    out = ""
    for part in path:
        out += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if out else part
    return out


def shown(value: Any) -> str:
    """A value of a document in one short, safe line."""
    if isinstance(value, str):
        return f"“{clean(value, 40)}”"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    if type(value) is int and value.bit_length() > _PRINTED_BITS:
        return "a very long number"
    return clean(str(value).lower() if isinstance(value, bool) else str(value), 40)
