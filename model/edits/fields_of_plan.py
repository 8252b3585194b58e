"""The fields, by path, of what a plan needs and of what the buckets weigh."""

from collections.abc import Mapping

from model.edits.fields import Setter, cards_of, number_of, text_of
from model.edits.links import set_excluded, set_lock, set_required, set_share
from model.edits.naming import find_bucket, find_card, find_resource
from model.edits.reading import read_levels, read_ratio
from model.edits.tradeoffs import set_overlap, set_pair
from model.edits.weighing import compare, rate_swing, set_doubt, set_scale
from model.project import Project
from model.rules import Lock
from model.value import Refusal

_LOCKS: Mapping[str, Lock | None] = {"in": "in", "out": "out", "": None}


def _locked(project: Project, thing: str, _: str, text: str) -> Project:
    plain = text.strip().lower()
    if plain not in _LOCKS:
        raise Refusal("“{text}” is neither in nor out.", text=text)
    return set_lock(project, [find_card(project, thing).id], _LOCKS[plain])


def _requires(project: Project, thing: str, _: str, text: str) -> Project:
    return set_required(project, find_card(project, thing).id, cards_of(project, text))


def _excludes(project: Project, thing: str, _: str, text: str) -> Project:
    return set_excluded(project, find_card(project, thing).id, cards_of(project, text))


def _pair(project: Project, thing: str, tail: str, text: str) -> Project:
    return set_pair(project, find_card(project, thing).id, find_card(project, tail).id, number_of(project, text))


def _share(project: Project, thing: str, tail: str, text: str) -> Project:
    resource = find_resource(project, tail).id if tail else None
    return set_share(project, find_bucket(project, thing).id, number_of(project, text), resource)


def _overlap(project: Project, thing: str, tail: str, text: str) -> Project:
    goals = find_bucket(project, thing).id, find_bucket(project, tail).id
    return set_overlap(project, *goals, number_of(project, text))


def _against(project: Project, thing: str, tail: str, text: str) -> Project:
    goals = find_bucket(project, thing).id, find_bucket(project, tail).id
    return compare(project, *goals, read_ratio(text) if text.strip() else None)


def _swing(project: Project, thing: str, _: str, text: str) -> Project:
    return rate_swing(project, find_bucket(project, thing).id, number_of(project, text))


def _doubt(project: Project, thing: str, _: str, text: str) -> Project:
    return set_doubt(project, find_bucket(project, thing).id, number_of(project, text))


def _levels(project: Project, thing: str, _: str, text: str) -> Project:
    return set_scale(project, find_bucket(project, thing).id, points=read_levels(text))


def _of_scale(field: str, if_empty: str = "") -> Setter:
    return lambda project, thing, _, text: set_scale(
        project, find_bucket(project, thing).id, **{field: text_of(project, text) or if_empty}
    )


BUCKET: Mapping[str, Setter] = {
    "swing": _swing,
    "doubt": _doubt,
    "against/": _against,
    "worst": _of_scale("worst_text"),
    "best": _of_scale("best_text"),
    "unit": _of_scale("unit"),
    "levels": _levels,
    "scale": _of_scale("kind", "interval"),
    "share": _share,
    "share/": _share,
    "overlap/": _overlap,
}

CARD: Mapping[str, Setter] = {"requires": _requires, "excludes": _excludes, "locked": _locked, "pair/": _pair}

TAIL = {"against/": "BUCKET", "share/": "RESOURCE", "overlap/": "BUCKET", "pair/": "CARD"}
"""What follows a field that ends in a slash."""
