"""Everything a person can do, as deeds that views ask for and as one table of actions for menus and keys."""

from gui.actions.buckets import BucketDeeds
from gui.actions.cards import CardDeeds
from gui.actions.tradeoffs import TradeoffDeeds

__all__ = ["BucketDeeds", "CardDeeds", "TradeoffDeeds"]
