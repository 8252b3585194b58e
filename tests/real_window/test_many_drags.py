"""Real drags one after the other in one run of the program: BUCKETWISE_SEARCH=long makes it 200."""

import os
from pathlib import Path

from model.files import load, save, template
from tests.real_window.conftest import Start

PANES = ("pane-self-reliance", "pane-fundamental-breakthroughs", "pane-economic-upgrading")
COUNT = 200 if os.environ.get("BUCKETWISE_SEARCH") == "long" else 12


def test_many_real_drags_in_one_run(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "mine.bucketwise"
    save(template("essay"), path)
    app = start(path)
    app.find("chart-table", seconds=30)
    card = "EUV photolithography"
    for number in range(COUNT):
        source, target = PANES[number % 3], PANES[(number + 1) % 3]
        app.drag(app.find(source).item(card), app.find(target))
        app.wait_for(lambda target=target: card in app.find(target).items(), f"drag {number}")
    assert app.running()
    app.key("ctrl+s")
    place = PANES[COUNT % 3].removeprefix("pane-")
    app.wait_for(lambda: load(path).project.card("euv").region == {place}, "the last place in the file")
