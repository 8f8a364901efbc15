from __future__ import annotations

from collections.abc import Callable

import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot
from window_driver import Driver, text_of

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.query.selection import Selection
from hexoview.ui.selection.chips import Chip, ChipBar
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    a_record(store, 3, user=10, start_s=86_400, seconds=600)
    store.add_user(User(10, "Marie & Co"))
    store.add_user(User(11, "Jean L."))
    a_range(store, 7, user=10, start_s=60, seconds=120, routine=3)
    return open_window(MemoryEngine(here=store), location="here", settings=Settings(zone="UTC"))


def chips(driver: Driver) -> list[tuple[str, str]]:
    driver.settle()
    return [(chip.name, chip.value) for chip in driver.window.parts.records.chips.chips]


def test_that_each_filter_has_a_chip_and_without_any_that_is_said(driver: Driver) -> None:
    assert text_of(driver.window, "chips-none") == "All records, no filter"
    driver.workspace.choose(Selection.of_text("user=10&record=1&datatype=19&id__gt=5&max_values=all"))
    assert chips(driver) == [
        ("person", "Marie & Co"),
        ("record", "Sat 19 Nov 2022 00:23"),
        ("channels", "Heart rate"),
        ("advanced", "id__gt=5"),
    ]
    assert text_of(driver.window, "chips-none") == ""
    assert driver.find("chip-0", QAbstractButton).text() == "Person: Marie && Co  ✕"


def test_that_a_press_on_a_chip_takes_its_filter_away_and_no_other(driver: Driver) -> None:
    driver.workspace.choose(Selection.of_text("user=10&datatype=19&id__gt=5&max_values=all"))
    driver.settle()
    driver.click("chip-1")
    assert str(driver.workspace.selection) == "user=10&id__gt=5&max_values=all"
    driver.settle()
    driver.click("chip-1")
    assert str(driver.workspace.selection) == "user=10&max_values=all"


def test_that_backspace_in_the_empty_search_takes_the_last_filter_away(driver: Driver) -> None:
    driver.workspace.choose(Selection.of_text("user=10&datatype=19"))
    edit = driver.window.parts.records.find_edit
    edit.setFocus()
    driver.qtbot.keyClicks(edit, "x")
    driver.qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert len(chips(driver)) == 2
    driver.qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert chips(driver) == [("person", "Marie & Co")]


def test_that_another_person_lets_go_of_the_records_of_others(driver: Driver) -> None:
    driver.click_row(1)
    driver.tick("user", "Jean L.")
    assert str(driver.workspace.selection) == "user=11&max_values=all"
    driver.click_row(2)
    driver.tick("user", "Jean L.")
    assert str(driver.workspace.selection) == "record=2&max_values=all"


def test_that_times_and_activities_narrow_the_list(driver: Driver) -> None:
    driver.workspace.choose(Selection.of_text("range=7"))
    driver.settle()
    assert driver.window.parts.records.listed == (1,)
    assert text_of(driver.window, "records-count") == "1 of 3"
    driver.workspace.choose_span(TimeSpan(START + 86_400 * SECOND, START + 90_000 * SECOND))
    driver.workspace.choose(Selection.of_text(str(driver.workspace.selection).replace("range=7&", "")))
    driver.settle()
    assert driver.window.parts.records.listed == (3,)


def test_that_filters_that_leave_no_record_are_cleared_from_where_the_list_was(driver: Driver) -> None:
    driver.workspace.choose(Selection.of_text("user=10&datatype=66"))
    driver.settle()
    assert text_of(driver.find("records"), "empty-title") == "No record matches this"
    driver.click("empty-clear")
    driver.settle()
    assert len(driver.window.parts.records.listed) == 3


def test_that_an_empty_store_offers_to_import_and_says_where_recordings_come_from(
    open_window: OpenWindow,
) -> None:
    driver = open_window(MemoryEngine(here=MemoryStore()), location="here")
    assert driver.find("empty-import", QAbstractButton).isVisible()
    assert not driver.find("empty-clear", QAbstractButton).isVisible()
    driver.click("empty-recordings")
    assert driver.notices == ("Recordings come from the Hexoskin dashboard.",)


def test_that_a_stretch_of_the_chosen_record_leaves_the_list_alone(driver: Driver) -> None:
    driver.click_row(1)
    driver.workspace.choose_span(TimeSpan(START, START + 60 * SECOND))
    driver.settle()
    assert len(driver.window.parts.records.listed) == 3


def test_that_where_room_is_scarce_each_chip_keeps_its_beginning_and_its_cross(qtbot: QtBot) -> None:
    bar = ChipBar()
    qtbot.addWidget(bar)
    bar.resize(1200, 26)
    bar.show()
    bar.show_chips([Chip(name, f"{name} of a long title", "what it chooses") for name in "abcd"])
    buttons = [button for button in bar.findChildren(QAbstractButton) if not button.isHidden()]
    wide = [button.text() for button in buttons]
    bar.resize(460, 26)
    bar.grab()
    for whole, button in zip(wide, buttons, strict=True):
        assert button.text().endswith("✕")
        assert button.text()[:3] == whole[:3]
        assert len(button.text()) < len(whole)
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_that_what_is_searched_for_is_a_chip_too_and_goes_with_a_press(driver: Driver) -> None:
    edit = driver.window.parts.records.find_edit
    driver.qtbot.keyClicks(edit, "jean")
    assert chips(driver) == [("find", "jean")]
    assert text_of(driver.window, "chips-none") == ""
    driver.workspace.choose(Selection.of_text("user=11&max_values=all"))
    assert chips(driver) == [("person", "Jean L."), ("find", "jean")]
    driver.settle()
    driver.click("chip-1")
    assert edit.text() == ""
    assert chips(driver) == [("person", "Jean L.")]


def test_that_a_list_of_activities_is_called_so(driver: Driver) -> None:
    box = driver.find("records-shows", QComboBox)
    driver.qtbot.keyClick(box, Qt.Key.Key_Down)
    driver.until(lambda: text_of(driver.window, "chips-none") == "All activities, no filter")


def test_that_an_empty_answer_is_explained_once_and_not_in_three_places(driver: Driver) -> None:
    driver.workspace.choose(Selection.of_text("user=11&trainingroutine=3&max_values=all"))
    assert driver.sentence == "Nothing matches all these filters"
    driver.until(lambda: text_of(driver.window.parts.records.nothing, "empty-title") != "No records yet")
    assert text_of(driver.window.parts.preview, "empty-title") == ""
    driver.workspace.choose(Selection.of_text(f"record=1&start={START + 90_000 * SECOND}&max_values=all"))
    assert driver.sentence == "Nothing matches all these filters"
