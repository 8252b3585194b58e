"""One goal that is rated from 0 to 100, with the doubt about it."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.bucket.range_words import number, spoken_range
from gui.inspector.bucket.weight_slider import WeightSlider
from gui.inspector.pieces.layout import row
from gui.inspector.weighing.goal import Goal
from gui.theme import px
from model.bucket import Bucket

DOUBTS = (5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 50.0)
"""Half widths that are offered; another one in the file is offered beside them."""

Rate = Callable[[str, float, Hashable], object]
"""Hands the rating of a bucket to a deed, with what merges a drag into one step."""


class RatingRow(QWidget):
    """Name and rating, range, slider and doubt. `crowned` asks to make this goal the one that counts 100."""

    crowned = Signal(str)

    def __init__(self, desk: Desk, bucket: str, way: str, rate: Rate) -> None:
        super().__init__()
        self.bucket = bucket
        self._desk, self._rate, self._way = desk, rate, way
        identifier = f"weighing-{way}-{bucket}"
        self.goal = Goal(desk, bucket, f"{identifier}-goal")
        self._value = Words(desk.appearance, "", "name", tabular=True)
        self.goal.head.addWidget(self._value)
        self.slider = WeightSlider(desk.appearance)
        self.slider.setAccessibleIdentifier(identifier)
        self.slider.weighed.connect(self._weigh)
        self.slider.done.connect(desk.document.close_step)
        self.doubt = CalmCombo("", f"{identifier}-doubt")
        self.doubt.setFixedWidth(px(66))
        room = self.doubt.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.doubt.setSizePolicy(room)
        self.doubt.picked.connect(self._say_doubt)
        self._yardstick = Words(desk.appearance, _tr("The others are measured against this move."), "caption", "muted")
        self._yardstick.setWordWrap(True)
        self.crown = QuietButton(desk.appearance, _tr("Make this one 100"))
        self.crown.setAccessibleIdentifier(f"{identifier}-crown")
        self.crown.clicked.connect(lambda: self.crowned.emit(self.bucket))
        self.goal.changed.again.connect(self._ask_again)
        self._build()

    def put(
        self, bucket: Bucket, sign: Sign, rating: float | None, *, yardstick: bool = False, crowning: bool = False
    ) -> None:
        """Show a rating; the yardstick has no slider, and one that might be the yardstick offers to become it."""
        self.goal.put(bucket, sign, rating is not None)
        said = _tr("not rated") if rating is None else number(round(rating))
        self._value.say(said, "muted" if rating is None else "text")
        doubt = bucket.doubt or 0.0
        self.slider.put(rating, sign.colour, True, 0.0 if rating in {None, 100} else doubt)
        self.slider.setAccessibleName(_tr("Rating of {bucket}").replace("{bucket}", sign.name))
        self.slider.setAccessibleDescription(f"{said}, {spoken_range(bucket.scale)}")
        self._show_doubt(sign, doubt)
        self.crown.setAccessibleName(_tr("Make {bucket} the one that counts 100").replace("{bucket}", sign.name))
        self._rated.setVisible(not yardstick)
        # One rated 100 is the anchor and has no doubt (METHOD section 4).
        self.doubt.setVisible(rating not in {None, 100})
        self._yardstick.setVisible(yardstick)
        self.crown.setVisible(crowning)

    def _build(self) -> None:
        self._rated = QWidget()
        line = row(self.slider, self.doubt, spacing=6)
        line.setStretch(0, 1)
        self._rated.setLayout(line)
        crown = row(self.crown, 1)
        crown.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.goal.below.addWidget(self._rated)
        self.goal.below.addLayout(crown)
        self.goal.below.addWidget(self._yardstick)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.goal)

    def _show_doubt(self, sign: Sign, doubt: float) -> None:
        self.doubt.setAccessibleName(_tr("Doubt about the rating of {bucket}").replace("{bucket}", sign.name))
        self.doubt.setToolTip(_tr("How far off the rating may be. The weights are then an interval."))
        halves = sorted({*DOUBTS, doubt} - {0.0})
        offered = [(number(half), _tr("± {n}").replace("{n}", number(half))) for half in halves]
        self.doubt.offer([(None, _tr("sure")), *offered])
        self.doubt.put(number(doubt) if doubt else None)

    def _weigh(self, rating: float) -> None:
        self._rate(self.bucket, rating, (self._way, self.bucket))

    def _say_doubt(self, half: str | None) -> None:
        self._desk.weights.doubt(self.bucket, None if half is None else float(half))

    def _ask_again(self) -> None:
        self.slider.setFocus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
