"""What a sentence of the page says, and what to do to see it come true."""

from typing import Literal, NamedTuple

from gui.controls.buckets import Sign


class Said(NamedTuple):
    """A judgement as it would have to be: of which card, for which bucket (none: its chance), and what to say.

    The first field is what the sentence is about. `score` is how many points the card has where that makes it level
    with another, at the present weights.
    """

    card: str
    bucket: str | None
    fields: tuple[tuple[str, float], ...]
    score: float


Effect = Literal["leads", "among", "never"]
"""What comes of it: another card leads, other cards are among the first few, or nothing that one weight can do."""


class Finding(NamedTuple):
    """One sentence, the goal that it is about, and what to do to see it come true: a weight (0…1) or a judgement.

    `size` is how much of the whole weight or of the whole scale it takes.
    """

    text: str
    effect: Effect
    size: float
    sign: Sign | None = None
    share: float | None = None
    said: Said | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What it is about: stays the same while the numbers in it move."""
        said = self.said
        return self.effect, self.sign and self.sign.id, said and (said.card, said.bucket, said.fields[0][0])

    @property
    def can_be_tried(self) -> bool:
        """Whether there is something to do."""
        return self.share is not None or self.said is not None
