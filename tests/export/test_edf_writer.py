from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import edfio
import numpy as np
import pyedflib
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from campaign import drawn
from edf_expectations import as_seen, by_edfio, by_pyedflib, expected, first_stamp, nearly, ordered
from export_files import edf_export, edf_part_file, only_part, planned
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.codecs import wav
from hexoview.domain.datatype import Timing
from hexoview.domain.datatypes import known_datatypes, unknown_datatype
from hexoview.domain.resources import Annotation, Record, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN, HEXOSKIN
from hexoview.errors import FormatError, StoreError
from hexoview.export import edf_writer
from hexoview.watch import Cancelled, Watch

GOLDEN = Path(__file__).parents[1] / "golden"


def labels_of(path: Path) -> list[str]:
    return [signal.label for signal in edfio.read_edf(path).signals]


def texts_of(path: Path) -> list[str]:
    return [one.text for one in edfio.read_edf(path).annotations]


def assert_seen(store: MemoryStore, text: str, path: Path) -> None:
    """Both readers see, in the whole file, just what the rules say."""
    for part in planned(store, text)[0].parts():
        written, tallies = edf_part_file(store, part, path)
        wanted = expected(part, store)
        labels, digital, annotations = as_seen(wanted)
        zero = store.clock.to_datetime(wanted.start).replace(microsecond=0)
        for seen in (by_edfio(written), by_pyedflib(written)):
            assert seen.start_second == zero.timetuple()[:6]
            assert seen.labels == labels
            assert seen.digital == digital
            assert nearly(ordered(seen.annotations), ordered(annotations))
        assert ordered(by_edfio(written).annotations) == ordered(annotations)
        assert {t.datatype_id: (t.head_padding, t.tail_padding) for t in tallies} == wanted.padding
        assert {t.datatype_id: t.values for t in tallies} == {
            piece.series.datatype.id: piece.count for piece in part.pieces
        }
        assert first_stamp(written) == Fraction(wanted.start % SECOND, SECOND)


# ---- what foreign readers see


def test_that_both_readers_see_every_number_and_event(tmp_path):
    store = a_store()
    a_range(store, 3, start_s=10, seconds=20)
    store.add_annotation(Annotation(1, START + 700, "Zoë pressed"))
    assert_seen(store, "record=1", tmp_path / "all.edf")


@settings(max_examples=drawn(1))
@given(st.data())
def test_that_odd_windows_are_padded_to_whole_seconds(tmp_path_factory, data):
    store, fraction = MemoryStore(), data.draw(st.integers(0, 255))
    a_record(store, 1, start_s=fraction / SECOND, seconds=20)
    rng, begin = np.random.default_rng(data.draw(st.integers(0, 99))), START + fraction
    for number, rate in ((4113, 256), (4129, 128), (4145, 64), (19, 1), (33, 1)):
        if data.draw(st.booleans()):
            low, high = (0, 40_000) if rate == 128 else (0, 4096)
            count = data.draw(st.integers(1, 20 * rate))
            kind = np.int16 if number in (4113, 4145) else np.uint16
            store.add_sync(1, number, rng.integers(low, high, count).astype(kind))
    ticks = begin + np.sort(rng.choice(20 * SECOND, 12, replace=False))
    store.add_async(1, 18, ticks, rng.integers(0, 400, 12))
    store.add_async(1, 269, ticks[::3], rng.integers(0, 7, 4), breaks=ticks[[2, 7]] + 1)
    window = sorted((data.draw(st.integers(0, 20 * SECOND)), data.draw(st.integers(0, 20 * SECOND))))
    text = f"record=1&start={begin + window[0]}&end={begin + window[1]}"
    assert_seen(store, text, tmp_path_factory.mktemp("edf") / "odd.edf")


