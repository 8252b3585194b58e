"""The page for one tradeoff, or for the tradeoffs of what is selected."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import signs
from gui.controls.labels import Words
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.inspector.pieces.layout import column
from gui.inspector.pieces.page import Page, same_objects
from gui.inspector.tradeoff.editor import TradeoffEditor
from gui.inspector.tradeoff.list import TradeoffList
from gui.words import counted
from model.project import Project
from model.tradeoff import Tradeoff


class TradeoffPage(Page):
    """The selected tradeoff in full; else a list: of the selected cards or bucket, or of all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.appearance, _tr("Tradeoffs"), "inspector-tradeoffs")
        self._desk, self._id = desk, ""
        self._shown: tuple[object, ...] = ()
        self._selected: tuple[object, ...] = ()
        self.editor = TradeoffEditor(desk)
        self.editor.opened.connect(self.bring)
        self._title = Words(desk.appearance, "", "title")
        text = _tr("No tradeoffs yet. Note what a gain for one goal costs another.")
        self.nothing = Nothing(desk.appearance, "tradeoff", text)
        self.list = TradeoffList(desk, "inspector-tradeoffs-add", titled=False)
        titled = QWidget()
        column(titled, 0).addWidget(self._title)
        self._titled = titled
        self.parts.addWidget(titled)
        self.parts.addWidget(self.nothing)
        self.parts.addWidget(self.list)
        self.parts.addWidget(self.editor)
        self.parts.addStretch(1)

    def refresh(self) -> None:
        """Show the selected tradeoff, or the list."""
        project, selection = self._desk.document.project, self._desk.selection
        chosen = next((one for one in project.tradeoffs if one.id == selection.tradeoff), None)
        selected = (selection.cards, selection.bucket)
        parts = (project.tradeoffs, project.buckets, project.cards, project.resources, project.overlap_on)
        shown = (chosen, *parts, self._desk.priorities.latest if chosen is not None else None)
        if same_objects(shown, self._shown) and selected == self._selected:
            return
        moved = self._id != (chosen.id if chosen else "")
        self._shown, self._selected, self._id = shown, selected, chosen.id if chosen else ""
        self.setUpdatesEnabled(False)
        self.editor.setVisible(chosen is not None)
        for part in (self._titled, self.list):
            part.setVisible(chosen is None)
        if chosen is not None:
            self.nothing.hide()
            self.editor.show_tradeoff(project, chosen, signs(project))
        else:
            self._show_list(project)
        self.setUpdatesEnabled(True)
        if moved:
            self.verticalScrollBar().setValue(0)
            if chosen is not None and not chosen.statement:
                QTimer.singleShot(0, self, self._invite)

    def _invite(self) -> None:
        """Let a new tradeoff be written at once, now that the page is seen."""
        if self.isVisible() and self.editor.isVisible():
            self.editor.statement.field.setFocus()

    def _show_list(self, project: Project) -> None:
        found = self._concerned(project)
        self.list.show_tradeoffs(found, signs(project))
        self.nothing.setVisible(not found)
        self._title.say(self._said(project))
        self._titled.setVisible(bool(found))

    def _concerned(self, project: Project) -> list[Tradeoff]:
        selection = self._desk.selection
        things = {*selection.cards, *([selection.bucket] if selection.bucket else [])}
        if not things:
            return list(project.tradeoffs)
        return [one for one in project.tradeoffs if any(one.concerns(thing) for thing in things)]

    def _said(self, project: Project) -> str:
        selection = self._desk.selection
        if len(selection.cards) == 1 and selection.cards[0] in project.card_by_id:
            return project.card(selection.cards[0]).name
        if selection.cards:
            return counted(len(selection.cards), "", _tr("{n} cards selected"))
        if selection.bucket in project.bucket_by_id:
            return project.bucket_by_id[selection.bucket or ""].name
        return _tr("All tradeoffs")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffPage", text)
