from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from export_files import edf_export, edf_request, only_part
from memory_store import MemoryStore

from hexoview.codecs.edf_annotations import Annotation as Note
from hexoview.codecs.edf_annotations import AnnotationTable
from hexoview.codecs.edf_header import decode_header
from hexoview.domain.idset import IdSet
from hexoview.errors import ExportError
from hexoview.export import verify_edf_witness
from hexoview.export.edf_entries import EntryComparison
from hexoview.export.edf_shape import shape
from hexoview.export.verify_edf import verify_edf
from hexoview.export.verify_edf_witness import AnnotationWitness, witness_signals
from hexoview.query.plan import Part
from hexoview.watch import Cancelled, Watch, unwatched


def small() -> MemoryStore:
    """Heart rate with a slot of padding, and an event of each kind of entry."""
    store = MemoryStore()
    a_record(store, 1, start_s=0.25, seconds=6)
    store.add_sync(1, 19, np.arange(60, 63, dtype=np.uint16))
    store.add_async(1, 280, START + np.array([70, 900]), np.array([6, 2]))
    return store


def check(path: Path, store: MemoryStore, part: Part) -> None:
    verify_edf(path, part, edf_request("", path.with_name("night.edf")), store, unwatched())


def test_that_every_flipped_byte_is_noticed(tmp_path):
    store = small()
    path, _ = edf_export(store, "record=1", tmp_path / "small.edf")
    part, data = only_part(store, "record=1"), path.read_bytes()
    check(path, store, part)
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        with pytest.raises(ExportError, match="doesn't match") as refused:
            check(path, store, part)
        assert "night.edf" in refused.value.cause


@pytest.mark.parametrize("cut", [0, 100, 256, 800, -1, -40])
def test_that_a_file_cut_anywhere_is_noticed(tmp_path, cut):
    store = small()
    path, _ = edf_export(store, "record=1", tmp_path / "small.edf")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(ExportError, match="doesn't match"):
        check(path, store, only_part(store, "record=1"))


def test_that_bytes_behind_the_end_are_noticed(tmp_path):
    store = small()
    path, _ = edf_export(store, "record=1", tmp_path / "small.edf")
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(ExportError, match="behind its last second"):
        check(path, store, only_part(store, "record=1"))


def change(store: MemoryStore, datatype: int, place: int) -> None:
    [series] = store.series(ids=IdSet.of([1_000_000 + datatype]))
    store.read(series, 0, series.count).values[place] += 1


@pytest.mark.parametrize(
    ("datatype", "said"),
    [
        (4113, "ECG lead I differs between seconds 1,024 and 2,048"),
        (19, r"differs between seconds 0 and 2,100"),
        (18, r"annotations between seconds \d+ and"),
    ],
)
def test_that_a_value_which_the_store_has_otherwise_is_told(tmp_path, datatype, said):
    store = a_store(seconds=2100)
    part = only_part(store, "record=1")
    path, _ = edf_export(store, "record=1", tmp_path / "long.edf")
    change(store, datatype, 1030 * 256 if datatype == 4113 else 500)
    with pytest.raises(ExportError, match=said):
        check(path, store, part)


def test_that_padding_which_repeats_another_value_is_noticed(tmp_path):
    store = a_store(seconds=10)
    text = f"record=1&datatype=4113&start={START + 128}&end={START + 5 * SECOND - 7}"
    path, _ = edf_export(store, text, tmp_path / "padded.edf")
    data, part = path.read_bytes(), only_part(store, text)
    size = decode_header(data).size
    width = decode_header(data).record_bytes
    for place in (size, size + 254, size + 4 * width + 2 * 249, size + 4 * width + 2 * 255):
        other = bytearray(data)
        other[place] ^= 1
        path.write_bytes(other)
        with pytest.raises(ExportError, match="ECG lead I differs"):
            check(path, store, part)


