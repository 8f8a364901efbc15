from __future__ import annotations

from collections.abc import Callable

import pytest
from builders import a_store
from memory_engine import MemoryEngine
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from window_driver import Driver

from hexoview.query.values import ValueStyle
from hexoview.ui.language import Language
from hexoview.ui.records.arrangement import Arrangement
from hexoview.ui.records.lines import Grouping
from hexoview.ui.theme import Appearance

OpenWindow = Callable[..., Driver]


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    driver = open_window(MemoryEngine(here=a_store()), location="here")
    driver.window.parts.actions["settings"].trigger()
    return driver


def pick(driver: Driver, name: str, value: str) -> None:
    box = driver.find(f"settings-{name}", QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_that_each_choice_holds_at_once(driver: Driver) -> None:
    pick(driver, "appearance", "dark")
    pick(driver, "language", "fr")
    pick(driver, "values", "stored")
    now = driver.window.memory.now
    assert (now.appearance, now.language, now.values) == (Appearance.DARK, Language.FRENCH, ValueStyle.STORED)
    assert driver.window.parts.actions["look_dark"].isChecked()


def test_that_switches_are_those_of_the_menus(driver: Driver) -> None:
    driver.find("settings-shows_ids", QCheckBox).click()
    assert driver.window.parts.actions["ids"].isChecked()
    driver.find("settings-hides_people", QCheckBox).click()
    assert driver.window.parts.actions["privacy"].isChecked()
    assert driver.window.memory.now.hides_people


def test_that_a_zone_is_told_everywhere(driver: Driver) -> None:
    dialog = driver.find("settings-close", QPushButton).window()
    dialog.changed.emit("zone", "Asia/Tokyo")  # type: ignore[attr-defined]  # the dialog's own signal
    assert str(driver.window.parts.zone) == "Asia/Tokyo"
    assert driver.window.memory.now.zone == "Asia/Tokyo"


def test_that_columns_and_panes_are_set_back(driver: Driver) -> None:
    driver.window.parts.records.arrange(Arrangement(grouping=Grouping.DAY))
    driver.find("settings-reset", QPushButton).click()
    assert driver.window.parts.records.arrangement == Arrangement()
