"""Epoch tables, held against numpy's reductions over every value of each epoch."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from campaign import drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.errors import ExportError
from hexoview.export import epoch_rows
from hexoview.export.dialect import TableDialect, TimeStyle
from hexoview.export.epochs import Alignment, EpochTable
from hexoview.export.estimate import estimate
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

LENGTH_S = 40
Cells = dict[tuple[int, int], dict[str, float]]


def a_request(target: Path, epoch: EpochTable, query: str = "record__gte=1", **more) -> ExportRequest:
    kind = Format.of_path(target)
    assert kind is not None
    return ExportRequest(parse(query), kind, target, epoch=epoch, may_replace=True, **more)


def written(store: MemoryStore, request: ExportRequest) -> Path:
    [one] = export(request, store, unwatched()).files
    return one.path


def csv_cells(path: Path) -> Cells:
    """(first tick, datatype) -> what stands under `#mean` and so on."""
    found: Cells = {}
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            tick = int(row.pop("timestamp"))
            row.pop("user", None)
            for name, cell in row.items():
                uri, _, part = name.partition("#")
                if cell:
                    found.setdefault((tick, int(uri.split("/")[-2])), {})[part] = float(cell)
    return found


def json_cells(path: Path) -> Cells:
    found: Cells = {}
    for one in json.loads(path.read_text()):
        for number, rows in one["data"].items():
            names = one["columns"][number]
            for row in rows:
                told = dict(zip(names, row, strict=True))
                tick = told.pop("timestamp")
                found[tick, int(number)] = {k: float(v) for k, v in told.items() if v is not None}
    return found


def brute(store: MemoryStore, number: int, origin: int, length: int) -> Cells:
    """The same of one datatype, from the arrays of the test's store, by numpy."""
    series = store._series[1_000_000 + number]
    values = store._values[series.id].astype(np.int64)
    ticks = (
        np.array([series.grid.at(i) for i in range(len(values))])
        if series.grid is not None
        else store._timestamps[series.id]
    )
    [record] = store.records()
    inside = (ticks >= record.span.start) & (ticks < record.span.end)
    ticks, values = ticks[inside], values[inside]
    epochs = (ticks - origin) // length
    scale = series.datatype.scale
    is_scaled = number == 37
    found: Cells = {}
    for epoch in np.unique(epochs):
        own = values[epochs == epoch]
        shown = own * float(scale.gain) + float(scale.offset) if is_scaled else own
        found[int(origin + epoch * length), number] = {
            "count": len(own),
            "mean": float(np.mean(shown)),
            "min": float(np.min(shown)),
            "max": float(np.max(shown)),
        }
    return found


@st.composite
def stores(draw) -> MemoryStore:
    store = MemoryStore()
    a_record(store, 1, seconds=LENGTH_S, start_s=draw(st.sampled_from([0, 0.5, 3])))
    [record] = store.records()
    beats = st.lists(st.integers(0, LENGTH_S * SECOND - 1), min_size=1, max_size=60).map(sorted)
    numbers = st.integers(0, 4000)
    raw = draw(st.lists(numbers, min_size=1, max_size=30))
    store.add_sync(1, 4145, np.resize(np.array(raw, np.int16), draw(st.integers(1, LENGTH_S * 64))))
    store.add_sync(1, 19, np.array(draw(st.lists(numbers, min_size=1, max_size=LENGTH_S - 1)), np.uint16))
    store.add_sync(1, 37, np.array(draw(st.lists(numbers, min_size=1, max_size=LENGTH_S - 1)), np.uint16))
    ticks = record.span.start + np.array(draw(beats), np.int64)
    store.add_async(1, 18, ticks, np.arange(len(ticks)) % 7)
    return store


@given(
    stores(), st.sampled_from([1, 7, 10, 60]), st.sampled_from(Alignment), st.sampled_from([".csv", ".json"])
)
@settings(max_examples=drawn(0.4))
def test_that_epochs_are_what_numpy_makes_of_their_values(store, seconds, aligned, suffix):
    length = seconds * SECOND
    [record] = store.records()
    origin = record.span.start if aligned is Alignment.RECORD else 0
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        # Few epochs in hand: most are joined over the borders of blocks.
        patch.setattr(epoch_rows, "_AT_ONCE", 2)
        path = written(store, a_request(Path(folder, f"a{suffix}"), EpochTable(seconds, aligned)))
        found = csv_cells(path) if suffix == ".csv" else json_cells(path)
    expected: Cells = {}
    for number in (18, 19, 37, 4145):
        expected |= brute(store, number, origin, length)
    assert found.keys() == expected.keys()
    for key, cells in expected.items():
        for name, value in cells.items():
            assert found[key][name] == pytest.approx(value, abs=0.001), (key, name)


