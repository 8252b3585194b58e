"""Icons from `resources/icons`, drawn in the colours of a theme."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import Theme

SIZE = 16
RATIOS = (1, 2)
"""Device pixel ratios that icons are drawn for; Qt scales from the nearest for others."""


@cache
def icon(name: str, theme: Theme) -> QIcon:
    """The icon in the text colour of a theme: greyed when disabled, in the accent's ink when switched on."""
    made = QIcon()
    colours = (
        (theme.text, QIcon.Mode.Normal, QIcon.State.Off),
        (theme.control, QIcon.Mode.Disabled, QIcon.State.Off),
        (theme.on_accent, QIcon.Mode.Normal, QIcon.State.On),
    )
    for colour, mode, state in colours:
        for ratio in RATIOS:
            made.addPixmap(pixmap(name, colour.name(), SIZE, ratio), mode, state)
    return made


@cache
def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels in one colour ("#rrggbb")."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def draw_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon into `rect`, sharp at the device's own resolution."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour.name(), round(rect.width()), ratio))


def app_icon() -> QIcon:
    """The icon of the program."""
    renderer = QSvgRenderer(QByteArray(_source("bucketwise")))
    made = QIcon()
    for size in (16, 32, 48, 128):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))


@cache
def _source(name: str) -> bytes:
    return (files("resources") / "icons" / f"{name}.svg").read_bytes()
