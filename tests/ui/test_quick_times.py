from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QPushButton
from pytestqt.qtbot import QtBot
from window_driver import find

from hexoview.domain.resources import Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.selection.day_picker import DottedCalendar
from hexoview.ui.selection.quick_edit import QuickEdit
from hexoview.ui.selection.quick_times import Calendar, Quick

HOUR = 3600 * 256
TORONTO, PARIS = ZoneInfo("America/Toronto"), ZoneInfo("Europe/Paris")
# 2025-03-08T20:00 to 2025-03-09T10:00 in Toronto, over the night on which the clocks go forward.
NIGHT = Record(1, 10, TimeSpan(1741482000 * 256, 1741528800 * 256))


@pytest.mark.parametrize(("day", "hours"), [(8, 24), (9, 23), (10, 24)])
def test_that_a_day_reaches_from_midnight_to_midnight_also_where_the_clocks_change(
    day: int, hours: int
) -> None:
    assert Calendar(HEXOSKIN, TORONTO).day(date(2025, 3, day)).length == hours * HOUR


def test_that_the_last_seven_days_end_with_today() -> None:
    calendar = Calendar(HEXOSKIN, PARIS)
    span = calendar.span_of(Quick.WEEK, date(2025, 7, 10))
    assert span is not None
    assert (calendar.day_of(span.start), calendar.day_of(span.end - 1)) == (
        date(2025, 7, 4),
        date(2025, 7, 10),
    )


def test_that_the_study_holds_every_record_in_whole_days() -> None:
    calendar = Calendar(HEXOSKIN, TORONTO, (NIGHT,))
    span = calendar.span_of(Quick.STUDY, date(2030, 1, 1))
    assert span == calendar.days(date(2025, 3, 8), date(2025, 3, 9))


def test_that_a_study_that_ends_at_midnight_holds_no_further_day() -> None:
    calendar = Calendar(HEXOSKIN, TORONTO)
    day = calendar.day(date(2025, 3, 8))
    whole = Calendar(HEXOSKIN, TORONTO, (Record(1, 10, day),))
    assert whole.span_of(Quick.STUDY, date(2030, 1, 1)) == day
    # A record without a length lies on the day that it begins.
    empty = Calendar(HEXOSKIN, TORONTO, (Record(1, 10, TimeSpan(day.start, day.start)),))
    assert empty.span_of(Quick.STUDY, date(2030, 1, 1)) == day


@given(
    st.sampled_from([Quick.ANY, Quick.TODAY, Quick.WEEK, Quick.MONTH, Quick.STUDY]),
    st.dates(date(2009, 1, 1), date(2049, 1, 1)),
)
def test_that_every_named_stretch_is_known_by_its_name(quick: Quick, today: date) -> None:
    calendar = Calendar(HEXOSKIN, TORONTO, (NIGHT,))
    assert calendar.name_of(calendar.span_of(quick, today), today) in {quick, Quick.TODAY, Quick.WEEK}
    assert calendar.name_of(TimeSpan(0, 5), today) is Quick.CUSTOM


@pytest.mark.parametrize(("zone", "days"), [(TORONTO, {8, 9}), (PARIS, {9})])
def test_that_days_with_records_are_those_of_the_zone(zone: ZoneInfo, days: set[int]) -> None:
    assert Calendar(HEXOSKIN, zone, (NIGHT,)).marked(2025, 3) == days
    assert Calendar(HEXOSKIN, zone, (NIGHT,)).marked(2025, 4) == frozenset()


def test_that_a_name_and_a_day_are_chosen(qtbot: QtBot) -> None:
    edit = QuickEdit()
    qtbot.addWidget(edit)
    edit.show_records(HEXOSKIN, TORONTO, (NIGHT,))
    chosen: list[TimeSpan | None] = []
    edit.span_chosen.connect(chosen.append)
    box = find(edit, "quick-times", QComboBox)
    box.setCurrentIndex(box.findText("This study"))
    box.activated.emit(box.currentIndex())
    assert chosen == [Calendar(HEXOSKIN, TORONTO).days(date(2025, 3, 8), date(2025, 3, 9))]
    edit.show_span(chosen[0])
    assert box.currentText() == "This study"
    edit.show_span(TimeSpan(1, 2))
    assert box.currentText() == "Custom"
    edit.show_span(None)
    find(edit, "pick-day", QPushButton).click()
    calendar = find(edit, "calendar", QCalendarWidget)
    assert calendar.selectedDate() == QDate(2025, 3, 8)
    calendar.activated.emit(QDate(2025, 3, 9))
    assert chosen[-1] == Calendar(HEXOSKIN, TORONTO).day(date(2025, 3, 9))


def test_that_days_with_records_are_drawn_with_a_dot(qtbot: QtBot) -> None:
    with_dots, without = DottedCalendar(), DottedCalendar()
    for calendar in (with_dots, without):
        qtbot.addWidget(calendar)
        calendar.setSelectedDate(QDate(2025, 3, 20))
        calendar.resize(320, 240)
    with_dots.show_calendar(Calendar(HEXOSKIN, TORONTO, (NIGHT,)))
    assert with_dots.has_records(date(2025, 3, 8))
    assert with_dots.grab().toImage() != without.grab().toImage()


@pytest.mark.parametrize("year", [-4713, -1, 1, 9999])
def test_that_the_calendar_can_be_leafed_through_to_its_ends(qtbot: QtBot, year: int) -> None:
    calendar = DottedCalendar()
    qtbot.addWidget(calendar)
    calendar.show_calendar(Calendar(HEXOSKIN, TORONTO, (NIGHT,)))
    calendar.setSelectedDate(QDate(year, 1, 1))
    calendar.setCurrentPage(year, 1)
    # An exception in `paintCell` ends the process.
    assert not calendar.grab().isNull()
