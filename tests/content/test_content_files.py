"""The shipped content keeps its format, its limits and its tone."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tui.storage.content import OF_A_LIBRARY
from tui.storage.content_kinds import KINDS

CONTENT = Path(__file__).resolve().parents[2] / "content"
#: A table of facts under a licence of its own, which has to stand in it; no content of a plan.
TABLES = {"windows-zones.toml"}
FILES = sorted(path for path in CONTENT.glob("*.toml") if path.name not in TABLES)
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)

PHASES = [
    "acknowledge",
    "evidence",
    "people",
    "research",
    "practice",
    "logistics",
    "day-of",
    "after",
]
# For each file: the types of the keys an entry must have, and of those it may have.
ENTRIES: dict[str, tuple[dict[str, type], dict[str, type]]] = {
    "steps": (
        {
            "id": str,
            "title": str,
            "phase": str,
            "due": str,
            "minutes": int,
            "essential": bool,
            "why": str,
            "done_when": str,
        },
        {
            "essential_when": list,
            "settings": list,
            "sources": list,
            "waiting": str,
            "called": str,
            "five_days": str,
            "two_days": str,
            "twelve_hours": str,
            "favour": bool,
            "late": bool,
            "seeded": bool,
        },
    ),
    "settings": (
        {"id": str, "name": str, "says": str, "on_the_day": list, "onsite": bool},
        {"changes": list},
    ),
    "roles": (
        {"id": str, "name": str, "short": str, "invitation": str, "says": str},
        {},
    ),
    "asks": (
        {
            "id": str,
            "name": str,
            "says": str,
            "roles": list,
            "due": str,
            "wait": int,
            "nudges": int,
            "channel": str,
            "favour": bool,
        },
        {"due_else": str, "answer": bool, "barred": bool, "barred_except": list, "instead": str},
    ),
    "kit": ({"id": str, "title": str}, {"says": str, "settings": list, "leave": bool}),
}
# The kinds that are read only where they are used.
ENTRIES |= {
    name: (
        {key: kind.fields[key] for key in ("id", *kind.needs)},
        {key: of for key, of in kind.fields.items() if key not in ("id", *kind.needs)},
    )
    for name, kind in KINDS.items()
    if name not in OF_A_LIBRARY
}
INDEX = {"format": int, "content": str, "files": list, "more": list}
SENTENCES = ("why", "done_when", "says", "invitation", "on_the_day", "probes")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DUE = re.compile(
    r"-[1-9]\d*[dhmb]"
    r"|\+0h"
    r"|(first|call|help|end|told|outcome)\+(0|[1-9]\d*)[dhmb]"
    r"|leave-by"
)
SOURCE = re.compile(r"[A-Za-z0-9 ]+ \([ABCP](, weak)?\)")
SOURCE_MARK = re.compile(r"[\[\]]|\([A-Z](,[^)]*)?\)")
LOUD = re.compile(
    r"!|\b(overdue|crush|nail|awesome|oops|streak|score)(s|es|ed|ing)?\b", re.IGNORECASE
)


def document(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def entries(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = document(CONTENT / f"{name}.toml")[name]
    return found


def texts(value: object) -> list[str]:
    """Every string inside `value`, however deep."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in texts(inner)]
    return [value] if isinstance(value, str) else []


def sentences(name: str) -> list[tuple[str, str]]:
    """The id of each entry beside each of its texts that is meant as a sentence."""
    return [
        (entry["id"], text)
        for entry in entries(name)
        for key in SENTENCES
        for text in texts(entry.get(key))
    ]


every_kind = pytest.mark.parametrize("name", sorted(ENTRIES))


def test_the_index_lists_exactly_the_files_beside_it() -> None:
    index = document(CONTENT / "index.toml")
    listed = [*index["files"], *index["more"]]
    assert Counter(listed) == Counter(path.name for path in FILES if path.name != "index.toml")


def test_the_index_marks_the_folder_as_ours_and_holds_nothing_else() -> None:
    index = document(CONTENT / "index.toml")
    assert {key: type(value) for key, value in index.items()} == INDEX
    assert (index["format"], index["content"]) == (1, "secondround")


@every_file
def test_a_file_holds_one_list_of_entries_named_like_itself(path: Path) -> None:
    if path.name == "index.toml":
        return
    assert path.stem in ENTRIES, f"say in ENTRIES which keys {path.name} may have"
    assert list(document(path)) == [path.stem]
    assert document(path)[path.stem]


