"""The menus of cards and of buckets: everything a drag can do, by one click each."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from gui.board.card_list import CardList
from gui.board.faces import Faces
from gui.board.pane import Pane
from gui.desk import Desk
from gui.figure.marks import draw_bucket_mark
from gui.places import ASIDE, INBOX, Place, pane
from model.bucket import COLOURS
from model.rules import Lock, locks

_SQUARE = QRectF(1, 1, 14, 14)


class BoardMenus:
    """Builds and opens the menus of one board.

    `rename_card(id)`, `add_card(place)` and `pick_up(list)` are the board's own.
    """

    def __init__(
        self,
        desk: Desk,
        faces: Faces,
        rename_card: Callable[[str], None],
        add_card: Callable[[Place], None],
        pick_up: Callable[[CardList], None],
    ) -> None:
        self._desk = desk
        self._faces = faces
        self._rename_card = rename_card
        self._add_card = add_card
        self._pick_up = pick_up

    def open_cards(self, view: CardList, at: QPoint) -> None:
        """Open the menu of the selected cards of a list."""
        menu = self.cards(view)
        menu.exec(at)
        menu.deleteLater()

    def open_bucket(self, owner: Pane, at: QPoint) -> None:
        """Open the menu of a bucket."""
        menu = self.bucket(owner)
        menu.exec(at)
        menu.deleteLater()

    def cards(self, view: CardList) -> QMenu:
        """The menu of the selected cards, or of the empty place."""
        menu, ids, place = QMenu(view), view.selected_ids(), view.place
        if ids:
            self._placing(menu, ids, place)
            _add(menu, _tr("Pick up"), lambda: self._pick_up(view))
            menu.addSeparator()
            self._batch(menu, ids)
            menu.addSeparator()
            if len(ids) == 1:
                _add(menu, _tr("Rename"), lambda: self._rename_card(ids[0]))
            _add(menu, _tr("Add tradeoff"), lambda: self._add_tradeoff(ids))
            self._locks(menu.addMenu(_tr("Plan")), ids)
            menu.addSeparator()
            _add(menu, _tr("Remove"), lambda: self._desk.cards.remove(ids))
        else:
            _add(menu, _tr("Add card"), lambda: self._add_card(place))
        return menu

    def bucket(self, owner: Pane) -> QMenu:
        """The menu of a bucket: name, colour, order, fold, remove."""
        menu, bucket = QMenu(owner), owner.bucket_id
        _add(menu, _tr("Rename"), owner.header.rename)
        _add(menu, _tr("Add card"), owner.add_card)
        self._colours(menu.addMenu(_tr("Colour")), bucket)
        menu.addSeparator()
        ids = [one.id for one in self._desk.document.project.buckets]
        _add(menu, _tr("Move left"), lambda: self._desk.buckets.shift(bucket, -1), ids[0] != bucket)
        _add(menu, _tr("Move right"), lambda: self._desk.buckets.shift(bucket, 1), ids[-1] != bucket)
        _add(menu, _tr("Open") if owner.collapsed else _tr("Fold"), owner.toggle)
        menu.addSeparator()
        _add(menu, _tr("Add tradeoff"), lambda: self._desk.tradeoffs.add(cost_to=frozenset({bucket})))
        menu.addSeparator()
        _add(menu, _tr("Remove bucket"), lambda: self._desk.buckets.remove(bucket))
        return menu

    def _placing(self, menu: QMenu, ids: list[str], place: Place) -> None:
        cards, buckets = self._desk.cards, self._desk.document.project.buckets
        move, also = menu.addMenu(_tr("Move to")), menu.addMenu(_tr("Also in"))
        for number, bucket in enumerate(buckets, 1):
            target, icon = pane(bucket.id), self._mark(bucket.id)
            name = bucket.name.replace("&", "&&") + (f"\t{number}" if number < 10 else "")
            _add(move, name, _placer(self._desk, ids, target, place), target != place, icon)
            inside = all(bucket.id in self._desk.document.project.card(one).region for one in ids)
            _add(also, name, _placer(self._desk, ids, target, place, also=True), not inside, icon)
        move.addSeparator()
        _add(move, _tr("Inbox") + "\t0", _placer(self._desk, ids, INBOX, place), place != INBOX)
        _add(move, _tr("Aside"), _placer(self._desk, ids, ASIDE, place), place != ASIDE)
        if place.pane is not None:
            name = self._desk.document.project.bucket(place.pane).name.replace("&", "&&")
            text = _tr("Take out of {bucket}").replace("{bucket}", name)
            _add(menu, text, lambda: cards.take_out(ids, place.bucket))

    def _batch(self, menu: QMenu, ids: list[str]) -> None:
        project = self._desk.document.project
        chosen = [project.card(one) for one in ids]
        status = menu.addMenu(_tr("Status"))
        for value, text in (("present", _tr("Present")), ("future", _tr("Future"))):
            action = _add(status, text, _changer(self._desk, ids, _tr("Change status"), status=value))
            action.setCheckable(True)
            action.setChecked(all(card.status == value for card in chosen))
        contested = all(card.contested for card in chosen)
        action = _add(
            menu, _tr("Contested"), _changer(self._desk, ids, _tr("Change contested"), contested=not contested)
        )
        action.setCheckable(True)
        action.setChecked(contested)
        known = sorted({tag for card in project.cards for tag in card.tags})
        if known:
            tags = menu.addMenu(_tr("Tags"))
            for tag in known:
                on = all(tag in card.tags for card in chosen)
                action = _add(tags, tag.replace("&", "&&"), _tagger(self._desk, ids, tag, not on))
                action.setCheckable(True)
                action.setChecked(on)

    def _locks(self, menu: QMenu, ids: list[str]) -> None:
        found = locks(self._desk.document.project)
        choices: tuple[tuple[Lock | None, str], ...] = (
            ("in", _tr("Lock in the plan")), ("out", _tr("Lock out of the plan")), (None, _tr("Unlock")),
        )  # fmt: skip
        for lock, text in choices:
            already = all(found.get(one) == lock for one in ids)
            action = _add(menu, text, _locker(self._desk, ids, lock), lock is not None or not already)
            action.setCheckable(lock is not None)
            action.setChecked(lock is not None and already)

    def _colours(self, menu: QMenu, bucket: str) -> None:
        now = self._desk.document.project.bucket(bucket).colour
        for colour in range(COLOURS):
            look = self._faces.theme.bucket(colour)
            text = f"{_colour_name(look.name)}, {_shape_name(look.shape)}"
            action = _add(menu, text, _painter(self._desk, bucket, colour))
            action.setIcon(self._mark(bucket, colour))
            action.setCheckable(True)
            action.setChecked(now % COLOURS == colour)

    def _add_tradeoff(self, ids: list[str]) -> None:
        if len(ids) > 1:
            self._desk.tradeoffs.pair(ids)
        else:
            self._desk.tradeoffs.add(cards=tuple(ids))

    def _mark(self, bucket: str, colour: int | None = None) -> QIcon:
        picture = QPixmap(QSize(32, 32))
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        look = self._faces.look(bucket) if colour is None else self._faces.theme.bucket(colour)
        draw_bucket_mark(painter, _SQUARE, look, self._faces.letters.get(bucket, ""))
        painter.end()
        return QIcon(picture)


def _add(menu: QMenu, text: str, run: Callable[[], object], enabled: bool = True, icon: QIcon | None = None) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: run())
    action.setEnabled(enabled)
    if icon is not None:
        action.setIcon(icon)
    return action


def _placer(desk: Desk, ids: list[str], target: Place, source: Place, *, also: bool = False) -> Callable[[], None]:
    return lambda: desk.cards.place(ids, target, source, also=also)


def _changer(desk: Desk, ids: list[str], label: str, **fields: object) -> Callable[[], object]:
    return lambda: desk.cards.change(ids, label, **fields)


def _tagger(desk: Desk, ids: list[str], tag: str, on: bool) -> Callable[[], object]:
    return lambda: desk.cards.tag(ids, tag, on)


def _locker(desk: Desk, ids: list[str], lock: Lock | None) -> Callable[[], object]:
    return lambda: desk.plan.lock(ids, lock)


def _painter(desk: Desk, bucket: str, colour: int) -> Callable[[], None]:
    return lambda: desk.buckets.recolour(bucket, colour)


def _colour_name(name: str) -> str:
    names = {
        "blue": _tr("Blue"), "amber": _tr("Amber"), "green": _tr("Green"), "rose": _tr("Rose"),
        "violet": _tr("Violet"), "sky": _tr("Sky"), "brick": _tr("Brick"), "olive": _tr("Olive"),
    }  # fmt: skip
    return names[name]


def _shape_name(shape: str) -> str:
    names = {
        "circle": _tr("circle"), "square": _tr("square"), "diamond": _tr("diamond"), "hexagon": _tr("hexagon"),
        "triangle": _tr("triangle"), "triangle-down": _tr("triangle pointing down"), "pentagon": _tr("pentagon"),
        "pennant": _tr("pennant"),
    }  # fmt: skip
    return names[shape]


def _tr(text: str) -> str:
    return QCoreApplication.translate("BoardMenus", text)
