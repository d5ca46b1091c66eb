"""What a pane posts when a person asks for an act; the screen carries it out."""

from __future__ import annotations

from textual.message import Message


class Asked(Message):
    """The person asked for an act; on a row where the act needs one."""

    def __init__(self, act: str, key: str = "") -> None:
        self.act = act
        self.key = key
        super().__init__()
