"""The list of activities and marks."""

from __future__ import annotations

import pytest
from builders import SECOND, START
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTableView
from pytestqt.qtbot import QtBot
from window_driver import find, text_of

from hexoview.domain.span import TimeSpan
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.event_list import EventList
from hexoview.ui.preview.timescale import Timescale

TIMESCALE = Timescale(origin=START)


def an_event(name: str, start: int, seconds: int = 0) -> Event:
    span = TimeSpan(START + start * SECOND, START + start * SECOND + (seconds * SECOND or 1))
    view = TIMESCALE.view_of(span)
    return Event(name, span, view, is_mark=not seconds, range_id=start if seconds else None)


EVENTS = (an_event("Sleep & rest", 0, 600), an_event("", 700), an_event("Running <b>", 800, 60))


@pytest.fixture
def events(qtbot: QtBot) -> EventList:
    found = EventList()
    qtbot.addWidget(found)
    found.show_events(EVENTS, TIMESCALE)
    found.show()
    return found


def rows(events: EventList) -> list[list[str]]:
    model = find(events, "events-table", QTableView).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_that_events_are_listed_with_their_times(events: EventList) -> None:
    assert rows(events) == [
        ["19 Nov 00:23", "Sleep & rest", "10\N{NARROW NO-BREAK SPACE}min"],
        ["19 Nov 00:35", "▾ Mark", ""],
        ["19 Nov 00:37", "Running <b>", "1\N{NARROW NO-BREAK SPACE}min"],
    ]


def test_that_typing_finds_and_says_when_nothing_is_left(events: EventList, qtbot: QtBot) -> None:
    line = find(events, "events-find", QLineEdit)
    qtbot.keyClicks(line, "RUN")
    assert [row[1] for row in rows(events)] == ["Running <b>"]
    qtbot.keyClicks(line, "x")
    assert rows(events) == []
    assert "RUNx" in text_of(events, "events-empty")


def test_that_a_click_goes_there_and_enter_takes_the_time(events: EventList, qtbot: QtBot) -> None:
    gone: list[Event] = []
    taken: list[Event] = []
    events.gone_to.connect(gone.append)
    events.taken.connect(taken.append)
    table = find(events, "events-table", QTableView)
    place = table.visualRect(table.model().index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert gone == taken == [EVENTS[2]]


def test_that_keys_change_and_delete_activities_and_never_marks(events: EventList) -> None:
    edited: list[Event] = []
    deleted: list[Event] = []
    events.edit_wanted.connect(edited.append)
    events.delete_wanted.connect(deleted.append)
    table = find(events, "events-table", QTableView)
    for is_possible in (False, True):
        events.keep_activities(is_possible=is_possible)
        for row in range(3):
            table.selectRow(row)
            QTest.keyClick(table, Qt.Key.Key_F2)
            QTest.keyClick(table, Qt.Key.Key_Delete)
    assert edited == deleted == [EVENTS[0], EVENTS[2]]


def test_that_a_stretch_can_be_marked_once_there_is_one(events: EventList) -> None:
    button = find(events, "events-mark", QAbstractButton)
    events.keep_activities(is_possible=True)
    assert not button.isEnabled()
    events.show_stretch(is_chosen=True)
    assert button.isEnabled()


def test_that_the_marked_row_stays_marked_when_a_finer_picture_comes(events: EventList) -> None:
    events.show_current(EVENTS[2])
    events.show_events(EVENTS[1:], TIMESCALE)
    assert find(events, "events-table", QTableView).currentIndex().row() == 1
