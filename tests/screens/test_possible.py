"""The settings in the planner: theme, keys and stillness hold, and what cannot be stops nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.screens.everywhere import every_act, fill
from tests.storage.disk import put
from tui.panes.acts.act import shown_key
from tui.panes.acts.every import ACTS
from tui.screens.breath import BreathScreen
from tui.screens.page import PageScreen
from tui.screens.person import PersonScreen
from tui.screens.planner import PlannerScreen
from tui.screens.possible import acts_under, possible
from tui.storage.config import Config

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.screens.desk import Desk

#: Another key for every act, none of them on the keyboard that the words were written with.
OTHERS = {act.id: chr(ord("а") + at) for at, act in enumerate(ACTS)}
#: A key that acts have as they come, said with what it does.
_NAMED = {shown_key(act.keys) for act in ACTS} - {"a", "-"}
OLD = re.compile(rf"(?:^|[ ·│(])(?:{'|'.join(map(re.escape, _NAMED))}) (?!close|keep)(?=[a-z])")


@pytest.fixture
def config(desk: Desk) -> Path:
    return desk.folder / "home/.config/secondround/config.toml"


def test_a_key_that_cannot_be_is_left_out_and_the_others_hold() -> None:
    read = possible(Config(keys={"undo": "z", "no\x1bact": "y"}))
    assert read.keys == {"undo": "z"}
    assert [one.sentence[:12] for one in read.problems] == ["keys.no␛act:"]
    assert ("undo", "z") in [act[:2] for act in acts_under(read)]


async def test_an_act_answers_to_its_own_keys_and_no_longer_to_the_others(
    desk: Desk, config: Path
) -> None:
    put(config, '[keys]\ntick = "m"\nundo = ["z", "ctrl+t"]\nhelp = "f3"\n')
    async with desk.open(columns=120) as opened:
        assert "m tick" in opened.keys
        await opened.press("space", "x")
        assert desk.step("acknowledge-yourself").done is None
        await opened.press("m")
        assert desk.step("acknowledge-yourself").done is not None
        assert opened.message.endswith("· z undo")
        await opened.press("u")
        assert desk.step("acknowledge-yourself").done is not None
        await opened.press("ctrl+t")
        assert desk.step("acknowledge-yourself").done is None
        await opened.press("f3")
        assert f"{'m':<11}Tick the step" in "\n".join(opened.screen)


async def test_the_first_words_name_the_own_keys(desk: Desk, config: Path) -> None:
    put(config, '[keys]\ntick = "m"\nhelp = "f3"\n')
    desk.write(desk.text.replace("done = 2026-11-23T09:00:00+01:00", ""))
    async with desk.open() as opened:
        assert opened.message == "m ticks the highlighted step · f3 shows every key"


async def test_the_page_of_a_step_offers_the_own_keys(desk: Desk, config: Path) -> None:
    put(config, '[keys]\ntick = "m"\n')
    async with desk.open() as opened:
        await opened.press("enter")
        assert "m tick · e edit" in "\n".join(opened.screen)
        await opened.press("m")
        assert desk.step("acknowledge-yourself").done is not None


async def test_wrong_settings_are_told_in_one_sentence_and_the_planner_opens(
    desk: Desk, config: Path
) -> None:
    put(config, 'theme = "nosuch"\nzone = "Europe/Paris"\n[keys]\ntick = "u"\n')
    async with desk.open(columns=200) as opened:
        assert (
            "config.toml: theme should be one of evening, morning, terminal, not “nosuch”"
            in opened.message
        )
        assert "and 1 more. It is left out" in opened.message
        assert opened.app.theme != "nosuch"
        assert opened.planner.config.zone == "Europe/Paris"
        await opened.press("space")
        assert desk.step("acknowledge-yourself").done is not None


async def test_where_animations_are_off_the_breathing_stands_still(
    desk: Desk, config: Path
) -> None:
    put(config, "animations = false\n")
    async with desk.open() as opened:
        await opened.press("5", "B")
        assert isinstance(opened.app.screen, BreathScreen)
        assert "in for 4 seconds, out for 6" in "\n".join(opened.screen)


def _over(text: str) -> str:
    return text.replace("called =", "ended = 2026-11-23\ncalled =")


def _waiting(_: str) -> str:
    return 'format = 1\n\n[interview]\ncompany = "Harbour & Vale"\n'


def _closed(text: str) -> str:
    return _over(text).replace("called =", "closed = 2026-11-24\ncalled =")


@pytest.mark.parametrize("change", [str, _over, _waiting, _closed])
async def test_where_every_key_is_another_no_words_name_an_old_one(
    desk: Desk, config: Path, change: Callable[[str], str]
) -> None:
    put(config, "[keys]\n" + "".join(f'{name} = "{key}"\n' for name, key in OTHERS.items()))
    if change is str:
        fill(desk)
    else:
        desk.write(change(desk.text))
    async with desk.open() as opened:
        assert not opened.planner.config.problems
        async for where in every_act(opened, OTHERS):
            if isinstance(opened.app.screen, PlannerScreen | PersonScreen | PageScreen):
                named = [line for line in opened.screen if OLD.search(line)]
                assert not named, where
