"""Fields by their path, things by their name."""

import pytest

from model.bucket import Bucket
from model.card import Card, Need
from model.edits import cards as edit
from model.edits import fields_of_plan
from model.edits.naming import find_bucket, find_card, find_resource
from model.edits.paths import SETTERS, set_path
from model.judgement import Judgement
from model.project import Link, Project, Resource
from model.rules import excluded_by, locks, shares
from model.scale import Scale
from model.tradeoff import Tradeoff
from model.value import Refusal, replace

PROJECT = Project(
    buckets=(Bucket(id="a", name="Self-reliance"), Bucket(id="b", name="Upgrading"), Bucket(id="c", name="note")),
    cards=(
        Card(id="x", name="AI/ML"),
        Card(id="y", name="Chips"),
        Card(id="y-2", name="Chips"),
        Card(id="z", name="y"),
    ),
    tradeoffs=(Tradeoff(id="t"),),
    resources=(Resource(id="funding", name="Public money"),),
)


def test_things_are_found_by_id_first_and_then_by_exact_name():
    assert find_card(PROJECT, "y").name == "Chips"
    assert find_card(PROJECT, "AI/ML").id == "x"
    assert find_bucket(PROJECT, "Upgrading").id == "b"
    assert find_resource(PROJECT, "Public money").id == "funding"


def test_an_ambiguous_name_is_refused_with_the_candidates():
    with pytest.raises(Refusal, match="2 cards are called “Chips”: y, y-2"):
        find_card(PROJECT, "Chips")


def test_a_name_that_is_not_exact_is_refused():
    for find, what in ((find_card, "card"), (find_bucket, "bucket"), (find_resource, "resource")):
        with pytest.raises(Refusal, match=f"There is no {what} “upgrading”"):
            find(PROJECT, "upgrading")


def test_fields_of_the_project_are_set():
    project = PROJECT
    for path, text in (("title", "T"), ("author", "A"), ("weighting", "order"), ("factors_on", "yes")):
        project = set_path(project, path, text)
    assert (project.title, project.author, project.weighting, project.factors_on) == ("T", "A", "order", True)
    assert set_path(project, "title", "T") is project


@pytest.mark.parametrize(
    ("path", "text", "field", "value"),
    [
        ("bucket/a/name", "New", "name", "New"),
        ("bucket/Self-reliance/aim", "", "aim", ""),
        ("bucket/a/half_life", "5", "half_life", 5.0),
        ("bucket/a/half_life", "", "half_life", None),
        ("bucket/a/colour", "3", "colour", 3),
        ("bucket/a/rank", "2", "rank", 2),
        ("bucket/a/weight", "60", "weight", 60.0),
        ("bucket/a/weight", "", "weight", None),
        ("bucket/a/priority", "highest", "priority", "highest"),
    ],
)
def test_fields_of_a_bucket_are_set(path, text, field, value):
    assert getattr(set_path(PROJECT, path, text).bucket("a"), field) == value


def test_a_weight_makes_ratings_count():
    project = set_path(PROJECT, "bucket/Upgrading/weight", "50")
    assert (project.weighting, [bucket.weight for bucket in project.buckets]) == ("fixed", [100, 50, 100])


