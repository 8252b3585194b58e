"""A drop is a move and then an order, in one step."""

from hypothesis import given
from hypothesis import strategies as st

from model.edits.cards import also_in, drop_cards, landing_in, move_cards, order_cards
from model.files import template

ESSAY = template("essay")
CARDS = [card.id for card in ESSAY.cards]
BUCKETS = [bucket.id for bucket in ESSAY.buckets]


@given(
    ids=st.lists(st.sampled_from(CARDS), min_size=1, unique=True),
    target=st.sampled_from(BUCKETS),
    source=st.sampled_from([None, *BUCKETS]),
    before=st.sampled_from([None, *CARDS]),
    also=st.booleans(),
)
def test_a_drop_gives_what_moving_and_then_ordering_gives(
    ids: list[str], target: str, source: str | None, before: str | None, also: bool
) -> None:
    moved = also_in(ESSAY, ids, target) if also else move_cards(ESSAY, ids, source, target)
    pane = [card.id for card in moved.cards if target in card.region]
    landing = landing_in(ESSAY, target, source, also=also)
    dropped = drop_cards(ESSAY, ids, landing, before, lambda card: target in card.region)
    assert dropped == order_cards(moved, ids, before, pane)


def test_a_drop_where_everything_is_already_returns_the_same_project() -> None:
    landing = landing_in(ESSAY, "self-reliance", also=True)
    assert drop_cards(ESSAY, ["euv"], landing, None, lambda card: "self-reliance" in card.region) is ESSAY
