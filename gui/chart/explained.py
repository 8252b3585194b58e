"""A card's number in words."""

from PySide6.QtCore import QCoreApplication

from gui.chart.firm import confidence_line, interval_lines, top_lines
from gui.chart.level import level_line
from gui.words import fit_word, impact_word, signed
from model.judgement import Judgement, middle
from model.priority.explain import Term, explain
from model.priority.firmness import Firmness
from model.priority.parts import State
from model.priority.score import Evaluation


def explanation(firmness: Firmness, card_id: str) -> str:
    """Lines of plain text: the card, its score, what each bucket gives or takes, and how firm that is."""
    evaluation = firmness.evaluation
    told = explain(evaluation, card_id)
    card = evaluation.project.card(card_id)
    if told.score is None:
        head = _tr("{name}: no score").replace("{name}", card.name)
    else:
        head = _tr("{name}: {score} of 100, place {rank} of {count}")
        head = head.replace("{score}", signed(told.score)).replace("{rank}", str(told.rank))
        head = head.replace("{count}", str(told.ranked)).replace("{name}", card.name)
    lines = [head, *(_line(evaluation, card.judgement(term.bucket), term) for term in told.terms)]
    lines += [*interval_lines(firmness, card_id)[:1], *top_lines(firmness, card_id)[:1]]
    lines += [level] if (level := level_line(evaluation, card_id)) else []
    if not told.weights_asked:
        lines.append(_tr("Weights were never changed. All goals count the same."))
    return "\n".join(lines)


def interval_explained(firmness: Firmness, card_id: str) -> str:
    """Lines of plain text: what the interval of a card's score says, and how it is made."""
    if not (lines := interval_lines(firmness, card_id)):
        return explanation(firmness, card_id)
    made = _tr("Each sample draws weights and judgements anew, within what was said of them.")
    score = _tr("{name}: {score}, as the middles of all judgements have it")
    row = firmness.evaluation.row[card_id]
    score = score.replace("{score}", signed(float(firmness.evaluation.score[row])))
    return "\n".join([score.replace("{name}", firmness.evaluation.project.card(card_id).name), *lines, made])


def top_explained(firmness: Firmness, card_id: str) -> str:
    """Lines of plain text: how often a card is among the first, and when it is the very first."""
    if not (lines := top_lines(firmness, card_id)):
        return explanation(firmness, card_id)
    name = firmness.evaluation.project.card(card_id).name
    return "\n".join([name, *lines, *confidence_line(firmness, card_id)])


def _line(evaluation: Evaluation, said: Judgement | None, term: Term) -> str:
    name = evaluation.project.bucket(term.bucket).name
    weight = f"{100 * term.weight:.0f} %"
    if term.state == State.OPEN:
        text = _tr("{bucket}: cannot be said; counts {weight}")
    elif term.state == State.ASSUMED:
        text = _tr("{bucket}: {points}, not judged; counts {weight}")
    else:
        text = _tr("{bucket}: {points} = {weight} × {words}").replace("{words}", _words(said))
    points = ("+" if term.points.middle > 0 else "") + signed(term.points.middle)
    return text.replace("{points}", points).replace("{weight}", weight).replace("{bucket}", name)


def _words(said: Judgement | None) -> str:
    if said is None:
        return _tr("not judged")
    fit = fit_word(middle(said.fit)) if said.fit is not None else _tr("fit not judged")
    if said.impact is None:
        return _tr("{fit}, impact not judged").replace("{fit}", fit)
    return _tr("{fit}, {impact} impact").replace("{fit}", fit).replace("{impact}", impact_word(middle(said.impact)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Explained", text)
