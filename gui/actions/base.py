"""What all deeds share: an edit becomes one undo step, a refusal becomes a sentence on screen."""

from collections.abc import Callable, Hashable

from gui.document import Document
from gui.feedback import Feedback
from gui.selection import Selection
from model.project import Project
from model.value import Refusal


class Deeds:
    """Deeds on one document. Views hold these and never change the project themselves."""

    def __init__(self, document: Document, selection: Selection, feedback: Feedback) -> None:
        self.document = document
        self.selection = selection
        self.feedback = feedback

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.document.project

    def do(self, label: str, edit: Callable[[], Project], merge: Hashable = None) -> bool:
        """Run an edit and make its result the present; False, and a sentence on screen, where it refused."""
        try:
            self.document.do(label, edit(), merge)
        except Refusal as refusal:
            self.feedback.refuse(refusal)
            return False
        return True
