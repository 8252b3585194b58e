"""What can be said of what a plan needs: resources, what cards need of them, and the rules that a plan keeps."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.base import Deeds
from gui.words import counted
from model.edits import links, resources, tradeoffs
from model.rules import Lock, shares


class PlanDeeds(Deeds):
    """Each is one undo step."""

    def add_resource(self, name: str, **fields: Any) -> str | None:
        """Add a resource; its id, or None where a field was refused."""
        known = {resource.id for resource in self.project.resources}
        self.do(_tr("Add resource"), lambda: resources.add_resource(self.project, name, **fields))
        return next((one.id for one in self.project.resources if one.id not in known), None)

    def change_resource(self, resource: str, label: str, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of a resource: name, unit, budget, note."""
        return self.do(label, lambda: resources.change_resource(self.project, resource, **fields), merge)

    def remove_resource(self, resource: str) -> bool:
        """Remove a resource, and what cards need of it."""
        return self.do(_tr("Remove resource"), lambda: resources.remove_resources(self.project, [resource]))

    def shift_resource(self, resource: str, step: int) -> bool:
        """Move a resource down by that many places, or up where it is negative."""
        return self.do(_tr("Move resource"), lambda: resources.shift_resource(self.project, resource, step))

    def need(self, cards: Sequence[str], resource: str, amount: float | None, merge: Hashable = None) -> bool:
        """Set how much of a resource cards need; None: nobody said how much."""
        return self.do(_tr("Change need"), lambda: resources.set_need(self.project, cards, resource, amount), merge)

    def require(self, card: str, others: Sequence[str]) -> bool:
        """Let a card require just these cards."""
        return self.do(_tr("Change what a card requires"), lambda: links.set_required(self.project, card, others))

    def exclude(self, card: str, others: Sequence[str]) -> bool:
        """Let a card exclude just these cards."""
        return self.do(_tr("Change what a card excludes"), lambda: links.set_excluded(self.project, card, others))

    def lock(self, cards: Sequence[str], lock: Lock | None) -> bool:
        """Lock cards in the plan or out of it, or free them."""
        labels = {"in": _tr("Lock in the plan"), "out": _tr("Lock out of the plan"), None: _tr("Unlock")}
        done = self.do(labels[lock], lambda: links.set_lock(self.project, cards, lock))
        if done and cards:
            said = {"in": _tr("locked in the plan"), "out": _tr("locked out of the plan"), None: _tr("not locked")}
            named = counted(len(cards), self.project.card(cards[0]).name, _tr("{n} cards"))
            self.feedback.say(f"{named}: {said[lock]}")
        return done

    def share(self, bucket: str, share: float | None, resource: str | None = None, merge: Hashable = None) -> bool:
        """Let a bucket keep at least this share (0 to 1) of what a plan uses of a resource, or of each."""
        edit = lambda: links.set_share(self.project, bucket, share, resource)
        return self.do(_tr("Change protected share"), edit, merge)

    def move_share(self, bucket: str, old: str | None, new: str | None) -> bool:
        """Let what a bucket keeps of one resource (None: of each) hold for another instead."""
        share = shares(self.project, bucket).get(old)
        edit = lambda: links.set_share(links.set_share(self.project, bucket, None, old), bucket, share, new)
        return self.do(_tr("Change protected share"), edit)

    def pair(self, first: str, second: str, bonus: float | None, merge: Hashable = None) -> bool:
        """Set the bonus or loss in points where both cards are in a plan."""
        return self.do(_tr("Change pair"), lambda: tradeoffs.set_pair(self.project, first, second, bonus), merge)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
