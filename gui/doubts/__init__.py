"""The list of doubts: what a reader of the numbers should know, and a way to settle each."""

from gui.doubts.page import DoubtsPage

__all__ = ["DoubtsPage"]
