"""EDF files of other devices, written by edfio, and Hexoskin's in their other spellings."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import edfio
import numpy as np
import pytest
from edf_files import ECG, HEART_RATE, edf_file, header, samples
from importing import bring, sentences, values
from polysomnogram import EEG, polysomnogram
from recording_builder import Recording

from hexoview.cli.main import main
from hexoview.codecs.edf_signal import EdfSignal
from hexoview.domain.idset import IdSet
from hexoview.store.checking.rebuild import rebuild_store
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store
from hexoview.store.recording.load import load_folder
from hexoview.store.recording.origin import FIRST_FOREIGN_CHANNEL, described_channels, is_own
from hexoview.watch import unwatched


def test_that_another_devices_signals_come_in_with_their_names_and_scales(tmp_path: Path) -> None:
    path = polysomnogram(tmp_path / "night.edf")
    report = bring(tmp_path / "store", path)
    assert report.is_complete
    assert "time zone" in sentences(report, Outcome.NOTE)
    (number,) = report.imported
    assert is_own(number)
    told = edfio.read_edf(path)
    store = open_store(tmp_path / "store")
    by_label = {one.datatype.label: one for one in store.series()}
    assert by_label.keys() == {"EEG Fpz-Cz", "Flow"}
    for signal in told.signals:
        one = by_label[signal.label]
        stored = store.read(one, 0, one.count).values
        np.testing.assert_array_equal(stored, signal.digital)
        scale = one.datatype.scale
        np.testing.assert_allclose(
            scale.physical(stored), signal.data, atol=float(abs(scale.gain)) * 1e-3, rtol=0
        )
        assert one.datatype.id >= FIRST_FOREIGN_CHANNEL
        assert one.rate == Fraction(signal.sampling_frequency)
        assert one.datatype.unit == signal.physical_dimension
    assert store.clock.to_datetime(by_label["Flow"].first).isoformat() == "1989-04-24T16:13:00+00:00"
    (record,) = store.records()
    assert store.clock.exact_seconds(record.span.length) == 10
    (person,) = store.users()
    assert (person.name, person.sex, person.birth_year) == ("Zoe Mueller", "F", 1951)
    marks = [
        (store.clock.exact_seconds(one.timestamp - by_label["Flow"].first), one.text)
        for one in store.annotations()
    ]
    assert marks == [(Fraction(3, 2), "Sleep stage W"), (4, "Lights off")]
    store.close()


def test_that_the_file_is_kept_and_its_folder_tells_all_again(tmp_path: Path) -> None:
    path = polysomnogram(tmp_path / "night.edf")
    (number,) = bring(tmp_path / "store", path).imported
    folder = tmp_path / "store" / f"record_{number}"
    assert (folder / "original.edf").read_bytes() == path.read_bytes()
    row = load_folder(folder, is_hashed=False, watch=unwatched()).row
    assert row is not None
    assert {one.name for one in row.unknown} == {"EEG Fpz-Cz", "Flow"}
    store = open_store(tmp_path / "store")
    assert [user.id for user in store.users()] == [row.user_id]
    store.close()
    assert bring(tmp_path / "store", path).already == (number,)


def test_that_a_catalogue_made_anew_has_the_same_numbers_names_and_scales(tmp_path: Path) -> None:
    bring(tmp_path / "store", polysomnogram(tmp_path / "night.edf"))
    store = open_store(tmp_path / "store")
    before = (store.records(), store.users(), store.datatypes(), store.annotations())
    store.close()
    rebuild_store(tmp_path / "store", unwatched())
    store = open_store(tmp_path / "store")
    assert (store.records(), store.users(), store.datatypes(), store.annotations()) == before
    store.close()
    for name in tmp_path.glob("store/hexoview-catalogue*"):
        name.unlink()
    bring(tmp_path / "store", tmp_path / "night.edf")
    store = open_store(tmp_path / "store")
    assert (store.records(), store.users(), store.datatypes(), store.annotations()) == before
    store.close()


def test_that_an_edf_export_of_another_devices_channels_comes_back_by_name(tmp_path: Path) -> None:
    bring(tmp_path / "store", polysomnogram(tmp_path / "night.edf"))
    store = open_store(tmp_path / "store")
    (record,) = store.records()
    expected = [store.read(one, 0, one.count).values.tolist() for one in store.series()]
    store.close()
    target = tmp_path / "out.edf"
    assert main(["export", str(tmp_path / "store"), f"record={record.id}", "-o", str(target)]) == 0
    assert bring(tmp_path / "second", target).imported == (record.id,)
    store = open_store(tmp_path / "second")
    labels = sorted(one.label for one in store.datatypes())
    assert labels == ["EEG Fpz-C", "Flow"]
    found = [store.read(one, 0, one.count).values.tolist() for one in store.series()]
    assert sorted(map(len, found)) == sorted(map(len, expected))
    assert sorted(one[5] for one in found) == sorted(one[5] for one in expected)
    store.close()


def test_that_a_binary_export_of_1989_comes_back(tmp_path: Path) -> None:
    bring(tmp_path / "store", polysomnogram(tmp_path / "night.edf"))
    store = open_store(tmp_path / "store")
    (record,) = store.records()
    store.close()
    target = tmp_path / "out.zip"
    assert main(["export", str(tmp_path / "store"), f"record={record.id}", "-o", str(target)]) == 0
    assert bring(tmp_path / "second", target).imported == (record.id,)
    store = open_store(tmp_path / "second")
    assert [one.span.start for one in store.records()] == [record.span.start]
    store.close()


@pytest.mark.parametrize("suffix", [".zip", ".wav"])
def test_that_a_binary_export_keeps_names_and_scales_and_is_the_same_again(
    tmp_path: Path, suffix: str
) -> None:
    bring(tmp_path / "store", polysomnogram(tmp_path / "night.edf"))
    store = open_store(tmp_path / "store")
    kinds = {one.datatype.id: one.datatype for one in store.series()}
    store.close()
    number = min(kinds)
    wanted = {number: kinds[number]} if suffix == ".wav" else kinds
    paths = [tmp_path / name / f"out{suffix}" for name in ("first", "second")]
    for path, source in zip(paths, ("store", "other"), strict=True):
        path.parent.mkdir()
        query = f"datatype__in={','.join(map(str, wanted))}"
        assert main(["export", str(tmp_path / source), query, "-o", str(path)]) == 0
        bring(tmp_path / "other", path)
    store = open_store(tmp_path / "other")
    found = {one.datatype.id: one.datatype for one in store.series()}
    store.close()
    assert found == wanted
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize(
    "series",
    [
        {"label": "Flow"},
        {"label": "Flow", "unit": 3, "gain": "x", "offset": "0", "rate": "1"},
        {"label": None},
    ],
)
def test_that_a_description_that_is_none_is_passed_over(series: dict[str, object]) -> None:
    assert described_channels([{"datatype": 900_200, **series}, 3, None]) == {}


def test_that_two_nights_of_one_patient_are_one_persons(tmp_path: Path) -> None:
    polysomnogram(tmp_path / "one.edf")
    polysomnogram(tmp_path / "two.edf", year=1990)
    polysomnogram(tmp_path / "other.edf", name="Anna_Berg")
    report = bring(tmp_path / "store", tmp_path / "one.edf", tmp_path / "two.edf", tmp_path / "other.edf")
    assert len(set(report.imported)) == 3
    store = open_store(tmp_path / "store")
    assert sorted(user.name or "" for user in store.users()) == ["Anna Berg", "Zoe Mueller"]
    store.close()


def test_that_files_without_a_patient_are_nobodys_but_their_own(tmp_path: Path) -> None:
    for number in (1, 2):
        signal = edfio.EdfSignal(EEG + number, 100, label="EEG")
        edfio.Edf([signal]).write(tmp_path / f"{number}.edf")
    bring(tmp_path / "store", tmp_path / "1.edf", tmp_path / "2.edf")
    store = open_store(tmp_path / "store")
    people = store.users()
    assert len(people) == 2
    assert all(is_own(user.id) and user.name is None for user in people)
    store.close()


def test_that_a_name_that_somebody_wrote_is_kept(tmp_path: Path) -> None:
    polysomnogram(tmp_path / "one.edf")
    bring(tmp_path / "store", tmp_path / "one.edf")
    store = open_store(tmp_path / "store")
    (person,) = store.users()
    store.notes.keep(people=[type(person)(person.id, "Study 7")])
    polysomnogram(tmp_path / "two.edf", year=1990)
    bring(tmp_path / "store", tmp_path / "two.edf")
    assert [user.name for user in store.users()] == ["Study 7"]
    store.close()


def test_that_another_scale_is_another_channel_and_the_same_one_is_shared(tmp_path: Path) -> None:
    polysomnogram(tmp_path / "one.edf")
    polysomnogram(tmp_path / "two.edf", year=1990)
    polysomnogram(tmp_path / "three.edf", year=1991, gain=500.0)
    bring(tmp_path / "store", *(tmp_path / f"{name}.edf" for name in ("one", "two", "three")))
    store = open_store(tmp_path / "store")
    assert sorted(one.label for one in store.datatypes()) == ["EEG Fpz-Cz", "EEG Fpz-Cz", "Flow"]
    store.close()


def test_that_two_signals_that_are_alike_are_two_channels(tmp_path: Path) -> None:
    signals = [edfio.EdfSignal(EEG, 100, label="EEG", physical_range=(-200, 200)) for _ in range(2)]
    edfio.Edf(signals).write(tmp_path / "a.edf")
    bring(tmp_path / "store", tmp_path / "a.edf")
    store = open_store(tmp_path / "store")
    assert [one.count for one in store.series()] == [1000, 1000]
    store.close()


def test_that_another_devices_file_takes_the_stores_clock(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(start=1_668_817_437_000).but(
        without=("ECG_I.wav", "respiration_thoracic.wav", "acceleration_X.wav", "RR_interval.csv")
    ).write(tmp_path / "record_257575"))  # fmt: skip
    assert bring(tmp_path / "store", polysomnogram(tmp_path / "a.edf")).is_complete
    store = open_store(tmp_path / "store")
    assert store.clock.ticks_per_second == 1000
    store.close()


def test_that_a_discontinuous_file_stays_out_with_a_way_out(tmp_path: Path) -> None:
    data = bytearray(polysomnogram(tmp_path / "a.edf").read_bytes())
    data[192:197] = b"EDF+D"
    at = data.rindex(b"+9\x14\x14")
    data[at : at + 2] = b"+8"
    (tmp_path / "a.edf").write_bytes(data.replace(b"+8\x14\x14\0", b"+20\x14\x14", 1))
    assert "Save its gap-free stretches" in sentences(
        bring(tmp_path / "store", tmp_path / "a.edf"), Outcome.PROBLEM
    )


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("9113:ECG_I", 4113),  # the number changed with the firmware, the name did not
        ("4114:ECG_I", 4113),
        ("4113:ECG_I", 4113),
    ],
)
def test_that_a_hexoskin_label_is_told_by_its_name(tmp_path: Path, label: str, number: int) -> None:
    signal = EdfSignal(label, "mV", "-8.704", "17.504", 0, 4095, 256)
    data = edf_file(
        [signal], samples([signal], 3), record_count=3, head=header(signals=[signal], record_count=3)
    )
    (tmp_path / "a.edf").write_bytes(data)
    bring(tmp_path / "store", tmp_path / "a.edf")
    store = open_store(tmp_path / "store")
    assert store.datatypes_of() == {257575: (number,)}
    store.close()


def test_that_cut_names_that_fit_several_channels_are_told_by_the_number(tmp_path: Path) -> None:
    signals = [
        EdfSignal(f"{number}:minute_ventilation"[:16], "", "0", "65535", -32768, 32767, 1)
        for number in (36, 38)
    ]
    signals = [
        EdfSignal(signals[0].label, "mL/min", "0", "870304.8", -32768, 32767, 1),
        EdfSignal(signals[1].label, "mL/min", "0", "655350", -32768, 32767, 1),
    ]
    data = edf_file(
        signals, samples(signals, 3), record_count=3, head=header(signals=signals, record_count=3)
    )
    (tmp_path / "a.edf").write_bytes(data)
    bring(tmp_path / "store", tmp_path / "a.edf")
    store = open_store(tmp_path / "store")
    assert store.datatypes_of() == {257575: (36, 38)}
    store.close()


def test_that_a_header_beyond_ascii_is_read(tmp_path: Path) -> None:
    data = edf_file([ECG, HEART_RATE], samples([ECG, HEART_RATE], 2), record_count=2,
                    head=header(signals=[ECG, HEART_RATE], record_count=2))  # fmt: skip
    patient = data[8:88].rstrip().replace(b"X X X X", "X M 02-MAY-1951 Zoë_Müller".encode("latin-1"))
    (tmp_path / "a.edf").write_bytes(data[:8] + patient.ljust(80)[:80] + data[88:])
    report = bring(tmp_path / "store", tmp_path / "a.edf")
    assert report.imported == (257575,)
    store = open_store(tmp_path / "store")
    (person,) = store.users()
    assert (person.id, person.name, person.birth_year) == (1511, "Zoë Müller", 1951)
    assert len(values(store, 4113)) == 512
    assert store.series(records=IdSet.of([257575]))
    store.close()
