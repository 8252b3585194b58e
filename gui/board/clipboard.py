"""Cut, copy and paste of cards: cutting moves them where they are pasted, copying adds them there as well."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from gui.board import mime
from gui.board.dragging import Dragging
from gui.board.faces import Faces
from gui.desk import Desk
from gui.places import Place
from gui.words import counted


class Clipboard:
    """The clipboard of one board. `offer(text, place)` takes what is no card of this window."""

    def __init__(self, desk: Desk, faces: Faces, dragging: Dragging, offer: Callable[[str, Place], None]) -> None:
        self._desk = desk
        self._faces = faces
        self._dragging = dragging
        self._offer = offer
        self._cut: mime.Payload | None = None
        desk.document.opened.connect(lambda: self._set_cut(None))

    def put(self, place: Place, *, cut: bool) -> None:
        """Put the selected cards on the clipboard, taken from that place."""
        project = self._desk.document.project
        ids = [one for one in self._desk.selection.cards if one in project.card_by_id]
        if not ids:
            return
        data = mime.packed([project.card(one) for one in ids], place, self._dragging.token)
        self._set_cut(mime.unpacked(data) if cut else None)
        QGuiApplication.clipboard().setMimeData(data)
        said = counted(len(ids), _tr("Cut 1 card"), _tr("Cut {n} cards")) if cut else _copied(len(ids))
        self._desk.feedback.say(said)

    def paste(self, place: Place) -> None:
        """Put the cards of the clipboard into a place; other text becomes new cards there."""
        data = clipboard_data()
        payload = mime.unpacked(data)
        if payload is None or payload.token != self._dragging.token:
            if data is not None and (text := mime.copied_from(data)):
                self._offer(text, place)
            return
        known = [one for one in payload.ids if one in self._desk.document.project.card_by_id]
        also = payload != self._cut and place.pane is not None
        self._desk.cards.place(known, place, payload.source, also=also)
        self._set_cut(None)

    def _set_cut(self, payload: mime.Payload | None) -> None:
        ids = frozenset(payload.ids) if payload is not None else frozenset()
        self._cut = payload
        if ids != self._faces.cut:
            self._faces.cut = ids
            self._faces.changed.emit()


def clipboard_data() -> QMimeData | None:
    """What is on the clipboard; some systems give nothing at all for an empty one."""
    return QGuiApplication.clipboard().mimeData()


def _copied(count: int) -> str:
    return counted(count, _tr("Copied 1 card"), _tr("Copied {n} cards"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Clipboard", text)
