"""One thing of the window as a screen reader meets it."""

from dataclasses import dataclass
from typing import Any

from tests.real_window.driver.bus import NOTHING, Bus
from tests.real_window.driver.bus import GoneError as Gone

__all__ = ["ROWS", "Box", "Element", "Gone", "NotThere"]

Box = tuple[int, int, int, int]
"""x, y, width, height in pixels of the screen."""

STATES = (
    "invalid active armed busy checked collapsed defunct editable enabled expandable expanded focusable focused "
    "has-tooltip horizontal iconified modal multi-line multiselectable opaque pressed resizable selectable selected "
    "sensitive showing single-line stale transient vertical visible manages-descendants indeterminate required "
    "truncated animated invalid-entry supports-autocompletion selectable-text default visited checkable has-popup "
    "read-only"
).split()
"""The names of the state bits, in the order of AT-SPI's `StateType`."""

ROWS = frozenset(
    {
        "list item",
        "tree item",
        "table cell",
        "cell",
        "table row",
        "page tab",
        "menu item",
        "check menu item",
        "radio menu item",
    }
)
"""Roles of the parts of a view, a menu, a row of tabs. They have a name and no identifier."""

_MANY = 2000
_EVERYTHING_IN_VIEW = 6


class NotThere(Exception):
    """No such element, or more than one; the message lists what there is."""


@dataclass(frozen=True)
class Element:
    """The address of an element. Everything it answers is read from the living program."""

    bus: Bus
    owner: str
    path: str

    # What it says ------------------------------------------------------------------------------------------------

    def name(self) -> str:
        """Its accessible name."""
        return str(self._get("Accessible", "Name"))

    def description(self) -> str:
        """Its accessible description."""
        return str(self._get("Accessible", "Description"))

    def identifier(self) -> str:
        """Its accessible identifier; a path of class names, made up by Qt, where the program has set none."""
        try:
            return str(self._get("Accessible", "AccessibleId"))
        except Gone:
            return ""

    def role(self) -> str:
        """What it is: "list", "list item", "button", …"""
        return str(self._call("Accessible", "GetRoleName"))

    def states(self) -> set[str]:
        """What is true of it: "showing", "focused", "checked", …"""
        low, high = self._call("Accessible", "GetState")
        bits = low | high << 32
        return {state for at, state in enumerate(STATES) if bits >> at & 1}

    def showing(self) -> bool:
        """Whether it is on the screen."""
        return "showing" in self.states()

    def box(self) -> Box:
        """Where it is."""
        x, y, width, height = self._call("Component", "GetExtents", 0, signature="u")
        return x, y, width, height

    def text(self) -> str:
        """The content of a field."""
        length = int(self._get("Text", "CharacterCount"))
        return str(self._call("Text", "GetText", 0, length, signature="ii"))

    def value(self) -> float:
        """The value of a slider or spin box."""
        return float(self._get("Value", "CurrentValue"))

    # What it holds -----------------------------------------------------------------------------------------------

    def parent(self) -> "Element":
        """What it is in."""
        return Element(self.bus, *self._get("Accessible", "Parent"))

    def children(self, most: int = _MANY) -> list["Element"]:
        """What is directly in it, the first `most`."""
        count = int(self._get("Accessible", "ChildCount"))
        if count <= most:
            found = self._call("Accessible", "GetChildren")
        else:
            found = [self._call("Accessible", "GetChildAtIndex", at, signature="i") for at in range(most)]
        return [Element(self.bus, owner, path) for owner, path in found if path != NOTHING]

    def rows(self) -> list["Element"]:
        """The rows of a list, the cells of a table, the entries of a menu."""
        return [child for child in self.children() if child.role() in ROWS]

    def items(self) -> list[str]:
        """The names of its rows."""
        return [row.name() for row in self.rows()]

    def item(self, name: str) -> "Element":
        """The row of this name, scrolled into view."""
        named = [row for row in self.rows() if row.name() == name]
        if len(named) != 1:
            raise NotThere(f"{len(named)} rows are called {name!r}; there are {self.items()[:40]}")
        return named[0].reveal()

    def table(self) -> list[list[str]]:
        """The texts of a table, row by row."""
        rows, columns = int(self._get("Table", "NRows")), int(self._get("Table", "NColumns"))
        return [[self._cell(row, column).name() for column in range(columns)] for row in range(rows)]

    def selected(self) -> list[str]:
        """The names of the selected rows."""
        count = int(self._get("Selection", "NSelectedChildren"))
        chosen = [self._call("Selection", "GetSelectedChild", at, signature="i") for at in range(count)]
        return [Element(self.bus, *one).name() for one in chosen]

    # What can be done without a pointer ---------------------------------------------------------------------------

    def reveal(self) -> "Element":
        """Scroll it into view; itself."""
        if not self.showing():
            self._call("Component", "ScrollTo", _EVERYTHING_IN_VIEW, signature="u")
        return self

    def press(self) -> None:
        """Do its first action, as a screen reader does."""
        self._call("Action", "DoAction", 0, signature="i")

    def set_text(self, text: str) -> None:
        """Replace the content of a field, in any script."""
        self._call("EditableText", "SetTextContents", text, signature="s")

    def set_value(self, value: float) -> None:
        """Move a slider or spin box."""
        self.bus.set_number(self.owner, self.path, "Value", "CurrentValue", value)

    def point(self) -> tuple[int, int]:
        """Where a pointer meets it: its middle; for a row that is cut off by its view, a point inside the view."""
        x, y, width, height = self.reveal().box()
        if width <= 0 or height <= 0:
            raise NotThere(f"{self.role()} {self.name()!r} has no place on the screen")
        middle = y + height // 2
        if self.role() in ROWS:
            _, top, _, tall = self.parent().box()
            if tall > 8:
                middle = min(max(middle, top + 4), top + tall - 5)
        return x + width // 2, middle

    def _cell(self, row: int, column: int) -> "Element":
        return Element(self.bus, *self._call("Table", "GetAccessibleAt", row, column, signature="ii"))

    def _get(self, interface: str, name: str) -> Any:
        return self.bus.get(self.owner, self.path, interface, name)

    def _call(self, interface: str, method: str, *values: Any, signature: str = "") -> Any:
        return self.bus.call(self.owner, self.path, interface, method, *values, signature=signature)
