"""The message for an ask from the shell: written, checked, copied, marked sent."""

from __future__ import annotations

import sys

from tui.cli.answer import typed
from tui.cli.session import Session, on_terminal
from tui.cli.settling import commit_settling
from tui.plan.edits import asks, messages
from tui.plan.edits.going_out import go_out, wants_answers
from tui.plan.edits.people import find
from tui.plan.edits.thanks import remember
from tui.plan.errors import PlanError
from tui.plan.message import Message, fill_gap
from tui.plan.message_facts import message_of
from tui.plan.message_review import ONE_OF_A_KIND, review
from tui.plan.outreach import ELSEWHERE, ask_words
from tui.plan.text import quoted
from tui.reports import message as reports
from tui.storage.message_words import load_message_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from tui.plan.edited import Edited
    from tui.plan.message_review import Review
    from tui.plan.model import Ask, Person, Plan


class Writing:
    """One message on its way: whom it goes to, for which ask, and what it says by now."""

    def __init__(self, read: Namespace) -> None:
        self.read = read
        self.session = Session(read.file, color=not read.no_color)
        self.words = load_message_words()
        self.plan = self.session.plan()
        self.kind = asks.find_kind(self.session.library, read.kind)
        self.person_id = find(self.plan, read.name).id
        self._edited: Message | None = None
        self._ask_id = ""

    @property
    def person(self) -> Person:
        """Whom it goes to."""
        person = self.plan.person(self.person_id)
        assert person is not None
        return person

    @property
    def ask(self) -> Ask:
        """The ask in the plan; one that is not begun yet is a draft.

        Raises:
            PlanError: the contact rule blocks it.
        """
        held = [ask for ask in self.person.asks if ask.kind == self.kind.id]
        known = next((ask for ask in held if ask.id == self._ask_id), None)
        if known is not None:
            return known
        edited = self.begun(self.plan)
        return next(ask for p in edited.plan.people for ask in p.asks if ask.id == edited.ids[1])

    @property
    def message(self) -> Message:
        """What it says, the detail that was given in it."""
        found = self._edited or message_of(
            self.ask,
            self.person,
            self.plan,
            self.words.templates,
            library=self.session.library,
            today=self.session.here(self.plan).date(),
            me=self.words.me,
            number=self.words.number,
        )
        detail = (self.read.detail or "").strip()
        return found.but(body=fill_gap(found.body, "topic", detail)) if detail else found

    @property
    def kept(self) -> tuple[str, ...]:
        """The phrases that stay on purpose."""
        return (*self.ask.kept, *(self.read.keep or ()))

    def looked_through(self) -> Review:
        """What the check finds in it."""
        detail = self.person.detail if self.read.detail is None else self.read.detail
        return review(
            self.message,
            self.ask,
            self.person,
            self.plan,
            self.words.rules,
            kept=self.kept,
            detail=detail,
        )

    def begun(self, plan: Plan) -> Edited:
        """The plan with the ask in it."""
        on = self.session.here(plan).date()
        return asks.start(plan, self.person_id, self.kind.id, on=on, library=self.session.library)

    def kept_in(self, plan: Plan, to: str, *, fair: bool = False) -> Edited:
        """The plan with the message kept, `checked` or `sent`."""
        began = self.begun(plan)
        self._ask_id = began.ids[1]
        said = {
            "on": self.session.here(plan).date(),
            "library": self.session.library,
            "kept": self.kept,
            "detail": self.read.detail,
        }
        if to:
            said |= {"fair": fair, "rules": self.words.rules}
        make = {"": messages.write, "checked": messages.check, "sent": messages.send}[to]
        edited: Edited = make(began.plan, self.person_id, self._ask_id, self.message, **said)  # type: ignore[operator]
        return edited

    def commit(self, to: str, *, fair: bool = False) -> int:
        """Keeps the message in the plan, and says so."""
        committed = commit_settling(self.session, lambda plan: self.kept_in(plan, to, fair=fair))
        self.plan = committed.snapshot.plan
        return self.session.told(committed)

    def edit(self) -> None:
        """Takes the message, and the detail that its kind needs, from the person's editor."""
        from tui.storage.text_editing import edit_text

        needed = self.kind.id in ONE_OF_A_KIND
        detail = (self.read.detail or self.person.detail) if needed else None
        self._edited, told = reports.read_text(edit_text(reports.as_text(self.message, detail)))
        if needed:
            self.read.detail = told or ""


