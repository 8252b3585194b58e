"""What can be done with cards. Each method is one undo step with a name, and says its result."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.base import Deeds
from gui.places import ASIDE, INBOX, Place, is_in, outcome, shown_in
from gui.words import counted
from model.card import Card
from model.edits import cards as edit
from model.edits import judge
from model.project import Project


class CardDeeds(Deeds):
    """Adding, placing, ordering, changing, judging and removing cards."""

    def add(self, drafts: Sequence[str | dict[str, Any]], place: Place = INBOX) -> tuple[str, ...]:
        """Add cards (names, or fields without an id) to a place; the new ids, which are then selected."""
        label = counted(len(drafts), _tr("Add card"), _tr("Add {n} cards"))
        before = self.project.card_by_id

        def added() -> Project:
            project = edit.add_cards(self.project, drafts, place.pane)
            new = [card.id for card in project.cards if card.id not in before]
            return edit.set_aside(project, new) if place.kind == "aside" else project

        self.do(label, added)
        new = tuple(card.id for card in self.project.cards if card.id not in before)
        if new:
            self.selection.select_cards(new, reveal=True)
            self.feedback.say(counted(len(new), _tr("Added 1 card"), _tr("Added {n} cards")))
        return new

    def drop(
        self,
        ids: Sequence[str],
        source: Place | None,
        target: Place,
        *,
        also: bool = False,
        before: str | None = None,
        ordered: bool = True,
    ) -> None:
        """Move the cards (or, `also`, put them in as well) and, when `ordered`, in front of the card `before`.

        `source` is the place they were taken from: what else they are in stays. `before` None means last.
        """
        where = outcome(self.project, ids, source, target, also)
        label = self._drop_label(ids, target, also, placed=where is not None)

        def dropped() -> Project:
            landing = self._landing(source, target, also)
            if ordered:
                return edit.drop_cards(self.project, ids, landing, before, lambda card: is_in(card, target))
            return edit.each_card(self.project, ids, landing)

        self.do(label, dropped)
        self.selection.select_cards(ids, reveal=True)
        if where is not None:
            self.feedback.say(f"{self._named(ids)}: {where}")
        elif ordered:
            self._say_place(ids, target)

    def place(self, ids: Sequence[str], target: Place, source: Place | None = None, also: bool = False) -> None:
        """As `drop`, leaving the order as it is: for keys and menus."""
        if ids and outcome(self.project, ids, source, target, also) is not None:
            self.drop(ids, source, target, also=also, ordered=False)

    def take_out(self, ids: Sequence[str], bucket: str) -> None:
        """Take the cards out of one bucket."""
        name = self.project.bucket(bucket).name
        label = counted(len(ids), _tr("Take card out of {bucket}"), _tr("Take {n} cards out of {bucket}"))
        if self.do(label.replace("{bucket}", name), lambda: edit.take_out(self.project, ids, bucket)):
            self.feedback.say(f"{self._named(ids)}: " + _tr("no longer in {bucket}").replace("{bucket}", name))

    def order(self, ids: Sequence[str], place: Place, before: str | None) -> None:
        """Put the cards of a place in front of another of its cards, or last."""
        label = counted(len(ids), _tr("Reorder card"), _tr("Reorder {n} cards"))
        before_it = self.project
        self.do(label, lambda: edit.order_cards(self.project, ids, before, shown_in(self.project, place)))
        if self.project is not before_it:
            self._say_place(ids, place)

    def change(self, ids: Sequence[str], label: str, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of the cards; False where a value was refused."""
        return self.do(label, lambda: edit.change_cards(self.project, ids, **fields), merge)

    def rename(self, card: str, name: str, merge: Hashable = None) -> bool:
        """Rename a card; False where the name was refused."""
        return self.change([card], _tr("Rename card"), merge, name=name)

    def tag(self, ids: Sequence[str], tag: str, on: bool = True) -> bool:
        """Add a tag to the cards, or take it away."""
        label = _tr("Tag “{tag}”") if on else _tr("Remove tag “{tag}”")
        return self.do(label.replace("{tag}", tag), lambda: edit.tag_cards(self.project, ids, tag, on))

    def argue(self, ids: Sequence[str], bucket: str, on: bool = True) -> bool:
        """Note that the cards could be defended in a bucket, or take that back."""
        label = _tr("Arguable in {bucket}") if on else _tr("Not arguable in {bucket}")
        name = self.project.bucket(bucket).name
        return self.do(label.replace("{bucket}", name), lambda: edit.argue_cards(self.project, ids, bucket, on))

    def judge(self, ids: Sequence[str], bucket: str, merge: Hashable = None, **fields: Any) -> bool:
        """Set parts of what is said of the cards for a bucket (fit, impact, confidence, …)."""
        return self.do(_tr("Judge"), lambda: judge.judge(self.project, ids, bucket, **fields), merge)

    def cannot_say(self, ids: Sequence[str], bucket: str) -> None:
        """Note that it cannot be said how the cards serve a bucket."""
        self.do(_tr("Judge: I can't say"), lambda: judge.cannot_say(self.project, ids, bucket))

    def forget(self, ids: Sequence[str], bucket: str) -> None:
        """Take back what was said of the cards for a bucket."""
        self.do(_tr("Take judgement back"), lambda: judge.forget(self.project, ids, bucket))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove the cards from the project."""
        label = counted(len(ids), _tr("Remove card"), _tr("Remove {n} cards"))
        if self.do(label, lambda: edit.remove_cards(self.project, ids)):
            self.feedback.say(counted(len(ids), _tr("Removed 1 card"), _tr("Removed {n} cards")))

    def _landing(self, source: Place | None, target: Place, also: bool) -> Callable[[Card], Card]:
        if target == INBOX:
            return edit.unplaced
        if target == ASIDE:
            return edit.put_aside
        return edit.landing_in(self.project, target.bucket, source.pane if source else None, also=also)

    def _named(self, ids: Sequence[str]) -> str:
        return counted(len(ids), self.project.card(ids[0]).name, _tr("{n} cards"))

    def _say_place(self, ids: Sequence[str], place: Place) -> None:
        """Say where in its place the first of the cards now is."""
        shown = shown_in(self.project, place)
        row = next((row for row, one in enumerate(shown, 1) if one in ids), None)
        if row is not None:
            said = _tr("{row} of {rows}").replace("{rows}", str(len(shown))).replace("{row}", str(row))
            self.feedback.say(f"{self._named(ids)}: {said}")

    def _drop_label(self, ids: Sequence[str], target: Place, also: bool, placed: bool) -> str:
        count = len(ids)
        if not placed:
            return counted(count, _tr("Reorder card"), _tr("Reorder {n} cards"))
        if target.kind == "inbox":
            return counted(count, _tr("Move card to the inbox"), _tr("Move {n} cards to the inbox"))
        if target.kind == "aside":
            return counted(count, _tr("Set card aside"), _tr("Set {n} cards aside"))
        name = self.project.bucket(target.bucket).name
        if also:
            label = counted(count, _tr("Also put card in {bucket}"), _tr("Also put {n} cards in {bucket}"))
        else:
            label = counted(count, _tr("Move card to {bucket}"), _tr("Move {n} cards to {bucket}"))
        return label.replace("{bucket}", name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
