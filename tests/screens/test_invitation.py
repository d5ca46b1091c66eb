"""The page of an invitation: what it shows, what can be chosen, and that it alone saves nothing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.screens.desk import drawn_in
from tests.storage.invitation_files import FOLDER, calendar, event
from tui.screens.invitation import InvitationScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.desk import Desk, Opened


async def shows(seen: Opened, name: str) -> None:
    """Opens the page over one of the stored files, by the keys of the Countdown."""
    await seen.press("3", "i")
    await seen.shows("╭─ Take in an invitation ─")
    await seen.type(str(FOLDER / name))
    await seen.press("enter")
    await seen.until(lambda: isinstance(seen.app.screen, InvitationScreen), "the page")
    await seen.until(lambda: "Reading" not in page(seen), "what it says")


def page(seen: Opened) -> str:
    return drawn_in(seen.app.screen, "#invitation-text")


async def test_take_invitation_shows_times_roles_and_changes_and_y_applies_them(desk: Desk) -> None:
    before = desk.text
    async with desk.open(80, 40) as seen:
        await shows(seen, "google_moved.ics")
        shown = page(seen)
        for told in (
            *("Second interview: Head of Operations", "14:00 to 15:30 Europe/Paris"),
            *("Fri 4 Dec 2026, 13:00 to 14:30", "Ines Berg (invites): hr, in the plan already"),
            *("left out, probably you", "Applying it changes this", "meet.google.com"),
        ):
            assert told in shown
        assert desk.text == before
        await seen.press("y")
        await seen.back()
        await seen.says("Moved to Fri 4 Dec 2026, 14:00 Europe/Paris, in 10 days")
    assert desk.plan.interview.link == "https://meet.google.com/abc-defg-hij"
    assert [one.name for one in desk.plan.people][2:] == ["Léna Fischer"]


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+q"])
async def test_closing_it_changes_nothing(desk: Desk, key: str) -> None:
    before = desk.text
    async with desk.open(80, 40) as seen:
        await shows(seen, "google_moved.ics")
        await seen.press(key)
        await seen.back()
        await seen.says("Nothing was changed")
    assert desk.text == before


async def test_n_turns_to_the_next_of_several_events(desk: Desk) -> None:
    async with desk.open(80, 40) as seen:
        await shows(seen, "poll_with_several_times.ics")
        assert "Event 1 of 3" in page(seen)
        await seen.press("n", "n")
        assert "Fri 4 Dec 2026, no hour given" in page(seen)
        await seen.press("N")
        assert "Event 2 of 3" in page(seen)
        await seen.press("N", "y")
        await seen.says("Moved to Wed 2 Dec 2026, 14:00")
    assert desk.plan.interview.zone == "Europe/Zurich"


async def test_z_names_the_zone_of_a_time_without_one(desk: Desk) -> None:
    async with desk.open(80, 40) as seen:
        await shows(seen, "apple_floating.ics")
        assert "No time zone given: Europe/Paris?" in page(seen)
        await seen.press("z", "ctrl+u")
        await seen.type("new york")
        await seen.press("enter")
        await seen.until(lambda: "America/New_York" in page(seen), "the zone")
        await seen.press("y")
        await seen.says("Moved to Thu 3 Dec 2026, 10:00 America/New_York")
    assert desk.plan.interview.zone == "America/New_York"


async def test_p_chooses_who_is_who(desk: Desk) -> None:
    async with desk.open(80, 40) as seen:
        await shows(seen, "exchange_customized.ics")
        await seen.press("p")
        await seen.shows("╭─ Who is who? ─")
        await seen.press("tab", "ctrl+u")
        await seen.type("boss")
        await seen.press("enter")
        await seen.echoes("Write interviewer, coordinator or left out.")
        await seen.press("ctrl+u")
        await seen.type("coord")
        await seen.press("enter")
        await seen.until(lambda: "Sam Rivera: coordinator" in page(seen), "the role")
        await seen.press("y")
        await seen.back()
    assert ("Sam Rivera", "coordinator") in [(one.name, one.role) for one in desk.plan.people]


async def test_what_cannot_be_taken_says_why_and_y_does_nothing(desk: Desk, tmp_path: Path) -> None:
    before = desk.text
    async with desk.open(80, 40) as seen:
        await shows(seen, "google_cancelled.ics")
        assert "is not what the date of this plan came from" in page(seen)
        await seen.press("y", "escape")
        await seen.back()
    assert desk.text == before


async def test_a_file_that_is_no_invitation_says_what_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7")
    async with desk.open(80, 24) as seen:
        await shows(seen, str(path))
        assert "letter.pdf is a PDF, and holds no invitation." in page(seen)


async def test_closing_it_while_the_file_is_read_stops_the_reading(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.ics"
    path.write_bytes(calendar(event(*["X-PADDING:x"] * 100_000)))
    watch = InvitationScreen._watch
    begun, closed = threading.Event(), threading.Event()
    stopped: list[bool] = []

    def slow(self: InvitationScreen, done: int, total: int) -> None:
        begun.set()
        closed.wait(5)
        stopped.append(self._stopped)
        watch(self, done, total)

    monkeypatch.setattr(InvitationScreen, "_watch", slow)
    before = desk.text
    async with desk.open(80, 24) as seen:
        await seen.press("3", "i")
        await seen.type(str(path))
        await seen.press("enter")
        await seen.until(begun.is_set, "the reading")
        await seen.press("escape")
        await seen.back()
        closed.set()
        await seen.until(lambda: bool(stopped), "the end of the reading")
    assert stopped == [True]
    assert desk.text == before


async def test_names_are_masked_on_it_too(desk: Desk) -> None:
    async with desk.open(80, 40) as seen:
        await seen.press("asterisk")
        await shows(seen, "google_request.ics")
        assert "Ines Berg" not in page(seen)


@pytest.mark.parametrize("columns", [40, 80, 120])
async def test_it_fits_every_screen(desk: Desk, columns: int) -> None:
    async with desk.open(columns, 20) as seen:
        await shows(seen, "google_moved.ics")
        assert all(len(row) <= columns for row in seen.screen)
        await seen.type("j" * 40)
        await seen.shows("Applying it changes this")
