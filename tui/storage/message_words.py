"""The words that messages are made of and looked through with, read when one is written."""

from __future__ import annotations

from tui.plan.message import Template
from tui.plan.message_review import Doubt, read_doubts
from tui.plan.value import Value
from tui.plan.wording import Rule, read_rules
from tui.storage.config import load_config
from tui.storage.content import load_entries, tuples


class MessageWords(Value):
    """The templates by id, the rules of the wording check, the questions of fairness.

    `me` is the person's own name and `number` their phone, "" where they have not set it.
    """

    templates: dict[str, Template]
    rules: tuple[Rule, ...]
    doubts: tuple[Doubt, ...]
    me: str = ""
    number: str = ""


def load_message_words() -> MessageWords:
    """The shipped words with the person's own laid over them.

    Raises:
        PlanError: one of the person's files has a fault; names the file, the entry and the line.
    """
    templates = {key: Template(**tuples(entry)) for key, entry in load_entries("messages").items()}
    config = load_config()
    return MessageWords(
        templates=templates,
        rules=read_rules(load_entries("wording")),
        doubts=read_doubts(load_entries("fairness")),
        me=config.name,
        number=config.phone,
    )
