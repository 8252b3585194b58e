"""What the chart shows, as arrays: no pixel is needed to check it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.chart.frame import Frame
from gui.chart.picture import Picture, bucket_picture, card_picture, nothing_judged, ticks, waiting
from gui.chart.slide import Slide
from model.edits.cards import also_in, set_aside
from model.edits.judge import cannot_say, judge
from model.files import template
from model.priority.score import evaluate
from model.project import Project
from model.value import replace as edit_replace

SR, EU = "self-reliance", "economic-upgrading"
_BRAIN = next(card.id for card in template("essay").cards if card.name.startswith("Brain science"))


@pytest.fixture
def project() -> Project:
    return template("essay")


def row(picture: Picture, card: str) -> int:
    return picture.keys.index(card)


def test_rows_stand_in_rank_order_without_inbox_and_aside(project: Project) -> None:
    evaluation = evaluate(project)
    picture = card_picture(evaluation)
    assert len(picture.keys) == 14
    assert picture.ranks == tuple(range(1, 15))
    assert not {"surveillance", "repression", "military"} & set(picture.keys)
    assert np.all(np.diff(picture.score) <= 1e-9)


def test_help_less_harm_plus_the_middle_of_what_is_assumed_is_the_score(project: Project) -> None:
    picture = card_picture(evaluate(project))
    total = picture.help.sum(axis=1) + picture.harm.sum(axis=1) + picture.reach.sum(axis=1) / 2
    assert np.allclose(total, picture.score)


def test_harm_goes_left_of_zero_and_is_never_netted(project: Project) -> None:
    picture = card_picture(evaluate(project))
    at = row(picture, "foreign-chips")
    assert picture.harm[at].min() < 0
    assert picture.reach[at].max() > 0
    assert picture.span[0] <= picture.harm[at].sum()


def test_a_first_drop_shows_as_assumed(project: Project) -> None:
    after = also_in(project, [_BRAIN], SR)
    picture = card_picture(evaluate(after))
    at = row(picture, _BRAIN)
    assert picture.help[at].sum() == 0
    assert picture.reach[at].sum() == pytest.approx(2 * picture.score[at])
    assert not picture.judged[at]


def test_a_judgement_turns_the_hatched_bar_solid(project: Project) -> None:
    after = judge(project, ["sme"], SR, fit=1.0, impact=0.75)
    picture = card_picture(evaluate(after))
    at = row(picture, "sme")
    assert picture.reach[at].sum() == 0
    assert picture.judged[at]


def test_what_cannot_be_said_opens_both_sides(project: Project) -> None:
    after = cannot_say(project, ["5g"], EU)
    picture = card_picture(evaluate(after))
    at = row(picture, "5g")
    assert not picture.scored[at]
    assert picture.open_range[at] > 0
    assert at == len(picture.keys) - 1


def test_aside_cards_do_not_count_for_a_bucket(project: Project) -> None:
    before = bucket_picture(evaluate(project))
    after = bucket_picture(evaluate(set_aside(project, ["sme"])))
    assert after.reach[0].sum() < before.reach[0].sum()
    assert before.notes[0] == "61 %  ·  3"


def test_a_row_slides_from_where_it_was(project: Project) -> None:
    first = card_picture(evaluate(project))
    second = card_picture(evaluate(judge(project, ["domestic-chips"], SR, fit=-1.0, impact=1.0)))
    half = Slide(first, second).at(0.5)
    at, was = row(second, "domestic-chips"), row(first, "domestic-chips")
    assert half.y[at] == pytest.approx((first.y[was] + second.y[at]) / 2)
    assert half.score[at] == pytest.approx((first.score[was] + second.score[at]) / 2)
    assert Slide(first, second).at(1.0) is second


def test_a_new_row_grows_from_zero(project: Project) -> None:
    first = card_picture(evaluate(project))
    second = card_picture(evaluate(also_in(project, ["clinical-medicine-and-health"], SR)))
    begin = Slide(first, second).at(0.0)
    at = row(second, "clinical-medicine-and-health")
    assert begin.reach[at].sum() == 0
    assert begin.y[at] == second.y[at]


@given(st.lists(st.tuples(st.integers(0, 13), st.integers(0, 3), st.floats(-1, 1)), max_size=6), st.floats(0, 1))
def test_every_number_on_the_way_is_a_number(deeds: list[tuple[int, int, float]], part: float) -> None:
    before = after = template("essay")
    keys = card_picture(evaluate(before)).keys
    for card, deed, fit in deeds:
        if deed < 2:
            after = judge(after, [keys[card]], (SR, EU)[deed], fit=fit, impact=1.0)
        else:
            after = cannot_say(after, [keys[card]], SR) if deed == 2 else set_aside(after, [keys[card]])
    shown = Slide(card_picture(evaluate(before)), card_picture(evaluate(after))).at(part)
    for name in ("y", "help", "harm", "reach", "added", "score", "low", "high", "open_range"):
        assert np.isfinite(getattr(shown, name)).all()
    assert np.isfinite(shown.span).all()


def test_the_inbox_waits_and_aside_does_not(project: Project) -> None:
    inbox = [card for card in project.cards if not card.region and not card.aside]
    assert inbox
    assert waiting(evaluate(project)) == len(inbox)
    assert waiting(evaluate(set_aside(project, [inbox[0].id]))) == len(inbox) - 1


def test_something_is_judged_as_soon_as_somebody_said_that_it_cannot_be(project: Project) -> None:
    plain = edit_replace(project, cards=tuple(edit_replace(card, judgements=()) for card in project.cards))
    assert nothing_judged(evaluate(plain))
    assert not nothing_judged(evaluate(cannot_say(plain, ["5g"], EU)))
    assert not nothing_judged(evaluate(judge(plain, ["5g"], EU, fit=0.0)))


def test_an_empty_project_has_an_empty_picture() -> None:
    evaluation = evaluate(Project())
    assert card_picture(evaluation).keys == ()
    assert bucket_picture(evaluation).keys == ()
    assert card_picture(evaluation).span == (0.0, 1.0)


@given(st.floats(-100, 0), st.floats(1, 100), st.floats(50, 2000))
def test_ticks_are_round_few_and_hold_zero(left: float, right: float, room: float) -> None:
    found = ticks(left, right, room)
    assert 0 in found
    assert all(left <= one <= right for one in found)
    assert len(found) <= max(room / 90, 1) + 1


@given(st.floats(400, 3000), st.floats(-100, 0), st.floats(1, 100))
def test_points_map_to_the_plot_and_in_order(width: float, left: float, right: float) -> None:
    frame = Frame(width, 200, 0, left, right)
    assert frame.x(left) == pytest.approx(frame.plot.left())
    assert frame.x(right) == pytest.approx(frame.plot.right())
    assert frame.x(left) <= frame.x(0) <= frame.x(right)


def test_a_point_of_the_chart_belongs_to_one_row() -> None:
    frame = Frame(900, 200, 42, 0, 100)
    assert frame.row_at(frame.y(5) + 1) == 5
    assert frame.row_at(frame.top - 1) == -1
