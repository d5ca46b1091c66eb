"""The clipboard of the person's own machine: by a tool where they sit, else through the terminal.

A terminal takes text by the sequence OSC 52, over SSH too. What stands between has its own ways:
tmux hands text on by `load-buffer -w`, or lets a wrapped sequence through; GNU screen lets pieces
of one through. Nobody answers, so whether it arrived shows only when it is pasted.
"""

from __future__ import annotations

import base64
import os
import subprocess
from shutil import which

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: Bytes of text; terminals cut or drop sequences from 100,000 characters on.
LONGEST = 74_994
#: Characters of one string that GNU screen lets through; it holds 768 with their ends.
SCREEN_PIECE = 512
#: Seconds for a tool to take the text.
PATIENCE = 2.0
_ESC, _BEL, _END = "\x1b", "\x07", "\x1b\\"
#: Terminals that have no clipboard.
_WITHOUT = ("", "dumb", "linux", "vt100", "vt220", "unknown")
#: Tools of a desktop: what they need to be there, and how they take text.
_TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
)
#: What says that the person sits elsewhere.
_REMOTE = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "MOSH_KEY")


def copy(text: str, write: Callable[[str], object], env: Mapping[str, str] | None = None) -> bool:
    """Sends a text on its way to the clipboard; False where there is no way for it.

    `write` takes what is for the terminal.
    """
    env = os.environ if env is None else env
    if _by_tool(text, env) or _by_tmux(text, env):
        return True
    sequence = sequence_for(text, env)
    if sequence:
        write(sequence)
    return bool(sequence)


def sequence_for(text: str, env: Mapping[str, str]) -> str:
    """What puts a text on the clipboard when a terminal gets it; "" where nothing does."""
    data = text.encode("utf-8", "replace")
    term = env.get("TERM", "")
    if len(data) > LONGEST or term in _WITHOUT:
        return ""
    plain = f"{_ESC}]52;c;{base64.b64encode(data).decode('ascii')}{_BEL}"
    if env.get("TMUX"):
        return plain + through_tmux(plain)
    if env.get("STY"):
        return through_screen(plain)
    if term.startswith("tmux"):  # a tmux at the other end of a line
        return plain + through_tmux(plain)
    if term.startswith("screen"):  # tmux or screen at the other end; either drops what it is not
        return plain + through_screen(plain)
    return plain


def through_tmux(sequence: str) -> str:
    """A sequence as tmux hands it on where `allow-passthrough` is on, and always before 3.3."""
    return f"{_ESC}Ptmux;{sequence.replace(_ESC, _ESC + _ESC)}{_END}"


def through_screen(sequence: str) -> str:
    """A sequence as GNU screen hands it on, in pieces that it holds."""
    pieces = [sequence[at : at + SCREEN_PIECE] for at in range(0, len(sequence), SCREEN_PIECE)]
    return "".join(f"{_ESC}P{piece}{_END}" for piece in pieces)


def _by_tool(text: str, env: Mapping[str, str]) -> bool:
    if any(env.get(name) for name in _REMOTE):
        return False
    for needs, command in _TOOLS:
        if (not needs or env.get(needs)) and which(command[0], path=env.get("PATH")):
            return _fed(command, text, env)
    return False


def _by_tmux(text: str, env: Mapping[str, str]) -> bool:
    """By tmux 3.2 or newer, whatever its settings; it also keeps the text as a buffer."""
    if not env.get("TMUX") or not which("tmux", path=env.get("PATH")):
        return False
    return _fed(("tmux", "load-buffer", "-w", "-"), text, env)


def _fed(command: tuple[str, ...], text: str, env: Mapping[str, str]) -> bool:
    """Whether a tool took the text; its own words go nowhere, for it may stay behind."""
    nowhere = subprocess.DEVNULL
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=nowhere,
            stderr=nowhere,
            env=dict(env),
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
