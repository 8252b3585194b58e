"""A walk through everything in the window: what lacks a name or an identifier."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tests.real_window.driver.element import ROWS, Box, Element, Gone

CONTROLS = frozenset(
    (
        "button,push button,toggle button,check box,radio button,combo box,text,entry,password text,spin box,"
        "spin button,slider,dial,list,list box,tree,tree table,table,page tab list,link,push button menu,button menu"
    ).split(",")
)
"""Roles that a person can operate."""

SURFACES = frozenset({"filler", "panel", "canvas", "drawing area", "viewport", "unknown", "scroll pane"})
"""Roles that count as a control when the focus can go there."""

CELLS = frozenset({"cell", "table cell"})
"""Rows that may be empty."""

_MADE_UP = "QApplication."  # Qt makes up a path of class names where a program says nothing
_OBJECT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_QTS_OWN = re.compile(r"(^|\.)(qt_[a-z_]+|ExtensionButton)$")
_FEW = 60


@dataclass(frozen=True)
class Fault:
    """What an element lacks."""

    lacks: str
    role: str
    name: str
    identifier: str
    box: Box


def everything(top: Element) -> Iterator[tuple[Element, str]]:
    """Every element below, with the identifier that the program gave it ("" for none).

    Qt's private parts, as the field in a spin box, are left out, and of a long list all but the first rows.
    """
    try:
        children = top.children(most=_FEW)
    except Gone:
        return
    for child in children:
        said = child.identifier()
        if not _QTS_OWN.search(said):
            yield child, _own(said)
        yield from everything(child)


def _own(said: str) -> str:
    """The identifier that the program gave; for entries of menus and for tab bars, which hide it, their object name."""
    if not said.startswith(_MADE_UP):
        return said
    last = said.rpartition(".")[2]
    return last if _OBJECT_NAME.fullmatch(last) else ""


def faults(top: Element) -> list[Fault]:
    """What is on the screen and can be operated, but has no name or no identifier, or shares its identifier."""
    found, seen = [], Counter[str]()
    for element, identifier in everything(top):
        try:
            role, states = element.role(), element.states()
            if "showing" not in states:
                continue
            name, box = element.name().strip(), element.box()
        except Gone:
            continue
        if min(box[2:]) <= 0:
            continue
        seen[identifier] += bool(identifier) and role not in ROWS
        operable = role in CONTROLS or (role in SURFACES and "focusable" in states)
        if (operable or role in ROWS - CELLS) and not name:
            found.append(Fault("name", role, name, identifier, box))
        if operable and not identifier:
            found.append(Fault("identifier", role, name, identifier, box))
        if seen[identifier] > 1:
            found.append(Fault("identifier of its own", role, name, identifier, box))
    return found
