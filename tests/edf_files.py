"""EDF files for the tests, made from the pieces that the writer uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import numpy as np

from hexoview.codecs.edf_annotation_plan import plan_annotations
from hexoview.codecs.edf_annotations import Annotation, AnnotationTable
from hexoview.codecs.edf_header import EdfHeader, encode_header
from hexoview.codecs.edf_records import RecordLayout, pack_records
from hexoview.codecs.edf_signal import EdfSignal, annotation_signal
from hexoview.codecs.edf_text import patient_field, recording_field

START = datetime(2025, 3, 3, 1, 2, 3, tzinfo=UTC)
ECG = EdfSignal("4113:ECG_I", "mV", "-8.704", "17.504", 0, 4095, 256)
RESPIRATION = EdfSignal("4129:resp_thorac", "", "0", "65535", -32768, 32767, 128)
HEART_RATE = EdfSignal("19:heart_rate", "bpm", "0", "4095", -32768, -28673, 1)


def header(*, signals: Sequence[EdfSignal] = (ECG,), record_count: int = 1) -> EdfHeader:
    """A header of Hexoskin record 257575, user 1511."""
    return EdfHeader(
        patient_id=patient_field(extra=["hexoskin_user_id=1511"]),
        recording_id=recording_field(START, extra=["hexoskin_record_id=257575"]),
        start=START,
        record_count=record_count,
        signals=tuple(signals),
    )


def samples(signals: Sequence[EdfSignal], record_count: int, seed: int = 1) -> list[np.ndarray]:
    """Digital values over each signal's whole range, both ends among them."""
    made = []
    for signal in signals:
        count = signal.samples_per_record * record_count
        low, high = signal.digital_min, signal.digital_max
        values = np.random.default_rng(seed).integers(low, high, count, endpoint=True).astype(np.int16)
        values[:2] = (low, high)[: len(values)]
        made.append(values)
    return made


def edf_file(
    signals: Sequence[EdfSignal],
    values: Sequence[np.ndarray],
    *,
    record_count: int,
    annotations: Sequence[Annotation] | AnnotationTable = (),
    start_fraction: Fraction = Fraction(0),
    head: EdfHeader | None = None,
) -> bytes:
    """A whole EDF+ file."""
    table = annotations if isinstance(annotations, AnnotationTable) else AnnotationTable.of(annotations)
    plan = plan_annotations(table, record_count=record_count, start_fraction=start_fraction)
    layout = RecordLayout(tuple(signal.samples_per_record for signal in signals), plan.width)
    all_signals = (*signals, annotation_signal(plan.width))
    full = replace(head or header(), signals=all_signals, record_count=record_count)
    return encode_header(full) + pack_records(layout, values, plan.encode(0, record_count)).tobytes()
