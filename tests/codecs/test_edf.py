from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from edf_files import ECG, HEART_RATE, RESPIRATION, edf_file, header, samples
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs import edf, wav
from hexoview.codecs.edf_annotations import Annotation
from hexoview.codecs.edf_header import encode_header
from hexoview.codecs.edf_records import shifted_down
from hexoview.errors import FormatError

SIGNALS = (ECG, RESPIRATION, HEART_RATE)
NOTE = Annotation(Fraction("2.5"), "turned over", Fraction("0.00390625"))


def two_seconds() -> bytes:
    return edf_file(SIGNALS, samples(SIGNALS, 2), record_count=2, annotations=[NOTE])


def plain_edf(record_count: int, *, held: int) -> bytes:
    head = replace(header(record_count=record_count), is_plus=False)
    return encode_header(head) + np.arange(256 * held, dtype="<i2").tobytes()


@given(
    st.integers(1, 30),
    st.lists(st.sampled_from(SIGNALS), min_size=1, max_size=4),
    st.sampled_from([Fraction(0), Fraction(1, 256), Fraction(999, 1000)]),
    st.integers(0, 2**32),
)
def test_that_a_whole_file_comes_back(
    record_count: int, signals: list, start_fraction: Fraction, seed: int
) -> None:
    values = samples(signals, record_count, seed)
    data = edf_file(
        signals,
        values,
        record_count=record_count,
        annotations=[NOTE],
        start_fraction=start_fraction,
    )
    back = edf.decode(data)
    assert back.header.channels == tuple(signals)
    assert all(np.array_equal(a, b) for a, b in zip(back.signals, values, strict=True))
    assert list(back.annotations.rows()) == [NOTE]
    assert (back.start_fraction, back.record_count) == (start_fraction, record_count)
    assert (back.missing_records, back.spare_bytes, back.unreadable_annotations) == (0, 0, 0)


def test_that_a_cut_off_file_is_read_up_to_its_last_whole_record() -> None:
    data = two_seconds()
    back = edf.decode(data[:-1])
    assert (back.record_count, back.missing_records) == (1, 1)
    assert back.spare_bytes == back.header.record_bytes - 1
    assert [len(values) for values in back.signals] == [256, 128, 1]


def test_that_a_file_whose_recorder_never_wrote_the_count_is_read_to_its_end() -> None:
    data = two_seconds()
    back = edf.decode(data[:236] + b"-1      " + data[244:])
    assert (back.header.record_count, back.record_count, back.missing_records) == (-1, 2, 0)


def test_that_bytes_behind_the_declared_records_are_told() -> None:
    assert edf.decode(two_seconds() + b"tail").spare_bytes == 4
    back = edf.decode(plain_edf(2, held=3))
    assert (back.record_count, back.spare_bytes) == (2, 512)


def test_that_a_file_without_a_whole_record_has_no_values() -> None:
    back = edf.decode(plain_edf(5, held=0))
    assert (back.record_count, back.missing_records, back.start_fraction) == (0, 5, 0)
    assert [len(values) for values in back.signals] == [0]


def test_that_plain_edf_has_even_seconds_and_no_annotations() -> None:
    back = edf.decode(plain_edf(3, held=3))
    assert not back.header.is_plus
    assert back.record_onsets.tolist() == [0, 10**9, 2 * 10**9]
    assert len(back.annotations) == 0
    assert np.array_equal(back.signals[0], np.arange(768))


@pytest.mark.parametrize("samples_per_record", [b"99999999", b"1e30    ", b"1e99    "])
def test_that_a_header_that_promises_more_than_there_is_yields_no_values(samples_per_record: bytes) -> None:
    data = plain_edf(99_999_999, held=1)
    at = 256 + 216
    back = edf.decode(data[:at] + samples_per_record + data[at + 8 :])
    assert [len(values) for values in back.signals] == [0]
    assert (back.record_count, back.missing_records) == (0, 99_999_999)


@pytest.mark.parametrize(
    ("at", "field", "said"),
    [
        (256 + 216, b"0       ", "hold no samples"),
        (244, b"99999999", "would last over 30 years"),
        (244, b"1e9     ", "last '1e9' s"),
        (244, b"1e99    ", "last '1e99' s"),
    ],
)
def test_that_records_that_make_no_sense_are_refused(at: int, field: bytes, said: str) -> None:
    data = plain_edf(100, held=100)
    with pytest.raises(FormatError, match=said):
        edf.decode(data[:at] + field + data[at + len(field) :])


def test_that_real_channels_keep_every_stored_number(real_recordings: Path) -> None:
    folder = real_recordings / "record_257575"
    ecg, _ = wav.decode((folder / "ECG_I.wav").read_bytes(), signed=True)
    breath, _ = wav.decode((folder / "respiration_thoracic.wav").read_bytes(), signed=False)
    seconds = min(len(ecg) // 256, len(breath) // 128)
    values = [ecg[: seconds * 256], shifted_down(breath[: seconds * 128].astype(np.uint16))]
    back = edf.decode(edf_file((ECG, RESPIRATION), values, record_count=seconds))
    assert seconds > 1000
    assert np.array_equal(back.signals[0], ecg[: seconds * 256])
    assert np.array_equal(back.signals[1].astype(np.int32) + 32768, breath[: seconds * 128])
