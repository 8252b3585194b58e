"""The worked example says what the essay says, thing by thing, and marks what is our reading."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from model.bucket import KINDS
from model.card import Card
from model.evidence import Evidence
from model.files import template
from model.priority.score import evaluate
from model.weights import point_weights

ROOT = Path(__file__).parents[3]
FACTS = json.loads((ROOT / "tests" / "data" / "essay.json").read_text(encoding="utf-8"))
PLAN = ROOT / "resources" / "lists" / "fyp14-frontier-technologies.csv"
ESSAY = template("essay")

SHORT = {
    "domestic-chips": "Home-made chips",
    "sme": "Semiconductor equipment",
    "foreign-chips": "Imported chips",
    "quantum-information": "Quantum information",
    "ai": "Artificial intelligence",
    "farm-technology": "Farm technology",
    "partnerships-demos": "Partnerships and demonstrations",
}
"""Names that the board shows shortened."""

KIND = {
    "resource-rivalry": "rivalry",
    "side-effect": "side-effect",
    "technology-pair": "pair",
    "goal-overlap": "overlap",
}
PRIORITY = {
    "self-reliance": "highest",
    "fundamental-breakthroughs": "nice to have",
    "economic-upgrading": "very high",
}
JUDGED = {
    ("foreign-chips", "self-reliance"): (-1.0, None),
    ("sme", "economic-upgrading"): (0.5, 0.25),
    ("sme", "fundamental-breakthroughs"): (0.0, None),
    ("euv", "fundamental-breakthroughs"): (0.0, None),
    ("quantum-computers", "self-reliance"): (0.0, None),
}
"""All that is judged: fit and impact where the text says harm, little, or not."""


def by_id(things: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(thing, id=thing["id"]) for thing in things]


def quoted(evidence: tuple[Evidence, ...]) -> list[dict[str, str]]:
    """Evidence as the facts have it."""
    said = [{"quote": one.quote, "paragraph": one.place, "kind": one.basis, "bucket": one.bucket} for one in evidence]
    return [{key: value for key, value in one.items() if value is not None} for one in said]


def test_there_is_nothing_but_what_the_facts_and_the_plans_list_have():
    cards = [card["id"] for card in FACTS["cards"] + FACTS["excluded_aims"]]
    assert [bucket.id for bucket in ESSAY.buckets] == [bucket["id"] for bucket in FACTS["buckets"]]
    assert [card.id for card in ESSAY.cards if card.region or card.aside] == cards
    assert [tradeoff.id for tradeoff in ESSAY.tradeoffs] == [tradeoff["id"] for tradeoff in FACTS["tradeoffs"]]
    assert len(ESSAY.tradeoffs) == 13
    assert [resource.id for resource in ESSAY.resources] == [resource["id"] for resource in FACTS["resources"]]
    assert ESSAY.links == ()


@pytest.mark.parametrize("fact", by_id(FACTS["buckets"]))
def test_a_bucket_has_its_aim_horizon_kind_and_evidence(fact: dict[str, Any]):
    bucket = ESSAY.bucket(fact["id"])
    assert (bucket.name, bucket.aim, bucket.horizon) == (fact["name"], fact["aim"], fact["horizon"])
    kinds = dict(zip(("hedge against downside", "create upside", "raise productivity"), KINDS, strict=True))
    assert bucket.kind == kinds[fact["axis"]]
    assert quoted(bucket.evidence) == fact["evidence"]
    assert bucket.half_life is None, "the essay gives no number of years"


@pytest.mark.parametrize("fact", [pytest.param(one, id=one["bucket"]) for one in FACTS["priorities"]])
def test_a_priority_keeps_its_words_condition_rank_and_basis(fact: dict[str, Any]):
    bucket = ESSAY.bucket(fact["bucket"])
    assert (bucket.rank, bucket.priority_basis) == (fact["rank"], fact["rank_kind"])
    assert bucket.priority == PRIORITY[bucket.id]
    assert bucket.priority in fact["words"].replace("-", " ")
    assert bucket.priority_condition.lower() == f"{fact['words']}. {fact['condition']}".lower()
    assert quoted(bucket.priority_evidence) == fact["evidence"]
    assert bucket.weight is None, "the essay gives no numbers"


def test_the_weights_are_an_order():
    assert ESSAY.weighting == "order"
    weights = point_weights(ESSAY)
    assert sorted(weights, key=lambda one: -weights[one]) == [fact["bucket"] for fact in FACTS["priorities"]]


@pytest.mark.parametrize("fact", by_id(FACTS["cards"]))
def test_a_card_has_its_region_status_doubts_and_evidence(fact: dict[str, Any]):
    card = ESSAY.card(fact["id"])
    assert (card.region, card.arguable) == (frozenset(fact["buckets"]), frozenset(fact["also_arguable"]))
    assert (card.kind, card.status, card.contested) == (fact["type"], fact["status"], fact["contested"])
    assert quoted(card.evidence) == fact["evidence"]
    assert not card.aside
    assert card.chance is None
    assert card.needs == ()


@pytest.mark.parametrize("fact", by_id(FACTS["cards"]))
def test_a_card_has_a_short_name_and_a_note_whose_first_line_fits_the_board(fact: dict[str, Any]):
    card = ESSAY.card(fact["id"])
    assert card.name == SHORT.get(card.id, fact["name"])
    first, blank, *rest = card.note.split("\n")
    assert 10 <= len(first) <= 34
    assert not first.endswith(".")
    assert blank == ""
    assert fact["note"] in rest
    if card.name != fact["name"]:
        assert rest[-1] == f"In full: {fact['name']}."


@pytest.mark.parametrize("fact", by_id(FACTS["excluded_aims"]))
def test_an_excluded_aim_stands_aside(fact: dict[str, Any]):
    card = ESSAY.card(fact["id"])
    assert (card.name, card.aside, card.region) == (fact["name"], True, frozenset())
    assert quoted(card.evidence) == fact["evidence"]


@pytest.mark.parametrize("fact", by_id(FACTS["tradeoffs"]))
def test_a_tradeoff_has_its_kind_sides_subject_and_evidence(fact: dict[str, Any]):
    tradeoff = ESSAY.tradeoff(fact["id"])
    names = {resource.name.lower(): resource.id for resource in ESSAY.resources}
    resources = frozenset(names[name] for name in (fact["resource"] or "").split(", ") if name)
    assert (tradeoff.kind, tradeoff.basis) == (KIND[fact["kind"]], fact["basis"])
    assert (tradeoff.served, tradeoff.cost_to) == (frozenset(fact["served"]), frozenset(fact["cost_to"]))
    assert (list(tradeoff.cards), tradeoff.resources) == (fact["card"], resources)
    assert (tradeoff.statement, tradeoff.note) == (fact["statement"], fact.get("note", ""))
    assert quoted(tradeoff.evidence) == fact["evidence"]
    assert tradeoff.bonus is None


def test_upgrading_with_foreign_chips_has_a_voice_for_and_a_voice_against():
    sides = {one.side: quoted(one.evidence) for one in ESSAY.tradeoff("T02").statements}
    assert [one["paragraph"] for side in ("for", "against") for one in sides[side]] == ["P2", "P17"]
    assert sides["for"][0]["quote"] in FACTS["tradeoffs"][1]["evidence"][0]["quote"]
    assert sides["against"][0] == FACTS["buckets"][2]["evidence"][1]


@pytest.mark.parametrize("fact", by_id(FACTS["resources"]))
def test_a_resource_has_what_was_said_and_no_amount(fact: dict[str, Any]):
    resource = ESSAY.resource(fact["id"])
    assert (resource.name, resource.note, resource.budget) == (fact["name"], fact["said"], None)
    assert quoted(resource.evidence) == fact["evidence"]


def test_the_questions_are_open():
    facts = [(one["id"], one["question"], one["paragraph"], "") for one in FACTS["open_questions"]]
    assert [(one.id, one.text, one.place, one.answer) for one in ESSAY.questions] == facts


def test_the_project_names_its_source_and_what_it_leaves_out():
    assert FACTS["meta"]["title"] in ESSAY.source
    assert FACTS["meta"]["author"] in ESSAY.source
    assert quoted(ESSAY.evidence) == FACTS["meta"]["placement_evidence"] + FACTS["meta"]["frame_evidence"]
    assert "Figure 1 is not available and is not reproduced" in ESSAY.note
    assert FACTS["excluded_note"].split(";")[0] in ESSAY.note
    assert all(aim["name"].lower() in ESSAY.note for aim in FACTS["excluded_aims"])
    assert (ESSAY.date, ESSAY.author) == ("", ""), "the essay bears no date, and the readings are not its author's"


def test_judgements_are_few_marked_as_our_reading_and_quote_the_text():
    said = {(card.id, one.bucket): one for card in ESSAY.cards for one in card.judgements}
    assert {key: (one.fit, one.impact) for key, one in said.items()} == JUDGED
    quotes = quotes_of(FACTS)
    for one in said.values():
        assert (one.basis, one.years, one.open) == ("inferred", None, False)
        assert one.confidence in {"weak", "fair"}
        (quote,) = re.findall(r"“([^”]+)”", one.note)
        assert any(quote in known for known in quotes)
        place = re.search(rf"“{re.escape(quote)}” \((P\d+)\)", one.note)
        assert place is not None
        assert place[1] in {where for known, where in quotes.items() if quote in known}


def quotes_of(facts: Any) -> dict[str, str]:
    """Every quotation in the facts, and its paragraph."""
    if isinstance(facts, list):
        return {quote: place for one in facts for quote, place in quotes_of(one).items()}
    if not isinstance(facts, dict):
        return {}
    own = {facts["quote"]: facts["paragraph"]} if "quote" in facts else {}
    return {**own, **{quote: place for one in facts.values() for quote, place in quotes_of(one).items()}}


def test_the_inbox_has_what_the_plans_list_has_and_the_board_has_not():
    with PLAN.open(encoding="utf-8", newline="") as file:
        listed = [row["name"] for row in csv.DictReader(file)][3:]
    inbox = [card for card in ESSAY.cards if not card.region and not card.aside]
    assert [full_name(card) for card in inbox] == listed
    for card in inbox:
        first, _, rest = card.note.partition("\n\n")
        assert first == "On the plan’s list, not in the essay"
        assert "was not checked against the plan" in rest
        assert card.judgements == ()
        assert [(one.basis, one.quote) for one in card.evidence] == [("inferred", "")]


def full_name(card: Card) -> str:
    last = card.note.split("\n")[-1]
    return last.removeprefix("In full: ").removesuffix(".") if last.startswith("In full: ") else card.name


def test_the_example_can_be_scored_and_shows_harm():
    evaluation = evaluate(ESSAY)
    assert evaluation.ranked == len(FACTS["cards"])
    assert evaluation.parts.min() < 0


def test_names_and_subtitles_are_short_enough_for_a_pane():
    assert max(len(card.name) for card in ESSAY.cards) <= 31
    assert max(len(bucket.subtitle) for bucket in ESSAY.buckets) <= 18
