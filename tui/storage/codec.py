"""A plan as a TOML document and back; what cannot be read is reported, never lost.

Reading a document changes nothing in it: keys that are not known here are not part of the plan,
and stay in the document, which remains the truth.
"""

from __future__ import annotations

from datetime import date, datetime

from tui.plan.errors import PlanError
from tui.plan.ids import fresh_id
from tui.plan.model import FORMAT, Ask, Fault, Interview, KitItem, LogEntry, Person, Plan, Step
from tui.plan.text import clean
from tui.plan.value import Value
from tui.storage import fields
from tui.storage.values import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.storage.fields import Kind

    Table = dict[str, Any]
    Path = tuple[str | int, ...]

#: Top-level keys that are known but read elsewhere.
KEPT_KEYS = ("format", "pace", "records", "questions", "notes", "quotes", "advert")
#: Python prints no whole numbers of more than 4,300 digits, and nobody reads them.
_PRINTED_BITS = 128
_NAMING = {"steps": "title", "people": "name", "kit": "title", "asks": "kind", "log": "event"}


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
            except ValueError:
                raw = shown(table[key])
                self._problem((*path, key), f"should be {kind.words}, not {raw}")
                faults.append(Fault(key=key, raw=raw))
        if faults:
            out["faults"] = tuple(faults)
        return out

    def items(self, parent: Table, key: str, kinds: dict[str, Kind], path: Path) -> list[Table]:
        """The tables of a list, each with its raw table under an empty key."""
        listed = parent.get(key, [])
        if not isinstance(listed, list):
            self._problem((*path, key), f"should be [[{key}]] tables, not {shown(listed)}")
            return []
        read = (self.item(item, kinds, (*path, key, index)) for index, item in enumerate(listed))
        return [table for table in read if table is not None]

    def item(self, item: Any, kinds: dict[str, Kind], path: Path) -> Table | None:
        """One table of a list, with its raw table under an empty key; None when it is none."""
        if not isinstance(item, dict):
            self._problem(path, f"should be a table, not {shown(item)}")
            return None
        read = self.table(item, kinds, path)
        naming = _NAMING[str(path[-2])]
        if naming not in read:
            if naming not in item:
                self._problem(path, f"needs a {naming}")
            read[naming] = ""
        return read | {"": (item, path)} if "id" in read else None

    def has_moment(self, entry: Table) -> bool:
        """Whether an entry of a log says when it was; without that it is not shown."""
        item, path = entry[""]
        if "at" not in item:
            self._problem(path, "needs an at")
        return "at" in entry

    def _problem(self, path: Path, sentence: str) -> None:
        self.problems.append(Problem(path=path, sentence=f"{spoken(path)} {sentence}"))


def decode(document: Table, before: Decoded | None = None) -> Decoded:
    """The plan that a document with ids holds (see `fill_ids`).

    Steps that read the same as `before` are the same values, so that a large plan that changed in
    one place is compared, and shown again, in that place alone.
    """
    reader = _Reader()
    top = reader.table(document, {"started": fields.MOMENT}, ())
    raw_interview = document.get("interview", {})
    if not isinstance(raw_interview, dict):
        reader.problems.append(
            Problem(path=("interview",), sentence="interview should be an [interview] table")
        )
        raw_interview = {}
    interview = Interview(**reader.table(raw_interview, fields.INTERVIEW, ("interview",)))
    steps = _steps(document, reader, before)
    people = [_person(reader, r) for r in reader.items(document, "people", fields.PERSON, ())]
    kit = [_made(KitItem, read) for read in reader.items(document, "kit", fields.KIT_ITEM, ())]
    plan = Plan(
        started=top.get("started"),
        interview=interview,
        steps=tuple(steps),
        people=tuple(people),
        kit=tuple(kit),
    )
    return Decoded(document=document, plan=plan, problems=tuple(reader.problems))


