"""Changes of what is practised: questions of one's own, keywords, and the marks of an answer."""

from __future__ import annotations

from tui.plan.choice import BANK, MOCK, OWN, ROUND_ONE, STORY, story_text
from tui.plan.edited import Edited
from tui.plan.edits import asks
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id, replaced
from tui.plan.model import Note
from tui.plan.outreach import moves
from tui.plan.phrasing import count, day_of
from tui.plan.practice import IN_ROUND_ONE, Attempt, Question
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tui.plan.bank import Bank
    from tui.plan.library import Library
    from tui.plan.model import Ask, Person, Plan

#: Keywords, not scripts: more than these are read off instead of remembered (content brief B).
MOST_KEYWORDS = 6
LONGEST_QUESTION = 2000
#: The kind of ask that somebody answers by practising with you.
TO_PRACTISE = "practise-with-me"


def add(plan: Plan, bank: Bank, text: str, *, asked: str | None = None) -> Edited:
    """Adds a question of the person's own, or one that round one asked, `asked` good or thin.

    Raises:
        UsageError: there is no text, or it is too long for a question.
    """
    text = " ".join(text.split())
    if not text:
        raise UsageError("A question needs words.")
    if len(text) > LONGEST_QUESTION:
        raise UsageError(f"A question has {LONGEST_QUESTION} characters at most; shorten this one.")
    if asked is not None and asked not in IN_ROUND_ONE:
        raise UsageError(f"{quoted(asked, 40)} is neither good nor thin.")
    taken = {question.id for question in plan.questions} | set(bank.questions)
    question = Question(
        id=fresh_id(text, taken, "question"),
        text=text,
        source=OWN if asked is None else ROUND_ONE,
        round_one=asked or "",
    )
    said = f"Added {quoted(text)}"
    return Edited(
        plan=plan.but(questions=(*plan.questions, question)), said=said, ids=(question.id,)
    )


def outline(plan: Plan, bank: Bank, key: str, keywords: Sequence[str]) -> Edited:
    """Sets the keywords of an answer.

    Raises:
        UsageError: there are more than six.
        PlanError: there is no such question.
    """
    words = tuple(filter(None, (" ".join(word.split()) for word in keywords)))
    if len(words) > MOST_KEYWORDS:
        raise UsageError(f"Six keywords carry an answer better than {len(words)}; leave some out.")
    plan, question = held(plan, bank, key)
    verb = "Set" if words else "Cleared"
    said = f"{verb} the keywords of {quoted(question.text)}"
    return _put(plan, question.but(keywords=words), said)


def rest_on(plan: Plan, bank: Bank, key: str, records: Sequence[str]) -> Edited:
    """Says which records stand behind an answer.

    Raises:
        PlanError: there is no such question or record.
    """
    for record in records:
        if plan.record(record) is None:
            raise PlanError(f"There is no record {quoted(record, 40)} in the plan.")
    plan, question = held(plan, bank, key)
    said = f"Set what stands behind {quoted(question.text)}"
    return _put(plan, question.but(records=tuple(dict.fromkeys(records))), said)


def answered(plan: Plan, question_id: str, how: str) -> Edited:
    """Says how a question of round one was answered there: good, thin, or nothing.

    Raises:
        PlanError: there is no such question.
    """
    question = next((q for q in plan.questions if q.id == question_id), None)
    if question is None or how not in IN_ROUND_ONE:
        raise PlanError("That question is not there any more; undo brings it back.")
    said = f"Marked {quoted(question.text, 40)} {how or 'open'}"
    return _put(plan, question.but(round_one=how), said)


def mark(
    plan: Plan,
    bank: Bank,
    key: str,
    at: date,
    *,
    kind: str,
    clear: bool,
    friendly: bool,
    one_occasion: bool = False,
    action_longest: bool = False,
    note: str = "",
) -> Edited:
    """Keeps the marks of an answer given aloud at `at` in the round `kind`.

    Marking the same question again in the same round of a day takes the place of the first marks.

    Raises:
        PlanError: there is no such question.
    """
    plan, question = held(plan, bank, key)
    earlier = tuple(
        a for a in question.attempts if not (a.round == kind and day_of(a.at) == day_of(at))
    )
    taken = {attempt.id for attempt in earlier}
    attempt = Attempt(
        id=fresh_id(f"{day_of(at).isoformat()} {kind}", taken, "attempt"),
        at=at,
        round=kind,
        clear=clear,
        friendly=friendly,
        one_occasion=one_occasion,
        action_longest=action_longest,
        note=note.strip(),
    )
    return _put(
        plan,
        question.but(attempts=(*earlier, attempt)),
        f"Marked {quoted(question.text, 40)} {marks_in_words(attempt)}",
    )


