"""Numbers of plans, tradeoffs and groups are filled in with figures that compute to what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card, Need
from model.files import template
from model.judgement import Judgement
from model.priority.effects import effect
from model.priority.groups.concordance import concordance
from model.priority.method.agreement import concordance_made
from model.priority.method.ask import made
from model.priority.method.made import NO_VALUE, Made, largest, opposite
from model.priority.method.number import Number
from model.priority.method.planned import Planned
from model.priority.plan.of_project import problem_of
from model.priority.plan.solve import solve
from model.priority.score import evaluate
from model.project import Project, Resource
from model.tradeoff import Tradeoff
from model.value import Refusal, replace
from tests.model.priority.method.formula import computed, number
from tests.model.priority.overlapping import overlapping_projects

MINUS = "\N{MINUS SIGN}"


def check(answer: Made) -> None:
    for line in answer.steps:
        shown = number(line.result)
        assert computed(line.formula) == pytest.approx(shown, abs=0.0056, rel=1e-6), line
    for said in (answer.title, *answer.formula, *answer.meaning, *(line.name for line in answer.steps)):
        assert "{" not in said.text
        assert "nan" not in said.text.lower().replace("finance", "")


def lines(answer: Made) -> dict[str, float]:
    return {line.name.text: computed(line.formula) for line in answer.steps}


def judged(name: str, fit: float, *needs: float) -> Card:
    said = Judgement(bucket="g", fit=fit, impact=1.0)
    wanted = tuple(Need(resource=resource, amount=need) for resource, need in zip(("r", "s"), needs, strict=False))
    return Card(id=name, name=name.upper(), judgements=(said,), needs=wanted)


PROJECT = Project(
    buckets=(Bucket(id="g", name="Goal"),),
    cards=(
        judged("a", 0.6, 5.0, 1.0),
        judged("b", 0.5, 4.0, 1.0),
        judged("c", 0.3, 2.5, 1.0),
        judged("d", -0.1, 1.0, 1.0),
    ),
    resources=(Resource(id="r", name="Funding", unit="bn", budget=9.5), Resource(id="s", name="Talent")),
    tradeoffs=(
        Tradeoff(id="pair", kind="pair", statement="They  help\neach other", cards=("a", "b"), bonus=4.0),
        Tradeoff(id="half", kind="pair", cards=("a", "d"), bonus=1.0),
        Tradeoff(id="rival", kind="rivalry", cards=("a", "b", "c"), resources=frozenset("r")),
        Tradeoff(id="harm", cards=("d",), cost_to=frozenset("g")),
    ),
)


@pytest.fixture(scope="module")
def planned() -> Planned:
    problem = problem_of(evaluate(PROJECT))
    return Planned(problem, solve(problem), {"r": (2.0, 30.0)})


def test_the_value_of_a_plan_is_the_sum_of_scores_and_bonuses(planned):
    answer = made(Number("plan"), evaluate(PROJECT), planned=planned)
    check(answer)
    assert planned.plan.chosen == ("a", "b")
    assert [(line.name.text, line.formula, line.result) for line in answer.steps] == [
        ("Scores of the chosen cards", "60 + 50", "110"),
        ("Bonuses of pairs", "4", "4"),
        ("Value", "110 + 4", "114"),
    ]
    assert answer.meaning[-1].text.startswith("Proven")


def test_what_is_used_and_left_adds_up_to_the_budget(planned):
    answer = made(Number("used", ("r",)), evaluate(PROJECT), planned=planned)
    check(answer)
    assert lines(answer) == {"Used": 9.0, "Left": 0.5}
    free = made(Number("used", ("s",)), evaluate(PROJECT), planned=planned)
    check(free)
    assert lines(free) == {"Used": 2.0}
    with pytest.raises(Refusal):
        made(Number("used", ("nothing",)), evaluate(PROJECT), planned=planned)


def test_what_more_of_a_resource_buys_is_the_better_value_less_this_one(planned):
    answer = made(Number("next-unit", ("r",)), evaluate(PROJECT), planned=planned)
    check(answer)
    assert lines(answer) == {"Best value with 2 more": 144.0, "What it brings": 30.0}
    assert made(Number("next-unit", ("s",)), evaluate(PROJECT), planned=planned).value == NO_VALUE


def test_without_a_plan_it_is_said_that_there_is_none():
    for asked in (Number("plan"), Number("used", ("r",)), Number("next-unit", ("r",))):
        answer = made(asked, evaluate(PROJECT))
        assert (answer.value, answer.steps) == (NO_VALUE, ())
        assert "no plan" in answer.meaning[1].text


def test_a_plan_that_is_not_proven_says_so(planned):
    from dataclasses import replace as changed

    quick = planned._replace(plan=changed(planned.plan, optimal=False, quick=True))
    assert "quickly" in made(Number("plan"), evaluate(PROJECT), planned=quick).meaning[-1].text
    late = planned._replace(plan=changed(planned.plan, optimal=False, gap=2.5))
    assert "2.5 points more at most" in made(Number("plan"), evaluate(PROJECT), planned=late).meaning[-1].text


def test_a_tradeoff_is_filled_in_by_its_kind():
    evaluation = evaluate(PROJECT)
    pair = made(Number("effect", ("pair",)), evaluation)
    assert pair.title.text == "What a tradeoff changes: They help each other"
    assert (pair.value, lines(pair)) == ("4", {"Bonus": 4.0})
    rival = made(Number("effect", ("rival",)), evaluation)
    check(rival)
    assert lines(rival) == {"Needed of Funding": 11.5, "Lacking of Funding": 2.0}
    harm = made(Number("effect", ("harm",)), evaluation)
    check(harm)
    assert harm.title.text == "What a tradeoff changes"
    assert lines(harm) == {"D, place 4 instead of 4": -10.0}
    with pytest.raises(Refusal):
        made(Number("effect", ("nothing",)), evaluation)


def test_a_tradeoff_that_changes_nothing_says_so():
    project = replace(PROJECT, tradeoffs=(Tradeoff(id="t", kind="pair", cards=("a", "b")),))
    answer = made(Number("effect", ("t",)), evaluate(project))
    assert (answer.value, answer.steps) == (NO_VALUE, ())
    assert answer.meaning[-1].text == "It has no number yet, or none that changes anything."


def test_of_many_changes_the_greatest_are_filled_in():
    cards = tuple(judged(f"c{at}", -at / 10) for at in range(1, 9))
    project = replace(PROJECT, cards=cards, tradeoffs=(Tradeoff(id="harm", cost_to=frozenset("g")),))
    answer = made(Number("effect", ("harm",)), evaluate(project))
    check(answer)
    assert list(lines(answer).values()) == [-80, -70, -60, -50, -40, -30]
    assert answer.meaning[-1].text == "Shown are the 6 cards that it changes most, of 8."


@given(overlapping_projects())
def test_what_tradeoffs_change_computes_for_any_project(project):
    evaluation = evaluate(project)
    for one in project.tradeoffs:
        answer = made(Number("effect", (one.id,)), evaluation)
        check(answer)
        found = sorted((abs(card.points) for card in effect(evaluation, one).cards), reverse=True)[:6]
        shown = [abs(value) for name, value in lines(answer).items() if ", place " in name]
        assert len(shown) <= 6
        if len({card.name for card in project.cards}) == len(project.cards):
            assert sorted(shown, reverse=True) == pytest.approx(found, abs=1e-3)


def test_everything_of_the_worked_example_computes():
    essay = evaluate(template("essay"))
    for one in essay.project.tradeoffs:
        check(made(Number("effect", (one.id,)), essay))


def test_kendalls_w_is_filled_in():
    rankings = {
        "p": {"a": 1, "b": 2, "c": 3},
        "q": {"a": 2, "b": 1, "c": 3, "d": 4},
        "r": {"a": 1, "b": 1, "c": 2},
    }
    answer = concordance_made(rankings)
    check(answer)
    assert lines(answer)["W"] == pytest.approx(concordance(rankings).w, abs=1e-6)
    assert answer.meaning[1].text == "From 3 cards that all of 3 people ranked; 1 cards were left out."
    assert [line.name.text for line in answer.steps] == ["S", "T", "W"]
    assert concordance_made({}).value == NO_VALUE
    level = concordance_made({"p": {"a": 1, "b": 1}, "q": {"a": 1, "b": 1}})
    assert (level.value, level.steps) == (NO_VALUE, ())


@given(
    st.dictionaries(
        st.sampled_from("pqrst"),
        st.dictionaries(st.sampled_from("abcdefghi"), st.integers(1, 4), min_size=1),
        max_size=5,
    )
)
def test_w_computes_for_any_rankings(rankings):
    answer, found = concordance_made(rankings), concordance(rankings)
    check(answer)
    if found.w is not None:
        assert lines(answer)["W"] == pytest.approx(found.w, abs=1e-4)
        if found.chi_square is not None:
            assert lines(answer)["Chi-square"] == pytest.approx(found.chi_square, abs=1e-3)


def test_long_sums_name_the_largest_and_keep_the_rest():
    assert largest([1.0, -9.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]) == f"{MINUS}9 + 7 + 6 + 5 + 4 + 3 + 3"
    assert largest([]) == "0"
    assert (opposite("3"), opposite(f"{MINUS}3"), opposite("0")) == (f"{MINUS}3", "3", "0")
