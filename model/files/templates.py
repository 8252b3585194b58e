"""The projects that a new one can start from; they ship as project files."""

from pathlib import Path

from model.files.read import loads
from model.project import Project
from model.value import Refusal

# The installed program has `resources` beside `model`, as the clone does.
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "templates"

_NAMES = ("essay", "three-buckets", "blank")


def names() -> tuple[str, ...]:
    """The names of the templates: the worked example, three buckets to name, and nothing at all."""
    return _NAMES


def template(name: str) -> Project:
    """The project of that template; raises `Refusal` naming the choices."""
    if name not in _NAMES:
        raise Refusal("There is no template “{name}”. Choose {choices}.", name=name, choices=", ".join(_NAMES))
    return loads((_FOLDER / f"{name}.bucketwise").read_bytes()).project
