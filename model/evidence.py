"""A quotation or a reference with its place."""

from model.value import Basis, Id, Line, Text, Value


class Evidence(Value):
    """`quote` is verbatim, `source` names the text, `place` says where in it; `basis` tells stated from inferred.

    `bucket` is the goal that the quotation speaks to, where it speaks to one.
    """

    quote: Text = ""
    source: Line = ""
    place: Line = ""
    basis: Basis = "stated"
    bucket: Id | None = None
    note: Text = ""
