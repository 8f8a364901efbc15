"""Ctrl+C in the terminal, and a polite end from the system: the window closes as by its own button."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Wakes Qt's event loop when a signal comes: in it, Python alone would never notice."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def install(self) -> None:
        """Ends the program at the next signal; to be called on the main thread."""
        signal.set_wakeup_fd(self._write.fileno())
        for number in _SIGNALS:
            signal.signal(number, _quit)

    def remove(self) -> None:
        """Leaves signals to Python again."""
        signal.set_wakeup_fd(-1)
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()

    @Slot()
    def _drain(self) -> None:
        self._read.recv(64)


def _quit(*_: object) -> None:
    QApplication.quit()
