"""What of a plan leaves as data: nothing that the gates hold back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.evidence_plans import NUMBER, QUOTE, WHOLE, record_plan
from tests.plan.plans import TODAY
from tui.plan.evidence import CONFIDENTIALITIES, PERMISSIONS
from tui.plan.leaving import leaving
from tui.plan.model import Note, Person
from tui.plan.practice import Question


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


def test_no_reference_tells_what_stays() -> None:
    secret = WHOLE.but(id="closed-the-plant", confidential="do-not-use")
    general = WHOLE.but(id="moved-acme", confidential="generalise", general="Moved a large site")
    behind = (secret.id, general.id, WHOLE.id)
    question = Question(id="why", text="Why you?", records=behind)
    quote = QUOTE.but(records=(WHOLE.id, "gone"))
    left, _ = leaving(record_plan(WHOLE, secret, general, questions=(question,), quotes=(quote,)))
    assert left.questions[0].records == ("moved-a-large-site", WHOLE.id)
    assert left.quotes[0].records == (WHOLE.id,)
    assert [record.id for record in left.records] == [WHOLE.id, "moved-a-large-site"]
    assert "acme" not in repr(left)
    twice, _ = leaving(record_plan(general, general.but(id="acme-again")))
    assert [r.id for r in twice.records] == ["moved-a-large-site", "moved-a-large-site-2"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, ["Tell it from the start: Moved the depot in nine days"]),
        ({"claim": "Moved it in ten"}, ["Tell it from the start: Moved it in ten"]),
        ({"confidential": "do-not-use"}, []),
        ({"confidential": "generalise", "general": "Moved a site"}, []),
        ({"checked": None}, []),
        ({"id": "another"}, []),
    ],
)
def test_a_story_leaves_in_the_words_its_record_has_by_now(
    changed: dict[str, Any], told: list[str]
) -> None:
    text = "Tell it from the start: Moved the depot in nine days"
    story = Question(id="story-depot", text=text, source="story", records=("depot",))
    left, stays = leaving(record_plan(WHOLE.but(**changed), questions=(story,)))
    assert [question.text for question in left.questions] == told
    assert ("1 question" in stays) is (told == [])
