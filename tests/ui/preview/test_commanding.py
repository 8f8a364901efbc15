"""Going to a typed time, the menu of everything, and what keys do with events."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from builders import SECOND, START
from hypothesis import given
from hypothesis import strategies as st
from pictures import seconds_from
from preview_stand import SECONDS, Stand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.preview.bindings import BINDINGS, Command
from hexoview.ui.preview.go_to import meant
from hexoview.ui.preview.timescale import ClockMode, Timescale

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def go_to(stand: Stand, text: str) -> None:
    stand.preview.commanding.ask_time()
    line = stand.preview.findChild(QLineEdit, "go-to-line")
    assert line is not None
    line.clear()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def menu_at(stand: Stand, place: QPoint) -> QMenu:
    viewport = stand.plot.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, asked)
    found = stand.preview.findChild(QMenu, "preview-menu")
    assert found is not None
    return found


# START is 2022-11-19T00:23:57Z.
@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("00:30", 363),
        ("19 nov 0:30", 363),
        ("2022-11-19 00:30:00.5", 363.5),
        ("+10 min", 600),
        ("+0:20:00", 1200),
    ],
)
def test_that_a_typed_time_comes_into_the_middle(stand: Stand, text: str, seconds: float) -> None:
    stand.zoom_to(0, 100)
    go_to(stand, text)
    low, high = stand.view
    assert (low + high) / 2 == pytest.approx(seconds, abs=0.01)
    assert high - low == pytest.approx(100)
    assert stand.preview.focusWidget() in (stand.plot, None)
    assert not stand.preview.findChild(QWidget, "go-to").isVisible()


def test_that_a_time_outside_is_explained_and_moves_nothing(stand: Stand) -> None:
    stand.zoom_to(0, 100)
    go_to(stand, "12:00")
    assert stand.view == (0, 100)
    note = stand.preview.findChild(QWidget, "go-to-note")
    assert note is not None
    assert "outside" in note.text()


def test_that_nonsense_is_explained(stand: Stand) -> None:
    go_to(stand, "soon")
    note = stand.preview.findChild(QWidget, "go-to-note")
    assert "There is no time “soon”" in note.text()


def test_that_of_several_days_the_one_that_is_shown_is_meant() -> None:
    whole = TimeSpan(START, START + 3 * 86_400 * SECOND)
    timescale = Timescale(origin=START)
    first_noon = START + (12 * 3600 - 23 * 60 - 57) * SECOND
    for day in range(3):
        here = START + day * 86_400 * SECOND + 40_000 * SECOND
        assert meant("12:00", timescale, whole, here=here).tick == first_noon + day * 86_400 * SECOND


def test_that_the_hour_that_comes_twice_is_asked_about() -> None:
    montreal = ZoneInfo("America/Toronto")
    start = HEXOSKIN.from_datetime(datetime(2025, 11, 1, 22, tzinfo=montreal))
    whole = TimeSpan(start, start + 10 * 3600 * SECOND)
    found = meant("01:30", Timescale(origin=start, zone=montreal), whole, here=start)
    assert found.tick is None
    assert [choice.tick - start for choice in found.choices] == [
        pytest.approx(3.5 * 3600 * SECOND),
        pytest.approx(4.5 * 3600 * SECOND),
    ]


@given(st.integers(0, 9), st.integers(0, 59), st.integers(0, 59))
def test_that_elapsed_times_are_read_as_the_axis_writes_them(hours: int, minutes: int, seconds: int) -> None:
    timescale = Timescale(origin=START, mode=ClockMode.ELAPSED)
    tick = START + (hours * 3600 + minutes * 60 + seconds) * SECOND
    whole = TimeSpan(START, START + 86_400 * SECOND)
    assert meant(timescale.moment(tick), timescale, whole, here=START).tick == tick


# -- the menu


def test_that_the_menu_repeats_every_command(stand: Stand) -> None:
    menu = menu_at(stand, stand.at(250))
    names = {action.objectName() for inner in menu.findChildren(QMenu) for action in inner.actions()}
    names |= {action.objectName() for action in menu.actions()}
    menu.close()
    missing = {f"preview-{command.name.lower()}" for command in Command} - names
    assert missing == set()
    assert len({binding.command for binding in BINDINGS}) == len(Command)


def test_that_the_menu_works_on_the_pane_under_the_pointer_and_leaves_the_keys_their_pane(
    stand: Stand,
) -> None:
    below = round(stand.plot.panes[1].y() + 10)
    opened = [pane.scale_shown for pane in stand.plot.panes]
    menu = menu_at(stand, QPoint(400, below))
    inner = menu.findChild(QMenu, "preview-menu-channel")
    assert inner is not None
    next(a for a in inner.actions() if a.objectName() == "preview-taller").trigger()
    menu.close()
    assert stand.plot.panes[0].scale_shown == opened[0]
    assert stand.plot.panes[1].scale_shown != opened[1]
    stand.key(Qt.Key.Key_Delete)
    assert len(stand.plot.panes) == 2, "the key works on the menu's pane"


def test_that_the_menu_takes_the_activity_under_the_pointer(stand: Stand) -> None:
    menu = menu_at(stand, stand.at(250))
    inner = menu.findChild(QMenu, "preview-menu-event")
    assert inner is not None
    assert inner.title() == "Activity 1"
    inner.actions()[0].trigger()
    menu.close()
    assert stand.chosen == [seconds_from(441, 641)]


# -- events by keys


def test_that_an_activity_gone_to_by_keys_becomes_the_stretch_with_enter(stand: Stand) -> None:
    stand.key(Qt.Key.Key_Right, CTRL)
    stand.key(Qt.Key.Key_Left, CTRL)
    stand.key(Qt.Key.Key_Return)
    assert stand.chosen == [seconds_from(441, 641)]


def test_that_e_chooses_the_activity_in_the_middle(stand: Stand) -> None:
    stand.zoom_to(1010, 1020)
    stand.type("e")
    assert stand.chosen == [seconds_from(1000, 1100)]


def test_that_n_marks_the_stretch_only_where_activities_can_be_kept(stand: Stand, qtbot: QtBot) -> None:
    marked: list[TimeSpan] = []
    stand.preview.commanding.mark_wanted.connect(marked.append)
    stand.preview.set_span(seconds_from(100, 200))
    stand.type("n")
    assert marked == []
    stand.preview.commanding.keeps_activities = True
    stand.type("n")
    assert marked == [seconds_from(100, 200)]


def test_that_keys_and_whole_agree_on_the_record(stand: Stand) -> None:
    stand.zoom_to(0, 100)
    go_to(stand, "+26 min")
    assert stand.view == (pytest.approx(SECONDS - 100), pytest.approx(SECONDS))


def test_that_a_time_that_is_not_shown_is_forgotten_when_one_goes_on_in_the_panes(stand: Stand) -> None:
    bar = stand.preview.findChild(QWidget, "go-to")
    assert bar is not None
    go_to(stand, "2001-01-01 12:00")
    assert bar.isVisible()
    stand.plot.setFocus()
    stand.drag(100, 300)
    assert not bar.isVisible()
