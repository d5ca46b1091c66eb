"""The acts of the Countdown pane: the call, the date, and the rest of the interview."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from tui.panes.acts.act import COUNTDOWN
from tui.plan.answers import FIELDS, assumed, read_answer
from tui.plan.countdown import start_of
from tui.plan.edits import interview as edits
from tui.plan.edits.moving import fallen_behind, settled_today
from tui.plan.edits.pace import KEYS, read_pace, set_paces, shown
from tui.plan.phrasing import count, day_of, full_moment
from tui.screens.fields import Field

if TYPE_CHECKING:
    from typing import Any

    from tui.plan.edited import Edited
    from tui.plan.model import Interview, Plan
    from tui.screens.planner import PlannerScreen
    from tui.storage.snapshot import Snapshot

_FORM = ("company", "role", "when", "settings", "place", "travel", "phone", "goal")
_WHEN_HINT = "such as thu 14:00 Europe/Paris; the day alone will do"


class InterviewActs:
    """The acts on the interview."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        #: The steps that the last move left in the past, and the plan as that move left it.
        self._fallen: set[str] = set()
        self._moved: Snapshot | None = None

    async def call_came(self, _: str) -> None:
        """Records the call, today."""
        today = self._screen.today
        await self._screen.commit(lambda plan: edits.call_came(plan, today, today))

    async def over(self, _: str) -> None:
        """Records that it is over, now."""
        from tui.plan.edits import course  # once for each interview

        now = self._now()
        at = now.replace(second=0, microsecond=0, tzinfo=None)
        await self._screen.commit(lambda plan: course.end(plan, at, now))

    async def move(self, _: str) -> None:
        """Asks for the date."""
        held = _shown("when", self._screen.plan.interview)
        fields = (
            Field(key="when", label="When", text=held, hint=_WHEN_HINT, read=self._echo_when),
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            changed = {} if texts["when"] == held else self._read("when", texts)
            edited = edits.move(plan, self._screen.library, self._now(), **changed)
            return self._told(plan, edited)

        await self._screen.drafts.ask(
            "move-interview", "When is it?", fields, save, then=self._offer_today
        )

    async def put_on_today(self, _: str) -> None:
        """Puts what the last move left in the past on today; undo takes both back in one go."""
        today, ids = self._screen.today, self._fallen
        await self._screen.commit(lambda plan: settled_today(plan, ids, today), self._moved)
        self._moved = None

    async def pace(self, _: str) -> None:
        """Asks for minutes a day, days off and the hour to stop."""
        pace = self._screen.plan.pace
        held = {
            key: " ".join(getattr(pace, key)) if key == "off" else shown(getattr(pace, key))
            for key in KEYS
        }
        fields = tuple(
            Field(
                key=key,
                label=key.capitalize(),
                text=held[key],
                hint=f"{says}; empty resets it",
                read=partial(_check_pace, key),
            )
            for key, says in KEYS.items()
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            return set_paces(plan, {key: texts[key] for key in KEYS if texts[key] != held[key]})

        await self._screen.drafts.ask("set-pace", "Your pace", fields, save)

    async def edit(self, _: str) -> None:
        """Asks for every field of the interview that a person sets before it."""
        held = {key: _shown(key, self._screen.plan.interview) for key in _FORM}
        echoes = {"when": self._echo_when, "settings": self._echo_settings}
        fields = tuple(
            Field(
                key=key,
                label=key.capitalize(),
                text=held[key],
                hint=FIELDS[key],
                read=echoes.get(key, partial(self._check, key)),
            )
            for key in _FORM
        )

        def save(texts: dict[str, str], plan: Plan) -> Edited:
            changed: dict[str, Any] = {}
            for key in _FORM:
                if texts[key] != held[key]:
                    changed |= self._read(key, texts)
            ended = plan.interview.ended is not None or plan.interview.closed is not None
            carry = edits.move if "starts" in changed and not ended else edits.change
            edited = carry(plan, self._screen.library, self._now(), **changed)
            return self._told(plan, edited)

        await self._screen.drafts.ask(
            "edit-interview", "The interview", fields, save, then=self._offer_today
        )

    def _told(self, plan: Plan, edited: Edited) -> Edited:
        """The change with the key that puts on today what it left in the past; keeps which."""
        fallen = fallen_behind(plan, edited.plan, self._screen.today)
        self._fallen, self._moved = {step.id for step in fallen}, None
        if not fallen:
            return edited
        key = self._screen.keys.of("put-on-today")
        # First, for a phone has no room for all that moved.
        offer = f"Press {key} to put {count(len(fallen), 'step')} on today."
        return edited.but(notice=f"{offer} {edited.notice}")

    async def _offer_today(self) -> None:
        """Where steps fell behind, brings the keys to the pane that puts them on today."""
        if self._fallen:
            self._moved = self._screen.snapshot
            if self._screen.places.current != COUNTDOWN:
                await self._screen.places.go_to(COUNTDOWN)

    def _now(self) -> datetime:
        return self._screen.now_here()

    def _read(self, key: str, texts: dict[str, str]) -> dict[str, Any]:
        return read_answer(
            key,
            [texts[key]],
            now=self._now(),
            zone=self._screen.plan.interview.zone,
            library=self._screen.library,
        )

    def _check(self, key: str, text: str) -> str:
        self._read(key, {key: text})
        return ""

    def _echo_settings(self, text: str) -> str:
        """What each setting is."""
        named = self._read("settings", {"settings": text})["settings"]
        known = [self._screen.library.settings[name] for name in named]
        return " ".join(f"{setting.name}: {setting.says}" for setting in known)

    def _echo_when(self, text: str) -> str:
        read = self._read("when", {"when": text})
        starts = read["starts"]
        if starts is None:
            return "No date yet, and none is needed."
        zone = read["zone"]
        past = " That day has passed." if day_of(starts) < self._screen.today else ""
        echo = f"{full_moment(starts, zone, self._screen.today)}.{past}"
        return f"{echo} {assumed(text, self._now())}".strip()


def _check_pace(key: str, text: str) -> str:
    read_pace(key, text)
    return ""


def _shown(key: str, interview: Interview) -> str:
    """A field as it can be typed again."""
    if key == "when":
        start = start_of(interview)
        if isinstance(start, datetime):
            return f"{start:%Y-%m-%d %H:%M} {interview.zone}"
        return "" if start is None else start.isoformat()
    value = getattr(interview, key)
    if isinstance(value, tuple):
        return " ".join(value)
    return "" if value is None else str(value)
