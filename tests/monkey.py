"""Does what a person might do with a window, in any order: legal things only, drawn from a seed."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from random import Random
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from hexoview.domain.span import TimeSpan
from hexoview.query.selection import Selection
from hexoview.ui.actions import ACTIONS
from hexoview.ui.window import Window

_W = TypeVar("_W", bound=QWidget)
_LEFT = Qt.MouseButton.LeftButton
_NO_KEY = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    _NO_KEY,
    _NO_KEY,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
# What leaves the window or writes files; everything else may be done.
_LEFT_ALONE = {"quit", "sample", "import_folder", "import_zip", "open"}
_LEFT_BUTTONS = ("export-start", "export-browse", "qt_")
_TYPED = ("", "m", "marie", "sleep", "sat 19", "zzz", "00:2", "ECG", "é\u200b\N{PILE OF POO}")
_QUERIES = (
    "record=1",
    "record__in=1,2",
    "user=10&datatype=19",
    "record=1&datatype__gte=4000",
    "trainingroutine=3",
    "record=x",
    "range=7&start=0",
    "timestamp__range=5,1",
    "nonsense=1&record=2",
    "",
)
_KEYS = (
    "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Return", "Escape", "Space", "Tab",
    "Backspace", "Plus", "Minus", "A", "M", "S", "H", "T", "BracketLeft", "BracketRight", "0",
)  # fmt: skip


class Monkey:
    """One window, dice, and what was done last."""

    def __init__(self, window: Window, dice: Random) -> None:
        self.window = window
        self.dice = dice
        self.done: deque[str] = deque(maxlen=40)
        self.gaps: list[float] = []
        """Seconds of its own work after which the window answers again."""
        self.waits: list[float] = []
        """The same by the clock: what else the computer does counts too."""
        self.worst = (0.0, "")
        self._names = [row.name for row in ACTIONS if row.name not in _LEFT_ALONE]
        self._deeds: tuple[Callable[[], str], ...] = (
            self._act,
            self._act,
            self._click_row,
            self._click_row,
            self._click_row,
            self._press_key,
            self._press_key,
            self._type,
            self._tick,
            self._tick,
            self._pick,
            self._choose_span,
            self._choose_query,
            self._press_button,
            self._press_button,
            self._resize,
            self._wheel,
            self._wait,
        )

    def do(self) -> None:
        """One thing, and then whatever came of it; what it opened in front is closed again now and then."""
        front = QApplication.activeModalWidget()
        deeds = self._deeds if front is None else (self._press_button, self._pick, self._press_key)
        if isinstance(front, QFileDialog | QAbstractPrintDialog):
            # The system's: they write files, and wait in loops of their own.
            deeds = (self._close_what_is_in_front,)
        self.done.append(self._timed(self.dice.choice(deeds)))
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
        """Chooses every action once: the first time of each loads what it needs."""
        for name in self._names:
            self.window.parts.actions[name].trigger()
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
        self.worst = (0.0, "")

    def _timed(self, deed: Callable[[], str]) -> str:
        begun, worked = time.perf_counter(), time.thread_time()
        said = deed()
        took = time.thread_time() - worked
        self.gaps.append(took)
        self.waits.append(time.perf_counter() - begun)
        # What merely came of something is told by what was done before it.
        self.worst = max(self.worst, (took, said or f"after {list(self.done)[-3:]}"))
        return said

    def _events(self) -> str:
        """One turn of the event loop, which at its end drops what was closed; `processEvents` never does."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return ""

    # -- what it does

    def _act(self) -> str:
        name = self.dice.choice(self._names)
        action = self.window.parts.actions[name]
        if action.isEnabled():
            action.trigger()
        return f"action {name}"

    def _click_row(self) -> str:
        view = self.window.parts.records.view
        lines = view.model().rowCount()
        if not lines or not view.isVisible():
            return "no row"
        line = self.dice.randrange(lines)
        index = view.model().index(line, 0)
        view.scrollTo(index)
        modifier = self.dice.choice(_MODIFIERS)
        QTest.mouseClick(view.viewport(), _LEFT, modifier, view.visualRect(index).center())
        return f"row {line} {modifier.name}"

    def _press_key(self) -> str:
        root = self._root()
        target = root.focusWidget() or root
        key = self.dice.choice(_KEYS)
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"))
        return f"key {key} on {target.objectName()}"

    def _type(self) -> str:
        text = self.dice.choice(_TYPED)
        self.window.parts.records.find_edit.setText(text)
        return f"find {text!r}"

    def _tick(self) -> str:
        lists = [view for view in self._in_sight(QListView) if view.objectName().startswith("list-")]
        if not lists:
            return "no list"
        view = self.dice.choice(lists)
        model = view.model()
        if not model.rowCount(QModelIndex()):
            return "empty list"
        index = model.index(self.dice.randrange(model.rowCount()), 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), _LEFT, _NO_KEY, view.visualRect(index).center())
        return f"tick {index.data()} in {view.objectName()}"

    def _pick(self) -> str:
        boxes = [box for box in self._in_sight(QComboBox) if box.count()]
        if not boxes:
            return "no box"
        box = self.dice.choice(boxes)
        box.setCurrentIndex(self.dice.randrange(box.count()))
        box.activated.emit(box.currentIndex())
        return f"pick {box.currentText()} in {box.objectName()}"

    def _choose_span(self) -> str:
        records = self.window.workspace.contents.records
        if not records or self.dice.random() < 0.2:
            self.window.workspace.choose_span(None)
            return "no span"
        span = self.dice.choice(records).span
        start = span.start + self.dice.randrange(-1000, max(span.length, 1))
        self.window.workspace.choose_span(TimeSpan(start, start + self.dice.randrange(1, 100_000)))
        return f"span {start}"

    def _choose_query(self) -> str:
        query = self.dice.choice(_QUERIES)
        self.window.workspace.choose(Selection.of_text(query))
        return f"query {query}"

    def _press_button(self) -> str:
        buttons = [one for one in self._in_sight(QAbstractButton) if not _leaves(one)]
        if not buttons:
            return "no button"
        button = self.dice.choice(buttons)
        name = button.objectName() or button.text()
        QTest.mouseClick(button, _LEFT)
        return f"button {name}"

    def _resize(self) -> str:
        self.window.resize(self.dice.randrange(1024, 1800), self.dice.randrange(640, 1100))
        return "resize"

    def _wheel(self) -> str:
        plot = self.window.findChild(QWidget, "preview-plot")
        if plot is None or not plot.isVisible():
            return "no plot"
        place = QPointF(self.dice.random() * plot.width(), self.dice.random() * plot.height())
        turn = QPoint(0, self.dice.choice([-240, -120, 120, 240]))
        keys = self.dice.choice(_MODIFIERS)
        event = QWheelEvent(
            place, plot.mapToGlobal(place), QPoint(), turn, Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(plot, event)
        return f"wheel {turn.y()} {keys.name}"

    def _wait(self) -> str:
        self.settle()
        return "settle"

    # -- what it finds

    def _root(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def _in_sight(self, kind: type[_W]) -> list[_W]:
        root = self._root()
        found = [one for one in root.findChildren(kind) if one.window() is root]
        return [one for one in found if one.isVisible() and one.isEnabled()]

    def _close_what_is_in_front(self) -> str:
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and isinstance(widget, QMenu | QDialog):
                widget.close()
        return ""


def _leaves(button: QAbstractButton) -> bool:
    """Whether a press opens a menu that waits for a choice, or does what the monkey leaves alone."""
    if isinstance(button, QPushButton) and button.menu() is not None:
        return True
    if isinstance(button, QToolButton) and button.defaultAction() is not None:
        return button.defaultAction().objectName().removeprefix("action-") in _LEFT_ALONE
    return button.objectName().startswith(_LEFT_BUTTONS)
