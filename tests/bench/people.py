"""What 200 people with five asks each cost beside ten: the pane's first paint, and its keys."""

from __future__ import annotations

import statistics
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING

from tests.bench.keys import Press, pressed
from tests.bench.measure import Desk, arguments, desk, interleaved, machine, ratio, table
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW, MANY = 10, 200
STATES = ("checked", "sent", "helped", "thanked", "draft")
KINDS = ("contact-advice", "practise-with-me", "quote-permission", "logistics", "hr-feedback")
#: What is pressed in the pane, by what it is called in the table.
KEYS = {"j": "j", "k": "k", "space, the ask moves": "space", "undo": "u"}


@contextmanager
def people_desk(number: int) -> Iterator[Desk]:
    """A plan of sixty steps with so many people, each with five asks."""
    with desk(60) as made:
        text = made.file.read_text()
        for n in range(number):
            text += f'\n[[people]]\nid = "p-{n}"\nname = "Person {n}"\nrole = "insider"\n'
            for at, kind in enumerate(KINDS):
                state = STATES[(n + at) % len(STATES)]
                text += (
                    f'\n[[people.asks]]\nid = "{kind}"\nkind = "{kind}"\n'
                    f'state = "{state}"\nsince = 2026-11-{10 + (n + at) % 12}\n'
                )
        made.file.write_text(text)
        yield made


def first_paint(made: Desk) -> float:
    """Seconds from the start to the first person on the screen, read from the memory of parsing."""
    with Terminal(made.planner(), env=made.env) as terminal:
        terminal.wait_for("2 People")
        at = terminal.wait_for("Your turn")
        seconds = at - terminal.started
        terminal.settle()
        terminal.press("ctrl+q")
        terminal.wait()
    return seconds


def keys_in(made: Desk, times: int) -> dict[str, list[Press]]:
    """Every key in the pane, so many times."""
    found: dict[str, list[Press]] = {}
    with Terminal(made.planner(), env=made.env) as terminal:
        terminal.wait_for("Your turn")
        terminal.settle(0.6)
        terminal.press("2")
        terminal.settle(0.6)
        for name, key in KEYS.items():
            if key in "jk":
                found[name] = [pressed(terminal, key) for _ in range(times)]
        for _ in range(times):
            for name in ("space, the ask moves", "undo"):
                found.setdefault(name, []).append(pressed(terminal, KEYS[name]))
    return found


def paint_table(few: Desk, many: Desk, rounds: int) -> str:
    """The first paint of both, rounds interleaved."""
    cases = {"10 people": partial(first_paint, few), "200 people": partial(first_paint, many)}
    found = interleaved(rounds, cases)
    base = found["10 people"]
    rows = [
        [name, f"{statistics.median(times) * 1000:.0f}", f"{ratio(times, base):.2f}"]
        for name, times in found.items()
    ]
    return table(["first paint, people seen", "ms", "ratio"], rows)


def keys_table(few: Desk, many: Desk, rounds: int, times: int) -> str:
    """Bytes and milliseconds of each key, 200 people beside 10."""
    found: dict[tuple[str, str], list[Press]] = {}
    for _ in range(rounds):
        for name, made in (("10", few), ("200", many)):
            for label, presses in keys_in(made, times).items():
                found.setdefault((label, name), []).extend(presses)
    rows = []
    for label in KEYS:
        taken = {n: [p.seconds * 1000 for p in found[label, n] if p.came] for n in ("10", "200")}
        small, large = (statistics.median(taken[n]) for n in ("10", "200"))
        sent = statistics.median([press.came for press in found[label, "200"]])
        rows.append([label, f"{small:.1f}", f"{large:.1f}", f"{large / small:.2f}", f"{sent:.0f}"])
    return table(["key in People", "ms, 10", "ms, 200", "ratio", "bytes, 200"], rows)


def main() -> None:
    parser = arguments("measures the People pane with 200 people beside 10", rounds=5)
    parser.add_argument("--times", type=int, default=15, help="each key, a round (default 15)")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        few, many = (stack.enter_context(people_desk(number)) for number in (FEW, MANY))
        print(machine(), f"{chosen.rounds} rounds of {chosen.times} keys", sep="; ")
        print("\n" + paint_table(few, many, chosen.rounds))
        print("\n" + keys_table(few, many, chosen.rounds, chosen.times))


if __name__ == "__main__":
    main()
