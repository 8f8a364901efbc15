"""Calls that come in bursts, made few: the first at once, then the newest now and again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Debounce(QObject):
    """Calls `act` at once, then at most once per interval, and always for the last request.

    A single click waits for nothing; a held arrow key or a line being typed costs one call per interval.
    """

    def __init__(self, act: Callable[[], object], interval_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._is_wanted = False
        self._is_closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_waiting(self) -> bool:
        """Whether a request waits for its answer."""
        return self._is_wanted

    def request(self) -> None:
        """Ask for a call, now or when the interval is over."""
        if self._is_closed:
            return
        if self._timer.isActive():
            self._is_wanted = True
        else:
            self._timer.start()
            self._act()

    def drop(self) -> None:
        """Forget a request that has not been answered."""
        self._is_wanted = False

    def close(self) -> None:
        """Forget what waits, and answer nothing any more: what would act is gone."""
        self._is_closed = True
        self.drop()

    @Slot()
    def _go_on(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self._timer.start()
            self._act()
