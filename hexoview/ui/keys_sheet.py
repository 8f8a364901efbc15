"""All keys at a glance, from the same table as the menus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.actions import ACTIONS
from hexoview.ui.flow import FlowLayout
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.preview.bindings import sheet
from hexoview.ui.room import Scrolled, fit_to_screen

_Action = QAbstractSlider.SliderAction
# Nothing inside takes the keyboard, and the button would keep the arrows to itself.
_SCROLLING = (
    ("Up", _Action.SliderSingleStepSub),
    ("Down", _Action.SliderSingleStepAdd),
    ("PgUp", _Action.SliderPageStepSub),
    ("PgDown", _Action.SliderPageStepAdd),
    ("Home", _Action.SliderToMinimum),
    ("End", _Action.SliderToMaximum),
)


class KeysSheet(QDialog):
    """Shows every action that has a key, and the keys of lists and preview."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "keys", self.tr("Keys"))
        self.setWindowTitle(self.tr("Keys"))
        inside = QWidget()
        columns = FlowLayout(inside, gap=36)
        columns.addWidget(_column(self.tr("Window"), (*_from_table(), *self._others())))
        columns.addWidget(_column(self.tr("Preview"), sheet()))
        close = named(QPushButton(self.tr("Close")), "keys-close", self.tr("Close"))
        close.setDefault(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(14)
        scrolled = Scrolled(inside, "keys-scroll", self.tr("Keys"))
        bar = scrolled.verticalScrollBar()
        for key, action in _SCROLLING:
            QShortcut(QKeySequence(key), self).activated.connect(partial(bar.triggerAction, action))
        outer.addWidget(scrolled, 1)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.clicked.connect(self.accept)
        self.resize(self.sizeHint())
        fit_to_screen(self)

    def _others(self) -> Sequence[tuple[str, str]]:
        return (
            (self.tr("↑ ↓ · Shift+↑ ↓"), self.tr("Choose a record · several")),
            (self.tr("Space"), self.tr("Tick or untick in a list")),
            (self.tr("Tab · Shift+Tab"), self.tr("Next · previous field")),
            (self.tr("Esc"), self.tr("Close a dialog, clear a search")),
        )


def _column(title: str, rows: Sequence[tuple[str, str]]) -> QWidget:
    column = QWidget()
    grid = QGridLayout(column)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.addWidget(styled(PlainLabel(title), role="title"), 0, 1)
    for row, (keys, text) in enumerate(rows, start=1):
        key = styled(PlainLabel(keys), quiet="true")
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(PlainLabel(text), row, 1)
    grid.setRowStretch(len(rows) + 1, 1)
    return column


def _from_table() -> list[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (
            " · ".join(QKeySequence(key).toString(native) for key in row.keys),
            QCoreApplication.translate("actions", row.text).replace("&", "").rstrip("…"),
        )
        for row in ACTIONS
        if row.keys
    ]
