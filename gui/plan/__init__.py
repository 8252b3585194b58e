"""The plan: what is chosen under the budgets, what is not and why, what it uses, what more would buy."""

from gui.plan.page import PlanPage

__all__ = ["PlanPage"]
