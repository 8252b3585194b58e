"""The page for one bucket, and the weights of all."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import signs
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.inspector.bucket.details import BucketDetails, BucketPriority
from gui.inspector.bucket.head import BucketHead
from gui.inspector.bucket.look import BucketAppearance
from gui.inspector.bucket.range_fields import BucketRange
from gui.inspector.bucket.weights import Weights
from gui.inspector.evidence.list import EvidenceList
from gui.inspector.pieces.layout import INSET, column, row
from gui.inspector.pieces.page import Page, same_objects
from gui.inspector.plan.bucket_plan import BucketPlan
from gui.inspector.tradeoff.list import TradeoffList
from gui.theme import px
from model.bucket import Bucket
from model.edits.evidence import Holder
from model.project import Project


class BucketPage(Page):
    """Without a selected bucket the weights alone; without any bucket one sentence."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.appearance, _tr("Bucket"), "inspector-bucket")
        self._desk, self._bucket = desk, ""
        self._shown: tuple[object, ...] = ()
        text = _tr("No goals yet. Add a bucket for each goal of the policy.")
        self.nothing = Nothing(desk.appearance, "board", text)
        self._choose = Words(desk.appearance, _tr("Select a bucket to see it here."), "small", "muted", wrapped=True)
        self.head, self.look = BucketHead(desk), BucketAppearance(desk)
        self.weights, self.range, self.priority = Weights(desk), BucketRange(desk), BucketPriority(desk)
        self.details, self.plan = BucketDetails(desk), BucketPlan(desk)
        self.evidence = EvidenceList(desk, "inspector-bucket-evidence")
        self.tradeoffs = TradeoffList(desk, "inspector-bucket-tradeoff-add")
        self.plan.opened.connect(self.bring)
        self.plan.resources_wanted.connect(self.resources_wanted)
        self.evidence.opened.connect(self.bring)
        self.priority.evidence.opened.connect(self.bring)
        self._alone: list[QWidget] = []
        self._build()

    def refresh(self) -> None:
        """Show the selected bucket."""
        project = self._desk.document.project
        bucket = project.bucket_by_id.get(self._desk.selection.bucket or "")
        weighed = (project.weighting, project.comparisons)
        planned = (project.links, project.resources)
        shown = (bucket, project.buckets, project.cards, project.tradeoffs, *weighed, *planned)
        if same_objects(shown, self._shown):
            return
        self._shown = shown
        moved = self._bucket != (bucket.id if bucket else "")
        self._bucket = bucket.id if bucket else ""
        # Switched on again, all of the page is painted: too much for one number that changes while a weight is dragged.
        self.setUpdatesEnabled(not moved)
        self._show(project, bucket)
        self.setUpdatesEnabled(True)
        if moved:
            self.verticalScrollBar().setValue(0)

    def _show(self, project: Project, bucket: Bucket | None) -> None:
        self.nothing.setVisible(not project.buckets)
        self._choose.setVisible(bool(project.buckets) and bucket is None)
        self.weights.setVisible(bool(project.buckets))
        for part in self._alone:
            part.setVisible(bucket is not None)
        if not project.buckets:
            return
        marks = signs(project)
        self.weights.show_weights(project, self._bucket or None, marks)
        if bucket is None:
            return
        self.head.show_bucket(project, bucket, marks[bucket.id])
        self.look.show_bucket(bucket, marks[bucket.id])
        self.range.show_bucket(bucket)
        self.priority.show_bucket(bucket, marks)
        self.details.show_bucket(bucket)
        self.plan.show_bucket(project, bucket)
        self.evidence.show_evidence(Holder("bucket", bucket.id), bucket.evidence, marks)
        concerned = [one for one in project.tradeoffs if one.concerns(bucket.id)]
        self.tradeoffs.show_tradeoffs(concerned, marks)

    def _build(self) -> None:
        remove = QuietButton(self._desk.appearance, _tr("Remove bucket"), "remove")
        remove.setAccessibleIdentifier("inspector-bucket-remove")
        remove.clicked.connect(lambda: self._desk.buckets.remove(self._bucket))
        last = QWidget()
        column(last, 0, 0).addLayout(row(remove, 1))
        self._choose.setContentsMargins(px(INSET), 0, 0, 0)
        self.parts.addWidget(self.nothing, 1)
        self.parts.addWidget(self._choose)
        self._add(self.head)
        self._add(self.look)
        self._add(self.rule())
        self.parts.addWidget(self.weights)
        parts: tuple[QWidget, ...] = (
            self.range, self.priority, self.details, self.plan, self.evidence, self.tradeoffs, last,
        )  # fmt: skip
        for part in parts:
            self._add(self.rule())
            self._add(part)
        self.parts.addStretch(0)

    def _add(self, part: QWidget) -> None:
        self._alone.append(part)
        self.parts.addWidget(part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BucketPage", text)
