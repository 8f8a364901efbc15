from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot
from window_driver import Driver, text_of

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.query.window_values import read_window
from hexoview.ui.preview.timescale import ClockMode, Timescale
from hexoview.ui.settings import Settings
from hexoview.ui.views.values_model import ValuesModel
from hexoview.ui.views.values_words import ValuesTable, in_words
from hexoview.watch import unwatched

OpenWindow = Callable[..., Driver]
PARIS = ZoneInfo("Europe/Paris")
CTRL = Qt.KeyboardModifier.ControlModifier


def _table(
    start: float, end: float, *, query: str = "record=1", mode: ClockMode = ClockMode.LOCAL
) -> ValuesTable:
    store = a_store(seconds=600)
    span = TimeSpan(START + round(start * SECOND), START + round(end * SECOND))
    values = read_window(plan(parse(query), store, unwatched()), store, unwatched(), span=span, anchor=START)
    return in_words(values, Timescale(START, HEXOSKIN, PARIS, mode), {})


def test_that_the_head_names_the_zone_the_channels_and_their_units() -> None:
    table = _table(0, 1)
    assert table.heads[0] == "Time (Europe/Paris)"
    assert "ECG lead I (mV)" in table.heads
    assert _table(0, 1, mode=ClockMode.UTC).heads[0] == "Time (UTC)"
    assert _table(0, 1, mode=ClockMode.ELAPSED).heads[0] == "Since the start"


def test_that_single_values_are_told_with_the_digits_that_their_gain_has() -> None:
    table = _table(0, 10, query="record=1&datatype=19")
    assert table.note == "Every value on screen."
    assert len(table.rows) == 9
    assert table.rows[0][0] == "01:23:58"
    assert all(row[1].isdigit() for row in table.rows)


def test_that_many_values_are_told_as_mean_and_extremes_and_copied_as_three_columns() -> None:
    table = _table(0, 600, query="record=1&datatype=4113")
    assert table.note.startswith("Each row tells of 2")
    assert " to " in table.rows[0][1]
    head, first = (line.split("\t") for line in table.copied([0]).splitlines())
    assert [name.rpartition(", ")[2] for name in head] == ["Time (Europe/Paris)", "mean", "least", "greatest"]
    mean, low, high = map(float, first[1:])
    assert low <= mean <= high


def test_that_a_table_over_midnight_bears_dates() -> None:
    store = MemoryStore()
    a_record(store, seconds=90_000)
    store.add_sync(1, 19, np.full(90_000, 70, np.uint16))
    span = TimeSpan(START, START + 90_000 * SECOND)
    values = read_window(
        plan(parse("record=1"), store, unwatched()), store, unwatched(), span=span, anchor=START
    )
    times = [row[0] for row in in_words(values, Timescale(START, HEXOSKIN, PARIS), {}).rows]
    assert times[0].startswith("19 Nov 2022 01:23")
    assert times[-1].startswith("20 Nov 2022")


def test_that_the_model_keeps_the_rules_of_models_and_says_whole_cells_aloud(qtmodeltester: object) -> None:
    model = ValuesModel()
    model.show_table(_table(0, 10, query="record=1&datatype=19"))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    cell = model.index(0, 1)
    spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Heart rate (bpm): {cell.data()}, at 01:23:58"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    driver = open_window(
        MemoryEngine(here=a_store(seconds=600)), location="here", settings=Settings(zone="Europe/Paris")
    )
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.until(lambda: driver.window.parts.preview.sight is not None)
    return driver


def _values(driver: Driver) -> ValuesTable:
    driver.until(lambda: "Reading" not in text_of(driver.find("values", QDialog), "values-note"))
    model = driver.find("values-table", QTableView).model()
    assert isinstance(model, ValuesModel)
    return model.table


def test_that_ctrl_t_shows_what_is_on_screen_as_a_table_that_follows_the_view(
    driver: Driver, qtbot: QtBot
) -> None:
    driver.window.parts.actions["values"].trigger()
    whole = _values(driver)
    assert len(whole.rows) <= 500
    assert whole.note.startswith("Each row tells of 2")
    plot = driver.find("preview-plot")
    qtbot.keyClicks(plot, "+" * 60, CTRL)
    note = driver.find("values-note", QLabel)
    driver.until(lambda: note.text() == "Every value on screen.")
    assert "Europe/Paris" in text_of(driver.find("values", QDialog), "values-place")


def test_that_the_table_is_copied_by_key_and_by_button(driver: Driver, qtbot: QtBot) -> None:
    driver.window.parts.actions["values"].trigger()
    whole = _values(driver)
    qtbot.mouseClick(driver.find("values-copy", QAbstractButton), Qt.MouseButton.LeftButton)
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(whole.rows) + 1
    view = driver.find("values-table", QTableView)
    view.selectRow(3)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.startswith("Time (Europe/Paris)\tECG lead I (mV)")
    assert row.split("\t")[0] == whole.rows[3][0]


def test_that_the_table_is_a_table_to_a_screen_reader(driver: Driver) -> None:
    driver.window.parts.actions["values"].trigger()
    _values(driver)
    view = driver.find("values-table", QTableView)
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    assert found.role() is QAccessible.Role.Table
    assert found.text(QAccessible.Text.Name) == "Values over time"


def test_that_without_a_record_the_table_says_what_to_do(open_window: OpenWindow) -> None:
    driver = open_window(
        MemoryEngine(here=a_store(seconds=60)), location="here", settings=Settings(zone="UTC")
    )
    driver.window.parts.actions["values"].trigger()
    assert text_of(driver.find("values", QDialog), "values-note") == "Pick a record: its values appear here."
