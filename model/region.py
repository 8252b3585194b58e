"""Regions: the set of buckets that a card is in, and how it changes.

A drop gives a card the place of the pane it lands in and takes it from the pane it came from; what else it is in stays.
With Ctrl it only gives.
"""

from collections.abc import Iterable

from model.project import Project

Region = frozenset[str]


def moved(region: Region, source: str | None, target: str) -> Region:
    """The region after a move from the pane `source` (None: from outside the panes) to the bucket `target`."""
    return (region - {source} if source is not None else region) | {target}


def added(region: Region, target: str) -> Region:
    """The region with `target` as well."""
    return region | {target}


def without(region: Region, bucket: str) -> Region:
    """The region less `bucket`."""
    return region - {bucket}


def in_order(project: Project, region: Iterable[str]) -> tuple[str, ...]:
    """The bucket ids of a region in the order of the board."""
    members = frozenset(region)
    return tuple(bucket.id for bucket in project.buckets if bucket.id in members)


def names(project: Project, region: Iterable[str]) -> tuple[str, ...]:
    """The bucket names of a region in the order of the board."""
    members = frozenset(region)
    return tuple(bucket.name for bucket in project.buckets if bucket.id in members)
