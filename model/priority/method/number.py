"""Which number is meant. Light to import, so that any view can name the number that it shows."""

from typing import Literal, NamedTuple

NumberKind = Literal[
    "score",
    "part",
    "range",
    "rank",
    "weight",
    "bucket",
    "consistency",
    "top",
    "band",
    "rank-band",
    "central",
    "confidence",
    "stability",
    "flip",
    "effect",
    "plan",
    "used",
    "next-unit",
    "concordance",
]
"""What can be asked for.

Of a card its score, a part of it, its range (the ends), its rank and its sampled figures; of a bucket its weight, what
its cards add to it, and how far the weight may move; of the project the rest.
"""


class Number(NamedTuple):
    """A kind, the ids that it is about (card, bucket, resource), and the k of "stays in the top k".

    The subject of a part is the card and the bucket; that of a number of the whole project is empty.
    """

    kind: NumberKind
    subject: tuple[str, ...] = ()
    top: int = 0
