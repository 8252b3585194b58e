"""The picture of the chart: scrolls, is pointed at, clicked, and moved through by keys."""

from collections.abc import Callable, Collection
from html import escape

from pyqtgraph import GraphicsView
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from gui.chart.bars import Bars, Part
from gui.chart.frame import Frame
from gui.chart.motion import Motion
from gui.chart.picture import Picture, settled
from gui.theme import Appearance, px
from model.priority.firmness import Firmness


class ChartView(GraphicsView):  # type: ignore[misc]
    """Shows pictures. `clicked(key, extend)` and `opened(key)` come from mouse and keys.

    `explain(key, part)` gives a tip for a part of a row.
    """

    clicked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._appearance = appearance
        self.bars = Bars(appearance)
        self.addItem(self.bars)
        self.explain: Callable[[str, Part], str] = _nothing
        self.empty_text = ""
        self.pointed: Part = "row"
        self._target: Picture | None = None
        self._motion = Motion(appearance, self._show, self)
        self._scroll = QScrollBar(Qt.Orientation.Vertical, self)
        self._scroll.setAccessibleName(self.tr("Scroll the chart"))
        self._scroll.setAccessibleIdentifier("chart-scroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.valueChanged.connect(self._redraw)
        self.enableMouse(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setMouseTracking(True)
        appearance.changed.connect(self._redraw)

    def set_picture(self, picture: Picture) -> None:
        """Slide to this picture."""
        before, self._target = self._chosen_row(), picture
        self._fit_scroll()
        self._motion.go(picture)
        chosen = self._chosen_row()
        if chosen not in (before, -1):
            self._reveal(chosen)

    def settle(self, firmness: Firmness) -> None:
        """Let intervals and shares glide to what is known of them now; bars, order and axis stay."""
        if self._target is not None:
            self._target = settled(self._target, firmness)
            self._motion.settle(self._target)

    def select(self, keys: frozenset[str]) -> None:
        """Mark rows, and scroll the first of them into view where they are others than before."""
        if keys == self.bars.selected:
            return
        self.bars.selected = keys
        self.reveal(keys)
        self.bars.update()

    def reveal(self, keys: Collection[str]) -> None:
        """Scroll the first row of these into view."""
        row = self._first_row(keys)
        if row >= 0:
            self._reveal(row)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        if hasattr(self, "_scroll"):
            self._fit_scroll()
            self._redraw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll."""
        self._scroll.setValue(self._scroll.value() - event.angleDelta().y() * px(21) // 40)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the card of the row; with Ctrl as well. The menu is of the row that it is opened on."""
        key, button = self._key_at(event.position().toPoint()), event.button()
        if key is not None and button == Qt.MouseButton.LeftButton:
            self.clicked.emit(key, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key is not None and button == Qt.MouseButton.RightButton and key not in self.bars.selected:
            self.clicked.emit(key, False)
        self.pointed = self.bars.part_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more to do."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        self._hover(self._key_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, Home and End select; Enter shows the card on the board."""
        self.pointed = "row"
        if self._target is None or not self._target.keys:
            return
        keys, chosen = self._target.keys, self._chosen_row()
        steps = {
            Qt.Key.Key_Up: chosen - 1,
            Qt.Key.Key_Down: chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(keys) - 1,
            Qt.Key.Key_PageUp: chosen - self._page(),
            Qt.Key.Key_PageDown: chosen + self._page(),
        }
        if event.key() in steps:
            row = min(max(steps[Qt.Key(event.key())], 0), len(keys) - 1)
            self.clicked.emit(keys[row], False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen >= 0:
            self.opened.emit(keys[chosen])
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the number under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            key = self._key_at(event.pos())
            text = self.explain(key, self.bars.part_at(event.pos())) if key is not None else ""
            QToolTip.showText(event.globalPos(), escape(text).replace("\n", "<br>"), self)
            return True
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scene, the sentence of an empty chart, and the focus ring."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        theme = self._appearance.theme
        if self.empty_text:
            painter.setPen(theme.muted)
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty_text)
        if self.hasFocus():
            painter.setPen(theme.focus)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _show(self, picture: Picture) -> None:
        self.bars.show(picture, self._frame(picture))

    def _frame(self, picture: Picture) -> Frame:
        scroll = px(10) if self._scroll.isVisible() else 0
        topped = bool(self.bars.columns[2])
        return Frame.around(picture.span, self.width() - scroll, self.height(), self._scroll.value(), topped)

    def _redraw(self) -> None:
        if self.bars.picture is not None:
            self.setSceneRect(0, 0, self.width(), self.height())
            self.bars.show(self.bars.picture, self._frame(self.bars.picture))

    def _fit_scroll(self) -> None:
        if self._target is None:
            return
        frame = self._frame(self._target)
        shown = max(self.height() - frame.top, 1)
        content = frame.content_height(len(self._target.keys), bool(self.bars.footer))
        self._scroll.setRange(0, max(content - shown, 0))
        self._scroll.setPageStep(shown)
        self._scroll.setSingleStep(frame.row)
        self._scroll.setVisible(content > shown)
        self._scroll.setGeometry(self.width() - px(10), frame.top, px(10), shown)
        self.setSceneRect(0, 0, self.width(), self.height())

    def _reveal(self, row: int) -> None:
        height = px(21)
        top, bottom = row * height, (row + 1) * height + px(8)  # the range stands below its bar
        if top < self._scroll.value():
            self._scroll.setValue(top)
        elif bottom > self._scroll.value() + self._scroll.pageStep():
            self._scroll.setValue(bottom - self._scroll.pageStep())

    def _key_at(self, point: QPoint) -> str | None:
        row = self.bars.frame.row_at(point.y())
        picture = self._target
        return picture.keys[row] if picture is not None and 0 <= row < len(picture.keys) else None

    def _chosen_row(self) -> int:
        return self._first_row(self.bars.selected)

    def _first_row(self, keys: Collection[str]) -> int:
        shown = self._target.keys if self._target is not None and keys else ()
        return next((row for row, key in enumerate(shown) if key in keys), -1)

    def _page(self) -> int:
        return max(self._scroll.pageStep() // px(21) - 1, 1)

    def _hover(self, key: str | None) -> None:
        if key != self.bars.hovered:
            self.bars.hovered = key
            self.bars.update()


def _nothing(_key: str, _part: Part) -> str:
    return ""
