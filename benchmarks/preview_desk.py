"""Runs the preview, and a plain pyqtgraph curve, on a store, and times what a person waits for."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.material import longest_record
from benchmarks.measure import resident_mb
from hexoview.domain.span import TimeSpan
from hexoview.query.check import parse
from hexoview.query.envelope import LevelCache
from hexoview.query.picture import Picture, PictureRequest, build_picture
from hexoview.query.plan import Plan, plan
from hexoview.store.folder import FolderStore
from hexoview.store.location import open_store
from hexoview.ui.preview.preview import Preview
from hexoview.watch import unwatched

EIGHT = "4113,4129,4130,4145,4146,4147,19,33"
THREE = "4113,4129,19"
WIDTH, HEIGHT = 1280, 760
VIEWS = (
    ("whole", None),
    ("6 h", 21_600),
    ("1 h", 3600),
    ("10 min", 600),
    ("60 s", 60),
    ("10 s", 10),
    ("1 s", 1),
)
_FRAMES = 60


@dataclass(slots=True)
class Stand:
    """A preview on a store, whose wishes are answered at once, on this thread."""

    store: FolderStore
    plan: Plan
    app: QCoreApplication
    preview: Preview
    cache: LevelCache = field(default_factory=LevelCache)
    wanted: PictureRequest | None = None

    def want(self, request: PictureRequest) -> None:
        self.wanted = request

    def build(self, request: PictureRequest) -> Picture:
        watch = unwatched()
        return build_picture(self.plan, self.store, watch, request=request, cache=self.cache)

    def settle(self) -> None:
        """Shows the picture that is wanted."""
        request, self.wanted = self.wanted, None
        if request is not None:
            self.preview.show_picture(self.build(request))
            self.app.processEvents()


@dataclass(frozen=True, slots=True)
class Frames:
    """Seconds of frames at one zoom, and of reading the finer picture behind them.

    Attributes:
        own: of the frames' seconds those that the thread itself worked; the rest went to other programs.
    """

    frames: tuple[float, ...]
    own: tuple[float, ...]
    fine: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.frames)

    @property
    def p95(self) -> float:
        return float(np.percentile(self.frames, 95))


@dataclass(frozen=True, slots=True)
class Seen:
    """What one store's preview took."""

    first: tuple[float, ...]
    three: tuple[float, ...]
    pans: dict[str, Frames]
    zooms: Frames
    peak_mb: float
    levels_mb: float


def stand(store: Path, datatypes: str) -> Stand:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    opened = open_store(store)
    query = parse(f"record={longest_record(opened).id}&datatype__in={datatypes}")
    app = QApplication.instance() or QApplication([])
    preview = Preview()
    preview.resize(WIDTH, HEIGHT)
    found = Stand(opened, plan(query, opened, unwatched()), app, preview)
    preview.view_changed.connect(found.want)
    preview.show()
    app.processEvents()
    return found


def first_picture(store: Path, datatypes: str) -> float:
    """Seconds from the plan to the painted picture, nothing in memory but the system's file cache."""
    here = stand(store, datatypes)
    begin = time.perf_counter()
    here.preview.show_picture(here.build(here.preview.request))
    here.app.processEvents()
    taken = time.perf_counter() - begin
    _close(here)
    return taken


def look_around(store: Path) -> Seen:
    """Everything that is timed on one store, in a process of its own."""
    first = tuple(first_picture(store, EIGHT) for _ in range(3))
    three = tuple(first_picture(store, THREE) for _ in range(3))
    here = stand(store, EIGHT)
    here.preview.show_picture(here.build(here.preview.request))
    here.app.processEvents()
    pans = {name: _pan(here, seconds) for name, seconds in VIEWS}
    zooms = _zoom(here)
    levels = here.cache.nbytes / 1e6
    _close(here)
    return Seen(first, three, pans, zooms, resident_mb(at_peak=True), levels)


