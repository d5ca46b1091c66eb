"""Changes of messages: the text kept, the text checked, the text gone out."""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.edits.asks import advance
from tui.plan.errors import PlanError
from tui.plan.ids import replaced
from tui.plan.message_review import review, still_open
from tui.plan.outreach import ask_words
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.message import Message
    from tui.plan.model import Ask, Person, Plan
    from tui.plan.wording import Rule

#: The states in which a message can still be written.
WRITABLE = ("draft", "checked", "blocked")


def write(
    plan: Plan,
    person_id: str,
    ask_id: str,
    message: Message,
    *,
    on: date,
    library: Library,
    kept: tuple[str, ...] | None = None,
    detail: str | None = None,
) -> Edited:
    """Keeps a message as it was edited; one that was checked is a draft again.

    Raises:
        PlanError: it went out already, or the ask was deleted.
    """
    person, ask = _found(plan, person_id, ask_id)
    if ask.state not in WRITABLE:
        raise PlanError(f"This message is {ask_words(ask)}; what went out stays as it was.")
    written = ask.but(
        subject=" ".join(message.subject.split()),
        text=message.body.strip("\n"),
        kept=ask.kept if kept is None else kept,
    )
    changed = person.but(
        asks=replaced(person.asks, written),
        detail=person.detail if detail is None else detail.strip(),
    )
    if written == ask and changed.detail == person.detail:
        return Edited(plan=plan, said=f"{_named(person)} is as it was", ids=(person_id, ask_id))
    edited = plan.but(people=replaced(plan.people, changed))
    same = (written.subject, written.text) == (ask.subject, ask.text)
    if ask.state == "checked" and not same:
        edited = advance(edited, person_id, ask_id, "draft", on=on, library=library).plan
    return Edited(plan=edited, said=f"Kept {_named(person, small=True)}", ids=(person_id, ask_id))


def check(
    plan: Plan,
    person_id: str,
    ask_id: str,
    message: Message,
    *,
    fair: bool,
    rules: Iterable[Rule],
    on: date,
    library: Library,
    kept: tuple[str, ...] | None = None,
    detail: str | None = None,
) -> Edited:
    """Keeps a message and marks it checked.

    Raises:
        PlanError: something is still to fill, fishes, is missing or in doubt; says what.
    """
    plan = write(
        plan, person_id, ask_id, message, on=on, library=library, kept=kept, detail=detail
    ).plan
    person, ask = _found(plan, person_id, ask_id)
    if ask.state == "checked":
        return Edited(plan=plan, said=f"{_named(person)} is checked", ids=(person_id, ask_id))
    found = review(message, ask, person, plan, rules, fair=fair)
    if not found.clear:
        raise PlanError(still_open(found))
    if not fair:
        raise PlanError("Answer the three questions of fairness first.")
    return advance(plan, person_id, ask_id, "checked", on=on, library=library, review=found)


def send(
    plan: Plan,
    person_id: str,
    ask_id: str,
    message: Message,
    *,
    fair: bool,
    rules: Iterable[Rule],
    on: date,
    library: Library,
    kept: tuple[str, ...] | None = None,
    detail: str | None = None,
) -> Edited:
    """Marks a message as sent, checking it on the way where it is not yet.

    Raises:
        PlanError: it does not pass the check, or the contact rule holds it back.
    """
    plan = check(
        plan,
        person_id,
        ask_id,
        message,
        fair=fair,
        rules=rules,
        on=on,
        library=library,
        kept=kept,
        detail=detail,
    ).plan
    return advance(plan, person_id, ask_id, "sent", on=on, library=library)


def _named(person: Person, *, small: bool = False) -> str:
    return f"{'your' if small else 'Your'} message to {quoted(person.name, 40)}"


def _found(plan: Plan, person_id: str, ask_id: str) -> tuple[Person, Ask]:
    person = plan.person(person_id)
    ask = next((a for a in person.asks if a.id == ask_id), None) if person else None
    if person is None or ask is None:
        named = clean(person.name if person else person_id, 40)
        raise PlanError(
            f"The message to “{named}” was deleted in another session; undo brings it back."
        )
    return person, ask
