"""Contacts that a phone shared, from the shell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path

ONE = "BEGIN:VCARD\nVERSION:3.0\nFN:Ines Berg\nEMAIL:ines@example.org\nTITLE:HR\nEND:VCARD\n"
TEN = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Nr {n}\nEND:VCARD\n" for n in range(1, 11))


def shared(run: Command, text: str) -> str:
    file = run.folder / "shared.vcf"
    file.write_text(text, encoding="utf-8")
    return str(file)


def names(run: Command) -> list[str]:
    return [person["name"] for person in json.loads(done(run("people", "--json")))]


def test_one_contact_is_added_at_once_and_undone(run: Command, plan: Path) -> None:
    said = done(run("person", "import", shared(run, ONE), "--role", "hr"))
    assert said == "Added “Ines Berg” · secondround undo takes it back\n"
    shown = done(run("person", "show", "ines"))
    assert shown == "Ines Berg, HR, HR\n  email: ines@example.org\n"
    done(run("undo"))
    assert plan.read_text() == PLAN


def test_ten_are_shown_first_and_those_picked_are_added(run: Command, plan: Path) -> None:
    file = shared(run, TEN)
    preview = done(run("person", "import", file)).splitlines()
    assert preview[0] == "10 contacts in the file; nothing is added yet"
    assert preview[1] == "  1  Nr 1"
    assert preview[-1] == "Add some with --pick 1,3 or everybody with --all."
    assert plan.read_text() == PLAN
    assert done(run("person", "import", file, "--pick", "2,9-10")).startswith("Added 3 people")
    assert names(run) == ["Ann Lee", "Nr 2", "Nr 9", "Nr 10"]
    assert "  2  Nr 2 · in the plan already" in done(run("person", "import", file))
    done(run("person", "import", file, "--all"))
    assert len(names(run)) == 11


def test_what_is_no_contact_or_known_already_is_refused(run: Command, plan: Path) -> None:
    assert "is not a contact" in refused(run("person", "import", shared(run, "hello")))
    none = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
    assert "has nobody with a name in it" in refused(run("person", "import", shared(run, none)))
    assert "cannot be read" in refused(run("person", "import", "gone.vcf"))
    file = shared(run, TEN)
    assert "There is no contact 11; the file has 10" in refused(
        run("person", "import", file, "--pick", "11"), code=2
    )
    assert "“boss” is not a role" in refused(run("person", "import", file, "--role", "boss"))
    assert plan.read_text() == PLAN
    done(run("person", "import", shared(run, ONE)))
    assert "“Ines Berg” is in the plan already" in refused(
        run("person", "import", shared(run, ONE)), code=2
    )
