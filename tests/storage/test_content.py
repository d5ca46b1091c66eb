"""The shipped content with the person's own over it, and faults told with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storage.disk import put
from tui.plan.errors import PlanError
from tui.storage.content import load_entries, load_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def own(home: Path) -> Path:
    return home / ".config/secondround/content/mine.toml"


def fault(own: Path, text: str | bytes) -> str:
    put(own, text)
    with pytest.raises(PlanError) as refused:
        load_library()
    assert refused.value.sentence.startswith("~/.config/secondround/content/mine.toml")
    assert "\n" not in refused.value.sentence
    return refused.value.sentence.partition("mine.toml")[2]


def test_the_shipped_content_is_whole() -> None:
    library = load_library()
    assert len(library.steps) >= 40
    assert {"panel", "meal", "video"} <= library.settings.keys()
    assert {"hr", "insider"} <= library.roles.keys()


def test_an_entry_with_a_known_id_overrides_it_field_by_field(own: Path) -> None:
    shipped = load_library().steps["list-people"]
    put(own, '[[steps]]\nid = "list-people"\nminutes = 7\n')
    mine = load_library().steps["list-people"]
    assert (mine.minutes, mine.title, mine.why) == (7, shipped.title, shipped.why)
    assert next(iter(load_library().steps)) != "list-people" or shipped is not mine


def test_a_new_id_is_added_at_the_end_and_needs_only_a_title(own: Path) -> None:
    put(own, '[[steps]]\nid = "bake"\ntitle = "Bake a cake"\ndue = "-1d"\n')
    library = load_library()
    assert list(library.steps)[-1] == "bake"
    assert library.steps["bake"].due.text == "-1d"


def test_an_entry_can_be_skipped_and_skipping_none_is_no_fault(own: Path) -> None:
    put(own, '[[steps]]\nid = "list-people"\nskip = true\n[[roles]]\nid = "none"\nskip = true\n')
    assert "list-people" not in load_library().steps


def test_a_setting_and_a_role_of_ones_own_are_added(own: Path) -> None:
    put(
        own,
        '[[settings]]\nid = "walk"\nname = "A walk"\n'
        '[[roles]]\nid = "aunt"\nname = "Aunt"\nshort = "aunt"\n',
    )
    library = load_library()
    assert library.settings["walk"].name == "A walk"
    assert library.roles["aunt"].short == "aunt"


def test_files_are_laid_over_in_the_order_of_their_names_and_hidden_ones_are_not(
    own: Path,
) -> None:
    for name, title in (("b.toml", "Second"), ("a.toml", "First"), (".c.toml", "Hidden")):
        put(own.with_name(name), f'[[steps]]\nid = "mine"\ntitle = "{title}"\n')
    put(own.with_name("notes.txt"), "not [ TOML")
    assert load_library().steps["mine"].title == "Second"


def test_a_changed_file_counts_at_once(own: Path) -> None:
    for title in ("One", "Two"):
        put(own, f'[[steps]]\nid = "mine"\ntitle = "{title}"\n')
        assert load_library().steps["mine"].title == title


STEP = '# mine\n[[steps]]\nid = "mine"\ntitle = "Mine"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (STEP + "minutes = true\n", ": steps[1].minutes should be a whole number (line 5)."),
        (STEP + 'settings = ["a", 1]\n', ": steps[1].settings should be a list of texts (line 5)."),
        (STEP + 'essential = "no"\n', ": steps[1].essential should be true or false (line 5)."),
        (STEP + 'skip = "yes"\n', ": steps[1].skip should be true or false (line 5)."),
        (STEP + "[[steps]]\n", ": steps[2] needs an id (line 5)."),
        (STEP + '[[steps]]\nid = "x"\n', ": steps[2] needs a title (line 5)."),
        ("[steps]\na = 1\n", ": steps should be [[steps]] tables (line 1)."),
    ],
)
def test_a_fault_is_told_with_file_place_and_line(own: Path, text: str, told: str) -> None:
    assert fault(own, text) == told


def test_a_name_that_is_none_is_told_with_those_there_are(own: Path) -> None:
    told = fault(own, STEP + "title2 = 1\n")
    assert told.startswith(": steps[1].title2 is not a field of steps; there is id, title, phase, ")
    assert told.endswith(" (line 5).")
    told = fault(own, "# a\nmood = 1\n")
    assert told.startswith(": “mood” is not a kind of content; there is steps, settings, roles, ")
    assert told.endswith(" (line 2).")


@pytest.mark.parametrize("key", ["waiting", "called", "five_days", "two_days", "twelve_hours"])
def test_what_is_left_of_a_step_is_read_before_a_plan_rests_on_it(own: Path, key: str) -> None:
    told = fault(own, STEP + f'{key} = "wole"\n')
    assert told.startswith(f": steps[1].{key} should be text like “whole”, “core”, “20 min”")
    assert "someday" in fault(own, STEP + f'{key} = "core, someday"\n')
    put(own, STEP + f'{key} = "10 min, -2d, nice: a note"\n')
    assert getattr(load_library().steps["mine"], key) == "10 min, -2d, nice: a note"


def test_an_id_that_nobody_can_type_in_a_command_is_told(own: Path) -> None:
    told = fault(own, '[[steps]]\nid = "My Step"\ntitle = "Mine"\n')
    assert (
        told
        == ": steps[1].id should be small letters, digits and hyphens, like “try-route” (line 2)."
    )


def test_not_skipping_is_the_same_as_saying_nothing(own: Path) -> None:
    put(own, STEP + "skip = false\n")
    assert load_library().steps["mine"].title == "Mine"


def test_a_file_that_replaces_a_kind_leaves_only_what_it_names_in_its_own_order(own: Path) -> None:
    shipped = load_library()
    put(
        own,
        'replaces = ["steps"]\n' + STEP + '[[steps]]\nid = "list-people"\nminutes = 7\n'
        '[[roles]]\nid = "aunt"\nname = "Aunt"\nshort = "Aunt"\n',
    )
    library = load_library()
    assert list(library.steps) == ["mine", "list-people"]
    assert library.steps["list-people"].title == shipped.steps["list-people"].title
    assert library.steps["list-people"].minutes == 7
    assert list(library.roles) == [*shipped.roles, "aunt"]


def test_a_later_file_adds_to_what_an_earlier_one_replaced(own: Path) -> None:
    put(own.with_name("a.toml"), 'replaces = ["questions"]\n')
    put(own, '[[questions]]\nid = "why"\ngroup = "motivation"\ntext = "Why?"\n')
    assert list(load_entries("questions")) == ["why"]


def test_what_it_replaces_is_a_list_of_kinds(own: Path) -> None:
    for value in ('"steps"', '["step"]', "1"):
        told = fault(own, f"replaces = {value}\n")
        assert told.startswith(": replaces should be a list of kinds: steps, settings, ")


def test_a_phase_or_a_due_date_that_is_none_is_told(own: Path) -> None:
    assert fault(own, STEP + 'phase = "later"\n').startswith(": steps[1].phase should be one of ")
    told = fault(own, STEP + 'due = "someday"\n')
    assert told.startswith(": steps[1].due: ")
    assert told.endswith(" (line 5).")


def test_what_is_not_toml_is_told_with_its_line(own: Path) -> None:
    assert "is not valid TOML" in fault(own, "a = 1\nb = \n")
    assert "line 2" in fault(own, "a = 1\nb = \n")
    assert "is not valid TOML" in fault(own, b"a = '\xff'\n")
    assert "is not valid TOML" in fault(own, "a = " + "[" * 5000 + "]" * 5000)


def test_a_byte_order_mark_in_front_is_no_part_of_the_text(own: Path) -> None:
    put(own, b'\xef\xbb\xbf[[steps]]\nid = "bow"\ntitle = "Bow"\n')
    assert load_library().steps["bow"].title == "Bow"


def test_a_file_that_cannot_be_read_is_told(own: Path) -> None:
    own.mkdir(parents=True)
    with pytest.raises(PlanError, match="cannot be read"):
        load_library()


def test_entries_that_no_library_holds_are_read_by_their_kind_with_ones_own_over_them(
    own: Path,
) -> None:
    shipped = load_entries("questions")
    assert shipped["slipping"]["group"] == "role-depth"
    put(own, '[[questions]]\nid = "slipping"\ntext = "Mine?"\n[[steps]]\nid = 5\n')
    assert load_entries("questions")["slipping"] == shipped["slipping"] | {"text": "Mine?"}


def test_a_fault_in_entries_that_no_library_holds_names_the_line(own: Path) -> None:
    put(own, '[[questions]]\nid = "x"\n')
    with pytest.raises(PlanError, match=r"questions\[1\] needs a group \(line 1\)\."):
        load_entries("questions")
    load_library()


def test_an_id_that_stands_twice_in_one_file_is_named_with_its_line(own: Path) -> None:
    told = fault(own, '[[steps]]\nid = "a"\ntitle = "A"\n[[steps]]\nid = "a"\ntitle = "B"\n')
    assert told == ": steps[2] has the id “a” of another one (line 5)."
