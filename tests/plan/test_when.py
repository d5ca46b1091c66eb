"""What people type for a day and a time: a table of phrases with answers, and properties of any text."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import is_safe
from tui.plan.errors import PlanError
from tui.plan.phrasing import FULL_MONTHS, FULL_WEEKDAYS
from tui.plan.when import When, read_when
from tui.plan.zones import find_zone, working_days

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = tomllib.loads(Path(__file__).with_name("when_phrases.toml").read_text(encoding="utf-8"))
PARIS = find_zone("Europe/Paris")
FORMS = "write it like “thu 14:00”, “3 dec 10:00” or “2026-12-03 10:00”."
CITY = "name a city instead, such as America/New_York."
MONDAY = dt.datetime(2026, 11, 23, 9, tzinfo=PARIS)


def named(row: dict[str, Any]) -> str:
    return f"{row['text']!r} on {row['now']:%a %d %b %Y %H:%M}"


@pytest.mark.parametrize("row", TABLE["phrases"], ids=named)
def test_a_phrase_is_read_as_a_careful_reader_does(row: dict[str, Any]) -> None:
    now = row["now"].astimezone(find_zone(row["zone"]))
    read = read_when(row["text"], now)
    assert read.but(remark="") == When(
        day=row["day"], time=row.get("time"), zone=row.get("in_zone")
    )
    assert bool(read.remark) == row["remark"], read.remark


@pytest.mark.parametrize("row", TABLE["refused"], ids=named)
def test_a_phrase_that_cannot_be_read_is_refused_and_says_why(row: dict[str, Any]) -> None:
    with pytest.raises(PlanError) as refused:
        read_when(row["text"], row["now"].astimezone(PARIS))
    assert row["because"] in refused.value.sentence


def test_the_table_is_wide_enough_and_its_moments_are_of_their_zones() -> None:
    assert len(TABLE["phrases"]) >= 400
    assert len(TABLE["refused"]) >= 100
    for row in TABLE["phrases"]:
        assert row["now"].astimezone(find_zone(row["zone"])).utcoffset() == row["now"].utcoffset()
    typed = {(row["text"], row["now"], row["zone"]) for row in TABLE["phrases"]}
    assert len(typed) == len(TABLE["phrases"])


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("thu half past two", "2:30 is read as 14:30."),
        ("thu half ten", "Half ten is read as half past, 10:30."),
        ("thu ten to nine", "It is read as 08:50."),
        ("thu half past six", "It is read as 06:30."),
        ("monday week", "It is taken as Monday 30 November."),
        ("thu 14:00", ""),
        ("mon 14:00", "Monday is taken as today, 23 November."),
        ("mon 8:00", "Monday is taken as 30 November, the next one."),
        ("next thu 10", "Next Thursday is taken as 26 November, the first one to come."),
        ("03/04", "03/04 is read as 3 April, day first."),
        ("14:00", "14:00 is taken as today, Monday 23 November."),
        ("8:30", "08:30 is taken as tomorrow, Tuesday 24 November."),
        ("thu at 2", "2:00 is read as 14:00."),
        ("the 3rd", "Day 3 is taken as 3 December."),
        ("22 nov", "The next 22 November is in 2027."),
        ("2/11", "2/11 is read as 2 November, day first. The next 2 November is in 2027."),
        ("2026-12-03T10:00Z", "10:00 UTC is 11:00 in Europe/Paris."),
        (
            "2026-12-03T23:30-05:00",
            "23:30 UTC-05:00 is 05:30 on 4 December in Europe/Paris.",
        ),
        ("mon at 2", "2:00 is read as 14:00. Monday is taken as today, 23 November."),
    ],
)
def test_what_was_assumed_is_said_in_whole_sentences(text: str, remark: str) -> None:
    assert read_when(text, MONDAY).remark == remark


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("soon", f"“soon” is not understood; {FORMS}"),
        (" ", f"A day or a time is missing; {FORMS}"),
        ("31 nov", "“31 nov” is not possible: November has 30 days."),
        ("fri 3 dec 2026", "“fri 3 dec 2026” is not possible: 3 December 2026 is a Thursday."),
        ("midnight", "“midnight” can be either end of a day; write 00:00 or 23:59."),
        ("thu 14:00 EST", f"“EST” leaves open which clock changes apply; {CITY}"),
    ],
)
def test_a_refusal_repeats_the_text_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(PlanError) as refused:
        read_when(text, MONDAY)
    assert refused.value.sentence == sentence


def test_the_three_forms_that_a_refusal_shows_do_work() -> None:
    with pytest.raises(PlanError) as refused:
        read_when("soon", MONDAY)
    forms = re.findall("“(.+?)”", refused.value.sentence)[1:]
    assert [read_when(form, MONDAY).remark for form in forms] == ["", "", ""]


@pytest.mark.parametrize("text", ["10.12", "3.12", "thu 10.12"])
def test_both_ways_out_that_an_unclear_pair_offers_do_work(text: str) -> None:
    with pytest.raises(PlanError) as refused:
        read_when(text, MONDAY)
    as_time, as_day = re.findall("“(.+?)”", refused.value.sentence)[1:]
    assert read_when(as_time, MONDAY).time is not None
    assert read_when(as_day, MONDAY).day.month == 12


# --- any text ---

PIECES = (
    "thu thursday next this in of the at on week days h b now tonight today tomorrow noon "
    "midnight dec february 3 03 31 0 29 3rd 10 14h 10:00 25:99 pm a.m. o'clock 2026 2026-12-03 "
    "9999-12-31 0001-01-01 T T10:00 +01:00 -12:00 99999999999999999999 + - @ , . / : ' [ ) "
    "half past quarter to two nine oh thirty morning afternoon in the evening fortnight "
    "Z UTC EST paris new york Europe/Paris"
)
WORDS = st.sampled_from(PIECES.split())
NOWS = st.sampled_from(
    [
        MONDAY,
        dt.datetime(2026, 3, 29, 1, 30, tzinfo=PARIS),
        dt.datetime(2028, 2, 29, 23, 59, 59, 999999, tzinfo=find_zone("America/St_Johns")),
        dt.datetime(9999, 12, 30, 12, tzinfo=dt.UTC),
        dt.datetime(1, 1, 3, 12, tzinfo=dt.UTC),
    ]
)


def read_or_refused(text: str, now: dt.datetime) -> None:
    said, read = "", None
    try:
        read = read_when(text, now)
    except PlanError as refused:
        said = refused.sentence
    if read is None:
        assert is_safe(said)
        assert said.endswith((".", "?"))
        assert len(said) < 300
    else:
        assert type(read.day) is dt.date
        assert read.time is None or read.time.tzinfo is None
        assert read.zone is None or find_zone(read.zone)
        assert read.remark == "" or read.remark.endswith(".")


@given(st.text(), NOWS)
@example("\0", MONDAY)
@example("thu\x1b[31m 14:00", MONDAY)
@example("٣ dec １０:00", MONDAY)
@example("9" * 10_000, MONDAY)
@example("+" + "9" * 90 + "d", MONDAY)
@example("in " + "9" * 90 + " minutes", MONDAY)
@example(" " * 10_000, MONDAY)
@example("thu " * 2_500, MONDAY)
@example("a " * 49, MONDAY)
@examples(500)
def test_any_text_is_read_or_refused_in_one_line(text: str, now: dt.datetime) -> None:
    read_or_refused(text, now)


@given(st.lists(WORDS, max_size=8), st.sampled_from([" ", ""]), NOWS)
@examples(1500)
def test_any_jumble_of_the_words_of_the_grammar_is_read_or_refused(
    words: list[str], joint: str, now: dt.datetime
) -> None:
    read_or_refused(joint.join(words), now)


@given(
    st.integers(10_000, 20_000), st.sampled_from(["9", "thu ", "3/", "+", "a", "\u202e", "10:00 "])
)
@examples(30)
def test_a_very_long_text_is_refused_by_its_length(length: int, piece: str) -> None:
    with pytest.raises(PlanError, match="is too long for a day and a time"):
        read_when((piece * length)[:length], MONDAY)


# --- dates and times that read back as themselves ---


def th(day: int) -> str:
    if day in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


STYLES: dict[str, Callable[[dt.date], str]] = {
    "ISO": lambda d: d.isoformat(),
    "ISO with slashes": lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    "day and short month": lambda d: f"{d.day} {FULL_MONTHS[d.month - 1][:3].lower()} {d.year}",
    "short month and day": lambda d: f"{FULL_MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    "in words": lambda d: f"{d.day}{th(d.day)} of {FULL_MONTHS[d.month - 1]} {d.year}",
    "American letter": lambda d: (
        f"{FULL_WEEKDAYS[d.weekday()]}, {FULL_MONTHS[d.month - 1]} {d.day}{th(d.day)}, {d.year}"
    ),
    "British letter": lambda d: (
        f"{FULL_WEEKDAYS[d.weekday()][:3]} {d.day:02} {FULL_MONTHS[d.month - 1][:3]} {d.year}"
    ),
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "dashes and a name": lambda d: f"{d.day}-{FULL_MONTHS[d.month - 1][:3]}-{d.year}",
    "slashes, day first": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
}


@pytest.mark.parametrize("style", STYLES)
@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), now=NOWS)
@examples(100)
def test_a_date_in_a_canonical_style_reads_back_as_itself(
    style: str, day: dt.date, now: dt.datetime
) -> None:
    text = STYLES[style](day)
    assert read_when(text, now).day == day
    assert read_when(f"{text} at 10:15", now).but(remark="") == When(day=day, time=dt.time(10, 15))
    assert read_when(f"10:15 on {text}", now).but(remark="") == When(day=day, time=dt.time(10, 15))


CLOCKS: dict[str, Callable[[dt.time], str]] = {
    "24 hours": lambda t: f"{t:%H:%M}",
    "24 hours with seconds": lambda t: f"{t:%H:%M}:00",
    "dots": lambda t: f"{t:%H.%M}",
    "h": lambda t: f"{t.hour}h{t.minute:02}",
    "four figures": lambda t: f"{t:%H%M}",
    "am and pm": lambda t: f"{t.hour % 12 or 12}:{t.minute:02} {'ap'[t.hour // 12]}m",
}


@pytest.mark.parametrize("style", CLOCKS)
@given(minute=st.integers(0, 24 * 60 - 1))
@examples(100)
def test_a_clock_time_in_a_canonical_style_reads_back_as_itself(style: str, minute: int) -> None:
    time = dt.time(*divmod(minute, 60))
    tomorrow = When(day=dt.date(2026, 11, 24), time=time)
    assert read_when(f"tomorrow {CLOCKS[style](time)}", MONDAY) == tomorrow


@given(st.dates(dt.date(1900, 1, 1), dt.date(2190, 1, 1)), st.integers(0, 2000))
@examples(100)
def test_a_number_of_days_weeks_or_working_days_leads_that_far(today: dt.date, count: int) -> None:
    now = dt.datetime.combine(today, dt.time(9), dt.UTC)
    assert read_when(f"+{count}d", now).day == today + dt.timedelta(count)
    assert read_when(f"in {count} weeks", now).day == today + dt.timedelta(weeks=count)
    then = read_when(f"+{count}b", now).day
    assert then == today or then.weekday() < 5
    assert working_days(today + dt.timedelta(1), then + dt.timedelta(1)) == count


@given(st.dates(dt.date(1900, 1, 1), dt.date(2190, 1, 1)), st.integers(0, 6))
@examples(100)
def test_a_weekday_alone_is_one_of_the_next_seven_days(today: dt.date, weekday: int) -> None:
    now = dt.datetime.combine(today, dt.time(9), dt.UTC)
    read = read_when(FULL_WEEKDAYS[weekday], now)
    assert read.day.weekday() == weekday
    assert 1 <= (read.day - today).days <= 7
    assert bool(read.remark) == (today.weekday() == weekday)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2190, 1, 1)), st.dates())
@examples(100)
def test_a_day_without_a_year_is_the_first_such_day_from_today(
    today: dt.date, other: dt.date
) -> None:
    now = dt.datetime.combine(today, dt.time(9), dt.UTC)
    day = read_when(f"{other.day} {FULL_MONTHS[other.month - 1]}", now).day
    walked = today
    while (walked.day, walked.month) != (other.day, other.month):
        walked += dt.timedelta(1)
    assert day == walked


@given(st.integers(0, 100_000), NOWS.filter(lambda now: 1900 < now.year < 9000))
@examples(100)
def test_minutes_from_this_moment_are_minutes_that_pass(count: int, now: dt.datetime) -> None:
    read = read_when(f"+{count}min", now)
    assert read.time is not None
    passed = (now.astimezone(dt.UTC) + dt.timedelta(minutes=count)).astimezone(now.tzinfo)
    assert (read.day, read.time) == (passed.date(), passed.time().replace(second=0, microsecond=0))
