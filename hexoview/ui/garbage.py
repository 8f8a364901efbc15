"""Collects Python's garbage on the window's thread, and on no other."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 100
# Python's own measures: 700 new objects ask for a round among the young, ten of those for an older one.
_YOUNG, _MIDDLE, _OLD = 700, 10, 10
# A round among all that a window has made takes up to 60 ms: at most a 200th of the time goes into those.
_REST = 200


class GarbageRounds(QObject):
    """Python's own collector starts on whichever thread makes the next object.

    On a lane's thread it would take curves and dialogs apart that are in a cycle and that Qt lets only the
    window's thread touch: one with a running timer ends the process. So it is off, and this looks after the
    garbage between two events.
    """

    def __init__(self, parent: QObject | None = None, *, every_ms: int = _EVERY_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._next_old = 0.0

    @Slot(object)
    def keep(self, _: object = None) -> None:
        """Leaves out of all rounds what is there by now: modules and the window itself stay to the end.

        With a window and its preview, 80,000 objects, a round took 60 ms; without them 0.4 ms.
        """
        gc.freeze()

    def end(self) -> None:
        """Gives the garbage back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _look(self) -> None:
        young, middle, old = gc.get_count()
        if old > _OLD and time.monotonic() > self._next_old:
            begun = time.monotonic()
            gc.collect()
            ended = time.monotonic()
            self._next_old = ended + (ended - begun) * _REST
        elif middle > _MIDDLE:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)
