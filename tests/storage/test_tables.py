"""The tables of a plan file: each field is one of its value, and each entry can be written."""

from __future__ import annotations

import pytest

from tui.plan.model import Interview, Pace, Plan
from tui.storage import fields
from tui.storage.tables import TABLES, Listed

EVERY = [*TABLES, *(inner for listed in TABLES for inner in listed.inner)]


@pytest.mark.parametrize("listed", EVERY, ids=lambda listed: listed.key)
def test_a_table_has_a_field_for_each_part_of_its_value(listed: Listed) -> None:
    inner = {one.key for one in listed.inner}
    assert set(listed.fields) | inner == set(listed.make._fields) - {"faults"}


@pytest.mark.parametrize("listed", EVERY, ids=lambda listed: listed.key)
def test_a_table_needs_what_has_no_default_and_names_its_ids(listed: Listed) -> None:
    without = set(listed.make._fields) - set(listed.make.defaults())
    assert set(listed.needs) == without - {"id"}
    assert listed.naming in listed.fields or listed.key == "attempts"


def test_a_plan_has_a_table_for_each_of_its_lists() -> None:
    assert {listed.key for listed in TABLES} == set(Plan._fields) - {"started", "interview", "pace"}


def test_the_interview_and_the_pace_have_a_field_for_each_part() -> None:
    assert set(fields.INTERVIEW) == set(Interview._fields) - {"faults"}
    assert set(fields.PACE) == set(Pace._fields) - {"faults"}
