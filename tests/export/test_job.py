"""From a request to files: their names, what is refused, cancelled, damaged or empty."""

from __future__ import annotations

import hashlib
import itertools
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from builders import START, a_range, a_record, a_store
from memory_store import MemoryStore

from hexoview.errors import ExportError, StoreError
from hexoview.export import job, verify
from hexoview.export.atomic import Pending
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest, Written
from hexoview.export.verify import verify_bytes
from hexoview.export.verify_csv import verify_csv
from hexoview.export.verify_json import verify_json
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.values import ValueStyle
from hexoview.watch import Cancelled, Watch, unwatched

OLD = b"what was there before"
FORMATS = [*Format]


def asked(target: Path, text: str = "record=1", **more) -> ExportRequest:
    kind = Format.of_path(target)
    assert kind is not None
    return ExportRequest(parse(text), kind, target, **more)


def run(store: MemoryStore, target: Path, text: str = "record=1", **more) -> Written:
    return export(asked(target, text, **more), store, unwatched())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def three_nights() -> MemoryStore:
    """Two nights of one person apart, and one of another; heart rate in each."""
    store = MemoryStore()
    for number, user, start_s in ((1, 10, 0), (2, 10, 1000), (3, 11, 5000)):
        a_record(store, number, user=user, start_s=start_s)
        store.add_sync(number, 19, np.arange(60, 90, dtype=np.uint16))
    return store


@pytest.mark.parametrize("kind", FORMATS)
def test_that_the_receipt_tells_path_size_hash_and_counts(tmp_path, kind):
    target = tmp_path / f"night{kind.suffix}"
    (one,) = run(a_store(), target, "record=1&datatype=4113,19").files
    content = target.read_bytes()
    assert (one.path, one.size) == (target, len(content))
    assert one.sha256 == hashlib.sha256(content).hexdigest()
    assert {tally.datatype_id: tally.values for tally in one.channels} == {4113: 60 * 256, 19: 59}
    assert names(tmp_path) == sorted([target.name, f"{target.name}.manifest.json"])


