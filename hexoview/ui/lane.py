"""Background work: a plain function in, Qt signals out, the newest one wins."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hexoview.ui.priority import give_way
from hexoview.watch import Cancelled, Watch

# Seconds after which Python takes the turn from one thread and gives it to another that waits. With the usual
# 5 ms, 1 of 100 turns of the window waited 19 ms while an EDF was written; with 1 ms, 14.
_TURN_S = 0.001


_News = Literal["progressed", "staged", "succeeded", "failed"]
_LAST = ("succeeded", "failed")


class _Arrival(NamedTuple):
    turn: int
    news: _News
    payload: object


class _Post(QObject):
    """What a lane's thread speaks through.

    It is nobody's child: a thread that emits a signal of an object which is deleted at that moment ends the
    process, and a lane goes with its window or dialog.
    """

    arrived = Signal(object)

    def send(self, turn: int, news: _News, payload: object) -> None:
        """Brings news to the lane, as long as there is one."""
        self.arrived.emit(_Arrival(turn, news, payload))


class Lane(QObject):
    """One thread that works on one thing at a time.

    Starting new work cancels the work before it, and nothing that was cancelled is
    ever delivered. All signals are emitted on the GUI thread. After `started` comes
    exactly one of `succeeded`, `failed` and `cancelled`.

    Args:
        gives_way: whether the thread leaves the processor to the window and its pictures where they want it;
            for what somebody doesn't watch.
    """

    started = Signal()
    progressed = Signal(float)
    staged = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, name: str, parent: QObject | None = None, *, gives_way: bool = False) -> None:
        super().__init__(parent)
        sys.setswitchinterval(min(sys.getswitchinterval(), _TURN_S))
        self._executor = ThreadPoolExecutor(
            1, thread_name_prefix=f"hexoview-{name}", initializer=give_way if gives_way else None
        )
        self._watch: Watch | None = None
        self._turn = 0
        self._is_closed = False
        self._post = _Post()
        # Queued even where it need not be, so that no caller is ever called back
        # from inside its own call of `start`.
        self._post.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is running that has not been cancelled."""
        return self._watch is not None

    def start(self, work: Callable[[Watch], object]) -> None:
        """Cancel whatever is running, and begin `work`; a closed lane begins nothing more."""
        self.cancel()
        if self._is_closed:
            # News that was on its way when the window closed, such as a plan's, may ask for more work.
            return
        self._turn += 1
        send = partial(self._post.send, self._turn)
        self._watch = watch = Watch(partial(send, "progressed"), partial(send, "staged"))
        self.started.emit()
        self._executor.submit(_run, work, watch, send)

    def cancel(self) -> None:
        """Ask the running work to stop, and forget it."""
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
            self.cancelled.emit()

    def close(self) -> None:
        """Cancel, and wait for the thread to come to rest."""
        self.cancel()
        self._is_closed = True
        self._executor.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, arrival: _Arrival) -> None:
        if self._watch is None or arrival.turn != self._turn:
            return
        if arrival.news in _LAST:
            self._watch = None
        match arrival.news:
            case "progressed":
                self.progressed.emit(arrival.payload)
            case "staged":
                self.staged.emit(arrival.payload)
            case "succeeded":
                self.succeeded.emit(arrival.payload)
            case "failed":
                self.failed.emit(arrival.payload)


def _run(work: Callable[[Watch], object], watch: Watch, send: Callable[[_News, object], None]) -> None:
    """Runs on the lane's own thread, where no widget may be touched, nor the lane itself."""
    try:
        watch.step(0.0)
        result = work(watch)
    except Cancelled:
        return
    except BaseException as error:  # noqa: BLE001 - shown to the user, never lost
        send("failed", error)
    else:
        send("succeeded", result)
