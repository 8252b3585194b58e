"""What the plan keeps for a bucket: one quiet line until somebody opens it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.inspector.pieces.layout import column
from gui.inspector.plan.head import PlanHead
from gui.inspector.plan.share_row import percent
from gui.inspector.plan.shares import Shares
from model.bucket import Bucket
from model.project import Project
from model.rules import shares


class BucketPlan(QWidget):
    """Once opened it stays open for other buckets. `opened` comes when it grows; what is closed is not even made."""

    opened = Signal(QWidget)
    resources_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        self._body: Shares | None = None
        self.is_open = False
        self.head = PlanHead(desk.appearance, _tr("Plan: protected share"), "inspector-bucket-plan")
        self.head.clicked.connect(self._toggle)
        self._lines = column(self, 3, 0)
        self._lines.addWidget(self.head)

    def show_bucket(self, project: Project, bucket: Bucket) -> None:
        """Show what the plan keeps for a bucket."""
        self._bucket = bucket.id
        self.head.put("" if self.is_open else self._said(project), self.is_open)
        if self.is_open:
            if self._body is None:
                self._body = Shares(self._desk)
                self._body.resources_wanted.connect(self.resources_wanted)
                self._lines.addWidget(self._body)
            self._body.show_bucket(project, bucket.id)

    def _toggle(self) -> None:
        self.is_open = not self.is_open
        self._desk.document.close_step()
        project = self._desk.document.project
        self.show_bucket(project, project.bucket(self._bucket))
        if self._body is not None:
            self._body.setVisible(self.is_open)
        if self.is_open:
            self.opened.emit(self)

    def _said(self, project: Project) -> str:
        kept = [_tr("{n} %").replace("{n}", percent(share)) for share in shares(project, self._bucket).values()]
        return _tr("keeps {shares}").replace("{shares}", _tr(", ").join(kept)) if kept else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("BucketPlan", text)
