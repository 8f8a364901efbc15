"""The preview inside the window."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from builders import a_range, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from pictures import seconds_from
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QTableWidget
from window_driver import Driver, text_of

from hexoview.domain.idset import IdSet
from hexoview.query.selection import Selection
from hexoview.ui.preview.plot import Plot
from hexoview.ui.selection.terms import window_of
from hexoview.ui.settings import Settings


def with_preview(
    open_window: Callable[..., Driver], settings: Settings | None = None, store: MemoryStore | None = None
) -> Driver:
    """A window that shows its only record."""
    engine = MemoryEngine(here=store or a_store())
    driver = open_window(engine, location="here", settings=settings)
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.settle()
    return driver


def panes(driver: Driver) -> list[str]:
    return [pane.content.title for pane in driver.find("preview-plot", Plot).panes]


def test_that_measuring_reads_the_raw_values_of_the_store(open_window: Callable[..., Driver]) -> None:
    driver = with_preview(open_window)
    driver.qtbot.keyClick(driver.find("preview-plot", Plot), Qt.Key.Key_M)
    table = driver.find("measure-table", QTableWidget)
    driver.until(lambda: table.isEnabled() and table.rowCount() > 0)
    cells = [table.item(0, column) for column in range(table.columnCount())]
    row = [cell.text().replace("−", "-") for cell in cells if cell is not None]
    store = driver.window.workspace.store_opened
    assert store is not None
    (series,) = store.store.series(datatypes=IdSet.of([4113]))
    values = series.datatype.scale.physical(store.store.read(series, 20 * 256, 40 * 256).values)
    assert row[0].startswith("ECG lead I")
    assert float(row[4]) == pytest.approx(values.mean(), abs=0.05)
    assert [float(cell) for cell in row[5:7]] == pytest.approx([values.min(), values.max()], abs=0.2)


def test_that_the_list_of_events_beside_the_preview_chooses_their_times(
    open_window: Callable[..., Driver],
) -> None:
    store = a_store(seconds=600)
    a_range(store, 5, start_s=100, seconds=50)
    driver = with_preview(open_window, store=store)
    driver.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert driver.window.parts.drawer.page == "events"
    assert driver.window.parts.drawer.width() >= 280
    table = driver.find("events-table", QTableView)
    assert table.hasFocus()
    table.selectRow(0)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert window_of(driver.workspace.selection) == seconds_from(100, 150)


def test_that_the_next_window_shows_the_panes_as_they_were_left(open_window: Callable[..., Driver]) -> None:
    first = with_preview(open_window)
    plot = first.find("preview-plot", Plot)
    shown = panes(first)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Down):
        first.qtbot.keyClick(plot, key)
    first.qtbot.keyClick(plot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    left = panes(first)
    assert left != shown
    first.window.close()
    kept = first.window._desk.memory.now
    assert panes(with_preview(open_window, kept)) == left


def test_that_a_channel_that_was_not_recorded_is_told_and_the_way_out_shows_what_is(
    open_window: Callable[..., Driver],
) -> None:
    store = a_store()
    a_record(store, 2, start_s=5000)
    store.add_sync(2, 4130, np.full(60 * 128, 30_000, np.uint16))
    driver = with_preview(open_window, store=store)
    driver.workspace.choose(Selection.of_text("record=1&datatype=4130"))
    driver.settle()
    page = driver.find("preview-empty")
    assert page.isVisible()
    assert page.accessibleName().startswith(
        "No Belly breathing in this record. It was not recorded. Available: ECG"
    )
    driver.click("preview-way-out")
    driver.settle()
    assert "ECG lead I" in panes(driver)


def test_that_a_channel_missing_beside_others_is_told_over_their_curves(
    open_window: Callable[..., Driver],
) -> None:
    store = a_store()
    a_record(store, 2, start_s=5000)
    store.add_sync(2, 4130, np.full(60 * 128, 30_000, np.uint16))
    driver = with_preview(open_window, store=store)
    driver.workspace.choose(Selection.of_text("record=1&datatype__in=4113,4130"))
    driver.settle()
    assert text_of(driver.window, "preview-absent") == "Not recorded here: Belly breathing."
    driver.workspace.choose(Selection.of_text("record=1&datatype=4113"))
    driver.settle()
    assert text_of(driver.window, "preview-absent") == ""
