"""The packs that stand as examples load whole, have no fault, and are what the planner shows."""

from __future__ import annotations

import re
import shutil
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from tests.content.test_content_files import LOUD, texts
from tests.screens.conftest import desk  # noqa: F401 - a fixture
from tests.terminal import ROOT
from tui.plan.edits import people
from tui.plan.edits.interview import start
from tui.plan.model import Interview
from tui.storage.bank import load_bank
from tui.storage.content import load_entries, load_library, shipped_entries
from tui.storage.content_check import own_faults
from tui.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.desk import Desk

PACKS = sorted((ROOT / "docs/packs").iterdir())
FILES = [path for pack in PACKS for path in sorted(pack.iterdir())]
#: What the planner itself does something with, so that a pack should not lose it.
STEPS = {
    "be-there", "pack-kit", "answer-aloud-1", "answer-aloud-2", "probe-drill", "mock-interview",
    "debrief-now", "send-promised", "thank-interviewers", "thank-advocate", "thank-helpers",
    "plan-the-wait-2", "status-check", "close-the-loop",
}  # fmt: skip
ASKS = {
    "thanks-interviewer",
    "thanks-helper",
    "status-check",
    "outcome-news",
    "practise-with-me",
    "logistics",
    "hr-expect",
}
every_file = pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")


def document(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def put(pack: Path, desk: Desk) -> None:  # noqa: F811
    shutil.copytree(pack, desk.folder / "home/.config/secondround/content" / pack.name)


@pytest.fixture(params=PACKS, ids=lambda pack: pack.name)
def pack(request: pytest.FixtureRequest, desk: Desk) -> Path:  # noqa: F811
    path: Path = request.param
    put(path, desk)
    return path


def test_a_pack_has_no_fault_and_names_nothing_that_is_not_there(pack: Path) -> None:
    assert own_faults() == []


def test_a_pack_loads_whole_in_the_order_of_its_files(pack: Path) -> None:
    load_library()
    load_bank()
    shipped = shipped_entries()
    for path in sorted(pack.iterdir()):
        told = document(path)
        for kind, items in told.items():
            if kind == "replaces":
                continue
            named = [item["id"] for item in items]
            there = list(load_entries(kind))
            added = [each for each in named if each not in shipped[kind]]
            assert there == (
                named if kind in told.get("replaces", ()) else [*shipped[kind], *added]
            )


def test_a_pack_keeps_what_the_planner_does_something_of_its_own_with(pack: Path) -> None:
    library = load_library()
    assert library.steps.keys() >= STEPS
    assert library.asks.keys() >= ASKS
    assert "interviewer" in library.roles


def test_everything_that_can_be_asked_has_its_message(pack: Path) -> None:
    assert load_library().asks.keys() <= load_entries("messages").keys()


def test_every_role_can_be_asked_something_and_every_group_has_questions(pack: Path) -> None:
    library, bank = load_library(), load_bank()
    assert library.roles.keys() == {role for ask in library.asks.values() for role in ask.roles}
    assert bank.groups.keys() == {question.group for question in bank.questions.values()}


def test_labels_fit_where_they_are_shown(pack: Path) -> None:
    library = load_library()
    assert [role.id for role in library.roles.values() if len(role.short) > 11] == []
    assert [ask.id for ask in library.asks.values() if len(ask.name) > 24] == []
    assert [step.id for step in library.steps.values() if len(step.title) > 60] == []


@every_file
def test_a_file_says_what_it_is_for_and_needs_no_escapes(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.startswith("# ")
    assert "\\" not in source
    assert [found.group() for found in LOUD.finditer(source)] == []
    for text in texts(document(path)):
        assert text.isprintable()
        assert not re.search(r"^\s|\s$|\s\s", text), text


async def test_the_planner_shows_the_scholarship(desk: Desk) -> None:  # noqa: F811
    put(ROOT / "docs/packs/scholarship", desk)
    interview = Interview(
        company="Linden Foundation",
        role="Doctoral scholarship",
        starts=desk.now.replace(day=30, tzinfo=None),
        zone="Europe/Paris",
        settings=("exercise",),
    )
    plan = start(interview, load_library(), desk.now.date())
    (desk.folder / "home/plan.toml").unlink()
    PlanFile(desk.path).create(people.add(plan, "Ada Roth", role="host").plan)
    desk.settle()
    async with desk.open() as opened:
        await opened.shows("Read your application")
        await opened.shows("Ada Roth, Host")
        await opened.press("5")
        await opened.shows("Why this subject, and not the one next to it?")
        await opened.shows("The study plan")
        await opened.press("6")
        await opened.shows("Your application, as sent")
