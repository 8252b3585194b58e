"""A field that names a card: it completes names while one types, and Enter takes what it names."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter

from gui.controls.fields import LineField
from gui.controls.labels import Hint
from gui.desk import Desk
from gui.feedback import sentence
from gui.theme import font, px
from model.card import Card
from model.value import Refusal

CHOOSER, LIST = 92, 220
"""The width of a field that only adds one more card, and the least width of the list of names, at 100 %."""


class CardField(LineField):
    """`chosen` carries the id of the card: that of the whole name, of the only name that fits, or the one in the list.

    `taken` gives the ids that are not offered, and only taken by their whole name. `hint` says why a name was not
    taken; its place is the owner's.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, name: str, identifier: str, taken: Callable[[], Collection[str]]) -> None:
        super().__init__(desk.document)
        self._desk, self._taken = desk, taken
        self._names = QStringListModel(self)
        self._offered: tuple[object, ...] = ()
        self.hint = Hint(desk.appearance)
        self.setFont(font("small"))
        self.setMinimumHeight(px(26))
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := self._completer.popup()) is not None:
            popup.setMinimumWidth(px(LIST))
            popup.setFont(font("small"))
            popup.setProperty("completions", True)
        self._completer.activated.connect(self._take_listed)
        self.setCompleter(self._completer)
        self.typed.connect(self._offer)
        self.returnPressed.connect(self._take_typed)

    def reset(self) -> None:
        """Forget what was typed."""
        self.put("", keep_cursor=False)
        self.hint.explain("")

    def _free(self) -> list[Card]:
        taken = set(self._taken())
        return [card for card in self._desk.document.project.cards if card.id not in taken]

    def _offer(self, _text: str) -> None:
        """Have the names ready, made only when somebody types."""
        self.hint.explain("")
        offered = (self._desk.document.project.cards, frozenset(self._taken()))
        if offered != self._offered:
            self._offered = offered
            self._names.setStringList([card.name for card in self._free()])

    def _take_typed(self) -> None:
        wanted = " ".join(self.text().split()).casefold()
        if not wanted:
            return
        free = self._free()
        everyone = (*free, *self._desk.document.project.cards)
        found = [card for card in everyone if card.name.casefold() == wanted][:1]
        found = found or [card for card in free if wanted in card.name.casefold()]
        if len(found) == 1:
            self._choose(found[0])
        elif found:
            self.hint.explain(_tr("Several cards fit. Choose one with the arrow keys."))
        else:
            self.hint.explain(sentence(Refusal("There is no card “{id}”.", id=self.text().strip())))

    def _take_listed(self, name: str) -> None:
        # Enter in the list may already have taken it, as what was typed.
        found = next((card for card in self._free() if card.name == name), None)
        if found is not None:
            self._choose(found)
        # The completer puts the whole name into the field after it has told of it.
        QTimer.singleShot(0, self, self.clear)

    def _choose(self, card: Card) -> None:
        self.reset()
        self.chosen.emit(card.id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardField", text)
