"""Folded filters, the drawer and the switch of ids: as one left them, and the same everywhere."""

from __future__ import annotations

from collections.abc import Callable

from builders import a_store
from memory_engine import MemoryEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from window_driver import Driver

from hexoview.ui.records.columns import Column
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]


def again(driver: Driver, open_window: OpenWindow) -> Driver:
    """Closes a window, and opens another with what that one remembered."""
    driver.window.close()
    return open_window(MemoryEngine(here=a_store()), location="here", settings=driver.window.memory.now)


def opened(open_window: OpenWindow) -> Driver:
    return open_window(MemoryEngine(here=a_store()), location="here", settings=Settings(zone="UTC"))


def test_that_folded_filters_come_back_as_they_were_left(open_window: OpenWindow) -> None:
    driver = opened(open_window)
    assert driver.window.parts.panel.open_groups == ("person", "time", "channels")
    driver.click("fold-person")
    driver.click("fold-activity")
    later = again(driver, open_window)
    assert later.window.parts.panel.open_groups == ("time", "activity", "channels")


def test_that_the_drawer_comes_back_on_its_page_and_leaves_the_keyboard_alone(
    open_window: OpenWindow,
) -> None:
    driver = opened(open_window)
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.window.parts.actions["events"].trigger()
    assert driver.window.parts.drawer.page == "events"
    later = again(driver, open_window)
    assert later.window.parts.drawer.page == ""
    later.window.load_preview()
    later.until(lambda: later.window.parts.drawer.page == "events")
    assert later.window.focusWidget() is later.find("records-table", QTableView)


def test_that_ids_are_shown_in_column_and_menu_alike(open_window: OpenWindow) -> None:
    driver = opened(open_window)
    view = driver.find("records-table", QTableView)
    switch = driver.window.parts.actions["ids"]
    switch.trigger()
    assert not view.isColumnHidden(Column.ID)
    columns = driver.find("records-columns").menu()
    id_of_columns = next(action for action in columns.actions() if action.data() == Column.ID)
    id_of_columns.trigger()
    assert view.isColumnHidden(Column.ID)
    assert not switch.isChecked()
    assert not driver.window.memory.now.shows_ids
    id_of_columns.trigger()
    assert switch.isChecked()


def test_that_alt_b_chooses_ecg_and_breathing_with_the_channels_folded(open_window: OpenWindow) -> None:
    driver = opened(open_window)
    driver.click("fold-channels")
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    driver.press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    driver.until(lambda: "datatype__in=4113,4129" in str(driver.workspace.selection))
    driver.settle()


def test_that_hiding_people_hides_ids_only_for_as_long(open_window: OpenWindow) -> None:
    driver = opened(open_window)
    view = driver.find("records-table", QTableView)
    actions = driver.window.parts.actions
    actions["ids"].trigger()
    actions["privacy"].trigger()
    assert view.isColumnHidden(Column.ID)
    actions["privacy"].trigger()
    assert not view.isColumnHidden(Column.ID)
    assert driver.window.memory.now.shows_ids
