"""The pages of the chart: cards, with their table twin, and buckets."""

from itertools import islice

from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.chart.bars import Part
from gui.chart.copied import chart_image
from gui.chart.explained import explanation, interval_explained, top_explained
from gui.chart.firm import top_heading, top_said
from gui.chart.picture import Picture, bucket_picture, card_picture, nothing_judged, waiting
from gui.chart.preview import previewed
from gui.chart.shares import share_text
from gui.chart.table import ChartTable, TableView
from gui.chart.view import ChartView
from gui.desk import Desk
from gui.places import Place
from gui.words import counted, signed
from model.edits import cards as edit
from model.priority.firmness import Firmness
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
        self.view.explain = self._explain
        self.table = ChartTable(self)
        self.twin = TableView(self.table, self)
        self._as_table = False
        self._footer = ""
        self.view.clicked.connect(self._click)
        self.view.opened.connect(lambda key: desk.selection.select_cards([key], reveal=True))
        for chosen in (self.twin.clicked, self.twin.activated):
            chosen.connect(lambda index: self._click(self.table.keys[index.row()], False))
        desk.priorities.changed.connect(self.refresh)
        desk.priorities.settled.connect(self.settle)
        desk.selection.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Show the latest scores."""
        firmness = self._desk.priorities.firmness
        if firmness is None:
            return
        picture, latest = card_picture(firmness.evaluation, firmness), firmness.evaluation
        self._footer = self._line(latest)
        self.view.empty_text, self.view.bars.footer = ("", self._footer) if picture.keys else (self._footer, "")
        self.view.bars.columns = (self.tr("Score"), self.tr("90 % interval"), top_heading(firmness))
        self.view.set_picture(picture)
        self._tell(firmness, picture)
        self._mark()

    def settle(self) -> None:
        """Show what newer samples say; bars and order stay as they are."""
        if (firmness := self._desk.priorities.firmness) is not None:
            self.view.settle(firmness)
            self._tell(firmness, card_picture(firmness.evaluation, firmness))

    def _tell(self, firmness: Firmness, picture: Picture) -> None:
        """Say the same in the table, and in the description of the chart."""
        self.table.show(firmness, picture.keys, picture.names)
        self.view.setAccessibleDescription(self._summary(firmness, picture))

    def preview(self, ids: tuple[str, ...], source: Place | None, place: Place | None, also: bool) -> None:
        """Show what a drop would do, or the scores as they are."""
        firmness = self._desk.priorities.firmness
        if firmness is None:
            return
        latest = firmness.evaluation
        project = self._dropped(latest.project, ids, (source, place), also)
        if project is None:
            self.view.set_picture(card_picture(latest, firmness))
        else:
            self.view.set_picture(previewed(latest, evaluate(project, latest), frozenset(ids), firmness))
            self.view.reveal(ids)

    def show_table(self, shown: bool) -> None:
        """Show the table in place of the picture, or the picture."""
        self._as_table = shown
        self.view.setVisible(not shown)
        self._place()

    def image(self) -> QImage:
        """The whole chart as an image."""
        firmness = self._desk.priorities.firmness
        if firmness is None:
            return QImage()
        return _image(self._desk, card_picture(firmness.evaluation, firmness), self.view)

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

    def _explain(self, key: str, part: Part) -> str:
        firmness = self._desk.priorities.firmness
        if firmness is None:
            return ""
        told = {"row": explanation, "interval": interval_explained, "top": top_explained}[part]
        return told(firmness, key)

    def _line(self, latest: Evaluation) -> str:
        """What is said below the bars: that nothing is judged, else what is not in the chart."""
        if nothing_judged(latest):
            return self.tr("Nothing judged yet. Select a card and say how well it serves each goal.")
        one = self.tr("1 card in the inbox is not in the chart.")
        many = self.tr("{n} cards in the inbox are not in the chart.")
        count = waiting(latest)
        return counted(count, one, many) if count else ""

    def _summary(self, firmness: Firmness, picture: Picture) -> str:
        rows = zip(picture.ranks, picture.names, picture.score.tolist(), picture.share.tolist(), strict=True)
        first = [
            f"{rank}. {name} {signed(score)}, {top_said(firmness, share_text(share))}"
            for rank, name, score, share in islice(rows, 3)
            if rank
        ]
        return ". ".join(one for one in ("; ".join(first), self._footer) if one)


class BucketsPage(QWidget):
    """What each bucket gets from its cards, and what they cost it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = ChartView(desk.appearance, self)
        self.view.setAccessibleIdentifier("chart-buckets")
        self.view.setAccessibleName(self.tr("Buckets chart"))
        self.view.bars.columns = (self.tr("Points"), self.tr("Weight · cards"), "")
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
        latest = self._desk.priorities.latest
        return QImage() if latest is None else _image(self._desk, bucket_picture(latest), self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture fills the page."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())

    def _mark(self) -> None:
        chosen = self._desk.selection.bucket
        self.view.select(frozenset({chosen} if chosen else ()))

    def _explain(self, key: str, _part: Part) -> str:
        bucket = self._desk.document.project.bucket_by_id.get(key)
        return "" if bucket is None else "\n".join(one for one in (bucket.name, bucket.aim, bucket.priority) if one)


def _image(desk: Desk, picture: Picture, view: ChartView) -> QImage:
    project = desk.document.project
    names = tuple(bucket.name for bucket in project.buckets)
    return chart_image(desk.appearance, picture, project.title or view.accessibleName(), view.bars.columns, names)
