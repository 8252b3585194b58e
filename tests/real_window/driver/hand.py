"""A real pointer and real keys, through xdotool."""

import shlex
import subprocess
import time
from collections.abc import Sequence

Point = tuple[int, int]

PRIMARY, SECONDARY = "1", "3"
_DOWN, _UP = "5", "4"
_START_STEPS = 8  # of two pixels each: more than Qt's start distance of ten
_STEPS = 24


def click(at: Point, button: str = PRIMARY, hold: str = "", times: int = 1) -> None:
    """Click there; `hold` names the keys that are held ("ctrl", "ctrl+shift")."""
    once = ["mousedown", button, "sleep", "0.02", "mouseup", button, "sleep", "0.06"]
    _do([*_move(at), "sleep", "0.05", *_keys("keydown", hold), *once * times, *_keys("keyup", hold)])


def hover(at: Point) -> None:
    """Rest the pointer there."""
    x, y = at
    _do([*_move((x - 2, y)), "sleep", "0.03", *_move(at), "sleep", "0.1"])


def carry(start: Point, end: Point, hold: str = "") -> None:
    """Press at `start`, carry what is there to `end` and rest, with the button and the keys still down.

    Small first steps pass the start distance; many steps and some on the spot let targets see moves, not an arrival.
    Keys go down on the way: at the start they would select.
    """
    (x, y), (goal_x, goal_y) = start, end
    right, down = (1 if goal_x >= x else -1), (1 if goal_y >= y else -1)
    deed = [*_move(start), "sleep", "0.08", "mousedown", PRIMARY, "sleep", "0.1"]
    for step in range(1, _START_STEPS + 1):
        deed += [*_move((x + right * 2 * step, y + down * 2 * step)), "sleep", "0.02"]
    x, y = x + right * 2 * _START_STEPS, y + down * 2 * _START_STEPS
    deed += ["sleep", "0.12", *_keys("keydown", hold)]
    for step in range(1, _STEPS + 1):
        deed += [*_move((x + (goal_x - x) * step // _STEPS, y + (goal_y - y) * step // _STEPS)), "sleep", "0.012"]
    for aside in (1, 0, -1, 0):
        deed += [*_move((goal_x + aside, goal_y)), "sleep", "0.03"]
    _do([*deed, "sleep", "0.2"])


def let_go(hold: str = "") -> None:
    """Let the button go, then the keys."""
    _do(["mouseup", PRIMARY, "sleep", "0.05", *_keys("keyup", hold), "sleep", "0.1"])


def escape(hold: str = "") -> None:
    """Press Escape during a drag, then let everything go."""
    _do(["key", "Escape", "sleep", "0.1", "mouseup", PRIMARY, "sleep", "0.05", *_keys("keyup", hold), "sleep", "0.1"])


def scroll(at: Point, notches: int) -> None:
    """Turn the wheel there; positive is down."""
    wheel = _DOWN if notches > 0 else _UP
    _do([*_move(at), "click", "--repeat", str(abs(notches)), "--delay", "20", wheel, "sleep", "0.1"])


def key(*names: str) -> None:
    """Press keys one after the other: "Return", "ctrl+z", "alt+Down"."""
    for name in names:
        _do(["key", "--clearmodifiers", name, "sleep", "0.04"])


def type_text(text: str) -> None:
    """Type a text, key by key."""
    _do(["type", "--delay", "12", "--", text])


def window_size(process: int, width: int, height: int) -> None:
    """Give the program's window this size."""
    _do(["windowsize", "--sync", _window(process), str(width), str(height)])


def window_place(process: int, left: int, top: int) -> None:
    """Put the program's window there, above all others."""
    _do(["windowmove", _window(process), str(left), str(top), "windowraise", _window(process)])
    time.sleep(0.5)


def _window(process: int) -> str:
    command = ["xdotool", "search", "--onlyvisible", "--pid", str(process)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1]


def _move(at: Point) -> list[str]:
    return ["mousemove", str(at[0]), str(at[1])]


def _keys(deed: str, hold: str) -> list[str]:
    names = [name for name in hold.split("+") if name]
    return [word for name in names for word in (deed, name)]


def _do(deed: Sequence[str]) -> None:
    done = subprocess.run(["xdotool", *deed], capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise RuntimeError(f"xdotool {shlex.join(deed)[:80]}: {done.stderr.strip()[:300]}")
