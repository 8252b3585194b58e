"""Chips, stripes, patterns: what is drawn in the colours of buckets."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.figure.bars import draw_bar
from gui.figure.brushes import harm_brush, hatch_brush, pattern_brush
from gui.figure.marks import chip_width, draw_chip, draw_hatched, draw_stripes, stripes_width
from gui.theme import BucketLook, Theme, theme

LIGHT = theme("light")
WHITE = QColor("white")


def canvas(width: int = 120, height: int = 40) -> QImage:
    """A white picture."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(WHITE)
    return made


def row(image: QImage, y: int) -> list[str]:
    """The colours of a row of pixels."""
    return [image.pixelColor(x, y).name() for x in range(image.width())]


def test_a_region_of_two_has_two_stripes_of_four_pixels_one_apart(styled: QApplication) -> None:
    image, looks = canvas(), LIGHT.buckets[:2]
    with QPainter(image) as painter:
        draw_stripes(painter, QRectF(0, 0, 100, 40), looks)
    blue, amber, white = looks[0].edge.name(), looks[1].edge.name(), WHITE.name()
    assert row(image, 20)[:11] == [blue] * 4 + [white] + [amber] * 4 + [white] * 2
    assert stripes_width(2) == 10


def test_from_three_buckets_on_stripes_are_thinner_and_never_more_than_three(styled: QApplication) -> None:
    image = canvas()
    with QPainter(image) as painter:
        draw_stripes(painter, QRectF(0, 0, 100, 40), LIGHT.buckets[:6])
    edges = {look.edge.name() for look in LIGHT.buckets}
    assert [colour for colour in row(image, 20) if colour in edges] == [
        look.edge.name() for look in LIGHT.buckets[:3] for _ in range(3)
    ]
    assert stripes_width(3) == stripes_width(6) == 12


def test_stripes_follow_the_round_corners_and_leave_a_clip_as_it_was(styled: QApplication) -> None:
    image = canvas()
    with QPainter(image) as painter:
        painter.setClipRect(QRectF(0, 0, 120, 30))
        draw_stripes(painter, QRectF(0, 0, 100, 40), LIGHT.buckets[:1])
        assert painter.clipBoundingRect() == QRectF(0, 0, 120, 30)
    assert image.pixelColor(0, 0) == WHITE
    assert image.pixelColor(0, 20) == LIGHT.buckets[0].edge
    assert image.pixelColor(0, 35) == WHITE


def test_a_chip_is_as_wide_as_its_words_and_without_words_as_its_shape(styled: QApplication) -> None:
    assert chip_width("") == 18
    assert chip_width("Upgrading and more") > chip_width("Upgrading") > chip_width("")


def test_the_words_of_a_chip_end_before_its_edge(styled: QApplication) -> None:
    name, look = "Breakthroughs", LIGHT.buckets[1]
    width = chip_width(name)
    with_words, without = canvas(200), canvas(200)
    for image, colour in ((with_words, LIGHT.text), (without, look.tint)):
        with QPainter(image) as painter:
            draw_chip(painter, QRectF(0, 0, width, 18), look, "B", name, colour)
    inked = [x for x in range(200) if any(with_words.pixel(x, y) != without.pixel(x, y) for y in range(18))]
    assert min(inked) >= 20
    assert max(inked) <= width - 5


def filled(brush) -> bytes:
    """A square painted with a brush, as bytes."""
    image = canvas(32, 32)
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), brush)
    return bytes(image.constBits())


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast", "projector"])
def test_the_patterns_of_buckets_harm_and_not_judged_all_differ(styled: QApplication, name) -> None:
    look: Theme = theme(name)
    patterns = [bucket.pattern for bucket in look.buckets]
    assert len(set(patterns)) == 8
    brushes = [brush for pattern in patterns if (brush := pattern_brush(pattern, QColor("black"))) is not None]
    assert len(brushes) == 6
    assert {pattern for pattern in patterns if pattern_brush(pattern, WHITE) is None} == {"solid", "centre-line"}
    drawn = [filled(brush) for brush in (*brushes, harm_brush(look), hatch_brush(look))]
    for one, other in combinations(range(len(drawn)), 2):
        assert drawn[one] != drawn[other]


def test_even_a_short_harm_shows_a_stripe_and_its_colour(styled: QApplication) -> None:
    for left in range(8):
        image = canvas()
        with QPainter(image) as painter:
            painter.fillRect(QRectF(left, 0, 4, 11), LIGHT.harm)
            painter.fillRect(QRectF(left, 0, 4, 11), harm_brush(LIGHT))
        assert sorted(row(image, 5)[left : left + 4]) == sorted([LIGHT.harm.name()] * 3 + [LIGHT.surface.name()])


def test_not_judged_is_not_filled(styled: QApplication) -> None:
    image = canvas()
    with QPainter(image) as painter:
        draw_hatched(painter, QRectF(0, 0, 100, 20), LIGHT)
    inside = [image.pixelColor(x, y) for x in range(5, 95) for y in range(5, 15)]
    assert inside.count(WHITE) > len(inside) / 2
    assert inside.count(WHITE) < len(inside)
    assert image.pixelColor(110, 10) == QColor(Qt.GlobalColor.white)


def bar(look: BucketLook, width: int, letter: str, *, patterned: bool) -> QImage:
    """A bar drawn on the ground of the light theme."""
    image = canvas()
    with QPainter(image) as painter:
        draw_bar(painter, QRectF(0, 0, width, 11), look, letter, LIGHT.surface, patterned=patterned)
    return image


@pytest.mark.parametrize("look", LIGHT.buckets, ids=lambda look: look.name)
def test_a_letter_in_a_bar_stands_on_plain_colour_whatever_the_pattern(styled: QApplication, look) -> None:
    plain, patterned = (bar(look, 100, "S", patterned=one) for one in (False, True))
    letter = QRect(0, 0, 16, 11)
    assert plain.copy(letter) == patterned.copy(letter)
    assert (plain == patterned) is (look.pattern == "solid")


def test_a_bar_too_short_for_its_letter_has_none(styled: QApplication) -> None:
    look = LIGHT.buckets[0]
    assert bar(look, 25, "S", patterned=False) == bar(look, 25, "", patterned=False)
    assert bar(look, 26, "S", patterned=False) != bar(look, 26, "", patterned=False)
