"""The contents of the method: chapters, and the sections of each below it."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from gui.method.book import Chapter, chapters
from gui.theme import px

NAME = int(Qt.ItemDataRole.UserRole)
"""The role with the chapter's name, and the next one with the section's title, empty for the whole chapter."""
SECTION = NAME + 1


class Contents(QTreeWidget):
    """`chosen(chapter, section)` comes when a person goes to one, by keys too."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setAccessibleName(_tr("Contents"))
        self.setAccessibleIdentifier("method-contents")
        self.setIndentation(px(14))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformRowHeights(True)
        for at, one in enumerate(chapters(), 1):
            item = _item(f"{at}  {one.title}", one.name, "")
            item.addChildren([_item(section, one.name, section) for section in one.sections])
            self.addTopLevelItem(item)
        self._opened: QTreeWidgetItem | None = None
        self.currentItemChanged.connect(lambda item, _before: self._tell(item))
        self.itemClicked.connect(lambda item, _column: self._tell(item))

    def mark(self, wanted: Chapter, section: str) -> None:
        """Show where the reader is."""
        at, opened = self.topLevelItem(chapters().index(wanted)), self._opened
        if at is not None:
            if opened is not None and opened is not at:
                opened.setExpanded(False)
            at.setExpanded(True)
            self._opened = at
            inner = [at.child(row) for row in range(at.childCount())]
            self.blockSignals(True)
            self.setCurrentItem(next((one for one in inner if one and one.data(0, SECTION) == section), at))
            self.blockSignals(False)

    def narrow(self, shown: list[bool]) -> None:
        """Show only these chapters."""
        for row, one in enumerate(shown):
            self.setRowHidden(row, self.rootIndex(), not one)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, NAME), item.data(0, SECTION))


def _item(text: str, name: str, section: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text])
    item.setData(0, NAME, name)
    item.setData(0, SECTION, section)
    item.setToolTip(0, text)
    item.setSizeHint(0, QSize(0, px(24)))
    return item


def _tr(text: str) -> str:
    return QCoreApplication.translate("MethodBook", text)
