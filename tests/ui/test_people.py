from __future__ import annotations

from collections.abc import Iterator

import pytest
from builders import a_range, a_record, a_store
from hypothesis import given
from hypothesis import strategies as st
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from window_driver import find, text_of

from hexoview.domain.resources import Record, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.zones import ZoneKey
from hexoview.store.notes_change import NoteChange
from hexoview.ui.contents import Contents, contents_of
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.people.dialog import PeopleDialog
from hexoview.ui.people.facts import facts_of
from hexoview.ui.people.form import PersonTexts, read_person

MARIE = User(10, "Marie Tremblay", "F", 1984, 62.5, "arm B")


@pytest.fixture
def store() -> MemoryStore:
    store = a_store()
    a_record(store, 1, user=10, start_s=0, seconds=3600)
    a_record(store, 2, user=10, start_s=7200, seconds=1800)
    a_record(store, 3, user=11, start_s=0, seconds=60)
    a_range(store, 7, user=10, start_s=10, seconds=20)
    store.add_user(MARIE)
    return store


class Stand:
    """A dialog over a small store, and the changes that it asked for."""

    def __init__(self, store: MemoryStore, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.changes: list[NoteChange] = []
        self.texts: list[str] = []
        self.dialog = PeopleDialog()
        qtbot.addWidget(self.dialog)
        self.dialog.show_contents(contents_of(store), user_id=10)
        self.dialog.changed.connect(self._take)
        self.dialog.show()

    def _take(self, change: NoteChange, text: str) -> None:
        self.changes.append(change)
        self.texts.append(text)

    def type(self, name: str, text: str) -> None:
        line = find(self.dialog, name, QLineEdit)
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(find(self.dialog, name, QPushButton), Qt.MouseButton.LeftButton)


@pytest.fixture
def stand(store: MemoryStore, qtbot: QtBot) -> Iterator[Stand]:
    stand = Stand(store, qtbot)
    yield stand
    stand.dialog.reject()


def test_that_the_dialog_shows_what_is_noted_and_what_the_records_say(stand: Stand) -> None:
    assert find(stand.dialog, "person-name", QLineEdit).text() == "Marie Tremblay"
    assert find(stand.dialog, "person-sex", QComboBox).currentData() == "F"
    assert find(stand.dialog, "person-year", QLineEdit).text() == "1984"
    assert find(stand.dialog, "person-weight", QLineEdit).text() == "62.5"
    assert find(stand.dialog, "person-note", QPlainTextEdit).toPlainText() == "arm B"
    summary = text_of(stand.dialog, "person-summary").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert summary == "Person 10 · 2 records · 1 h 30 min · 1 activity"


def test_that_saving_asks_for_just_what_was_changed(stand: Stand) -> None:
    assert not find(stand.dialog, "person-save", QPushButton).isEnabled()
    stand.type("person-weight", "63,25 kg")
    stand.click("person-save")
    assert stand.changes == [NoteChange(people={10: User(10, "Marie Tremblay", "F", 1984, 63.25, "arm B")})]
    assert stand.texts == ["Change what is noted on Marie Tremblay"]
    assert not find(stand.dialog, "person-save", QPushButton).isEnabled()


def test_that_a_zone_of_ones_own_is_kept_apart_from_the_person(stand: Stand) -> None:
    box = find(stand.dialog, "person-zone", QComboBox)
    box.setCurrentIndex(box.findData("Europe/Zurich"))
    box.activated.emit(box.currentIndex())
    stand.click("person-save")
    assert stand.changes == [NoteChange(zones={ZoneKey.person(10): "Europe/Zurich"})]


def test_that_what_cannot_be_noted_is_said_beside_its_field_and_stays(stand: Stand) -> None:
    stand.type("person-year", "19")
    stand.type("person-weight", "heavy")
    people = find(stand.dialog, "people-list", QListWidget)
    people.setCurrentRow(1)
    assert people.currentRow() == 0
    assert stand.changes == []
    assert text_of(stand.dialog, "problem-birth_year").startswith("“19” is no year from 1880 to ")
    assert text_of(stand.dialog, "problem-weight") == "“heavy” is no weight from 1 to 400 kg, such as 62.5."
    stand.dialog.close()
    assert stand.dialog.isVisible()


def test_that_choosing_another_person_keeps_what_was_typed(stand: Stand) -> None:
    stand.type("person-name", "M. T.")
    people = find(stand.dialog, "people-list", QListWidget)
    people.setCurrentRow(1)
    assert [change.people[10].name for change in stand.changes if change.people[10]] == ["M. T."]
    assert people.item(0).text() == "M. T."
    assert find(stand.dialog, "person-name", QLineEdit).text() == ""


def test_that_escape_lets_go_of_what_was_typed(stand: Stand) -> None:
    stand.type("person-name", "Nobody")
    stand.qtbot.keyClick(stand.dialog, Qt.Key.Key_Escape)
    assert stand.changes == []
    assert not stand.dialog.isVisible()


def test_that_people_are_found_by_name_and_number(stand: Stand) -> None:
    people = find(stand.dialog, "people-list", QListWidget)
    stand.type("people-find", "trem")
    assert [people.item(row).isHidden() for row in range(2)] == [False, True]
    stand.type("people-find", "11")
    assert [people.item(row).isHidden() for row in range(2)] == [True, False]


def test_that_removal_is_asked_for_with_the_persons_number(stand: Stand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stand.dialog.removal_requested) as blocker:
        stand.click("person-remove")
    assert blocker.args == [10]


def test_that_an_empty_store_has_nobody_to_change(qtbot: QtBot) -> None:
    dialog = PeopleDialog()
    qtbot.addWidget(dialog)
    dialog.show_contents(contents_of(MemoryStore()))
    nobody = find(dialog, "people-nobody", EmptyPage)
    assert text_of(nobody, "empty-title") == "There is nobody in this store yet."
    assert text_of(nobody, "empty-sentence") == "People appear here with their first recording: import one."
    assert find(dialog, "people-list", QListWidget).isVisibleTo(dialog) is False
    assert find(dialog, "person-remove", QPushButton).isHidden()


def test_that_a_name_that_nobody_bears_leaves_a_sentence_and_no_blank_list(stand: Stand) -> None:
    stand.type("people-find", "nobody at all")
    unfound = find(stand.dialog, "people-unfound", EmptyPage)
    assert text_of(unfound, "empty-title") == "Nobody is called that"
    stand.type("people-find", "")
    assert not unfound.isVisibleTo(stand.dialog)


def facts(*records: Record) -> str:
    empty = contents_of(a_store())
    contents = Contents(empty.clock, (User(1),), records, (), (), (), {})
    return facts_of(contents, 1).warning


def test_that_two_people_under_one_number_are_suspected() -> None:
    first = Record(1, 1, TimeSpan(0, 100), ("A",))
    assert facts(first, Record(2, 1, TimeSpan(100, 200), ("A",))) == ""
    assert "overlap in time" in facts(first, Record(2, 1, TimeSpan(50, 200), ("A",)))
    assert "2 devices (A, B)" in facts(first, Record(2, 1, TimeSpan(100, 200), ("B",)))


@given(st.text(max_size=40), st.text(max_size=8), st.text(max_size=8), st.text(max_size=40))
def test_that_whatever_is_typed_is_noted_or_refused(name: str, year: str, weight: str, note: str) -> None:
    form = read_person(User(1), PersonTexts(name, "X", year, weight, note))
    if form.is_right:
        again = read_person(User(1), PersonTexts.of(form.person))
        assert again.is_right
        assert again.person == form.person
    else:
        assert all(sentence.endswith(".") for sentence in form.problems.values())


@given(st.integers(1880, 2026), st.integers(1000, 400_000))
def test_that_years_and_weights_come_back_as_they_were(year: int, grams: int) -> None:
    person = User(1, "Ada", "F", year, grams / 1000, None)
    assert read_person(User(1), PersonTexts.of(person)).person == person
