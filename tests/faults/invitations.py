"""Spoils invitations at random: each is read or refused in one sentence, and none takes long.

    python -m tests.faults.invitations --rounds 100000

prints how many were read and refused, and the longest and the usual time of one, in time of the
processor. Tests assert the first, and count the work; people read the second.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from tests.storage.invitation_files import FILES
from tui.plan.errors import PlanError
from tui.storage.ics import read_invitations

if TYPE_CHECKING:
    from collections.abc import Callable

    Spoil = Callable[[random.Random, bytes, bytes], bytes]

MARKS = (
    *(b"\x00", b"\x1b[2J", b"\r", b"\n", b"\r\n ", b"\xff", b"\xc3", b'"', b";", b":", b",", b"="),
    *(b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VALARM\r\n", b"END:VCALENDAR\r\n"),
    *(
        b"BEGIN:VCALENDAR\r\n",
        b"RRULE:FREQ=SECONDLY\r\n",
        b"DTSTART;TZID=Nowhere:",
        b"\xe2\x80\xae",
    ),
    *(b"METHOD:CANCEL\r\n", b"STATUS:CANCELLED\r\n", b"DURATION:-P99999W\r\n", b"99991231T235959Z"),
    *(b"00010101T000000", b"TZID=America/New_York", b"<a href=", b"</p>", b"+1 646 555 0123"),
    *(b"https://zoom.us/j/1?x=", b"CHARSET=UTF-7", b"\\n", b"\\", b"=3D", b"--inner\r\n"),
)


class Spoiled(NamedTuple):
    """What came of a run."""

    read: int
    refused: int
    others: list[str]
    times: list[float]


def cut(chance: random.Random, data: bytes, _: bytes) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 60) :]


def doubled(chance: random.Random, data: bytes, _: bytes) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randrange(1, 200)]
    return data[:start] + piece * chance.randrange(2, 20) + data[start:]


def flipped(chance: random.Random, data: bytes, _: bytes) -> bytes:
    out = bytearray(data)
    for _n in range(chance.randrange(1, 12)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def marked(chance: random.Random, data: bytes, _: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(MARKS) * chance.choice((1, 1, 1, 2, 50)) + data[at:]


def spliced(chance: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def shuffled(chance: random.Random, data: bytes, _: bytes) -> bytes:
    lines = data.split(b"\r\n")
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.randrange(2, 12)]
    chance.shuffle(some)
    return b"\r\n".join([*lines[:start], *some, *lines[start + len(some) :]])


def ended(chance: random.Random, data: bytes, _: bytes) -> bytes:
    return data[: chance.randrange(len(data)) + 1]


SPOILS: tuple[Spoil, ...] = (cut, doubled, flipped, marked, spliced, shuffled, ended)


def spoil(rounds: int, seed: int) -> Spoiled:
    """Reads so many spoiled invitations; every exception but a refusal is kept with its file."""
    chance = random.Random(seed)
    whole = [path.read_bytes() for path in FILES]
    for data in whole:
        read_invitations(data, "it", "Europe/Paris")  # what is loaded once is not part of the time
    done = Spoiled(0, 0, [], [])
    read = refused = 0
    for number in range(rounds):
        data = chance.choice(whole)
        for _ in range(chance.choice((1, 1, 2, 3))):
            data = chance.choice(SPOILS)(chance, data, chance.choice(whole)) or b"x"
        before = time.process_time()
        try:
            read_invitations(data, "it", "Europe/Paris")
            read += 1
        except PlanError:
            refused += 1
        except Exception as error:  # noqa: BLE001 - that there is none is what is asked
            done.others.append(f"round {number}: {error!r} in {data!r}")
        done.times.append(time.process_time() - before)
    return done._replace(read=read, refused=refused)


def main() -> int:
    """Spoils as many as are asked for; prints what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    done = spoil(given.rounds, given.seed)
    times = sorted(done.times)
    print(f"{done.read} read, {done.refused} refused, {len(done.others)} other errors")
    print(f"usually {times[len(times) // 2] * 1000:.2f} ms, at most {times[-1] * 1000:.1f} ms")
    for other in done.others[:5]:
        print(other[:2000])
    return 1 if done.others else 0


if __name__ == "__main__":
    sys.exit(main())
