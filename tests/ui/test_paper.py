from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QComboBox, QDialog, QDoubleSpinBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from window_driver import Driver, text_of

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.settings import Settings
from hexoview.ui.views.calibration import CalibrationDialog, pixels_per_mm
from hexoview.ui.views.paper import HEAD_MM, LEAD_MM, Paper
from hexoview.ui.views.paper_dialog import PaperDialog, PaperSheet
from hexoview.ui.views.paper_page import page_of
from hexoview.ui.views.paper_painter import paint_paper

OpenWindow = Callable[..., Driver]
PER_MM = 10
"""Dots a millimetre of the images that are measured here: 254 an inch."""
SECONDS = 200
MILLIVOLT = 156
"""Stored numbers: 0.0064 mV each, so this is 0.998 mV."""


def _store() -> MemoryStore:
    """An ECG that is flat but for one value of a millivolt at the end of each half second, and a gap."""
    store = MemoryStore()
    a_record(store, user=7, seconds=SECONDS)
    store.add_user(User(7, "Marie Tremblay"))
    values = np.full(SECONDS * 256, 1360, np.int16)
    values[127::128] = 1360 + MILLIVOLT
    store.add_sync(1, 4113, values)
    store.add_sync(1, 19, np.full(SECONDS, 61, np.uint16))
    return store


@pytest.fixture
def driver(open_window: OpenWindow, tmp_path: Path) -> Driver:
    settings = Settings(zone="Europe/Paris", export_folder=str(tmp_path), pixels_per_mm=4.0)
    driver = open_window(MemoryEngine(here=_store()), location="here", settings=settings)
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.until(lambda: driver.window.parts.preview.sight is not None)
    driver.window.parts.actions["paper"].trigger()
    driver.until(lambda: "ECG lead I" in _sheet(driver).accessibleDescription())
    return driver


def _sheet(driver: Driver) -> PaperSheet:
    return driver.find("paper-sheet", PaperSheet)


def _dark(image: QImage) -> np.ndarray:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()] < 60


def _heights(dark: np.ndarray, *, left: float, right: float, zero: float) -> float:
    """Dots between the top of some columns and the zero line, from the middle of one line to the other."""
    area = dark[: round(zero) + 8, round(left) : round(right)]
    rows = np.flatnonzero(area.any(axis=1))
    top = rows[rows > zero - 14 * PER_MM].min()
    thickness = 0.25 * PER_MM
    return zero - (top + thickness / 2)


