"""The pages of the chart: cards, with their table twin, and buckets."""

from collections.abc import Callable

from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.chart.copied import chart_image
from gui.chart.explained import explanation
from gui.chart.picture import Picture, bucket_picture, card_picture, nothing_judged, waiting
from gui.chart.preview import previewed
from gui.chart.table import ChartTable, TableView
from gui.chart.view import ChartView
from gui.desk import Desk
from gui.places import Place
from gui.words import counted, signed
from model.edits import cards as edit
from model.priority.score import Evaluation, evaluate
from model.project import Project
from model.value import Refusal

_AWAY = -20_000
"""Where the table stands while the picture is shown: out of sight, and still there for screen readers."""


class CardsPage(QWidget):
    """The bars of all placed cards over their table twin."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = ChartView(desk.appearance, self)
        self.view.setAccessibleIdentifier("chart")
        self.view.setAccessibleName(self.tr("Priority chart"))
        self.view.bars.columns = (self.tr("Score"), self.tr("Range"))
        self.view.explain = self._explain
        self.table = ChartTable(self)
        self.twin = TableView(self.table, self)
        self._as_table = False
        self.view.clicked.connect(self._click)
        self.view.opened.connect(lambda key: desk.selection.select_cards([key], reveal=True))
        for chosen in (self.twin.clicked, self.twin.activated):
            chosen.connect(lambda index: self._click(self.table.keys[index.row()], False))
        desk.priorities.changed.connect(self.refresh)
        desk.selection.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Show the latest scores."""
        latest = self._desk.priorities.latest
        if latest is None:
            return
        picture = card_picture(latest)
        line = self._line(latest)
        self.view.empty_text, self.view.bars.footer = ("", line) if picture.keys else (line, "")
        self.view.set_picture(picture)
        self.table.show(latest, picture.keys, picture.names)
        self.view.setAccessibleDescription(self._summary(picture, line))
        self._mark()

    def preview(self, ids: tuple[str, ...], source: Place | None, place: Place | None, also: bool) -> None:
        """Show what a drop would do, or the scores as they are."""
        latest = self._desk.priorities.latest
        if latest is None:
            return
        project = self._dropped(latest.project, ids, (source, place), also)
        if project is None:
            self.view.set_picture(card_picture(latest))
        else:
            self.view.set_picture(previewed(latest, evaluate(project, latest), frozenset(ids)))
            self.view.reveal(ids)

    def show_table(self, shown: bool) -> None:
        """Show the table in place of the picture, or the picture."""
        self._as_table = shown
        self.view.setVisible(not shown)
        self._place()

    def image(self) -> QImage:
        """The whole chart as an image."""
        return _image(self._desk, card_picture, self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Picture and table fill the page."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.view.setGeometry(self.rect())
        self.twin.setGeometry(self.rect() if self._as_table else self.rect().translated(_AWAY, 0))

    def _dropped(
        self, project: Project, ids: tuple[str, ...], way: tuple[Place | None, Place | None], also: bool
    ) -> Project | None:
        source, place = way
        if place is None or place.pane is None or not ids:
            return None
        try:
            if also:
                return edit.also_in(project, ids, place.bucket)
            return edit.move_cards(project, ids, source.pane if source else None, place.bucket)
        except Refusal:
            return None

    def _click(self, key: str, extend: bool) -> None:
        chosen = self._desk.selection.cards
        if not extend:
            self._desk.selection.select_cards([key], reveal=True)
        elif key in chosen:
            self._desk.selection.select_cards([one for one in chosen if one != key])
        else:
            self._desk.selection.select_cards([*chosen, key], reveal=True)

    def _mark(self) -> None:
        self.view.select(frozenset(self._desk.selection.cards))

    def _explain(self, key: str) -> str:
        latest = self._desk.priorities.latest
        return explanation(latest, key) if latest is not None else ""

    def _line(self, latest: Evaluation) -> str:
        """What is said below the bars: that nothing is judged, else what is not in the chart."""
        if nothing_judged(latest):
            return self.tr("Nothing judged yet. Select a card and say how well it serves each goal.")
        one = self.tr("1 card in the inbox is not in the chart.")
        many = self.tr("{n} cards in the inbox are not in the chart.")
        count = waiting(latest)
        return counted(count, one, many) if count else ""

    def _summary(self, picture: Picture, line: str) -> str:
        first = [
            f"{rank}. {name} {signed(score)}"
            for rank, name, score in zip(picture.ranks[:3], picture.names[:3], picture.score[:3].tolist(), strict=True)
            if rank
        ]
        return ". ".join(one for one in (", ".join(first), line) if one)


class BucketsPage(QWidget):
    """What each bucket gets from its cards, and what they cost it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = ChartView(desk.appearance, self)
        self.view.setAccessibleIdentifier("chart-buckets")
        self.view.setAccessibleName(self.tr("Buckets chart"))
        self.view.bars.columns = (self.tr("Points"), self.tr("Weight · cards"))
        self.view.explain = self._explain
        self.view.clicked.connect(lambda key, _extend: desk.selection.select_bucket(key))
        desk.priorities.changed.connect(self.refresh)
        desk.selection.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Show the latest scores."""
        latest: Evaluation | None = self._desk.priorities.latest
        if latest is None or not self.isVisible():
            return
        picture = bucket_picture(latest)
        self.view.set_picture(picture)
        said = (f"{name} {signed(score)}" for name, score in zip(picture.names, picture.score.tolist(), strict=True))
        self.view.setAccessibleDescription(", ".join(said))
        self._mark()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is drawn now."""
        super().showEvent(event)
        self.refresh()

    def image(self) -> QImage:
        """The whole chart as an image."""
        return _image(self._desk, bucket_picture, self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture fills the page."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())

    def _mark(self) -> None:
        chosen = self._desk.selection.bucket
        self.view.select(frozenset({chosen} if chosen else ()))

    def _explain(self, key: str) -> str:
        bucket = self._desk.document.project.bucket_by_id.get(key)
        return "" if bucket is None else "\n".join(one for one in (bucket.name, bucket.aim, bucket.priority) if one)


def _image(desk: Desk, draw: Callable[[Evaluation], Picture], view: ChartView) -> QImage:
    latest = desk.priorities.latest
    if latest is None:
        return QImage()
    project = latest.project
    names = tuple(bucket.name for bucket in project.buckets)
    return chart_image(desk.appearance, draw(latest), project.title or view.accessibleName(), view.bars.columns, names)
