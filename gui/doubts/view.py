"""The list of doubts: keys, pointer, menu."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView

from gui.doubts.delegate import DoubtDelegate
from gui.doubts.found import Doubt
from gui.doubts.model import DoubtModel
from gui.theme import px

_OWN_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DoubtView(QTreeView):
    """`wanted(doubt, at)` comes when a person asks for a fix: by its button, by Enter for the first, by the menu."""

    wanted = Signal(object, int)

    def __init__(self, model: DoubtModel, delegate: DoubtDelegate) -> None:
        super().__init__()
        self._doubts, self._buttons = model, delegate
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleIdentifier("doubts")
        self.setAccessibleName(self.tr("Doubts"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(px(18))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def current(self) -> Doubt | None:
        """The doubt that has the keyboard."""
        return self._doubts.doubt(self.currentIndex())

    def copy(self) -> None:
        """Put all sentences on the clipboard, one a line, those of one kind set in."""
        lines = []
        for doubt in self._doubts.doubts:
            lines += [doubt.text, *(f"  {member.text}" for member in doubt.members)]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def menu(self) -> QMenu:
        """What can be done about the current doubt."""
        menu, doubt = QMenu(self), self.current()
        for at, verb in enumerate(self._buttons.verbs(doubt) if doubt is not None else []):
            action = menu.addAction(verb)
            action.triggered.connect(lambda _on=False, at=at: self._ask(doubt, at))
            if at == 0:
                action.setShortcut(QKeySequence("Return"))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.addSeparator()
        menu.addAction(self.tr("Copy all"), self.copy)
        return menu

    def event(self, event: QEvent) -> bool:
        """Keep the list's own keys from the window, where Delete would remove cards."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if (plain and event.key() in _OWN_KEYS) or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the first fix, or opens a line that has none; Ctrl+C copies all."""
        doubt = self.current()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and doubt is not None:
            if self._buttons.verbs(doubt):
                self._ask(doubt, 0)
            else:
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the button under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """No button is under the pointer."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a button."""
        super().mouseReleaseEvent(event)
        index, at = self._button(event.position().toPoint())
        doubt = self._doubts.doubt(index)
        if doubt is not None and at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._ask(doubt, at)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole sentence only where it is cut off."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            doubt = self._doubts.doubt(self.indexAt(event.pos()))
            if doubt is not None and not self._buttons.cut(self.visualRect(self.indexAt(event.pos())), doubt):
                return True
        return super().viewportEvent(event)

    def _ask(self, doubt: Doubt | None, at: int) -> None:
        if doubt is not None:
            self.wanted.emit(doubt, at)

    def _button(self, point: QPoint) -> tuple[QModelIndex, int | None]:
        index = self.indexAt(point)
        doubt = self._doubts.doubt(index)
        return index, None if doubt is None else self._buttons.button_at(self.visualRect(index), doubt, point)

    def _hover(self, point: QPoint) -> None:
        index, at = self._button(point)
        hovered = None if at is None else (QPersistentModelIndex(index), at)
        if hovered != self._buttons.hovered:
            self._buttons.hovered = hovered
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().update()

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))
