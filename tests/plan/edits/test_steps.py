"""Changes of the checklist, what they say, and which step a reference means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import NOW, at, day, is_safe, outcome_of, plan_of, step
from tui.plan.due import Due
from tui.plan.edits.steps import add, change, delete, find, tick, toggle, untick
from tui.plan.errors import PlanError, UsageError
from tui.plan.model import Step

PLAN = plan_of(
    step("ask-hr-feedback", "call+1d"),
    step("ask-hr-names"),
    step("match-role", done=at("2026-11-23 09:00")),
    step("ask-advice"),
)


def ids(steps: tuple[Step, ...]) -> list[str]:
    return [one.id for one in steps]


# --- which step is meant ---


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("ask-advice", "ask-advice"),
        ("ASK-Advice ", "ask-advice"),
        ("match", "match-role"),
        ("M", "match-role"),
        ("ask-hr-f", "ask-hr-feedback"),
        ("1", "ask-hr-feedback"),
        ("04", "ask-advice"),
    ],
)
def test_a_step_is_found_by_its_id_the_start_of_it_or_its_number(
    reference: str, found: str
) -> None:
    assert find(PLAN, reference).id == found


def test_a_start_that_fits_several_lists_them() -> None:
    with pytest.raises(PlanError) as refused:
        find(PLAN, "ask-hr")
    assert refused.value.sentence == (
        "“ask-hr” can mean ask-hr-feedback, ask-hr-names; write more of it."
    )


def test_a_long_list_of_candidates_is_cut_and_counted() -> None:
    plan = plan_of(*(step(f"ask-{n}") for n in range(9)))
    with pytest.raises(PlanError, match=r"ask-4, ask-5 and 3 more; write more of it\.$"):
        find(plan, "ask")


def test_an_id_counts_although_another_starts_with_it() -> None:
    plan = plan_of(step("ask"), step("ask-again"))
    assert find(plan, "ask").id == "ask"


def test_an_id_written_by_hand_is_found_whatever_its_case_or_although_it_is_a_number() -> None:
    plan = plan_of(step("Ask-HR"), step("7"))
    assert find(plan, "ask-h").id == "Ask-HR"
    assert find(plan, "Ask-HR").id == "Ask-HR"
    assert find(plan, "7").id == "7"


@pytest.mark.parametrize(
    ("reference", "because"),
    [
        ("0", "There is no step 0; the plan has 4 steps."),
        ("5", "There is no step 5; the plan has 4 steps."),
        ("party", "No step is called “party”; “secondround steps --all” lists them."),
        ("", "No step is called “”; “secondround steps --all” lists them."),
        ("hr", "No step is called “hr”; “secondround steps --all” lists them."),
    ],
)
def test_a_step_that_is_not_there_is_refused_with_the_way_to_see_them(
    reference: str, because: str
) -> None:
    with pytest.raises(PlanError) as refused:
        find(PLAN, reference)
    assert refused.value.sentence == because


@given(st.text(st.characters(exclude_categories=()), max_size=20) | st.from_regex("[0-9]{1,9}"))
@examples(200)
def test_any_reference_means_a_step_or_is_refused_in_a_sentence(reference: str) -> None:
    found, refusal = outcome_of(lambda: find(PLAN, reference))
    assert found in PLAN.steps if found else is_safe(refusal)


# --- ticking ---


def test_ticking_keeps_the_moment_and_says_what_was_ticked() -> None:
    edited = tick(PLAN, ["ask-advice"], NOW)
    assert edited.said == "Ticked “Ask advice”"
    assert edited.ids == ("ask-advice",)
    assert [one.done for one in edited.plan.steps][-1] == NOW
    assert ids(edited.plan.steps) == ids(PLAN.steps)


def test_several_steps_are_counted_and_one_named_twice_is_one() -> None:
    assert tick(PLAN, ["ask-advice", "ask-hr-names"], NOW).said == "Ticked 2 steps"
    twice = tick(PLAN, ["ask-advice", "ask-advice"], NOW)
    assert (twice.said, twice.ids) == ("Ticked “Ask advice”", ("ask-advice",))


def test_a_step_that_is_done_keeps_its_first_moment() -> None:
    edited = tick(PLAN, ["match-role", "match-role"], NOW)
    assert edited.plan == PLAN
    assert edited.said == "Already ticked “Match role”"
    both = tick(PLAN, ["match-role", "ask-advice"], NOW)
    assert both.said == "Ticked “Ask advice”"
    assert both.plan.steps[2] == PLAN.steps[2]


def test_unticking_takes_the_moment_away() -> None:
    edited = untick(PLAN, ["match-role", "match-role"])
    assert (edited.said, edited.ids) == ("Unticked “Match role”", ("match-role",))
    assert edited.plan.steps[2].done is None
    assert untick(PLAN, ["ask-advice"]).said == "Already open “Ask advice”"
    assert untick(PLAN, ["ask-advice"]).plan == PLAN


def test_toggling_twice_leaves_the_plan_as_it_was() -> None:
    once = toggle(PLAN, "ask-advice", NOW)
    twice = toggle(once.plan, "ask-advice", NOW)
    assert (once.said, twice.said) == ("Ticked “Ask advice”", "Unticked “Ask advice”")
    assert twice.plan == PLAN


# --- adding, changing, deleting ---


def test_a_step_of_ones_own_goes_to_the_end_with_an_id_of_its_title() -> None:
    edited = add(PLAN, "  Buy a\nticket ", due=Due(amount=-2), minutes=10, note="Window seat.")
    assert edited.said == "Added “Buy a ticket”"
    assert edited.ids == ("buy-a-ticket",)
    assert edited.plan.steps[:-1] == PLAN.steps
    assert edited.plan.steps[-1] == Step(
        id="buy-a-ticket",
        title="Buy a ticket",
        due=Due(amount=-2),
        minutes=10,
        note="Window seat.",
    )


def test_a_second_step_of_one_title_has_an_id_of_its_own() -> None:
    once = add(PLAN, "Ask advice")
    assert once.ids == ("ask-advice-2",)
    assert add(once.plan, "Ask advice").ids == ("ask-advice-3",)


@pytest.mark.parametrize("title", ["", "  ", "\n\t"])
def test_a_step_needs_a_title(title: str) -> None:
    with pytest.raises(UsageError, match=r"^A step needs a title\.$"):
        add(PLAN, title)
    with pytest.raises(UsageError, match=r"^A step needs a title\.$"):
        change(PLAN, "ask-advice", title=title)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"title": " Ask  Tom "}, "Renamed “Ask Tom”"),
        ({"due": day("2026-11-30")}, "Dated “Ask hr feedback”"),
        ({"due": None}, "Took the date off “Ask hr feedback”"),
        ({"note": "By phone."}, "Noted on “Ask hr feedback”"),
        ({"minutes": 5}, "Changed “Ask hr feedback”"),
        ({"minutes": 0}, "Changed “Ask hr feedback”"),
        ({"essential": False}, "Changed “Ask hr feedback”"),
        ({"title": "Ask Tom", "minutes": 5}, "Changed “Ask Tom”"),
        ({"note": ""}, "Nothing to change in “Ask hr feedback”"),
        ({"due": Due(anchor="call", amount=1)}, "Nothing to change in “Ask hr feedback”"),
        ({}, "Nothing to change in “Ask hr feedback”"),
    ],
)
def test_a_change_says_what_it_did(changed: dict[str, object], said: str) -> None:
    edited = change(PLAN, "ask-hr-feedback", **changed)
    assert (edited.said, edited.ids) == (said, ("ask-hr-feedback",))
    assert (edited.plan == PLAN) is said.startswith("Nothing")
    assert edited.plan.steps[1:] == PLAN.steps[1:]
    assert ids(edited.plan.steps) == ids(PLAN.steps)


def test_a_note_that_is_emptied_is_taken_off() -> None:
    noted = change(PLAN, "ask-advice", note="By phone.").plan
    assert change(noted, "ask-advice", note="").said == "Took the note off “Ask advice”"


def test_deleting_takes_one_step_out_and_says_which() -> None:
    edited = delete(PLAN, "ask-hr-names")
    assert edited.said == "Deleted “Ask hr names”"
    assert ids(edited.plan.steps) == ["ask-hr-feedback", "match-role", "ask-advice"]


def test_a_step_that_another_session_deleted_is_refused_everywhere() -> None:
    gone = "The step “gone” was deleted in another session; undo brings it back."
    for refusal in (
        outcome_of(lambda: tick(PLAN, ["gone"], NOW))[1],
        outcome_of(lambda: untick(PLAN, ["gone"]))[1],
        outcome_of(lambda: toggle(PLAN, "gone", NOW))[1],
        outcome_of(lambda: change(PLAN, "gone", note="x"))[1],
        outcome_of(lambda: delete(PLAN, "gone"))[1],
    ):
        assert refusal == gone


def test_what_is_said_is_safe_and_short_however_a_title_reads() -> None:
    titled = add(PLAN, "\x1b]0;x\x07\u202e" + "z" * 10_000)
    assert is_safe(titled.said)
    assert len(titled.said) < 100
    assert is_safe(delete(titled.plan, titled.ids[0]).said)


@given(st.lists(st.sampled_from(["tick", "untick", "add", "delete"]), max_size=12), st.data())
@examples(60)
def test_whatever_is_done_ids_stay_unique_and_other_steps_as_they_are(
    acts: list[str], data: st.DataObject
) -> None:
    plan = PLAN
    for act in acts:
        before = {one.id: one for one in plan.steps}
        if act == "add":
            edited = add(plan, data.draw(st.sampled_from(["Ask advice", "🙂", "7"])))
        elif not plan.steps:
            continue
        else:
            one = data.draw(st.sampled_from(ids(plan.steps)))
            edited = {
                "tick": lambda plan=plan, one=one: tick(plan, [one], NOW),
                "untick": lambda plan=plan, one=one: untick(plan, [one]),
                "delete": lambda plan=plan, one=one: delete(plan, one),
            }[act]()
        assert len(set(ids(edited.plan.steps))) == len(edited.plan.steps)
        assert not edited.said.endswith(".")
        for kept in edited.plan.steps:
            assert kept.id in edited.ids or kept == before[kept.id]
        plan = edited.plan
