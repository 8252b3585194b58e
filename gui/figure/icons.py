"""Icons from `resources/icons`, drawn in the colours of a theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import Theme, px
from gui.theme.palette import RESOURCES

SIZE = 16


def icon(name: str, theme: Theme) -> QIcon:
    """The icon in the text colour of a theme: greyed when disabled, in the accent's ink when switched on."""
    return _icon(name, theme, px(SIZE), _ratio())


@cache
def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels in one colour ("#rrggbb")."""
    picture = QPixmap(_drawn(name, size, ratio))
    with QPainter(picture) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, size, size), QColor(colour))
    return picture


def draw_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon into `rect`, sharp at the device's own resolution."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour.name(), round(rect.width()), ratio))


def logo(theme: Theme, size: int) -> QPixmap:
    """The program's sign without a ground, in the colours of a theme: three bars of buckets under a rule."""
    ratio = _ratio()
    picture = _empty(size, ratio)
    unit = size / 40
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, unit, size, 2.5 * unit), theme.text)
        for place, height in enumerate((34, 26, 18)):
            painter.setBrush(theme.buckets[place].edge)
            painter.drawRoundedRect(QRectF(place * 14 * unit, (39 - height) * unit, 12 * unit, height * unit), 2, 2)
    return picture


def app_icon() -> QIcon:
    """The icon of the program, on a ground of its own since nobody knows on what it will stand."""
    renderer = QSvgRenderer(QByteArray(_source("bucketwise")))
    made = QIcon()
    for size in (16, 32, 48, 128):
        picture = _empty(size, 1)
        with QPainter(picture) as painter:
            renderer.render(painter)
        made.addPixmap(picture)
    return made


@cache
def _icon(name: str, theme: Theme, size: int, ratio: float) -> QIcon:
    made = QIcon()
    for colour, mode, state in (
        (theme.text, QIcon.Mode.Normal, QIcon.State.Off),
        (theme.control, QIcon.Mode.Disabled, QIcon.State.Off),
        (theme.on_accent, QIcon.Mode.Normal, QIcon.State.On),
    ):
        picture = pixmap(name, colour.name(), size, ratio)
        strike = theme.is_strong and mode == QIcon.Mode.Disabled
        made.addPixmap(_struck(picture) if strike else picture, mode, state)
    return made


@cache
def _drawn(name: str, size: int, ratio: float) -> QPixmap:
    """The icon in black: tinting it is quicker than drawing it once for each colour."""
    picture = _empty(size, ratio)
    with QPainter(picture) as painter:
        QSvgRenderer(QByteArray(_source(name))).render(painter, QRectF(0, 0, size, size))
    return picture


def _struck(picture: QPixmap) -> QPixmap:
    """The picture with every other pixel missing: what is disabled in high contrast."""
    struck = QPixmap(picture)
    with QPainter(struck) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(struck.rect(), Qt.BrushStyle.Dense4Pattern)
    return struck


def _empty(size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _ratio() -> float:
    """Device pixels in one of ours, on the finest screen."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _source(name: str) -> bytes:
    return (RESOURCES / "icons" / f"{name}.svg").read_bytes()
