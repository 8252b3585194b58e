"""The bar above the ledger: what to show, how many that is, and a button to add one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo
from gui.controls.fields import LineField
from gui.controls.labels import Words
from gui.desk import Desk
from gui.ledger.filter import Wanted
from gui.ledger.rows import basis_word
from gui.theme import font, px
from gui.words import counted, tradeoff_word
from model.tradeoff import KINDS


class LedgerBar(QWidget):
    """`changed` comes when a person asks for other rows. `things` are the ids of what is selected elsewhere."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._things: frozenset[str] = frozenset()
        self.text = LineField(desk.document)
        self.text.setFont(font("small"))
        self.text.setPlaceholderText(self.tr("Filter"))
        self.text.setAccessibleName(self.tr("Filter tradeoffs"))
        self.text.setAccessibleIdentifier("tradeoffs-filter")
        self.text.setFixedWidth(px(180))
        self.kind = CalmCombo(self.tr("Kind of tradeoff"), "tradeoffs-kind")
        self.kind.offer([(None, self.tr("All kinds")), *((kind, tradeoff_word(kind)) for kind in KINDS)])
        self.basis = CalmCombo(self.tr("Stated or inferred"), "tradeoffs-basis")
        both = (None, self.tr("Stated and inferred"))
        self.basis.offer([both, *((basis, basis_word(basis)) for basis in ("stated", "inferred"))])
        self.selected = QCheckBox(self.tr("Of the selection"))
        self.selected.setFont(font("small"))
        self.selected.setAccessibleIdentifier("tradeoffs-of-selection")
        self.selected.setToolTip(self.tr("Only those that concern the selected cards or bucket"))
        self.clear = QuietButton(desk.appearance, self.tr("Show all"), "close")
        self.clear.setAccessibleIdentifier("tradeoffs-show-all")
        self.count = Words(desk.appearance, "", "small", "muted", tabular=True)
        self.count.setAccessibleIdentifier("tradeoffs-count")
        self.add = QuietButton(desk.appearance, self.tr("Add tradeoff"), "add")
        self.add.setAccessibleIdentifier("tradeoff-add")
        self.add.clicked.connect(desk.tradeoffs.add_about_selection)
        self._lay_out()
        self.text.typed.connect(self._tell)
        self.kind.activated.connect(self._tell)
        self.basis.activated.connect(self._tell)
        self.selected.clicked.connect(self._tell)
        self.clear.clicked.connect(self.ask_nothing)

    @property
    def wanted(self) -> Wanted:
        """What the bar asks for."""
        things = self._things if self.selected.isChecked() else None
        return Wanted(self.text.text().strip(), self.kind.key, self.basis.key, things)

    def select(self, things: frozenset[str]) -> None:
        """Take note of what is selected elsewhere."""
        if things != self._things:
            self._things = things
            if self.selected.isChecked():
                self.changed.emit()

    def ask_nothing(self) -> None:
        """Show all rows again."""
        self.text.put("")
        self.kind.put(None)
        self.basis.put(None)
        self.selected.setChecked(False)
        self.changed.emit()

    def say(self, shown: int, total: int) -> None:
        """Show how many rows there are, and how many of them are shown."""
        self.clear.setVisible(not self.wanted.everything)
        if shown == total:
            self.count.say(counted(total, self.tr("1 tradeoff"), self.tr("{n} tradeoffs")) if total else "")
        else:
            self.count.say(self.tr("{shown} of {total}").format(shown=shown, total=total))

    def _tell(self) -> None:
        self.changed.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(px(12), px(4), px(8), px(4))
        line.setSpacing(px(8))
        for combo in (self.kind, self.basis):
            combo.fit()
        line.addWidget(self.text)
        line.addWidget(self.kind)
        line.addWidget(self.basis)
        line.addWidget(self.selected)
        line.addWidget(self.clear)
        line.addStretch(1)
        line.addWidget(self.count)
        line.addWidget(self.add)