def test_that_the_valid_share_comes_from_the_quality_channel(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=20)
    store.add_sync(1, 19, np.full(19, 70, np.uint16))
    store.add_sync(1, 1000, np.array([0, 2, 0, 0, 8, 0, 0, 0, 0] + [16] * 5 + [0] * 5, np.uint16))
    store.add_sync(1, 4113, np.zeros(20 * 256, np.int16))
    beats = START + np.array([10, 300, 3000])
    store.add_async(1, 18, beats, np.array([0, 200, 201]))
    store.add_async(1, 1004, beats, np.array([0, 128, 0]))
    found = csv_cells(written(store, a_request(tmp_path / "a.csv", EpochTable(10))))
    # Nine quality values fall into the first ten seconds, seven of them good; of ten that follow, five.
    assert found[START, 19]["valid_percent"] == pytest.approx(77.78)
    assert found[START, 1000] == {"count": 9, "valid_percent": 77.78}
    assert found[START, 4113]["valid_percent"] == pytest.approx(77.78)
    assert found[START + 10 * SECOND, 19]["valid_percent"] == 50
    assert found[START, 18]["valid_percent"] == 50
    assert found[START + 10 * SECOND, 18]["valid_percent"] == 100


def test_that_the_valid_share_without_a_quality_channel_is_the_share_that_is_there(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=30)
    # The record lasts 30 s, the acceleration 15.
    store.add_sync(1, 4145, np.zeros(15 * 64, np.int16))
    store.add_sync(1, 19, np.full(29, 70, np.uint16))
    store.add_async(1, 52, START + np.array([100]), np.array([4]))
    found = csv_cells(written(store, a_request(tmp_path / "a.csv", EpochTable(10))))
    shares = [found[START + s * SECOND, 4145]["valid_percent"] for s in (0, 10)]
    assert shares == [100, 50]
    assert (START + 20 * SECOND, 4145) not in found
    assert [found[START + s * SECOND, 19]["valid_percent"] for s in (0, 10, 20)] == [100, 100, 100]
    assert found[START, 52] == {"count": 1, "mean": 4, "min": 4, "max": 4}


def test_that_nothing_is_missing_after_the_end_of_the_record(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=25)
    store.add_sync(1, 4145, np.zeros(25 * 64, np.int16))
    found = csv_cells(written(store, a_request(tmp_path / "a.csv", EpochTable(10))))
    assert [found[START + s * SECOND, 4145]["valid_percent"] for s in (0, 10, 20)] == [100, 100, 100]


def test_that_an_epoch_which_goes_on_in_the_next_block_has_one_row(tmp_path, monkeypatch):
    monkeypatch.setattr(epoch_rows, "_AT_ONCE", 2)
    store = MemoryStore()
    a_record(store, 1, seconds=600)
    # 65,536 values, the most that are read at once, end within an epoch of 10 s.
    store.add_sync(1, 4113, np.arange(600 * 256).astype(np.int16))
    with written(store, a_request(tmp_path / "a.csv", EpochTable(10))).open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["timestamp"]) for row in rows] == [START + 10 * SECOND * i for i in range(60)]
    [name] = [name for name in rows[0] if name.endswith("#count")]
    assert {row[name] for row in rows} == {"2560"}


