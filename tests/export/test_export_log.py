from __future__ import annotations

import contextlib
import csv
import io
import json
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hexoview.export import export_log
from hexoview.export.deidentify import Deidentify
from hexoview.export.export_log import ExportLog, as_csv, last_by_record
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest, Written, WrittenFile
from hexoview.query.check import parse
from hexoview.store.file_lock import is_locked_by_us

WHEN = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)


def an_export(log: ExportLog, number: int, *, name: str = "night.edf", is_hidden: bool = False) -> None:
    choice = Deidentify(Path("/keys/key.json")) if is_hidden else None
    request = ExportRequest(parse(f"record={number}"), Format.EDF, Path("/out") / name, deidentify=choice)
    file = WrittenFile(request.target, 1234, f"{number:064x}", ())
    log.add(request, Written((file,), records=(number,)), when=WHEN)


@pytest.fixture
def log(tmp_path: Path) -> ExportLog:
    return ExportLog(tmp_path / "data" / "exports.jsonl")


def test_that_every_export_is_a_line_for_its_owners_eyes(log):
    an_export(log, 1)
    an_export(log, 2, is_hidden=True)
    assert [json.loads(line)["records"] for line in log.path.read_text().splitlines()] == [[1], [2]]
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600
    first, second = log.entries()
    assert (first.when, first.kind, first.files[0].path.name, first.is_deidentified) == (
        WHEN, Format.EDF, "night.edf", False
    )  # fmt: skip
    assert second.is_deidentified
    assert first.is_intact
    assert second.is_intact


def test_that_a_record_shows_its_latest_export(log):
    an_export(log, 1, name="a.edf")
    an_export(log, 1, name="b.edf")
    assert log.last_of_records()[1].files[0].path.name == "b.edf"


def test_that_the_list_of_records_learns_when_each_was_last_exported(tmp_path):
    location = tmp_path.as_uri()
    assert last_by_record(location) == {}
    an_export(ExportLog.of_store(location), 7)
    assert last_by_record(location) == {7: int(WHEN.timestamp())}


@pytest.mark.parametrize("place", range(3))
def test_that_a_changed_or_missing_line_is_noticed_at_the_next(log, place):
    for number in range(1, 4):
        an_export(log, number)
    lines = log.path.read_text().splitlines()
    lines[place] = lines[place].replace("night", "other")
    log.path.write_text("\n".join(lines) + "\n")
    broken = [entry.is_intact for entry in log.entries()]
    # The last line has no other after it to tell.
    assert broken == [number != place + 1 for number in range(3)]
    log.path.write_text("\n".join(lines[1:]) + "\n")
    assert not log.entries()[0].is_intact


def test_that_lines_that_are_none_are_passed_over(log):
    an_export(log, 1)
    with log.path.open("ab") as file:
        file.write(b'\xff\n{"when": 1}\n[]\nnull\n' + b"[" * 5000 + b"\n")
    an_export(log, 2)
    assert [entry.records for entry in log.entries()] == [(1,), (2,)]


def test_that_the_log_of_a_store_without_exports_is_empty(log):
    assert log.entries() == ()
    assert log.last_of_records() == {}


def test_that_the_table_for_others_runs_nothing_in_a_spreadsheet(log):
    an_export(log, 1, name="=cmd()\"'.edf")
    log_entry = log.entries()[0]
    [row] = list(csv.DictReader(io.StringIO(as_csv([log_entry]))))
    assert row["file"] == "/out/=cmd()\"'.edf"
    assert row["records"] == "1"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_that_an_export_after_a_line_that_was_cut_short_is_in_the_log(log):
    an_export(log, 1)
    with log.path.open("ab") as file:
        file.write(b'{"when":"2026-11-')
    an_export(log, 2)
    an_export(log, 3)
    assert [(entry.records, entry.is_intact) for entry in log.entries()] == [
        ((1,), True),
        ((2,), True),
        ((3,), True),
    ]


def test_that_exports_that_end_at_one_moment_all_follow_each_other_in_the_log(log, monkeypatch):
    an_export(log, 0)
    together, last_line = threading.Barrier(2), export_log._last_line

    def read_by_both(data: bytes) -> bytes:
        with contextlib.suppress(threading.BrokenBarrierError):
            together.wait(0.2)
        return last_line(data)

    monkeypatch.setattr(export_log, "_last_line", read_by_both)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda number: an_export(log, number), (1, 2)))
    entries = log.entries()
    assert sorted(entry.records[0] for entry in entries) == [0, 1, 2]
    assert all(entry.is_intact for entry in entries)


def test_that_a_log_that_another_program_holds_is_not_waited_for_without_end(log, monkeypatch):
    an_export(log, 1)
    monkeypatch.setattr("hexoview.export.export_log._LONGEST_WAIT_S", 0.0)
    with log.path.open("r+b") as file:
        assert is_locked_by_us(file.fileno(), or_else=False)
        with pytest.raises(BlockingIOError):
            an_export(log, 2)
    assert [entry.records for entry in log.entries()] == [(1,)]
