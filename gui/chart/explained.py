"""A card's number in words."""

from PySide6.QtCore import QCoreApplication

from gui.words import fit_word, impact_word, signed
from model.judgement import Judgement, middle
from model.priority.explain import Term, explain
from model.priority.parts import State
from model.priority.score import Evaluation


def explanation(evaluation: Evaluation, card_id: str) -> str:
    """Lines of plain text: the card, its score, what each bucket gives or takes, and how sure that is."""
    told = explain(evaluation, card_id)
    card = evaluation.project.card(card_id)
    if told.score is None:
        head = _tr("{name}: no score").replace("{name}", card.name)
    else:
        head = _tr("{name}: {score} of 100, place {rank} of {count}")
        head = head.replace("{score}", signed(told.score)).replace("{rank}", str(told.rank))
        head = head.replace("{count}", str(told.ranked)).replace("{name}", card.name)
    lines = [head, *(_line(evaluation, card.judgement(term.bucket), term) for term in told.terms)]
    if told.score is not None:
        span = _tr("Between {low} and {high}, as far as judgements and weights allow")
        lines.append(span.replace("{low}", signed(told.low)).replace("{high}", signed(told.high)))
    if not told.weights_asked:
        lines.append(_tr("Weights were never changed. All goals count the same."))
    return "\n".join(lines)


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
