"""The commands that read a project: show, check, rank."""

import json

import pytest

from gui.command_line import COMMANDS
from model import VERSION
from model.bucket import Bucket
from model.card import Card
from model.edits.cards import add_cards
from model.edits.judge import cannot_say
from model.edits.weighing import free_weights
from model.files import dumps, template
from model.judgement import Judgement
from model.project import Project, Question, Resource
from model.tradeoff import Tradeoff
from tests.gui.headless.commands import Shell, written

DANGLING = {
    "bucketwise": 1,
    "project": {
        "buckets": [{"id": "a", "name": "A"}],
        "cards": [{"id": "x", "name": "X", "region": ["a", "gone"]}, {"id": "y", "name": "Y", "region": ["lost"]}],
    },
}

BOARD = Project(
    title="Ours",
    author="A. Nalyst",
    weighting="order",
    buckets=(Bucket(id="s", name="Safety", rank=1), Bucket(id="g", name="Growth", rank=2)),
    cards=(
        Card(id="chips", name="Chips", region=frozenset("gs"), status="future", contested=True),
        Card(
            id="tools",
            name="Tools",
            region=frozenset("s"),
            judgements=(Judgement(bucket="s", fit=-0.5, impact=1.0, confidence=None),),
        ),
        Card(id="fusion", name="Fusion"),
        Card(id="missiles", name="Missiles", aside=True),
    ),
    tradeoffs=(Tradeoff(id="T1", kind="rivalry", statement="Chips cost growth."), Tradeoff(id="T2")),
    resources=(Resource(id="money", name="Money", unit="bn", budget=5.0), Resource(id="people", name="People")),
    questions=(Question(id="q1", text="For whom?"), Question(id="q2", text="When?", answer="Now")),
)


def test_version_is_one_line(shell: Shell):
    assert shell("--version") == (0, f"bucketwise {VERSION}\n", "")


def test_help_names_all_commands(shell: Shell):
    ran = shell("--help")
    assert (ran.status, ran.err) == (0, "")
    assert all(f"\n    {name} " in ran.out for name in COMMANDS)


def test_every_command_has_help_of_its_own(shell: Shell):
    for name in COMMANDS:
        ran = shell(name, "--help")
        assert ran.status == 0
        assert ran.out.startswith(f"usage: bucketwise {name} ")


def test_show_tells_what_is_in_a_project(shell: Shell, tmp_path):
    ran = shell("show", written(tmp_path / "p", BOARD))
    assert (ran.status, ran.err) == (0, "")
    assert (
        ran.out
        == """\
Ours
A. Nalyst

Safety [s], weight 75.0%: 2 cards
  Chips [chips], future, contested, also in Growth
  Tools [tools]

Growth [g], weight 25.0%: 1 card
  Chips [chips], future, contested, also in Safety

Inbox: 1 card
  Fusion [fusion]

Aside, not counted: 1 card
  Missiles [missiles]

Tradeoffs: 2
  Chips cost growth. [T1], rivalry
  no statement yet [T2], side-effect

Resources: 2
  Money [money], budget 5 bn
  People [people], no budget given

Open questions: 1
  For whom?
"""
    )


def test_show_json_has_all_fields_even_those_at_their_default(shell: Shell, essay):
    told, project = shell("show", essay, "--json").json, template("essay")
    assert set(told) >= set(Project.model_fields)
    assert [bucket["id"] for bucket in told["buckets"]] == [bucket.id for bucket in project.buckets]
    assert [(card["id"], card["name"]) for card in told["cards"]] == [(card.id, card.name) for card in project.cards]
    assert told["cards"][0]["region"] == [one.id for one in project.buckets if one.id in project.cards[0].region]
    assert {"id", "name", "region", "judgements", "evidence", "aside", "contested"} <= set(told["cards"][0])
    said = next(card["judgements"] for card in told["cards"] if card["judgements"])
    assert {"bucket", "fit", "impact", "years", "confidence", "open"} <= set(said[0])
    assert len(told["tradeoffs"]) == len(project.tradeoffs)
    assert [one["id"] for one in told["resources"]] == [one.id for one in project.resources]
    assert told["warnings"] == []


def test_show_json_read_as_a_project_is_the_project(shell: Shell, essay):
    told = shell("show", essay, "--json").json
    del told["warnings"]
    assert Project.model_validate(told) == template("essay")


def test_show_json_lists_regions_in_the_order_of_the_board(shell: Shell, tmp_path):
    buckets = tuple(Bucket(id=name, name=name) for name in "zyxwv")
    everywhere = frozenset("vwxyz")
    card = Card(id="c", name="C", region=everywhere, arguable=everywhere)
    tradeoff = Tradeoff(id="t", served=everywhere, cost_to=everywhere)
    project = Project(buckets=buckets, cards=(card,), tradeoffs=(tradeoff,))
    told = shell("show", written(tmp_path / "p", project), "--json").json
    assert told["cards"][0]["region"] == told["cards"][0]["arguable"] == list("zyxwv")
    assert told["tradeoffs"][0]["served"] == told["tradeoffs"][0]["cost_to"] == list("zyxwv")


def test_show_keeps_what_this_version_does_not_know(shell: Shell, tmp_path):
    path = tmp_path / "p"
    path.write_text('{"bucketwise": 1, "project": {"cards": [{"id": "x", "name": "X", "mood": "blue"}]}}')
    assert shell("show", path, "--json").json["cards"][0]["mood"] == "blue"