def _close(here: Stand) -> None:
    here.preview.close()
    here.preview.deleteLater()
    here.app.processEvents()
    here.store.close()


def _go(here: Stand, seconds: float | None) -> None:
    """Shows a stretch a third into the record, by way of the public seam: a span, and Enter."""

    plot = _plot(here)
    QTest.keyClick(plot, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    if seconds is not None:
        record = here.plan.records[0]
        start = record.span.start + record.span.length // 3
        here.preview.set_span(TimeSpan(start, start + round(seconds * here.plan.clock.ticks_per_second)))
        QTest.keyClick(plot, Qt.Key.Key_Return)
    here.app.processEvents()
    here.settle()


def _plot(here: Stand) -> Any:
    return here.preview.findChild(QWidget, "preview-plot")


def _pan(here: Stand, seconds: float | None) -> Frames:
    """Frames of panning; where all is on screen already, of repainting it."""

    _go(here, seconds)
    if seconds is None:
        return _frames(here, [_plot(here).viewport().update] * _FRAMES)
    shift = Qt.KeyboardModifier.ShiftModifier
    # Out and back, so that a short record is long enough.
    notches = [-120 if number % 20 < 10 else 120 for number in range(_FRAMES)]
    return _frames(here, [partial(_wheel, here, notch, shift) for notch in notches])


def _zoom(here: Stand) -> Frames:
    _go(here, None)
    control = Qt.KeyboardModifier.ControlModifier
    notches = [120] * 45 + [-120] * 45
    return _frames(here, [partial(_wheel, here, notch, control) for notch in notches])


def _wheel(here: Stand, notch: int, modifiers: Qt.KeyboardModifier) -> None:
    viewport = _plot(here).viewport()
    place = QPointF(WIDTH * 0.6, HEIGHT * 0.4)
    event = QWheelEvent(
        place, QPointF(viewport.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, notch),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QCoreApplication.sendEvent(viewport, event)


def _frames(here: Stand, moves: list[Callable[[], None]]) -> Frames:
    frames, own, fine = [], [], []

    def framed(work: Callable[[], object]) -> None:
        begin, worked = time.perf_counter(), time.thread_time()
        work()
        here.app.processEvents()
        frames.append(time.perf_counter() - begin)
        own.append(time.thread_time() - worked)

    for move in moves:
        framed(move)
        if here.wanted is not None:
            request, here.wanted = here.wanted, None
            begin = time.perf_counter()
            picture = here.build(request)
            fine.append(time.perf_counter() - begin)
            # To take a finer picture and paint it is a frame, too.
            framed(partial(here.preview.show_picture, picture))
    return Frames(tuple(frames), tuple(own), tuple(fine))


# -- the peer


def plain_frames(store: Path) -> tuple[float, float, float]:
    """One 24-h ECG as a pyqtgraph curve with its own downsampling: first picture, median frame, peak MB."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    app = QApplication.instance() or QApplication([])
    opened = open_store(store)
    record = longest_record(opened)
    found = plan(parse(f"record={record.id}&datatype=4113"), opened, unwatched())
    series = found.channels[0].pieces[0].series
    widget = pg.PlotWidget()
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    app.processEvents()
    begin = time.perf_counter()
    values = series.datatype.scale.physical(opened.read(series, 0, series.count).values).astype(np.float32)
    item = widget.getPlotItem()
    item.setDownsampling(auto=True, mode="peak")
    item.setClipToView(True)
    item.plot(np.arange(len(values)) / 256, values)
    app.processEvents()
    first = time.perf_counter() - begin
    frames = []
    seconds = record.span.length / 256
    for number in range(20):
        begin = time.perf_counter()
        item.setXRange(number * 10, seconds - 300 + number * 10, padding=0)
        widget.viewport().repaint()
        app.processEvents()
        frames.append(time.perf_counter() - begin)
    return first, statistics.median(frames), resident_mb(at_peak=True)
