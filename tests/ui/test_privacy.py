from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from builders import a_range, a_record
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from window_driver import Driver

from hexoview.domain.resources import User
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def engine() -> MemoryEngine:
    store = MemoryStore()
    for number, (user, name) in enumerate([(21_885, "Marie Tremblay"), (21_900, "Jean Lavoie")], start=1):
        a_record(store, number, user=user, seconds=600, start_s=number)
        store.add_user(User(user, name, note=f"{name}’s neighbour"))
        store.add_sync(number, 19, np.full(600, 61, np.uint16))
    a_range(store, 7, user=21_885, start_s=60, seconds=120)
    return MemoryEngine(here=store)


def _said(root: QWidget) -> Iterator[str]:
    """Every word that a window shows, hints at or says aloud."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (
            widget.windowTitle(),
            widget.toolTip(),
            widget.accessibleName(),
            widget.accessibleDescription(),
        )
        match widget:
            case QLabel() | QAbstractButton() | QLineEdit():
                yield widget.text()
            case QComboBox():
                yield from (widget.itemText(number) for number in range(widget.count()))
            case QAbstractItemView():
                yield from _cells(widget.model())


def _cells(model: QAbstractItemModel | None, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    if model is None:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount(parent)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for index in (model.index(row, column, parent) for column in range(columns)):
            yield from (str(index.data(role)) for role in roles)
            if not isinstance(model, QAbstractListModel):
                yield from _cells(model, index)


def _names_in(driver: Driver) -> list[str]:
    driver.settle()
    traces = ("marie", "tremblay", "jean", "lavoie", "21885", "21900", "neighbour")
    return [text for text in _said(driver.window) if any(trace in text.casefold() for trace in traces)]


def test_that_the_switch_hides_people_everywhere_in_the_window_and_shows_them_again(
    engine: MemoryEngine, open_window: OpenWindow
) -> None:
    driver = open_window(engine, location="here", settings=Settings(zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.find("records-find", QLineEdit).setText("marie")
    assert len(_names_in(driver)) >= 3
    driver.window.parts.actions["privacy"].trigger()
    assert _names_in(driver) == []
    assert "Person 1" in driver.sentence
    assert driver.window.windowTitle() == "Hexoview"
    driver.click_row(2)
    assert _names_in(driver) == []
    assert "Person 2" in driver.sentence
    driver.window.parts.actions["export"].trigger()
    driver.until(lambda: driver.window.findChild(QDialog, "export-dialog") is not None)
    assert _names_in(driver) == []
    driver.window.findChild(QDialog, "export-dialog").reject()
    driver.window.parts.actions["privacy"].trigger()
    assert "Jean Lavoie" in driver.sentence
    assert driver.window.parts.records.row_of(2) is not None


def test_that_the_switch_is_where_it_was_at_the_next_start(
    engine: MemoryEngine, open_window: OpenWindow
) -> None:
    settings = Settings(zone="UTC", hides_people=True, shows_ids=True)
    driver = open_window(engine, location="here", settings=settings)
    driver.click_row(1)
    assert _names_in(driver) == []
    assert driver.window.parts.actions["privacy"].isChecked()
    assert not driver.window.parts.actions["ids"].isEnabled()


def test_that_what_was_chosen_stays_chosen_when_people_are_hidden(
    engine: MemoryEngine, open_window: OpenWindow
) -> None:
    driver = open_window(engine, location="here", settings=Settings(zone="UTC"))
    driver.click_row(2)
    before = driver.workspace.selection
    driver.window.parts.actions["privacy"].trigger()
    driver.settle()
    assert driver.workspace.selection == before
    assert len(driver.window.parts.records.view.selectionModel().selectedRows()) == 1
