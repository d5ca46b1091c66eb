"""Taking in an invitation: the file that is asked for, as it can be typed or dropped."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.invitation_files import FOLDER
from tui.screens.invitation_acts import read_path

if TYPE_CHECKING:
    from tests.screens.desk import Desk

HOME = os.path.expanduser("~")


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/a/b.ics", "/a/b.ics"),
        (" /a/b.ics ", "/a/b.ics"),
        ("~/b.ics", f"{HOME}/b.ics"),
        ("'/a/b c.ics'", "/a/b c.ics"),
        ("/a/b\\ c.ics", "/a/b c.ics"),
        ("file:///a/b%20c.ics", "/a/b c.ics"),
    ],
)
def test_a_path_is_read_as_it_is_typed_or_dropped(typed: str, path: str) -> None:
    assert read_path(typed) == path


async def test_a_file_that_is_not_there_is_told_and_the_text_stays(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("3", "i")
        await seen.echoes("an .ics file or a saved mail")
        await seen.press("enter")
        await seen.echoes("Which file?")
        await seen.type("/nowhere.ics")
        await seen.press("enter")
        await seen.echoes("There is no file “/nowhere.ics”.")
        await seen.press("escape")
        await seen.says("Kept what you typed")
        await seen.press("i")
        await seen.shows("/nowhere.ics")


async def test_it_is_found_in_the_palette(desk: Desk) -> None:
    async with desk.open() as seen:
        await seen.press("colon")
        await seen.type("take in an inv")
        await seen.press("enter")
        await seen.shows("╭─ Take in an invitation ─")
        await seen.type(str(FOLDER / "google_request.ics"))
        await seen.echoes("Enter shows what it says; nothing is applied yet.")
