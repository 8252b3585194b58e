"""Every control can be told by a screen reader and found by another program."""

from pathlib import Path

from tests.real_window.conftest import Start
from tests.real_window.driver import App, Element, Fault
from tests.real_window.driver.walk import everything
from tests.real_window.test_first_five_minutes import example

IDENTIFIERS = {
    "window", "toolbar", "inbox", "aside", "pane-self-reliance", "pane-header-self-reliance", "inspector",
    "inspector-name", "inspector-note", "inspector-fit-self-reliance", "inspector-impact-self-reliance",
    "weight-self-reliance", "tradeoffs", "tradeoff-add", "chart", "chart-table", "search", "status",
}  # fmt: skip


def faults(app: App) -> list[Fault]:
    """What lacks a name or an identifier. Qt gives each tab the identifier of its bar: that is no fault of ours."""
    return [fault for fault in app.faults() if fault.role != "page tab"]


def tab(app: App, bar: str, name: str) -> Element:
    """A tab of a row of tabs; Qt gives it the identifier of its row."""
    found = (one for one, said in everything(app.top) if said == bar and one.role() == "page tab")
    return next(one for one in found if one.name() == name)


def test_every_control_has_a_name_and_an_identifier(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    app.click(app.find("pane-self-reliance").item("Home-made chips"))
    app.find("inspector-fit-self-reliance")
    assert not faults(app)
    seen = set(app.identifiers())
    app.click(app.find("pane-header-self-reliance"))
    app.click(tab(app, "chart-tabs", "Tradeoffs"))
    app.find("weight-self-reliance")
    assert not faults(app)
    assert not IDENTIFIERS - seen - set(app.identifiers())


def test_a_card_says_its_region_and_score(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    said = app.find("pane-self-reliance").item("Semiconductor equipment").description()
    assert "in Self-reliance" in said
    assert "score 34" in said


def test_the_start_page_is_named_too(start: Start) -> None:
    app = start()
    app.find("start-example", seconds=30)
    assert not faults(app)
