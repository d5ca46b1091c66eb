"""What the matrix costs with 200 records and 100 lines beside a full screen: to open it, and its keys."""

from __future__ import annotations

import statistics
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.bench.keys import Press, pressed
from tests.bench.measure import Desk, arguments, desk, machine, table
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = {"12 records, 30 lines": (12, 30), "200 records, 100 lines": (200, 100)}
#: From records over quotes and advert to the matrix, and back round to it.
TO_THE_MATRIX, ROUND_AGAIN = "vvv", "vvvv"
KEYS = {"j": "j", "k": "k", "l, further right": "l", "h, back": "h"}


@contextmanager
def record_desk(records: int, lines: int) -> Iterator[Desk]:
    """A plan of sixty steps with so many records and lines of the advert."""
    with desk(60) as made:
        text = made.file.read_text()
        for n in range(records):
            text += f'\n[[records]]\nid = "r-{n}"\nclaim = "Did the thing number {n}"\n'
            text += f'matches = ["l-{n % lines}"]\n'
        for n in range(lines):
            text += f'\n[[advert]]\nid = "l-{n}"\ntext = "You have done the thing number {n}"\n'
        made.file.write_text(text)
        yield made


def measured(made: Desk, times: int) -> dict[str, list[Press]]:
    """Opening the matrix, and every key in it, so many times."""
    found: dict[str, list[Press]] = {"opening it": []}
    with Terminal(made.planner(), env=made.env) as terminal:
        terminal.wait_for("1 Steps")
        terminal.settle(0.6)
        terminal.press("4")
        terminal.settle(0.6)
        for key in TO_THE_MATRIX[:-1]:
            terminal.press(key)
            terminal.settle()
        for _ in range(max(times // 3, 3)):
            found["opening it"].append(pressed(terminal, "v"))
            for key in ROUND_AGAIN:
                terminal.press(key)
                terminal.settle()
        terminal.press("v")
        terminal.settle()
        for name, key in KEYS.items():
            found[name] = [pressed(terminal, key) for _ in range(times)]
    return found


def main() -> None:
    """Prints milliseconds and bytes for both sizes, and their ratio."""
    parser = arguments("measures what a large record costs in the matrix", rounds=15)
    rounds = parser.parse_args().rounds
    print(machine())
    with ExitStack() as stack:
        found = {
            name: measured(stack.enter_context(record_desk(*size)), rounds)
            for name, size in SIZES.items()
        }
    small, large = found.values()
    rows = []
    for name in small:
        few = statistics.median(press.seconds for press in small[name]) * 1000
        many = statistics.median(press.seconds for press in large[name]) * 1000
        sent = statistics.median(press.came for press in large[name])
        rows.append(
            [name, f"{few:.1f}", f"{many:.1f}", f"{many / few:.2f}" if few else "-", f"{sent:.0f}"]
        )
    print(table(["in the matrix", "small ms", "large ms", "ratio", "bytes"], rows))


if __name__ == "__main__":
    main()