@pytest.mark.parametrize(
    ("path", "text", "field", "value"),
    [
        ("card/x/name", "New", "name", "New"),
        ("card/AI/ML/note", "a/b", "note", "a/b"),
        ("card/x/status", "future", "status", "future"),
        ("card/x/contested", "yes", "contested", True),
        ("card/x/aside", "on", "aside", True),
        ("card/x/region", "a, Upgrading", "region", frozenset("ab")),
        ("card/x/region", "", "region", frozenset()),
        ("card/x/arguable", "b", "arguable", frozenset("b")),
        ("card/x/tags", 'chips, "made, here", chips', "tags", ("chips", "made, here")),
        ("card/x/chance", "0.2..0.6", "chance", (0.2, 0.6)),
        ("card/x/chance", "open", "chance_open", True),
        ("card/x/need/Public money", "12.5", "needs", (Need(resource="funding", amount=12.5),)),
    ],
)
def test_fields_of_a_card_are_set(path, text, field, value):
    assert getattr(set_path(PROJECT, path, text).card("x"), field) == value


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("fit/a", "0.5", {"fit": 0.5}),
        ("fit/a", "−0.5", {"fit": -0.5}),
        ("fit/a", "-1..-0.2", {"fit": (-1.0, -0.2)}),
        ("fit/a", "serves it strongly", {"fit": 1.0}),
        ("fit/a", "Works against it", {"fit": -1.0}),
        ("fit/a", "neutral", {"fit": 0.0}),
        ("impact/a", "very-large", {"impact": 1.0}),
        ("impact/a", "0.2..0.6", {"impact": (0.2, 0.6)}),
        ("fit/a", "I can't say", {"open": True}),
        ("impact/a", "I can’t say", {"open": True}),
        ("years/a", "3..8", {"years": (3.0, 8.0)}),
        ("confidence/a", "a guess", {"confidence": "weak"}),
        ("confidence/Self-reliance", "firm", {"confidence": "firm"}),
    ],
)
def test_judgements_are_set_in_numbers_intervals_and_words(path, text, expected):
    said = set_path(PROJECT, f"card/x/{path}", text).card("x").judgements
    assert said == (Judgement(bucket="a", **expected),)


def test_an_empty_text_forgets_what_was_said():
    for field, text in (("fit", "0.5"), ("fit", "open"), ("impact", "0.5"), ("years", "2"), ("confidence", "weak")):
        said = set_path(PROJECT, f"card/x/{field}/a", text)
        assert said != PROJECT
        assert set_path(said, f"card/x/{field}/a", "") == PROJECT
    for path, text in (("chance", "0.5"), ("chance", "open"), ("need/funding", "3")):
        assert set_path(set_path(PROJECT, f"card/x/{path}", text), f"card/x/{path}", "") == PROJECT


def test_forgetting_the_years_leaves_an_open_judgement_open():
    said = set_path(set_path(PROJECT, "card/x/fit/a", "open"), "card/x/years/a", "2")
    assert set_path(said, "card/x/years/a", "").card("x").judgements[0].open


def test_a_card_comes_back_from_aside_to_the_inbox():
    aside = set_path(PROJECT, "card/x/aside", "yes")
    assert set_path(aside, "card/x/aside", "no") == PROJECT


def test_a_bucket_that_is_called_like_a_field_can_be_judged_for():
    assert set_path(PROJECT, "card/x/fit/note", "1").card("x").judgements[0].bucket == "c"


def test_a_card_whose_name_looks_like_a_path_is_found():
    project = edit.change_cards(PROJECT, ["z"], name="AI/fit/a")
    assert set_path(project, "card/AI/fit/a/fit/b", "1").card("z").judgements[0].bucket == "b"


def test_tradeoffs_and_resources_are_set():
    project = set_path(PROJECT, "tradeoff/t/served", "a,b")
    project = set_path(project, "tradeoff/t/cards", "AI/ML")
    project = set_path(project, "tradeoff/t/resources", "funding")
    project = set_path(project, "tradeoff/t/bonus", "-3")
    project = set_path(project, "resource/Public money/budget", "100")
    tradeoff = project.tradeoff("t")
    assert (tradeoff.served, tradeoff.cards, tradeoff.resources) == (frozenset("ab"), ("x",), frozenset({"funding"}))
    assert (tradeoff.bonus, project.resource("funding").budget) == (-3, 100)
    assert set_path(project, "resource/funding/budget", "").resource("funding").budget is None


@pytest.mark.parametrize(
    ("path", "lists"),
    [
        ("titel", "title, author"),
        ("", "title, author"),
        ("title/x", "card/ID/FIELD"),
        ("cards/x/name", "card/ID/FIELD"),
        ("card", "card/ID/FIELD"),
        ("card/x", "card/ID/fit/BUCKET"),
        ("card/x/fit", "card/ID/fit/BUCKET"),
        ("card/x/fit/", "card/ID/fit/BUCKET"),
        ("card/x/wight", "card/ID/need/RESOURCE"),
        ("bucket/a/size", "bucket/ID/half_life"),
        ("tradeoff/t/weight", "tradeoff/ID/served"),
        ("resource/funding/weight", "resource/ID/budget"),
    ],
)
def test_a_path_that_does_not_exist_is_refused_with_those_that_do(path, lists):
    with pytest.raises(Refusal, match=lists):
        set_path(PROJECT, path, "1")


