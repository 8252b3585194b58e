"""The pages that open beside the window: keys, the method, about, earlier versions, reports of faults."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.actions.table import ActionTable
from gui.desk import Desk
from gui.folders import versions
from gui.notices import Choice, Notice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.actions.safety import Safety
    from gui.method.panel import HowMade
    from gui.method.window import MethodBook
    from model.priority.method.number import Number


class Pages(QObject):
    """Opens pages over a window; each is imported when it is first wanted."""

    def __init__(self, window: QWidget, desk: Desk, safety: Safety) -> None:
        super().__init__(window)
        self._window, self._desk, self._safety = window, desk, safety
        self.table: ActionTable | None = None
        self._book: MethodBook | None = None
        self._made: HowMade | None = None
        desk.inquiry.asked.connect(self._show_number)
        safety.faults.happened.connect(self._tell_fault)
        desk.links.asked.connect(self._ask_about)

    def show_keys(self) -> None:
        """Show the page of keys, made from the action table."""
        from gui.help import KeysPage

        if self.table is not None:
            KeysPage(self.table, self._window).open()

    def show_method(self, chapter: str = "") -> None:
        """Show the whole of the method, at a chapter where one is named."""
        from gui.method.window import MethodBook

        if self._book is None:
            self._book = MethodBook(self._desk, self._window)
        self._book.open(chapter)

    def show_made(self) -> None:
        """Show how the number of what is selected is made."""
        from gui.method.following import selected

        number = selected(self._desk.selection)
        if number is None:
            self._desk.feedback.say(self.tr("Select a card or a bucket to see how its number is made."))
        else:
            self._show_number(number)

    def show_about(self) -> None:
        """Say what this is."""
        from gui.help import about_text

        if self._safety.files.prompts is not None:
            self._safety.files.prompts.tell(self.tr("About Bucketwise"), about_text())

    def show_versions(self) -> None:
        """Show what earlier saves of the open file replaced."""
        from gui.versions_page import VersionsPage

        path = self._desk.document.path
        if path is not None:
            VersionsPage(versions(), path, self._safety.files, self._desk, self._window).open()

    def show_report(self, path: Path) -> None:
        """Show the report of a fault."""
        from gui.report_page import ReportPage

        ReportPage(path, self._desk, self._window).open()

    def _show_number(self, number: Number) -> None:
        from gui.method.panel import HowMade

        if self._made is None:
            self._made = HowMade(self._desk, self._window)
            self._made.read.connect(self.show_method)
        self._made.show_number(number)

    def watch_faults(self) -> None:
        """Catch what nobody catches, and tell of what ended an earlier session; for the program, not for its tests."""
        self._safety.faults.watch()
        for path in self._safety.faults.ended_hard():
            text = self.tr("The program ended by a fault of its own the last time. What was not saved is kept.")
            self._safety.notices.put(Notice(f"ended-{path.stem}", text, (self._report_choice(path),)))

    def _ask_about(self, address: str) -> None:
        """Show an address whole before anything is opened."""
        text = self.tr("Open {address} in the browser?").replace("{address}", address)
        choice = Choice(self.tr("Open"), lambda: self._desk.links.open(address))
        self._safety.notices.put(Notice("link", text, (choice,)))

    def _tell_fault(self, path: Path | None) -> None:
        text = self.tr("Something went wrong in the program. The last step may not have been done; work goes on.")
        self._safety.notices.put(Notice("fault", text, () if path is None else (self._report_choice(path),)))

    def _report_choice(self, path: Path) -> Choice:
        return Choice(self.tr("Show report"), lambda: self.show_report(path))
