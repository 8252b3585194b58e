"""Edits of cards: adding, placing, ordering, changing, removing. Each returns a new project."""

from collections.abc import Callable, Iterable, Sequence
from operator import is_
from typing import Any

from model import region
from model.card import UNPLACED, Card
from model.edits.ids import Ids
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import NAME_LIMIT, Refusal, replace


def add_cards(project: Project, drafts: Iterable[str | dict[str, Any]], into: str | None = None) -> Project:
    """The project with new cards at the end, in the bucket `into` or in the inbox.

    A draft is a name, or the fields of a card without its id. Raises `Refusal` for a name that is empty or too long.
    """
    ids = Ids(project.card_by_id)
    place = UNPLACED if into is None else frozenset({project.bucket(into).id})
    added = [_drafted(draft, ids, place) for draft in drafts]
    if not added:
        return project
    return replace(project, cards=(*project.cards, *added))


def _drafted(draft: str | dict[str, Any], ids: Ids, place: frozenset[str]) -> Card:
    fields = {"name": draft} if isinstance(draft, str) else dict(draft)
    name = card_name(fields.pop("name", ""))
    blank = Card(id=ids.new(name, "card"), name=name, region=place)
    return replace(blank, **fields) if fields else blank


def card_name(text: str) -> str:
    """`text` as a card's name: one line without outer spaces. Raises `Refusal` when empty or too long."""
    name = " ".join(text.split())
    if not name:
        raise Refusal("A card needs a name.")
    if len(name) > NAME_LIMIT:
        raise Refusal(
            "A card's name has at most {limit} characters; this one has {size}.", limit=NAME_LIMIT, size=len(name)
        )
    return name


def move_cards(project: Project, ids: Iterable[str], source: str | None, target: str) -> Project:
    """The cards out of the pane `source` (None: from outside the panes) and in the bucket `target`."""
    return each_card(project, ids, landing_in(project, target, source))


def also_in(project: Project, ids: Iterable[str], target: str) -> Project:
    """The cards in the bucket `target` as well as where they are."""
    return each_card(project, ids, landing_in(project, target, also=True))


def landing_in(
    project: Project, target: str, source: str | None = None, *, also: bool = False
) -> Callable[[Card], Card]:
    """What becomes of a card that goes to the bucket `target`: out of the pane `source`, or `also` where it was."""
    project.bucket(target)
    if also:
        return lambda card: _placed(card, region.added(card.region, target))
    return lambda card: _placed(card, region.moved(card.region, source, target))


def unplaced(card: Card) -> Card:
    """What becomes of a card that goes back to the inbox."""
    return _placed(card, UNPLACED)


def put_aside(card: Card) -> Card:
    """What becomes of a card that is set aside."""
    return card if card.aside else replace(card, region=UNPLACED, aside=True)


def place_cards(project: Project, ids: Iterable[str], buckets: Iterable[str]) -> Project:
    """The cards in exactly these buckets; none: back to the inbox."""
    where = frozenset(project.bucket(bucket).id for bucket in buckets)
    return each_card(project, ids, lambda card: _placed(card, where))


def take_out(project: Project, ids: Iterable[str], bucket: str) -> Project:
    """The cards no longer in `bucket`; what they said of it stays, so that putting them back restores it."""

    def taken_out(card: Card) -> Card:
        return _placed(card, region.without(card.region, bucket)) if bucket in card.region else card

    return each_card(project, ids, taken_out)


def set_aside(project: Project, ids: Iterable[str]) -> Project:
    """The cards shown aside, in no bucket, never counted."""
    return each_card(project, ids, put_aside)


def order_cards(project: Project, ids: Iterable[str], before: str | None, pane: Sequence[str]) -> Project:
    """The cards in a row, in their present order, before the card `before` of a pane, or after its last card.

    `pane` lists the ids of the pane from top to bottom. There is one order of cards, shared by all panes; a card that
    is not moved keeps its place among the others that are not.
    """
    moving = {project.card(one).id for one in ids}
    if before is not None:
        project.card(before)
    return _with_cards(project, _in_row(project.cards, moving, before, pane))


