"""Spoiled invitations: read or refused in one sentence, with work in proportion to their size."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.invitations import spoil
from tests.storage.invitation_files import calendar, event, read, read_one

if TYPE_CHECKING:
    from types import FrameType


def test_a_spoiled_invitation_is_read_or_refused_and_nothing_else() -> None:
    done = spoil(1500, seed=4)
    assert done.others == []
    assert done.read > 200
    assert done.refused > 50


@pytest.mark.long
def test_a_hundred_thousand_spoiled_invitations_are_read_or_refused_and_nothing_else() -> None:
    assert spoil(100_000, seed=5).others == []


def calls(data: bytes) -> int:
    """How many functions of Python are entered while some bytes are read."""
    count = 0

    def counted(_frame: FrameType, what: str, _arg: object) -> None:
        nonlocal count
        count += what == "call"

    read(data)  # what is loaded once is not part of the work
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(data)
    finally:
        sys.setprofile(before)
    return count


def test_the_work_grows_with_the_lines_and_not_faster() -> None:
    small = calls(calendar(event(*["COMMENT:x"] * 1000)))
    large = calls(calendar(event(*["COMMENT:x"] * 10_000)))
    assert large < 11 * small


def test_what_is_passed_over_makes_no_work_however_long_it_is() -> None:
    short = calls(calendar(event("ATTACH:x", "RRULE:FREQ=DAILY")))
    long = calls(
        calendar(event("ATTACH:" + "x" * 5_000_000, "RRULE:FREQ=DAILY;X=" + "9," * 999_999))
    )
    assert long <= short + 5


def test_ten_megabytes_of_lines_are_read() -> None:
    data = calendar(event(*["X-PADDING:" + "x" * 60] * 150_000))
    assert len(data) > 10_000_000
    assert read_one(data).uid == "one"
