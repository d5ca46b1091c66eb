"""`secondround ask`: the message shown, edited, checked, copied and marked sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.command import PLAN, Command

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def run(tmp_path: Path) -> Command:
    command = Command(tmp_path)
    command.data.mkdir(parents=True)
    command.plan.write_text(PLAN)
    config = command.home / ".config/secondround"
    config = type(config)(command.env.get("XDG_CONFIG_HOME", str(config.parent)), "secondround")
    config.mkdir(parents=True, exist_ok=True)
    (config / "config.toml").write_text('name = "Ada Lim"\n')
    return command


def test_ask_begins_a_draft_and_shows_the_message_with_the_way_on(run: Command) -> None:
    shown = run("ask", "hr-feedback", "ann")
    assert shown.code == 0
    assert "Subject: A question after our first conversation: Head of Operations" in shown.out
    assert "Dear Ann Lee," in shown.out
    assert "Ada Lim" in shown.out
    assert "--copy copies it" in shown.out
    assert 'kind = "hr-feedback"' in run.plan.read_text()


def test_print_and_json_change_nothing(run: Command) -> None:
    assert run("ask", "hr-expect", "ann", "--print").out.startswith("Subject: What to expect")
    fields = json.loads(run("ask", "hr-expect", "ann", "--json").out)
    assert (fields["state"], fields["clear"], fields["gaps"]) == ("draft", True, [])
    assert run.plan.read_text() == PLAN


def test_sent_asks_for_fairness_first(run: Command) -> None:
    refused = run("ask", "hr-feedback", "ann", "--sent")
    assert (refused.code, "--fair" in refused.err) == (1, True)
    assert run.plan.read_text() == PLAN
    assert run("ask", "hr-feedback", "ann", "--sent", "--fair").code == 0
    assert 'state = "sent"' in run.plan.read_text()
    again = run("ask", "hr-feedback", "ann", "--sent", "--fair")
    assert (again.code, "sent already" in again.err or "Began" in again.out) == (1, True)


def test_a_gap_is_never_sent(run: Command) -> None:
    refused = run("ask", "logistics", "ann", "--sent", "--fair")
    assert refused.code == 1
    assert "[number?]" in refused.err
    assert run.plan.read_text() == PLAN


def test_what_is_written_in_the_editor_is_kept_and_what_fishes_is_refused(run: Command) -> None:
    editor = run.folder / "editor"
    editor.write_text('printf "Subject: Hi\\n\\nOff the record, how was I?\\n" >"$1"\n')
    env = {"VISUAL": f"/bin/sh {editor}"}
    shown = run("ask", "hr-feedback", "ann", "--edit", env=env)
    assert "“Off the record”: say “what you are free to share”" in shown.out
    assert "Off the record" in run.plan.read_text()
    refused = run("ask", "hr-feedback", "ann", "--sent", "--fair")
    assert (refused.code, "Off the record" in refused.err) == (1, True)
    kept = run("ask", "hr-feedback", "ann", "--sent", "--fair", "--keep", "off the record")
    assert kept.code == 0


def test_a_blocked_kind_is_refused_with_the_rule_and_what_to_ask_instead(run: Command) -> None:
    assert run("set", "contact_rule", "not-allowed").code == 0
    before = run.plan.read_text()
    refused = run("ask", "advocate-ask", "ann")
    assert refused.code == 1
    assert "is blocked: insiders may not be asked" in refused.err
    assert "“Naming a reference” instead" in refused.err
    assert run.plan.read_text() == before


def test_copy_without_a_terminal_shows_the_text_to_select(run: Command) -> None:
    copied = run("ask", "hr-feedback", "ann", "--copy", "--fair")
    assert copied.code == 0
    assert "select the text" in copied.out
    assert "Dear Ann Lee," in copied.out
    assert 'state = "checked"' in run.plan.read_text()


def test_on_a_terminal_the_three_questions_are_asked_and_the_text_is_copied(run: Command) -> None:
    env = {"SSH_TTY": "/dev/pts/9"}
    with run.on_terminal("ask", "hr-feedback", "ann", "--copy", env=env) as terminal:
        for question in ("panel read this?", "any candidate", "free to say no"):
            terminal.wait_for(question)
            terminal.type("y\n")
        assert terminal.wait() == 0
        assert b"\x1b]52;c;" in terminal.raw


def test_a_doubt_leaves_it_a_draft(run: Command) -> None:
    with run.on_terminal("ask", "hr-feedback", "ann", "--sent") as terminal:
        terminal.wait_for("panel read this?")
        terminal.type("n\n")
        assert terminal.wait() == 1
    assert run.plan.read_text() == PLAN


def test_thanks_that_were_said_aloud_are_recorded_as_said(run: Command) -> None:
    assert run("person", "add", "Tom", "--role", "advocate").code == 0
    said = run("ask", "thanks-helper", "tom", "--said", "in-person")
    assert (said.code, "“Tom” is said in person" in said.out) == (0, True)
    text = run.plan.read_text()
    assert ('state = "said"' in text, 'channel = "in-person"' in text) == (True, True)
    assert run("undo").code == 0
    assert 'state = "said"' not in run.plan.read_text()


def test_words_from_elsewhere_are_sent_on_purpose_after_the_questions(run: Command) -> None:
    refused = run("ask", "hr-feedback", "ann", "--elsewhere")
    assert (refused.code, "--fair" in refused.err) == (1, True)
    assert run.plan.read_text() == PLAN
    sent = run("ask", "hr-feedback", "ann", "--elsewhere", "--fair")
    assert (sent.code, "is sent, not checked here" in sent.out) == (0, True)
    assert 'channel = "elsewhere"' in run.plan.read_text()
    both = run("ask", "hr-feedback", "ann", "--sent", "--elsewhere")
    assert both.code == 2


def test_the_questions_are_asked_on_a_terminal_for_words_from_elsewhere(run: Command) -> None:
    with run.on_terminal("ask", "hr-feedback", "ann", "--elsewhere") as terminal:
        terminal.wait_for("panel read this?")
        terminal.type("y\n")
        terminal.wait_for("any candidate")
        terminal.type("n\n")
        assert terminal.wait() == 1
    assert run.plan.read_text() == PLAN
