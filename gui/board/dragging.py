"""One drag at a time: what is carried, where it hovers, and what would be true there."""

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer, Signal

from gui.board import mime
from gui.board.mime import Payload
from gui.desk import Desk
from gui.places import Place, outcome

Modifier = Qt.KeyboardModifier


class Dragging(QObject):
    """Shared by all lists and headers of a board.

    `moved()` comes when the drag enters another place or the meaning of its keys changes; `ended()` when it is over.
    `text_dropped(text, place, before)` hands over text from another program or window; `before` is the card that it
    was dropped in front of, or None. `preview(ids, source, place, also)` is for views that show what would become of
    the scores; ids are empty when there is nothing to show.

    `pointed(point)` tells where on the screen the pointer of a drag is, as the drag tells it.

    `carried` is what was picked up with a click and waits to be put down with another: a drag without dragging.
    """

    moved = Signal()
    ended = Signal()
    preview = Signal(object, object, object, bool)
    text_dropped = Signal(str, object, object)
    pointed = Signal(QPoint)

    def __init__(self, desk: Desk, token: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.token = token
        self.payload: Payload | None = None
        self.carried: Payload | None = None
        self.over: Place | None = None
        self.also = False
        self.sentence: str | None = None
        self._last_read: tuple[bytes, Payload | None] = (b"", None)

    @property
    def is_own(self) -> bool:
        """Whether what is carried comes from this very window."""
        return self.payload is not None and self.payload.token == self.token

    def read(self, data: QMimeData) -> Payload | None:
        """The cards of a drag; read anew only where they are others than before, for a move comes every few pixels."""
        raw = bytes(data.data(mime.CARDS).data())
        if raw != self._last_read[0]:
            self._last_read = (raw, mime.unpacked(data))
        return self._last_read[1]

    def hover(self, payload: Payload, place: Place, also: bool) -> str | None:
        """Note where the drag is; the sentence that will be true there, None where nothing would change."""
        state = (payload, place, also)
        if state != (self.payload, self.over, self.also):
            own = payload.token == self.token
            known = tuple(one for one in payload.ids if one in self._desk.document.project.card_by_id)
            if own and not known:
                return None
            self.payload, self.over, self.also = state
            self.sentence = self._sentence(known, own)
            self.moved.emit()
            self.preview.emit(known if own and self.sentence else (), payload.source, place, also)
        return self.sentence

    def hover_text(self, place: Place) -> None:
        """Note that text of another program is over a place."""
        if self.over != place or self.payload is not None:
            self.payload, self.over, self.also = None, place, True
            self.sentence = self.tr("new cards here")
            self.moved.emit()

    def note_pointer(self, point: QPoint) -> None:
        """Note where on the screen the pointer of the drag is."""
        self.pointed.emit(point)

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
        """Do what the sentence said with cards of this window."""
        project = self._desk.document.project
        known = [one for one in payload.ids if one in project.card_by_id]
        gone = place.pane is not None and place.bucket not in project.bucket_by_id
        if payload.token == self.token and known and not gone:
            self._desk.cards.drop(known, payload.source, place, also=also, before=before, ordered=ordered)

    def take_copy(self, owner: QObject, data: QMimeData, place: Place, before: str | None) -> bool:
        """Take text of another program, or the cards of another window as copies; False where there is nothing."""
        text = mime.copied_from(data)
        self.end()
        if text is None:
            return False
        QTimer.singleShot(0, owner, lambda: self.text_dropped.emit(text, place, before))
        return True

    def pick_up(self, payload: Payload) -> None:
        """Carry cards without holding a button, until they are put down or left where they are."""
        self.end()
        self.carried = payload
        self.moved.emit()

    def put_down(self) -> bool:
        """Carry nothing any more; whether anything was carried."""
        if self.carried is None:
            return False
        self.carried = None
        self.end()
        return True

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
