"""All sentences: what would change the result, what takes least first."""

from gui.controls.buckets import Sign
from gui.whatif.finding import Finding
from gui.whatif.judged import judgement_findings
from gui.whatif.weighed import weight_findings
from model.priority.score import Evaluation
from model.priority.stability import Stability


def findings(evaluation: Evaluation, found: Stability, signs: dict[str, Sign]) -> list[Finding]:
    """The sentences about weights and about judgements together."""
    said = [*weight_findings(evaluation, found, signs), *judgement_findings(evaluation, len(found.leaders), signs)]
    return sorted(said, key=lambda finding: finding.size)
