"""The shipped content, read with no folder of the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.storage.content import load_library

if TYPE_CHECKING:
    from tui.plan.library import Library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            patch.setenv(name, home)
        return load_library()
