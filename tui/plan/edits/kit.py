"""Changes of the kit: packing, leaving out, adding and taking out things.

The first change writes the things that the settings ask for into the plan, so that the file tells
all of them.
"""

from __future__ import annotations

from tui.plan.edited import Edited
from tui.plan.errors import PlanError, UsageError
from tui.plan.ids import fresh_id, replaced
from tui.plan.kit import kit_of, to_pack
from tui.plan.model import KitItem
from tui.plan.phrasing import count
from tui.plan.reference import number_in, only
from tui.plan.text import clean, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plan.library import Library
    from tui.plan.model import Plan

#: The step of the library that a packed kit completes.
STEP = "pack-kit"


def find(plan: Plan, library: Library, reference: str) -> KitItem:
    """The thing that `reference` names: its id, a start of id or title, or its number as listed.

    Raises:
        PlanError: no thing, or more than one, is meant; lists the candidates.
    """
    kit = kit_of(plan, library)
    wanted = " ".join(reference.split()).lower()
    exact = [item for item in kit if item.id in (wanted, reference)]
    if exact:
        return exact[0]
    number = number_in(wanted)
    if number is not None:
        if 1 <= number <= len(kit):
            return kit[number - 1]
        raise PlanError(f"There is no thing {number}; the kit has {count(len(kit), 'thing')}.")
    found = [item for item in kit if wanted and _is_start(wanted, item)]
    none = f"Nothing in the kit is called {quoted(reference, 40)}; “kit” lists it."
    return only(found, reference, none)


def pack(plan: Plan, library: Library, ids: Sequence[str]) -> Edited:
    """Marks things as packed; what was not needed is needed again."""
    return _mark(plan, library, ids, ("Packed", "Packed already"), packed=True, not_needed=False)


def unpack(plan: Plan, library: Library, ids: Sequence[str]) -> Edited:
    """Marks things as still to pack."""
    verbs = ("Still to pack:", "Still to pack already:")
    return _mark(plan, library, ids, verbs, packed=False, not_needed=False)


def leave(plan: Plan, library: Library, ids: Sequence[str]) -> Edited:
    """Marks things as not needed this time."""
    verbs = ("Not needed:", "Not needed already:")
    return _mark(plan, library, ids, verbs, packed=False, not_needed=True)


def toggle_packed(plan: Plan, library: Library, item_id: str) -> Edited:
    """Packs a thing, or takes it out of the bag again."""
    return (unpack if _item(plan, library, item_id).packed else pack)(plan, library, (item_id,))


def toggle_needed(plan: Plan, library: Library, item_id: str) -> Edited:
    """Marks a thing as not needed, or as needed again."""
    left = _item(plan, library, item_id).not_needed
    return (unpack if left else leave)(plan, library, (item_id,))


def add(plan: Plan, library: Library, title: str) -> Edited:
    """Adds a thing of one's own at the end.

    Raises:
        UsageError: it has no name.
    """
    named = " ".join(title.split())
    if not named:
        raise UsageError("A thing needs a name.")
    kit = kit_of(plan, library)
    item = KitItem(id=fresh_id(named, {*library.kit, *(i.id for i in kit)}, "thing"), title=named)
    said = f"Added {quoted(named)} to the kit"
    return Edited(plan=plan.but(kit=(*kit, item)), said=said, ids=(item.id,))


def rename(plan: Plan, library: Library, item_id: str, title: str) -> Edited:
    """Gives a thing another name.

    Raises:
        UsageError: the name is empty.
    """
    item = _item(plan, library, item_id)
    named = " ".join(title.split())
    if not named:
        raise UsageError("A thing needs a name.")
    if named == item.title:
        said = f"Nothing to change in {quoted(named)}"
        return Edited(plan=plan, said=said, ids=(item_id,))
    renamed = replaced(kit_of(plan, library), item.but(title=named))
    return Edited(plan=plan.but(kit=renamed), said=f"Renamed {quoted(named)}", ids=(item_id,))


def delete(plan: Plan, library: Library, item_id: str) -> Edited:
    """Takes a thing of one's own out; one that the content offers is only not needed."""
    item = _item(plan, library, item_id)
    if item.id in library.kit:
        return leave(plan, library, (item_id,))
    left = tuple(other for other in kit_of(plan, library) if other.id != item_id)
    said = f"Deleted {quoted(item.title)}"
    return Edited(plan=plan.but(kit=left), said=said, ids=(item_id,))


def _mark(
    plan: Plan,
    library: Library,
    ids: Sequence[str],
    verbs: tuple[str, str],
    *,
    packed: bool,
    not_needed: bool,
) -> Edited:
    items = [_item(plan, library, item_id) for item_id in dict.fromkeys(ids)]
    changing = [i for i in items if (i.packed, i.not_needed) != (packed, not_needed)]
    done, already = verbs
    told = tuple(item.id for item in changing or items)
    if not changing:
        return Edited(plan=plan, said=_said(already, items), ids=told)
    kit = tuple(
        item.but(packed=packed, not_needed=not_needed) if item.id in told else item
        for item in kit_of(plan, library)
    )
    edited = plan.but(kit=kit)
    return Edited(plan=edited, said=_said(done, changing), ids=told, notice=_whole(edited))


def _whole(plan: Plan) -> str:
    """That nothing is left to pack, and the step that this completes."""
    step = plan.step(STEP)
    if to_pack(plan.kit) or step is None or step.done is not None:
        return ""
    return f"Nothing is left to pack; that completes {quoted(step.title)}."


def _item(plan: Plan, library: Library, item_id: str) -> KitItem:
    for item in kit_of(plan, library):
        if item.id == item_id:
            return item
    raise PlanError(
        f"“{clean(item_id, 60)}” was taken out of the kit in another session; undo brings it back."
    )


def _said(verb: str, items: Sequence[KitItem]) -> str:
    what = quoted(items[0].title) if len(items) == 1 else count(len(items), "thing")
    return f"{verb} {what}"


def _is_start(wanted: str, item: KitItem) -> bool:
    return item.id.lower().startswith(wanted) or item.title.lower().startswith(wanted)
