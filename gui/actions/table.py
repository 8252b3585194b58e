"""The one table of actions: menus, toolbar, shortcuts, tooltips and the page of keys are made from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

MenuName = Literal["file", "edit", "view", "card", "bucket", "help"]


def always() -> bool:
    """For what can be done at any time."""
    return True


@dataclass(frozen=True)
class Spec:
    """One action. `text` is the English label, translated when the action is made; `run` does it.

    `enabled` is asked whenever something changed; `checked` makes it a switch. `group` numbers start a new section of
    the menu where they differ. `label` gives a text that changes ("Undo: Move 2 cards").
    """

    name: str
    menu: MenuName
    text: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    group: int = 0
    enabled: Callable[[], bool] = always
    checked: Callable[[], bool] | None = None
    label: Callable[[], str] | None = None


class ActionTable(QObject):
    """The actions of one window, by name, made from their specs."""

    def __init__(self, specs: Iterable[Spec], parent: QObject) -> None:
        super().__init__(parent)
        self.specs = tuple(specs)
        self._actions = {spec.name: self._made(spec) for spec in self.specs}
        self.refresh()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def of_menu(self, menu: MenuName) -> list[QAction | None]:
        """The actions of a menu in order, None where a separator stands."""
        rows: list[QAction | None] = []
        group: int | None = None
        for spec in self.specs:
            if spec.menu != menu:
                continue
            if group is not None and spec.group != group:
                rows.append(None)
            group = spec.group
            rows.append(self._actions[spec.name])
        return rows

    def refresh(self) -> None:
        """Bring enabled states, checks and changing labels up to date."""
        for spec in self.specs:
            action = self._actions[spec.name]
            action.setEnabled(spec.enabled())
            if spec.checked is not None:
                action.setChecked(spec.checked())
            if spec.label is not None:
                action.setText(spec.label())

    def _made(self, spec: Spec) -> QAction:
        text = translated(spec.text)
        action = QAction(text, self)
        action.setObjectName(f"action-{spec.name}")
        keys = [QKeySequence(one) for one in spec.keys.split()]
        action.setShortcuts(keys)
        shown = f" ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""
        action.setToolTip(text.replace("…", "") + shown)
        action.setCheckable(spec.checked is not None)
        action.triggered.connect(lambda _checked=False: spec.run())
        return action


def translated(text: str) -> str:
    """The label of an action in the language of the interface."""
    return QCoreApplication.translate("ActionTable", text)
