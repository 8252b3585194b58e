"""What is drawn of one card: z times its chance, in points, for each bucket and sample (METHOD sections 5 and 6)."""

import hashlib
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from model.card import Card
from model.priority.parts import Claim, Frame, Range, chance, claims
from model.priority.table import Floats

Amount = float | Floats
"""One number where nothing is in doubt, else one in each sample."""


class Streams:
    """Random numbers by what they are for: those of one thing stay whatever else is drawn (common random numbers).

    A longer stream begins with the shorter one.
    """

    def __init__(self, seed: int) -> None:
        self._seed = str(seed)
        self._bits = np.random.PCG64(0)
        self._generator = np.random.Generator(self._bits)

    def of(self, *names: str) -> np.random.Generator:
        """The generator of what these names say, at its beginning; it is good until the next call."""
        text = "".join(f"{len(name)}:{name}" for name in (self._seed, *names))
        digest = hashlib.blake2b(text.encode(), digest_size=32).digest()
        # A hash fills the whole state evenly, so numpy's own seeding, five times as slow, has nothing to add.
        state, step = (int.from_bytes(half, "little") for half in (digest[:16], digest[16:]))
        inner: Any = {"state": state, "inc": step | 1}
        self._bits.state = {"bit_generator": "PCG64", "state": inner, "has_uint32": 0, "uinteger": 0}
        return self._generator


class Said(NamedTuple):
    """What is said of a card: its chance, and by bucket id, in the order of ids, the half-life and the claim."""

    chance: Range
    claims: tuple[tuple[str, float | None, Claim], ...]
    doubtful: int
    """For how many buckets the points differ from sample to sample."""


def said_of(card: Card, frame: Frame) -> Said:
    """What is said of a card that has a score; in the order of ids, so that the order of the board is no matter."""
    likely = chance(card, frame)
    assert likely is not None, "a card without a chance has no score"
    found = ((frame.buckets[column], frame.half_lives[column], claim) for column, claim in claims(card, frame))
    said = tuple(sorted(found, key=lambda one: one[0]))
    doubt = likely.low < likely.high
    return Said(likely, said, sum(doubt or _doubtful(claim, half_life) for _, half_life, claim in said))


@dataclass(frozen=True, eq=False)
class Drawn:
    """The draws of one card: 100 · p · z for each bucket, of which the score is the weighted sum.

    `certain` are those by bucket id that are not in doubt and not 0. `samples` (buckets in doubt × `count`) are the
    others, in the order of `doubtful`, which is that of their ids; the first samples may be used alone.
    """

    card: Card
    said: Said
    count: int
    certain: dict[str, float]
    doubtful: tuple[str, ...]
    samples: Floats


def draw(card: Card, said: Said, streams: Streams, count: int) -> Drawn:
    """Chance, fit, impact and years, each drawn evenly between its ends and independently, made into points."""
    likely = 100 * _amount(said.chance, streams, count, card.id, "", "chance")
    certain: dict[str, float] = {}
    doubtful: list[str] = []
    samples = np.empty((said.doubtful, count))
    for bucket, half_life, claim in said.claims:
        names = card.id, bucket
        fit = _amount(claim.fit, streams, count, *names, "fit")
        impact = _amount(claim.impact, streams, count, *names, "impact")
        discount: Amount = claim.discount.middle
        if half_life is not None and claim.years.low < claim.years.high:
            discount = np.exp2(_amount(claim.years, streams, count, *names, "years") / -half_life)
        value = fit * impact * discount
        if isinstance(value, np.ndarray) or isinstance(likely, np.ndarray):
            np.multiply(likely, value, out=samples[len(doubtful)])
            doubtful.append(bucket)
        elif likely * value:
            certain[bucket] = likely * value
    return Drawn(card, said, count, certain, tuple(doubtful), samples)


def _doubtful(claim: Claim, half_life: float | None) -> bool:
    amounts = (claim.fit, claim.impact) if half_life is None else (claim.fit, claim.impact, claim.years)
    return any(amount.low < amount.high for amount in amounts)


def _amount(amount: Range, streams: Streams, count: int, *names: str) -> Amount:
    if amount.low == amount.high:
        return amount.middle
    drawn: Floats = streams.of(*names).random(count)
    drawn *= amount.high - amount.low
    drawn += amount.low
    return drawn
