"""What the page for the day says of the place, the people, the kit and your own evidence.

Every line is cleaned, and nothing is told that a gate keeps.
"""

from __future__ import annotations

from tui.plan.countdown import by_video, start_moment
from tui.plan.gates import (
    claim_told,
    concern_told,
    note_stays,
    numbers_told,
    quote_stays,
    quoted_name,
    quoted_role,
    record_stays,
)
from tui.plan.kit import kit_of, packed_words, to_pack
from tui.plan.outreach import WAITED_FOR
from tui.plan.phrasing import day, day_of
from tui.plan.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.countdown import Countdown
    from tui.plan.evidence import Number, Record
    from tui.plan.library import Library
    from tui.plan.model import Ask, Person, Plan

#: Stories and quotes to have at hand (content brief F.3).
STORIES = 3
QUOTES = 3
INTERVIEWER = "interviewer"
#: Whose number is called when the plan names none, the first that has one.
_CALLED = ("coordinator", "hr", "recruiter", INTERVIEWER)
#: The asks whose answers the day rests on.
_LOGISTICS = ("logistics", "hr-expect")


def number_to_call(plan: Plan) -> str:
    """The number to call when something changes, with its owner where it is a person's."""
    if plan.interview.phone.strip():
        return clean(plan.interview.phone, 60)
    for role in _CALLED:
        for person in plan.people:
            if person.role == role and person.phone.strip():
                return f"{clean(person.phone, 40)} ({clean(person.name, 40)})"
    return ""


def where(plan: Plan) -> tuple[str, ...]:
    """Place and entrance, the link, the other way there, and the number to call."""
    interview = plan.interview
    number = number_to_call(plan)
    told = [clean(interview.place, 200), clean(interview.link, 300)]
    if interview.fallback.strip():
        told.append(f"if something fails: {clean(interview.fallback, 200)}")
    told.append(f"call {number} if anything changes" if number else "")
    return tuple(filter(None, told))


def people(plan: Plan) -> tuple[str, ...]:
    """Whom you meet: name, position, and what they care about unless that is private."""
    return tuple(_person(person) for person in plan.people if person.role == INTERVIEWER)


def settings(plan: Plan, library: Library) -> tuple[str, ...]:
    """How it is held, in one line."""
    known = [library.settings.get(name) for name in plan.interview.settings]
    names = [
        clean(setting.name if setting else name, 60)
        for setting, name in zip(known, plan.interview.settings, strict=True)
    ]
    names = [name if n == 0 else name[:1].lower() + name[1:] for n, name in enumerate(names)]
    return (", ".join(names),) if names else ()


def kit(plan: Plan, library: Library) -> tuple[str, ...]:
    """How much is packed, and what is still to pack by name."""
    things = kit_of(plan, library)
    told = packed_words(things)
    missing = ", ".join(_lower(clean(item.title, 80)) for item in to_pack(things))
    return (f"{told} · still to pack: {missing}" if missing else told,)


def stories(plan: Plan) -> tuple[str, ...]:
    """Up to three records that may be told, the chosen ones first, with number and source."""
    fit = [record for record in plan.records if not record_stays(record)]
    chosen = [record for record in fit if record.chosen] or fit
    return tuple(_story(record) for record in chosen[:STORIES])


def quotes(plan: Plan) -> tuple[str, ...]:
    """Up to three quotes that are cleared for use, with the name where it may be told."""
    told = []
    for quote in plan.quotes:
        if quote_stays(quote, plan.records):
            continue
        name, role = clean(quoted_name(quote), 60), clean(quoted_role(quote), 60)
        by = ", ".join(filter(None, (name, role))) if name else role
        told.append(f"“{clean(quote.words, 300)}”{f' {by}' if by else ''}")
    return tuple(told[:QUOTES])


def words(plan: Plan) -> tuple[str, ...]:
    """Your goal, your opening sentence, and the facts that earned the call."""
    interview = plan.interview
    told = [clean(interview.goal, 300)]
    if interview.opening.strip():
        told.append(f"“{clean(interview.opening, 300)}”")
    facts = "; ".join(clean(fact, 200) for fact in interview.facts if fact.strip())
    if facts:
        told.append(f"what earned the call: {facts}")
    return tuple(filter(None, told))


def open_ends(plan: Plan, library: Library, countdown: Countdown) -> tuple[str, ...]:
    """What you promised, what they did not answer, and what of the way is not known."""
    told = [
        f"promised{_to(plan, note.who)}: {clean(note.text, 200)}"
        for note in plan.notes
        if note.kind == "promise" and note.done is None and not note_stays(note)
    ]
    for person in plan.people:
        for ask in person.asks:
            if ask.kind in _LOGISTICS and ask.state in WAITED_FOR:
                kind = library.ask_kind(ask.kind).name
                since = _since(ask, countdown)
                told.append(f"no answer yet: {clean(kind, 40)}, {clean(person.name, 40)}{since}")
    return (*told, *_unknown(plan))


def _unknown(plan: Plan) -> list[str]:
    """What of leaving home the plan does not know."""
    interview = plan.interview
    if by_video(interview):
        return [] if interview.link.strip() else ["the link of the call is not in the plan"]
    told = []
    if not interview.place.strip():
        told.append("the place is not in the plan")
    if interview.travel is None and start_moment(interview) is not None:
        told.append("how long the way takes is not in the plan")
    return told


def _person(person: Person) -> str:
    told = clean(person.name, 60)
    if person.title.strip():
        told += f", {clean(person.title, 60)}"
    concern = clean(concern_told(person).strip().removesuffix("."), 200)
    return f"{told} · cares about {_lower(concern)}" if concern else told


def _story(record: Record) -> str:
    numbers = numbers_told(record)
    if not numbers:
        return clean(claim_told(record), 200)
    return f"{clean(claim_told(record), 120)} · {_number(numbers[0])}"


def _number(number: Number) -> str:
    value = clean(" ".join(filter(None, (number.value, number.unit))), 40)
    told = [f"about {value}" if number.estimate else value]
    told += [clean(number.period, 40)] if number.period.strip() else []
    if number.compared_with.strip():
        told.append(f"against {clean(number.compared_with, 40)}")
    return f"{', '.join(told)} (source: {clean(number.source, 60)})"


def _to(plan: Plan, who: str) -> str:
    person = plan.person(who)
    named = clean(person.name if person else who, 40)
    return f" {named}" if named.strip() else ""


def _since(ask: Ask, countdown: Countdown) -> str:
    return f", since {day(day_of(ask.since), countdown.today)}" if ask.since else ""


def _lower(title: str) -> str:
    """A title inside a line; one that begins like an abbreviation stays as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