@pytest.mark.parametrize(
    ("path", "text", "sentence"),
    [
        ("card/nobody/name", "N", "There is no card “nobody”"),
        ("card/Chips/name", "N", "2 cards are called “Chips”"),
        ("card/x/fit/nowhere", "1", "There is no bucket “nowhere”"),
        ("card/x/region", "a,nowhere", "There is no bucket “nowhere”"),
        ("card/x/fit/a", "good", "none of: works against it, hinders it"),
        ("card/x/fit/a", "3", "“fit” is not valid"),
        ("card/x/fit/a", "0.6..0.2", "from its lower end"),
        ("card/x/years/a", "soon", "neither a number nor an interval"),
        ("card/x/years/a", "1..", "neither a number nor an interval"),
        ("card/x/confidence/a", "sure", "none of: a guess, fairly sure, certain"),
        ("card/x/contested", "perhaps", "neither yes nor no"),
        ("card/x/kind", "toy", "“kind” is not valid"),
        ("bucket/a/weight", "nan", "“nan” is not a number"),
        ("bucket/a/weight", "1e999", "is not a number"),
        ("bucket/a/weight", "120", "“weight” is not valid"),
        ("bucket/a/colour", "1.5", "not a whole number"),
        ("weighting", "equal", "“weighting” is not valid"),
        ("tradeoff/nothing/note", "n", "There is no tradeoff “nothing”"),
        ("resource/funding/budget", "-1", "“budget” is not valid"),
    ],
)
def test_a_text_that_is_not_valid_there_is_refused_in_one_sentence(path, text, sentence):
    with pytest.raises(Refusal, match=sentence) as refused:
        set_path(PROJECT, path, text)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("kind", SETTERS)
def test_every_field_exists_in_the_model(kind):
    model = {"bucket": Bucket, "card": Card, "tradeoff": Tradeoff, "resource": Resource}[kind]
    elsewhere = {*fields_of_plan.BUCKET, *fields_of_plan.CARD}  # on a scale, in a rule, in a tradeoff
    plain = {field for field in SETTERS[kind] if not field.endswith("/")} - elsewhere
    assert plain <= set(model.model_fields)


def test_resources_are_those_that_are_listed():
    more = set_path(PROJECT, "resources", 'talent, Public money, "people, trained"')
    assert [(one.id, one.name) for one in more.resources] == [
        ("talent", "talent"),
        ("funding", "Public money"),
        ("people-trained", "people, trained"),
    ]
    assert set_path(more, "resources", "talent, funding, people-trained") is more
    needing = set_path(more, "card/x/need/talent", "3")
    assert set_path(needing, "resources", "funding").card("x").needs == ()


def test_rules_of_the_plan_are_set_by_path():
    project = set_path(PROJECT, "card/x/requires", "y-2, z")
    assert project.links == (
        Link(kind="requires", card="x", other="y-2"),
        Link(kind="requires", card="x", other="z"),
    )
    assert set_path(project, "card/x/requires", "") == PROJECT
    project = set_path(project, "card/z/excludes", "y-2")
    assert (excluded_by(project, "y-2"), excluded_by(project, "z")) == (["z"], ["y-2"])
    assert set_path(project, "card/y-2/excludes", "").links == project.links[:2]
    assert locks(set_path(project, "card/x/locked", "in")) == {"x": "in"}
    assert locks(set_path(set_path(project, "card/x/locked", "in"), "card/x/locked", "out")) == {"x": "out"}
    assert set_path(set_path(project, "card/x/locked", "in"), "card/x/locked", "") == project
    project = set_path(set_path(project, "bucket/b/share", "0.2"), "bucket/b/share/Public money", "0.3")
    assert shares(project, "b") == {None: 0.2, "funding": 0.3}
    assert shares(set_path(project, "bucket/b/share", ""), "b") == {"funding": 0.3}


