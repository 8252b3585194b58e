"""The board used by a real pointer and real keys. Numbers are those of the feature list, part D."""

from pathlib import Path

import pytest

from model.edits.cards import add_cards
from model.files import load, save, template
from tests.real_window.conftest import Start
from tests.real_window.driver import App
from tests.real_window.test_first_five_minutes import example

SR, FB, EU = "pane-self-reliance", "pane-fundamental-breakthroughs", "pane-economic-upgrading"
EUV = "EUV photolithography"


@pytest.fixture
def app(start: Start, tmp_path: Path) -> App:
    """The example in a window that is ready."""
    made = start(example(tmp_path))
    made.find("chart-table", seconds=30)
    return made


@pytest.fixture
def other(app: App, start: Start, tmp_path: Path) -> App:
    """Another program beside the window, which is raised when a drag out of it begins, with a list file to drag."""
    listed = tmp_path / "list.csv"
    listed.write_text("name,note\nOptical chips,From a file\n", encoding="utf-8")
    made = start(listed, module="tests.real_window.other_program")
    app.size(1100, 640)
    app.move_to(0, 30)
    made.move_to(1150, 300)
    return made


def test_d5_a_list_scrolls_while_a_drag_rests_at_its_edge(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "long.bucketwise"
    save(add_cards(template("essay"), [f"Technology {number}" for number in range(40)], "economic-upgrading"), path)
    app = start(path)
    app.find("chart-table", seconds=30)
    x, y, width, height = app.find(EU).box()

    def top() -> int:
        return app.find(EU).rows()[0].box()[1]

    before = top()
    app.drag(app.find(SR).item(EUV), (x + width // 2, y + height - 5), drop=False)
    app.wait_for(lambda: before - top() > 500, "the list scrolled")
    app.drop()
    app.wait_for(lambda: EUV in app.find(EU).items(), "the card in the pane")
    assert app.find(EU).items().index(EUV) > 8
    rests = top()
    app.hover((x + width // 2, y + height - 5))
    assert top() == rests


def test_d11_lines_dragged_from_another_program_become_cards(app: App, other: App) -> None:
    app.drag(other.find("other-lines"), app.find(SR).item("Semiconductor equipment"))
    app.wait_for(lambda: len(app.find(SR).items()) == 5, "two cards more")
    assert set(app.find(SR).items()[:-1]) >= {"Photonic chips", "Neuromorphic chips"}


def test_d12_a_file_dragged_over_a_list_is_imported_by_the_window(app: App, other: App) -> None:
    app.drag(other.find("other-file"), app.find(SR))
    app.wait_for(lambda: "Optical chips" in app.find("inbox").items(), "the card of the file")


def test_d13_a_card_dragged_into_another_program_is_its_name(app: App, other: App) -> None:
    app.drag(app.find(SR).item(EUV), other.find("other-field"))
    other.wait_for(lambda: other.find("other-field").text() == EUV, "the name as text")
    assert EUV in app.find(SR).items()


def test_d24_after_a_click_on_a_card_numbers_place_it(app: App) -> None:
    app.click(app.find(SR).item(EUV))
    app.key("2")
    app.wait_for(lambda: EUV in app.find(FB).items(), "the card in the second pane")
    assert EUV not in app.find(SR).items()


def test_d27_alt_and_arrows_take_a_card_through_the_panes_with_the_keyboard(app: App) -> None:
    app.click(app.find(SR).item(EUV))
    app.key("alt+Right", "alt+Right")
    app.wait_for(lambda: EUV in app.find(EU).items(), "the card in the third pane")
    assert "focused" in app.find(EU).states()


def test_d31_picked_up_by_the_menu_and_put_down_by_a_click(app: App, tmp_path: Path) -> None:
    app.click(app.find(SR).item(EUV))
    app.menu(app.find(SR).item(EUV))
    app.key("Down", "Down", "Down", "Down", "Return")  # Move to, Also in, Take out of, Pick up
    app.click(app.find(EU).item("5G networks"))
    app.wait_for(lambda: EUV in app.find(EU).items(), "the card in the pane")
    assert app.find(EU).selected() == [EUV]
    app.key("ctrl+s")
    path = tmp_path / "mine.bucketwise"
    app.wait_for(lambda: load(path).project.card("euv").region == {"economic-upgrading"}, "the move in the file")
