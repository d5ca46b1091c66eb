"""What the content knows of a step, and which steps an interview's settings ask for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan.plans import SETTINGS, step
from tui.plan.due import read_due
from tui.plan.library import PHASES, Facts, Library, LibraryStep, changes_of, facts, suits


def known(step_id: str, *settings: str, **fields: Any) -> LibraryStep:
    told: dict[str, Any] = {
        "essential": True,
        "minutes": 20,
        "why": "Because.",
        "done_when": "It is done.",
    }
    return LibraryStep(
        id=step_id,
        title=step_id,
        phase="evidence",
        due=read_due("-5d"),
        settings=settings,
        **(told | fields),
    )


def library_of(*steps: LibraryStep) -> Library:
    return Library(steps={s.id: s for s in steps}, settings={}, roles={})


@pytest.mark.parametrize(
    ("asked", "held", "belongs"),
    [
        ((), (), True),
        ((), ("video",), True),
        (("video",), (), False),  # no setting named means in person
        (("video",), ("video",), True),
        (("video",), ("panel", "video"), True),
        (("onsite",), (), True),
        (("onsite",), ("panel",), True),
        (("onsite",), ("video",), False),
        (("onsite",), ("video", "panel"), True),
        (("meal",), ("panel",), False),
        (("meal", "tour"), ("tour",), True),
    ],
)
def test_a_step_belongs_to_the_settings_it_names(
    asked: tuple[str, ...], held: tuple[str, ...], belongs: bool
) -> None:
    assert suits(known("a-step", *asked), held) is belongs


def test_a_step_has_the_words_of_the_content_where_it_has_none_of_its_own() -> None:
    library = library_of(known("trace-numbers"))
    assert facts(step("trace-numbers"), library, (), waiting=False) == Facts(
        minutes=20,
        phase="evidence",
        essential=True,
        why="Because.",
        done_when="It is done.",
        from_library=True,
    )


def test_what_a_step_says_itself_comes_first() -> None:
    library = library_of(known("trace-numbers"))
    own = step("trace-numbers", minutes=0, phase="research", essential=False)
    read = facts(own, library, (), waiting=False)
    assert (read.minutes, read.phase, read.essential) == (0, "research", False)


@pytest.mark.parametrize(("said", "essential"), [(None, True), (True, True), (False, False)])
def test_a_step_of_ones_own_is_essential_unless_it_says_not(
    said: bool | None, essential: bool
) -> None:
    read = facts(step("buy-a-train-ticket", essential=said), library_of(), (), waiting=False)
    assert read == Facts(minutes=None, phase="", essential=essential)


@pytest.mark.parametrize(
    ("held", "waiting", "essential"),
    [
        ((), False, False),
        (("executive",), False, True),
        (("panel",), False, False),
        ((), True, True),
    ],
)
def test_settings_and_waiting_can_make_a_step_essential(
    held: tuple[str, ...], waiting: bool, essential: bool
) -> None:
    nice = known("read-news", essential=False, essential_when=("executive", "waiting"))
    read = facts(step("read-news"), library_of(nice), held, waiting=waiting)
    assert read.essential is essential


def test_a_step_can_refuse_to_be_essential_whatever_the_settings() -> None:
    nice = known("read-news", essential=False, essential_when=("executive",))
    own = step("read-news", essential=False)
    assert not facts(own, library_of(nice), ("executive",), waiting=False).essential


@pytest.mark.parametrize("held", [(), *((name,) for name in SETTINGS), SETTINGS])
def test_the_shipped_steps_for_settings_come_in_library_order(
    library: Library, held: tuple[str, ...]
) -> None:
    wanted = library.for_settings(held)
    order = list(library.steps)
    assert [s.id for s in wanted] == sorted((s.id for s in wanted), key=order.index)
    assert {s.id for s in wanted} == {
        s.id for s in library.steps.values() if s.seeded and suits(s, held)
    }


def test_the_shipped_content_names_only_phases_and_settings_there_are(library: Library) -> None:
    assert tuple(library.settings) == SETTINGS
    for shipped in library.steps.values():
        assert shipped.phase in PHASES
        assert set(shipped.settings) <= {*SETTINGS, "onsite"}
        assert set(shipped.essential_when) <= {*SETTINGS, "waiting"}


def test_every_setting_of_the_content_but_a_panel_brings_or_weighs_steps(library: Library) -> None:
    plain = {s.id for s in library.for_settings(("panel",))}
    for name in set(SETTINGS) - {"panel"}:
        brought = {s.id for s in library.for_settings((name,))} - plain
        weighed = [s for s in library.steps.values() if name in s.essential_when]
        assert brought or weighed, name


def test_acknowledging_comes_first_in_every_plan(library: Library) -> None:
    for held in ((), *((name,) for name in SETTINGS)):
        phases = [s.phase for s in library.for_settings(held)]
        assert phases[0] == "acknowledge"
        assert "acknowledge" not in phases[phases.count("acknowledge") :]


def test_what_settings_add_to_a_step_names_the_setting(library: Library) -> None:
    told = changes_of(library, ("panel", "video", "unknown"))
    assert told["mock-interview"] == [
        "A panel: Ask two people or more to do the asking.",
        "A video call: Hold it by video, in the same spot.",
    ]
    assert set(told) <= set(library.steps)
    assert changes_of(library, ()) == {}
