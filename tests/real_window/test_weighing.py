"""Weights are asked for with a real pointer and real keys, and the answers outlive the program."""

from pathlib import Path

from model.files import load
from tests.real_window.conftest import Start
from tests.real_window.driver import App
from tests.real_window.test_accessible import faults
from tests.real_window.test_first_five_minutes import example

FIRST, SECOND, THIRD = "economic-upgrading", "self-reliance", "fundamental-breakthroughs"


def swings(path: Path) -> dict[str, float | None]:
    """The swing ratings in the file."""
    return {bucket.id: bucket.swing for bucket in load(path).project.buckets}


def lift(app: App, bucket: str) -> None:
    """Drag a goal to the top of the order."""
    x, y, width, _ = app.find(f"weighing-swing-order-{SECOND}").box()
    app.drag(app.find(f"weighing-swing-order-{bucket}"), (x + width // 2, y - 4))


def scroll(app: App) -> None:
    """Turn the wheel until the end of the page is seen."""
    app.scroll(app.find("inspector-weights"), 30)


def test_a_swing_walk_is_there_after_a_crash(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    app = start(path)
    app.find("chart-table", seconds=30)
    app.click(app.find("status-weights"))
    app.click(app.find("weighing-way-swing"))
    lift(app, FIRST)
    app.wait_for(lambda: "place 1 of 3" in app.find(f"weighing-swing-order-{FIRST}").name(), "the goal at the top")
    scroll(app)
    app.click(app.find("weighing-next"))
    app.wait_for(lambda: "focused" in app.find(f"weighing-swing-{SECOND}").states(), "the focus on the next slider")
    app.key("Right", "Page_Up", "Right")
    app.wait_for(lambda: app.find("weighing-progress").name().startswith("2 of 3 answered"), "two answers")
    assert app.find("status-weights").name() == "Weights: order of importance"
    scroll(app)
    app.click(app.find(f"weighing-swing-{THIRD}"))
    app.key("Home")
    app.wait_for(lambda: app.find("status-weights").name() == "Weights: swing ratings", "the ratings in use")
    app.key("ctrl+s")
    app.wait_for(lambda: swings(path)[THIRD] is not None, "the ratings in the file")
    given = swings(path)
    assert given == {FIRST: 100, SECOND: 61, THIRD: 0}
    app.kill()

    app = start(path)
    app.find("chart-table", seconds=30)
    app.key("ctrl+g")
    assert app.find("weighing-progress").name() == "In use"
    assert app.find(f"weighing-swing-{SECOND}").value() == given[SECOND]
    assert app.find(f"weighing-swing-{THIRD}").value() == 0
    assert swings(path) == given


def test_every_way_of_asking_is_named_throughout(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    app.key("ctrl+g")
    for way in ("order", "swing", "fixed", "pairwise"):
        app.click(app.find(f"weighing-way-{way}"))
        assert not faults(app)
    app.click(app.find("weighing-pair"))
    app.key("Left", "Return")
    app.wait_for(lambda: app.find("weighing-progress").name().startswith("1 of 3"), "an answer")
    assert not faults(app)


def test_a_drag_that_is_given_up_changes_nothing(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    app.key("ctrl+g")
    app.click(app.find("weighing-way-swing"))
    x, y, width, _ = app.find(f"weighing-swing-order-{SECOND}").box()
    app.drag(app.find(f"weighing-swing-order-{FIRST}"), (x + width // 2, y - 4), escape=True)
    assert "place 2 of 3" in app.find(f"weighing-swing-order-{FIRST}").name()
    assert not app.find("window").name().startswith("\N{BULLET}")
    assert app.find("weighing-progress").name().startswith("Not answered yet")
