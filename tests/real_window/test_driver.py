"""The driver sees and uses a real window, and says clearly what is wrong with one."""

from pathlib import Path

import pytest

from tests.real_window.conftest import Start
from tests.real_window.driver import Gone

FAULTY = "tests.real_window.faulty_window"


def test_controls_without_name_or_identifier_are_reported(start: Start) -> None:
    app = start(module=FAULTY)
    app.wait_for(lambda: len(app.identifiers()) == 4, "all controls")
    assert {(fault.lacks, fault.name or fault.identifier) for fault in app.faults()} == {
        ("name", "nameless"),
        ("identifier", "Anonymous"),
        ("identifier of its own", "Twin"),
    }


def test_a_click_and_keys_reach_what_they_are_meant_for(start: Start) -> None:
    app = start(module=FAULTY)
    app.click(app.find("good"))
    field = app.find("nameless")
    app.wait_for(lambda: field.text() == "clicked", "the click")
    app.click(field)
    app.key("ctrl+a")
    app.type("typed")
    app.wait_for(lambda: field.text() == "typed", "the keys")
    field.set_text("零")
    assert field.text() == "零"


def test_a_missing_or_doubled_identifier_is_named(start: Start) -> None:
    app = start(module=FAULTY)
    with pytest.raises(AssertionError, match=r"one 'absent': not within .* s, last 0 elements"):
        app.find("absent", seconds=0.2)
    with pytest.raises(AssertionError, match=r"2 elements have the identifier 'twin', 2 on the screen"):
        app.find("twin", seconds=0.2)


def test_what_a_program_held_is_gone_when_it_is_killed(start: Start, tmp_path: Path) -> None:
    app = start(module=FAULTY)
    button = app.find("good")
    picture = app.picture(tmp_path / "screen.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
    app.kill()
    assert app.process.returncode == -9
    with pytest.raises(Gone):
        button.name()


def test_a_program_that_ends_at_once_is_reported_with_what_it_said(start: Start) -> None:
    with pytest.raises(AssertionError, match=r"the program ended with 1:[^$]*No module named nothing"):
        start(module="nothing")


def test_a_drag_moves_a_card_and_control_adds_it_and_escape_does_nothing(start: Start) -> None:
    app = start()
    app.click(app.find("start-example"))
    inbox, first = app.find("inbox"), app.find("pane-self-reliance")
    second = app.find("pane-fundamental-breakthroughs")
    name = inbox.items()[0]

    app.drag(inbox.item(name), first, escape=True)
    assert name in inbox.items()
    assert name not in first.items()

    app.drag(inbox.item(name), first)
    app.wait_for(lambda: name in first.items(), "the card in the pane")
    assert name not in inbox.items()

    app.drag(first.item(name), second, hold="ctrl")
    app.wait_for(lambda: name in second.items(), "the card in the second pane as well")
    assert name in first.items()
