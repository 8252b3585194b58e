"""The whole method to read: chapters at the left, the text beside them, and a field that finds words in all of it."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.controls.labels import Words
from gui.desk import Desk
from gui.method.book import Chapter, chapter, chapters
from gui.method.contents import Contents
from gui.method.page import blocks, set_chapter
from gui.theme import font, px
from gui.words import counted

SIZE = (920, 640)


class ChapterText(QTextBrowser):
    """The text. It opens nothing by itself: no link leaves the program and no file is read."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: the chapters have no pictures."""
        return None


class MethodBook(QWidget):
    """A window beside the others: chapters, sections, search."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk = desk
        self.chapter = chapters()[0]
        self.setWindowTitle(_tr("Method"))
        self.setAccessibleIdentifier("method")
        self.setAccessibleName(_tr("Method"))
        self.field = self._made_field()
        self.found = Words(desk.appearance, "", "small", "muted")
        self.found.setAccessibleIdentifier("method-found")
        self.found.hide()
        self.contents = Contents()
        self.contents.chosen.connect(self.go)
        self.text = ChapterText()
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleIdentifier("method-text")
        self.text.anchorClicked.connect(self._follow_link)
        self._arrange()
        desk.appearance.changed.connect(self._redraw)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search)
        self.go(self.chapter.name)

    def go(self, name: str, section: str = "") -> None:
        """Show a chapter, at a section where one is named."""
        wanted = chapter(name)
        if wanted is not self.chapter or not self.text.document().blockCount() > 1:
            self.chapter = wanted
            self._set()
        self.contents.mark(wanted, section)
        bar = self.text.verticalScrollBar()
        at = self._place_of(section)
        bar.setValue(min(at, bar.maximum()))

    def open(self, name: str = "", section: str = "") -> None:
        """Show the window, at a chapter where one is named."""
        if not self.isVisible():
            self.resize(px(SIZE[0]), px(SIZE[1]))
            self.show()
        if name:
            self.go(name, section)
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the search, then closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.field.clear() if self.field.text() else self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._desk.appearance.theme.window)

    # Search ------------------------------------------------------------------------------------------------------

    def _search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _narrow(self) -> None:
        """Show only the chapters that have the words, and mark them in the text."""
        wanted = self.field.text().strip()
        counts = [_count(one, wanted) for one in chapters()]
        self.contents.narrow([bool(count) or not wanted for count in counts])
        total = sum(counts)
        self.found.setVisible(bool(wanted))
        self.found.say(counted(total, _tr("1 place"), _tr("{n} places")) if wanted else "")
        self._highlight()

    def _highlight(self) -> None:
        wanted, marks = self.field.text().strip(), []
        if wanted:
            look = QTextCharFormat()
            look.setBackground(self._desk.appearance.theme.selection)
            look.setFontUnderline(True)
            cursor = self.text.document().find(wanted)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
                cursor = self.text.document().find(wanted, cursor)
        self.text.setExtraSelections(marks)

    def find_next(self) -> None:
        """Go to the next place that has the words, in this chapter or in the next one that has them."""
        wanted = self.field.text().strip()
        if not wanted or self.text.find(wanted):
            return
        ahead = chapters()
        here = ahead.index(self.chapter)
        for one in [*ahead[here + 1 :], *ahead[: here + 1]]:
            if _count(one, wanted):
                self.go(one.name)
                self.text.moveCursor(QTextCursor.MoveOperation.Start)
                self.text.find(wanted)
                return

    # Text ---------------------------------------------------------------------------------------------------------

    def _set(self) -> None:
        document = self.text.document()
        set_chapter(document, self.chapter.text, self._desk.appearance.theme)
        document.setDocumentMargin(px(12))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setAccessibleName(self.chapter.title)
        self._highlight()

    def _redraw(self) -> None:
        at = self.text.verticalScrollBar().value()
        self._set()
        self.text.verticalScrollBar().setValue(at)

    def _place_of(self, section: str) -> int:
        layout = self.text.document().documentLayout()
        for block in blocks(self.text.document()):
            if section and block.blockFormat().headingLevel() > 1 and block.text() == section:
                return int(layout.blockBoundingRect(block).top()) - px(8)
        return 0

    def _follow_link(self, link: QUrl) -> None:
        """Go to the chapter that a link names; what lies outside of the program is not opened."""
        if not link.scheme() and any(one.name == link.path() for one in chapters()):
            self.go(link.path())

    def _made_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setFont(font("small"))
        field.setPlaceholderText(_tr("Find in the method"))
        field.setAccessibleName(_tr("Find in the method"))
        field.setAccessibleIdentifier("method-find")
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._narrow)
        field.returnPressed.connect(self.find_next)
        return field

    def _arrange(self) -> None:
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(px(8), px(8), px(8), px(8))
        left.setSpacing(px(6))
        left.addWidget(self.field)
        left.addWidget(self.found)
        left.addWidget(self.contents, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(side)
        paper = QWidget()
        right = QVBoxLayout(paper)
        right.setContentsMargins(px(8), px(8), px(8), px(8))
        right.addWidget(self.text)
        splitter.addWidget(paper)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([px(286), px(634)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)


def _count(one: Chapter, wanted: str) -> int:
    return one.plain.casefold().count(wanted.casefold()) if wanted else 0


def _tr(text: str) -> str:
    return QCoreApplication.translate("MethodBook", text)
