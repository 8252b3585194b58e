"""The heat map in words: what it shows, how sure it is, and what each cell says."""

from PySide6.QtCore import QCoreApplication

from gui.chart.shares import in_samples
from model.priority.firmness import Firmness
from model.priority.sampling import standard_error


def summary(firmness: Firmness) -> str:
    """What the heat map shows, and how far a share may be off."""
    samples = firmness.samples
    if firmness.evaluation.ranked == 1:
        return _tr("One card alone is always first.")
    if samples is None:
        return _tr("How often each card takes each place. Samples are being drawn.")
    shown = _tr("How often each card takes each place in {count} samples (standard error at most {error} points).")
    if firmness.evaluation.weights.kind == "fixed":
        drawn = _tr("Each sample draws judgements anew, within what was said.")
    else:
        drawn = _tr("Each sample draws weights and judgements anew, within what was said.")
    error = f"{100 * standard_error(0.5, samples.count):.1f}"
    return f"{shown.replace('{count}', f'{samples.count:,}').replace('{error}', error)} {drawn}"


def cell_said(name: str, place: int, share: float, count: int, later: bool = False) -> str:
    """What one cell says: "Quantum computers came second in 23 % of 10,000 samples".

    `place` counts from 1; with `later` it is about all places after that. A share below 0 is not known yet.
    """
    if share < 0:
        return _tr("{name}: samples are being drawn").replace("{name}", name)
    words = {1: _tr("{name} came first {times}"), 2: _tr("{name} came second {times}")}
    text = words.get(place, _tr("{name} took place {place} {times}"))
    if later:
        text = _tr("{name} came later than place {place} {times}")
    text = text.replace("{place}", str(place)).replace("{times}", in_samples(share, count))
    return text.replace("{name}", name)


def heading(place: int, later: bool = False) -> str:
    """The name of a column, in full."""
    return _tr("Later places") if later else _tr("Place {place}").replace("{place}", str(place))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ranks", text)
