"""`plan`: the best set of cards under the budgets, as a table and as JSON."""

import json
import math

import pytest

from model.bucket import Bucket
from model.card import Card, Need
from model.files import template
from model.judgement import Judgement
from model.project import Link, Project, Resource
from model.value import replace
from tests.gui.headless.commands import Shell, process, written


def card(card_id: str, fit: float | None, **needs: float) -> Card:
    said = () if fit is None else (Judgement(bucket="g", fit=fit, impact=1.0, confidence=None),)
    needed = tuple(Need(resource=name, amount=amount) for name, amount in needs.items())
    return Card(id=card_id, name=card_id.capitalize(), judgements=said, needs=needed)


BOARD = Project(
    buckets=(Bucket(id="g", name="Growth", weight=100.0),),
    weighting="fixed",
    resources=(
        Resource(id="money", name="Funding", unit="bn", budget=10.0),
        Resource(id="people", name="Talented people"),
        Resource(id="twin", name="Twin"),
        Resource(id="twin2", name="Twin"),
    ),
    cards=(
        card("alpha", 0.5, money=6.0, people=2.0),
        card("beta", 0.18, money=6.0),
        card("gamma", 0.3, money=2.5),
        card("delta", 0.9),
        card("eta", -0.1, money=0.0),
        card("iota", None),
        card("rho", 0.04, money=3.0),
        Card(id="missiles", name="Missiles", aside=True),
    ),
    links=(Link(kind="requires", card="beta", other="rho"),),
)


def test_plan_prints_what_is_chosen_why_the_rest_is_not_and_what_more_would_buy(shell: Shell, tmp_path):
    ran = shell("plan", written(tmp_path / "p", BOARD))
    assert (ran.status, ran.err) == (0, "")
    assert (
        ran.out
        == """\
Chosen: 2 cards, 80.0 points
 Points     Funding  Card
  +50.0           6  Alpha
  +30.0         2.5  Gamma

Not chosen: 6 cards
 Points     Funding  Card
  +18.0           6  Beta  (requires “Rho”)
   +4.0           3  Rho  (needs 1.5 more Funding)
  −10.0           0  Eta  (takes away 10.0 points)
      –           –  Delta  (nobody said what it needs of Funding)
      –           –  Iota  (no score)
      –           –  Missiles  (aside)

Funding: 8.5 of 10 bn used, 1.5 left; 1 more buys 0.0 points
Talented people: 2 used, no budget given
Twin: 0 used, no budget given
Twin: 0 used, no budget given

This is the best plan under these budgets, proven.
"""
    )


def test_a_budget_can_be_tried_out_by_id_or_name_and_the_file_keeps_its_own(shell: Shell, tmp_path):
    path = written(tmp_path / "p", BOARD)
    before = path.read_bytes()
    for name in ("money", "Funding"):
        ran = shell("plan", path, "--budget", f"{name}=10.5")
        assert "8.5 of 10.5 bn used, 2 left; 1 more buys 4.0 points and lets in “Rho”" in ran.out
    assert shell("plan", path, "--budget", "money=1", "--budget", "money=0", "--json").json["chosen"] == []
    told = shell("plan", path, "--json", "--budget", "Funding=20", "--budget", "people=1").json
    assert told["chosen"] == []
    assert told["budgets"] == {"money": 20.0, "people": 1.0, "twin": None, "twin2": None}
    assert path.read_bytes() == before


def test_plan_json_has_the_shape_that_other_programs_rely_on(shell: Shell, tmp_path):
    told = shell("plan", written(tmp_path / "p", BOARD), "--json", "--budget", "money=10.5").json
    assert told["chosen"] == ["alpha", "gamma"]
    assert (told["value"], told["optimal"], told["gap"]) == (80.0, True, 0.0)
    assert told["used"] == {"money": 8.5, "people": 2.0, "twin": 0.0, "twin2": 0.0}
    assert told["left"] == {"money": 2.0, "people": None, "twin": None, "twin2": None}
    assert told["next_unit"] == {"money": 4.0, "people": 0.0, "twin": 0.0, "twin2": 0.0}
    assert told["next_cards"] == {"money": {"enter": ["rho"], "leave": []}}
    assert told["not_chosen"] == [
        {"id": "beta", "why": "requires", "cards": ["rho"], "change": 22.0, "short": {"money": 7.0}},
        {"id": "delta", "why": "no-cost", "resources": ["money"]},
        {"id": "eta", "why": "worth", "change": -10.0},
        {"id": "iota", "why": "no-score"},
        {"id": "rho", "why": "budget", "change": 4.0, "short": {"money": 1.0}},
        {"id": "missiles", "why": "aside"},
    ]


