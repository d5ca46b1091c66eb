"""Small plans by hand, and every kind of plan by chance, for the tests of the domain."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

from tui.plan.due import ANCHORS, LEAVE_BY, UNITS, Due, read_due
from tui.plan.errors import PlanError
from tui.plan.library import PHASES
from tui.plan.model import Ask, Interview, Person, Plan, Step
from tui.plan.outreach import STATES
from tui.plan.schedule import GROUPS
from tui.plan.text import clean
from tui.plan.zones import find_zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plan.library import Library
    from tui.plan.schedule import Agenda, Planned

T = TypeVar("T")

ZONE = "Europe/Paris"
SETTINGS = ("panel", "meal", "video", "presentation", "tour", "executive")


def wall(text: str) -> datetime:
    """A clock time without a zone: "2026-12-03 10:00"."""
    return datetime.fromisoformat(text)


def at(text: str, zone: str = ZONE) -> datetime:
    """The moment at which clocks in `zone` show this."""
    return wall(text).replace(tzinfo=find_zone(zone))


def day(text: str) -> date:
    return date.fromisoformat(text)


#: Tuesday, nine days before the interview of `plan_of`.
NOW = at("2026-11-24 08:00")
TODAY = NOW.date()
START = wall("2026-12-03 10:00")  # a Thursday


def step(step_id: str, due: str | date | None = None, **fields: Any) -> Step:
    """A step; its due date may be written as in the file."""
    meant = read_due(due) if isinstance(due, str) else due
    return Step(id=step_id, title=step_id.replace("-", " ").capitalize(), due=meant, **fields)


def plan_of(*steps: Step, **fields: Any) -> Plan:
    """A plan with these steps; `starts` is START unless it is given, other fields as given."""
    outer = {key: fields.pop(key) for key in ("started", "people", "kit") if key in fields}
    usual: dict[str, Any] = {"starts": START, "zone": ZONE, "called": day("2026-11-22")}
    interview = Interview(**(usual | fields))
    return Plan(steps=steps, interview=interview, **outer)


def person(name: str, *states: str, since: str = "2026-11-20") -> Person:
    """A person with one ask per state, all since one day."""
    asks = tuple(
        Ask(id=f"ask-{n}", kind="hr-feedback", state=state, since=day(since))
        for n, state in enumerate(states)
    )
    return Person(id=name.lower().replace(" ", "-"), name=name, asks=asks)


def ids(agenda: Agenda, group: str) -> list[str]:
    return [planned.step.id for planned in agenda.group(group)]


def everything(agenda: Agenda) -> list[Planned]:
    return [planned for name in GROUPS for planned in agenda.group(name)]


def is_safe(sentence: str) -> bool:
    """Whether a sentence can go to a terminal as it is, in one line."""
    return clean(sentence, 1000) == sentence


def outcome_of(call: Callable[[], T]) -> tuple[T | None, str]:
    """What a call returns, or the sentence it is refused with; any other error goes through."""
    try:
        return call(), ""
    except PlanError as refused:
        return None, refused.sentence


# --- every kind of plan ---


def _mostly(usual: st.SearchStrategy[Any], seldom: st.SearchStrategy[Any]) -> Any:
    """`usual`, and `seldom` one time in eight."""
    return st.integers(0, 7).flatmap(lambda number: seldom if number == 7 else usual)


_EXTREMES = [date.min, date.max, datetime.min, datetime.max]  # noqa: DTZ901 - naive ones are meant
_FAR_AWARE = [
    datetime(1, 1, 1, 0, 30, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 30, tzinfo=timezone(timedelta(hours=-12))),
]
_OFFSETS = st.sampled_from([UTC, timezone(timedelta(hours=13)), timezone(timedelta(hours=-9.5))])
_NEAR = (datetime(2026, 3, 26), datetime(2026, 4, 4))
_NEAR_DAYS = st.dates(_NEAR[0].date(), _NEAR[1].date())
_NEAR_MOMENTS = st.one_of(
    _NEAR_DAYS, st.datetimes(*_NEAR), st.datetimes(*_NEAR, timezones=_OFFSETS)
)
#: What the file can hold where a day or a moment is asked for.
MOMENTS = st.one_of(_NEAR_MOMENTS, st.sampled_from([*_EXTREMES, *_FAR_AWARE]))
STAMPS = st.one_of(st.datetimes(*_NEAR, timezones=_OFFSETS), st.sampled_from(_FAR_AWARE))
#: Moments to look at a plan from; clocks in Europe go forward on 29 March 2026.
NOWS = _mostly(
    st.datetimes(datetime(2026, 3, 27), datetime(2026, 3, 30), timezones=st.just(UTC)),
    st.sampled_from([datetime(1, 1, 3, 12, tzinfo=UTC), datetime(9999, 12, 28, 12, tzinfo=UTC)]),
)
DUES = st.one_of(
    st.builds(
        Due,
        anchor=st.sampled_from(ANCHORS),
        amount=st.integers(-9, 5) | st.sampled_from([-9999, 9999]),
        unit=st.sampled_from(UNITS),
    ),
    st.just(Due(anchor=LEAVE_BY)),
)
_ZONES = st.sampled_from([ZONE, "UTC", "America/St_Johns", "Australia/Lord_Howe"])
_MINUTES = st.none() | st.sampled_from([0, 10, 30, 45, 60, 90, 120, 200])


def interviews() -> st.SearchStrategy[Interview]:
    """Any interview that a file can hold, most of them still to come."""
    starts = st.one_of(
        st.dates(date(2026, 3, 30), date(2026, 4, 8)),
        st.datetimes(datetime(2026, 3, 28), datetime(2026, 4, 8)),
    )
    seldom = _mostly(st.none(), MOMENTS)
    return st.builds(
        Interview,
        starts=_mostly(starts, st.none() | MOMENTS),
        zone=_ZONES,
        minutes=_mostly(st.sampled_from([30, 60, 90]), st.integers(0, 9999)),
        settings=st.lists(st.sampled_from(SETTINGS), unique=True, max_size=3).map(tuple),
        travel=_MINUTES,
        first=st.none() | MOMENTS,
        called=st.none() | MOMENTS,
        ended=seldom,
        told=seldom,
        decided=seldom,
        closed=seldom,
    )


def _steps(
    known: tuple[str, ...], dues: st.SearchStrategy[Any] = _NEAR_DAYS | DUES, least: int = 0
) -> st.SearchStrategy[tuple[Step, ...]]:
    """Steps of which some have the id of a step of the library, each its own."""
    drawn = st.fixed_dictionaries(
        {
            "id": st.integers(-len(known), len(known) - 1),
            "due": _mostly(dues, st.none() | MOMENTS),
            "done": _mostly(st.none(), STAMPS),
            "minutes": _MINUTES,
            "phase": _mostly(st.just(""), st.sampled_from(["another", *PHASES])),
            "essential": st.sampled_from([None, None, True, False]),
        }
    )

    def named(listed: list[dict[str, Any]]) -> tuple[Step, ...]:
        made: dict[str, Step] = {}
        for number, fields in enumerate(listed):
            place = fields["id"]
            library_id = known[place] if place >= 0 else ""
            own = f"own-{number}" if library_id in made or not library_id else library_id
            made[own] = Step(**(fields | {"id": own, "title": "A step"}))
        return tuple(made.values())

    return st.lists(drawn, min_size=least, max_size=16).map(named)


def plans(library: Library) -> st.SearchStrategy[Plan]:
    """Any plan that a file can hold, with steps of the library and of one's own."""
    asks = st.builds(
        Ask,
        id=st.just("ask"),
        kind=st.just("hr-feedback"),
        state=st.sampled_from(STATES),
        since=st.none() | MOMENTS,
    )
    somebody = st.builds(Person, id=st.just("ines"), name=st.just("Ines"), asks=st.tuples(asks))
    return st.builds(
        Plan,
        started=st.none() | MOMENTS,
        interview=interviews(),
        steps=_steps(tuple(library.steps)),
        people=st.just(()) | st.tuples(somebody),
    )


def busy_plans(library: Library) -> st.SearchStrategy[Plan]:
    """Plans whose interview is some days away, with more to do than the days hold."""
    starts = st.dates(date(2026, 3, 31), date(2026, 4, 8))
    dues = st.dates(date(2026, 3, 27), date(2026, 3, 30))
    return st.builds(
        Plan,
        interview=st.builds(Interview, starts=starts, called=_NEAR_DAYS, zone=st.just(ZONE)),
        steps=_steps(tuple(library.steps), dues, least=6),
    )
