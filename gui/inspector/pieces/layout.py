"""How pages are laid out: columns of parts, labelled rows, and boxes whose children wrap to the next line."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.labels import Words
from gui.theme import Appearance, px

LABEL = 60
"""Width of the labels left of sliders and fields, at 100 %."""

INSET = 4
"""How far parts stand in from the page, so that their text lines up with that of frameless fields."""


def column(widget: QWidget, spacing: int = 4, inset: int = INSET) -> QVBoxLayout:
    """A column as the layout of a part."""
    made = QVBoxLayout(widget)
    made.setContentsMargins(px(inset), 0, px(inset), 0)
    made.setSpacing(px(spacing))
    return made


def row(*widgets: QWidget | int, spacing: int = 6) -> QHBoxLayout:
    """A row of widgets; a number stands for a stretch."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(px(spacing))
    for widget in widgets:
        if isinstance(widget, int):
            made.addStretch(widget)
        else:
            made.addWidget(widget)
    return made


def labelled(appearance: Appearance, text: str, widget: QWidget, *, top: bool = False) -> QHBoxLayout:
    """A label and what it labels; `top` keeps the label at the first line of something high."""
    label = Words(appearance, text, "small", "muted")
    label.setFixedWidth(px(LABEL))
    label.setBuddy(widget)
    made = row(label, widget, spacing=0)
    if widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed or widget.maximumWidth() < px(200):
        made.addStretch(1)
    if top:
        label.setContentsMargins(0, px(4), 0, 0)
        made.setAlignment(label, Qt.AlignmentFlag.AlignTop)
    return made


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout; they stay with their parent."""
    while layout.count():
        layout.takeAt(0)


def tab_stops(part: QWidget) -> Iterator[QWidget]:
    """Everything in a part that takes the Tab key, in the order in which it is laid out."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
        return
    layout = part.layout()
    inner = part.widgets if isinstance(part, Flow | Columns) else _laid_out(layout) if layout is not None else ()
    for widget in inner:
        yield from tab_stops(widget)


def tab_through(stops: Iterable[QWidget]) -> None:
    """Let Tab go through these one after the other, and then on to what came after the first."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


class Flow(QWidget):
    """Children from left to right, as many in a line as fit."""

    def __init__(self, spacing: int = 6, line_spacing: int = 4) -> None:
        super().__init__()
        self._spacing, self._line_spacing = px(spacing), px(line_spacing)
        self._children: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def widgets(self) -> list[QWidget]:
        """What is shown, in order."""
        return self._children

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Show these, in this order; those that are not named any more are hidden."""
        wanted = list(widgets)
        for widget in self._children:
            if widget not in wanted:
                widget.hide()
        self._children = wanted
        previous: QWidget | None = None
        for widget in wanted:
            if widget.parentWidget() is not self:
                widget.setParent(self)
            widget.show()
            if previous is not None:
                QWidget.setTabOrder(previous, widget)
            previous = widget
        self._arrange()

    def sizeHint(self) -> QSize:
        """As high as its lines at the present width."""
        return QSize(px(120), self._arrange(dry=True))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        return QSize(px(40), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def event(self, event: QEvent) -> bool:
        """Break the lines anew where a child wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self, dry: bool = False) -> int:
        x = y = line = 0
        for child in self._children:
            hint = child.sizeHint().expandedTo(child.minimumSize())
            width = min(hint.width(), max(self.width(), px(40)))
            if x and x + width > self.width():
                x, y, line = 0, y + line + self._line_spacing, 0
            if not dry:
                child.setGeometry(x, y, width, hint.height())
            x, line = x + width + self._spacing, max(line, hint.height())
        if not dry and y + line != self.height():
            self.setFixedHeight(y + line)
        return y + line


class Columns(QWidget):
    """Children of one size in two columns where all of them fit so, else in one."""

    def __init__(self, line_height: int = 22) -> None:
        super().__init__()
        self._line, self._children = px(line_height), list[QWidget]()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def widgets(self) -> list[QWidget]:
        """What is shown, in order."""
        return self._children

    def fill(self, widgets: Iterable[QWidget]) -> None:
        """Show these, in this order."""
        wanted = list(widgets)
        for widget in self._children:
            if widget not in wanted:
                widget.hide()
        self._children = wanted
        for widget in wanted:
            if widget.parentWidget() is not self:
                widget.setParent(self)
            widget.show()
        self.arrange()

    def arrange(self) -> None:
        """Give every child its place."""
        count = len(self._children)
        half = self.width() // 2
        two = count > 1 and all(child.sizeHint().width() <= half - px(4) for child in self._children)
        across = 2 if two else 1
        height = max([self._line, *(child.sizeHint().height() for child in self._children)])
        for at, child in enumerate(self._children):
            width = min(self.width() // across, max(child.sizeHint().width(), px(40)))
            child.setGeometry((at % across) * half, (at // across) * self._line, width, height)
        lines = (count + across - 1) // across
        wanted = (lines - 1) * self._line + height if count else 0
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew for one column or two."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.arrange()
