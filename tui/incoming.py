"""What the terminal sends, without what is neither key, mouse nor text.

That is an answer nobody waits for, such as one that was meant for the program before us, or that a
slow line cut in two; and an escape within pasted text. Textual takes what it does not understand
for key presses, letter by letter.
"""

from __future__ import annotations

import re

_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"
#: A control sequence with a private mark (ECMA-48, 5.4), a report of a state, a size or the
#: terminal's kind, and a control string up to its end.
_ANSWER = re.compile(
    r"\x1b\[\d[0-?]*[cntx]|\x1b\[[<=>?][0-?]*[ -/]*[@-~]"
    r"|\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)"
)
#: What Textual knows of these: the mouse, whether the terminal has a mode, and its size.
_KNOWN = re.compile(r"\x1b\[48;[\d;:]+t|\x1b\[<\d+;-?\d+;-?\d+[Mm]|\x1b\[\?\d+;\d\$y")
#: The beginning of one, at the end of what has come so far, or of a paste.
_BEGUN = re.compile(
    r"(?P<answer>\x1b\[[<=>?][0-?]*[ -/]*)\Z|\x1b[\]P_^X][^\x07\x1b]+\x1b?\Z|\x1b\[20{0,2}\Z"
)


class Incoming:
    """Cleans what is typed, said and pasted, however it is cut up."""

    def __init__(self) -> None:
        self._pasting = False
        self._held = ""

    def clean(self, text: str) -> str:
        """The text without answers and escapes that were pasted; a mark cut in two is held back."""
        text, self._held = self._held + text, ""
        out: list[str] = []
        while text:
            if not self._pasting:
                before, mark, text = text.partition(_PASTE)
                out += [self._without_answers(before, is_last=not mark), mark]
                self._pasting = bool(mark)
                continue
            pasted, mark, text = text.partition(_PASTED)
            if not mark:
                pasted, self._held = _split_before_mark(pasted)
            out += [pasted.replace("\x1b", ""), mark]
            self._pasting = not mark
        return "".join(out)

    def give_up(self) -> str:
        """What was held back, if its end does not come; "" of what can only be an answer."""
        if self._pasting:
            return ""
        held, self._held = self._held, ""
        begun = _BEGUN.fullmatch(held)
        return "" if begun and begun["answer"] else held

    def _without_answers(self, text: str, *, is_last: bool) -> str:
        text = _ANSWER.sub(lambda found: found[0] if _KNOWN.fullmatch(found[0]) else "", text)
        begun = _BEGUN.search(text) if is_last else None
        if begun:
            text, self._held = text[: begun.start()], begun[0]
        return text


def _split_before_mark(text: str) -> tuple[str, str]:
    """The text, and the beginning of the closing mark that it may end with."""
    for length in range(min(len(_PASTED) - 1, len(text)), 0, -1):
        if _PASTED.startswith(text[-length:]):
            return text[:-length], text[-length:]
    return text, ""
