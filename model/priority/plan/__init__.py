"""Which cards to choose under all budgets and rules, and what more of a resource would buy (METHOD section 9)."""

from model.priority.plan.clash import Clash
from model.priority.plan.frontier import Point, frontier, steps
from model.priority.plan.next_unit import NextUnit, next_step, next_units
from model.priority.plan.of_project import problem_of
from model.priority.plan.plan import Plan
from model.priority.plan.problem import KeptOut, Pair, Problem, Share
from model.priority.plan.ratio import Rated, by_ratio, cut_list, list_cut
from model.priority.plan.reasons import Forced, Reason, forced, reason, reasons
from model.priority.plan.report import plan_json
from model.priority.plan.solve import quick, solve

__all__ = [
    "Clash",
    "Forced",
    "KeptOut",
    "NextUnit",
    "Pair",
    "Plan",
    "Point",
    "Problem",
    "Rated",
    "Reason",
    "Share",
    "by_ratio",
    "cut_list",
    "forced",
    "frontier",
    "list_cut",
    "next_step",
    "next_units",
    "plan_json",
    "problem_of",
    "quick",
    "reason",
    "reasons",
    "solve",
    "steps",
]
