"""Keys in a list of cards: whatever a drag can do, without the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.desk import Desk
from gui.places import ASIDE, INBOX, Place, pane

if TYPE_CHECKING:
    from gui.board.card_list import CardList

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_SHIFTED = "!@#$%^&*("
"""What Shift makes of 1 to 9 on keyboards where it makes symbols."""


class CardKeys:
    """1–9 place in a bucket, Shift adds, 0 sends to the inbox, Alt+arrows move between panes and up and down.

    N or Insert opens the field for a new card. Cards that a number has just sent away from the list stay what the
    numbers are about, as long as they are the selected ones: 1 and then Shift+2 puts a card into both.
    """

    def __init__(self, view: CardList, desk: Desk) -> None:
        self._view = view
        self._desk = desk
        self._sent: tuple[list[str], Place] = ([], INBOX)

    def claims(self, event: QKeyEvent) -> bool:
        """Whether the key belongs to the board, before any shortcut."""
        return self._number(event) is not None or self._arrow(event) is not None

    def handles(self, event: QKeyEvent) -> bool:
        """Do what the key asks for; False where it means nothing here."""
        if _wants_new(event):
            self._view.new_card_wanted.emit(self._view.place)
            return True
        if self._enters(event):
            self._view.select_row(self._view.currentIndex().row())
            return True
        ids, source = self._meant()
        number, arrow = self._number(event), self._arrow(event)
        if not ids or (number is None and arrow is None):
            return False
        if number is not None:
            self._place(ids, source, *number)
        elif arrow in (_Key.Key_Left, _Key.Key_Right):
            self._beside(ids, source, 1 if arrow == _Key.Key_Right else -1)
        elif source == self._view.place:
            self._shift(ids, 1 if arrow == _Key.Key_Down else -1)
        return True

    def _meant(self) -> tuple[list[str], Place]:
        """The cards that a key is about, and the place that it takes them from."""
        here = self._view.selected_ids()
        if here:
            return here, self._view.place
        ids, place = self._sent
        return (ids, place) if tuple(ids) == self._desk.selection.cards else ([], place)

    def _enters(self, event: QKeyEvent) -> bool:
        """Whether an arrow comes into a list in which a card is current and none selected: it selects that one."""
        arrow = event.key() in (_Key.Key_Up, _Key.Key_Down)
        plain = event.modifiers() & ~_Mod.KeypadModifier == _Mod.NoModifier
        return arrow and plain and self._view.currentIndex().isValid() and not self._view.selected_ids()

    def _place(self, ids: list[str], source: Place, number: int, also: bool) -> None:
        buckets = self._desk.document.project.buckets
        if number > len(buckets):
            return
        target = INBOX if number == 0 else pane(buckets[number - 1].id)
        self._desk.cards.place(ids, target, source, also=also and number > 0)
        self._sent = (ids, target)

    def _beside(self, ids: list[str], source: Place, step: int) -> None:
        """Move to the next place in the order inbox, panes, aside; the keyboard goes along."""
        places: list[Place] = [INBOX, *(pane(bucket.id) for bucket in self._desk.document.project.buckets), ASIDE]
        at = places.index(source) + step if source in places else -1
        if 0 <= at < len(places):
            self._desk.cards.place(ids, places[at], source)
            self._view.went_to.emit(places[at])

    def _shift(self, ids: list[str], step: int) -> None:
        """Move up or down by one among the cards that are shown."""
        shown, moving = self._view.cards.ids, set(ids)
        rows = [row for row, one in enumerate(shown) if one in moving]
        if step < 0:
            before: str | None = shown[max(rows[0] - 1, 0)]
        else:
            after = rows[-1] + 2
            before = shown[after] if after < len(shown) else None
        self._desk.cards.order(ids, self._view.place, before)
        self._view.scrollTo(self._view.currentIndex())

    def _number(self, event: QKeyEvent) -> tuple[int, bool] | None:
        """The number pressed, and whether Shift was held."""
        held = event.modifiers() & ~_Mod.KeypadModifier
        text = event.text()
        if text and text in _SHIFTED and held == _Mod.ShiftModifier:
            return _SHIFTED.index(text) + 1, True
        if text.isascii() and text.isdigit() and held in (_Mod.NoModifier, _Mod.ShiftModifier):
            return int(text), held == _Mod.ShiftModifier
        return None

    def _arrow(self, event: QKeyEvent) -> int | None:
        arrows = (_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right)
        held = event.modifiers() & ~_Mod.KeypadModifier
        return event.key() if held == _Mod.AltModifier and event.key() in arrows else None


def _wants_new(event: QKeyEvent) -> bool:
    return event.key() in (_Key.Key_N, _Key.Key_Insert) and event.modifiers() == _Mod.NoModifier
