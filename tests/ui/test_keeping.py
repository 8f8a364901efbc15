"""Notes, removals and checks in a whole window, on a store that lies on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from importing import bring
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot
from recording_builder import START, TICKS, Recording
from window_driver import Driver, find, text_of

from hexoview.domain.idset import ALL_IDS
from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.store.location import open_store
from hexoview.store.notes import Notes
from hexoview.store.overview.kinds import KINDS
from hexoview.store.schema import NOTES_NAME
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.engine import Engine
from hexoview.ui.keeping.figure_names import FIGURE_NAMES
from hexoview.ui.keeping.keeper import Chore, Keeper
from hexoview.ui.undoing import Undoing
from hexoview.watch import Watch

_D = TypeVar("_D", bound=QDialog)
DAY = 86_400 * TICKS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Records 1 and 2 of Marie, on two days, and record 3 of somebody else."""
    bring(
        tmp_path / "store",
        *(
            Recording(n, 21885 if n < 3 else 30000, START + n * DAY, seconds=30, seed=n).write(
                tmp_path / f"{n}"
            )
            for n in (1, 2, 3)
        ),
    )
    notes = Notes(tmp_path / "store" / NOTES_NAME)
    notes.set_person(User(21885, "Marie Tremblay"))
    notes.close()
    return tmp_path / "store"


