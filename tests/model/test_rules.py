"""What the rules of the plan say of one card or bucket."""

from model.bucket import Bucket
from model.card import Card
from model.project import Link, Project, Resource
from model.rules import excluded_by, locks, required, requiring, shares, tied
from model.value import replace

PROJECT = Project(
    buckets=(Bucket(id="b", name="B"),),
    cards=tuple(Card(id=one, name=one) for one in "xyz"),
    resources=(Resource(id="funding", name="Funding"),),
    links=(
        Link(kind="requires", card="x", other="y"),
        Link(kind="excludes", card="y", other="x"),
        Link(kind="requires", card="x", other="z"),
        Link(kind="locked-in", card="y"),
        Link(kind="locked-out", card="z"),
        Link(kind="share", bucket="b", share=0.2),
        Link(kind="share", bucket="b", share=0.3, resource="funding"),
        Link(kind="share", bucket="b"),
        Link(kind="requires", card="x"),
        Link(kind="excludes", other="z"),
    ),
)


def test_a_requirement_is_read_from_both_ends_and_has_a_direction():
    assert (required(PROJECT, "x"), requiring(PROJECT, "x")) == (["y", "z"], [])
    assert (required(PROJECT, "y"), requiring(PROJECT, "y")) == ([], ["x"])


def test_an_exclusion_holds_for_both_cards():
    assert (excluded_by(PROJECT, "x"), excluded_by(PROJECT, "y"), excluded_by(PROJECT, "z")) == (["y"], ["x"], [])


def test_a_rule_that_stands_twice_names_its_card_once():
    twice = replace(PROJECT, links=(*PROJECT.links, *PROJECT.links))
    assert (required(twice, "x"), requiring(twice, "y"), excluded_by(twice, "x")) == (["y", "z"], ["x"], ["y"])


def test_the_rules_that_tie_a_card_to_others_are_counted_and_locks_are_not():
    assert (tied(PROJECT)["y"], tied(PROJECT)["b"]) == (2, 0)


def test_locks_and_shares_are_found_and_half_a_rule_says_nothing():
    assert locks(PROJECT) == {"y": "in", "z": "out"}
    assert shares(PROJECT, "b") == {None: 0.2, "funding": 0.3}
