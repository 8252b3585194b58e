"""What the sentences say comes true when it is done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui.controls.buckets import signs
from gui.whatif.finding import Finding
from gui.whatif.findings import findings
from gui.whatif.words import beyond, filled
from model.bucket import Bucket
from model.edits.cards import change_cards
from model.edits.judge import judge
from model.edits.weighing import set_share_of_weight
from model.priority.score import Evaluation, evaluate
from model.priority.stability import stability
from model.project import Project, Weighting
from model.value import replace
from tests.gui.whatif.conftest import CARDS, GOALS, PROJECT, card
from tests.model.priority.projects import cards

NBSP = "\N{NO-BREAK SPACE}"


def said(project: Project) -> list[Finding]:
    evaluation = evaluate(project)
    return findings(evaluation, stability(evaluation), signs(project))


def tried(project: Project, finding: Finding) -> Project:
    if finding.share is not None and finding.sign is not None:
        return set_share_of_weight(project, finding.sign.id, finding.share)
    assert finding.said is not None
    if finding.said.bucket is None:
        return change_cards(project, [finding.said.card], **dict(finding.said.fields))
    return judge(project, [finding.said.card], finding.said.bucket, **dict(finding.said.fields))


def first(evaluation: Evaluation, count: int = 1) -> list[str]:
    return [evaluation.cards[row] for row in evaluation.order[:count].tolist()]


def texts(project: Project) -> list[str]:
    return [finding.text.replace(NBSP, " ") for finding in said(project)]


@st.composite
def contested(draw: st.DrawFn) -> Project:
    """Two or three goals with weights of any kind, two judged cards, and cards of any kind besides."""
    goals, halves = GOALS[: draw(st.integers(2, 3))], st.sampled_from((None, 9.0))
    ratings = [draw(st.integers(0 if place else 1, 20)) * 5.0 for place in range(len(goals))]
    buckets = tuple(
        replace(goal, weight=rating, swing=rating, rank=draw(st.integers(1, 3)), half_life=draw(halves))
        for goal, rating in zip(goals, ratings, strict=True)
    )
    ids = tuple(goal.id for goal in goals)
    judged = tuple(card(name, **{goal: draw(st.integers(0, 10)) * 10 for goal in ids}) for name in ("One", "Two"))
    others = tuple(draw(cards(f"c{number}", ids)) for number in range(draw(st.integers(0, 3))))
    ways: tuple[Weighting, ...] = ("free", "fixed", "swing", "order")
    weighting = draw(st.sampled_from(ways))
    return Project(buckets=buckets, cards=(*judged, *others), weighting=weighting, factors_on=draw(st.booleans()))


@pytest.mark.usefixtures("styled")
@given(project=contested())
def test_whatever_is_tried_comes_true(project: Project) -> None:
    before = evaluate(project)
    known = stability(before)
    for finding in findings(before, known, signs(project)):
        if finding.effect == "never":
            continue
        after = evaluate(tried(project, finding), before)
        count = 1 if finding.effect == "leads" else len(known.leaders)
        assert set(first(after, count)) != set(first(before, count)), finding.text
        if finding.effect == "leads":
            leader = project.card(first(after)[0])
            own = finding.said is not None and finding.said.card == leader.id
            assert finding.text.endswith("it would lead." if own else f"{leader.name} would lead.")


def test_a_weight_is_said_as_it_would_be_and_as_it_is(styled: QApplication) -> None:
    assert "If Self-reliance counted 29 % instead of 50 %, Quantum would lead." in texts(PROJECT)
    assert "If Upgrading counted 51 % instead of 25 %, Robots would lead." in texts(PROJECT)


def test_what_takes_least_comes_first(styled: QApplication) -> None:
    sizes = [finding.size for finding in said(PROJECT)]
    assert sizes == sorted(sizes)
    assert said(PROJECT)[0].size < 0.25


def test_cards_that_come_among_the_first_are_named_with_those_that_leave(styled: QApplication) -> None:
    four = replace(PROJECT, cards=(*CARDS, card("Space", base=45, up=45)))
    among = [finding for finding in said(four) if finding.effect == "among" and finding.share is not None]
    assert [finding.text.replace(NBSP, " ") for finding in among] == [
        "If Breakthroughs counted 45 % instead of 25 %, Space would be in the top 3 instead of Robots."
    ]


def test_each_card_and_goal_has_one_sentence_of_a_kind(styled: QApplication) -> None:
    about = [(one.effect, one.said.card, one.said.bucket) for one in said(PROJECT) if one.said is not None]
    assert len(about) == len(set(about)) > 1


def test_a_judgement_is_said_in_words_and_numbers(styled: QApplication) -> None:
    found = texts(PROJECT)
    text = "If the fit of Chips for Self-reliance were 0.62 (helps) instead of 1.00 (serves it strongly), "
    text += "Robots would lead."
    assert text in found
    text = "If the impact of Robots on Self-reliance were 0.71 (large) instead of 0.40 (moderate), it would lead."
    assert text in found


def test_words_that_stay_the_same_are_said_once(styled: QApplication) -> None:
    near = replace(PROJECT, cards=(*CARDS[:1], card("Robots", self=79, base=20, up=20)))
    assert "If the impact of Robots on Self-reliance were 0.81 instead of 0.79 (large), it would lead." in texts(near)


def test_what_nobody_said_is_called_assumed(styled: QApplication) -> None:
    dropped = replace(PROJECT, cards=(CARDS[0], replace(CARDS[2], judgements=(), region=frozenset({"self", "base"}))))
    found = [text for text in texts(dropped) if "impact of Robots on Self-reliance" in text]
    assert found == [
        "If the impact of Robots on Self-reliance were 0.76 (large) instead of the assumed 0.50 (moderate), "
        "it would lead."
    ]


def test_where_no_single_weight_is_enough_that_is_said_last(styled: QApplication) -> None:
    ahead = replace(PROJECT, cards=(card("Best", self=90, base=90, up=90), CARDS[0]))
    last = said(ahead)[-1]
    assert last.text == "No single weight reverses Best and Chips."
    assert not last.can_be_tried
    assert [finding for finding in said(ahead) if finding.share is not None] == []


def test_decimals_are_said_where_whole_per_cents_would_read_the_same(styled: QApplication) -> None:
    goals = (Bucket(id="a", name="A", weight=100.0), Bucket(id="b", name="B", weight=98.4))
    close = Project(buckets=goals, cards=(card("One", a=60, b=40), card("Two", a=50, b=50.08)), weighting="fixed")
    assert "If A counted 50.1 % instead of 50.4 %, Two would lead." in texts(close)


def test_names_with_braces_stay_as_they_are(styled: QApplication) -> None:
    goals = (replace(GOALS[0], name="{card} {0}"), *GOALS[1:])
    assert "If {card} {0} counted 29 % instead of 50 %, Quantum would lead." in texts(replace(PROJECT, buckets=goals))
    assert filled("{a} {b} {c}", a="{b}", b="x") == "{b} x {c}"


@given(st.floats(-1, 1), st.sampled_from((10, 100, 1000)), st.booleans())
def test_the_number_beyond_is_past_and_no_more_than_a_step_away(number: float, fine: int, up: bool) -> None:
    found = beyond(number, fine, up, (-2.0, 2.0))
    assert 0 < (found - number if up else number - found) <= 1 / fine + 2e-9
    assert found * fine == pytest.approx(round(found * fine))
