"""HiGHS is loaded when a plan is first asked for that needs it, not before; and it says nothing on standard output."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]

LATE = """
import sys
import pkgutil, importlib
import model.priority, gui.command_line, gui.headless.parser
for found in pkgutil.walk_packages(model.priority.__path__, "model.priority."):
    importlib.import_module(found.name)
from model.priority.plan.solve import quick, solve
from tests.model.priority.plan.problems import large_problem
for count in (0, 5, 18):
    solve(large_problem(1, count, pairs=2 if count else 0))
quick(large_problem(1, 200))
assert "highspy" not in sys.modules, "loaded before it was needed"
assert solve(large_problem(1, 30)).optimal
assert "highspy" in sys.modules
"""


def test_nothing_loads_highs_before_a_plan_needs_it_and_it_prints_nothing():
    command = [sys.executable, "-W", "error", "-c", LATE]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=120)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
