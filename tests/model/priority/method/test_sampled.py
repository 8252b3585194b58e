"""Sampled numbers and crossings are filled in with figures that compute to what is shown."""

import pytest
from hypothesis import given, settings

from model.bucket import Bucket
from model.card import Card
from model.files import template
from model.judgement import Judgement
from model.priority.method.ask import made
from model.priority.method.made import NO_VALUE, Made
from model.priority.method.number import Number, NumberKind
from model.priority.sampling import sample
from model.priority.score import evaluate
from model.priority.stability import stability
from model.project import Project
from model.value import Refusal
from tests.model.priority.method.formula import computed, number
from tests.model.priority.projects import projects

KINDS: tuple[NumberKind, ...] = ("top", "band", "rank-band", "central", "confidence")


@pytest.fixture(scope="module")
def essay():
    return evaluate(template("essay"))


@pytest.fixture(scope="module")
def samples(essay):
    return sample(essay, 501)


def check(answer: Made) -> None:
    for line in answer.steps:
        assert computed(line.formula) == pytest.approx(number(line.result), abs=0.0056), line
    for said in (answer.title, *answer.formula, *answer.meaning, *(line.name for line in answer.steps)):
        assert "{" not in said.text
        assert "nan" not in said.text.lower()


def lines(answer: Made) -> dict[str, float]:
    return {line.name.text: computed(line.formula) for line in answer.steps}


def test_the_share_at_the_top_is_the_sum_of_the_shares_of_the_first_ranks(essay, samples):
    for row, card in enumerate(essay.cards):
        answer = made(Number("top", (card,), 3), essay, samples)
        check(answer)
        if not essay.scored[row]:
            assert answer.value == NO_VALUE
            continue
        share = float(samples.top(3)[row])
        assert lines(answer)["Share"] == pytest.approx(share, abs=1e-5)
        assert number(answer.value) == pytest.approx(share, abs=1e-6)
        assert lines(answer)["Standard error"] == pytest.approx((share * (1 - share) / 501) ** 0.5, abs=1e-5)


def test_the_points_of_a_band_lie_between_two_samples(essay, samples):
    row = essay.row["foreign-chips"]
    answer = made(Number("band", ("foreign-chips",)), essay, samples)
    check(answer)
    found = lines(answer)
    shown = (found["5 % point"], found["50 % point"], found["95 % point"])
    assert shown == pytest.approx(tuple(samples.band[row]), abs=1e-3)
    assert answer.value == f"{answer.steps[0].result} … {answer.steps[2].result}"


def test_ranks_central_weights_and_the_confidence_factor_are_those_of_the_samples(essay, samples):
    top = essay.cards[essay.order[0]]
    ranks = made(Number("rank-band", (top,)), essay, samples)
    assert tuple(lines(ranks).values()) == pytest.approx(tuple(samples.rank_band[essay.row[top]]))
    central = made(Number("central", (top,)), essay, samples)
    assert tuple(lines(central).values()) == pytest.approx(samples.central(top), abs=1e-5)
    assert list(lines(central)) == [bucket.name for bucket in essay.project.buckets]
    factor = made(Number("confidence", (top,)), essay, samples)
    assert lines(factor)["Share"] == pytest.approx(samples.confidence(top), abs=1e-5)


def test_a_card_that_is_never_first_says_so_with_the_number_of_samples():
    goal = Bucket(id="g", name="Goal")
    cards = tuple(
        Card(id=one, name=one, judgements=(Judgement(bucket="g", fit=fit, impact=1.0),))
        for one, fit in (("good", 1.0), ("bad", -1.0))
    )
    evaluation = evaluate(Project(buckets=(goal,), cards=cards))
    samples = sample(evaluation, 2000)
    kinds: tuple[NumberKind, ...] = ("central", "confidence")
    for kind in kinds:
        answer = made(Number(kind, ("bad",)), evaluation, samples)
        assert answer.value == NO_VALUE
        assert answer.meaning[0].text == "The card is first in none of 2,000 samples."


