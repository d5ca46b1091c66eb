"""The wheel: exactly the program and its content; installed far from the checkout, it works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from email.parser import Parser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.generated import GENERATED
from tests.terminal import ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = ("tui/**/*.py", "tui/**/*.tcss")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of a fresh environment with the wheel and this interpreter's libraries."""
    home = tmp_path_factory.mktemp("venv")
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, capture_output=True
    )
    python = home / "bin/python"
    where = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(where, check=True, capture_output=True, text=True).stdout.strip())
    # Libraries come from here; an editable install of the project does not, for the links of a
    # folder that a link names are not followed.
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "libraries.pth").write_text("\n".join(sorted(libraries)) + "\n")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "--no-deps", "--no-index", "--ignore-installed", str(wheel)],
        check=True,
        capture_output=True,
        env=environment(home),
    )
    return home / "bin"


def names_in(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return sorted(archive.namelist())


def test_it_holds_every_file_of_the_program_and_the_content_and_nothing_else(wheel: Path) -> None:
    program = {str(path.relative_to(ROOT)) for kind in KEPT for path in ROOT.glob(kind)}
    content = {
        f"tui/content/{path.name}"
        for path in (ROOT / "content").iterdir()
        if path.suffix == ".toml" or path.name.endswith(".schema.json")
    }
    names = names_in(wheel)
    about = {name for name in names if ".dist-info/" in name}
    shared = {name for name in names if ".data/" in name}
    assert set(names) - about - shared == program | content
    assert {name.split(".data/data/")[1] for name in shared} == {
        name for name in GENERATED if name.startswith("share/")
    }
    assert {name.split(".dist-info/")[1] for name in about} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_its_metadata_says_what_it_needs_and_names_one_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (folder,) = {name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name}
        told = Parser().parsestr(archive.read(f"{folder}/METADATA").decode())
        commands = archive.read(f"{folder}/entry_points.txt").decode().split("\n")
    assert told["Name"] == "secondround"
    assert told["Requires-Python"] == ">=3.11"
    assert str(told.get_payload()).startswith("# secondround")
    needed = [line for line in told.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert {line.split(">")[0].split("<")[0].replace("_", "-") for line in needed} >= {
        "textual",
        "tomli-w",
        "tomlrt",
        "tzdata",
    }
    assert [line for line in commands if line] == [
        "[console_scripts]",
        "secondround = tui.cli.main:run",
    ]


def test_every_file_of_it_can_be_read_by_all_who_may_run_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            mode = entry.external_attr >> 16
            assert mode & 0o044 == 0o044, (entry.filename, oct(mode))


def run(words: Sequence[str], bin_folder: Path, far: Path) -> str:
    env = environment(far, SECONDROUND_NOW="2026-11-24T09:00:00+01:00", TZ="Europe/Paris")
    ended = subprocess.run(
        [str(bin_folder / "secondround"), *words],
        cwd=far,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended
    return ended.stdout


def test_installed_it_works_far_from_the_checkout_with_the_content_inside(
    installed: Path, tmp_path: Path
) -> None:
    assert not tmp_path.is_relative_to(ROOT)
    assert "Your plan is in" in run(["new", "--when", "3 dec 10:00"], installed, tmp_path)
    plan = tmp_path / "home/.local/share/secondround/plan.toml"
    schema = plan.with_name("plan.schema.json")
    assert plan.read_text().startswith("#:schema ./plan.schema.json\n")
    assert schema.read_bytes() == (ROOT / "content/plan.schema.json").read_bytes()
    assert "Ticked" in run(["done", "2"], installed, tmp_path)
    assert "1 of" in run(["status"], installed, tmp_path)
    assert json.loads(run(["status", "--json"], installed, tmp_path))["steps"]["done"] == 1
    places = run(["path", "--all"], installed, tmp_path)
    (content,) = [line for line in places.splitlines() if line.startswith("content ")]
    folder = Path(content.removeprefix("content").strip())
    assert folder.is_relative_to(installed.parent)
    assert folder.parts[-2:] == ("tui", "content")


def test_installed_its_manual_and_its_completions_lie_where_the_shells_look(
    installed: Path,
) -> None:
    for name in GENERATED:
        if name.startswith("share/"):
            assert (installed.parent / name).read_bytes() == (ROOT / name).read_bytes()


def test_installed_it_knows_its_version(installed: Path, wheel: Path, tmp_path: Path) -> None:
    version = wheel.name.split("-")[1]
    assert run(["--version"], installed, tmp_path) == f"secondround {version}\n"


def test_installed_it_has_its_style_sheets_and_opens(installed: Path, tmp_path: Path) -> None:
    from tests.terminal import Terminal

    env = environment(tmp_path, SECONDROUND_NOW="2026-11-24T09:00:00+01:00")
    with Terminal([str(installed / "secondround"), "demo"], env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("Countdown")
        terminal.press("q")
        assert terminal.wait() == 0
    assert os.listdir(env["TMPDIR"]) == []