def test_that_a_start_between_seconds_is_kept(tmp_path):
    store = MemoryStore()
    a_record(store, 1, start_s=77 / SECOND, seconds=10)
    store.add_sync(1, 4113, np.arange(2560, dtype=np.int16))
    path, _ = edf_export(store, "record=1", tmp_path / "fraction.edf")
    assert first_stamp(path) == Fraction(77, SECOND)
    edf = edfio.read_edf(path)
    assert edf.starttime.replace(microsecond=0).isoformat() == "00:23:57"
    assert edf.starttime.microsecond == round(77 / SECOND * 1e6)


def test_that_only_the_slower_channel_begins_a_second_later(tmp_path):
    path, [tally] = edf_export(a_store(), "record=1&datatype=19", tmp_path / "hr.edf")
    assert edfio.read_edf(path).starttime.isoformat() == "00:23:58"
    assert (tally.head_padding, tally.tail_padding) == (0, 0)


def test_that_events_alone_make_a_file_without_signals(tmp_path):
    assert_seen(a_store(), "record=1&datatype=18", tmp_path / "rr.edf")


def test_that_each_stretch_is_a_file_of_its_own(tmp_path):
    store = a_store()
    for number, start in ((1, 5), (2, 20.25)):
        a_range(store, number, start_s=start, seconds=10, routine=7)
    [plan] = planned(store, "trainingroutine=7")
    assert len(plan.parts()) == 2
    assert_seen(store, "trainingroutine=7", tmp_path / "runs.edf")


def test_that_the_other_family_has_its_own_clock(tmp_path):
    store = MemoryStore(clock=ASTROSKIN)
    start = START * 1000 // SECOND + 250
    store.add_user(User(10))
    store.add_record(Record(1, 10, TimeSpan(start, start + 10_000)))
    rng = np.random.default_rng(2)
    for number, rate in ((4113, 250), (64, 75), (4145, 50), (19, 1)):
        kind = np.uint16 if number in (64, 19) else np.int16
        store.add_sync(1, number, rng.integers(0, 4000, rate * 10).astype(kind))
    store.add_async(1, 18, start + np.array([1, 999, 5001]), np.array([0, 800, 801]))
    part = only_part(store, f"record=1&start={start + 1500}&end={start + 7001}")
    path, _ = edf_part_file(store, part, tmp_path / "astro.edf")
    labels, digital, annotations = as_seen(expected(part, store))
    seen = by_edfio(path)
    assert (seen.labels, seen.digital) == (labels, digital)
    assert ordered(seen.annotations) == ordered(annotations)
    assert first_stamp(path) == Fraction(1, 4)


# ---- the worked example


@pytest.fixture
def record_257575(real_recordings: Path) -> MemoryStore:
    """ECG and heart rate of a real recording, read from its WAV files."""
    folder, store = real_recordings / "record_257575", MemoryStore()
    store.add_user(User(21885))
    store.add_record(Record(257575, 21885, TimeSpan(427_217_263_872, 427_217_528_448)))
    for number, name, signed in ((4113, "ECG_I", True), (19, "heart_rate", False)):
        values, _ = wav.decode((folder / f"{name}.wav").read_bytes(), signed=signed)
        store.add_sync(257575, number, values)
    return store


def test_that_ten_seconds_from_half_a_second_on_make_eleven_data_records(record_257575, tmp_path):
    start = 427_217_263_872 + 128
    text = f"record=257575&start={start}&end={start + 2560}"
    path, tallies = edf_export(record_257575, text, tmp_path / "example.edf")
    with pyedflib.EdfReader(str(path)) as reader:
        assert reader.datarecords_in_file == 11
        assert reader.getPatientAdditional() == "hexoskin_user_id=21885"
        assert reader.getRecordingAdditional() == "hexoskin_record_id=257575"
    found = {t.datatype_id: (t.values, t.head_padding, t.tail_padding) for t in tallies}
    assert found == {4113: (2560, 128, 128), 19: (10, 1, 0)}
    onsets = {one.text: one.onset for one in edfio.read_edf(path).annotations}
    assert onsets == {"Window first tick": 0.5, "Window last tick": 10.5 - 1 / 256}
    assert_seen(record_257575, text, path)


