"""Makes the golden files of the codecs anew: run it only when their bytes were meant to move."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
from edf_files import ECG, HEART_RATE, RESPIRATION, edf_file

from hexoview.codecs import event_csv, hxd, wav
from hexoview.codecs.edf_annotations import Annotation
from hexoview.codecs.event_csv import EventTable

SECONDS = 3
ECG_VALUES = (1360 + 600 * (np.arange(256 * SECONDS) % 200 == 7)).astype("<i2")
BREATH_WORDS = (22_000 + np.arange(128 * SECONDS) % 97).astype("<u2")
HEART_RATES = np.array([70, 71, 255], "<u2")
BEAT_TICKS = np.array([85, 154, 234, 700])
INTERVALS = np.array([256, 69, 80, -(2**40)])
POSITION_TICKS = np.array([256, 512])
POSITION_ENDS = np.array([0, 264_576])
NOTES = (
    Annotation(Fraction("0.05078125"), "window begins"),
    Annotation(Fraction("1.25"), "Zoë 王", Fraction("0.5")),
    Annotation(Fraction("2.99609375"), "18:RR_interval=116"),
)
START_FRACTION = Fraction(13, 256)


def golden_files() -> dict[str, bytes]:
    """Each file's name and the bytes that it should have."""
    digital = [ECG_VALUES] + [
        (words.astype(np.int32) - 32_768).astype("<i2") for words in (BREATH_WORDS, HEART_RATES)
    ]
    beats = EventTable("RR_interval", 18, "s/256", BEAT_TICKS, INTERVALS, np.array([], np.int64))
    states = EventTable("device_position", 269, "NA", POSITION_TICKS, np.array([2, 6]), POSITION_ENDS)
    return {
        "codec_ecg.wav": wav.encode(ECG_VALUES, 256),
        "codec_breath.wav": wav.encode(BREATH_WORDS, 128),
        "codec_beats.hxd": hxd.encode(BEAT_TICKS, INTERVALS),
        "codec_beats_untimed.hxd": hxd.encode_values(INTERVALS),
        "codec_beats.csv": event_csv.encode(beats, 256),
        "codec_beats_of_thousandths.csv": event_csv.encode(beats, 1000),
        "codec_states.csv": event_csv.encode(states, 256),
        "codec_small.edf": edf_file(
            (ECG, RESPIRATION, HEART_RATE),
            digital,
            record_count=SECONDS,
            annotations=NOTES,
            start_fraction=START_FRACTION,
        ),
    }


if __name__ == "__main__":
    for name, data in golden_files().items():
        Path(__file__).with_name(name).write_bytes(data)
