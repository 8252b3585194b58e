"""One drag at a time: what is carried, where it hovers, and what would be true there."""

from PySide6.QtCore import QObject, Qt, Signal

from gui.board.mime import Payload
from gui.desk import Desk
from gui.places import Place, outcome

Modifier = Qt.KeyboardModifier


class Dragging(QObject):
    """Shared by all lists and headers of a board.

    `moved()` comes when the drag enters another place or the meaning of its keys changes; `ended()` when it is over.
    `text_dropped(text, place, before)` hands over text from another program. `preview(ids, source, place, also)` is
    for views that show what would become of the scores; ids are empty when there is nothing to show.
    """

    moved = Signal()
    ended = Signal()
    preview = Signal(object, object, object, bool)
    text_dropped = Signal(str, object)

    def __init__(self, desk: Desk, token: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.token = token
        self.payload: Payload | None = None
        self.over: Place | None = None
        self.also = False
        self.sentence: str | None = None

    @property
    def is_own(self) -> bool:
        """Whether what is carried comes from this very window."""
        return self.payload is not None and self.payload.token == self.token

    def hover(self, payload: Payload, place: Place, also: bool) -> str | None:
        """Note where the drag is; the sentence that will be true there, None where nothing would change."""
        known = tuple(one for one in payload.ids if one in self._desk.document.project.card_by_id)
        own = payload.token == self.token
        if own and not known:
            return None
        state = (payload, place, also)
        if state != (self.payload, self.over, self.also):
            self.payload, self.over, self.also = state
            self.sentence = self._sentence(known, own)
            self.moved.emit()
            self.preview.emit(known if own and self.sentence else (), payload.source, place, also)
        return self.sentence

    def leave(self, place: Place) -> None:
        """Note that the drag left a place, if it was there."""
        if self.over == place:
            self._forget()

    def end(self) -> None:
        """Note that the drag is over, however it ended."""
        self._forget()
        self.payload = None
        self.ended.emit()

    def drop(self, payload: Payload, place: Place, also: bool, before: str | None, ordered: bool = True) -> None:
        """Do what the sentence said; cards of another window come as copies of their names."""
        project = self._desk.document.project
        known = [one for one in payload.ids if one in project.card_by_id]
        if payload.token == self.token and known:
            self._desk.cards.drop(known, payload.source, place, also=also, before=before, ordered=ordered)

    def _sentence(self, known: tuple[str, ...], own: bool) -> str | None:
        if self.payload is None or self.over is None:
            return None
        if not own:
            return self.tr("copy here")
        return outcome(self._desk.document.project, known, self.payload.source, self.over, self.also)

    def _forget(self) -> None:
        self.over, self.sentence = None, None
        self.moved.emit()
        self.preview.emit((), None, None, False)


def wants_also(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether the keys held say "this bucket as well"."""
    return bool(modifiers & Modifier.ControlModifier)


def wants_pair(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether the keys held say "a tradeoff between these cards"."""
    return bool(modifiers & Modifier.AltModifier)
