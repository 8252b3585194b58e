"""What a file says that leads nowhere: left out when it is read, and counted, so that the rest can be opened."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from model.files.strict import shown

Raw = dict[str, Any]

_IDS = {
    "cards": {"region": "bucket", "arguable": "bucket"},
    "tradeoffs": {"served": "bucket", "cost_to": "bucket", "cards": "card", "resources": "resource"},
}
"""Lists of ids in the things of each section, and what they are the ids of."""

_PARTS = {
    "cards": {"judgements": {"bucket": "bucket"}, "needs": {"resource": "resource"}},
    "project": {
        "links": {"card": "card", "other": "card", "bucket": "bucket", "resource": "resource"},
        "comparisons": {"first": "bucket", "second": "bucket"},
    },
}
"""Lists of parts that go as a whole when they name something that is not there."""

_EVIDENCE = ("evidence", "priority_evidence")


@dataclass(frozen=True)
class Doubt:
    """Something in a file that could not be taken as it stands: a code, the id of what it is about, and a sentence."""

    code: str
    subject: str
    text: str

    def __str__(self) -> str:
        return self.text


def drop_dangling(project: Raw) -> tuple[Doubt, ...]:
    """Takes references to nothing out of the plain data of a project; a doubt for each thing that had some.

    What is of a wrong type stays as it is: validation names it.
    """
    sweep = _Sweep(project)
    sections = ("buckets", "cards", "tradeoffs", "resources")
    things = [(section, thing) for section in sections for thing in _dicts(project, section)]
    found = (sweep.swept(section, thing) for section, thing in [*things, ("project", project)])
    return tuple(doubt for doubt in found if doubt is not None)


class _Sweep:
    """Knows which ids lead somewhere, and counts in `loose` those of one thing that do not."""

    def __init__(self, project: Raw) -> None:
        sections = {"bucket": "buckets", "card": "cards", "resource": "resources"}
        self.known = {kind: _known(project, section) for kind, section in sections.items()}
        self.loose: Counter[str] = Counter()

    def swept(self, section: str, thing: Raw) -> Doubt | None:
        """Takes what leads nowhere out of one thing, and says what that was."""
        self.loose.clear()
        for key, kind in _IDS.get(section, {}).items():
            self._ids(thing, key, kind)
        for key, named in _PARTS.get(section, {}).items():
            for field, kind in named.items():
                self._parts(thing, key, field, kind)
        self._evidence(thing)
        for statement in _dicts(thing, "statements"):
            self._evidence(statement)
        return _doubt(thing, self.loose) if self.loose else None

    def _ids(self, thing: Raw, key: str, kind: str) -> None:
        known, listed = self.known[kind], thing.get(key)
        if isinstance(listed, list):
            thing[key] = [one for one in listed if not isinstance(one, str) or one in known]
            self._count(kind, len(listed) - len(thing[key]))

    def _parts(self, thing: Raw, key: str, field: str, kind: str) -> None:
        listed = thing.get(key)
        if isinstance(listed, list):
            thing[key] = [part for part in listed if not isinstance(part, dict) or self._leads(part, field, kind)]
            self._count(kind, len(listed) - len(thing[key]))

    def _evidence(self, holder: Raw) -> None:
        for key in _EVIDENCE:
            for piece in _dicts(holder, key) if key in holder else ():
                if not self._leads(piece, "bucket", "bucket"):
                    del piece["bucket"]
                    self._count("bucket", 1)

    def _leads(self, part: Raw, field: str, kind: str) -> bool:
        named = part.get(field)
        return not isinstance(named, str) or named in self.known[kind]

    def _count(self, kind: str, loose: int) -> None:
        if loose:
            self.loose[kind] += loose


def _known(project: Raw, section: str) -> frozenset[str]:
    return frozenset(thing["id"] for thing in _dicts(project, section) if isinstance(thing.get("id"), str))


def _dicts(holder: Raw, key: str) -> Iterator[Raw]:
    listed = holder.get(key)
    return (one for one in (listed if isinstance(listed, list) else ()) if isinstance(one, dict))


def _doubt(thing: Raw, loose: Counter[str]) -> Doubt:
    subject = str(thing.get("id", ""))
    name = next((name for key in ("name", "title", "id") if isinstance(name := thing.get(key), str) and name), None)
    owner = "The project" if name is None else f"“{shown(name)}”"
    *most, last = (f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in sorted(loose.items()))
    what = f"{', '.join(most)} and {last}" if most else last
    they, are = ("it", "is") if loose.total() == 1 else ("they", "are")
    return Doubt("DANGLING", subject, f"{owner} named {what} that {are} not in the project; {they} {are} left out.")
