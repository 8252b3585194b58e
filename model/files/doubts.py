"""What a file says that leads nowhere: dropped when it is read, and counted, so that the rest can be opened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Doubt:
    """Something in a file that could not be taken as it stands: a code, what it is about, and a sentence."""

    code: str
    subject: str
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass
class _Sweep:
    """Walks the raw parts of a project and drops ids that name nothing."""

    buckets: set[str]
    cards: set[str]
    resources: set[str]
    doubts: list[Doubt] = field(default_factory=list)

    def ids(self, owner: dict[str, Any], key: str, known: set[str], what: str) -> None:
        named = owner.get(key)
        if not isinstance(named, list):
            return
        kept = [one for one in named if not isinstance(one, str) or one in known]
        if len(kept) != len(named):
            owner[key] = kept
            self._note(owner, len(named) - len(kept), what)

    def parts(self, owner: dict[str, Any], key: str, dangles: Callable[[dict[str, Any]], bool], what: str) -> None:
        listed = owner.get(key)
        if not isinstance(listed, list):
            return
        kept = [one for one in listed if not isinstance(one, dict) or not dangles(one)]
        if len(kept) != len(listed):
            owner[key] = kept
            self._note(owner, len(listed) - len(kept), what)

    def _note(self, owner: dict[str, Any], count: int, what: str) -> None:
        subject = str(owner.get("id", ""))
        name = str(owner.get("name") or subject or "the project")
        self.doubts.append(
            Doubt("DANGLING", subject, f"“{name[:80]}” named {count} {what} not in the project; dropped.")
        )


def without_dangling(project: dict[str, Any]) -> tuple[dict[str, Any], tuple[Doubt, ...]]:
    """The raw project without references to nothing, and a doubt for each thing that had some."""
    body = dict(project)
    sweep = _Sweep(_ids(body, "buckets"), _ids(body, "cards"), _ids(body, "resources"))
    body["cards"] = [_card(one, sweep) for one in _dicts(body, "cards")]
    body["tradeoffs"] = [_tradeoff(one, sweep) for one in _dicts(body, "tradeoffs")]
    sweep.parts(body, "links", lambda link: _names_nothing(link, sweep), "links to something")
    return body, tuple(sweep.doubts)


def _card(raw: Any, sweep: _Sweep) -> Any:
    if not isinstance(raw, dict):
        return raw
    card = dict(raw)
    sweep.ids(card, "region", sweep.buckets, "buckets")
    sweep.ids(card, "arguable", sweep.buckets, "buckets")
    sweep.parts(card, "judgements", lambda said: _unknown(said.get("bucket"), sweep.buckets), "judged buckets")
    sweep.parts(card, "needs", lambda need: _unknown(need.get("resource"), sweep.resources), "resources")
    return card


def _tradeoff(raw: Any, sweep: _Sweep) -> Any:
    if not isinstance(raw, dict):
        return raw
    tradeoff = dict(raw)
    sweep.ids(tradeoff, "served", sweep.buckets, "buckets")
    sweep.ids(tradeoff, "cost_to", sweep.buckets, "buckets")
    sweep.ids(tradeoff, "cards", sweep.cards, "cards")
    sweep.ids(tradeoff, "resources", sweep.resources, "resources")
    return tradeoff


def _names_nothing(link: dict[str, Any], sweep: _Sweep) -> bool:
    ends = ((link.get("card"), sweep.cards), (link.get("other"), sweep.cards), (link.get("bucket"), sweep.buckets))
    return any(_unknown(one, known) for one, known in ends)


def _unknown(one: object, known: set[str]) -> bool:
    return isinstance(one, str) and one not in known


def _ids(body: dict[str, Any], key: str) -> set[str]:
    return {one["id"] for one in _dicts(body, key) if isinstance(one, dict) and isinstance(one.get("id"), str)}


def _dicts(body: dict[str, Any], key: str) -> Iterable[Any]:
    listed = body.get(key, [])
    return listed if isinstance(listed, list) else [listed]
