"""The views of the record as rows: records, quotes, the advert, the matrix, round one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.acts.act import AFTER, PLACE_KEYS
from tui.plan.columns import wrapped
from tui.plan.gates import quote_stays, record_stays
from tui.plan.masking import masked
from tui.plan.matching import advert_matches, concern_matches
from tui.plan.missing import filled
from tui.plan.phrasing import count
from tui.plan.text import clean
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tui.plan.evidence import Record
    from tui.reports.planner.view import View

RECORDS, QUOTES, ADVERT, MATRIX, ROUND_ONE = "records", "quotes", "advert", "matrix", "round one"
VIEWS = (RECORDS, QUOTES, ADVERT, MATRIX, ROUND_ONE)
_EMPTY = {
    RECORDS: "What did you do that you can stand behind? {add} adds it in one sentence.",
    QUOTES: "Who said something true of your work? {add} keeps their words.",
    ADVERT: "{paste} pastes the job advert; it is taken line by line.",
    MATRIX: "The matrix needs an advert and a record: {paste} pastes the one, {add} adds the "
    "other.",
    ROUND_ONE: "What did round one ask you? {add} keeps a question; {after} keeps a promise.",
}
_ACTS = {"add": "record-add", "paste": "record-advert"}
#: The marks of the advert's lines, as signs beside the word.
_MARKS = {"": "○", "strong": "●", "some": "◐", "gap": "×"}
PROVES, PROVES_NOT = "●", "·"
#: The cells of a column of the matrix.
COLUMN = 3
_PROVED, _NOT_PROVED = f"{PROVES:>{COLUMN}}", f"{PROVES_NOT:>{COLUMN}}"
#: What the frame, the pointer and a margin take beside a sentence.
_AROUND = 6


def rows(view: View, which: str, *, width: int, first: int = 0) -> tuple[Row, ...]:
    """The rows of a view in a list of `width` columns; `first` is the matrix's first record."""
    made: dict[str, Callable[[], list[Row]]] = {
        RECORDS: lambda: _records(view),
        QUOTES: lambda: _quotes(view),
        ADVERT: lambda: _advert(view),
        MATRIX: lambda: _matrix(view, width, first),
        ROUND_ONE: lambda: _round_one(view),
    }
    found = made[which]()
    if not any(row.key for row in found):
        keys = {name: view.key_of(act) for name, act in _ACTS.items()}
        told = wrapped(
            _EMPTY[which].format(**keys, after=PLACE_KEYS[AFTER]), max(width - _AROUND, 20)
        )
        return (Row(), *(Row(title=f" {line}", style="quiet") for line in told))
    return tuple(found)


def state_word(record: Record) -> str:
    """`checked`, `draft`, or `stays here`."""
    if record.confidential == "do-not-use":
        return "stays here"
    return "draft" if record_stays(record) else "checked"


def columns_that_fit(width: int) -> int:
    """How many records the matrix shows beside the text of a line."""
    return max((width // 2 - 4) // COLUMN, 3)


def _records(view: View) -> list[Row]:
    found = []
    for number, record in enumerate(view.plan.records, 1):
        state = state_word(record)
        there, of = filled(record)
        told = (f"{there:>2} of {of}", f" {state:<10}") if not view.narrow else (state,)
        found.append(
            Row(
                key=record.id,
                mark={"checked": "✓", "draft": "○", "stays here": "–"}[state],
                state=f"chosen, {state}" if record.chosen else state,
                lead=f"{number:>2} {'★ ' if record.chosen else ''}",
                title=_shown(record.claim, view),
                right=tuple((each, "quiet") for each in told),
                style="title" if state != "stays here" else "quiet",
            )
        )
    return found


def _quotes(view: View) -> list[Row]:
    return [
        Row(
            key=quote.id,
            mark="○" if quote_stays(quote, view.plan.records) else "✓",
            state="stays here" if quote_stays(quote, view.plan.records) else "may leave",
            title=_shown(f"“{quote.words}” {quote.who}", view),
            right=((quote.permission if quote.permission != "no" else "may not", "quiet"),),
        )
        for quote in view.plan.quotes
    ]


def _advert(view: View) -> list[Row]:
    found = []
    for number, match in enumerate(advert_matches(view.plan), 1):
        proof = len(match.records)
        told = f"{proof} behind it  " if proof and not view.narrow else ""
        found.append(
            Row(
                key=match.line.id,
                mark=_MARKS[match.line.match],
                state=match.line.match or "open",
                lead=f"{number:>2} ",
                title=_shown(match.line.text, view),
                right=((f"{told}{match.line.match or 'open':<6}", "quiet"),),
            )
        )
    return found


def _matrix(view: View, width: int, first: int) -> list[Row]:
    """Lines and people against records: a dot where one proves the other."""
    records = view.plan.records[first : first + columns_that_fit(width)]
    if not records:
        return []
    numbers = "".join(
        f"{number:>{COLUMN}}" for number in range(first + 1, first + 1 + len(records))
    )
    column = {record.id: at for at, record in enumerate(records)}
    found = [Row(title="The advert", right=((numbers, "quiet"),), style="heading")]
    found += [
        _line(match.line.id, match.line.text, match.records, column, view)
        for match in advert_matches(view.plan)
    ]
    concerns = concern_matches(view.plan)
    if concerns:
        found += [Row(), Row(title="What they care about", style="heading")]
    for concern in concerns:
        text = f"{concern.person.name}: {concern.concern}".rstrip(": ")
        found.append(_line(concern.person.id, text, concern.records, column, view))
    return found


def _line(
    key: str, text: str, behind: Sequence[Record], column: Mapping[str, int], view: View
) -> Row:
    """A row of the matrix; `column` has where each record that is shown stands, by its id."""
    cells = [_NOT_PROVED] * len(column)
    for record in behind:
        if record.id in column:
            cells[column[record.id]] = _PROVED
    return Row(
        key=key,
        state=f"{count(len(behind), 'record')} behind it",
        title=_shown(text, view),
        right=(("".join(cells), "mark"),),
    )


def _round_one(view: View) -> list[Row]:
    found = [
        Row(
            key=question.id,
            mark={"good": "✓", "thin": "~", "": "○"}[question.round_one],
            state=question.round_one or "not marked",
            title=_shown(question.text, view),
            right=((question.round_one or "not marked", "quiet"),),
        )
        for question in view.plan.questions
        if question.source == "round-one"
    ]
    promised = [note for note in view.plan.notes if note.kind == "promise"]
    if found and promised:
        found.append(Row())
    if promised:
        found.append(Row(title="Promised", style="heading"))
    found += [
        Row(
            title=f"  {_shown(note.text, view)}",
            right=(("kept" if note.done else "open", "quiet"),),
            style="quiet",
        )
        for note in promised
    ]
    return found


def _shown(text: str, view: View) -> str:
    return masked(clean(text), view.hidden)
