from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from window_driver import Driver, text_of

from hexoview.domain.resources import User
from hexoview.export.formats import Format
from hexoview.export.request import Written, WrittenFile
from hexoview.query.combine import Combine
from hexoview.query.selection import Selection
from hexoview.ui import words
from hexoview.ui.exporting.naming import suggested
from hexoview.ui.exporting.outcome import Outcome
from hexoview.ui.settings import Settings

OpenWindow = Callable[..., Driver]
of = Selection.of_text


@pytest.fixture
def store() -> MemoryStore:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    store.add_sync(2, 19, np.full(600, 61, np.uint16))
    store.add_user(User(10, "Marie T."))
    return store


@pytest.fixture
def driver(store: MemoryStore, open_window: OpenWindow, tmp_path: Path) -> Driver:
    """The dialog, open on one record's ECG, chest breathing and heart rate."""
    settings = Settings(export_folder=str(tmp_path), zone="America/Toronto")
    driver = open_window(MemoryEngine(here=store), location="here", settings=settings)
    driver.workspace.choose(of("record=1&datatype__in=4113,4129,19&max_values=all"))
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


def choose(driver: Driver, name: str, value: object) -> None:
    box = driver.find(name, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    driver.settle()


def label(driver: Driver, name: str) -> str:
    driver.settle()
    return text_of(driver.find("export-dialog"), name)


def export_now(driver: Driver) -> None:
    driver.click("export-now")
    driver.until(lambda: not driver.jobs.is_busy)
    driver.until(lambda: driver.find("outcome").isVisible() or bool(driver.notices))


def test_that_it_says_the_same_as_the_window_behind_it(driver: Driver) -> None:
    assert label(driver, "export-sentence") == driver.sentence
    assert "18 Nov 2022 19:23–19:33" in driver.sentence


def test_that_a_free_name_without_a_person_in_it_is_suggested(driver: Driver, tmp_path: Path) -> None:
    assert driver.find("target", QLineEdit).text() == str(tmp_path / "record_1.edf")


@pytest.mark.parametrize("kind", list(Format))
def test_that_the_suffix_follows_the_format(driver: Driver, kind: Format) -> None:
    pick(driver, kind)
    assert driver.find("target", QLineEdit).text().endswith(kind.suffix)


def test_that_a_click_beside_a_cards_button_chooses_it_too(driver: Driver) -> None:
    driver.qtbot.mouseClick(driver.find("card-csv"), Qt.MouseButton.LeftButton)
    assert driver.find("format-csv", QAbstractButton).isChecked()
    assert driver.find("card-csv").property("chosen") is True
    assert driver.find("card-edf").property("chosen") is False


@pytest.mark.parametrize("kind", list(Format))
@pytest.mark.parametrize("option", ["seconds", "no_timestamps", "flat", "max_values", "values"])
def test_that_just_the_options_that_a_format_obeys_are_shown_and_the_reason_in_their_place(
    driver: Driver, kind: Format, option: str
) -> None:
    pick(driver, kind)
    names = {"max_values": "export-options-reduced", "values": "values"}
    widget = driver.find(names.get(option, f"export-options-{option}"))
    assert widget.isHidden() is not kind.obeys(option)
    if not kind.obeys(option):
        assert label(driver, "export-options-reason") == kind.why_not


def test_that_full_rate_is_said_in_green(driver: Driver) -> None:
    for kind in Format:
        pick(driver, kind)
        assert label(driver, "fidelity-title") == "✓ Full rate: nothing is dropped"
        assert driver.find("fidelity").property("weight") == "good"
        assert driver.find("export-now").isEnabled()


def test_that_a_reduced_file_is_said_in_amber_with_its_step_and_what_is_lost(driver: Driver) -> None:
    pick(driver, Format.CSV)
    driver.find("export-options-reduced", QAbstractButton).click()
    driver.type("export-options-limit", "100")
    assert label(driver, "fidelity-title") == "⚠ Reduced: not every value is written"
    assert driver.find("fidelity").property("weight") == "warning"
    first = label(driver, "fidelity-sentences").splitlines()[0]
    assert "1 of every 1\N{NARROW NO-BREAK SPACE}552 values" in first
    assert "Heartbeats can't be recognised" in first


def test_that_what_the_dialog_chooses_the_window_shows(driver: Driver) -> None:
    pick(driver, Format.JSON)
    driver.find("export-options-seconds", QCheckBox).click()
    driver.settle()
    assert str(driver.workspace.selection) == "record=1&datatype__in=4113,4129,19&max_values=all&seconds=1"
    assert driver.find("options-seconds", QCheckBox).isChecked()


def test_that_the_estimate_before_the_click_is_what_is_written(driver: Driver, tmp_path: Path) -> None:
    estimated = label(driver, "estimate")
    export_now(driver)
    size = (tmp_path / "record_1.edf").stat().st_size
    assert estimated.startswith(f"1 EDF file · ≈ {words.size(size)} · ")
    ask(driver)
    pick(driver, Format.CSV)
    rows = label(driver, "estimate").rpartition(" · ")[2]
    export_now(driver)
    lines = (tmp_path / "record_1.csv").read_text().splitlines()
    assert rows == f"{words.count(len(lines) - 1)} rows"


def test_that_enter_in_a_line_never_writes_with_the_options_before(driver: Driver, tmp_path: Path) -> None:
    pick(driver, Format.CSV)
    driver.find("export-options-reduced", QAbstractButton).click()
    driver.type("export-options-limit", "10")
    assert driver.find("export-dialog").isVisible()
    assert list(tmp_path.iterdir()) == []


def test_that_a_problem_with_an_option_keeps_the_button_off_with_the_reason(driver: Driver) -> None:
    pick(driver, Format.CSV)
    driver.find("export-options-reduced", QAbstractButton).click()
    driver.type("export-options-limit", "0")
    assert not driver.find("export-now").isEnabled()
    assert label(driver, "export-reason") == "“max_values” can't be “0”."
    driver.type("export-options-limit", "10")
    driver.settle()
    assert driver.find("export-now").isEnabled()


def test_that_a_name_that_is_taken_has_to_be_replaced_on_purpose(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "taken.edf").write_text("older")
    driver.type_path("target", str(tmp_path / "taken.edf"))
    assert label(driver, "taken") == "taken.edf exists already."
    driver.click("export-now")
    assert label(driver, "collision-told").startswith("“taken.edf” already exists (")
    assert (tmp_path / "taken.edf").read_text() == "older"
    driver.click("collision-replace")
    driver.until(lambda: not driver.jobs.is_busy)
    assert (tmp_path / "taken.edf").read_bytes().startswith(b"0       ")


def test_that_both_files_are_kept_under_the_next_free_number(driver: Driver, tmp_path: Path) -> None:
    for name in ("taken.edf", "taken (2).edf.manifest.json"):
        (tmp_path / name).write_text("older")
    driver.type_path("target", str(tmp_path / "taken.edf"))
    driver.click("export-now")
    driver.click("collision-number")
    driver.until(lambda: not driver.jobs.is_busy)
    assert (tmp_path / "taken.edf").read_text() == "older"
    assert (tmp_path / "taken (3).edf").read_bytes().startswith(b"0       ")


def test_that_to_skip_what_is_there_leaves_it_and_says_so(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "taken.edf").write_text("older")
    choose(driver, "if-there", "skip")
    driver.type_path("target", str(tmp_path / "taken.edf"))
    assert label(driver, "export-reason") == "The file is there already, and is to be skipped."
    assert not driver.find("export-now").isEnabled()


@pytest.mark.parametrize(("choice", "written"), [("number", "taken (2).edf"), ("replace", "taken.edf")])
def test_that_a_rule_for_what_is_there_needs_no_question_and_is_kept(
    driver: Driver, tmp_path: Path, choice: str, written: str
) -> None:
    (tmp_path / "taken.edf").write_text("older")
    choose(driver, "if-there", choice)
    driver.type_path("target", str(tmp_path / "taken.edf"))
    export_now(driver)
    assert (tmp_path / written).read_bytes().startswith(b"0       ")
    ask(driver)
    assert driver.find("if-there", QComboBox).currentData() == choice


def test_that_a_suggested_name_passes_by_what_is_there(store: MemoryStore, tmp_path: Path) -> None:
    from hexoview.query.check import parse
    from hexoview.query.combine import plans
    from hexoview.watch import unwatched

    found = plans(parse("record=1&datatype=19"), store, unwatched(), combine=Combine.OVERLAP)
    (tmp_path / "record_1.csv").touch()
    (tmp_path / "record_1 (2).csv").touch()
    assert suggested(tmp_path, found, Format.CSV).name == "record_1 (3).csv"
    assert suggested(tmp_path, found, Format.BINARY).name == "record_1.wav"
    several = plans(parse("record__in=1,2&datatype=19"), store, unwatched(), combine=Combine.OVERLAP)
    assert suggested(tmp_path, several, Format.CSV).name == "records_1_2.csv"
    assert suggested(tmp_path, several, Format.EDF).name == "hexoview.edf"
    each = plans(parse("record__in=1,2&datatype=19"), store, unwatched(), combine=Combine.EACH)
    assert suggested(tmp_path, each, Format.EDF).name == "hexoview.edf"


@pytest.mark.parametrize("text", ["", "night.edf", "relative/night.edf"])
def test_that_without_a_whole_path_nothing_can_be_written(driver: Driver, text: str) -> None:
    driver.type_path("target", text)
    assert not driver.find("export-now").isEnabled()
    assert label(driver, "export-reason") == "There is no file to write to."


def test_that_binary_of_two_records_is_refused_with_the_way_out_in_reach(driver: Driver) -> None:
    driver.find("export-dialog").reject()
    driver.workspace.choose(of("record__in=1,2&datatype=19&max_values=all"))
    driver.settle()
    ask(driver)
    pick(driver, Format.BINARY)
    assert label(driver, "fidelity-title") == "✕ Not possible"
    assert not driver.find("export-now").isEnabled()
    driver.find("combine-each", QAbstractButton).click()
    driver.settle()
    assert driver.workspace.combine is Combine.EACH
    assert driver.find("export-now").isEnabled()


def test_that_one_by_one_opens_the_dialog_with_a_file_each(driver: Driver) -> None:
    driver.find("export-dialog").reject()
    driver.workspace.choose_records((1, 2))
    driver.settle()
    driver.click("one-by-one")
    driver.until(lambda: driver.find("export-dialog").isVisible())
    driver.settle()
    assert driver.find("combine-each", QAbstractButton).isChecked()
    assert driver.find("batch", QCheckBox).isChecked()
    driver.find("batch", QCheckBox).click()
    driver.settle()
    assert label(driver, "export-files").splitlines() == [
        "hexoview_record_1_1.edf",
        "hexoview_record_2_1.edf",
    ]


def test_that_one_record_alone_has_nothing_to_combine(driver: Driver) -> None:
    assert not driver.find("combine-each").isVisible()


def test_that_the_receipt_tells_files_counts_and_checksums(driver: Driver, tmp_path: Path) -> None:
    import hashlib

    pick(driver, Format.JSON)
    export_now(driver)
    path = tmp_path / "record_1.json"
    assert text_of(driver.window, "outcome-title").startswith("✓ Checked: 230")
    shown = driver.find("outcome-files", QPlainTextEdit).toPlainText()
    assert "record_1.json" in shown
    assert hashlib.sha256(path.read_bytes()).hexdigest() in shown
    assert (tmp_path / "record_1.json.manifest.json").exists()
    driver.find("outcome-copy", QAbstractButton).click()
    assert QGuiApplication.clipboard().text() == str(path)
    assert driver.find("outcome-file").isVisible()
    driver.find("outcome-close", QAbstractButton).click()
    assert not driver.find("outcome").isVisible()


def test_that_a_receipt_says_a_few_things_at_once_and_the_rest_when_asked(
    driver: Driver, tmp_path: Path
) -> None:
    file = WrittenFile(tmp_path / "night.edf", 10, "0" * 64, ())
    losses = tuple(f"Channel {number}: 1 row without a number is left out." for number in range(5))
    outcome = driver.find("outcome", Outcome)
    for times in range(2):
        outcome.show_written(Written((file,), losses))
        assert text_of(outcome, "outcome-notes").splitlines() == list(losses[:3]), times
        more = driver.find("outcome-more", QAbstractButton)
        assert more.text() == "Show 2 more"
        more.click()
        assert text_of(outcome, "outcome-notes").splitlines() == list(losses)
        assert not more.isVisible()


def test_that_csv_and_json_are_in_physical_units_unless_asked_otherwise(
    driver: Driver, tmp_path: Path
) -> None:
    pick(driver, Format.CSV)
    export_now(driver)
    with (tmp_path / "record_1.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    ecg = float(rows[0]["/api/v1/datatype/4113/"])
    assert -8.704 <= ecg <= 17.504
    assert ecg != int(ecg)
    ask(driver)
    pick(driver, Format.JSON)
    box = driver.find("values", QComboBox)
    box.setCurrentIndex(box.findData("stored"))
    box.activated.emit(box.currentIndex())
    driver.settle()
    export_now(driver)
    data = json.loads((tmp_path / "record_1.json").read_text())
    assert all(isinstance(value, int) for _, value in data[0]["data"]["4113"][:50])


def test_that_words_are_offered_for_csv_alone(driver: Driver) -> None:
    box = driver.find("words", QCheckBox)
    offered = {}
    for kind in Format:
        pick(driver, kind)
        offered[kind] = not box.isHidden()
    assert offered == {kind: kind is Format.CSV for kind in Format}


def test_that_flags_are_written_in_words_when_they_are_ticked(
    store: MemoryStore, driver: Driver, tmp_path: Path
) -> None:
    store.add_sync(1, 1000, np.full(600, 2, np.uint16))
    driver.workspace.choose(of("record=1&datatype=1000&max_values=all"))
    driver.settle()
    pick(driver, Format.CSV)
    driver.find("words", QCheckBox).click()
    driver.settle()
    export_now(driver)
    with (tmp_path / "record_1.csv").open(newline="", encoding="utf-8") as file:
        assert [row[1] for row in csv.reader(file)] == ["/api/v1/datatype/1000/", *["disconnected"] * 599]


def test_that_without_the_tick_no_manifest_is_written(driver: Driver, tmp_path: Path) -> None:
    driver.find("manifest", QCheckBox).click()
    driver.settle()
    export_now(driver)
    assert [path.name for path in tmp_path.iterdir()] == ["record_1.edf"]


def test_that_cancel_writes_nothing(driver: Driver, tmp_path: Path) -> None:
    driver.click("export-cancel")
    assert not driver.find("export-dialog").isVisible()
    assert list(tmp_path.iterdir()) == []
    assert not driver.jobs.is_busy


def test_that_a_folder_that_is_gone_becomes_a_notice(driver: Driver, tmp_path: Path) -> None:
    driver.type_path("target", str(tmp_path / "gone" / "night.edf"))
    export_now(driver)
    assert len(driver.notices) == 1
    assert not driver.find("outcome").isVisible()


def test_that_cancelling_a_running_export_leaves_no_file(
    driver: Driver, store: MemoryStore, tmp_path: Path
) -> None:
    import threading

    reached, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        reached.set()
        assert go_on.wait(20)

    store.before_read = hold
    driver.click("export-now")
    driver.until(reached.is_set)
    driver.until(lambda: driver.find("job-cancel").isVisible())
    driver.click("job-cancel")
    go_on.set()
    store.before_read = None
    driver.jobs.close()
    assert list(tmp_path.iterdir()) == []
    assert driver.notices == ()


def test_that_the_folder_and_the_numbers_are_remembered(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    pick(driver, Format.CSV)
    driver.type_path("target", str(folder / "night.csv"))
    export_now(driver)
    ask(driver)
    assert driver.find("target", QLineEdit).text() == str(folder / "record_1.csv")


def test_that_a_stretch_that_was_marked_is_what_is_written(driver: Driver, tmp_path: Path) -> None:
    driver.find("export-dialog").reject()
    driver.workspace.choose(
        of(f"record=1&datatype=19&start={START + 60 * SECOND}&end={START + 120 * SECOND}&max_values=all")
    )
    driver.settle()
    ask(driver)
    pick(driver, Format.JSON)
    export_now(driver)
    data = json.loads((tmp_path / "record_1.json").read_text())
    times = [tick for tick, _ in data[0]["data"]["19"]]
    assert times[0] == START + 60 * SECOND
    assert len(times) == 60
