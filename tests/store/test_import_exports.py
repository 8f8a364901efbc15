"""What Hexoview exports comes in again, value for value."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, series, values
from recording_builder import ASTROSKIN_START, START, TICKS, Recording, event_csv_bytes, wav_bytes

from hexoview.cli.main import main
from hexoview.domain.idset import IdSet
from hexoview.domain.span import TimeSpan
from hexoview.store.folder import FolderStore
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store

# Ten seconds that begin between two values of heart rate.
BEGIN = START + 5 * TICKS + 128
WINDOW = f"start={BEGIN}&end={BEGIN + 10 * TICKS}"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("exports")
    states = event_csv_bytes(
        "sleep_position", [(0.0, None), (1.0, 4), (7.0, None), (8.5, 2), (20.0, None)], unit="NA"
    )
    marks = (f"/api/annotation/1/,2022-11-19 00:24:05,{START + 8 * TICKS},4096,b'stairs, twice'",)
    recording = Recording(annotations=marks).but(files={"sleep_position.csv": states})
    slow = wav_bytes(np.array([3000, 3100, 3200], np.uint16), 300)
    long = Recording(record_id=2, seed=2, seconds=900).but(files={"ANN.wav": slow})
    bring(base / "store", recording.write(base / "record_257575"), long.write(base / "record_2"))
    return base / "store"


def export(store: Path, query: str, path: Path, *more: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    assert main(["export", str(store), query, "-o", str(path), *more]) == 0
    return path


def assert_same(one: FolderStore, other: FolderStore, record_id: int, *, first: int, last: int) -> None:
    """Every channel holds the same values at the same ticks between two ticks."""
    wanted = one.series(records=IdSet.of([record_id]))
    assert {s.datatype.id for s in other.series()} == {s.datatype.id for s in wanted}
    for mine in wanted:
        yours = series(other, mine.datatype.id, record_id)
        whole, part = one.read(mine, 0, mine.count), other.read(yours, 0, yours.count)
        inside = (whole.timestamps >= first) & (whole.timestamps <= last)
        assert part.timestamps.tolist() == whole.timestamps[inside].tolist(), mine.datatype.name
        assert part.values.tolist() == whole.values[inside].tolist(), mine.datatype.name


@pytest.mark.parametrize("suffix", [".zip", ".edf"])
def test_that_a_whole_record_comes_in_again(store: Path, tmp_path: Path, suffix: str) -> None:
    path = export(store, "record=257575", tmp_path / f"out{suffix}")
    report = bring(tmp_path / "second", path)
    assert (report.imported, report.is_complete) == ((257575,), True)
    one, other = open_store(store), open_store(tmp_path / "second")
    assert_same(one, other, 257575, first=START, last=START + 20 * TICKS - 1)
    assert other.records()[0].span == one.records(ids=IdSet.of([257575]))[0].span
    assert other.clock == one.clock
    one.close()
    other.close()


@pytest.mark.parametrize("suffix", [".zip", ".edf"])
def test_that_a_stretch_comes_in_again_with_its_times(store: Path, tmp_path: Path, suffix: str) -> None:
    path = export(store, f"record=257575&{WINDOW}", tmp_path / f"out{suffix}")
    assert bring(tmp_path / "second", path).is_complete
    one, other = open_store(store), open_store(tmp_path / "second")
    assert_same(one, other, 257575, first=BEGIN, last=BEGIN + 10 * TICKS - 1)
    assert other.records()[0].span.start == BEGIN
    assert other.records()[0].span.end == BEGIN + 10 * TICKS
    one.close()
    other.close()


@pytest.mark.parametrize("suffix", [".zip", ".edf"])
@pytest.mark.parametrize("query", ["record=257575", f"record=257575&{WINDOW}", "record=2"])
def test_that_an_export_is_recognised_by_the_store_it_came_from(
    store: Path, tmp_path: Path, suffix: str, query: str
) -> None:
    report = bring(store, export(store, query, tmp_path / f"out{suffix}"))
    assert (report.imported, len(report.already), report.is_complete) == ((), 1, True)


def test_that_slow_channels_come_back_from_the_annotations_of_an_edf(store: Path, tmp_path: Path) -> None:
    bring(tmp_path / "second", export(store, "record=2", tmp_path / "out.edf"))
    other = open_store(tmp_path / "second")
    # The third value is stamped at the record's end, and no query by record holds it.
    assert values(other, 271, 2).tolist() == [3000, 3100]
    assert series(other, 271, 2).first == START + 300 * TICKS
    other.close()


def test_that_breaks_and_marks_come_back_from_an_edf(store: Path, tmp_path: Path) -> None:
    bring(tmp_path / "second", export(store, "record=257575", tmp_path / "out.edf"))
    other = open_store(tmp_path / "second")
    assert other.breaks(series(other, 270)).tolist() == [START + 7 * TICKS]
    assert [(mark.timestamp, mark.text) for mark in other.annotations()] == [
        (START + 8 * TICKS, "stairs, twice")
    ]
    other.close()


def test_that_an_edf_gives_back_the_last_break_and_the_exact_end(tmp_path: Path) -> None:
    states = event_csv_bytes("sleep_position", [(1.0, 4), (7.0, None), (8.5, 2), (15.25, None)], unit="NA")
    end = START + 19 * TICKS + 77
    recording = Recording(end=end).but(files={"sleep_position.csv": states})
    bring(tmp_path / "store", recording.write(tmp_path / "record_257575"))
    once = export(tmp_path / "store", "record=257575", tmp_path / "once.edf")
    assert bring(tmp_path / "second", once).is_complete
    other = open_store(tmp_path / "second")
    assert other.records()[0].span == TimeSpan(START, end)
    breaks = [START + 7 * TICKS, START + int(15.25 * TICKS)]
    assert other.breaks(series(other, 270)).tolist() == breaks
    other.close()
    again = export(tmp_path / "second", "record=257575", tmp_path / "again.edf")
    assert again.read_bytes() == once.read_bytes()


def test_that_edf_of_ranges_that_overlap_are_joined_as_their_binary_is(store: Path, tmp_path: Path) -> None:
    second = BEGIN + 2 * TICKS
    windows = (WINDOW, f"start={second}&end={second + 12 * TICKS}")
    for kind in ("edf", "zip"):
        for number, window in enumerate(windows):
            export(store, f"record=257575&{window}", tmp_path / kind / f"{number}.{kind}")
        report = bring(tmp_path / f"of_{kind}", tmp_path / kind)
        assert set(report.imported) == {257575}
        assert not report.problems
    whole, joined = open_store(store), open_store(tmp_path / "of_edf")
    assert_same(whole, joined, 257575, first=BEGIN, last=second + 12 * TICKS - 1)
    # Each mark once, though both files tell it.
    assert [mark.text for mark in joined.annotations(IdSet.of([257575]))] == ["stairs, twice"]
    whole.close()
    joined.close()
    again = bring(tmp_path / "of_edf", tmp_path / "edf", tmp_path / "zip")
    assert not again.imported
    assert not again.problems


def test_that_an_edf_is_kept_as_it_came(store: Path, tmp_path: Path) -> None:
    path = export(store, "record=257575", tmp_path / "out.edf")
    bring(tmp_path / "second", path)
    kept = tmp_path / "second" / "record_257575" / "original.edf"
    assert kept.read_bytes() == path.read_bytes()


def test_that_an_edf_without_its_manifest_comes_in_with_a_note(store: Path, tmp_path: Path) -> None:
    path = export(store, "record=257575", tmp_path / "out.edf")
    path.with_name("out.edf.manifest.json").unlink()
    report = bring(tmp_path / "second", path)
    assert report.is_complete
    assert "without its manifest" in sentences(report, Outcome.NOTE)
    other = open_store(tmp_path / "second")
    assert values(other, 19).tolist() == Recording().values("heart_rate")[:19].tolist()
    other.close()


@pytest.mark.parametrize(
    ("query", "name", "number"), [("datatype=4113", "ecg.wav", 4113), ("datatype=18", "beats.hxd", 18)]
)
def test_that_a_bare_file_comes_in_by_its_manifest(
    store: Path, tmp_path: Path, query: str, name: str, number: int
) -> None:
    path = export(store, f"record=257575&{query}&{WINDOW}", tmp_path / "out" / name)
    assert bring(store, path).already == (257575,)
    assert bring(tmp_path / "second", path.parent).is_complete
    one, other = open_store(store), open_store(tmp_path / "second")
    low, high = one.locate(series(one, number), other.records()[0].span)
    assert values(other, number).tolist() == one.read(series(one, number), low, high).values.tolist()
    mine, yours = series(one, number), series(other, number)
    assert (
        one.read(mine, low, high).timestamps.tolist() == other.read(yours, 0, yours.count).timestamps.tolist()
    )
    one.close()
    other.close()


def test_that_a_bare_file_without_its_manifest_is_a_sentence(store: Path, tmp_path: Path) -> None:
    path = export(store, "record=257575&datatype=4113", tmp_path / "ecg.wav")
    (tmp_path / "ecg.wav.manifest.json").unlink()
    report = bring(tmp_path / "second", path)
    assert "ecg.wav.manifest.json would tell the rest" in sentences(report, Outcome.PROBLEM)
    assert not (tmp_path / "second").exists()


def test_that_a_bare_file_that_was_changed_is_refused(store: Path, tmp_path: Path) -> None:
    path = export(store, "record=257575&datatype=4113", tmp_path / "ecg.wav")
    raw = bytearray(path.read_bytes())
    raw[1000] ^= 1
    path.write_bytes(raw)
    assert "another checksum" in sentences(bring(tmp_path / "second", path), Outcome.PROBLEM)


def test_that_values_without_times_cannot_come_in(store: Path, tmp_path: Path) -> None:
    path = export(store, "record=257575&datatype=18&no_timestamps=1", tmp_path / "beats.hxd")
    assert "exported without times" in sentences(bring(tmp_path / "second", path), Outcome.PROBLEM)


def test_that_two_stretches_in_one_zip_come_in_as_two_records(store: Path, tmp_path: Path) -> None:
    opened = open_store(store)
    routine = opened.notes.add_routine("Stairs")
    for begin in (2, 12):
        span = TimeSpan(START + begin * TICKS, START + (begin + 3) * TICKS)
        opened.notes.add_range(user_id=21885, span=span, name="up", training_routine_id=routine.id)
    query = f"record=257575&trainingroutine={routine.id}"
    opened.close()
    report = bring(tmp_path / "second", export(store, query, tmp_path / "out.zip"))
    assert (report.imported, report.is_complete) == ((257575, 1_000_257_575), True)
    other = open_store(tmp_path / "second")
    assert [record.span.start - START for record in other.records()] == [2 * TICKS, 12 * TICKS]
    other.close()


def test_that_an_astroskin_export_comes_in_again(tmp_path: Path) -> None:
    ecg = wav_bytes(np.arange(5000, dtype=np.int16), 250)
    beats = event_csv_bytes("RR_interval", [(1.5, 0), (2.25, 750)], unit="s/1000")
    recording = Recording(start=ASTROSKIN_START, end=ASTROSKIN_START + 20_000)
    recording = recording.but(
        files={"ECG_I.wav": ecg, "RR_interval.csv": beats},
        without=("acceleration_X.wav", "respiration_thoracic.wav"),
    )
    bring(tmp_path / "store", recording.write(tmp_path / "record_257575"))
    for suffix in (".zip", ".edf"):
        report = bring(
            tmp_path / "store", export(tmp_path / "store", "record=257575", tmp_path / f"out{suffix}")
        )
        assert (report.imported, report.already) == ((), (257575,))


def test_that_a_damaged_edf_never_ends_in_anything_but_lines(store: Path, tmp_path: Path) -> None:
    whole = export(store, "record=257575", tmp_path / "out.edf").read_bytes()
    rng = np.random.default_rng(4)
    for round_ in range(30):
        raw = bytearray(whole)
        for place in rng.integers(0, 6000 if round_ % 2 else len(raw), 1 + round_ % 5):
            raw[place] = int(rng.integers(0, 256))
        if round_ % 3 == 0:
            del raw[int(rng.integers(0, len(raw))) :]
        (tmp_path / "damaged.edf").write_bytes(raw)
        assert bring(tmp_path / f"s{round_}", tmp_path / "damaged.edf").lines


def test_that_a_manifest_that_is_no_manifest_is_a_sentence(store: Path, tmp_path: Path) -> None:
    path = export(store, "record=257575&datatype=4113", tmp_path / "ecg.wav")
    manifest = tmp_path / "ecg.wav.manifest.json"
    told = json.loads(manifest.read_text())
    for change in (
        {"series": {}},
        {"series": 5},
        {"ticks_per_second": 7},
        {"user": None},
        {"start": -4},
        {"record": "x"},
    ):
        manifest.write_text(json.dumps({**told, **change}))
        assert bring(tmp_path / "second", path).problems
    manifest.write_text("[" * 10_000)
    assert bring(tmp_path / "second", path).problems
