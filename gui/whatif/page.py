"""The page "What-if": goals, sentences, and the plot of one weight, each following the others."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.controls.buckets import signs
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.whatif.body import Body
from gui.whatif.finding import Finding
from gui.whatif.findings import findings
from gui.whatif.goals import Goal
from gui.whatif.moving import Moving
from gui.whatif.resting import Resting
from gui.whatif.sheaf import Sheaf, sheaf_of
from gui.whatif.words import translate, why_not
from model.priority.method.number import Number
from model.priority.score import Evaluation


class WhatIf(QWidget):
    """Computes only while it is visible. Choosing a goal here selects nothing elsewhere; a selected one is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bucket = ""
        self._sheaf: Sheaf | None = None
        self.setAccessibleIdentifier("what-if")
        self.setAccessibleName(translate("What-if"))
        self.body = Body(desk.appearance)
        self._none = Nothing(desk.appearance, "what-if", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.moving = Moving(desk, self.body.plot)
        self._resting = Resting(self)
        self._connect()

    def _connect(self) -> None:
        desk, body = self._desk, self.body
        desk.priorities.changed.connect(self.refresh)
        desk.selection.changed.connect(self._note_selection)
        desk.appearance.changed.connect(self.update)
        body.goals.chosen.connect(self._choose)
        body.plot.chosen.connect(self._select)
        body.made.clicked.connect(lambda: desk.inquiry.ask(Number("stability", (self._bucket,))))
        body.sentences.chosen.connect(self._turn_to)
        body.sentences.renewed.connect(self._offer)
        body.sentences.tried.connect(self._try)
        body.tried.clicked.connect(lambda: self._try(body.sentences.finding))
        self.moving.ended.connect(self.refresh)
        self._resting.rested.connect(self._rest)

    def refresh(self) -> None:
        """Show what the latest scores come to."""
        latest = self._desk.priorities.latest
        if latest is None or not self.isVisible():
            return
        reason = why_not(latest)
        self._none.say(reason)
        self._stack.setCurrentWidget(self._none if reason else self.body)
        if not reason:
            self._show(latest, hurried=self.moving.active)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is shown now."""
        super().showEvent(event)
        self._note_selection()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """A drag ends where it is."""
        super().hideEvent(event)
        self.body.plot.let_go()
        self.moving.end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._desk.appearance.theme.surface)

    def _rest(self) -> None:
        """Bring up to date what waited for the weight to rest; it may be moved further all the same."""
        latest = self._desk.priorities.latest
        if latest is not None and self._stack.currentWidget() is self.body and self.isVisible():
            self._show(latest, hurried=self.body.plot.held)

    def _show(self, latest: Evaluation, hurried: bool) -> None:
        """Show what follows the weight at once; the sentences wait until it rests, or they could not be read."""
        weights = dict(zip(latest.buckets, latest.weights.point, strict=True))
        if self._bucket not in weights:
            self._bucket = max(weights, key=lambda one: weights[one])
        known, body = signs(latest.project), self.body
        self._sheaf = sheaf_of(latest, self._bucket, self._sheaf)
        self.moving.bucket = self._bucket
        first = latest.project.cards[latest.order[0]]
        body.plot.put(self._sheaf, known[self._bucket], weights[self._bucket], first.id)
        found = self._resting.of(latest, hurried)
        goals = [
            Goal(known[one.bucket], weights[one.bucket], (one.low, one.high), first.name) for one in found.intervals
        ]
        body.goals.put(goals, self._bucket)
        body.say(known[self._bucket].name, weights[self._bucket], first.name, (latest.ranked, len(self._sheaf.keys)))
        body.sentences.wait(hurried)
        if not hurried:
            body.sentences.put(findings(latest, found, known))

    def _turn_to(self, finding: Finding) -> None:
        """Show a sentence in the plot."""
        if finding.sign is not None:
            self._choose(finding.sign.id)
        self._offer()

    def _offer(self) -> None:
        """Let the chosen sentence be tried, and mark it in the plot where that shows its goal."""
        finding = self.body.sentences.finding
        self.body.offer(finding, finding is not None and finding.sign is not None and finding.sign.id == self._bucket)

    def _try(self, finding: Finding | None) -> None:
        """Do what a sentence says, as one step."""
        self.moving.end()
        if finding is not None and self._do(finding):
            self._desk.feedback.say(translate("Tried. Undo takes it back."))

    def _do(self, finding: Finding) -> bool:
        desk, said = self._desk, finding.said
        if finding.share is not None and finding.sign is not None:
            return desk.weights.share(finding.sign.id, finding.share)
        if said is None:
            return False
        if said.bucket is None:
            return desk.cards.change([said.card], translate("Change chance"), **dict(said.fields))
        return desk.cards.judge([said.card], said.bucket, **dict(said.fields))

    def _choose(self, bucket: str) -> None:
        if bucket != self._bucket:
            self.moving.end()
            self._bucket = bucket
            self.refresh()
            self._offer()

    def _note_selection(self) -> None:
        selection = self._desk.selection
        self.body.plot.select(frozenset(selection.cards))
        if selection.bucket is not None:
            self._choose(selection.bucket)

    def _select(self, card: str, extend: bool) -> None:
        chosen = self._desk.selection.cards
        if not extend:
            self._desk.selection.select_cards([card], reveal=True)
        elif card in chosen:
            self._desk.selection.select_cards([one for one in chosen if one != card])
        else:
            self._desk.selection.select_cards([*chosen, card], reveal=True)
