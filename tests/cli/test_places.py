"""check, path and version: what is wrong with a plan, and where things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

WRONG = """\
format = 1

[interview]
company = 3
starts = "thursday"
travel = -4
zone = "Nowhere"

[[steps]]
title = "A"
due = "whenever"

[[steps]]
minutes = 5

[[people]]
name = "Ann"
asks = [{kind = "advice"}, {kind = "word", state = "later"}]
"""
PROBLEMS = {
    4: "interview.company should be text, not 3",
    5: "interview.starts should be a date like",
    6: "interview.travel should be minutes",
    7: "interview.zone should be a time zone",
    11: "steps[1].due should be a date like 2026-03-09, or text like -5d",
    13: "steps[2] needs a title",
    18: "people[1].asks[2].state should be one of",
}


def test_a_plan_in_order_is_told_with_what_it_holds(run: Command, plan: Path) -> None:
    assert done(run("check")) == (
        "~/.local/share/secondround/plan.toml is in order: 3 steps, 1 person.\n"
    )


def test_every_problem_is_named_at_once_with_its_place_and_line(run: Command) -> None:
    plan = run.write(WRONG)
    result = run("check")
    assert result.code == 1
    lines = result.out.splitlines()
    assert len(lines) == len(PROBLEMS)
    for number, sentence in PROBLEMS.items():
        (line,) = [line for line in lines if sentence in line]
        assert line.startswith("~/.local/share/secondround/plan.toml: ")
        assert line.endswith(f"(line {number})")
    assert result.err == "secondround: ~/.local/share/secondround/plan.toml has 7 problems.\n"
    assert plan.read_text() == WRONG


def test_another_file_can_be_checked(run: Command, plan: Path) -> None:
    run.write(WRONG, run.folder / "other.toml")
    assert run("check", "other.toml").code == 1
    assert "is in order" in done(run("check", str(plan)))
    assert "other.toml" in refused(run("check", "none/other.toml"), code=3)


def test_a_plan_of_a_newer_format_is_said_to_be_for_reading_only(run: Command) -> None:
    run.write(PLAN.replace("format = 1", "format = 2"))
    assert "for reading only" in done(run("check"))


def test_unknown_keys_are_no_problem(run: Command) -> None:
    run.write('format = 1\nmine = 1\n[[mine_too]]\nx = 1\n[interview]\nmood = "calm"\n')
    assert "is in order: 0 steps, 0 people." in done(run("check"))


def test_hostile_values_are_told_without_control_characters(run: Command) -> None:
    run.write('format = 1\n[interview]\nstarts = "\\u001b]0;x\\u0007\\u202e\\n[red]"\n')
    result = run("check")
    assert result.code == 1
    assert result.out.replace("\n", "").isprintable()
    assert result.out.count("\n") == 1


def test_path_prints_the_path_alone_whether_or_not_it_is_there(run: Command) -> None:
    assert done(run("path")) == f"{run.plan}\n"
    assert done(run("path", "-f", "here.toml")) == f"{run.folder / 'here.toml'}\n"
    assert not run.data.exists()


def test_path_all_names_every_place_and_what_is_not_there_yet(run: Command, plan: Path) -> None:
    lines = done(run("path", "--all")).splitlines()
    named = {line[:13].strip(): line[13:].strip() for line in lines}
    assert list(named) == ["plan", "history", "content", "your content", "your settings", "cache"]
    assert named["plan"] == str(plan)
    assert named["history"].startswith(str(run.state / "history"))
    assert named["history"].endswith("(not there yet)")
    assert named["your content"].startswith(str(run.home / ".config/secondround/content"))
    assert "not there" not in named["content"]


def test_copies_in_conflict_and_an_open_editor_are_named(run: Command, plan: Path) -> None:
    run.write(PLAN, plan.with_name("plan.sync-conflict-20261124-090000-ABC.toml"))
    run.write("", plan.with_name(".plan.toml.swp"))
    conflict, order, swap = done(run("check")).splitlines()
    assert conflict.startswith(
        "~/.local/share/secondround/plan.sync-conflict-20261124-090000-ABC.toml is a copy in conflict"
    )
    assert "is in order" in order
    assert swap.startswith("~/.local/share/secondround/.plan.toml.swp: an editor has the plan open")


def test_a_plan_that_git_could_not_join_is_told_so_and_edit_opens_it_there(
    run: Command, plan: Path
) -> None:
    run.write(PLAN + "<<<<<<< HEAD\nmine = 1\n=======\nmine = 2\n>>>>>>> other\n")
    line = PLAN.count("\n") + 1
    assert f"holds two versions that git could not join (line {line})" in refused(run("check"))
    assert "could not join" in refused(run("done", "pack-bag"))


def test_every_problem_of_content_of_ones_own_is_named_beside_those_of_the_plan(
    run: Command, plan: Path
) -> None:
    own = run.home / ".config/secondround/content/mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[kit]]\nid = "hat"\n[[questions]]\nid = "why"\n')
    result = run("check")
    assert result.code == 1
    assert result.out.splitlines() == [
        "~/.config/secondround/content/mine.toml: kit[1] needs a title (line 1)",
        "~/.config/secondround/content/mine.toml: questions[1] needs a group (line 3)",
        "~/.config/secondround/content/mine.toml: questions[1] needs a text (line 3)",
        "~/.local/share/secondround/plan.toml is in order: 3 steps, 1 person.",
    ]
    assert result.err == "secondround: Your own content has 3 problems.\n"


def test_content_of_ones_own_in_order_is_told_with_its_files_also_before_there_is_a_plan(
    run: Command,
) -> None:
    own = run.home / ".config/secondround/content/pack"
    own.mkdir(parents=True)
    for name in ("a", "b"):
        (own / f"{name}.toml").write_text(f'[[kit]]\nid = "{name}"\ntitle = "{name}"\n')
    result = run("check")
    assert result.out == "~/.config/secondround/content is in order: 2 files.\n"
    assert result.code == 3