class Stand:
    """A window over the store."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self.driver = driver
        self.folder = folder

    def do(self, name: str) -> None:
        self.driver.window.parts.actions[name].trigger()

    def dialog(self, name: str) -> QDialog:
        self.driver.until(lambda: self._shown(name) is not None)
        found = self._shown(name)
        assert found is not None
        return found

    def _shown(self, name: str) -> QDialog | None:
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
        return next((one for one in dialogs if one.objectName() == name and one.isVisible()), None)

    def click(self, dialog: QDialog, name: str) -> None:
        button = find(dialog, name, QPushButton)
        assert button.isEnabled()
        button.click()

    @property
    def records(self) -> set[int]:
        return {record.id for record in self.driver.workspace.contents.records}

    @property
    def undoing(self) -> Undoing:
        found = self.driver.window.findChild(Undoing)
        assert found is not None
        return found

    def until(self, happened: Callable[[], bool]) -> None:
        self.driver.until(happened)
        self.driver.settle()


@pytest.fixture
def stand(open_window: Callable[..., Driver], folder: Path) -> Stand:
    driver = open_window(Engine(), location=str(folder))
    driver.until(lambda: len(driver.workspace.contents.records) == 3)
    driver.settle()
    return Stand(driver, folder)


def test_that_a_removed_record_goes_once_it_is_confirmed_and_undo_brings_it_back(stand: Stand) -> None:
    stand.driver.click_row(1)
    stand.do("remove_records")
    dialog = stand.dialog("removal")
    line = text_of(dialog, "removal-line-0").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert line.startswith("•  1 record · 30 s · ")
    stand.click(dialog, "removal-cancel")
    assert stand.records == {1, 2, 3}
    stand.do("remove_records")
    stand.click(stand.dialog("removal"), "removal-confirm")
    stand.until(lambda: stand.records == {2, 3})
    assert not (stand.folder / "record_1").exists()
    assert any("lies in the store’s trash." in told for told in stand.driver.notices)
    assert stand.driver.workspace.selection.terms[0].name != "record"
    stand.undoing.undo()
    stand.until(lambda: stand.records == {1, 2, 3})
    stand.undoing.redo()
    stand.until(lambda: stand.records == {2, 3})
    stand.undoing.undo()
    stand.until(lambda: stand.records == {1, 2, 3})


def test_that_a_removed_person_comes_back_from_the_trash(stand: Stand) -> None:
    stand.driver.click_row(2)
    stand.do("remove_person")
    dialog = stand.dialog("removal")
    assert dialog.windowTitle() == "Remove Marie Tremblay and everything of theirs?"
    stand.click(dialog, "removal-confirm")
    stand.until(lambda: stand.records == {3})
    assert b"Marie" not in (stand.folder / NOTES_NAME).read_bytes()
    stand.do("trash")
    trash = stand.dialog("trash")
    entries = find(trash, "trash-list", QListWidget)
    stand.until(lambda: entries.count() == 1)
    assert entries.item(0).text().startswith("Marie Tremblay · 2 records")
    stand.click(trash, "trash-restore")
    stand.until(lambda: stand.records == {1, 2, 3})
    empty = find(trash, "trash-nothing", EmptyPage)
    stand.until(lambda: text_of(empty, "empty-title") == "The trash is empty")
    assert not entries.isVisible()
    assert find(trash, "trash-restore", QPushButton).isHidden()
    assert "Marie Tremblay" in {user.label for user in stand.driver.workspace.contents.users}
    trash.accept()


def test_that_the_trash_is_emptied_only_by_a_second_word(stand: Stand) -> None:
    stand.driver.click_row(3)
    stand.do("remove_records")
    stand.click(stand.dialog("removal"), "removal-confirm")
    stand.until(lambda: stand.records == {1, 2})
    stand.do("trash")
    trash = stand.dialog("trash")
    entries = find(trash, "trash-list", QListWidget)
    stand.until(lambda: entries.count() == 1)
    stand.click(trash, "trash-delete")
    assert "Nothing and nobody" in text_of(trash, "trash-question")
    stand.click(trash, "trash-keep")
    assert entries.count() == 1
    stand.click(trash, "trash-delete")
    stand.click(trash, "trash-sure")
    stand.until(lambda: entries.count() == 0)
    assert not (stand.folder / "trash").exists()
    trash.accept()


def test_that_a_marked_stretch_is_kept_taken_back_and_kept_again(stand: Stand) -> None:
    stand.driver.click_row(1)
    span = TimeSpan(START + DAY + 2 * TICKS, START + DAY + 9 * TICKS + 7)
    stand.driver.workspace.choose_span(span)
    stand.driver.settle()
    stand.do("mark_activity")
    dialog = stand.dialog("activity")
    find(dialog, "activity-name-line", QLineEdit).setText("Stairs")
    find(dialog, "activity-routine-line", QLineEdit).setText("Three floors")
    stand.click(dialog, "activity-keep")
    contents = lambda: stand.driver.workspace.contents  # noqa: E731 - read anew each time
    stand.until(lambda: [found.name for found in contents().ranges] == ["Stairs"])
    (found,) = contents().ranges
    assert (found.user_id, found.span) == (21885, span)
    assert [routine.name for routine in contents().routines] == ["Three floors"]
    stand.undoing.undo()
    stand.until(lambda: contents().ranges == () and contents().routines == ())
    stand.undoing.redo()
    stand.until(lambda: contents().ranges == (found,))


def test_that_the_preview_marks_changes_and_deletes_activities(stand: Stand) -> None:
    driver = stand.driver
    driver.window.load_preview()
    driver.until(lambda: driver.window.parts.preview.is_loaded)
    driver.click_row(1)
    driver.workspace.choose_span(TimeSpan(START + DAY + 2 * TICKS, START + DAY + 9 * TICKS))
    driver.settle()
    stand.do("events")
    table = driver.find("events-table", QTableView)
    names = lambda: [table.model().index(row, 1).data() for row in range(table.model().rowCount())]  # noqa: E731
    driver.qtbot.keyClick(driver.find("preview-plot"), "n")
    dialog = stand.dialog("activity")
    find(dialog, "activity-name-line", QLineEdit).setText("Stairs")
    stand.click(dialog, "activity-keep")
    driver.until(lambda: names() == ["Stairs"])
    table.selectRow(0)
    driver.click("events-edit")
    dialog = stand.dialog("activity")
    find(dialog, "activity-name-line", QLineEdit).setText("Steps")
    stand.click(dialog, "activity-keep")
    driver.until(lambda: names() == ["Steps"])
    table.selectRow(0)
    driver.click("events-delete")
    driver.until(lambda: names() == [])
    stand.undoing.undo()
    driver.until(lambda: names() == ["Steps"])
    table.selectRow(0)
    driver.click("events-edit")
    stand.click(stand.dialog("activity"), "activity-delete")
    driver.until(lambda: names() == [])


def test_that_a_name_given_in_the_people_dialog_is_listed_and_can_be_taken_back(stand: Stand) -> None:
    stand.driver.click_row(3)
    stand.do("people")
    dialog = stand.dialog("people")
    line = find(dialog, "person-name", QLineEdit)
    assert line.text() == ""
    line.setText("Jean")
    line.textEdited.emit("Jean")
    stand.click(dialog, "person-save")
    labels = lambda: {user.label for user in stand.driver.workspace.contents.users}  # noqa: E731 - read anew
    stand.until(lambda: "Jean" in labels())
    dialog.close()
    stand.undoing.undo()
    stand.until(lambda: "Jean" not in labels())
    notes = Notes(stand.folder / NOTES_NAME)
    assert {user.label for user in notes.people(ALL_IDS).values()} == {"Marie Tremblay"}
    notes.close()


def test_that_hidden_people_are_not_shown_in_the_people_dialog(stand: Stand) -> None:
    stand.do("privacy")
    stand.do("people")
    assert "People are hidden just now." in stand.driver.notices


def test_that_a_check_tells_what_it_found_and_the_list_can_be_made_anew(stand: Stand) -> None:
    stand.do("check_store")
    dialog = stand.dialog("check")
    stand.until(lambda: text_of(dialog, "check-title").startswith("Everything is as it came in."))
    sound = find(dialog, "check-nothing", EmptyPage)
    assert text_of(sound, "empty-title") == "Nothing to mend"
    assert not find(dialog, "check-lines", QPlainTextEdit).isVisible()
    dialog.close()
    path = stand.folder / "record_1" / "ECG_I.wav"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    stand.do("check_store")
    dialog = stand.dialog("check")
    lines = find(dialog, "check-lines", QPlainTextEdit)
    stand.until(lambda: "no longer" in lines.toPlainText())
    expected = lines.toPlainText()
    # Whose it is and which channel, in words; the file as whoever mends it needs it.
    assert expected.startswith("Marie Tremblay, Sun 20 Nov 2022 ")
    assert expected.endswith(
        " · ECG lead I: ECG_I.wav of recording 1 is no longer what it was when it came in."
    )
    assert text_of(dialog, "check-title").startswith("1 thing is not as it should be.")
    Recording(9, start=START + 9 * DAY).write(stand.folder / "record_9")
    stand.click(dialog, "check-rebuild")
    stand.until(lambda: stand.records == {1, 2, 3, 9})
    assert lines.toPlainText() == expected
    stand.click(dialog, "check-copy")
    assert expected in QApplication.clipboard().text()
    dialog.close()


def test_that_strips_are_made_for_the_list(stand: Stand) -> None:
    stand.until(lambda: len(overview_ids(stand)) == 3)


def overview_ids(stand: Stand) -> set[int]:
    opened = stand.driver.workspace.store_opened
    assert opened is not None
    assert opened.overviews is not None
    return set(opened.overviews.known())


def test_that_zones_are_set_for_store_person_and_record_and_taken_back(stand: Stand) -> None:
    stand.driver.click_row(1)
    stand.do("zones")
    dialog = stand.dialog("zones")
    for level, name in (("store", "America/Toronto"), ("person", "Europe/Zurich"), ("record", "Asia/Tokyo")):
        box = find(dialog, f"zone-{level}", QComboBox)
        box.setCurrentIndex(box.findData(name))
    stand.click(dialog, "zones-save")
    zones = lambda: stand.driver.workspace.contents.zones  # noqa: E731 - read anew each time
    stand.until(lambda: len(zones().names) == 3)
    assert zones().name_for(record_id=1, user_id=21885) == "Asia/Tokyo"
    assert zones().name_for(record_id=2, user_id=21885) == "Europe/Zurich"
    assert zones().name_for(record_id=3, user_id=30000) == "America/Toronto"
    assert str(stand.driver.window.parts.zone) == "Asia/Tokyo"
    stand.undoing.undo()
    stand.until(lambda: zones().names == {})


def test_that_the_figures_of_a_record_are_shown_with_their_source(stand: Stand) -> None:
    stand.until(lambda: len(overview_ids(stand)) == 3)
    stand.driver.click_row(1)
    stand.do("figures")
    dialog = stand.dialog("figures")
    table = find(dialog, "figures-table", QTableWidget)
    rows = {table.item(row, 0).text(): row for row in range(table.rowCount())}
    row = rows["Activity, mean"]
    assert (table.item(row, 1).text(), table.item(row, 2).text()) == ("0.280 g", "Hexoskin’s table")
    heart = Recording(1, seconds=30, seed=1).values("heart_rate")
    shown = table.item(rows["Heart rate, maximum"], 1).text().replace("\N{NARROW NO-BREAK SPACE}", "")
    assert shown == f"{int(heart.max())} bpm"
    assert table.item(rows["Heart rate, maximum"], 2).text() == "computed"
    stand.click(dialog, "figures-copy")
    assert "Activity, mean\t0.280 g" in QApplication.clipboard().text()
    dialog.close()


def test_that_every_figure_has_a_name_in_the_window() -> None:
    assert {kind.key: kind.label for kind in KINDS} == dict(FIGURE_NAMES)


def test_that_nothing_can_be_removed_from_a_folder_opened_in_place(
    open_window: Callable[..., Driver], tmp_path: Path
) -> None:
    Recording(5).write(tmp_path / "downloads" / "record_5")
    driver = open_window(Engine(), location=str(tmp_path / "downloads"))
    driver.until(lambda: len(driver.workspace.contents.records) == 1)
    driver.settle()
    driver.click_row(5)
    driver.window.parts.actions["remove_records"].trigger()
    assert "Nothing can be removed here." in driver.notices
    assert (tmp_path / "downloads" / "record_5").is_dir()


def test_that_every_chore_is_done_in_order_and_closing_loses_none(qtbot: QtBot) -> None:
    keeper = Keeper()
    did: list[int] = []
    told: list[object] = []

    def work(number: int) -> Callable[[Watch], int]:
        def run(_: Watch) -> int:
            if number == 3:
                raise ValueError("three")
            did.append(number)
            return number

        return run

    failures: list[BaseException] = []
    keeper.failed.connect(failures.append)
    for number in range(6):
        keeper.do(Chore(work(number), told.append))
    qtbot.waitUntil(lambda: not keeper.is_busy, timeout=5000)
    assert told == did == [0, 1, 2, 4, 5]
    assert [str(error) for error in failures] == ["three"]
    for number in range(10, 20):
        keeper.do(Chore(work(number), told.append))
    keeper.close()
    assert did[5:] == list(range(10, 20))


def test_that_what_was_noted_is_there_after_the_window_was_closed_at_once(
    open_window: Callable[..., Driver], folder: Path
) -> None:
    driver = open_window(Engine(), location=str(folder))
    driver.until(lambda: len(driver.workspace.contents.records) == 3)
    driver.settle()
    driver.click_row(1)
    driver.window.parts.actions["mark_activity"].trigger()
    dialog = Stand(driver, folder).dialog("activity")
    find(dialog, "activity-name-line", QLineEdit).setText("Last words")
    find(dialog, "activity-keep", QPushButton).click()
    driver.window.close()
    store = open_store(folder)
    assert [found.name for found in store.ranges()] == ["Last words"]
    store.close()
