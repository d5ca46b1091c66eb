"""What is prepared beside the answers: how far each is, and what was written to each prompt."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.bank import Bank, Preparation
    from tui.plan.model import Plan


class Prepared(Value):
    """A preparation of this interview with what was written, one text for each prompt."""

    preparation: Preparation
    texts: tuple[str, ...]

    @property
    def written(self) -> int:
        """How many prompts have their words."""
        return sum(bool(text.strip()) for text in self.texts)

    @property
    def whole(self) -> bool:
        """Whether every prompt has."""
        return self.written == len(self.texts)


def preparing(plan: Plan, bank: Bank) -> tuple[Prepared, ...]:
    """The preparations that this interview asks for, in the order of the content."""
    held = set(plan.interview.settings)
    written = {(note.kind, note.prompt): note.text for note in plan.notes}
    return tuple(
        Prepared(
            preparation=each,
            texts=tuple(
                written.get((each.id, prompt_id(number)), "") for number in range(len(each.prompts))
            ),
        )
        for each in bank.preparations.values()
        if not each.settings or not held.isdisjoint(each.settings)
    )


def prompt_id(number: int) -> str:
    """What a note names its prompt by; `number` counts from zero, the name from one."""
    return str(number + 1)
