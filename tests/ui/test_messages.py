"""Each message of a trouble that people meet: what happened, why, what to do, and the buttons for it.

The conditions are made as they come about. What speaks of a server has no row: records are read from folders.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import SECOND, a_record, a_store
from memory_store import MemoryStore
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hexoview.domain.datatype import Timing
from hexoview.domain.datatypes import unknown_datatype
from hexoview.domain.resources import User
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import ExportError
from hexoview.export.batch_row import BatchRow, RowState
from hexoview.export.choices import ExportChoices
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.fidelity import losses
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.recipe import Recipe
from hexoview.export.request import ExportRequest
from hexoview.export.verify import mismatch
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.ui.batches import BatchOrder
from hexoview.ui.crash_dialog import CrashDialog
from hexoview.ui.exporting.collisions import CollisionDialog
from hexoview.ui.exporting.fidelity_line import FidelityLine
from hexoview.ui.exporting.forecast import Forecast
from hexoview.ui.exporting.job_card import JobCard
from hexoview.ui.failures import notice_of
from hexoview.ui.job import Job, JobState
from hexoview.ui.typed_moment import understood
from hexoview.watch import unwatched

REFUSED = {"Choose another folder…", "Save under another name", "Export again", "Copy details"}


def buttons_of(widget: QWidget) -> set[str]:
    """What the buttons say that are in sight, without the letters for the keyboard."""
    found = widget.findChildren(QPushButton)
    return {one.text().replace("&", "") for one in found if one.isVisibleTo(widget)}


def failing(number: int, target: Path, *, written: int = 0) -> ExportError:
    """What is said where the system answers an export's file operation with this number."""
    with pytest.raises(ExportError) as caught, told_in_sentences(target, written=written):
        raise OSError(number, os.strerror(number), str(target))
    return caught.value


def card_of(qtbot: QtBot, error: Exception, target: Path) -> JobCard:
    request = ExportRequest(parse("record=1"), Format.CSV, target)
    card = JobCard(Job(1, "night", JobState.FAILED, request=request, notice=notice_of(error)))
    qtbot.addWidget(card)
    return card


def said(widget: QWidget, name: str) -> str:
    found = widget.findChild(QWidget, name)
    assert found is not None
    return str(found.property("text"))


FAILURES: list[tuple[str, Callable[[Path], ExportError], str]] = [
    (
        "a folder that is read-only",
        lambda path: failing(errno.EACCES, path),
        "✕ Can't save in {folder}. The folder doesn't allow new files. Choose another folder.",
    ),
    (
        "a folder that is gone",
        lambda path: failing(errno.ENOENT, path),
        "✕ Can't save in {folder}. There is no such folder. Choose another folder.",
    ),
    (
        "a disk that fills up half-way",
        lambda path: failing(errno.ENOSPC, path, written=620_000_000),
        "✕ The disk filled up after 620.0 MB. {folder} has no more space. The unfinished file was removed;"
        " nothing was damaged. Choose another folder, or make space and try again.",
    ),
    (
        "a file that is open elsewhere",
        lambda path: failing(errno.ETXTBSY, path),
        "✕ night1.csv is open in another program (perhaps Excel)."
        " Close it there, or save under another name.",
    ),
    (
        "a file that doesn't match what was read",
        lambda path: mismatch("ECG: 12 values differ", path),
        "✕ The saved file doesn't match what was read (ECG: 12 values differ). night1.csv was not given its"
        " name, and has been removed. Export again; if it happens again, choose another disk.",
    ),
]


