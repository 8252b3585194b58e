"""How the order of a group changes without one participant."""

from typing import Any

from model.priority.groups.influence import influence


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    found = influence(given["rankings"], given.get("counts"))
    return {"influence": {person: own._asdict() for person, own in found.items()}}
