"""Writes notes and moves recordings on a thread of its own, one after the other; none is ever dropped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hexoview.watch import Cancelled, Watch


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to be written.

    Attributes:
        run: does it, on the thread.
        done: is told what came of it, on the window's.
    """

    run: Callable[[Watch], object]
    done: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class _Arrival:
    chore: Chore
    result: object = None
    error: BaseException | None = None


class Keeper(QObject):
    """Does chores in the order in which they were given. On a lane, the newest would drop the one before."""

    failed = Signal(object)
    rested = Signal()

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="hexoview-keep")
        self._watch = Watch()
        self._open = 0
        self._is_closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written, or waits for it."""
        return self._open > 0

    def do(self, chore: Chore) -> None:
        """Takes a chore; it is done when those before it are."""
        self._open += 1
        self._executor.submit(self._run, chore)

    def close(self) -> None:
        """Waits until everything is written; only what brings recordings back is stopped."""
        self._is_closed = True
        self._watch.cancel()
        self._executor.shutdown(wait=True)

    def _run(self, chore: Chore) -> None:
        """Runs on the thread, where no widget may be touched."""
        try:
            arrival = _Arrival(chore, chore.run(self._watch))
        except Cancelled:
            arrival = _Arrival(chore, error=Cancelled())
        except BaseException as error:  # noqa: BLE001 - shown to the user, never lost
            arrival = _Arrival(chore, error=error)
        self._arrived.emit(arrival)

    @Slot(object)
    def _deliver(self, arrival: _Arrival) -> None:
        if self._is_closed:
            return
        self._open -= 1
        if arrival.error is None:
            arrival.chore.done(arrival.result)
        elif not isinstance(arrival.error, Cancelled):
            self.failed.emit(arrival.error)
        if not self._open:
            self.rested.emit()
