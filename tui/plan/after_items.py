"""The items of what follows the interview: each with its mark, its day, and what it is for."""

from __future__ import annotations

from tui.plan.after_words import by_words
from tui.plan.debrief import answer_to
from tui.plan.outreach import ask_words, state_words
from tui.plan.phrasing import full_day, near_day
from tui.plan.text import clean, quoted
from tui.plan.thanks import NEWS, TALK
from tui.plan.value import Value
from tui.plan.wait import check_in_day, checked_in, whom_to_ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plan.countdown import Countdown
    from tui.plan.debrief import Prompt
    from tui.plan.library import Library
    from tui.plan.model import Interview, Plan
    from tui.plan.promises import Promised
    from tui.plan.thanks import Owed

#: Keys of single items; those of many are a sort, a colon and an id.
OVER_NOW, CLOSE, NEXT = "over", "close", "next"
TOLD, CHECK_IN, OUTCOME, CUSTOM = "told", "check-in", "outcome", "custom"
ANSWER, PROMISE, HELPED = "answer", "promise", "helped"
_OPEN = "still open"
#: Acts by their ids: what can be done to an item, by whatever key a person gave it.
_TICK, _WRITE, _MESSAGE, _LET_GO = "tick-after", "write-after", "message-after", "let-go"


class Item(Value):
    """One thing to do or to know: its title, what stands at its right, and what it is for.

    `ways` are the acts that fit it, each with what it does here. `is_act` ones are no boxes to
    tick: they ask for something, or start it.
    """

    key: str
    title: str
    told: str = ""
    says: str = ""
    ways: tuple[tuple[str, str], ...] = ()
    done: bool = False
    let_go: bool = False
    is_act: bool = False

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.told == _OPEN


def answers(plan: Plan, prompts: Sequence[Prompt]) -> tuple[Item, ...]:
    """The debrief, a question each."""
    items = []
    for prompt in prompts:
        note = answer_to(plan, prompt.id)
        text = note.text if note is not None else ""
        says = text or " ".join(filter(None, (prompt.text, prompt.says)))
        items.append(
            Item(
                key=f"{ANSWER}:{prompt.id}",
                title=f"{prompt.name}: {text}" if text else prompt.name,
                says=says,
                ways=((_WRITE, "changes it" if text else "writes it"),),
                done=bool(text),
            )
        )
    return tuple(items)


def promise(known: Promised, countdown: Countdown) -> Item:
    """One promise."""
    note = known.note
    by = by_words((known.due.at or known.due.day) if known.due else None, countdown.now)
    to = f"To {clean(known.to, 40)}." if known.to else ""
    done = f"Kept {near_day(note.done, countdown.today)}." if note.done is not None else ""
    return Item(
        key=f"{PROMISE}:{note.id}",
        title=f"{note.text}, to {known.to}" if known.to else note.text,
        told="" if note.done is not None else by,
        says=f"{to} {done}".strip(),
        ways=((_TICK, "unticks it" if done else "ticks it"), (_WRITE, "changes it")),
        done=note.done is not None,
    )


def thank_you(known: Owed, library: Library, countdown: Countdown) -> Item:
    """Thanks to one person."""
    person, ways = known.person, _ways(known)
    if known.let_go:
        told, says = "not needed", "No note is needed."
    elif known.sent:
        told, says = known.told, "They are thanked."
    elif known.what == TALK:
        told, says = by_words(known.by, countdown.now), _for_the_talk(known)
    else:
        told, says = by_words(known.by, countdown.now), _for_help(known, library)
    of = "the talk" if known.what == TALK else "their help"
    return Item(
        key=known.key,
        title=f"{person.name.strip() or person.id}, {of}",
        told=told,
        says=says,
        ways=ways,
        done=known.sent,
        let_go=known.let_go,
    )


def news(known: Owed, interview: Interview, countdown: Countdown) -> Item:
    """The news to one helper."""
    outcome = f": {quoted(interview.outcome)}" if interview.outcome else ""
    says = f"Tell them how it ended{outcome}, whichever way it went, and what their help did."
    if known.let_go:
        says = "No news is needed."
    return Item(
        key=known.key,
        title=known.person.name.strip() or known.person.id,
        told=known.told or ("" if known.let_go else by_words(known.by, countdown.now)),
        says=says,
        ways=_ways(known),
        done=known.sent,
        let_go=known.let_go,
    )


def still_helping(plan: Plan, library: Library) -> tuple[Item, ...]:
    """Who agreed to something, where nobody has said yet whether they did it."""
    return tuple(
        Item(
            key=f"{HELPED}:{person.id}:{ask.id}",
            title=f"{person.name}: did they help?",
            told=state_words(ask.state),
            says=f"They agreed: {clean(library.ask_kind(ask.kind).name, 40)}. "
            "Once they did, they are owed thanks.",
            ways=((_TICK, "says that they did"),),
        )
        for person in plan.people
        for ask in person.asks
        if ask.state == "agreed"
    )


