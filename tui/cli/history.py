"""Undo and redo from the shell, of a change made anywhere."""

from __future__ import annotations

from tui.cli.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def undo(read: Namespace) -> int:
    """Takes back the latest change."""
    session = Session(read.file)
    return session.told(session.plan_file.undo(), back="redo")


def redo(read: Namespace) -> int:
    """Makes the change again that was undone last."""
    session = Session(read.file)
    return session.told(session.plan_file.redo())
