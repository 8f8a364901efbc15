"""The whole way without a mouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import START, a_record, a_store
from memory_engine import MemoryEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.export.formats import Format
from hexoview.ui.selection.terms import window_of
from hexoview.ui.settings import Settings

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def driver(open_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    store = a_store(seconds=600)
    a_record(store, 2, user=10, start_s=-86_400, seconds=600)
    store.add_user(User(10, "Marie T."))
    driver = open_window(
        MemoryEngine(here=store), location="here", settings=Settings(export_folder=str(tmp_path), zone="UTC")
    )
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.settle()
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    return driver


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def tab_to(driver: Driver, name: str, *, most: int) -> int:
    """Presses Tab until the keyboard is there; says how often."""
    for presses in range(most + 1):
        if focused() == name:
            return presses
        driver.press(KEY.Key_Tab)
    raise AssertionError(f"{name} isn't reached with {most} tabs; the keyboard is at {focused()}")


def tick_by_keys(driver: Driver, text: str) -> None:
    """Walks down the list that has the keyboard to the row of that text, and ticks it."""
    view = QApplication.focusWidget()
    assert isinstance(view, QListView)
    driver.press(KEY.Key_Home)
    while view.currentIndex().data() != text:
        driver.press(KEY.Key_Down)
    driver.press(KEY.Key_Space)
    driver.settle()


def mark_by_keys(driver: Driver) -> TimeSpan:
    """Zooms in on the preview, and takes what is on screen."""
    driver.press(KEY.Key_3, CTRL)
    driver.until(lambda: focused() == "preview-plot")
    driver.press(KEY.Key_Plus, CTRL)
    driver.press(KEY.Key_V)
    driver.settle()
    span = window_of(driver.workspace.selection)
    assert span is not None
    return span


def test_that_ecg_and_heart_rate_of_a_stretch_reach_a_file_by_keys_alone(
    driver: Driver, tmp_path: Path
) -> None:
    assert focused() == "records-table"
    driver.press(KEY.Key_Down)
    driver.settle()
    assert driver.sentence.startswith("Marie T. · 19 Nov 2022 00:23–00:33")

    driver.press(KEY.Key_1, CTRL)
    tab_to(driver, "list-datatype", most=25)
    tick_by_keys(driver, "ECG lead I")
    tick_by_keys(driver, "Heart rate")
    assert "ECG lead I, Heart rate" in driver.sentence

    span = mark_by_keys(driver)
    assert 0 < span.length < 600 * 256

    driver.press(KEY.Key_E, CTRL)
    driver.until(lambda: driver.find("export-dialog").isVisible())
    driver.settle()
    tab_to(driver, "format-edf", most=3)
    while not driver.find("format-json", QAbstractButton).isChecked():
        driver.press(KEY.Key_Down)
    driver.settle()
    driver.press(KEY.Key_Return)
    driver.until(lambda: driver.find("outcome").isVisible())

    [answer] = json.loads((tmp_path / "record_1.json").read_text())
    assert set(answer["data"]) == {"4113", "19"}
    assert answer["data"]["4113"][0][0] == span.start
    assert len(answer["data"]["4113"]) == span.length


def test_that_every_format_is_reached_with_arrows_and_every_field_with_tab(driver: Driver) -> None:
    driver.press(KEY.Key_Down)
    driver.settle()
    driver.press(KEY.Key_E, CTRL)
    driver.until(lambda: driver.find("export-dialog").isVisible())
    driver.settle()
    tab_to(driver, "format-edf", most=3)
    reached = []
    for _ in Format:
        reached.append(focused())
        driver.press(KEY.Key_Down)
        driver.settle()
    assert set(reached) == {f"format-{kind.key}" for kind in Format}
    for name in ("target", "browse", "manifest", "values", "export-cancel", "export-now"):
        tab_to(driver, name, most=20)
    driver.press(KEY.Key_Escape)
    assert not driver.find("export-dialog").isVisible()


def test_that_a_record_is_found_by_typing_and_its_times_are_typed(driver: Driver) -> None:
    driver.press(KEY.Key_F, CTRL)
    assert focused() == "records-find"
    driver.qtbot.keyClicks(driver.find("records-find", QLineEdit), "fri")
    assert driver.window.parts.records.listed == (2,)
    driver.press(KEY.Key_2, CTRL)
    driver.press(KEY.Key_Down)
    driver.settle()
    assert str(driver.workspace.selection) == "record=2&max_values=all"
    driver.press(KEY.Key_1, CTRL)
    tab_to(driver, "line-start", most=12)
    driver.qtbot.keyClicks(QApplication.focusWidget(), "00:25")
    driver.press(KEY.Key_Tab)
    driver.settle()
    span = window_of(driver.workspace.selection)
    assert span is not None
    assert span.start == START - 86_400 * 256 + 63 * 256
