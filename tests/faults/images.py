"""Power cuts on real file systems: an image is copied as it is on disk, mounted, and looked at.

A process changes the plan on a mounted image and tells each change that is done; it is stopped at
a random instant, the image copied as the disk held it, and the copy mounted, which replays the
file system's own journal. Needs the superuser and loop devices:
python -m tests.faults.images --kind ext4 --cuts 200
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.storage.disk import SHORT, put
from tui.plan.edits import steps
from tui.storage import durable
from tui.storage.plan_file import PlanFile

MAKERS = {
    "ext4": ["mkfs.ext4", "-q", "-F"],
    "xfs": ["mkfs.xfs", "-q", "-f"],
}
#: XFS makes nothing smaller; the image has holes where nothing was written.
SIZES = {"ext4": 16 << 20, "xfs": 320 << 20}
OPTIONS = {"ext4": "loop", "xfs": "loop,nouuid"}
LONGEST_SECONDS = 0.15


class Disk:
    """A file system in a file, mounted at `at`."""

    def __init__(self, kind: str, image: Path, at: Path) -> None:
        self.kind, self.image, self.at = kind, image, at
        at.mkdir(exist_ok=True)

    def make(self) -> None:
        """An empty one."""
        with self.image.open("wb") as file:
            file.truncate(SIZES[self.kind])
        subprocess.run([*MAKERS[self.kind], str(self.image)], check=True)

    def mount(self) -> None:
        """Mounts it; its journal is replayed."""
        words = ["mount", "-o", OPTIONS[self.kind], str(self.image), str(self.at)]
        subprocess.run(words, check=True, capture_output=True)

    def unmount(self) -> None:
        """Takes it off again."""
        subprocess.run(["umount", str(self.at)], check=True)


def change(plan: Path, writer: int, first: int) -> None:
    """Changes the goal again and again, telling each number that is done."""
    plan_file = PlanFile(str(plan))
    for number in range(first, first + 100_000):
        plan_file.commit(partial(steps.change, step_id="one", title=f"One {number}"))
        os.write(writer, f"{number}\n".encode())


def last_number(plan: Path) -> int:
    """Which change the plan holds; -1 where it is no plan."""
    try:
        title = PlanFile(str(plan)).read().plan.steps[0].title
    except Exception:  # noqa: BLE001 - whatever it is, it is no plan
        return -1
    return int(title.partition(" ")[2] or 0)


def cut(folder: Path, disk: Disk, rng: random.Random, first: int) -> tuple[int, int]:
    """One cut: the last number that was told, and the one that the disk holds."""
    before = last_number(disk.at / "plan" / "plan.toml")
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            change(disk.at / "plan" / "plan.toml", writer, first)
        finally:
            os._exit(1)
    os.close(writer)
    copy = Disk(disk.kind, folder / "copy.img", folder / "copy")
    try:
        time.sleep(rng.uniform(0.02, LONGEST_SECONDS))
        os.kill(child, signal.SIGSTOP)
        os.waitpid(child, os.WUNTRACED)
        subprocess.run(["cp", "--sparse=always", str(disk.image), str(copy.image)], check=True)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with os.fdopen(reader) as told:
        numbers = told.read().split()
    copy.mount()
    try:
        held = last_number(copy.at / "plan" / "plan.toml")
    finally:
        copy.unmount()
    return int(numbers[-1]) if numbers else before, held


def main() -> int:
    """Cuts as often as is asked for; prints how many plans were whole and held what was told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=MAKERS, default="ext4")
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--without", choices=["fsync", "folder"], help="to see the trial fail")
    given = parser.parse_args()
    if os.geteuid() or not shutil.which(MAKERS[given.kind][0]):
        print("needs the superuser and the programs that make file systems")
        return 2
    if given.without == "folder":
        durable._sync_folder = lambda folder: None  # noqa: ARG005 - the fault: nothing is synced
    elif given.without:
        durable._again = lambda call, *given: None if call is os.fsync else call(*given)  # type: ignore[assignment] # the fault
    rng, lost, broken = random.Random(), 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        disk = Disk(given.kind, folder / "disk.img", folder / "disk")
        disk.make()
        disk.mount()
        try:
            plan = put(disk.at / "plan" / "plan.toml", SHORT)
            PlanFile(str(plan)).commit(lambda now: steps.change(now, "one", title="One 0"))
            for number in range(given.cuts):
                told, held = cut(folder, disk, rng, number * 100_000 + 1)
                broken += held < 0
                lost += 0 <= held < told
        finally:
            disk.unmount()
    print(f"{given.kind}: {given.cuts} cuts, {lost} lost what was told, {broken} broken")
    return 1 if lost or broken else 0


if __name__ == "__main__":
    sys.exit(main())
