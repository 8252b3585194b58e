"""Swing weighting (von Winterfeldt & Edwards 1986): first the order of the moves, then each against the first."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.desk import Desk
from gui.inspector.pieces.layout import row
from gui.inspector.weighing.order_list import OrderList
from gui.inspector.weighing.push import Push
from gui.inspector.weighing.rating_list import RatingList
from gui.inspector.weighing.walk import Walk
from model.project import Project


class SwingWalk(Walk):
    """Two steps in place. The order is one of the page until ratings give it; the first of it counts 100."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._order: list[str] = []
        self._rating = False
        self._signs: dict[str, Sign] = {}
        self.list = OrderList(desk, "swing-order")
        self.ratings = RatingList(desk, "swing", desk.weights.rate_swing)
        self._next = Push(_tr("Next: rate the others"), "weighing-next")
        self._back = QuietButton(desk.appearance, _tr("Back to the order"), "collapse")
        self._back.setAccessibleIdentifier("weighing-back")
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(self._go_back)
        self.list.moved.connect(self._move)
        self.list.stepped.connect(lambda bucket, step: self._move(bucket, self._order.index(bucket) + step))
        self.list.pulled.connect(self.grown)
        self.ratings.crowned.connect(self._crown)
        self.ratings.grown.connect(self.grown)
        for part in (self.list, self.ratings):
            self.parts.addWidget(part)
        self.parts.addLayout(row(self._next, self._back, 1))

    def show_project(self, project: Project, signs: dict[str, Sign]) -> None:
        """Show the order, or the ratings."""
        self._signs = signs
        self._keep_order(project)
        rated = [one for one in project.buckets if one.swing is not None]
        self._rating = self._rating and bool(rated)
        shown: tuple[QWidget, ...] = (self.ratings, self._back) if self._rating else (self.list, self._next)
        for part in (self.list, self.ratings, self._next, self._back):
            part.setVisible(part in shown)
        if self._rating:
            self._show_ratings(project)
        else:
            self._show_order(project)

    def begin(self) -> None:
        """Start with the order, or with the ratings where some have been given."""
        project = self._desk.document.project
        self._order = []
        self._rating = sum(1 for one in project.buckets if one.swing is not None) > 1

    def _keep_order(self, project: Project) -> None:
        """Bring the order up to date: as it was, new ones last; while it is asked for, by rating."""
        last = len(project.buckets) + 1001
        by_rank = [one.id for one in sorted(project.buckets, key=lambda one: one.rank or last)]
        kept = [one for one in self._order if one in project.bucket_by_id]
        begun = bool(kept)
        self._order = kept + [one for one in by_rank if one not in kept]
        if not (self._rating and begun):
            rating = {one.id: -1.0 if one.swing is None else one.swing for one in project.buckets}
            self._order.sort(key=lambda one: -rating[one])

    def _show_order(self, project: Project) -> None:
        question = _tr(
            "Imagine everything at its worst. Which one move from worst to best would you make first? "
            "Bring it to the top, then the next."
        )
        self.ask(_tr("Step 1 of 2"), question)
        self.list.show_order(self._order)
        count = len(self._order)
        for at, one in enumerate(self._order):
            spoken = _tr("place {n} of {count}").replace("{n}", str(at + 1)).replace("{count}", str(count))
            ends = (at == 0, at == count - 1)
            self.list.rows[one].put(
                project.bucket(one), self._signs[one], str(at + 1), spoken, ends, project.bucket(one).swing is not None
            )

    def _show_ratings(self, project: Project) -> None:
        question = _tr(
            "How much does moving this goal from its worst to its best matter, "
            "if the most valuable such move counts 100?"
        )
        self.ask(_tr("Step 2 of 2"), question)
        self.ratings.arrange(self._order)
        ratings = {one.id: one.swing for one in project.buckets}
        top = next((one for one in self._order if ratings[one] == 100), None)
        most = max((one for one in ratings.values() if one is not None), default=0.0)
        heaviest = next((one for one in self._order if ratings[one] == most), None)
        for one in self._order:
            crowning = one == heaviest if top is None else one != top and ratings[one] == 100
            self.ratings.rows[one].put(
                project.bucket(one), self._signs[one], ratings[one], yardstick=one == top, crowning=crowning
            )

    def _move(self, bucket: str, at: int) -> None:
        """Put a bucket elsewhere: the ratings stay where they are and change hands, and the first has one."""
        project = self._desk.document.project
        before = self._order
        rest = [one for one in before if one != bucket]
        at = min(max(at, 0), len(rest))
        self._order = [*rest[:at], bucket, *rest[at:]]
        ratings: list[float | None] = [project.bucket(one).swing for one in before]
        if ratings[0] is None and self._order[0] != before[0]:
            ratings[0] = 100.0
        given = dict(zip(self._order, ratings, strict=True))
        changed = {one: rating for one, rating in given.items() if rating != project.bucket(one).swing}
        if changed:
            self._desk.weights.rate_swings(changed)
        else:
            self.show_project(project, self._signs)

    def _go_on(self) -> None:
        if not self._order:
            return
        self._rating = True
        first = self._order[0]
        if self._desk.document.project.bucket(first).swing is None:
            self._desk.weights.rate_swings({first: 100.0})
        self.show_project(self._desk.document.project, self._signs)
        follower = self.ratings.rows[self._order[1]].slider if len(self._order) > 1 else self._back
        follower.setFocus()
        self.grown.emit(self.step)

    def _go_back(self) -> None:
        self._rating = False
        self.show_project(self._desk.document.project, self._signs)
        self._next.setFocus()
        self.grown.emit(self.step)

    def _crown(self, bucket: str) -> None:
        self._order = [bucket, *(one for one in self._order if one != bucket)]
        if self._desk.document.project.bucket(bucket).swing != 100:
            self._desk.weights.rate_swings({bucket: 100.0})
        else:
            self.show_project(self._desk.document.project, self._signs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
