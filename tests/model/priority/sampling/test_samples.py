"""What must hold in all samples, whatever the project (METHOD sections 6 and 13)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.judgement import Judgement
from model.priority.sampling import Cancelled, Samples, run, sample, standard_error, tally
from model.priority.score import evaluate
from model.project import Project
from model.value import Refusal, replace
from tests.model.priority.sampling.boards import FEW, anything, board, crisp, sampled, scores


def first_share(samples: Samples, card: str) -> float:
    return float(samples.acceptability[samples.evaluation.row[card], 0])


@given(anything())
def test_no_number_is_nan_and_cards_without_a_score_have_0(project):
    samples = sampled(project, 50)
    for numbers in (samples.band, samples.rank_band, samples.acceptability, samples.central_weights):
        assert np.isfinite(numbers).all()
        assert not numbers[~samples.evaluation.scored].any()
    assert np.isfinite(samples.mean_weights).all()


@given(anything())
def test_each_card_has_a_rank_and_each_rank_a_card(project):
    samples = sampled(project, 50)
    evaluation = samples.evaluation
    assert samples.acceptability.shape == (len(project.cards), evaluation.ranked)
    assert samples.acceptability.sum(axis=1) == pytest.approx(evaluation.scored.astype(float), abs=1e-9)
    assert samples.acceptability.sum(axis=0) == pytest.approx(np.ones(evaluation.ranked), abs=1e-9)


@given(anything())
def test_bands_are_in_order_and_within_what_is_possible(project):
    samples = sampled(project, 50)
    evaluation, scored = samples.evaluation, samples.evaluation.scored
    for low, median, high in (
        (samples.low, samples.median, samples.high),
        (samples.rank_low, samples.rank_median, samples.rank_high),
    ):
        assert (low <= median).all()
        assert (median <= high).all()
    assert (samples.low >= evaluation.low - 1e-9)[scored].all()
    assert (samples.high <= evaluation.high + 1e-9)[scored].all()
    assert ((samples.rank_low >= 1) & (samples.rank_high <= evaluation.ranked))[scored].all()


@given(anything())
def test_who_is_ever_first_has_central_weights_and_a_confidence(project):
    samples = sampled(project, 50)
    for card, first in zip(samples.evaluation.cards, samples.top(1), strict=True):
        central, confidence = samples.central(card), samples.confidence(card)
        assert (central is None) == (confidence is None) == (first == 0)
        assert central is None or sum(central) == pytest.approx(1)
        assert confidence is None or 0 <= confidence <= 1


@given(anything())
def test_where_nothing_is_in_doubt_every_sample_is_the_score(project):
    said = [Judgement(bucket=bucket.id, fit=0.5, impact=0.5, years=2.0) for bucket in project.buckets]
    cards = tuple(replace(card, judgements=tuple(said[at:]), chance=0.8) for at, card in enumerate(project.cards))
    cards = tuple(replace(card, region=frozenset(one.bucket for one in card.judgements), aside=False) for card in cards)
    buckets = tuple(replace(bucket, doubt=None) for bucket in project.buckets)
    samples = sampled(replace(project, cards=cards, buckets=buckets, weighting="fixed"), 20)
    scored = samples.evaluation.scored
    for points in samples.band[scored].T:
        assert points == pytest.approx(samples.evaluation.score[scored])


@given(crisp(), st.sampled_from((0.125, 0.25)))
def test_a_dominated_card_is_never_first(project, less):
    best = project.cards[0]
    said = tuple(replace(one, fit=max(-1.0, one.fit - less)) for one in best.judgements)
    worse = replace(best, id="worse", name="Worse", judgements=said)
    if said == best.judgements:
        return
    samples = sampled(replace(project, cards=(worse, *project.cards)))
    assert first_share(samples, "worse") == 0
    assert samples.central("worse") is None
    assert samples.confidence("worse") is None


@given(crisp())
def test_identical_certain_cards_have_equal_rows(project):
    twin = replace(project.cards[0], id="a-twin", name="Twin")
    samples = sampled(replace(project, cards=(*project.cards, twin)))
    for numbers in (samples.band, samples.rank_band, samples.acceptability, samples.central_weights):
        assert np.array_equal(numbers[0], numbers[-1])
    assert samples.confidence("a-twin") == samples.confidence(project.cards[0].id)


def test_identical_cards_in_doubt_have_rows_that_are_equal_but_for_chance():
    fits = {"a": (0.2, 0.9), "b": (-0.3, 0.4)}
    samples = sampled(board({"one": fits, "two": fits, "three": {"a": 0.5}}, {"a": {}, "b": {}}), 10_000)
    assert samples.acceptability[0] == pytest.approx(samples.acceptability[1], abs=10 * 0.005)
    assert samples.band[0] == pytest.approx(samples.band[1], abs=5)


@given(crisp())
def test_with_certain_judgements_a_card_that_can_be_first_alone_is_so_under_its_central_weights(project):
    samples = sampled(project)
    for at, card in enumerate(samples.draws.cards):
        others = np.delete(scores(samples), at, axis=0).max(axis=0, initial=-200)
        if (scores(samples)[at] > others + 1e-3).any():
            assert samples.confidence(card) == 1


def test_level_cards_share_the_first_place_in_the_confidence_factor_too():
    samples = sampled(board({"one": {"a": 0.5}, "two": {"a": 0.5}, "three": {"a": 0.1}}, {"a": {}}))
    assert [samples.confidence(card) for card in ("one", "two", "three")] == [0.5, 0.5, None]


def test_a_single_card_is_first_in_all_samples_under_any_weights():
    samples = sampled(board({"one": {"a": (-1.0, 1.0)}}, {"a": {}, "b": {}}))
    assert samples.acceptability.tolist() == [[1.0]]
    assert samples.rank_band.tolist() == [[1.0, 1.0, 1.0]]
    assert samples.central("one") == pytest.approx(samples.mean_weights)
    assert samples.confidence("one") == 1


def test_the_first_places_add_up_to_the_top():
    cards = {f"c{at}": {"a": (0.0, 0.5 + at / 10), "b": (0.0, 0.9 - at / 10)} for at in range(5)}
    samples = sampled(board(cards, {"a": {}, "b": {}}))
    assert samples.top(0).tolist() == [0.0] * 5
    assert samples.top(2) == pytest.approx(samples.acceptability[:, 0] + samples.acceptability[:, 1])
    for k in (5, 9):
        assert samples.top(k) == pytest.approx(np.ones(5))
        assert samples.top(k).max() <= 1


def test_of_many_cards_the_first_ranks_are_counted_and_others_refused(monkeypatch):
    monkeypatch.setattr(tally, "MANY_CARDS", 3)
    monkeypatch.setattr(tally, "KEPT", 2)
    cards = {f"c{at}": {"a": (0.0, 0.5 + at / 10)} for at in range(5)}
    samples = sampled(board(cards, {"a": {}}))
    assert samples.acceptability.shape == (5, 2)
    assert samples.top(2).sum() == pytest.approx(2)
    with pytest.raises(Refusal):
        samples.top(3)


def test_an_unknown_card_and_no_samples_are_refused():
    project = board({"one": {"a": 0.5}}, {"a": {}})
    for ask in (sampled(project).central, sampled(project).confidence, lambda _: sampled(project, 0)):
        with pytest.raises(Refusal):
            ask("two")


@pytest.mark.parametrize("weighting", ["free", "fixed", "order", "swing", "pairwise"])
def test_where_nothing_has_a_score_there_is_nothing_and_no_error(weighting):
    nothing = Project(weighting=weighting)
    no_cards = board({}, {"a": {}}, weighting=weighting)
    no_buckets = replace(nothing, cards=board({"one": {}}, {}).cards)
    for project in (nothing, no_cards, no_buckets):
        samples = sampled(project)
        assert samples.acceptability.shape == (len(project.cards), 0)
        assert samples.top(3).tolist() == [0.0] * len(project.cards)
        assert [samples.confidence(card.id) for card in project.cards] == [None] * len(project.cards)


def test_who_gives_up_waiting_gets_no_samples():
    evaluation = evaluate(board({f"c{at}": {"a": (0.0, 1.0)} for at in range(20)}, {"a": {}}))
    asked = []
    sample(evaluation, FEW, cancelled=lambda: bool(asked.append(1)))
    for patience in range(len(asked)):
        left = iter([False] * patience)
        with pytest.raises(Cancelled):
            sample(evaluation, FEW, cancelled=lambda left=left: next(left, True))
    assert len(asked) > 20


def test_fewer_samples_are_drawn_where_more_would_fill_the_memory(monkeypatch):
    project = board({f"c{at}": {"a": (0.0, 1.0), "b": 0.5} for at in range(20)}, {"a": {}, "b": {}})
    in_full = sampled(project, 1_000)
    monkeypatch.setattr(run, "MEMORY", 8 * (20 + 2 * 20 + 2) * 650)
    samples = sampled(project, 1_000)
    assert (in_full.count, samples.count) == (1_000, 600)
    assert np.array_equal(scores(samples), scores(in_full)[:, :600])
    monkeypatch.setattr(run, "MEMORY", 1)
    assert sampled(project, 1_000).count == run.FEWEST
    assert sampled(project, 30).count == 30


def test_ten_thousand_cards_in_eight_buckets_have_samples_that_fit_the_memory():
    buckets = {f"b{at}": {} for at in range(8)}
    fits = dict.fromkeys(buckets, (0.0, 1.0))
    samples = sampled(board({f"c{at}": fits for at in range(10_000)}, buckets), 10_000)
    held = sum(drawn.samples.nbytes for drawn in samples.draws.cards.values())
    assert held + samples.draws.scores.nbytes <= run.MEMORY
    assert samples.count >= run.FEWEST
    assert samples.acceptability.shape == (10_000, tally.KEPT)
    assert samples.acceptability.sum(axis=0) == pytest.approx(np.ones(tally.KEPT))


def test_a_standard_error_is_greatest_at_a_half_and_0_at_the_ends():
    assert standard_error(0.5, 10_000) == 0.005
    assert standard_error(0.0, 10_000) == standard_error(1.0, 10_000) == standard_error(1 + 1e-15, 10) == 0
