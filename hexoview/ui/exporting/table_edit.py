"""The dialect of a table: what parts its cells, how its times are told, what several rates become, epochs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from hexoview.export.dialect import (
    EXCEL_SPLIT,
    Decimal,
    MultiRate,
    Separator,
    TableDialect,
    TimeStyle,
)
from hexoview.export.epochs import LONGEST_EPOCH_S, EpochTable
from hexoview.export.formats import Format
from hexoview.ui.named import ChoiceBox, PlainLabel, named, styled

_FIRST_EPOCH_S = 30


class TableEdit(QWidget):
    """Shows and changes a dialect and an epoch table; `changed` says that it is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "table-edit", self.tr("Table"))
        self._zone = "UTC"
        self._dialect = TableDialect()
        self._has_epochs = named(QCheckBox(self.tr("&Epoch table, a row per")), "epochs")
        self._seconds = named(QSpinBox(), "epoch-seconds", self.tr("Seconds of an epoch"))
        self._separator = named(ChoiceBox(), "separator", self.tr("Separator"))
        self._decimal = named(ChoiceBox(), "decimal", self.tr("Decimals"))
        self._times = named(ChoiceBox(), "times", self.tr("Time column"))
        self._rates = named(ChoiceBox(), "rates", self.tr("Channels of several rates"))
        self._bom = named(QCheckBox(self.tr("Mark as UTF-8 for E&xcel")), "bom")
        self._describes = named(QCheckBox(self.tr("Describe it in lines that begin with #")), "describes")
        self._splits = named(QCheckBox(self.tr("Split every 1 000 000 rows")), "splits")
        self._reason = styled(PlainLabel(name="reason-table", is_wrapped=True), quiet="true")
        self._fill()
        self._arrange()
        self._connect()

    @property
    def dialect(self) -> TableDialect:
        """The dialect as it is chosen."""
        times = TimeStyle(self._times.currentData())
        return replace(
            self._dialect,
            separator=Separator(self._separator.currentData()),
            decimal=Decimal(self._decimal.currentData()),
            times=times,
            zone=self._zone if times.has_zone else "UTC",
            rates=MultiRate(self._rates.currentData()),
            has_bom=self._bom.isChecked(),
            describes=self._describes.isChecked(),
            rows_per_file=EXCEL_SPLIT if self._splits.isChecked() else None,
        )

    @property
    def epoch(self) -> EpochTable | None:
        """The epochs, or None for every value."""
        return EpochTable(self._seconds.value()) if self._has_epochs.isChecked() else None

    def show_zone(self, zone: str) -> None:
        """Tells local times in a zone, by its name."""
        self._zone = zone

    def show_choice(self, dialect: TableDialect, epoch: EpochTable | None) -> None:
        """Shows a dialect and its epochs."""
        self._dialect = dialect
        if dialect.times.has_zone:
            self._zone = dialect.zone
        chosen: tuple[tuple[ChoiceBox, Enum], ...] = (
            (self._separator, dialect.separator),
            (self._decimal, dialect.decimal),
            (self._times, dialect.times),
            (self._rates, dialect.rates),
        )
        for box, value in chosen:
            box.setCurrentIndex(box.findData(value.value))
        self._bom.setChecked(dialect.has_bom)
        self._describes.setChecked(dialect.describes)
        self._splits.setChecked(dialect.rows_per_file is not None)
        self._has_epochs.setChecked(epoch is not None)
        if epoch is not None:
            self._seconds.setValue(epoch.seconds)

    def split(self) -> None:
        """Splits the table for Excel."""
        self._splits.setChecked(True)
        self.changed.emit()

    def make_epochs(self) -> None:
        """Writes epochs in place of every value."""
        self._has_epochs.setChecked(True)
        self.changed.emit()

    def show_format(self, kind: Format) -> None:
        """Shows what the format has a use for, else why it has none."""
        is_csv = kind is Format.CSV
        for widget in self._of_csv():
            widget.setVisible(is_csv)
        is_table = kind in (Format.CSV, Format.JSON)
        for one in (self._has_epochs, self._seconds):
            one.setVisible(is_table)
        self._reason.show_text("" if is_table else self.tr("EDF and WAV hold signals, not tables."))

    def _of_csv(self) -> tuple[QWidget, ...]:
        boxes = (self._separator, self._decimal, self._times, self._rates)
        return (*boxes, *self._labels, self._bom, self._describes, self._splits)

    def _fill(self) -> None:
        self._seconds.setRange(1, LONGEST_EPOCH_S)
        self._seconds.setValue(_FIRST_EPOCH_S)
        self._seconds.setSuffix(self.tr(" s"))
        _add(self._separator, (
            (Separator.COMMA, self.tr("Comma ,")),
            (Separator.SEMICOLON, self.tr("Semicolon ;")),
            (Separator.TAB, self.tr("Tab")),
        ))  # fmt: skip
        _add(self._decimal, (
            (Decimal.DOT, self.tr("Point 0.5")), (Decimal.COMMA, self.tr("Comma 0,5")),
        ))  # fmt: skip
        _add(self._times, (
            (TimeStyle.TICKS, self.tr("Ticks of 1/256 s, as the API")),
            (TimeStyle.ISO, self.tr("Local date and time with offset")),
            (TimeStyle.UTC, self.tr("Date and time in UTC")),
            (TimeStyle.ELAPSED, self.tr("Seconds since the start")),
            (TimeStyle.EXCEL, self.tr("Excel’s day number")),
            (TimeStyle.UNIX, self.tr("Seconds since 1970")),
        ))  # fmt: skip
        _add(self._rates, (
            (MultiRate.BLANK, self.tr("Blank cells")),
            (MultiRate.FILES, self.tr("One file for each rate")),
            (MultiRate.HOLD, self.tr("Repeat the last value")),
        ))  # fmt: skip

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        rows = (
            (self.tr("&Separator"), self._separator),
            (self.tr("Decimals"), self._decimal),
            (self.tr("&Time column"), self._times),
            (self.tr("Several rates"), self._rates),
        )
        self._labels = tuple(PlainLabel(text, name=f"{box.objectName()}-label") for text, box in rows)
        for place, (label, (_, box)) in enumerate(zip(self._labels, rows, strict=True)):
            label.setBuddy(box)
            grid.addWidget(label, place, 0)
            grid.addWidget(box, place, 1)
        grid.setColumnStretch(1, 1)
        epochs = QGridLayout()
        epochs.addWidget(self._has_epochs, 0, 0)
        epochs.addWidget(self._seconds, 0, 1)
        epochs.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(epochs)
        column.addWidget(self._reason)
        column.addLayout(grid)
        for tick in (self._bom, self._describes, self._splits):
            column.addWidget(tick)

    def _connect(self) -> None:
        for box in (self._separator, self._decimal, self._times, self._rates):
            box.activated.connect(self.changed)
        for tick in (self._has_epochs, self._bom, self._describes, self._splits):
            tick.clicked.connect(self.changed)
        self._seconds.valueChanged.connect(self.changed)


def _add(box: ChoiceBox, choices: Iterable[tuple[Enum, str]]) -> None:
    for value, text in choices:
        box.addItem(text, value.value)
