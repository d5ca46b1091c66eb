"""Changes of the job advert: its lines, how far each is met, and an honest sentence for a gap."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import MATCHES, AdvertLine
from tui.plan.ids import fresh_id, replaced
from tui.plan.phrasing import count
from tui.plan.reference import meant
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.plan.model import Plan

#: A whole advert has a few thousand characters; this is no advert any more.
LONGEST_ADVERT = 100_000
LONGEST_LINE = 300
MOST_LINES = 200
_BULLETS = "•-*–—·▪◦‣●○"


def read(text: str) -> tuple[str, ...]:
    """The lines of an advert worth proving: without bullets and empty lines, long ones parted.

    One that came as a single line is parted at its sentences, whatever its length.

    Raises:
        UsageError: it is empty, or too large to be an advert.
    """
    if len(text) > LONGEST_ADVERT:
        raise UsageError(
            f"An advert has {LONGEST_ADVERT} characters at most; this has {len(text)}. "
            "Leave out what is not about the work."
        )
    raws = [raw for raw in text.splitlines() if raw.strip()]
    longest = LONGEST_LINE if len(raws) > 1 else 0
    lines = [line for raw in raws for line in _parted(raw, longest)]
    lines = list(dict.fromkeys(lines))
    if not lines:
        raise UsageError("There is no line in it; paste the advert, or name its file.")
    if len(lines) > MOST_LINES:
        raise UsageError(
            f"An advert has {MOST_LINES} lines at most; this has {len(lines)}. "
            "Leave out what is not about the work."
        )
    return tuple(lines)


def put(plan: Plan, lines: Sequence[str]) -> Edited:
    """Takes these lines as the advert; a line that was there keeps its mark and its records."""
    known = {line.text: line for line in plan.advert}
    taken = {line.id for line in plan.advert}
    advert: list[AdvertLine] = []
    for text in lines:
        if text in known:
            advert.append(known[text])
            continue
        line_id = fresh_id(text, taken, "line")
        taken.add(line_id)
        advert.append(AdvertLine(id=line_id, text=text))
    edited = _with(plan, tuple(advert))
    if edited == plan:
        return Edited(plan=plan, said="The advert is the same")
    return Edited(plan=edited, said=f"The advert has {count(len(advert), 'line')}")


def change(plan: Plan, line_id: str, text: str) -> Edited:
    """Corrects a line; an empty text takes it out.

    Raises:
        PlanError: the line is gone.
    """
    line, text = _line(plan, line_id), " ".join(text.split())
    if not text:
        return delete(plan, line_id)
    edited = replaced(plan.advert, line.but(text=text))
    said = f"Changed {quoted(line.text, 40)}"
    return Edited(plan=plan.but(advert=edited), said=said, ids=(line_id,))


def mark(plan: Plan, line_id: str, match: str, sentence: str | None = None) -> Edited:
    """Marks how far a line is met; a gap may have an honest sentence.

    Raises:
        UsageError: there is no such mark.
        PlanError: the line is gone.
    """
    if match not in MATCHES:
        raise UsageError(f"{quoted(match, 40)} is not one of {', '.join(filter(None, MATCHES))}.")
    line = _line(plan, line_id)
    changed = line.but(
        match=match, sentence=line.sentence if sentence is None else sentence.strip()
    )
    proof = any(line_id in record.matches for record in plan.records)
    notice = "" if proof or match in ("", "gap") else "No record stands behind it yet."
    said = f"Marked {quoted(line.text, 40)} {match or 'open'}"
    edited = plan.but(advert=replaced(plan.advert, changed))
    return Edited(plan=edited, said=said, notice=notice, ids=(line_id,))


def prove(plan: Plan, line_id: str, record_ids: Iterable[str]) -> Edited:
    """Says which records prove a line.

    Raises:
        PlanError: there is no such line or record.
    """
    line, wanted = _line(plan, line_id), set(record_ids)
    for each in wanted:
        if plan.record(each) is None:
            raise PlanError(f"There is no record {quoted(each, 40)} in the plan.")
    records = []
    for record in plan.records:
        others = tuple(one for one in record.matches if one != line_id)
        matches = (*others, line_id) if record.id in wanted else others
        same = (line_id in record.matches) == (record.id in wanted)
        records.append(record if same else record.but(matches=matches))
    said = f"{count(len(wanted), 'record')} behind {quoted(line.text, 40)}"
    return Edited(plan=plan.but(records=tuple(records)), said=said, ids=(line_id,))


def delete(plan: Plan, line_id: str) -> Edited:
    """Takes a line out of the advert."""
    line = _line(plan, line_id)
    left = tuple(one for one in plan.advert if one.id != line_id)
    return Edited(plan=_with(plan, left), said=f"Deleted {quoted(line.text, 40)}", ids=(line_id,))


def find(plan: Plan, reference: str) -> AdvertLine:
    """The line that a number as listed, an id or a unique start of one names.

    Raises:
        PlanError: none or several are meant.
    """
    found = meant(plan.advert, reference)
    if len(found) != 1:
        raise PlanError(
            f"{quoted(reference, 40)} is not one line of the advert; "
            "“secondround advert” lists them."
        )
    return found[0]


def _with(plan: Plan, advert: tuple[AdvertLine, ...]) -> Plan:
    """The plan with another advert; records lose the lines that are gone."""
    known = {line.id for line in advert}
    records = tuple(
        record
        if known.issuperset(record.matches)
        else record.but(matches=tuple(each for each in record.matches if each in known))
        for record in plan.records
    )
    return plan.but(advert=advert, records=records)


def _line(plan: Plan, line_id: str) -> AdvertLine:
    line = next((one for one in plan.advert if one.id == line_id), None)
    if line is None:
        raise PlanError("That line of the advert is not there any more; undo brings it back.")
    return line


def _parted(raw: str, longest: int) -> list[str]:
    """A line without its bullet; one that is longer than that is parted at its sentences."""
    text = " ".join(raw.split()).strip(_BULLETS + " ")
    if len(text) <= longest:
        return [text] if text else []
    parts = text.replace("; ", ". ").split(". ")
    cut: list[str] = []
    for part in parts:
        words = part.strip()
        while len(words) > LONGEST_LINE:
            at = words.rfind(" ", 1, LONGEST_LINE)
            at = at if at > 0 else LONGEST_LINE
            cut.append(words[:at].strip())
            words = words[at:].strip()
        cut.append(words)
    return [part for part in cut if part]
