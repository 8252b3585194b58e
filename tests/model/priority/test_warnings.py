"""Every warning, its subject and its sentence."""

from model.bucket import Bucket
from model.card import Card
from model.edits.buckets import change_bucket
from model.edits.judge import cannot_say, judge
from model.judgement import Judgement
from model.priority.score import evaluate
from model.priority.warnings import TEMPLATES
from model.project import Project, Weighting
from model.value import replace


def said_of(project: Project) -> dict[tuple[str, str], str]:
    return {(warning.code, warning.subject): warning.text for warning in evaluate(project).warnings}


def board(*weights: float | None, weighting: Weighting = "fixed", ranks: tuple[int | None, ...] = ()) -> Project:
    """Buckets a, b, … with these ratings, and two cards in none of them."""
    buckets = tuple(
        Bucket(id=one, name=one.upper(), weight=weight, rank=rank)
        for one, weight, rank in zip("abc", weights, ranks or (None,) * len(weights), strict=False)
    )
    return Project(buckets=buckets, cards=(Card(id="x", name="X"), Card(id="y", name="Y")), weighting=weighting)


def test_a_card_that_is_only_dropped_is_named_with_its_bucket():
    project = board(100.0)
    project = replace(project, cards=(replace(project.cards[0], region={"a"}), project.cards[1]))
    assert said_of(project) == {("ASSUMED", "x/a"): "“X” is in “A” and not judged for it yet."}


def test_what_cannot_be_said_is_named_and_is_not_assumed():
    found = said_of(cannot_say(board(100.0), ["x"], "a"))
    assert found == {("NOT_JUDGED", "x/a"): "Somebody said that it cannot be said what “X” does for “A”."}


def test_a_chance_that_cannot_be_said_is_named_while_factors_are_on():
    project = judge(board(100.0), ["x"], "a", fit=1.0, impact=1.0)
    project = replace(project, cards=(replace(project.cards[0], chance_open=True), project.cards[1]))
    assert said_of(project) == {}
    assert list(said_of(replace(project, factors_on=True))) == [("NO_CHANCE", "x")]


def test_a_card_that_is_aside_raises_no_doubt():
    aside = Card(id="z", name="Z", aside=True, chance_open=True, judgements=(Judgement(bucket="a", open=True),))
    assert said_of(replace(board(100.0), cards=(aside,), factors_on=True)) == {}


def test_neighbours_closer_than_5_hundredths_of_a_point_are_level():
    for fit, level in ((0.5004, True), (0.5005, False)):
        project = judge(judge(board(100.0), ["y"], "a", fit=0.5, impact=1.0), ["x"], "a", fit=fit, impact=1.0)
        assert (("TIE", "x/y") in said_of(project)) == level


def test_a_bucket_that_weighs_0_is_named_once_a_card_is_judged_for_it():
    project = board(100.0, 0.0)
    assert said_of(project) == {}
    judged = judge(project, ["x"], "b", fit=1.0, impact=1.0)
    assert list(said_of(judged)) == [("ZERO_WEIGHT", "b")]


def test_ratings_whose_highest_is_not_100_say_so():
    found = said_of(board(80.0, 40.0))
    assert found == {
        ("TOP_NOT_100", ""): "The heaviest bucket is rated 80. Rate it 100 and compare the others with it."
    }


def test_ratings_that_are_all_0_say_that_there_are_no_bars_and_nothing_of_100():
    assert list(said_of(board(0.0, None))) == [("NO_WEIGHTS", "")]


def test_a_bucket_left_out_of_the_order_is_flagged():
    assert list(said_of(board(None, None, weighting="order", ranks=(1, None)))) == [("UNRANKED", "b")]


def test_a_heavy_bucket_that_hardly_tells_its_cards_apart_is_named():
    project = judge(judge(board(100.0, 20.0), ["x"], "a", fit=1.0, impact=0.5), ["y"], "a", fit=1.0, impact=0.6)
    assert ("NARROW_SPAN", "a") in said_of(project)
    wide = judge(project, ["y"], "a", impact=0.7)
    assert ("NARROW_SPAN", "a") not in said_of(wide)
    light = change_bucket(change_bucket(project, "a", weight=20.0), "b", weight=100.0)
    assert ("NARROW_SPAN", "a") not in said_of(light)


def test_a_span_is_taken_before_the_discount():
    project = judge(judge(board(100.0), ["x"], "a", fit=1.0, impact=0.1), ["y"], "a", fit=1.0, impact=0.9)
    late = tuple(
        replace(card, judgements=tuple(replace(one, years=500.0) for one in card.judgements), chance=1.0)
        for card in project.cards
    )
    project = replace(change_bucket(project, "a", half_life=1.0), cards=late, factors_on=True)
    assert ("NARROW_SPAN", "a") not in said_of(project)


def test_every_code_has_a_sentence_that_its_values_fill():
    assert all(text.endswith(".") for text in TEMPLATES.values())


def test_names_with_braces_are_shown_as_they_are():
    card = Card(id="x", name="{0} {bucket}", judgements=(Judgement(bucket="a", open=True),))
    project = Project(buckets=(Bucket(id="a", name="{a"),), cards=(card,))
    assert said_of(project)["NOT_JUDGED", "x/a"].endswith("“{0} {bucket}” does for “{a”.")
