"""The projects that a new one can start from; they ship as project files."""

from importlib.resources import files as resource_files

from model.files.read import loads
from model.project import Project
from model.value import Refusal

NAMES = ("essay", "three-buckets", "blank")
"""The worked example, three buckets to name, and nothing at all."""


def template(name: str) -> Project:
    """The project of that template; raises `Refusal` naming the choices."""
    if name not in NAMES:
        raise Refusal("There is no template “{name}”. Choose {choices}.", name=name, choices=", ".join(NAMES))
    return loads((resource_files("resources") / "templates" / f"{name}.bucketwise").read_bytes()).project
