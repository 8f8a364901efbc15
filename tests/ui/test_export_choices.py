"""What the export dialog offers beside format and file, driven as a person does, and read back by others."""

from __future__ import annotations

import csv
import json
import shlex
from collections.abc import Callable
from pathlib import Path

import edfio
import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from window_driver import Driver, find, text_of

from hexoview.domain.resources import User
from hexoview.export.formats import Format
from hexoview.export.recipe import SUFFIX, read_recipe
from hexoview.query.selection import Selection
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
of = Selection.of_text


@pytest.fixture
def store() -> MemoryStore:
    store = a_store(seconds=120)
    a_record(store, 2, user=10, start_s=1000, seconds=60)
    store.add_sync(2, 19, np.full(60, 61, np.uint16))
    a_record(store, 3, user=11, start_s=2000, seconds=60)
    store.add_user(User(10, "Marie Tremblay"))
    return store


@pytest.fixture
def driver(store: MemoryStore, open_window: OpenWindow, tmp_path: Path) -> Driver:
    settings = Settings(
        export_folder=str(tmp_path / "out"), key_file=str(tmp_path / "keys" / "key.json"), zone="UTC"
    )
    (tmp_path / "out").mkdir()
    driver = open_window(MemoryEngine(here=store), location="here", settings=settings)
    driver.workspace.choose(of("record=1&datatype__in=4113,19&max_values=all"))
    driver.settle()
    ask(driver)
    return driver


def ask(driver: Driver) -> None:
    driver.window.parts.actions["export"].trigger()
    driver.until(lambda: driver.window.findChild(QWidget, "export-dialog") is not None)
    driver.settle()


def pick(driver: Driver, kind: Format) -> None:
    driver.find(f"format-{kind.key}", QAbstractButton).click()
    driver.settle()


def choose(driver: Driver, name: str, value: str) -> None:
    box = driver.find(name, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    driver.settle()


def shown(driver: Driver) -> str:
    return driver.find("result-text", QPlainTextEdit).toPlainText()


def export_now(driver: Driver) -> None:
    driver.settle()
    driver.click("export-now")
    driver.until(lambda: not driver.jobs.is_busy)


def trigger(driver: Driver, name: str) -> None:
    action = driver.window.findChild(QAction, name)
    assert action is not None
    action.trigger()
    driver.settle()


def _is_asking(driver: Driver) -> bool:
    return any(one.isVisible() for one in driver.window.findChildren(QWidget, "collision"))


def trigger_field(driver: Driver, name: str) -> None:
    menu = driver.find("name-fields", QPushButton).menu()
    next(action for action in menu.actions() if action.data() == name).trigger()
    driver.settle()


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        (Format.CSV, "timestamp,/api/v1/datatype/19/,/api/v1/datatype/4113/"),
        (Format.JSON, '[{"data":{"19":[['),
        (Format.EDF, "patient    X X X Marie_Tremblay hexoskin_user_id=10"),
        (Format.BINARY, "record_1/"),
    ],
)
def test_that_the_file_is_seen_to_begin_as_it_does(driver: Driver, kind: Format, begins: str) -> None:
    pick(driver, kind)
    driver.until(lambda: shown(driver).startswith(begins))


def test_that_what_is_shown_of_a_table_is_what_is_written(driver: Driver, tmp_path: Path) -> None:
    pick(driver, Format.CSV)
    choose(driver, "separator", "semicolon")
    choose(driver, "decimal", "comma")
    choose(driver, "times", "iso")
    driver.until(lambda: "T00:23:57" in shown(driver))
    lines = shown(driver).splitlines()
    export_now(driver)
    assert (tmp_path / "out" / "record_1.csv").read_text("utf-8").splitlines()[:8] == lines


def test_that_choices_that_do_not_go_together_are_refused_in_words(driver: Driver) -> None:
    pick(driver, Format.CSV)
    choose(driver, "decimal", "comma")
    assert "semicolon" in text_of(driver.find("export-dialog"), "fidelity-sentences")
    assert not driver.find("export-now").isEnabled()


