"""What is said of an export before the click, against what it then is."""

from __future__ import annotations

import numpy as np
import pytest
from builders import START, a_range, a_record, a_store
from hypothesis import given
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.domain.resources import Record, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN
from hexoview.export.estimate import LAID_OUT, Estimate, estimate, plan_rows
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest, Written
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.plan import plan
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

_CASES = [
    "record=1",
    "record=1&max_values=all",
    "record=1&datatype=4113&max_values=300",
    "record=1&datatype=37,19",
    "record=1&datatype=18",
    "record=1&flat=1",
    "record=1&seconds=1",
    "record=1&no_timestamps=1",
    "record=1&flat=1&no_timestamps=1",
]


def both(store, query, target, *, laid_out=LAID_OUT, **more) -> tuple[Estimate, Written]:
    """The estimate of an export, and the export."""
    kind = Format.of_path(target)
    assert kind is not None
    request = ExportRequest(parse(query), kind, target, **more)
    found = plans(request.query, store, unwatched(), combine=request.combine)
    expected = estimate(found, request, store, unwatched(), laid_out=laid_out)
    return expected, export(request, store, unwatched())


@pytest.mark.parametrize("style", ValueStyle)
@pytest.mark.parametrize("query", _CASES)
@pytest.mark.parametrize("suffix", [".json", ".csv", ".zip", ".edf"])
def test_that_size_is_within_5_percent_and_counts_are_exact(tmp_path, suffix, query, style):
    expected, written = both(a_store(seconds=600), query, tmp_path / f"a{suffix}", values=style)
    size = sum(one.size for one in written.files)
    assert expected.size == pytest.approx(size, rel=0.05)
    assert (expected.files, expected.values) == (len(written.files), written.values)


@pytest.mark.parametrize("suffix", [".zip", ".edf", ".wav"])
def test_that_the_size_of_binary_and_of_edf_with_few_events_is_exact(tmp_path, suffix):
    query = "record=1&datatype=19" if suffix == ".wav" else "record=1"
    expected, written = both(a_store(), query, tmp_path / f"a{suffix}")
    assert expected.size == written.files[0].size


@pytest.mark.parametrize(("laid_out", "tolerance"), [(LAID_OUT, 0), (5_000, 0.05)])
def test_that_edf_with_more_events_than_are_laid_out_is_within_5_percent(tmp_path, laid_out, tolerance):
    # Two hours that are quiet at first, then busy: a file has room for its fullest part everywhere.
    store = MemoryStore()
    a_record(store, seconds=7_300)
    beats = START + np.cumsum(np.concatenate([np.full(1_000, 400), np.full(9_000, 160)]))
    store.add_async(1, 18, beats, np.full(10_000, 200))
    store.add_async(1, 34, beats[::3], np.zeros(len(beats[::3]), np.int64))
    store.add_sync(1, 19, np.arange(7_299, dtype=np.uint16))
    expected, written = both(store, "record=1", tmp_path / "a.edf", laid_out=laid_out)
    assert expected.size == pytest.approx(written.files[0].size, rel=tolerance)


@pytest.mark.parametrize("query", ["record=1", "record=1&max_values=4000", "record=1&datatype=318,1004"])
def test_that_a_table_counts_the_beats_of_rr_and_nn_intervals_once(tmp_path, query):
    store = MemoryStore()
    a_record(store, seconds=7_300)
    beats = START + np.cumsum(np.tile([190, 200, 211], 3_000))
    is_normal = np.arange(len(beats)) % 40 != 7
    for kind, ticks in ((18, beats), (1004, beats), (318, beats[is_normal])):
        store.add_async(1, kind, ticks, np.full(len(ticks), 200 if kind != 1004 else 0))
    expected, written = both(store, query, tmp_path / "a.csv")
    assert expected.size == pytest.approx(written.files[0].size, rel=0.05)


@pytest.mark.parametrize("suffix", [".json", ".csv", ".edf", ".zip"])
def test_that_several_records_and_people_are_counted(tmp_path, suffix):
    store = a_store(seconds=120)
    a_record(store, 2, user=11, start_s=30, seconds=300)
    store.add_sync(2, 19, np.arange(300, dtype=np.uint16))
    a_range(store, 3, start_s=10, seconds=20)
    for combine, query in ((Combine.EACH, "record__in=1,2"), (Combine.EACH, "range=3")):
        target = tmp_path / f"{query}{suffix}"
        expected, written = both(store, query, target, combine=combine)
        assert expected.size == pytest.approx(sum(one.size for one in written.files), rel=0.05)
        assert (expected.files, expected.values) == (len(written.files), written.values)


