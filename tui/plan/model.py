"""What a plan holds: the interview, the steps, the people, the kit."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.due import Due

FORMAT = 1


class Fault(Value):
    """A field that could not be read: its key, and what stands there, shown as it is."""

    key: str
    raw: str


class Interview(Value):
    """The one second interview a plan is about.

    `starts` is wall time in `zone` (an IANA name), or a date while the hour is not known.
    `first` is the end of round one, `told` the day they named for the decision, `decided` the day
    it came; all of these are days, or wall time in `zone`. `minutes` and `travel` are minutes.
    """

    company: str = ""
    role: str = ""
    starts: date | None = None
    zone: str = "UTC"
    minutes: int = 60
    settings: tuple[str, ...] = ()
    place: str = ""
    travel: int | None = None
    phone: str = ""
    goal: str = ""
    first: date | None = None
    called: date | None = None
    ended: date | None = None
    told: date | None = None
    outcome: str = ""
    decided: date | None = None
    closed: date | None = None
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
    """One request to a person: its kind, the state it is in and since when."""

    id: str
    kind: str
    state: str = "draft"
    since: date | None = None
    note: str = ""


class Person(Value):
    """Somebody who matters to this interview."""

    id: str
    name: str
    role: str = ""
    note: str = ""
    asks: tuple[Ask, ...] = ()
    log: tuple[LogEntry, ...] = ()
    faults: tuple[Fault, ...] = ()


class KitItem(Value):
    """One thing to take along."""

    id: str
    title: str
    packed: bool = False


class Plan(Value):
    """Everything about one second interview; `started` is the day the plan was made."""

    started: date | None = None
    interview: Interview = Interview()
    steps: tuple[Step, ...] = ()
    people: tuple[Person, ...] = ()
    kit: tuple[KitItem, ...] = ()

    def step(self, step_id: str) -> Step | None:
        """The step with this id, if there is one."""
        return next((step for step in self.steps if step.id == step_id), None)

    def person(self, person_id: str) -> Person | None:
        """The person with this id, if there is one."""
        return next((person for person in self.people if person.id == person_id), None)
