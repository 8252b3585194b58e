"""The palette: what must be read can be read, buckets can be told apart, and Qt gets all of it."""

import json
from collections.abc import Iterator
from dataclasses import fields
from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette

from gui.theme import Theme, ThemeName, palette, theme
from gui.theme.palette import RESOURCES
from tests.gui.theme.colour_vision import KINDS, contrast, difference

NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
GROUNDS = ("window", "surface", "raised")
GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
TEXT, PART = 4.5, 3.0

themes = pytest.mark.parametrize("name", NAMES)


def pairs(look: Theme) -> Iterator[tuple[str, QColor, QColor, float]]:
    """What stands on what, and the contrast that WCAG 2.1 asks of it."""
    for ground in (*GROUNDS, "selection", "hover"):
        for ink in ("text", "muted"):
            yield f"{ink} on {ground}", getattr(look, ink), getattr(look, ground), TEXT
    for ground in GROUNDS:
        for ink in ("control", "accent", "focus"):
            yield f"{ink} on {ground}", getattr(look, ink), getattr(look, ground), PART
    for ground in ("surface", "raised"):
        yield f"hatch on {ground}", look.hatch, getattr(look, ground), PART
        yield f"harm on {ground}", look.harm, getattr(look, ground), PART
    yield "accent on selection", look.accent, look.selection, PART
    yield "on_accent on accent", look.on_accent, look.accent, TEXT
    yield "danger on raised", look.danger, look.raised, TEXT
    yield "danger on window", look.danger, look.window, TEXT
    yield "harm on its tint", look.harm, look.harm_tint, TEXT
    for bucket in look.buckets:
        for ground in ("surface", "raised", "selection"):
            yield f"{bucket.name} on {ground}", bucket.edge, getattr(look, ground), PART
        yield f"{bucket.name} on its tint", bucket.edge, bucket.tint, PART
        yield f"letter on {bucket.name}", bucket.letter, bucket.edge, TEXT
        yield f"text on the tint of {bucket.name}", look.text, bucket.tint, TEXT
        # Rounded to two digits: the dark tint of violet has 4.496.
        yield f"muted on the tint of {bucket.name}", look.muted, bucket.tint, TEXT


@themes
def test_everything_has_the_contrast_it_needs(name: ThemeName) -> None:
    low = {what: contrast(ink, ground) for what, ink, ground, needs in pairs(theme(name))
           if round(contrast(ink, ground), 2) < needs}  # fmt: skip
    assert not low


@themes
@pytest.mark.parametrize("kind", KINDS)
def test_eight_buckets_differ_for_every_kind_of_colour_vision(name: ThemeName, kind: str) -> None:
    edges = [bucket.edge for bucket in theme(name).buckets]
    assert min(difference(one, other, kind) for one, other in combinations(edges, 2)) >= 10
    assert min(difference(one, other, kind) for one, other in combinations(edges[:3], 2)) >= 20


@themes
def test_no_two_of_the_first_sixty_four_buckets_look_alike(name: ThemeName) -> None:
    looks = [theme(name).bucket(colour) for colour in range(64)]
    assert len({(look.edge.name(), look.shape, look.pattern) for look in looks}) == 64


def test_the_ninth_bucket_has_the_first_colour_and_the_second_shape() -> None:
    look = theme("light")
    assert look.bucket(8).edge == look.bucket(0).edge
    assert (look.bucket(8).shape, look.bucket(8).pattern) == (look.bucket(1).shape, look.bucket(1).pattern)


def test_a_bucket_keeps_its_shape_and_pattern_from_theme_to_theme() -> None:
    marks = {tuple((bucket.name, bucket.shape, bucket.pattern) for bucket in theme(name).buckets) for name in NAMES}
    assert len(marks) == 1


def test_the_palette_file_has_exactly_the_themes_and_colours_of_the_program() -> None:
    raw = json.loads((RESOURCES / "palette.json").read_text(encoding="utf-8"))
    assert set(raw) == set(NAMES)
    for name in NAMES:
        assert set(raw[name]["ui"]) == {field.name for field in fields(Theme)} - {"name", "buckets"}
        assert all(getattr(theme(name), key) == QColor(value) for key, value in raw[name]["ui"].items())
        assert len(raw[name]["buckets"]) == 8


@pytest.mark.parametrize(("name", "dark"), [("light", False), ("dark", True), ("high-contrast", True)])
def test_a_theme_knows_whether_it_is_dark(name: ThemeName, dark: bool) -> None:
    assert theme(name).is_dark is dark


@themes
@pytest.mark.parametrize(
    "group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled]
)
def test_every_role_of_qt_is_set_in_every_state(name: ThemeName, group: QPalette.ColorGroup) -> None:
    made = palette(theme(name))
    meant = {value.name() for value in vars(theme(name)).values() if isinstance(value, QColor)}
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            assert made.isBrushSet(group, role), role
            assert made.color(group, role).name() in meant, role


@themes
def test_disabled_text_differs_from_text(name: ThemeName) -> None:
    made = palette(theme(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        assert made.brush(QPalette.ColorGroup.Disabled, role) != made.brush(QPalette.ColorGroup.Active, role)
