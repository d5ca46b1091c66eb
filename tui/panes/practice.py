"""The place where you practise: the questions of a round, and what is prepared beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from tui.panes.acts.act import PLACE_KEYS, PRACTICE, RECORD
from tui.panes.acts.every import bindings_of
from tui.panes.place import PlacePane
from tui.panes.rows import RowList
from tui.panes.text import plain
from tui.plan.choice import ROUNDS, draw
from tui.plan.masking import masked
from tui.plan.phrasing import near_day
from tui.plan.preparing import preparing
from tui.plan.rounds import ROUND_NAMES, ROUND_SAYS, answered, next_open, round_for, rounds_of
from tui.plan.text import clean
from tui.reports.planner.rows import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.plan.bank import Bank
    from tui.plan.choice import Posed
    from tui.plan.model import Plan
    from tui.plan.preparing import Prepared
    from tui.reports.planner.view import View

OPEN_MARK, THIN_MARK, DONE_MARK = "○", "~", "✓"
_MARKS = {"open": OPEN_MARK, "thin": THIN_MARK, "answered": DONE_MARK}
#: The row of something prepared has this before its id.
PREPARED = "prepare:"
#: The row that leads to the questions you ask them, and how many of those are enough (brief B).
TO_ASK, ENOUGH_TO_ASK = "questions-to-ask", 5


class PracticeList(RowList):
    """The questions, then what is prepared."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(PRACTICE)]
    BORDER_TITLE = "5 Practice"
    OPEN_ACT = "answer-aloud"


class PracticePane(PlacePane):
    """A round as a list; the highlighted question with what is known of it stands below."""

    def __init__(self, bank: Bank) -> None:
        super().__init__(id=PRACTICE)
        self.bank = bank
        self._view: View | None = None
        self._posed: tuple[Posed, ...] = ()
        self._prepared: tuple[Prepared, ...] = ()
        self._wanted = ""

    def compose(self) -> ComposeResult:
        """The list and three lines of detail."""
        yield PracticeList(id="practice-rows")
        yield Static(id="practice-detail", classes="detail")

    def on_mount(self) -> None:
        """The detail follows the cursor in the same frame."""
        rows = self.query_one(PracticeList)
        self.watch(rows, "cursor", self._show_detail, init=False)
        self.watch(rows, "rows", self._show_detail, init=False)

    @property
    def kind(self) -> str:
        """The round that is shown: the one asked for, else the one the plan has for now."""
        assert self._view is not None
        return self._wanted or round_for(self._view.agenda)

    @property
    def posed(self) -> tuple[Posed, ...]:
        """The questions of the round that is shown."""
        return self._posed

    def question(self, key: str) -> Posed | None:
        """The question of the round with this key."""
        return next((posed for posed in self._posed if posed.key == key), None)

    def prepared(self, key: str) -> Prepared | None:
        """What is prepared on this row."""
        name = key.removeprefix(PREPARED) if key.startswith(PREPARED) else ""
        return next((each for each in self._prepared if each.preparation.id == name), None)

    def next_round(self) -> str:
        """Shows the next kind of round, with the cursor on what it asks next; its name."""
        self._wanted = ROUNDS[(ROUNDS.index(self.kind) + 1) % len(ROUNDS)]
        if self._view is not None:
            self.show(self._view)
        following = next_open(self._posed)
        if following is not None:
            self.query_one(PracticeList).move_to(following.key)
        return ROUND_NAMES[self.kind]

    def show(self, view: View) -> None:
        """Shows the round; rows that read the same are not repainted."""
        self._view = view
        countdown = view.countdown
        self._posed = draw(view.plan, self.bank, self.kind, countdown.today, countdown.days_left)
        self._prepared = preparing(view.plan, self.bank)
        rows = [self._heading(), *map(self._row, self._posed)]
        if not self._posed:
            rows.append(
                Row(title=f"  {_nothing(self.kind, self._key('next-round'))}", style="quiet")
            )
        rows += [Row(), Row(title="Prepared beside it", style="heading")]
        rows += map(_prepared_row, self._prepared)
        rows.append(_to_ask_row(view.plan))
        self.query_one(PracticeList).show_rows(tuple(rows))
        self._show_detail()

    def _key(self, act: str) -> str:
        assert self._view is not None
        return self._view.key_of(act)

    def _heading(self) -> Row:
        assert self._view is not None
        due = next((d for d in rounds_of(self._view.agenda) if d.kind == self.kind), None)
        when = near_day(due.day, self._view.countdown.today) if due and due.day else ""
        told = "done" if due and due.done else when
        name = ROUND_NAMES[self.kind]
        count = f"{answered(self._posed)} of {len(self._posed)} answered"
        return Row(
            title=f"{name} · {told}" if told else name, right=((count, "quiet"),), style="heading"
        )

    def _row(self, posed: Posed) -> Row:
        assert self._view is not None
        now = posed.now
        thin = now is not None and not (now.clear and now.friendly)
        state = "open" if now is None else "thin" if thin else "answered"
        return Row(
            key=posed.key,
            mark=_MARKS[state],
            state=state,
            title=masked(clean(posed.text), self._view.hidden),
            right=((_told(posed), "quiet"),),
            style="title" if now is None else "done",
        )

    def _show_detail(self) -> None:
        key = self.query_one(PracticeList).highlighted
        detail = self.query_one("#practice-detail", Static)
        posed, prepared = self.question(key), self.prepared(key)
        if prepared is not None:
            lines = [plain(prepared.preparation.name, "bold")]
            lines.append(plain(prepared.preparation.says, "$quiet"))
        elif key == TO_ASK:
            lines = [plain("Questions to ask each of them", "bold")]
            lines.append(
                plain(
                    f"Five or more, varied by person; {self._key('answer-aloud')} goes to People.",
                    "$quiet",
                )
            )
        elif posed is not None and self._view is not None:
            lines = [plain(masked(posed.text, self._view.hidden), "bold")]
            looks = posed.looks_for[:1].lower() + posed.looks_for[1:]
            lines.append(plain(f"It looks for: {looks}" if looks else "", "$quiet"))
        else:
            lines = [plain(ROUND_SAYS[self.kind], "$quiet")] if self._view else []
        detail.update(Content("\n").join(lines), layout=False)


