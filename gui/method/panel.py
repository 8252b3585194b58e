"""The panel "How is this made": the formula of one number, its own figures, and the sources."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from gui.controls.combo import CalmCombo
from gui.controls.labels import Words
from gui.desk import Desk
from gui.feedback import sentence
from gui.method.book import chapter
from gui.method.following import beside, followed
from gui.method.page import write_made
from gui.method.words import as_text, number_name, told, value_text
from gui.theme import px
from model.priority.method.ask import made
from model.priority.method.made import Made
from model.priority.method.number import Number
from model.priority.method.planned import Planned
from model.value import Refusal

SIZE = (400, 520)


class HowMade(QWidget):
    """A window beside the others that follows the selection and every edit. `read(chapter)` asks for the help."""

    read = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._desk = desk
        self._number = Number("score")
        self._made: Made | None = None
        self._offered: dict[str, Number] = {}
        self.setWindowTitle(_tr("How is this made"))
        self.setAccessibleIdentifier("how-made")
        self.setAccessibleName(_tr("How is this made"))
        self.title = Words(desk.appearance, "", "title", wrapped=True)
        self.title.setAccessibleIdentifier("how-made-title")
        self.value = Words(desk.appearance, "", "lead", tabular=True)
        self.value.setAccessibleIdentifier("how-made-value")
        self.choice = CalmCombo(_tr("Which number"), "how-made-number")
        self.choice.picked.connect(lambda key: self.show_number(self._offered[key]))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleIdentifier("how-made-text")
        self.text.setAccessibleName(_tr("Formula, figures and sources"))
        self.copy = self._button(_tr("Copy as text"), "how-made-copy", self.copy_text)
        self.more = self._button(_tr("Read the chapter"), "how-made-chapter", self._read)
        self._arrange()
        desk.selection.changed.connect(self._follow)
        desk.priorities.changed.connect(self._refresh)
        desk.priorities.settled.connect(self._refresh)
        desk.plans.changed.connect(self._refresh)
        desk.appearance.changed.connect(self._redraw)

    @property
    def number(self) -> Number:
        """The number that is shown."""
        return self._number

    def show_number(self, number: Number) -> None:
        """Show how a number is made, and come to the front."""
        self._number = number
        self._made = None
        self._refresh_now()
        if not self.isVisible():
            self._place()
            self.show()
        self.raise_()

    def copy_text(self) -> None:
        """Put all of it on the clipboard as plain text, with the sources."""
        if self._made is not None:
            text = as_text(self._made, self._desk.document.project, chapter(self._made.chapter).title)
            QGuiApplication.clipboard().setText(text)
            self._desk.feedback.say(_tr("Copied how the number is made"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Set the text anew where the size of type changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._desk.appearance.theme.surface)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back to the window."""
        super().closeEvent(event)
        if (window := self.parentWidget()) is not None:
            window.activateWindow()

    def _follow(self) -> None:
        if self.isVisible():
            self._number = followed(self._number, self._desk.selection)
            self._refresh_now()

    def _refresh(self) -> None:
        if self.isVisible():
            self._refresh_now()

    def _redraw(self) -> None:
        self._made = None
        self._refresh()

    def _refresh_now(self) -> None:
        latest = self._desk.priorities.latest
        if latest is None:
            return
        try:
            answer = made(self._number, latest, self._desk.priorities.samples, self._planned())
        except Refusal as refusal:
            self._made = None
            self.title.say(sentence(refusal))
            self.value.say("")
            self.text.clear()
            self._enable(False)
            return
        self._offer()
        if answer == self._made:
            return
        moved = self._made is None or self._made.number != answer.number
        self._made = answer
        self._enable(True)
        self.title.say(told(answer.title))
        self.value.say(value_text(answer, self._desk.document.project))
        bar = self.text.verticalScrollBar()
        at = 0 if moved else bar.value()
        write_made(self.text.document(), answer, self._desk.appearance.theme)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        bar.setValue(at)

    def _planned(self) -> Planned | None:
        """The plan of the newest scores, where somebody looks at it."""
        plans = self._desk.plans
        if plans.problem is None or plans.plan is None:
            return None
        following = {one: (steps.next[0], steps.next[1]) for one, steps in plans.steps.items() if steps.next}
        return Planned(plans.problem, plans.plan, following)

    def _offer(self) -> None:
        project = self._desk.document.project
        firmness = self._desk.priorities.firmness
        numbers = beside(self._number, project, firmness.places if firmness is not None else 3)
        if self._number not in numbers:
            numbers.append(self._number)
        self._offered = {str(at): number for at, number in enumerate(numbers)}
        self.choice.offer([(key, number_name(number, project)) for key, number in self._offered.items()])
        self.choice.put(str(numbers.index(self._number)))

    def _enable(self, on: bool) -> None:
        for part in (self.copy, self.more, self.choice):
            part.setEnabled(on)

    def _read(self) -> None:
        if self._made is not None:
            self.read.emit(self._made.chapter)

    def _button(self, text: str, identifier: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleIdentifier(identifier)
        button.clicked.connect(run)
        return button

    def _place(self) -> None:
        """At the right of the middle of the window, clear of the inspector."""
        self.resize(px(SIZE[0]), px(SIZE[1]))
        if (window := self.parentWidget()) is not None:
            left = max(window.width() - px(292) - self.width() - px(24), px(24))
            self.move(window.mapToGlobal(QPoint(left, px(96))))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.choice, 1)
        head.addWidget(self.value)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.copy)
        foot.addWidget(self.more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addLayout(foot)


def _tr(text: str) -> str:
    return QCoreApplication.translate("HowMade", text)