def test_that_a_real_recording_keeps_every_number(record_257575, tmp_path):
    path, tallies = edf_export(record_257575, "record=257575", tmp_path / "real.edf")
    edf = edfio.read_edf(path)
    [ecg] = [signal for signal in edf.signals if signal.label == "4113:ECG_I"]
    series = record_257575.series()[1]
    stored = record_257575.read(series, 0, series.count).values
    assert (series.datatype.id, ecg.physical_range) == (4113, (-8.704, 17.504))
    kept = next(t.values for t in tallies if t.datatype_id == 4113)
    assert np.array_equal(ecg.digital[:kept], stored[:kept])
    assert np.allclose(ecg.data[:kept], stored[:kept] * 0.0064 - 8.704, rtol=0, atol=1e-9)


# ---- header


def test_that_the_header_says_whose_and_which(tmp_path):
    store = a_store()
    store.add_user(User(10, name="Zoë Müller", sex="F"))
    path, _ = edf_export(store, "record=1", tmp_path / "who.edf")
    edf = edfio.read_edf(path)
    assert (edf.patient.name, edf.patient.sex, edf.patient.code) == ("Zoe_Muller", "F", "X")
    assert edf.patient.additional == ("hexoskin_user_id=10",)
    assert edf.recording.additional == ("hexoskin_record_id=1",)
    assert edf.recording.startdate.isoformat() == "2022-11-19"
    assert path.read_bytes()[192:197] == b"EDF+C"
    assert labels_of(path) == ["4113:ECG_I", "4129:resp_thorac", "19:heart_rate", "37:tidal_volume"]


def test_that_units_are_plain_letters(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=600)
    store.add_sync(1, 81, np.arange(5000, 5010, dtype=np.int16))
    store.add_sync(1, 276, np.array([123, 45], np.uint16))
    path, _ = edf_export(store, "record=1", tmp_path / "units.edf")
    [temperature] = edfio.read_edf(path).signals
    assert temperature.physical_dimension == "degC"
    assert "276:HRV_LF=12.3 ms^2" in texts_of(path)


@pytest.mark.parametrize(("year", "is_held"), [(1984, False), (1985, True), (2084, True), (2085, False)])
def test_that_years_beyond_edfs_century_are_refused(tmp_path, year, is_held):
    store = MemoryStore()
    begin = HEXOSKIN.from_datetime(datetime(year, 6, 1, tzinfo=UTC))
    store.add_user(User(10))
    store.add_record(Record(1, 10, TimeSpan(begin, begin + 1000)))
    store.add_sync(1, 4113, np.arange(600, dtype=np.int16))
    if is_held:
        path, _ = edf_export(store, "record=1", tmp_path / "year.edf")
        assert edfio.read_edf(path).startdate.year == year
        return
    with pytest.raises(FormatError, match=f"{year}; EDF knows 1985 to 2084") as refused:
        edf_export(store, "record=1", tmp_path / "year.edf")
    assert refused.value.way_out
    assert list(tmp_path.iterdir()) == []


# ---- values


@pytest.mark.parametrize(
    "datatype",
    [d for d in known_datatypes(HEXOSKIN).values() if d.rate and d.rate >= 1],
    ids=lambda d: d.name,
)
def test_that_every_stored_word_of_a_channel_comes_back_physical(tmp_path, datatype):
    store = MemoryStore()
    a_record(store, 1, seconds=600)
    bounds = np.iinfo(np.int16 if datatype.is_signed else np.uint16)
    values = np.linspace(bounds.min, bounds.max, int(datatype.rate * 4)).astype(bounds.dtype)
    store.add_sync(1, datatype.id, values)
    path, [tally] = edf_export(store, "record=1", tmp_path / "wide.edf")
    [signal] = edfio.read_edf(path).signals
    shift = 0 if datatype.is_signed else 32_768
    assert np.array_equal(signal.digital.astype(int) + shift, values)
    physical = values * float(datatype.scale.gain) + float(datatype.scale.offset)
    # Where 8 characters don't hold the bounds, the tally says what that costs.
    told = [note for note in tally.notes if "at most " in note]
    error = 0.0 if not told else float(told[0].rsplit("at most ")[1].split()[0].rstrip("."))
    assert np.abs(signal.data - physical).max() <= error * 1.1 + 1e-9 * np.abs(physical).max()


