from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from builders import START, a_range, a_record, a_store
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from window_driver import find, text_of

from hexoview.domain.resources import Range, TrainingRoutine
from hexoview.domain.span import TimeSpan
from hexoview.ui.activities.dialog import ActivityDialog
from hexoview.ui.activities.draft import Draft
from hexoview.ui.contents import contents_of

UTC = ZoneInfo("UTC")
SPAN = TimeSpan(START + 2 * 256, START + 602 * 256 + 3)


@pytest.fixture
def store() -> MemoryStore:
    store = a_store()
    a_record(store, 1, user=10, start_s=0, seconds=3600)
    a_range(store, 7, user=10, start_s=10, seconds=20)
    store.add_routine(TrainingRoutine(3, "Stairs"))
    return store


class Stand:
    def __init__(self, store: MemoryStore, qtbot: QtBot, draft: Draft) -> None:
        self.qtbot = qtbot
        self.drafts: list[Draft] = []
        self.deleted: list[int] = []
        self.dialog = ActivityDialog()
        qtbot.addWidget(self.dialog)
        self.dialog.show_draft(draft, contents_of(store), UTC, person="Marie")
        self.dialog.drafted.connect(self.drafts.append)
        self.dialog.delete_requested.connect(self.deleted.append)
        self.dialog.show()

    def type(self, name: str, text: str) -> None:
        line = find(self.dialog, name, QLineEdit)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        line.editingFinished.emit()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(find(self.dialog, name, QPushButton), Qt.MouseButton.LeftButton)


def test_that_a_stretch_becomes_an_activity_to_the_tick(store: MemoryStore, qtbot: QtBot) -> None:
    stand = Stand(store, qtbot, Draft(10, SPAN.start, SPAN.end, ""))
    assert text_of(stand.dialog, "activity-person") == "Marie"
    stand.type("activity-name-line", "Up  the stairs")
    stand.type("activity-routine-line", "stairs")
    find(stand.dialog, "activity-note", QPlainTextEdit).setPlainText("slow\n")
    stand.click("activity-keep")
    (draft,) = stand.drafts
    routines = contents_of(store).routines
    assert draft.routine_id(routines) == 3
    found = draft.to_range(99, 3)
    assert found == Range(99, 10, SPAN, "Up the stairs", 3, "slow")
    assert not stand.dialog.isVisible()


def test_that_an_activity_needs_a_name_and_times(store: MemoryStore, qtbot: QtBot) -> None:
    stand = Stand(store, qtbot, Draft(10, SPAN.start, None, ""))
    stand.click("activity-keep")
    told = text_of(stand.dialog, "activity-problem")
    assert "Give the activity a name" in told
    assert "Type when it began and when it ended." in told
    stand.type("line-activity-end", str(SPAN.start))
    stand.type("activity-name-line", "Walk")
    stand.click("activity-keep")
    assert text_of(stand.dialog, "activity-problem") == "It ends before it begins: exchange the two times."
    assert stand.drafts == []
    stand.type("line-activity-end", "+10 min")
    stand.click("activity-keep")
    assert stand.drafts[0].span == TimeSpan(SPAN.start, SPAN.start + 600 * 256)


def test_that_a_time_that_is_no_time_is_not_taken(store: MemoryStore, qtbot: QtBot) -> None:
    stand = Stand(store, qtbot, Draft(10, SPAN.start, SPAN.end, "Walk"))
    stand.type("line-activity-end", "yesterday-ish")
    stand.click("activity-keep")
    assert stand.drafts == []
    assert "Say first which time is meant." in text_of(stand.dialog, "activity-problem")


def test_that_an_activity_is_changed_under_its_number_or_deleted(store: MemoryStore, qtbot: QtBot) -> None:
    found = Range(7, 10, SPAN, "Walk", 3, "n")
    stand = Stand(store, qtbot, Draft.of(found, contents_of(store).routines))
    assert find(stand.dialog, "activity-routine", QComboBox).currentText() == "Stairs"
    stand.type("activity-name-line", "Run")
    stand.click("activity-keep")
    assert stand.drafts[0].id == 7
    assert stand.drafts[0].to_range(7, 3) == Range(7, 10, SPAN, "Run", 3, "n")
    stand = Stand(store, qtbot, Draft.of(found, ()))
    stand.click("activity-delete")
    assert stand.deleted == [7]


def test_that_a_new_activity_has_nothing_to_delete(store: MemoryStore, qtbot: QtBot) -> None:
    stand = Stand(store, qtbot, Draft(10, SPAN.start, SPAN.end, ""))
    assert not find(stand.dialog, "activity-delete", QPushButton).isVisible()
