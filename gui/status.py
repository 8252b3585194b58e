"""The status bar: what is safe where, what is not judged, where the weights come from, and what was just said."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from gui.actions.files import FileDeeds
from gui.controls.buttons import QuietButton
from gui.desk import Desk
from gui.feedback import sentence
from gui.safety.keeper import Keeper
from gui.theme import font
from gui.words import counted
from model.card import Card

SHOWN_FOR = 6000
"""How long a result stays, in milliseconds; a refusal stays until the next thing is said."""


class Status(QStatusBar):
    """Results and refusals at the left, standing facts beside them. Everything said is announced.

    `weights_wanted` comes where somebody wants to know more of the weights, or to change them; `doubts_wanted(code)`
    where somebody wants the list of doubts, at those of a kind where one is named.
    """

    weights_wanted = Signal()
    doubts_wanted = Signal(str)

    def __init__(self, desk: Desk, files: FileDeeds, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files, self._keeper = files, keeper
        self._counted: tuple[tuple[Card, ...], int] = ((), 0)
        self.setSizeGripEnabled(False)
        self.setAccessibleIdentifier("status")
        self.setAccessibleName(self.tr("Status"))
        self._saved, self._said = (self._label() for _ in range(2))
        self._judged = self._button("judged", self.tr("List what is not judged"))
        self._judged.clicked.connect(lambda: self.doubts_wanted.emit("ASSUMED"))
        self._doubts = self._button("doubts", self.tr("List the doubts"))
        self._doubts.clicked.connect(lambda: self.doubts_wanted.emit(""))
        self._weights = self._button("weights", self.tr("Weigh the goals"))
        self._weights.clicked.connect(self.weights_wanted)
        for fact in (self._saved, self._judged, self._doubts, self._weights):
            self.addWidget(fact)
        self.addWidget(self._said, 1)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._said.clear)
        desk.feedback.said.connect(self._tell)
        desk.feedback.refused.connect(self._warn)
        desk.document.status_changed.connect(self.refresh)
        desk.priorities.changed.connect(self.refresh)
        desk.warned.changed.connect(self.refresh)
        desk.appearance.changed.connect(self.refresh)
        files.stored.connect(self.refresh)
        keeper.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring the standing facts up to date."""
        document = self._desk.document
        self._saved.setText(self._saved_text())
        for button, text in ((self._judged, self._judged_text()), (self._doubts, self._doubts_text())):
            button.setText(text)
            button.setVisible(bool(text))
        words = {
            "free": self.tr("Weights: not asked"),
            "swing": self.tr("Weights: swing ratings"),
            "fixed": self.tr("Weights: numbers"),
            "pairwise": self.tr("Weights: comparisons"),
            "order": self.tr("Weights: order of importance"),
        }
        self._weights.setText(words[document.project.weighting])
        self._weights.setVisible(bool(document.project.buckets))

    def _saved_text(self) -> str:
        document = self._desk.document
        if not document.is_open:
            return self.tr("No project open")
        if document.read_only:
            return self.tr("Open to read only")
        if self._files.saving:
            return self.tr("Saving…")
        if document.modified:
            return self._unsaved_text(document.path is None)
        if document.path is None:
            return self.tr("Not saved to a file yet")
        moment = self._files.saved_at
        return self.tr("Saved {time}").replace("{time}", moment.strftime("%H:%M")) if moment else self.tr("Saved")

    def _unsaved_text(self, untitled: bool) -> str:
        """What is not in a file yet, and whether a crash would cost it."""
        if self._keeper.trouble is not None:
            said = self.tr("Not saved, and not kept for a crash: {reason}")
            return said.replace("{reason}", sentence(self._keeper.trouble))
        if not self._keeper.kept:
            return self.tr("Not saved") if untitled else self.tr("Changes not saved")
        return self.tr("Not saved, kept for a crash") if untitled else self.tr("Changes not saved, kept for a crash")

    def _doubts_text(self) -> str:
        count = self._desk.warned.count
        return counted(count, self.tr("1 doubt"), self.tr("{n} doubts")) if count else ""

    def _judged_text(self) -> str:
        latest = self._desk.priorities.latest
        if latest is None:
            return ""
        cards = self._desk.document.project.cards
        if cards is not self._counted[0]:  # a weight that is dragged leaves all cards as they are
            unjudged = (card for card in cards if not any(said.says_something for said in card.judgements))
            self._counted = cards, sum(1 for card in unjudged if card.region)
        count = self._counted[1]
        if not count:
            return ""
        return counted(count, self.tr("1 card not judged"), self.tr("{n} cards not judged"))

    def _tell(self, text: str) -> None:
        self._show(text, warn=False)
        self._clock.start(SHOWN_FOR)

    def _warn(self, text: str) -> None:
        self._clock.stop()
        self._show(text, warn=True)

    def _show(self, text: str, *, warn: bool) -> None:
        self._said.setProperty("ink", "danger" if warn else "text")
        self._said.style().polish(self._said)
        self._said.setText(text)
        self._said.setToolTip(text if warn else "")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _button(self, name: str, tip: str) -> QuietButton:
        button = QuietButton(self._desk.appearance)
        button.setAccessibleIdentifier(f"status-{name}")
        button.setToolTip(tip)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(font("small"))
        label.setContentsMargins(8, 0, 8, 0)
        return label
