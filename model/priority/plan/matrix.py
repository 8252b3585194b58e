"""A problem as linear rows: pairs become columns of their own (METHOD section 9, linear pairs)."""

from dataclasses import dataclass

import numpy as np

from model.priority.plan.reduced import Reduced
from model.priority.table import Flags, Floats, Ints


@dataclass(frozen=True, eq=False)
class Matrix:
    """Columns: the free cards, 0 or 1, and then the pairs, anything from 0 to 1. Each row is at most its `upper`.

    Rows: those of the problem, then requires, excludes and pairs, two for a pair with a bonus and one for a loss. Row r
    has the numbers `value` in the columns `index` from `start[r]` to `start[r + 1]`.
    """

    gain: Floats
    upper: Floats
    start: Ints
    index: Ints
    value: Floats

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.gain)


def matrix_of(problem: Reduced) -> Matrix:
    """The rows and columns of a problem; `gain` (columns) is in points."""
    rows = [(np.arange(problem.size), row) for row in problem.rows]
    upper = problem.most.tolist()
    for card, other in problem.requires:
        rows.append((np.array([card, other]), np.array([1.0, -1.0])))
        upper.append(0.0)
    for card, other in problem.excludes:
        rows.append((np.array([card, other]), np.array([1.0, 1.0])))
        upper.append(1.0)
    for column, (first, second, bonus) in enumerate(problem.pairs, problem.size):
        if bonus > 0:
            rows += [(np.array([column, card]), np.array([1.0, -1.0])) for card in (first, second)]
            upper += [0.0, 0.0]
        else:
            rows.append((np.array([first, second, column]), np.array([1.0, 1.0, -1.0])))
            upper.append(1.0)
    return Matrix(
        np.concatenate([problem.values, [pair.bonus for pair in problem.pairs]]),
        np.array(upper),
        np.cumsum([0, *(len(columns) for columns, _ in rows)]),
        np.concatenate([np.zeros(0, np.int64), *(columns for columns, _ in rows)]),
        np.concatenate([np.zeros(0), *(values for _, values in rows)]),
    )


def completed(problem: Reduced, choice: Flags) -> Floats:
    """The columns of a choice (free cards): its cards, and the pairs that it has both cards of."""
    both = [float(choice[first] and choice[second]) for first, second, _ in problem.pairs]
    return np.concatenate([choice.astype(np.float64), np.array(both)])
