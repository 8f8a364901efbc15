"""Background work: a plain function in, Qt signals out, the newest one wins."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from hexoview.watch import Cancelled, Watch

# Seconds after which Python takes the turn from one thread and gives it to another that waits. With the usual
# 5 ms, 1 of 100 turns of the window waited 19 ms while an EDF was written; with 1 ms, 14.
_TURN_S = 0.001


class _Arrival(NamedTuple):
    watch: Watch
    signal: SignalInstance
    payload: object
    is_last: bool


class Lane(QObject):
    """One thread that works on one thing at a time.

    Starting new work cancels the work before it, and nothing that was cancelled is
    ever delivered. All signals are emitted on the GUI thread. After `started` comes
    exactly one of `succeeded`, `failed` and `cancelled`.
    """

    started = Signal()
    progressed = Signal(float)
    staged = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    _arrived = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(min(sys.getswitchinterval(), _TURN_S))
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=f"hexoview-{name}")
        self._watch: Watch | None = None
        # Queued even where it need not be, so that no caller is ever called back
        # from inside its own call of `start`.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is running that has not been cancelled."""
        return self._watch is not None

    def start(self, work: Callable[[Watch], object]) -> None:
        """Cancel whatever is running, and begin `work`."""
        self.cancel()
        watch = Watch(
            lambda fraction: self._send(watch, self.progressed, fraction),
            lambda stage: self._send(watch, self.staged, stage),
        )
        self._watch = watch
        self.started.emit()
        self._executor.submit(self._run, work, watch)

    def cancel(self) -> None:
        """Ask the running work to stop, and forget it."""
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
            self.cancelled.emit()

    def close(self) -> None:
        """Cancel, and wait for the thread to come to rest."""
        self.cancel()
        self._executor.shutdown(wait=True)

    def _run(self, work: Callable[[Watch], object], watch: Watch) -> None:
        """Runs on the lane's own thread, where no widget may be touched."""
        try:
            watch.step(0.0)
            result = work(watch)
        except Cancelled:
            return
        except BaseException as error:  # noqa: BLE001 - shown to the user, never lost
            self._send(watch, self.failed, error, is_last=True)
        else:
            self._send(watch, self.succeeded, result, is_last=True)

    def _send(self, watch: Watch, signal: SignalInstance, payload: object, *, is_last: bool = False) -> None:
        self._arrived.emit(_Arrival(watch, signal, payload, is_last))

    @Slot(object)
    def _deliver(self, arrival: _Arrival) -> None:
        if arrival.watch is not self._watch:
            return
        if arrival.is_last:
            self._watch = None
        arrival.signal.emit(arrival.payload)
