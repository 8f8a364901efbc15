from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, series, values
from recording_builder import (
    ASTROSKIN_START,
    START,
    TICKS,
    Recording,
    event_csv_bytes,
    hxd_bytes,
    wav_bytes,
)

from hexoview.domain.span import TimeSpan
from hexoview.store.folder import FolderStore
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.run import import_paths
from hexoview.store.location import open_store
from hexoview.store.recording.origin import FIRST_OWN_NUMBER, LAST_OWN_NUMBER
from hexoview.watch import Cancelled, Watch


@pytest.fixture
def imported(tmp_path: Path) -> Iterator[Callable[[Recording], FolderStore]]:
    opened: list[FolderStore] = []

    def make(recording: Recording) -> FolderStore:
        bring(tmp_path / "store", recording.write(tmp_path / f"record_{recording.record_id}"))
        opened.append(open_store(tmp_path / "store"))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


def test_that_every_value_of_a_dashboard_download_comes_in(
    imported: Callable[[Recording], FolderStore],
) -> None:
    recording = Recording()
    store = imported(recording)
    for name, number in (
        ("ECG_I", 4113),
        ("respiration_thoracic", 4129),
        ("acceleration_X", 4145),
        ("heart_rate", 19),
    ):
        read = values(store, number)
        assert read.dtype == recording.values(name).dtype
        np.testing.assert_array_equal(read, recording.values(name))
    beats = series(store, 18)
    segment = store.read(beats, 0, beats.count)
    assert segment.timestamps.tolist() == [START + offset for offset, _ in recording.beats()]
    assert segment.values.tolist() == [value for _, value in recording.beats()]


def test_that_raw_channels_begin_with_the_record_and_slow_ones_a_second_later(
    imported: Callable[[Recording], FolderStore],
) -> None:
    store = imported(Recording())
    assert series(store, 4113).first == START
    assert series(store, 19).first == START + TICKS
    assert series(store, 19).last == START + 20 * TICKS


def test_that_a_five_minute_channel_is_read_by_its_period(
    imported: Callable[[Recording], FolderStore],
) -> None:
    recording = Recording(seconds=900)
    store = imported(
        recording.but(files={"ANN.wav": wav_bytes(np.array([3000, 3100, 3200], np.uint16), 300)})
    )
    ann = series(store, 271)
    assert [ann.grid.at(i) for i in range(3)] == [START + 300 * TICKS * i for i in (1, 2, 3)]


def test_that_the_record_says_whose_when_and_on_which_device(
    imported: Callable[[Recording], FolderStore],
) -> None:
    store = imported(Recording(user=7, seconds=20))
    (record,) = store.records()
    assert (record.id, record.user_id, record.span) == (257575, 7, TimeSpan(START, START + 20 * TICKS))
    assert record.devices == ("HXSKIN1200008564",)
    assert [user.label for user in store.users()] == ["Person 7"]


def test_that_empty_leads_idle_pressure_and_headers_alone_are_no_channels(tmp_path: Path) -> None:
    report = bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    assert report.is_complete
    assert "ECG lead II, Pulse transit time, Systolic pressure" in sentences(report, Outcome.NOTE)
    store = open_store(tmp_path / "store")
    assert {4114, 97, 98}.isdisjoint(store.datatypes_of()[257575])
    store.close()


def test_that_pressure_of_zeros_is_a_channel_of_an_astroskin(
    imported: Callable[[Recording], FolderStore],
) -> None:
    light = wav_bytes(np.arange(20 * 64, dtype=np.uint16), 64)
    store = imported(Recording().but(files={"PPG.wav": light}))
    assert values(store, 98).tolist() == [0] * 20


def test_that_a_value_stamped_at_the_end_is_kept_and_counted(tmp_path: Path) -> None:
    report = bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    # Heart rate and tidal volume have 20 values in a record of 20 s; the last is stamped at its end.
    assert "Recording 257575 has 2 values stamped at or after its end" in sentences(report, Outcome.NOTE)
    store = open_store(tmp_path / "store")
    one = series(store, 19)
    (record,) = store.records()
    assert one.count == 20
    assert store.locate(one, record.span) == (0, 19)
    store.close()


def test_that_without_statistics_the_record_ends_with_its_last_value(
    imported: Callable[[Recording], FolderStore],
) -> None:
    store = imported(Recording().but(without=("statistics.csv", "sleep_position.csv")))
    (record,) = store.records()
    assert record.span.end == START + 20 * TICKS + 1


