"""Projects as files: the format, reading what may be hostile, saving so that nothing is lost, templates."""

from model.files.doubts import Doubt
from model.files.format import dumps
from model.files.read import Loaded, load, loads
from model.files.save import ChangedOutside, save
from model.files.templates import NAMES, template

__all__ = ["NAMES", "ChangedOutside", "Doubt", "Loaded", "dumps", "load", "loads", "save", "template"]
