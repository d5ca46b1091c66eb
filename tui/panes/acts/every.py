"""Every act there is; bindings, the line of keys, the help and the palette are made from these."""

from __future__ import annotations

from tui.panes.acts.act import shown_key
from tui.panes.acts.after import AFTER_ACTS
from tui.panes.acts.anywhere import ANYWHERE_ACTS
from tui.panes.acts.countdown import COUNTDOWN_ACTS
from tui.panes.acts.day import DAY_ACTS
from tui.panes.acts.people import PEOPLE_ACTS
from tui.panes.acts.practice import PRACTICE_ACTS
from tui.panes.acts.record import RECORD_ACTS
from tui.panes.acts.steps import STEPS_ACTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from textual.binding import Binding

ACTS = (
    *STEPS_ACTS,
    *PEOPLE_ACTS,
    *COUNTDOWN_ACTS,
    *RECORD_ACTS,
    *PRACTICE_ACTS,
    *DAY_ACTS,
    *AFTER_ACTS,
    *ANYWHERE_ACTS,
)
BY_ID = {act.id: act for act in ACTS}


def bindings_of(place: str) -> list[Binding]:
    """The bindings of one place, or of those that hold anywhere."""
    from textual.binding import Binding  # the acts themselves are read before Textual is loaded

    return [
        Binding(
            act.keys,
            f"ask('{act.id}')",
            act.label,
            id=act.id,
            tooltip=act.says,
            show=act.shown,
            key_display=shown_key(act.keys),
        )
        for act in ACTS
        if act.place == place
    ]
