"""Downloads of every year and device that `hexoskin-data.md` describes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, series, values
from layout_builder import OLD_RECORD, OLD_SECONDS, OLD_USER, local_decode, new_astroskin, old_astroskin
from recording_builder import ASTROSKIN_START, START, TICKS, Recording, wav_bytes

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store
from hexoview.store.recording.origin import is_own


def test_that_an_old_astroskin_comes_in_with_every_number(tmp_path: Path) -> None:
    recording, expected = old_astroskin()
    report = bring(tmp_path / "store", recording.write(tmp_path / f"record_{OLD_RECORD}"))
    assert report.is_complete
    assert "line 4" in sentences(report, Outcome.NOTE)
    store = open_store(tmp_path / "store")
    table = {one.name: one for one in known_datatypes(HEXOSKIN).values()}
    for name, numbers in expected.items():
        np.testing.assert_array_equal(values(store, table[name].id, OLD_RECORD), numbers)
    assert values(store, 52, OLD_RECORD).tolist() == [1, 2]
    (record,) = store.records()
    assert (record.user_id, record.devices) == (OLD_USER, ())
    # The longest of its channels has a value more than two seconds behind the others.
    assert record.span.end == START + (OLD_SECONDS + 2) * TICKS + 1
    store.close()


def test_that_lead_three_of_an_old_astroskin_has_no_offset(tmp_path: Path) -> None:
    recording, expected = old_astroskin()
    bring(tmp_path / "store", recording.write(tmp_path / "a"))
    store = open_store(tmp_path / "store")
    leads = [series(store, number, OLD_RECORD).datatype for number in (4113, 4114, 4115)]
    one, two, three = (
        lead.scale.physical(expected[name])
        for lead, name in zip(leads, ("ECG_I", "ECG_II", "ECG_III"), strict=True)
    )
    np.testing.assert_allclose(three, one - two, atol=1e-9)
    celsius = series(store, 81, OLD_RECORD).datatype.scale.physical(expected["temperature_celcius"])
    assert 13 < celsius.min() < celsius.max() < 31
    store.close()


def test_that_the_other_family_has_its_own_rates_and_clock(tmp_path: Path) -> None:
    recording, expected = new_astroskin()
    assert bring(tmp_path / "store", recording.write(tmp_path / "a")).is_complete
    store = open_store(tmp_path / "store")
    numbers = {"ECG_I": 4113, "respiration_thoracic": 4129, "acceleration_X": 4145, "PPG": 64,
               "breathing_rate": 33, "ECG_quality": 1006}  # fmt: skip
    for name, number in numbers.items():
        np.testing.assert_array_equal(values(store, number), expected[name])
    beats = series(store, 18)
    assert store.read(beats, 0, 2).timestamps.tolist() == [ASTROSKIN_START + 731, ASTROSKIN_START + 1544]
    # 75 Hz on a clock of 1/1000 s: value i falls on floor(i × 40 / 3).
    light = series(store, 64)
    assert store.read(light, 0, 4).timestamps.tolist() == [ASTROSKIN_START + tick for tick in (0, 13, 26, 40)]
    store.close()


@pytest.mark.parametrize("has_numbers", [True, False])
def test_that_a_local_decode_comes_in_with_what_it_has(tmp_path: Path, *, has_numbers: bool) -> None:
    report = bring(tmp_path / "store", local_decode(has_numbers=has_numbers).write(tmp_path / "decoded"))
    assert report.is_complete
    (number,) = report.imported
    assert is_own(number) is not has_numbers
    store = open_store(tmp_path / "store")
    assert values(store, 900011, number).tolist() == [3912, 3910]
    assert values(store, 900010, number).tolist() == [98, 97]
    core = series(store, 900009, number)
    assert (core.first, core.count) == (START, 20)
    assert "device_status.txt" in sentences(report, Outcome.NOTE)
    store.close()
    assert bring(tmp_path / "store", tmp_path / "decoded").already == (number,)


def test_that_bare_rows_are_not_guessed_where_a_converter_may_have_scaled_them(tmp_path: Path) -> None:
    recording = Recording().but(files={"RR_interval.csv": b"1.00000000,0.78125000\n"})
    report = bring(tmp_path / "store", recording.write(tmp_path / "a"))
    assert "RR_interval.csv" in sentences(report, Outcome.PROBLEM)


def test_that_files_named_by_number_and_words_of_32_bits_are_read(tmp_path: Path) -> None:
    recording = Recording()
    wide = recording.values("ECG_I").astype(np.int32) + 70_000
    recording = recording.but(
        without=("ECG_I.wav", "heart_rate.wav"),
        files={"4113.wav": wav_bytes(wide, 256), "19.wav": wav_bytes(recording.values("heart_rate"), 1)},
    )
    assert bring(tmp_path / "store", recording.write(tmp_path / "7")).is_complete
    store = open_store(tmp_path / "store")
    np.testing.assert_array_equal(values(store, 4113), wide)
    np.testing.assert_array_equal(values(store, 19), recording.values("heart_rate"))
    store.close()