def ask(read: Namespace) -> int:
    """Shows the message of an ask; keeps, checks, copies it and marks it sent as it is told.

    Raises:
        PlanError: it is blocked, or does not pass the check; says what is still open.
    """
    writing = Writing(read)
    if read.json:
        return writing.session.give(
            reports.message_fields(writing.ask, writing.person, writing.looked_through())
        )
    if read.print:
        print("\n".join(reports.text_lines(writing.message)))
        return 0
    if read.said or read.elsewhere:
        return _gone_out(writing, read.said or ELSEWHERE)
    if read.edit:
        writing.edit()
    if not (read.copy or read.sent):
        writing.commit("")
        return _shown(writing)
    if writing.ask.state in messages.WRITABLE:
        fair = writing.ask.state == "checked" or _is_fair(writing)
        if read.copy:
            writing.commit("checked", fair=fair)
            _copied(writing)
        if read.sent:
            writing.commit("sent", fair=fair)
        return 0
    if read.sent:
        raise PlanError(f"This message is {ask_words(writing.ask)} already.")
    _copied(writing)
    return 0


def _shown(writing: Writing) -> int:
    """The message, what is still open in it, and the way on."""
    found = writing.looked_through()
    command = writing.session.command(f"ask {writing.kind.id} {writing.person_id}")
    link = _is_tty()
    writing.session.say(reports.message_lines(writing.ask, writing.person, found, command, link))
    return 0


def _is_fair(writing: Writing) -> bool:
    """Whether the three questions are answered with yes, here or by --fair.

    Raises:
        PlanError: something is still open in the message, or an answer is a doubt.
    """
    found = writing.looked_through()
    if not found.clear:
        return True  # the check says what is open
    if not writing.read.fair and on_terminal():
        print("\n".join(reports.text_lines(found.message)))
        print()
    return _answered(writing, "--edit opens the message.")


def _answered(writing: Writing, then: str) -> bool:
    """Asks the three questions, unless --fair answers them; `then` follows a doubt.

    Raises:
        PlanError: an answer is a doubt, or there is no terminal to ask on.
    """
    if writing.read.fair:
        return True
    if not on_terminal():
        raise PlanError("Answer the three questions of fairness: --fair says yes to each of them.")
    for doubt in writing.words.doubts:
        if typed(f"{doubt.text} y/n ").strip().lower() not in ("y", "yes"):
            raise PlanError(f"{doubt.doubt} {then}")
    return True


def _gone_out(writing: Writing, way: str) -> int:
    """Records what was said aloud or written elsewhere, without a message of ours."""
    fair = wants_answers(writing.kind, way) and _answered(writing, "Nothing was recorded.")
    library, detail = writing.session.library, writing.read.detail

    def edit(plan: Plan) -> Edited:
        on = writing.session.here(plan).date()
        told = plan if detail is None else remember(plan, writing.person_id, detail).plan
        return go_out(
            told, writing.person_id, writing.kind.id, way, on=on, library=library, fair=fair
        )

    return writing.session.told(commit_settling(writing.session, edit))


def _copied(writing: Writing) -> None:
    """Copies the body, where the terminal takes it; else shows it to be selected."""
    from tui import clipboard

    message = writing.message
    stream = sys.stdout if _is_tty() else None
    sent = clipboard.copy(message.body, stream.write) if stream is not None else False
    if sent:
        print(f"Copied, if your terminal allows it; the subject is {quoted(message.subject, 200)}")
        return
    print("There is no clipboard to reach from here; select the text:\n")
    print("\n".join(reports.text_lines(message)))


def _is_tty() -> bool:
    return bool(sys.stdout and sys.stdout.isatty())
