"""What stands where there are no panes: what the board is for, and the one button to begin with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.controls.nothing import Nothing
from gui.theme import Appearance, px


class EmptyBoard(QWidget):
    """`add_wanted()` asks for a first bucket."""

    add_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = self.tr("No goals yet. Add a bucket for each goal of the policy.")
        self.button = QPushButton(self.tr("Add bucket"))
        self.button.setAccessibleIdentifier("empty-add-bucket")
        self.button.clicked.connect(self.add_wanted)
        column = QVBoxLayout(self)
        column.addStretch(2)
        said = Nothing(appearance, "board", self.text)
        said.setFixedHeight(px(96))
        column.addWidget(said)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
