"""serve: for this machine alone, and refused in one sentence where it cannot be."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from tests.command import Command, refused
from tui.cli.serve import _loopback

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org", "", "127.0.0.1 "])
def test_an_address_that_others_reach_is_refused(run: Command, plan: Path, host: str) -> None:
    said = refused(run("serve", "--host", host))
    assert "is not an address of this machine alone, such as 127.0.0.1" in said


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1"])
def test_an_address_of_this_machine_alone_is_taken(host: str) -> None:
    assert _loopback(host) == host
    assert _loopback("localhost") == "127.0.0.1"


def test_a_port_that_is_taken_is_refused(run: Command, plan: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = refused(run("serve", "--port", port))
    assert said == f"Port {port} cannot be used: Address already in use; name another with --port."
    assert "there is no such port" in refused(run("serve", "--port", "70000"))


def test_without_a_plan_there_is_nothing_to_serve(run: Command) -> None:
    assert "There is no plan" in refused(run("serve"), code=3)


def test_without_the_extra_it_says_which_to_install(run: Command, plan: Path) -> None:
    blocked = run.folder / "blocked/textual_serve"
    blocked.mkdir(parents=True)
    (blocked / "__init__.py").write_text("raise ImportError('none', name='textual_serve')\n")
    path = f"{blocked.parent}:{run.env.get('PYTHONPATH', '')}"
    said = refused(run("serve", env={"PYTHONPATH": path}))
    assert said == "A browser needs the package textual_serve; install secondround[web]."
