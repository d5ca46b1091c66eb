"""The acts on the advert, the matrix and the views, and the marks in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.panes.acts.act import PEOPLE, PLACE_KEYS
from tui.panes.record.pane import RecordPane
from tui.panes.record.views import ADVERT, MATRIX, QUOTES, RECORDS, ROUND_ONE
from tui.panes.text import plain_lines
from tui.plan.edits import advert, practice, quotes, records
from tui.plan.errors import PlanError
from tui.plan.evidence import MATCHES
from tui.plan.sheet import SHEETS, sheet
from tui.plan.text import clean
from tui.reports.sheet import sheet_lines, stays_lines
from tui.screens import record_fields as lines
from tui.screens.fields import Field

if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.honesty import HonestyQuestion
    from tui.plan.model import Plan
    from tui.screens.planner import PlannerScreen

#: What space makes of a permission and of an answer in round one.
_NEXT_PERMISSION = {"unasked": "yes", "yes": "unnamed", "unnamed": "public", "public": "no"}
_NEXT_ANSWER = {"": "thin", "thin": "good", "good": ""}


class LineActs:
    """What is done to a line, and to the view itself."""

    def __init__(self, screen: PlannerScreen, questions: dict[str, HonestyQuestion]) -> None:
        self._screen = screen
        self._questions = questions
        self._sheet = 0

    @property
    def _pane(self) -> RecordPane:
        return self._screen.query_one(RecordPane)

    async def mark(self, key: str) -> None:
        """Chooses the story; or goes on to the next mark of a line, a quote, a question."""
        which = self._pane.which
        if which == RECORDS:
            await self._screen.commit(lambda plan: records.choose(plan, key))
        elif which == QUOTES:
            await self._screen.commit(lambda plan: _permitted(plan, key, self._questions))
        elif which == ROUND_ONE:
            await self._screen.commit(lambda plan: _answered(plan, key))
        else:
            await self._screen.commit(lambda plan: _marked(plan, key))

    async def match(self, key: str) -> None:
        """Asks what a record answers, or which records prove a line."""
        if self._pane.which == RECORDS:
            await self._match_record(key)
        elif self._pane.which in (ADVERT, MATRIX):
            await self._prove(key)
        else:
            raise PlanError(
                f"{self._view_key} goes to the records or the advert, which can be matched."
            )

    async def _match_record(self, key: str) -> None:
        shown = self._screen.plan
        record = shown.record(key)
        if record is None:
            return
        fields = (
            lines.advert_line(record.matches, shown),
            lines.people_line(record.answers, shown),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            named = [advert.find(shown, each).id for each in texts["lines"].split()]
            plan = records.match(plan, key, named).plan
            return records.meet(plan, key, lines.person_ids(texts["people"], shown))

        title = self._screen.masked(clean(record.claim, 60))
        await self._screen.drafts.ask(f"match {key}", title, fields, save)

    async def _prove(self, key: str) -> None:
        shown = self._screen.plan
        line = next((one for one in shown.advert if one.id == key), None)
        if line is None:
            raise PlanError(
                f"What a record answers is set on the record: {self._view_key} goes there, "
                f"{self._screen.keys.of('record-match')} matches it."
            )
        held = [record.id for record in shown.records if key in record.matches]
        fields = (
            lines.records_line(held, shown),
            Field(
                key="sentence",
                label="Sentence",
                text=line.sentence,
                hint="an honest one, for a gap",
            ),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            named = lines.record_ids(texts["records"], shown)
            proved = advert.prove(plan, key, named)
            now = next(one for one in proved.plan.advert if one.id == key)
            return advert.mark(proved.plan, key, now.match, texts["sentence"])

        title = self._screen.masked(clean(line.text, 60))
        await self._screen.drafts.ask(f"prove {key}", title, fields, save)

    async def edit(self, key: str) -> None:
        """Corrects a line of the advert."""
        line = next((one for one in self._screen.plan.advert if one.id == key), None)
        if line is None:
            raise PlanError(
                f"{PLACE_KEYS[PEOPLE]} goes to People, where what they care about is changed."
            )
        fields = (Field(key="text", label="Line", text=line.text, hint="empty takes it out"),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return advert.change(plan, key, texts["text"])

        await self._screen.drafts.ask(f"line {key}", "A line of the advert", fields, save)

    async def delete(self, key: str) -> None:
        """Takes a line out."""
        await self._screen.commit(lambda plan: advert.delete(plan, key))

    async def paste(self, _: str) -> None:
        """Asks for the advert."""
        held = "\n".join(line.text for line in self._screen.plan.advert)
        fields = (Field(key="advert", label="Advert", text=held, lines=True),)

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return advert.put(plan, advert.read(texts["advert"]))

        await self._screen.drafts.ask("advert", "Paste the job advert", fields, save)

    async def next_view(self, _: str) -> None:
        """Shows the next view."""
        self._screen.say(f"Shown: {self._pane.next_view()}", f"{self._view_key} shows the next")

    async def left(self, _: str) -> None:
        """Moves the matrix left."""
        self._shift(-1)

    async def right(self, _: str) -> None:
        """Moves the matrix right."""
        self._shift(1)

    @property
    def _view_key(self) -> str:
        return self._screen.keys.of("record-view")

    def _shift(self, step: int) -> None:
        if not self._pane.shift(step):
            there = (
                "no record further that way"
                if self._pane.which == MATRIX
                else f"{self._view_key} shows it"
            )
            self._screen.say(f"The matrix: {there}")

    async def sheet(self, _: str) -> None:
        """Shows the pages one after the other, each with what stays behind."""
        from tui.screens.page import PageScreen

        kind = SHEETS[self._sheet % len(SHEETS)]
        self._sheet += 1
        page = sheet(self._screen.plan, kind)
        width = max(min(self._screen.size.width, 72) - 8, 20)
        text = [*sheet_lines(page, width), "", *stays_lines(page, width)]
        key_of = self._screen.keys.of
        way = f"To keep it: secondround sheet {kind} --html -o page.html"
        if page.stays:
            way = (
                f"In the list {key_of('record-check')} checks a record, "
                f"{key_of('record-edit')} changes what keeps it here.\n{way}"
            )
        body = plain_lines(self._screen.masked("\n".join([*text, "", way])))
        titles = {"advocate": "For your advocate", "own": "For yourself", "outline": "90 days"}
        self._screen.open_page(
            PageScreen(
                Content(titles[kind]),
                body,
                ((key_of("record-sheet"), "next page", "record-sheet"),),
            ),
            "",
        )


def _permitted(plan: Plan, key: str, questions: dict[str, HonestyQuestion]) -> Edited:
    quote = plan.quote(key)
    permission = _NEXT_PERMISSION.get(quote.permission, "unasked") if quote else "unasked"
    edited = quotes.change(plan, key, questions, permission=permission)
    return edited.but(said=f"Permission: {permission}")


def _answered(plan: Plan, key: str) -> Edited:
    question = next((q for q in plan.questions if q.id == key), None)
    if question is None:
        raise PlanError("That question is not there any more; undo brings it back.")
    return practice.answered(plan, key, _NEXT_ANSWER[question.round_one])


def _marked(plan: Plan, key: str) -> Edited:
    line = next((one for one in plan.advert if one.id == key), None)
    if line is None:
        raise PlanError("Only a line of the advert has a mark.")
    following = MATCHES[(MATCHES.index(line.match) + 1) % len(MATCHES)]
    return advert.mark(plan, key, following)
