"""The page of calm routines: the content's words, and nobody's markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screens.desk import PLAN
from tui.screens.calm import calm_page

if TYPE_CHECKING:
    from tests.screens.desk import Desk


async def test_your_facts_stand_under_the_routine_that_reads_them(desk: Desk) -> None:
    desk.write(PLAN.replace("[interview]", '[interview]\nfacts = ["[/] two\\u001b[2J", " "]'))
    async with desk.open() as seen:
        text = calm_page(seen.planner).body.plain
    lines = text.splitlines()
    place = lines.index("The facts that earned the call")
    assert lines[place + 2] == "· [/] two␛[2J"
    assert not any(line.strip() == "·" for line in lines)
