"""A page of doubts over any project, with what it asks of the window noted."""

import pytest

from gui.desk import desk as make_desk
from gui.document import Document
from gui.doubts import DoubtsPage
from gui.theme import Appearance
from model.files import template


class Board:
    """A desk with a page of doubts; `went` notes what a fix asked the window for."""

    def __init__(self, project, qtbot):
        self.document = Document(project)
        appearance = Appearance("light", self.document)
        appearance.set(reduced_motion=True)
        self.desk = make_desk(self.document, appearance)
        self.desk.priorities.start()
        self.page = DoubtsPage(self.desk)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 240)
        self.went = []
        self.page.focus_wanted.connect(self.went.append)
        self.page.weigh_wanted.connect(lambda way: self.went.append(f"weigh {way}"))
        self.page.plan_wanted.connect(lambda: self.went.append("plan"))
        self.page.show()
        qtbot.waitExposed(self.page)

    @property
    def project(self):
        return self.document.project

    def codes(self):
        return [doubt.code for doubt in self.page.model.doubts]

    def doubt(self, code):
        """The first doubt of a code."""
        return next(doubt for doubt in self.page.model.doubts if doubt.code == code)

    def verbs(self, code):
        return [fix.label for fix in self.page.fixes(self.doubt(code))]

    def do(self, code, verb):
        doubt = self.doubt(code)
        self.page.do(doubt, self.verbs(code).index(verb))


@pytest.fixture
def board(styled, qtbot):
    made = []

    def make(project):
        made.append(Board(project, qtbot))
        return made[-1]

    yield make
    for one in made:
        one.document.deleteLater()


@pytest.fixture
def essay():
    return template("essay")
