"""Forms whose text is never lost: what is refused or left is there when the form opens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tui.plan.edited import Edited
    from tui.plan.model import Plan
    from tui.screens.fields import Field, Typed
    from tui.screens.planner import PlannerScreen

    Save = Callable[[dict[str, str], Plan], Edited]
    Write = Callable[[dict[str, str]], Awaitable[str]]


class Drafts:
    """Opens forms, saves what they return through the screen's door, and highlights it."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen
        self._kept: dict[str, dict[str, str]] = {}

    async def ask(
        self,
        name: str,
        title: str,
        fields: tuple[Field, ...],
        save: Save,
        *,
        start: str = "",
        refused: str = "",
        then: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Opens the form called `name`, filled with what was typed into it before.

        `then` goes on once it is saved.
        """

        async def through_the_door(texts: dict[str, str]) -> str:
            touched: tuple[str, ...] = ()

            def edit(plan: Plan) -> Edited:
                nonlocal touched
                edited = save(texts, plan)
                touched = edited.ids
                return edited

            refused = await self._screen.commit(edit)
            if touched and not refused:
                self._screen.places.highlight(touched[0])
            return refused

        await self.ask_for(
            name, title, fields, through_the_door, start=start, refused=refused, then=then
        )

    async def ask_for(
        self,
        name: str,
        title: str,
        fields: tuple[Field, ...],
        write: Write,
        *,
        start: str = "",
        refused: str = "",
        then: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """The same for what is no edit: `write` writes it, and returns why not."""
        from tui.screens.form import FormScreen  # when the first form opens, not before

        kept = self._kept.get(name, {})
        filled = tuple(field.but(text=kept.get(field.key, field.text)) for field in fields)

        async def returned(result: Typed | None) -> None:
            if result is None:
                return
            # What was left alone is not kept: it may be changed elsewhere meanwhile.
            typed = {f.key: result.texts[f.key] for f in fields if result.texts[f.key] != f.text}
            self._kept[name] = typed
            if not result.saved:
                self.leave(name)
                return
            sentence = await write(result.texts)
            if sentence:
                await self.ask_for(
                    name, title, fields, write, start=start, refused=sentence, then=then
                )
                return
            del self._kept[name]
            if then is not None:
                await then()

        self._screen.app.push_screen(
            FormScreen(title, filled, start=start, refused=refused), returned
        )

    def typed(self, name: str) -> dict[str, str]:
        """What was typed into the form called `name` and not saved, by field."""
        return dict(self._kept.get(name, {}))

    def keep(self, name: str, typed: dict[str, str]) -> None:
        """Keeps what was typed, for when it is left or refused."""
        self._kept[name] = typed

    def forget(self, name: str) -> None:
        """It is saved."""
        self._kept.pop(name, None)

    def leave(self, name: str) -> None:
        """Says that what was typed is kept, where something was."""
        if self._kept[name]:
            self._screen.say("Kept what you typed", "the same key opens it again")
        else:
            del self._kept[name]
