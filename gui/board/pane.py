"""A pane: the head of a bucket over the list of its cards."""

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.board.card_list import CardList
from gui.board.dragging import Dragging
from gui.board.faces import Faces
from gui.board.header import COLLAPSED, HEIGHT, PaneHeader
from gui.board.quick_add import QuickAdd
from gui.desk import Desk
from gui.places import pane as pane_of
from gui.theme import px

OPENS_AFTER = 600
"""How long a drag hovers over a folded pane before it opens, in milliseconds."""

MIN_WIDTH = 228

_ANY = 16_777_215
"""Qt's word for no limit to a size."""


class Pane(QWidget):
    """One bucket. Folded it is a strip that opens when a drag hovers over it."""

    folded = Signal()

    def __init__(
        self, desk: Desk, bucket: str, faces: Faces, dragging: Dragging, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._faces = faces
        self._dragging = dragging
        self.bucket_id = bucket
        self.place = pane_of(bucket)
        self.header = PaneHeader(desk, bucket, faces, dragging, self)
        self.list = CardList(desk, self.place, faces, dragging, self)
        self.list.setAccessibleIdentifier(f"pane-{bucket}")
        self.adder = QuickAdd(desk, self.place, self)
        self.adder.hide()
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(OPENS_AFTER)
        self._opening.timeout.connect(self.unfold)
        self._arrange()
        self.header.toggled.connect(self.toggle)
        self.list.new_card_wanted.connect(lambda _place: self.add_card())
        dragging.moved.connect(self._follow_drag)
        dragging.ended.connect(self._opening.stop)
        faces.changed.connect(self.update)

    @property
    def collapsed(self) -> bool:
        """Whether the pane is folded to a strip."""
        return self.header.collapsed

    def toggle(self) -> None:
        """Fold or open the pane."""
        self._fold(not self.collapsed)

    def unfold(self) -> None:
        """Open the pane."""
        self._fold(False)

    def add_card(self) -> None:
        """Open the field for a new card at the end of the pane."""
        self.unfold()
        self.adder.open()

    def show_count(self, text: str) -> None:
        """Show the number of cards in the head."""
        self.header.count = text
        self.header.refresh()

    def menu_point(self) -> QPoint:
        """Where a menu of the pane opens from the keyboard."""
        return self.header.mapToGlobal(self.header.rect().bottomLeft())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The body with its hairline; 2 px of accent while a drop here would change something."""
        theme = self._faces.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        aimed = self._dragging.over == self.place and self._dragging.sentence is not None
        painter.setPen(QPen(theme.accent if aimed else theme.line, 2 if aimed else 1))
        inset = 1 if aimed else 0
        painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.end()

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 2)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addSpacing(px(5))
        body = QVBoxLayout()
        body.setContentsMargins(px(5), 0, px(5), 0)
        body.addWidget(self.list)
        column.addLayout(body, 1)
        column.addWidget(self.adder)
        self._fold(False)

    def _fold(self, folded: bool) -> None:
        was, self.header.collapsed = self.header.collapsed, folded
        self.list.setVisible(not folded)
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if folded else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding
        )
        if folded:
            self.setFixedWidth(px(COLLAPSED))
            self.header.setMinimumHeight(px(HEIGHT))
            self.header.setMaximumHeight(_ANY)
            self.adder.hide()
        else:
            self.setMinimumWidth(px(MIN_WIDTH))
            self.setMaximumWidth(_ANY)
            self.header.setFixedHeight(px(HEIGHT))
        self._column.setStretch(0, int(folded))
        self.header.update()
        if was != folded:
            self.folded.emit()

    def _follow_drag(self) -> None:
        self.update()
        if self.collapsed and self._dragging.over == self.place:
            if not self._opening.isActive():
                self._opening.start()
        else:
            self._opening.stop()
