"""The board: side and panes on one document, and what a person can do with them as a whole."""

import uuid
from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.board import mime
from gui.board.card_list import CardList
from gui.board.clipboard import Clipboard
from gui.board.dragging import Dragging
from gui.board.empty import EmptyBoard
from gui.board.faces import Faces
from gui.board.header import count_text
from gui.board.menus import BoardMenus
from gui.board.pane import Pane
from gui.board.panes import PaneArea, PaneRow
from gui.board.rail import Rail
from gui.board.renaming import RenameField
from gui.board.side import WIDTH, Side
from gui.desk import Desk
from gui.places import ASIDE, INBOX, Place, contents, pane
from gui.theme import px
from gui.words import counted
from model.card import Card
from model.project import Project

NARROW = 1100
"""Below this width of the window the side is a rail and cards are compact."""

SHORT = 340
"""Below this height of the board cards are compact: fewer than four of the others would fit."""


class Board(QWidget):
    """Shows every card where it is.

    `text_offered(text, place, before)` hands over text to be read as a list of cards for a place, in front of the card
    `before` or last where that is None.
    """

    text_offered = Signal(str, object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._filter = ""
        self._narrow = False
        self._focused: Place = INBOX
        self._places: dict[Place, list[str]] | None = None
        self.faces = Faces(desk, self)
        self.dragging = Dragging(desk, uuid.uuid4().hex, self)
        self.side = Side(desk, self.faces, self.dragging, self)
        self.rail = Rail(self.faces, self)
        self.row = PaneRow(desk, self.faces, self.dragging)
        self.area = PaneArea(self.row, self.dragging, self)
        self.panes: dict[str, Pane] = {}
        self._menus = BoardMenus(desk, self.faces, self.rename_card, self.add_card, self.pick_up)
        self._clipboard = Clipboard(desk, self.faces, self.dragging, self._offer)
        self._empty = EmptyBoard(desk.appearance, self)
        self._empty.add_wanted.connect(self.add_bucket)
        self._arrange()
        for view in (self.side.inbox, self.side.aside):
            self._adopt(view)
        self.dragging.text_dropped.connect(self.text_offered)
        self.dragging.ended.connect(self._after_drag)
        self.side.adder.lines_pasted.connect(self._offer)
        self.side.filter_changed.connect(self._filter_inbox)
        self.rail.wanted.connect(self.toggle_side)
        desk.document.changed.connect(self._follow)
        desk.selection.reveal.connect(self._reveal_pane)
        desk.appearance.changed.connect(self._apply_density)
        self._show(desk.document.project)

    # What the window asks for ------------------------------------------------------------------------------------

    def focused_place(self) -> Place:
        """The place that the keyboard was in last, or the inbox."""
        gone = self._focused.pane is not None and self._focused.bucket not in self.panes
        return INBOX if gone else self._focused

    def set_search(self, text: str) -> None:
        """Show only cards that contain the text, in every place at once."""
        self._search = text.casefold().strip()
        self._narrowed()

    def add_card(self, place: Place | None = None) -> None:
        """Open the field for a new card in a place, or where the keyboard is."""
        where = self.focused_place() if place is None else place
        if where.pane is not None:
            self.panes[where.bucket].add_card()
            return
        if self._narrow and not self.side.isVisible():
            self.toggle_side()
        self.side.adder.open()

    def rename_card(self, card: str) -> None:
        """Edit a card's name where it stands."""
        view = self.list_of(card)
        if view is not None:
            RenameField(view, self._desk, card).open()

    def rename(self) -> None:
        """Rename what is selected: the one card, or the bucket."""
        selection = self._desk.selection
        if selection.bucket in self.panes:
            self.panes[selection.bucket].header.rename()
        elif len(selection.cards) == 1:
            self.rename_card(selection.cards[0])

    def rename_bucket(self, bucket: str) -> None:
        """Edit a bucket's name where it stands, if it is still there."""
        if bucket in self.panes:
            self.area.ensureWidgetVisible(self.panes[bucket])
            self.panes[bucket].header.rename()

    def list_of(self, card: str) -> CardList | None:
        """A list that shows the card, the one with the keyboard first."""
        views = sorted(self.lists(), key=lambda view: view.place != self._focused)
        return next((view for view in views if card in view.cards.ids), None)

    def lists(self) -> Iterable[CardList]:
        """Every list of the board."""
        return (self.side.inbox, *(self.panes[one].list for one in self.panes), self.side.aside)

    def select_all(self) -> None:
        """Select all cards that are shown in the place with the keyboard."""
        view = self._view(self.focused_place())
        view.selectAll()
        view.setFocus()

    def copy(self) -> None:
        """Put the selected cards on the clipboard."""
        self._clipboard.put(self.focused_place(), cut=False)

    def cut(self) -> None:
        """Put the selected cards on the clipboard, to be moved where they are pasted."""
        self._clipboard.put(self.focused_place(), cut=True)

    def paste(self) -> None:
        """Put the cards of the clipboard into the place with the keyboard; other text becomes new cards."""
        self._clipboard.paste(self.focused_place())

    def pick_up(self, view: CardList) -> None:
        """Carry the selected cards of a list without holding a button: the next click puts them down."""
        ids = view.selected_ids()
        if not ids:
            return
        self.dragging.pick_up(mime.Payload(tuple(ids), view.place, self.dragging.token))
        one = self.tr("Picked up 1 card. Click where it should go, or press Esc to leave it.")
        many = self.tr("Picked up {n} cards. Click where they should go, or press Esc to leave them.")
        self._desk.feedback.say(counted(len(ids), one, many))

    def focus_found(self) -> None:
        """Go to the first card that the search lets through, if there is one."""
        view = next((one for one in self.lists() if one.cards.ids and one.isVisible()), None)
        if view is not None:
            view.setFocus()
            view.select_row(0)
            self._reveal_pane()

    def add_bucket(self) -> None:
        """Add a bucket and edit its name."""
        added = self._desk.buckets.add(self.tr("New goal"))
        if added is not None:
            QTimer.singleShot(0, self, lambda: self.rename_bucket(added))

    def toggle_side(self) -> None:
        """In a narrow window: open or close inbox and aside over the board."""
        if self._narrow:
            self.side.setVisible(not self.side.isVisible())
            self._place_side()
            if self.side.isVisible():
                self.side.raise_()
                self.side.inbox.setFocus()

    # Following ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side becomes a rail in a narrow window."""
        super().resizeEvent(event)
        self.set_narrow(self.window().width() < NARROW)
        self._apply_density()
        self._place_side()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves what was picked up where it is, or closes the side that lies over the board."""
        if event.key() == Qt.Key.Key_Escape and (self.dragging.put_down() or self._close_side()):
            return
        super().keyPressEvent(event)

    def set_narrow(self, narrow: bool) -> None:
        """Use the rail and compact cards, or the whole side."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.rail.setVisible(narrow)
            self._room.setVisible(not narrow)
            self.side.setVisible(not narrow)
            self._apply_density()

    def _follow(self, before: Project, after: Project) -> None:
        if before.buckets != after.buckets or not _same_places(before, after):
            self._places = None
        if before.buckets != after.buckets:
            self._show(after)
        elif before.cards is not after.cards:
            self._fill(after)

    def _show(self, project: Project) -> None:
        wanted = [bucket.id for bucket in project.buckets]
        for gone in [one for one in self.panes if one not in wanted]:
            old = self.panes.pop(gone)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.panes = {one: self.panes.get(one) or self._new_pane(one) for one in wanted}
        if [one.bucket_id for one in self.row.panes] != wanted:
            self.row.show_panes(list(self.panes.values()))
        self._empty.setVisible(not wanted)
        self._fill(project)

    def _new_pane(self, bucket: str) -> Pane:
        made = Pane(self._desk, bucket, self.faces, self.dragging, self.row)
        made.header.menu_wanted.connect(lambda at: self._menus.open_bucket(made, at))
        made.adder.lines_pasted.connect(self._offer)
        made.list.set_compact(self._compact())
        self._adopt(made.list)
        return made

    def _adopt(self, view: CardList) -> None:
        view.menu = self._menus.open_cards
        view.entered_place.connect(self._remember)
        view.went_to.connect(self._go_to)

    def _fill(self, project: Project) -> None:
        if self._places is None:
            self._places = contents(project)
        places, cards = self._places, project.card_by_id
        counts: dict[Place, str] = {}
        for view in self.lists():
            ids = places[view.place]
            shown = self._passing(project, ids, view.place)
            counts[view.place] = count_text(len(shown), len(ids))
            view.empty_text = self._empty_text(project, view.place, bool(ids))
            view.show_cards(shown, cards)
        for bucket, made in self.panes.items():
            made.list.setAccessibleName(project.bucket_by_id[bucket].name)
            made.show_count(counts[pane(bucket)])
        self.side.show_counts(counts[INBOX], counts[ASIDE])
        self.rail.show_counts(counts[INBOX], counts[ASIDE])

    def _passing(self, project: Project, ids: list[str], place: Place) -> list[str]:
        needles = [needle for needle in (self._search, self._filter if place == INBOX else "") if needle]
        if not needles:
            return ids
        return [one for one in ids if _has(project.card_by_id[one], needles)]

    def _empty_text(self, project: Project, place: Place, has_cards: bool) -> str:
        if has_cards:
            return self.tr("No card contains “{text}”.").replace("{text}", self._search or self._filter)
        if place == ASIDE:
            return self.tr("Aims you name but do not count.")
        if place == INBOX:
            if project.cards:
                return self.tr("All cards are placed.")
            return self.tr("New cards land here. Add a card or paste a list.")
        number = next(i for i, bucket in enumerate(project.buckets, 1) if bucket.id == place.bucket)
        return self.tr("No cards here. Drag one in, or select cards and press {n}.").replace("{n}", str(number))

    def _filter_inbox(self, text: str) -> None:
        self._filter = text.casefold().strip()
        self._narrowed()

    def _narrowed(self) -> None:
        """Show what a search lets through; what it hides is no longer selected, lest a key remove it unseen."""
        self._fill(self._desk.document.project)
        shown = {one for view in self.lists() for one in view.cards.ids}
        chosen = self._desk.selection.cards
        if chosen and not shown.issuperset(chosen):
            self._desk.selection.select_cards(one for one in chosen if one in shown)

    def _compact(self) -> bool:
        return self._narrow or self._desk.appearance.compact or self.height() < px(SHORT)

    def _apply_density(self) -> None:
        for made in self.panes.values():
            made.list.set_compact(self._compact())

    def _remember(self, place: Place) -> None:
        self._focused = place

    def _go_to(self, place: Place) -> None:
        """Let the keyboard follow cards to where they went."""
        if place.pane is None and self._narrow and not self.side.isVisible():
            self.toggle_side()
        if place.pane is not None:
            self.panes[place.bucket].unfold()
            self.area.ensureWidgetVisible(self.panes[place.bucket])
        view = self._view(place)
        view.setFocus()
        view.show_current()

    def _reveal_pane(self) -> None:
        """Scroll sideways to a pane with the selected cards, unless one is in view."""
        chosen = self._desk.selection.cards[:1]
        panes = [one for one in self.panes.values() if chosen and chosen[0] in one.list.cards.ids]
        if panes and all(one.visibleRegion().isEmpty() for one in panes):
            self.area.ensureWidgetVisible(panes[0])

    def _close_side(self) -> bool:
        """Close the side where it lies over the board; whether it did."""
        if not self._narrow or not self.side.isVisible():
            return False
        self.side.hide()
        self.rail.inbox.setFocus()
        return True

    def _view(self, place: Place) -> CardList:
        return next(view for view in self.lists() if view.place == place)

    def _after_drag(self) -> None:
        if self._narrow and self.side.isVisible() and not self.side.isAncestorOf(self.focusWidget() or self):
            self.side.hide()

    def _offer(self, text: str, place: Place) -> None:
        self.text_offered.emit(text, place, None)

    # Layout ------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._room = QWidget(self)
        self._room.setFixedWidth(px(WIDTH))
        self._room.lower()
        self.rail.hide()
        row.addWidget(self._room)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)

    def _place_side(self) -> None:
        left = self.rail.width() if self._narrow else 0
        self.side.setGeometry(left, 0, px(WIDTH), self.height())
        self._empty.setGeometry(self.area.geometry())


def _has(card: Card, needles: Iterable[str]) -> bool:
    """Whether all of these stand somewhere in what a card says."""
    text = f"{card.name}\n{card.note}\n{' '.join(card.tags)}\n{card.group}".casefold()
    return all(needle in text for needle in needles)


def _same_places(before: Project, after: Project) -> bool:
    """Whether every card is still where it was: only what cards say has changed."""
    if len(before.cards) != len(after.cards):
        return False
    return all(
        old is new or (old.id == new.id and old.region == new.region and old.aside == new.aside)
        for old, new in zip(before.cards, after.cards, strict=True)
    )