def marks_in_words(attempt: Attempt) -> str:
    """The two marks in words: `clear and friendly`, `clear, not yet friendly`, `thin`."""
    if attempt.clear and attempt.friendly:
        return "clear and friendly"
    if attempt.clear or attempt.friendly:
        have, lack = ("clear", "friendly") if attempt.clear else ("friendly", "clear")
        return f"{have}, not yet {lack}"
    return "thin"


def keep_notes(plan: Plan, library: Library, who: str, texts: Sequence[str], on: date) -> Edited:
    """Keeps what somebody who played the interviewer told you; an ask to practise is then helped.

    `who` is a person's id, or a name of somebody who is not in the plan.

    Raises:
        UsageError: there is no note.
    """
    texts = [text for text in (" ".join(text.split()) for text in texts) if text]
    if not texts:
        raise UsageError("Write at least one note: what was clear, too large, still open.")
    person = plan.person(who)
    taken = {note.id for note in plan.notes}
    notes: list[Note] = []
    for text in texts:
        note_id = fresh_id(text, taken, "note")
        taken.add(note_id)
        notes.append(Note(id=note_id, text=text, kind=MOCK, who=who, at=on))
    edited = plan.but(notes=(*plan.notes, *notes))
    name = person.name if person else who
    said = f"Kept {count(len(notes), 'note')} of {quoted(name, 40)}"
    ask = _ask_to_practise(person, on, library) if person else None
    if person is None or ask is None:
        return Edited(plan=edited, said=said, ids=tuple(note.id for note in notes))
    helped = asks.advance(edited, person.id, ask.id, "helped", on=on, library=library)
    notice = "They helped, so thanks are owed."
    return Edited(plan=helped.plan, said=said, notice=notice, ids=tuple(n.id for n in notes))


def _ask_to_practise(person: Person, on: date, library: Library) -> Ask | None:
    """The ask to practise that can be marked as helped: agreed to, or sent and silently met."""
    kind = library.ask_kind(TO_PRACTISE)
    for ask in person.asks:
        able = moves(ask, on, kind=kind) if ask.kind == TO_PRACTISE else ()
        if "helped" in able or "agreed" in able:
            return ask
    return None


def delete(plan: Plan, key: str) -> Edited:
    """Takes a question of the person's own out, or what was kept on one of the bank.

    Raises:
        PlanError: nothing is kept on such a question.
    """
    question = _find(plan, key)
    if question is None:
        raise PlanError("Nothing is kept on this question, so there is nothing to delete.")
    left = tuple(other for other in plan.questions if other is not question)
    verb = "Forgot what was kept on" if question.bank else "Deleted"
    return Edited(plan=plan.but(questions=left), said=f"{verb} {quoted(question.text)}")


def held(plan: Plan, bank: Bank, key: str) -> tuple[Plan, Question]:
    """The plan with an entry for the question `key`, and the entry; made from bank or record.

    Raises:
        PlanError: neither the plan nor the bank has such a question, and no record is meant.
    """
    found = _find(plan, key)
    if found is not None:
        return plan, found
    known, record = bank.questions.get(key), plan.record(key)
    taken = {question.id for question in plan.questions}
    if known is not None:
        question = Question(
            id=fresh_id(known.id, taken, "question"), text=known.text, bank=known.id, source=BANK
        )
    elif record is not None:
        question = Question(
            id=fresh_id(f"story {record.id}", taken, "story"),
            text=story_text(record),
            source=STORY,
            records=(record.id,),
        )
    else:
        raise PlanError(f"There is no question {quoted(clean(key, 60), 60)}.")
    return plan.but(questions=(*plan.questions, question)), question


def _find(plan: Plan, key: str) -> Question | None:
    for question in plan.questions:
        if key == question.bank or (key == question.id and not question.bank):
            return question
        if question.source == STORY and question.records[:1] == (key,):
            return question
    return None


def _put(plan: Plan, question: Question, said: str) -> Edited:
    questions = replaced(plan.questions, question)
    if questions == plan.questions:
        said = f"Nothing to change in {quoted(question.text, 40)}"
    return Edited(plan=plan.but(questions=questions), said=said, ids=(question.id,))
