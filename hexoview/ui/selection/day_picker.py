"""A calendar with a dot on each day that has records."""

from __future__ import annotations

from datetime import UTC, date

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QCalendarWidget, QDialog, QVBoxLayout, QWidget

from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.selection.quick_times import Calendar

_DOT = 5
# Qt's own calendar goes back to the year -4713, of which Python knows nothing; recordings begin in 1970.
_FIRST, _LAST = QDate(1970, 1, 1), QDate(2199, 12, 31)


class DottedCalendar(QCalendarWidget):
    """Marks days that have records."""

    def __init__(self) -> None:
        super().__init__()
        self._calendar = Calendar(HEXOSKIN, UTC)
        self._marked: dict[tuple[int, int], frozenset[int]] = {}
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        self.setDateRange(_FIRST, _LAST)

    def show_calendar(self, calendar: Calendar) -> None:
        """Takes other records."""
        self._calendar, self._marked = calendar, {}
        self.updateCells()

    def has_records(self, day: date) -> bool:
        """Whether a day has records; a month is looked through once."""
        key = (day.year, day.month)
        if key not in self._marked:
            self._marked[key] = self._calendar.marked(*key)
        return day.day in self._marked[key]

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        """Draws a day, and its dot."""
        super().paintCell(painter, rect, day)
        if _FIRST <= day <= _LAST and self.has_records(_date(day)):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_chosen = _date(day) == _date(self.selectedDate())
            role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Highlight
            painter.setBrush(self.palette().color(role))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPoint(rect.center().x(), rect.bottom() - _DOT), _DOT // 2, _DOT // 2)
            painter.restore()


class DayPicker(QDialog):
    """Asks for a day; `day_chosen` carries a date."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "day-picker", self.tr("Choose a day"))
        self.setWindowTitle(self.tr("Choose a day"))
        self.calendar = named(DottedCalendar(), "calendar", self.tr("Days; a dot marks those with records"))
        hint = styled(
            PlainLabel(self.tr("A dot marks a day with records."), name="calendar-hint"), quiet="true"
        )
        column = QVBoxLayout(self)
        column.addWidget(self.calendar)
        column.addWidget(hint)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)

    def show_calendar(self, calendar: Calendar, near: date) -> None:
        """Opens at a day."""
        self.calendar.show_calendar(calendar)
        self.calendar.setSelectedDate(QDate(near.year, near.month, near.day))

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        # Enter and a double click both come after a click: the first one closes.
        if self.isVisible():
            self.accept()
            self.day_chosen.emit(_date(day))


def _date(day: QDate | date) -> date:
    return date(day.year(), day.month(), day.day()) if isinstance(day, QDate) else day
