"""What a monkey can do with a window: each thing once, with what the dice give it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from hexoview.domain.span import TimeSpan
from hexoview.query.selection import Selection
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
# Of Qt's own dialogs, and what deletes for good, asks the system for a file or gives it one to open.
_LEFT_BUTTONS = (
    *("qt_", "trash-sure", "browse", "key-browse", "log-save", "welcome-", "empty-import"),
    *("outcome-open", "outcome-file", "job-card-folder", "job-card-file"),
)
_LEFT_CHOICES = ("recipe-open", "recipe-save", "action-import")
# Where files go is the test's to say.
_LEFT_LINES = ("target", "key-file", "qt_")
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


class Hands:
    """What can be done with a window, and with a dialog in front of it."""

    def __init__(self, window: Window, dice: Random, names: Sequence[str]) -> None:
        self._window = window
        self._dice = dice
        self._names = names
        self.in_window: tuple[Callable[[], str], ...] = (
            *(self._act,) * 3,
            *(self._click_row,) * 3,
            *(self._press_key,) * 2,
            *(self._tick,) * 2,
            *(self._press_button,) * 2,
            self._find,
            self._pick,
            self._choose_span,
            self._choose_query,
            self._choose_in_menu,
            self._resize,
            self._wheel,
            self._drag,
        )
        self.in_front: tuple[Callable[[], str], ...] = (
            *(self._press_button,) * 3,
            self._choose_in_menu,
            self._pick,
            self._press_key,
            self._write,
            self._click_item,
        )

    def do_action(self, name: str) -> str:
        """Chooses an action, if it can be chosen now."""
        action = self._window.parts.actions[name]
        if action.isEnabled():
            action.trigger()
        return f"action {name}"

    def press(self, name: str) -> str:
        """Presses a button of what is in front, if it is there."""
        button = self._root().findChild(QAbstractButton, name)
        if button is not None and button.isVisible() and button.isEnabled():
            QTest.mouseClick(button, _LEFT)
        return f"button {name}"

    # -- in the window

    def _act(self) -> str:
        return self.do_action(self._dice.choice(self._names))

    def _click_row(self) -> str:
        view = self._window.parts.records.view
        lines = view.model().rowCount()
        if not lines or not view.isVisible():
            return "no row"
        line = self._dice.randrange(lines)
        modifier = self._dice.choice(_MODIFIERS)
        _click(view, view.model().index(line, 0), modifier)
        return f"row {line} {modifier.name}"

    def _find(self) -> str:
        text = self._dice.choice(_TYPED)
        self._window.parts.records.find_edit.setText(text)
        return f"find {text!r}"

    def _tick(self) -> str:
        lists = [view for view in self._in_sight(QListView) if view.objectName().startswith("list-")]
        return self._click_in(lists, "tick")

    def _choose_span(self) -> str:
        records = self._window.workspace.contents.records
        if not records or self._dice.random() < 0.2:
            self._window.workspace.choose_span(None)
            return "no span"
        span = self._dice.choice(records).span
        start = span.start + self._dice.randrange(-1000, max(span.length, 1))
        self._window.workspace.choose_span(TimeSpan(start, start + self._dice.randrange(1, 100_000)))
        return f"span {start}"

    def _choose_query(self) -> str:
        query = self._dice.choice(_QUERIES)
        self._window.workspace.choose(Selection.of_text(query))
        return f"query {query}"

    def _resize(self) -> str:
        self._window.resize(self._dice.randrange(1024, 1800), self._dice.randrange(640, 1100))
        return "resize"

    def _wheel(self) -> str:
        grounds = self._grounds()
        if not grounds:
            return "no plot"
        ground = self._dice.choice(grounds)
        place = QPointF(self._place_on(ground))
        turn = QPoint(0, self._dice.choice([-240, -120, 120, 240]))
        keys = self._dice.choice(_MODIFIERS)
        event = QWheelEvent(
            place, ground.mapToGlobal(place), QPoint(), turn, Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(ground, event)
        return f"wheel {turn.y()} {keys.name}"

    def _drag(self) -> str:
        """Over the curves or over the day: moves, zooms, chooses a stretch, measures."""
        grounds = self._grounds()
        if not grounds:
            return "no plot"
        ground, keys = self._dice.choice(grounds), self._dice.choice(_MODIFIERS)
        QTest.mousePress(ground, _LEFT, keys, self._place_on(ground))
        for _ in range(3):
            QTest.mouseMove(ground, self._place_on(ground))
        QTest.mouseRelease(ground, _LEFT, keys, self._place_on(ground))
        return f"drag {keys.name} over {ground.objectName() or 'the curves'}"

    def _grounds(self) -> list[QWidget]:
        """What is drawn on and dragged over: the curves and the day above them."""
        named = {one.objectName(): one for one in self._in_sight(QWidget)}
        found = [named[name] for name in ("preview-plot", "overview") if name in named]
        return [one.viewport() if isinstance(one, QGraphicsView) else one for one in found]

    # -- in whatever is in front

    def _press_key(self) -> str:
        root = self._root()
        target = root.focusWidget() or root
        key = self._dice.choice(_KEYS)
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"))
        return f"key {key} on {target.objectName()}"

    def _pick(self) -> str:
        boxes = [box for box in self._in_sight(QComboBox) if box.count()]
        if not boxes:
            return "no box"
        box = self._dice.choice(boxes)
        box.setCurrentIndex(self._dice.randrange(box.count()))
        box.activated.emit(box.currentIndex())
        return f"pick {box.currentText()} in {box.objectName()}"

    def _press_button(self) -> str:
        buttons = [one for one in self._in_sight(QAbstractButton) if not _leaves(one)]
        if not buttons:
            return "no button"
        button = self._dice.choice(buttons)
        name = button.objectName() or button.text()
        QTest.mouseClick(button, _LEFT)
        return f"button {name}"

    def _choose_in_menu(self) -> str:
        """From the menu of a button, which would wait in a loop of its own if it were pressed."""
        menus = [menu for button in self._in_sight(QAbstractButton) if (menu := _menu_of(button)) is not None]
        choices = [one for menu in menus for one in menu.actions() if _is_choice(one.objectName(), menu)]
        choices = [one for one in choices if one.isEnabled() and not one.isSeparator()]
        if not choices:
            return "no menu"
        choice = self._dice.choice(choices)
        choice.trigger()
        return f"choice {choice.objectName() or choice.text()}"

    def _write(self) -> str:
        lines = [one for one in self._in_sight(QLineEdit) if not one.isReadOnly()]
        lines = [one for one in lines if not one.objectName().startswith(_LEFT_LINES)]
        if not lines:
            return "no line"
        line, text = self._dice.choice(lines), self._dice.choice(_TYPED)
        line.clear()
        line.insert(text)
        line.textEdited.emit(line.text())
        return f"write {text!r} in {line.objectName()}"

    def _click_item(self) -> str:
        views = self._in_sight(QAbstractItemView)
        return self._click_in([one for one in views if not isinstance(one, QHeaderView)], "item")

    def _click_in(self, views: Sequence[QAbstractItemView], what: str) -> str:
        if not views:
            return f"no {what}"
        view = self._dice.choice(views)
        lines = view.model().rowCount(QModelIndex()) if view.model() is not None else 0
        if not lines:
            return f"no {what} in {view.objectName()}"
        index = view.model().index(self._dice.randrange(lines), 0)
        _click(view, index, _NO_KEY)
        return f"{what} {index.data()} in {view.objectName()}"

    # -- what it finds

    def _root(self) -> QWidget:
        return QApplication.activeModalWidget() or self._window

    def _in_sight(self, kind: type[_W]) -> list[_W]:
        root = self._root()
        found = [one for one in root.findChildren(kind) if one.window() is root]
        return [one for one in found if one.isVisible() and one.isEnabled()]

    def _place_on(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._dice.randrange(max(widget.width(), 1)), self._dice.randrange(max(widget.height(), 1))
        )


def _click(view: QAbstractItemView, index: QModelIndex, keys: Qt.KeyboardModifier) -> None:
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), _LEFT, keys, view.visualRect(index).center())


def _is_choice(name: str, menu: QMenu) -> bool:
    return menu.isEnabled() and not name.startswith(_LEFT_CHOICES)


def _menu_of(button: QAbstractButton) -> QMenu | None:
    return button.menu() if isinstance(button, QPushButton | QToolButton) else None


def _leaves(button: QAbstractButton) -> bool:
    """Whether a press opens a menu that waits for a choice, or does what the monkey leaves alone."""
    if _menu_of(button) is not None:
        return True
    if isinstance(button, QToolButton) and button.defaultAction() is not None:
        name = button.defaultAction().objectName()
        return name.startswith(("action-import", "action-open", "action-sample", "action-quit"))
    return button.objectName().startswith(_LEFT_BUTTONS)
