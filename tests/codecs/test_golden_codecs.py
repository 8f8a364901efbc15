"""Bytes that must not move, and what others read in them: hexdump, wave, struct, csv."""

from __future__ import annotations

import runpy
import struct
import wave
from pathlib import Path

import numpy as np
import pytest

from hexoview.codecs import edf, event_csv, hxd, wav

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
MADE = runpy.run_path(str(GOLDEN / "make_golden_codecs.py"))
FILES: dict[str, bytes] = MADE["golden_files"]()


@pytest.mark.parametrize("name", FILES)
def test_that_the_golden_bytes_have_not_moved(name: str) -> None:
    assert FILES[name] == (GOLDEN / name).read_bytes()


def test_that_every_golden_file_of_the_codecs_is_compared() -> None:
    assert {path.name for path in GOLDEN.glob("codec_*")} == set(FILES)


def test_that_the_golden_wav_begins_as_the_specification_says() -> None:
    data = (GOLDEN / "codec_ecg.wav").read_bytes()
    assert data[:44].hex(" ", -4) == (
        "52494646 24060000 57415645 666d7420 10000000 01000100 00010000 00020000 02001000 64617461 00060000"
    )


def test_that_the_standard_library_hears_the_golden_wav() -> None:
    with wave.open(str(GOLDEN / "codec_breath.wav")) as file:
        assert file.getparams()[:4] == (1, 2, 128, 384)
        assert np.array_equal(np.frombuffer(file.readframes(384), "<u2"), MADE["BREATH_WORDS"])


def test_that_struct_finds_the_golden_pairs() -> None:
    told = [(85, 256), (154, 69), (234, 80), (700, -(2**40))]
    assert list(struct.iter_unpack("<Qq", (GOLDEN / "codec_beats.hxd").read_bytes())) == told


def test_that_the_golden_csv_reads_as_the_dashboard_s() -> None:
    assert (GOLDEN / "codec_states.csv").read_bytes() == (
        b"time [s],device_position [NA](/api/datatype/269/)\r\n"
        b"0.0,nan\r\n1.0,2.0\r\n2.0,6.0\r\n1033.5,nan\r\n"
    )
    assert b"\r\n0.33203125,256\r\n" in (GOLDEN / "codec_beats.csv").read_bytes()
    assert b"\r\n0.085,256\r\n" in (GOLDEN / "codec_beats_of_thousandths.csv").read_bytes()


def test_that_the_golden_files_hold_what_went_in() -> None:
    values, _ = wav.decode((GOLDEN / "codec_ecg.wav").read_bytes(), signed=True)
    assert np.array_equal(values, MADE["ECG_VALUES"])
    assert np.array_equal(
        hxd.decode_values((GOLDEN / "codec_beats_untimed.hxd").read_bytes()), MADE["INTERVALS"]
    )
    beats = event_csv.decode((GOLDEN / "codec_beats_of_thousandths.csv").read_bytes(), 1000)
    assert np.array_equal(beats.offsets, MADE["BEAT_TICKS"])
    file = edf.decode((GOLDEN / "codec_small.edf").read_bytes())
    assert np.array_equal(file.signals[1].astype(np.int32) + 32_768, MADE["BREATH_WORDS"])
    assert tuple(file.annotations.rows()) == MADE["NOTES"]
    assert file.start_fraction == MADE["START_FRACTION"]
