"""The person's own content looked through as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.storage.disk import put
from tui.storage.content_check import own_faults

if TYPE_CHECKING:
    from pathlib import Path


def test_without_content_of_ones_own_there_is_nothing_to_tell(home: Path) -> None:
    assert own_faults() == []


def test_every_file_is_looked_through_and_every_kind(home: Path) -> None:
    own = home / ".config/secondround/content"
    put(own / "a.toml", "a = \n")
    put(own / "b.toml", '[[questions]]\nid = "x"\ntext = "Why?"\n[[calm]]\nid = "y"\nname = 1\n')
    put(own / "c/d.toml", '[[kit]]\nid = "hat"\ntitle = "Hat"\nsettings = ["beach"]\n')
    last = "~/.config/secondround/content/c/d.toml"
    told = own_faults()
    assert told[0].startswith("~/.config/secondround/content/a.toml is not valid TOML")
    assert told[1:] == [
        "~/.config/secondround/content/b.toml: questions[1] needs a group (line 1)",
        "~/.config/secondround/content/b.toml: calm[1].name should be text (line 6)",
        "~/.config/secondround/content/b.toml: calm[1] needs a says (line 4)",
        f"{last}: kit[1].settings names “beach”, which is none of the settings (line 4)",
    ]


def test_what_another_file_adds_may_be_named(home: Path) -> None:
    own = home / ".config/secondround/content"
    put(own / "a.toml", '[[kit]]\nid = "hat"\ntitle = "Hat"\nsettings = ["beach"]\n')
    put(own / "b.toml", '[[settings]]\nid = "beach"\nname = "The beach"\n')
    assert own_faults() == []