@pytest.mark.parametrize("suffix", [".json", ".csv", ".zip", ".edf"])
def test_that_an_answer_without_values_has_no_size_worth_mentioning(suffix, tmp_path):
    store = a_store()
    kind = Format.of_path(tmp_path / f"a{suffix}")
    assert kind is not None
    request = ExportRequest(parse("user=99"), kind, tmp_path / f"a{suffix}")
    found = (plan(request.query, store, unwatched()),)
    expected = estimate(found, request, store, unwatched())
    assert expected.values == expected.rows == 0
    assert expected.size < 100


def test_that_the_real_recordings_are_within_2_percent(real_recordings, tmp_path):
    from hexoview.store.intake.run import import_paths
    from hexoview.store.location import open_store

    folder = tmp_path / "store"
    import_paths(folder, [real_recordings], watch=unwatched(), on_line=lambda _: None, replace=False)
    store = open_store(folder)
    try:
        for record in store.records():
            for suffix in (".json", ".csv", ".edf", ".zip"):
                target = tmp_path / f"{record.id}{suffix}"
                expected, written = both(store, f"record={record.id}", target, values=ValueStyle.PHYSICAL)
                assert expected.size == pytest.approx(written.files[0].size, rel=0.02)
    finally:
        store.close()


def rows_written(store, query, folder) -> int:
    request = ExportRequest(parse(query), Format.CSV, folder / "a.csv", may_replace=True)
    export(request, store, unwatched())
    return (folder / "a.csv").read_bytes().count(b"\n") - (0 if "flat" in query else 1)


@pytest.mark.parametrize(
    "query",
    [
        "record=1&datatype=4113",
        "record=1&datatype=4113,4129,19,37",
        "record=1&datatype=4113,18&max_values=all",
        "record=1&datatype=18",
        "record=1&datatype=19,37",
        "record=1&datatype=4113,4129,19&flat=1",
        "datatype=19",
    ],
)
def test_that_rows_are_exact_where_the_finest_grid_holds_all_ticks(tmp_path, query):
    store = a_store(seconds=100)
    a_record(store, 2, user=11, start_s=3, seconds=50)
    store.add_sync(2, 19, np.arange(40, dtype=np.uint16))
    found = plan(parse(query), store, unwatched())
    assert plan_rows(found) == rows_written(store, query, tmp_path)


@pytest.mark.parametrize("query", ["", "&seconds=1", "&max_values=100"])
def test_that_grids_between_the_ticks_of_the_other_clock_are_within_5_percent(tmp_path, query):
    store = MemoryStore(clock=ASTROSKIN)
    start = 1_700_000_000_000
    store.add_user(User(10))
    store.add_record(Record(1, 10, TimeSpan(start, start + 60_000)))
    for datatype, count in ((4113, 250 * 60), (64, 75 * 60), (19, 59)):
        store.add_sync(1, datatype, np.arange(count).astype(np.uint16))
    expected, written = both(store, f"record=1{query}", tmp_path / "a.csv")
    assert expected.size == pytest.approx(written.files[0].size, rel=0.05)
    rows = (tmp_path / "a.csv").read_bytes().splitlines()[1:]
    assert expected.rows == pytest.approx(len(rows), rel=0.05)
    first = int(rows[0].partition(b",")[0])
    assert first == (start // 1000 if "seconds" in query else start)


@pytest.mark.parametrize("limit", range(1, 21))
def test_that_thinning_goes_on_over_the_border_of_records(tmp_path, limit):
    store = MemoryStore()
    for number, count in ((1, 10), (2, 9)):
        a_record(store, number, start_s=1000 * number)
        store.add_sync(number, 19, np.arange(count, dtype=np.uint16))
    query = f"user=10&max_values={limit}"
    assert plan_rows(plan(parse(query), store, unwatched())) == rows_written(store, query, tmp_path)


@given(
    st.tuples(st.integers(0, 60), st.integers(1, 200)),
    st.tuples(st.integers(0, 60), st.integers(1, 200)),
    st.integers(1, 60),
)
def test_that_the_rows_of_two_thinned_grids_are_their_distinct_ticks(ecg, breathing, limit):
    store = MemoryStore()
    a_record(store)
    # A value a tick, and one every second tick.
    for datatype, (first, count) in ((4113, ecg), (4129, breathing)):
        store.add_sync(1, datatype, np.zeros(count, np.int16), first=START + first)
    found = plan(parse(f"id__in=1004113,1004129&max_values={limit}"), store, unwatched())
    spaces = {4113: 1, 4129: 2}
    ticks = {
        first + place * spaces[channel.datatype.id]
        for channel, (first, count) in zip(found.channels, (ecg, breathing), strict=True)
        for place in range(0, count, channel.step)
    }
    assert plan_rows(found) == len(ticks)
