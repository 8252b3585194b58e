"""What the README promises for the first five minutes, done with mouse and keyboard in the real window."""

from pathlib import Path

from model.files import load, save, template
from tests.real_window.conftest import Start
from tests.real_window.driver import App

CARD = "Brain science"


def chart(app: App) -> dict[str, list[str]]:
    """The rows of the chart's table twin by the card's name."""
    return {row[1]: row for row in app.find("chart-table", seconds=30).table()}


def example(folder: Path) -> Path:
    """The worked example in a file of its own."""
    path = folder / "mine.bucketwise"
    save(template("essay"), path)
    return path


def test_the_first_five_minutes(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    app = start(path)
    assert CARD not in chart(app)

    app.drag(app.find("inbox").item(CARD), app.find("pane-self-reliance"))
    app.wait_for(lambda: CARD in app.find("pane-self-reliance").items(), "the card in the pane")
    assert CARD not in app.find("inbox").items()
    row = app.wait_for(lambda: chart(app).get(CARD), "the card in the chart")
    assert row[-1].startswith("not judged")

    card = app.find("pane-self-reliance").item(CARD)
    app.drag(card, app.find("pane-fundamental-breakthroughs"), hold="ctrl")
    app.wait_for(lambda: CARD in app.find("pane-fundamental-breakthroughs").items(), "the card in the second pane")
    assert CARD in app.find("pane-self-reliance").items()

    app.click(app.find("pane-self-reliance").item(CARD))
    before = chart(app)[CARD]
    app.click(app.find("inspector-fit-self-reliance"))
    app.key("Home")
    app.wait_for(lambda: chart(app)[CARD] != before, "the chart after the judgement")
    assert chart(app)[CARD][2].startswith("\N{MINUS SIGN}")

    count = len(load(path).project.tradeoffs)
    app.click(app.find("pane-self-reliance").item(CARD))
    app.key("ctrl+t", "ctrl+s")
    app.wait_for(lambda: len(load(path).project.tradeoffs) == count + 1, "the tradeoff in the file")
    rows = chart(app)
    app.kill()

    app = start(path)
    assert chart(app) == rows
    assert CARD in app.find("pane-self-reliance").items()
    card_now = next(card for card in load(path).project.cards if card.name == CARD)
    assert card_now.region == {"self-reliance", "fundamental-breakthroughs"}


def test_escape_leaves_a_drag_and_changes_nothing(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    before = app.find("inbox").items(), app.find("pane-self-reliance").items()
    app.drag(app.find("inbox").item(CARD), app.find("pane-self-reliance"), escape=True)
    assert (app.find("inbox").items(), app.find("pane-self-reliance").items()) == before
    assert not app.find("window").name().startswith("\N{BULLET}")


def test_a_drop_on_the_header_is_one_step_to_undo(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    app = start(path)
    app.find("chart-table", seconds=30)
    count = len(app.find("pane-self-reliance").items())
    app.drag(app.find("inbox").item(CARD), app.find("pane-header-self-reliance"))
    app.wait_for(lambda: len(app.find("pane-self-reliance").items()) == count + 1, "a drop on the header")
    app.key("ctrl+z")
    app.wait_for(lambda: CARD in app.find("inbox").items(), "undo in one step")
