"""The program in a process of its own: started, found on the accessibility bus, used, looked at, ended."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tests.real_window.driver import hand
from tests.real_window.driver.bus import ROOT, Bus
from tests.real_window.driver.element import Element, Gone, NotThere
from tests.real_window.driver.walk import Fault, everything, faults

T = TypeVar("T")
Target = Element | hand.Point

_GRAB = "from PySide6.QtGui import QGuiApplication as A; import sys; a = A(sys.argv); \
sys.exit(not a.primaryScreen().grabWindow(0).save(sys.argv[1]))"


class App:
    """One run of the program. Every deed waits a moment for its effect; `wait_for` waits for what a test is after."""

    def __init__(self, bus: Bus, command: Sequence[str], log: Path, folder: Path, seconds: float = 30) -> None:
        self.bus = bus
        self.log = log
        with log.open("ab") as written:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=written, stderr=subprocess.STDOUT, cwd=folder
            )
        self._known: dict[str, Element] = {}
        try:
            self.top = self.wait_for(self._look, "the window", seconds)
        except BaseException:
            self.kill()
            raise

    # Looking -----------------------------------------------------------------------------------------------------

    def find(self, identifier: str, seconds: float = 10) -> Element:
        """The element on the screen with this accessible identifier; waits until there is exactly one."""
        known = self._known.get(identifier)
        try:
            if known is not None and known.identifier() == identifier and known.showing():
                return known
        except Gone:
            pass
        self._known[identifier] = self.wait_for(lambda: self._one(identifier), f"one {identifier!r}", seconds)
        return self._known[identifier]

    def has(self, identifier: str) -> bool:
        """Whether such an element is on the screen now."""
        return any(one == identifier and element.showing() for element, one in everything(self.top))

    def identifiers(self) -> list[str]:
        """All identifiers that the program has set, on the screen or not."""
        return [one for _, one in everything(self.top) if one]

    def focused(self) -> Element | None:
        """What has the focus."""
        found = [element for element, _ in everything(self.top) if "focused" in element.states()]
        return found[-1] if found else None

    def faults(self) -> list[Fault]:
        """The controls on the screen without a name or an identifier of their own."""
        return faults(self.top)

    def outline(self) -> str:
        """What is on the screen, a line each: role, name, identifier, place. For writing and mending tests."""
        lines = []
        for element, identifier in everything(self.top):
            if element.showing():
                lines.append(f"{element.role()} {element.name()!r} {identifier or '-'} {element.box()}")
        return "\n".join(lines)

    def picture(self, path: Path) -> Path:
        """Save what the screen shows as PNG; the path."""
        subprocess.run([sys.executable, "-c", _GRAB, str(path)], check=True, timeout=60)
        return path

    def said(self) -> str:
        """What the program has written to its output so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_for(self, question: Callable[[], T | None], what: str, seconds: float = 10) -> T:
        """The first answer of `question` that is true. What has gone or is not there yet counts as false."""
        end, last = time.monotonic() + seconds, ""
        while True:
            try:
                answer = question()
                if answer:
                    return answer
                last = repr(answer)
            except (Gone, NotThere) as trouble:
                last = str(trouble)
            if time.monotonic() > end:
                raise AssertionError(f"{what}: not within {seconds:g} s, last {last}")
            time.sleep(0.05)

    # Doing -------------------------------------------------------------------------------------------------------

    def click(self, target: Target, hold: str = "", times: int = 1) -> None:
        """Click the middle of something."""
        hand.click(_point(target), hand.PRIMARY, hold, times)

    def menu(self, target: Target) -> None:
        """Click with the secondary button."""
        hand.click(_point(target), hand.SECONDARY)

    def hover(self, target: Target) -> None:
        """Rest the pointer on something."""
        hand.hover(_point(target))

    def drag(self, what: Target, to: Target, hold: str = "", *, escape: bool = False, drop: bool = True) -> None:
        """Drag something with a real pointer, with the keys of `hold` down ("ctrl", "alt").

        `escape=True` gives up over the target. `drop=False` leaves it there, to be looked at; `drop` ends it.
        """
        hand.carry(_point(what), _point(to), hold)
        if escape:
            hand.escape(hold)
        elif drop:
            hand.let_go(hold)

    def drop(self, hold: str = "") -> None:
        """Let go of what `drag(…, drop=False)` holds; with the same `hold`."""
        hand.let_go(hold)

    def scroll(self, target: Target, notches: int) -> None:
        """Turn the wheel over something; positive is down."""
        hand.scroll(_point(target), notches)

    def key(self, *names: str) -> None:
        """Press keys one after the other: "Return", "ctrl+z", "alt+Down"."""
        hand.key(*names)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        hand.type_text(text)

    def size(self, width: int, height: int) -> None:
        """Give the window this size."""
        hand.window_size(self.process.pid, width, height)

    def move_to(self, left: int, top: int) -> None:
        """Put the window there, above all others."""
        hand.window_place(self.process.pid, left, top)

    # Ending ------------------------------------------------------------------------------------------------------

    def kill(self) -> None:
        """End it at once, as a crash or a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)

    def ended(self, seconds: float = 20) -> int:
        """Wait for it to end by itself; its exit status."""
        return self.process.wait(seconds)

    def running(self) -> bool:
        """Whether it runs."""
        return self.process.poll() is None

    def _look(self) -> Element | None:
        if not self.running():
            raise AssertionError(f"the program ended with {self.process.returncode}:\n{self.said()[-2000:]}")
        for owner, process in self.bus.programs():
            if process == self.process.pid:
                top = Element(self.bus, owner, ROOT)
                if any(child.showing() for child in top.children()):
                    return top
        return None

    def _one(self, identifier: str) -> Element:
        found = [element for element, one in everything(self.top) if one == identifier]
        shown = [element for element in found if element.showing()]
        if len(shown) != 1:
            raise NotThere(f"{len(found)} elements have the identifier {identifier!r}, {len(shown)} on the screen")
        return shown[0]


def _point(target: Target) -> hand.Point:
    return target.point() if isinstance(target, Element) else target


def environment_is_real() -> bool:
    """Whether windows are real here, with a display and a window system."""
    return os.environ.get("QT_QPA_PLATFORM") == "xcb" and bool(os.environ.get("DISPLAY"))