def test_the_number_of_a_pair_or_an_overlap_makes_its_tradeoff_where_there_is_none():
    project = set_path(PROJECT, "card/x/pair/y-2", "6")
    assert [(one.kind, one.cards, one.bonus) for one in project.tradeoffs[1:]] == [("pair", ("x", "y-2"), 6)]
    again = set_path(project, "card/y-2/pair/x", "-2")
    assert [one.bonus for one in again.tradeoffs] == [None, -2]
    assert set_path(again, "card/x/pair/y-2", "").tradeoffs[1].bonus is None
    assert set_path(PROJECT, "card/x/pair/y-2", "") is PROJECT
    over = set_path(PROJECT, "bucket/a/overlap/b", "0.5")
    assert [(one.kind, sorted(one.served), one.overlap) for one in over.tradeoffs[1:]] == [("overlap", ["a", "b"], 0.5)]
    assert set_path(over, "bucket/b/overlap/a", "-0.5").tradeoffs[1].overlap == -0.5


def test_what_was_answered_about_weights_is_set_by_path():
    project = PROJECT
    for bucket, rating in (("a", "100"), ("b", "40"), ("c", "0")):
        project = set_path(project, f"bucket/{bucket}/swing", rating)
    assert (project.weighting, [bucket.swing for bucket in project.buckets]) == ("swing", [100, 40, 0])
    assert set_path(project, "bucket/b/doubt", "10").bucket("b").doubt == 10
    compared = set_path(PROJECT, "bucket/a/against/b", "1/3")
    assert compared.comparisons[0].ratio == pytest.approx(1 / 3)
    assert set_path(compared, "bucket/b/against/a", "").comparisons == ()


def test_a_scale_and_a_level_on_it_are_set_by_path():
    project = set_path(PROJECT, "bucket/a/levels", "24: 0, 0: 1, 6: 0.7")
    for field, text in (("worst", "two years late"), ("best", "on time"), ("unit", "months")):
        project = set_path(project, f"bucket/a/{field}", text)
    scale = Scale(worst_text="two years late", best_text="on time", unit="months", points=((0, 1), (6, 0.7), (24, 0)))
    assert project.bucket("a").scale == scale
    assert set_path(project, "bucket/a/scale", "ordinal").bucket("a").scale == replace(scale, kind="ordinal")
    judged = set_path(set_path(project, "card/x/impact/a", "large"), "card/x/level/a", "6..24")
    assert judged.card("x").judgements == (Judgement(bucket="a", level=(6, 24)),)
    assert set_path(judged, "card/x/impact/a", "0.5").card("x").judgements == (Judgement(bucket="a", impact=0.5),)


@pytest.mark.parametrize(
    ("path", "text", "sentence"),
    [
        ("card/x/requires", "AI/ML", "“AI/ML” cannot require or exclude itself"),
        ("card/x/excludes", "x", "“AI/ML” cannot require or exclude itself"),
        ("card/x/locked", "maybe", "“maybe” is neither in nor out"),
        ("card/x/pair/x", "3", "“AI/ML” cannot make a pair with itself"),
        ("bucket/a/overlap/a", "0.5", "cannot overlap with itself"),
        ("bucket/a/overlap/b", "2", "“overlap” is not valid"),
        ("bucket/a/share", "20", "“share” is not valid"),
        ("bucket/a/against/b", "10", "“ratio” is not valid"),
        ("bucket/a/against/b", "1/0", "“1/0” is not a number"),
        ("bucket/a/levels", "6", "“6” is no level with what it is worth"),
        ("bucket/a/levels", "0: 0, 5: 0.5", "worth 0 and the other 1"),
        ("bucket/a/levels", "0: 0, 5: 1, 6: 0.5, 7: 1", "rises or falls"),
        ("bucket/a/scale", "random", "“kind” is not valid"),
    ],
)
def test_what_makes_no_rule_or_scale_is_refused_in_one_sentence(path, text, sentence):
    with pytest.raises(Refusal, match=sentence):
        set_path(PROJECT, path, text)


def test_cards_that_would_require_each_other_are_refused_however_long_the_way_round():
    project = set_path(set_path(PROJECT, "card/x/requires", "y-2"), "card/y-2/requires", "z")
    with pytest.raises(Refusal, match="y requires AI/ML, which requires it"):
        set_path(project, "card/z/requires", "x")