def test_plan_json_stays_json_whatever_the_amounts(shell: Shell, tmp_path):
    huge = (card("alpha", 0.5, money=1e308), card("beta", 0.5, money=1e308))
    board = replace(BOARD, cards=huge, links=(), resources=(Resource(id="money", name="Funding"),))
    told = shell("plan", written(tmp_path / "p", board), "--json")
    assert math.isfinite(json.loads(told.out, parse_constant=pytest.fail)["used"]["money"])


def test_without_budgets_plan_says_how_to_give_one(shell: Shell, essay):
    ran = shell("plan", essay)
    assert ran.out.endswith(
        "No resource has a budget, so all cards that help are chosen. Give one with --budget NAME=AMOUNT.\n"
    )
    assert "Chosen: 13 cards" in ran.out
    assert shell("plan", essay, "--json").json["left"] == dict.fromkeys(("funding", "talent", "bureaucratic-energy"))


def test_an_empty_project_has_an_empty_plan(shell: Shell, tmp_path):
    path = written(tmp_path / "p", "blank")
    assert shell("plan", path).out.startswith("Chosen: 0 cards, 0.0 points\n")
    assert shell("plan", path, "--json").json["chosen"] == []


def test_long_names_of_resources_are_cut_in_the_table_alone(shell: Shell, tmp_path):
    out = shell("plan", written(tmp_path / "p", BOARD), "--budget", "people=9").out
    assert " Points     Funding  Talented …  Card" in out
    assert "Talented people: 2 of 9 used, 7 left" in out


def test_locks_that_clash_are_refused_in_one_line(shell: Shell, tmp_path):
    locks = tuple(Link(kind="locked-in", card=one) for one in ("alpha", "gamma", "rho"))
    path = written(tmp_path / "p", replace(BOARD, links=locks))
    sentence = "No plan fits: the locked cards need 11.5 of 10.0 Funding. Unlock one or raise the budget."
    assert shell.refused("plan", path) == f"{path}: {sentence}"
    assert shell.refused("plan", path, "--json") == f"{path}: {sentence}"
    assert shell("plan", path, "--budget", "money=12").status == 0


def test_a_resource_that_is_not_there_is_refused_with_those_that_come_near(shell: Shell, tmp_path):
    path = written(tmp_path / "p", BOARD)
    assert "There is no resource “Fundng”. There is “Funding”." in shell.refused("plan", path, "--budget", "Fundng=3")
    assert "2 resources are called “Twin”: twin, twin2. Use an id." in shell.refused("plan", path, "--budget", "Twin=3")
    assert shell("plan", path, "--budget", "twin2=3", "--json").json["budgets"]["twin2"] == 3.0


@pytest.mark.parametrize(
    "budget", ["money", "money=", "=3", "money=much", "money=-1", "money=nan", "money=inf", "money=1e999"]
)
def test_a_budget_that_is_no_amount_is_wrong_usage(shell: Shell, essay, budget: str):
    ran = shell("plan", essay, "--budget", budget)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"“{budget}” is not NAME=AMOUNT with an amount of 0 or more" in ran.err


def many(count: int) -> Project:
    """The essay's resources with budgets, and so many cards that need some of each."""
    names = [resource.id for resource in template("essay").resources]
    cards = tuple(
        card(f"c{at:03}", (at % 17) / 17, **{name: 1.0 + (at * (3 + place)) % 11 for place, name in enumerate(names)})
        for at in range(count)
    )
    resources = tuple(replace(one, budget=count * 1.5) for one in template("essay").resources)
    return replace(BOARD, resources=resources, cards=cards, links=())


def test_the_solver_prints_nothing_among_the_results(tmp_path):
    path = written(tmp_path / "p", many(60))
    first, second = (process("plan", path, "--json", capture_output=True) for _ in range(2))
    assert (first.returncode, first.stderr) == (0, b"")
    assert json.loads(first.stdout)["optimal"]
    assert first.stdout == second.stdout
