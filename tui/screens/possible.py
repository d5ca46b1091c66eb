"""The keys of the settings that can be: of acts there are, and of one act in each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.panes.acts.key_faults import faults_of
from tui.panes.acts.own_keys import own_keys
from tui.plan.text import clean
from tui.storage.codec import Problem

if TYPE_CHECKING:
    from tui.storage.config import Config


def possible(config: Config) -> Config:
    """The settings without keys that cannot be; what is left out is one of the problems."""
    faults = faults_of(config.keys)
    problems = tuple(
        Problem(path=("keys", name), sentence=f"keys.{clean(name, 40)}: {fault}")
        for name, fault in faults.items()
    )
    keys = {name: named for name, named in config.keys.items() if name not in faults}
    return config.but(keys=keys, problems=(*config.problems, *problems))


def acts_under(config: Config) -> tuple[tuple[str, str, str], ...]:
    """Every act by its id, with its keys under settings that are possible, and what it does."""
    return tuple((act.id, act.keys, act.says) for act in own_keys(config.keys).acts)
