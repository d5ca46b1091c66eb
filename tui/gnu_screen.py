"""GNU screen, by what it tells of itself; what it does not let through is left away there.

It keeps a lone escape back while a program follows the mouse, and draws what of a link does not
fit 768 bytes as text.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def is_screen(env: Mapping[str, str]) -> bool:
    """Whether a GNU screen stands between, here or at the other end of the line."""
    return bool(env.get("STY")) or env.get("TERM", "").startswith("screen.")


def may_be_screen(env: Mapping[str, str]) -> bool:
    """Whether one may stand between: at the other end, tmux can give itself the same name."""
    return is_screen(env) or (env.get("TERM", "").startswith("screen") and not env.get("TMUX"))
