"""Everything a person can do, as deeds that views ask for and as one table of actions for menus and keys."""

from gui.actions.buckets import BucketDeeds
from gui.actions.cards import CardDeeds
from gui.actions.plan import PlanDeeds
from gui.actions.tradeoffs import TradeoffDeeds
from gui.actions.weights import WeightDeeds

__all__ = ["BucketDeeds", "CardDeeds", "PlanDeeds", "TradeoffDeeds", "WeightDeeds"]
