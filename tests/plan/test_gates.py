"""What leaves the planner is checked, open and permitted; all else stays, and says why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.plan.evidence import CONFIDENTIALITIES, PERMISSIONS, Number, Quote, Record
from tui.plan.fault import Fault
from tui.plan.gates import (
    claim_told,
    concern_stays,
    concern_told,
    note_stays,
    number_stays,
    numbers_told,
    quote_stays,
    quoted_name,
    record_stays,
)
from tui.plan.model import Note, Person

CHECKED = date(2026, 11, 20)
SOURCED = Number(id="n", value="40", unit="%", source="the wage book of 2024")
UNSOURCED = Number(id="m", value="9")


def record(**fields: Any) -> Record:
    usual: dict[str, Any] = {
        "claim": "I cut the night shifts",
        "checked": CHECKED,
        "numbers": (SOURCED, UNSOURCED),
    }
    return Record(id="nights", **(usual | fields))


def quote(permission: str = "yes", **fields: Any) -> Quote:
    return Quote(id="q", words="She kept us calm", who="Ann Lee", permission=permission, **fields)


def test_a_checked_open_record_leaves_as_it_is_with_the_numbers_that_have_a_source() -> None:
    assert record_stays(record()) == ""
    assert claim_told(record()) == "I cut the night shifts"
    assert numbers_told(record()) == (SOURCED,)


def test_a_number_without_a_source_says_so() -> None:
    assert number_stays(UNSOURCED) == "it has no source yet"
    assert number_stays(UNSOURCED.but(source="  ")) == "it has no source yet"
    assert number_stays(SOURCED) == ""


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"checked": None}, "it is not checked yet"),
        ({"confidential": "do-not-use"}, "it is confidential"),
        ({"confidential": "opne"}, "it is confidential"),
        ({"confidential": "generalise"}, "it needs general words first"),
        ({"confidential": "generalise", "general": " \n"}, "it needs general words first"),
        ({"faults": (Fault(key="confidential", raw="5"),)}, "its confidential cannot be read"),
        (
            {"faults": (Fault(key="checked", raw="5"), Fault(key="claim", raw="5"))},
            "a part of it cannot be read",
        ),
    ],
)
def test_a_record_that_is_not_fit_stays_with_all_its_numbers(
    fields: dict[str, Any], why: str
) -> None:
    kept = record(**fields)
    assert record_stays(kept) == why
    assert claim_told(kept) == ""
    assert numbers_told(kept) == ()


def test_a_generalised_record_leaves_in_its_general_words_and_without_numbers() -> None:
    told = record(confidential="generalise", general="I cut the costliest shifts of a clinic")
    assert claim_told(told) == "I cut the costliest shifts of a clinic"
    assert numbers_told(told) == ()


@pytest.mark.parametrize(
    ("permission", "why", "name"),
    [
        ("yes", "", "Ann Lee"),
        ("public", "", "Ann Lee"),
        ("unnamed", "", ""),
        ("no", "they would rather not be quoted", ""),
        ("unasked", "they have not been asked yet", ""),
        ("yess", "they have not been asked yet", ""),
    ],
)
def test_a_quote_leaves_as_its_speaker_allowed(permission: str, why: str, name: str) -> None:
    assert quote_stays(quote(permission)) == why
    assert quoted_name(quote(permission)) == name


def test_a_quote_whose_permission_cannot_be_read_stays_and_names_nobody() -> None:
    unread = quote(faults=(Fault(key="permission", raw="1"),))
    assert quote_stays(unread) == "its permission cannot be read"
    assert quoted_name(unread) == ""


@pytest.mark.parametrize(
    "of",
    [
        record(confidential="do-not-use"),
        record(confidential="generalise", general="A clinic"),
        record(faults=(Fault(key="confidential", raw="5"),)),
    ],
)
def test_a_quote_about_confidential_work_stays(of: Record) -> None:
    assert quote_stays(quote(records=("nights",)), [of]) == "it is about confidential work"
    assert quote_stays(quote(records=("another",)), [of]) == ""
    assert quote_stays(quote(records=("nights",)), [record(checked=None)]) == ""


def test_a_private_note_stays() -> None:
    assert note_stays(Note(id="n", text="They spoke of a merger", private=True)) == "it is private"
    assert note_stays(Note(id="n", text="Bring two copies")) == ""
    unread = Note(id="n", text="x", faults=(Fault(key="private", raw="1"),))
    assert note_stays(unread) == "its private cannot be read"


def test_a_private_concern_stays() -> None:
    told = Person(id="ines", name="Ines", cares_about="calm shifts")
    assert (concern_stays(told), concern_told(told)) == ("", "calm shifts")
    private = told.but(private=True)
    assert (concern_stays(private), concern_told(private)) == ("it is private", "")
    unread = told.but(faults=(Fault(key="private", raw="1"),))
    assert (concern_stays(unread), concern_told(unread)) == ("its private cannot be read", "")


@given(
    st.sampled_from([*CONFIDENTIALITIES, "", "Open"]),
    st.text(),
    st.none() | st.just(CHECKED),
    st.sampled_from([*PERMISSIONS, "", "Yes"]),
)
def test_words_leave_only_when_nothing_says_that_they_stay(
    confidential: str, general: str, checked: date | None, permission: str
) -> None:
    drawn = record(confidential=confidential, general=general, checked=checked)
    assert bool(claim_told(drawn)) is not bool(record_stays(drawn))
    said = quote(permission, records=("nights",))
    if not quote_stays(said, [drawn]):
        assert confidential == "open"
        assert permission in ("yes", "unnamed", "public")
