"""From a download to four files through the window, read back by nobody of ours."""

from __future__ import annotations

import csv
import json
import struct
import wave
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import edfio
import numpy as np
import pyedflib
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget
from window_driver import Driver, text_of

from hexoview.domain.span import TimeSpan
from hexoview.query.picture import Picture
from hexoview.ui.engine import Engine
from hexoview.ui.selection.terms import window_of

START = 427_217_263_872
TEN_MINUTES = 600 * 256
CHANNELS = ("ECG lead I", "RR interval", "Heart rate")


@dataclass
class Source:
    """The recording as it was downloaded, read with the standard library and numpy."""

    ecg: np.ndarray
    heart_rate: np.ndarray
    beats: list[tuple[int, int]]

    @classmethod
    def of(cls, folder: Path) -> Source:
        with (folder / "RR_interval.csv").open(newline="") as file:
            beats = [(START + int(float(t) * 256), int(v)) for t, v in list(csv.reader(file))[1:]]
        ecg = np.fromfile(folder / "ECG_I.wav", "<i2", offset=44)
        return cls(ecg, np.fromfile(folder / "heart_rate.wav", "<u2", offset=44), beats)

    def ecg_in(self, span: TimeSpan) -> np.ndarray:
        return self.ecg[span.start - START : span.end - START]

    def heart_rate_in(self, span: TimeSpan) -> list[tuple[int, int]]:
        stamped = [(START + 256 * (i + 1), int(value)) for i, value in enumerate(self.heart_rate)]
        return [(tick, value) for tick, value in stamped if span.start <= tick < span.end]

    def beats_in(self, span: TimeSpan) -> list[tuple[int, int]]:
        return [(tick, value) for tick, value in self.beats if span.start <= tick < span.end]


def drop(window: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), action, data, buttons, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), action, data, buttons, keys))


def drag_over_preview(driver: Driver, begin: float, end: float) -> None:
    """Drags with the left button from one place on the plot to another, both as parts of its width."""
    view = driver.find("preview-plot", QAbstractScrollArea).viewport()
    gutter = 200
    places = [
        QPoint(round(gutter + part * (view.width() - gutter)), view.height() // 3) for part in (begin, end)
    ]
    driver.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    for step in range(1, 11):
        driver.qtbot.mouseMove(view, places[0] + (places[1] - places[0]) * step / 10)
    driver.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[1])
    driver.settle()


def export(driver: Driver, card: str, path: Path) -> None:
    driver.export(card, path)
    assert path.name in driver.find("outcome-files", QPlainTextEdit).toPlainText()


@pytest.fixture
def driver(open_window: Callable[..., Driver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Driver:
    """A window at its first run, on a computer where nobody has used Hexoview before."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    (tmp_path / "home").mkdir()
    driver = open_window(Engine())
    driver.window.resize(1280, 900)
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    return driver


def test_that_ten_minutes_of_a_download_reach_four_files_by_mouse_and_keys(
    driver: Driver, real_recordings: Path, tmp_path: Path
) -> None:
    pictures: list[Picture] = []
    driver.workspace.pictured.connect(pictures.append)

    drop(driver.window, real_recordings)
    driver.until(lambda: driver.find("import-report").isVisible())
    assert text_of(driver.find("import-report"), "import-title").startswith("3 records imported")
    driver.click("import-close")
    driver.settle()
    assert set(driver.window.parts.records.listed) == {256696, 257575, 258060}

    driver.click_row(257575)
    for channel in CHANNELS:
        driver.tick("datatype", channel)
    assert all(channel in driver.sentence for channel in CHANNELS)
    assert {trace.datatype.label for trace in pictures[-1].traces} == set(CHANNELS)
    assert pictures[-1].whole.start == START

    drag_over_preview(driver, 0.25, 0.75)
    marked = window_of(driver.workspace.selection)
    assert marked is not None
    assert START < marked.start < marked.end
    driver.type("length", "10 min")
    span = window_of(driver.workspace.selection)
    assert span == TimeSpan(marked.start, marked.start + TEN_MINUTES)
    assert "(10\N{NARROW NO-BREAK SPACE}min)" in driver.sentence

    source = Source.of(real_recordings / "record_257575")
    for card, name in (("edf", "ten.edf"), ("csv", "ten.csv"), ("binary", "ten.zip"), ("json", "ten.json")):
        export(driver, card, tmp_path / name)
    check_edf(tmp_path / "ten.edf", source, span)
    check_csv(tmp_path / "ten.csv", source, span)
    check_zip(tmp_path / "ten.zip", source, span)
    check_json(tmp_path / "ten.json", source, span)
    assert driver.notices == ()


def check_edf(path: Path, source: Source, span: TimeSpan) -> None:
    head = (span.start - START) % 256
    expected = source.ecg_in(span)
    by_edfio = edfio.read_edf(path).get_signal("4113:ECG_I").digital
    with pyedflib.EdfReader(str(path)) as reader:
        place = reader.getSignalLabels().index("4113:ECG_I")
        assert reader.getSampleFrequency(place) == 256
        by_pyedflib = reader.readSignal(place, digital=True)
    for digital in (by_edfio, by_pyedflib):
        assert np.array_equal(digital[head : head + len(expected)], expected)


def check_csv(path: Path, source: Source, span: TimeSpan) -> None:
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    ecg = [float(row["/api/v1/datatype/4113/"]) for row in rows if row["/api/v1/datatype/4113/"]]
    expected = np.round(source.ecg_in(span) * 0.0064 - 8.704, 4)
    assert np.allclose(ecg, expected, rtol=0, atol=1e-12)
    heart = [
        (int(row["timestamp"]), float(row["/api/v1/datatype/19/"]))
        for row in rows
        if row["/api/v1/datatype/19/"]
    ]
    assert heart == source.heart_rate_in(span)


def check_zip(path: Path, source: Source, span: TimeSpan) -> None:
    with zipfile.ZipFile(path) as archive:
        with archive.open("record_257575/ECG_I.wav") as member, wave.open(member) as file:
            assert file.getframerate() == 256
            ecg = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        pairs = list(struct.iter_unpack("<Qq", archive.read("record_257575/RR_interval.hxd")))
        start = json.loads(archive.read("record_257575/info.json"))["start"]
    assert np.array_equal(ecg, source.ecg_in(span))
    assert start == span.start
    assert [(start + offset, value) for offset, value in pairs] == source.beats_in(span)


def check_json(path: Path, source: Source, span: TimeSpan) -> None:
    [answer] = json.loads(path.read_bytes())
    assert answer["user"] == "/api/v1/user/21885/"
    assert [tuple(pair) for pair in answer["data"]["19"]] == source.heart_rate_in(span)
    beats = [(tick, round(value * 256)) for tick, value in answer["data"]["18"]]
    assert beats == source.beats_in(span)
    assert [tick for tick, _ in answer["data"]["4113"]] == list(range(span.start, span.end))
