"""The pictures of the pages are those of the program as it is, and load nothing from elsewhere."""

from __future__ import annotations

import re

from tests.pictures import FOLDER, drawn


def test_the_pictures_show_the_program_as_it_is() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    now = drawn()
    old = [name for name in {**kept, **now} if kept.get(name) != now.get(name)]
    assert old == [], "draw them anew with: python -m tests.pictures"


def test_a_picture_loads_nothing_from_elsewhere() -> None:
    for path in FOLDER.iterdir():
        text = path.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert re.search(r"://|url\((?!#)|@import|href|<script", text) is None, path.name