def _prepared_row(prepared: Prepared) -> Row:
    return Row(
        key=f"{PREPARED}{prepared.preparation.id}",
        mark=DONE_MARK if prepared.whole else OPEN_MARK,
        state="done" if prepared.whole else "open",
        title=clean(prepared.preparation.name),
        right=((f"{prepared.written} of {len(prepared.texts)} written", "quiet"),),
        style="done" if prepared.whole else "title",
    )


def _to_ask_row(plan: Plan) -> Row:
    chosen = sum(len(person.questions) for person in plan.people)
    whole = chosen >= ENOUGH_TO_ASK
    return Row(
        key=TO_ASK,
        mark=DONE_MARK if whole else OPEN_MARK,
        state="done" if whole else "open",
        title="Questions to ask each of them",
        right=((f"{chosen} chosen", "quiet"),),
        style="done" if whole else "title",
    )


def _told(posed: Posed) -> str:
    """What is known of a question in a narrow column."""
    if posed.now is not None:
        clear, friendly = posed.now.clear, posed.now.friendly
        if clear and friendly:
            return "clear, friendly"
        return "clear" if clear else "friendly" if friendly else "thin"
    if posed.source == "round-one":
        return f"round one, {posed.round_one}" if posed.round_one else "round one"
    if posed.last is not None and not (posed.last.clear and posed.last.friendly):
        return "thin last time"
    return f"{len(posed.keywords)} keywords" if posed.keywords else ""


def _nothing(kind: str, next_key: str) -> str:
    why = (
        "Nothing is thin."
        if kind == "retry"
        else f"No record is checked yet; {PLACE_KEYS[RECORD]} goes to the record."
    )
    return f"{why} {next_key} shows the next kind of round."
