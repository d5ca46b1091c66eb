"""The JSON Schemas of the plan file and of the settings: as wide as the program, and laid out."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from jsonschema import (  # type: ignore[import-untyped] # it ships no types
    Draft202012Validator,
    FormatChecker,
)

from tests.command import PLAN
from tests.storage.disk import mode, put
from tests.terminal import ROOT
from tui.cli.demonstration import demo_plan
from tui.plan.edits import interview
from tui.plan.model import FORMAT, Interview
from tui.plan.outreach import STATES
from tui.storage import fields
from tui.storage.codec import decode, encode, fill_ids
from tui.storage.content import load_library
from tui.storage.kinds import MOST_MINUTES
from tui.storage.schema import put_schema, shipped_schema
from tui.storage.settings import SETTINGS, THEMES, read_fields
from tui.storage.settings import TABLES as CONFIG_TABLES
from tui.storage.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from tui.storage.codec import Problem
    from tui.storage.kinds import Kind

SCHEMA: dict[str, Any] = json.loads((ROOT / "content/plan.schema.json").read_text())
CONFIG: dict[str, Any] = json.loads((ROOT / "content/config.schema.json").read_text())
FORMATS = FormatChecker(formats=["date"])
FORMATS.checks("date-time", raises=ValueError)(
    lambda text: not isinstance(text, str) or datetime.fromisoformat(text).tzinfo is not None
)


class Both:
    """Two implementations of JSON Schema that share no code; where they differ a test fails."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._checks = (
            Draft202012Validator(schema, format_checker=FORMATS),
            jsonschema_rs.Draft202012Validator(schema, validate_formats=True),
        )

    def is_valid(self, document: dict[str, Any]) -> bool:
        one, other = (bool(check.is_valid(told(document))) for check in self._checks)
        assert one is other
        return one


CHECK = Both(SCHEMA)
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def told(document: Any) -> Any:
    """A document as an editor hands it to the schema: its dates are text."""
    if isinstance(document, dict):
        return {key: told(value) for key, value in document.items()}
    if isinstance(document, list):
        return [told(value) for value in document]
    return document.isoformat() if isinstance(document, date | time) else document


def is_valid(document: dict[str, Any]) -> bool:
    return CHECK.is_valid(document)


def properties(*path: str) -> dict[str, Any]:
    found = SCHEMA
    for key in path:
        found = found["properties"][key]
        found = found.get("items", found)
    known: dict[str, Any] = found["properties"]
    return known


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert jsonschema_rs.meta.is_valid(SCHEMA)
    assert SCHEMA["properties"]["format"]["const"] == FORMAT


LISTED: list[tuple[tuple[str, ...], dict[str, Kind], set[str]]] = [
    (("interview",), fields.INTERVIEW, set()),
    (("pace",), fields.PACE, set()),
    *(((one.key,), one.fields, {inner.key for inner in one.inner}) for one in TABLES),
    *(((one.key, inner.key), inner.fields, set()) for one in TABLES for inner in one.inner),
]


@pytest.mark.parametrize(
    ("path", "known", "more"),
    LISTED,
    ids=lambda given: ".".join(given) if isinstance(given, tuple) else "",
)
def test_it_lists_exactly_the_fields_that_the_program_reads(
    path: tuple[str, ...], known: dict[str, Kind], more: set[str]
) -> None:
    assert properties(*path).keys() == known.keys() | more


def test_its_top_lists_what_the_program_reads() -> None:
    read = {"format", "started", "interview", "pace", *(listed.key for listed in TABLES)}
    assert properties().keys() == read


def test_it_knows_every_state_of_an_ask_and_the_bounds_of_minutes() -> None:
    assert properties("people", "asks")["state"]["enum"] == list(STATES)
    assert properties("steps")["minutes"]["maximum"] == MOST_MINUTES


def test_the_demo_a_fresh_plan_and_a_bare_one_are_valid() -> None:
    library = load_library()
    fresh = Interview(starts=datetime(2026, 12, 3, 10), zone="Europe/Paris")
    for plan in (
        demo_plan(library, NOW),
        interview.start(fresh, library, NOW.date()),
        interview.start(Interview(), library, NOW.date(), bare=True),
    ):
        assert is_valid(encode(plan))


DUES = ["-5d", "call+1d", "-2b", "leave-by", "end+24h", "first + 0d", "-30m", "+1w", "-1bd"]
BY_HAND = [
    PLAN,
    "format = 1\n",
    "format = 1\nmood = 1\n[own]\na = 1\n",
    *(f'format = 1\n[[steps]]\ntitle = "A"\ndue = "{due}"\n' for due in DUES),
    'format = 1\n[[steps]]\ntitle = "A"\ndue = 2026-03-09\ndone = 2026-03-09T10:00:00Z\n',
    'format = 1\n[[people]]\nname = "A"\n[[people.log]]\nat = 2026-03-09\nevent = "called"\n',
    'format = 1\n[[people]]\nname = "A"\n[[people.asks]]\nkind = "k"\nstate = "sent"\n',
]
WRONG = [
    "",
    "format = 2\n",
    'format = 1\n[[steps]]\nid = "a"\n',
    'format = 1\n[[steps]]\ntitle = "A"\ndue = "tomorrow"\n',
    'format = 1\n[[steps]]\ntitle = "A"\ndone = true\n',
    'format = 1\n[[steps]]\ntitle = "A"\nminutes = -1\n',
    'format = 1\n[interview]\nminutes = "an hour"\n',
    'format = 1\n[interview]\nstarts = "soon"\n',
    'format = 1\n[interview]\nsettings = "panel"\n',
    'format = 1\n[[people]]\nname = "A"\n[[people.asks]]\nkind = "k"\nstate = "waiting"\n',
    'format = 1\n[[people]]\nname = "A"\n[[people.log]]\nevent = "called"\n',
    "format = 1\n[[kit]]\npacked = true\n",
    "format = 1\nsteps = 5\n",
]