def test_until_there_are_samples_it_is_said_that_they_come(essay):
    for kind in KINDS:
        answer = made(Number(kind, ("foreign-chips",), 3), essay)
        assert (answer.value, answer.steps) == (NO_VALUE, ())
        assert "moment" in answer.meaning[0].text
    with pytest.raises(Refusal):
        made(Number("top", ("nothing",), 3), essay)


@settings(max_examples=25)
@given(projects())
def test_everything_that_is_sampled_computes_for_any_project(project):
    evaluation = evaluate(project)
    samples = sample(evaluation, 60)
    for card in evaluation.cards:
        for kind in KINDS:
            check(made(Number(kind, (card,), 2), evaluation, samples))


@given(projects())
def test_crossings_and_the_smallest_change_are_those_of_the_stability(project):
    evaluation = evaluate(project)
    found = stability(evaluation)
    for interval in found.intervals:
        answer = made(Number("stability", (interval.bucket,)), evaluation)
        check(answer)
        if found.top is not None:
            said = lines(answer)
            if interval.below is not None:
                assert said["Lower end"] == pytest.approx(interval.low, abs=1e-3)
            if interval.above is not None:
                assert said["Upper end"] == pytest.approx(interval.high, abs=1e-3)
    flip = made(Number("flip"), evaluation)
    check(flip)
    if found.flip is None:
        assert flip.value == NO_VALUE
    else:
        assert lines(flip)["Change"] == pytest.approx(found.flip.change, abs=1e-5)
        assert lines(flip)["New weight"] == pytest.approx(found.flip.to, abs=1e-3)


def test_the_smallest_change_is_where_the_two_leads_meet():
    goals = (Bucket(id="g", name="Goal", weight=60.0), Bucket(id="h", name="Other", weight=40.0))
    said = {"a": (0.8, 0.2), "b": (0.3, 0.9)}
    cards = tuple(
        Card(id=one, name=one.upper(), judgements=tuple(
            Judgement(bucket=bucket, fit=1.0, impact=impact) for bucket, impact in zip("gh", impacts, strict=True)
        ))
        for one, impacts in said.items()
    )  # fmt: skip
    evaluation = evaluate(Project(buckets=goals, cards=cards, weighting="fixed"))
    answer = made(Number("flip"), evaluation)
    check(answer)
    # A leads by 50 points on the one goal and is 70 behind on the other: level at 70 / 120.
    assert [(line.name.text, line.formula, line.result) for line in answer.steps] == [
        ("Lead of A over B on the other goals alone", "20 \N{MINUS SIGN} 90", "\N{MINUS SIGN}70"),
        ("Lead of A over B on this goal alone", "80 \N{MINUS SIGN} 30", "50"),
        ("New weight", "\N{MINUS SIGN}70 / (\N{MINUS SIGN}70 \N{MINUS SIGN} 50)", "0.583333"),
        ("Change", "0.583333 \N{MINUS SIGN} 0.6", "\N{MINUS SIGN}0.016667"),
    ]
    assert answer.meaning[0].text.startswith("If “Goal” weighed 58.3 % instead of 60 %, “B” would be level with “A”")


def test_with_overlaps_it_is_said_why_no_interval_is_offered(essay):
    project = essay.project.model_copy(update={"overlap_on": True})
    tradeoffs = tuple(
        one.model_copy(update={"overlap": 0.2}) if one.kind == "overlap" else one for one in project.tradeoffs
    )
    evaluation = evaluate(project.model_copy(update={"tradeoffs": tradeoffs}))
    assert evaluation.overlaps
    answer = made(Number("stability", ("self-reliance",)), evaluation)
    assert (answer.value, answer.steps) == (NO_VALUE, ())
    assert "overlap" in answer.meaning[-1].text
