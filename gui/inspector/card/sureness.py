"""The details of a section: how sure one is, "I can't say", and taking it all back."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import TARGET, HatchSwitch, QuietButton
from gui.controls.labels import Words
from gui.controls.segmented import Segmented
from gui.inspector.pieces.judged import Judged
from gui.inspector.pieces.layout import LABEL, Flow, column, row
from gui.theme import Appearance, font, px
from gui.words import confidence_word
from model.words import CONFIDENCE


class Sureness(QWidget):
    """Four signals for what a person may do here; `put` shows what is said so far, `made` asks how the part is made."""

    confidence = Signal(str)
    cannot_say = Signal(bool)
    take_back = Signal()
    made = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        label = Words(appearance, _tr("How sure"), "small", "muted")
        label.setFixedWidth(px(LABEL))
        label.setMinimumHeight(px(24))
        words = [(key, confidence_word(key)) for key in CONFIDENCE]
        self._sure = Segmented(appearance, words, "", "inspector-confidence", "caption")
        self._open = HatchSwitch(appearance, _tr("I can’t say"), "")
        self._back = QuietButton(appearance, _tr("Take back"), "")
        self._back.setFont(font("caption"))
        self._made = QuietButton(appearance, "", "made", _tr("How is this made"))
        lines = column(self, 2)
        lines.setContentsMargins(px(4), px(2), px(4), px(2))
        sure = Flow(0, 2)
        sure.fill([label, self._sure])
        lines.addWidget(sure)
        choices = Flow(6, 2)
        choices.fill([self._open, self._back])
        lines.addLayout(row(self._made, choices, spacing=LABEL - TARGET))
        self._sure.chosen.connect(self.confidence)
        self._open.clicked.connect(self.cannot_say)
        self._back.clicked.connect(self.take_back)
        self._made.clicked.connect(self.made)

    def put(self, sign: Sign, said: Judged) -> None:
        """Show what is said for a bucket."""
        self._sure.rename(
            _tr("How sure for {bucket}").replace("{bucket}", sign.name), f"inspector-confidence-{sign.id}"
        )
        self._open.setAccessibleName(_tr("I can’t say for {bucket}").replace("{bucket}", sign.name))
        self._open.setAccessibleIdentifier(f"inspector-open-{sign.id}")
        self._back.setAccessibleName(_tr("Take back for {bucket}").replace("{bucket}", sign.name))
        self._back.setAccessibleIdentifier(f"inspector-take-back-{sign.id}")
        self._made.setAccessibleName(_tr("How the part for {bucket} is made").replace("{bucket}", sign.name))
        self._made.setAccessibleIdentifier(f"inspector-made-{sign.id}")
        self._sure.put(said.confidence)
        self._sure.setEnabled(said.said and not said.open)
        self._open.setChecked(said.open)
        self._back.setEnabled(said.said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sureness", text)
