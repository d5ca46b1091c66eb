"""`secondround kit`: looking writes nothing; the first change writes the whole kit."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

from tests.command import PLAN, Command, done, refused

if TYPE_CHECKING:
    from pathlib import Path


def things(plan: Path) -> dict[str, dict[str, object]]:
    return {item["id"]: item for item in tomllib.loads(plan.read_text()).get("kit", [])}


def test_looking_at_the_kit_writes_nothing(run: Command, plan: Path) -> None:
    assert done(run("kit")).startswith("Kit · 0 of 15 packed\n    1 [ ]  Invitation\n")
    assert json.loads(done(run("kit", "--json")))["total"] == 15
    assert plan.read_text() == PLAN


def test_packing_ticks_and_undo_takes_it_back(run: Command, plan: Path) -> None:
    said = done(run("kit", "pack", "1", "photo", "water"))
    assert said == "Packed 3 things · secondround undo takes it back\n"
    assert things(plan)["photo-id"] == {"id": "photo-id", "title": "Photo ID", "packed": True}
    assert len(things(plan)) == 15
    assert "Kit · 3 of 15 packed" in done(run("kit"))
    assert "# my plan, by hand" in plan.read_text()
    done(run("undo"))
    assert plan.read_text() == PLAN


def test_things_are_left_unpacked_added_and_removed(run: Command, plan: Path) -> None:
    assert "Not needed: “Water”" in done(run("kit", "leave", "water"))
    assert things(plan)["water"]["not_needed"] is True
    assert "Still to pack: “Water”" in done(run("kit", "unpack", "water"))
    assert "Added “The green folder” to the kit" in done(
        run("kit", "add", "The", "green", "folder")
    )
    assert things(plan)["the-green-folder"]["title"] == "The green folder"
    assert "Deleted “The green folder”" in done(run("kit", "remove", "the", "green"))
    assert "the-green-folder" not in things(plan)


def test_a_thing_that_is_not_there_is_refused_and_nothing_changes(run: Command, plan: Path) -> None:
    assert "Nothing in the kit is called “sword”" in refused(run("kit", "pack", "1", "sword"))
    assert "can mean" in refused(run("kit", "pack", "w"))
    refused(run("kit", "pack"), code=2)
    refused(run("kit", "add", " "), code=2)
    assert plan.read_text() == PLAN


def test_the_status_of_the_day_names_what_is_missing(run: Command, plan: Path) -> None:
    day = {"SECONDROUND_NOW": "2026-12-03T08:00:00+01:00"}
    done(run("kit", "pack", *(str(n) for n in range(1, 15))))
    kit = next(line for line in done(run("status", env=day)).splitlines() if "Kit" in line)
    assert kit == "Kit       14 of 15 packed · still to pack: envelope for receipts"
    told = json.loads(done(run("status", "--json", env=day)))["kit"]
    assert told == {"packed": 14, "total": 15, "missing": ["Envelope for receipts"]}
