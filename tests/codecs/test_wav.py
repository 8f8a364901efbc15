from __future__ import annotations

import io
import struct
import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from hexoview.codecs import wav
from hexoview.errors import FormatError

WORDS = [np.dtype(word) for word in ("<i2", "<u2", "<i4", "<u4")]


def wav_file(
    data: bytes = b"\1\0\2\0",
    *,
    tag: int = 1,
    channels: int = 1,
    rate: int = 256,
    bits: int = 16,
    declared: int | None = None,
    before: bytes = b"",
    extra: bytes = b"",
) -> bytes:
    form = struct.pack("<HHIIHH", tag, channels, rate, rate * 2, 2, bits) + extra
    chunks = before + b"fmt " + struct.pack("<I", len(form)) + form
    size = len(data) if declared is None else declared
    return b"RIFF" + struct.pack("<I", 7) + b"WAVE" + chunks + b"data" + struct.pack("<I", size) + data


@st.composite
def channels(draw: st.DrawFn) -> np.ndarray:
    word = draw(st.sampled_from(WORDS))
    return draw(npst.arrays(word, st.integers(0, 300)))


@given(channels(), st.integers(1, 2**30 - 1))
def test_that_every_value_and_the_rate_field_come_back(values: np.ndarray, field: int) -> None:
    data = wav.encode(values, field)
    back, header = wav.decode(data, signed=values.dtype.kind == "i")
    assert back.dtype == values.dtype
    assert np.array_equal(back, values)
    assert (header.sample_rate_field, header.bits) == (field, values.dtype.itemsize * 8)
    assert (header.count, header.damage) == (len(values), "")


@given(npst.arrays(np.dtype("<i2"), st.integers(1, 300)), st.integers(1, 96_000))
def test_that_the_standard_library_reads_the_same_frames(values: np.ndarray, field: int) -> None:
    with wave.open(io.BytesIO(wav.encode(values, field))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, field)
        assert file.readframes(file.getnframes()) == values.tobytes()


def test_that_big_endian_values_are_written_little_endian() -> None:
    values = np.array([1, -2, 300], ">i2")
    assert wav.encode(values, 1)[44:] == struct.pack("<3h", 1, -2, 300)


def test_that_the_sizes_in_the_header_are_those_of_the_file() -> None:
    data = wav.encode(np.zeros(5, "<i2"), 256)
    assert struct.unpack_from("<I", data, 4)[0] == len(data) - 8
    assert struct.unpack_from("<I", data, 40)[0] == 10


def test_that_the_riff_size_and_the_chunks_before_the_values_do_not_matter() -> None:
    before = b"LIST" + struct.pack("<I", 5) + b"abcde\0"
    values, header = wav.decode(wav_file(b"\xff\xff\2\0", before=before), signed=False)
    assert values.tolist() == [65535, 2]
    assert header.data_offset == 44 + 14


def test_that_an_extensible_header_of_plain_pcm_is_read() -> None:
    tail = bytes.fromhex("000000001000800000aa00389b71")
    extra = struct.pack("<HHI", 22, 16, 0) + struct.pack("<H", 1) + tail
    values, _ = wav.decode(wav_file(tag=0xFFFE, extra=extra), signed=True)
    assert values.tolist() == [1, 2]


def test_that_an_extensible_header_of_floats_is_refused() -> None:
    tail = bytes.fromhex("000000001000800000aa00389b71")
    extra = struct.pack("<HHI", 22, 16, 0) + struct.pack("<H", 3) + tail
    with pytest.raises(FormatError, match="the number 3"):
        wav.decode_header(wav_file(tag=0xFFFE, extra=extra), 1000)


def test_that_an_empty_channel_has_no_values_and_no_damage() -> None:
    values, header = wav.decode(wav.encode(np.zeros(0, "<i2"), 256), signed=True)
    assert (len(values), header.count, header.damage) == (0, 0, "")


def test_that_a_cut_off_file_tells_how_much_is_missing() -> None:
    header = wav.decode_header(wav_file(b"\1\0" * 10, declared=100), 44 + 20)
    assert (header.count, header.missing_bytes, header.spare_bytes) == (10, 80, 0)
    assert "declares 100 bytes of values, 20 are there" in header.damage


def test_that_an_odd_last_byte_is_told() -> None:
    values, header = wav.decode(wav_file(b"\1\0\2\0\3"), signed=True)
    assert values.tolist() == [1, 2]
    assert (header.missing_bytes, header.spare_bytes) == (0, 1)
    assert "ends inside a 16-bit value: 5 bytes" in header.damage


