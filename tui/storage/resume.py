"""JSON Resume (`resume.json`) read as drafts of records and quotes, never as checked ones.

The fields are those of the open schema at jsonresume.org; what is not needed here is passed over.
"""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LARGEST_BYTES = 5_000_000
MOST_DRAFTS = 500
#: The sections that hold work, and where each says what it was and who for.
_SECTIONS = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "projects": ("roles", "name"),
}


class Draft(Value):
    """A record to be: the claim, and what the resume says of when and where."""

    claim: str
    when: str = ""
    where: str = ""
    situation: str = ""


class SpokenDraft(Value):
    """A quote to be: a reference of the resume, not asked for permission yet."""

    words: str
    who: str


class Resume(Value):
    """What a resume brings: drafts of records and of quotes."""

    records: tuple[Draft, ...]
    quotes: tuple[SpokenDraft, ...]


def read_resume(path: str) -> Resume:
    """The drafts in the resume at `path`.

    Raises:
        PlanError: it cannot be read, is no JSON, or breaks the schema; names file and place.
    """
    from json import loads

    name = places.shown(path)
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise PlanError(f"{name} cannot be read: {error.strerror}.") from error
    if len(data) > LARGEST_BYTES:
        raise PlanError(f"{name} is larger than 5 MB, so it is not read as a resume.")
    try:
        document = loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        at = f" (line {line})" if line else ""
        raise PlanError(f"{name} is not JSON{at}.") from error
    try:
        return _read(document)
    except _WrongError as wrong:
        raise PlanError(f"{name} is no JSON Resume: {wrong}.") from wrong


class _WrongError(Exception):
    """What breaks the schema, with its place."""


def _read(document: Any) -> Resume:
    if not isinstance(document, dict):
        raise _WrongError("it should be an object")
    drafts: list[Draft] = []
    for section, (title, name) in _SECTIONS.items():
        for number, entry in enumerate(_list(document, section), 1):
            drafts += _drafts(entry, f"{section}[{number}]", title, name)
    for number, entry in enumerate(_list(document, "awards"), 1):
        where = f"awards[{number}]"
        claim = _text(entry, "title", where)
        if claim:
            when, whom = _text(entry, "date", where), _text(entry, "awarder", where)
            summary = _text(entry, "summary", where)
            drafts.append(Draft(claim=claim, when=when, where=whom, situation=summary))
    quotes = []
    for number, entry in enumerate(_list(document, "references"), 1):
        where = f"references[{number}]"
        words, who = _text(entry, "reference", where), _text(entry, "name", where)
        if words and who:
            quotes.append(SpokenDraft(words=words, who=who))
    if len(drafts) > MOST_DRAFTS:
        raise _WrongError(f"it has {len(drafts)} highlights, more than the {MOST_DRAFTS} taken")
    return Resume(records=tuple(drafts), quotes=tuple(quotes))


def _drafts(entry: Any, where: str, title: str, name: str) -> list[Draft]:
    roles = entry.get(title) if isinstance(entry, dict) else None
    held = ", ".join(_texts(entry, title, where)) if isinstance(roles, list) else ""
    position = held or _text(entry, title, where)
    place = ", ".join(filter(None, (position, _text(entry, name, where))))
    dates = (_text(entry, "startDate", where), _text(entry, "endDate", where))
    when = " to ".join(filter(None, dates))
    summary = _text(entry, "summary", where) or _text(entry, "description", where)
    claims = _texts(entry, "highlights", where)
    return [
        Draft(claim=claim, when=when, where=place, situation=summary) for claim in claims if claim
    ]


def _list(document: dict[str, Any], key: str) -> list[Any]:
    listed = document.get(key) or []
    if not isinstance(listed, list):
        raise _WrongError(f"{key} should be a list")
    return listed


def _text(entry: Any, key: str, where: str) -> str:
    if not isinstance(entry, dict):
        raise _WrongError(f"{where} should be an object")
    value = entry.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _WrongError(f"{where}.{key} should be text")
    return " ".join(value.split())


def _texts(entry: Any, key: str, where: str) -> list[str]:
    if not isinstance(entry, dict):
        raise _WrongError(f"{where} should be an object")
    value = entry.get(key) or []
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise _WrongError(f"{where}.{key} should be a list of texts")
    return [" ".join(part.split()) for part in value]