@pytest.mark.parametrize(("make", "text"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
def test_that_a_failed_export_says_why_and_offers_the_ways_out(
    qtbot: QtBot, tmp_path: Path, make: Callable[[Path], ExportError], text: str
) -> None:
    card = card_of(qtbot, make(tmp_path / "night1.csv"), tmp_path / "night1.csv")
    assert said(card, "job-card-state") == text.format(folder=tmp_path)
    assert buttons_of(card) == REFUSED


def test_that_too_small_a_disk_is_told_before_anything_is_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    target = tmp_path / "night1.csv"
    with pytest.raises(ExportError) as caught:
        export(ExportRequest(parse("record=1"), Format.CSV, target), a_store(), unwatched())
    told = said(card_of(qtbot, caught.value, target), "job-card-state")
    assert told.startswith("✕ Not enough space. This export needs about ")
    assert told.endswith(f"; {tmp_path} has 1.0 kB. Choose another folder, or export less.")
    assert list(tmp_path.iterdir()) == []


def test_that_a_cancelled_batch_says_what_stays_and_opens_its_folder(qtbot: QtBot, tmp_path: Path) -> None:
    rows = tuple(
        BatchRow(number, f"night {number}", parse("record=1"), state=state)
        for number, state in enumerate([RowState.DONE] * 3 + [RowState.CANCELLED], start=1)
    )
    order = BatchOrder(Recipe("", parse("record=1"), ExportChoices()), a_store(), tmp_path)
    job = Job(1, "nights", JobState.CANCELLED, order=order, rows=rows)
    card = JobCard(job)
    qtbot.addWidget(card)
    assert (
        said(card, "job-card-state")
        == "✕ Cancelled. Unfinished files were removed; 3 finished files were kept."
    )
    assert buttons_of(card) == {"Open folder", "Show records…", "Retry failed"}
    card.show_job(replace(job, state=JobState.RUNNING))
    card.show_job(replace(job, rows=rows[3:]))
    assert "Open folder" not in buttons_of(card)


def line_for(qtbot: QtBot, store: MemoryStore, query: str, kind: Format) -> FidelityLine:
    """What the export dialog says of the files before they are written."""
    request = ExportRequest(parse(query), kind, Path(f"a{kind.suffix}"))
    found = plan(request.query, store, unwatched())
    line = FidelityLine()
    qtbot.addWidget(line)
    line.show_forecast(Forecast(request, losses=losses((found,), request, store)))
    return line


def a_day() -> MemoryStore:
    """Heart rate for longer than Excel has rows, of somebody with an accent."""
    store = MemoryStore()
    a_record(store, seconds=1_100_000)
    store.add_sync(1, 19, np.zeros(1_100_000, np.uint16))
    store.add_user(User(10, "Hélène"))
    return store


@pytest.mark.parametrize(
    ("store", "query", "kind", "text", "buttons"),
    [
        (
            a_store,
            "record=1&datatype=4113&max_values=100",
            Format.CSV,
            "ECG lead I: this file keeps 1 of every 156 values."
            " Heartbeats can't be recognised at 1.6 values per second.",
            {"Export full rate"},
        ),
        (
            a_day,
            "record=1&datatype=19&max_values=all",
            Format.CSV,
            "This table has about 1\u202f099\u202f999 rows. Excel shows only the first 1\u202f048\u202f576.",
            {"Split into files", "Make an epoch table"},
        ),
        (
            a_day,
            "record=1&datatype=19",
            Format.EDF,
            "EDF allows plain letters only. “Hélène” will be written “Helene”.",
            set(),
        ),
    ],
    ids=["reduced", "too long for Excel", "accents"],
)
def test_that_a_loss_is_told_before_the_export_with_what_loses_less(
    qtbot: QtBot, store: Callable[[], MemoryStore], query: str, kind: Format, text: str, buttons: set[str]
) -> None:
    line = line_for(qtbot, store(), query, kind)
    assert text in said(line, "fidelity-sentences").split("\n")
    assert buttons_of(line) == buttons


def test_that_gaps_are_told_as_the_files_that_they_make(qtbot: QtBot) -> None:
    store = a_store()
    a_record(store, 2, user=10, start_s=600, seconds=60)
    store.add_sync(2, 19, np.zeros(60, np.uint16))
    line = line_for(qtbot, store, "user=10&datatype=19", Format.EDF)
    told = "EDF will be written as 2 files: one per gap-free stretch of 2 records."
    assert told in said(line, "fidelity-sentences")


def test_that_a_name_that_is_taken_asks_once_for_one_or_all(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "night1.edf").write_bytes(bytes(2_500_000))
    when = datetime(2025, 3, 3, 22, 10).astimezone().timestamp()
    os.utime(tmp_path / "night1.edf", (when, when))
    dialog = CollisionDialog((tmp_path / "night1.edf",))
    qtbot.addWidget(dialog)
    told = said(dialog, "collision-told").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert told == "“night1.edf” already exists (2025-03-03 22:10, 2.5 MB)."
    assert buttons_of(dialog) == {"Replace", "Keep both", "Skip"}


def test_that_an_hour_that_comes_twice_is_asked_for() -> None:
    near = HEXOSKIN.from_datetime(datetime(2025, 11, 2, 12, tzinfo=ZoneInfo("America/Toronto")))
    found = understood("01:30", clock=HEXOSKIN, zone=ZoneInfo("America/Toronto"), near=near)
    assert found.note == "01:30 happens twice on 2 Nov. Which one?"
    assert [choice.label for choice in found.choices] == ["First (EDT)", "Second (EST)"]


def test_that_a_channel_without_a_name_says_what_can_be_done_with_it() -> None:
    kind = unknown_datatype(4999, timing=Timing.SYNCHRONOUS, rate=Fraction(SECOND))
    told = f"{kind.label}. {kind.meaning}"
    assert told == (
        "Channel 4999. It isn't in this version's list: it is shown with its number and can be exported."
    )


def test_that_a_crash_is_told_at_the_next_start(qtbot: QtBot) -> None:
    dialog = CrashDialog("a report")
    qtbot.addWidget(dialog)
    assert said(dialog, "crash-title") == "Hexoview closed unexpectedly last time."
    assert said(dialog, "crash-sentence").startswith("Your selection was restored.")
    assert buttons_of(dialog) == {"Continue", "Start in safe mode", "Save report…"}
