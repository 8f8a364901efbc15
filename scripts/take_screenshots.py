"""Walks through the window on the sample store and takes the gallery of docs/guide.md."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from camera import Photographer
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.query.combine import Combine
from hexoview.query.selection import Selection
from hexoview.store.sample_store import make_sample_store
from hexoview.ui.engine import Engine
from hexoview.ui.language import Language, speak_language
from hexoview.ui.session import dress, make_window
from hexoview.ui.settings import Memory, Settings, SettingsFile
from hexoview.ui.theme import Appearance
from hexoview.watch import unwatched

SIZE = (1280, 820)
SECOND, MINUTE, HOUR = 256, 256 * 60, 256 * 3600
# The 24-hour record; 15 hours after its start its person sleeps.
RECORD, ASLEEP = 301201, 15 * HOUR
# ECG, chest breathing, heart rate, acceleration.
CHANNELS = "4113,4129,19,4145"
# What the window asks for where nobody chose otherwise.
EVERY = "max_values=all"
# One person's nights, one of them in two pieces.
NIGHTS = (301240, 301241, 301289)
# A rest test that goes to the trash.
SHORT = 301322


@contextmanager
def opened(folder: Path, settings: Settings) -> Iterator[Photographer]:
    """A photographer before a new window, which is closed behind the last picture."""
    window = make_window(Engine(), Memory(SettingsFile(None), settings))
    window.setGeometry(0, 0, *SIZE)
    window.show()
    window.load_preview()
    camera = Photographer(window, folder)
    camera.until(lambda: window.parts.preview.is_loaded)
    yield camera
    window.close()


def open_store(camera: Photographer, store: Path) -> None:
    """Opens the sample and waits until its last day strip is there."""
    camera.workspace.open(str(store))
    camera.until(lambda: camera.window.parts.records.row_of(RECORD) is not None)
    camera.settle()


def mark_night(camera: Photographer) -> TimeSpan:
    """Chooses the 24-hour record and its channels; answers ten minutes of its sleep."""
    camera.workspace.choose(Selection.of_text(f"record={RECORD}&datatype__in={CHANNELS}&{EVERY}"))
    camera.settle()
    record = camera.workspace.contents.record(RECORD)
    assert record is not None
    start = record.span.start + ASLEEP
    return TimeSpan(start, start + 10 * MINUTE)


def walk_to_the_list(camera: Photographer, store: Path) -> None:
    """From the first page to a list, and to filters that nothing meets."""
    camera.take("first-run")
    open_store(camera, store)
    rows = camera.find("rows")
    assert isinstance(rows, QSplitter)
    sizes = rows.sizes()
    rows.setSizes([sum(sizes) - 200, 200])
    camera.take("list")
    rows.setSizes(sizes)
    camera.workspace.choose(Selection.of_text(f"trainingroutine=12&datatype__in=4113,33&{EVERY}"))
    camera.take("filters")
    camera.workspace.choose(Selection.of_text(f"user=30168&trainingroutine=12&{EVERY}"))
    camera.take("empty")
    camera.workspace.choose(Selection(()))


def choose_nights(camera: Photographer, channels: str) -> None:
    """Chooses several recordings, one by one."""
    text = f"record__in={','.join(map(str, NIGHTS))}&datatype__in={channels}&{EVERY}"
    camera.workspace.choose(Selection.of_text(text), combine=Combine.EACH)
    camera.settle()


def walk_over_nights(camera: Photographer) -> None:
    """Three recordings that begin together."""
    choose_nights(camera, "19,33")
    camera.key(Qt.Key.Key_L)
    camera.take("lined-up")
    camera.key(Qt.Key.Key_L)
    camera.workspace.choose(Selection(()), combine=Combine.OVERLAP)


def walk_through_a_night(camera: Photographer) -> None:
    """The same night at 24 hours, at an hour and at ten seconds, and what can be read from it."""
    stretch = mark_night(camera)
    camera.take("record-24h")
    camera.workspace.choose_span(stretch)
    camera.settle()
    camera.look_at(TimeSpan(stretch.start - 25 * MINUTE, stretch.end + 25 * MINUTE))
    camera.take("record-1h")
    camera.look_at(TimeSpan(stretch.start, stretch.start + 10 * SECOND))
    camera.take("record-10s")
    camera.key(Qt.Key.Key_M)
    camera.take("measure")
    camera.key(Qt.Key.Key_Escape)
    camera.take_dialog("values", "values")
    camera.take_dialog("paper", "paper")
    camera.do("events")
    camera.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    camera.take("events")
    camera.do("events")


def walk_to_files(camera: Photographer) -> None:
    """The export dialog, its three kinds of help, and what became of the exports."""
    camera.click("export")
    camera.click("format-csv")
    camera.take("export-csv", camera.find("export-dialog"))
    camera.click("format-edf")
    camera.take("export-edf", camera.find("export-dialog"))
    camera.click("deidentify")
    camera.take("deidentify", camera.find("deidentify-dialog"))
    camera.close("deidentify-dialog")
    camera.click("export-now")
    camera.until(lambda: camera.find("outcome").isVisible())
    camera.take("receipt")
    choose_nights(camera, "18")
    camera.click("export")
    camera.take("export-several", camera.find("export-dialog"))
    camera.click("export-now")
    camera.until(lambda: camera.window.findChild(QWidget, "batch-dialog") is not None)
    camera.take("batch", camera.find("batch-dialog"))
    camera.close("batch-dialog")
    camera.do("jobs")
    camera.take("jobs")
    camera.do("jobs")


def walk_past_the_rest(camera: Photographer) -> None:
    """People, trash, check, settings."""
    camera.workspace.choose_records((RECORD,))
    camera.settle()
    camera.take_dialog("people", "people")
    camera.take_dialog("check_store", "check")
    camera.workspace.choose_records((SHORT,))
    camera.do("remove_records")
    camera.click("removal-confirm")
    camera.take_dialog("trash", "trash")
    camera.take_dialog("settings", "settings")


def take_night(camera: Photographer, store: Path, name: str) -> None:
    """The night at an hour, in another look."""
    open_store(camera, store)
    stretch = mark_night(camera)
    camera.workspace.choose_span(stretch)
    camera.settle()
    camera.look_at(TimeSpan(stretch.start - 25 * MINUTE, stretch.end + 25 * MINUTE))
    camera.take(name)


def main() -> int:
    """Takes every picture anew, on a sample store of its own."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="study-") as home:
        os.environ["HOME"] = home
        store, exports = Path(home, "Recordings"), Path(home, "Exports")
        exports.mkdir()
        make_sample_store(store, watch=unwatched())
        app = QApplication(sys.argv[:1])
        dress(app)
        light = Settings(appearance=Appearance.LIGHT, zone="America/Toronto", export_folder=str(exports))
        with opened(folder, light) as camera:
            walk_to_the_list(camera, store)
            walk_over_nights(camera)
            walk_through_a_night(camera)
            walk_to_files(camera)
            walk_past_the_rest(camera)
        dark = Settings(appearance=Appearance.DARK, zone="America/Toronto", export_folder=str(exports))
        with opened(folder, dark) as camera:
            take_night(camera, store, "dark")
        # Last: what is made afterwards speaks French too.
        speak_language(app, Language.FRENCH)
        with opened(folder, light) as camera:
            take_night(camera, store, "french")
    return 0


if __name__ == "__main__":
    sys.exit(main())
