"""What can be done with buckets."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.base import Deeds
from model.edits import buckets as edit


class BucketDeeds(Deeds):
    """Adding, changing, ordering and removing buckets."""

    def add(self, name: str, before: str | None = None) -> str | None:
        """Add a bucket and select it; its id, or None where the name was refused."""
        known = self.project.bucket_by_id
        self.do(_tr("Add bucket"), lambda: edit.add_bucket(self.project, name, before))
        new = next((bucket.id for bucket in self.project.buckets if bucket.id not in known), None)
        if new is not None:
            self.selection.select_bucket(new)
        return new

    def change(self, bucket: str, label: str, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of a bucket; False where a value was refused."""
        return self.do(label, lambda: edit.change_bucket(self.project, bucket, **fields), merge)

    def rename(self, bucket: str, name: str, merge: Hashable = None) -> bool:
        """Rename a bucket; False where the name was refused."""
        return self.change(bucket, _tr("Rename bucket"), merge, name=name)

    def recolour(self, bucket: str, colour: int) -> None:
        """Give a bucket another colour of the palette, and its shape."""
        self.change(bucket, _tr("Change colour"), colour=colour)

    def move(self, bucket: str, before: str | None) -> None:
        """Put a bucket in front of another, or last."""
        self.do(_tr("Move bucket"), lambda: edit.move_bucket(self.project, bucket, before))

    def shift(self, bucket: str, step: int) -> None:
        """Move a bucket by that many places to the right, or to the left where it is negative, if there is room."""
        ids = [one.id for one in self.project.buckets]
        at = ids.index(bucket) + step if bucket in ids else -1
        if 0 <= at < len(ids):
            ids.remove(bucket)
            self.move(bucket, ids[at] if at < len(ids) else None)

    def remove(self, bucket: str) -> None:
        """Remove a bucket; its cards stay in what else they are in or go back to the inbox."""
        name = self.project.bucket(bucket).name
        if self.do(_tr("Remove bucket"), lambda: edit.remove_bucket(self.project, bucket)):
            self.feedback.say(_tr("Removed {bucket}").replace("{bucket}", name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
