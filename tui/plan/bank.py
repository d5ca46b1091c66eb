"""The bank of questions as the content describes it, and what is prepared beside answers."""

from __future__ import annotations

from tui.plan.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Group(Value):
    """A group of questions; with `settings` it comes up more often where one of them holds."""

    id: str
    name: str
    says: str = ""
    settings: tuple[str, ...] = ()


class BankQuestion(Value):
    """A question of the bank: what it probes, and what of the plan an answer rests on."""

    id: str
    group: str
    text: str
    probes: str = ""
    needs: tuple[str, ...] = ()


class Probe(Value):
    """A short question behind any answer; it `digs` into one field of a record."""

    id: str
    text: str
    digs: str = ""


class Preparation(Value):
    """Something prepared beside the answers; writing to all its `prompts` completes `step`."""

    id: str
    name: str
    prompts: tuple[str, ...]
    says: str = ""
    step: str = ""
    settings: tuple[str, ...] = ()


class Bank(Value):
    """Everything there is to ask and to prepare, in the order of the content, by id."""

    groups: Mapping[str, Group]
    questions: Mapping[str, BankQuestion]
    probes: Mapping[str, Probe]
    preparations: Mapping[str, Preparation]
