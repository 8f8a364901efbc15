from __future__ import annotations

import shutil
import stat
import subprocess
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from builders import a_range, a_record
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from window_driver import Driver, text_of

from hexoview.domain.resources import User
from hexoview.errors import ExportError
from hexoview.ui.areas.pictures import image_file
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.snapshot import Snapshot
from hexoview.ui.settings import Settings
from hexoview.ui.theme import LIGHT, Appearance
from hexoview.ui.views.caption import caption
from hexoview.ui.views.image_files import save
from hexoview.ui.views.printing import PagePrinter
from hexoview.watch import Cancelled, Watch

OpenWindow = Callable[..., Driver]
SECONDS = 600
SPIKE_AT = 300


def _store() -> MemoryStore:
    """A flat ECG with a single value that is high, and people with names."""
    store = MemoryStore()
    a_record(store, user=21_885, seconds=SECONDS)
    store.add_user(User(21_885, "Marie Tremblay"))
    values = np.full(SECONDS * 256, 1360, np.int16)
    values[SPIKE_AT * 256] = 2000
    store.add_sync(1, 4113, values)
    store.add_sync(1, 19, np.full(SECONDS - 1, 61, np.uint16))
    a_range(store, 1, user=21_885, start_s=60, seconds=120)
    return store


@pytest.fixture
def driver(open_window: OpenWindow, tmp_path: Path) -> Driver:
    settings = Settings(zone="Europe/Paris", appearance=Appearance.DARK, export_folder=str(tmp_path))
    driver = open_window(MemoryEngine(here=_store()), location="here", settings=settings)
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.until(lambda: driver.window.parts.preview.sight is not None)
    return driver


def _saved(driver: Driver, target: Path) -> Path:
    driver.window.parts.actions["save_image"].trigger()
    driver.window.findChild(QFileDialog, "pick-image").fileSelected.emit(str(target))
    driver.until(target.exists)
    driver.window.findChild(QFileDialog, "pick-image").reject()
    return target


def _pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)


def _inked(image: QImage, colour: QColor) -> np.ndarray:
    wanted = np.array([colour.red(), colour.green(), colour.blue()], np.int16)
    return (np.abs(_pixels(image).astype(np.int16) - wanted) <= 8).all(axis=2)


def test_that_an_image_is_sharp_light_and_shows_a_single_spike(driver: Driver, tmp_path: Path) -> None:
    image = QImage(str(_saved(driver, tmp_path / "night.png")))
    assert stat.S_IMODE((tmp_path / "night.png").stat().st_mode) == 0o600
    assert image.width() >= 3 * 378
    assert _pixels(image)[2, 2].tolist() == [255, 255, 255]
    ecg = colours_for(LIGHT).traces[1]
    columns = np.flatnonzero(_inked(image, ecg).sum(axis=0) > 20)
    # One value of 153,600 is one column of dots, wherever on the image it is.
    assert 1 <= len(columns) <= 2


