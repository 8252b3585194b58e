"""Whether a way of asking counts, how far it has come, and a button that makes it count or takes weights back."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.figure.icons import draw_icon
from gui.inspector.pieces.layout import INSET, row
from gui.inspector.weighing.answers import Progress, Way, progress, way_in_use
from gui.inspector.weighing.push import Push
from gui.theme import Appearance, px
from model.project import Project


class InUse(QWidget):
    """One sentence and one button for the way that is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._way: Way = "swing"
        self._tick = _Tick(desk.appearance)
        self._said = Words(desk.appearance, "", "small", wrapped=True)
        self._said.setAccessibleIdentifier("weighing-progress")
        self._use = Push(_tr("Use these weights"), "weighing-use")
        self._back = QuietButton(desk.appearance, _tr("Take weights back"))
        self._back.setAccessibleIdentifier("weighing-take-back")
        self._use.clicked.connect(lambda: desk.weights.choose(self._way))
        self._back.clicked.connect(lambda: desk.weights.choose("free"))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(px(INSET), 0, px(INSET), 0)
        lines.setSpacing(px(4))
        line = row(self._tick, self._said, self._back, spacing=4)
        line.setStretch(1, 1)
        lines.addLayout(line)
        lines.addLayout(row(self._use, 1))

    def show_way(self, project: Project, way: Way) -> None:
        """Say how a way of asking stands."""
        self._way = way
        found, used = progress(project, way), project.weighting == way
        self._tick.setVisible(used)
        self._back.setVisible(used)
        self._use.setVisible(found.usable and not used)
        self._said.say(_used_words(way, found) if used else _unused_words(project, way, found))


def _used_words(way: Way, found: Progress) -> str:
    if found.done == found.of:
        return _tr("In use")
    left = str(found.of - found.done)
    if way == "order":
        return _tr("In use; {n} not ranked").replace("{n}", left)
    if way == "pairwise":
        return _tr("In use; {n} pairs not answered").replace("{n}", left)
    return _tr("In use; {n} without an answer").replace("{n}", left)


def _unused_words(project: Project, way: Way, found: Progress) -> str:
    now = _source_words(way_in_use(project))
    if found.done == 0:
        return _tr("Not answered yet. {now}").replace("{now}", now)
    if found.done < found.of and way != "order":
        text = _tr("{n} of {count} answered; weights stay as they were until all are.")
        return text.replace("{n}", str(found.done)).replace("{count}", str(found.of))
    return _tr("Answered, not in use. {now}").replace("{now}", now)


def _source_words(way: Way | None) -> str:
    words = {
        None: _tr("Nobody was asked, so all goals count the same."),
        "swing": _tr("Weights come from swing ratings."),
        "order": _tr("Weights come from the ranking."),
        "fixed": _tr("Weights come from numbers."),
        "pairwise": _tr("Weights come from pairs."),
    }
    return words[way]


class _Tick(QWidget):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setFixedSize(px(14), px(24))
        appearance.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = px(14)
        with QPainter(self) as painter:
            place = QRectF(0, (self.height() - side) // 2, side, side)
            draw_icon(painter, place, "check", self._appearance.theme.text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
