"""What `pip install` gives: one package for everyone to see, with the rooms and their files inside it."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from model import VERSION

ROOT = Path(__file__).resolve().parent.parent
NOT_SHIPPED = {"gui/run", "gui/setup.sh"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the clone."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    return next(folder.glob("bucketwise-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of a new environment that has the wheel and sees the packages of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    programs = folder / "bin"
    asked = [f"{programs}/python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    (packages / "shared.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    install = ["--python", f"{programs}/python", "install", "-q", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([sys.executable, "-m", "pip", *install, f"{wheel}"], check=True)
    return programs


def _run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_rooms_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if not name.startswith("bucketwise-")}
    rooms = ("gui", "model", "resources")
    there = {path.relative_to(ROOT).as_posix() for room in rooms for path in (ROOT / room).rglob("*") if path.is_file()}
    there = {name for name in there if "__pycache__" not in name} - NOT_SHIPPED
    assert held == {f"bucketwise/{name.removeprefix('gui/launcher/')}" for name in there}


def test_the_installed_program_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert _run(installed / "bucketwise", "--version", folder=tmp_path) == f"bucketwise {VERSION}\n"
    assert _run(installed / "python", "-m", "bucketwise", "--version", folder=tmp_path) == f"bucketwise {VERSION}\n"


def test_the_installed_program_finds_its_resources(installed: Path, tmp_path: Path) -> None:
    _run(installed / "bucketwise", "new", "essay.bucketwise", "--template", "essay", folder=tmp_path)
    assert "Self-reliance" in _run(installed / "bucketwise", "show", "essay.bucketwise", folder=tmp_path)


def test_the_rooms_are_no_packages_for_everyone(installed: Path, tmp_path: Path) -> None:
    look = "import importlib.util as i; print([i.find_spec(name) for name in ('gui', 'model', 'resources')])"
    assert _run(installed / "python", "-c", look, folder=tmp_path) == "[None, None, None]\n"
