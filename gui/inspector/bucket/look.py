"""The colour, shape and letter of a bucket."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from gui.controls.buckets import Sign
from gui.desk import Desk
from gui.figure.marks import draw_bucket_mark
from gui.inspector.pieces.field_box import line_box
from gui.inspector.pieces.layout import column, labelled, row
from gui.theme import Appearance, px
from model.bucket import COLOURS, Bucket


class ColourButton(QRadioButton):
    """One colour with its shape."""

    def __init__(self, appearance: Appearance, colour: int) -> None:
        super().__init__()
        self._appearance, self._colour, self._letter = appearance, colour, ""
        name = colour_name(colour)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAccessibleIdentifier(f"inspector-colour-{colour}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(px(24), px(24))
        appearance.changed.connect(self.update)

    def put(self, letter: str) -> None:
        """Show the bucket's letter in it."""
        if letter != self._letter:
            self._letter = letter
            self.update()

    def sizeHint(self) -> QSize:
        """The smallest target."""
        return QSize(px(24), px(24))

    def hitButton(self, _point: object) -> bool:
        """Take a click anywhere on it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape; the chosen one has a frame, the focused one a ring."""
        theme, side = self._appearance.theme, px(14)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.underMouse() or self.hasFocus():
                strong = self.isChecked() or self.hasFocus()
                painter.setPen(QPen(theme.accent if strong else theme.control, 2 if strong else 1))
                painter.setBrush(theme.selection if self.hasFocus() else theme.raised)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
            at = (self.width() - side) / 2
            look = theme.bucket(self._colour)
            draw_bucket_mark(painter, QRectF(at, at, side, side), look, self._letter if self.isChecked() else "")


class BucketAppearance(QWidget):
    """Eight colours, each with its shape, and a letter of one's own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        self._group = QButtonGroup(self)
        self._buttons = [ColourButton(desk.appearance, colour) for colour in range(COLOURS)]
        for colour, button in enumerate(self._buttons):
            self._group.addButton(button, colour)
        self._group.idClicked.connect(lambda colour: desk.buckets.recolour(self._bucket, colour))
        self.letter = line_box(desk, self._set_letter, _tr("Letter in the shape"), "inspector-letter")
        self.letter.setFixedWidth(px(48))
        lines = column(self, 6)
        lines.addLayout(row(*self._buttons, 1, spacing=4))
        lines.addLayout(labelled(desk.appearance, _tr("Letter"), self.letter))

    def show_bucket(self, bucket: Bucket, sign: Sign) -> None:
        """Show the look of a bucket."""
        self._bucket = bucket.id
        self.letter.field.setPlaceholderText(sign.letter)
        self.letter.show_text(bucket.id, bucket.letter)
        for colour, button in enumerate(self._buttons):
            button.put(sign.letter if colour == bucket.colour else "")
        if bucket.colour < COLOURS:
            self._buttons[bucket.colour].setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons:
                button.setChecked(False)
            self._group.setExclusive(True)

    def _set_letter(self, text: str) -> bool:
        merge = ("letter", self._bucket)
        return self._desk.buckets.change(self._bucket, _tr("Change letter"), merge, letter=text.strip())


def colour_name(colour: int) -> str:
    """A palette colour and its shape in words."""
    return (
        _tr("blue, circle"),
        _tr("amber, square"),
        _tr("green, diamond"),
        _tr("rose, hexagon"),
        _tr("violet, triangle"),
        _tr("sky, triangle pointing down"),
        _tr("brick, pentagon"),
        _tr("olive, pennant"),
    )[colour % COLOURS]


def _tr(text: str) -> str:
    return QCoreApplication.translate("BucketAppearance", text)