def test_that_an_epoch_table_has_a_row_for_each(driver: Driver, tmp_path: Path) -> None:
    pick(driver, Format.CSV)
    driver.find("epochs", QCheckBox).click()
    driver.settle()
    title = text_of(driver.find("export-dialog"), "fidelity-title")
    assert title == "⚠ A summary: the values themselves are not written"
    export_now(driver)
    with (tmp_path / "out" / "record_1.csv").open(newline="") as file:
        assert len(list(csv.reader(file))) == 1 + 4
    values = 120 * 256 + 119
    driver.until(lambda: driver.find("outcome").isVisible())
    told = text_of(driver.find("outcome"), "outcome-title").replace("\N{NARROW NO-BREAK SPACE}", "")
    assert told == f"✓ Checked: 4 rows, which sum up {values} values in 1 file, read back and found equal."


@pytest.mark.parametrize("kind", list(Format))
def test_that_a_table_is_offered_where_there_can_be_one_and_else_why_not(
    driver: Driver, kind: Format
) -> None:
    pick(driver, kind)
    is_table = kind in (Format.CSV, Format.JSON)
    assert driver.find("epochs").isHidden() is not is_table
    assert driver.find("separator").isVisibleTo(driver.find("table-edit")) is (kind is Format.CSV)
    reason = text_of(driver.find("table-edit"), "reason-table")
    assert reason == ("" if is_table else "EDF and WAV hold signals, not tables.")


def test_that_the_button_beside_a_warning_loses_nothing(driver: Driver) -> None:
    pick(driver, Format.CSV)
    driver.find("export-options-reduced", QAbstractButton).click()
    driver.settle()
    driver.type("export-options-limit", "100")
    driver.click("way-full")
    driver.settle()
    assert text_of(driver.find("export-dialog"), "fidelity-title") == "✓ Full rate: nothing is dropped"
    assert not driver.find("way-full").isVisibleTo(driver.find("fidelity"))


def test_that_the_dialog_names_nobody_while_people_are_hidden(driver: Driver) -> None:
    driver.find("export-dialog", QDialog).reject()
    driver.window.parts.actions["privacy"].trigger()
    ask(driver)
    dialog = driver.find("export-dialog")
    assert "Person 1" in text_of(dialog, "export-sentence")
    driver.until(lambda: "hexoskin_record_id" in shown(driver))
    assert "Tremblay" not in shown(driver) + text_of(dialog, "export-sentence")
    driver.click("deidentify")
    table = find(driver.find("deidentify-dialog"), "changes", QTableView).model()
    driver.until(lambda: table.rowCount() > 0)
    assert "Tremblay" not in str([table.index(row, 1).data() for row in range(table.rowCount())])
    find(driver.find("deidentify-dialog"), "deidentify-cancel", QAbstractButton).click()


class TestDeidentify:
    def hide(self, driver: Driver, dates: str = "dates-random") -> None:
        driver.click("deidentify")
        driver.until(lambda: driver.window.findChild(QWidget, "deidentify-dialog") is not None)
        dialog = driver.find("deidentify-dialog")
        find(dialog, dates, QAbstractButton).click()
        table = find(dialog, "changes", QTableView).model()
        driver.until(lambda: table.rowCount() > 0 and find(dialog, "deidentify-use", QWidget).isEnabled())
        find(dialog, "deidentify-use", QAbstractButton).click()
        driver.settle()

    def test_that_the_table_shows_what_changes_before_anything_is_written(
        self, driver: Driver, tmp_path: Path
    ) -> None:
        driver.click("deidentify")
        table = find(driver.find("deidentify-dialog"), "changes", QTableView).model()
        driver.until(lambda: table.rowCount() > 0)
        rows = [[table.index(r, c).data() for c in range(4)] for r in range(table.rowCount())]
        assert ["Name", "Marie Tremblay"] in [row[:2] for row in rows]
        assert ["Record", "1"] in [row[:2] for row in rows]
        find(driver.find("deidentify-dialog"), "deidentify-cancel", QAbstractButton).click()
        assert not driver.find("deidentify", QCheckBox).isChecked()
        assert not (tmp_path / "keys").exists()

    def test_that_a_file_without_names_is_written_searched_and_keyed(
        self, driver: Driver, tmp_path: Path
    ) -> None:
        self.hide(driver)
        assert driver.find("deidentify", QCheckBox).isChecked()
        assert driver.find("target", QLineEdit).text().endswith("deidentified.edf")
        driver.until(lambda: "hexoview_person_code" in shown(driver))
        export_now(driver)
        edf = edfio.read_edf(tmp_path / "out" / "deidentified.edf")
        assert "Tremblay" not in edf.local_patient_identification
        [person] = json.loads((tmp_path / "keys" / "key.json").read_text())["people"]
        assert edf.local_patient_identification.startswith(f"P{person['code']} ")
        driver.until(lambda: driver.find("outcome").isVisible())
        assert "none was found" in text_of(driver.window, "outcome-notes")

    def test_that_a_name_of_a_person_in_the_file_name_is_refused_before_the_click(
        self, driver: Driver
    ) -> None:
        self.hide(driver, "dates-keep")
        target = driver.find("target", QLineEdit)
        driver.type_path("target", target.text().replace("deidentified", "tremblay"))
        assert "name of a file" in text_of(driver.find("export-dialog"), "fidelity-sentences")
        assert not driver.find("export-now").isEnabled()

    def test_that_a_key_beside_the_export_is_refused_in_the_dialog(
        self, driver: Driver, tmp_path: Path
    ) -> None:
        driver.click("deidentify")
        dialog = driver.find("deidentify-dialog")
        line = find(dialog, "key-file", QLineEdit)
        line.setText(str(tmp_path / "out" / "key.json"))
        line.editingFinished.emit()
        driver.until(lambda: "beside the export" in text_of(dialog, "deidentify-problem"))
        assert not find(dialog, "deidentify-use", QWidget).isEnabled()
        find(dialog, "deidentify-cancel", QAbstractButton).click()


