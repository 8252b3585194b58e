"""A weight dragged over the scores, and a sentence tried, by a real pointer, real keys and a screen reader's eyes."""

from pathlib import Path

import pytest

from model.files import load
from model.weights import point_weights
from tests.real_window.conftest import Start
from tests.real_window.driver import App
from tests.real_window.test_accessible import faults, tab
from tests.real_window.test_first_five_minutes import example

GRIP, LEFT, RIGHT = 14, 40, 20
"""Where the chip of the weight is below the upper edge of the plot; the margins of the lines, names not counted."""


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example, with the page "What-if" in front."""
    made = start(example(tmp_path))
    made.find("chart-table", seconds=30)
    made.click(tab(made, "chart-tabs", "What-if"))
    made.find("what-if-plot")
    return made


def at(app: App, share: float) -> tuple[int, int]:
    x, y, width, _height = app.find("what-if-plot").box()
    names = min(max(width * 0.25, 90), 190)
    return round(x + LEFT + share * (width - LEFT - RIGHT - names)), y + GRIP


def weight(app: App) -> float:
    return app.find("what-if-plot").value()


def test_the_page_is_named_throughout(app: App) -> None:
    assert not faults(app)
    plot = app.find("what-if-plot")
    assert plot.name() == "Weight of Self-reliance"
    assert plot.description().endswith("Home-made chips leads")
    assert "Home-made chips leads from" in app.find("what-if-goals").items()[0]


def test_a_drag_is_taken_back_by_esc_or_undone_as_one_step(app: App, tmp_path: Path) -> None:
    assert weight(app) == 61
    app.drag(at(app, 0.61), at(app, 0.3), escape=True)
    app.wait_for(lambda: weight(app) == 61, "the weight from before")
    app.drag(at(app, 0.61), at(app, 0.15))
    app.wait_for(lambda: weight(app) == 15, "the weight that was dragged")
    assert app.find("what-if-plot").description().endswith("Artificial intelligence leads")
    app.key("Right", "Right", "ctrl+s")
    path = tmp_path / "mine.bucketwise"
    app.wait_for(lambda: abs(point_weights(load(path).project)["self-reliance"] - 0.17) < 1e-9, "the file")
    app.key("ctrl+z", "ctrl+z")
    app.wait_for(lambda: weight(app) == 61, "the weight from before both")


def test_a_sentence_is_chosen_and_tried_by_keys(app: App) -> None:
    app.click(app.find("what-if-goals").item(app.find("what-if-goals").items()[0]))
    app.key("Tab", "Home", "Return")
    app.wait_for(lambda: weight(app) == 49, "the weight of the first sentence")
    app.key("ctrl+z")
    app.wait_for(lambda: weight(app) == 61, "the weight from before")
