"""The people as rows: everybody by whose turn it is, and who is still missing."""

from __future__ import annotations

from tui.reports.planner.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from tui.plan.library import Library
    from tui.plan.model import Plan
    from tui.plan.remembered import Remembered

#: A row for a role that nobody has yet has this before the role's id.
INVITATION = "role:"
#: From this width on, invitations are written out, and each act has a line of its own.
WIDE = 36
RULE_NAMES = {
    "allowed": "insiders may be asked",
    "ask-hr": "ask HR first",
    "not-allowed": "insiders may not be asked",
}


def people_rows(
    plan: Plan,
    library: Library,
    today: date,
    width: int,
    hidden: tuple[str, ...] = (),
    *,
    key_of: Callable[[str], str],
    known: Remembered | None = None,
    most: int | None = None,
) -> Iterator[Row]:
    """The rows from the first on, in so many cells.

    `key_of` gives the key of an act, `known` is what was found out before. The people of a
    group after the first `most` only count (`turn_rows`).
    """
    wide = width >= WIDE
    if plan.people:
        from tui.reports.planner.turns import turn_rows  # not before there is somebody

        yield from turn_rows(plan, library, today, hidden, known=known, wide=wide, most=most)
    held = {person.role for person in plan.people}
    for role in library.roles.values():
        if role.id not in held:
            title = f"{role.short}: {role.invitation}" if wide else role.short
            yield Row(
                key=INVITATION + role.id,
                mark="+",
                state="nobody yet",
                title=title,
                style="quiet",
            )
    if wide:
        rule = RULE_NAMES.get(plan.interview.contact_rule, "not known yet")
        yield Row()
        way = f"{key_of('contact-rule')} sets it"
        yield Row(title=f"  Contact rule: {rule}", right=((way, "quiet"),), style="quiet")
