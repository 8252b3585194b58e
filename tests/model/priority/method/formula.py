"""Computing a filled-in formula as a reader would: numbers, + − × / ^, brackets, min, max and √, nothing else."""

import ast
import math
import operator
from typing import Any

_SIGNS = {"\N{MINUS SIGN}": "-", "×": "*", "^": "**", "√": "sqrt"}
_DOES: dict[type, Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_CALLS: dict[str, Any] = {"min": min, "max": max, "sqrt": math.sqrt}


def computed(formula: str) -> float:
    """What the formula comes to."""
    for sign, meant in _SIGNS.items():
        formula = formula.replace(sign, meant)
    return _value(ast.parse(formula, mode="eval").body)


def number(text: str) -> float:
    """A number as it is shown."""
    return float(text.replace("\N{MINUS SIGN}", "-"))


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=op, right=right):
            return _DOES[type(op)](_value(left), _value(right))
        case ast.Call(func=ast.Name(id=name), args=args):
            return _CALLS[name](*map(_value, args))
    raise ValueError(f"not a formula: {ast.dump(node)}")
