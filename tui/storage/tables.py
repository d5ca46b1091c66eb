"""The lists of tables in a plan file: what each entry becomes, its fields, and what it needs."""

from __future__ import annotations

from tui.plan.evidence import AdvertLine, Number, Quote, Record
from tui.plan.model import Ask, KitItem, LogEntry, Note, Person, Step
from tui.plan.practice import Attempt, Question
from tui.plan.value import Value
from tui.storage import fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.storage.kinds import Kind


class Listed(Value):
    """A list of tables: an entry has an id made from its `naming`, and `needs` these fields.

    `inner` lists stand in each of its entries.
    """

    key: str
    make: type[Any]
    fields: dict[str, Kind]
    naming: str
    needs: tuple[str, ...]
    inner: tuple[Listed, ...] = ()


_ASKS = Listed(key="asks", make=Ask, fields=fields.ASK, naming="kind", needs=("kind",))
_LOG = Listed(
    key="log", make=LogEntry, fields=fields.LOG_ENTRY, naming="event", needs=("event", "at")
)
_NUMBERS = Listed(
    key="numbers", make=Number, fields=fields.NUMBER, naming="value", needs=("value",)
)
_ATTEMPTS = Listed(
    key="attempts", make=Attempt, fields=fields.ATTEMPT, naming="round", needs=("at",)
)

#: The lists of a plan, in the order they are written.
TABLES = (
    Listed(key="steps", make=Step, fields=fields.STEP, naming="title", needs=("title",)),
    Listed(
        key="people",
        make=Person,
        fields=fields.PERSON,
        naming="name",
        needs=("name",),
        inner=(_ASKS, _LOG),
    ),
    Listed(
        key="records",
        make=Record,
        fields=fields.RECORD,
        naming="claim",
        needs=("claim",),
        inner=(_NUMBERS,),
    ),
    Listed(key="quotes", make=Quote, fields=fields.QUOTE, naming="words", needs=("words",)),
    Listed(
        key="advert", make=AdvertLine, fields=fields.ADVERT_LINE, naming="text", needs=("text",)
    ),
    Listed(
        key="questions",
        make=Question,
        fields=fields.QUESTION,
        naming="text",
        needs=("text",),
        inner=(_ATTEMPTS,),
    ),
    Listed(key="notes", make=Note, fields=fields.NOTE, naming="text", needs=("text",)),
    Listed(key="kit", make=KitItem, fields=fields.KIT_ITEM, naming="title", needs=("title",)),
)
