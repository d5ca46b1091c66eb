"""Keys one at a time: each is carried out before the next is looked at, however fast they come.

Textual hands a key to the widget that has the focus at that moment. Of keys that arrive together,
as after a line that hung, or typed before the program was up, the second would still go to the
list though the first opens a form: `aDentist` would delete a step instead of adding one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import ScreenStackError
from textual.events import Callback, Key, Paste

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.events import Event
    from textual.message_pump import MessagePump

#: A key rises to the app; what it asks for rises to the screen; what that opens takes the focus.
_RISES = 3
#: What takes longer, such as an import that esc stops, does not hold the keys back; a change on its
#: way to the disk does, for what follows it may be a question that the keys were meant for.
_PATIENCE_SECONDS = 1.0


class KeysInOrder:
    """Keeps the keys of an app back while one of them is being carried out.

    For `on_event` of the app: what `keep` returns True for is left alone now and comes again.
    """

    def __init__(self, app: App[None], door: asyncio.Lock | None = None) -> None:
        """`door` is held while a change is on its way to the disk."""
        self._app = app
        self._door = door or asyncio.Lock()
        self._kept: deque[Event] = deque()
        self._next: Event | None = None
        self._under_way: asyncio.Task[None] | None = None

    def keep(self, event: Event) -> bool:
        """Whether the event is a key or a paste that has to wait for the one before it."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            return False
        if event is not self._next and (self._next or self._under_way):
            self._kept.append(event)
            return True
        self._next = event
        self._app.post_message(Callback(self._follow))
        return False

    def _follow(self) -> None:
        """The app has handed the key on; what comes of it is waited for beside the app's work."""
        self._next = None
        self._under_way = asyncio.create_task(self._carry_on())

    async def _carry_on(self) -> None:
        writing = True
        while writing:
            writing = self._door.locked()
            if await self._is_settled():
                break
            writing = writing or self._door.locked()
        self._under_way = None
        if self._kept and self._way():
            self._next = self._kept.popleft()
            self._app.post_message(self._next)

    async def _is_settled(self) -> bool:
        """Whether all that the key asked for is done, before patience ends."""
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                for _ in range(_RISES):
                    for pump in self._way():
                        await _reached(pump)
        except TimeoutError:
            return False
        return True

    def _way(self) -> list[MessagePump]:
        """The way of a key: from the widget that has the focus up to the app."""
        with suppress(ScreenStackError):
            return [*(self._app.focused or self._app.screen).ancestors_with_self]
        return []


async def all_reached(pumps: Iterable[MessagePump], seconds: float) -> None:
    """Waits until each pump has done what stood in its queue, but no longer than these seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            for pump in pumps:
                await _reached(pump)


async def _reached(pump: MessagePump) -> None:
    """Waits until a pump has done what stood in its queue."""
    there = asyncio.Event()
    if pump.post_message(Callback(there.set)):  # as `call_later`, which wraps it anew each time
        await there.wait()
