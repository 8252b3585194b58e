"""Where the weights come from, and what every bucket weighs."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo
from gui.controls.doubt_lines import DoubtLines
from gui.controls.labels import Words
from gui.desk import Desk
from gui.doubt_words import sentence
from gui.inspector.bucket.weight_rows import WeightBar, WeightRow
from gui.inspector.pieces.layout import LABEL, column, empty, labelled, row
from gui.inspector.weighing.answers import progress, way_in_use
from gui.theme import px
from model.priority.method.number import Number
from model.project import Project, Weighting
from model.weights import point_weights, ratings

OF_ALL = {"TOP_NOT_100", "CR_HIGH"}
"""Doubts about all weights together, besides that there are none, which is said anyway."""


class Weights(QWidget):
    """Sliders show ratings; where none were given, the ratings that would give the present shares.

    `walk_wanted` asks to be asked, in a way of asking: the one that counts, or one that somebody has chosen here and
    that is not answered yet.
    """

    walk_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._project: Project | None = None
        self._bucket: str | None = None
        self._rows: dict[str, WeightRow] = {}
        self._order: list[str] = []
        self.source = CalmCombo(_tr("Where the weights come from"), "inspector-weighting")
        self.source.offer(
            [
                ("free", _tr("not asked")),
                ("swing", _tr("swing ratings")),
                ("order", _tr("order of importance")),
                ("fixed", _tr("numbers")),
                ("pairwise", _tr("comparisons")),
            ]
        )
        self.source.picked.connect(self._choose_source)
        self._said = Words(desk.appearance, "", "caption", "muted", wrapped=True)
        self.doubts = DoubtLines(desk.appearance, "inspector-weights-doubt")
        desk.warned.changed.connect(self._doubt)
        self._bar = WeightBar(desk.appearance)
        self._lines = column(self, 6)
        self._lines.addLayout(labelled(desk.appearance, _tr("Weights"), self.source))
        self._lines.addWidget(self._made_place())
        self._lines.addWidget(self._bar)
        self._list = QWidget()
        self._column = column(self._list, 0, 0)
        self._lines.addWidget(self._list)
        self._lines.addWidget(self._said)
        self._lines.addWidget(self.doubts)
        walk = QuietButton(desk.appearance, _tr("Weigh the goals"), "edit")
        walk.setAccessibleIdentifier("inspector-weigh")
        walk.clicked.connect(self._want_walk)
        self._made = QuietButton(desk.appearance, "", "made", _tr("How is this weight made"))
        self._made.setAccessibleIdentifier("inspector-weight-made")
        self._made.clicked.connect(self._ask)
        self._lines.addLayout(row(walk, self._made, 1))

    def show_weights(self, project: Project, bucket: str | None, signs: dict[str, Sign]) -> None:
        """Show all weights; `bucket` is the selected one."""
        self._project, self._bucket = project, bucket
        shares = point_weights(project)
        top = max(shares.values(), default=0.0) or 1.0
        asked = project.weighting != "free"
        rated = ratings(project) if project.weighting in {"fixed", "swing"} else {}
        for gone in [one for one in self._rows if one not in signs]:
            self._rows.pop(gone).deleteLater()
        for one in project.buckets:
            line = self._rows.get(one.id) or WeightRow(self._desk, one.id)
            self._rows[one.id] = line
            rating = rated.get(one.id, 100 * shares[one.id] / top)
            line.put(signs[one.id], shares[one.id], rating, one.id == bucket, asked)
        self._sort(list(signs))
        self._bar.put([(signs[one], share) for one, share in shares.items()])
        self.source.put(project.weighting)
        self._say(shares)
        self._doubt()
        self._made.setVisible(bucket is not None)
        self._show_place()

    def _sort(self, order: list[str]) -> None:
        if order != self._order:
            self._order = order
            empty(self._column)
            for bucket in order:
                self._column.addWidget(self._rows[bucket])
                self._rows[bucket].show()

    def _say(self, shares: dict[str, float]) -> None:
        weighting = self._project.weighting if self._project else "free"
        if weighting != "free" and not any(shares.values()):
            text = _tr("All weights are 0, so there are no scores. Give at least one goal a weight.")
        else:
            text = {
                "free": _tr("Weights were never changed. All goals count the same."),
                "swing": _tr("100 is the goal whose move from worst to best matters most."),
                "order": _tr("Shares follow from the order alone. Move a slider to give numbers instead."),
                "fixed": _tr("Numbers from 0 to 100. What counts is their share of the sum."),
                "pairwise": _tr("Shares follow from comparisons. Move a slider to give numbers instead."),
            }[weighting]
        self._said.say(text)

    def _ask(self) -> None:
        if self._bucket is not None:
            self._desk.inquiry.ask(Number("weight", (self._bucket,)))

    def _doubt(self) -> None:
        """Say what is doubted of the weights as a whole, and of the bucket that is shown."""
        warned = self._desk.warned
        whole = [warning for warning in warned.found if warning.code in OF_ALL]
        own = warned.of_bucket(self._bucket) if self._bucket is not None else ()
        self.doubts.say([sentence(warning) for warning in (*whole, *own)])

    def _made_place(self) -> QWidget:
        place = QWidget()
        appearance = self._desk.appearance
        self._rank = Words(appearance, "", "small")
        self._up = QuietButton(appearance, "", "up", _tr("More important"))
        self._down = QuietButton(appearance, "", "down", _tr("Less important"))
        self._up.setAccessibleIdentifier("inspector-rank-up")
        self._down.setAccessibleIdentifier("inspector-rank-down")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        line = row(self._rank, self._up, self._down, 1, spacing=4)
        line.setContentsMargins(px(LABEL), 0, 0, 0)
        place.setLayout(line)
        self._place = place
        return place

    def _show_place(self) -> None:
        order = self._ranked()
        here = self._bucket in order
        self._place.setVisible(here)
        if here and self._bucket is not None:
            at = order.index(self._bucket)
            said = _tr("place {n} of {count}")
            self._rank.say(said.replace("{n}", str(at + 1)).replace("{count}", str(len(order))))
            self._up.setEnabled(at > 0)
            self._down.setEnabled(at < len(order) - 1)

    def _ranked(self) -> list[str]:
        """The bucket ids in their order of importance, unranked ones last; empty unless the order counts."""
        project = self._project
        if project is None or project.weighting != "order":
            return []
        last = len(project.buckets) + 1001
        return [one.id for one in sorted(project.buckets, key=lambda one: one.rank or last)]

    def _move(self, step: int) -> None:
        order = self._ranked()
        if self._bucket in order:
            at = order.index(self._bucket)
            order.insert(at + step, order.pop(at))
            self._desk.weights.rank(order)

    def _choose_source(self, source: Weighting) -> None:
        """Let other answers count; where some are missing, ask for them and leave the weights as they are."""
        project = self._project
        if project is None or source == project.weighting or not project.buckets:
            return
        if source == "free" or progress(project, source).complete:
            self._desk.weights.choose(source)
        else:
            self.source.put(project.weighting)
            self.walk_wanted.emit(source)

    def _want_walk(self) -> None:
        if self._project is not None:
            self.walk_wanted.emit(way_in_use(self._project))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weights", text)