def drop_cards(
    project: Project,
    ids: Iterable[str],
    landing: Callable[[Card], Card],
    before: str | None,
    shows: Callable[[Card], bool],
) -> Project:
    """The cards changed by `landing`, then in a row before the card `before` among those that the place `shows`.

    It is what moving and then ordering them gives, checked once: a drop among 10,000 cards should not cost two checks.
    """
    moving = {project.card(one).id for one in ids}
    landed = [landing(card) if card.id in moving else card for card in project.cards]
    return _with_cards(project, _in_row(landed, moving, before, [card.id for card in landed if shows(card)]))


def _in_row(cards: Sequence[Card], moving: set[str], before: str | None, pane: Sequence[str]) -> Sequence[Card]:
    """All cards, those that move in a row before `before` of the pane, or after its last card."""
    stay = [one for one in pane if one not in moving]
    if before is not None:
        below = pane[pane.index(before) :] if before in pane else ()
        before = next((one for one in below if one not in moving), None)
    anchor = before if before is not None else (stay[-1] if stay else None)
    if anchor is None:
        return cards
    rest = [card for card in cards if card.id not in moving]
    at = next(i for i, card in enumerate(rest) if card.id == anchor) + (before is None)
    return [*rest[:at], *(card for card in cards if card.id in moving), *rest[at:]]


def _with_cards(project: Project, cards: Sequence[Card]) -> Project:
    """The project with these cards; the same project where each is the one that was there."""
    unchanged = len(cards) == len(project.cards) and all(map(is_, cards, project.cards))
    return project if unchanged else replace(project, cards=tuple(cards))


def change_cards(project: Project, ids: Iterable[str], **fields: Any) -> Project:
    """The cards with these fields set to the same values; raises `Refusal` for a value that is not valid."""
    if "name" in fields:
        fields["name"] = card_name(fields["name"])
    return each_card(project, ids, lambda card: _changed(card, fields))


def tag_cards(project: Project, ids: Iterable[str], tag: str, on: bool = True) -> Project:
    """The cards with the tag, or without it."""
    name = " ".join(tag.split())
    if not name:
        raise Refusal("A tag needs a name.")

    def tagged(card: Card) -> Card:
        if (name in card.tags) == on:
            return card
        rest = tuple(one for one in card.tags if one != name)
        return replace(card, tags=(*rest, name) if on else rest)

    return each_card(project, ids, tagged)


def argue_cards(project: Project, ids: Iterable[str], bucket: str, on: bool = True) -> Project:
    """The cards with `bucket` among those in which a reader could defend them, or not."""
    one = frozenset({project.bucket(bucket).id})

    def argued(card: Card) -> Card:
        arguable = card.arguable | one if on else card.arguable - one
        return card if arguable == card.arguable else replace(card, arguable=arguable)

    return each_card(project, ids, argued)


def remove_cards(project: Project, ids: Iterable[str]) -> Project:
    """The project without the cards, and without what tradeoffs and links said of them."""
    gone = {project.card(one).id for one in ids}
    if not gone:
        return project
    return replace(
        project,
        cards=tuple(card for card in project.cards if card.id not in gone),
        tradeoffs=tuple(_forgetting(tradeoff, gone) for tradeoff in project.tradeoffs),
        links=tuple(link for link in project.links if link.card not in gone and link.other not in gone),
    )


def _forgetting(tradeoff: Tradeoff, gone: set[str]) -> Tradeoff:
    left = tuple(card for card in tradeoff.cards if card not in gone)
    return tradeoff if left == tradeoff.cards else replace(tradeoff, cards=left)


def _changed(card: Card, fields: dict[str, Any]) -> Card:
    same = all(getattr(card, field) == value for field, value in fields.items())
    return card if same else replace(card, **fields)


def _placed(card: Card, where: frozenset[str]) -> Card:
    return card if card.region == where and not card.aside else replace(card, region=where, aside=False)


def each_card(project: Project, ids: Iterable[str], change: Callable[[Card], Card]) -> Project:
    """The project with `change` applied to the cards; the same project where nothing came out different."""
    wanted = {project.card(one).id for one in ids}
    return _with_cards(project, [change(card) if card.id in wanted else card for card in project.cards])
