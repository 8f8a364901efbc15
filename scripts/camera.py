"""Uses a window as a person does, waits until it is at rest, and keeps what its screen shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, qRgb
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.ui.debounce import Debounce
from hexoview.ui.lane import Lane
from hexoview.ui.preview.preview import Preview
from hexoview.ui.window import Window

PATIENCE_MS = 60_000
"""How long a picture may take to stand on the screen."""

POLL_MS = 20
# So many looks in a row at a window that rests: what a signal sets off begins at the next turn of the loop.
_LOOKS = 5
# A longer timer takes something away again, such as a notice that has been read.
_SOON_MS = 1000
_COLOURS = 256
_LIMIT = 120_000


class Photographer:
    """Takes the pictures of one window into a folder."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window = window
        self.workspace = window.workspace
        self._folder = folder
        self._looks = 0

    @property
    def preview(self) -> Preview:
        """The preview, once it is loaded."""
        preview = self.find("preview")
        assert isinstance(preview, Preview)
        return preview

    def until(self, happened: Callable[[], bool]) -> None:
        """Lets the window work until something has happened.

        Raises:
            TimeoutError: it didn't within PATIENCE_MS.
        """
        loop = QEventLoop()
        poll, end = QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if happened() else None)
        end.timeout.connect(lambda: loop.exit(1))
        poll.start(POLL_MS)
        end.start(PATIENCE_MS)
        if loop.exec():
            raise TimeoutError(f"nothing came of it within {PATIENCE_MS / 1000:.0f} s")

    def settle(self) -> None:
        """Waits until nothing is being read, drawn, or about to be."""
        self._looks = 0
        self.until(self._has_rested)

    def _has_rested(self) -> bool:
        self._looks = self._looks + 1 if self._rests() else 0
        return self._looks >= _LOOKS

    def _rests(self) -> bool:
        window = self.window
        is_reading = any(lane.is_busy for lane in window.findChildren(Lane))
        is_waiting = any(debounce.is_waiting for debounce in window.findChildren(Debounce))
        is_due = any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS
            for timer in window.findChildren(QTimer)
        )
        return window.is_settled and not (is_reading or is_waiting or is_due)

    def take(self, name: str, shown: QWidget | None = None) -> None:
        """Keeps as `name` what the screen shows of a window, with as many colours as it needs.

        Raises:
            OSError: the picture could not be written, or is too large for a page.
        """
        self.settle()
        shown = shown or self.window
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{name}.png"
        image = shown.screen().grabWindow(shown.winId()).toImage()
        if not few_colours(image).save(str(path), quality=0):
            raise OSError(f"{path} could not be written")
        if path.stat().st_size > _LIMIT:
            raise OSError(f"{path} has {path.stat().st_size} bytes, more than {_LIMIT}")
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

    def do(self, action: str) -> None:
        """Triggers an action of the menus."""
        self.window.parts.actions[action].trigger()
        self.settle()

    def take_dialog(self, action: str, dialog: str, *, name: str = "") -> None:
        """Keeps what a dialog shows that an action opens, and closes it."""
        self.do(action)
        self.take(name or dialog, self.find(dialog))
        self.close(dialog)

    def close(self, dialog: str) -> None:
        """Closes a dialog."""
        found = self.find(dialog)
        assert isinstance(found, QDialog)
        found.reject()
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key over the preview."""
        QTest.keyClick(self.find("preview-plot"), key, modifiers)
        self.settle()

    def look_at(self, span: TimeSpan) -> None:
        """Shows a stretch of time."""
        self.preview.steering.show(span)
        self.settle()


def few_colours(image: QImage) -> QImage:
    """The image with its 256 commonest colours; every other one becomes the nearest of them."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width] & 0xFFFFFF
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = colours[np.argsort(-counts, kind="stable")[:_COLOURS]]
    far = np.sum((_parts(colours)[:, None] - _parts(kept)[None]) ** 2, axis=2)
    rows = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
    rows[:, :width] = np.argmin(far, axis=1).astype(np.uint8)[places].reshape(height, width)
    found = QImage(rows.tobytes(), width, height, rows.shape[1], QImage.Format.Format_Indexed8).copy()
    found.setColorTable([qRgb(*map(int, colour)) for colour in _parts(kept)])
    return found


def _parts(colours: np.ndarray) -> np.ndarray:
    """Red, green and blue in columns."""
    return np.stack([colours >> 16 & 0xFF, colours >> 8 & 0xFF, colours & 0xFF], axis=1).astype(np.int32)
