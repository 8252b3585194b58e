"""Random numbers are common: what did not change has the very same samples, and no bar jitters (METHOD section 6)."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.edits.cards import add_cards
from model.edits.judge import judge
from model.edits.weighing import set_weight
from model.priority.sampling import Samples, run
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace
from tests.model.priority.projects import cards
from tests.model.priority.sampling.boards import FEW, anything, board, sampled, scores
from tests.model.priority.test_incremental import edited

ROOT = Path(__file__).parents[4]

ARRAYS = ("band", "rank_band", "acceptability", "mean_weights", "central_weights")


def same(one: Samples, other: Samples) -> bool:
    pairs = [(getattr(one, name), getattr(other, name)) for name in ARRAYS]
    return one.count == other.count and all(np.array_equal(left, right) for left, right in pairs)


def by_card(samples: Samples, name: str) -> dict[str, list[float]]:
    return dict(zip(samples.evaluation.cards, getattr(samples, name).tolist(), strict=True))


@given(anything())
def test_the_same_seed_gives_the_same_bytes(project):
    assert same(sampled(project), sampled(project))


def test_another_process_gives_the_same_bytes():
    script = (
        "from tests.model.priority.sampling.boards import board, sampled\n"
        "fits = dict.fromkeys('abcdefgh', (-0.37, 0.91))\n"
        "print(sampled(board({'one': fits}, {bucket: {} for bucket in fits})).draws.scores.tobytes().hex())"
    )
    printed = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert printed[0] == printed[1]


def test_another_seed_gives_other_samples_of_judgements_and_of_weights():
    project = board({"one": {"a": (0.0, 1.0)}}, {"a": {}, "b": {}})
    one, other = sampled(project, seed=1), sampled(project, seed=2)
    assert not np.array_equal(one.mean_weights, other.mean_weights)
    assert not np.array_equal(one.draws.cards["one"].samples, other.draws.cards["one"].samples)


@given(anything(), st.data())
def test_a_card_that_comes_or_goes_leaves_every_other_band_as_it_was(project, data):
    new = data.draw(cards("new", tuple(bucket.id for bucket in project.buckets)))
    at = data.draw(st.integers(0, len(project.cards)))
    more = replace(project, cards=(*project.cards[:at], new, *project.cards[at:]))
    bands = by_card(sampled(more), "band")
    del bands["new"]
    assert bands == by_card(sampled(project), "band")


@given(anything(), st.randoms(use_true_random=False))
def test_the_order_of_cards_and_of_buckets_is_no_matter_to_the_last_bit(project, rng):
    moved = {name: tuple(rng.sample(list(getattr(project, name)), len(getattr(project, name)))) for name in PILES}
    one, other = sampled(project), sampled(replace(project, **moved))
    for name in ("band", "rank_band", "acceptability"):
        assert by_card(one, name) == by_card(other, name)
    for of in (mean_weights, central_weights):
        assert of(one) == of(other)


PILES = ("cards", "buckets")


def mean_weights(samples: Samples) -> dict[str, float]:
    return dict(zip(samples.evaluation.buckets, samples.mean_weights.tolist(), strict=True))


def central_weights(samples: Samples) -> dict[str, dict[str, float] | None]:
    found = {card: samples.central(card) for card in samples.evaluation.cards}
    buckets = samples.evaluation.buckets
    return {card: one and dict(zip(buckets, one, strict=True)) for card, one in found.items()}


def test_buckets_by_another_id_have_other_weights_of_the_same_kind():
    fits = {"x": (0.9, 0.1, 0.4), "y": (0.2, 0.8, 0.5), "z": (0.5, 0.4, 0.6)}
    found = []
    for ids in ("abc", "xyz"):
        named = {name: dict(zip(ids, fit, strict=True)) for name, fit in fits.items()}
        found.append(sampled(board(named, {one: {} for one in ids}), 10_000))
    assert not np.array_equal(found[0].acceptability, found[1].acceptability)
    assert found[0].acceptability == pytest.approx(found[1].acceptability, abs=5 * 0.005 * 2**0.5)


@given(anything())
def test_fewer_samples_are_the_first_of_more(project):
    few, many = sampled(project, 50), sampled(project, FEW)
    assert np.array_equal(few.draws.weights, many.draws.weights[:, :50])
    assert np.array_equal(scores(few), scores(many)[:, :50])


@given(anything(), st.data())
@settings(max_examples=40)
def test_samples_from_those_before_equal_samples_from_nothing(project, data):
    samples = None
    for count in (FEW, 50, 50, FEW):
        samples = sampled(project, count, before=samples)
        assert same(samples, sampled(project, count))
        project = data.draw(edited(project))


def test_overlaps_that_are_switched_off_leave_no_trace_in_samples_from_those_before():
    overlap = Tradeoff(id="t", kind="overlap", cost_to=frozenset("ab"), overlap=0.8)
    project = board({"one": {"a": 0.5, "b": 0.9}, "two": {"a": 0.8}}, {"a": {}, "b": {}}, tradeoffs=(overlap,))
    on = sampled(replace(project, overlap_on=True))
    off = sampled(project, before=on)
    assert not np.array_equal(on.band, off.band)
    assert same(off, sampled(project))


def test_samples_of_another_seed_are_not_taken_for_those_of_this_one():
    project = board({"one": {"a": (0.0, 1.0)}}, {"a": {}})
    assert same(sampled(project, seed=2, before=sampled(project, seed=1)), sampled(project, seed=2))


@pytest.fixture
def many() -> Project:
    fits = {f"c{at}": {"a": (0.0, 0.5 + at / 40), "b": (-0.5, 0.5)} for at in range(20)}
    return board(fits, {"a": {"weight": 50.0}, "b": {"weight": 50.0}}, weighting="fixed")


@pytest.fixture
def work(monkeypatch) -> list[str]:
    """What was drawn and what was summed anew: the ids of cards, with a mark for a sum."""
    done = []
    draw, score = run.draw, run.score
    monkeypatch.setattr(run, "draw", lambda card, *rest: done.append(f"draw {card.id}") or draw(card, *rest))
    monkeypatch.setattr(run, "score", lambda *rest: done.append("score") or score(*rest))
    return done


def test_a_judgement_draws_and_sums_one_card_alone(many, work):
    first = sampled(many)
    work.clear()
    second = sampled(judge(many, ["c3"], "a", fit=0.1), before=first)
    assert work == ["draw c3", "score"]
    work.clear()
    third = sampled(add_cards(second.evaluation.project, ["New"], "a"), before=second)
    assert work == ["draw new", "score"]
    work.clear()
    sampled(replace(third.evaluation.project, cards=third.evaluation.project.cards[::-1], title="Other"), before=third)
    assert work == []


def test_a_weight_draws_nothing_and_only_sums(many, work):
    first = sampled(many)
    work.clear()
    sampled(set_weight(many, "a", 51.0), before=first)
    assert set(work) == {"score"}


def test_fewer_samples_draw_nothing_and_more_afterwards_draw_what_is_missing(many, work):
    first = sampled(many, FEW)
    work.clear()
    second = sampled(judge(many, ["c3"], "a", fit=0.1, confidence="weak"), 50, before=first)
    assert [one for one in work if one != "score"] == ["draw c3"]
    work.clear()
    sampled(second.evaluation.project, FEW, before=second)
    assert [one for one in work if one != "score"] == ["draw c3"]


@given(st.integers(1, 50).map(lambda step: step / 1000))
def test_a_band_moves_as_far_as_its_judgement_and_no_further(step):
    def band(low: float) -> np.ndarray:
        return sampled(board({"one": {"a": (low, low + 0.4)}, "two": {"a": (0.0, 0.9)}}, {"a": {}})).band

    assert band(0.1 + step) - band(0.1) == pytest.approx(np.array([[100 * step] * 3, [0.0] * 3]), abs=1e-9)
