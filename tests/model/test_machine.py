"""Random edits, undo, redo, save and load: whatever is done, nothing is lost and nothing is broken."""

import contextlib
from collections.abc import Callable
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from model.edits import buckets, cards, evidence, judge, links, resources, tradeoffs, weighing
from model.edits.paths import set_path
from model.files import dumps, loads
from model.history import History
from model.judgement import Judgement
from model.priority.score import evaluate
from model.project import Project
from model.value import Refusal
from tests.model.priority.test_incremental import same

names = st.sampled_from(("Chips", "Quantum", "人工智能", "a/b", "{x}", "  ", "<b>")) | st.text(max_size=8)
texts = st.text(max_size=20)
shares = st.integers(0, 20).map(lambda whole: whole / 20)
values = st.sampled_from(("0.3", "0.2..0.6", "open", "", "a", "helps", "x"))
amounts = st.none() | shares | st.tuples(shares, shares)
some = st.randoms(use_true_random=False)


def populated(machine: "Machine") -> bool:
    """Whether there is a card and a bucket to do something with."""
    return bool(machine.project.cards and machine.project.buckets)


class Machine(RuleBasedStateMachine):
    """A history beside a plain list of where it has been; every rule that edits goes through `do`."""

    def __init__(self) -> None:
        super().__init__()
        start = buckets.add_bucket(buckets.add_bucket(Project(), "A"), "B")
        self.history = History(cards.add_cards(start, ["one", "two", "three"]))
        self.past: list[Project] = []
        self.future: list[Project] = []
        self.merge: object = None
        self.evaluation = evaluate(self.history.present)

    @property
    def project(self) -> Project:
        return self.history.present

    def do(self, edit: Callable[[], Project], merge: object = None, valid: bool = True) -> None:
        """One step of both histories; only an edit that is not `valid` may be refused."""
        before = self.project
        with contextlib.nullcontext() if valid else contextlib.suppress(Refusal):
            self.done(before, edit(), merge)

    def done(self, before: Project, after: Project, merge: object) -> None:
        self.history = self.history.do("deed", after, merge)
        if after is before:
            return
        assert after != before, "an edit that changes nothing returns the same project"
        if merge is None or merge != self.merge or not self.past:
            self.past.append(before)
        self.merge, self.future = merge, []

    def card(self, rng: Any) -> str:
        return rng.choice([card.id for card in self.project.cards])

    def few(self, rng: Any) -> list[str]:
        ids = [card.id for card in self.project.cards]
        return rng.sample(ids, min(len(ids), rng.randint(1, 3)))

    def bucket(self, rng: Any) -> str:
        return rng.choice([bucket.id for bucket in self.project.buckets])

    @rule(drafts=st.lists(names, max_size=3), rng=some)
    def add_cards(self, drafts, rng):
        into = rng.choice([None, *(bucket.id for bucket in self.project.buckets)])
        valid = all(" ".join(draft.split()) for draft in drafts)
        self.do(lambda: cards.add_cards(self.project, drafts, into), valid=valid)

    @rule(name=names, rng=some)
    def add_bucket(self, name, rng):
        before = rng.choice([None, *(bucket.id for bucket in self.project.buckets)])
        self.do(lambda: buckets.add_bucket(self.project, name, before), valid=bool(name.strip()))

    @precondition(populated)
    @rule(rng=some, how=st.sampled_from(("move", "also", "place", "out", "aside", "order")))
    def place(self, rng, how):
        project, few, bucket = self.project, self.few(rng), self.bucket(rng)
        source = rng.choice([None, self.bucket(rng)])
        pane = [card.id for card in project.cards if source is None or source in card.region]
        edits = {
            "move": lambda: cards.move_cards(project, few, source, bucket),
            "also": lambda: cards.also_in(project, few, bucket),
            "place": lambda: cards.place_cards(project, few, rng.choice([[], [bucket]])),
            "out": lambda: cards.take_out(project, few, bucket),
            "aside": lambda: cards.set_aside(project, few),
            "order": lambda: cards.order_cards(project, few, rng.choice([None, *pane]), pane),
        }
        self.do(edits[how])

    @precondition(populated)
    @rule(rng=some, on=st.booleans())
    def argue(self, rng, on):
        self.do(lambda: cards.argue_cards(self.project, self.few(rng), self.bucket(rng), on))

    @precondition(populated)
    @rule(rng=some, field=st.sampled_from(("name", "note")), text=names)
    def type(self, rng, field, text):
        card = self.card(rng)
        valid = field == "note" or bool(text.strip())
        self.do(lambda: cards.change_cards(self.project, [card], **{field: text}), (field, card), valid)

    @precondition(populated)
    @rule(rng=some, tag=names)
    def tag(self, rng, tag):
        few, on = self.few(rng), rng.random() < 0.7
        self.do(lambda: cards.tag_cards(self.project, few, tag, on), valid=bool(tag.strip()))

    @precondition(populated)
    @rule(rng=some, fit=amounts, impact=amounts, confidence=st.sampled_from((None, "weak", "firm")))
    def say(self, rng, fit, impact, confidence):
        few, bucket = self.few(rng), self.bucket(rng)
        said = {"fit": fit, "impact": impact, "confidence": confidence}
        in_order = all(not isinstance(one, tuple) or one[0] <= one[1] for one in (fit, impact))
        self.do(lambda: judge.judge(self.project, few, bucket, **said), ("judge", bucket), in_order)

    @precondition(populated)
    @rule(rng=some, how=st.sampled_from((judge.cannot_say, judge.forget)))
    def take_back(self, rng, how):
        self.do(lambda: how(self.project, self.few(rng), self.bucket(rng)))

    @precondition(populated)
    @rule(rng=some, rating=st.integers(-1, 101), how=st.sampled_from(("rate", "rank", "free", "move", "change")))
    def change_buckets(self, rng, rating, how):
        project, bucket = self.project, self.bucket(rng)
        ids = [one.id for one in project.buckets]
        edits = {
            "rate": lambda: weighing.set_weight(project, bucket, float(rating)),
            "rank": lambda: weighing.rank_buckets(project, rng.sample(ids, rng.randint(0, len(ids)))),
            "free": lambda: weighing.free_weights(project),
            "move": lambda: buckets.move_bucket(project, bucket, rng.choice([None, *ids])),
            "change": lambda: buckets.change_bucket(project, bucket, half_life=float(rating), aim=str(rating)),
        }
        self.do(edits[how], valid=1 <= rating <= 100 or how not in {"rate", "change"})

    @precondition(populated)
    @rule(rng=some, how=st.sampled_from(("swing", "doubt", "compare", "scale", "range", "share")))
    def weigh(self, rng, how):
        project, bucket, other = self.project, self.bucket(rng), self.bucket(rng)
        edits = {
            "swing": lambda: weighing.rate_swing(project, bucket, rng.choice([None, 0.0, 40.0, 100.0])),
            "doubt": lambda: weighing.set_doubt(project, bucket, rng.choice([None, 10.0])),
            "compare": lambda: weighing.compare(project, bucket, other, rng.choice([None, 0.5, 3.0])),
            "scale": lambda: weighing.set_scale(project, bucket, unit=rng.choice(["", "years"])),
            "range": lambda: weighing.confirm_range(project, bucket),
            "share": lambda: weighing.set_share_of_weight(project, bucket, rng.choice([0.0, 0.3, 1.0])),
        }
        two = len(project.buckets) > 1
        self.do(
            edits[how],
            valid=two if how == "share" else how != "compare" or (bucket != other and len(project.buckets) <= 10),
        )

    @precondition(populated)
    @rule(rng=some, how=st.sampled_from(("requires", "excludes", "lock", "share", "pair", "overlap")))
    def rule_the_plan(self, rng, how):
        project, few, bucket = self.project, self.few(rng), self.bucket(rng)
        card, other = few[0], rng.choice(project.cards).id
        number = rng.choice([None, 0.0, 0.5])
        edits = {
            "requires": lambda: links.set_required(project, card, [other]),
            "excludes": lambda: links.set_excluded(project, card, few[1:]),
            "lock": lambda: links.set_lock(project, few, rng.choice(["in", "out", None])),
            "share": lambda: links.set_share(project, bucket, number),
            "pair": lambda: tradeoffs.set_pair(project, card, other, number),
            "overlap": lambda: tradeoffs.set_overlap(project, bucket, self.bucket(rng), number),
        }
        self.do(edits[how], valid=how in {"lock", "share"})

    @precondition(populated)
    @rule(rng=some, text=texts)
    def trade_off(self, rng, text):
        served = frozenset({self.bucket(rng)})
        fields = {"cards": tuple(self.few(rng)), "served": served, "statement": text}
        funds = frozenset(resource.id for resource in self.project.resources)
        self.do(lambda: tradeoffs.add_tradeoff(self.project, resources=funds, **fields))

    @precondition(lambda self: populated(self) and self.project.tradeoffs)
    @rule(rng=some, text=texts)
    def give_evidence(self, rng, text):
        holder = evidence.Holder("tradeoff", rng.choice(self.project.tradeoffs).id)
        piece = {"quote": text, "bucket": self.bucket(rng)}
        self.do(lambda: tradeoffs.add_statement(self.project, holder.id, text=text))
        for kind in ("tradeoff", "statement"):
            self.do(
                lambda kind=kind: evidence.add_evidence(self.project, holder._replace(kind=kind), **piece), valid=False
            )

    @precondition(populated)
    @rule(rng=some, amount=st.integers(-1, 9))
    def need(self, rng, amount):
        if not self.project.resources:
            self.do(lambda: resources.add_resource(self.project, "Funding"))
        resource = rng.choice(self.project.resources).id
        few = self.few(rng)
        self.do(lambda: resources.set_need(self.project, few, resource, float(amount)), valid=amount >= 0)

    @precondition(populated)
    @rule(rng=some)
    def remove_bucket(self, rng):
        self.do(lambda: buckets.remove_bucket(self.project, self.bucket(rng)))

    @precondition(populated)
    @rule(rng=some, kind=st.sampled_from(("card", "resource", "tradeoff")))
    def remove(self, rng, kind):
        project = self.project
        edits = {
            "card": lambda: cards.remove_cards(project, [self.card(rng)]),
            "resource": lambda: resources.remove_resources(project, [one.id for one in project.resources[:1]]),
            "tradeoff": lambda: tradeoffs.remove_tradeoffs(project, [one.id for one in project.tradeoffs[:1]]),
        }
        self.do(edits[kind])

    @precondition(populated)
    @rule(rng=some, field=st.sampled_from(("fit", "impact", "years", "chance", "region")), text=values)
    def set_by_path(self, rng, field, text):
        tail = "" if field in {"chance", "region"} else f"/{self.bucket(rng)}"
        path = f"card/{self.card(rng)}/{field}{tail}"
        self.do(lambda: set_path(self.project, path, text), valid=False)

    @rule()
    def switch_factors(self):
        self.do(lambda: set_path(self.project, "factors_on", "no" if self.project.factors_on else "yes"))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        self.future.append(self.project)
        self.history = self.history.undo()
        assert self.project is self.past.pop()
        self.merge = None

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        self.past.append(self.project)
        self.history = self.history.redo()
        assert self.project is self.future.pop()
        self.merge = None

    @rule()
    def close_the_step(self):
        self.history, self.merge = self.history.closed(), None

    @invariant()
    def history_remembers_as_many_steps(self):
        assert len(self.history.past) == len(self.past)
        assert len(self.history.future) == len(self.future)

    @invariant()
    def the_project_is_valid(self):
        assert Project.model_validate(self.project.model_dump()) == self.project

    @invariant()
    def no_judgement_is_empty(self):
        said = [judgement for card in self.project.cards for judgement in card.judgements]
        assert all(one != Judgement(bucket=one.bucket) for one in said)

    @invariant()
    def no_evidence_speaks_of_a_bucket_that_is_gone(self):
        statements = [one for tradeoff in self.project.tradeoffs for one in tradeoff.statements]
        held = [piece for one in (*self.project.tradeoffs, *statements) for piece in one.evidence]
        assert all(piece.bucket in {None, *self.project.bucket_by_id} for piece in held)

    @invariant()
    def a_saved_and_loaded_project_equals_the_one_in_memory(self):
        data = dumps(self.project)
        loaded = loads(data)
        assert loaded.project == self.project
        assert loaded.doubts == ()
        assert dumps(loaded.project) == data

    @invariant()
    def scores_follow(self):
        self.evaluation = evaluate(self.project, self.evaluation)
        assert same(self.evaluation, evaluate(self.project))


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=3 * settings().max_examples, stateful_step_count=50, deadline=None)