@every_file
def test_a_file_begins_with_a_comment_on_its_format_of_three_to_eight_lines(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    comment = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    assert 3 <= comment <= 8


@every_kind
def test_an_entry_has_all_the_keys_it_needs_and_no_unknown_one(name: str) -> None:
    must, may = ENTRIES[name]
    for entry in entries(name):
        assert set(must) <= set(entry), entry
        assert set(entry) <= set(must) | set(may), entry["id"]


@every_kind
def test_each_value_has_the_type_of_its_key(name: str) -> None:
    must, may = ENTRIES[name]
    for entry in entries(name):
        for key, value in entry.items():
            assert type(value) is (must | may)[key], (entry["id"], key)


@every_kind
def test_a_list_is_left_out_when_it_is_empty_and_holds_texts_only(name: str) -> None:
    for entry in entries(name):
        for key, value in entry.items():
            if isinstance(value, list):
                assert value, (entry["id"], key)
                assert all(type(text) is str for text in value), (entry["id"], key)


@every_kind
def test_ids_are_kebab_case_and_unique(name: str) -> None:
    ids = [entry["id"] for entry in entries(name)]
    assert [each for each, times in Counter(ids).items() if times > 1] == []
    assert [each for each in ids if not KEBAB.fullmatch(each)] == []


@every_file
def test_every_text_is_one_printable_line_without_spaces_at_its_ends(path: Path) -> None:
    for text in texts(document(path)):
        assert text, "an empty text says nothing"
        assert text == text.strip(), text
        assert "  " not in text, text
        assert text.isprintable(), text


@every_file
def test_a_file_needs_no_knowledge_of_escapes_to_be_edited(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert "\\" not in source
    assert '"""' not in source
    assert "'''" not in source
    assert "\t" not in source


@pytest.mark.parametrize(
    "path",
    # The word list holds the very words that are not to be said.
    [path for path in FILES if path.name != "wording.toml"],
    ids=lambda path: path.name,
)
def test_nothing_shouts_scolds_or_counts_points(path: Path) -> None:
    assert [found.group() for found in LOUD.finditer(path.read_text(encoding="utf-8"))] == []


@every_kind
def test_sentences_end_with_a_full_stop_or_a_question_mark(name: str) -> None:
    assert [each for each in sentences(name) if not each[1].endswith((".", "?"))] == []


@every_kind
def test_sentences_begin_with_a_capital_letter(name: str) -> None:
    assert [each for each in sentences(name) if not each[1][0].isupper()] == []


@every_kind
def test_prose_carries_no_source_marks_and_no_figures_of_effect(name: str) -> None:
    for each, text in sentences(name):
        assert not SOURCE_MARK.search(text), each
        assert "%" not in text, each


@every_kind
def test_labels_are_no_sentences(name: str) -> None:
    for entry in entries(name):
        for key in ("title", "name", "short"):
            assert not entry.get(key, "").endswith("."), entry["id"]


def test_every_due_date_follows_the_grammar() -> None:
    assert [step["id"] for step in entries("steps") if not DUE.fullmatch(step["due"])] == []


def test_a_step_takes_between_one_minute_and_four_hours() -> None:
    assert [step["id"] for step in entries("steps") if not 1 <= step["minutes"] <= 240] == []


def test_a_title_fits_sixty_characters() -> None:
    assert [step["id"] for step in entries("steps") if len(step["title"]) > 60] == []


def test_the_phases_come_in_their_one_order_and_none_is_empty() -> None:
    met = list(dict.fromkeys(step["phase"] for step in entries("steps")))
    assert met == PHASES
    order = [PHASES.index(step["phase"]) for step in entries("steps")]
    assert order == sorted(order)


def test_a_step_asks_only_for_settings_that_exist() -> None:
    known = {setting["id"] for setting in entries("settings")} | {"onsite"}
    for step in entries("steps"):
        assert set(step.get("settings", [])) <= known, step["id"]


def test_a_step_becomes_essential_only_through_a_setting_that_exists_or_the_wait() -> None:
    known = {setting["id"] for setting in entries("settings")} | {"waiting"}
    for step in entries("steps"):
        assert set(step.get("essential_when", [])) <= known, step["id"]


def test_a_step_that_is_always_essential_names_no_condition_for_it() -> None:
    both = [
        step["id"] for step in entries("steps") if step["essential"] and "essential_when" in step
    ]
    assert both == []


def test_a_source_is_a_name_and_one_mark_of_evidence() -> None:
    for step in entries("steps"):
        for source in step.get("sources", []):
            assert SOURCE.fullmatch(source), (step["id"], source)


def test_a_reason_is_one_or_two_sentences_and_a_test_of_done_is_one() -> None:
    for step in entries("steps"):
        assert len(re.findall(r"[.?](?=\s|$)", step["why"])) <= 2, step["id"]
        assert len(re.findall(r"[.?](?=\s|$)", step["done_when"])) == 1, step["id"]


def test_what_every_interview_needs_stays_within_ninety_minutes_on_a_day() -> None:
    needed: Counter[str] = Counter()
    for step in entries("steps"):
        if step["essential"] and "settings" not in step:
            needed[step["due"]] += step["minutes"]
    assert {due: minutes for due, minutes in needed.items() if minutes > 90} == {}


def test_only_being_there_is_due_at_the_leave_by_time_and_in_any_setting() -> None:
    leaving = [step for step in entries("steps") if step["due"] == "leave-by"]
    assert [step["id"] for step in leaving] == ["be-there"]
    assert "settings" not in leaving[0]


def test_every_setting_has_two_to_five_things_to_remember_on_the_day() -> None:
    for setting in entries("settings"):
        assert 2 <= len(setting["on_the_day"]) <= 5, setting["id"]


def test_only_a_video_call_needs_no_journey() -> None:
    assert [setting["id"] for setting in entries("settings") if not setting["onsite"]] == ["video"]


def test_the_short_label_of_a_role_fits_eleven_characters() -> None:
    assert [role["id"] for role in entries("roles") if len(role["short"]) > 11] == []


def test_a_role_invites_with_one_question() -> None:
    for role in entries("roles"):
        assert role["invitation"].endswith("?"), role["id"]
        assert role["invitation"].count("?") == 1, role["id"]


def test_every_kind_of_ask_of_the_brief_is_there_with_its_wait_and_its_nudges() -> None:
    told = {ask["id"]: (ask["wait"], ask["nudges"], ask["channel"]) for ask in entries("asks")}
    assert told == {
        "hr-feedback": (3, 1, "email"),
        "hr-expect": (2, 1, "email"),
        "contact-advice": (3, 1, "voice"),
        "what-matters": (3, 1, "voice"),
        "advocate-ask": (4, 1, "voice"),
        "practise-with-me": (2, 1, "either"),
        "quote-permission": (3, 1, "email"),
        "reference-headsup": (3, 1, "voice"),
        "recruiter-brief": (1, 2, "voice"),
        "logistics": (1, 2, "email"),
        "thanks-interviewer": (0, 0, "email"),
        "thanks-helper": (0, 0, "email"),
        "status-check": (5, 1, "as-they-used"),
        "outcome-news": (0, 0, "either"),
    }


def test_a_favour_has_one_nudge_at_most_and_what_asks_for_nothing_has_none() -> None:
    for ask in entries("asks"):
        assert ask["nudges"] <= 1 or not ask["favour"], ask["id"]
        assert (ask["nudges"] == 0) == (ask.get("answer") is False), ask["id"]


def test_an_ask_goes_to_roles_that_exist_and_offers_a_kind_that_exists() -> None:
    roles = {role["id"] for role in entries("roles")}
    kinds = {ask["id"] for ask in entries("asks")}
    for ask in entries("asks"):
        assert set(ask["roles"]) <= roles, ask["id"]
        assert set(ask.get("barred_except", [])) <= roles, ask["id"]
        assert ("instead" in ask) == ("barred" in ask), ask["id"]
        assert ask.get("instead", "logistics") in kinds, ask["id"]
        assert len(ask["name"]) <= 24, ask["id"]


def test_the_due_dates_of_asks_follow_the_grammar() -> None:
    dues = [ask[key] for ask in entries("asks") for key in ("due", "due_else") if key in ask]
    assert [due for due in dues if not DUE.fullmatch(due)] == []


def test_there_are_sixty_questions_six_in_each_group() -> None:
    counts = Counter(question["group"] for question in entries("questions"))
    assert counts == {group["id"]: 6 for group in entries("groups")}
    assert sum(counts.values()) == 60


def test_a_question_of_the_bank_and_a_probe_ask() -> None:
    for entry in (*entries("questions"), *entries("probes")):
        assert entry["text"].endswith(("?", ".")), entry["id"]


def test_a_group_asks_only_for_settings_that_exist() -> None:
    known = {setting["id"] for setting in entries("settings")}
    for group in entries("groups"):
        assert set(group.get("settings", [])) <= known, group["id"]


def test_a_prompt_is_a_short_label_and_a_hint() -> None:
    for preparation in entries("preparations"):
        for prompt in preparation["prompts"]:
            label, colon, hint = prompt.partition(": ")
            assert colon, prompt
            assert len(label) <= 9, prompt
            assert hint, prompt


def test_a_preparation_completes_a_step_that_exists() -> None:
    steps = {step["id"] for step in entries("steps")}
    assert {preparation["step"] for preparation in entries("preparations")} <= steps


def test_the_debrief_asks_and_its_names_fit_a_narrow_row() -> None:
    assert len(entries("debrief")) == 11
    for entry in entries("debrief"):
        assert entry["text"].endswith(("?", ".")), entry["id"]
        assert len(entry["name"]) <= 24, entry["id"]


@pytest.mark.parametrize("name", ["questions", "probes", "preparations"])
def test_what_is_asked_aloud_has_no_gap_to_fill(name: str) -> None:
    assert "{" not in (CONTENT / f"{name}.toml").read_text()
