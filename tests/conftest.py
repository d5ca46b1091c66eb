"""What the tests of several folders share: the command in a clean home, a plan, the content."""

from __future__ import annotations

import faulthandler
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.command import PLAN, Command
from tui.storage.content import load_library

if TYPE_CHECKING:
    from pathlib import Path

    from tui.plan.library import Library

#: How long an example takes says how busy the machine is; each run draws its own.
settings.register_profile(
    "house", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _time_enough(request: pytest.FixtureRequest) -> None:
    """What takes minutes on purpose is not taken for a test that hangs."""
    if request.node.get_closest_marker("long") or "SECONDROUND_EXAMPLES" in os.environ:
        faulthandler.cancel_dump_traceback_later()


@pytest.fixture
def run(tmp_path: Path) -> Command:
    """`run(*words, stdin=None, env=None)` gives code, out and err."""
    return Command(tmp_path)


@pytest.fixture
def plan(run: Command) -> Path:
    """A hand-written plan where the command looks for it."""
    return run.write(PLAN)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The shipped content, without a person's own."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, home)
        return load_library()