class TestRecipes:
    def test_that_a_preset_chooses_all_of_it(self, driver: Driver, tmp_path: Path) -> None:
        trigger(driver, "preset-excel-fr")
        assert driver.find("format-csv", QAbstractButton).isChecked()
        assert driver.find("separator", QComboBox).currentData() == "semicolon"
        assert driver.find("bom", QCheckBox).isChecked()
        export_now(driver)
        written = (tmp_path / "out" / "record_1.csv").read_bytes()
        assert written.startswith(b"\xef\xbb\xbf")
        assert b";" in written.splitlines()[1]

    def test_that_the_preset_for_kubios_writes_beats_in_milliseconds(
        self, driver: Driver, store: MemoryStore, tmp_path: Path
    ) -> None:
        trigger(driver, "preset-kubios")
        export_now(driver)
        beats = [float(line) for line in (tmp_path / "out" / "record_1.txt").read_text().split()]
        assert beats
        assert all(400 < beat < 1200 for beat in beats)

    def test_that_a_recipe_is_kept_and_does_the_same_again(self, driver: Driver, tmp_path: Path) -> None:
        pick(driver, Format.CSV)
        choose(driver, "times", "elapsed")
        export_now(driver)
        first = (tmp_path / "out" / "record_1.csv").read_bytes()
        ask(driver)
        path = tmp_path / f"mine{SUFFIX}"
        driver.window.findChild(QWidget, "export-dialog")._recipes._keep(str(path))  # type: ignore[union-attr]
        assert read_recipe(path).choices.dialect.times.value == "elapsed"
        pick(driver, Format.EDF)
        driver.window.findChild(QWidget, "export-dialog")._recipes._open(str(path))  # type: ignore[union-attr]
        driver.settle()
        export_now(driver)
        assert (tmp_path / "out" / "record_1 (2).csv").read_bytes() == first

    def test_that_the_copied_command_says_the_same(self, driver: Driver, tmp_path: Path) -> None:
        pick(driver, Format.CSV)
        choose(driver, "separator", "tab")
        driver.click("copy-command")
        words = shlex.split(QGuiApplication.clipboard().text())
        assert words[:2] == ["hexoview", "export"]
        assert str(tmp_path / "out" / "record_1.csv") in words
        assert words[words.index("--separator") + 1] == "tab"