def _steps(document: Table, reader: _Reader, before: Decoded | None) -> list[Step]:
    listed = document.get("steps")
    if before is None or before.problems or not isinstance(listed, list):
        return [_made(Step, read) for read in reader.items(document, "steps", fields.STEP, ())]
    tables = before.document.get("steps", ())
    known = {step.id: (t, step) for t, step in zip(tables, before.plan.steps, strict=True)}
    out: list[Step] = []
    for index, item in enumerate(listed):
        was = known.get(item["id"]) if _has_id(item) else None
        if was is not None and same(was[0], item):
            out.append(was[1])
            continue
        read = reader.item(item, fields.STEP, ("steps", index))
        if read is not None:
            out.append(_made(Step, read))
    return out


def _made(kind: type[Any], read: Table) -> Any:
    read.pop("")
    if "faults" in read and "faults" not in kind._fields:
        del read["faults"]
    return kind(**read)


def _person(reader: _Reader, read: Table) -> Person:
    item, path = read.pop("")
    asks = [_made(Ask, ask) for ask in reader.items(item, "asks", fields.ASK, path)]
    log = [
        _made(LogEntry, entry)
        for entry in reader.items(item, "log", fields.LOG_ENTRY, path)
        if reader.has_moment(entry)
    ]
    return Person(asks=tuple(asks), log=tuple(log), **read)


def encode(plan: Plan, known: dict[int, Table] | None = None) -> Table:
    """The document of a plan: only what differs from a default.

    Given the same `known`, two plans share the tables of the steps and people that they share.
    """
    known = {} if known is None else known
    out: Table = {"format": FORMAT}
    if plan.started is not None:
        out["started"] = plan.started
    interview = _table(plan.interview, fields.INTERVIEW)
    if interview:
        out["interview"] = interview
    for key, kinds in (("steps", fields.STEP), ("kit", fields.KIT_ITEM)):
        listed = [_shared(item, known, kinds) for item in getattr(plan, key)]
        if listed:
            out[key] = listed
    if plan.people:
        out["people"] = [_person_table(person) for person in plan.people]
    return out


def _shared(item: Value, known: dict[int, Table], kinds: dict[str, Kind]) -> Table:
    if id(item) not in known:
        known[id(item)] = _table(item, kinds)
    return known[id(item)]


def _person_table(person: Person) -> Table:
    table = _table(person, fields.PERSON)
    if person.asks:
        table["asks"] = [_table(ask, fields.ASK) for ask in person.asks]
    if person.log:
        table["log"] = [_table(entry, fields.LOG_ENTRY) for entry in person.log]
    return table


def _table(value: Value, kinds: dict[str, Kind]) -> Table:
    defaults = type(value).defaults()
    return {
        key: kind.write(held)
        for key, kind in kinds.items()
        if (held := getattr(value, key)) != defaults.get(key) or key not in defaults
    }


def fill_ids(document: Table) -> tuple[Table, tuple[tuple[Path, str], ...]]:
    """A copy of a document in which every step, person, ask and thing has an id of its own.

    Hand-written entries have none, and copied ones bring their original's: the second of two gets
    a fresh one. Also returns what was given, by place (counted from zero).
    """
    fresh: list[tuple[Path, str]] = []
    filled = dict(document)
    for key in ("steps", "people", "kit"):
        if isinstance(filled.get(key), list):
            filled[key] = _fill(filled[key], key, (key,), fresh)
    return filled, tuple(fresh)


def _fill(listed: list[Any], key: str, path: Path, fresh: list[tuple[Path, str]]) -> list[Any]:
    taken = {item["id"] for item in listed if _has_id(item)}
    seen: set[str] = set()
    out: list[Any] = []
    for index, item in enumerate(listed):
        if not isinstance(item, dict):
            out.append(item)
            continue
        table = dict(item)
        if not _has_id(table) and "id" in table and not isinstance(table["id"], str):
            out.append(table)  # an id of another type is a problem to report, not to overwrite
            continue
        if not _has_id(table) or table["id"] in seen:
            naming = table.get(_NAMING[key])
            given = fresh_id(naming if isinstance(naming, str) else "", taken, key)
            table["id"] = given
            taken.add(given)
            fresh.append(((*path, index), given))
        seen.add(table["id"])
        for inner in ("asks", "log") if key == "people" else ():
            if isinstance(table.get(inner), list):
                table[inner] = _fill(table[inner], inner, (*path, index, inner), fresh)
        out.append(table)
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
