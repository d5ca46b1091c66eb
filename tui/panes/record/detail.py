"""What is highlighted in the record: both sides of the border, and what it lacks most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.record.views import ADVERT, MATRIX, QUOTES, RECORDS, ROUND_ONE, state_word
from tui.panes.text import plain
from tui.plan.columns import wrapped
from tui.plan.gates import NOT_CHECKED, quote_stays, record_stays
from tui.plan.masking import masked
from tui.plan.matching import concern_matches, line_match, remark
from tui.plan.missing import next_missing
from tui.plan.text import clean

if TYPE_CHECKING:
    from tui.plan.evidence import Record
    from tui.reports.planner.view import View

LINES = 7
#: From this width on my part and not mine stand side by side.
SIDE_BY_SIDE = 64
_NEXT = "goes through the honesty checklist; with its last yes the record may leave."


def detail(view: View, which: str, key: str, width: int) -> Content:
    """The lines under the list, LINES at most."""
    lines = {
        RECORDS: _record,
        QUOTES: _quote,
        ADVERT: _line,
        MATRIX: _line,
        ROUND_ONE: _asked,
    }[which](view, key, width)
    return Content("\n").join(lines[:LINES])


def _record(view: View, key: str, width: int) -> list[Content]:
    record = view.plan.record(key)
    if record is None:
        return [plain("What you did and did not do; nothing is larger than the facts.", "$quiet")]
    missing = next_missing(record)
    stays = record_stays(record)
    check = view.key_of("record-check")
    way = f" · {check} checks it" if stays == NOT_CHECKED else ""
    state = (
        f"{state_word(record)}: {stays}{way}" if stays else f"{state_word(record)}, it may leave"
    )
    following = f"{check} {_NEXT}" if stays else ""
    if missing:
        following = f"{view.key_of('record-next')}: {missing.question}"
    claim = plain(masked(record.claim, view.hidden), "bold")
    told = [*_border(record, view, width), plain(state, "$quiet")]
    if width < SIDE_BY_SIDE:  # on a phone what to do next is not pushed out of sight
        return [plain(following, "$accent"), claim, *told]
    return [claim, *told, plain(following, "$accent")]


def _border(record: Record, view: View, width: int) -> list[Content]:
    """My part and not mine, side by side where there is room."""
    mine = masked(clean(record.my_part, 300) or "…", view.hidden)
    other = masked(clean(record.not_mine, 300) or "…", view.hidden)
    if width < SIDE_BY_SIDE:
        return [
            Content.assemble(plain("mine: ", "$quiet"), plain(mine)),
            Content.assemble(plain("not mine: ", "$quiet"), plain(other)),
        ]
    half = (width - 3) // 2
    left, right = wrapped(mine, half)[:2], wrapped(other, half)[:2]
    lines = [Content.assemble(plain(f"{'My part':<{half}} │ Not mine", "$quiet"))]
    for row in range(max(len(left), len(right))):
        a = left[row] if row < len(left) else ""
        b = right[row] if row < len(right) else ""
        lines.append(Content.assemble(plain(f"{a:<{half}}"), plain(" │ ", "$quiet"), plain(b)))
    return lines


def _quote(view: View, key: str, _: int) -> list[Content]:
    quote = view.plan.quote(key)
    if quote is None:
        return [plain("Word for word, with who said it, where and when.", "$quiet")]
    stays = quote_stays(quote, view.plan.records)
    where = ", ".join(part for part in (quote.who, quote.role, quote.when, quote.where) if part)
    return [
        plain(masked(f"“{quote.words}”", view.hidden), "bold"),
        plain(masked(where, view.hidden)),
        plain(f"stays: {stays}" if stays else "may leave", "$quiet"),
        plain(
            f"{view.key_of('record-mark')}: the next permission, such as yes or unnamed", "$accent"
        ),
    ]


def _line(view: View, key: str, _: int) -> list[Content]:
    line = next((one for one in view.plan.advert if one.id == key), None)
    if line is not None:
        match = line_match(view.plan, line)
        proof = "; ".join(clean(record.claim, 60) for record in match.records)
        lines = [plain(masked(line.text, view.hidden), "bold")]
        lines.append(plain(f"proved by: {masked(proof, view.hidden)}" if proof else ""))
        if line.sentence:
            lines.append(plain(masked(line.sentence, view.hidden)))
        lines.append(plain(remark(match), "$quiet"))
        return lines
    for concern in concern_matches(view.plan):
        if concern.person.id == key:
            answers = "; ".join(clean(record.claim, 60) for record in concern.records)
            return [
                plain(masked(f"{concern.person.name}: {concern.concern}", view.hidden), "bold"),
                plain(masked(answers, view.hidden) or "No record answers it yet.", "$quiet"),
            ]
    return [plain("Strong, some, or an honest gap.", "$quiet")]


def _asked(view: View, key: str, _: int) -> list[Content]:
    question = next((q for q in view.plan.questions if q.id == key), None)
    if question is None:
        return [plain("Round two builds on it; 5 practises what was thin.", "$quiet")]
    return [
        plain(masked(question.text, view.hidden), "bold"),
        plain(f"{view.key_of('record-mark')}: good or thin. Practice asks it first.", "$accent"),
    ]