class TestBatch:
    @pytest.fixture
    def batch(self, driver: Driver) -> Driver:
        """The dialog on three records one by one, of which the last holds nothing."""
        driver.find("export-dialog").reject()  # type: ignore[attr-defined]  # a QDialog
        driver.workspace.choose_records((1, 2, 3))
        driver.settle()
        driver.click("one-by-one")
        driver.until(lambda: driver.find("export-dialog").isVisible())
        driver.settle()
        return driver

    def rows(self, driver: Driver) -> list[list[str]]:
        table = driver.find("batch-table", QTableView).model()
        return [[table.index(r, c).data() for c in range(5)] for r in range(table.rowCount())]

    def test_that_every_record_is_a_row_and_one_that_fails_stops_none(
        self, batch: Driver, tmp_path: Path
    ) -> None:
        pick(batch, Format.JSON)
        choose(batch, "if-there", "replace")
        (tmp_path / "out" / "record_2_2022-11-19.json").mkdir()
        export_now(batch)
        batch.until(lambda: len(self.rows(batch)) == 3)
        batch.until(lambda: "✓ Done" in self.rows(batch)[0][2])
        states = [row[2] for row in self.rows(batch)]
        assert states == ["✓ Done", "✕ Failed", "– Skipped"]
        first, second, third = self.rows(batch)
        assert first[:2] == ["Marie Tremblay", "Sat 19 Nov 2022 00:23"]
        assert first[3] == "record_1_2022-11-19.json"
        assert first[4].startswith("✓ Checked: ")
        assert "A folder has that name" in second[4]
        assert third[:2] == ["Person 11", "Sat 19 Nov 2022 00:57"]
        assert text_of(batch.find("batch-dialog"), "batch-summary") == "1 exported · 1 skipped · 1 failed"
        assert json.loads((tmp_path / "out" / "record_1_2022-11-19.json").read_text())

    def test_that_what_failed_is_tried_again_and_filtered(self, batch: Driver, tmp_path: Path) -> None:
        pick(batch, Format.JSON)
        taken = tmp_path / "out" / "record_2_2022-11-19.json"
        choose(batch, "if-there", "replace")
        taken.mkdir()
        export_now(batch)
        batch.until(lambda: any("Failed" in row[2] for row in self.rows(batch)))
        batch.find("batch-failed", QCheckBox).click()
        table = batch.find("batch-table", QTableView)
        assert [table.isRowHidden(row) for row in range(3)] == [True, False, True]
        taken.rmdir()
        batch.until(lambda: batch.find("batch-retry").isEnabled())
        batch.qtbot.mouseClick(batch.find("batch-retry"), Qt.MouseButton.LeftButton)
        batch.until(lambda: not batch.jobs.is_busy)
        batch.until(lambda: not any("Failed" in row[2] for row in self.rows(batch)))
        assert json.loads(taken.read_text())
        batch.find("batch-copy", QAbstractButton).click()
        assert QGuiApplication.clipboard().text().splitlines()[-1] == "2 exported · 1 skipped"

    def test_that_a_file_that_exists_is_asked_about_while_the_others_go_on(
        self, batch: Driver, tmp_path: Path
    ) -> None:
        pick(batch, Format.JSON)
        taken = tmp_path / "out" / "record_1_2022-11-19.json"
        taken.write_text("older")
        batch.settle()
        batch.click("export-now")
        batch.until(lambda: batch.window.findChild(QWidget, "collision") is not None)
        batch.until(lambda: [row[2] for row in self.rows(batch)] == ["? Asking you", "✓ Done", "– Skipped"])
        assert "record_1_2022-11-19.json" in text_of(batch.find("collision"), "collision-told")
        batch.qtbot.mouseClick(batch.find("collision-number"), Qt.MouseButton.LeftButton)
        batch.until(lambda: not batch.jobs.is_busy)
        batch.until(lambda: self.rows(batch)[0][2] == "✓ Done")
        assert taken.read_text() == "older"
        assert json.loads(taken.with_name("record_1_2022-11-19 (2).json").read_text())

    def test_that_a_question_is_asked_over_the_window_once_the_rows_are_closed(
        self, batch: Driver, tmp_path: Path
    ) -> None:
        pick(batch, Format.JSON)
        for number in (1, 2):
            (tmp_path / "out" / f"record_{number}_2022-11-19.json").write_text("older")
        batch.settle()
        batch.click("export-now")
        batch.until(lambda: batch.window.findChild(QWidget, "collision") is not None)
        batch.find("batch-dialog").hide()
        batch.qtbot.mouseClick(batch.find("collision-skip"), Qt.MouseButton.LeftButton)
        batch.until(
            lambda: "record_2" in text_of(batch.window, "collision-told") if _is_asking(batch) else False
        )
        assert batch.find("collision").parent() is batch.window
        batch.qtbot.mouseClick(batch.find("collision-skip"), Qt.MouseButton.LeftButton)
        batch.until(lambda: not batch.jobs.is_busy)

    def test_that_one_answer_does_for_all(self, batch: Driver, tmp_path: Path) -> None:
        pick(batch, Format.JSON)
        taken = [tmp_path / "out" / f"record_{number}_2022-11-19.json" for number in (1, 2)]
        for path in taken:
            path.write_text("older")
        batch.settle()
        batch.click("export-now")
        batch.until(lambda: batch.window.findChild(QWidget, "collision") is not None)
        batch.find("collision-for-all", QCheckBox).click()
        batch.qtbot.mouseClick(batch.find("collision-replace"), Qt.MouseButton.LeftButton)
        batch.until(lambda: not batch.jobs.is_busy)
        assert all(json.loads(path.read_text()) for path in taken)

    def test_that_a_cancelled_batch_takes_its_question_back(self, batch: Driver, tmp_path: Path) -> None:
        pick(batch, Format.JSON)
        (tmp_path / "out" / "record_1_2022-11-19.json").write_text("older")
        batch.settle()
        batch.click("export-now")
        batch.until(lambda: batch.window.findChild(QWidget, "collision") is not None)
        batch.jobs.cancel()
        batch.until(lambda: not batch.jobs.is_busy)
        batch.until(lambda: batch.window.findChild(QWidget, "collision") is None)
        batch.until(lambda: self.rows(batch)[0][2] == "✕ Cancelled")

    def test_that_a_selection_is_added_to_the_last_batch(self, batch: Driver, tmp_path: Path) -> None:
        adding = batch.window.parts.actions["add_to_batch"]
        assert not adding.isEnabled()
        pick(batch, Format.JSON)
        export_now(batch)
        batch.until(lambda: len(self.rows(batch)) == 3)
        batch.find("batch-dialog").accept()  # type: ignore[attr-defined]  # a QDialog
        batch.until(lambda: batch.window.findChild(QWidget, "batch-dialog") is None)
        start = START + 1010 * SECOND
        batch.workspace.choose(of(f"record=2&datatype=19&start={start}&end={start + 10 * SECOND}"))
        batch.settle()
        assert adding.isEnabled()
        adding.trigger()
        batch.until(lambda: not batch.jobs.is_busy)
        batch.until(lambda: [row[2] for row in self.rows(batch)][2:] == ["– Skipped", "✓ Done"])
        assert self.rows(batch)[3][:2] == ["Marie Tremblay", "Sat 19 Nov 2022 00:40"]
        # Its name is taken by the whole record, which this batch wrote itself.
        found = json.loads((tmp_path / "out" / "record_2_2022-11-19 (2).json").read_text())
        assert len(found[0]["data"]["19"]) == 10

    def test_that_rows_name_nobody_while_people_are_hidden(self, batch: Driver) -> None:
        pick(batch, Format.JSON)
        batch.type_path("name-template", "{person}_{record}")
        batch.window.parts.actions["privacy"].trigger()
        export_now(batch)
        batch.until(lambda: len(self.rows(batch)) == 3)
        batch.until(lambda: self.rows(batch)[0][2] == "✓ Done")
        assert not any("Marie" in cell for row in self.rows(batch) for cell in row)
        assert self.rows(batch)[0][0] == "Person 1"
        batch.find("batch-copy", QAbstractButton).click()
        assert "Marie" not in QGuiApplication.clipboard().text()

    def test_that_it_says_what_becomes_of_files_that_are_there(self, batch: Driver) -> None:
        dialog = batch.find("export-dialog")
        assert "be asked about each file" in text_of(dialog, "taken")
        choose(batch, "if-there", "number")
        assert text_of(dialog, "taken") == ""

    def test_that_a_template_shows_what_files_will_be_called(self, batch: Driver) -> None:
        batch.type_path("name-template", "{person}-{n}")
        assert "Marie Tremblay-1.edf" in text_of(batch.find("name-edit"), "name-example")
        batch.type_path("name-template", "{nobody}")
        assert "no field" in text_of(batch.find("export-dialog"), "export-reason")
        assert not batch.find("export-now").isEnabled()

    def test_that_a_batch_goes_to_a_folder_and_shows_no_file_that_it_never_writes(
        self, batch: Driver, tmp_path: Path
    ) -> None:
        line = batch.find("target", QLineEdit)
        assert line.text() == str(tmp_path / "out")
        assert text_of(batch.find("target-edit"), "target-label") == "&Folder"
        batch.find("batch", QCheckBox).click()
        batch.settle()
        assert line.text() == str(tmp_path / "out" / "hexoview.edf")
        batch.find("batch", QCheckBox).click()
        (tmp_path / "other").mkdir()
        batch.type_path("target", str(tmp_path / "other"))
        export_now(batch)
        assert (tmp_path / "other" / "record_1_2022-11-19.edf").exists()


