"""Walks through the window on the sample store and keeps what is on screen, for scripts/screenshots."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.store.sample_store import make_sample_store
from hexoview.ui.engine import Engine
from hexoview.ui.session import dress, make_window
from hexoview.ui.settings import Memory, Settings, SettingsFile
from hexoview.ui.theme import Appearance
from hexoview.ui.window import Window
from hexoview.watch import unwatched

SIZE = (1280, 820)
SECOND, HOUR = 256, 256 * 3600
# The 24-hour record; 15 hours after its start its person sleeps.
RECORD, ASLEEP = 301201, 15 * HOUR
CHANNELS = ("ECG lead I", "Chest breathing", "Heart rate", "Acceleration X")
PATIENCE_MS = 30_000


class Photographer:
    """Uses one window, waits until it is at rest, and takes what its screen shows."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.workspace = window.workspace

    def until(self, happened: Callable[[], bool]) -> None:
        """Lets the window work until something has happened."""
        loop = QEventLoop()
        poll, end = QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if happened() else None)
        end.timeout.connect(lambda: loop.exit(1))
        poll.start(20)
        end.start(PATIENCE_MS)
        if loop.exec():
            raise TimeoutError(f"nothing came of it within {PATIENCE_MS / 1000:.0f} s")

    def settle(self) -> None:
        """Waits until nothing moves; the last thing that is said is how large a file would be."""
        pause = QEventLoop()
        QTimer.singleShot(400, pause.quit)
        pause.exec()
        self.until(lambda: self.workspace.is_settled)

    def take(self, name: str, shown: QWidget) -> None:
        """Keeps as `name` what the screen shows of a window."""
        self.settle()
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{name}.png"
        if not self.window.screen().grabWindow(shown.winId()).save(str(path)):
            raise OSError(f"{path} could not be written")
        print(path)

    def find(self, name: str) -> QWidget:
        """The widget of that name."""
        found = self.window.findChild(QWidget, name)
        if found is None:
            raise LookupError(f"there is no {name}")
        return found

    def click(self, name: str) -> None:
        """Clicks a button."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        button.click()
        self.settle()

    def tick(self, text: str) -> None:
        """Ticks a channel."""
        view = self.find("list-datatype")
        assert isinstance(view, QListView)
        model = view.model()
        index = next(i for i in (model.index(row, 0) for row in range(model.rowCount())) if i.data() == text)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        view.scrollToTop()
        self.settle()


def walk(camera: Photographer, store: Path) -> None:
    """First run, a record with a marked stretch, the export dialog."""
    camera.take("first-run", camera.window)
    camera.workspace.open(str(store))
    camera.until(lambda: camera.window.parts.records.row_of(RECORD) is not None)
    camera.workspace.choose_records((RECORD,))
    camera.settle()
    for channel in CHANNELS:
        camera.tick(channel)
    record = camera.workspace.contents.record(RECORD)
    assert record is not None
    start = record.span.start + ASLEEP
    camera.workspace.choose_span(TimeSpan(start, start + 20 * SECOND))
    camera.settle()
    QTest.keyClick(camera.find("preview-plot"), Qt.Key.Key_Return)
    camera.settle()
    QTest.keyClick(camera.find("preview-plot"), Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    camera.settle()
    camera.take("record", camera.window)
    camera.workspace.choose_span(TimeSpan(start, start + 600 * SECOND))
    camera.settle()
    camera.click("export")
    camera.click("format-csv")
    camera.take("export", camera.find("export-dialog"))


def main() -> int:
    """Takes every picture anew, on a sample store of its own."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="study-") as home:
        os.environ["HOME"] = home
        store = Path(home, "Recordings")
        make_sample_store(store, watch=unwatched())
        app = QApplication(sys.argv[:1])
        dress(app)
        settings = Settings(appearance=Appearance.LIGHT, zone="America/Toronto", export_folder=home)
        window = make_window(Engine(), Memory(SettingsFile(None), settings))
        window.setGeometry(0, 0, *SIZE)
        window.show()
        window.load_preview()
        camera = Photographer(window, folder)
        camera.until(lambda: window.parts.preview.is_loaded)
        walk(camera, store)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