@pytest.mark.parametrize("kind", FORMATS)
def test_that_only_the_owner_may_read_files_and_manifests(tmp_path, kind):
    run(a_store(), tmp_path / f"night{kind.suffix}")
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_that_no_manifest_is_written_unless_wanted(tmp_path):
    (one,) = run(a_store(), tmp_path / "a.csv", has_manifest=False).files
    assert one.manifest is None
    assert names(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("taken", ["{}", "{}.manifest.json"])
def test_that_a_taken_name_is_refused_before_a_value_is_written(tmp_path, kind, taken, monkeypatch):
    target = tmp_path / f"night{kind.suffix}"
    (tmp_path / taken.format(target.name)).write_bytes(OLD)
    monkeypatch.setattr(Pending, "write", lambda *_: pytest.fail("it wrote"))
    with pytest.raises(ExportError, match="already exists"):
        run(a_store(), target)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [OLD]


@pytest.mark.parametrize("kind", FORMATS)
def test_that_a_taken_name_is_replaced_when_allowed(tmp_path, kind):
    target = tmp_path / f"night{kind.suffix}"
    target.write_bytes(OLD)
    (one,) = run(a_store(), target, may_replace=True).files
    assert hashlib.sha256(target.read_bytes()).hexdigest() == one.sha256


def test_that_a_folder_in_the_place_of_the_file_is_refused_before_a_value_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(Pending, "write", lambda *_: pytest.fail("it wrote"))
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(ExportError, match="A folder has that name"):
        run(a_store(), tmp_path / "a.csv", may_replace=True)
    with pytest.raises(ExportError, match="There is no such folder"):
        run(a_store(), tmp_path / "gone" / "a.csv")
    assert names(tmp_path) == ["a.csv"]


def test_that_a_disk_too_small_is_refused_with_both_sizes(tmp_path, monkeypatch):
    class Usage:
        free = 1_500

    monkeypatch.setattr(job.shutil, "disk_usage", lambda _: Usage)
    with pytest.raises(ExportError, match="Not enough space") as caught:
        run(a_store(), tmp_path / "a.csv", "datatype=4113")
    assert caught.value.cause == f"This export needs about 272.6 kB; {tmp_path} has 1.5 kB."
    assert names(tmp_path) == []


def test_that_what_a_killed_export_left_is_gone_after_the_next_one(tmp_path):
    (tmp_path / ".a.csv.0123456789abcdef.hexoview-part").write_bytes(OLD)
    run(a_store(), tmp_path / "b.csv", has_manifest=False)
    assert names(tmp_path) == ["b.csv"]


@pytest.mark.parametrize("suffix", [".json", ".csv"])
def test_that_each_record_gets_a_file_of_its_own(tmp_path, suffix):
    written = run(three_nights(), tmp_path / f"n{suffix}", "record__in=1,2,3", combine=Combine.EACH)
    assert [one.path.name for one in written.files] == [f"n_record_{k}_1{suffix}" for k in (1, 2, 3)]
    assert [one.channels[0].values for one in written.files] == [30, 30, 30]
    assert {tally.user_id for one in written.files for tally in one.channels} == {10, 11}


def test_that_each_range_gets_a_file_of_its_own(tmp_path):
    store = three_nights()
    a_range(store, 7, start_s=5, seconds=10)
    a_range(store, 8, start_s=1005, seconds=5)
    written = run(store, tmp_path / "n.json", "range__in=7,8", combine=Combine.EACH)
    assert [one.path.name for one in written.files] == ["n_range_7.json", "n_range_8.json"]
    assert [one.channels[0].values for one in written.files] == [10, 5]


def test_that_a_single_record_of_each_keeps_the_given_name(tmp_path):
    (one,) = run(three_nights(), tmp_path / "n.json", "record=2", combine=Combine.EACH).files
    assert one.path == tmp_path / "n.json"


def test_that_edf_is_a_file_per_record_and_stretch(tmp_path):
    store = three_nights()
    a_range(store, 7, start_s=5, seconds=5, routine=1)
    a_range(store, 8, start_s=15, seconds=5, routine=1)
    written = run(store, tmp_path / "n.edf", "user=10")
    assert [one.path.name for one in written.files] == ["n_record_1_1.edf", "n_record_2_1.edf"]
    written = run(store, tmp_path / "r.edf", "trainingroutine=1")
    assert [one.path.name for one in written.files] == ["r_record_1_1.edf", "r_record_1_2.edf"]


def test_that_of_several_files_none_appears_when_one_name_is_taken(tmp_path):
    (tmp_path / "n_record_3_1.csv").write_bytes(OLD)
    with pytest.raises(ExportError, match=r"n_record_3_1\.csv already exists"):
        run(three_nights(), tmp_path / "n.csv", "record__in=1,2,3", combine=Combine.EACH)
    assert names(tmp_path) == ["n_record_3_1.csv"]


def test_that_of_several_files_none_appears_when_one_recording_cant_be_read(tmp_path):
    store = three_nights()
    reads = itertools.count()

    def fail_late() -> None:
        if next(reads) == 12:
            raise StoreError("The recording is gone.")

    store.before_read = fail_late
    with pytest.raises(StoreError):
        run(store, tmp_path / "n.csv", "record__in=1,2,3", combine=Combine.EACH)
    assert names(tmp_path) == []


def test_that_binary_of_several_records_is_refused_with_the_way_out(tmp_path):
    with pytest.raises(ExportError, match="Binary holds one record") as caught:
        run(three_nights(), tmp_path / "n.zip", "datatype=19")
    assert "combine=each" in caught.value.way_out
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "query"), [("a.wav", "datatype=18"), ("a.hxd", "datatype=19"), ("a.wav", "")]
)
def test_that_a_bare_name_that_cant_hold_the_answer_is_refused(tmp_path, name, query):
    with pytest.raises(ExportError, match=name):
        run(a_store(), tmp_path / name, query)
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "query", "content"),
    [
        ("a.json", "user=99", b"[]"),
        ("a.json", "user=99&flat=1", b"[]"),
        ("a.csv", "user=99", b"timestamp\n"),
        ("a.csv", "user=99&datatype=37,19", b"timestamp,/api/v1/datatype/19/,/api/v1/datatype/37/\n"),
        ("a.csv", "user=99&datatype=19&no_timestamps=1", b"/api/v1/datatype/19/\n"),
        ("a.csv", "user=99&flat=1", b""),
    ],
)
def test_that_an_empty_answer_is_an_empty_array_or_the_head_and_a_reason(tmp_path, name, query, content):
    written = run(a_store(), tmp_path / name, query)
    assert (tmp_path / name).read_bytes() == content
    assert written.empty_reason == "This store has no person 99."
    assert written.values == 0


