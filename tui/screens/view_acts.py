"""What changes the view rather than the plan, and what holds in every pane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.panes.acts.act import DAY, PLACE_NAMES
from tui.panes.lines import is_at_hand
from tui.panes.rows import RowList
from tui.panes.steps import StepsPane
from tui.panes.text import plain
from tui.plan.countdown import count_down
from tui.plan.errors import PlanError
from tui.plan.heading import heading
from tui.plan.text import clean
from tui.screens.checklist import Checklist
from tui.screens.words import help_page
from tui.storage import places

if TYPE_CHECKING:
    from tui.screens.planner import PlannerScreen


_MOVES = (
    ("j k", "Move down and up; the arrows too."),
    ("g G", "Go to the first, to the last."),
)
_TAB = ("tab", "Go to the next pane.")


class ViewActs:
    """The acts that hold anywhere."""

    def __init__(self, screen: PlannerScreen) -> None:
        self._screen = screen

    async def undo(self, _: str) -> None:
        """Takes back the last change, made anywhere."""
        await self._screen.carry_out(self._screen.plan_file.undo, self._screen.keys.way("redo"))

    async def redo(self, _: str) -> None:
        """Makes the change again that was undone last."""
        await self._screen.carry_out(self._screen.plan_file.redo, self._screen.keys.way("undo"))

    async def filter(self, _: str) -> None:
        """Opens the filter."""
        self._screen.query_one(Checklist).open_filter()

    async def hide_done(self, _: str) -> None:
        """Hides what is done, or shows it again."""
        pane = self._screen.query_one(StepsPane)
        pane.hide_done = not pane.hide_done
        said = "Done steps are hidden" if pane.hide_done else "Done steps are shown"
        key = self._screen.keys.of("hide-done")
        self._screen.say(said, f"{key} {'shows' if pane.hide_done else 'hides'} them")

    async def mask(self, _: str) -> None:
        """Masks names and company, or shows them again."""
        self._screen.masking = not self._screen.masking
        said = "Names are masked" if self._screen.masking else "Names are shown"
        key = self._screen.keys.of("mask")
        self._screen.say(said, f"{key} {'shows' if self._screen.masking else 'masks'} them")

    async def jump(self, _: str) -> None:
        """Puts a letter on each row in view, to be gone to by it."""
        from tui.screens.jump import JumpScreen

        focused = self._screen.focused
        lists = [each for each in self._screen.focus_chain if isinstance(each, RowList)]
        lists.sort(key=lambda rows: rows is not focused)
        self._screen.say("A letter goes to its row", "esc leaves")
        self._screen.app.push_screen(JumpScreen(lists), lambda _: self._screen.say(""))

    async def copy(self, _: str) -> None:
        """Copies the highlighted line, on the day the page, to the person's own machine."""
        if self._screen.places.current == DAY:
            from tui.screens.day_acts import page_text

            text, said = page_text(self._screen), "the page for the day"
        else:
            text = self._highlighted()
            said = f"“{clean(text, 60)}”"
        self._screen.app.copy_to_clipboard(text)
        self._screen.say(f"Copied {said}", "if your terminal allows it")

    async def editor(self, _: str) -> None:
        """Opens the plan in the person's editor; taken over when it is valid."""
        import subprocess

        from tui.storage import editing

        plan_file = self._screen.plan_file
        draft = editing.open_draft(plan_file)
        command = editing.editor_command(draft)
        failed = None
        with self._screen.app.suspend():  # nothing may be raised in it: the screen would not return
            try:
                subprocess.run(command, check=False)  # noqa: ASYNC221 - the screen is the editor's
            except OSError as error:
                failed = error
        self._screen.refresh(repaint=True, layout=True)
        if failed is not None:
            raise PlanError(f"“{command[0]}” cannot be started: {failed.strerror}.")
        try:
            committed = editing.close_draft(plan_file, draft)
        except PlanError as error:
            kept = places.shown(draft.path)
            raise PlanError(
                f"{error.sentence.rstrip('.')}. Your text is kept in {kept}."
            ) from error
        if committed is None:
            self._screen.say("Nothing changed in the editor")
        else:
            await self._screen.carry_out(lambda: committed, self._screen.keys.way("undo"))

    async def suspend(self, _: str) -> None:
        """Gives the terminal back to the shell until `fg`."""
        self._screen.app.action_suspend_process()

    async def redraw(self, _: str) -> None:
        """Draws the whole screen again."""
        await self._screen.run_action("app.redraw")

    async def palette(self, _: str) -> None:
        """Opens the palette."""
        from tui.screens.palette import Palette

        if not Palette.is_open(self._screen.app):
            self._screen.app.push_screen(Palette(self._screen.keys.acts))

    async def help(self, _: str) -> None:
        """Shows every key of the place."""
        from tui.screens.page import PageScreen

        place = self._screen.places.current
        acts = self._screen.keys.fitting(self._screen.view.countdown.state)
        focused = self._screen.focused
        moves = [*_MOVES] if isinstance(focused, RowList) else []
        moves += [_TAB] if len(self._screen.focus_chain) > 1 else []
        body = partial(help_page, acts, place, on_row=is_at_hand(focused), moves=moves)
        page = PageScreen(plain(f"Keys in {PLACE_NAMES[place]}"), body(), body_in=body)
        self._screen.app.push_screen(page)

    async def quit(self, _: str) -> None:
        """Leaves at once; everything is saved."""
        self._screen.app.exit()

    def _highlighted(self) -> str:
        focused = self._screen.focused
        if isinstance(focused, RowList) and focused.highlighted:
            key = focused.highlighted
            step, person = self._screen.plan.step(key), self._screen.plan.person(key)
            if isinstance(focused, StepsPane) and step is not None:
                return step.title
            if person is not None:
                return person.name
        plan = self._screen.plan
        top = heading(plan, count_down(plan, self._screen.now_here()))
        return " · ".join(filter(None, (top.title, top.when)))
