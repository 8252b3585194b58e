"""How long from the start of the program to a painted board, against a bare Qt window; then to the chart.

Run under a display:  bash tests/real_window/under_xvfb.sh .venv/bin/python tests/bench/bench_start.py
Each figure is the median of several runs, from the start of the process; the ratio is what counts. What is slow to
import waits for the event after the first paint, so the start of that event is when the board was painted.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 11

BARE = """
import os, time
began = float(os.environ["BEGAN"])
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic() - began, 0, flush=True)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Bare(); window.resize(1280, 800); window.show()
app.exec()
"""

MODEL = BARE.replace("from PySide6.QtCore", "import model.files; model.files.template('essay')\nfrom PySide6.QtCore")
"""The bare window again, with the example read: what Qt and pydantic take before there is a widget of ours."""

OURS = """
import gc, os, sys, time
began = float(os.environ["BEGAN"])
gc.disable()  # as gui.app does
from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
from gui.settings import Settings
from gui.window import Window
app = QApplication([])
window = Window(Settings(Path(sys.argv[1])))
window.open_example()
times = []
complete = window._complete
def painted():
    times.append(time.monotonic() - began)
    complete()
window._complete = painted
def done():
    window.repaint()
    print(times[0], time.monotonic() - began, flush=True)
    app.quit()
window.workspace.completed.connect(lambda: QTimer.singleShot(0, done))
window.show()
app.exec()
"""


def one(code: str, folder: str) -> tuple[float, float]:
    """Seconds to the first paint, and to the chart, of one run."""
    command = [sys.executable, "-c", code, str(Path(folder) / "preferences.json")]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "BEGAN": str(time.monotonic())}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=env, timeout=120).stdout.split()
    return float(told[0]), float(told[1])


def main() -> None:
    """Print medians and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        for code in (BARE, MODEL, OURS):
            one(code, folder)
        runs = [[one(code, folder) for code in (BARE, MODEL, OURS)] for _ in range(RUNS)]
    bare, model, board = (statistics.median(run[place][0] for run in runs) for place in range(3))
    floor, ratio = (statistics.median(run[place][0] / run[0][0] for run in runs) for place in (1, 2))
    chart = statistics.median(run[2][1] - run[2][0] for run in runs)
    print(f"bare window painted        {bare * 1000:7.0f} ms")
    print(f"with the example read      {model * 1000:7.0f} ms   ratio {floor:.2f}")
    print(f"board painted              {board * 1000:7.0f} ms   ratio {ratio:.2f} (wished for: 2)")
    print(f"chart there after that     {chart * 1000:7.0f} ms   (at most 700 ms)")


if __name__ == "__main__":
    main()