def test_that_a_file_that_ends_with_its_header_holds_nothing() -> None:
    header = wav.decode_header(wav_file(b"", declared=8), 44)
    assert (header.count, header.missing_bytes) == (0, 8)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "RIFF and WAVE"),
        (b"RIFX" + wav_file()[4:], "RIFF and WAVE"),
        (wav_file(tag=3), "the number 3"),
        (wav_file(channels=2), "2 channels"),
        (wav_file(bits=24), "24 bits"),
        (wav_file(rate=0), "rate field is 0"),
        (wav_file()[:36], "No data chunk"),
        (b"RIFF\0\0\0\0WAVEdata\4\0\0\0abcd", "before the format chunk"),
        (b"RIFF\0\0\0\0WAVEfmt \4\0\0\0abcd", "No data chunk|format chunk has 4 bytes"),
        (wav_file(before=b"LIST" + struct.pack("<I", 70_000) + b"\0" * 70_000), "first 65,536 bytes"),
    ],
)
def test_that_what_is_no_hexoskin_wav_is_refused_with_its_reason(data: bytes, said: str) -> None:
    with pytest.raises(FormatError, match=said) as caught:
        wav.decode(data, signed=True)
    assert caught.value.way_out


def test_that_a_channel_beyond_four_gibibytes_is_refused_before_it_is_written() -> None:
    most = (2**32 - 1 - 36) // 2
    assert len(wav.encode_header(sample_rate_field=256, count=most)) == 44
    with pytest.raises(FormatError, match="4 GiB"):
        wav.encode_header(sample_rate_field=256, count=most + 1)


@pytest.mark.parametrize("field", [0, -1, 2**31])
def test_that_a_rate_field_that_wav_cannot_hold_is_refused(field: int) -> None:
    with pytest.raises(FormatError, match="rate field"):
        wav.encode_header(sample_rate_field=field, count=1)


@pytest.mark.parametrize("kind", ["<f4", "<i8", "<i1"])
def test_that_values_of_another_kind_are_refused(kind: str) -> None:
    with pytest.raises(FormatError, match="integers of 16 or 32 bits"):
        wav.encode(np.zeros(3, kind), 1)


@pytest.mark.parametrize(
    ("rate", "field"), [(Fraction(256), 256), (Fraction(1), 1), (Fraction(1, 300), 300), (Fraction(1, 2), 2)]
)
def test_that_the_field_holds_hertz_from_one_on_and_seconds_below(rate: Fraction, field: int) -> None:
    assert wav.rate_field(rate) == field
    assert wav.rate_from_field(field, is_period=rate < 1) == rate


@pytest.mark.parametrize("rate", [Fraction(5, 2), Fraction(2, 3), Fraction(0), Fraction(-1)])
def test_that_a_rate_between_the_fields_is_refused(rate: Fraction) -> None:
    with pytest.raises(FormatError, match="whole Hz or whole seconds"):
        wav.rate_field(rate)


def test_that_a_rate_field_of_nothing_is_no_rate() -> None:
    with pytest.raises(FormatError, match="rate field is 0"):
        wav.rate_from_field(0, is_period=True)


def test_that_every_real_file_parses_with_the_count_that_the_standard_library_finds(
    real_recordings: Path,
) -> None:
    files = sorted(real_recordings.glob("record_*/*.wav"))
    assert len(files) >= 60
    for path in files:
        data = path.read_bytes()
        values, header = wav.decode(data, signed=True)
        with wave.open(str(path)) as peer:
            assert (header.count, header.sample_rate_field) == (peer.getnframes(), peer.getframerate()), path
            assert values.tobytes() == peer.readframes(peer.getnframes()), path
        assert (header.data_offset, header.damage) == (44, ""), path


def test_that_a_real_file_is_written_again_byte_for_byte_but_for_a_wrong_riff_size(
    real_recordings: Path,
) -> None:
    wrong = 0
    for path in sorted(real_recordings.glob("record_*/*.wav")):
        data = path.read_bytes()
        values, header = wav.decode(data, signed=False)
        written = wav.encode(values, header.sample_rate_field)
        assert (written[:4], written[8:]) == (data[:4], data[8:]), path
        wrong += written[4:8] != data[4:8]
    # minute_ventilation and tidal_volume of each of the three downloads declare 4 bytes too many.
    assert wrong == 6


@pytest.mark.parametrize("spare", [0, 1, 2, 3])
def test_that_a_value_of_32_bits_that_was_cut_is_spare_bytes(spare: int) -> None:
    data = wav.encode(np.arange(5, dtype=np.int32), 256)
    header = wav.decode_header(data[:44], file_size=44 + 16 + spare)
    assert (header.count, header.data_size, header.spare_bytes) == (4, 16, spare)
    assert header.missing_bytes == 4 - spare
