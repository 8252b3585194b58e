"""How far a weight may move before another card leads, and the smallest change that turns two round (METHOD 7)."""

from model.priority.lines import line_ends
from model.priority.method.made import NO_VALUE, Made, Said, Step, figure, opposite, step, total
from model.priority.method.number import Number
from model.priority.score import Evaluation
from model.priority.stability import Flip, Stability, stability

FINE = 6

LEAD = (
    Said("lead at weight x = (1 − x) × lead on the other goals alone + x × lead on this goal alone"),
    Said("crossing = lead on the other goals alone / (lead on the other goals alone − lead on this goal alone)"),
)


def stability_made(evaluation: Evaluation, bucket_id: str) -> Made:
    """How the stability interval of a bucket's weight is made; raises `Refusal` if there is no such bucket."""
    bucket = evaluation.project.bucket(bucket_id)
    found = stability(evaluation)
    interval = next((one for one in found.intervals if one.bucket == bucket_id), None)
    steps: list[Step] = []
    if interval is not None:
        for end, flip in ((Said("Lower end"), interval.below), (Said("Upper end"), interval.above)):
            steps += [] if flip is None else _crossing_steps(evaluation, flip, end)
    value = NO_VALUE if interval is None or found.top is None else _between(interval.low, interval.high)
    return Made(
        number=Number("stability", (bucket_id,)),
        title=Said("How far the weight of “{bucket}” may move", bucket=bucket.name),
        value=value,
        unit="",
        formula=LEAD,
        steps=tuple(steps) if found.top is not None else (),
        meaning=(
            _top_stays(evaluation, found),
            Said(
                "One weight moves at a time, the others keep their proportions, and judgements stand at their middles. "
                "An end at 0 or at 1 without a crossing is there because weights end there."
            ),
            *_reason(found),
        ),
        sources=(),
        chapter="stability",
    )


def flip_made(evaluation: Evaluation) -> Made:
    """How the smallest change of one weight that turns the first two cards round is made."""
    found = stability(evaluation)
    flip = found.flip
    change = () if flip is None else (
        step(Said("Change"), total([flip.to, -flip.weight]), flip.change, FINE),
    )  # fmt: skip
    return Made(
        number=Number("flip"),
        title=Said("The smallest change of one weight that turns the first two round"),
        value=NO_VALUE if flip is None else figure(flip.change, 4),
        unit="",
        formula=LEAD,
        steps=() if flip is None else (*_crossing_steps(evaluation, flip, Said("New weight")), *change),
        meaning=(_flip_said(evaluation, found), *_reason(found)),
        sources=(),
        chapter="stability",
    )


def _crossing_steps(evaluation: Evaluation, flip: Flip, end: Said) -> list[Step]:
    column = evaluation.buckets.index(flip.bucket)
    at_none, at_all = line_ends(evaluation, column)
    ahead, behind = evaluation.row[flip.leaves], evaluation.row[flip.enters]
    names = {
        "first": evaluation.project.card(flip.leaves).name,
        "second": evaluation.project.card(flip.enters).name,
    }
    leads = []
    for name, ends in (
        (Said("Lead of {first} over {second} on the other goals alone", **names), at_none),
        (Said("Lead of {first} over {second} on this goal alone", **names), at_all),
    ):
        one, other = float(ends[ahead]), float(ends[behind])
        leads.append(step(name, total([one, -other]), one - other, FINE))
    rest, own = (line.result for line in leads)
    crossing = f"{rest} / ({total([rest, opposite(own)])})"
    return [*leads, step(end, crossing, flip.to, FINE)]


def _between(low: float, high: float) -> str:
    return f"{figure(low, 4)} … {figure(high, 4)}"


def _top_stays(evaluation: Evaluation, found: Stability) -> Said:
    if found.top is None:
        return Said("No card has a score, so there is nothing that could change.")
    return Said(
        "While the weight is between these ends, “{card}” stays first.", card=evaluation.project.card(found.top).name
    )


def _flip_said(evaluation: Evaluation, found: Stability) -> Said:
    if found.top is None or found.second is None:
        return Said("Fewer than two cards have a score, so none can change places.")
    flip = found.flip
    if flip is None:
        return Said("No single weight reverses these two.")
    project = evaluation.project
    return Said(
        "If “{bucket}” weighed {to} % instead of {weight} %, “{enters}” would be level with “{leaves}”; past it, "
        "“{enters}” leads.",
        bucket=project.bucket(flip.bucket).name,
        to=figure(100 * flip.to, 1),
        weight=figure(100 * flip.weight, 1),
        enters=project.card(flip.enters).name,
        leaves=project.card(flip.leaves).name,
    )


def _reason(found: Stability) -> tuple[Said, ...]:
    return () if found.reason is None else (Said(found.reason.template, **found.reason.values),)
