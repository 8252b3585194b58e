"""The list of sentences: what would change the result, what takes least first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from gui.controls.buckets import draw_sign
from gui.theme import Appearance, font, px
from gui.whatif.finding import Finding
from gui.whatif.goals import Index, draw_ground
from gui.whatif.words import translate

FINDING = Qt.ItemDataRole.UserRole
LEFT, RIGHT, PADDING = 34, 10, 5
"""Room beside and above the words of a row, at 100 %."""


class SentenceModel(QAbstractListModel):
    """A row a sentence."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()

    def show(self, findings: Sequence[Finding]) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self.findings = tuple(findings)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many sentences there are."""
        return 0 if parent is not None and parent.isValid() else len(self.findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The finding itself, or its sentence."""
        finding = self.findings[index.row()]
        if role == FINDING:
            return finding
        return finding.text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None


class SentenceList(QListView):
    """`chosen(finding)` carries what a person went to, `tried(finding)` what Enter or a double click wants.

    `renewed()` comes where the one that was chosen says something else now, or is gone.
    """

    chosen = Signal(object)
    renewed = Signal()
    tried = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.sentences = SentenceModel(self)
        self.setModel(self.sentences)
        self.setItemDelegate(_SentenceDelegate(appearance, self))
        self.setAccessibleIdentifier("what-if-sentences")
        self.setAccessibleName(translate("What would change the result"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self._following = self.waiting = False
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _index: self._try())
        appearance.changed.connect(self.viewport().update)

    @property
    def finding(self) -> Finding | None:
        """The sentence that is chosen."""
        at = self.currentIndex()
        return self.sentences.findings[at.row()] if at.isValid() else None

    def put(self, findings: Sequence[Finding]) -> None:
        """Show these; the one that was chosen stays chosen where there still is one about the same."""
        if tuple(findings) == self.sentences.findings:
            return
        before = self.finding
        self._following = True
        self.sentences.show(findings)
        at = next((row for row, one in enumerate(findings) if before and one.key == before.key), None)
        if at is not None:
            self.setCurrentIndex(self.sentences.index(at))
        self._following = False
        if self.finding != before:
            self.renewed.emit()

    def wait(self, waiting: bool) -> None:
        """Look like something from a moment ago while a weight moves, or like what is so."""
        if waiting != self.waiting:
            self.waiting = waiting
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Keep Enter from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tries what the sentence says."""
        if event.key() in _ENTER:
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        if self.finding is not None and self.finding.can_be_tried:
            self.tried.emit(self.finding)

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._following and self.finding is not None:
            self.chosen.emit(self.finding)


_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _SentenceDelegate(QStyledItemDelegate):
    """Paints a sentence over as many lines as it takes, beside the mark of its goal."""

    def __init__(self, appearance: Appearance, parent: SentenceList) -> None:
        super().__init__(parent)
        self._appearance, self._list = appearance, parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines at the width of the list."""
        width = self._list.viewport().width()
        room = QRectF(0, 0, max(width - px(LEFT + RIGHT), px(60)), 10_000).toRect()
        lines = QFontMetrics(font("small")).boundingRect(room, _WRAPPED, index.data()).height()
        return QSize(width, lines + 2 * px(PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        theme, finding, cell = self._appearance.theme, index.data(FINDING), QRectF(option.rect)
        painter.save()
        draw_ground(painter, option, theme)
        painter.setFont(font("small"))
        line = painter.fontMetrics().height()
        if finding.sign is not None:
            mark = px(13)
            top = cell.top() + px(PADDING) + (line - mark) / 2
            draw_sign(painter, QRectF(cell.left() + px(12), top, mark, mark), finding.sign, self._appearance)
        painter.setPen(theme.text if finding.can_be_tried and not self._list.waiting else theme.muted)
        painter.drawText(cell.adjusted(px(LEFT), px(PADDING), -px(RIGHT), 0), _WRAPPED, finding.text)
        painter.restore()


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
