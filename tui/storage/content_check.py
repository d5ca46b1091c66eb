"""The person's own content looked through as a whole: every fault at once, each with its line."""

from __future__ import annotations

from tui.plan.errors import PlanError
from tui.storage.config import own_content_folder
from tui.storage.content import lay, own_files, read_file, shipped_entries
from tui.storage.content_faults import faults_of, in_words, strays_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Table = dict[str, Any]


def own_faults() -> list[str]:
    """Everything that is wrong in the person's own content, each with its file and line."""
    entries = shipped_entries()
    told: list[str] = []
    sound: list[tuple[str, Table]] = []
    for path in own_files(own_content_folder()):
        try:
            document = read_file(path)
        except PlanError as error:
            told.append(error.sentence.rstrip("."))
            continue
        faults = list(faults_of(document, entries))
        told += [in_words(fault, path) for fault in faults]
        if not faults:
            lay(entries, document)
            sound.append((path, document))
    for path, document in sound:
        told += [in_words(fault, path) for fault in strays_of(document, entries)]
    return told
