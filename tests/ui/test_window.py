from __future__ import annotations

import shlex
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from window_driver import Driver, text_of

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN, Clock
from hexoview.query.selection import Selection
from hexoview.store.intake.report import ImportLine, ImportReport, Outcome
from hexoview.ui.records.columns import Column
from hexoview.ui.settings import Settings
from hexoview.ui.theme import Appearance
from hexoview.watch import Watch

OpenWindow = Callable[..., Driver]
of = Selection.of_text
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store() -> MemoryStore:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    store.add_sync(2, 19, np.full(600, 61, np.uint16))
    a_record(store, 3, user=10, start_s=86_400, seconds=600)
    store.add_sync(3, 19, np.full(600, 62, np.uint16))
    store.add_user(User(10, "Marie T."))
    store.add_user(User(11, "Jean L."))
    a_range(store, 7, user=10, start_s=60, seconds=120, routine=3)
    return store


@pytest.fixture
def driver(store: MemoryStore, open_window: OpenWindow) -> Driver:
    return open_window(MemoryEngine(here=store), location="here", settings=Settings(zone="UTC"))


class TestFirstRun:
    def test_that_the_first_page_offers_three_ways_to_begin(self, open_window: OpenWindow) -> None:
        driver = open_window()
        page = driver.find("welcome")
        assert text_of(page, "empty-title") == "Open recordings"
        assert text_of(page, "empty-sentence") == "Choose a folder or zip of Hexoskin downloads."
        for name, text in (
            ("welcome-import", "Import…"),
            ("welcome-open", "Open in place…"),
            ("welcome-sample", "Try the sample"),
        ):
            button = driver.find(name, QAbstractButton)
            assert button.isVisible()
            assert button.text() == text

    def test_that_before_a_store_is_open_there_is_nothing_to_filter_or_export(
        self, open_window: OpenWindow
    ) -> None:
        driver = open_window()
        assert not driver.find("selection").isVisible()
        assert not driver.find("sentence-bar").isVisible()
        assert not driver.window.parts.actions["export"].isEnabled()

    def test_that_a_store_that_cannot_be_opened_leaves_the_first_page_with_the_reason(
        self, open_window: OpenWindow
    ) -> None:
        driver = open_window(location="nowhere")
        assert driver.notices == ("nowhere can't be opened as a store.",)
        assert driver.find("welcome").isVisible()

    def test_that_an_empty_store_says_where_records_come_from(self, open_window: OpenWindow) -> None:
        driver = open_window(MemoryEngine(here=MemoryStore()), location="here")
        assert text_of(driver.find("records"), "empty-title") == "No records yet"
        assert driver.sentence == "Nothing is chosen yet."


