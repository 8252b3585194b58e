"""Random deeds, undo and redo: after every step each pane shows exactly what is in its bucket, in its order."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from gui.board import Board
from gui.desk import Desk
from gui.places import ASIDE, INBOX, Place, contents, pane
from model.files import dumps, loads, template

Step = tuple[str, int, int, int]
STEPS = st.tuples(
    st.sampled_from(["move", "also", "unplace", "aside", "add", "remove", "rename", "bucket", "unbucket", "shift",
                     "order", "judge", "undo", "redo"]),
    st.integers(0, 30), st.integers(0, 6), st.integers(0, 30),
)  # fmt: skip


def do(desk: Desk, step: Step) -> None:
    """One deed on whatever the numbers point at, if there is anything."""
    kind, first, second, third = step
    project = desk.document.project
    cards, buckets = [card.id for card in project.cards], [bucket.id for bucket in project.buckets]
    card = cards[first % len(cards)] if cards else None
    bucket = buckets[second % len(buckets)] if buckets else None
    simple: dict[str, Callable[[], object]] = {
        "undo": desk.document.undo,
        "redo": desk.document.redo,
        "add": lambda: desk.cards.add([f"Card {first}"], pane(bucket) if bucket and third % 2 else INBOX),
        "bucket": lambda: desk.buckets.add(f"Goal {first}", bucket),
    }
    on_bucket: dict[str, Callable[[str], object]] = {
        "unbucket": desk.buckets.remove,
        "shift": lambda one: desk.buckets.shift(one, 1 if third % 2 else -1),
    }
    on_card: dict[str, Callable[[str], object]] = {
        "unplace": lambda one: desk.cards.place([one], INBOX),
        "aside": lambda one: desk.cards.place([one], ASIDE),
        "remove": lambda one: desk.cards.remove([one]),
        "rename": lambda one: desk.cards.rename(one, f"Renamed {third}"),
    }
    if kind in simple:
        simple[kind]()
    elif kind in on_bucket and bucket:
        on_bucket[kind](bucket)
    elif kind in on_card and card:
        on_card[kind](card)
    elif card and bucket:
        pair(desk, kind, card, pane(bucket), cards[third % len(cards)])


def pair(desk: Desk, kind: str, card: str, place: Place, before: str) -> None:
    """A deed on a card and a bucket."""
    shown = contents(desk.document.project)[place]
    if kind == "judge":
        desk.cards.judge([card], place.bucket, fit=0.5)
    elif kind == "order" and card in shown:
        desk.cards.order([card], place, before)
    else:
        desk.cards.drop([card], None, place, also=kind == "also", before=before if before in shown else None)


def mirrored(board: Board, desk: Desk) -> bool:
    """Whether every list shows what is in its place."""
    project = desk.document.project
    places = contents(project)
    lists = {view.place: view.cards.ids for view in board.lists()}
    names = all(
        view.cards.card(row) is project.card(one) for view in board.lists() for row, one in enumerate(view.cards.ids)
    )
    return lists == places and names and [one.bucket_id for one in board.row.panes] == [b.id for b in project.buckets]


def test_every_pane_mirrors_the_project_whatever_is_done(board: Board, desk: Desk) -> None:
    @settings(max_examples=40)
    @given(st.lists(STEPS, min_size=1, max_size=14))
    def check(steps: list[Step]) -> None:
        desk.document.open(template("essay"))
        for step in steps:
            do(desk, step)
            assert mirrored(board, desk), step
            assert loads(dumps(desk.document.project)).project == desk.document.project

    check()
