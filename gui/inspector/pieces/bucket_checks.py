"""A check box for every bucket, in two columns where there is room."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import BucketCheck, Sign
from gui.desk import Desk
from gui.inspector.pieces.layout import Columns, column

Check = Qt.CheckState


class BucketChecks(QWidget):
    """A check box a bucket; `chosen` is called with the bucket's id and whether it is on now."""

    def __init__(self, desk: Desk, identifier: str, saying: str, chosen: Callable[[str, bool], object]) -> None:
        super().__init__()
        self._desk, self._identifier, self._saying, self._chosen = desk, identifier, saying, chosen
        self._checks: dict[str, BucketCheck] = {}
        self._shown: dict[str, tuple[Sign, Qt.CheckState]] = {}
        self._columns = Columns()
        lines = column(self, 0, 0)
        lines.addWidget(self._columns)

    def show_states(self, states: dict[str, tuple[Sign, Qt.CheckState]]) -> None:
        """Show these buckets, in this order."""
        if states == self._shown and list(states) == list(self._shown):
            return
        renamed = [states[one][0] for one in states] != [self._shown[one][0] for one in self._shown]
        self._shown = states
        for bucket, (sign, state) in states.items():
            check = self._checks.get(bucket) or self._made(bucket)
            check.put(sign, state)
        for bucket in [one for one in self._checks if one not in states]:
            self._checks.pop(bucket).deleteLater()
            renamed = True
        if renamed:
            self._columns.fill([self._checks[bucket] for bucket in states])

    def _made(self, bucket: str) -> BucketCheck:
        check = BucketCheck(self._desk.appearance, self._identifier, self._saying)
        check.clicked.connect(lambda: self._chosen(bucket, check.checkState() == Check.Checked))
        self._checks[bucket] = check
        return check


def shared(flags: Sequence[bool]) -> Qt.CheckState:
    """On where all are, off where none is, else between."""
    if all(flags):
        return Check.Checked
    return Check.PartiallyChecked if any(flags) else Check.Unchecked
