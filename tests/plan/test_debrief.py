"""The debrief: prompts in order, and which of them are answered."""

from __future__ import annotations

from tests.plan.plans import plan_of
from tui.plan.debrief import Prompt, all_answered, answer_to, answered, read_prompts
from tui.plan.model import Note

PROMPTS = read_prompts(
    {
        "who": {"id": "who", "name": "Who", "text": "Who was there?"},
        "thin": {"id": "thin", "name": "Thin", "text": "Where were you thin?", "says": "One fact."},
    }
)


def noted(*prompts: str, text: str = "said") -> tuple[Note, ...]:
    return tuple(Note(id=f"n-{p}", text=text, kind="debrief", prompt=p) for p in prompts)


def test_prompts_are_read_in_their_order() -> None:
    assert list(PROMPTS) == [
        Prompt(id="who", name="Who", text="Who was there?"),
        Prompt(id="thin", name="Thin", text="Where were you thin?", says="One fact."),
    ]


def test_an_answer_is_found_by_its_prompt() -> None:
    plan = plan_of().but(notes=(Note(id="x", text="no", prompt="who"), *noted("who")))
    found = answer_to(plan, "who")
    assert found is not None
    assert found.id == "n-who"
    assert answer_to(plan, "thin") is None


def test_all_are_answered_once_each_has_words() -> None:
    assert not all_answered(plan_of().but(notes=noted("who")), PROMPTS)
    assert not all_answered(plan_of().but(notes=noted("who", "thin", text="")), PROMPTS)
    full = plan_of().but(notes=noted("who", "thin", "old"))
    assert all_answered(full, PROMPTS)
    assert answered(full) == {"who", "thin", "old"}
    assert not all_answered(full, ())
