"""The bar of one row, drawn: nothing that is said covers what else is said."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from gui.chart.bars import Bars
from gui.chart.frame import Frame
from gui.chart.picture import Picture, card_picture, spanned
from gui.desk import Desk
from gui.theme import Appearance
from model.edits.judge import judge
from model.files import template
from model.priority.score import evaluate

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"


@pytest.fixture
def appearance(desk: Desk) -> Appearance:
    return desk.appearance


@pytest.fixture
def picture() -> Picture:
    project = template("essay")
    for bucket, fit in ((SR, -0.6), (FB, -0.8), (EU, 1.0)):
        project = judge(project, ["5g"], bucket, fit=fit, impact=1.0)
    return only(card_picture(evaluate(project)), "5g")


def only(picture: Picture, key: str) -> Picture:
    at = slice(picture.keys.index(key), picture.keys.index(key) + 1)
    rows = {
        name: getattr(picture, name)[at]
        for name in ("keys", "names", "help", "harm", "reach", "added", "added_judged", "score", "low", "high",
                     "open_range", "scored", "judged", "pending", "ranks", "sampled", "share", "firm")
    }  # fmt: skip
    return replace(picture, y=np.zeros(1), **rows)


def drawn(picture: Picture, appearance: Appearance, left: float = -100) -> tuple[QImage, Frame]:
    frame, bars = Frame(1000, 60, 0, left, 100), Bars(appearance)
    image = QImage(1000, 60, QImage.Format.Format_ARGB32)
    bars.show(picture, frame)
    painter = QPainter(image)
    bars.paint(painter)
    painter.end()
    return image, frame


def columns(image: QImage, frame: Frame, colour: QColor) -> list[int]:
    """The columns of the bar's height in which the colour is."""
    rows = range(frame.top + 3, frame.top + 14)
    return [x for x in range(round(frame.plot.right())) if any(image.pixelColor(x, y) == colour for y in rows)]


def test_the_axis_reaches_as_far_as_what_is_drawn(picture: Picture) -> None:
    flat = replace(picture, low=np.zeros(1), high=np.zeros(1))
    harm, help_ = float(picture.harm.sum()), float(picture.help.sum())
    assert spanned(flat).span == pytest.approx((harm, help_))
    room = replace(flat, open_range=np.array([90.0]))
    assert spanned(room).span == pytest.approx((harm - 90, help_ + 90))
    added = replace(flat, added=np.array([[70.0, -40.0, 0.0]]))
    assert spanned(added).span == pytest.approx((harm - 40, help_ + 70))


def test_each_harmed_bucket_shows_its_shape(picture: Picture, appearance: Appearance) -> None:
    image, frame = drawn(picture, appearance)
    far = frame.x(float(picture.harm.sum()))
    first, second = (columns(image, frame, appearance.theme.bucket(colour).edge) for colour in picture.colours[:2])
    assert len(first) >= 8
    assert len(second) >= 8
    assert max(second) < min(first) <= max(first) < far


def test_shapes_at_the_end_of_the_axis_keep_out_of_the_names(picture: Picture, appearance: Appearance) -> None:
    image, frame = drawn(picture, appearance, left=float(picture.harm.sum()))
    second = columns(image, frame, appearance.theme.bucket(picture.colours[1]).edge)
    assert len(second) >= 8
    assert min(second) > frame.names.right()


def test_harm_is_drawn_left_of_zero_and_help_right_of_it(picture: Picture, appearance: Appearance) -> None:
    image, frame = drawn(picture, appearance)
    zero = frame.x(0)
    assert max(columns(image, frame, appearance.theme.harm)) <= zero
    assert min(columns(image, frame, appearance.theme.bucket(picture.colours[2]).edge)) >= zero - 1


def test_what_a_drop_would_add_is_unfilled_and_carries_the_shape(picture: Picture, appearance: Appearance) -> None:
    added = replace(picture, added=np.array([[40.0, 0.0, 0.0]]), added_judged=np.array([[True, False, False]]))
    image, frame = drawn(added, appearance)
    edge, start = appearance.theme.bucket(picture.colours[0]).edge, float(picture.help.sum())
    inside = frame.top + 8
    xs = range(round(frame.x(start)) + 3, round(frame.x(start + 40)) - 3)
    assert all(image.pixelColor(x, inside) != edge for x in xs)
    assert len([x for x in columns(image, frame, edge) if x > frame.x(start + 40) + 2]) >= 8
    hatched, _ = drawn(replace(added, added_judged=np.zeros((1, 3), dtype=bool)), appearance)
    assert any(hatched.pixelColor(x, inside) != image.pixelColor(x, inside) for x in xs)
