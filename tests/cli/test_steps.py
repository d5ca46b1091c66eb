"""The checklist from the shell: steps, add, done, undone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

TICKED = "done = 2026-11-24T09:00:00+01:00\n"


def moments(text: str) -> list[str]:
    """The lines of a plan that hold a tick."""
    return [line for line in text.splitlines() if line.startswith("done")]


def test_the_list_is_grouped_and_numbered_by_the_place_in_the_plan(
    run: Command, plan: Path
) -> None:
    assert done(run("steps")).splitlines() == [
        "Today · 1 step · 40 min",
        "    1 [ ]  today        40 min  Read their annual report",
        "",
        "Later · 2 steps",
        "    2 [ ]  Wed 2 Dec    20 min  Pack the bag",
        "    3 [ ]  Wed 2 Dec            Pack lunch",
    ]


def test_today_alone_and_all_of_it_can_be_asked_for(run: Command, plan: Path) -> None:
    assert "Pack" not in done(run("steps", "--today"))
    done(run("done", "read-report", env={"SECONDROUND_NOW": "2026-11-23T09:00:00+01:00"}))
    assert "annual report" not in done(run("steps"))
    assert "    1 [x]  yesterday" in done(run("steps", "--all"))
    assert "Nothing here" in done(run("steps", "--today"))
    refused(run("steps", "--all", "--today"), code=2)


def test_json_has_the_same_steps_with_their_group_and_number(run: Command, plan: Path) -> None:
    told = json.loads(done(run("steps", "--json")))
    assert [(step["number"], step["id"], step["group"], step["day"]) for step in told] == [
        (1, "read-report", "today", "2026-11-24"),
        (2, "pack-bag", "later", "2026-12-02"),
        (3, "pack-lunch", "later", "2026-12-02"),
    ]
    assert json.loads(done(run("steps", "--json", "--today"))) == told[:1]


@pytest.mark.parametrize("reference", ["2", "pack-bag", "pack-b", "PACK-BAG"])
def test_a_step_is_named_by_its_number_its_id_or_a_start_of_it(
    run: Command, plan: Path, reference: str
) -> None:
    said = done(run("done", reference))
    assert said == "Ticked “Pack the bag” · secondround undo takes it back\n"
    before, after = plan.read_text().split('title = "Pack the bag"\n')
    assert before == PLAN.split('title = "Pack the bag"\n')[0]
    assert len(moments(after)) == 1


def test_a_tick_leaves_every_other_byte_of_a_hand_written_plan_alone(
    run: Command, plan: Path
) -> None:
    done(run("done", "pack-bag"))
    text = plan.read_text()
    (tick,) = moments(text)
    assert text.replace(f"{tick}\n", "") == PLAN
    assert tick.removeprefix("done = ").replace(" ", "T") == "2026-11-24T09:00:00+01:00"
    assert "done" not in done(run("steps")).split("Later")[1].split("\n")[0]


def test_several_steps_are_ticked_at_once_and_one_undo_takes_them_back(
    run: Command, plan: Path
) -> None:
    assert done(run("done", "1", "pack-bag", "pack-l")).startswith("Ticked 3 steps · ")
    assert len(moments(plan.read_text())) == 3
    done(run("undo"))
    assert plan.read_text() == PLAN


def test_a_step_named_twice_is_ticked_once(run: Command, plan: Path) -> None:
    assert done(run("done", "2", "pack-bag")).startswith("Ticked “Pack the bag” · ")


def test_ticking_what_is_ticked_changes_nothing_and_offers_no_way_back(
    run: Command, plan: Path
) -> None:
    done(run("done", "2"))
    before = plan.read_text()
    later = {"SECONDROUND_NOW": "2026-11-25T09:00:00+01:00"}
    assert done(run("done", "2", env=later)) == "Already ticked “Pack the bag”\n"
    assert plan.read_text() == before
    assert done(run("undone", "1")) == "Already open “Read their annual report”\n"


def test_unticking_opens_a_step_again(run: Command, plan: Path) -> None:
    done(run("done", "1", "2"))
    assert done(run("undone", "2")).startswith("Unticked “Pack the bag” · secondround undo")
    assert len(moments(plan.read_text())) == 1
    done(run("undone", "1"))
    assert plan.read_text() == PLAN


@pytest.mark.parametrize("words", [("done",), ("undone",)], ids=" ".join)
@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("dance", "No step is called “dance”"),
        ("9", "There is no step 9; the plan has 3 steps"),
        ("0", "There is no step 0"),
        ("", "No step is called “”"),
        ("pack", "“pack” can mean pack-bag, pack-lunch; write more of it"),
    ],
)
def test_a_step_that_cannot_be_found_is_refused_and_nothing_is_ticked(
    run: Command, plan: Path, words: tuple[str, ...], reference: str, says: str
) -> None:
    assert says in refused(run(*words, "read-report", reference))
    assert plan.read_text() == PLAN


def test_one_unknown_step_among_known_ones_ticks_none(run: Command, plan: Path) -> None:
    refused(run("done", "1", "2", "dance"))
    assert plan.read_text() == PLAN


def test_a_step_of_ones_own_goes_to_the_end_with_what_was_said_of_it(
    run: Command, plan: Path
) -> None:
    said = done(
        run(
            "add",
            "Ask",
            "Tom",
            "--due",
            "-2d",
            "--minutes",
            "1h30",
            "--phase",
            "people",
            "--note",
            "by voice",
            "--no-essential",
        )
    )
    assert said == (
        "Added “Ask Tom”, 2 days before the interview: Tue 1 Dec 2026, in 7 days"
        " · secondround undo takes it back\n"
    )
    head, step = plan.read_text().split('title = "Pack lunch"\ndue = "-1d"\n')
    assert head == PLAN.split('title = "Pack lunch"')[0]
    for line in (
        'id = "ask-tom"',
        'title = "Ask Tom"',
        'due = "-2d"',
        "minutes = 90",
        'phase = "people"',
        'note = "by voice"',
        "essential = false",
    ):
        assert f"{line}\n" in step
    done(run("undo"))
    assert plan.read_text() == PLAN


@pytest.mark.parametrize(
    ("due", "stored", "echo"),
    [
        ("-5d", '"-5d"', ", 5 days before the interview: Sat 28 Nov 2026, in 4 days"),
        ("-2b", '"-2b"', ", 2 working days before the interview: Tue 1 Dec 2026, in 7 days"),
        ("call+1d", '"call+1d"', ", 1 day after the call: Sat 21 Nov 2026, 3 days ago"),
        ("told+2b", '"told+2b"', ", 2 working days after the day they named, which has no date"),
        ("2026-11-30", "2026-11-30", ": Mon 30 Nov 2026, in 6 days"),
        ("thu", "2026-11-26", ": Thu 26 Nov 2026, in 2 days"),
        ("+3d", "2026-11-27", ": Fri 27 Nov 2026, in 3 days"),
        ("2026-01-05", "2026-01-05", ": Mon 5 Jan 2026, 323 days ago"),
    ],
)
def test_a_due_date_is_kept_as_it_was_meant_and_told_as_it_was_understood(
    run: Command, plan: Path, due: str, stored: str, echo: str
) -> None:
    assert f"Added “Buy a pen”{echo}" in done(run("add", "Buy a pen", "--due", due))
    assert f"due = {stored}\n" in plan.read_text().split('title = "Buy a pen"')[1]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--due", "soon"), 1, "“soon”"),
        (("--due", "2026-02-30"), 1, "2026-02-30"),
        (("--due", "-5x"), 1, "-5x"),
        (("--minutes", "long"), 1, "“long” is not a length of time"),
        (("--minutes", "-5"), 1, "“-5”"),
        (("--minutes", "99999999"), 1, "is not a length of time"),
        (("--phase", "lunch"), 2, "acknowledge"),
    ],
    ids=str,
)
def test_a_step_with_words_that_cannot_be_read_is_not_added(
    run: Command, plan: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    assert says in refused(run("add", "Buy a pen", *words), code=code)
    assert plan.read_text() == PLAN


def test_a_step_without_a_title_is_not_added(run: Command, plan: Path) -> None:
    refused(run("add", " "), code=2)
    refused(run("add"), code=2)
    assert plan.read_text() == PLAN


def test_a_title_may_begin_with_a_hyphen_behind_two(run: Command, plan: Path) -> None:
    assert "Added “-5d is a date”" in done(run("add", "--", "-5d is a date"))


def test_a_title_of_any_text_is_kept_as_it_is_and_shown_safely(run: Command, plan: Path) -> None:
    title = 'a "quote" \\ \x1b]0;x\x07 \u202e [/] 🙂 \u200b'
    said = done(run("add", title))
    assert said.replace("\n", "").isprintable()
    assert done(run("steps")).replace("\n", "").isprintable()
    told = json.loads(done(run("steps", "--json")))
    assert title in [step["title"] for step in told]
    done(run("undo"))
    assert plan.read_text() == PLAN


def test_steps_with_wrong_types_are_shown_with_a_mark_and_can_be_ticked(run: Command) -> None:
    text = """\
