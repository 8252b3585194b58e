"""Dragging with a real pointer, for what an event sent by a test cannot show: Qt's own drag runs here."""

from pathlib import Path

import pytest

from model.files import load, save, template
from tests.real_window.conftest import Start
from tests.real_window.driver import App, Element
from tests.real_window.test_first_five_minutes import example

SR, FB, EU = "pane-self-reliance", "pane-fundamental-breakthroughs", "pane-economic-upgrading"


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example in a window that is ready."""
    made = start(example(tmp_path))
    made.find("chart-table", seconds=30)
    return made


def edge(element: Element, below: int) -> tuple[int, int]:
    """A point at the upper edge of an element, that many pixels down."""
    left, top, width, _ = element.box()
    return left + width // 2, top + below


def test_the_order_inside_a_pane_changes(app: App) -> None:
    first = app.find(SR).item("Home-made chips")
    app.drag(app.find(SR).item("EUV photolithography"), edge(first, 4))
    app.wait_for(lambda: app.find(SR).items()[0] == "EUV photolithography", "the card at the top")
    assert len(app.find(SR).items()) == 3


def test_several_cards_go_together(app: App) -> None:
    app.click(app.find(FB).item("Quantum computers"))
    app.click(app.find(FB).item("Quantum information"), hold="ctrl")
    app.drag(app.find(FB).item("Quantum information"), app.find(SR))
    app.wait_for(lambda: len(app.find(SR).items()) == 5, "both cards in the pane")
    assert {"Quantum computers", "Quantum information"} <= set(app.find(SR).selected())


def test_inbox_and_aside_take_cards_back(app: App) -> None:
    app.drag(app.find(SR).item("EUV photolithography"), app.find("inbox"))
    app.wait_for(lambda: "EUV photolithography" in app.find("inbox").items(), "the card in the inbox")
    app.drag(app.find(SR).item("Semiconductor equipment"), app.find("aside"))
    app.wait_for(lambda: "Semiconductor equipment" in app.find("aside").items(), "the card aside")
    assert app.find(SR).items() == ["Home-made chips"]


def test_alt_on_a_card_notes_a_pair(app: App, tmp_path: Path) -> None:
    app.drag(app.find(EU).item("Industrial internet"), app.find(SR).item("Semiconductor equipment"), hold="alt")
    app.key("ctrl+s")
    path = tmp_path / "mine.bucketwise"
    app.wait_for(lambda: len(load(path).project.tradeoffs) == 14, "the tradeoff in the file")
    added = load(path).project.tradeoffs[-1]
    assert (added.kind, added.cards) == ("pair", ("industrial-internet", "sme"))
    assert "Industrial internet" in app.find(EU).items()


def test_a_header_that_is_dragged_moves_its_pane(app: App) -> None:
    x, y, width, _ = app.find("pane-header-economic-upgrading").box()
    app.drag(app.find("pane-header-self-reliance"), (x + width - 6, y + 20))
    app.wait_for(
        lambda: app.find("pane-header-self-reliance").box()[0] > app.find("pane-header-economic-upgrading").box()[0],
        "the pane at the end",
    )


def test_a_folded_pane_opens_under_a_drag_and_takes_the_card(app: App) -> None:
    app.click(app.find("pane-header-fundamental-breakthroughs"))
    app.key("space")
    app.wait_for(lambda: app.find("pane-header-fundamental-breakthroughs").box()[2] < 60, "the pane folded")
    app.drag(app.find(SR).item("EUV photolithography"), app.find("pane-header-fundamental-breakthroughs"), drop=False)
    app.wait_for(lambda: app.has(FB), "the pane open")
    app.drop()
    app.wait_for(lambda: "EUV photolithography" in app.find(FB).items(), "the card in the pane")


def test_a_drop_outside_the_window_loses_nothing(app: App) -> None:
    before = app.find(SR).items()
    app.drag(app.find(SR).item("EUV photolithography"), (5, 5))
    assert app.find(SR).items() == before


def test_d21_a_drag_into_another_window_of_the_program_copies(app: App, start: Start, tmp_path: Path) -> None:
    path = tmp_path / "other.bucketwise"
    save(template("three-buckets"), path)
    other = start(path)
    other.find("chart-table", seconds=30)
    for one, place in ((app, (0, 30)), (other, (400, 230))):
        one.size(1024, 640)
        one.move_to(*place)
    left, top, width, _ = other.find("pane-goal-3").box()  # the press raises the first window; this stays in sight
    app.drag(app.find(SR).item("EUV photolithography"), (left + width - 15, top + 80))
    other.wait_for(lambda: other.find("pane-goal-3").items() == ["EUV photolithography"], "a copy in the other window")
    assert "EUV photolithography" in app.find(SR).items()
