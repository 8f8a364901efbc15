"""Exports line up; the drawer shows what runs, what waits and what was done, and the log what ever was."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import a_store
from memory_engine import MemoryEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot
from window_driver import Driver, find, text_of
from window_fixtures import OpenWindow

from hexoview.errors import ExportError
from hexoview.export.export_log import LogEntry, LoggedFile, as_csv
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest, Proof, Written, WrittenFile
from hexoview.query.check import parse
from hexoview.store.base import Store
from hexoview.ui.exporting import job_words
from hexoview.ui.exporting.jobs_page import JobsPage
from hexoview.ui.exporting.log_dialog import LogDialog
from hexoview.ui.failures import Notice
from hexoview.ui.job import Job, JobState
from hexoview.ui.jobs import Jobs
from hexoview.watch import Stage, Watch

FILE = WrittenFile(Path("/out/night.edf"), 2_500_000, "ab" * 32, ())
REQUEST = ExportRequest(parse("record=1"), Format.EDF, FILE.path)


class Held(MemoryEngine):
    """Exports for as long as a test wants."""

    def __init__(self) -> None:
        super().__init__(here=a_store())
        self.go_on = threading.Event()
        self.error: Exception | None = None
        self.done: list[str] = []

    def export(self, request: ExportRequest, store: Store, watch: Watch) -> Written:
        watch.enter(Stage.WRITING)
        while not self.go_on.wait(0.001):
            watch.step(0.25)
        # A cancel that came while it slept counts, as before the next block of a file.
        watch.step(0.5)
        if self.error is not None:
            raise self.error
        self.done.append(request.target.name)
        return Written((replace(FILE, path=request.target),), records=(1,))


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def jobs(held: Held, qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs(held)
    yield jobs
    jobs.close()
    jobs.deleteLater()


@pytest.fixture
def page(jobs: Jobs, qtbot: QtBot) -> JobsPage:
    page = JobsPage()
    qtbot.addWidget(page)
    jobs.changed.connect(page.show_job)
    page.cancel_requested.connect(jobs.cancel)
    page.again_requested.connect(jobs.again)
    page.resize(320, 600)
    page.show()
    return page


def asked(name: str) -> ExportRequest:
    return replace(REQUEST, target=Path("/out") / name)


def state_of(page: JobsPage, number: int) -> str:
    return find(page, f"job-{number}", QWidget).findChild(QLabel, "job-card-state").text()


def button(page: JobsPage, number: int, name: str) -> QPushButton:
    found = find(page, f"job-{number}", QWidget).findChild(QPushButton, f"job-card-{name}")
    assert isinstance(found, QPushButton)
    return found


def test_that_exports_line_up_and_are_done_in_turn(
    jobs: Jobs, held: Held, page: JobsPage, qtbot: QtBot
) -> None:
    for name in ("a.edf", "b.edf", "c.edf"):
        jobs.export(asked(name), a_store())
    assert jobs.left == 3
    qtbot.waitUntil(lambda: "Writing 25%" in state_of(page, 1))
    assert [state_of(page, number) for number in (2, 3)] == ["Waiting", "Waiting"]
    with qtbot.waitSignal(jobs.rested):
        held.go_on.set()
    assert held.done == ["a.edf", "b.edf", "c.edf"]
    assert all("✓ Checked" in state_of(page, number) for number in (1, 2, 3))


def test_that_one_that_waits_is_cancelled_without_touching_the_one_that_runs(
    jobs: Jobs, held: Held, page: JobsPage, qtbot: QtBot
) -> None:
    jobs.export(asked("a.edf"), a_store())
    jobs.export(asked("b.edf"), a_store())
    qtbot.mouseClick(button(page, 2, "cancel"), Qt.MouseButton.LeftButton)
    assert "Cancelled" in state_of(page, 2)
    with qtbot.waitSignal(jobs.rested):
        held.go_on.set()
    assert held.done == ["a.edf"]


def test_that_cancelling_the_one_that_runs_starts_the_next(
    jobs: Jobs, held: Held, page: JobsPage, qtbot: QtBot
) -> None:
    jobs.export(asked("a.edf"), a_store())
    jobs.export(asked("b.edf"), a_store())
    qtbot.waitUntil(lambda: "Writing" in state_of(page, 1))
    qtbot.mouseClick(button(page, 1, "cancel"), Qt.MouseButton.LeftButton)
    assert "Cancelled" in state_of(page, 1)
    with qtbot.waitSignal(jobs.rested):
        held.go_on.set()
    assert held.done == ["b.edf"]


def test_that_a_failure_says_why_stays_and_can_be_tried_again(
    jobs: Jobs, held: Held, page: JobsPage, qtbot: QtBot
) -> None:
    held.error = ExportError("Not enough space.", cause="It needs 1.4 GB.", way_out="Choose another folder.")
    held.go_on.set()
    with qtbot.waitSignal(jobs.rested):
        jobs.export(asked("a.edf"), a_store())
    assert state_of(page, 1) == "✕ Not enough space. It needs 1.4 GB. Choose another folder."
    held.error = None
    with qtbot.waitSignal(jobs.rested):
        qtbot.mouseClick(button(page, 1, "again"), Qt.MouseButton.LeftButton)
    assert held.done == ["a.edf"]
    assert "✓" in state_of(page, 2)


def test_that_what_failed_goes_to_another_folder_or_name(
    open_window: OpenWindow, held: Held, tmp_path: Path
) -> None:
    driver = open_window(held)
    driver.workspace.open("here")
    driver.settle()
    held.error = ExportError("The folder takes no files.")
    held.go_on.set()
    target = tmp_path / "a.edf"
    target.touch()
    driver.jobs.export(asked(str(target)), a_store())
    driver.until(lambda: not driver.jobs.is_busy)
    driver.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    held.error = None
    driver.find("job-1").findChild(QPushButton, "job-card-number").click()
    driver.until(lambda: held.done == ["a (2).edf"])
    driver.find("job-1").findChild(QPushButton, "job-card-elsewhere").click()
    picker = driver.find("pick-folder", QFileDialog)
    picker.fileSelected.emit(str(tmp_path / "other"))
    picker.reject()
    driver.until(lambda: held.done == ["a (2).edf", "a.edf"])


def test_that_what_is_done_can_be_copied_done_again_and_cleared(
    jobs: Jobs, held: Held, page: JobsPage, qtbot: QtBot
) -> None:
    assert find(page, "no-jobs", QWidget).isVisible()
    held.go_on.set()
    with qtbot.waitSignal(jobs.rested):
        jobs.export(asked("a.edf"), a_store())
    assert not find(page, "no-jobs", QWidget).isVisible()
    shown = {
        name: button(page, 1, name).isVisible() for name in ("cancel", "folder", "file", "copy", "again")
    }
    assert shown == {"cancel": False, "folder": True, "file": True, "copy": True, "again": True}
    button(page, 1, "copy").click()
    assert QGuiApplication.clipboard().text() == str(Path("/out/a.edf"))
    find(page, "jobs-clear", QPushButton).click()
    assert find(page, "no-jobs", QWidget).isVisible()


@pytest.mark.parametrize(
    ("job", "told"),
    [
        (Job(1, "x"), "Waiting"),
        (Job(1, "x", JobState.RUNNING, fraction=0.41, began=0.0), "Fetching 41%"),
        (Job(1, "x", JobState.RUNNING, Stage.CHECKING, 0.5, 0.0, 44_000_000), "Checking 50% · about 44.0 MB"),
        (Job(1, "x", JobState.FAILED, notice=Notice("A.", "B.", "C.")), "✕ A. B. C."),
        (Job(1, "x", JobState.DONE), "✓ Done"),
        (
            Job(1, "x", JobState.DONE, written=Written((FILE,), proof=Proof(30, 2, 400, 99))),
            "✓ Checked: 0 values, 2.5 MB, SHA-256 abababababab…\n"
            "De-identified: searched for 30 identifiers, none was found. "
            "2 can’t be told from ordinary words and could not be searched for.",
        ),
    ],
)
def test_that_a_job_is_told_in_words(job: Job, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hexoview.ui.job.time.monotonic", lambda: 5.0)
    assert job_words.state(job).replace("\N{NARROW NO-BREAK SPACE}", " ") == told


@pytest.mark.parametrize(("passed", "left"), [(9.9, None), (20.0, 60.0), (100.0, 300.0)])
def test_that_the_time_left_is_told_after_ten_seconds(passed: float, left: float | None) -> None:
    job = Job(1, "x", JobState.RUNNING, fraction=0.25, began=0.0)
    assert job.seconds_left(passed) == left


class TestWindow:
    @pytest.fixture
    def driver(self, held: Held, open_window: OpenWindow) -> Driver:
        driver = open_window(held)
        driver.workspace.open("here")
        driver.settle()
        return driver

    def test_that_ctrl_j_opens_the_drawer_on_the_jobs_and_closes_it(self, driver: Driver) -> None:
        driver.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert driver.find("jobs-page").isVisible()
        assert driver.find("no-jobs").isVisible()
        driver.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert not driver.find("jobs-page").isVisible()

    def test_that_closing_says_how_many_jobs_are_left(self, driver: Driver, held: Held) -> None:
        for name in ("a.edf", "b.edf"):
            driver.jobs.export(asked(name), a_store())
        driver.window.close()
        assert text_of(driver.find("closing"), "closing-title") == "Finish 2 jobs first?"
        driver.click("closing-wait")
        held.go_on.set()
        driver.until(lambda: not driver.window.isVisible())
        assert held.done == ["a.edf", "b.edf"]

    def test_that_cancelling_at_the_end_leaves_no_job_behind(self, driver: Driver, held: Held) -> None:
        for name in ("a.edf", "b.edf"):
            driver.jobs.export(asked(name), a_store())
        driver.window.close()
        driver.click("closing-cancel")
        driver.until(lambda: not driver.window.isVisible())
        assert held.done == []
        assert not driver.jobs.is_busy


def test_that_every_export_is_listed_with_its_record_and_place(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    store = a_store()
    store.location = f"memory:{tmp_path.name}"
    driver = open_window(MemoryEngine(here=store))
    driver.workspace.open("here")
    driver.settle()
    target = tmp_path / "night.json"
    driver.jobs.export(ExportRequest(parse("record=1&datatype=19"), Format.JSON, target), store)
    driver.until(lambda: not driver.jobs.is_busy)
    driver.window.parts.actions["export_log"].trigger()
    dialog = driver.window.findChild(QWidget, "export-log")
    assert dialog is not None
    table = find(dialog, "log-table", QTableView).model()
    told = [table.index(0, column).data() for column in range(1, table.columnCount())]
    assert told[0].startswith("Person 10, ")
    assert told[1:3] == ["JSON", "no"]
    assert told[-1] == str(target)
    find(dialog, "log-copy", QPushButton).click()
    assert str(target) in QGuiApplication.clipboard().text()
    find(dialog, "log-close", QPushButton).click()


def test_that_a_list_without_exports_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = LogDialog((), UTC, tmp_path)
    qtbot.addWidget(dialog)
    nothing = find(dialog, "log-nothing", QWidget)
    assert text_of(nothing, "empty-title") == "No exports yet"
    assert not find(dialog, "log-table", QTableView).isVisibleTo(dialog)
    assert find(dialog, "log-copy", QPushButton).isHidden()


def test_that_the_list_of_exports_is_saved_whole_for_its_owner_and_replaces_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = LoggedFile(Path("/out/night.edf"), 1234, "0" * 64)
    when = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
    entry = LogEntry(when, "me", "here", (1,), "record=1", Format.EDF, (file,), is_deidentified=False)
    dialog = LogDialog((entry,), UTC, tmp_path)
    qtbot.addWidget(dialog)
    said = find(dialog, "log-said", QLabel)
    target = tmp_path / "exports.csv"
    monkeypatch.setattr(
        "hexoview.ui.exporting.log_dialog.pick_target", lambda *_, chosen, **__: chosen(str(target))
    )
    find(dialog, "log-save", QPushButton).click()
    assert target.read_text() == as_csv((entry,))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    target.write_text("mine")
    find(dialog, "log-save", QPushButton).click()
    assert "exports.csv exists already" in said.text()
    assert target.read_text() == "mine"
    target.unlink()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    find(dialog, "log-save", QPushButton).click()
    assert "The disk filled up" in said.text()
    assert list(tmp_path.iterdir()) == []
