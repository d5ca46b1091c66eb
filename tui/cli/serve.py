"""The planner in a browser on this machine: on loopback alone, and for whoever has the address."""

from __future__ import annotations

import os
import sys

from tui.cli.session import Session
from tui.plan.errors import PlanError
from tui.plan.text import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from argparse import Namespace


def serve(read: Namespace) -> int:
    """Serves the planner until it is stopped.

    Raises:
        PlanError: the address is not this machine's own, or taken; the extra is not installed; or
            the plan cannot be read.
    """
    host = _loopback(read.host)
    session = Session(read.file)
    session.plan_file.read()
    try:
        from tui.web import run
    except ImportError as error:
        raise PlanError(
            f"A browser needs the package {error.name}; install secondround[web]."
        ) from error
    from shlex import join

    words = [sys.executable, "-m", "tui", "--served", session.plan_file.path]
    with _listening(host, read.port) as sock:
        run(join(words), sock)
    return 0


def open_served(path: str) -> int:
    """The planner as the server starts it for a browser, which is its terminal."""
    from tui.app import PlannerApp
    from tui.reports.planner.view import view_of
    from tui.storage.clock import now
    from tui.storage.config import load_config

    session = Session(path)
    opened, config = session.plan_file.read(), load_config()
    view = view_of(opened.plan, session.library, now(), config.zone)
    app = PlannerApp(session.plan_file, now, opened, view, config)
    app.run()
    return app.return_code or 0


def _loopback(host: str) -> str:
    """The address, where it is one that only this machine reaches.

    Raises:
        PlanError: it is another.
    """
    from ipaddress import ip_address

    if host == "localhost":
        return "127.0.0.1"
    try:
        if ip_address(host).is_loopback:
            return host
    except ValueError:
        pass
    raise PlanError(
        f"{quoted(host, 60)} is not an address of this machine alone, such as 127.0.0.1; "
        "from elsewhere, ssh -L 8000:127.0.0.1:8000 brings the page to you."
    )


def _listening(host: str, port: int) -> socket.socket:
    """A socket at this port, or at a free one where it is 0.

    Raises:
        PlanError: the port is taken, or not for everybody.
    """
    import socket

    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except OverflowError:
        why = "there is no such port"
    except OSError as error:
        why = os.strerror(error.errno or 0)
    raise PlanError(f"Port {port} cannot be used: {why}; name another with --port.")
