"""The page for what is scarce: every resource with its unit and budget."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import INSET, column, empty
from gui.inspector.pieces.page import Page, same_objects
from gui.inspector.plan.add_resource import AddResource
from gui.inspector.resources.row import ResourceRow, demands
from gui.theme import px


class ResourcesPage(Page):
    """Rows are made once and kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.appearance, _tr("Resources and budgets"), "inspector-resources-page")
        self._desk = desk
        self._shown: tuple[object, ...] = ()
        self._order: list[str] = []
        self.rows: dict[str, ResourceRow] = {}
        self._said = Words(desk.appearance, "", "small", "muted", wrapped=True)
        self._said.setContentsMargins(px(INSET), 0, px(INSET), 0)
        self.add = AddResource(desk, "resource-add")
        self.add.added.connect(lambda new, _named: self.ask_name(new))
        self._list = QWidget()
        self._lines = column(self._list, 10, 0)
        self.parts.addWidget(self._said)
        self.parts.addWidget(self._list)
        self.parts.addWidget(self.add)
        self.parts.addStretch(1)

    def refresh(self) -> None:
        """Show the resources of the project."""
        project = self._desk.document.project
        shown = (project.resources, project.cards)
        if same_objects(shown, self._shown):
            return
        self._shown = shown
        self.setUpdatesEnabled(False)
        needs, last = demands(project), len(project.resources) - 1
        for gone in [one for one in self.rows if one not in needs]:
            self.rows[gone].hide()
            self.rows.pop(gone).deleteLater()
        for at, resource in enumerate(project.resources):
            line = self.rows.get(resource.id) or ResourceRow(self._desk, resource.id)
            self.rows[resource.id] = line
            line.show_resource(resource, needs[resource.id], first=at == 0, last=at == last)
        self._sort(list(needs))
        self._say(bool(needs))
        self.add.show_for(project)
        self.setUpdatesEnabled(True)

    def begin(self) -> None:
        """Give the keyboard to the first thing one would say."""
        first = next(iter(self._order), None)
        if first is not None:
            self.rows[first].budget.field.setFocus()
        else:
            self.add.setFocus()

    def ask_name(self, resource: str) -> None:
        """Go to the name of a resource, once it is there."""
        self.refresh()
        if resource in self.rows:
            self.rows[resource].ask_name()
            self.bring(self.rows[resource])

    def _say(self, any_there: bool) -> None:
        if any_there:
            text = _tr("A plan keeps within every budget. Without a budget there is no limit.")
        else:
            text = _tr("No resources yet. Add what is scarce.")
        self._said.say(text)

    def _sort(self, order: list[str]) -> None:
        if order == self._order:
            return
        self._order = order
        empty(self._lines)
        for resource in order:
            self._lines.addWidget(self.rows[resource])
            self.rows[resource].show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResourcesPage", text)
