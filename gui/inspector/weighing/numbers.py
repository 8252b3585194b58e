"""Numbers given as such."""

from PySide6.QtCore import QCoreApplication

from gui.controls.buckets import Sign
from gui.desk import Desk
from gui.inspector.weighing.rating_list import RatingList
from gui.inspector.weighing.walk import Walk
from model.project import Project


class NumberWalk(Walk):
    """A slider for each goal, in the order of the board."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = RatingList(desk, "number", desk.weights.number)
        self.list.crowned.connect(lambda bucket: desk.weights.number(bucket, 100.0))
        self.list.grown.connect(self.grown)
        self.parts.addWidget(self.list)

    def show_project(self, project: Project, signs: dict[str, Sign]) -> None:
        """Show the numbers."""
        question = _tr(
            "Give each goal a number from 0 to 100 for its move from worst to best. "
            "What counts is its share of the sum."
        )
        self.ask("", question)
        self.list.arrange([one.id for one in project.buckets])
        given = [one.weight for one in project.buckets if one.weight is not None]
        most = max(given, default=0.0)
        whole = len(given) == len(project.buckets)
        for one in project.buckets:
            crowning = whole and 0 < most < 100 and one.weight == most
            self.list.rows[one.id].put(one, signs[one.id], one.weight, crowning=crowning)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
