"""The shape of an answer to "how is this made", and how its formulas are written as plain text.

A filled-in formula can be computed by hand or by a machine: numbers, + − × / ^, brackets, min(…), max(…) and √(…).
"""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from model.priority.method.number import Number
from model.priority.method.sources import Source

Unit = Literal["points", "share", "place", "", "resource"]
"""Points of a score, a share of 1, a place in an order, a plain number, or the unit of a resource."""

STEP_DECIMALS, END_DECIMALS = 4, 2

NAMED = 6
"""How many terms of a long sum are written one by one; the others are taken together."""


class Said:
    """An English sentence with named places in braces, and what fills them, so that an interface can translate it."""

    __slots__ = ("template", "values")

    def __init__(self, template: str, **values: Any) -> None:
        self.template, self.values = template, values

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Said) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash(self.template)

    def __repr__(self) -> str:
        return f"Said({self.text!r})"


class Step(NamedTuple):
    """One line of a filled-in formula: what it gives, the formula in numbers, and the result as it is shown."""

    name: Said
    formula: str
    result: str


class Made(NamedTuple):
    """How one number is made.

    `value` is the number as it is shown here, a little finer than elsewhere; "–" where there is none. `formula` is
    general, `steps` has this number's own figures, and the last step gives the number; none where nothing can be
    filled in, and then `meaning` says why. `chapter` names the chapter of the help that has the whole of it.
    """

    number: Number
    title: Said
    value: str
    unit: Unit
    formula: tuple[Said, ...]
    steps: tuple[Step, ...]
    meaning: tuple[Said, ...]
    sources: tuple[Source, ...]
    chapter: str


NO_VALUE = "–"


def figure(number: float, decimals: int = 6) -> str:
    """A number with up to that many decimals and a real minus; a tiny one with its first digits."""
    if number and abs(number) < 10**-3 and decimals >= 6:
        text = f"{number:.6g}"
    elif abs(number) >= 1e15:
        text = f"{number:.9g}"
    else:
        text = f"{number:.{decimals}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", "0"} else text.replace("-", "\N{MINUS SIGN}")


def step(name: Said, formula: str, result: float, decimals: int = STEP_DECIMALS) -> Step:
    """A line with its result."""
    return Step(name, formula, figure(result, decimals))


def bracketed(text: str) -> str:
    """In brackets where it begins with a minus or adds up."""
    return f"({text})" if text.startswith("\N{MINUS SIGN}") or adds_up(text) else text


def adds_up(text: str) -> bool:
    """Whether a formula is a sum, which a factor must bracket; what stands in brackets of its own is none."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and at and sign in "+\N{MINUS SIGN}" and text[at - 1] == " ":
            return True
    return False


def product(*factors: str | float) -> str:
    """Factors with × between them."""
    first, *rest = [one if isinstance(one, str) else figure(one) for one in factors]
    return " × ".join([f"({first})" if rest and adds_up(first) else first, *map(bracketed, rest)])


def largest(amounts: Iterable[float], decimals: int = STEP_DECIMALS) -> str:
    """Amounts added up, the largest one by one and the rest together, so that a long sum can be read."""
    ordered = sorted(amounts, key=abs, reverse=True)
    rest = [sum(ordered[NAMED:])] if ordered[NAMED:] else []
    return total(figure(one, decimals) for one in [*ordered[:NAMED], *rest])


def opposite(text: str) -> str:
    """The same amount with the other sign, to be taken away in a sum; 0 has none."""
    minus = "\N{MINUS SIGN}"
    return text[1:] if text.startswith(minus) else text if text == "0" else f"{minus}{text}"


def total(terms: Iterable[str | float]) -> str:
    """Terms added up: "26 + 4 − 14"; 0 without any."""
    first, *rest = [one if isinstance(one, str) else figure(one) for one in terms] or ["0"]
    minus = "\N{MINUS SIGN}"
    return first + "".join(f" {minus} {one[1:]}" if one.startswith(minus) else f" + {one}" for one in rest)
