"""From when to when, typed in the chosen zone, and further conditions on time."""

from __future__ import annotations

from datetime import UTC, tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.domain.span import EARLIEST, LATEST, TimeSpan
from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.domain.uri import parse_id
from hexoview.query.selection import Selection, Term
from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.selection.moment_edit import MomentEdit
from hexoview.ui.selection.quick_edit import QuickEdit
from hexoview.ui.selection.term_rows import TermRows
from hexoview.ui.selection.terms import TIMES, option_of, replaced, terms_of, window_of, with_window, without
from hexoview.ui.selection.time_row import TimeRow
from hexoview.ui.selection.zone_box import ZoneBox
from hexoview.ui.times import read_length


class SpanEdit(QWidget):
    """Shows and changes the time filters of the selection."""

    selection_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named(self, "span", self.tr("Date and time"))
        self._selection = Selection()
        self._clock: Clock = HEXOSKIN
        self._zone: tzinfo = UTC
        self._around: TimeSpan | None = None
        self.quick = QuickEdit()
        self._start = MomentEdit("start", self.tr("From"))
        self._end = MomentEdit("end", self.tr("To"))
        self._length = named(QLineEdit(), "length", self.tr("Length"))
        self.zone_box = ZoneBox()
        self._rows = TermRows(TimeRow)
        self._add = named(
            QPushButton(self.tr("Add a condition")), "add-time", self.tr("Add a condition on time")
        )
        styled(self._add, small="true")
        self._arrange()
        self._connect()

    @property
    def summary(self) -> str:
        """The chosen times in a few words; empty for any."""
        window = window_of(self._selection)
        if window is None:
            return words.short(" & ".join(map(str, terms_of(self._selection, *TIMES))))
        if window.start == EARLIEST:
            return self.tr("until {0}").format(words.moment(window.end, self._clock, self._zone))
        if window.end == LATEST:
            return self.tr("from {0}").format(words.moment(window.start, self._clock, self._zone))
        return words.stretch(window, self._clock, self._zone)

    def show_selection(self, selection: Selection) -> None:
        """Shows the time filters."""
        self._selection = selection
        for edit, name in ((self._start, "start"), (self._end, "end")):
            self._show_bound(edit, option_of(selection, name))
        conditions = terms_of(selection, "timestamp")
        self._rows.show_terms(selection, conditions)
        self._rows.setVisible(bool(conditions))
        self.quick.show_span(window_of(selection))
        self._settle()

    def show_zone(self, clock: Clock, zone: tzinfo) -> None:
        """Tells and reads times in another zone."""
        self._clock, self._zone = clock, zone
        self.quick.show_records(clock, zone)
        self._start.show_zone(clock, zone)
        self._end.show_zone(clock, zone)
        self._settle()

    def show_around(self, span: TimeSpan | None) -> None:
        """Shows the times that hold while none are chosen: those of the chosen records."""
        self._around = span
        self._settle()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        form.addRow(PlainLabel(self.tr("When")), self.quick)
        form.addRow(PlainLabel(self.tr("From")), self._start)
        form.addRow(PlainLabel(self.tr("To")), self._end)
        form.addRow(PlainLabel(self.tr("Length")), self._length)
        form.addRow(PlainLabel(self.tr("Zone")), self.zone_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(form)
        column.addWidget(self._rows)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.quick.span_chosen.connect(self._set_span)
        self.quick.custom_wanted.connect(self._start.line.setFocus)
        self._start.tick_changed.connect(self._set_start)
        self._end.tick_changed.connect(self._set_end)
        self._length.editingFinished.connect(self._set_length)
        self._rows.selection_changed.connect(self.selection_changed)
        self._add.clicked.connect(self._add_condition)

    def _show_bound(self, edit: MomentEdit, text: str) -> None:
        tick = parse_id(text, ())
        if tick is None:
            edit.show_text(text)
        else:
            edit.show_tick(tick)

    def _settle(self) -> None:
        """Everything that follows from the times: hints, the day meant by 22:10, the length."""
        around = self._around
        start = parse_id(option_of(self._selection, "start"), ())
        near = start if start is not None else (around.start if around else None)
        self._start.show_near(near)
        self._end.show_near(near)
        for row in self._time_rows():
            row.show_near(near)
            row.show_zone(self._clock, self._zone)
        self._start.show_hint(
            words.typed(around.start, self._clock, self._zone) if around else self.tr("any time")
        )
        self._end.show_hint(
            words.typed(around.end, self._clock, self._zone) if around else self.tr("any time")
        )
        span = self._span()
        self._length.setText(words.length(span.length, self._clock) if span else "")

    def _span(self) -> TimeSpan | None:
        """From the typed or hinted start to the typed or hinted end."""
        start = parse_id(option_of(self._selection, "start"), ())
        end = parse_id(option_of(self._selection, "end"), ())
        if self._around is not None:
            start = self._around.start if start is None else start
            end = self._around.end if end is None else end
        if start is None or end is None:
            return None
        return TimeSpan(start, end)

    def _time_rows(self) -> list[TimeRow]:
        return [row for row in self._rows.rows if isinstance(row, TimeRow)]

    def _with(self, name: str, tick: int | None) -> Selection:
        new = () if tick is None else (Term(name, str(tick)),)
        return replaced(self._selection, terms_of(self._selection, name), new)

    @Slot(object)
    def _set_span(self, span: TimeSpan | None) -> None:
        self.selection_changed.emit(with_window(self._selection, span))

    @Slot(object)
    def _set_start(self, tick: int | None) -> None:
        self.selection_changed.emit(self._with("start", tick))

    @Slot(object)
    def _set_end(self, tick: int | None) -> None:
        self.selection_changed.emit(self._with("end", tick))

    @Slot()
    def _set_length(self) -> None:
        span = self._span()
        length = read_length(self._length.text(), self._clock)
        if span is None or length is None or length == span.length:
            self._settle()
            return
        if self._length.text() == words.length(span.length, self._clock):
            return
        self._selection = self._with("start", span.start)
        self.selection_changed.emit(self._with("end", span.start + length))

    @Slot()
    def _add_condition(self) -> None:
        span = self._span()
        tick = span.start if span else 0
        new = [Term("timestamp__gte", str(tick))]
        self.selection_changed.emit(replaced(self._selection, [], new))

    @Slot()
    def clear(self) -> None:
        """Drops every time filter."""
        self.selection_changed.emit(without(self._selection, *TIMES))
