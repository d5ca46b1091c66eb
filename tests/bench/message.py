"""What a key costs while a message is written: one of 1,000 characters beside one of nearly 10,000."""

from __future__ import annotations

import statistics
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from tests.bench.keys import pressed
from tests.bench.measure import (
    Desk,
    arguments,
    cpu_seconds,
    desk,
    interleaved,
    machine,
    ratio,
    table,
)
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = "Thank you for the time on Monday, I would be glad to hear more whenever it suits you. "
#: Characters, and how many sentences a paragraph has.
SIZES = {
    "1,000 in paragraphs": (1000, 6),
    "9,900 in paragraphs": (9900, 6),
    "9,900 in one": (9900, 200),
}
KEYS = {"a letter": "x", "taken back": "backspace", "the cursor moves": "right"}


@contextmanager
def message_desk(length: int, sentences: int) -> Iterator[Desk]:
    """A plan of sixty steps and one ask with a message so long."""
    paragraph = f"{SENTENCE * sentences}\\n\\n"
    text = (paragraph * (length // len(SENTENCE) + 1))[:length].rstrip("\\n")
    with desk(60) as made:
        made.file.write_text(
            f'{made.file.read_text()}\n[[people]]\nid = "ann"\nname = "Ann"\nrole = "insider"\n'
            '\n[[people.asks]]\nid = "contact-advice"\nkind = "contact-advice"\nstate = "draft"\n'
            f'subject = "Hello"\ntext = "{text}"\n'
        )
        yield made


def written(made: Desk, times: int) -> list[float]:
    """The median milliseconds of processor time of each key, in one session."""
    with Terminal(made.planner(), env=made.env) as terminal:
        terminal.wait_for_toolkit()
        terminal.settle(0.6)
        for key, shown in (("2", "Ann"), ("w", "esc leave")):
            terminal.press(key)
            terminal.wait_for(shown)
            terminal.settle(0.3)
        found: dict[str, list[float]] = {name: [] for name in KEYS}
        for _ in range(times):
            for name, key in KEYS.items():
                before = cpu_seconds(terminal.pid)
                pressed(terminal, key)
                found[name].append((cpu_seconds(terminal.pid) - before) * 1000)
    return [statistics.median(islice(each, 1, None)) for each in found.values()]


def main() -> None:
    """Prints a row for each size: milliseconds of each key, and how often the smallest's it is."""
    parser = arguments("measures what a key costs in a message", rounds=3)
    parser.add_argument("--times", type=int, default=10, help="each key, a round (default 10)")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        cases = {
            name: partial(written, stack.enter_context(message_desk(*size)), chosen.times)
            for name, size in SIZES.items()
        }
        print(machine(), f"{chosen.rounds} rounds of {chosen.times} keys", sep="; ")
        found = interleaved(chosen.rounds, cases)
    base = list(zip(*next(iter(found.values())), strict=True))
    rows = [
        [
            name,
            *(
                f"{statistics.median(key):.1f} ({ratio(key, least):.2f})"
                for key, least in zip(zip(*rounds, strict=True), base, strict=True)
            ),
        ]
        for name, rounds in found.items()
    ]
    print(table(["a message of, CPU ms (ratio)", *KEYS], rows))


if __name__ == "__main__":
    main()
