"""What every slider of the inspector does with the pointer: the handle follows it, and a gesture is one undo step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget


class DraggedSlider(QSlider):
    """A horizontal slider whose value comes from `drag_to`; `done()` ends a gesture of the pointer or of the keys."""

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def drag_to(self, event: QMouseEvent) -> None:
        """Take the value to the pointer."""
        raise NotImplementedError

    def grabs(self, event: QMouseEvent) -> bool:
        """Whether a press takes hold of the handle."""
        return event.button() == Qt.MouseButton.LeftButton

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the pointer."""
        if self.grabs(event):
            self.setSliderDown(True)
            self.drag_to(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the handle along."""
        if self.isSliderDown():
            self.drag_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the gesture was one step."""
        if self.isSliderDown():
            self.setSliderDown(False)
            self.done.emit()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the undo step of the keys that were pressed here."""
        super().focusOutEvent(event)
        self.done.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
