"""The acts on people: each asks what it needs and hands an edit to the door."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.panes.person import ADVICE, meant
from tui.plan.answers import one_of, read_answer
from tui.plan.contact_rule import RULE_WORDS
from tui.plan.edits import advice, chosen_questions
from tui.plan.edits import interview as interview_edits
from tui.plan.edits import people as edits
from tui.plan.errors import UsageError
from tui.plan.outreach import CONTACT_RULES
from tui.plan.person_fields import FIRST_FIELDS, PERSON_FIELDS, read_person_field
from tui.plan.text import clean
from tui.reports.planner.people import INVITATION
from tui.screens.fields import Field

if TYPE_CHECKING:
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.model import Person, Plan
    from tui.screens.planner import PlannerScreen

_LABELS = {
    "admired": "Admire",
    "reason": "Why",
    "project": "Saw",
    "cares_about": "Concern",
    "cares_source": "Told by",
}
_YES_OR_NO = ("admired", "private")


class PeopleActs:
    """The acts on people. On the row of a role that nobody has yet, each of them adds somebody."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen

    async def add(self, key: str) -> None:
        """Asks for somebody new; the role is filled in where the row names it."""
        role = key.removeprefix(INVITATION) if key.startswith(INVITATION) else ""
        held = dict.fromkeys(FIRST_FIELDS, "") | {"role": role}
        known = self._screen.library.roles.get(role)
        title = known.invitation if known else "Add somebody"

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            fields = {k: self._read(k, text) for k, text in texts.items() if text or k == "name"}
            edited = edits.add(plan, **fields)
            asks = f"{self._screen.keys.of('begin-ask')} asks them something"
            return edited.but(notice=edited.notice or asks)

        fields = tuple(field.but(guess=field.key == "role") for field in self._fields(held))
        await self._screen.drafts.ask(f"add-person {role}", title, fields, save)

    async def edit(self, key: str, start: str = "name") -> None:
        """Asks for everything known of somebody; on advice, for its words."""
        if key.startswith(INVITATION):
            return await self.add(key)
        row = meant(key)
        if row.part == ADVICE:
            return await self._edit_advice(row.item)
        person = self._known(row.person)
        held = {name: _shown(getattr(person, name)) for name in PERSON_FIELDS}

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            changed = {k: self._read(k, text) for k, text in texts.items() if text != held[k]}
            return edits.change(plan, person.id, **changed)

        return await self._screen.drafts.ask(
            f"edit-person {person.id}", "Edit", self._fields(held), save, start=start
        )

    async def note(self, key: str) -> None:
        """Asks for a note of any length."""
        if key.startswith(INVITATION):
            return await self.add(key)
        person = self._known(meant(key).person)
        fields = (Field(key="note", label="Note", text=person.note, lines=True),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.change(plan, person.id, note=texts["note"].strip())

        return await self._screen.drafts.ask(
            f"note-person {person.id}", f"Note: {self._named(person)}", fields, save
        )

    async def log(self, key: str) -> None:
        """Asks what passed between you."""
        if key.startswith(INVITATION):
            return await self.add(key)
        person = self._known(meant(key).person)
        fields = (
            Field(key="event", label="What", hint="such as called, met, wrote", read=_needs_event),
            Field(key="note", label="Note", hint="what was said, if you like"),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            today = self._screen.today
            return edits.log(plan, person.id, texts["event"], today, texts["note"].strip())

        title = f"Between you and {self._named(person)}"
        return await self._screen.drafts.ask(f"log-person {person.id}", title, fields, save)

    async def keep_advice(self, key: str) -> None:
        """Asks what they advised, and whether it may be repeated."""
        if key.startswith(INVITATION):
            return await self.add(key)
        person = self._known(meant(key).person)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            private = self._read("private", texts["private"])
            today = self._screen.today
            return advice.keep(plan, texts["text"], who=person.id, private=private, at=today)

        title = f"Advice of {self._named(person)}"
        return await self._screen.drafts.ask(
            f"keep-advice {person.id}", title, _advice_fields("", ""), save
        )

    async def own_question(self, key: str) -> None:
        """Asks for a question of one's own for them."""
        if key.startswith(INVITATION):
            return await self.add(key)
        person = self._known(meant(key).person)
        fields = (Field(key="text", label="Question", hint="one that you would stand by"),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return chosen_questions.toggle(plan, person.id, texts["text"])

        title = f"To ask {self._named(person)}"
        return await self._screen.drafts.ask(f"own-question {person.id}", title, fields, save)

    async def rule(self, _: str) -> None:
        """Asks whether insiders may be asked, and who says so."""
        interview = self._screen.plan.interview
        held = {"rule": interview.contact_rule, "source": interview.contact_source}
        rules = ", ".join(CONTACT_RULES[1:])
        fields = (
            Field(key="rule", label="Rule", text=held["rule"], hint=rules, read=_rule_echo),
            Field(
                key="source",
                label="Source",
                text=held["source"],
                hint="where it is written, or who said it",
            ),
        )
        names = {"rule": "contact_rule", "source": "contact_source"}

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            now, library = self._screen.now_here(), self._screen.library
            changed: dict[str, Any] = {}
            for key, text in texts.items():
                if text != held[key]:
                    zone = plan.interview.zone
                    changed |= read_answer(names[key], (text,), now=now, zone=zone, library=library)
            edited = interview_edits.change(plan, library, now, **changed)
            rule = RULE_WORDS[edited.plan.interview.contact_rule]
            return edited.but(said=f"Contact rule: {rule}") if edited.plan != plan else edited

        await self._screen.drafts.ask("contact-rule", "May insiders be asked?", fields, save)

    async def delete(self, key: str) -> None:
        """Deletes the person, or the advice of the row, at once; undo brings them back."""
        row = meant(key)
        if row.part == ADVICE:
            await self._screen.commit(lambda plan: advice.delete(plan, row.item))
        elif not key.startswith(INVITATION):
            await self._screen.commit(lambda plan: edits.delete(plan, row.person))

    async def open(self, key: str) -> None:
        """Opens the page of somebody, where each row can be acted on."""
        if key.startswith(INVITATION):
            return await self.add(key)
        from tui.plan.honest_questions import bank_of
        from tui.screens.person import PersonScreen
        from tui.storage.content import load_entries

        person = self._known(meant(key).person)
        bank = bank_of(load_entries("honest-questions"))
        self._screen.app.push_screen(PersonScreen(self._screen, person.id, bank))
        return None

    async def _edit_advice(self, note_id: str) -> None:
        note = self._screen.plan.note(note_id)
        if note is None:
            raise UsageError("This advice was deleted in another session.")
        fields = _advice_fields(note.text, _shown(note.private))

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            private = self._read("private", texts["private"])
            return advice.change(plan, note_id, text=texts["text"], private=private)

        await self._screen.drafts.ask(f"edit-advice {note_id}", "Advice", fields, save)

    def _known(self, person_id: str) -> Person:
        person = self._screen.plan.person(person_id)
        if person is None:
            raise UsageError("This person was deleted in another session.")
        return person

    def _named(self, person: Person) -> str:
        return self._screen.masked(clean(person.name, 40))

    def _read(self, key: str, text: str) -> Any:
        return read_person_field(key, text, tuple(self._screen.library.roles))

    def _fields(self, held: dict[str, str]) -> tuple[Field, ...]:
        return tuple(
            Field(
                key=key,
                label=_LABELS.get(key, key.capitalize()),
                text=held[key],
                hint=", ".join(self._screen.library.roles) if key == "role" else PERSON_FIELDS[key],
                read=partial(self._echo, key, held[key]),
                lines=key == "note" and "\n" in held[key],
            )
            for key in held
        )

    def _echo(self, key: str, held: str, text: str) -> str:
        """What is understood of a field; what was left alone may stay, a role of their own too."""
        if text == held and key != "name":
            return ""
        self._read(key, text)
        if key != "role":
            return ""
        role = self._screen.library.roles.get(one_of(text, tuple(self._screen.library.roles), key))
        return f"{role.name}: {role.says}" if role else ""


def _advice_fields(text: str, private: str) -> tuple[Field, ...]:
    says = "yes to keep it to yourself: no card, print, calendar or message has it"
    return (
        Field(key="text", label="Advice", text=text, hint="what they told you", lines="\n" in text),
        Field(key="private", label="Private", text=private, hint=says),
    )


def _shown(value: object) -> str:
    """A field as it can be typed again."""
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)


def _rule_echo(text: str) -> str:
    return RULE_WORDS[one_of(text, CONTACT_RULES[1:], "contact rule")]


def _needs_event(text: str) -> str:
    if not text.strip():
        raise UsageError("Write a word or two, such as: called.")
    return ""
