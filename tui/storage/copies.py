"""Copies of the plan that a synchroniser or an editor laid beside it, by their names."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase

#: What lies beside `plan.toml` when two machines changed it: {stem} is `plan`, {end} `.toml`.
_CONFLICTS = (
    "{stem}.sync-conflict-*{end}",  # Syncthing
    "{stem} (*conflicted copy*){end}",  # Dropbox, Nextcloud
    "{stem} (conflict*){end}",  # Maestral, pCloud
    "{stem}_conflict-*{end}",  # ownCloud
    "{stem} (Case Conflict*){end}",  # Dropbox
    "{stem}.conflict*{end}",
    "{stem}{end}.orig",  # git mergetool
    "{stem}{end}.rej",  # patch
)
_OPEN = ".{stem}{end}.sw?"  # vim, while it has the file open or after it was killed
#: What git leaves around two versions that it could not join.
_MARKS = (b"<<<<<<< ", b">>>>>>> ")


def conflict_copies(path: str) -> list[str]:
    """The paths of copies in conflict with the plan at `path`, by name; the plan stays the plan."""
    return _beside(path, _CONFLICTS)


def open_elsewhere(path: str) -> list[str]:
    """The swap files of an editor that has the plan open, or was killed with it open."""
    return _beside(path, (_OPEN,))


def joined_badly(data: bytes) -> int | None:
    """The line of the first mark that git left around two versions; None when there is none."""
    for number, line in enumerate(data.splitlines(), 1):
        if line.startswith(_MARKS[0]):
            return number if any(one.startswith(_MARKS[1]) for one in data.splitlines()) else None
    return None


def _beside(path: str, forms: tuple[str, ...]) -> list[str]:
    folder, name = os.path.split(os.path.realpath(path))
    stem, end = os.path.splitext(name)
    # A name of the person's own may hold what fnmatch takes for a pattern.
    stem, end = (part.replace("[", "[[]") for part in (stem, end))
    stem, end = (part.replace("*", "[*]").replace("?", "[?]") for part in (stem, end))
    patterns = [form.format(stem=stem, end=end) for form in forms]
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    found = [one for one in names if any(fnmatchcase(one, pattern) for pattern in patterns)]
    return [os.path.join(folder, one) for one in sorted(found)]
