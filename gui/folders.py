"""Where settings and state live on each system: the one place that asks."""

import os
from pathlib import Path

import appdirs

NAME = "bucketwise"


def config_folder() -> Path:
    """The folder for preferences."""
    _forget_empty("XDG_CONFIG_HOME")
    return Path(appdirs.user_config_dir(NAME, appauthor=False))


def state_folder() -> Path:
    """The folder for what is worked on: journals, earlier versions, locks, reports."""
    _forget_empty("XDG_STATE_HOME")
    return Path(appdirs.user_state_dir(NAME, appauthor=False))


def journals() -> Path:
    """Where edits are kept until they are saved."""
    return state_folder() / "journals"


def versions() -> Path:
    """Where earlier versions of project files are kept."""
    return state_folder() / "versions"


def locks() -> Path:
    """Where the locks of files are whose own folder cannot be written."""
    return state_folder() / "locks"


def reports() -> Path:
    """Where reports of faults of the program are kept."""
    return state_folder() / "reports"


def _forget_empty(variable: str) -> None:
    """An empty XDG variable counts as unset, which appdirs alone would take as "/"."""
    if os.environ.get(variable) == "":
        del os.environ[variable]
