"""What a plan holds: the interview, the pace, steps, people, records, quotes and the rest."""

from __future__ import annotations

from datetime import time

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.due import Due
    from tui.plan.evidence import AdvertLine, Quote, Record
    from tui.plan.fault import Fault
    from tui.plan.practice import Question

FORMAT = 1


class Interview(Value):
    """The one second interview a plan is about.

    `starts` is wall time in `zone` (an IANA name), or a date while the hour is not known.
    `first` is the end of round one, `told` the day they named for the decision, `decided` the day
    it came, `check_back` the one day you check in; all of these are days, or wall time in `zone`.
    `minutes`, `travel`, `buffer`, `door` and `check_in` are minutes; None is as the brief says. By
    video alone `check_in` is how early you join, `door` how long before that you are ready.
    `facts` are what earned the call. `contact_rule` says whether insiders may be asked.
    `thank_you` is False where a note of thanks is not customary. `invite_uid`, `invite_sequence`
    and `invite_stamp` (aware) tell which invitation the date came from; `calendar_id` is the name
    of this plan in the calendars it was exported to.
    """

    company: str = ""
    role: str = ""
    starts: date | None = None
    zone: str = "UTC"
    minutes: int = 60
    settings: tuple[str, ...] = ()
    place: str = ""
    link: str = ""
    travel: int | None = None
    buffer: int | None = None
    door: int | None = None
    check_in: int | None = None
    fallback: str = ""
    phone: str = ""
    goal: str = ""
    opening: str = ""
    facts: tuple[str, ...] = ()
    applicants: int | None = None
    finalists: int | None = None
    contact_rule: str = ""
    contact_source: str = ""
    pay_range: str = ""
    pay_source: str = ""
    pay_floor: str = ""
    pay_answer: str = ""
    thank_you: bool = True
    first: date | None = None
    called: date | None = None
    cancelled: date | None = None
    ended: date | None = None
    told: date | None = None
    check_back: date | None = None
    outcome: str = ""
    decided: date | None = None
    closed: date | None = None
    invite_uid: str = ""
    invite_sequence: int | None = None
    invite_stamp: datetime | None = None
    calendar_id: str = ""
    faults: tuple[Fault, ...] = ()


class Pace(Value):
    """How much fits a day: minutes by the days left, the days that are off, the hour to stop.

    `far` holds with 7 or more days left, `near` with 3 to 6, `last` with 2 or fewer, `eve` on the
    day before; `waiting` and `called` while there is no date. `off` holds weekdays (`sun`) and
    days (`2026-12-01`). `stop` is wall time where the interview is.
    """

    far: int = 90
    near: int = 120
    last: int = 150
    eve: int = 120
    waiting: int = 30
    called: int = 60
    off: tuple[str, ...] = ()
    stop: time = time(21)
    faults: tuple[Fault, ...] = ()


class Step(Value):
    """One thing to do. What is None or empty is as the content says for this id.

    `due` is kept as the person meant it; `done` is the moment it was ticked, with its offset.
    """

    id: str
    title: str
    due: Due | date | None = None
    done: datetime | None = None
    minutes: int | None = None
    phase: str = ""
    essential: bool | None = None
    note: str = ""
    faults: tuple[Fault, ...] = ()


class LogEntry(Value):
    """One thing that passed between you and a person, and the day or moment it did."""

    id: str
    at: date
    event: str
    note: str = ""


class Ask(Value):
    """One request to a person: its kind, the state it is in and since when.

    `sent` is the day it went out first and `channel` how, `nudges` how often it was followed up
    since. `subject` and `text` are the message as edited, empty while it is as the template says;
    `kept` are flagged phrases that stay on purpose. `help` names what they helped with.
    """

    id: str
    kind: str
    state: str = "draft"
    since: date | None = None
    sent: date | None = None
    nudges: int = 0
    channel: str = ""
    subject: str = ""
    text: str = ""
    kept: tuple[str, ...] = ()
    help: str = ""
    note: str = ""


class Person(Value):
    """Somebody who matters to this interview.

    `title` is their position, `cares_about` what matters to them in this hire and `cares_source`
    who told you; `private` keeps that to yourself. `project` is the work of yours they saw,
    `reason` what you admire. `questions` are those you chose to ask them. `met` is the day you
    met them in the interview, `detail` the one real thing to thank them for.
    """

    id: str
    name: str
    role: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    admired: bool = False
    project: str = ""
    reason: str = ""
    cares_about: str = ""
    cares_source: str = ""
    private: bool = False
    questions: tuple[str, ...] = ()
    met: date | None = None
    detail: str = ""
    note: str = ""
    asks: tuple[Ask, ...] = ()
    log: tuple[LogEntry, ...] = ()
    faults: tuple[Fault, ...] = ()


class Note(Value):
    """A line worth keeping: advice, a promise, an answer of the debrief, a part of the outline.

    `who` is a person's id or name; `private` keeps it off everything that leaves the planner.
    Advice became the step `step`, or has a `reason` why not. `prompt` names what it answers.
    """

    id: str
    text: str
    kind: str = "note"
    who: str = ""
    at: date | None = None
    private: bool = False
    prompt: str = ""
    step: str = ""
    reason: str = ""
    due: Due | date | None = None
    done: datetime | None = None
    faults: tuple[Fault, ...] = ()


class KitItem(Value):
    """One thing to take along, or one that is not needed this time."""

    id: str
    title: str
    packed: bool = False
    not_needed: bool = False


class Plan(Value):
    """Everything about one second interview; `started` is the day the plan was made."""

    started: date | None = None
    interview: Interview = Interview()
    pace: Pace = Pace()
    steps: tuple[Step, ...] = ()
    people: tuple[Person, ...] = ()
    records: tuple[Record, ...] = ()
    quotes: tuple[Quote, ...] = ()
    advert: tuple[AdvertLine, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    kit: tuple[KitItem, ...] = ()

    def step(self, step_id: str) -> Step | None:
        """The step with this id, if there is one."""
        return next((step for step in self.steps if step.id == step_id), None)

    def person(self, person_id: str) -> Person | None:
        """The person with this id, if there is one."""
        return next((person for person in self.people if person.id == person_id), None)

    def record(self, record_id: str) -> Record | None:
        """The record with this id, if there is one."""
        return next((record for record in self.records if record.id == record_id), None)

    def quote(self, quote_id: str) -> Quote | None:
        """The quote with this id, if there is one."""
        return next((quote for quote in self.quotes if quote.id == quote_id), None)

    def note(self, note_id: str) -> Note | None:
        """The note with this id, if there is one."""
        return next((note for note in self.notes if note.id == note_id), None)