def test_that_nan_rows_are_breaks_and_set_no_end(imported: Callable[[Recording], FolderStore]) -> None:
    late = event_csv_bytes("sleep_position", [(0.0, None), (1.0, 4), (900.0, None)], unit="NA")
    store = imported(Recording().but(without=("statistics.csv",), files={"sleep_position.csv": late}))
    position = series(store, 270)
    assert (position.count, position.first) == (1, START + TICKS)
    assert store.breaks(position).tolist() == [START, START + 900 * TICKS]
    assert store.records()[0].span.end == START + 20 * TICKS + 1


def test_that_statistics_of_a_longer_record_set_no_end(imported: Callable[[Recording], FolderStore]) -> None:
    end = START + 3600 * TICKS
    whole = f"uri,start_date,start,end\nna,na,na,na\n/api/record/257575/,,{START - TICKS},{end}\n"
    store = imported(
        Recording().but(without=("sleep_position.csv",), files={"statistics.csv": whole.encode()})
    )
    assert store.records()[0].span.end == START + 20 * TICKS + 1


def test_that_pairs_out_of_order_come_in_by_time(imported: Callable[[Recording], FolderStore]) -> None:
    rows = [(5.0, 8), (1.0, 4), (5.0, 2), (3.0, None), (2.0, None)]
    mixed = event_csv_bytes("sleep_position", rows, unit="NA")
    store = imported(Recording().but(files={"sleep_position.csv": mixed}))
    position = series(store, 270)
    segment = store.read(position, 0, position.count)
    assert ((segment.timestamps - START) // TICKS).tolist() == [1, 5, 5]
    # What stands at one time keeps the order of the file.
    assert segment.values.tolist() == [4, 8, 2]
    assert ((store.breaks(position) - START) // TICKS).tolist() == [2, 3]


def test_that_annotations_below_the_statistics_come_in(imported: Callable[[Recording], FolderStore]) -> None:
    rows = (
        f"/api/annotation/112046/,2022-11-19 00:24:00,{START + 800},215,b''",
        f"/api/annotation/112047/,2022-11-19 00:24:03,{START + 1600},4096,b'caf\\xc3\\xa9'",
        # A comma in the comment isn't always quoted.
        f"/api/annotation/112048/,2022-11-19 00:24:04,{START + 1856},215,up, down, up",
    )
    store = imported(Recording(annotations=rows))
    marks = [(mark.timestamp - START, mark.text, mark.datatype_id) for mark in store.annotations()]
    assert marks == [(800, "", 215), (1600, "café", 4096), (1856, "up, down, up", 215)]


def test_that_files_named_by_number_and_by_older_names_come_in(
    imported: Callable[[Recording], FolderStore],
) -> None:
    recording = Recording()
    files = recording.all_files()
    store = imported(
        recording.but(
            without=("ECG_I.wav", "tidal_volume.wav"),
            files={"4113.wav": files["ECG_I.wav"], "tidal_volume_raw.wav": files["tidal_volume.wav"]},
        )
    )
    np.testing.assert_array_equal(values(store, 4113), recording.values("ECG_I"))
    np.testing.assert_array_equal(values(store, 37), recording.values("tidal_volume"))
    assert {path.name for path in (store.root / "record_257575").iterdir()} >= {
        "ECG_I.wav",
        "tidal_volume.wav",
    }


def test_that_a_channel_that_no_table_names_comes_in_by_its_number(
    imported: Callable[[Recording], FolderStore],
) -> None:
    signal = np.arange(-10, 10, dtype=np.int16)
    pairs = event_csv_bytes("blink", [(1.0, 3), (2.5, 4)]).replace(b"/0/", b"/777/")
    store = imported(Recording().but(files={"5555.wav": wav_bytes(signal, 1), "blink.csv": pairs}))
    assert values(store, 5555).tolist() == signal.tolist()
    assert values(store, 777).tolist() == [3, 4]
    assert "blink" in next(row.label for row in store.datatypes() if row.id == 777)
    names = {path.name for path in (store.root / "record_257575").iterdir()}
    assert {"datatype_5555.wav", "datatype_777.csv"} <= names


def test_that_an_api_download_with_hxd_gives_the_same_beats(
    imported: Callable[[Recording], FolderStore],
) -> None:
    recording = Recording()
    store = imported(
        recording.but(without=("RR_interval.csv",), files={"RR_interval.hxd": hxd_bytes(recording.beats())})
    )
    beats = series(store, 18)
    segment = store.read(beats, 0, beats.count)
    assert segment.timestamps.tolist() == [START + offset for offset, _ in recording.beats()]
    assert segment.values.tolist() == [value for _, value in recording.beats()]


def test_that_one_channel_as_csv_and_hxd_comes_in_once(tmp_path: Path) -> None:
    recording = Recording()
    both = recording.but(files={"RR_interval.hxd": hxd_bytes(recording.beats())})
    report = bring(tmp_path / "store", both.write(tmp_path / "record_257575"))
    assert report.is_complete
    assert "RR_interval.hxd holds the same values as RR_interval.csv" in sentences(report, Outcome.NOTE)


def test_that_two_files_that_disagree_on_a_channel_are_a_problem(tmp_path: Path) -> None:
    both = Recording().but(files={"RR_interval.hxd": hxd_bytes([(256, 1)])})
    report = bring(tmp_path / "store", both.write(tmp_path / "record_257575"))
    assert not report.is_complete
    assert "RR_interval.hxd holds other values" in sentences(report, Outcome.PROBLEM)
    assert report.imported == (257575,)


def test_that_a_converters_copy_beside_a_wav_is_a_note(tmp_path: Path) -> None:
    copy = b"0.00000000,1360.00000000\r\n0.00390625,1361.00000000\r\n"
    report = bring(
        tmp_path / "store", Recording().but(files={"ECG_I.csv": copy}).write(tmp_path / "record_257575")
    )
    assert report.is_complete
    assert "ECG_I.csv is a converter's copy" in sentences(report, Outcome.NOTE)


def test_that_a_truncated_wav_stays_out_and_the_others_come_in(tmp_path: Path) -> None:
    whole = Recording().all_files()["ECG_I.wav"]
    report = bring(
        tmp_path / "store",
        Recording().but(files={"ECG_I.wav": whole[:1000]}).write(tmp_path / "record_257575"),
    )
    assert report.imported == (257575,)
    assert not report.is_complete
    problem = sentences(report, Outcome.PROBLEM)
    assert "ECG_I.wav is cut off" in problem
    assert "declares 10,240 bytes of values, 956 are there" in problem
    store = open_store(tmp_path / "store")
    assert 4113 not in store.datatypes_of()[257575]
    assert 19 in store.datatypes_of()[257575]
    assert not (store.root / "record_257575" / "ECG_I.wav").exists()
    store.close()


def test_that_a_csv_with_bad_lines_brings_in_the_others_and_says_so(tmp_path: Path) -> None:
    bad = event_csv_bytes("RR_interval", [(1.0, 0), (2.0, 256)]) + b"3.0,twelve\r\n"
    report = bring(
        tmp_path / "store", Recording().but(files={"RR_interval.csv": bad}).write(tmp_path / "record_257575")
    )
    assert "RR_interval.csv: 1 lines hold no value" in sentences(report, Outcome.PROBLEM)
    store = open_store(tmp_path / "store")
    assert values(store, 18).tolist() == [0, 256]
    store.close()


def test_that_a_last_line_without_a_comma_is_only_a_note(tmp_path: Path) -> None:
    cut = event_csv_bytes("RR_interval", [(1.0, 0), (2.0, 256)]) + b"3.0"
    report = bring(
        tmp_path / "store", Recording().but(files={"RR_interval.csv": cut}).write(tmp_path / "record_257575")
    )
    assert report.is_complete
    assert "RR_interval.csv: 1 lines hold no value" in sentences(report, Outcome.NOTE)


def test_that_files_are_copied_byte_for_byte(tmp_path: Path) -> None:
    recording = Recording()
    bring(tmp_path / "store", recording.write(tmp_path / "record_257575"))
    for name, data in recording.all_files().items():
        assert (tmp_path / "store" / "record_257575" / name).read_bytes() == data


def test_that_foreign_files_are_notes_and_stay_out(tmp_path: Path) -> None:
    folder = Recording().but(files={"README.txt": b"hello"}).write(tmp_path / "all" / "record_257575")
    (folder.parent / "LICENSE").write_text("MIT")
    report = bring(tmp_path / "store", folder.parent)
    assert report.is_complete
    assert "README.txt" in sentences(report, Outcome.NOTE)
    assert "LICENSE" in sentences(report, Outcome.NOTE)
    assert not (tmp_path / "store" / "record_257575" / "README.txt").exists()


def test_that_a_folder_of_folders_is_searched(tmp_path: Path) -> None:
    Recording(record_id=1).write(tmp_path / "in" / "User_5" / "record_1")
    Recording(record_id=2, seed=2).write(tmp_path / "in" / "a" / "b" / "whatever")
    assert bring(tmp_path / "store", tmp_path / "in").imported == (1, 2)


def test_that_the_record_id_falls_back_to_request_and_folder_name(tmp_path: Path) -> None:
    asked = Recording(info={"algo": None, "request": "/api/v1/data/?record=12&x=1"}).write(tmp_path / "a")
    named = Recording(info={"algo": {}, "request": ""}).write(tmp_path / "record_13")
    assert bring(tmp_path / "store", asked, named).imported == (12, 13)


def test_that_links_in_a_recording_are_refused(tmp_path: Path) -> None:
    folder = Recording().but(without=("ECG_I.wav",)).write(tmp_path / "record_257575")
    secret = tmp_path / "secret.wav"
    secret.write_bytes(Recording().all_files()["ECG_I.wav"])
    (folder / "ECG_I.wav").symlink_to(secret)
    report = bring(tmp_path / "store", folder)
    assert "ECG_I.wav is a link or a device" in sentences(report, Outcome.PROBLEM)
    assert not (tmp_path / "store" / "record_257575" / "ECG_I.wav").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_that_a_pipe_named_like_a_channel_holds_nothing_up(tmp_path: Path) -> None:
    folder = Recording().but(without=("ECG_I.wav",)).write(tmp_path / "record_257575")
    os.mkfifo(folder / "ECG_I.wav")
    assert not bring(tmp_path / "store", folder).is_complete


def test_that_recordings_of_the_other_clock_need_a_second_store(tmp_path: Path) -> None:
    first = Recording(record_id=1).write(tmp_path / "record_1")
    second = Recording(record_id=2, start=ASTROSKIN_START, end=ASTROSKIN_START + 20_000).write(
        tmp_path / "record_2"
    )
    report = bring(tmp_path / "store", first, second)
    assert report.imported == (1,)
    assert "one store has one clock" in sentences(report, Outcome.OTHER_FAMILY)
    assert not report.is_complete


def test_that_an_astroskin_store_counts_thousandths(tmp_path: Path) -> None:
    beats = event_csv_bytes("RR_interval", [(1.5, 0), (2.25, 750)], unit="s/1000")
    recording = Recording(start=ASTROSKIN_START, end=ASTROSKIN_START + 20_000)
    bring(
        tmp_path / "store", recording.but(files={"RR_interval.csv": beats}).write(tmp_path / "record_257575")
    )
    store = open_store(tmp_path / "store")
    assert store.clock.ticks_per_second == 1000
    one = series(store, 18)
    assert store.read(one, 0, 2).timestamps.tolist() == [ASTROSKIN_START + 1500, ASTROSKIN_START + 2250]
    assert series(store, 19).first == ASTROSKIN_START + 1000
    store.close()


@pytest.mark.parametrize(
    ("info", "word"),
    [
        (b"{", "no JSON"),
        (b"[]", "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        (b'{"start": "x", "user": 1}', "when the recording began"),
        (b'{"start": 12, "user": 1}', "when the recording began"),
        (b'{"start": true, "user": 1}', "when the recording began"),
        (b'{"start": 1e400, "user": 1}', "when the recording began"),
        (b'{"start": ' + b"9" * 5000 + b"}", "info.json"),
    ],
)
def test_that_an_info_that_cannot_be_used_is_a_sentence_and_nothing_is_written(
    tmp_path: Path, info: bytes, word: str
) -> None:
    folder = Recording().but(files={"info.json": info}).write(tmp_path / "download")
    report = bring(tmp_path / "store", folder)
    assert word in sentences(report, Outcome.PROBLEM)
    assert not report.is_complete
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    "info",
    [
        b'{"start": 427217263872, "algo": {"record_id": 5}}',
        b'{"start": 427217263872, "user": 1}',
        b'{"start": 427217263872, "user": 1, "algo": {"record_id": -5}}',
        b'{"start": 427217263872, "user": 1, "algo": {"record_id": 99999999999999999999}}',
    ],
)
def test_that_a_recording_whose_info_lacks_a_number_comes_in_under_one_of_its_own(
    tmp_path: Path, info: bytes
) -> None:
    folder = Recording().but(files={"info.json": info}).write(tmp_path / "download")
    report = bring(tmp_path / "store", folder)
    (number,) = report.imported
    store = open_store(tmp_path / "store")
    (record,) = store.records()
    own = range(FIRST_OWN_NUMBER, LAST_OWN_NUMBER + 1)
    assert (number in own, record.user_id in own) == (b'": 5' not in info, b'"user"' not in info)
    store.close()


def test_that_nothing_found_is_a_problem_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    report = bring(tmp_path / "store", tmp_path / "empty", tmp_path / "absent")
    assert "No recording was found in empty" in sentences(report, Outcome.PROBLEM)
    assert "absent doesn't exist" in sentences(report, Outcome.PROBLEM)
    assert not report.is_complete
    assert not (tmp_path / "store").exists()


def test_that_a_cancelled_import_leaves_nothing_half_done(tmp_path: Path) -> None:
    first = Recording(record_id=1).write(tmp_path / "record_1")
    second = Recording(record_id=2, seed=2, seconds=200).write(tmp_path / "record_2")
    watch = Watch()

    def cancel_after_first(line: ImportLine) -> None:
        if line.outcome is Outcome.IMPORTED:
            watch.cancel()

    with pytest.raises(Cancelled):
        import_paths(tmp_path / "store", [first, second], watch=watch, on_line=cancel_after_first)
    store = open_store(tmp_path / "store")
    assert [record.id for record in store.records()] == [1]
    store.close()
    assert not (tmp_path / "store" / ".incoming").exists()
    assert bring(tmp_path / "store", first, second).is_complete


def test_that_progress_only_grows_and_reaches_its_end(tmp_path: Path) -> None:
    Recording(record_id=1).write(tmp_path / "in" / "record_1")
    Recording(record_id=2, seed=2).write(tmp_path / "in" / "record_2")
    Recording(record_id=3, seed=3).zip(tmp_path / "in" / "third.zip")

    seen: list[float] = []

    class Noted(Watch):
        def step(self, fraction: float) -> None:
            seen.append(fraction)

    import_paths(tmp_path / "store", [tmp_path / "in"], watch=Noted(), on_line=lambda _: None)
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1.0)


def test_that_real_recordings_have_the_means_of_their_statistics(
    tmp_path: Path, real_recordings: Path
) -> None:
    report = bring(tmp_path / "store", real_recordings)
    assert report.is_complete
    assert len(report.imported) == 3
    store = open_store(tmp_path / "store")
    for record in store.records():
        told = _figures(real_recordings / f"record_{record.id}" / "statistics.csv")
        assert record.span == TimeSpan(int(told["start"]), int(told["end"]))
        for name, number, only_above_zero in (
            ("HR", 19, False),
            ("BR", 33, False),
            ("MV", 36, True),
            ("Tidalvolume", 37, True),
        ):
            one = series(store, number, record.id)
            stored = store.read(one, 0, one.count).values
            kept = stored[stored > 0] if only_above_zero else stored
            litres = 1000 if only_above_zero else 1
            mean = float(kept.astype(np.float64).mean()) * float(one.datatype.scale.gain) / litres
            assert mean == pytest.approx(float(told[f"{name} Avg"]), rel=1e-12)
    store.close()


def test_that_real_recordings_are_recognised_and_copied_whole(tmp_path: Path, real_recordings: Path) -> None:
    bring(tmp_path / "store", real_recordings)
    again = bring(tmp_path / "store", real_recordings)
    assert (again.imported, len(again.already)) == ((), 3)
    assert again.is_complete
    for path in real_recordings.rglob("record_*/*"):
        assert (tmp_path / "store" / path.relative_to(real_recordings)).read_bytes() == path.read_bytes()


def _figures(path: Path) -> dict[str, str]:
    with path.open(newline="") as file:
        rows = list(csv.reader(file))
    return dict(zip(rows[0], rows[2], strict=True))


def test_that_a_link_that_was_chosen_itself_is_called_one(tmp_path: Path) -> None:
    (tmp_path / "link.edf").symlink_to("/etc/hostname")
    report = bring(tmp_path / "store", tmp_path / "link.edf")
    assert "link.edf is a link, and links aren't followed" in sentences(report, Outcome.PROBLEM)
