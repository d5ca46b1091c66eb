"""What a person types for a field, read into its value."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import DUES, NOW, TODAY, ZONE, at, day, is_safe, outcome_of, wall
from tui.plan.answers import (
    FIELDS,
    MOST_MINUTES,
    assumed,
    field_named,
    one_of,
    read_answer,
    read_minutes,
    read_start,
    read_step_due,
)
from tui.plan.countdown import count_down
from tui.plan.due import LEAVE_BY, Due
from tui.plan.errors import PlanError, UsageError
from tui.plan.heading import heading
from tui.plan.model import Interview, Plan

if TYPE_CHECKING:
    from tui.plan.library import Library

MOMENTS = ("first", "called", "cancelled", "ended", "told", "check_back", "decided", "closed")
PIECES = (
    "thu tomorrow 3 dec 10:00 2026-12-03 T10:00 +01:00 Europe/Paris America/New_York EST paris "
    "panel meal, video - none 90 min 1h30 h +3d -5d call+1d leave-by end start+0h 0001-01-01 "
    "9999-12-31 00:00 23:59 Asia/Tokyo \x1b[31m \u202e"
)
ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=30),
    st.lists(st.sampled_from(PIECES.split()), max_size=5).map(" ".join),
)


def answered(library: Library, key: str, *words: str) -> dict[str, Any]:
    return read_answer(key, words, now=NOW, zone=ZONE, library=library)


# --- names of fields ---


def test_every_field_of_an_interview_can_be_set() -> None:
    of_calendars = {"calendar_id", "invite_uid", "invite_sequence", "invite_stamp"}
    settable = set(Interview.defaults()) - {"faults"} - of_calendars
    assert {"when" if name == "starts" else name for name in settable} == set(FIELDS)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("company", "company"),
        ("WHEN", "when"),
        ("starts", "when"),
        ("date", "when"),
        ("Setting", "settings"),
        ("length", "minutes"),
    ],
)
def test_a_field_is_known_by_more_than_one_name(name: str, key: str) -> None:
    assert field_named(name) == key


def test_an_unknown_field_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"^“salary” is not a field; there are company, role, "):
        field_named("salary")


# --- answers ---


@pytest.mark.parametrize(
    ("key", "words", "fields"),
    [
        ("company", ["Harbour", "&", "Vale"], {"company": "Harbour & Vale"}),
        ("role", ["  Head of\nOperations "], {"role": "Head of Operations"}),
        ("place", ["4 Quay Street"], {"place": "4 Quay Street"}),
        ("phone", ["+33 1 23"], {"phone": "+33 1 23"}),
        ("goal", ["Be", "plain"], {"goal": "Be plain"}),
        ("outcome", ["an offer"], {"outcome": "an offer"}),
        ("when", ["thu", "14:00"], {"starts": wall("2026-11-26 14:00"), "zone": ZONE}),
        ("when", ["3 dec"], {"starts": day("2026-12-03"), "zone": ZONE}),
        ("zone", ["new", "york"], {"zone": "America/New_York"}),
        ("minutes", ["90"], {"minutes": 90}),
        ("minutes", ["1h30"], {"minutes": 90}),
        ("travel", ["35 min"], {"travel": 35}),
        ("settings", ["meal", "panel"], {"settings": ("panel", "meal")}),
        ("settings", ["Meal,panel, meal"], {"settings": ("panel", "meal")}),
        ("first", ["18 nov"], {"first": day("2026-11-18")}),
        ("called", ["yesterday"], {"called": day("2026-11-23")}),
        ("ended", ["2026-11-24", "11:15"], {"ended": wall("2026-11-24 11:15")}),
        ("told", ["+2w"], {"told": day("2026-12-08")}),
        ("decided", ["fri"], {"decided": day("2026-11-20")}),
        ("closed", ["today"], {"closed": TODAY}),
        ("check_back", ["+3d"], {"check_back": day("2026-11-27")}),
        ("buffer", ["25"], {"buffer": 25}),
        ("door", ["-"], {"door": None}),
        ("applicants", ["120"], {"applicants": 120}),
        ("finalists", ["none"], {"finalists": None}),
        ("contact_rule", ["not"], {"contact_rule": "not-allowed"}),
        ("contact_rule", ["-"], {"contact_rule": ""}),
        ("thank_you", ["no"], {"thank_you": False}),
        ("thank_you", ["-"], {"thank_you": True}),
        ("facts", ["I led it;", "they", "saw it ;"], {"facts": ("I led it", "they saw it")}),
    ],
)
def test_an_answer_becomes_the_value_of_its_field(
    library: Library, key: str, words: list[str], fields: dict[str, Any]
) -> None:
    assert answered(library, key, *words) == fields


@pytest.mark.parametrize("cleared", ["-", "", " ", "none", "None"])
@pytest.mark.parametrize("key", FIELDS)
def test_a_hyphen_or_nothing_puts_a_field_back_to_its_default(
    library: Library, key: str, cleared: str
) -> None:
    name = "starts" if key == "when" else key
    assert answered(library, key, cleared) == {name: Interview.defaults()[name]}


@pytest.mark.parametrize("key", MOMENTS)
def test_a_moment_named_in_another_zone_is_kept_by_the_clocks_of_the_interview(
    library: Library, key: str
) -> None:
    read = answered(library, key, "2026-12-03 14:00 America/New_York")
    assert read == {key: wall("2026-12-03 20:00")}


def test_a_start_named_in_another_zone_brings_the_zone_along(library: Library) -> None:
    read = answered(library, "when", "thu", "14:00", "America/New_York")
    assert read == {"starts": wall("2026-11-26 14:00"), "zone": "America/New_York"}
    assert answered(library, "when", "thu 14:00 tokyo")["zone"] == "Asia/Tokyo"


def test_a_zone_at_the_end_makes_today_the_day_it_is_there() -> None:
    late = at("2026-11-24 23:30")
    read = read_start("today 9:00 Asia/Tokyo", now=late, zone=ZONE)
    assert read == {"starts": wall("2026-11-25 09:00"), "zone": "Asia/Tokyo"}
    assert read_start("today 9:00", now=late, zone=ZONE)["starts"] == wall("2026-11-24 09:00")


def test_an_offset_is_shown_by_the_clocks_of_the_interview() -> None:
    read = read_start("2026-12-03T10:00-05:00", now=NOW, zone=ZONE)
    assert read == {"starts": wall("2026-12-03 16:00"), "zone": ZONE}


@pytest.mark.parametrize(
    ("key", "words", "because"),
    [
        ("when", ["soon"], "is not understood"),
        ("when", ["31 nov"], "November has 30 days"),
        ("zone", ["EST"], "name a city instead"),
        ("zone", ["Atlantis"], "no time zone"),
        ("minutes", ["soon"], "is not a length of time"),
        ("travel", ["-5"], "is not a length of time"),
        ("settings", ["panel", "zoom"], r"^“zoom” is not a setting; there are panel, meal, "),
        ("settings", ["panel", "-"], "is not a setting"),
        ("called", ["last week"], "is not understood"),
    ],
)
def test_an_answer_that_cannot_be_read_says_what_would_do(
    library: Library, key: str, words: list[str], because: str
) -> None:
    with pytest.raises(PlanError, match=because):
        answered(library, key, *words)


@given(st.sampled_from(list(FIELDS)), ANY_TEXT)
@example("when", "0001-01-01T00:00 Asia/Tokyo")
@example("ended", "9999-12-31 23:59")
@example("minutes", "9" * 10_000)
@example("goal", "x" * 10_000)
@examples(400)
def test_any_answer_is_refused_in_a_sentence_or_makes_an_interview_that_can_be_shown(
    library: Library, key: str, text: str
) -> None:
    fields, refusal = outcome_of(lambda: answered(library, key, text))
    if fields is None:
        assert is_safe(refusal)
        assert refusal.endswith((".", "?"))
    else:
        plan = Plan(interview=Interview(zone=ZONE).but(**fields))
        assert heading(plan, count_down(plan, NOW)).left


# --- minutes ---


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90m", 90),
        ("90 min", 90),
        ("90 minutes", 90),
        ("1 minute", 1),
        ("1h", 60),
        ("2 h", 120),
        ("2 hours", 120),
        ("1 hour 15 minutes", 75),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("0", 0),
        ("10080", MOST_MINUTES),
    ],
)
def test_a_length_is_read_in_minutes_and_hours(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["", "h", "hours", "min", "h30", "1.5h", "-5", "1e3", "10081", "169h", "٣", "99999999"]
)
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(PlanError, match="is not a length of time; write minutes, such as 45"):
        read_minutes(text)


@given(st.integers(0, MOST_MINUTES))
@examples(100)
def test_every_length_reads_back_in_each_way_of_writing_it(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    for text in (f"{minutes}", f"{minutes} min", f"{hours}h{rest:02}", f"{hours} hours {rest} m"):
        assert read_minutes(text) == minutes


# --- due dates of steps ---


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("-5d", Due(amount=-5)),
        (" - 2 b ", Due(amount=-2, unit="b")),
        ("call+1d", Due(anchor="call", amount=1)),
        ("End + 24h", Due(anchor="end", amount=24, unit="h")),
        ("start+0h", Due(unit="h")),
        ("leave-by", Due(anchor=LEAVE_BY)),
        ("thu", day("2026-11-26")),
        ("tomorrow 9:30", wall("2026-11-25 09:30")),
        ("+3d", day("2026-11-27")),
        ("2026-12-03", day("2026-12-03")),
        ("3 dec 10:00 America/New_York", wall("2026-12-03 16:00")),
        ("", None),
        ("-", None),
        ("none", None),
    ],
)
def test_a_due_date_hangs_on_an_anchor_or_stands_by_itself(
    text: str, due: Due | date | None
) -> None:
    assert read_step_due(text, now=NOW, zone=ZONE) == due


def test_a_due_date_that_cannot_be_read_is_refused_with_both_ways_of_writing_one() -> None:
    with pytest.raises(PlanError) as refused:
        read_step_due("soon", now=NOW, zone=ZONE)
    assert "write it like “thu 14:00”" in refused.value.sentence
    assert refused.value.sentence.endswith(
        "Or hang it on the interview: -5d, -2b (working days), -3h, call+1d, end+24h, told+2b."
    )


@given(DUES)
@examples(200)
def test_every_due_date_of_the_file_can_be_typed_as_it_is_shown(due: Due) -> None:
    assert read_step_due(due.text, now=NOW, zone=ZONE) == due


@given(
    st.dates(date(1900, 1, 1), date(2199, 12, 31))
    | st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    )
)
@examples(100)
def test_every_day_and_moment_of_the_file_can_be_typed_as_it_is_shown(due: date) -> None:
    shown = due.isoformat(" ", "minutes") if isinstance(due, datetime) else due.isoformat()
    assert read_step_due(shown, now=NOW, zone=ZONE) == due


@given(ANY_TEXT)
@examples(300)
def test_any_text_is_a_due_date_of_a_step_or_refused_in_a_sentence(text: str) -> None:
    due, refusal = outcome_of(lambda: read_step_due(text, now=NOW, zone=ZONE))
    assert is_safe(refusal)
    assert due is None or isinstance(due, Due | date)
    assert refusal == "" or refusal.endswith(".")


# --- one of several ---


def test_a_word_may_be_cut_short_as_long_as_it_fits_one_alone() -> None:
    known = ("hr", "insider", "interviewer")
    assert one_of("HR ", known, "role") == "hr"
    assert one_of("ins", known, "role") == "insider"
    assert one_of("-", known, "role") == ""
    for text in ("in", "boss"):
        with pytest.raises(PlanError, match=f"“{text}” is not a role; there are hr, insider, "):
            one_of(text, known, "role")


def test_a_whole_word_counts_although_another_starts_with_it() -> None:
    assert one_of("meal", ("meals", "meal"), "setting") == "meal"


def test_the_hour_of_an_answer_is_wall_time_without_a_zone_of_its_own(library: Library) -> None:
    for key in ("when", *MOMENTS):
        (moment, *_) = answered(library, key, "+1d 10:00").values()
        assert moment == datetime.combine(TODAY + timedelta(days=1), time(10))
        assert moment.tzinfo is None


@pytest.mark.parametrize(
    ("key", "text", "day"),
    [
        ("called", "mon", date(2026, 11, 23)),
        ("called", "thu", date(2026, 11, 19)),
        ("first", "18 nov", date(2026, 11, 18)),
        ("first", "2026-11-18", date(2026, 11, 18)),
        ("decided", "yesterday", date(2026, 11, 23)),
        ("told", "thu", date(2026, 11, 26)),
        ("called", "+3d", date(2026, 11, 27)),
    ],
)
def test_a_day_without_a_year_is_the_last_one_of_what_has_been_and_the_next_of_what_will_be(
    library: Library, key: str, text: str, day: date
) -> None:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert read_answer(key, [text], now=now, zone="UTC", library=library) == {key: day}


def test_what_was_assumed_of_an_ambiguous_date_is_told_and_of_a_plain_one_nothing() -> None:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert "3 April" in assumed("3/4 10:00", now)
    assert assumed("2026-12-03 10:00", now) == ""
    assert assumed("-", now) == ""
    assert assumed("soon", now) == ""
