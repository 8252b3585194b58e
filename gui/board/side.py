"""The side of the board: the inbox with its filter, and what is set aside."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.board.banner import Banner
from gui.board.card_layout import SIDE
from gui.board.card_list import CardList
from gui.board.dragging import Dragging
from gui.board.faces import Faces
from gui.board.head_target import HeadTarget
from gui.board.quick_add import QuickAdd
from gui.desk import Desk
from gui.places import ASIDE, INBOX, Place
from gui.theme import font, px

WIDTH = 196


class Side(QWidget):
    """Inbox above, aside below. `filter_changed(text)` narrows the inbox alone."""

    filter_changed = Signal(str)

    def __init__(self, desk: Desk, faces: Faces, dragging: Dragging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._dragging = dragging
        self.inbox = CardList(desk, INBOX, faces, dragging, self)
        self.aside = CardList(desk, ASIDE, faces, dragging, self)
        self.adder = QuickAdd(desk, INBOX, self, stays=True)
        self.filter = QLineEdit()
        self._inbox_count, self._aside_count, self._aside_note = QLabel(), QLabel(), QLabel()
        self._banners = [Banner(place, faces, dragging, self) for place in (INBOX, ASIDE)]
        self._target = HeadTarget(self, dragging, self._place_at)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self._name_everything()
        self._arrange()
        self.inbox.new_card_wanted.connect(lambda _place: self.adder.open())
        dragging.moved.connect(self.update)
        faces.changed.connect(self.update)
        for label in (self._inbox_count, self._aside_count, self._aside_note):
            label.setProperty("ink", "muted")

    def show_counts(self, inbox: str, aside: str) -> None:
        """Show how many cards there are."""
        self._inbox_count.setText(inbox)
        self._aside_count.setText(aside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and a frame around the list that a drop would change."""
        theme = self._faces.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.line)
        for view in (self.inbox, self.aside):
            if self._dragging.over == view.place and self._dragging.sentence:
                painter.setPen(theme.accent)
                frame = view.geometry().adjusted(-1, -3, 0, 2)
                painter.drawRect(frame)
                painter.drawRect(frame.adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The banners stand over what is above each list."""
        super().resizeEvent(event)
        self._place_banners()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards and text may be dropped on the heads as on the lists."""
        self._place_banners()
        self._target.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what a drop would make true."""
        self._target.over(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The drag is elsewhere."""
        self._target.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it in the inbox or aside, last."""
        self._target.drop(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put down here what was picked up."""
        if self._dragging.carried is not None:
            self._target.click(self._dragging.carried, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what putting it down here would do."""
        if self._dragging.carried is not None:
            place = self._place_at(event.position().toPoint())
            self._target.aim(self._dragging.carried, place, event.modifiers())

    def _place_at(self, point: QPoint) -> Place:
        return ASIDE if point.y() > self.adder.geometry().bottom() else INBOX

    def _place_banners(self) -> None:
        """Over the filter, and over the head of what is aside: where they hide no card."""
        tops = (self.filter.y(), self.adder.geometry().bottom() + 1)
        for banner, top, above in zip(self._banners, tops, (self.filter, self._aside_note), strict=True):
            high = max(above.geometry().bottom() + 1 - top, px(30))
            banner.setGeometry(0, above.geometry().bottom() + 1 - high, self.width() - 1, high)

    def _name_everything(self) -> None:
        for view, name in ((self.inbox, self.tr("Inbox")), (self.aside, self.tr("Aside"))):
            view.delegate.slim = True
            view.setAccessibleName(name)
            view.setAccessibleIdentifier(view.place.kind)
        self.aside.delegate.flat = True
        self.aside.empty_text = self.tr("Aims you name but do not count.")
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the inbox"))
        self.filter.setAccessibleIdentifier("inbox-filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedHeight(px(28))
        self.filter.textChanged.connect(self.filter_changed)
        self.adder.field.setPlaceholderText(self.tr("Add card"))
        self._aside_note.setText(self.tr("shown, never counted"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8) - SIDE, px(9), px(8) - SIDE, px(8))
        column.setSpacing(px(4))
        column.addLayout(self._head(self.tr("Inbox"), self._inbox_count))
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.addWidget(self.filter)
        column.addLayout(row)
        column.addWidget(self.inbox, 5)
        column.addWidget(self.adder)
        column.addLayout(self._head(self.tr("Aside"), self._aside_count))
        self._aside_note.setFont(font("caption"))
        self._aside_note.setContentsMargins(2 + SIDE, 0, 0, 0)
        column.addWidget(self._aside_note)
        column.addWidget(self.aside, 2)
        inner = self.adder.layout()
        if inner is not None:
            inner.setContentsMargins(SIDE, 2, SIDE, 8)

    def _head(self, text: str, count: QLabel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(2 + SIDE, 0, 2 + SIDE, 0)
        title = QLabel(text)
        title.setFont(font("name"))
        count.setFont(font("small", tabular=True))
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(title, 1)
        row.addWidget(count)
        return row