class TestNames:
    def test_that_a_single_export_is_named_by_the_template_too(self, driver: Driver, tmp_path: Path) -> None:
        driver.type_path("name-template", "{person} {date} {channels}")
        driver.settle()
        line = driver.find("target", QLineEdit)
        assert line.text() == str(tmp_path / "out" / "Marie Tremblay 2022-11-19 heart_rate-ECG_I.edf")
        pick(driver, Format.CSV)
        assert line.text().endswith("heart_rate-ECG_I.csv")
        export_now(driver)
        assert (tmp_path / "out" / "Marie Tremblay 2022-11-19 heart_rate-ECG_I.csv").exists()
        ask(driver)
        assert line.text().endswith("Marie Tremblay 2022-11-19 heart_rate-ECG_I (2).csv")

    def test_that_a_typed_name_stays_until_the_template_changes(self, driver: Driver, tmp_path: Path) -> None:
        driver.type_path("target", str(tmp_path / "out" / "mine.edf"))
        pick(driver, Format.JSON)
        assert driver.find("target", QLineEdit).text() == str(tmp_path / "out" / "mine.json")
        trigger_field(driver, "record")
        assert driver.find("name-template", QLineEdit).text() == "{record}"
        assert driver.find("target", QLineEdit).text() == str(tmp_path / "out" / "1.json")

    def test_that_a_template_that_cannot_be_filled_is_refused(self, driver: Driver) -> None:
        driver.type_path("name-template", "{nobody}")
        driver.settle()
        assert "no field" in text_of(driver.find("export-dialog"), "export-reason")
        driver.type_path("name-template", "")
        driver.settle()
        assert driver.find("export-now").isEnabled()
        assert driver.find("target", QLineEdit).text().endswith("record_1.edf")
        assert driver.find("name-template", QLineEdit).placeholderText() == "record_{record}"


