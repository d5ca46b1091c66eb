"""Where things are: the plan, its history, the person's own content, what may be forgotten.

The XDG folders on every system, because a person may reach the same home from several. Asking for
a place never makes it.
"""

from __future__ import annotations

import os

from tui.plan.text import clean

APP = "secondround"
PLAN_NAME = "plan.toml"
CONFIG_NAME = "config.toml"
SCHEMA_NAME = "plan.schema.json"
CONFIG_SCHEMA_NAME = "config.schema.json"


def plan_path(given: str | None) -> str:
    """The plan to work on: the one given, else `$SECONDROUND_FILE`, else the usual place."""
    chosen = given or os.environ.get("SECONDROUND_FILE")
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))
    return os.path.join(data_folder(), PLAN_NAME)


def data_folder() -> str:
    """Plans: `$XDG_DATA_HOME/secondround`."""
    return _folder("XDG_DATA_HOME", ".local/share")


def state_folder() -> str:
    """Locks and history, with the plan's privacy: `$XDG_STATE_HOME/secondround`."""
    return _folder("XDG_STATE_HOME", ".local/state")


def config_folder() -> str:
    """What the person sets: `$XDG_CONFIG_HOME/secondround`."""
    return _folder("XDG_CONFIG_HOME", ".config")


def cache_folder() -> str:
    """What can be made anew: `$XDG_CACHE_HOME/secondround`."""
    return _folder("XDG_CACHE_HOME", ".cache")


def config_path() -> str:
    """Where the person's settings are, whether or not there are any."""
    return os.path.join(config_folder(), CONFIG_NAME)


def own_content_folder() -> str:
    """The person's own content, in the format of the shipped one."""
    return os.path.join(config_folder(), "content")


def content_folder() -> str:
    """The shipped content: inside the package when installed, beside it in a checkout.

    A folder counts only if it holds `index.toml`, for a `content` may lie beside any package.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "content")
    beside = os.path.join(os.path.dirname(package), "content")
    for folder in (inside, beside):
        if os.path.isfile(os.path.join(folder, "index.toml")):
            return folder
    raise FileNotFoundError(inside)


def plan_key(path: str) -> str:
    """The name under which things of the plan at `path` are kept; links to it share it."""
    from hashlib import sha256

    return sha256(os.path.realpath(path).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def make_private(folder: str) -> None:
    """Makes a folder, and what is missing above it, for its owner alone, whatever the umask."""
    if os.path.isdir(folder):
        return
    parent = os.path.dirname(folder)
    if parent != folder:
        make_private(parent)
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        return
    os.chmod(folder, 0o700)


def shown(path: str) -> str:
    """A path as a person writes it, safe to show: `~` for home."""
    home = os.path.expanduser("~")
    return clean("~" + path[len(home) :] if path.startswith(home + os.sep) else path)


def _folder(variable: str, below_home: str) -> str:
    root = os.environ.get(variable, "")
    if not os.path.isabs(root):  # the specification: a relative one is to be ignored
        root = os.path.join(os.path.expanduser("~"), below_home)
    return os.path.join(root, APP)
