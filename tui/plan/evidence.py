"""What you did and did not do, who saw it, and what they look for: records, quotes, the advert."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from tui.plan.fault import Fault

RECORD_KINDS = ("result", "decision", "failure", "leadership")
#: Whether a record may be told as it is, only in general words, or not at all.
CONFIDENTIALITIES = ("open", "generalise", "do-not-use")
#: Whether somebody's words may be quoted with their name, without it, or not.
PERMISSIONS = ("unasked", "yes", "unnamed", "no", "public")
#: How far a line of the advert is met.
MATCHES = ("", "strong", "some", "gap")


class Number(Value):
    """A figure of a record, as it is said, and what it rests on."""

    id: str
    value: str
    unit: str = ""
    period: str = ""
    compared_with: str = ""
    source: str = ""
    estimate: bool = False


class Record(Value):
    """One thing you accomplished, decided, led or failed at (content brief E).

    `confirmer` is a person's id or name, `may_contact` whether they may be called. `matches` are
    ids of advert lines, `answers` ids of interviewers whose concern it meets. `checks` are the
    items of the honesty checklist that hold, `checked` the day all of them did, `seal` a
    checksum of what was checked, so that a later edit by hand is noticed. `chosen` ones are
    the stories you bring. `no_number` says that there is none to give.
    """

    id: str
    claim: str
    kind: str = "result"
    when: str = ""
    where: str = ""
    situation: str = ""
    my_part: str = ""
    not_mine: str = ""
    credit: tuple[str, ...] = ()
    decision: str = ""
    limit: str = ""
    after: str = ""
    confirmer: str = ""
    may_contact: bool = False
    confidential: str = "open"
    general: str = ""
    competencies: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    checked: date | None = None
    seal: str = ""
    chosen: bool = False
    no_number: bool = False
    note: str = ""
    numbers: tuple[Number, ...] = ()
    faults: tuple[Fault, ...] = ()


class Quote(Value):
    """What somebody said of your work, word for word; `person` is an id where they are known."""

    id: str
    words: str
    who: str = ""
    person: str = ""
    role: str = ""
    when: str = ""
    where: str = ""
    permission: str = "unasked"
    records: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


class AdvertLine(Value):
    """One line of the job advert: how far you meet it, and an honest sentence where you do not."""

    id: str
    text: str
    match: str = ""
    sentence: str = ""
    faults: tuple[Fault, ...] = ()