format = 1
steps = [
  {title = "A", due = "whenever", minutes = "long"},
  {title = 7},
  {title = "C", essential = 3},
]
"""
    plan = run.write(text)
    assert "? “whenev" in done(run("steps"))
    done(run("done", "a"))
    written = plan.read_text()
    assert 'due = "whenever"' in written
    assert 'minutes = "long"' in written
    assert "title = 7" in written
    assert "essential = 3" in written


def test_a_step_that_is_added_leaves_entries_that_cannot_be_read_in_the_file(run: Command) -> None:
    plan = run.write('format = 1\n\n[[steps]]\nid = 4\ntitle = "Kept"\ncolour = "red"\n')
    assert "Added “Buy a pen”" in done(run("add", "Buy a pen"))
    written = plan.read_text()
    assert 'title = "Kept"\ncolour = "red"\n' in written
    assert 'title = "Buy a pen"' in written


def test_copied_steps_are_told_apart(run: Command) -> None:
    step = '[[steps]]\nid = "read"\ntitle = "Read"\n'
    plan = run.write(f"format = 1\n\n{step}\n{step}")
    done(run("done", "2"))
    first, second = plan.read_text().split("[[steps]]")[1:]
    assert 'id = "read"\n' in first
    assert "done" not in first
    assert 'id = "read-2"' in second
    assert "done" in second
