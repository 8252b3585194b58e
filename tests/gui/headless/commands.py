"""Running the command line in a test, in this process or in one of its own."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gui.command_line import main
from model.files import load, save, template
from model.project import Project

ROOT = Path(__file__).parents[3]


class Ran(NamedTuple):
    """What a command left: its exit status, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs commands in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *argv: str | Path, stdin: bytes = b"") -> Ran:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._capsys.readouterr()
        status = main([str(one) for one in argv])
        out, err = self._capsys.readouterr()
        return Ran(status, out, err)

    def refused(self, *argv: str | Path, stdin: bytes = b"") -> str:
        """The one line that a command says which cannot do what it should; checks that it is one."""
        ran = self(*argv, stdin=stdin)
        assert ran.status == 1
        assert ran.out == ""
        assert ran.err.count("\n") == 1
        assert ran.err.startswith("bucketwise: ")
        assert "mistake" not in ran.err
        assert ran.err.endswith((".\n", "?\n"))
        return ran.err.removeprefix("bucketwise: ").removesuffix("\n")


def environment() -> dict[str, str]:
    """The environment of a process that finds the program, with output buffered as it is for everyone."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**kept, "PYTHONPATH": str(ROOT)}


def process(*argv: str | bytes | Path, env: dict[str, str] | None = None, **options: Any) -> Any:
    """Run the program in a process of its own."""
    command: Sequence[str | bytes | Path] = [sys.executable, "-m", "gui", *argv]
    settings = {**environment(), "PYTHONIOENCODING": "utf-8", **(env or {})}
    return subprocess.run(command, env=settings, check=False, timeout=120, cwd=ROOT, **options)


def written(path: Path, project: Project | str = "essay") -> Path:
    """A project file at `path`."""
    save(template(project) if isinstance(project, str) else project, path)
    return path


def project_in(path: Path) -> Project:
    """The project of a file that has no doubts."""
    loaded = load(path)
    assert not loaded.doubts
    return loaded.project
