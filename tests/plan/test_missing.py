"""What a record lacks most: one question at a time, until only the honesty check is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.evidence_plans import NUMBER, WHOLE
from tui.plan.evidence import Record
from tui.plan.missing import filled, next_missing, question_for, source_missing

BARE = Record(id="a", claim="I did it")


def test_the_two_sides_of_the_border_come_first() -> None:
    first = next_missing(BARE)
    assert first is not None
    assert first.field == "my_part"
    second = next_missing(BARE.but(my_part="I led it"))
    assert second is not None
    assert second.field == "not_mine"


def test_a_number_is_followed_by_its_source() -> None:
    missing = next_missing(WHOLE.but(numbers=(NUMBER.but(source=""),)))
    assert missing is not None
    assert (missing.field, missing.question) == ("source", "What does 12 % rest on?")


def test_who_has_no_number_is_not_asked_for_one_again() -> None:
    without = WHOLE.but(numbers=())
    asked = next_missing(without)
    assert asked is not None
    assert asked.field == "numbers"
    following = next_missing(without.but(no_number=True))
    assert following is not None
    assert following.field == "situation"


@given(st.sets(st.sampled_from(["my_part", "not_mine", "limit", "confirmer", "after", "when"])))
@examples(60)
def test_answering_what_is_asked_always_comes_to_an_end(given_fields: set[str]) -> None:
    record = BARE.but(**dict.fromkeys(given_fields, "text"))
    for _ in range(13):
        missing = next_missing(record)
        if missing is None:
            break
        if missing.field == "numbers":
            record = record.but(no_number=True)
        elif missing.field in ("credit", "competencies"):
            record = record.but(**{missing.field: ("a",)})
        else:
            assert not getattr(record, missing.field)
            record = record.but(**{missing.field: "text"})
    assert next_missing(record) is None
    assert filled(record) == (12, 12)


def test_what_is_passed_over_is_not_asked_for_again() -> None:
    following = next_missing(BARE, ("my_part", "not_mine"))
    assert following is not None
    assert following.field == "numbers"
    without_source = WHOLE.but(numbers=(NUMBER.but(source=""),))
    following = next_missing(without_source, ("source",))
    assert following is not None
    assert following.field == "situation"
    assert source_missing(WHOLE) is None
    assert question_for("limit").question == "What did not work, or what would you change?"
