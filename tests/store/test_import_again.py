from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, series, tree, values
from recording_builder import START, TICKS, Recording, event_csv_bytes, hxd_bytes, wav_bytes

from hexoview.domain.span import TimeSpan
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that holds the recording of 20 s."""
    bring(tmp_path / "store", Recording().write(tmp_path / "first" / "record_257575"))
    return tmp_path / "store"


def without_catalogue(folder: Path) -> dict[str, bytes | None]:
    return {name: data for name, data in tree(folder).items() if not name.startswith("hexoview")}


def test_that_the_same_folder_again_is_nothing_to_do(store: Path, tmp_path: Path) -> None:
    before = without_catalogue(store)
    report = bring(store, tmp_path / "first")
    assert (report.imported, report.already, report.is_complete) == ((), (257575,), True)
    assert without_catalogue(store) == before


def test_that_the_same_recording_under_another_folder_name_is_nothing_to_do(
    store: Path, tmp_path: Path
) -> None:
    report = bring(store, Recording().write(tmp_path / "copy of night (2)"))
    assert (report.imported, report.already) == ((), (257575,))


def test_that_the_same_values_in_other_files_are_nothing_to_do(store: Path, tmp_path: Path) -> None:
    recording = Recording()
    other = recording.but(
        without=("RR_interval.csv", "ECG_I.wav", "statistics.csv"),
        files={
            "RR_interval.hxd": hxd_bytes(recording.beats()),
            "4113.wav": recording.all_files()["ECG_I.wav"],
        },
    )
    report = bring(store, other.write(tmp_path / "api"))
    assert (report.imported, report.already, report.is_complete) == ((), (257575,), True)


@pytest.mark.parametrize(("begin", "end"), [(1, 20), (5, 10), (1, 2), (19, 20)])
def test_that_a_stretch_of_what_is_here_is_nothing_to_do(
    store: Path, tmp_path: Path, begin: int, end: int
) -> None:
    report = bring(store, Recording().stretch(begin, end).write(tmp_path / "record_257575"))
    assert (report.imported, report.already, report.is_complete) == ((), (257575,), True)


def test_that_more_of_a_recording_is_offered_and_nothing_changes(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording().but(without=("ECG_I.wav",)).write(tmp_path / "a"))
    before = without_catalogue(tmp_path / "store")
    report = bring(tmp_path / "store", Recording().write(tmp_path / "b"))
    assert not report.is_complete
    assert "the channels ECG lead I" in sentences(report, Outcome.OFFERS_MORE)
    assert without_catalogue(tmp_path / "store") == before


def test_that_more_of_a_recording_takes_its_place_when_asked(tmp_path: Path) -> None:
    short = Recording(seconds=10)
    bring(tmp_path / "store", short.write(tmp_path / "a"))
    opened = open_store(tmp_path / "store")
    report = bring(tmp_path / "store", Recording().write(tmp_path / "b"), replace=True)
    assert (report.imported, report.is_complete) == ((257575,), True)
    # A store that was open all the while sees the new values at once.
    np.testing.assert_array_equal(values(opened, 4113), Recording().values("ECG_I"))
    assert len(opened.records()) == 1
    opened.close()
    assert len([path for path in (tmp_path / "store").iterdir() if path.is_dir()]) == 1


def test_that_a_replacement_keeps_the_channels_that_only_the_old_one_had(tmp_path: Path) -> None:
    recording = Recording()
    bring(tmp_path / "store", recording.but(without=("tidal_volume.wav",)).write(tmp_path / "a"))
    other = recording.but(without=("heart_rate.wav", "RR_interval.csv"))
    assert bring(tmp_path / "store", other.write(tmp_path / "b"), replace=True).is_complete
    opened = open_store(tmp_path / "store")
    for name, number in (("heart_rate", 19), ("tidal_volume", 37), ("ECG_I", 4113)):
        np.testing.assert_array_equal(values(opened, number), recording.values(name))
    assert values(opened, 18).tolist() == [value for _, value in recording.beats()]
    opened.close()


def test_that_channels_that_count_from_another_start_are_not_mixed(tmp_path: Path) -> None:
    recording = Recording()
    bring(tmp_path / "store", recording.but(without=("ECG_I.wav",)).write(tmp_path / "a"))
    before = without_catalogue(tmp_path / "store")
    report = bring(tmp_path / "store", recording.stretch(5, 10).write(tmp_path / "b"), replace=True)
    assert "another start" in sentences(report, Outcome.PROBLEM)
    assert without_catalogue(tmp_path / "store") == before


def test_that_a_value_that_contradicts_is_shown_with_channel_time_and_both_numbers(
    store: Path, tmp_path: Path
) -> None:
    ecg = Recording().values("ECG_I").copy()
    was, ecg[2 * TICKS + 64] = int(ecg[2 * TICKS + 64]), 4095
    report = bring(store, Recording().but(files={"ECG_I.wav": wav_bytes(ecg, 256)}).write(tmp_path / "b"))
    assert not report.is_complete
    problem = sentences(report, Outcome.PROBLEM)
    assert f"ECG lead I at 2022-11-19 00:23:59.25 UTC: {was:,} here, 4,095 in what comes in" in problem
    opened = open_store(store)
    np.testing.assert_array_equal(values(opened, 4113), Recording().values("ECG_I"))
    opened.close()


def test_that_a_beat_that_is_missing_is_a_contradiction(store: Path, tmp_path: Path) -> None:
    beats = Recording().beats()
    rows = [(offset / TICKS, value) for offset, value in beats[:3] + beats[4:]]
    fewer = Recording().but(files={"RR_interval.csv": event_csv_bytes("RR_interval", rows)})
    problem = sentences(bring(store, fewer.write(tmp_path / "b")), Outcome.PROBLEM)
    assert f"{beats[3][1]:,} here, no value in what comes in" in problem


def test_that_another_rate_is_a_contradiction(store: Path, tmp_path: Path) -> None:
    faster = wav_bytes(Recording().values("ECG_I"), 512)
    problem = sentences(
        bring(store, Recording().but(files={"ECG_I.wav": faster}).write(tmp_path / "b")), Outcome.PROBLEM
    )
    assert "another rate" in problem


def test_that_a_recording_cannot_change_its_person(store: Path, tmp_path: Path) -> None:
    problem = sentences(bring(store, Recording(user=5, seed=3).write(tmp_path / "b")), Outcome.PROBLEM)
    assert "Here it is person 21885's; what comes in says person 5" in problem


def test_that_stretches_that_overlap_are_joined_when_asked(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording().stretch(2, 10).write(tmp_path / "a"))
    second = Recording().stretch(5, 15).write(tmp_path / "b")
    report = bring(tmp_path / "store", second)
    assert "more values of" in sentences(report, Outcome.OFFERS_MORE)
    assert bring(tmp_path / "store", second, replace=True).is_complete
    opened = open_store(tmp_path / "store")
    assert values(opened, 4113).tolist() == Recording().values("ECG_I")[2 * 256 : 15 * 256].tolist()
    opened.close()


def test_that_an_exported_stretch_keeps_its_times(tmp_path: Path) -> None:
    recording = Recording()
    bring(tmp_path / "store", recording.stretch(5, 10).write(tmp_path / "record_257575"))
    opened = open_store(tmp_path / "store")
    begin = START + 5 * TICKS
    assert opened.records()[0].span == TimeSpan(begin, START + 10 * TICKS)
    assert series(opened, 4113).first == begin
    assert series(opened, 19).first == begin
    np.testing.assert_array_equal(values(opened, 19), recording.values("heart_rate")[4:9])
    beats = series(opened, 18)
    wanted = [START + o for o, _ in recording.beats() if 5 * TICKS <= o < 10 * TICKS]
    assert opened.read(beats, 0, beats.count).timestamps.tolist() == wanted
    opened.close()


def test_that_further_stretches_of_a_recording_get_numbers_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    Recording().stretch(2, 5).write(folder / "record_257575_1")
    Recording().stretch(8, 12).write(folder / "record_257575_2")
    report = bring(tmp_path / "store", folder)
    assert report.imported == (257575, 1_000_257_575)
    assert "a further stretch of recording 257575" in sentences(report, Outcome.IMPORTED)
    again = bring(tmp_path / "store", folder)
    assert (again.imported, again.already) == ((), (257575, 1_000_257_575))
    opened = open_store(tmp_path / "store")
    assert [record.span.start - START for record in opened.records()] == [2 * TICKS, 8 * TICKS]
    opened.close()


def test_that_the_whole_recording_can_take_the_place_of_its_stretches(tmp_path: Path) -> None:
    Recording().stretch(2, 5).write(tmp_path / "export" / "record_257575_1")
    Recording().stretch(8, 12).write(tmp_path / "export" / "record_257575_2")
    bring(tmp_path / "store", tmp_path / "export")
    report = bring(tmp_path / "store", Recording().write(tmp_path / "whole"), replace=True)
    assert (report.imported, report.is_complete) == ((257575,), True)
    opened = open_store(tmp_path / "store")
    assert [record.id for record in opened.records()] == [257575]
    opened.close()


def test_that_a_file_that_went_missing_can_be_brought_back(store: Path, tmp_path: Path) -> None:
    (store / "record_257575" / "ECG_I.wav").unlink()
    assert "the channels ECG lead I" in sentences(bring(store, tmp_path / "first"), Outcome.OFFERS_MORE)
    assert bring(store, tmp_path / "first", replace=True).is_complete
    opened = open_store(store)
    np.testing.assert_array_equal(values(opened, 4113), Recording().values("ECG_I"))
    opened.close()


def test_that_a_store_without_its_catalogue_is_made_anew_by_the_next_import(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    Recording().stretch(2, 5).write(folder / "record_257575_1")
    Recording().stretch(8, 12).write(folder / "record_257575_2")
    Recording(record_id=8, seed=8).write(folder / "record_8")
    bring(tmp_path / "store", folder)
    before = open_store(tmp_path / "store")
    records, channels = before.records(), before.series()
    before.close()
    for path in (tmp_path / "store").glob("hexoview-catalogue.sqlite*"):
        path.unlink()
    report = bring(tmp_path / "store", folder)
    assert (report.imported, set(report.already)) == ((), {8, 257575, 1_000_257_575})
    after = open_store(tmp_path / "store")
    assert after.records() == records
    assert after.series() == channels
    after.close()


@pytest.mark.parametrize(
    ("name", "datatype", "label"), [("ECG_I.wav", 4113, "ECG lead I"), ("RR_interval.csv", 18, "RR interval")]
)
def test_that_a_longer_channel_alone_is_more_and_a_shorter_one_is_nothing_new(
    tmp_path: Path, name: str, datatype: int, label: str
) -> None:
    papers = {"info.json", "statistics.csv"}
    short, long = (
        recording.but(without=tuple(set(recording.all_files()) - papers - {name}))
        for recording in (Recording(seconds=10), Recording())
    )
    store = tmp_path / "store"
    bring(store, short.write(tmp_path / "short"))
    offered = bring(store, long.write(tmp_path / "long"))
    assert f"more values of {label}" in sentences(offered, Outcome.OFFERS_MORE)
    assert bring(store, tmp_path / "long", replace=True).imported == (257575,)
    assert bring(store, tmp_path / "short", replace=True).already == (257575,)
    opened = open_store(store)
    expected = [value for _, value in long.beats()] if datatype == 18 else long.values("ECG_I").tolist()
    assert values(opened, datatype).tolist() == expected
    opened.close()


def test_that_joined_stretches_keep_the_rows_without_a_number_of_both(tmp_path: Path) -> None:
    told = [(8, 1), (12, None), (25, 2), (28, None), (40, 3), (45, None)]

    def stretch(begin: int, end: int) -> Recording:
        cut = Recording(seconds=60).stretch(begin, end)
        rows = [(float(at - begin), value) for at, value in told if begin <= at < end]
        states = {"sleep_position.csv": event_csv_bytes("sleep_position", rows, unit="NA")}
        return replace(cut, files={**cut.files, **states}, missing=cut.missing - frozenset(states))

    store = tmp_path / "store"
    assert bring(store, stretch(5, 30).write(tmp_path / "a")).is_complete
    assert bring(store, stretch(20, 50).write(tmp_path / "b"), replace=True).is_complete
    with contextlib.closing(open_store(store)) as opened:
        one = series(opened, 270)
        ticks = ((opened.read(one, 0, one.count).timestamps - START) // TICKS).tolist()
        breaks = ((opened.breaks(one) - START) // TICKS).tolist()
        assert (ticks, values(opened, 270).tolist(), breaks) == ([8, 25, 40], [1, 2, 3], [12, 28, 45])
