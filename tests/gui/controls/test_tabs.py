"""Tabs stay where they are."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.controls.tabs import SteadyTabs


def test_choosing_a_tab_moves_no_other(styled: QApplication, qtbot: QtBot) -> None:
    tabs = SteadyTabs()
    qtbot.addWidget(tabs)
    for text in ("Cards", "Buckets", "Tradeoffs"):
        tabs.addTab(text)
    tabs.show()
    places = []
    for chosen in range(3):
        tabs.setCurrentIndex(chosen)
        places.append([tabs.tabRect(tab) for tab in range(3)])
    assert places[0] == places[1] == places[2]


def test_a_chosen_tab_has_room_for_its_words_in_semibold(styled: QApplication, qtbot: QtBot) -> None:
    tabs = SteadyTabs()
    qtbot.addWidget(tabs)
    tabs.addTab("Tradeoffs and more of them")
    used = QFont(tabs.font())
    used.setWeight(QFont.Weight.DemiBold)
    assert tabs.tabRect(0).width() >= QFontMetrics(used).horizontalAdvance(tabs.tabText(0)) + 24
