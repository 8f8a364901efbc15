from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from window_driver import find

from hexoview.ui.drawer import Drawer


@pytest.fixture
def drawer(qtbot: QtBot) -> Iterator[Drawer]:
    room = QWidget()
    qtbot.addWidget(room)
    drawer = Drawer(room)
    drawer.add_page("jobs", "Jobs", QLineEdit())
    drawer.add_page("events", "Events", QLineEdit())
    room.show()
    yield drawer
    room.close()


def test_that_the_drawer_stays_closed_until_a_page_is_asked_for(drawer: Drawer) -> None:
    assert drawer.isHidden()
    assert drawer.page == ""
    drawer.show_page("events")
    assert drawer.page == "events"


def test_that_the_same_wish_opens_and_closes_a_page_and_another_one_turns_it(drawer: Drawer) -> None:
    drawer.toggle("jobs")
    assert drawer.page == "jobs"
    drawer.toggle("events")
    assert drawer.page == "events"
    drawer.toggle("events")
    assert drawer.isHidden()


def test_that_tabs_turn_the_pages_and_the_cross_closes_them(drawer: Drawer, qtbot: QtBot) -> None:
    drawer.show_page("jobs")
    find(drawer, "drawer-tabs", QTabBar).setCurrentIndex(1)
    assert drawer.page == "events"
    qtbot.mouseClick(find(drawer, "drawer-close", QWidget), Qt.MouseButton.LeftButton)
    assert drawer.page == ""