@pytest.mark.parametrize("text", BY_HAND)
def test_a_plan_by_hand_that_the_program_reads_is_valid(text: str) -> None:
    document = tomllib.loads(text)
    assert decode(fill_ids(document)[0]).problems == ()
    assert is_valid(document)


@pytest.mark.parametrize("text", WRONG)
def test_what_the_program_reports_is_rejected(text: str) -> None:
    document = tomllib.loads(text)
    is_read = document.get("format") == 1 and not decode(fill_ids(document)[0]).problems
    assert not is_read
    assert not is_valid(document)


def test_the_schema_of_the_settings_lists_what_the_program_reads() -> None:
    Draft202012Validator.check_schema(CONFIG)
    assert jsonschema_rs.meta.is_valid(CONFIG)
    assert CONFIG["properties"].keys() == {*SETTINGS, *CONFIG_TABLES}
    assert CONFIG["properties"]["theme"]["enum"] == ["", *THEMES]
    assert CONFIG["properties"]["pace"]["properties"].keys() == fields.PACE.keys()


def problems_of(document: dict[str, Any]) -> list[Problem]:
    problems: list[Problem] = []
    read_fields(document, problems)
    return problems


CONFIG_CHECK = Both(CONFIG)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'theme = "evening"\nzone = "Europe/Paris"\nname = "Ada"\nphone = "+44"\nanimations = false\n',
        '[pace]\nfar = 60\noff = ["sun"]\nstop = 20:30:00\n',
        '[keys]\nundo = "z, ctrl+t"\nhelp = ["h", "?"]\n',
    ],
)
def test_settings_that_the_program_reads_are_valid(text: str) -> None:
    document = tomllib.loads(text)
    assert not problems_of(document)
    assert CONFIG_CHECK.is_valid(document)


@pytest.mark.parametrize(
    "text",
    [
        "zoen = 1\n",
        "theme = 1\n",
        'animations = "no"\n',
        "pace = 1\n",
        "[pace]\nfar = -1\n",
        '[pace]\noff = "sun"\n',
        "[pace]\nquick = 1\n",
        "[keys]\nundo = 1\n",
        '[keys]\nundo = ""\n',
        '[keys]\nundo = "a,,b"\n',
        "[keys]\nundo = []\n",
    ],
)
def test_settings_that_the_program_reports_are_rejected(text: str) -> None:
    document = tomllib.loads(text)
    assert problems_of(document)
    assert not CONFIG_CHECK.is_valid(document)


def test_the_example_of_the_page_on_settings_is_valid() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    document = tomllib.loads(example)
    assert {*document} == {*SETTINGS, *CONFIG_TABLES}
    assert CONFIG_CHECK.is_valid(document)


PLANS = re.compile(r'"""(?:\\\n)?((?:#[^\n]*\n)*format = 1\n.*?)"""', re.DOTALL)


def example_plans() -> dict[str, str]:
    """Every plan that stands whole in a test, by its file and number."""
    found = {}
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for number, text in enumerate(PLANS.findall(path.read_text(encoding="utf-8")), 1):
            found[f"{path.relative_to(ROOT / 'tests')} {number}"] = text
    return found


@pytest.mark.parametrize("text", example_plans().values(), ids=example_plans().keys())
def test_every_example_plan_is_valid_exactly_where_the_program_reads_it_whole(text: str) -> None:
    try:
        document = tomllib.loads(text)
        problems = decode(fill_ids(document)[0]).problems
    except ValueError:
        pytest.skip("it is broken on purpose, or a part of a test's own text")
    assert is_valid(document) is (problems == ())


def test_it_is_laid_into_the_data_folder_for_editors(home: Path) -> None:
    path = put_schema()
    assert path == str(home / ".local/share/secondround/plan.schema.json")
    laid = home / ".local/share/secondround/plan.schema.json"
    assert laid.read_bytes() == (ROOT / "content/plan.schema.json").read_bytes()
    assert mode(laid) == 0o600
    assert shipped_schema() == str(ROOT / "content/plan.schema.json")
    assert shipped_schema("config.schema.json") == str(ROOT / "content/config.schema.json")


def test_no_place_for_it_costs_only_an_editors_help(home: Path) -> None:
    put(home / ".local/share", "a file")
    assert put_schema() is None
