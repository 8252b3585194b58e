"""What `rank` draws: shares that add up, the same for the same seed, and nulls where there is nothing to say."""

import itertools
import json

import pytest

from model.bucket import Bucket
from model.card import Card
from model.edits.cards import add_cards
from model.files import template
from model.judgement import Judgement
from model.project import Project
from model.value import replace
from tests.gui.headless.commands import Shell, process, written

SAMPLED = (
    "low", "median", "high", "rank_low", "rank_median", "rank_high", "top1", "top3", "acceptability", "central",
)  # fmt: skip
CRISP = Project(
    buckets=(Bucket(id="a", name="A", weight=100.0), Bucket(id="b", name="B", weight=50.0)),
    cards=tuple(
        Card(id=one, name=one.upper(), judgements=(Judgement(bucket="a", fit=fit, impact=1.0, confidence=None),))
        for one, fit in (("x", 1.0), ("y", 0.5), ("z", 0.5), ("w", -1.0))
    ),
    weighting="fixed",
)


def test_ten_thousand_samples_from_seed_0_unless_others_are_asked_for(shell: Shell, essay):
    method = shell("rank", essay, "--json").json["method"]
    assert (method["samples"], method["seed"], method["band"]) == (10_000, 0, "5-95")
    method = shell("rank", essay, "--json", "--samples", "300", "--seed", "-7").json["method"]
    assert (method["samples"], method["seed"]) == (300, -7)


def test_shares_add_up_by_card_and_by_rank(shell: Shell, essay):
    cards = [card for card in shell("rank", essay, "--json").json["cards"] if card["rank"] is not None]
    assert all(len(card["acceptability"]) == len(cards) for card in cards)
    for card in cards:
        assert sum(card["acceptability"]) == pytest.approx(1, abs=1e-6)
        assert card["top1"] == pytest.approx(card["acceptability"][0], abs=1e-9)
        assert card["top3"] == pytest.approx(sum(card["acceptability"][:3]), abs=1e-9)
        assert card["least"] <= card["low"] <= card["median"] <= card["high"] <= card["most"]
        assert 1 <= card["rank_low"] <= card["rank_median"] <= card["rank_high"] <= len(cards)
        assert card["central"] is None or sum(card["central"].values()) == pytest.approx(1, abs=1e-5)
    for rank in zip(*(card["acceptability"] for card in cards), strict=True):
        assert sum(rank) == pytest.approx(1, abs=1e-6)


def test_without_doubt_every_share_is_plain(shell: Shell, tmp_path):
    cards = shell("rank", written(tmp_path / "p", CRISP), "--json").json["cards"]
    assert [card["acceptability"] for card in cards] == [
        [1, 0, 0, 0], [0, 0.5, 0.5, 0], [0, 0.5, 0.5, 0], [0, 0, 0, 1],
    ]  # fmt: skip
    assert [card["top3"] for card in cards] == [1, 1, 1, 0]
    assert all(card["low"] == card["score"] == card["high"] == card["least"] == card["most"] for card in cards)
    assert [card["central"] is None for card in cards] == [False, True, True, True]


def test_the_same_seed_gives_the_same_bytes_in_another_process(essay):
    def out(hashing: str, *more: str) -> bytes:
        ran = process("rank", essay, "--json", "--samples", "500", *more, env={"PYTHONHASHSEED": hashing},
                      capture_output=True)  # fmt: skip
        assert (ran.returncode, ran.stderr) == (0, b"")
        return bytes(ran.stdout)

    first, again, other = out("1", "--seed", "4"), out("2", "--seed", "4"), out("1", "--seed", "5")
    assert first == again
    assert first != other
    assert [card["score"] for card in json.loads(first)["cards"]] == [
        card["score"] for card in json.loads(other)["cards"]
    ]


def test_cards_without_a_score_have_nulls(shell: Shell, essay):
    for card in shell("rank", essay, "--json").json["cards"]:
        assert all((card[key] is None) == (card["score"] is None) for key in ("low", "high", "top1", "top3"))
        if card["score"] is None:
            assert [card[key] for key in (*SAMPLED, "least", "most", "rank")] == [None] * (len(SAMPLED) + 3)


@pytest.mark.parametrize("samples", ["1", "2", "100"])
def test_whatever_there_is_little_of_is_ranked(shell: Shell, tmp_path, samples):
    board = template("three-buckets")
    zero = tuple(replace(bucket, weight=0.0) for bucket in board.buckets)
    projects = (
        Project(), template("blank"), board, add_cards(board, ["One"], board.buckets[0].id), CRISP,
        replace(add_cards(board, ["One"], board.buckets[0].id), buckets=zero, weighting="fixed"),
        replace(CRISP, cards=CRISP.cards[:1], weighting="free"),
    )  # fmt: skip
    for number, project in enumerate(projects):
        path = written(tmp_path / f"p{number}", project)
        told = shell("rank", path, "--json", "--samples", samples)
        assert (told.status, told.err) == (0, "")
        assert "NaN" not in told.out
        assert "Infinity" not in told.out
        plain = shell("rank", path, "--samples", samples)
        assert (plain.status, plain.err) == (0, "")


def test_a_list_for_people_says_what_the_shares_are_of(shell: Shell, tmp_path):
    out = shell("rank", written(tmp_path / "p", CRISP), "--samples", "1000").out.splitlines()
    assert out[0] == "Rank    Score      Low     High   Top 3  Card"
    assert out[1] == "   1    +66.7    +66.7    +66.7   100 %  X"
    assert out[4] == "   4    −66.7    −66.7    −66.7     0 %  W"
    assert "Low and high hold 90 % of 1,000 samples of the judgements." in out
    doubted = replace(CRISP, buckets=(CRISP.buckets[0], replace(CRISP.buckets[1], doubt=20.0)))
    out = shell("rank", written(tmp_path / "q", doubted)).out.splitlines()
    assert "Low and high hold 90 % of 10,000 samples of the weightings within the doubts and the judgements." in out


@pytest.mark.parametrize("weighting", ["free", "fixed", "swing", "order", "pairwise"])
def test_wherever_weights_come_from_it_is_said(shell: Shell, tmp_path, weighting):
    buckets = tuple(replace(bucket, swing=bucket.weight, rank=rank) for rank, bucket in enumerate(CRISP.buckets, 1))
    path = written(tmp_path / "p", replace(CRISP, buckets=buckets, weighting=weighting))
    assert shell("rank", path, "--json").json["method"]["weighting"] == weighting
    lines = [line for line in shell("rank", path).out.splitlines() if line.startswith("Weights: ")]
    assert len(lines) == 1


def test_more_samples_begin_with_fewer(shell: Shell, essay):
    """Common random numbers: shares of 200 samples are within those of 100 and of 100 others."""
    few, more = (shell("rank", essay, "--json", "--samples", count).json["cards"] for count in ("100", "200"))
    for one, other in itertools.zip_longest(few, more):
        if one["top1"] is not None:
            assert one["top1"] / 2 - 1e-9 <= other["top1"] <= (1 + one["top1"]) / 2 + 1e-9
