"""What a tradeoff is about: its cards, and the resources that it is fought over."""

import html
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui.controls.buttons import QuietButton
from gui.desk import Desk
from gui.inspector.pieces.card_field import CardField
from gui.inspector.pieces.layout import column, row
from gui.theme import Appearance, font, px
from model.card import Card
from model.project import Project
from model.tradeoff import Tradeoff


class CardLine(QWidget):
    """A card by its name, which goes to it, and a cross that takes it out."""

    def __init__(self, appearance: Appearance, go: Callable[[str], object], drop: Callable[[str], object]) -> None:
        super().__init__()
        self._card = ""
        self._go = _NameButton(appearance)
        self._go.clicked.connect(lambda: go(self._card))
        self._drop = QuietButton(appearance, "", "close", _tr("Take it out"))
        self._drop.clicked.connect(lambda: drop(self._card))
        lines = column(self, 0, 0)
        lines.addLayout(row(self._go, self._drop, spacing=2))

    def put(self, card: Card) -> None:
        """Show a card."""
        self._card = card.id
        self._go.setText(card.name)
        self._go.setAccessibleName(_tr("Go to {card}").replace("{card}", card.name))
        self._go.setAccessibleIdentifier(f"inspector-about-{card.id}")
        self._go.setToolTip(html.escape(card.name))
        self._drop.setAccessibleName(_tr("Take {card} out").replace("{card}", card.name))
        self._drop.setAccessibleIdentifier(f"inspector-about-drop-{card.id}")


class _NameButton(QuietButton):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            painter.setFont(font("small"))
            painter.setPen(theme.text)
            room = self.rect().adjusted(px(4), 0, -px(4), 0)
            name = QFontMetrics(font("small")).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)


class AboutCards(QWidget):
    """The cards, and a field that names one more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._tradeoff = desk, Tradeoff(id="-")
        self._lines_of: list[CardLine] = []
        name = _tr("Add a card by its name")
        self.field = CardField(desk, name, "inspector-about-add", lambda: self._tradeoff.cards)
        self.field.chosen.connect(self._add)
        self._lines = column(self, 1, 0)
        holder = QWidget()
        inner = column(holder, 2)
        inner.addWidget(self.field)
        inner.addWidget(self.field.hint)
        self._lines.addWidget(holder)

    def show_cards(self, project: Project, tradeoff: Tradeoff) -> None:
        """Show the cards of a tradeoff."""
        if tradeoff.id != self._tradeoff.id:
            self.field.reset()
        self._tradeoff = tradeoff
        while len(self._lines_of) < len(tradeoff.cards):
            line = CardLine(self._desk.appearance, self._go, self._drop)
            self._lines.insertWidget(len(self._lines_of), line)
            self._lines_of.append(line)
        for at, line in enumerate(self._lines_of):
            if at < len(tradeoff.cards):
                line.put(project.card(tradeoff.cards[at]))
            line.setVisible(at < len(tradeoff.cards))

    def _add(self, card: str) -> None:
        if card not in self._tradeoff.cards:
            self._set((*self._tradeoff.cards, card))

    def _drop(self, card: str) -> None:
        self._set(tuple(one for one in self._tradeoff.cards if one != card))

    def _go(self, card: str) -> None:
        self._desk.selection.select_cards([card], reveal=True)

    def _set(self, cards: tuple[str, ...]) -> None:
        self._desk.tradeoffs.change(self._tradeoff.id, _tr("Change what a tradeoff is about"), cards=cards)


class AboutResources(QWidget):
    """A check box for every resource of the project."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._tradeoff = desk, Tradeoff(id="-")
        self._checks: dict[str, QCheckBox] = {}
        self._lines = column(self, 0)

    def show_resources(self, project: Project, tradeoff: Tradeoff) -> None:
        """Show which resources a tradeoff is about."""
        self._tradeoff = tradeoff
        for gone in [one for one in self._checks if one not in {resource.id for resource in project.resources}]:
            self._checks.pop(gone).deleteLater()
        for resource in project.resources:
            check = self._checks.get(resource.id) or self._made(resource.id)
            check.setText(resource.name.replace("&", "&&"))
            check.setChecked(resource.id in tradeoff.resources)

    def _made(self, resource: str) -> QCheckBox:
        check = QCheckBox()
        check.setFont(font("small"))
        check.setMinimumHeight(px(24))
        check.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        check.setAccessibleIdentifier(f"inspector-resource-{resource}")
        check.clicked.connect(lambda on: self._toggle(resource, on))
        self._checks[resource] = check
        self._lines.addWidget(check)
        check.show()
        return check

    def _toggle(self, resource: str, on: bool) -> None:
        named = self._tradeoff.resources
        resources = named | {resource} if on else named - {resource}
        self._desk.tradeoffs.change(self._tradeoff.id, _tr("Change what a tradeoff is about"), resources=resources)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffAbout", text)
