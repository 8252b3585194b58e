"""The page of keys, made from the action table, and what the program says of itself."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions.table import ActionTable, translated
from gui.theme import font, px
from model import VERSION


class KeysPage(QDialog):
    """Every key: those of the menus, and those of the board."""

    def __init__(self, table: ActionTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.setAccessibleIdentifier("keys")
        self.resize(px(640), px(560))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(px(24))
        rows = [*self._board_rows(), *self._menu_rows(table)]
        for at, (keys, text) in enumerate(rows):
            for column, said in enumerate((keys, text)):
                label = QLabel(said)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setFont(font("name" if column == 0 else "body"))
                label.setWordWrap(column == 1)
                grid.addWidget(label, at, column)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(rows), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Keys"))
        area.setAccessibleIdentifier("keys-list")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        column_box.addWidget(area)
        column_box.addWidget(buttons)

    def _board_rows(self) -> list[tuple[str, str]]:
        return [
            ("1 – 9", self.tr("Move the selected cards to that bucket")),
            ("Shift+1 – 9", self.tr("Put them in that bucket as well")),
            ("0", self.tr("Move them to the inbox")),
            ("Alt+← →", self.tr("Move them to the next pane, or the bucket whose head has the keyboard")),
            ("Alt+↑ ↓", self.tr("Move them up or down, or a goal in the order of importance")),
            ("N, Insert", self.tr("Add a card in the pane with the keyboard")),
            (self.tr("Drag"), self.tr("Move: this bucket instead of that one")),
            (self.tr("Ctrl+drag"), self.tr("Add: this bucket as well")),
            (self.tr("Alt+drag onto a card"), self.tr("Note a tradeoff between the two")),
            ("Esc", self.tr("Leave a drag or a field")),
        ]

    def _menu_rows(self, table: ActionTable) -> list[tuple[str, str]]:
        shown = QKeySequence.SequenceFormat.NativeText
        rows = []
        for spec in table.specs:
            keys = [one.toString(shown) for one in table[spec.name].shortcuts()]
            if keys:
                rows.append((", ".join(keys), translated(spec.text).replace("…", "")))
        return rows


def about_text() -> str:
    """Version, what it is, and how scores are made, in a few lines."""
    text = QCoreApplication.translate(
        "Help",
        "Bucketwise {version}\n\nSort technologies by the goals they serve, and see what each choice costs. "
        "Everything stays on this computer.\n\nA score is 100 times the sum, over the goals, of weight times impact "
        "times fit (Keeney and Raiffa 1976). Weights that were ranked become rank order centroid weights (Barron and "
        "Barrett 1996).",
    )
    return text.replace("{version}", VERSION)
