"""Comparing two goals at a time (Saaty 1980)."""

from itertools import combinations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign, signs
from gui.controls.buttons import QuietButton
from gui.controls.labels import Rule, Words
from gui.desk import Desk
from gui.inspector.pieces.layout import column, row
from gui.inspector.weighing.agreement import Agreement
from gui.inspector.weighing.goal import Goal
from gui.inspector.weighing.pair_list import Pair, PairList
from gui.inspector.weighing.pair_scale import PairScale, comparison_words
from gui.inspector.weighing.push import Push
from gui.inspector.weighing.walk import Walk
from model.priority.pairwise import Compared, compared_buckets
from model.project import Comparison, Project
from model.weights import MOST_COMPARED


class PairWalk(Walk):
    """One pair at a time, those that were answered listed below it, and how well they agree."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pair: Pair | None = None
        self._queue: list[Pair] = []
        self._goals = (Goal(desk, "", "weighing-first"), Goal(desk, "", "weighing-second"))
        self.scale = PairScale(desk.appearance)
        self._said = Words(desk.appearance, "", "name", wrapped=True)
        self._next = Push(_tr("Next pair"), "weighing-next-pair")
        self._clear = QuietButton(desk.appearance, _tr("Take back"))
        self._clear.setAccessibleIdentifier("weighing-pair-clear")
        self._list = PairList(desk)
        self._listed = Words(desk.appearance, "", "caption", "muted")
        self._agreement = Agreement(desk)
        self._asking, self._answered = QWidget(), QWidget()
        self._connect()
        self._build()

    def show_project(self, project: Project, marks: dict[str, Sign]) -> None:
        """Show the present pair, the answers, and how well they agree."""
        count = len(project.buckets)
        found = compared_buckets(project) if 2 <= count <= MOST_COMPARED else None
        self._answered.setVisible(found is not None and bool(project.comparisons))
        if found is None:
            self._asking.hide()
            many = _tr("At most 10 goals can be compared two at a time. Rate or rank them.")
            self.ask("", many if count > MOST_COMPARED else _tr("One goal has all the weight. There is no pair."))
            return
        self._keep_pair(project, found)
        self._ask_pair(project, marks, found)
        said = sorted(project.comparisons, key=lambda one: _place(project, one))
        self._list.show_pairs(said, marks, frozenset(self._pair or ()))
        total = count * (count - 1) // 2
        listed = _tr("{done} of {count} pairs answered").replace("{done}", str(total - len(found.to_ask)))
        self._listed.say(listed.replace("{count}", str(total)))
        self._agreement.show_compared(found, marks)

    def begin(self) -> None:
        """Start with the pair that should be asked for next."""
        self._pair, self._queue = None, []

    def go_to(self, first: str, second: str) -> None:
        """Ask for a pair, again or for the first time."""
        self._pair = _as_said(self._desk.document.project, first, second)
        self._refresh()
        self.scale.setFocus()
        self.grown.emit(self.question)

    def _connect(self) -> None:
        self.scale.said.connect(self._say)
        self.scale.done.connect(self._desk.document.close_step)
        self.scale.finished.connect(self._go_on)
        self._next.clicked.connect(self._go_on)
        self._clear.clicked.connect(lambda: self._say(None))
        self._list.wanted.connect(self._revisit)
        self._agreement.wanted.connect(self._go_to_triple)
        for goal in self._goals:
            goal.changed.again.connect(self.scale.setFocus)
            goal.range.grown.connect(self.grown)

    def _build(self) -> None:
        asking = column(self._asking, 8, 0)
        for goal in self._goals:
            asking.addWidget(goal)
        asking.addWidget(self.scale)
        asking.addWidget(self._said)
        asking.addLayout(row(self._next, self._clear, 1))
        answered = column(self._answered, 6, 0)
        for part in (Rule(self._desk.appearance), self._listed, self._list, self._agreement):
            answered.addWidget(part)
        self.parts.addWidget(self._asking)
        self.parts.addWidget(self._answered)

    def _keep_pair(self, project: Project, found: Compared) -> None:
        """Stay with the present pair as long as there is one, else take the one to ask for next."""
        known = project.bucket_by_id
        self._queue = [pair for pair in self._queue if all(one in known for one in pair)]
        if self._pair is not None and not all(one in known for one in self._pair):
            self._pair = None
        if self._pair is None and found.to_ask:
            self._pair = found.to_ask[0]

    def _ask_pair(self, project: Project, marks: dict[str, Sign], found: Compared) -> None:
        self._asking.setVisible(self._pair is not None)
        if self._pair is None:
            self.ask("", _tr("All pairs are answered. Go to one of them to change it."))
            return
        ratio = _ratio(project, self._pair)
        count = len(project.buckets) * (len(project.buckets) - 1) // 2
        step = _tr("Pair {n} of {count}") if ratio is None else _tr("Answered")
        done = count - len(found.to_ask)
        self.ask(
            step.replace("{n}", str(done + 1)).replace("{count}", str(count)),
            _tr("Which of these two moves from worst to best matters more, and how much more?"),
        )
        first, second = self._pair
        for goal, one in zip(self._goals, self._pair, strict=True):
            goal.put(
                project.bucket(one), marks[one], any(one in {said.first, said.second} for said in project.comparisons)
            )
        self.scale.put(marks[first], marks[second], ratio)
        self._said.say(comparison_words(marks[first].name, marks[second].name, ratio), "text" if ratio else "muted")
        self._clear.setVisible(ratio is not None)
        self._next.setVisible(bool(self._queue or [pair for pair in found.to_ask if set(pair) != set(self._pair)]))

    def _say(self, ratio: float | None) -> None:
        if self._pair is not None:
            merge = ("compare", *self._pair) if ratio is not None else None
            self._desk.weights.compare(*self._pair, ratio, merge)

    def _go_on(self) -> None:
        """Go to the next of those that somebody wanted to see again, or of those that are not answered."""
        if self._queue:
            self.go_to(*self._queue.pop(0))
            return
        to_ask = list(compared_buckets(self._desk.document.project).to_ask)
        if self._pair in to_ask:
            at = to_ask.index(self._pair)
            to_ask = [*to_ask[at + 1 :], *to_ask[:at]]
        if to_ask:
            self.go_to(*to_ask[0])

    def _revisit(self, first: str, second: str) -> None:
        self._queue = []
        self.go_to(first, second)

    def _go_to_triple(self, buckets: tuple[str, str, str]) -> None:
        self._queue = list(combinations(buckets, 2))
        self._go_on()

    def _refresh(self) -> None:
        project = self._desk.document.project
        self.show_project(project, signs(project))


def _said_of(project: Project, first: str, second: str) -> Comparison | None:
    return next((one for one in project.comparisons if {one.first, one.second} == {first, second}), None)


def _as_said(project: Project, first: str, second: str) -> Pair:
    """The pair in the order in which it was answered."""
    said = _said_of(project, first, second)
    return (said.first, said.second) if said is not None else (first, second)


def _ratio(project: Project, pair: Pair) -> float | None:
    said = _said_of(project, *pair)
    if said is None:
        return None
    return said.ratio if said.first == pair[0] else 1 / said.ratio


def _place(project: Project, said: Comparison) -> tuple[int, ...]:
    place = {bucket.id: at for at, bucket in enumerate(project.buckets)}
    return tuple(sorted((place[said.first], place[said.second])))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pairs", text)
