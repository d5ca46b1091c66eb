"""Changes of the questions chosen for somebody: taken up, dropped, or written by oneself."""

from __future__ import annotations

from tui.plan.edits.people import change, known
from tui.plan.errors import UsageError
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.edited import Edited
    from tui.plan.model import Plan


def toggle(plan: Plan, person_id: str, question: str) -> Edited:
    """Chooses a question for somebody, or drops one that is chosen.

    Raises:
        UsageError: there are no words.
    """
    person = known(plan, person_id)
    words = " ".join(question.split())
    if not words:
        raise UsageError("Write the question in a line.")
    if words in person.questions:
        left = tuple(other for other in person.questions if other != words)
        said = f"Dropped {quoted(words)} for {quoted(person.name, 40)}"
    else:
        left = (*person.questions, words)
        said = f"Chose {quoted(words)} for {quoted(person.name, 40)}"
    return change(plan, person_id, questions=left).but(said=said)
