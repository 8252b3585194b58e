"""`bucketwise rank`: the scores of the cards and their intervals."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gui.headless.console import say, say_json
from gui.headless.files import load
from model.card import Card
from model.priority.firmness import TOP
from model.priority.report import rank_json
from model.priority.sampling import sample
from model.priority.score import evaluate
from model.words import whole_percent

SHOWN = 20
"""How many warnings are told one by one."""

_WEIGHTS = {
    "free": "nobody was asked, so each bucket counts the same",
    "fixed": "ratings of the buckets",
    "swing": "swing ratings of the buckets",
    "pairwise": "comparisons of the buckets",
    "order": "the order of importance of the buckets",
}
"""Where the weights come from."""

_DRAWN = {
    "free": "any weighting and the judgements",
    "fixed": "the judgements",
    "order": "the weightings in that order and the judgements",
    "interval": "the weightings within the doubts and the judgements",
}
"""What samples are drawn of, by the kind of weights."""


def rank(arguments: argparse.Namespace) -> int:
    """Print the cards in rank order, those without a score last."""
    project = load(arguments.file).project
    evaluation = evaluate(project)
    told = rank_json(evaluation, sample(evaluation, arguments.samples, arguments.seed))
    if arguments.json:
        say_json(told)
    else:
        say(_lines(told, project.card_by_id))
    return 0


def _lines(told: dict[str, Any], cards: Mapping[str, Card]) -> Iterator[str]:
    few = sum(card["rank"] is not None for card in told["cards"]) <= TOP
    heading, key = ("First", "top1") if few else (f"Top {TOP}", "top3")
    yield f"{'Rank':>4}  {'Score':>7}  {'Low':>7}  {'High':>7}  {heading:>6}  Card"
    for card in told["cards"]:
        place = "–" if card["rank"] is None else str(card["rank"])
        points = "  ".join(f"{_points(card[one]):>7}" for one in ("score", "low", "high"))
        share = "–" if card[key] is None else whole_percent(card[key])
        remark = _remark(card, cards[card["id"]])
        yield f"{place:>4}  {points}  {share:>6}  {card['name']}{f'  ({remark})' if remark else ''}"
    method = told["method"]
    yield ""
    yield f"Low and high hold 90 % of {method['samples']:,} samples of {_DRAWN[method['weights']]}."
    yield f"Weights: {_WEIGHTS[method['weighting']]}."
    for bucket in told["buckets"]:
        yield f"{bucket['weight']:>7.1%}  {bucket['name']}"
    yield from _warnings(told["warnings"])


def _points(number: float | None) -> str:
    if number is None:
        return "–"
    shown = f"{number:+.1f}".replace("-", "\N{MINUS SIGN}")
    return "0.0" if shown[1:] == "0.0" else shown


def _remark(told: dict[str, Any], card: Card) -> str:
    """Why a card has no score, or that its score rests on a drop alone in part."""
    if told["score"] is None:
        return "aside" if card.aside else "no score" if card.region else "not placed"
    return "" if told["judged"] else "not all judged"


def _warnings(warnings: Sequence[dict[str, Any]]) -> Iterator[str]:
    """What to know; of what many cards share, only how many there are."""
    codes = [warning["code"] for warning in warnings]
    if warnings:
        yield ""
    if assumed := codes.count("ASSUMED"):
        said = "1 placement is" if assumed == 1 else f"{assumed} placements are"
        yield f"{said} not judged yet and counted with the widest interval."
    if ties := codes.count("TIE"):
        said = "1 card is" if ties == 1 else f"{ties} cards are"
        yield f"{said} level with the next in rank: the order between them says nothing."
    others = [warning["text"] for warning in warnings if warning["code"] not in {"ASSUMED", "TIE"}]
    yield from others[:SHOWN]
    if len(others) > SHOWN:
        yield f"… and {len(others) - SHOWN} more, listed by --json."
