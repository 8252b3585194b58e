"""The start page: what one can begin with, and what one had open before."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.figure.icons import draw_icon, icon, logo
from gui.start.choice import Choice, Picture, circles, lines, panes
from gui.theme import Appearance, Role, font, px


class StartPage(QScrollArea):
    """Three ways to start and the recent files. It asks by signals and does nothing itself."""

    example_wanted = Signal()
    buckets_wanted = Signal()
    list_wanted = Signal()
    file_wanted = Signal(object)
    browse_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Start"))
        self.choices: list[Choice] = []
        self._recent = QVBoxLayout()
        self._count = QLabel()
        self.setWidget(self._built())
        appearance.changed.connect(self._repaint)
        self._repaint()

    def show_recent(self, files: Iterable[Path]) -> None:
        """List the files that were open before."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        shown = list(files)[:5]
        self._count.setText(self.tr("{n} files").replace("{n}", str(len(shown))) if len(shown) > 1 else "")
        for path in shown:
            row = RecentFile(self._appearance, path)
            row.clicked.connect(lambda _on=False, path=path: self.file_wanted.emit(path))
            self._recent.addWidget(row)
        if not shown:
            self._recent.addWidget(self._label(self.tr("No recent files."), "body", "muted"))

    def _built(self) -> QWidget:
        page = QWidget()
        page.setObjectName("start-page")
        page.setAutoFillBackground(True)
        grid = QGridLayout(page)
        grid.setContentsMargins(24, px(64), 24, 24)
        grid.setHorizontalSpacing(px(44))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)
        grid.setColumnStretch(3, 1)
        grid.addLayout(self._masthead(), 0, 1, 1, 2)
        grid.setRowMinimumHeight(1, px(36))
        grid.addWidget(self._titled(self.tr("Start"), None), 2, 1)
        grid.addWidget(self._titled(self.tr("Recent"), self._count), 2, 2)
        grid.addLayout(self._choices(), 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._right(), 3, 2, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(4, 1)
        return page

    def _masthead(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._logo = QLabel()
        row.addWidget(self._logo)
        row.addSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._label("Bucketwise", "display", "text"))
        said = self.tr("Sort technologies by the goals they serve, and see what each choice costs.")
        words.addWidget(self._label(said, "lead", "muted"))
        row.addLayout(words, 1)
        return row

    def _titled(self, text: str, right: QLabel | None) -> QWidget:
        head = _Ruled(self._appearance)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 12, 0, 12)
        row.addWidget(self._label(text, "title", "text"))
        row.addStretch(1)
        if right is not None:
            right.setFont(font("small"))
            right.setProperty("ink", "muted")
            row.addWidget(right)
        return head

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        ways: tuple[tuple[str, str, str, Picture, SignalInstance], ...] = (
            (
                "start-example",
                self.tr("Open the example"),
                self.tr("An essay on three technology goals: 14 cards, 13 tradeoffs, each with its quotation. "
                        "Nothing you do to it is lost."),
                circles,
                self.example_wanted,
            ),
            (
                "start-buckets",
                self.tr("Three empty buckets"),
                self.tr("Name your goals, give each an aim, then add cards."),
                panes,
                self.buckets_wanted,
            ),
            (
                "start-list",
                self.tr("Paste a list"),
                self.tr("One technology a line, or cells from a spreadsheet. They land in the inbox."),
                lines,
                self.list_wanted,
            ),
        )  # fmt: skip
        for name, title, text, picture, wanted in ways:
            choice = Choice(self._appearance, title, text, picture)
            choice.setAccessibleIdentifier(name)
            choice.clicked.connect(wanted)
            self.choices.append(choice)
            column.addWidget(choice)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._recent)
        column.addSpacing(px(20))
        browse = QPushButton(self.tr("Open a file"))
        browse.setAccessibleIdentifier("start-open")
        browse.setIcon(icon("open", self._appearance.theme))
        browse.clicked.connect(self.browse_wanted)
        self._browse = browse
        column.addWidget(browse, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(32))
        told = self.tr("Files stay on this computer. You can also drop a file or a list anywhere on this window.")
        label = self._label(told, "small", "muted")
        label.setWordWrap(True)
        column.addWidget(label)
        return column

    def _label(self, text: str, role: Role, colour: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(font(role))
        label.setProperty("ink", colour)
        return label

    def _repaint(self) -> None:
        self._logo.setPixmap(logo(self._appearance.theme, px(42)))
        self._browse.setIcon(icon("open", self._appearance.theme))


class _Ruled(QWidget):
    """A heading under a rule in the colour of text."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rule."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._appearance.theme.text)
        painter.end()


class RecentFile(QAbstractButton):
    """A row for one recent file: its name, its folder, and when it was saved."""

    def __init__(self, appearance: Appearance, path: Path) -> None:
        super().__init__()
        self._appearance = appearance
        self._folder = _short_folder(path.parent)
        self._when = _when(datetime.fromtimestamp(path.stat().st_mtime))
        self.setText(path.stem)
        self.setAccessibleName(path.stem)
        self.setAccessibleDescription(f"{self._folder}, {self._when}")
        self.setAccessibleIdentifier("start-recent")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        return QSize(px(300), px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, name over folder, date at the right, a hairline below."""
        theme = self._appearance.theme
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.hover)
        draw_icon(painter, QRectF(4, self.height() / 2 - 8, 16, 16), "file", theme.muted)
        right = px(90)
        width = self.width() - 31 - right
        name, small = font("name"), font("small")
        painter.setFont(name)
        painter.setPen(theme.text)
        shown = QFontMetrics(name).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(31, px(9), width, px(18)), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(small)
        painter.setPen(theme.muted)
        folder = QFontMetrics(small).elidedText(self._folder, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRectF(31, px(27), width, px(18)), Qt.AlignmentFlag.AlignVCenter, folder)
        when = QRectF(self.width() - right, 0, right - 2, self.height())
        painter.drawText(when, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._when)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


def _short_folder(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) and folder != home else str(folder)


def _when(moment: datetime) -> str:

    if moment.date() == datetime.now().date():
        return moment.strftime("%H:%M")
    return moment.strftime("%-d %b") if moment.year == datetime.now().year else moment.strftime("%-d %b %Y")
