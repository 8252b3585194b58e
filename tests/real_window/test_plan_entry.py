"""What a plan needs, entered by a real pointer and real keys, undone and redone, and found again after a crash."""

from pathlib import Path

from model.files import load
from model.project import Project
from model.rules import locks, required
from tests.real_window.conftest import Start
from tests.real_window.driver import App
from tests.real_window.test_first_five_minutes import example

SR = "pane-self-reliance"
CARD, CARD_ID = "Semiconductor equipment", "sme"


def into_view(app: App, identifier: str) -> None:
    """Turn the wheel over the inspector until a part of it is seen, clear of its edges."""

    def seen() -> bool:
        _, top, _, height = app.find("inspector-card").box()
        _, y, _, tall = app.find(identifier).box()
        if y < top + 8:
            app.scroll(app.find("inspector-card"), -1)
        elif y + tall > top + height - 8:
            app.scroll(app.find("inspector-card"), 1)
        else:
            return True
        return False

    app.wait_for(seen, f"{identifier} in view")


def open_plan(app: App) -> None:
    """Select the card and open what the plan needs of it."""
    app.click(app.find(SR).item(CARD))
    into_view(app, "inspector-plan")
    app.click(app.find("inspector-plan"))
    app.find("inspector-need-funding")


def type_into(app: App, identifier: str, text: str) -> None:
    """Click a field, replace what is in it, and wait until it says the text."""
    app.click(app.find(identifier))
    app.key("ctrl+a")
    app.type(text)
    app.wait_for(lambda: app.find(identifier).text() == text, f"{text} in {identifier}")


def drag_need(app: App, resource: str) -> None:
    """Drag a bar of needs from near its left end to three quarters of it."""
    into_view(app, f"inspector-need-bar-{resource}")
    x, y, width, height = app.find(f"inspector-need-bar-{resource}").box()
    app.drag((x + 12, y + height // 2), (x + 3 * width // 4, y + height // 2))


def needs(project: Project) -> dict[str, float]:
    """What the card needs."""
    return {need.resource: need.amount for need in project.card(CARD_ID).needs}


def enter_resources(app: App) -> None:
    """Budget and unit of one resource, the budget of another, and a new resource."""
    app.key("ctrl+r")
    type_into(app, "resource-budget-funding", "100")
    type_into(app, "resource-unit-funding", "bn yuan")
    type_into(app, "resource-budget-talent", "66")
    app.click(app.find("inspector-back"))


def require_by_keys(app: App) -> None:
    """Go with Tab to what the card requires, type a part of a name, and take the second that is offered."""
    for _ in range(20):
        if "focused" in app.find("inspector-requires").states():
            break
        app.key("Tab")
    app.type("quantum")
    app.key("Down", "Down", "Return")
    app.find("inspector-requires-quantum-computers")


def test_what_a_plan_needs_is_entered_undone_redone_and_found_again(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    app = start(path)
    app.find("chart-table", seconds=30)
    app.size(1380, 860)
    enter_resources(app)

    open_plan(app)
    into_view(app, "inspector-need-funding")
    type_into(app, "inspector-need-funding", "38.5")
    drag_need(app, "talent")
    app.wait_for(lambda: app.find("inspector-need-talent").text(), "a need of talent")
    dragged = float(app.find("inspector-need-talent").text())
    assert 45 <= dragged <= 55
    require_by_keys(app)
    into_view(app, "inspector-lock-in")
    app.click(app.find("inspector-lock-in"))
    app.wait_for(lambda: "checked" in app.find("inspector-lock-in").states(), "the lock")

    app.key("ctrl+z", "ctrl+z")
    app.wait_for(lambda: not app.has("inspector-requires-quantum-computers"), "no requirement")
    app.wait_for(lambda: "checked" in app.find("inspector-lock-free").states(), "no lock")
    app.key("ctrl+z")
    app.wait_for(lambda: app.find("inspector-need-talent").text() == "", "no need of talent after one undo")
    assert app.find("inspector-need-funding").text() == "38.5"
    app.key("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z", "ctrl+s")

    def stored() -> bool:
        project = load(path).project
        return needs(project) == {"funding": 38.5, "talent": dragged} and locks(project) == {CARD_ID: "in"}

    app.wait_for(stored, "needs and lock in the file")
    project = load(path).project
    assert required(project, CARD_ID) == ["quantum-computers"]
    assert [(one.budget, one.unit) for one in project.resources[:2]] == [(100.0, "bn yuan"), (66.0, "")]
    app.kill()

    app = start(path)
    app.find("chart-table", seconds=30)
    app.size(1380, 860)
    said = app.find(SR).item(CARD).description()
    assert "1 rule of the plan" in said
    assert "locked in the plan" in said
    open_plan(app)
    assert app.find("inspector-need-funding").text() == "38.5"
    assert "checked" in app.find("inspector-lock-in").states()
    assert app.has("inspector-requires-quantum-computers")
    assert not [fault for fault in app.faults() if fault.role != "page tab"]


def test_a_lock_is_set_by_keys_and_taken_back_in_the_menu_of_the_card(start: Start, tmp_path: Path) -> None:
    app = start(example(tmp_path))
    app.find("chart-table", seconds=30)
    app.click(app.find(SR).item(CARD))
    app.key("ctrl+shift+l")
    app.wait_for(lambda: "locked out of the plan" in app.find(SR).item(CARD).description(), "locked out")
    app.menu(app.find(SR).item(CARD))
    app.key("Up", "Up", "Right", "Up", "Return")  # Remove, Plan; Unlock
    app.wait_for(lambda: "locked" not in app.find(SR).item(CARD).description(), "unlocked")
