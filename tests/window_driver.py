"""Uses a window as a person does: finds things by their names, clicks, types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hexoview.ui.jobs import Jobs
from hexoview.ui.window import Window
from hexoview.ui.workspace import Workspace

_W = TypeVar("_W", bound=QWidget)
_LEFT = Qt.MouseButton.LeftButton


def find(root: QWidget, name: str, kind: type[_W]) -> _W:
    found = root.findChild(kind, name)
    assert found is not None, f"there is no {kind.__name__} called {name}"
    return found


def text_of(root: QWidget, name: str) -> str:
    """What a label says; nothing where it is hidden."""
    # Rows that were added to a window that is up are shown with the next event.
    QApplication.processEvents()
    label = find(root, name, QLabel)
    return label.text() if label.isVisibleTo(root) else ""


def index_of(model: QAbstractItemModel, text: str) -> QModelIndex:
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    found = next((index for index in rows if index.data() == text), None)
    assert found is not None, f"no row says {text}"
    return found


class Driver:
    """One window under test."""

    def __init__(self, window: Window, workspace: Workspace, jobs: Jobs, qtbot: QtBot) -> None:
        self.window = window
        self.workspace = workspace
        self.jobs = jobs
        self.qtbot = qtbot

    def find(self, name: str, kind: type[_W] = QWidget) -> _W:  # type: ignore[assignment]  # a widget of any kind
        return find(self.window, name, kind)

    def settle(self) -> None:
        """Waits until all that was asked for is on screen."""
        self.qtbot.waitUntil(self._is_settled, timeout=20_000)

    def until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=20_000)

    @property
    def sentence(self) -> str:
        self.settle()
        return text_of(self.window, "sentence")

    @property
    def notices(self) -> tuple[str, ...]:
        return tuple(notice.fact for notice in self.window.notices.notices)

    def click(self, name: str) -> None:
        widget = self.find(name)
        assert widget.isEnabled(), f"{name} is off"
        self.qtbot.mouseClick(widget, _LEFT)

    def click_row(self, record_id: int, *, modifier: Qt.KeyboardModifier | None = None) -> None:
        view = self.find("records-table", QTableView)
        row = self.window.parts.records.row_of(record_id)
        assert row is not None, f"record {record_id} isn't listed"
        index = view.model().index(row, 0)
        view.scrollTo(index)
        where = view.visualRect(index).center()
        keys = modifier or Qt.KeyboardModifier.NoModifier
        self.qtbot.mouseClick(view.viewport(), _LEFT, keys, where)
        self.settle()

    def tick(self, field: str, text: str) -> None:
        """Clicks a row of one of the lists in the filters."""
        view = self.find(f"list-{field}", QListView)
        index = index_of(view.model(), text)
        view.scrollTo(index)
        self.qtbot.mouseClick(view.viewport(), _LEFT, pos=view.visualRect(index).center())
        self.settle()

    def type(self, name: str, text: str) -> None:
        """Replaces what stands in a line, and leaves it with Enter."""
        line = self.find(name, QLineEdit)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.settle()

    def type_path(self, name: str, text: str) -> None:
        """Replaces what stands in a line that listens to every letter, without Enter."""
        line = self.find(name, QLineEdit)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        self.settle()

    def export(self, card: str, path: Path) -> None:
        """Exports what is chosen, in the format of a card, by the dialog; returns once the end is told."""
        self.click("export")
        self.until(lambda: self.find("export-dialog").isVisible())
        self.settle()
        self.qtbot.mouseClick(self.find(f"card-{card}"), _LEFT)
        self.type_path("target", str(path))
        self.click("export-now")
        self.until(lambda: not self.jobs.is_busy)
        self.until(lambda: self.find("outcome").isVisible())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key wherever the keyboard is."""
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier)

    def _is_settled(self) -> bool:
        return self.window.is_settled
