"""What tests of the real window share. `driver/__init__.py` says how to write one."""

import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.real_window.driver import App
from tests.real_window.driver.app import environment_is_real
from tests.real_window.driver.bus import Bus

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_FAILED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a window system, and is left out where there is none."""
    absent = pytest.mark.skip(reason="no window system; tests/run starts one")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.realwindow)
            if not environment_is_real():
                item.add_marker(absent)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, for the picture of its screen."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


class Start(Protocol):
    """Starts the program with these arguments and waits for its window; `module` is another one to run instead."""

    def __call__(self, *arguments: str | Path, module: str = "gui") -> App: ...


@pytest.fixture(scope="session")
def bus() -> Iterator[Bus]:
    """The accessibility bus."""
    made = Bus()
    yield made
    made.close()


@pytest.fixture
def start(bus: Bus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Start]:
    """Starts programs in the test's folder; they end with the test, and `failed.png` shows the screen if it fails."""
    started: list[App] = []
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    def begin(*arguments: str | Path, module: str = "gui") -> App:
        command = [sys.executable, "-m", module, *map(str, arguments)]
        app = App(bus, command, tmp_path / "app.log", tmp_path)
        started.append(app)
        return app

    yield begin
    for app in started:
        if app.running():
            if request.node.stash.get(_FAILED, False):
                app.picture(tmp_path / "failed.png")
            app.kill()
