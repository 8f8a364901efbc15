"""Times by name: today, the last 7 days, this study; or a day of the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hexoview.domain.resources import Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.ui.named import ChoiceBox, marked, named, styled
from hexoview.ui.selection.day_picker import DayPicker
from hexoview.ui.selection.quick_times import Calendar, Quick

_NAMES = (
    (Quick.ANY, marked("QuickEdit", "Any time")),
    (Quick.TODAY, marked("QuickEdit", "Today")),
    (Quick.WEEK, marked("QuickEdit", "Last 7 days")),
    (Quick.MONTH, marked("QuickEdit", "Last 30 days")),
    (Quick.STUDY, marked("QuickEdit", "This study")),
    (Quick.CUSTOM, marked("QuickEdit", "Custom")),
)


class QuickEdit(QWidget):
    """Shows by which name the chosen times go; `span_chosen` carries a TimeSpan, or None for any time."""

    span_chosen = Signal(object)
    custom_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._calendar = Calendar(HEXOSKIN, UTC)
        self._span: TimeSpan | None = None
        self._picker: DayPicker | None = None
        self._box = named(ChoiceBox(), "quick-times", self.tr("Times by name"))
        for quick, text in _NAMES:
            self._box.addItem(self.tr(text), quick.value)
        self._days = named(
            QPushButton(self.tr("Calendar…")), "pick-day", self.tr("Choose a day in a calendar")
        )
        styled(self._days, small="true")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._box, 1)
        row.addWidget(self._days)
        self._box.activated.connect(self._take)
        self._days.clicked.connect(self._pick)

    def show_records(self, clock: Clock, zone: tzinfo, records: Sequence[Record] | None = None) -> None:
        """Counts days in this zone; None leaves the records that are there."""
        kept = self._calendar.records if records is None else records
        self._calendar = Calendar(clock, zone, kept)
        self.show_span(self._span)

    def show_span(self, span: TimeSpan | None) -> None:
        """Shows by which name a stretch goes."""
        self._span = span
        self._show(self._calendar.name_of(span, self._today()))

    def _show(self, quick: Quick) -> None:
        self._box.setCurrentIndex(self._box.findData(quick.value))

    def _today(self) -> date:
        return datetime.now(self._calendar.zone).date()

    @Slot()
    def _take(self) -> None:
        quick = Quick(self._box.currentData())
        if quick is Quick.CUSTOM:
            self.custom_wanted.emit()
        else:
            self.span_chosen.emit(self._calendar.span_of(quick, self._today()))

    @Slot()
    def _pick(self) -> None:
        if self._picker is None:
            self._picker = DayPicker(self)
            self._picker.day_chosen.connect(self._take_day)
        records = self._calendar.records
        newest = self._calendar.day_of(max(r.span.start for r in records)) if records else self._today()
        near = newest if self._span is None else self._calendar.day_of(self._span.start)
        self._picker.show_calendar(self._calendar, near)
        self._picker.open()

    @Slot(object)
    def _take_day(self, day: date) -> None:
        self.span_chosen.emit(self._calendar.day(day))
