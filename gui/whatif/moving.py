"""A weight that is moved in the plot: every move is an edit, all moves of one gesture are one undo step."""

from PySide6.QtCore import QObject, Signal

from gui.desk import Desk
from gui.whatif.plot import WeightPlot
from model.project import Project
from model.weights import point_weights


class Moving(QObject):
    """Turns the moves of the plot into shares of `bucket`. `ended()` comes when a gesture is over.

    The others keep the proportions from before the gesture, so that a drag to 100 % and back loses nothing.
    """

    ended = Signal()

    def __init__(self, desk: Desk, plot: WeightPlot) -> None:
        super().__init__(plot)
        self._desk, self._plot = desk, plot
        self.bucket = ""
        self._others: dict[str, float] | None = None
        self._start: Project | None = None
        self._own: Project | None = None
        self._count = 0
        plot.moved.connect(self._move)
        plot.done.connect(self.end)
        plot.dropped.connect(self._take_back)
        desk.document.changed.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether a gesture goes on that has changed something."""
        return self._others is not None

    def end(self) -> None:
        """The moves so far are one step; the next is another."""
        if self._others is not None:
            self._others = self._own = None
            self._desk.document.close_step()
            self.ended.emit()

    def _move(self, share: float) -> None:
        document = self._desk.document
        if self._others is None:
            self._start, self._others = document.project, point_weights(document.project)
            self._count += 1
        merge, self._own = ("share", self.bucket, self._count), None
        self._desk.weights.share(self.bucket, share, merge, self._others)
        self._own = document.project

    def _follow(self, _before: Project, _after: Project) -> None:
        """Let go where something else has changed the project meanwhile, an undo for example."""
        if self._others is not None and self._own is not None:
            self._plot.let_go()
            self.end()

    def _take_back(self) -> None:
        mine = self._own is self._desk.document.project is not self._start
        self._others = self._own = None
        if mine:
            self._desk.document.undo()
            self._desk.document.close_step()
        self.ended.emit()
