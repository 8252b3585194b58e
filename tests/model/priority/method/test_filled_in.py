"""What is filled in computes to the number that is shown, for any project."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.files import template
from model.judgement import Judgement
from model.priority.method.ask import made
from model.priority.method.made import NO_VALUE, Made, adds_up, figure, product, total
from model.priority.method.number import Number
from model.priority.score import Evaluation, evaluate
from model.project import Comparison, Project
from model.scale import Scale
from model.tradeoff import Tradeoff
from model.value import Refusal
from tests.model.priority.method.formula import computed, number
from tests.model.priority.projects import projects

END_LINES = {"Score", "Part", "Points", "Lower end", "Upper end"}
"""Lines whose result is shown with two decimals."""


def check(answer: Made) -> None:
    """Every line computes to its result, and the last one of the number itself to the value."""
    for line in answer.steps:
        coarse = line.name.template in END_LINES
        assert computed(line.formula) == pytest.approx(number(line.result), abs=0.0056 if coarse else 6e-4), line
    for said in (answer.title, *answer.formula, *answer.meaning, *(line.name for line in answer.steps)):
        assert "{" not in said.text
        assert "nan" not in said.text.lower()


def numbers(evaluation: Evaluation) -> list[Number]:
    """Everything that can be asked of an evaluation."""
    of_cards = [Number(kind, (card,)) for card in evaluation.cards for kind in ("score", "range", "rank")]
    parts = [Number("part", (card, bucket)) for card in evaluation.cards for bucket in evaluation.buckets]
    of_buckets = [Number(kind, (bucket,)) for bucket in evaluation.buckets for kind in ("weight", "bucket")]
    return [*of_cards, *parts, *of_buckets, Number("consistency")]


@given(projects())
def test_all_lines_of_all_numbers_compute_to_their_results(project):
    evaluation = evaluate(project)
    for asked in numbers(evaluation):
        check(made(asked, evaluation))


@given(projects())
def test_the_last_line_of_a_score_gives_the_score(project):
    evaluation = evaluate(project)
    for card in evaluation.cards:
        answer = made(Number("score", (card,)), evaluation)
        score = evaluation.score_of(card)
        if score is None:
            assert (answer.value, answer.steps) == (NO_VALUE, ())
        else:
            assert computed(answer.steps[-1].formula) == pytest.approx(score, abs=1e-3)
            assert number(answer.value) == pytest.approx(score, abs=0.006)


@given(projects())
def test_parts_ends_and_ranks_are_those_of_the_evaluation(project):
    evaluation = evaluate(project)
    for row, card in enumerate(evaluation.cards):
        if not evaluation.scored[row]:
            continue
        ends = made(Number("range", (card,)), evaluation).steps
        assert [computed(line.formula) for line in ends] == pytest.approx(
            [evaluation.low[row], evaluation.high[row]], abs=1e-3
        )
        assert computed(made(Number("rank", (card,)), evaluation).steps[-1].formula) == evaluation.rank_of(card)
        for column, bucket in enumerate(evaluation.buckets):
            steps = made(Number("part", (card, bucket)), evaluation).steps
            shown = computed(steps[-1].formula) if steps else 0.0
            assert shown == pytest.approx(evaluation.parts[row, column], abs=1e-3)


@given(projects())
def test_weights_and_their_ends_are_those_of_the_evaluation(project):
    evaluation = evaluate(project)
    for column, bucket in enumerate(evaluation.buckets):
        lines = {
            line.name.template: computed(line.formula) for line in made(Number("weight", (bucket,)), evaluation).steps
        }
        assert lines.get("Weight", 0.0) == pytest.approx(evaluation.weights.point[column], abs=1e-5)
        if "Least" in lines:
            assert lines["Least"] == pytest.approx(evaluation.weights.low[column], abs=1e-5)
        if "Most" in lines:
            assert lines["Most"] == pytest.approx(evaluation.weights.high[column], abs=1e-5)


@st.composite
def overlapping(draw: st.DrawFn) -> Project:
    """A random project in which goals overlap."""
    project = draw(projects())
    ids = [bucket.id for bucket in project.buckets]
    pairs = [(one, other) for at, one in enumerate(ids) for other in ids[at + 1 :]]
    shares = st.integers(-10, 10).map(lambda tenths: tenths / 10)
    tradeoffs = [
        Tradeoff(id=f"o{at}", kind="overlap", served=frozenset(pair), overlap=draw(shares))
        for at, pair in enumerate(pairs)
    ]
    return project.model_copy(update={"tradeoffs": tuple(tradeoffs), "overlap_on": True})


@given(overlapping())
def test_scores_with_overlaps_compute_too(project):
    evaluation = evaluate(project)
    for asked in numbers(evaluation):
        check(made(asked, evaluation))
    for row, card in enumerate(evaluation.cards):
        if evaluation.scored[row]:
            steps = made(Number("score", (card,)), evaluation).steps
            assert computed(steps[-1].formula) == pytest.approx(evaluation.score[row], abs=1e-3)
            for column, bucket in enumerate(evaluation.buckets):
                lines = made(Number("part", (card, bucket)), evaluation).steps
                assert (computed(lines[-1].formula) if lines else 0.0) == pytest.approx(
                    evaluation.parts[row, column], abs=1e-3
                )


def test_comparisons_and_their_contradiction_are_filled_in():
    goals = tuple(Bucket(id=one, name=one.upper()) for one in "abc")
    said = (
        Comparison(first="a", second="b", ratio=3.0),
        Comparison(first="b", second="c", ratio=4.0),
        Comparison(first="c", second="a", ratio=2.0),
    )
    evaluation = evaluate(Project(buckets=goals, comparisons=said, weighting="pairwise"))
    weight = made(Number("weight", ("a",)), evaluation)
    check(weight)
    assert [line.name.text for line in weight.steps] == ["Mean of A", "Mean of B", "Mean of C", "Weight"]
    ratio = made(Number("consistency"), evaluation)
    check(ratio)
    assert number(ratio.value) > 0.1
    assert ratio.steps[-1].formula.endswith("/ 0.58")


def test_a_level_on_a_scale_is_read_as_a_reader_would():
    scale = Scale(unit="%", points=((10.0, 0.0), (30.0, 0.5), (90.0, 1.0)))
    goal = Bucket(id="g", name="Goal", scale=scale)
    card = Card(id="c", name="Card", judgements=(Judgement(bucket="g", fit=1.0, level=(20.0, 60.0)),))
    evaluation = evaluate(Project(buckets=(goal,), cards=(card,)))
    answer = made(Number("part", ("c", "g")), evaluation)
    check(answer)
    assert [line.name.text for line in answer.steps] == [
        "Impact of level 20 %",
        "Impact of level 60 %",
        "Impact",
        "Part",
    ]
    assert answer.value == "50"


def test_intervals_and_what_was_not_said_are_put_at_their_middle_in_the_open():
    goal = Bucket(id="g", name="Goal", half_life=8.0)
    said = Judgement(bucket="g", fit=(0.2, 0.6), years=(2.0, 6.0))
    card = Card(id="c", name="Card", judgements=(said,), chance=0.5)
    evaluation = evaluate(Project(buckets=(goal,), cards=(card,), factors_on=True))
    answer = made(Number("part", ("c", "g")), evaluation)
    check(answer)
    assert [(line.name.text, line.formula) for line in answer.steps] == [
        ("Impact, not said", "(0 + 1) / 2"),
        ("Fit", "(0.2 + 0.6) / 2"),
        ("Years", "(2 + 6) / 2"),
        ("Part", "100 × 0.5 × 1 × 0.5 × 0.4 × 2^(\N{MINUS SIGN}4 / 8)"),
    ]


def test_harm_overlaps_with_harm():
    goals = tuple(Bucket(id=one, name=one.upper(), weight=50.0) for one in "ab")
    said = tuple(Judgement(bucket=one, fit=fit, impact=1.0) for one, fit in (("a", -0.5), ("b", -0.8)))
    overlap = Tradeoff(id="o", kind="overlap", served=frozenset("ab"), overlap=0.5)
    card = Card(id="c", name="Card", judgements=said)
    project = Project(buckets=goals, cards=(card,), tradeoffs=(overlap,), overlap_on=True, weighting="fixed")
    evaluation = evaluate(project)
    answer = made(Number("score", ("c",)), evaluation)
    check(answer)
    common = next(line for line in answer.steps if line.name.template.startswith("In common"))
    assert (common.formula, common.result) == (
        "max(\N{MINUS SIGN}0.5, \N{MINUS SIGN}0.8)",
        "\N{MINUS SIGN}0.5",
    )
    assert computed(answer.steps[-1].formula) == pytest.approx(evaluation.score[0], abs=1e-3)


def test_a_bucket_with_many_cards_counts_the_small_ones_together():
    goal = Bucket(id="g", name="Goal")
    cards = tuple(
        Card(id=f"c{at}", name="Same name", judgements=(Judgement(bucket="g", fit=fit, impact=1.0),))
        for at, fit in enumerate([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, -0.1, -0.2])
    )
    evaluation = evaluate(Project(buckets=(goal,), cards=cards))
    answer = made(Number("bucket", ("g",)), evaluation)
    check(answer)
    assert answer.steps[0].formula == "90 + 80 + 70 + 60 + 50 + 40 + 50"
    assert answer.value == "410"


def test_each_number_names_the_sources_of_its_formula():
    essay = evaluate(template("essay"))
    score = made(Number("score", essay.cards[:1]), essay).sources
    ends = made(Number("range", essay.cards[:1]), essay).sources
    weight = made(Number("weight", essay.buckets[:1]), essay).sources
    assert [source.year for source in score] == [1976]
    assert [source.year for source in ends] == [1976, 1996]
    assert [source.year for source in weight] == [1994, 1996]


def test_a_number_of_what_is_not_there_is_refused():
    evaluation = evaluate(template("essay"))
    with pytest.raises(Refusal):
        made(Number("score", ("nothing",)), evaluation)
    with pytest.raises(Refusal):
        made(Number("weight", ("nothing",)), evaluation)


def test_a_card_without_a_score_says_why():
    goal = Bucket(id="g", name="Goal")
    cards = (
        Card(id="inbox", name="Inbox"),
        Card(id="aside", name="Aside", aside=True),
        Card(id="open", name="Open", judgements=(Judgement(bucket="g", open=True),)),
    )
    evaluation = evaluate(Project(buckets=(goal,), cards=cards))
    why = {card: made(Number("score", (card,)), evaluation).meaning[0].text for card in evaluation.cards}
    assert "in no bucket" in why["inbox"]
    assert "set aside" in why["aside"]
    assert "I can’t say" in why["open"]


def test_formulas_are_written_as_people_write_them():
    assert figure(-0.0) == "0"
    assert figure(1 / 3) == "0.333333"
    assert figure(1e-7) == "1e\N{MINUS SIGN}07"
    assert figure(-12.5, 2) == "\N{MINUS SIGN}12.5"
    assert total([26.25, -14.0]) == "26.25 \N{MINUS SIGN} 14"
    assert total([]) == "0"
    assert product(100.0, 0.4, -0.7) == "100 × 0.4 × (\N{MINUS SIGN}0.7)"
    assert product(2.0, "1 + 3") == "2 × (1 + 3)"
    assert adds_up("(1 + 2) / 3 + 1")
    assert not adds_up("2 × (1 + 3)")
    assert not adds_up("2^(\N{MINUS SIGN}5 / 10)")
