"""Buttons that add what is scarce: the three that most policies name, or one's own."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.desk import Desk
from gui.inspector.pieces.layout import Flow, column
from model.project import Project

SUGGESTED = 3
"""Names are suggested until there are so many resources."""


class AddResource(QWidget):
    """`added` carries the id of a new resource and whether its name is still to be given."""

    added = Signal(str, bool)

    def __init__(self, desk: Desk, identifier: str) -> None:
        super().__init__()
        self._desk, self._flow = desk, Flow(6, 2)
        self._own = QuietButton(desk.appearance, _tr("Add resource"), "add")
        self._own.setAccessibleIdentifier(identifier)
        self._own.clicked.connect(lambda: self._add(_tr("New resource"), named=False))
        self._named: dict[str, QuietButton] = {}
        for at, name in enumerate(suggestions()):
            button = QuietButton(desk.appearance, name, "add")
            button.setAccessibleName(_tr("Add {resource}").replace("{resource}", name))
            button.setAccessibleIdentifier(f"{identifier}-{at + 1}")
            button.clicked.connect(lambda _on=False, name=name: self._add(name, named=True))
            button.setParent(self._flow)
            button.hide()
            self._named[name] = button
        self.setFocusProxy(self._own)
        self._shown: list[str] | None = None
        column(self, 0, 0).addWidget(self._flow)

    def show_for(self, project: Project) -> None:
        """Suggest the names that no resource has."""
        known = {resource.name.casefold() for resource in project.resources}
        wanted = [name for name in self._named if name.casefold() not in known]
        wanted = wanted if len(project.resources) < SUGGESTED else []
        if wanted != self._shown:
            self._shown = wanted
            self._flow.fill([*(self._named[name] for name in wanted), self._own])

    def _add(self, name: str, *, named: bool) -> None:
        new = self._desk.plan.add_resource(name)
        if new is not None:
            self.added.emit(new, named)


def suggestions() -> list[str]:
    """What most policies are short of."""
    return [_tr("Funding"), _tr("Talent"), _tr("Bureaucratic energy")]


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddResource", text)
