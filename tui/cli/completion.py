"""Shell completion, generated from the parser itself."""

from __future__ import annotations

from tui.cli.parser import build_parser
from tui.plan.errors import PlanError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def completion(read: Namespace) -> int:
    """Prints the completion script of a shell.

    Raises:
        PlanError: the generator is not installed.
    """
    try:
        import shtab
    except ImportError as error:
        raise PlanError(
            "Completion needs the package shtab; install secondround with its dependencies."
        ) from error
    print(shtab.complete(build_parser(), read.shell))
    return 0