def test_that_an_event_which_the_file_lacks_is_noticed(tmp_path):
    store = a_store(seconds=10)
    path, _ = edf_export(store, "record=1&datatype=18", tmp_path / "rr.edf")
    [series] = store.series(ids=IdSet.of([1_000_018]))
    ticks = np.append(store.read(series, 0, series.count).timestamps, START + 10 * SECOND - 2)
    store.add_async(1, 18, ticks, np.append(store.read(series, 0, series.count).values, 5))
    with pytest.raises(ExportError, match=r"annotation|header"):
        check(path, store, only_part(store, "record=1&datatype=18"))


ENTRIES = b"+0\x14\x14\0+0.5\x14a\x14\0\0" + b"+1\x14\x14\0+1\x152\x14b\x14\0\0"


def told(*rows: tuple[float, float | None, str]) -> EntryComparison:
    notes = [Note(Fraction(at), text, None if lasts is None else Fraction(lasts)) for at, lasts, text in rows]
    return EntryComparison(iter([AnnotationTable.of(notes)]), Fraction(0), Path("night.edf"))


def test_that_entries_are_compared_by_onset_duration_and_text():
    comparison = told((0.5, None, "a"), (1, 2, "b"))
    comparison.compare(ENTRIES, 0, 2)
    assert comparison.finish() == 2


@pytest.mark.parametrize(
    "rows",
    [
        [(0.5, None, "a")],
        [(0.5, None, "a"), (1, 2, "c")],
        [(0.5, None, "a"), (1, 3, "b")],
        [(0.5, None, "a"), (1, None, "b")],
        [(0.5, 1, "a"), (1, 2, "b")],
        [(0.25, None, "a"), (1, 2, "b")],
        [(1, 2, "b"), (0.5, None, "a")],
    ],
)
def test_that_other_entries_are_told_by_their_second(rows):
    with pytest.raises(ExportError, match="annotations between seconds 0 and 2 differ"):
        told(*rows).compare(ENTRIES, 0, 2)


def test_that_an_entry_too_few_is_told_at_the_end():
    comparison = told((0.5, None, "a"), (1, 2, "b"), (1, None, "c"))
    comparison.compare(ENTRIES, 0, 2)
    with pytest.raises(ExportError, match="annotations are missing"):
        comparison.finish()


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (b"+0\x14\x14\0+0.5\x14a\x14\0x\0", "can't be read"),
        (b"+0\x14\x14\0\0+0.5\x14a\x14\x14\0", "can't be read"),
        (b"+0\x14\x14\0+0.\x005\x14a\x14\0", "can't be read"),
        (b"+0\x14\x14\0+0.5\x14\0a\x14\0", "can't be read"),
        (b"+0\x14\x14\0+0.5\x14a\x14\0+1\x14\0", "can't be read"),
        (b"+0\x14\x14\0+0.5\x14a\x14\0x", "has no end"),
        (b"+0\x14\x14\0+0.5\x14a\x14", "has no end"),
        (b"+0.5\x14\x14\0+0.5\x14a\x14\0", "doesn't tell its time"),
        (b"+1\x14\x14\0+0.5\x14a\x14\0", "doesn't tell its time"),
        (b"+0", "doesn't tell its time"),
        (b"+0\x14\x14\0+0.5\x14a\x14\0+0.5\x14\x14\0", "differ"),
    ],
)
def test_that_bytes_outside_every_entry_are_told(spoilt, said):
    with pytest.raises(ExportError, match=said):
        told((0.5, None, "a")).compare(spoilt, 0, 1)


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        # A zero that left the end of one entry for the inside of another.
        (
            b"+0\x14\x14\0+0.5\x14\0a\x14+1\x152\x14b\x14\0" + b"+1\x14\x14\0".ljust(21, b"\0"),
            "can't be read",
        ),
        # An entry in two data records.
        (b"+0\x14\x14\0+0.5\x14a\x14\0+1\x15" + b"+1\x14\x14\0" + b"2\x14b\x14\0".ljust(11, b"\0"), "no end"),
        (
            b"+0\x14\x14\0+0.5\x14a\x14\0+1\0" + b"+1\x14\x14\0" + b"\x152\x14b\x14\0".ljust(11, b"\0"),
            "be read",
        ),
    ],
)
def test_that_an_entry_that_ends_elsewhere_than_it_should_is_told(spoilt, said):
    with pytest.raises(ExportError, match=said):
        told((0.5, None, "a"), (1, 2, "b")).compare(spoilt, 0, 2)


