"""HiGHS, asked for the prices of a relaxation and for a proven optimum (Huangfu & Hall 2018; highspy).

The only module that knows it; it is imported when a plan is first asked for that needs it.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from model.priority.plan.answer import NOTHING_FITS, Answer
from model.priority.plan.losses import Prices
from model.priority.plan.matrix import Matrix, completed, matrix_of
from model.priority.plan.plan import fits, value_of
from model.priority.plan.reduced import Reduced
from model.priority.table import Flags, Floats

if TYPE_CHECKING:
    from highspy import Highs

RESOLUTION = 1e-4
"""What the difference of level plans is in the solver's objective: well above the 1e-6 that mean nothing to it."""

MOST_RETRIES = 20
"""How many choices that break a budget in plain arithmetic are cut off before the search is given up."""

TIE_NODES = 200
"""How many nodes settling a tie may take. A number and not a time, so that an answer can be repeated."""

BLOCK = 20
"""How many cards are told apart by powers of two at a time."""


def prices_of(problem: Reduced) -> Prices | None:
    """The prices of the relaxation in which a card may be taken in part; None where it has no solution."""
    from highspy import HighsModelStatus

    matrix, scale = matrix_of(problem), _scale(problem)
    solver = _loaded(matrix, scale, cards=0)
    solver.run()
    if solver.getModelStatus() in {HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible}:
        return None
    dual = np.array(solver.getSolution().row_dual or np.zeros(len(matrix.upper))) / scale
    return _prices(problem, np.maximum(np.nan_to_num(dual), 0.0))


def _prices(problem: Reduced, dual: Floats) -> Prices:
    ends = np.cumsum([len(problem.most), len(problem.requires), len(problem.excludes)])
    rows, requires, excludes, rest = np.split(dual, ends)
    pairs, at = [], 0
    for pair in problem.pairs:
        pairs.append(rest[at])
        at += 2 if pair.bonus > 0 else 1
    return Prices(rows, requires, excludes, np.array(pairs))


def best(problem: Reduced, start: Flags | None, seconds: float, cancelled: Callable[[], bool] | None = None) -> Answer:
    """The best choice, proven where time suffices; `start` is a choice to begin with."""
    from highspy import HighsModelStatus

    if not problem.size:
        return _nothing_open(problem)
    matrix, scale = matrix_of(problem), _scale(problem)
    solver = _loaded(matrix, scale, cards=problem.size)
    solver.setOptionValue("time_limit", max(seconds, 0.0))
    if cancelled:
        solver.cbMipInterrupt.subscribe(lambda event: event.interrupt(cancelled()))
    if start is not None:
        solver.setSolution(matrix.columns, np.arange(matrix.columns, dtype=np.int32), completed(problem, start))
    for _ in range(MOST_RETRIES):
        solver.run()
        choice, status = _choice(solver, problem), solver.getModelStatus()
        bound = problem.base + solver.getInfo().mip_dual_bound / scale
        if choice is None:
            return Answer(
                None, bound, status in {HighsModelStatus.kInfeasible, HighsModelStatus.kUnboundedOrInfeasible}
            )
        if fits(problem.problem, problem.taken(choice)):
            return Answer(choice, bound, status == HighsModelStatus.kOptimal)
        # Its own feasibility is that of the scaled row; a choice that plain arithmetic refuses is cut off.
        _cut_off(solver, choice)
    return Answer(None, bound, proven=False)


def _nothing_open(problem: Reduced) -> Answer:
    """The answer where all cards are settled, a model that HiGHS has no answer for."""
    return Answer(np.zeros(0, np.bool_), problem.base, proven=True) if (problem.most >= 0).all() else NOTHING_FITS


