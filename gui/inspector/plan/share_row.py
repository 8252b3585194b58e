"""One protected share: how many per cent at least, and of what the plan uses."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo, Choice
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.amounts import read_number, tidy, typed_number
from gui.inspector.pieces.field_box import line_box
from gui.inspector.pieces.layout import column, row
from gui.theme import font, px
from model.value import Refusal

EACH = ""
"""Stands for each resource, where others have their id."""

FIELD = 52
"""How wide the field for a share is, at 100 %."""

_WRONG = str(QT_TRANSLATE_NOOP("Refusal", "A share is a number from 0 to 100 per cent."))


class ShareRow(QWidget):
    """`left` comes when the person is done with the number; `aimed` carries another target, a resource id or `EACH`."""

    left = Signal()
    aimed = Signal(object)
    removed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket, self.target = desk, "", EACH
        self.percent = line_box(desk, self._write, _tr("Protected share in per cent"), "")
        self.percent.setFixedWidth(px(FIELD))
        self.percent.field.setFont(font("small", tabular=True))
        self.percent.field.left.connect(self.left)
        self.of = CalmCombo(_tr("Of what the share is"), "")
        self.of.picked.connect(self.aimed)
        self._away = QuietButton(desk.appearance, "", "close", _tr("Remove the protected share"))
        self._away.clicked.connect(self.removed)
        before, after, uses = (
            Words(desk.appearance, text, "small")
            for text in (_tr("Keeps at least"), _tr("% of what the plan"), _tr("uses of"))
        )
        lines = column(self, 2)
        lines.addLayout(row(before, self.percent, after, 1, spacing=5))
        second = row(uses, self.of, self._away, spacing=5)
        second.setStretch(1, 1)
        lines.addLayout(second)
        lines.addWidget(self.percent.hint)

    def show_share(self, bucket: str, target: str, share: float | None, choices: Sequence[Choice]) -> None:
        """Show a share (0 to 1) of a target; None is one that nobody has said yet."""
        self._bucket, self.target = bucket, target
        identifier = target or "each"
        self.percent.field.setAccessibleIdentifier(f"inspector-share-{identifier}")
        self.of.setAccessibleIdentifier(f"inspector-share-of-{identifier}")
        self._away.setAccessibleIdentifier(f"inspector-share-remove-{identifier}")
        self.of.offer(choices)
        self.of.put(target)
        self.percent.show_text((bucket, target), "" if share is None else percent(share))

    def focus(self) -> None:
        """Give the number the keyboard."""
        self.percent.begin()

    def _write(self, text: str) -> bool:
        try:
            said = read_number(text.replace("%", ""), _WRONG)
            if said is not None and not 0 <= said <= 100:
                raise Refusal(_WRONG)
        except Refusal as refused:
            self._desk.feedback.refuse(refused)
            return False
        if said is None:  # without a number the row would go from under the cursor; the cross removes it
            return True
        merge = ("share", self._bucket, self.target)
        return self._desk.plan.share(self._bucket, tidy(said / 100), self.target or None, merge)


def percent(share: float) -> str:
    """A share (0 to 1) as it is typed in per cent."""
    return typed_number(tidy(100 * share))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShareRow", text)
