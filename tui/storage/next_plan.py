"""The next plan where a closed one lies: that one is kept beside it, and undo brings it back."""

from __future__ import annotations

import os

from tui.plan.errors import PlanError
from tui.plan.ids import kebab
from tui.plan.phrasing import day_of
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.model import Interview, Plan
    from tui.storage.plan_file import PlanFile
    from tui.storage.wanted import Committed

_MOST_TRIES = 1000


def start_next(plan_file: PlanFile, plan: Plan) -> Committed:
    """Puts a new plan in place of the closed one, which is kept beside it byte for byte.

    Raises:
        PlanError: the plan there is not closed, the new one is not all text, or the disk refuses;
            it stays as it is.
    """
    from tui.storage.rendering import fresh
    from tui.storage.toml_canon import schema_line

    closed = plan_file.read()
    if closed.plan.interview.closed is None:
        raise PlanError(
            f"The plan at {plan_file.name} is not closed; “secondround close” comes first."
        )
    data = fresh(plan, schema_line(closed.data.decode("utf-8-sig")))
    kept = keep_beside(plan_file.path, closed.data, closed.plan.interview)
    committed = plan_file.replace(data, closed, "Started the next plan")
    notice = f"The closed one is kept in {places.shown(kept)}. {committed.notice}"
    return committed.but(notice=notice.strip())


def keep_beside(path: str, data: bytes, interview: Interview) -> str:
    """Keeps the bytes of a closed plan beside it, as `plan-acme-2026-12-18.toml`; the path.

    What lies there is never written over: another name is taken, unless it holds the same bytes.

    Raises:
        PlanError: the disk refuses.
    """
    from tui.storage.durable import Overtaken, write

    stem, ending = os.path.splitext(os.path.realpath(path))
    closed = "" if interview.closed is None else day_of(interview.closed).isoformat()
    named = "-".join(filter(None, (stem, kebab(interview.company), closed)))
    for number in range(1, _MOST_TRIES):
        beside = f"{named}{'' if number == 1 else f'-{number}'}{ending or '.toml'}"
        if _holds(beside, data):
            return beside
        try:
            if not os.path.lexists(beside):
                write(beside, data, still=lambda at=beside: not os.path.lexists(at))  # type: ignore[misc]
                return beside
        except Overtaken:
            continue
    raise PlanError(f"Too many plans are kept beside {places.shown(path)}; move some away.")


def _holds(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read(len(data) + 1) == data
    except OSError:
        return False
