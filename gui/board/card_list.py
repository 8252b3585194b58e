"""The list of one place: inbox, aside, or a bucket's pane."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QTapAndHoldGesture, QWidget

from gui.board.card_delegate import CardDelegate
from gui.board.card_drag import CardDrags
from gui.board.card_keys import CardKeys
from gui.board.card_model import CardModel
from gui.board.dragging import Dragging
from gui.board.faces import Faces
from gui.board.picking import Picking
from gui.desk import Desk
from gui.places import Place, is_in
from gui.theme import font, px
from model.card import Card

Menu = Callable[["CardList", QPoint], None]


class CardList(QListView):
    """Cards of one place. Its selection is part of the shared selection; drags and drops are in `CardDrags`.

    `entered_place(place)` tells that the keyboard came in, `new_card_wanted(place)` asks for the field for a new card,
    `went_to(place)` tells that a key took the cards there, and asks for the keyboard to follow them.
    """

    entered_place = Signal(object)
    new_card_wanted = Signal(object)
    went_to = Signal(object)

    def __init__(
        self, desk: Desk, place: Place, faces: Faces, dragging: Dragging, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drags = CardDrags(self, desk, dragging)
        self._picking = Picking(self, dragging, self._drags)
        self._keys = CardKeys(self, desk)
        self.place = place
        self.faces = faces
        self.cards = CardModel(place, faces, dragging.token, self)
        self.delegate = CardDelegate(faces, self)
        self.menu: Menu | None = None
        self.empty_text = ""
        self._syncing = False
        self._touched = False
        self._scores: list[tuple[str, int | None]] = []
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self._configure()
        self.selectionModel().selectionChanged.connect(self._share_selection)
        desk.selection.changed.connect(self.show_selection)
        desk.selection.reveal.connect(self._reveal)
        faces.changed.connect(self.viewport().update)
        faces.scored.connect(self._rescore)

    def _configure(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setDragDropOverwriteMode(False)
        self.setAutoScroll(False)  # see `gui.board.edge_scroll`
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().grabGesture(Qt.GestureType.TapAndHoldGesture)
        # Not the viewport's policy: its proxy is the list, whose own would be set.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def selected_ids(self) -> list[str]:
        """The selected cards of this list from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.cards.ids[row] for row in rows]

    def current_id(self) -> str | None:
        """The card with the keyboard's attention, or None."""
        row = self.currentIndex().row()
        return self.cards.ids[row] if 0 <= row < len(self.cards.ids) else None

    def set_compact(self, compact: bool) -> None:
        """Use the compact or the normal card."""
        if compact != self.delegate.compact:
            self.delegate.compact = compact
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def show_cards(self, ids: list[str], cards: dict[str, Card]) -> None:
        """Show these cards. Rows that go because their cards went elsewhere take nothing out of the selection."""
        self._syncing = True
        self.cards.update(ids, cards)
        self._syncing = False
        self.show_selection()

    def show_selection(self) -> None:
        """Select here what is selected anywhere."""
        rows = self._selected_rows()
        if not rows and not self.selectionModel().hasSelection():
            return
        if rows == sorted(index.row() for index in self.selectionModel().selectedIndexes()):
            return
        selection = QItemSelection()
        for row in rows:
            selection.select(self.cards.index(row), self.cards.index(row))
        self._syncing = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._syncing = False
        first = next(iter(selection.indexes()), None)
        if first is not None and not self.hasFocus():
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def select_row(self, row: int) -> None:
        """Make one row the only selected one, and current."""
        if 0 <= row < len(self.cards.ids):
            self.setCurrentIndex(self.cards.index(row))

    def show_current(self) -> None:
        """Make the first selected card current, and scroll to it."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if rows:
            index = self.cards.index(rows[0])
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The view asks for a drag once the pointer went far enough."""
        self._drags.start()

    def viewportEvent(self, event: QEvent) -> bool:
        """Drags, drops and long presses first."""
        if event.type() == QEvent.Type.TouchBegin:
            self._touched = True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._touched = False
        elif event.type() == QEvent.Type.Gesture:
            return self._long_press(event)
        if self._picking.handles(event) or self._drags.handles(event):
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the board first: place, order, new card. Esc is for the board as a whole."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not self._keys.handles(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the board from shortcuts, and focus for menus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is; the first card becomes current where none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.ids:
            self.selectionModel().setCurrentIndex(self.cards.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.entered_place.emit(self.place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on empty ground: a new card here."""
        if not self.indexAt(event.position().toPoint()).isValid():
            self.new_card_wanted.emit(self.place)
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the cards, at the pointer or at the current card."""
        if self.menu is None:
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu(self, at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, the sentence of an empty list, and the line where a drop would go."""
        self.delegate.stale = event.region()
        super().paintEvent(event)
        self.delegate.stale = QRegion()
        painter = QPainter(self.viewport())
        if not self.cards.ids and self.empty_text:
            self._paint_empty(painter)
        self._drags.paint(painter)
        painter.end()
        self._scores = self._scores_in_view()

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(self.faces.theme.muted)
        painter.setFont(font("small"))
        room = self.viewport().rect().adjusted(px(14), px(18), -px(14), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.empty_text)

    def _long_press(self, event: QEvent) -> bool:
        gesture = getattr(event, "gesture", lambda _kind: None)(Qt.GestureType.TapAndHoldGesture)
        finished = isinstance(gesture, QTapAndHoldGesture) and gesture.state() == Qt.GestureState.GestureFinished
        if not isinstance(gesture, QTapAndHoldGesture) or not finished or not self._touched:
            return True
        index = self.indexAt(self.viewport().mapFromGlobal(gesture.position().toPoint()))
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self._drags.start()
        return True

    def _share_selection(self) -> None:
        if not self._syncing and not self.signalsBlocked():
            self._desk.selection.select_cards(self.selected_ids())

    def _rescore(self) -> None:
        """Paint the cards anew that have another score than was painted; most edits leave most of them alone."""
        painted = set(self._scores)
        for row, one in enumerate(self._scores_in_view(), self._first_in_view()):
            if one not in painted:
                self.viewport().update(self.visualRect(self.cards.index(row)))

    def _first_in_view(self) -> int:
        return self.verticalScrollBar().value() // (self.delegate.density.height + self.delegate.density.gap)

    def _scores_in_view(self) -> list[tuple[str, int | None]]:
        step, first = self.delegate.density.height + self.delegate.density.gap, self._first_in_view()
        rows = range(first, min(first + self.viewport().height() // step + 2, len(self.cards.ids)))
        known = self.faces.project.card_by_id
        seen = [known[one] for one in (self.cards.ids[row] for row in rows) if one in known]
        return [(card.id, self.faces.shown_score(card)) for card in seen]

    def _reveal(self) -> None:
        rows = self._selected_rows()
        if rows:
            self.scrollTo(self.cards.index(rows[0]))

    def _selected_rows(self) -> list[int]:
        """The rows of what is selected anywhere. Most lists show none of it, which is seen without asking each row."""
        known = self.faces.project.card_by_id
        chosen = (known.get(one) for one in self._desk.selection.cards)
        here = {card.id for card in chosen if card is not None and is_in(card, self.place)}
        return [row for row, one in enumerate(self.cards.ids) if one in here] if here else []