def custom(interview: Interview) -> Item:
    """Whether interviewers are thanked where this is."""
    told = "customary" if interview.thank_you else "not customary here"
    says = "Within a day is the common advice, and the custom is not the same everywhere."
    return Item(
        key=CUSTOM, title="Notes to interviewers", told=told, says=says,
        ways=((_TICK, "changes it"),), is_act=True,
    )  # fmt: skip


def wait(plan: Plan, countdown: Countdown) -> tuple[Item, ...]:
    """The day they named, the one check-in, the outcome."""
    interview, today = plan.interview, countdown.today
    told = near_day(interview.told, today) if interview.told is not None else ""
    day = Item(
        key=TOLD,
        title="They decide by",
        told=told or "not known",
        says="The day they named for the decision; nothing is due before it.",
        ways=((_WRITE, "writes it"),),
        done=bool(told),
        is_act=True,
    )
    decided = near_day(interview.decided, today) if interview.decided is not None else ""
    outcome = Item(
        key=OUTCOME,
        title=f"The outcome: {interview.outcome}" if interview.outcome else "The outcome",
        told=decided or ("" if interview.outcome else "not known"),
        says="Everybody who helped is told how it ended. Until then, keep other applications "
        "alive.",
        ways=((_WRITE, "writes how it ended"),),
        done=bool(interview.outcome),
        is_act=True,
    )
    if interview.outcome:
        return (outcome,)
    return (day, _check_in(plan, countdown), outcome)


def ended() -> Item:
    """Saying that the interview is over."""
    return Item(
        key=OVER_NOW,
        title="It is over",
        says="The planner turns by itself once the planned end has passed.",
        ways=((_TICK, "it is over now"), (_WRITE, "says when it was")),
        is_act=True,
    )


def closing(left: tuple[str, ...], *, is_closed: bool) -> tuple[Item, ...]:
    """Closing the plan, or starting the next one and opening this one again."""
    if is_closed:
        return (
            Item(
                key=NEXT,
                title="Start the next plan",
                says="This one is kept beside it. Your records, quotes and people go over if you "
                "like, the records as drafts to check again.",
                ways=(("next-plan", "starts it"),),
                is_act=True,
            ),
            Item(
                key=CLOSE,
                title="Open this plan again",
                ways=(("close-plan", "opens it again"),),
                is_act=True,
            ),
        )
    says = f"Still open: {'; '.join(left)}." if left else "Nothing is left open."
    return (
        Item(
            key=CLOSE,
            title="Close the plan",
            told="not all is done" if left else "",
            says=says,
            ways=(("close-plan", "closes it"),),
            is_act=True,
        ),
    )


def _check_in(plan: Plan, countdown: Countdown) -> Item:
    known, on = checked_in(plan), check_in_day(plan.interview)
    if known is not None:
        who = clean(known[0].name, 40)
        return Item(
            key=CHECK_IN,
            title="Check in once",
            told=ask_words(known[1]),
            says=f"You asked {who}. One is enough; let it rest now.",
            done=True,
        )
    asked = whom_to_ask(plan)
    with_whom = f" with {clean(asked.name, 40)}" if asked is not None else ""
    rest = "Choose a day for it, and let it rest until then."
    if on is not None:
        rest = f"The day is {full_day(on)}; until then, let it rest."
    return Item(
        key=CHECK_IN,
        title=f"Check in once{with_whom}",
        told=near_day(on, countdown.today) if on is not None else "",
        says=rest,
        ways=((_TICK, "asks how you did"), (_WRITE, "chooses a day")),
    )


def _for_the_talk(known: Owed) -> str:
    person = known.person
    way = (
        ""
        if person.email or person.phone
        else " No address: one note through the coordinator will do."
    )
    if person.detail:
        return f"One real detail: {clean(person.detail, 200)}.{way}"
    return f"One real detail first: what of the talk stayed with you?{way}"


def _ways(known: Owed) -> tuple[tuple[str, str], ...]:
    """What fits thanks or news as they stand."""
    if known.let_go:
        return ((_LET_GO, "takes that back"),)
    if known.sent:
        return ()
    if known.what == TALK and not known.person.detail:
        return ((_WRITE, "writes it"),)
    how = "asks how you tell them" if known.what == NEWS else "asks how you thank them"
    return ((_MESSAGE, "writes to them"), (_TICK, how))


def _for_help(known: Owed, library: Library) -> str:
    names = {
        clean(ask.help or library.ask_kind(ask.kind).name, 40): ask.state for ask in known.asks
    }
    helped = [name for name, state in names.items() if state != "declined"]
    refused = [name for name, state in names.items() if state == "declined"]
    said = [f"They helped: {', '.join(helped)}."] if helped else []
    said += [f"They answered honestly: {', '.join(refused)}."] if refused else []
    return " ".join([*said, "Name it when you thank them."])
