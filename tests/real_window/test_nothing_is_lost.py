"""The program is killed, a colleague writes to the file, a second window opens it: seen and done in the real window."""

import time
from pathlib import Path

from model.edits.paths import set_path
from model.files import load, save, template
from tests.real_window.conftest import Start
from tests.real_window.driver import App


def example(folder: Path) -> Path:
    """The worked example in a file of its own."""
    path = folder / "mine.bucketwise"
    save(template("essay"), path)
    return path


def choice(app: App, key: str, place: int) -> str:
    """The identifier of what a notice offers, once it is there."""

    def shown() -> str | None:
        found = (one for one in app.identifiers() if one.startswith(f"notice-{key}") and one.endswith(f"-{place}"))
        return next(found, None)

    return app.wait_for(shown, "the notice", seconds=20)


def status(app: App) -> str:
    """All that the status bar says."""
    return " · ".join(part.name() for part in app.find("status").children())


def renamed(app: App, name: str) -> None:
    """Give the first card of a pane another name by keys."""
    app.find("chart-table", seconds=30)
    app.click(app.find("pane-self-reliance").item("Semiconductor equipment"))
    app.key("F2")
    app.key("ctrl+a")
    app.type(name)
    app.key("Return")
    app.wait_for(lambda: name in app.find("pane-self-reliance").items(), "the new name")


def test_after_a_kill_the_next_start_offers_a_copy_and_the_file_is_untouched(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    before = path.read_bytes()
    app = start(path)
    renamed(app, "Chip tools")
    time.sleep(1)
    app.kill()
    assert path.read_bytes() == before

    app = start()
    app.click(app.find(choice(app, "recovered", 0)))
    app.wait_for(lambda: "Chip tools" in app.find("pane-self-reliance").items(), "the recovered card", seconds=20)
    assert "unchanged" in status(app)
    assert path.read_bytes() == before
    app.kill()

    app = start(path)
    app.click(app.find(choice(app, "recovered", 0)))
    app.wait_for(lambda: "Chip tools" in app.find("pane-self-reliance").items(), "recovered once more", seconds=20)
    assert load(path).doubts == ()


def test_what_a_colleague_saves_is_loaded_and_undo_takes_it_back(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    app = start(path)
    app.find("chart-table", seconds=30)
    save(set_path(load(path).project, "card/sme/name", "Theirs"), path)
    app.wait_for(lambda: "Theirs" in app.find("pane-self-reliance").items(), "their card", seconds=20)
    app.key("ctrl+z")
    app.wait_for(lambda: "Theirs" not in app.find("pane-self-reliance").items(), "undo")


def test_a_second_window_opens_to_read_only_and_can_take_over(start: Start, tmp_path: Path) -> None:
    path = example(tmp_path)
    first = start(path)
    first.find("chart-table", seconds=30)
    second = start(path)
    taking = choice(second, "owner", 0)
    second.find("chart-table", seconds=30)
    second.click(second.find("pane-self-reliance").item("Semiconductor equipment"))
    second.key("Delete")
    second.wait_for(lambda: "read only" in status(second), "the refusal")
    assert "Semiconductor equipment" in second.find("pane-self-reliance").items()
    second.click(second.find(taking))
    second.wait_for(lambda: not [one for one in second.identifiers() if one.startswith("notice-owner")], "the lock")
    renamed(second, "Mine now")
    second.key("ctrl+s")
    second.wait_for(lambda: load(path).project.card("sme").name == "Mine now", "the save")
