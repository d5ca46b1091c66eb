"""The acts of the People pane: each asks what it needs and hands an edit to the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.people import INVITATION
from tui.panes.text import plain
from tui.plan.answers import one_of
from tui.plan.edits import people as edits
from tui.plan.errors import UsageError
from tui.plan.text import clean
from tui.screens.fields import Field
from tui.screens.words import person_page

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.model import Person, Plan
    from tui.screens.planner import PlannerScreen

_PAGE_ACTS = (("e", "edit", "edit-person"), ("l", "log", "log-person"))


class PeopleActs:
    """The acts on people. On the row of a role that nobody has yet, each of them adds somebody."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen

    async def add(self, key: str) -> None:
        """Asks for somebody new; the role is filled in where the row names it."""
        role = key.removeprefix(INVITATION) if key.startswith(INVITATION) else ""

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return edits.add(
                plan, texts["name"], role=self._role(texts["role"]), note=texts["note"].strip()
            )

        fields = self._fields("", role, "")
        await self._screen.drafts.ask(f"add-person {role}", "Add somebody", fields, save)

    async def edit(self, person_id: str) -> None:
        """Asks for name, role and note."""
        if person_id.startswith(INVITATION):
            return await self.add(person_id)
        person = self._known(person_id)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            held = plan.person(person_id) or person  # what was left alone is as it is by then
            name, role, note = texts["name"], texts["role"], texts["note"]
            return edits.change(
                plan,
                person_id,
                name=held.name if name == person.name else name,
                role=held.role if role == person.role else self._role(role),
                note=held.note if note == person.note else note.strip(),
            )

        fields = self._fields(person.name, person.role, person.note)
        return await self._screen.drafts.ask(f"edit-person {person_id}", "Edit", fields, save)

    async def log(self, person_id: str) -> None:
        """Asks what passed between you."""
        if person_id.startswith(INVITATION):
            return await self.add(person_id)
        person = self._known(person_id)
        fields = (
            Field(key="event", label="What", hint="such as called, met, wrote", read=_needs_event),
            Field(key="note", label="Note", hint="what was said, if you like"),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            today = self._screen.today
            return edits.log(plan, person_id, texts["event"], today, texts["note"].strip())

        title = f"Between you and {self._screen.masked(clean(person.name, 40))}"
        return await self._screen.drafts.ask(f"log-person {person_id}", title, fields, save)

    async def delete(self, person_id: str) -> None:
        """Deletes at once; undo brings them back."""
        if not person_id.startswith(INVITATION):
            await self._screen.commit(lambda plan: edits.delete(plan, person_id))

    async def open(self, person_id: str) -> None:
        """Shows the detail, and carries out what is asked for there."""
        if person_id.startswith(INVITATION):
            return await self.add(person_id)
        from tui.screens.page import PageScreen

        person = self._known(person_id)
        masked = self._screen.masked
        body = person_page(person, self._screen.library, self._screen.today, masked)
        page = PageScreen(plain(masked(person.name)), body, _PAGE_ACTS)
        return self._screen.open_page(page, person_id)

    def _known(self, person_id: str) -> Person:
        person = self._screen.plan.person(person_id)
        if person is None:
            raise UsageError("This person was deleted in another session.")
        return person

    def _fields(self, name: str, role: str, note: str) -> tuple[Field, ...]:
        roles = ", ".join(self._screen.library.roles)

        def read_role(text: str) -> str:
            return "" if text == role else self._role_echo(text)  # a role of their own may stay

        return (
            Field(key="name", label="Name", text=name, read=_needs_name),
            Field(key="role", label="Role", text=role, hint=roles, read=read_role),
            Field(key="note", label="Note", text=note, lines="\n" in note),
        )

    def _role(self, text: str) -> str:
        return one_of(text, tuple(self._screen.library.roles), "role")

    def _role_echo(self, text: str) -> str:
        role = self._screen.library.roles.get(self._role(text))
        return f"{role.name}: {role.says}" if role else ""


def _needs_name(text: str) -> str:
    if not text.strip():
        raise UsageError("A person needs a name.")
    return ""


def _needs_event(text: str) -> str:
    if not text.strip():
        raise UsageError("Write a word or two, such as: called.")
    return ""
