"""Every warning, its subject and its sentence."""

from model.bucket import Bucket
from model.card import Card
from model.edits.buckets import change_bucket
from model.edits.judge import cannot_say, judge
from model.judgement import Judgement
from model.priority.score import evaluate
from model.priority.warnings import TEMPLATES, in_order, infeasible_locks, list_cut
from model.project import Comparison, Project, Weighting
from model.scale import WORDS_ALONE, Scale
from model.value import replace
from tests.model.priority.adapters.warnings import adapt


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


def test_swing_ratings_whose_highest_is_not_100_say_so_and_an_order_never_does():
    buckets = (Bucket(id="a", name="A", swing=70.0, weight=100.0, rank=1), Bucket(id="b", name="B", swing=20.0, rank=2))
    assert list(said_of(Project(buckets=buckets, weighting="swing"))) == [("TOP_NOT_100", "")]
    assert said_of(Project(buckets=buckets, weighting="order")) == {}
    doubtful = tuple(replace(bucket, doubt=10.0) for bucket in buckets)
    assert list(said_of(Project(buckets=doubtful, weighting="swing"))) == [("TOP_NOT_100", "")]


def scaled(scale: Scale | None, weighed_at: Scale | None = None) -> Project:
    """One bucket on a scale, and one card that is judged for it."""
    bucket = Bucket(id="a", name="A", weight=100.0, scale=scale, weighed_at=weighed_at)
    card = Card(id="x", name="X", judgements=(Judgement(bucket="a", fit=1.0, impact=0.5),))
    return Project(buckets=(bucket,), cards=(card,), weighting="fixed")


TO_100, TO_50 = Scale(points=((0.0, 0.0), (100.0, 1.0))), Scale(points=((0.0, 0.0), (50.0, 1.0)))


def test_a_weight_given_for_another_range_says_so():
    assert said_of(scaled(TO_100, TO_100)) == {}
    assert said_of(scaled(TO_100)) == {}
    assert list(said_of(scaled(TO_50, TO_100))) == [("RANGE_CHANGED", "a")]
    assert list(said_of(scaled(None, TO_100))) == [("RANGE_CHANGED", "a")]
    assert list(said_of(scaled(TO_100, WORDS_ALONE))) == [("RANGE_CHANGED", "a")]
    turned = Scale(points=((0.0, 1.0), (100.0, 0.0)))
    assert list(said_of(scaled(turned, TO_100))) == [("RANGE_CHANGED", "a")]


def test_a_range_is_its_ends_in_levels_or_else_in_words():
    named = replace(TO_100, worst_text="none", unit="%", points=((0.0, 0.0), (50.0, 0.8), (100.0, 1.0)))
    assert said_of(scaled(named, TO_100)) == {}
    assert list(said_of(scaled(replace(named, unit="months"), named))) == [("RANGE_CHANGED", "a")]
    words = Scale(worst_text="none", best_text="all")
    assert said_of(scaled(words, words)) == {}
    assert list(said_of(scaled(replace(words, best_text="most"), words))) == [("RANGE_CHANGED", "a")]


def test_scales_of_ranks_and_scales_made_of_the_cards_are_named():
    ordinal, relative = replace(TO_100, kind="ordinal"), replace(TO_100, kind="cards")
    assert list(said_of(scaled(ordinal))) == [("ORDINAL_SUM", "a")]
    assert list(said_of(scaled(relative))) == [("RELATIVE_SCALE", "a")]
    assert said_of(replace(scaled(ordinal), cards=())) == {}
    assert list(said_of(replace(scaled(relative), cards=()))) == [("RELATIVE_SCALE", "a")]


def test_a_level_beyond_the_ends_of_its_scale_is_named_where_the_impact_is_read_from_it():
    project = scaled(TO_50)
    for level, impact, beyond in (
        (51.0, None, True),
        (50.0, None, False),
        ((-1.0, 3.0), None, True),
        (51.0, 0.5, False),
    ):
        said = Judgement(bucket="a", fit=1.0, level=level, impact=impact)
        found = said_of(replace(project, cards=(replace(project.cards[0], judgements=(said,)),)))
        assert (("LEVEL_CLIPPED", "x/a") in found) == beyond


def compared(**said: float) -> Project:
    comparisons = tuple(Comparison(first=pair[0], second=pair[1], ratio=ratio) for pair, ratio in said.items())
    return replace(board(None, None, None), weighting="pairwise", comparisons=comparisons)


def test_comparisons_that_contradict_each_other_name_the_three_that_do_most():
    found = said_of(compared(ab=3.0, bc=3.0, ac=1.0))
    assert list(found) == [("CR_HIGH", "")]
    assert "ratio 0.48" in found["CR_HIGH", ""]
    assert "“A”, “B” and “C”" in found["CR_HIGH", ""]
    assert said_of(compared(ab=3.0, bc=2.0, ac=5.0)) == {}
    assert said_of(replace(compared(ab=3.0, bc=3.0, ac=1.0), weighting="free")) == {}


def test_a_bucket_that_is_not_compared_with_all_others_is_named():
    assert list(said_of(compared(ab=3.0, bc=3.0))) == [("NOT_COMPARED", "c")]
    nobody = [(code, subject) for code, subject in said_of(compared())]
    assert nobody == [("NOT_COMPARED", "a"), ("NOT_COMPARED", "b"), ("NOT_COMPARED", "c"), ("NO_WEIGHTS", "")]


def test_what_a_plan_finds_joins_the_other_warnings_in_their_order():
    found = in_order([*evaluate(board(80.0)).warnings, list_cut(2.25), infeasible_locks(["Funding", "A requires B"])])
    assert [warning.code for warning in found] == ["INFEASIBLE_LOCKS", "LIST_CUT", "TOP_NOT_100"]
    assert "“Funding”, “A requires B” cannot be kept" in found[0].text
    assert "worth 2.2 points more" in found[1].text


def test_a_choice_that_is_the_list_cut_and_locks_that_break_a_budget_are_told():
    costs = (("a", 10, 10), ("b", 9, 5), ("c", 8, 5))
    cards = [{"id": one, "value": value, "costs": {"money": cost}} for one, value, cost in costs]
    plan = {"cards": cards, "budgets": {"money": 10}}
    assert adapt({"plan_input": plan, "chosen": ["a"]}) == {"warnings": [["LIST_CUT", ""]]}
    assert adapt({"plan_input": plan, "chosen": ["b", "c"]}) == {"warnings": []}
    assert adapt({"plan_input": {**plan, "locked_in": ["a", "b"]}}) == {"warnings": [["INFEASIBLE_LOCKS", ""]]}
    assert adapt({"ahp_matrix": [[1, 3, 1], [1 / 3, 1, 3], [1, 1 / 3, 1]]}) == {"warnings": [["CR_HIGH", ""]]}


def test_every_code_has_a_sentence_that_its_values_fill():
    assert all(text.endswith(".") for text in TEMPLATES.values())


def test_names_with_braces_are_shown_as_they_are():
    card = Card(id="x", name="{0} {bucket}", judgements=(Judgement(bucket="a", open=True),))
    project = Project(buckets=(Bucket(id="a", name="{a"),), cards=(card,))
    assert said_of(project)["NOT_JUDGED", "x/a"].endswith("“{0} {bucket}” does for “{a”.")
