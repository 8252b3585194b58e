"""The ledger: every tradeoff of the project in one table."""

from gui.ledger.ledger import Ledger

__all__ = ["Ledger"]
