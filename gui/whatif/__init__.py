"""What would change the result: the weight of one goal varied, and how little it takes to put another card ahead."""

from gui.whatif.page import WhatIf

__all__ = ["WhatIf"]
