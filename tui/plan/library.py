"""The content as the plan sees it: what is known of a step, a setting or a role by its id."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.plan.due import Due
    from tui.plan.model import Step

PHASES = (
    "acknowledge",
    "evidence",
    "people",
    "research",
    "practice",
    "logistics",
    "day-of",
    "after",
)
#: A setting of the library that stands for every one but video.
ONSITE = "onsite"
VIDEO = "video"
MEAL = "meal"
#: How an ask reaches somebody first; `as-they-used` is the way they wrote or called last.
CHANNELS = ("email", "voice", "either", "as-they-used")
#: Minutes that a step without any counts for when a day is filled.
UNTOLD_MINUTES = 15


class LibraryStep(Value):
    """A step as the content describes it; no `settings` means any.

    `waiting` to `twelve_hours` say what is left of it when that is all there is (time_left.py). A
    `favour` is not asked on the last day, a `late` one may be done after the hour to stop; one
    that is not `seeded` comes only when the date has moved.
    """

    id: str
    title: str
    phase: str
    due: Due
    minutes: int
    essential: bool
    essential_when: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    why: str = ""
    done_when: str = ""
    sources: tuple[str, ...] = ()
    waiting: str = ""
    called: str = ""
    five_days: str = ""
    two_days: str = ""
    twelve_hours: str = ""
    favour: bool = False
    late: bool = False
    seeded: bool = True


class Setting(Value):
    """A way the interview can be held; `changes` say, as `step-id: a note`, what it adds."""

    id: str
    name: str
    says: str = ""
    on_the_day: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    onsite: bool = True


class Role(Value):
    """What a person is to this interview."""

    id: str
    name: str
    short: str
    invitation: str = ""
    says: str = ""


class AskKind(Value):
    """What can be asked of people with some `roles`, or told them where `answer` is False.

    `wait` is in working days. `due_else` is when to send it while the anchor of `due` is not
    known. A `barred` kind can be forbidden by the contact rule, except to `barred_except`;
    `instead` is the kind to offer then.
    """

    id: str
    name: str
    says: str = ""
    roles: tuple[str, ...] = ()
    due: Due | None = None
    due_else: Due | None = None
    wait: int = 3
    nudges: int = 1
    channel: str = "either"
    favour: bool = True
    answer: bool = True
    barred: bool = False
    barred_except: tuple[str, ...] = ()
    instead: str = ""


class KitOffer(Value):
    """A thing to take along, to every interview or to one in these `settings`.

    What is to `leave` stays at home, and is told rather than ticked.
    """

    id: str
    title: str
    says: str = ""
    settings: tuple[str, ...] = ()
    leave: bool = False


_NO_KIT: Mapping[str, KitOffer] = {}
_NO_ASKS: Mapping[str, AskKind] = {}


class Library(Value):
    """Everything the content offers, in its order, by id."""

    steps: Mapping[str, LibraryStep]
    settings: Mapping[str, Setting]
    roles: Mapping[str, Role]
    asks: Mapping[str, AskKind] = _NO_ASKS
    kit: Mapping[str, KitOffer] = _NO_KIT

    def ask_kind(self, kind_id: str) -> AskKind:
        """The kind of ask with this id; one that the content does not know is a favour by it."""
        return self.asks.get(kind_id) or AskKind(id=kind_id, name=kind_id)

    def for_settings(self, settings: tuple[str, ...]) -> tuple[LibraryStep, ...]:
        """The steps that an interview held in these settings asks for, in library order."""
        return tuple(s for s in self.steps.values() if s.seeded and suits(s, settings))


def changes_of(library: Library, settings: tuple[str, ...]) -> dict[str, list[str]]:
    """What these settings add to steps of the library: `A panel: ...`, by the step's id."""
    told: dict[str, list[str]] = {}
    for name in settings:
        known = library.settings.get(name)
        for change in known.changes if known is not None else ():
            step_id, _, note = change.partition(": ")
            told.setdefault(step_id, []).append(f"{known.name}: {note}" if known else note)
    return told


class Facts(Value):
    """What holds for one step of a plan: its own words where it has some, else the content's."""

    minutes: int | None
    phase: str
    essential: bool
    why: str = ""
    done_when: str = ""
    from_library: bool = False
    suits: bool = True


def suits(offer: LibraryStep | KitOffer, settings: tuple[str, ...]) -> bool:
    """Whether a step or a thing of the kit belongs to an interview with these settings.

    None named means in person.
    """
    if not offer.settings:
        return True
    held = set(settings) or {ONSITE}
    if held - {VIDEO}:
        held.add(ONSITE)
    return not held.isdisjoint(offer.settings)


def facts(step: Step, library: Library, settings: tuple[str, ...], *, waiting: bool) -> Facts:
    """What is known of a step of a plan; one the library does not know is essential."""
    known = library.steps.get(step.id)
    if known is None:
        return Facts(
            minutes=step.minutes,
            phase=step.phase,
            essential=step.essential is not False,
        )
    held = (*settings, "waiting") if waiting else settings
    return Facts(
        minutes=known.minutes if step.minutes is None else step.minutes,
        phase=step.phase or known.phase,
        essential=(
            known.essential or not set(known.essential_when).isdisjoint(held)
            if step.essential is None
            else step.essential
        ),
        why=known.why,
        done_when=known.done_when,
        from_library=True,
        suits=suits(known, settings),
    )
