"""The notices of a window, in rows under its tool bar."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.notices import Notice, Notices
from gui.theme import Appearance, font, px

MOST = 3
"""So many are seen at once; the others come when one of them has gone."""


class NoticeBar(QWidget):
    """One row a notice: the sentence, what it offers, and a cross that puts it off until the next start."""

    def __init__(self, notices: Notices, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices, self._appearance = notices, appearance
        self._rows: dict[Notice, QWidget] = {}
        self.setAccessibleIdentifier("notices")
        self.setAccessibleName(_tr("Notices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        notices.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the notices there are."""
        shown = self._notices.shown[:MOST]
        for gone in [notice for notice in self._rows if notice not in shown]:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for notice in shown:
            if notice not in self._rows:
                self._rows[notice] = row = _Row(notice, self._notices, self._appearance)
                self._column.addWidget(row)
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))
        self.setVisible(bool(shown))


class _Row(QWidget):
    def __init__(self, notice: Notice, notices: Notices, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setAccessibleName(notice.text)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(12), px(4), px(8), px(4))
        line.setSpacing(px(8))
        line.addWidget(Words(appearance, notice.text, "body", wrapped=True), 1)
        for place, choice in enumerate(notice.choices):
            button = QPushButton(choice.text)
            button.setFont(font("small"))
            button.setAccessibleIdentifier(f"notice-{notice.key}-{place}")
            button.clicked.connect(lambda _on=False, choice=choice: notices.choose(notice, choice))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        away = QuietButton(appearance, "", "close", _tr("Not now"))
        away.setAccessibleIdentifier(f"notice-{notice.key}-away")
        away.clicked.connect(lambda: notices.drop(notice.key))
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.selection)
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notices", text)