def settle_tie(problem: Reduced, choice: Flags, seconds: float) -> Flags:
    """Of all choices that are level with one, that with the fewest cards, then that with the smallest ids.

    It is the one given where to prove another takes more than `TIE_NODES` nodes or too long.
    """
    if not problem.size:
        return choice
    matrix, scale = matrix_of(problem), _scale(problem)
    value = value_of(problem.problem, problem.taken(choice))
    solver = _loaded(matrix, scale, problem.size)
    solver.setOptionValue("mip_max_nodes", TIE_NODES)
    solver.setOptionValue("time_limit", max(seconds, 0.0))
    columns = np.arange(matrix.columns, dtype=np.int32)
    cards, ones = columns[: problem.size], np.ones(problem.size)
    least = (value - problem.problem.level - problem.base) * scale
    solver.addRow(least, np.inf, len(columns), columns, matrix.gain * scale)
    solver.changeColsCost(len(columns), columns, np.zeros(len(columns)))
    fewest = _proven(solver, problem, -ones)
    if fewest is None:
        return choice
    solver.addRow(-np.inf, float(fewest.sum()), problem.size, cards, ones)
    for begin in range(0, problem.size, BLOCK):
        block = slice(begin, begin + BLOCK)
        weights = np.zeros(problem.size)
        weights[block] = 2.0 ** np.arange(len(cards[block]))[::-1]
        fewest = _proven(solver, problem, weights)
        if fewest is None:
            return choice
        decided = fewest[block].astype(np.float64)
        solver.changeColsBounds(len(decided), cards[block], decided, decided)
    taken = problem.taken(fewest)
    level = value_of(problem.problem, taken) >= value - 1.01 * problem.problem.level
    return fewest if level and fits(problem.problem, taken) else choice


def _proven(solver: "Highs", problem: Reduced, weights: Floats) -> Flags | None:
    """The choice that is best by these weights of the cards; None where that is not proven."""
    from highspy import HighsModelStatus

    solver.changeColsCost(problem.size, np.arange(problem.size, dtype=np.int32), weights)
    solver.run()
    return _choice(solver, problem) if solver.getModelStatus() == HighsModelStatus.kOptimal else None


def _scale(problem: Reduced) -> float:
    return RESOLUTION / problem.problem.level


def _loaded(matrix: Matrix, scale: float, cards: int) -> "Highs":
    """A solver with the rows and columns; the first so many columns are whole numbers."""
    from highspy import HighsLp, HighsVarType, MatrixFormat, ObjSense

    lp = HighsLp()
    lp.num_col_, lp.num_row_ = matrix.columns, len(matrix.upper)
    lp.sense_ = ObjSense.kMaximize
    lp.col_cost_ = matrix.gain * scale
    lp.col_lower_, lp.col_upper_ = np.zeros(matrix.columns), np.ones(matrix.columns)
    lp.row_lower_, lp.row_upper_ = np.full(len(matrix.upper), -np.inf), matrix.upper
    lp.a_matrix_.format_ = MatrixFormat.kRowwise
    lp.a_matrix_.start_ = matrix.start.astype(np.int32)
    lp.a_matrix_.index_ = matrix.index.astype(np.int32)
    lp.a_matrix_.value_ = matrix.value
    if cards:
        kinds = (HighsVarType.kInteger, HighsVarType.kContinuous)
        lp.integrality_ = [kinds[column >= cards] for column in range(matrix.columns)]
    solver = _quiet()()
    solver.passModel(lp)
    # With a gap of its own it may stop at a worse plan; on one thread an answer does not depend on the machine.
    for option, setting in (("mip_rel_gap", 0.0), ("mip_abs_gap", 0.0), ("threads", 1)):
        solver.setOptionValue(option, setting)
    return solver


@cache
def _quiet() -> "type[Highs]":
    """HiGHS without a word on standard output, where results go."""
    from highspy import Highs

    class Quiet(Highs):
        def enableCallbacks(self) -> None:
            # Called while it is made, and 1.16 prints its banner here unless it is told before.
            self.setOptionValue("output_flag", False)
            super().enableCallbacks()  # type: ignore[no-untyped-call]

        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            self.setOptionValue("output_flag", False)

    return Quiet


def _choice(solver: "Highs", problem: Reduced) -> Flags | None:
    """The cards of the solution that a solver holds, None without one."""
    solution = solver.getSolution()
    if not solution.value_valid:
        return None
    return np.array(solution.col_value[: problem.size]) > 0.5


def _cut_off(solver: "Highs", choice: Flags) -> None:
    """Make it find another choice: one card at least must be otherwise."""
    cards = np.arange(len(choice), dtype=np.int32)
    solver.addRow(1.0 - float(choice.sum()), np.inf, len(choice), cards, np.where(choice, -1.0, 1.0))
