"""The window: menus, tool bar, start page or working place, status bar."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from gui.actions.imports import ImportDeeds
from gui.actions.safety import Safety
from gui.actions.specs import specs
from gui.actions.table import ActionTable
from gui.desk import desk as make_desk
from gui.document import Document
from gui.figure.icons import app_icon
from gui.notice_bar import NoticeBar
from gui.pages import Pages
from gui.places import INBOX, Place
from gui.prompts import ENDING, Dialogs, Prompts
from gui.settings import Settings
from gui.status import Status
from gui.theme import Appearance, apply, px, system_theme, wants_less_motion
from gui.toolbar import NARROW, ToolBar
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.start.page import StartPage

FIRST_SIZE = (1280, 800)
SMALLEST = (1024, 640)


class Window(QMainWindow):
    """One document in one window. It carries out what actions ask of views, and puts everything in its place."""

    def __init__(self, settings: Settings, prompts: Prompts | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.appearance = Appearance(parent=self)
        self._themed = False
        self._still = False
        self._apply_settings()
        self.document = Document(parent=self)
        self.desk = make_desk(self.document, self.appearance)
        self.safety = Safety(self.document, self.desk.feedback, settings)
        self.files = self.safety.files
        self.files.prompts = prompts or Dialogs(self)
        self.imports = ImportDeeds(self.desk, self.files)
        self.pages = Pages(self, self.desk, self.safety)
        self.workspace: Workspace | None = None
        self._painted = False
        self.setAccessibleIdentifier("window")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._stack = QStackedWidget(self)
        self._put_in_middle()
        self._build_frame()
        self._restore()
        self.document.opened.connect(self._show_workspace)
        for changed in (self.document.status_changed, self.desk.selection.changed, self.appearance.changed):
            changed.connect(self.refresh)
        self.refresh()

    # What actions ask for ----------------------------------------------------------------------------------------

    def has_board(self) -> bool:
        """Whether a project is open."""
        return self.workspace is not None and self._stack.currentWidget() is self.workspace

    def has_file(self) -> bool:
        """Whether the open project has a file."""
        return self.has_board() and self.document.path is not None

    def open_example(self) -> None:
        """Start from the worked example."""
        self.files.new("essay")

    def paste_list(self) -> None:
        """Add the lines of the clipboard to the inbox; without a project, start one for them."""
        text = QGuiApplication.clipboard().text()
        if self.imports.check(text) and (self.has_board() or self.files.new("three-buckets")):
            self.imports.add_text(text, INBOX)

    def import_list(self) -> None:
        """Ask for a list file and add its cards to the inbox."""
        if self.has_board() or self.files.new("three-buckets"):
            self.imports.choose()

    def add_card(self) -> None:
        """Open the field for a new card; without a project, start one."""
        if self.has_board() or self.files.new("three-buckets"):
            self._work().board.add_card()

    def add_bucket(self) -> None:
        """Add a bucket and edit its name; without a project, start one."""
        if not (self.has_board() or self.files.new("blank")):
            return
        added = self.desk.buckets.add(self.tr("New goal"))
        if added is not None:
            QTimer.singleShot(0, self, lambda: self._work().board.rename_bucket(added))

    def cut(self) -> None:
        """Cut cards."""
        self._work().board.cut()

    def copy(self) -> None:
        """Copy cards."""
        self._work().board.copy()

    def paste(self) -> None:
        """Paste cards or text."""
        self._work().board.paste()

    def select_all(self) -> None:
        """Select all cards of a place."""
        self._work().board.select_all()

    def rename(self) -> None:
        """Rename what is selected."""
        self._work().board.rename()

    def search(self) -> None:
        """Go to the search field."""
        self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.search.selectAll()

    def copy_chart(self) -> None:
        """Put the chart's picture on the clipboard."""
        if (chart := self._work().chart) is not None:
            chart.copy_picture()
            self.desk.feedback.say(self.tr("Copied the chart as a picture"))

    def copy_table(self) -> None:
        """Put the chart's table on the clipboard."""
        if (chart := self._work().chart) is not None:
            chart.copy_table()
            self.desk.feedback.say(self.tr("Copied the chart as a table"))

    def fold_chart(self) -> None:
        """Fold or open the chart."""
        self._work().fold_chart(not self.chart_folded())
        self.refresh()

    def chart_folded(self) -> bool:
        """Whether the chart is folded."""
        return self.workspace is not None and self.workspace.chart_folded()

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._work().show_inspector(not self.inspector_shown())
        self.refresh()

    def show_resources(self) -> None:
        """Show what is scarce and its budgets."""
        self._work().show_resources()
        self.refresh()

    def weigh(self) -> None:
        """Ask for the weights of the buckets."""
        if self.has_board():
            self._work().weigh()
            self.refresh()

    def show_doubts(self, code: str = "") -> None:
        """List what a reader of the numbers should know."""
        if self.has_board():
            self._work().show_doubts(code)
            self.refresh()

    def inspector_shown(self) -> bool:
        """Whether the inspector is shown."""
        return self.workspace is not None and self.workspace.inspector_shown()

    def quit(self) -> None:
        """Close the window."""
        self.close()

    # Frame -------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring title and actions up to date."""
        mark = "\N{BULLET} " if self.document.modified else ""
        title = f"{mark}{self.files.title} \N{EN DASH} Bucketwise" if self.has_board() else "Bucketwise"
        self.setWindowTitle(title)
        self._corner.setText(self.files.title if self.has_board() else "Bucketwise")
        self._corner.adjustSize()
        self.actions_table.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Without a project, start with the page that offers some."""
        super().showEvent(event)
        if self._stack.count() == 0:
            page = self._start_page()
            self._stack.addWidget(page)
            page.choices[0].setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint of the board, bring in what is slow to import."""
        super().paintEvent(event)
        if not self._painted and self.workspace is not None:
            self._painted = True
            QTimer.singleShot(0, self, self._complete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words in a narrow window."""
        super().resizeEvent(event)
        self.tools.set_narrow(self.width() < NARROW)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system between light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange and self.settings.values.theme == "system":
            self._apply_settings()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A project or a list may be dropped anywhere."""
        if event.mimeData().hasUrls() or (event.mimeData().hasText() and not self.has_board()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the project, or import the lists."""
        data = event.mimeData()
        event.accept()
        if data.hasUrls():
            paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
            QTimer.singleShot(0, self, lambda: self._dropped(paths))
        elif self.files.new("three-buckets"):
            text = data.text()
            QTimer.singleShot(0, self, lambda: self.imports.add_text(text, INBOX))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes and remember how the window looked."""
        if not self.files.may_leave():
            event.ignore()
            return
        splits = self.workspace.splits() if self.workspace is not None else self.settings.values.splits
        self.settings.change(geometry=bytes(self.saveGeometry().toHex().data()).decode(), splits=splits)
        self.safety.leave()
        event.accept()

    def _put_in_middle(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(NoticeBar(self.safety.notices, self.appearance))
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        # Journals are read once the window has been painted.
        QTimer.singleShot(0, self, self.safety.recovery.look)

    def _dropped(self, paths: list[Path]) -> None:
        projects = [path for path in paths if path.suffix == ENDING]
        if projects:
            self.files.open(projects[0])
            return
        for path in paths:
            if self.has_board() or self.files.new("three-buckets"):
                self.imports.add_file(path)

    def _show_workspace(self) -> None:
        if self.workspace is None:
            self.workspace = Workspace(self.desk, self.settings, self)
            self.workspace.board.text_offered.connect(self._text_offered)
            self.workspace.restore(self.settings.values.splits)
            self.workspace.completed.connect(self.refresh)
            self._stack.addWidget(self.workspace)
            self.tools.search.textChanged.connect(self.workspace.board.set_search)
            self.tools.search.returnPressed.connect(self.workspace.board.focus_found)
            if self._painted or self.isVisible():
                self._painted = True
                QTimer.singleShot(0, self, self._complete)
        self.tools.search.clear()
        self.desk.selection.clear()
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.board.side.inbox.setFocus()
        self.tools.show_search(True)
        self.refresh()

    def _complete(self) -> None:
        self._still = wants_less_motion()
        self._apply_settings()
        if self.workspace is not None:
            self.workspace.complete()

    def _text_offered(self, text: str, place: Place, before: str | None) -> None:
        self.imports.add_text(text, place, before)

    def _work(self) -> Workspace:
        if self.workspace is None:
            raise RuntimeError("no project is open")
        return self.workspace

    def _start_page(self) -> "StartPage":
        from gui.start.page import StartPage

        page = StartPage(self.appearance, self)
        page.example_wanted.connect(self.open_example)
        page.buckets_wanted.connect(lambda: self.files.new("three-buckets"))
        page.list_wanted.connect(self.paste_list)
        page.file_wanted.connect(self.files.open)
        page.browse_wanted.connect(self.files.choose_and_open)
        page.show_recent(self.settings.recent_files())
        return page

    def _build_frame(self) -> None:
        self.actions_table = ActionTable(specs(self.desk, self.files, self.settings, self), self)
        self.pages.table = self.actions_table
        for spec in self.actions_table.specs:
            self.addAction(self.actions_table[spec.name])
        names = (
            ("file", self.tr("File")), ("edit", self.tr("Edit")), ("view", self.tr("View")),
            ("card", self.tr("Card")), ("bucket", self.tr("Bucket")), ("help", self.tr("Help")),
        )  # fmt: skip
        for name, title in names:
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(False)
            for action in self.actions_table.of_menu(name):  # type: ignore[arg-type]
                menu.addSeparator() if action is None else menu.addAction(action)
            if name == "file":
                self._recent_menu = QMenu(self.tr("Open recent"), self)
                menu.insertMenu(self.actions_table["save"], self._recent_menu)
                menu.aboutToShow.connect(self._list_recent)
        self._corner = QLabel("Bucketwise")
        self._corner.setTextFormat(Qt.TextFormat.PlainText)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._corner.setContentsMargins(0, px(5), px(12), 0)
        self._corner.setProperty("ink", "muted")
        self.menuBar().setCornerWidget(self._corner)
        self.tools = ToolBar(self.actions_table, self.appearance, self)
        self.tools.show_search(False)
        self.addToolBar(self.tools)
        status = Status(self.desk, self.files, self.safety.keeper, self)
        status.weights_wanted.connect(self.weigh)
        status.doubts_wanted.connect(self.show_doubts)
        self.setStatusBar(status)
        self.settings.changed = self._apply_settings

    def _list_recent(self) -> None:
        self._recent_menu.clear()
        for path in self.settings.recent_files():
            action = self._recent_menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _on=False, path=path: self.files.open(path))
        self._recent_menu.setEnabled(not self._recent_menu.isEmpty())

    def _restore(self) -> None:
        self.setMinimumSize(min(SMALLEST[0], 1024), SMALLEST[1])
        self.resize(*FIRST_SIZE)
        if self.settings.values.geometry:
            self.restoreGeometry(QByteArray.fromHex(self.settings.values.geometry.encode()))

    def _apply_settings(self) -> None:
        wanted = self.settings.values
        name = system_theme() if wanted.theme == "system" else wanted.theme
        before = self.appearance.theme.name if self._themed else None
        self.appearance.set(
            name, patterns=wanted.patterns, reduced_motion=wanted.less_motion or self._still, compact=wanted.compact
        )
        app = QApplication.instance()
        if name != before and isinstance(app, QApplication):
            apply(app, self.appearance.theme)
            self._themed = True
        if hasattr(self, "actions_table"):
            self.actions_table.refresh()
