"""The forms of the record: every field can be typed again, and only what changed is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plan.evidence_plans import NUMBER, QUOTE, WHOLE, record_plan
from tui.plan.errors import PlanError, UsageError
from tui.plan.evidence import AdvertLine, Record
from tui.plan.missing import next_missing
from tui.plan.model import Person
from tui.screens.record_fields import (
    advert_line,
    changed_fields,
    missing_line,
    number_lines,
    people_line,
    person_ids,
    quote_lines,
    read_number,
    read_quote,
    record_ids,
    record_lines,
    records_line,
    written,
)

if TYPE_CHECKING:
    from tui.screens.fields import Field


def test_a_form_left_as_it_was_changes_nothing() -> None:
    texts = {field.key: field.text for field in record_lines(WHOLE)}
    assert changed_fields(texts, WHOLE) == {}


def test_what_was_changed_is_read_as_its_field() -> None:
    texts = {field.key: field.text for field in record_lines(WHOLE)}
    texts |= {"credit": "Ines; Tom", "kind": "Failure"}
    assert changed_fields(texts, WHOLE) == {"credit": ("Ines", "Tom"), "kind": "failure"}


def test_a_line_says_while_it_is_typed_what_does_not_fit() -> None:
    kind = next(field for field in record_lines(WHOLE) if field.key == "kind")
    assert kind.read is not None
    with pytest.raises(UsageError):
        kind.read("triumph")


def test_labels_fit_their_column() -> None:
    fields = (*record_lines(WHOLE), *number_lines(), *quote_lines(QUOTE, record_plan()))
    assert all(0 < len(field.label) <= 10 for field in fields)
    missing = next_missing(Record(id="a", claim="A"))
    assert missing is not None
    assert missing_line(missing).label == "My part"


def test_a_number_and_a_quote_are_read_from_their_lines() -> None:
    texts = {field.key: "" for field in number_lines()} | {"estimate": "yes", "unit": " % "}
    assert read_number(texts)["estimate"] is True
    assert read_number(texts)["unit"] == "%"
    lines = quote_lines(QUOTE, record_plan())
    told = read_quote({field.key: field.text for field in lines}, record_plan())
    assert (told["permission"], told["records"]) == ("yes", ("depot",))
    assert read_quote({field.key: "" for field in lines}, record_plan())["permission"] == "unasked"
    permission = next(field for field in lines if field.key == "permission")
    assert permission.read is not None
    with pytest.raises(PlanError):
        permission.read("maybe")


def test_records_are_named_by_the_numbers_that_the_line_tells() -> None:
    plan = record_plan()
    lines = {field.key: field for field in quote_lines(QUOTE, plan)}
    assert lines["records"].text == "1"
    assert lines["records"].hint.startswith("1 Moved the depot")
    with pytest.raises(PlanError):
        read_quote(dict.fromkeys(lines, "") | {"records": "9"}, plan)


def test_a_number_that_is_there_is_shown_whole_to_be_changed() -> None:
    texts = {field.key: field.text for field in number_lines(NUMBER.but(estimate=True))}
    assert read_number(texts) | {"value": texts["value"]} == {
        "value": "12",
        "unit": "%",
        "period": "a year",
        "compared_with": "",
        "source": "the ledger",
        "estimate": True,
    }


def test_whether_the_confirmer_may_be_called_is_yes_no_or_nothing() -> None:
    changed = changed_fields({"may_contact": "yes"}, WHOLE)
    assert changed == {"may_contact": True}
    assert written(WHOLE.but(may_contact=True), "may_contact") == "yes"
    with pytest.raises(PlanError):
        changed_fields({"may_contact": "perhaps"}, WHOLE)


def said(field: Field, text: str) -> str:
    assert field.read is not None
    return field.read(text)


def test_records_lines_and_people_are_named_by_number_or_name_and_told_while_typed() -> None:
    plan = record_plan(
        WHOLE,
        Record(id="waste", claim="Cut the waste"),
        advert=(AdvertLine(id="run", text="Run a depot"), AdvertLine(id="fr", text="Speak French")),
        people=(Person(id="tom-okafor", name="Tom Okafor"),),
    )
    behind, of_advert = records_line(("waste",), plan), advert_line(("fr",), plan)
    met = people_line(("tom-okafor",), plan)
    assert [field.text for field in (behind, of_advert, met)] == ["2", "2", "Tom Okafor"]
    assert behind.hint == "1 Moved the depot in … · 2 Cut the waste"
    assert said(behind, "1 2") == "Moved the depot in nine days; Cut the waste"
    assert said(of_advert, "1") == "Run a depot"
    assert said(met, "tom") == "Tom Okafor"
    assert record_ids("2, depot", plan) == ("waste", "depot")
    assert person_ids("tom okafor;", plan) == ("tom-okafor",)
    for field in (behind, of_advert, met):
        with pytest.raises(PlanError):
            said(field, "9")
