"""What is doubted of the weights is told where they are set."""

from PySide6.QtWidgets import QWidget


def told(inspector):
    return [
        one.text()
        for one in inspector.findChildren(QWidget)
        if one.accessibleIdentifier().startswith("inspector-weights-doubt-") and one.isVisibleTo(inspector)
    ]


def test_weights_without_doubt_say_nothing(desk, inspector):
    desk.selection.select_bucket("sr")
    desk.warned.refresh()
    assert told(inspector) == []


def test_doubts_about_all_weights_and_about_the_bucket_that_is_shown(desk, inspector):
    desk.weights.describe("sr", points=((0.0, 0.0), (10.0, 1.0)))
    desk.weights.weigh("sr", 80.0)
    desk.weights.describe("sr", points=((0.0, 0.0), (20.0, 1.0)))
    desk.selection.select_bucket("sr")
    desk.warned.refresh()
    assert told(inspector) == [
        "The heaviest bucket is rated 80. Rate it 100 and compare the others with it.",
        "“Self-reliance” was weighed for another range than its scale has now. Weigh it again, or confirm it.",
    ]
    desk.selection.select_bucket("up")
    assert told(inspector) == ["The heaviest bucket is rated 80. Rate it 100 and compare the others with it."]
    desk.weights.weigh("up", 100.0)
    desk.warned.refresh()
    assert told(inspector) == []
