"""The tool bar: the actions one uses all the time, and the search field."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions.table import ActionTable
from gui.figure.icons import icon
from gui.theme import Appearance, px

_ROW = ("new", "open", "save", "", "undo", "redo", "", "add-card", "paste-list", "add-bucket", "add-tradeoff")
_WORDED = {"add-card", "paste-list", "add-bucket", "add-tradeoff"}
NARROW = 1100
"""Below this width of the window, buttons show their icon only."""


class ToolBar(QToolBar):
    """Buttons from the action table; `search` filters all panes."""

    def __init__(self, table: ActionTable, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._appearance = appearance
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleIdentifier("toolbar")
        self.setAccessibleName(self.tr("Tools"))
        self.setIconSize(QSize(16, 16))
        self.setFixedHeight(px(40))
        self.addWidget(_gap(px(4)))
        for name in _ROW:
            if name:
                self._add(name)
            else:
                self.addSeparator()
        stretch = QWidget()
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(stretch)
        self.search = self._search_field()
        self._search_action: QAction = self.addWidget(self.search)
        self.addWidget(_gap(px(4)))
        appearance.changed.connect(self.recolour)
        self.recolour()

    def show_search(self, shown: bool) -> None:
        """Show the search field where there is a board to search."""
        self._search_action.setVisible(shown)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or icons with words."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for name in _WORDED:
            self._button(name).setToolButtonStyle(style)
        self.search.setFixedWidth(px(176 if narrow else 216))

    def recolour(self) -> None:
        """Take the icons in the colours of the theme."""
        theme = self._appearance.theme
        for spec in self._table.specs:
            if spec.icon:
                self._table[spec.name].setIcon(icon(spec.icon, theme))
        self._glass.setIcon(icon("search", theme))

    def _add(self, name: str) -> None:
        action = self._table[name]
        self.addAction(action)
        button = self._button(name)
        button.setAccessibleName(action.toolTip())
        button.setAccessibleIdentifier(f"tool-{name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if name in _WORDED:
            action.setIconText(f" {action.text()}")

    def _button(self, name: str) -> QToolButton:
        button = self.widgetForAction(self._table[name])
        if not isinstance(button, QToolButton):
            raise TypeError(f"the tool bar has no button for {name}")
        return button

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Search cards"))
        field.setAccessibleName(self.tr("Search cards"))
        field.setAccessibleIdentifier("search")
        field.setClearButtonEnabled(True)
        field.setFixedHeight(px(28))
        self._glass = QAction(field)
        field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._glass.triggered.connect(field.selectAll)
        for place, button in enumerate(field.findChildren(QToolButton)):
            button.setAccessibleName(field.placeholderText())
            button.setAccessibleIdentifier(f"search-button-{place}")
        return field


def _gap(width: int) -> QWidget:
    """Room at the ends of the bar."""
    gap = QWidget()
    gap.setFixedWidth(width)
    return gap
