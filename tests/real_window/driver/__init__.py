"""Looks at the program as a screen reader does, and uses it as a person does: real pointer, real keys.

A test in this folder gets the fixture `start` and talks to what it returns:

    def test_a_card_dragged_to_a_pane_is_in_its_bucket(start: Start) -> None:
        app = start("essay.bucketwise")                    # a new process; waits for its window
        card = app.find("inbox").item("Quantum computing")  # `find` takes an accessible identifier and waits for it
        app.drag(card, app.find("pane-b1"), hold="ctrl")    # also: escape=True, drop=False and then app.drop()
        app.wait_for(lambda: "Quantum computing" in app.find("pane-b1").items(), "the card in the pane")
        assert app.find("chart-table").table()[0][1] == "Quantum computing"
        app.key("ctrl+s")
        app.kill()                                          # SIGKILL, as a crash
        app = start("essay.bucketwise")                     # opens what was left

An `Element` is only an address in the living program. Widgets keep theirs; rows of a view get new ones whenever rows
come, go or move, so look a row up again after a change (`Gone` says that it was not). Nothing here imports Qt: the
program runs in a process of its own, and the tests' process keeps answering while it is busy.
"""

from tests.real_window.driver.app import App
from tests.real_window.driver.element import Element, Gone, NotThere
from tests.real_window.driver.walk import Fault, faults

__all__ = ["App", "Element", "Fault", "Gone", "NotThere", "faults"]
