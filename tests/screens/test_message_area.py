"""The text of a message by itself: one line stays one, and hostile text stays text."""

from __future__ import annotations

from rich.text import Text
from textual.app import App, ComposeResult
from textual.events import Paste

from tui.plan.message_places import places_of
from tui.screens.message_area import MessageArea


class Alone(App[None]):
    """Nothing but one area."""

    CSS = "MessageArea .message-area--gap { text-style: bold; }"

    def __init__(self, text: str, *, one_line: bool = False, hidden: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.area = MessageArea(
            "body",
            text,
            lambda typed: places_of(typed, (), ()),
            hidden=hidden,
            one_line=one_line,
        )

    def compose(self) -> ComposeResult:
        yield self.area


async def test_a_single_line_stays_one_whatever_it_holds_or_is_pasted() -> None:
    app = Alone("one\ntwo", one_line=True)
    async with app.run_test() as pilot:
        assert app.area.text == "one two"
        app.area.focus()
        app.area.post_message(Paste("a\r\nb\x85c "))
        await pilot.pause()
        await pilot.press("enter")
        assert "\n" not in app.area.text
        assert "a b c" in app.area.text


async def test_places_on_later_lines_are_marked_and_selected_where_they_stand() -> None:
    app = Alone("one\x0btwo\r\n[a?] and\n[b?]")
    async with app.run_test():
        assert app.area.go_on()
        assert app.area.selection.start == (2, 0)
        assert app.area.go_on()
        assert app.area.selected_text == "[b?]"
        assert not app.area.go_on()
        line = app.area.get_line(2)
        assert [(span.start, span.end) for span in line.spans] == [(0, 4)]


async def test_names_are_hidden_letter_by_letter_and_stay_in_the_text() -> None:
    app = Alone("Dear 田中, Ines", hidden=("田中", "Ines"))
    async with app.run_test():
        assert app.area.get_line(0).plain == "Dear ＊＊, ••••"
        assert app.area.text == "Dear 田中, Ines"


async def test_markup_and_escapes_are_letters_of_the_text() -> None:
    bad = "[bold]x[/] \x1b]0;x\x07 {name} [/"
    app = Alone(bad)
    async with app.run_test():
        assert app.area.text == bad
        shown = "".join(s.text for s in app.area.render_line(0))
        assert "[bold]x[/]" in shown


async def test_a_long_line_is_divided_once_for_its_rows_and_anew_when_its_marks_change() -> None:
    app = Alone("one two three [a?] " * 40)
    async with app.run_test():
        first, again, marked = (app.area.get_line(0) for _ in range(3))
        marked.stylize("reverse", 3, 6)
        offsets = [20, 41, 300]
        assert first.divide(offsets) is again.divide(offsets)
        for line in (first, marked, again):
            assert list(line.divide(offsets)) == list(Text.divide(line, offsets))
        assert list(marked.divide([5])) == list(Text.divide(marked, [5]))