class TestSelecting:
    def test_that_choosing_a_row_is_said_everywhere(self, driver: Driver) -> None:
        driver.click_row(1)
        assert driver.sentence.startswith("Marie T. · 19 Nov 2022 00:23–00:33")
        assert str(driver.workspace.selection) == "record=1&max_values=all"
        assert driver.find("value-record", QLabel).accessibleName() == "Sat 19 Nov 2022 00:23"
        assert driver.find("query-text", QPlainTextEdit).toPlainText() == "record=1&max_values=all"
        assert driver.window.parts.actions["export"].isEnabled()

    def test_that_ticking_a_channel_changes_the_sentence(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.tick("datatype", "Heart rate")
        assert " · Heart rate · 1 record · " in driver.sentence

    def test_that_choosing_a_person_narrows_the_list(self, driver: Driver) -> None:
        driver.tick("user", "Jean L.")
        assert driver.window.parts.records.listed == (2,)
        driver.tick("user", "Jean L.")
        assert len(driver.window.parts.records.listed) == 3

    def test_that_two_rows_offer_both_meanings_and_emptiness_its_ways_out(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.click_row(3, modifier=CTRL)
        assert driver.sentence == "Nothing matches all these filters"
        assert "the record of Marie T. from 19 Nov 2022 00:23:57 ends" in text_of(
            driver.window, "sentence-detail"
        )
        assert not driver.window.parts.actions["export"].isEnabled()
        ways = [driver.find(f"way-out-{n}", QAbstractButton).text() for n in range(2)]
        assert ways == ["Take them one by one", "Leave out the records"]
        driver.click("way-out-0")
        assert "2 records" in driver.sentence
        assert "each on its own" in text_of(driver.window, "together-note")
        driver.click("keep-together")
        assert driver.sentence == "Nothing matches all these filters"

    def test_that_overlapping_rows_tell_that_only_shared_time_is_returned(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.click_row(2, modifier=CTRL)
        assert driver.sentence.startswith("Marie T., Jean L. · 19 Nov 2022 00:28–00:33")
        assert "only the time they share" in text_of(driver.window, "together-note")

    def test_that_problems_are_said_and_nothing_can_be_exported(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.workspace.choose(of("record=x"))
        driver.settle()
        assert driver.sentence == "“record” can't be “x”."
        assert not driver.window.parts.actions["export"].isEnabled()
        assert "“record” can't be “x”." in text_of(driver.window, "problem-record")
        driver.workspace.choose(of("record=1"))
        assert text_of(driver.window, "problem-record") == ""

    def test_that_the_query_text_is_copied_and_pasted_by_key(self, driver: Driver) -> None:
        driver.click_row(2)
        driver.window.parts.actions["copy_query"].trigger()
        assert QGuiApplication.clipboard().text() == "record=2&max_values=all"
        QGuiApplication.clipboard().setText("record=3&datatype=19")
        driver.window.parts.actions["paste_query"].trigger()
        assert "Heart rate" in driver.sentence
        marked = driver.window.parts.records.view.selectionModel().selectedRows()
        assert [driver.window.parts.records.listed[index.row()] for index in marked] == [3]

    def test_that_the_command_that_does_the_same_is_copied(self, driver: Driver) -> None:
        driver.window.parts.actions["copy_command"].trigger()
        assert driver.notices == ("There is nothing to export, and so no command.",)
        driver.click_row(2)
        driver.settle()
        driver.window.parts.actions["copy_command"].trigger()
        command = shlex.split(QGuiApplication.clipboard().text())
        assert command[:2] == ["hexoview", "export"]
        assert command[3:6] == ["record=2&max_values=all", "-o", "selection.edf"]

    def test_that_clearing_the_times_takes_the_whole_record(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.workspace.choose_span(TimeSpan(START, START + 60 * SECOND))
        assert "(1\N{NARROW NO-BREAK SPACE}min)" in driver.sentence
        driver.window.parts.actions["clear_times"].trigger()
        assert "(10\N{NARROW NO-BREAK SPACE}min)" in driver.sentence

    def test_that_a_typed_stretch_reaches_sentence_and_query(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.type("line-start", "00:25")
        driver.type("line-end", "+2 min")
        assert "19 Nov 2022 00:25–00:27 (2\N{NARROW NO-BREAK SPACE}min)" in driver.sentence

    def test_that_times_follow_the_zone(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.window.parts.panel.zone_chosen.emit("America/Toronto")
        assert "18 Nov 2022 19:23–19:33" in driver.sentence
        assert driver.window.parts.zone == ZoneInfo("America/Toronto")

    def test_that_how_large_a_file_will_be_is_said_by_itself(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.until(lambda: text_of(driver.window, "sentence-detail").startswith("1 EDF file · ≈ "))


class TestKeys:
    def test_that_the_list_is_walked_with_arrows(self, driver: Driver) -> None:
        driver.window.parts.records.view.setFocus()
        for record_id in driver.window.parts.records.listed:
            driver.press(Qt.Key.Key_Down)
            driver.settle()
            assert str(driver.workspace.selection) == f"record={record_id}&max_values=all"

    @pytest.mark.parametrize(
        ("action", "name"),
        [("find", "records-find"), ("go_records", "records-table"), ("go_filters", "list-user")],
    )
    def test_that_keys_lead_to_the_parts_of_the_window(self, driver: Driver, action: str, name: str) -> None:
        driver.window.parts.actions[action].trigger()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == name

    def test_that_the_filters_are_hidden_and_come_back_with_their_key(self, driver: Driver) -> None:
        driver.window.parts.actions["filters"].trigger()
        assert not driver.find("selection").isVisible()
        driver.window.parts.actions["go_filters"].trigger()
        assert driver.find("selection").isVisible()

    def test_that_ids_are_shown_and_remembered(self, driver: Driver) -> None:
        driver.window.parts.actions["ids"].trigger()
        assert not driver.window.parts.records.view.isColumnHidden(Column.ID)


class TestLook:
    def test_that_the_filters_fold_into_their_button_in_a_narrow_window(self, driver: Driver) -> None:
        driver.window.resize(1400, 800)
        assert driver.find("selection").isVisible()
        driver.window.resize(1040, 800)
        assert not driver.find("selection").isVisible()
        driver.window.parts.actions["filters"].trigger()
        assert driver.find("selection").isVisible()
        driver.window.parts.actions["filters"].trigger()
        driver.window.resize(1400, 800)
        assert driver.find("selection").isVisible()

    def test_that_light_and_dark_are_chosen_from_the_menu(self, driver: Driver) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        driver.window.parts.actions["look_dark"].trigger()
        dark = app.palette().window().color()
        driver.window.parts.actions["look_light"].trigger()
        assert app.palette().window().color().lightness() > dark.lightness() + 100

    def test_that_the_first_window_is_no_larger_than_the_screen(self, driver: Driver) -> None:
        driver.window.parts.restore(Settings())
        screen, smallest = driver.window.screen().availableSize(), driver.window.minimumSize()
        assert driver.window.width() <= max(screen.width(), smallest.width())
        assert driver.window.height() <= max(screen.height(), smallest.height())

    @pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
    def test_that_nothing_is_cut_at_the_smallest_size(
        self, store: MemoryStore, open_window: OpenWindow, appearance: Appearance
    ) -> None:
        driver = open_window(
            MemoryEngine(here=store), location="here", settings=Settings(appearance=appearance)
        )
        driver.window.resize(1024, 640)
        driver.click_row(1)
        driver.click_row(2, modifier=CTRL)
        assert driver.window.width() == 1024
        assert driver.window.height() == 640
        for button in driver.window.findChildren(QAbstractButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.minimumSizeHint().width(), button.objectName()

    def test_that_everything_that_takes_the_keyboard_can_be_heard(self, driver: Driver) -> None:
        unnamed = [
            widget.objectName() or type(widget).__name__
            for widget in driver.window.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        ]
        assert unnamed == []


class Carrier(MemoryEngine):
    """Takes imports down instead of reading them."""

    def __init__(self, store: MemoryStore, folder: Path | None) -> None:
        super().__init__(here=store)
        self.folder = folder
        self.brought: list[tuple[Path, tuple[Path, ...]]] = []
        self.hold: threading.Event | None = None
        self.made: list[Path] = []
        self.offers = False
        self.is_mixed = False
        self.only: Clock | None = None

    def bring_in(
        self,
        folder: Path,
        paths: Sequence[Path],
        watch: Watch,
        *,
        replaces: bool = False,
        only: Clock | None = None,
    ) -> ImportReport:
        while self.hold is not None and not self.hold.wait(0.001):
            watch.step(0.5)
        self.brought.append((folder, tuple(paths)))
        self.only = only
        if self.is_mixed and only is None:
            line = ImportLine("astro.zip", Outcome.OTHER_FAMILY, None, "It counts 1/1000 s.")
            return ImportReport((line,))
        if self.offers and not replaces:
            return ImportReport(
                (ImportLine("a.zip", Outcome.OFFERS_MORE, 1, "a.zip holds more of record 1."),)
            )
        a_record(self.stores["here"], 50 + len(self.brought), user=77)
        self.stores[str(folder)] = self.stores["here"]
        return ImportReport(
            (
                ImportLine("a.zip", Outcome.IMPORTED, 51, "Recording 51 of person 77."),
                ImportLine("b", Outcome.PROBLEM, None, "b is empty."),
            )
        )

    def make_sample(self, folder: Path, watch: Watch) -> None:
        self.made.append(folder)
        self.stores[str(folder)] = self.stores["here"]


def drop(window: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(50, 50), action, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), action, data, buttons, keys))


class TestImport:
    @pytest.fixture
    def carrier(self, store: MemoryStore, tmp_path: Path) -> Carrier:
        return Carrier(store, tmp_path / "store")

    @pytest.fixture
    def importing(self, carrier: Carrier, open_window: OpenWindow) -> Driver:
        return open_window(carrier, location="here")

    def finish(self, driver: Driver) -> None:
        driver.until(lambda: not driver.jobs.is_busy)
        driver.settle()

    def test_that_a_dropped_folder_and_zip_are_imported_and_reported(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        folder, zipped = tmp_path / "downloads", tmp_path / "night.ZIP"
        folder.mkdir()
        zipped.touch()
        drop(importing.window, folder, zipped)
        self.finish(importing)
        assert carrier.brought == [(tmp_path / "store", (folder, zipped))]
        report = importing.find("import-report")
        importing.until(report.isVisible)
        assert text_of(report, "import-title") == "1 record imported · 1 problem"
        assert "problem: b: b is empty." in importing.find("import-lines", QPlainTextEdit).toPlainText()
        importing.click("import-copy")
        assert (
            "imported: Person 77, Sat 19 Nov 2022 00:23: a.zip: Recording 51 of person 77."
            in QGuiApplication.clipboard().text()
        )
        assert 51 in importing.window.parts.records.listed
        importing.click("import-close")
        assert not report.isVisible()

    def test_that_more_of_a_recording_is_taken_on_purpose(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        carrier.offers = True
        drop(importing.window, tmp_path)
        self.finish(importing)
        importing.until(lambda: importing.find("import-report").isVisible())
        importing.click("import-replace")
        importing.until(lambda: len(carrier.brought) == 2)
        self.finish(importing)
        importing.until(lambda: importing.find("import-report").isVisible())
        assert not importing.find("import-replace").isVisible()
        assert text_of(importing.find("import-report"), "import-title").startswith("1 record imported")
        importing.click("import-close")

    def test_that_recordings_of_the_other_server_go_into_a_second_store(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        carrier.is_mixed = True
        drop(importing.window, tmp_path)
        self.finish(importing)
        importing.until(lambda: importing.find("import-report").isVisible())
        importing.click("import-second")
        dialog = importing.find("pick-folder", QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "second"))
        dialog.done(0)
        self.finish(importing)
        assert carrier.brought[-1] == (tmp_path / "second", (tmp_path,))
        assert carrier.only == ASTROSKIN
        importing.until(lambda: importing.find("import-report").isVisible())
        assert not importing.find("import-second").isVisible()
        importing.find("import-report").close()

    def test_that_anything_else_is_not_taken(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        (tmp_path / "letter.txt").touch()
        drop(importing.window, tmp_path / "letter.txt")
        assert not importing.jobs.is_busy
        assert carrier.brought == []

    @pytest.mark.parametrize(
        ("action", "name"), [("import_folder", "pick-folder"), ("import_zip", "pick-file")]
    )
    def test_that_the_menu_asks_what_to_import(
        self, importing: Driver, carrier: Carrier, tmp_path: Path, action: str, name: str
    ) -> None:
        importing.window.parts.actions[action].trigger()
        dialog = importing.find(name, QFileDialog)
        assert dialog.isVisible()
        dialog.fileSelected.emit(str(tmp_path / "chosen"))
        dialog.done(0)
        self.finish(importing)
        assert carrier.brought == [(tmp_path / "store", (tmp_path / "chosen",))]
        importing.find("import-report").close()

    def test_that_into_a_folder_opened_in_place_nothing_is_imported_but_into_the_own_store(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        carrier.folder = None
        importing.workspace.open("here")
        importing.settle()
        drop(importing.window, tmp_path)
        self.finish(importing)
        [(target, _)] = carrier.brought
        assert target.name == "Hexoview"
        importing.until(lambda: importing.find("import-report").isVisible())
        assert str(target) in text_of(importing.find("import-report"), "import-where")
        importing.find("import-report").close()

    def test_that_a_second_import_is_told_to_wait_while_exports_may_line_up(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        carrier.hold = threading.Event()
        drop(importing.window, tmp_path)
        drop(importing.window, tmp_path)
        assert importing.notices == ("Something else is still running.",)
        importing.click_row(1)
        importing.window.parts.actions["export"].trigger()
        importing.until(lambda: importing.find("export-dialog").isVisible())
        importing.click("export-cancel")
        carrier.hold.set()
        self.finish(importing)
        assert len(carrier.brought) == 1
        importing.until(lambda: importing.find("import-report").isVisible())
        importing.find("import-report").close()

    def test_that_an_import_is_cancelled_from_the_status_bar(
        self, importing: Driver, carrier: Carrier, tmp_path: Path
    ) -> None:
        carrier.hold = threading.Event()
        drop(importing.window, tmp_path)
        importing.until(lambda: importing.find("job-cancel").isVisible())
        importing.click("job-cancel")
        self.finish(importing)
        assert carrier.brought == []
        assert not importing.find("job").isVisible()

    @pytest.mark.parametrize("answer", ["wait", "cancel", "stay"])
    def test_that_closing_during_a_job_asks_what_becomes_of_it(
        self, importing: Driver, carrier: Carrier, tmp_path: Path, answer: str
    ) -> None:
        carrier.hold = threading.Event()
        drop(importing.window, tmp_path)
        importing.window.close()
        assert importing.window.isVisible()
        importing.click(f"closing-{answer}")
        if answer == "wait":
            assert importing.window.isVisible()
            carrier.hold.set()
        if answer != "stay":
            importing.until(lambda: not importing.window.isVisible())
        assert importing.jobs.is_busy is (answer == "stay")
        assert len(carrier.brought) == (1 if answer == "wait" else 0)

    def test_that_the_sample_is_made_and_opened(self, carrier: Carrier, open_window: OpenWindow) -> None:
        driver = open_window(carrier)
        driver.click("welcome-sample")
        self.finish(driver)
        assert len(carrier.made) == 1
        assert driver.window.parts.records.listed
        assert not driver.find("welcome").isVisible()

    def test_that_open_in_place_asks_for_a_folder_and_opens_it(
        self, carrier: Carrier, open_window: OpenWindow
    ) -> None:
        driver = open_window(carrier)
        driver.click("welcome-open")
        dialog = driver.find("pick-folder", QFileDialog)
        dialog.fileSelected.emit("here")
        dialog.done(0)
        driver.settle()
        assert len(driver.window.parts.records.listed) == 3


class TestDialogs:
    @pytest.mark.parametrize(
        ("action", "name", "close"), [("keys", "keys", "keys-close"), ("about", "about", "about-close")]
    )
    def test_that_a_sheet_opens_and_is_gone_when_closed(
        self, driver: Driver, action: str, name: str, close: str
    ) -> None:
        driver.window.parts.actions[action].trigger()
        sheet = driver.find(name)
        assert sheet.isVisible()
        driver.click(close)
        driver.until(lambda: driver.window.findChild(QWidget, name) is None)

    def test_that_help_says_where_recordings_come_from(self, driver: Driver) -> None:
        driver.window.parts.actions["recordings"].trigger()
        assert driver.notices == ("Recordings come from the Hexoskin dashboard.",)


def test_that_two_windows_stand_side_by_side_and_know_nothing_of_each_other(
    store: MemoryStore, open_window: OpenWindow
) -> None:
    engine = MemoryEngine(here=store)
    first, second = open_window(engine, location="here"), open_window(engine, location="here")
    first.click_row(1)
    second.click_row(3)
    assert str(first.workspace.selection) == "record=1&max_values=all"
    assert str(second.workspace.selection) == "record=3&max_values=all"
    assert first.find("find-record", QLineEdit) is not second.find("find-record", QLineEdit)


def test_that_unknown_channels_and_hostile_names_are_shown_as_they_are(
    store: MemoryStore, open_window: OpenWindow
) -> None:
    store.add_user(User(10, "<img src='file:///etc/passwd'>\u202eeiraM" + "x" * 5000))
    driver = open_window(MemoryEngine(here=store), location="here")
    driver.click_row(1)
    assert driver.sentence.startswith("<img src='file:///etc/passwd'>")
    assert driver.window.width() <= 1400
    assert driver.find("sentence", QLabel).textFormat() is Qt.TextFormat.PlainText


def test_that_the_fold_buttons_open_and_close_their_groups(driver: Driver) -> None:
    fold = driver.find("fold-activity", QToolButton)
    assert not driver.find("list-range").isVisible()
    fold.click()
    driver.until(lambda: driver.find("list-range").isVisible())
    fold.click()
    assert not driver.find("list-range").isVisible()