def test_an_empty_project_can_be_shown_and_ranked(shell: Shell, tmp_path):
    path = written(tmp_path / "p", "blank")
    assert shell("show", path).out == "A project without a title\n"
    assert shell("rank", path).status == 0
    assert shell("rank", path, "--json").json["cards"] == []


def test_a_project_can_come_from_standard_input(shell: Shell):
    data = dumps(template("essay"))
    assert shell("show", "-", "--json", stdin=data).json["title"] == "Beijing’s tech ambitions"
    assert shell("check", "-", stdin=data).out == "ok\n"
    assert shell("rank", "-", stdin=data).status == 0


def test_check_says_ok(shell: Shell, essay):
    assert shell("check", essay) == (0, "ok\n", "")
    assert shell("check", essay, "--json").json == {"ok": True, "doubts": []}


def test_check_lists_what_leads_nowhere_and_fails(shell: Shell, tmp_path):
    path = tmp_path / "p"
    path.write_text(json.dumps(DANGLING))
    ran = shell("check", path)
    assert ran.status == 1
    assert [line.split("”")[0] for line in ran.out.splitlines()] == ["“X", "“Y"]
    assert ran.err.startswith(f"bucketwise: {path}: 2 doubts, first: “X”")
    assert ran.err.count("\n") == 1
    told = shell("check", path, "--json").json
    assert told["ok"] is False
    assert [(one["code"], one["subject"]) for one in told["doubts"]] == [("DANGLING", "x"), ("DANGLING", "y")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"bucketwise": 9, "min_reader": 9, "project": {}}', "newer Bucketwise"),
        ('{"bucketwise": 1, "project": {"cards": [{}]}}', "damaged"),
        ('{"bucketwise": 1, "proj', "cut off"),
    ],
)
def test_check_json_is_a_document_for_a_file_that_cannot_be_read_too(shell: Shell, tmp_path, text, said):
    path = tmp_path / "p"
    path.write_text(text)
    ran = shell("check", path, "--json")
    assert ran.status == 1
    assert ran.json["ok"] is False
    assert [one["code"] for one in ran.json["doubts"]] == ["UNREADABLE"]
    assert said in ran.json["doubts"][0]["text"]
    assert said in ran.err
    assert said in shell.refused("check", path)


def test_show_lists_the_doubts_as_warnings(shell: Shell, tmp_path):
    path = tmp_path / "p"
    path.write_text(json.dumps(DANGLING))
    assert "Warnings: 2" in shell("show", path).out
    assert [one["code"] for one in shell("show", path, "--json").json["warnings"]] == ["DANGLING", "DANGLING"]


def test_rank_lists_cards_in_rank_order_and_those_without_a_score_last(shell: Shell, tmp_path):
    ran = shell("rank", written(tmp_path / "p", BOARD))
    assert (ran.status, ran.err) == (0, "")
    assert (
        ran.out
        == """\
Rank    Score      Low     High   First  Card
   1    +50.0    +12.5    +88.1   100 %  Chips  (not all judged)
   2    −37.5    −48.8    −26.3     0 %  Tools
   –        –        –        –       –  Fusion  (not placed)
   –        –        –        –       –  Missiles  (aside)

Low and high hold 90 % of 10,000 samples of the weightings in that order and the judgements.
Weights: the order of importance of the buckets.
  75.0%  Safety
  25.0%  Growth

2 placements are not judged yet and counted with the widest interval.
"""
    )


def test_rank_says_where_the_weights_come_from(shell: Shell, tmp_path):
    path = written(tmp_path / "p", free_weights(BOARD))
    assert "Weights: nobody was asked, so each bucket counts the same" in shell("rank", path).out
    shell("set", path, "bucket/s/weight", "60")
    out = shell("rank", path).out
    assert "Weights: ratings of the buckets." in out
    assert "  37.5%  Safety" in out


def test_rank_counts_what_is_not_judged_and_names_other_warnings(shell: Shell, tmp_path):
    board = template("three-buckets")
    bucket = board.buckets[0].id
    board = add_cards(board, ["One", "Two"], bucket)
    path = written(tmp_path / "p", cannot_say(add_cards(board, ["Three"], bucket), ["three"], bucket))
    out = shell("rank", path).out
    assert "2 placements are not judged yet" in out
    assert "1 card is level with the next in rank" in out
    assert "they differ by less" not in out
    assert "it cannot be said what “Three” does" in out
    assert "Three  (no score)" in out


def test_rank_json_has_the_shape_that_other_programs_rely_on(shell: Shell, essay):
    told = shell("rank", essay, "--json").json
    assert set(told) == {"cards", "buckets", "method", "warnings"}
    card_keys = {"id", "name", "region", "score", "low", "high", "rank", "by_bucket", "judged", "top1", "top3"}
    assert card_keys | {"acceptability"} <= set(told["cards"][0])
    assert {"id", "name", "weight", "score", "cards"} <= set(told["buckets"][0])
    assert set(told["warnings"][0]) == {"code", "subject", "text"}
    ranks = [card["rank"] for card in told["cards"]]
    scored = [rank for rank in ranks if rank is not None]
    assert ranks == [*range(1, len(scored) + 1), *[None] * (len(ranks) - len(scored))]
    first, last = told["cards"][0], told["cards"][-1]
    assert first["low"] <= first["score"] <= first["high"]
    assert first["score"] == pytest.approx(sum(first["by_bucket"].values()), abs=1e-4)
    assert (last["score"], last["low"], last["high"]) == (None, None, None)
