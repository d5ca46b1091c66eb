"""What the person sets for every plan, as `config.toml` in the config folder says it."""

from __future__ import annotations

import os

from tui.plan.value import Value
from tui.storage import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tui.storage.codec import Problem
    from tui.storage.settings import Settings


class Config(Value):
    """The person's own settings; what is "" or empty is as the planner comes.

    `zone` is the IANA name of their own time zone, `name` how they sign their messages, `phone`
    the number under which they are reached. `content` is the folder of their own content, `pace`
    holds the fields of the pace that a new plan begins with, `keys` the keys of acts by their ids.
    With `plain` the planner opens as a dialogue in lines. What `problems` speak of is as if it
    were not set.
    """

    theme: str = ""
    zone: str = ""
    name: str = ""
    phone: str = ""
    content: str = ""
    animations: bool = True
    plain: bool = False
    pace: dict[str, Any] = {}  # noqa: RUF012 - a value's default is never changed
    keys: dict[str, str] = {}  # noqa: RUF012 - the same
    problems: tuple[Problem, ...] = ()

    @property
    def warning(self) -> str:
        """What of the file cannot be meant, in one sentence; "" while all of it can."""
        if not self.problems:
            return ""
        first, more = self.problems[0].sentence, len(self.problems) - 1
        others = f", and {more} more" if more else ""
        name = places.shown(places.config_path())
        return f"{name}: {first}{others}. It is left out; “secondround config” tells more."


def own_content_folder() -> str:
    """Where the person's own content is: in the folder they set, else in the config folder."""
    return load_config().content or places.own_content_folder()


def load_config() -> Config:
    """The settings; what is missing, or cannot be meant, is as if it were not set."""
    config = Config()
    if os.path.lexists(places.config_path()):  # most have none, and load nothing to read it with
        from tui.storage.settings import read_settings

        config = config_of(read_settings())
    return config.but(animations=False) if stands_still() else config


def config_of(settings: Settings) -> Config:
    """What of the settings can be meant."""
    return Config(**settings.fields, problems=settings.problems)


def stands_still() -> bool:
    """Whether `$TEXTUAL_ANIMATIONS` turns off all that moves, as it does for Textual itself."""
    return os.environ.get("TEXTUAL_ANIMATIONS", "").lower() in ("none", "0", "off")
