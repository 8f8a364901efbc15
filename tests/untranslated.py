"""What the made-up language leaves in English: what nobody translated shows as words without accents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QTreeView,
    QWidget,
)

_WORD = re.compile(r"[^\W\d_]{2,}")
# The made-up language puts an accent on each of these.
_PLAIN = re.compile("[aceinouyACEINOUY]")
_TAG = re.compile(r"<[^<>]*>")
_MOST_ROWS = 30


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a window that somebody may see or hear, with the name of what has it."""
    QApplication.processEvents()
    yield "the title", window.windowTitle() if isinstance(window, QDialog) else ""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.window() is not window or widget.objectName().startswith("qt_"):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            yield name, text
        for text in _shown(widget):
            yield name, text
    for action in window.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()
        yield f"action {action.objectName()}", action.toolTip()
    for menu in window.findChildren(QMenu):
        yield f"menu {menu.objectName()}", menu.title()


def _shown(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(min(widget.count(), _MOST_ROWS)))
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QSpinBox():
            yield f"{widget.prefix()} {widget.suffix()}"
        case QAbstractItemView():
            yield from _of_rows(widget)


def _of_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    top = QModelIndex()
    columns = model.columnCount(top) if isinstance(view, QTableView | QTreeView) else 1
    if isinstance(view, QTableView | QTreeView):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    for row in range(min(model.rowCount(top), _MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in roles)


def left_in_english(window: QWidget, allowed: Mapping[str, str]) -> list[str]:
    """A line for each text with a word that is neither translated nor allowed."""
    known = {word for text in allowed for word in _WORD.findall(text)}
    said: dict[str, None] = {}
    for name, text in texts_of(window):
        plain = _TAG.sub("", unescape(text)).replace("&", "")
        left = [word for word in _WORD.findall(plain) if _PLAIN.search(word) and word not in known]
        if left:
            said[f"{name}: {' '.join(left)!r} in {plain!r}"] = None
    return list(said)
