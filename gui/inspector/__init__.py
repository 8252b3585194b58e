"""What is selected, in full, and everything that can be said of it."""

from gui.inspector.inspector import Inspector

__all__ = ["Inspector"]
