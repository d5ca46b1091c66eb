"""Zones as a person names them: in any case, by a city, and never by an abbreviation."""

from __future__ import annotations

import datetime as dt
import sys
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import is_safe, wall
from tui.plan import zones
from tui.plan.errors import PlanError
from tui.plan.zones import find_zone, fix, read_zone


@pytest.mark.parametrize("name", ["UTC", "Z"])
def test_utc_needs_no_database(name: str) -> None:
    assert find_zone(name) is dt.UTC


@pytest.mark.parametrize("name", ["Europe/Paris", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])
def test_a_name_of_the_database_is_found(name: str) -> None:
    assert str(find_zone(name)) == name


def test_an_unknown_name_is_refused_with_the_closest_one() -> None:
    with pytest.raises(PlanError) as refused:
        find_zone("Europe/Pariss")
    assert refused.value.sentence == (
        "There is no time zone “Europe/Pariss” on this machine; did you mean Europe/Paris?"
    )


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "/", "Europe", "Europe/", "../etc/passwd", "/etc/localtime", "zone.tab"),
        *("localtime", "posixrules", "Factory", "right/Europe/Paris", "posix/Europe/Paris"),
        *("europe\0", "\ud800", "a" * 5000, "[red]", "__init__.py"),
    ],
)
def test_what_is_no_zone_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(PlanError) as refused:
        find_zone(name)
    assert is_safe(refused.value.sentence)
    assert len(refused.value.sentence) < 200


@given(st.text(max_size=40))
@examples(200)
def test_any_text_is_a_zone_or_refused(text: str) -> None:
    said = ""
    for read in (find_zone, read_zone):
        try:
            read(text)
        except PlanError as refused:
            said += refused.sentence
    assert is_safe(said)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("europe/paris", "Europe/Paris"),
        ("EUROPE/PARIS", "Europe/Paris"),
        ("paris", "Europe/Paris"),
        (" Paris ", "Europe/Paris"),
        ("new york", "America/New_York"),
        ("New  York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("St. John's", "America/St_Johns"),
        ("são paulo", "America/Sao_Paulo"),
        ("port au prince", "America/Port-au-Prince"),
        ("indianapolis", "America/Indiana/Indianapolis"),
        ("buenos aires", "America/Argentina/Buenos_Aires"),
        ("istanbul", "Europe/Istanbul"),
        ("singapore", "Asia/Singapore"),
        ("US/Eastern", "US/Eastern"),
        ("utc", "UTC"),
        ("z", "UTC"),
    ],
)
def test_a_zone_is_read_from_a_name_in_any_case_or_a_city(text: str, name: str) -> None:
    assert read_zone(text) == name


@pytest.mark.parametrize("text", ["EST", "est", "PST", "CET", "IST", "BST", "GMT", "MST", "HST"])
def test_an_abbreviation_is_refused_with_a_city(text: str) -> None:
    with pytest.raises(PlanError, match=f"“{text}” leaves open .* name a city instead, such as "):
        read_zone(text)


@pytest.mark.parametrize("text", ["UTC+2", "gmt-5", "+01:00", "-0500"])
def test_an_offset_is_refused_with_a_city(text: str) -> None:
    with pytest.raises(PlanError, match=r"is an offset, .* such as Europe/Paris"):
        read_zone(text)


@pytest.mark.parametrize("text", ["eastern", "munich", "Atlantis", "巴paris", "", "factory"])
def test_what_is_no_city_of_the_database_is_refused(text: str) -> None:
    with pytest.raises(PlanError, match="There is no time zone"):
        read_zone(text)


def test_every_city_suggested_for_an_abbreviation_is_in_the_database() -> None:
    for city in zones._ABBREVIATIONS:
        assert read_zone(city.partition(",")[0]) == city.partition(",")[0]


def test_every_name_of_the_database_reads_back_as_itself() -> None:
    known = {n for n in zoneinfo.available_timezones() if not n.startswith(zones._NO_PLACE)}
    vague = {short for shorts in zones._ABBREVIATIONS.values() for short in shorts.split()}
    utc_itself = {"UTC", "Zulu", "GMT+0", "GMT-0"}
    for name in known - vague - utc_itself:
        assert read_zone(name) == name
        assert read_zone(name.lower()).lower() == name.lower() or "/" not in name


def test_without_a_database_utc_works_and_the_rest_is_refused_with_the_cure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(zones, "_sought", {})
    for module in ["tzdata", *(name for name in sys.modules if name.startswith("tzdata."))]:
        monkeypatch.setitem(sys.modules, module, None)
    zoneinfo.reset_tzpath(to=[])
    zoneinfo.ZoneInfo.clear_cache()
    try:
        with pytest.raises(PlanError, match=r"“Europe/Paris” cannot be found, .* tzdata"):
            find_zone("Europe/Paris")
        with pytest.raises(PlanError, match="tzdata"):
            read_zone("paris")
        moment = fix(wall("2026-12-03 10:00"), "UTC").at
        assert moment.isoformat() == "2026-12-03T10:00:00+00:00"
    finally:
        zoneinfo.reset_tzpath()