def test_that_events_are_left_out_of_an_edf_by_choice_and_it_is_said(driver: Driver, tmp_path: Path) -> None:
    driver.workspace.choose(of("record=1"))
    driver.settle()
    pick(driver, Format.EDF)
    assert driver.find("edf-events-18", QCheckBox).isHidden()
    choose(driver, "edf-events", "these")
    assert not driver.find("edf-events-18", QCheckBox).isHidden()
    driver.find("edf-events-18", QCheckBox).click()
    driver.until(lambda: "RR interval" in text_of(driver.window, "fidelity-sentences"))
    assert text_of(driver.window, "fidelity-title") == "⚠ Every signal is written; some events are left out"
    export_now(driver)
    seen = {one.text for one in edfio.read_edf(tmp_path / "out" / "record_1.edf").annotations}
    assert not any(text.startswith("18:") for text in seen)


def test_that_a_recipe_brings_its_events_into_the_dialog(driver: Driver, tmp_path: Path) -> None:
    driver.workspace.choose(of("record=1"))
    driver.settle()
    pick(driver, Format.EDF)
    choose(driver, "edf-events", "none")
    dialog = driver.window.findChild(QWidget, "export-dialog")
    dialog._recipes._keep(str(tmp_path / f"bare{SUFFIX}"))  # type: ignore[union-attr]
    choose(driver, "edf-events", "all")
    dialog._recipes._open(str(tmp_path / f"bare{SUFFIX}"))  # type: ignore[union-attr]
    driver.settle()
    assert driver.find("edf-events", QComboBox).currentData() == "none"
    export_now(driver)
    seen = {one.text for one in edfio.read_edf(tmp_path / "out" / "record_1.edf").annotations}
    assert seen == {"Window first tick", "Window last tick"}
