"""What every view is given: the document, what is selected, what can be done, and how it looks."""

from dataclasses import dataclass

from gui.actions import BucketDeeds, CardDeeds, PlanDeeds, TradeoffDeeds, WeightDeeds
from gui.document import Document
from gui.feedback import Feedback
from gui.inquiry import Inquiry
from gui.links import Links
from gui.plans import Plans
from gui.priorities import Priorities
from gui.selection import Selection
from gui.theme import Appearance
from gui.warned import Warned


@dataclass(frozen=True)
class Desk:
    """One window's working place, put together in `gui.app` and handed to each view."""

    document: Document
    selection: Selection
    feedback: Feedback
    priorities: Priorities
    appearance: Appearance
    cards: CardDeeds
    buckets: BucketDeeds
    tradeoffs: TradeoffDeeds
    weights: WeightDeeds
    plan: PlanDeeds
    plans: Plans
    inquiry: Inquiry
    warned: Warned
    links: Links


def desk(document: Document, appearance: Appearance) -> Desk:
    """A working place for a document."""
    selection, feedback = Selection(document), Feedback(document)
    document.changed.connect(selection.follow)
    priorities = Priorities(document, document)
    priorities.failed.connect(feedback.refuse)
    deeds = (document, selection, feedback)
    return Desk(
        document,
        selection,
        feedback,
        priorities,
        appearance,
        CardDeeds(*deeds),
        BucketDeeds(*deeds),
        TradeoffDeeds(*deeds),
        WeightDeeds(*deeds),
        PlanDeeds(*deeds),
        Plans(priorities, document),
        Inquiry(document),
        Warned(priorities, document),
        Links(document),
    )
