"""Two nights that begin together, in the whole window: table, figures, paper, image, privacy."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QTableView, QTableWidget
from pytestqt.qtbot import QtBot
from window_driver import Driver, text_of

from hexoview.domain.resources import User
from hexoview.query.combine import Combine
from hexoview.ui.preview.sight import Sight
from hexoview.ui.preview.snapshot import Snapshot
from hexoview.ui.selection.terms import window_of
from hexoview.ui.settings import Settings
from hexoview.ui.views.caption import caption
from hexoview.ui.views.values_model import ValuesModel

OpenWindow = Callable[..., Driver]
DAY, SECONDS = 86_400, 300
RATES = (60, 90)


def _store() -> MemoryStore:
    store = MemoryStore()
    for place, rate in enumerate(RATES):
        a_record(store, place + 1, user=10, start_s=place * DAY, seconds=SECONDS)
        first = START + (place * DAY + 1) * SECOND
        store.add_sync(place + 1, 19, np.full(SECONDS, rate, np.uint16), first=first)
    store.add_user(User(10, "Marie Tremblay"))
    return store


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    driver = open_window(MemoryEngine(here=_store()), location="here", settings=Settings(zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.click_row(2, modifier=Qt.KeyboardModifier.ControlModifier)
    driver.workspace.choose_combine(Combine.EACH)
    button = driver.find("preview-line-up", QPushButton)
    driver.until(button.isVisible)
    button.click()
    driver.until(lambda: _sight(driver).timescale.is_lined_up)
    return driver


def _sight(driver: Driver) -> Sight:
    sight = driver.window.parts.preview.sight
    assert sight is not None
    return sight


def _heads(driver: Driver) -> tuple[str, ...]:
    model = driver.find("values-table", QTableView).model()
    assert isinstance(model, ValuesModel)
    return model.table.plain[0] if model.table.plain else ()


def test_that_the_table_has_a_column_for_each_night_from_its_own_start(driver: Driver) -> None:
    driver.window.parts.actions["values"].trigger()
    driver.until(lambda: len(_heads(driver)) > 1)
    model = driver.find("values-table", QTableView).model()
    assert isinstance(model, ValuesModel)
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Since the start", "Heart rate (bpm), 19 Nov 00:23", "Heart rate (bpm), 20 Nov 00:23"]
    assert model.table.rows[0] == ("+0:00:01.000", "60", "90")


def test_that_figures_between_the_cursors_are_each_nights_own(driver: Driver) -> None:
    driver.qtbot.keyClick(driver.find("preview-plot"), Qt.Key.Key_M)
    panel = driver.find("measure-table", QTableWidget)
    driver.until(lambda: panel.rowCount() == 2 and panel.item(1, 4) is not None)
    rows = [[panel.item(row, column).text() for column in (0, 4)] for row in range(2)]
    assert rows == [
        ["Heart rate (bpm), 19 Nov 00:23", "60.0"],
        ["Heart rate (bpm), 20 Nov 00:23", "90.0"],
    ]


def test_that_paper_says_that_it_needs_the_clock(driver: Driver) -> None:
    driver.window.parts.actions["paper"].trigger()
    driver.until(lambda: "by the clock" in text_of(driver.find("paper", QDialog), "paper-note"))


def test_that_an_image_of_them_has_a_pane_for_each_and_says_how_they_lie(driver: Driver) -> None:
    sight = _sight(driver)
    lines = caption(sight, is_private=False)
    assert lines[0].startswith("Marie Tremblay · Every recording from its own start")
    assert lines[1] == "Channels: Heart rate (bpm)"
    snapshot = Snapshot(sight, sight.picture, lines, driver.window.font())
    assert [pane.shape.content.person for pane in snapshot._panes] == ["19 Nov 00:23", "20 Nov 00:23"]


def test_that_nobody_is_named_while_people_are_hidden(driver: Driver) -> None:
    driver.window.parts.actions["privacy"].trigger()
    driver.until(lambda: {person.name for person in _sight(driver).people} == {"Person 1"})
    driver.window.parts.actions["values"].trigger()
    driver.until(lambda: len(_heads(driver)) > 1)
    assert "Marie" not in "".join(_heads(driver))


def test_that_dragging_says_why_no_stretch_comes_of_it(driver: Driver, qtbot: QtBot) -> None:
    plot = driver.find("preview-plot")
    qtbot.keyClick(plot, Qt.Key.Key_V)
    driver.until(lambda: any("every recording has its own" in fact for fact in driver.notices))
    assert window_of(driver.workspace.selection) is None
