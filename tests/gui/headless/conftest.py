"""What tests of the command line share."""

from pathlib import Path

import pytest

from tests.gui.headless.commands import Shell, written


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Runs commands in this process."""
    return Shell(capsys, monkeypatch)


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    """A file with the worked example in it."""
    return written(tmp_path / "essay.bucketwise")
