"""Doubts and method help as a screen reader meets them, by real keys and a real pointer."""

from pathlib import Path

from tests.real_window.conftest import Start
from tests.real_window.test_accessible import faults
from tests.real_window.test_first_five_minutes import example


def test_a_doubt_is_found_and_settled_by_keys_alone(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    counted = app.find("status-doubts")
    assert app.wait_for(counted.name, "the number of doubts").endswith("doubts")
    app.key("ctrl+shift+d")
    doubts = app.find("doubts")
    rows = app.wait_for(doubts.items, "the doubts")
    assert rows[0].endswith("neighbours in the order are level.")
    assert rows[1].endswith("judgements of 14 cards are not made yet.")
    assert not faults(app)
    app.key("Down")
    app.key("Return")
    slider = app.find("inspector-fit-self-reliance")
    app.wait_for(lambda: "focused" in slider.states(), "the focus on the slider")
    app.key("Right")
    app.wait_for(lambda: "15 judgements" in doubts.items()[-1] or None, "one doubt less")


def test_how_a_score_is_made_is_read_out_and_follows_the_selection(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    app.click(app.find("pane-economic-upgrading").item("Imported chips"))
    app.find("inspector-score-made")
    app.key("shift+F1")
    text = app.find("how-made-text")
    assert app.find("how-made-title").name() == "Score of “Imported chips”"
    assert "score = 100 × sum over goals of (weight × impact × fit)" in text.text()
    assert not faults(app)
    app.find("how-made-chapter").press()
    chapter = app.find("method-text")
    assert chapter.name() == "The score"
    assert not faults(app)
