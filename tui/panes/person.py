"""All of one person in rows: asks, concern and evidence, advice, questions, log and note."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.panes.acts.act import PEOPLE
from tui.panes.acts.asked import Asked
from tui.panes.acts.every import bindings_of
from tui.panes.rows import RowList
from tui.panes.text import wrapped
from tui.plan.masking import masked
from tui.plan.phrasing import near_day
from tui.plan.text import clean
from tui.plan.turn_words import act_words, mark_of, mark_words, since_words, when_words
from tui.plan.turns import SETTLED, YOURS
from tui.plan.value import Value
from tui.plan.who_is_who import advice_of, advice_state, evidence_for
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from textual.binding import BindingType

    from tui.plan.honest_questions import Offered
    from tui.plan.model import Note, Person, Plan
    from tui.plan.turns import Standing, Turn

ASK, ADVICE, QUESTION = "ask", "advice", "question"
_ADVICE_MARKS = {"open": "○", "step": "✓", "left": "–"}
_ADVICE_WORDS = {"open": "open", "step": "a step", "left": "left"}
#: Between the parts of a row's key; ids written by hand hold anything but this.
_SEAM = "\x1f"


class Meant(Value):
    """What a key of a row means: a person, or an ask, advice or question of theirs."""

    person: str
    part: str = ""
    item: str = ""


class Shown(Value):
    """All that the page of a person shows, at one moment; `key_of` gives the key of an act."""

    plan: Plan
    standing: Standing
    questions: tuple[Offered, ...]
    today: date
    key_of: Callable[[str], str]
    hidden: tuple[str, ...] = ()

    @property
    def person(self) -> Person:
        """Whose page it is."""
        return self.standing.person


def meant(key: str) -> Meant:
    """What the key of a row means, in the list of people or on the page of one."""
    person, _, rest = key.partition(_SEAM)
    part, _, item = rest.partition(_SEAM)
    return Meant(person=person, part=part, item=item)


def row_key(person: str, part: str, item: str) -> str:
    """The key of a row on a person's page."""
    return _SEAM.join((person, part, item))


