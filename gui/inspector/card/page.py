"""The page for one card, or for several at once."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import signs
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.inspector.card.details import CardDetails
from gui.inspector.card.head import CardHead, CardsHead
from gui.inspector.card.judgements import Judgements
from gui.inspector.card.placement import Placement
from gui.inspector.card.score_line import ScoreLine
from gui.inspector.evidence.list import EvidenceList
from gui.inspector.pieces.page import Page, same_objects
from gui.inspector.plan.card_plan import CardPlan
from gui.inspector.tradeoff.list import TradeoffList
from model.card import Card
from model.edits.evidence import Holder


class CardPage(Page):
    """Head, placement, judgements, plan, evidence, tradeoffs, details, from top to bottom."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.appearance, _tr("Card"), "inspector-card")
        self._desk = desk
        self._ids: list[str] = []
        self._shown: tuple[object, ...] = ()
        text = _tr("No card selected. Select one to see it here and to judge it.")
        self.nothing = Nothing(desk.appearance, "board", text)
        self.head, self.heads = CardHead(desk), CardsHead(desk)
        self.score = ScoreLine(desk)
        self.placement = Placement(desk)
        self.judgements = Judgements(desk)
        self.plan = CardPlan(desk)
        self.evidence = EvidenceList(desk)
        self.tradeoffs = TradeoffList(desk)
        self.details = CardDetails(desk)
        self._rules = [self.rule() for _ in range(3)]
        self.judgements.opened.connect(self.bring)
        self.plan.opened.connect(self.bring)
        self.plan.resources_wanted.connect(self.resources_wanted)
        self.evidence.opened.connect(self.bring)
        self._build()

    def refresh(self) -> None:
        """Show the selected cards."""
        project, selection = self._desk.document.project, self._desk.selection
        cards = [project.card_by_id[one] for one in selection.cards if one in project.card_by_id]
        planned = (project.links, project.resources, project.cards if self.plan.is_open else None)
        shown = (*cards, project.buckets, project.tradeoffs, *planned, self._desk.priorities.latest)
        if same_objects(shown, self._shown):
            return
        moved = [card.id for card in cards] != self._ids
        self._shown, self._ids = shown, [card.id for card in cards]
        # Switched on again, all of the page is painted: too much for one number that changes while a weight is dragged.
        self.setUpdatesEnabled(not moved)
        self._show(cards)
        self.setUpdatesEnabled(True)
        if moved:
            self.verticalScrollBar().setValue(0)

    def _show(self, cards: list[Card]) -> None:
        project = self._desk.document.project
        one = cards[0] if len(cards) == 1 else None
        self.nothing.setVisible(not cards)
        self.head.setVisible(one is not None)
        self.heads.setVisible(len(cards) > 1)
        always: tuple[QWidget, ...] = (self.placement, self.judgements, self.details, self._rules[2])
        alone: tuple[QWidget, ...] = (self.evidence, self.tradeoffs, *self._rules[:2])
        for part in always:
            part.setVisible(bool(cards))
        self.plan.setVisible(any(not card.aside for card in cards))
        for part in alone:
            part.setVisible(one is not None)
        self.score.hide()
        if not cards:
            return
        marks = signs(project)
        if one is not None:
            self.head.show_card(one)
            self.score.show_card(one.id)
            self.evidence.show_evidence(Holder("card", one.id), one.evidence, marks)
            self.tradeoffs.show_tradeoffs([two for two in project.tradeoffs if one.id in two.cards], marks)
        else:
            self.heads.show_cards(cards)
        self.placement.show_cards(cards, marks)
        self.judgements.show_cards(project, cards, marks)
        self.plan.show_cards(project, cards)
        self.details.show_cards(project, cards, marks)

    def _build(self) -> None:
        self.parts.addWidget(self.nothing, 1)
        self.parts.addWidget(self.head)
        self.parts.addWidget(self.heads)
        self.parts.addWidget(self.score)
        self.parts.addWidget(self.placement)
        self.parts.addWidget(self.judgements)
        self.parts.addWidget(self.plan)
        parts: tuple[QWidget, ...] = (self.evidence, self.tradeoffs, self.details)
        for rule, part in zip(self._rules, parts, strict=True):
            self.parts.addWidget(rule)
            self.parts.addWidget(part)
        self.parts.addStretch(0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardPage", text)
