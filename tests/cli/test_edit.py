"""`secondround edit`: the plan in a scripted $EDITOR, taken over only when it is valid."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command, Result, done, refused

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = PLAN.replace('"Acme"', '"Acme')


def editor(run: Command, script: str) -> dict[str, str]:
    """An environment whose editor does what the shell script says with the file $1."""
    path = run.folder / "my editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"EDITOR": shlex.quote(str(path))}


def edit(run: Command, script: str) -> Result:
    return run("edit", env=editor(run, script))


def drafts(run: Command) -> list[Path]:
    return [path for path in (run.state / "drafts").rglob("*") if path.is_file()]


def draft_named(run: Command, said: str) -> Path:
    """The draft that a refusal says the text is in."""
    name = said.rsplit(" ", 1)[1].rstrip(".")
    return run.home / name.removeprefix("~/")


REPLACE = "sed -i 's/4 Quay Street/Room 4/' \"$1\""


def test_a_valid_change_is_taken_over_byte_for_byte_and_can_be_undone(
    run: Command, plan: Path
) -> None:
    assert done(edit(run, REPLACE)) == "Edited the plan · secondround undo takes it back\n"
    assert plan.read_text() == PLAN.replace("4 Quay Street", "Room 4")
    assert not drafts(run)
    done(run("undo"))
    assert plan.read_text() == PLAN


def test_the_editor_gets_a_private_copy_and_never_the_plan_itself(run: Command, plan: Path) -> None:
    done(edit(run, 'stat -c %a "$1" > seen; echo "$1" >> seen; cat "$1" >> seen'))
    mode, path, text = (run.folder / "seen").read_text().split("\n", 2)
    assert mode == "600"
    assert path != str(plan)
    assert path.endswith(".toml")
    assert text == PLAN


def test_leaving_it_as_it_was_changes_nothing(run: Command, plan: Path) -> None:
    assert done(edit(run, "true")) == "Nothing changed.\n"
    assert plan.read_text() == PLAN
    assert not drafts(run)
    assert "nothing to undo" in refused(run("undo"))


def test_a_comment_alone_is_a_change_too(run: Command, plan: Path) -> None:
    done(edit(run, "echo '# a thought' >> \"$1\""))
    assert plan.read_text() == f"{PLAN}# a thought\n"


def test_text_that_is_not_toml_is_refused_with_its_line_and_kept(run: Command, plan: Path) -> None:
    said = refused(edit(run, 'sed -i \'s/"4 Quay/4 Quay/\' "$1"'))
    assert "line 10" in said
    assert "The plan stands as it was; your text is in" in said
    assert plan.read_text() == PLAN
    assert "place = 4 Quay" in draft_named(run, said).read_text()


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ('sed -i \'s/travel = 35/travel = "far"/\' "$1"', "interview.travel should be minutes"),
        ('sed -i \'s/"-1d"/"soon"/\' "$1"', "steps[2].due should be a date like"),
        ("sed -i 's/^format.*//' \"$1\"", "format = 1"),
        (': > "$1"', "format = 1"),
        ('rm "$1"', ""),
    ],
    ids=["minutes", "due", "no format", "empty", "removed"],
)
def test_a_field_that_cannot_be_read_is_refused_and_the_plan_stands(
    run: Command, plan: Path, script: str, says: str
) -> None:
    result = edit(run, script)
    assert result.code in (1, 3)
    assert says in result.err
    assert result.err.count("\n") == 1
    assert plan.read_text() == PLAN


def test_a_field_that_could_not_be_read_before_does_not_hinder(run: Command) -> None:
    bad = PLAN.replace("travel = 35", 'travel = "far"')
    plan = run.write(bad)
    done(edit(run, REPLACE))
    assert plan.read_text() == bad.replace("4 Quay Street", "Room 4")


def test_text_that_was_refused_outlives_the_next_edit(run: Command, plan: Path) -> None:
    first = draft_named(run, refused(edit(run, "echo 'x = [' >> \"$1\"")))
    kept = first.read_text()
    done(edit(run, REPLACE))
    assert first.read_text() == kept
    second = draft_named(run, refused(edit(run, "echo 'y = [' >> \"$1\"")))
    assert second != first
    assert first.read_text() == kept


def test_a_plan_that_is_not_toml_is_opened_at_its_line_and_repaired(run: Command) -> None:
    plan = run.write(BROKEN)
    vim = run.folder / "bin/vim"
    vim.parent.mkdir()
    vim.write_text('#!/bin/sh\necho "$1" > seen\nsed -i \'s/"Acme/"Acme"/\' "$2"\n')
    vim.chmod(0o755)
    out = done(run("edit", env={"EDITOR": str(vim)}))
    assert (run.folder / "seen").read_text() == "+6\n"
    assert plan.read_text() == PLAN
    assert "The old text is in ~/.local/share/secondround/plan.toml.before" in out
    assert (run.data / "plan.toml.before").read_text() == BROKEN


def test_a_plan_that_is_still_broken_stays_as_it_was(run: Command) -> None:
    plan = run.write(BROKEN)
    said = refused(edit(run, "echo '# hm' >> \"$1\""))
    assert "line 6" in said
    assert plan.read_text() == BROKEN
    assert draft_named(run, said).read_text() == f"{BROKEN}# hm\n"


@pytest.mark.parametrize("value", ["no-such-editor", "/no/such/editor", "./here"])
def test_an_editor_that_is_missing_is_named(run: Command, plan: Path, value: str) -> None:
    said = refused(run("edit", env={"EDITOR": value}))
    assert f"“{value}” cannot be started: No such file" in said
    assert plan.read_text() == PLAN


def test_an_editor_that_cannot_be_read_as_words_is_refused(run: Command, plan: Path) -> None:
    assert "$EDITOR cannot be read" in refused(run("edit", env={"EDITOR": "vim 'a"}))


def test_visual_comes_before_editor_and_may_have_options(run: Command, plan: Path) -> None:
    named = editor(run, 'test "$1" = -x && sed -i s/Acme/Borealis/ "$2"')["EDITOR"]
    done(run("edit", env={"VISUAL": f"{named} -x", "EDITOR": "no-such-editor"}))
    assert "Borealis" in plan.read_text()


def test_an_editor_that_ends_with_an_error_leaves_the_plan_and_says_where_the_text_is(
    run: Command, plan: Path
) -> None:
    said = refused(edit(run, f"{REPLACE}\nexit 1"))
    assert "ended with an error, so the plan stands as it was" in said
    assert plan.read_text() == PLAN
    assert "Room 4" in draft_named(run, said).read_text()


def second(run: Command, words: str) -> str:
    """A line of shell that runs another command while the editor is open."""
    return f"{shlex.join(run.words)} {words} >/dev/null || exit 1"


def test_what_another_session_changed_meanwhile_is_kept_beside_what_was_edited(
    run: Command, plan: Path
) -> None:
    done(edit(run, f"{second(run, 'done pack-bag')}\n{REPLACE}"))
    text = plan.read_text()
    assert 'place = "Room 4"' in text
    (tick,) = [line for line in text.splitlines() if line.startswith("done = ")]
    assert text.replace(f"{tick}\n", "") == PLAN.replace("4 Quay Street", "Room 4")


def test_the_same_place_changed_on_both_sides_is_refused_and_the_text_kept(
    run: Command, plan: Path
) -> None:
    said = refused(edit(run, f"{second(run, 'set place Hall')}\n{REPLACE}"))
    assert 'place = "Hall"' in plan.read_text()
    assert "Room 4" in draft_named(run, said).read_text()


def test_a_step_deleted_and_added_in_the_editor_is_gone_and_there(run: Command, plan: Path) -> None:
    script = 'sed -i \'/id = "pack-lunch"/d; s/Pack lunch/Buy lunch/\' "$1"'
    done(edit(run, script))
    assert "Buy lunch" in done(run("steps"))
    assert "Ticked “Buy lunch”" in done(run("done", "buy-lunch"))


def test_on_a_terminal_it_offers_to_edit_again_until_it_is_valid(run: Command, plan: Path) -> None:
    script = 'if grep -q "Room 4" "$1"; then sed -i "s/^x = .*//" "$1"\n'
    script += f"else {REPLACE}; echo 'x = [' >> \"$1\"; fi"
    with run.on_terminal("edit", env=editor(run, script)) as terminal:
        terminal.wait_for("Edit it again? [Y/n]")
        assert plan.read_text() == PLAN
        terminal.press("enter")
        terminal.wait_for("Edited the plan")
        assert terminal.wait() == 0
    assert 'place = "Room 4"' in plan.read_text()


@pytest.mark.parametrize("key", ["n", "ctrl+d", "ctrl+c"])
def test_on_a_terminal_it_can_be_left_and_says_where_the_text_is(
    run: Command, plan: Path, key: str
) -> None:
    with run.on_terminal(
        "edit", columns=200, env=editor(run, "echo 'x = [' >> \"$1\"")
    ) as terminal:
        terminal.wait_for("Edit it again? [Y/n]")
        terminal.settle()  # the prompt is there a moment before the line is read
        terminal.press(*([key, "enter"] if key == "n" else [key]))
        terminal.wait_for("your text is in")
        assert terminal.wait() == 1
        assert b"Traceback" not in terminal.raw
    assert plan.read_text() == PLAN
    assert drafts(run)
