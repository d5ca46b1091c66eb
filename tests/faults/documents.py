"""Documents of any hand, changed at random: the values right, the rest byte for byte, in the long run.

Each is read back by tomllib, and by tomlrt and tomlkit as oracles:
python -m tests.faults.documents --documents 100000
"""

from __future__ import annotations

import argparse
import random
import sys
import tomllib
from collections import Counter
from typing import Any

import tomlkit
import tomlrt

from tests.storage.test_toml_text_by_hand import check
from tests.storage.toml_documents import changed, plan
from tests.storage.toml_hands import hand_written
from tui.storage.changes import diff
from tui.storage.toml_text import rewrite
from tui.storage.values import same


def oracles(seed: int) -> list[str]:
    """What each reader says of a document after random changes: equal, other, or refused."""
    rng = random.Random(seed)
    text = hand_written(rng, plan(rng))
    before = tomllib.loads(text)
    after = changed(rng, before)
    written = rewrite(text, before, after, diff(before, after)).text.replace("\r\n", "\n")
    told = []
    for name in ("tomlrt", "tomlkit"):
        try:
            read = tomlkit.parse(written).unwrap() if name == "tomlkit" else tomlrt.loads(written)
            told.append(f"{name} {'equal' if same(_plain(read), after) else 'other'}")
        except Exception:  # noqa: BLE001 - tomlkit stumbles over tables out of order
            told.append(f"{name} refused")
    return told


def _plain(read: Any) -> Any:
    return read.to_dict() if hasattr(read, "to_dict") else read


def main() -> int:
    """Tries as many as are asked for; ends with the first that is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    seen: Counter[str] = Counter()
    for number in range(given.documents):
        seed = given.seed + number
        try:
            check(seed, removing=number % 3 > 0)
        except BaseException as error:
            error.add_note(f"seed {seed}, removing={number % 3 > 0}")
            raise
        if number % 10 == 0:
            seen.update(oracles(seed))
        if number % 10_000 == 9_999:
            print(f"{number + 1} documents right; {dict(seen)}", flush=True)
    print(f"{given.documents} documents right; {dict(seen)}", flush=True)
    return 1 if seen["tomlrt other"] or seen["tomlrt refused"] else 0


if __name__ == "__main__":
    sys.exit(main())