@pytest.mark.parametrize(
    ("values", "is_exact"),
    [
        (np.array([100_000, 165_535, 120_000], np.int32), True),
        (np.array([-200_000, 3_000_000, 7], np.int32), False),
    ],
)
def test_that_what_16_bits_cannot_hold_is_moved_or_scaled_and_told(tmp_path, values, is_exact):
    store = MemoryStore()
    a_record(store, 1)
    store.add_sync(1, 900008, values)
    path, [tally] = edf_export(store, "record=1", tmp_path / "wide.edf")
    [signal] = edfio.read_edf(path).signals
    if is_exact:
        assert np.array_equal(np.rint(signal.data).astype(int), values)
        assert not any("16 bits" in note for note in tally.notes)
        return
    assert tally.notes[0] == (
        "Skin temperature, raw needs more than EDF's 16 bits; it will be written in steps of 49 counts."
    )
    assert np.abs(signal.data - values).max() <= 49 / 2 + 1


# ---- events


def test_that_a_state_lasts_until_the_next_row_a_nan_row_or_the_end(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=100)
    rows = START + np.array([0, 1000, 2000, 3000])
    store.add_async(1, 280, rows, np.array([6, 2, 5, 6]), breaks=START + np.array([0, 2500, 25_600]))
    path, [tally] = edf_export(store, f"record=1&start={START}&end={START + 5000}", tmp_path / "sleep.edf")
    told = {(one.onset * 256, one.duration): one.text for one in edfio.read_edf(path).annotations}
    assert told == {
        (0.0, None): "Window first tick",
        (0.0, 1000 / 256): "280:sleep_phase=6 awake",
        (1000.0, 1000 / 256): "280:sleep_phase=2 NREM",
        (2000.0, 500 / 256): "280:sleep_phase=5 REM",
        (3000.0, 2000 / 256): "280:sleep_phase=6 awake",
        (4999.0, None): "Window last tick",
    }
    assert (tally.values, tally.nan_rows) == (4, 2)


