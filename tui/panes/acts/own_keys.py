"""The keys of the acts as a person has them: their own where they set some."""

from __future__ import annotations

from tui.panes.acts.act import Act, shown_key
from tui.panes.acts.every import ACTS
from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class OwnKeys(Value):
    """Every act with the keys that it has."""

    acts: tuple[Act, ...] = ACTS

    def of(self, act_id: str) -> str:
        """The key of an act as it is written for the person."""
        return next(shown_key(act.keys) for act in self.acts if act.id == act_id)

    def fitting(self, state: str) -> tuple[Act, ...]:
        """The acts that fit a state of the interview."""
        return tuple(act for act in self.acts if not act.states or state in act.states)

    def way(self, act_id: str) -> str:
        """The key of an act and what it does, as the way on: u undo."""
        return next(f"{shown_key(act.keys)} {act.label}" for act in self.acts if act.id == act_id)

    def offered(self, *act_ids: str) -> tuple[tuple[str, str, str], ...]:
        """Keys, label and id of some acts, for a page that offers them."""
        by_id = {act.id: act for act in self.acts}
        return tuple((by_id[name].keys, by_id[name].label, name) for name in act_ids)


def own_keys(keys: Mapping[str, str]) -> OwnKeys:
    """The acts, those that are named by their ids with other keys."""
    return OwnKeys(
        acts=tuple(act.but(keys=keys[act.id]) if act.id in keys else act for act in ACTS)
    )