def test_that_times_are_compared_where_their_digits_become_more():
    cells = [b"+%d.25\x14\x14\0+%d.5\x14a\x14\0".ljust(24, b"\0") % (n, n) for n in range(8, 103)]
    width = max(map(len, cells))
    data = b"".join(cell.ljust(width, b"\0") for cell in cells)
    notes = [Note(Fraction(2 * n + 1, 2), "a") for n in range(8, 103)]
    comparison = EntryComparison(iter([AnnotationTable.of(notes)]), Fraction(1, 4), Path("night.edf"))
    comparison.compare(data, 8, 103)
    assert comparison.finish() == 95


def test_that_verification_can_be_cancelled(tmp_path):
    store, watch = a_store(), Watch()
    path, _ = edf_export(store, "record=1", tmp_path / "all.edf")
    watch.cancel()
    with pytest.raises(Cancelled):
        verify_edf(path, only_part(store, "record=1"), edf_request("", path), store, watch)


# ---- pyedflib as the second pair of eyes


def test_that_many_annotations_are_counted_in_portions(tmp_path, monkeypatch):
    store = a_store(seconds=900)
    path, _ = edf_export(store, "record=1", tmp_path / "long.edf")
    counted = []
    count = verify_edf_witness._count
    monkeypatch.setattr(verify_edf_witness, "_PORTION_BYTES", 20_000)
    monkeypatch.setattr(
        verify_edf_witness, "_count", lambda *given: counted.append(count(*given)) or counted[-1]
    )
    check(path, store, only_part(store, "record=1"))
    assert len(counted) > 1
    [series] = store.series(ids=IdSet.of([1_000_018]))
    assert sum(counted) == series.count + 2
    # The portions were beside the file, and are gone.
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("portion_bytes", [2_000_000, 2000])
def test_that_another_number_of_annotations_is_told(tmp_path, monkeypatch, portion_bytes):
    monkeypatch.setattr(verify_edf_witness, "_PORTION_BYTES", portion_bytes)
    path, _ = edf_export(a_store(), "record=1&datatype=18", tmp_path / "rr.edf")
    data = path.read_bytes()
    told = decode_header(data)
    witness = AnnotationWitness(told, path)
    for start in range(told.size, len(data), 20 * told.record_bytes):
        witness.take(data[start : start + 20 * told.record_bytes])
    with pytest.raises(ExportError, match=r"pyedflib sees \d+ annotations of 7\b"):
        witness.finish(path, expected=7)


def test_that_a_file_which_pyedflib_refuses_is_refused(tmp_path):
    store = a_store()
    path, _ = edf_export(store, "record=1", tmp_path / "all.edf")
    data = path.read_bytes()
    told = decode_header(data)
    path.write_bytes(data[:-10])
    with pytest.raises(ExportError, match="pyedflib refuses it"):
        witness_signals(path, shape(only_part(store, "record=1"), store), told, store, path, unwatched())


@pytest.mark.parametrize(
    ("place", "said"), [(256, "pyedflib reads another header"), (256 * 6, "other values of ECG lead I")]
)
def test_that_pyedflib_is_asked_about_labels_and_values(tmp_path, place, said):
    store = a_store()
    path, _ = edf_export(store, "record=1", tmp_path / "all.edf")
    data = bytearray(path.read_bytes())
    told = decode_header(bytes(data))
    # The first label, and behind six blocks of header the first value.
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(ExportError, match=said):
        witness_signals(path, shape(only_part(store, "record=1"), store), told, store, path, unwatched())


def test_that_no_file_passes_that_pyedflib_was_not_asked_about(tmp_path, monkeypatch):
    store = a_store()
    path, _ = edf_export(store, "record=1", tmp_path / "all.edf")
    monkeypatch.setattr(verify_edf_witness, "_expected_header", lambda _: ())
    with pytest.raises(ExportError, match="pyedflib reads another header"):
        check(path, store, only_part(store, "record=1"))
