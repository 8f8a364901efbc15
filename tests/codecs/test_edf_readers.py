"""What two independent readers, pyedflib and edfio, make of files from these pieces."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import edfio
import numpy as np
import pyedflib
import pytest
from edf_files import ECG, HEART_RATE, RESPIRATION, START, edf_file, header, samples

from hexoview.codecs.edf_annotations import Annotation, AnnotationTable
from hexoview.codecs.edf_range import digital_range
from hexoview.codecs.edf_signal import EdfSignal
from hexoview.codecs.edf_text import patient_field, recording_field

SIGNALS = (ECG, RESPIRATION, HEART_RATE)
SECONDS = 40


@dataclass(frozen=True)
class Case:
    data: bytes
    values: list[np.ndarray]
    annotations: list[Annotation]
    start_fraction: Fraction


def mass(ticks_per_second: int) -> AnnotationTable:
    """A busy file: 400 annotations in 40 s, 100 of them in one second, some lasting."""
    random = np.random.default_rng(7)
    spread = random.integers(0, SECONDS * ticks_per_second, 300)
    busy = random.integers(10 * ticks_per_second, 11 * ticks_per_second, 100)
    onsets = np.sort(np.concatenate((spread, busy)))
    return AnnotationTable(
        onset_ticks=onsets,
        duration_ticks=np.where(np.arange(400) % 3 == 0, onsets % 1000, -1),
        texts=["18:RR_interval=116", "Zoë, 王: umgedreht", "inspiration"],
        ticks_per_second=ticks_per_second,
        text_of=(np.arange(400) % 3).astype(np.int32),
    )


@pytest.fixture(
    params=[(256, "0"), (256, "3/256"), (256, "255/256"), (1000, "0.5"), (1000, "0.123")], ids=str
)
def case(request: pytest.FixtureRequest) -> Case:
    ticks_per_second, text = request.param
    start_fraction = Fraction(text)
    table = mass(ticks_per_second)
    values = samples(SIGNALS, SECONDS)
    data = edf_file(SIGNALS, values, record_count=SECONDS, annotations=table, start_fraction=start_fraction)
    return Case(data, values, list(table.rows()), start_fraction)


@pytest.fixture
def pyedf(case: Case, tmp_path: Path) -> pyedflib.EdfReader:
    return opened(case.data, tmp_path)


def opened(data: bytes, folder: Path) -> pyedflib.EdfReader:
    path = folder / "file.edf"
    path.write_bytes(data)
    return pyedflib.EdfReader(str(path), annotations_mode=pyedflib.READ_ALL_ANNOTATIONS)


def test_that_pyedflib_reads_the_same_signals(case: Case, pyedf: pyedflib.EdfReader) -> None:
    with pyedf as file:
        assert file.getSignalLabels() == [signal.label for signal in SIGNALS]
        for i, signal in enumerate(SIGNALS):
            assert np.array_equal(file.readSignal(i, digital=True), case.values[i])
            assert (file.getDigitalMinimum(i), file.getDigitalMaximum(i)) == (
                signal.digital_min,
                signal.digital_max,
            )
            assert file.getPhysicalMinimum(i) == float(signal.physical_min)
            assert file.getPhysicalMaximum(i) == float(signal.physical_max)
            assert file.getPhysicalDimension(i) == signal.dimension
            assert file.getSampleFrequency(i) == signal.samples_per_record


def test_that_pyedflib_reads_the_same_annotations(case: Case, pyedf: pyedflib.EdfReader) -> None:
    with pyedf as file:
        onsets, durations, texts = file.readAnnotations()
    assert texts.tolist() == [note.text for note in case.annotations]
    # pyedflib counts from the first value, in steps of 100 ns.
    told = [float(note.onset - case.start_fraction) for note in case.annotations]
    assert np.abs(onsets - told).max() <= 1e-7
    lasting = [-1.0 if note.duration is None else float(note.duration) for note in case.annotations]
    assert np.abs(durations - lasting).max() <= 1e-7


def test_that_pyedflib_reads_the_same_start_and_names(pyedf: pyedflib.EdfReader) -> None:
    with pyedf as file:
        # pyedflib 0.1.42 misreads the fraction of the start; the second is right.
        assert file.getStartdatetime().replace(microsecond=0) == START.replace(tzinfo=None)
        assert file.getPatientAdditional() == "hexoskin_user_id=1511"
        assert file.getRecordingAdditional() == "hexoskin_record_id=257575"
        assert file.datarecords_in_file == SECONDS


def test_that_edfio_reads_the_same_signals(case: Case) -> None:
    file = edfio.read_edf(io.BytesIO(case.data))
    assert file.num_data_records == SECONDS
    for read, signal, values in zip(file.signals, SIGNALS, case.values, strict=True):
        assert (read.label, read.physical_dimension) == (signal.label, signal.dimension)
        assert (read.digital_min, read.digital_max) == (signal.digital_min, signal.digital_max)
        assert (read.physical_min, read.physical_max) == (
            float(signal.physical_min),
            float(signal.physical_max),
        )
        assert np.array_equal(read.digital, values)


def test_that_edfio_reads_the_same_annotations_at_exactly_the_same_times(case: Case) -> None:
    read = edfio.read_edf(io.BytesIO(case.data)).annotations
    # edfio counts from the first value and puts those of one onset in an order of its own.
    told = sorted(
        (
            float(note.onset - case.start_fraction),
            -1.0 if note.duration is None else float(note.duration),
            note.text,
        )
        for note in case.annotations
    )
    assert [(onset, -1.0 if lasts is None else lasts, text) for onset, lasts, text in read] == told


def test_that_edfio_reads_the_start_with_its_fraction(case: Case) -> None:
    file = edfio.read_edf(io.BytesIO(case.data))
    start = datetime.combine(file.startdate, file.starttime, tzinfo=UTC)
    # A datetime has microseconds.
    assert start == START + timedelta(microseconds=round(case.start_fraction * 10**6))
    assert file.is_continuous
    assert file.recording.additional == ("hexoskin_record_id=257575",)


def test_that_both_readers_scale_a_channel_as_its_gain_says(tmp_path: Path) -> None:
    gain = Fraction(1, 256)
    bounds = digital_range(gain, Fraction(0), -4096, 4095)
    signal = EdfSignal(
        "4145:accel_X",
        "g",
        bounds.physical_min,
        bounds.physical_max,
        bounds.digital_min,
        bounds.digital_max,
        64,
    )
    values = samples((signal,), 10)
    data = edf_file((signal,), values, record_count=10)
    meant = values[0] * float(gain)
    with opened(data, tmp_path) as file:
        assert np.array_equal(file.readSignal(0), meant)
    assert np.array_equal(edfio.read_edf(io.BytesIO(data)).signals[0].data, meant)


def test_that_both_readers_take_a_file_without_a_single_annotation(tmp_path: Path) -> None:
    values = samples((HEART_RATE,), 3)
    data = edf_file((HEART_RATE,), values, record_count=3)
    with opened(data, tmp_path) as file:
        assert [len(column) for column in file.readAnnotations()] == [0, 0, 0]
    assert edfio.read_edf(io.BytesIO(data)).annotations == ()


def test_that_both_readers_find_the_person_in_a_folded_name(tmp_path: Path) -> None:
    head = replace(
        header(),
        patient_id=patient_field(code="P-7", sex="F", birthdate=date(1961, 2, 1), name="Zoë Müller"),
        recording_id=recording_field(START, equipment="HXSKIN1200008564"),
    )
    data = edf_file((ECG,), samples((ECG,), 2), record_count=2, head=head)
    with opened(data, tmp_path) as file:
        assert file.getPatientName() == "Zoe Muller"
        assert (file.getPatientCode(), file.getSex()) == ("P-7", "Female")
        assert file.getEquipment() == "HXSKIN1200008564"
    patient = edfio.read_edf(io.BytesIO(data)).patient
    assert (patient.name, patient.code, patient.sex) == ("Zoe_Muller", "P-7", "F")
    assert patient.birthdate == date(1961, 2, 1)
