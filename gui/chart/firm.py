"""How firm a card's score and place are, in words."""

from PySide6.QtCore import QCoreApplication

from gui.chart.shares import in_samples
from gui.words import joined, signed
from model.priority.firmness import TOP, Firmness
from model.priority.sampling import Samples

FEW_NUMBERS = 500_000
"""A confidence factor is worked out for a tip where it takes so many scores at most: a few hundredths of a second."""

_NAMED = 3
"""Of the weights under which a card is first, so many are named, the heaviest."""


def interval_lines(firmness: Firmness, card_id: str) -> list[str]:
    """What the interval of a card's score says; nothing without a score."""
    row = firmness.evaluation.row[card_id]
    if not firmness.evaluation.scored[row]:
        return []
    if not firmness.sampled[row]:
        text = _tr("Between {low} and {high}, as far as judgements and weights allow")
        return [_ends(text, firmness.low[row], firmness.high[row])]
    lines = [_ends(_tr("90 % interval: {low} to {high}"), firmness.low[row], firmness.high[row])]
    if firmness.settled and firmness.samples is not None:
        middle = _tr("Half of {count} samples score above {median}, half below")
        median = signed(float(firmness.samples.median[row]))
        lines.append(middle.replace("{count}", f"{firmness.samples.count:,}").replace("{median}", median))
    ends = _tr("At the very least {low}, at most {high}, as far as judgements and weights allow")
    return [*lines, _ends(ends, firmness.evaluation.low[row], firmness.evaluation.high[row])]


def top_lines(firmness: Firmness, card_id: str) -> list[str]:
    """How often a card is among the first, and under which weights it is first of all."""
    samples, row = firmness.samples, firmness.evaluation.row[card_id]
    if samples is None or not firmness.settled or not firmness.evaluation.scored[row]:
        return []
    first = _tr("First {times}").replace("{times}", in_samples(_first(samples, row), samples.count))
    if firmness.places == 1:
        return [first, *_central_lines(firmness, samples, card_id)]
    top = _tr("Among the first {places} {times}").replace("{places}", str(TOP))
    top = top.replace("{times}", in_samples(float(firmness.top[row]), samples.count))
    return [top, first, *_rank_lines(samples, row), *_central_lines(firmness, samples, card_id)]


def top_heading(firmness: Firmness) -> str:
    """What the column of `Firmness.top` is called."""
    return _tr("Stays first") if firmness.places == 1 else _tr("Stays in top 3")


def top_said(firmness: Firmness, share: str) -> str:
    """A share of `Firmness.top`, as it is read out: "top 3: 92 %"."""
    text = _tr("first: {share}") if firmness.places == 1 else _tr("top 3: {share}")
    return text.replace("{share}", share)


def confidence_line(firmness: Firmness, card_id: str) -> list[str]:
    """How often a card is first under the mean of the weights that make it first; nothing where that takes long."""
    samples = firmness.samples
    if samples is None or not firmness.settled or firmness.evaluation.ranked * samples.count > FEW_NUMBERS:
        return []
    confidence = samples.confidence(card_id)
    if confidence is None or not _uncertain_weights(firmness):
        return []
    text = _tr("With just these weights it is first {times}")
    return [text.replace("{times}", in_samples(confidence, samples.count))]


def _first(samples: Samples, row: int) -> float:
    return float(samples.acceptability[row, 0])


def _rank_lines(samples: Samples, row: int) -> list[str]:
    low, high = round(float(samples.rank_low[row])), round(float(samples.rank_high[row]))
    text = (
        _tr("Place {low} in nine of ten samples")
        if low == high
        else _tr("Places {low} to {high} in nine of ten samples")
    )
    return [text.replace("{low}", str(low)).replace("{high}", str(high))]


def _central_lines(firmness: Firmness, samples: Samples, card_id: str) -> list[str]:
    """The weights under which it is first, where weights are drawn at all."""
    central = samples.central(card_id) if _uncertain_weights(firmness) else None
    if central is None:
        return []
    buckets = zip(central, firmness.evaluation.project.buckets, strict=True)
    heaviest = sorted(((weight, bucket.name) for weight, bucket in buckets), reverse=True)[:_NAMED]
    named = joined([f"{name} {100 * weight:.0f} %" for weight, name in heaviest if weight >= 0.005])
    return [_tr("When it is first, the goals count on average: {weights}").replace("{weights}", named)]


def _uncertain_weights(firmness: Firmness) -> bool:
    return firmness.evaluation.weights.kind != "fixed" and len(firmness.evaluation.buckets) > 1


def _ends(text: str, low: float, high: float) -> str:
    return text.replace("{low}", signed(float(low))).replace("{high}", signed(float(high)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Firm", text)