def test_that_flags_are_told_as_a_number_and_in_words(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    store.add_async(1, 1004, START + np.array([5, 6]), np.array([0, 129]))
    path, _ = edf_export(store, "record=1", tmp_path / "flags.edf")
    assert texts_of(path)[1:3] == [
        "1004:RR_interval_quality=0 good",
        "1004:RR_interval_quality=129 noisy, unreliable",
    ]


def test_that_channels_slower_than_a_hertz_become_annotations(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=1000)
    store.add_sync(1, 19, np.arange(60, 160, dtype=np.uint16))
    store.add_sync(1, 271, np.array([3072, 3073, 1], np.uint16))
    path, tallies = edf_export(store, "record=1", tmp_path / "slow.edf")
    told = [(a.onset, a.text) for a in edfio.read_edf(path).annotations if "ANN" in a.text]
    # The file starts with the first heart rate, a second after the record.
    assert told == [
        (299, "271:ANN=0.75 s"),
        (599, "271:ANN=0.750244140625 s"),
        (899, "271:ANN=0.000244140625 s"),
    ]
    assert labels_of(path) == ["19:heart_rate"]
    assert [(t.datatype_id, t.values, t.tail_padding) for t in tallies] == [(19, 100, 800), (271, 3, 0)]


def test_that_activities_keep_their_times_beyond_the_window(tmp_path):
    store = a_store()
    a_range(store, 5, start_s=-30, seconds=40)
    a_range(store, 6, start_s=50, seconds=300)
    a_range(store, 7, start_s=70, seconds=5)
    path, _ = edf_export(store, f"record=1&start={START + 5 * SECOND}", tmp_path / "beyond.edf")
    told = [(a.onset, a.duration, a.text) for a in edfio.read_edf(path).annotations if "Act" in a.text]
    assert told == [(-35.0, 40.0, "Activity 5"), (45.0, 300.0, "Activity 6")]


def test_that_notes_outside_the_window_stay_out_and_control_characters_go(tmp_path):
    store = a_store()
    store.add_annotation(Annotation(1, START - 1, "before"))
    store.add_annotation(Annotation(1, START + 5, "two\nlines\x14\0"))
    store.add_annotation(Annotation(1, START + 6, "", 215))
    store.add_annotation(Annotation(1, START + 7, "é" * 300))
    path, _ = edf_export(store, "record=1&datatype=19", tmp_path / "notes.edf")
    found = [text for text in texts_of(path) if "Window" not in text]
    assert found == ["two lines", "annotation 215", "é" * 123 + "…"]


def test_that_a_busy_second_does_not_widen_the_others(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=1000)
    store.add_sync(1, 19, np.arange(1000, dtype=np.uint16))
    store.add_async(1, 18, START + np.arange(300, 500), np.arange(200))
    path, _ = edf_export(store, "record=1", tmp_path / "busy.edf")
    assert path.stat().st_size < 1000 * 70
    assert len(texts_of(path)) == 202


# ---- grids


def test_that_grids_which_miss_the_records_seconds_meet_elsewhere(tmp_path):
    """A stretch that was exported from half a second on and imported again."""
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    store.add_sync(1, 4113, np.arange(2560, dtype=np.int16))
    store.add_sync(1, 4129, np.arange(1280, dtype=np.uint16), first=START + 1)
    store.add_sync(1, 19, np.arange(60, 70, dtype=np.uint16), first=START + 129)
    path, tallies = edf_export(store, "record=1", tmp_path / "again.edf")
    assert labels_of(path) == ["4113:ECG_I", "4129:resp_thorac", "19:heart_rate"]
    # 127 ticks before the record: where the heart rate's seconds and the belt's even ticks meet.
    assert first_stamp(path) == Fraction(129, 256)
    assert [(t.datatype_id, t.head_padding) for t in tallies] == [(19, 1), (4113, 127), (4129, 64)]


def test_that_a_grid_which_meets_no_other_becomes_annotations_and_is_told(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    store.add_sync(1, 19, np.arange(60, 70, dtype=np.uint16))
    store.add_sync(1, 4145, np.arange(640, dtype=np.int16))
    store.add_sync(1, 33, np.arange(10, 15, dtype=np.uint16), first=START + 7)
    path, tallies = edf_export(store, "record=1", tmp_path / "odd.edf")
    assert labels_of(path) == ["4145:accel_X", "19:heart_rate"]
    told = [(a.onset * 256, a.text) for a in edfio.read_edf(path).annotations if "breathing" in a.text]
    assert told == [(7 + 256 * i, f"33:breathing_rate={10 + i} rpm") for i in range(5)]
    [note] = next(t.notes for t in tallies if t.datatype_id == 33)
    assert note.startswith("Breathing rate doesn't fall on the seconds of the other channels")


def test_that_a_rate_without_whole_values_a_second_becomes_annotations(tmp_path):
    class Strange(MemoryStore):
        def datatype(self, number):
            return unknown_datatype(number, timing=Timing.SYNCHRONOUS, rate=Fraction(5, 2))

    store = Strange()
    a_record(store, 1, seconds=10)
    store.add_sync(1, 5000, np.arange(5, dtype=np.int16))
    path, [tally] = edf_export(store, "record=1", tmp_path / "odd.edf")
    told = [(a.onset, a.text) for a in edfio.read_edf(path).annotations if "5000" in a.text]
    ticks = [0, 102, 204, 307, 409]
    assert told == [(tick / 256, f"5000:datatype_5000={value}") for value, tick in enumerate(ticks)]
    assert tally.notes


# ---- the file


def test_that_the_bytes_stay_those_of_the_golden_file(tmp_path):
    path, _ = edf_export(a_store(), f"record=1&end={START + 5 * SECOND}", tmp_path / "export.edf")
    assert path.read_bytes() == (GOLDEN / "export.edf").read_bytes()


def test_that_a_part_longer_than_a_block_is_whole(tmp_path):
    store = a_store(seconds=300)
    assert_seen(store, "record=1", tmp_path / "long.edf")
    assert_seen(store, f"record=1&datatype__in=19,18&start={START + 100}", tmp_path / "long.edf")


def test_that_many_events_are_made_anew_and_written_alike(tmp_path, monkeypatch):
    store, events = a_store(seconds=4000), "record=1&datatype__in=18,19,269"
    store.add_async(1, 269, START + np.array([9, 460_700, 460_900, 800_000]), np.array([1, 2, 3, 1]))
    few, _ = edf_export(store, events, tmp_path / "few.edf")
    monkeypatch.setattr(edf_writer, "_HELD_EVENTS", 0)
    many, _ = edf_export(store, events, tmp_path / "many.edf")
    assert many.read_bytes() == few.read_bytes()
    assert_seen(store, events, tmp_path / "many.edf")


def test_that_a_channel_may_be_missing_for_whole_blocks(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=1500)
    rng = np.random.default_rng(3)
    store.add_sync(1, 4113, rng.integers(0, 4096, 256 * 20).astype(np.int16), first=START + 600 * SECOND)
    store.add_sync(1, 4129, rng.integers(0, 65_536, 128 * 300).astype(np.uint16))
    store.add_sync(1, 19, rng.integers(50, 90, 1400).astype(np.uint16))
    assert_seen(store, "record=1", tmp_path / "late.edf")


def test_that_a_store_that_fails_leaves_no_file(tmp_path):
    store = a_store()
    part = only_part(store, "record=1")

    def gone():
        raise StoreError("The recording is gone.")

    store.before_read = gone
    with pytest.raises(StoreError):
        edf_part_file(store, part, tmp_path / "all.edf")
    assert list(tmp_path.iterdir()) == []


def test_that_cancel_stops_between_blocks_and_leaves_no_file(tmp_path):
    store, watch, reads = a_store(seconds=12_000), Watch(), [0]
    part = only_part(store, "record=1")

    def count() -> None:
        reads[0] += 1
        if reads[0] == 12:
            watch.cancel()

    store.before_read = count
    with pytest.raises(Cancelled):
        edf_part_file(store, part, tmp_path / "all.edf", watch)
    # Not even the reads of the block at hand are more than one for each signal.
    assert reads[0] < 12 + 5
    assert list(tmp_path.iterdir()) == []


def test_that_two_records_of_a_part_never_share_a_file(tmp_path):
    store = a_store()
    a_record(store, 2, start_s=30)
    store.add_sync(2, 19, np.arange(60, 90, dtype=np.uint16))
    parts = planned(store, "user=10&datatype=19")[0].parts()
    paths = [edf_part_file(store, part, tmp_path / f"{part.record.id}.edf")[0] for part in parts]
    found = [edfio.read_edf(path).recording.additional for path in paths]
    assert found == [("hexoskin_record_id=1",), ("hexoskin_record_id=2",)]


def test_that_a_window_wider_than_the_record_is_clipped(tmp_path):
    store = a_store()
    part = only_part(store, f"record=1&start={START - 99}&end={START + 10**6}")
    assert part == replace(part, window=TimeSpan(START, START + 60 * SECOND))
    path, _ = edf_part_file(store, part, tmp_path / "clip.edf")
    onsets = {a.text: a.onset for a in edfio.read_edf(path).annotations if "Window" in a.text}
    assert onsets == {"Window first tick": 0.0, "Window last tick": 60 - 1 / 256}