def _painted(driver: Driver, paper: Paper) -> np.ndarray:
    image = QImage(round(paper.width * PER_MM), round(paper.height * PER_MM), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(PER_MM, PER_MM)
    paint_paper(painter, paper, _sheet(driver)._strip)
    painter.end()
    return _dark(image)


def test_that_a_sheet_reads_nothing_from_end_to_end_that_the_preview_has_read(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []
    monkeypatch.setattr("hexoview.query.envelope.build_level", lambda series, *_: read.append(series))
    before = _sheet(driver).accessibleDescription()
    driver.click("paper-later")
    driver.until(lambda: _sheet(driver).accessibleDescription() != before)
    assert not read


def test_that_a_millivolt_is_ten_millimetres_high_and_a_second_25_long(driver: Driver) -> None:
    paper = _sheet(driver).paper
    dark = _painted(driver, paper)
    zero = paper.middle_of(0) * PER_MM
    pulse = _heights(dark, left=0, right=(LEAD_MM - 1) * PER_MM, zero=zero)
    assert pulse == pytest.approx(100, abs=1.5)
    high = dark[round(zero - 8 * PER_MM), :]
    edges = np.flatnonzero(np.diff(high.astype(np.int8)) == 1) / PER_MM
    beats = edges[edges > LEAD_MM]
    # The pulse is a fifth of a second wide: 5 mm.
    assert edges[1] - edges[0] == pytest.approx(5, abs=0.3)
    assert np.diff(beats[:6]) == pytest.approx(12.5, abs=0.2)
    # The first value of a millivolt is the 127th: 0.496 s from the row's start.
    assert beats[0] == pytest.approx(LEAD_MM + 127 / 256 * 25, abs=0.4)


@pytest.mark.parametrize(("speed", "gain"), [(50, 10), (25, 5), (25, 20)])
def test_that_speed_and_gain_are_what_they_say(driver: Driver, speed: int, gain: int) -> None:
    for name, value in (("paper-speed", speed), ("paper-gain", gain)):
        box = driver.find(name, QComboBox)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    driver.until(lambda: f"{speed} mm/s, {gain} mm/mV" in _sheet(driver).accessibleDescription())
    paper = _sheet(driver).paper
    dark = _painted(driver, paper)
    zero = paper.middle_of(0) * PER_MM
    high = dark[round(zero - 0.8 * gain * PER_MM), :]
    beats = np.flatnonzero(np.diff(high.astype(np.int8)) == 1) / PER_MM
    assert np.diff(beats[beats > LEAD_MM][:4]) == pytest.approx(speed / 2, abs=0.2)
    top = np.flatnonzero(
        dark[:, : round((LEAD_MM - 1) * PER_MM)][round(zero - 1.1 * gain * PER_MM) :].any(axis=1)
    )
    assert 1.1 * gain - top[0] / PER_MM == pytest.approx(gain, abs=0.3)


def _saved(driver: Driver, target: Path) -> Path:
    driver.click("paper-save")
    dialog = driver.find("paper", PaperDialog).findChild(QFileDialog, "pick-pdf")
    dialog.fileSelected.emit(str(target))
    driver.until(target.exists)
    dialog.reject()
    return target


def test_that_on_a_page_a_millivolt_is_ten_millimetres_high(driver: Driver, tmp_path: Path) -> None:
    page = _saved(driver, tmp_path / "ecg.pdf")
    if shutil.which("pdftoppm") is None:
        pytest.skip("a PDF is measured with pdftoppm, which isn't on this computer")
    subprocess.run(
        ["pdftoppm", "-r", "254", "-png", "-singlefile", str(page), str(tmp_path / "page")], check=True
    )
    image = QImage(str(tmp_path / "page.png"))
    # A4 on its side, to the millimetre.
    assert (image.width(), image.height()) == (pytest.approx(2970, abs=3), pytest.approx(2100, abs=3))
    margin = 12 * PER_MM
    dark = _dark(image)[margin:, margin:]
    zero = page_of(25, 10).middle_of(0) * PER_MM
    assert _heights(dark, left=0, right=(LEAD_MM - 1) * PER_MM, zero=zero) == pytest.approx(100, abs=2)
    high = dark[round(zero - 8 * PER_MM), :]
    beats = np.flatnonzero(np.diff(high.astype(np.int8)) == 1) / PER_MM
    assert np.diff(beats[beats > LEAD_MM][:6]) == pytest.approx(12.5, abs=0.2)


def test_that_the_sheet_begins_where_the_preview_does_and_can_be_turned(driver: Driver, qtbot: QtBot) -> None:
    first = _sheet(driver).accessibleDescription()
    assert "01:23:57" in first
    assert "Marie Tremblay · Sat 19 Nov 2022 · Europe/Paris (CET, UTC+1) · ECG lead I" in first
    driver.click("paper-later")
    driver.until(lambda: "01:23:57" not in _sheet(driver).accessibleDescription())
    later = _sheet(driver)._strip
    assert later.start == pytest.approx(_sheet(driver).paper.seconds, abs=1 / 256)
    qtbot.keyClick(driver.find("paper", PaperDialog), Qt.Key.Key_PageUp)
    driver.until(lambda: _sheet(driver).accessibleDescription() == first)


def test_that_the_paper_names_nobody_while_people_are_hidden(driver: Driver) -> None:
    driver.window.parts.actions["privacy"].trigger()
    driver.until(lambda: "Marie" not in _sheet(driver).accessibleDescription())


def test_that_without_an_ecg_the_paper_says_so(open_window: OpenWindow) -> None:
    store = MemoryStore()
    a_record(store, seconds=60)
    store.add_sync(1, 19, np.full(60, 61, np.uint16))
    driver = open_window(MemoryEngine(here=store), location="here", settings=Settings(zone="UTC"))
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.window.parts.actions["paper"].trigger()
    assert text_of(driver.find("paper", QDialog), "paper-note") == "Pick a record: its ECG appears here."
    driver.click_row(1)
    driver.until(lambda: "no ECG" in text_of(driver.find("paper", QDialog), "paper-note"))


def test_that_a_line_that_was_measured_once_makes_the_paper_true(driver: Driver, qtbot: QtBot) -> None:
    assert _sheet(driver).paper.width == pytest.approx(_sheet(driver).width() / 4)
    driver.click("paper-calibrate")
    dialog = driver.find("paper", PaperDialog).findChild(CalibrationDialog, "calibration")
    length = dialog.findChild(QDoubleSpinBox, "calibration-length")
    assert length.value() == pytest.approx(100)
    # The line is 400 pixels long, and the ruler says 80 mm.
    length.setValue(80)
    dialog._take()
    assert _sheet(driver).paper.width == pytest.approx(_sheet(driver).width() / 5)
    assert pixels_per_mm(driver.find("paper", QWidget).screen(), 0.0) > 1


def test_that_a_row_holds_whole_boxes_and_the_next_goes_on_where_it_ends() -> None:
    paper = Paper(250, 180)
    assert paper.row_seconds * 25 % 5 == 0
    assert LEAD_MM + paper.row_seconds * 25 <= 250
    assert HEAD_MM + paper.rows * paper.row_height <= 180
    assert paper.span_from(START, HEXOSKIN).length == round(paper.seconds * SECOND)
    assert Paper(5, 5).rows == 1
    assert Paper(5, 5).row_seconds > 0


def test_that_paper_that_was_opened_first_shows_the_record_that_is_picked_then(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    settings = Settings(zone="Europe/Paris", export_folder=str(tmp_path), pixels_per_mm=4.0)
    driver = open_window(MemoryEngine(here=_store()), location="here", settings=settings)
    driver.window.parts.actions["paper"].trigger()
    driver.until(lambda: "Pick a record" in text_of(driver.window, "paper-note"))
    driver.click_row(1)
    driver.window.load_preview()
    driver.until(lambda: "ECG lead I" in _sheet(driver).accessibleDescription())
    assert not driver.find("paper-note", QWidget).isVisible()


def test_that_paper_stays_filled_while_a_stretch_of_the_same_view_is_looked_up(driver: Driver) -> None:
    dialog = driver.find("paper", PaperDialog)
    driver.window.workspace.choose_span(TimeSpan(START, START + 10 * SECOND))
    assert driver.window.workspace.answer is None
    dialog.sheet.resized.emit()
    shown = _sheet(driver).accessibleDescription()
    assert text_of(dialog, "paper-note") == ""
    driver.until(lambda: driver.window.workspace.answer is not None)
    driver.settle()
    assert text_of(dialog, "paper-note") == ""
    assert _sheet(driver).accessibleDescription() == shown


def test_that_paper_that_is_saved_while_a_stretch_is_looked_up_is_written_then(
    driver: Driver, tmp_path: Path
) -> None:
    driver.window.workspace.choose_span(TimeSpan(START, START + 10 * SECOND))
    assert driver.window.workspace.answer is None
    _saved(driver, tmp_path / "ecg.pdf")


def test_that_a_sheet_that_is_read_again_takes_no_page_away_from_its_file(
    driver: Driver, tmp_path: Path
) -> None:
    dialog = driver.find("paper", PaperDialog)
    driver.click("paper-save")
    dialog.findChild(QFileDialog, "pick-pdf").fileSelected.emit(str(tmp_path / "ecg.pdf"))
    dialog.sheet.resized.emit()
    driver.until((tmp_path / "ecg.pdf").exists)
