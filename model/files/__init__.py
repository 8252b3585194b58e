"""Projects as files: the format, reading what may be hostile, saving so that nothing is lost, templates."""

from model.files.doubts import Doubt
from model.files.format import dumps
from model.files.read import Loaded, load, loads
from model.files.salvage import salvage
from model.files.save import ChangedOutside, NotConfirmed, Saved, save
from model.files.templates import names, template

__all__ = [
    "ChangedOutside",
    "Doubt",
    "Loaded",
    "NotConfirmed",
    "Saved",
    "dumps",
    "load",
    "loads",
    "names",
    "salvage",
    "save",
    "template",
]
