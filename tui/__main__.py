"""`python -m tui`."""

from __future__ import annotations

import sys

from tui.cli.main import run

if __name__ == "__main__":
    sys.exit(run())
