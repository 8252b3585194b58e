"""Tabs of which none moves when another is chosen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar, QWidget

from gui.theme import px

PADDING = 12
"""Room at either side of the words, as in the style sheet."""


class SteadyTabs(QTabBar):
    """A row of tabs, each as wide as its words in semibold, which the chosen one is written in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the words as they are while chosen."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(bold).size(Qt.TextFlag.TextShowMnemonic.value, self.tabText(index)).width()
        return QSize(words + 2 * px(PADDING), super().tabSizeHint(index).height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No less: nothing is cut off."""
        return self.tabSizeHint(index)