def test_that_flags_and_states_have_no_mean(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    store.add_sync(1, 1000, np.array([0, 4, 0], np.uint16))
    store.add_async(1, 280, START + np.array([100, 900]), np.array([2, 5]))
    found = csv_cells(written(store, a_request(tmp_path / "a.csv", EpochTable(10))))
    # Nine seconds of the record should have a quality value inside the epoch; three have, two are good.
    assert found == {(START, 280): {"count": 2}, (START, 1000): {"count": 3, "valid_percent": 22.22}}


def test_that_an_epoch_without_a_value_has_no_row_and_rows_without_a_number_none(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=60)
    ticks = START + np.array([0, 45 * SECOND])
    store.add_async(1, 34, ticks, np.array([5, 7]), breaks=START + np.array([20 * SECOND]))
    found = csv_cells(written(store, a_request(tmp_path / "a.csv", EpochTable(10))))
    assert {tick for tick, _ in found} == {START, START + 40 * SECOND}


def test_that_every_value_is_summed_up_whatever_the_limit(tmp_path):
    store = a_store(seconds=60)
    request = a_request(tmp_path / "a.csv", EpochTable(60), "record=1&datatype=4113&max_values=10")
    [(_, cells)] = csv_cells(written(store, request)).items()
    assert cells["count"] == 60 * 256
    told = json.loads(Path(f"{request.target}.manifest.json").read_text())
    assert told["epoch"] == {"seconds": 60, "aligned": "record"}
    assert told["channels"][0]["values"] == 60 * 256
    assert told["rows"] == 1
    assert "sums up every 60 s" in told["losses"][0]


def test_that_each_person_has_epochs_of_their_own(tmp_path):
    store = MemoryStore()
    for number, user in ((1, 10), (2, 11)):
        a_record(store, number, user=user, start_s=3 * number, seconds=20)
        store.add_sync(number, 19, np.arange(19, dtype=np.uint16))
    path = written(store, a_request(tmp_path / "a.csv", EpochTable(10), "datatype=19"))
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    starts = {(row["user"][-3:-1], (int(row["timestamp"]) - START) // SECOND) for row in rows}
    assert starts == {("10", 3), ("10", 13), ("11", 6), ("11", 16)}


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_that_the_receipt_counts_the_rows_that_are_there_beside_the_values_summed_up(tmp_path, suffix):
    request = a_request(tmp_path / f"a{suffix}", EpochTable(10), "record=1&datatype__in=19,18")
    store = a_store(seconds=60)
    [one] = export(request, store, unwatched()).files
    cells = csv_cells(one.path) if suffix == ".csv" else json_cells(one.path)
    seen = {kind: sum(1 for _, own in cells if own == kind) for kind in (18, 19)}
    assert {channel.datatype_id: channel.epochs for channel in one.channels} == seen
    assert one.rows == (len({tick for tick, _ in cells}) if suffix == ".csv" else sum(seen.values()))
    counts = {kind: sum(c["count"] for (_, own), c in cells.items() if own == kind) for kind in (18, 19)}
    assert {channel.datatype_id: channel.values for channel in one.channels} == counts
    told = json.loads((tmp_path / f"a{suffix}.manifest.json").read_text())
    assert {channel["datatype"]: channel["epochs"] for channel in told["channels"]} == seen


@pytest.mark.parametrize("suffix", [".csv", ".json"])
@pytest.mark.parametrize("place", [40, 200, 300, -20])
def test_that_a_changed_byte_of_an_epoch_table_is_found(tmp_path, suffix, place):
    from hexoview.export.json_epochs import verify_epochs
    from hexoview.export.verify_csv import verify_csv

    store = a_store(seconds=60)
    request = a_request(tmp_path / f"a{suffix}", EpochTable(10), "record=1", values=ValueStyle.PHYSICAL)
    path = written(store, request)
    [plan] = plans(request.query, store, unwatched(), combine=Combine.OVERLAP)
    check = verify_csv if suffix == ".csv" else verify_epochs
    check(path, plan, request, store, unwatched())
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    with pytest.raises(ExportError, match="doesn't match what was read"):
        check(path, plan, request, store, unwatched())


@pytest.mark.parametrize(
    ("name", "query", "epoch", "sentence"),
    [
        ("a.edf", "record=1", EpochTable(10), "hold signals, not tables"),
        ("a.zip", "record=1", EpochTable(10), "hold signals, not tables"),
        ("a.csv", "record=1", EpochTable(0), "1 to 86,400 whole seconds"),
        ("a.csv", "record=1&flat=1", EpochTable(10), "several numbers"),
        ("a.json", "record=1&no_timestamps=1", EpochTable(10), "which epoch is which"),
    ],
)
def test_that_epochs_that_cannot_be_had_are_refused_in_a_sentence(tmp_path, name, query, epoch, sentence):
    with pytest.raises(ExportError, match=sentence):
        export(a_request(tmp_path / name, epoch, query), a_store(seconds=3), unwatched())


@pytest.mark.parametrize("suffix", [".csv", ".json"])
@pytest.mark.parametrize("seconds", [10, 30])
@pytest.mark.parametrize("style", ValueStyle)
def test_that_the_size_of_an_epoch_table_is_foreseen_within_5_percent(tmp_path, suffix, seconds, style):
    store = a_store(seconds=1800)
    dialect = TableDialect(times=TimeStyle.UTC) if suffix == ".csv" else TableDialect()
    request = a_request(
        tmp_path / f"a{suffix}", EpochTable(seconds), "record=1", values=style, dialect=dialect
    )
    found = plans(request.query, store, unwatched(), combine=Combine.OVERLAP)
    expected = estimate(found, request, store, unwatched())
    [one] = export(request, store, unwatched()).files
    assert one.size == pytest.approx(expected.size, rel=0.05)
    assert expected.rows == (1800 // seconds if suffix == ".csv" else 0)
