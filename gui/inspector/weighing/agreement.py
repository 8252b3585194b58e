"""How well comparisons agree, in words with the number, and the three goals that agree least."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import column, row
from gui.inspector.weighing.pair_scale import times_words
from model.priority.pairwise import Compared, Triple


class Agreement(QWidget):
    """Silent until three goals are compared with each other. `wanted` carries the three that agree least."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._triple: Triple | None = None
        self._ratio = Words(desk.appearance, "", "small", wrapped=True)
        self._ratio.setAccessibleIdentifier("weighing-consistency")
        self._worst = Words(desk.appearance, "", "small", "muted", wrapped=True)
        self._go = QuietButton(desk.appearance, _tr("Go to these three pairs"), "edit")
        self._go.setAccessibleIdentifier("weighing-triple")
        self._go.clicked.connect(self._want)
        lines = column(self, 4, 0)
        lines.addWidget(self._ratio)
        lines.addWidget(self._worst)
        lines.addLayout(row(self._go, 1))

    def show_compared(self, found: Compared, signs: dict[str, Sign]) -> None:
        """Say how well these comparisons agree."""
        self.setVisible(len(found.buckets) > 2)
        high = found.consistency.high
        text = (
            _tr("Consistency ratio {ratio}: above 0.10, so the answers contradict each other.")
            if high
            else _tr("Consistency ratio {ratio}: fine. Above 0.10 answers contradict each other.")
        )
        self._ratio.say(text.replace("{ratio}", f"{found.consistency.ratio:.2f}"), "danger" if high else "text")
        self._triple = found.worst
        for part in (self._worst, self._go):
            part.setVisible(found.worst is not None)
        if found.worst is not None:
            self._worst.say(_triple_words(found.worst, signs))

    def _want(self) -> None:
        if self._triple is not None:
            self.wanted.emit(self._triple.buckets)


def _triple_words(triple: Triple, signs: dict[str, Sign]) -> str:
    text = _tr(
        "These agree least: {first} to {second} is {a}, {second} to {third} is {b}, "
        "so {first} to {third} would be {implied}; the answer was {said}."
    )
    numbers = {
        "{a}": triple.first_second, "{b}": triple.second_third, "{implied}": triple.implied, "{said}": triple.ratio,
    }  # fmt: skip
    for place, ratio in numbers.items():
        text = text.replace(place, times_words(ratio))
    for place, bucket in zip(("{first}", "{second}", "{third}"), triple.buckets, strict=True):
        text = text.replace(place, f"“{signs[bucket].name}”")
    return text


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pairs", text)
