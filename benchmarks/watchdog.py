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
    from PySide6.QtCore import QObject, Qt

    from hexoview.ui.window import Window

_SECONDS = 60.0
_TURN_MS, _MOVE_MS = 5, 16
_BOUND_S, _BOUND_99_S = 0.050, 0.016
_CHANNELS = "4113,4129,4130,4145,4146,4147,19,33"
_PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen of the window's thread.

    Attributes:
        gaps: between two turns of its loop.
        moves: how often the view was moved.
        files: how many exports ended meanwhile.
    """

    gaps: Gaps
    moves: int
    files: int


def watched(store: Path, target: Path, seconds: float, *, exports: bool = True) -> Watched:
    """Moves the preview of the longest record with wheel and keys, and exports that record over and over."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer

    from hexoview.ui.lane import Lane

    window, settle = _window(store)
    work = partial(export_file, store, _query(store), target)
    lane = Lane("work", window)
    turns: list[float] = []
    ended: list[object] = []
    hands = _moves(window)
    moves = itertools.count()

    def move() -> None:
        next(moves)
        next(hands)()

    def again(result: object) -> None:
        ended.append(result)
        lane.start(work)

    timers = [QTimer(window), QTimer(window)]
    for timer, every, act in zip(
        timers, (_TURN_MS, _MOVE_MS), (lambda: turns.append(time.perf_counter()), move), strict=True
    ):
        timer.setTimerType(_precise())
        timer.setInterval(every)
        timer.timeout.connect(act)
    if exports:
        lane.succeeded.connect(again)
        lane.start(work)
    for timer in timers:
        timer.start()
    settle(lambda: bool(turns) and turns[-1] - turns[0] >= seconds, seconds + _PATIENCE_S)
    for timer in timers:
        timer.stop()
    lane.close()
    window.close()
    return Watched(Gaps(tuple(np.diff(turns).tolist())), next(moves), len(ended))


def _precise() -> Qt.TimerType:
    from PySide6.QtCore import Qt

    return Qt.TimerType.PreciseTimer


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
    """Zooms from all to a moment by the wheel, pans there and back, zooms out, without end."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    plot = window.findChild(QWidget, "preview-plot")
    assert plot is not None
    viewport: QObject = plot.viewport()  # type: ignore[attr-defined]
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    script = [(120, control)] * 25 + [(-120, shift)] * 40 + [(120, control)] * 20
    script += [(120, shift)] * 40 + [(-120, control)] * 45
    return itertools.cycle([partial(_wheel, viewport, notch, keys) for notch, keys in script])


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
        (name, str(seen.moves), str(seen.files), told(seen.gaps.worst), told(seen.gaps.percentile_99))
        for name, seen in found.items()
    ]
    both = found["moving while 24 h go to EDF"]
    return "\n\n".join(
        [
            "## A minute of panning, zooming and exporting",
            f"The real window with eight channels of 24 h; a turn of its loop is asked for every {_TURN_MS}"
            f" ms, a notch of the wheel every {_MOVE_MS} ms. A frame is part of a gap.",
            table(("a minute of", "moves", "files written", "worst gap", "99 % within"), rows),
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
