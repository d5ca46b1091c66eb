"""The server behind `secondround serve`: textual-serve, closed to everybody but the one browser.

Whoever reaches the port reaches the plan: other accounts of this machine, and any page that the
browser has open. So each request needs a key that only the address holds, which is told to the
person alone; the browser keeps it in a cookie. The page itself loads nothing from elsewhere.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from aiohttp import web
from textual_serve.server import Server

if TYPE_CHECKING:
    import socket
    from collections.abc import Awaitable, Callable

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_SHUTDOWN_SECONDS = 2


class PlannerServer(Server):
    """Serves the planner at one address, to whoever has its key."""

    def __init__(self, command: str, host: str, port: int) -> None:
        named = f"[{host}]" if ":" in host else host
        super().__init__(command, host, port, "secondround", f"http://{named}:{port}")
        self.key = secrets.token_urlsafe(24)
        self._cookie = f"secondround-{port}"
        self._policy = (
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' "
            f"'unsafe-inline'; img-src 'self' data:; connect-src ws://{named}:{port}; "
            "frame-ancestors 'none'"
        )

    @property
    def address(self) -> str:
        """The address to open, with its key."""
        return f"{self.public_url}/?key={self.key}"

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 - as Textual calls it
        """Says the address."""
        print(f"Open {self.address}")
        told = "It is for this machine alone, and whoever has the whole address; ctrl+c ends it."
        print(told, flush=True)

    async def application(self) -> web.Application:
        """The server's own, with every request guarded."""
        app = await self._make_app()
        app.middlewares.append(self._guard)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuses what does not come from the page that the person opened."""
        given = request.query.get("key") or request.cookies.get(self._cookie, "")
        ours = self.public_url.removeprefix("http://")
        elsewhere = request.headers.get("Origin", self.public_url) != self.public_url
        if request.host != ours or elsewhere or not secrets.compare_digest(given, self.key):
            raise web.HTTPForbidden(text="Open the whole address that secondround serve printed.\n")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = self._policy
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["Cache-Control"] = "no-store"
            response.set_cookie(self._cookie, self.key, httponly=True, samesite="Strict")
        return response


def run(command: str, sock: socket.socket) -> None:
    """Serves the program that `command` starts, one for each browser, until ctrl+c or SIGTERM."""
    server = PlannerServer(command, *sock.getsockname()[:2])
    web.run_app(
        server.application(),
        sock=sock,
        print=None,
        access_log=None,
        shutdown_timeout=_SHUTDOWN_SECONDS,
    )