@pytest.mark.parametrize("name", ["a.zip", "a.wav", "a.edf"])
def test_that_an_empty_answer_in_binary_or_edf_writes_nothing_and_says_why(tmp_path, name):
    with pytest.raises(ExportError, match=r"no value.*This store has no person 99.*Leave out") as caught:
        run(a_store(), tmp_path / name, "user=99")
    assert caught.value.way_out.endswith(".")
    assert names(tmp_path) == []


def test_that_ids_the_store_lacks_are_noted_beside_the_values_there_are(tmp_path):
    written = run(a_store(), tmp_path / "a.json", "datatype__in=19,4444")
    assert written.notes == ("This store has no channel 4444.",)
    assert written.empty_reason == ""


class CancelledAt(Watch):
    """A watch that asks to stop at its n-th step."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.left = number

    def step(self, fraction: float) -> None:
        assert 0 <= fraction <= 1
        self.left -= 1
        if self.left == 0:
            self.cancel()
        super().step(fraction)


@pytest.mark.parametrize("kind", FORMATS)
def test_that_a_cancel_at_any_step_leaves_the_old_file_and_nothing_else(tmp_path, kind):
    store, target = a_store(seconds=300), tmp_path / f"night{kind.suffix}"
    target.write_bytes(OLD)
    number, is_done = 0, False
    while not is_done:
        number += 1
        watch = CancelledAt(number)
        try:
            export(asked(target, "record=1&max_values=all", may_replace=True), store, watch)
            is_done = True
        except Cancelled:
            assert names(tmp_path) == [target.name]
            assert target.read_bytes() == OLD
    assert number > 5
    assert target.read_bytes() != OLD


@pytest.mark.parametrize("kind", FORMATS)
def test_that_progress_never_goes_back(tmp_path, kind, monkeypatch):
    monkeypatch.setattr("hexoview.watch._REPORT_EVERY_S", 0.0)
    fractions: list[float] = []
    target = tmp_path / f"night{kind.suffix}"
    export(asked(target, "record=1&max_values=all"), a_store(seconds=600), Watch(fractions.append))
    assert fractions == sorted(fractions)
    assert len(fractions) > 5
    assert fractions[-1] > 0.9


@pytest.mark.parametrize("kind", FORMATS)
def test_that_a_byte_flipped_on_the_disk_is_found_before_the_file_gets_its_name(tmp_path, kind, monkeypatch):
    settle, places = Pending.settle, iter((0, 100, 300))

    def flipped(pending: Pending) -> None:
        settle(pending)
        if not pending.target.name.endswith("manifest.json"):
            place = next(places)
            with pending.path.open("r+b") as file:
                file.seek(place)
                byte = file.read(1)[0]
                file.seek(place)
                file.write(bytes([byte ^ 1]))

    monkeypatch.setattr(Pending, "settle", flipped)
    for _ in range(3):
        with pytest.raises(ExportError, match="doesn't match what was read"):
            run(a_store(seconds=5), tmp_path / f"night{kind.suffix}")
        assert names(tmp_path) == []


def test_that_a_hash_of_other_bytes_is_refused(tmp_path):
    path = tmp_path / ".part"
    path.write_bytes(b"written")
    verify_bytes(path, hashlib.sha256(b"written").hexdigest(), tmp_path / "a.csv", unwatched())
    with pytest.raises(ExportError, match="its bytes differ") as caught:
        verify_bytes(path, hashlib.sha256(b"Written").hexdigest(), tmp_path / "a.csv", unwatched())
    assert caught.value.cause == "a.csv was not given its name, and has been removed."


_SHAPES = ["", "&flat=1", "&no_timestamps=1", "&seconds=1", "&flat=1&no_timestamps=1"]


@pytest.mark.parametrize("suffix", [".json", ".csv"])
@pytest.mark.parametrize("shape", _SHAPES)
@pytest.mark.parametrize("style", [ValueStyle.STORED, ValueStyle.PHYSICAL])
def test_that_decoding_alone_finds_any_changed_byte_of_a_table(tmp_path, suffix, shape, style):
    store = MemoryStore()
    for number, user in ((1, 10), (3, 11)):
        a_record(store, number, user=user)
        store.add_sync(number, 37, np.array([60, 61, 162], np.uint16))
        store.add_async(number, 18, START + np.array([5, 300, 300, 512]), np.array([0, 200, 1, 3]))
    request = asked(tmp_path / f"a{suffix}", f"datatype__in=18,37{shape}", values=style)
    export(request, store, unwatched())
    (plan,) = plans(request.query, store, unwatched(), combine=Combine.OVERLAP)
    decode = verify_json if suffix == ".json" else verify_csv
    content = request.target.read_bytes()
    decode(request.target, plan, request, store, unwatched())
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1
        request.target.write_bytes(changed)
        with pytest.raises(ExportError, match="doesn't match what was read"):
            decode(request.target, plan, request, store, unwatched())


class Unsteady(MemoryStore):
    """A store that tells other values from its n-th read on."""

    left = 0

    def read(self, series, low, high):
        self.left -= 1
        segment = super().read(series, low, high)
        if self.left < 0 and series.datatype.id == 4113:
            segment.values[:12] += 1
        return segment


@pytest.mark.parametrize("suffix", [".json", ".csv"])
def test_that_values_that_differ_on_the_second_reading_are_counted(tmp_path, suffix):
    store = Unsteady()
    a_record(store)
    store.add_sync(1, 4113, np.arange(60 * 256, dtype=np.int16))
    store.add_sync(1, 19, np.arange(59, dtype=np.uint16))
    # A look at the widths, then the writing: 8 and 1 reads of each channel.
    store.left = 18
    with pytest.raises(ExportError, match=r"ECG lead I: 12 values differ") as caught:
        run(store, tmp_path / f"a{suffix}")
    assert f"a{suffix} was not given its name, and has been removed." in str(caught.value)
    assert names(tmp_path) == []


def test_that_a_file_cut_short_is_found(tmp_path, monkeypatch):
    settle = Pending.settle

    def cut(pending: Pending) -> None:
        settle(pending)
        os.truncate(pending.path, 50)

    monkeypatch.setattr(Pending, "settle", cut)
    for suffix in (".json", ".csv"):
        with pytest.raises(ExportError, match="doesn't match"):
            run(a_store(), tmp_path / f"a{suffix}")


@pytest.mark.parametrize("suffix", [".json", ".csv"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content + content[-40:],
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"19", b"33"),
        lambda content: content.replace(b"user/11", b"user/10"),
        lambda _: b"",
        lambda content: b"\0" * len(content),
        lambda content: content.replace(b",", b", ", 5),
    ],
)
def test_that_decoding_refuses_what_is_no_longer_the_document(tmp_path, suffix, damage, monkeypatch):
    def damaged(pending: Pending) -> None:
        if not pending.target.name.endswith("manifest.json"):
            pending.path.write_bytes(damage(pending.path.read_bytes()))

    monkeypatch.setattr(job, "verify_bytes", lambda *_: None)
    monkeypatch.setattr(Pending, "settle", damaged)
    with pytest.raises(ExportError, match="doesn't match"):
        run(three_nights(), tmp_path / f"a{suffix}", "datatype=19")


@pytest.mark.parametrize(
    "damage",
    [
        # Rows that changed places: each column alone is still in order.
        lambda lines: [*lines[:1], lines[2], lines[1], *lines[3:]],
        lambda lines: [*lines, lines[-1].rpartition(",")[0].rpartition(",")[0] + ",,"],
        # A value of somebody who has none there, a row without its person, a cell that is no number.
        lambda lines: [*lines[:-1], lines[-1] + "7"],
        lambda lines: [*lines[:2], lines[2].partition(",")[2], *lines[3:]],
        lambda lines: [*lines[:-1], lines[-1].replace("62,", "x,")],
        lambda lines: [*lines[:-1], lines[-1].replace("62,", "62 3,")],
        lambda lines: [*lines[:-1], lines[-1].replace("62,", "6-2,")],
    ],
)
def test_that_a_table_whose_frame_changed_is_refused(tmp_path, damage):
    store = MemoryStore()
    for number, user in ((1, 10), (2, 11)):
        a_record(store, number, user=user)
        store.add_sync(number, 19, np.array([61, 62], np.uint16))
    store.add_async(1, 34, START + np.array([5, 300]), np.array([1, 2]))
    request = asked(tmp_path / "a.csv", "datatype__in=19,34")
    export(request, store, unwatched())
    (plan,) = plans(request.query, store, unwatched(), combine=Combine.OVERLAP)
    lines = request.target.read_text(encoding="ascii").splitlines()
    verify_csv(request.target, plan, request, store, unwatched())
    request.target.write_text("\n".join(damage(lines)) + "\n", encoding="ascii")
    with pytest.raises(ExportError, match="doesn't match what was read"):
        verify_csv(request.target, plan, request, store, unwatched())


def test_that_a_byte_that_means_nothing_is_found_by_its_hash(tmp_path, monkeypatch):
    settle = Pending.settle

    def spaced(pending: Pending) -> None:
        settle(pending)
        with pending.path.open("ab") as file:
            file.write(b" ")

    monkeypatch.setattr(Pending, "settle", spaced)
    with pytest.raises(ExportError, match="its bytes differ"):
        run(a_store(), tmp_path / "a.json")
    assert names(tmp_path) == []


@pytest.mark.parametrize("chunk", [7, 64, 1000])
@pytest.mark.parametrize("suffix", [".json", ".csv"])
@pytest.mark.parametrize("shape", _SHAPES)
def test_that_reading_back_does_not_depend_on_where_a_chunk_ends(tmp_path, suffix, shape, chunk, monkeypatch):
    monkeypatch.setattr(verify, "CHUNK", chunk)
    store = three_nights()
    store.add_async(1, 18, START + np.array([5, 300, 300, 500]), np.array([0, 200, 1, 3]))
    for style in ValueStyle:
        written = run(store, tmp_path / f"{style.value}{suffix}", f"datatype__in=18,19{shape}", values=style)
        assert written.values == 94


@pytest.mark.parametrize("kind", FORMATS)
def test_that_the_same_export_at_the_same_time_has_the_same_bytes(tmp_path, kind):
    when, target = datetime(2022, 11, 19, 12, 0, tzinfo=UTC), tmp_path / f"a{kind.suffix}"
    contents = []
    for _ in range(2):
        export(asked(target, may_replace=True), a_store(), unwatched(), when=when)
        contents.append([path.read_bytes() for path in sorted(tmp_path.iterdir())])
    assert contents[0] == contents[1]
