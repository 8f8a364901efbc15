"""Paints a preview on a screen of so many dots a pixel, and checks them: run by test_preview_pixels.py."""

from __future__ import annotations

import math
import os

import numpy as np
from builders import a_record
from memory_store import MemoryStore
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from hexoview.query.check import parse
from hexoview.query.envelope import LevelCache
from hexoview.query.picture import build_picture
from hexoview.query.plan import plan
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.plot import Plot
from hexoview.ui.preview.preview import Preview
from hexoview.ui.theme import LIGHT
from hexoview.watch import unwatched

SECONDS, SPIKE = 1600, 777.25
RATIO = float(os.environ["QT_SCALE_FACTOR"])


def _painted() -> tuple[np.ndarray, Plot]:
    """The first pane's dots, as whether each has the ECG's colour."""
    store = MemoryStore()
    a_record(store, seconds=SECONDS)
    values = np.full(SECONDS * 256, 1360, np.int16)
    values[round(SPIKE * 256)] = 2000
    store.add_sync(1, 4113, values)
    preview = Preview()
    preview.resize(GUTTER + 800, 500)
    preview.set_theme(LIGHT)
    preview.show()
    QApplication.processEvents()
    found = plan(parse("record=1"), store, unwatched())
    preview.show_picture(
        build_picture(found, store, unwatched(), request=preview.request, cache=LevelCache())
    )
    QApplication.processEvents()
    plot = preview.findChild(QWidget, "preview-plot")
    assert isinstance(plot, Plot)
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    dots = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
    assert image.width() == math.ceil(plot.width() * RATIO), (image.width(), plot.width())
    colour = colours_for(LIGHT).trace(store.datatype(4113), 0)
    wanted = np.array([colour.red(), colour.green(), colour.blue()], np.int16)
    height = round(plot.panes[0].height * RATIO) - 2
    pane = dots[:height, round(GUTTER * RATIO) :].astype(np.int16)
    preview.deleteLater()
    return (np.abs(pane - wanted) <= 8).all(axis=2), plot


def main() -> None:
    app = QApplication([])
    inked, _ = _painted()
    columns = inked.shape[1]
    expected = math.floor(SPIKE / SECONDS * columns)
    tall = np.flatnonzero(inked.sum(axis=0) > 20)
    assert tall.tolist() == [expected], (tall, expected, columns)
    flat = np.delete(inked, expected, axis=1)
    # A flat line is one row of dots, sharp: no half-inked row above or below it.
    assert np.flatnonzero(flat[:, : columns - 2].all(axis=1)).size == 1
    assert flat.sum() >= columns - 3
    app.processEvents()


if __name__ == "__main__":
    main()
