"""ECG and breathing of one night as EDF, on the sample store, in at most eight actions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import edfio
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from window_driver import Driver, text_of

from hexoview.store.sample_store import make_sample_store
from hexoview.ui.engine import Engine
from hexoview.ui.settings import Settings
from hexoview.watch import unwatched

MOST_ACTIONS = 8
NIGHT = 301289
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
RATES = {"4113:ECG_I": 256, "4129:resp_thorac": 128, "4130:resp_abdomi": 128}


class Counted:
    """What a person does, one by one: a click, a key with what it is held with, or a word typed."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.actions: list[str] = []

    def click(self, name: str) -> None:
        self._did(f"click {name}")
        self._driver.click(name)
        self._driver.settle()

    def tick(self, field: str, text: str) -> None:
        self._did(f"tick {text}")
        self._driver.tick(field, text)

    def click_row(self, record_id: int) -> None:
        self._did(f"click record {record_id}")
        self._driver.click_row(record_id)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._did(f"press {key.name}")
        self._driver.press(key, modifier)
        self._driver.settle()

    def type(self, text: str) -> None:
        self._did(f"type {text}")
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        self._driver.qtbot.keyClicks(line, text)
        self._driver.settle()

    def _did(self, what: str) -> None:
        self.actions.append(what)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("one-night") / "store"
    make_sample_store(folder, people=4, hours=0.05, watch=unwatched())
    return folder


@pytest.fixture
def driver(open_window: Callable[..., Driver], sample: Path, tmp_path: Path) -> Driver:
    driver = open_window(
        Engine(), location=str(sample), settings=Settings(export_folder=str(tmp_path), zone="UTC")
    )
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.settle()
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    return driver


def check_night(driver: Driver, folder: Path, counted: Counted) -> None:
    driver.until(lambda: not driver.jobs.is_busy)
    driver.until(lambda: driver.find("outcome").isVisible())
    [path] = folder.glob("*.edf")
    edf = edfio.read_edf(path)
    assert {signal.label: signal.sampling_frequency for signal in edf.signals} == RATES
    assert all(abs(signal.data).max() > 0 for signal in edf.signals)
    assert len(counted.actions) <= MOST_ACTIONS, counted.actions


def wait_for_dialog(driver: Driver) -> None:
    driver.until(lambda: driver.find("export-dialog").isVisible())
    driver.until(lambda: driver.find("export-now").isEnabled())
    driver.settle()


def test_that_a_night_in_the_list_becomes_an_edf_with_four_clicks(driver: Driver, tmp_path: Path) -> None:
    counted = Counted(driver)
    counted.click_row(NIGHT)
    counted.click("pick-ecg-breathing")
    counted.click("export")
    wait_for_dialog(driver)
    # That EDF's names have 16 letters costs no value, and is no reason to hesitate.
    title = text_of(driver.find("export-dialog"), "fidelity-title")
    assert title == "✓ Full rate: nothing is dropped"
    counted.click("export-now")
    check_night(driver, tmp_path, counted)
    assert len(counted.actions) == 4


def test_that_a_persons_sleep_becomes_an_edf_by_mouse_within_eight_actions(
    driver: Driver, tmp_path: Path
) -> None:
    counted = Counted(driver)
    counted.tick("user", "Marie Tremblay")
    counted.click("fold-activity")
    counted.click("find-range")
    counted.type("sleep")
    counted.tick("range", "Marie Tremblay")
    counted.click("pick-ecg-breathing")
    counted.click("export")
    wait_for_dialog(driver)
    counted.click("export-now")
    check_night(driver, tmp_path, counted)


def test_that_a_night_becomes_an_edf_by_keys_within_eight_actions(driver: Driver, tmp_path: Path) -> None:
    counted = Counted(driver)
    counted.press(KEY.Key_F, CTRL)
    counted.type("Lucas sleep")
    counted.press(KEY.Key_Down)
    view = driver.find("records-table", QTableView)
    assert QApplication.focusWidget() is view
    counted.press(KEY.Key_Down)
    counted.press(KEY.Key_B, ALT)
    # A button that is pressed by its letter is seen to go down for a moment first.
    driver.until(lambda: "datatype" in str(driver.workspace.selection))
    driver.settle()
    counted.press(KEY.Key_E, CTRL)
    wait_for_dialog(driver)
    counted.press(KEY.Key_Return)
    check_night(driver, tmp_path, counted)
