"""What of a plan leaves as data: nothing that the gates hold back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.evidence_plans import NUMBER, QUOTE, WHOLE, record_plan
from tests.plan.plans import TODAY
from tui.plan.evidence import CONFIDENTIALITIES, PERMISSIONS
from tui.plan.leaving import leaving
from tui.plan.model import Note, Person


def test_what_is_fit_to_leave_leaves_as_it_is() -> None:
    plan = record_plan(quotes=(QUOTE,), notes=(Note(id="n", text="Advice"),))
    assert leaving(plan) == (plan, ())


@given(
    st.sampled_from([None, TODAY]),
    st.sampled_from(CONFIDENTIALITIES),
    st.sampled_from(PERMISSIONS),
    st.booleans(),
)
@examples(150)
def test_nothing_that_stays_is_in_what_leaves(
    checked: object, confidential: str, permission: str, private: bool
) -> None:
    record = WHOLE.but(
        claim="CLAIM",
        my_part="PART",
        numbers=(NUMBER.but(source="", value="FIGURE"),),
        checked=checked,
        confidential=confidential,
        note="MINE",
    )
    quote = QUOTE.but(words="WORDS", who="NAME", permission=permission, records=())
    plan = record_plan(
        record,
        quotes=(quote,),
        notes=(Note(id="n", text="NOTED", private=private),),
        people=(Person(id="a", name="Ann", cares_about="CONCERN", private=private),),
    )
    told = repr(leaving(plan.but(interview=plan.interview.but(pay_floor="FLOOR")))[0])
    for word in ("FLOOR", "FIGURE", "MINE"):
        assert word not in told
    if checked is None or confidential != "open":
        assert "CLAIM" not in told
        assert "PART" not in told
    if permission in ("no", "unasked"):
        assert "WORDS" not in told
    if permission not in ("yes", "public"):
        assert "NAME" not in told
    if private:
        assert "NOTED" not in told
        assert "CONCERN" not in told


def test_what_stays_is_counted() -> None:
    plan = record_plan(
        WHOLE.but(checked=None),
        quotes=(QUOTE.but(permission="no"),),
        notes=(Note(id="n", text="N", private=True),),
        people=(Person(id="a", name="Ann", cares_about="calm", private=True),),
    )
    assert leaving(plan)[1] == ("1 record", "1 quote", "1 note", "1 private concern")


def test_a_generalised_record_leaves_as_its_general_words() -> None:
    record = WHOLE.but(confidential="generalise", general="Moved a large site")
    (left,) = leaving(record_plan(record))[0].records
    assert (left.claim, left.my_part, left.numbers) == ("Moved a large site", "", ())
