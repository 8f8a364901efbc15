"""Does what a person might do with a window, in any order: legal things only, drawn from a seed."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from random import Random

from monkey_hands import Hands
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from hexoview.query.selection import Selection
from hexoview.ui.actions import ACTIONS
from hexoview.ui.window import Window

# What leaves the window, or asks the system for a file; everything else may be done.
LEFT_ALONE = {"quit", "sample", "import_folder", "import_zip", "open"}
NAMES = tuple(row.name for row in ACTIONS if row.name not in LEFT_ALONE)
_SLOW_S = 0.04
_TOLD = 12
# From here on what was removed is put back.
_FEW_RECORDS = 3


class Monkey:
    """One window, hands, dice, and what was done last."""

    def __init__(self, window: Window, dice: Random) -> None:
        self.window = window
        self.dice = dice
        self.hands = Hands(window, dice, NAMES)
        self.done: deque[str] = deque(maxlen=40)
        self.gaps: list[float] = []
        """Seconds of its own work after which the window answers again."""
        self.waits: list[float] = []
        """The same by the clock: what else the computer does counts too."""
        self.slowest: list[tuple[float, str]] = []
        """The longest of them, and after what."""

    def do(self) -> None:
        """One thing, and then whatever came of it; what it opened in front is closed again now and then."""
        deed = self.dice.choice(self._deeds())
        # Waiting is many turns of the loop, each of them timed.
        self.done.append(deed() if deed in (self._wait, self._put_back) else self._timed(deed))
        self._timed(self._events)
        if self.dice.random() < 0.4:
            self._timed(self._close_what_is_in_front)

    def settle(self) -> None:
        """Waits until the window is at rest."""
        end = time.monotonic() + 20
        while not self.window.is_settled and time.monotonic() < end:
            self._timed(self._events)
            time.sleep(0.001)

    def do_each_once(self) -> None:
        """Chooses every action once, for a chosen record: the first time of each makes what it needs."""
        for name in NAMES:
            self.window.workspace.choose(Selection.of_text("record=1"))
            self.settle()
            self._timed(lambda name=name: self.hands.do_action(name))
            self._timed(self._events)
            self.settle()
            self.rest()

    def rest(self) -> None:
        """Closes what it opened, takes every filter back, and waits."""
        self._close_what_is_in_front()
        self.window.workspace.choose(Selection())
        self._events()
        self.settle()

    def forget_gaps(self) -> None:
        """Counts from here: by now everything that is made once has been made."""
        self.gaps.clear()
        self.waits.clear()
        self.slowest.clear()

    def _deeds(self) -> tuple[Callable[[], str], ...]:
        front = QApplication.activeModalWidget()
        if isinstance(front, QFileDialog | QAbstractPrintDialog):
            # The system's: they write files, and wait in loops of their own.
            return (self._close_what_is_in_front,)
        if front is not None:
            return self.hands.in_front
        if len(self.window.workspace.contents.records) < _FEW_RECORDS:
            return (self._put_back,)
        return (*self.hands.in_window, self._wait)

    def _wait(self) -> str:
        self.settle()
        return "settle"

    def _put_back(self) -> str:
        """What was removed comes back, so that there stays something to do."""
        said = self._timed(lambda: self.hands.do_action("trash"))
        self._timed(self._events)
        self.settle()
        return f"{said}, {self._timed(lambda: self.hands.press('trash-restore'))}"

    def _timed(self, deed: Callable[[], str]) -> str:
        begun, worked = time.perf_counter(), time.thread_time()
        said = deed()
        took = time.thread_time() - worked
        self.gaps.append(took)
        self.waits.append(time.perf_counter() - begun)
        if took > _SLOW_S:
            # What merely came of something is told by what was done before it.
            self.slowest.append((took, said or f"after {', '.join(list(self.done)[-2:])}"))
            self.slowest.sort(reverse=True)
            del self.slowest[_TOLD:]
        return said

    def _events(self) -> str:
        """One turn of the event loop, which at its end drops what was closed; `processEvents` never does."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return ""

    def _close_what_is_in_front(self) -> str:
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and isinstance(widget, QMenu | QDialog):
                widget.close()
        return ""
