"""Projects and lists from files or standard input, and projects to files or standard output."""

import sys
from pathlib import Path

from gui.folders import versions
from gui.headless.console import flush, say, say_bytes, tell
from model import files
from model.files.read import SIZE_LIMIT, read_bytes
from model.project import Project
from model.value import Refusal

STREAM = "-"
"""The name of standard input, and of standard output."""


def load(name: str) -> files.Loaded:
    """The project of that file or of standard input; raises `Refusal`."""
    return files.loads(bytes_of(name))


def bytes_of(name: str) -> bytes:
    """The bytes of that file or of standard input; raises `Refusal`."""
    return _standard_input() if name == STREAM else read_bytes(path_of(name))


def load_to_change(name: str) -> files.Loaded:
    """The project of that file, with its doubts told, since saving it will drop what they are about.

    Raises `Refusal` for a damaged file: to save what is left of it over it would end what could still be mended.
    """
    loaded = load(name)
    if loaded.damaged:
        damage = str(loaded.doubts[0]).rstrip(".")
        raise Refusal("{damage}. Open it in the window, which makes a copy of what is whole.", damage=damage)
    for doubt in loaded.doubts:
        tell(f"bucketwise: {name}: {doubt.text}")
    return loaded


def save(project: Project, name: str, expected: str | None = None) -> int:
    """Save durably and say so, or print the project where its name is that of standard output; exit status 0."""
    if name == STREAM:
        say_bytes(files.dumps(project))
        return 0
    saved = files.save(project, path_of(name), expected, versions())
    for remark in saved.remarks:
        tell(f"bucketwise: {name}: {remark}")
    say("saved")
    flush()
    return 0


def path_of(name: str) -> Path:
    """The path that an argument means; raises `Refusal` for an empty one."""
    if not name:
        raise Refusal("The name of the file is empty. Give one.")
    return Path(name)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise Refusal("There is no standard input. Name a file.")
    data = sys.stdin.buffer.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise Refusal("The input is larger than {limit} MB. Send less.", limit=SIZE_LIMIT // 1024**2)
    return data
