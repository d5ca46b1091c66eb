"""The day in the planner: every key there, on the disk and on the screen."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
import tomli_w

from tests.reports.plans import HOSTILE
from tests.screens.desk import PLAN
from tui.panes.day import DayList

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.desk import Desk, Opened
    from tui.plan.model import KitItem


@pytest.fixture
def the_day(desk: Desk) -> Desk:
    desk.now = datetime.fromisoformat("2026-12-03T08:00:00+01:00")
    desk.write(PLAN.replace('place = "4 Quay Street"', 'place = "4 Quay Street"\ntravel = 35'))
    return desk


def kit(seen: Opened) -> DayList:
    return seen.planner.query_one("#day-kit", DayList)


def page(seen: Opened) -> DayList:
    return seen.planner.query_one("#day-page", DayList)


def thing(desk: Desk, item_id: str) -> KitItem:
    return next(item for item in desk.plan.kit if item.id == item_id)


async def test_looking_at_the_day_writes_nothing(the_day: Desk) -> None:
    before = the_day.text
    async with the_day.open() as seen:
        await seen.press("6")
        await seen.shows("Now 08:00 · starts 10:00 Europe/Paris")
        await seen.shows("0 of 15 packed")
        await seen.focuses(kit(seen))
    assert the_day.text == before


async def test_pack_thing_ticks_and_unticks_and_undo_takes_it_back(the_day: Desk) -> None:
    before = the_day.text
    async with the_day.open() as seen:
        await seen.press("6", "j", "space")
        await seen.says("Packed “Photo ID” · u undo")
        await seen.shows("1 of 15 packed")
        assert "✓ Photo ID" in seen.row(kit(seen), "kit:photo-id")
        assert thing(the_day, "photo-id").packed
        assert len(the_day.plan.kit) == 15
        await seen.press("x")
        await seen.says("Still to pack: “Photo ID” · u undo")
        assert not thing(the_day, "photo-id").packed
        await seen.press("u", "u")
        await seen.says("U redo")
    assert the_day.text == before


async def test_pack_thing_on_a_line_of_the_page_says_where_the_kit_is(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "shift+tab")
        await seen.focuses(page(seen))
        await seen.press("space")
        await seen.says("This is a line of the page; space packs a thing of the kit.")


async def test_leave_thing_marks_it_as_not_needed_and_back(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "minus")
        await seen.says("Not needed: “Invitation” · u undo")
        assert thing(the_day, "invitation").not_needed
        assert "not needed" in seen.row(kit(seen), "kit:invitation")
        await seen.press("minus")
        await seen.says("Still to pack: “Invitation”")
        assert not thing(the_day, "invitation").not_needed


async def test_add_thing_asks_for_its_name(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "a", "enter")
        await seen.echoes("A thing needs a name.")
        await seen.type("The green folder")
        await seen.press("enter")
        await seen.says("Added “The green folder” to the kit · u undo")
        assert "The green folder" in seen.row(kit(seen), "kit:the-green-folder")
    assert the_day.plan.kit[-1].title == "The green folder"


async def test_delete_thing_takes_out_your_own(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "a")
        await seen.type("Umbrella")
        await seen.press("enter", "G", "D")
        await seen.says("Deleted “Umbrella” · u undo")
    assert "umbrella" not in {item.id for item in the_day.plan.kit}


async def test_edit_day_renames_a_thing(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "j", "e", "ctrl+u")
        await seen.type("Passport")
        await seen.press("enter")
        await seen.says("Renamed “Passport” · u undo")
    assert thing(the_day, "photo-id").title == "Passport"


async def test_edit_day_on_the_page_asks_for_what_it_rests_on(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "shift+tab", "e")
        await seen.shows("What the day rests on")
        for text in ("", "+33 1", "tram 4", "", "", "5", "", "", "calm", "Thank you", "one; two"):
            if text:
                await seen.press("ctrl+u")
                await seen.type(text)
            await seen.press("tab")
        await seen.press("enter")
        await seen.says("Changed the interview")
        await seen.shows("leave by 09:00")
        await seen.shows("call +33 1 if anything changes")
    interview = the_day.plan.interview
    assert (interview.phone, interview.fallback, interview.buffer) == ("+33 1", "tram 4", 5)
    assert (interview.opening, interview.facts) == ("Thank you", ("one", "two"))
    assert interview.place == "4 Quay Street"


async def test_open_line_shows_the_whole_part_and_changes_nothing(the_day: Desk) -> None:
    before = the_day.text
    async with the_day.open() as seen:
        await seen.press("6", "enter")
        await seen.shows("With the name and the number to call.")
        await seen.press("q")
        await seen.back()
        await seen.press("shift+tab", "enter")
        await seen.shows("╭─ The day ─")
    assert the_day.text == before


async def test_calm_day_shows_the_routines_with_your_facts_and_breathes_along(
    the_day: Desk,
) -> None:
    the_day.write(PLAN.replace("[interview]", '[interview]\nfacts = ["I led two moves"]'))
    async with the_day.open(120, 40) as seen:
        await seen.press("6", "c")
        await seen.shows("A slot for the worry")
        await seen.shows("· I led two moves")
        await seen.press("B")
        await seen.shows("Breathe slowly and easily")
        await seen.press("enter")
        await seen.back()


async def test_copy_takes_the_page_for_the_day(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6", "y")
        await seen.says("Copied the page for the day · if your terminal allows it")
        assert seen.app.clipboard.startswith("Head of Operations at Harbour & Vale\nThu 3 Dec")
        assert seen.app.clipboard.endswith("You earned this conversation.")


async def test_a_minute_later_the_page_has_counted(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6")
        await seen.shows("(in 45 min)")
        the_day.now = the_day.now.replace(minute=1)
        await seen.shows("(in 44 min)")


async def test_the_persons_own_clock_is_told_too(
    the_day: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    config = tmp_path / "config/secondround/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('zone = "America/New_York"\n')
    async with the_day.open(120, 40) as seen:
        await seen.press("6")
        await seen.shows("Your time, America/New_York: now 02:00 · starts 04:00 · leave by 02:45")


async def test_a_phone_has_page_and_kit_in_one_column(the_day: Desk) -> None:
    async with the_day.open(40, 20) as seen:
        await seen.press("6")
        await seen.focuses(page(seen))
        assert not kit(seen).display
        await seen.shows("starts 10:00 Europe/Paris")
        page(seen).move_to("kit:water")
        await seen.press("space")
        await seen.says("Packed “Water”")
        await seen.shows("✓ Water")
    assert thing(the_day, "water").packed


async def test_on_a_window_that_gets_narrow_the_keys_go_to_the_page(the_day: Desk) -> None:
    async with the_day.open() as seen:
        await seen.press("6")
        await seen.focuses(kit(seen))
        await seen.resize(40, 20)
        await seen.focuses(page(seen))


@pytest.mark.parametrize("text", HOSTILE[:8], ids=range(8))
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_what_others_wrote_is_shown_as_text(
    the_day: Desk, text: str, size: tuple[int, int]
) -> None:
    the_day.write(
        tomli_w.dumps(
            {
                "format": 1,
                "interview": {
                    **dict.fromkeys(("company", "role", "place", "phone", "link", "goal"), text),
                    **dict.fromkeys(("fallback", "opening"), text),
                    "facts": [text],
                    "starts": datetime.fromisoformat("2026-12-03T10:00:00"),
                    "zone": "Europe/Paris",
                },
                "kit": [{"id": "x", "title": text}],
                "people": [{"id": "p", "name": text, "role": "interviewer", "cares_about": text}],
                "notes": [{"id": "n", "text": text, "kind": "promise", "who": text}],
            }
        )
    )
    async with the_day.open(*size) as seen:
        await seen.press("6", "space", "enter", "q", "G", "enter", "q", "y", "asterisk", "e")
        await seen.press("escape")
        assert seen.app.is_running
        assert not any("\x1b" in line or "\u202e" in line for line in seen.screen)