class PersonPane(RowList):
    """The page's rows; an act without a row of its own is one on the person."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(PEOPLE)]
    MARK_ACT = "next-ask"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._page: Shown | None = None

    def show(self, page: Shown) -> None:
        """Shows somebody as they are now."""
        self._page = page
        self.on_resize()

    def on_resize(self) -> None:
        """Long texts are broken where the window ends."""
        if self._page is not None:
            self.show_rows(tuple(self._rows(self._page)))

    def action_cursor(self, step: int) -> None:
        """Moves to the next row; past the last one what stands below comes into view."""
        before = self.cursor
        super().action_cursor(step)
        if step > 0 and self.cursor == before:
            self.scroll_relative(y=step, animate=False, immediate=True)

    def action_edge(self, direction: int) -> None:
        """Moves to the first row, or to the end of all that there is to read."""
        super().action_edge(direction)
        if direction > 0:
            self.scroll_end(animate=False, immediate=True)

    def action_page(self, direction: int) -> None:
        """Moves by what fits the window; past the last row it scrolls."""
        before = self.cursor
        super().action_page(direction)
        if direction > 0 and self.cursor == before:
            self.scroll_page_down(animate=False)

    def action_ask(self, act: str) -> None:
        """Posts what the person asks for, on the highlighted row or on the person."""
        if self._page is not None:
            self.post_message(Asked(act, self.highlighted or self._page.person.id))

    def _rows(self, page: Shown) -> Iterator[Row]:
        for fault in page.person.faults:
            for line in wrapped(f"? {fault.key} cannot be read: {fault.raw}", self.size.width - 5):
                yield Row(title=f"  {line}", style="open")
        key_of = page.key_of
        yield _heading("Asks", f"{key_of('begin-ask')} asks")
        yield from self._asks(page)
        yield from self._concern(page)
        yield _heading("Advice", f"{key_of('keep-advice')} adds some")
        yield from self._advice(page)
        ways = f"{key_of('next-ask')} chooses · {key_of('own-question')} your own"
        yield _heading("Questions for them", ways)
        for question in page.questions:
            yield Row(
                key=row_key(page.person.id, QUESTION, question.text),
                mark="✓" if question.chosen else "○",
                state="chosen" if question.chosen else "not chosen",
                title=self._masked(clean(question.text)),
                style="title" if question.chosen else "quiet",
            )
        yield Row()
        yield _heading("Between you", f"{key_of('log-person')} keeps more")
        yield from self._log(page)
        if page.person.note:
            yield _heading("Note", f"{key_of('note-person')} writes it")
            yield from self._text(page.person.note)

    def _asks(self, page: Shown) -> Iterator[Row]:
        for turn in page.standing.turns:
            yield Row(
                key=row_key(page.person.id, ASK, turn.ask.id),
                mark=mark_of(turn),
                state=mark_words(turn),
                title=self._masked(act_words(turn, page.today)),
                right=_right(turn, page.today),
                style="quiet" if turn.whose == SETTLED else "title",
                title_first=True,
            )
        if not page.standing.turns:
            yield Row(title="  Nothing asked yet.", style="quiet")
        yield Row()

    def _concern(self, page: Shown) -> Iterator[Row]:
        person = page.person
        kept = "to yourself" if person.private else ""
        way = f"{page.key_of('edit-person')} writes it"
        yield _heading("Cares about", " · ".join(filter(None, (kept, way))))
        if person.cares_about:
            told = f" (told by {person.cares_source})" if person.cares_source else ""
            yield from self._text(person.cares_about + told)
        else:
            yield Row(title="  Not known yet.", style="quiet")
        for record in evidence_for(page.plan, person):
            mark = "✓" if record.checked else "○"
            words = f"{mark} {record.claim}{'' if record.checked else ' (not checked yet)'}"
            yield from self._text(words)
        yield Row()

    def _advice(self, page: Shown) -> Iterator[Row]:
        listed = advice_of(page.plan, page.person)
        for note in listed:
            state = advice_state(note, page.plan)
            yield Row(
                key=row_key(page.person.id, ADVICE, note.id),
                mark=_ADVICE_MARKS[state],
                state=_ADVICE_WORDS[state],
                title=self._masked(clean(note.text)),
                right=((_became(note, state), "quiet"),) if _became(note, state) else (),
                style="title" if state == "open" else "quiet",
            )
        if not listed:
            yield Row(title="  None yet.", style="quiet")
        yield Row()

    def _log(self, page: Shown) -> Iterator[Row]:
        entries = sorted(
            enumerate(page.person.log), key=lambda e: (e[1].at.isoformat()[:10], e[0]), reverse=True
        )
        for _, entry in entries:
            note = f": {entry.note}" if entry.note else ""
            yield from self._text(f"{near_day(entry.at, page.today)}  {entry.event}{note}")
        if not entries:
            yield Row(title="  Nothing yet.", style="quiet")
        yield Row()

    def _text(self, text: str) -> Iterator[Row]:
        for line in wrapped(self._masked(text), self.size.width - 5):
            yield Row(title=f"  {line}")

    def _masked(self, text: str) -> str:
        return masked(text, self._page.hidden if self._page else ())


def _heading(title: str, way: str) -> Row:
    return Row(title=title, right=((way, "quiet"),), style="heading", title_first=True)


def _right(turn: Turn, today: date) -> tuple[tuple[str, str], ...]:
    if turn.whose == SETTLED:
        return ()
    if turn.whose == YOURS:
        return ((when_words(turn, today), "open"),)
    return ((since_words(turn, today), "quiet"),)


def _became(note: Note, state: str) -> str:
    """What became of advice, and whether it is to be kept to oneself."""
    words = "" if state == "open" else _ADVICE_WORDS[state]
    return " · ".join(filter(None, ("to yourself" if note.private else "", words)))
