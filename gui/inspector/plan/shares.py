"""What a bucket keeps at least of what the plan uses: a row for each resource, or for each of them at once."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import INSET, column, row
from gui.inspector.plan.share_row import EACH, ShareRow
from gui.theme import px
from model.project import Project
from model.rules import shares


class Shares(QWidget):
    """The protected shares of one bucket, and a button for one more."""

    resources_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        self._new: str | None = None
        self._rows: list[ShareRow] = []
        text = _tr("A share is of what the plan uses of a resource. There is none yet.")
        self._none = Words(desk.appearance, text, "small", "muted", wrapped=True)
        self._none.setContentsMargins(px(INSET), 0, px(INSET), 0)
        self._edit = QuietButton(desk.appearance, _tr("Resources and budgets"), "edit")
        self._edit.setAccessibleIdentifier("inspector-bucket-resources")
        self._edit.clicked.connect(lambda: self.resources_wanted.emit(""))
        self.add = QuietButton(desk.appearance, _tr("Protect a share"), "add")
        self.add.setAccessibleIdentifier("inspector-share-add")
        self.add.clicked.connect(self._begin)
        self._lines = column(self, 8, 0)
        self._lines.setContentsMargins(0, px(2), 0, px(4))
        last = QWidget()
        inner = column(last, 2, 0)
        inner.addWidget(self._none)
        inner.addLayout(row(self.add, 1))
        inner.addLayout(row(self._edit, 1))
        self._lines.addWidget(last)

    def show_bucket(self, project: Project, bucket: str) -> None:
        """Show what a bucket keeps; one that was just begun stands last, so that it does not move while one types."""
        if bucket != self._bucket:
            self._bucket, self._new = bucket, None
        said, targets = _said(project, bucket), _targets(project)
        self._new = self._new if self._new in targets else None
        shown: list[tuple[str, float | None]] = [one for one in said.items() if one[0] != self._new]
        if self._new is not None:
            shown.append((self._new, said.get(self._new)))
        while len(self._rows) < len(shown):
            self._rows.append(self._made())
        taken = {target for target, _share in shown}
        for line, (target, share) in zip(self._rows, shown, strict=False):
            choices = [(key, text) for key, text in targets.items() if key == target or key not in taken]
            line.show_share(bucket, target, share, choices)
        for at, line in enumerate(self._rows):
            line.setVisible(at < len(shown))
        nothing = not project.resources and not shown
        self._none.setVisible(nothing)
        self._edit.setVisible(nothing)
        self.add.setVisible(bool(project.resources) and self._new is None and bool(set(targets) - taken))

    def _made(self) -> ShareRow:
        line = ShareRow(self._desk)
        line.left.connect(lambda: self._end(line))
        line.aimed.connect(lambda target: self._aim(line, target))
        line.removed.connect(lambda: self._remove(line))
        self._lines.insertWidget(len(self._rows), line)
        return line

    def _begin(self) -> None:
        """Open a row for a share that nobody has said yet."""
        project = self._desk.document.project
        said = _said(project, self._bucket)
        self._new = next((one for one in _targets(project) if one not in said), None)
        self._show()
        for line in self._rows:
            if line.target == self._new and not line.isHidden():
                line.focus()

    def _end(self, line: ShareRow) -> None:
        """A new row without a number goes with the keyboard, unless that went to what its share is of."""
        focused = line.window().focusWidget()
        if line.target == self._new and not (focused is not None and line.isAncestorOf(focused)):
            self._new = None
            self._show()

    def _aim(self, line: ShareRow, target: str) -> None:
        was, new = line.target, line.target == self._new
        if target == was:
            return
        self._new = target if new else self._new
        if was in _said(self._desk.document.project, self._bucket):
            self._desk.plan.move_share(self._bucket, was or None, target or None)
        else:
            self._show()

    def _remove(self, line: ShareRow) -> None:
        self._new = None if line.target == self._new else self._new
        self.add.setFocus()
        if line.target in _said(self._desk.document.project, self._bucket):
            self._desk.plan.share(self._bucket, None, line.target or None)
        else:
            self._show()

    def _show(self) -> None:
        project = self._desk.document.project
        if self._bucket in project.bucket_by_id:
            self.show_bucket(project, self._bucket)


def _said(project: Project, bucket: str) -> dict[str, float]:
    """What a bucket keeps, by what it is of."""
    return {resource or EACH: share for resource, share in shares(project, bucket).items()}


def _targets(project: Project) -> dict[str, str]:
    """What a share can be of, in words."""
    return {EACH: _tr("each resource"), **{resource.id: resource.name for resource in project.resources}}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Shares", text)
