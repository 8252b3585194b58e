"""References to nothing are left out when a file is opened, and counted for each thing that had some."""

import json
from typing import Any

from model.files import Doubt, dumps, loads
from tests.model.files.damaged import project

GOAL = {"id": "g", "name": "Goal"}
MONEY = {"id": "r", "name": "Money"}


def card(**fields: Any) -> dict[str, Any]:
    return {"id": "c", "name": "Chips", **fields}


def texts(data: bytes) -> list[str]:
    return [str(doubt) for doubt in loads(data).doubts]


def test_a_file_in_order_has_no_doubts():
    assert loads(project(buckets=[GOAL], cards=[card(region=["g"], judgements=[{"bucket": "g"}])])).doubts == ()


def test_buckets_that_are_not_there_are_left_out_of_a_card_and_counted():
    fields = {
        "region": ["g", "x"],
        "arguable": ["y", "g", "z"],
        "judgements": [{"bucket": "x", "fit": 1.0}, {"bucket": "g", "fit": 0.5}],
        "evidence": [{"quote": "q", "bucket": "x"}, {"quote": "r", "bucket": "g"}],
    }
    loaded = loads(project(buckets=[GOAL], cards=[card(**fields)]))
    assert loaded.doubts == (
        Doubt("DANGLING", "c", "“Chips” named 5 buckets that are not in the project; they are left out."),
    )
    opened = loaded.project.cards[0]
    assert opened.region == opened.arguable == {"g"}
    assert [said.bucket for said in opened.judgements] == ["g"]
    assert [(one.quote, one.bucket) for one in opened.evidence] == [("q", None), ("r", "g")]


def test_needs_of_a_resource_that_is_not_there_are_left_out():
    needs = [{"resource": "r", "amount": 1.0}, {"resource": "x", "amount": 2.0}]
    loaded = loads(project(resources=[MONEY], cards=[card(needs=needs)]))
    assert [need.resource for need in loaded.project.cards[0].needs] == ["r"]
    assert str(loaded.doubts[0]) == "“Chips” named 1 resource that is not in the project; it is left out."


def test_a_tradeoff_loses_what_is_not_there_and_is_named_by_its_id():
    tradeoff = {
        "id": "T01",
        "served": ["x"],
        "cost_to": ["g"],
        "cards": ["c", "y", "c"],
        "resources": ["z"],
        "statements": [{"text": "s", "evidence": [{"quote": "q", "bucket": "x"}]}],
    }
    loaded = loads(project(buckets=[GOAL], cards=[card()], tradeoffs=[tradeoff]))
    assert texts(dumps(loaded.project)) == []
    assert [str(doubt) for doubt in loaded.doubts] == [
        "“T01” named 2 buckets, 1 card and 1 resource that are not in the project; they are left out."
    ]
    assert loaded.project.tradeoffs[0].cards == ("c", "c")


def test_links_that_lead_nowhere_are_left_out_whole():
    links = [
        {"kind": "requires", "card": "c", "other": "x"},
        {"kind": "locked-in", "card": "c"},
        {"kind": "share", "bucket": "x", "share": 0.2},
    ]
    loaded = loads(project(cards=[card()], links=links))
    assert [link.kind for link in loaded.project.links] == ["locked-in"]
    assert [str(doubt) for doubt in loaded.doubts] == [
        "The project named 1 bucket and 1 card that are not in the project; they are left out."
    ]


def test_evidence_of_a_bucket_a_resource_and_the_project_loses_its_bucket_only():
    lost = [{"quote": "q", "bucket": "x", "later": 1}]
    body = {
        "title": "Title",
        "buckets": [{**GOAL, "evidence": lost, "priority_evidence": lost}],
        "resources": [{**MONEY, "evidence": lost}],
        "evidence": lost,
    }
    loaded = loads(project(**body))
    assert [doubt.subject for doubt in loaded.doubts] == ["g", "r", ""]
    assert texts(project(**body))[2].startswith("“Title” named 1 bucket")
    written = json.loads(dumps(loaded.project))["project"]
    assert written["evidence"] == written["buckets"][0]["priority_evidence"] == [{"quote": "q", "later": 1}]


def test_the_same_thing_a_thousand_times_is_one_thing():
    loaded = loads(project(buckets=[GOAL], cards=[card(region=["g"] * 1000 + ["x"] * 1000)]))
    assert loaded.project.cards[0].region == {"g"}
    assert texts(project(buckets=[GOAL], cards=[card(region=["x"] * 1000)])) == [
        "“Chips” named 1000 buckets that are not in the project; they are left out."
    ]


def test_a_doubt_shows_names_on_one_line_and_cut():
    (doubt,) = loads(project(cards=[{"id": "c", "name": "a\n\x1b[2J" + "b" * 400, "region": ["x"]}])).doubts
    assert doubt.text.isprintable()
    assert doubt.text.startswith("“a\\n\\x1b[2Jbbb")
    assert len(doubt.text) < 200


def test_what_was_left_out_does_not_come_back_with_a_save():
    loaded = loads(project(cards=[card(region=["x"], judgements=[{"bucket": "x"}])]))
    again = loads(dumps(loaded.project))
    assert (again.project, again.doubts) == (loaded.project, ())
