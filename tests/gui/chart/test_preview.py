"""What a hovering drag shows in the chart: only what the drop would bring, in its place."""

import numpy as np
import pytest

from gui.chart.picture import Picture, card_picture
from gui.chart.preview import previewed
from model.edits.cards import also_in, move_cards, set_aside
from model.edits.judge import judge
from model.files import template
from model.priority.score import evaluate
from model.project import Project

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"
INBOX = "clinical-medicine-and-health"


@pytest.fixture
def project() -> Project:
    return template("essay")


def shown(before: Project, after: Project, *ids: str) -> Picture:
    now = evaluate(before)
    return previewed(now, evaluate(after, now), ids)


def test_places_and_numbers_stay_until_the_drop(project: Project) -> None:
    base = card_picture(evaluate(project))
    picture = shown(project, also_in(project, ["5g", "euv"], SR), "5g", "euv")
    assert picture.keys == base.keys
    assert picture.ranks == base.ranks
    for name in ("score", "low", "high", "y", "reach"):
        assert np.array_equal(getattr(picture, name), getattr(base, name))


def test_what_is_not_judged_is_added_as_far_as_it_may_go(project: Project) -> None:
    after = also_in(project, ["5g"], SR)
    picture, then = shown(project, after, "5g"), card_picture(evaluate(after))
    at = picture.keys.index("5g")
    assert picture.added[at].tolist() == [then.reach[then.keys.index("5g"), 0], 0, 0]
    assert not picture.added_judged.any()


def test_a_card_that_is_already_judged_there_adds_nothing(project: Project) -> None:
    before = judge(project, ["5g"], SR, fit=0.6, impact=1.0)
    assert not shown(before, also_in(before, ["5g"], SR), "5g").added.any()


def test_a_card_that_moves_loses_what_it_leaves(project: Project) -> None:
    picture = shown(project, move_cards(project, ["5g"], EU, FB), "5g")
    at = picture.keys.index("5g")
    assert picture.reach[at].sum() == 0
    assert (picture.added[at] > 0).tolist() == [False, True, False]
    assert card_picture(evaluate(project)).reach[at].sum() > 0


def test_a_card_of_the_inbox_gets_a_row_where_it_would_stand_and_no_number(project: Project) -> None:
    after = also_in(project, [INBOX], SR)
    base, then = card_picture(evaluate(project)), card_picture(evaluate(after))
    picture = shown(project, after, INBOX)
    assert picture.keys == then.keys
    at = picture.keys.index(INBOX)
    assert picture.names[at] == then.names[at]
    assert picture.pending.tolist() == [key == INBOX for key in then.keys]
    assert picture.ranks[at] == 0
    assert not picture.scored[at]
    assert tuple(rank for rank in picture.ranks if rank) == base.ranks
    others = [row for row in range(len(picture.keys)) if row != at]
    assert np.array_equal(picture.score[others], base.score)


def test_several_new_cards_come_in_their_order_first_and_last_place_included(project: Project) -> None:
    ids = [card.id for card in project.cards if not card.region and not card.aside][:3]
    after = also_in(also_in(project, ids, SR), ids[:1], FB)
    then = card_picture(evaluate(after))
    assert shown(project, after, *ids).keys == then.keys
    strong = also_in(also_in(also_in(project, ids, SR), ids, FB), ids, EU)
    assert shown(project, strong, *ids).keys == card_picture(evaluate(strong)).keys
    empty = set_aside(project, [card.id for card in project.cards])
    picture = shown(empty, also_in(empty, ids, SR), *ids)
    assert set(picture.keys) == set(ids)


def test_a_card_that_comes_back_from_aside_brings_its_judgements(project: Project) -> None:
    before = set_aside(judge(judge(project, ["sme"], EU, fit=-0.6, impact=1.0), ["sme"], SR, fit=1, impact=1), ["sme"])
    picture = shown(before, move_cards(before, ["sme"], None, SR), "sme")
    at = picture.keys.index("sme")
    assert picture.added[at, 0] > 0 > picture.added[at, 2]
    assert picture.added_judged[at, [0, 2]].all()
    assert picture.span[0] <= picture.added[at, 2]
