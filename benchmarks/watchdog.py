"""A minute of panning and zooming in the window while files are written: how long its loop stands still."""

from __future__ import annotations

import itertools
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.apart import apart
from benchmarks.gaps import Gaps, export_file
from benchmarks.material import longest_record, workplace
from benchmarks.measure import at_most, goals, table, told
from hexoview.store.location import open_store

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, Qt, QTimer

    from hexoview.ui.garbage import GarbageRounds
    from hexoview.ui.window import Window

_SECONDS = 60.0
_TURN_MS, _MOVE_MS = 5, 16
_BOUND_S, _BOUND_99_S = 0.050, 0.016
_CHANNELS = "4113,4129,4130,4145,4146,4147,19,33"
_PATIENCE_S = 60.0
_SCRIPT = (
    *[("zoom", 120)] * 25,
    *[("pan", -120)] * 40,
    *[("zoom", 120)] * 20,
    *[("pan", 120)] * 40,
    *[("zoom", -120)] * 45,
)
"""Notches of the wheel."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen of the window's thread.

    Attributes:
        gaps: between two turns of its loop.
        worked: of those gaps, the seconds that the thread itself worked; the rest went to other threads.
        moves: how often the view was moved.
        files: how many exports ended meanwhile.
    """

    gaps: Gaps
    worked: Gaps
    moves: int
    files: int


def watched(store: Path, target: Path, seconds: float, *, exports: bool = True) -> Watched:
    """Moves the preview of the longest record with wheel and keys, and exports that record over and over."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from hexoview.ui.lane import Lane

    window, settle = _window(store)
    rounds = _rounds(window)
    work = partial(export_file, store, _query(store), target)
    lane = Lane("work", window, gives_way=True)
    turns: list[tuple[float, float]] = []
    ended: list[object] = []
    moves, hands = itertools.count(), _moves(window)

    def move() -> None:
        next(moves)
        next(hands)()

    def again(result: object) -> None:
        ended.append(result)
        lane.start(work)

    def turn() -> None:
        turns.append((time.perf_counter(), time.thread_time()))

    timers = _timer(window, _TURN_MS, turn), _timer(window, _MOVE_MS, move)
    if exports:
        lane.succeeded.connect(again)
        lane.start(work)
    for timer in timers:
        timer.start()
    settle(lambda: bool(turns) and turns[-1][0] - turns[0][0] >= seconds, seconds + _PATIENCE_S)
    for stop in (*(timer.stop for timer in timers), lane.close, window.close, rounds.end):
        stop()
    gaps, worked = (Gaps(tuple(column.tolist())) for column in np.diff(np.array(turns), axis=0).T)
    return Watched(gaps, worked, next(moves), len(ended))


def _rounds(window: Window) -> GarbageRounds:
    """Garbage is collected as the program has it: Python's own collector would start on any thread."""
    from hexoview.ui.garbage import GarbageRounds

    rounds = GarbageRounds(window)
    rounds.keep()
    return rounds


def _timer(window: Window, every_ms: int, act: Callable[[], None]) -> QTimer:
    from PySide6.QtCore import Qt, QTimer

    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(every_ms)
    timer.timeout.connect(act)
    return timer


def _query(store: Path) -> str:
    opened = open_store(store)
    number = longest_record(opened).id
    opened.close()
    return f"record={number}"


def _window(store: Path) -> tuple[Window, Callable[[Callable[[], bool], float], None]]:
    """The window with the record's eight channels on screen, and a way to wait in its loop."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from hexoview.query.selection import Selection
    from hexoview.ui.engine import Engine
    from hexoview.ui.session import make_window
    from hexoview.ui.settings import Memory, Settings, SettingsFile

    app = QApplication.instance() or QApplication([])

    def settle(is_done: Callable[[], bool], patience: float) -> None:
        loop, timer, until = QEventLoop(), QTimer(), time.monotonic() + patience
        timer.setInterval(100)
        timer.timeout.connect(lambda: loop.quit() if is_done() or time.monotonic() > until else None)
        timer.start()
        loop.exec()
        timer.stop()
        assert is_done(), "the window did not get there"

    window = make_window(Engine(), Memory(SettingsFile(None), Settings(zone="UTC")))
    window.resize(1280, 820)
    window.begin(str(store))
    window.show()
    window.load_preview()
    settle(lambda: window.workspace.is_settled and window.parts.preview.is_loaded, _PATIENCE_S)
    text = f"{_query(store)}&datatype__in={_CHANNELS}&max_values=all"
    window.workspace.choose(Selection.of_text(text))
    settle(lambda: window.workspace.is_settled and window.parts.preview.sight is not None, _PATIENCE_S)
    assert app is not None
    return window, settle


def _moves(window: Window) -> Iterator[Callable[[], None]]:
    """Copies an image, zooms from all to a moment, pans there and back, zooms out, without end."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    plot = window.findChild(QWidget, "preview-plot")
    assert plot is not None
    viewport: QObject = plot.viewport()  # type: ignore[attr-defined]
    keys = {"zoom": Qt.KeyboardModifier.ControlModifier, "pan": Qt.KeyboardModifier.ShiftModifier}
    wheels = [partial(_wheel, viewport, notch, keys[what]) for what, notch in _SCRIPT]
    return itertools.cycle([*wheels[:3], window.parts.actions["copy_image"].trigger, *wheels[3:]])


def _wheel(viewport: QObject, notch: int, keys: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    place = QPointF(700, 60)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, notch),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QCoreApplication.sendEvent(viewport, event)


def section(store: Path, folder: Path) -> str:
    """The watchdog's part of docs/benchmarks.md."""
    found = {
        name: apart(partial(watched, exports=exports), store, folder / "watched.edf", _SECONDS).results[0]
        for name, exports in (("moving alone", False), ("moving while 24 h go to EDF", True))
    }
    rows = [
        (
            name,
            str(seen.moves),
            str(seen.files),
            told(seen.gaps.worst),
            told(seen.gaps.percentile_99),
            told(seen.worked.worst),
        )
        for name, seen in found.items()
    ]
    both = found["moving while 24 h go to EDF"]
    return "\n\n".join(
        [
            "## A minute of panning, zooming and exporting",
            "The real window with eight channels of 24 h; a turn of its loop is asked for every"
            f" {_TURN_MS} ms, a notch of the wheel every {_MOVE_MS} ms, an image of it every {len(_SCRIPT)}"
            " notches. A frame is part of a gap.",
            table(
                ("a minute of", "moves", "files written", "worst gap", "99 % within", "own work at most"),
                rows,
            ),
            goals(
                at_most("worst gap", both.gaps.worst, _BOUND_S),
                at_most("99 % of the gaps", both.gaps.percentile_99, _BOUND_99_S),
            ),
        ]
    )


def main() -> None:
    with workplace("watchdog") as (store, folder):
        print(section(store, folder))


if __name__ == "__main__":
    sys.exit(main())
