"""The figures of one record: those of Hexoskin's own table, and computed where it has none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hexoview.store.overview.figures import Figures
from hexoview.store.overview.kinds import KINDS, FigureKind
from hexoview.store.overview.make import Shares
from hexoview.ui import words
from hexoview.ui.buttons import copy_close_row
from hexoview.ui.keeping.figure_names import figure_name
from hexoview.ui.named import PlainLabel, named

translate = QCoreApplication.translate

_DECIMALS = {"g": 3, "L": 3, "ms": 1, "L/min": 2, "m/s": 2}
Line = tuple[str, str, str]
"""A figure's name, its number with the unit, and where it comes from."""


def lines_of(figures: Figures, shares: Shares | None) -> list[Line]:
    """Every figure there is, in the order in which people look for them."""
    lines = []
    for share, name in (
        (shares.heart if shares else None, translate("figures", "Good signal, heart")),
        (shares.breathing if shares else None, translate("figures", "Good signal, breathing")),
    ):
        if share is not None:
            lines.append((name, f"{words.number(100 * share, 1)} %", translate("figures", "computed")))
    for kind in KINDS:
        if kind.key in figures.values:
            is_told = kind.key in figures.told
            source = translate("figures", "Hexoskin’s table") if is_told else translate("figures", "computed")
            lines.append((figure_name(kind.key), _told(kind, figures.values[kind.key]), source))
    return lines


def _told(kind: FigureKind, number: float) -> str:
    """As many digits as such a figure is worth."""
    decimals = 0 if number == int(number) else _DECIMALS.get(kind.unit, 1)
    grouped = f"{number:,.{decimals}f}".replace(",", words.THIN)
    return f"{words.pointed(grouped)} {kind.unit}".rstrip()


class FiguresDialog(QDialog):
    """A table to read and to copy."""

    def __init__(self, title: str, lines: list[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "figures", self.tr("Figures"))
        self.setWindowTitle(self.tr("Figures"))
        self._lines = lines
        self._title = PlainLabel(title, name="figures-title", is_wrapped=True)
        self._title.setProperty("role", "title")
        self._table = named(QTableWidget(len(lines), 3), "figures-table", self.tr("Figures"))
        self._table.setHorizontalHeaderLabels([self.tr("Figure"), self.tr("Value"), self.tr("From")])
        self._fill()
        row, copy = copy_close_row(self, "figures", copies=self.tr("Copy the figures"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._table, 1)
        column.addLayout(row)
        self.resize(560, 560)
        copy.clicked.connect(self._copy)

    def _fill(self) -> None:
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setAlternatingRowColors(True)
        # Else Tab goes from cell to cell, and never to the buttons.
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        for place, line in enumerate(self._lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                if column == 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(place, column, item)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    @Slot()
    def _copy(self) -> None:
        rows = [words.plain_digits("\t".join(line)) for line in self._lines]
        QGuiApplication.clipboard().setText("\n".join([self._title.text(), *rows]))
