"""Goals under each other in an order that is changed by dragging, by keys and by buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.desk import Desk
from gui.inspector.pieces.layout import empty
from gui.inspector.weighing.order_row import OrderRow
from gui.theme import Appearance, px

GAP = 6
"""Between two rows, at 100 %."""


class OrderList(QWidget):
    """Rows by bucket.

    `moved(bucket, at)` asks to put a bucket after `at` of the others, among which a divider counts, and
    `stepped(bucket, step)` a place up or down; `taken(bucket)` and `levelled(bucket)` come from its keys.
    `pulled(widget)` asks the page to show where a drag has come to.
    """

    moved = Signal(str, int)
    stepped = Signal(str, int)
    taken = Signal(str)
    levelled = Signal(str)
    pulled = Signal(QWidget)

    def __init__(self, desk: Desk, way: str, made: Callable[[Desk, str, str], OrderRow] = OrderRow) -> None:
        super().__init__()
        self._desk, self._way, self._made = desk, way, made
        self.rows: dict[str, OrderRow] = {}
        self._order: list[str] = []
        self._line = _InsertionLine(desk.appearance, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(2), 0, px(2))
        self._column.setSpacing(px(GAP))

    def show_order(self, order: Sequence[str], divider: QWidget | None = None, above: int = 0) -> None:
        """Show a row for each of these buckets, in this order, and `divider` after `above` of them."""
        for gone in [one for one in self.rows if one not in order]:
            self.rows.pop(gone).deleteLater()
        for one in order:
            if one not in self.rows:
                self.rows[one] = self._new_row(one)
        shown = [*order[:above], "", *order[above:]] if divider is not None else list(order)
        if shown != self._order:
            self._order = shown
            empty(self._column)
            for one in shown:
                widget = self.rows[one] if one else divider
                if widget is not None:
                    self._column.addWidget(widget)
                    widget.show()
            self._chain()

    @property
    def order(self) -> list[str]:
        """The buckets from the top."""
        return [one for one in self._order if one]

    def _new_row(self, bucket: str) -> OrderRow:
        made = self._made(self._desk, bucket, self._way)
        made.grip.moved.connect(lambda step: self.stepped.emit(bucket, step))
        made.grip.moved.connect(lambda _step: self._keep_in_view(made))
        made.grip.passed.connect(lambda step: self._pass_focus(bucket, step))
        made.grip.taken.connect(lambda: self.taken.emit(bucket))
        made.grip.levelled.connect(lambda: self.levelled.emit(bucket))
        made.dragged.connect(lambda y: self._follow(made, y))
        made.dropped.connect(lambda y: self._drop(bucket, y))
        made.left.connect(self._line.hide)
        made.goal.range.grown.connect(self.pulled)
        return made

    def _chain(self) -> None:
        """Let Tab go through the rows as they are seen."""
        before: QWidget | None = None
        for one in self.order:
            for control in self.rows[one].findChildren(QuietButton):
                if before is not None:
                    QWidget.setTabOrder(before, control)
                before = control

    def _pass_focus(self, bucket: str, step: int) -> None:
        order = self.order
        at = order.index(bucket) + step
        if 0 <= at < len(order):
            self.rows[order[at]].grip.setFocus()

    def _keep_in_view(self, one: OrderRow) -> None:
        # The layout gives the row its new place only after this event.
        QTimer.singleShot(0, one, lambda: self.pulled.emit(one))

    def _follow(self, one: OrderRow, y: int) -> None:
        self._line.lie(self._edge(self._place(one.bucket, y), one.bucket), self.width())
        self._line.raise_()
        near = self.childAt(self.width() // 2, min(max(y, 0), self.height() - 1))
        if near is not None:
            self.pulled.emit(near)

    def _drop(self, bucket: str, y: int) -> None:
        self._line.hide()
        at = self._place(bucket, y)
        if at != self._order.index(bucket):
            self.moved.emit(bucket, at)

    def _place(self, bucket: str, y: int) -> int:
        """How many of the others, the divider among them, lie above `y`."""
        others = [one for one in self._order if one != bucket]
        return sum(1 for one in others if self._widget(one).geometry().center().y() < y)

    def _edge(self, at: int, bucket: str) -> int:
        others = [self._widget(one) for one in self._order if one != bucket]
        if not others:
            return 0
        if at == 0:
            return others[0].geometry().top() - px(GAP) // 2
        return others[at - 1].geometry().bottom() + px(GAP) // 2

    def _widget(self, bucket: str) -> QWidget:
        if bucket:
            return self.rows[bucket]
        item = self._column.itemAt(self._order.index(""))
        widget = item.widget() if item is not None else None
        return widget if widget is not None else self


class _InsertionLine(QWidget):
    """Where a dragged row would go: a line with a dot at both ends, as on the board."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.hide()

    def lie(self, y: int, width: int) -> None:
        """Lie at that height."""
        self.setGeometry(0, max(y - px(4), 0), width, 2 * px(4))
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, middle, end = self._appearance.theme, self.height() / 2, px(4)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(theme.accent)
            painter.drawLine(QPointF(end, middle), QPointF(self.width() - end, middle))
            for x in (end, self.width() - end):
                painter.drawEllipse(QPointF(x, middle), end - 1, end - 1)
