"""The board: inbox, aside and a pane for every bucket."""

from gui.board.board import Board

__all__ = ["Board"]