def test_that_an_image_reads_nothing_from_end_to_end_that_the_preview_has_read(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 24 h of the raw channels take 0.1 s to read, while the window wants the same processors.
    read: list[object] = []
    monkeypatch.setattr("hexoview.query.envelope.build_level", lambda series, *_: read.append(series))
    _saved(driver, tmp_path / "night.png")
    assert not read


def test_that_a_page_and_a_drawing_bear_their_words_as_words(driver: Driver, tmp_path: Path) -> None:
    drawing = _saved(driver, tmp_path / "night.svg")
    texts = "".join(ET.parse(drawing).getroot().itertext())
    assert "Marie Tremblay" in texts
    assert "Europe/Paris (CET, UTC+1)" in texts
    page = _saved(driver, tmp_path / "night.pdf")
    assert page.read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext") is None:
        pytest.skip("the words of a PDF are read by pdftotext, which isn't on this computer")
    told = subprocess.run(
        ["pdftotext", "-layout", str(page), "-"], capture_output=True, text=True, check=True
    )
    assert "Marie Tremblay" in told.stdout
    assert "Channels: ECG lead I (mV), Heart rate (bpm)" in told.stdout


def test_that_no_image_names_anybody_while_people_are_hidden(driver: Driver, tmp_path: Path) -> None:
    driver.window.parts.actions["privacy"].trigger()
    driver.settle()
    drawing = _saved(driver, tmp_path / "night.svg").read_text(encoding="utf-8")
    assert "Marie" not in drawing
    assert "21885" not in drawing
    sight = driver.window.parts.preview.sight
    assert sight is not None
    assert caption(sight, is_private=True)[0].startswith("Sat 19 Nov 2022")


def test_that_the_caption_tells_whose_when_which_channels_and_on_which_scales(driver: Driver) -> None:
    sight = driver.window.parts.preview.sight
    assert sight is not None
    first, channels, scales = caption(sight, is_private=False)
    assert first.startswith(
        "Marie Tremblay · Sat 19 Nov 2022 · Europe/Paris (CET, UTC+1) · 01:23:57 – 01:33:57"
    )
    assert channels == "Channels: ECG lead I (mV), Heart rate (bpm)"
    assert scales.startswith("Scales: ECG lead I ")


def test_that_an_image_can_be_copied(driver: Driver) -> None:
    driver.window.parts.actions["copy_image"].trigger()
    driver.until(lambda: "The image was copied." in driver.notices)
    image = QGuiApplication.clipboard().image()
    assert _inked(image, colours_for(LIGHT).traces[1]).any()


def test_that_the_preview_is_printed_on_one_page(driver: Driver, tmp_path: Path, qtbot: QtBot) -> None:
    driver.window.parts.actions["print"].trigger()
    driver.until(lambda: driver.window.findChild(PagePrinter, "print") is not None)
    dialog = _printing_to(driver, tmp_path / "printed.pdf")
    threads = []
    page = dialog._page

    def noted(painter: QPainter, room: QSizeF) -> None:
        threads.append(threading.get_ident())
        page.paint(painter, room)

    dialog._page = replace(page, paint=noted)
    dialog.ask()
    dialog.reject()
    driver.until(lambda: "The page was sent to the printer." in driver.notices)
    assert threads
    assert threading.get_ident() not in threads
    page = (tmp_path / "printed.pdf").read_bytes()
    assert page.startswith(b"%PDF")
    assert page.count(b"/Type /Page\n") == 1


def _printing_to(driver: Driver, target: Path) -> PagePrinter:
    dialog = driver.window.findChild(PagePrinter, "print")
    assert dialog is not None
    dialog.printer_used.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer_used.setOutputFileName(str(target))
    return dialog


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_that_a_printer_that_takes_no_page_is_said_in_a_sentence(driver: Driver, tmp_path: Path) -> None:
    driver.window.parts.actions["print"].trigger()
    driver.until(lambda: driver.window.findChild(PagePrinter, "print") is not None)
    dialog = _printing_to(driver, tmp_path / "gone" / "printed.pdf")
    dialog.ask()
    dialog.reject()
    driver.until(lambda: bool(driver.notices))
    assert driver.notices[0].endswith("printed.pdf” took no page.")


class _Gate:
    """Holds the painting of images until it is opened, and notes which began."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened = threading.Event()
        self.begun: list[str] = []
        monkeypatch.setattr("hexoview.ui.areas.pictures.image_file", self.image_file)

    def image_file(self, target: Path, dots: int, snapshot: Snapshot, watch: Watch) -> Path:
        self.begun.append(target.name)
        while not self.opened.wait(0.001):
            watch.step(0.5)
        return image_file(target, dots, snapshot, watch)


def _order(driver: Driver, target: Path) -> None:
    driver.window.parts.actions["save_image"].trigger()
    picker = driver.window.findChild(QFileDialog, "pick-image")
    picker.fileSelected.emit(str(target))
    picker.reject()


def test_that_of_two_images_none_is_lost_and_the_bar_tells_of_each(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _Gate(monkeypatch)
    for name in ("one.png", "two.png"):
        _order(driver, tmp_path / name)
    bar = driver.find("paint")
    driver.until(lambda: bar.isVisible() and gate.begun == ["one.png"])
    assert text_of(bar, "paint-title") == "Painting one.png"
    gate.opened.set()
    driver.until(lambda: (tmp_path / "one.png").exists() and (tmp_path / "two.png").exists())
    driver.until(lambda: not bar.isVisible())


def test_that_an_image_can_be_cancelled_and_the_next_goes_on(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _Gate(monkeypatch)
    for name in ("one.png", "two.png"):
        _order(driver, tmp_path / name)
    driver.until(lambda: driver.find("paint").isVisible() and gate.begun == ["one.png"])
    driver.click("paint-cancel")
    driver.until(lambda: gate.begun == ["one.png", "two.png"])
    gate.opened.set()
    driver.until((tmp_path / "two.png").exists)
    assert not (tmp_path / "one.png").exists()


def test_that_a_folder_that_takes_no_file_is_said_in_a_sentence(driver: Driver, tmp_path: Path) -> None:
    driver.window.parts.actions["save_image"].trigger()
    driver.window.findChild(QFileDialog, "pick-image").fileSelected.emit(str(tmp_path / "gone" / "night.png"))
    driver.until(lambda: bool(driver.notices))
    assert driver.notices[0].startswith("Can't save in ")
    driver.window.findChild(QFileDialog, "pick-image").reject()


def test_that_without_a_picture_there_is_nothing_to_keep(open_window: OpenWindow) -> None:
    driver = open_window(MemoryEngine(here=_store()), location="here", settings=Settings(zone="UTC"))
    for name in ("copy_image", "save_image", "print"):
        driver.window.parts.actions[name].trigger()
    assert driver.notices == ("There is no picture yet.",)


def test_that_images_are_painted_beside_the_windows_thread(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    paint = Snapshot.paint

    def noted(self: Snapshot, painter: QPainter, watch: Watch) -> None:
        threads.append(threading.get_ident())
        paint(self, painter, watch)

    monkeypatch.setattr(Snapshot, "paint", noted)
    for suffix in ("png", "svg", "pdf"):
        _saved(driver, tmp_path / f"night.{suffix}")
    driver.window.parts.actions["copy_image"].trigger()
    driver.until(lambda: len(threads) == 4)
    driver.until(lambda: "The image was copied." in driver.notices)
    assert threading.get_ident() not in threads


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_that_an_image_that_is_stopped_leaves_no_file(driver: Driver, tmp_path: Path, suffix: str) -> None:
    sight = driver.window.parts.preview.sight
    assert sight is not None
    snapshot = Snapshot(sight, sight.picture, ("Night",), driver.window.font())
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        image_file(tmp_path / f"night.{suffix}", 96, snapshot, watch)
    assert not list(tmp_path.iterdir())


def test_that_what_can_not_be_drawn_is_said_in_the_windows_language(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"“night\.svg” could not be drawn") as caught:
        save(tmp_path / "night.svg", b"", Watch())
    assert caught.value.way_out == "Save it as another kind of image."
