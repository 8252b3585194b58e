"""How the rank of a card is made, and what the cards of a bucket add to it (METHOD sections 2 and 6)."""

from model.priority.explain import explain
from model.priority.method.made import END_DECIMALS, NO_VALUE, Made, Said, Step, figure, largest, step, total
from model.priority.method.number import Number
from model.priority.method.scores import no_score
from model.priority.method.sources import KEENEY_RAIFFA
from model.priority.score import LEVEL, Evaluation


def rank_made(evaluation: Evaluation, card_id: str) -> Made:
    """How the rank of a card is made; raises `Refusal` if there is no such card."""
    told = explain(evaluation, card_id)
    return Made(
        number=Number("rank", (card_id,)),
        title=Said("Rank of “{card}”", card=evaluation.project.card(card_id).name),
        value=NO_VALUE if told.rank is None else str(told.rank),
        unit="place",
        formula=(Said("rank = 1 + cards with a higher score + level cards whose id comes first"),),
        steps=() if told.rank is None else (_rank_step(evaluation, card_id, told.rank),),
        meaning=(
            Said(
                "The place of the card by its score among the {count} cards that have one. Costs do not count here: "
                "which set of cards is the best use of the budgets is a question for the plan.",
                count=told.ranked,
            ),
            Said("Level cards are told apart by their id, so that the order is always the same, and are marked."),
            *(() if told.score is not None else (no_score(evaluation, told),)),
        ),
        sources=(),
        chapter="ranks",
    )


def bucket_made(evaluation: Evaluation, bucket_id: str) -> Made:
    """How the points that the cards add to a bucket are made; raises `Refusal` if there is no such bucket."""
    bucket = evaluation.project.bucket(bucket_id)
    column = evaluation.table.frame.column[bucket_id]
    parts = evaluation.parts[evaluation.scored, column]
    return Made(
        number=Number("bucket", (bucket_id,)),
        title=Said("Points of “{bucket}”", bucket=bucket.name),
        value=figure(float(parts.sum()), END_DECIMALS),
        unit="points",
        formula=(Said("points = sum over cards of their parts for the goal, help and harm apart"),),
        steps=tuple(_bucket_steps(evaluation, column)),
        meaning=(
            Said(
                "What all cards that have a score add to this goal, as if all of them came true together. It adds up "
                "what they do one by one; whether all can be had is a question for the plan."
            ),
        ),
        sources=(KEENEY_RAIFFA,),
        chapter="score",
    )


def _rank_step(evaluation: Evaluation, card_id: str, rank: int) -> Step:
    rounded = evaluation.score.round(LEVEL)
    own = rounded[evaluation.row[card_id]]
    higher = int(((rounded > own) & evaluation.scored).sum())
    level = rank - 1 - higher
    return step(Said("Rank"), f"1 + {higher} + {level}", rank)


def _bucket_steps(evaluation: Evaluation, column: int) -> list[Step]:
    parts = evaluation.parts[evaluation.scored, column].tolist()
    steps = []
    for name, sign in ((Said("Help"), 1), (Said("Harm"), -1)):
        own = [part for part in parts if part * sign > 0]
        steps.append(step(name, largest(own), sum(own)))
    return [*steps, step(Said("Points"), total(one.result for one in steps), sum(parts), END_DECIMALS)]
