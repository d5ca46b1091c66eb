"""The files that are made from the program; `python -m tests.generated` writes those that differ."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.man_page import man_page
from tests.terminal import ROOT
from tui.cli.completion import SCRIPTS
from tui.panes.acts.every import ACTS

if TYPE_CHECKING:
    from collections.abc import Callable


def config_schema() -> str:
    """The schema of the settings as it stands, with the acts there are."""
    path = ROOT / "content/config.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    schema["properties"]["keys"]["properties"] = {
        act.id: {"description": f"{act.says} Without it: {act.keys}", "$ref": "#/$defs/keys"}
        for act in ACTS
    }
    return f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n"


#: Each file with what it should hold.
GENERATED: dict[str, Callable[[], str]] = {
    "content/config.schema.json": config_schema,
    "share/man/man1/secondround.1": man_page,
    "share/bash-completion/completions/secondround": lambda: SCRIPTS["bash"],
    "share/zsh/site-functions/_secondround": lambda: SCRIPTS["zsh"],
    "share/fish/vendor_completions.d/secondround.fish": lambda: SCRIPTS["fish"],
}


def main() -> None:
    """Writes the files that differ, and names them."""
    for name, made in GENERATED.items():
        path = ROOT / name
        text = made()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(name)


if __name__ == "__main__":
    main()
