"""Where cards can be on the board, and what a drop there would make true."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.words import joined
from model import region
from model.card import Card
from model.project import Project


class Place(NamedTuple):
    """The inbox, aside, or the pane of a bucket."""

    kind: Literal["inbox", "aside", "bucket"]
    bucket: str = ""

    @property
    def pane(self) -> str | None:
        """The bucket id of a pane, None for inbox and aside."""
        return self.bucket if self.kind == "bucket" else None


INBOX = Place("inbox")
ASIDE = Place("aside")


def pane(bucket: str) -> Place:
    """The pane of a bucket."""
    return Place("bucket", bucket)


def contents(project: Project) -> dict[Place, list[str]]:
    """The card ids of every place, in the order of the board."""
    places: dict[Place, list[str]] = {INBOX: [], ASIDE: []}
    panes = {bucket.id: places.setdefault(pane(bucket.id), []) for bucket in project.buckets}
    routes: dict[frozenset[str], list[list[str]]] = {}
    for card in project.cards:
        if not card.region:
            places[ASIDE if card.aside else INBOX].append(card.id)
            continue
        route = routes.get(card.region)
        if route is None:
            route = routes[card.region] = [panes[bucket] for bucket in card.region]
        for ids in route:
            ids.append(card.id)
    return places


def shown_in(project: Project, place: Place) -> list[str]:
    """The card ids of one place, in the order of the board."""
    return [card.id for card in project.cards if is_in(card, place)]


def is_in(card: Card, place: Place) -> bool:
    """Whether a place shows the card."""
    if place.kind == "bucket":
        return place.bucket in card.region
    return not card.region and card.aside == (place == ASIDE)


def regions_after(
    project: Project, ids: Iterable[str], source: Place | None, target: Place, also: bool
) -> list[frozenset[str]]:
    """The region that each card would have after a drop on the pane `target`."""
    cards = [project.card(one) for one in ids]
    if also:
        return [region.added(card.region, target.bucket) for card in cards]
    return [region.moved(card.region, source.pane if source else None, target.bucket) for card in cards]


def outcome(project: Project, ids: Sequence[str], source: Place | None, target: Place, also: bool) -> str | None:
    """What will be true after the drop, as a short phrase; None where the drop would change no placement."""
    cards = [project.card(one) for one in ids]
    if target.kind == "aside":
        return None if also or all(card.aside for card in cards) else _tr("aside: shown, never counted")
    if target.kind == "inbox":
        placed = any(card.region or card.aside for card in cards)
        return _tr("in no bucket") if placed and not also else None
    after = regions_after(project, ids, source, target, also)
    if all(card.region == new for card, new in zip(cards, after, strict=True)):
        return None
    if len(set(after)) == 1:
        return _tr("in {buckets}").replace("{buckets}", joined(region.names(project, after[0])))
    return _tr("in {bucket}, and where they are").replace("{bucket}", project.bucket(target.bucket).name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Places", text)
