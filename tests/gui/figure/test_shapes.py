"""Eight shapes that nobody takes for one another, each with its letter inside."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from gui.figure.marks import draw_bucket_mark
from gui.figure.shapes import LETTERS, shape_path
from gui.theme import theme

SHAPES = [bucket.shape for bucket in theme("light").buckets]
SIDE = 60.0
shapes = pytest.mark.parametrize("shape", SHAPES)


def area(path: QPainterPath) -> int:
    """How many of the whole points of a square lie inside."""
    return sum(path.contains(QPointF(x, y)) for x in range(-6, 67) for y in range(-6, 67))


def shape_of(shape: str) -> QPainterPath:
    """A shape in a square of 60."""
    return shape_path(shape, QRectF(0, 0, SIDE, SIDE))


def test_every_bucket_colour_has_a_shape_of_its_own() -> None:
    assert len(set(SHAPES)) == 8
    assert set(SHAPES) == set(LETTERS)


def test_any_two_shapes_differ_in_a_good_part_of_their_area() -> None:
    for one, other in combinations(SHAPES, 2):
        both, either = shape_of(one).intersected(shape_of(other)), shape_of(one).united(shape_of(other))
        assert area(both) < 0.93 * area(either), (one, other)


@shapes
def test_a_shape_fills_its_square_and_hardly_leaves_it(shape: str) -> None:
    bounds = shape_of(shape).boundingRect()
    assert QRectF(-5, -5, SIDE + 10, SIDE + 10).contains(bounds)
    assert min(bounds.width(), bounds.height()) > 0.85 * SIDE


@pytest.mark.parametrize("letter", ["S", "W", "Q", "i", "自", "AB"])
@pytest.mark.parametrize("side", [12, 17, 28])
@shapes
def test_the_letter_stays_inside_its_shape(styled: QApplication, shape: str, letter: str, side: int) -> None:
    look = next(one for one in theme("light").buckets if one.shape == shape)
    rect = QRectF(10, 10, side, side)
    with_letter, without = picture(rect, look, letter), picture(rect, look, "")
    assert with_letter != without
    inside = shape_path(shape, rect.adjusted(-1, -1, 1, 1))
    changed = [
        (x, y) for x in range(60) for y in range(60) if with_letter.pixel(x, y) != without.pixel(x, y)
    ]  # fmt: skip
    assert [place for place in changed if not inside.contains(QPointF(place[0] + 0.5, place[1] + 0.5))] == []


def picture(rect: QRectF, look, letter: str) -> QImage:
    """A mark drawn on grey, which no letter has."""
    made = QImage(60, 60, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.gray)
    with QPainter(made) as painter:
        draw_bucket_mark(painter, rect, look, letter)
    return made
