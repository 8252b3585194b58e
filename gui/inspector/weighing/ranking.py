"""Ranking alone: places, some of them shared, and goals without a place (Barron & Barrett 1996)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.controls.buckets import Sign, signs
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import column, row
from gui.inspector.weighing.answers import Order, flat, levelled, order_of, put_at, stepped, without
from gui.inspector.weighing.order_list import OrderList
from gui.inspector.weighing.order_row import OrderRow
from gui.inspector.weighing.push import Push
from gui.inspector.weighing.walk import Walk
from gui.theme import font, px
from model.project import Project


class RankRow(OrderRow):
    """A row that can be level with the one above, and be left out."""

    def __init__(self, desk: Desk, bucket: str, way: str) -> None:
        super().__init__(desk, bucket, way)
        identifier = f"weighing-{way}-{bucket}"
        self.level = QCheckBox(_tr("level with the one above"))
        self.level.setFont(font("caption"))
        self.level.setMinimumHeight(px(24))
        self.level.setAccessibleIdentifier(f"{identifier}-level")
        self.level.clicked.connect(self.grip.levelled)
        self.out = QuietButton(desk.appearance, "", "close")
        self.out.setAccessibleIdentifier(f"{identifier}-out")
        self.out.clicked.connect(self.grip.taken)
        self.back = QuietButton(desk.appearance, _tr("Rank it"), "add")
        self.back.setAccessibleIdentifier(f"{identifier}-rank")
        self.back.clicked.connect(lambda: self.grip.moved.emit(-1))
        self.goal.range.line.addWidget(self.out)
        self.goal.below.addWidget(self.level)
        self.goal.below.addWidget(self.back)

    def show_place(self, sign: Sign, *, ranked: bool, level: bool, first: bool, alone: bool) -> None:
        """Show how it stands: ranked or not, level with the one above, the first, the only one that is ranked."""
        self.level.setVisible(ranked and not first)
        self.level.setChecked(level)
        self.level.setAccessibleName(_tr("{bucket} level with the one above").replace("{bucket}", sign.name))
        self.out.setVisible(ranked and not alone)
        self.out.setAccessibleName(_tr("Leave {bucket} out of the ranking").replace("{bucket}", sign.name))
        self.out.setToolTip(_tr("Leave out: weighs 0"))
        self.back.setVisible(not ranked)
        self.back.setAccessibleName(_tr("Rank {bucket}").replace("{bucket}", sign.name))
        for button in (self.up, self.down):
            button.setVisible(ranked)


class RankingWalk(Walk):
    """Every change is an order that counts at once. Before the first the order of the board is proposed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._order: Order = ()
        self._rows: dict[str, RankRow] = {}
        self.list = OrderList(desk, "rank", self._made_row)
        self._take = Push(_tr("Rank them in this order"), "weighing-take-order")
        self._take.clicked.connect(lambda: self._rank(self._order))
        self._divider = QWidget(self)
        said = Words(desk.appearance, _tr("Not ranked: weighs 0"), "caption", "muted")
        column(self._divider, 0, 0).addWidget(said)
        self._divider.hide()
        self.list.moved.connect(self._move)
        self.list.stepped.connect(self._step)
        self.list.taken.connect(self._leave_out)
        self.list.levelled.connect(self._level)
        self.list.pulled.connect(self.grown)
        self.parts.addWidget(self.list)
        self.parts.addLayout(row(self._take, 1))

    def show_project(self, project: Project, marks: dict[str, Sign]) -> None:
        """Show the ranking, or propose the order of the board."""
        self.ask("", _tr("Which move from worst to best matters most? Put the goals in order. Shares follow from it."))
        ranked = order_of(project)
        self._order = ranked or tuple((one.id,) for one in project.buckets)
        self._take.setVisible(not ranked and bool(project.buckets))
        order = flat(self._order)
        rest = [one.id for one in project.buckets if one.id not in order]
        self._divider.setVisible(bool(rest))
        self.list.show_order([*order, *rest], self._divider if rest else None, len(order))
        self._rows = {one: line for one, line in self._rows.items() if one in self.list.rows}
        for one in rest:
            line = self._rows[one]
            line.put(project.bucket(one), marks[one], "\N{EN DASH}", _tr("not ranked, weighs 0"), (False, True), False)
            line.show_place(marks[one], ranked=False, level=False, first=False, alone=False)
        for number, place in enumerate(self._order):
            self._show_level(project, marks, number, place)

    def _show_level(self, project: Project, marks: dict[str, Sign], number: int, place: tuple[str, ...]) -> None:
        order = flat(self._order)
        at = order.index(place[0])
        level = len(place) > 1
        for one in place:
            spoken = _tr("place {n} of {count}, level with others") if level else _tr("place {n} of {count}")
            spoken = spoken.replace("{n}", str(at + 1)).replace("{count}", str(len(order)))
            shown = f"{at + 1}=" if level else str(at + 1)
            ends = (number == 0 and not level, number == len(self._order) - 1 and not level)
            line = self._rows[one]
            line.put(project.bucket(one), marks[one], shown, spoken, ends, project.bucket(one).rank is not None)
            first = one == order[0]
            line.show_place(marks[one], ranked=True, level=one != place[0], first=first, alone=len(order) == 1)

    def _made_row(self, desk: Desk, bucket: str, way: str) -> RankRow:
        self._rows[bucket] = RankRow(desk, bucket, way)
        return self._rows[bucket]

    def _move(self, bucket: str, at: int) -> None:
        left = flat(without(self._order, bucket))
        if at <= len(left):
            self._rank(put_at(self._order, bucket, at))
        else:
            self._leave_out(bucket)

    def _step(self, bucket: str, step: int) -> None:
        if bucket in flat(self._order):
            self._rank(stepped(self._order, bucket, step))
        elif step < 0:
            self._rank((*self._order, (bucket,)))

    def _leave_out(self, bucket: str) -> None:
        left = without(self._order, bucket)
        if left != self._order:
            self._rank(left)

    def _level(self, bucket: str) -> None:
        if bucket not in flat(self._order):
            return
        place = next(place for place in self._order if bucket in place)
        self._rank(levelled(self._order, bucket, bucket == place[0]))

    def _rank(self, order: Order) -> None:
        if order:
            self._desk.weights.rank(order)
        # Where nothing has changed, a check box that was clicked still has to show what is.
        project = self._desk.document.project
        self.show_project(project, signs(project))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
