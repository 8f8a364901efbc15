"""RIFF/WAV as Hexoskin writes it: mono words of 16 or 32 bits, signed or not, and a rate field of its own."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hexoview.errors import FormatError

# How much of a file `decode_header` is given at most.
HEAD_LIMIT = 65_536

Word = np.int16 | np.uint16 | np.int32 | np.uint32

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_FORMAT = struct.Struct("<HHIIHH")
_CHUNK = struct.Struct("<4sI")
_PCM, _EXTENSIBLE = 1, 0xFFFE
# What stands in WAVE_FORMAT_EXTENSIBLE behind the two bytes that say PCM.
_SUBFORMAT_TAIL = bytes.fromhex("000000001000800000aa00389b71")
_RIFF_LIMIT = 2**32 - 1
_WORD_BITS = (16, 32)
_WORDS: dict[tuple[int, bool], str] = {
    (16, True): "<i2",
    (16, False): "<u2",
    (32, True): "<i4",
    (32, False): "<u4",
}
_WAY_OUT = "Download the recording again; if the file stays the same, leave this channel out."


@dataclass(frozen=True, slots=True)
class WavHeader:
    """Where the values of a WAV file lie.

    Attributes:
        sample_rate_field: the field as written: Hz, or the period in seconds for channels slower than 1 Hz.
        bits: 16 or 32 for each value.
        data_offset: where the first value starts, in bytes.
        data_size: bytes of whole values that the file really holds.
        missing_bytes: bytes that the data chunk declares and the file does not hold.
        spare_bytes: bytes left over behind the last whole value.
    """

    sample_rate_field: int
    bits: int
    data_offset: int
    data_size: int
    missing_bytes: int = 0
    spare_bytes: int = 0

    @property
    def count(self) -> int:
        """How many whole values the file holds."""
        return self.data_size * 8 // self.bits

    @property
    def damage(self) -> str:
        """A sentence on what is cut off, empty for a whole file."""
        held = self.data_size + self.spare_bytes
        if self.missing_bytes:
            return f"The WAV file declares {held + self.missing_bytes:,} bytes of values, {held:,} are there."
        if self.spare_bytes:
            return f"The WAV file ends inside a {self.bits}-bit value: {held:,} bytes of values are there."
        return ""


def decode_header(head: bytes, file_size: int) -> WavHeader:
    """Find the values of a WAV file from its first bytes (at most 65,536) and its size in bytes.

    The data chunk is trusted as far as the file reaches; the RIFF size is not looked at, because
    Hexoskin writes it 4 too large in every minute ventilation.
    """
    head = head[:HEAD_LIMIT]
    if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
        raise _refusal("It does not begin with RIFF and WAVE.")
    rate_and_bits: tuple[int, int] | None = None
    position = 12
    while position + _CHUNK.size <= len(head):
        name, size = _CHUNK.unpack_from(head, position)
        position += _CHUNK.size
        if name == b"fmt ":
            rate_and_bits = _decode_format(head[position : position + size])
        elif name == b"data":
            return _located(rate_and_bits, declared=size, offset=position, file_size=file_size)
        position += size + size % 2
    raise _refusal(f"No data chunk starts in its first {HEAD_LIMIT:,} bytes.")


def values_dtype(header: WavHeader, *, signed: bool) -> np.dtype[Word]:
    """How the stored words are read; signedness is the datatype's, the file does not tell."""
    return np.dtype(_WORDS[header.bits, signed])


def encode_header(*, sample_rate_field: int, count: int, bits: Literal[16, 32] = 16) -> bytes:
    """The 44 bytes before `count` values; a FormatError when the file would pass 4 GiB."""
    width = bits // 8
    size = count * width
    if size + _HEADER.size - 8 > _RIFF_LIMIT:
        raise FormatError(
            "The channel can't be written as WAV.",
            cause=f"It takes {size:,} bytes; a WAV file ends at {_RIFF_LIMIT:,} bytes (4 GiB).",
            way_out="Choose a shorter stretch of time.",
        )
    if not 1 <= sample_rate_field <= _RIFF_LIMIT // width:
        raise FormatError(
            "The channel can't be written as WAV.",
            cause=f"Its rate field would be {sample_rate_field}; WAV knows 1 to {_RIFF_LIMIT // width}.",
        )
    riff_size = size + _HEADER.size - 8
    form = (16, _PCM, 1, sample_rate_field, sample_rate_field * width, width, bits)
    return _HEADER.pack(b"RIFF", riff_size, b"WAVE", b"fmt ", *form, b"data", size)


def encode(values: NDArray[Word], sample_rate_field: int) -> bytes:
    """A whole WAV file of 16- or 32-bit values."""
    bits = values.dtype.itemsize * 8
    if values.dtype.kind not in "iu" or bits not in _WORD_BITS:
        raise FormatError(
            "The channel can't be written as WAV.",
            cause=f"Its values are {values.dtype}; a store's WAV holds integers of 16 or 32 bits.",
        )
    head = encode_header(
        sample_rate_field=sample_rate_field, count=len(values), bits=16 if bits == 16 else 32
    )
    return head + values.astype(values.dtype.newbyteorder("<"), copy=False).tobytes()


def decode(data: bytes, *, signed: bool) -> tuple[NDArray[Word], WavHeader]:
    """The values of a whole WAV file (a read-only view of `data`) and its header."""
    header = decode_header(data[:HEAD_LIMIT], len(data))
    kind = values_dtype(header, signed=signed)
    return np.frombuffer(data, dtype=kind, count=header.count, offset=header.data_offset), header


def rate_field(rate: Fraction) -> int:
    """The field for a rate in Hz: whole Hz from 1 Hz on, the whole period in seconds below."""
    field = rate if rate >= 1 or rate <= 0 else 1 / rate
    if field.denominator != 1 or field < 1:
        raise FormatError(
            "The channel can't be written as WAV.",
            cause=f"Its rate is {rate} Hz; the field holds whole Hz or whole seconds.",
            way_out="Choose CSV or JSON.",
        )
    return int(field)


def rate_from_field(field: int, *, is_period: bool) -> Fraction:
    """The rate in Hz that the field stands for; `is_period` for channels slower than 1 Hz."""
    if field < 1:
        raise _refusal(f"Its rate field is {field}.")
    return Fraction(1, field) if is_period else Fraction(field)


def _decode_format(chunk: bytes) -> tuple[int, int]:
    if len(chunk) < _FORMAT.size:
        raise _refusal(f"Its format chunk has {len(chunk)} bytes, 16 are needed.")
    tag, channels, rate, _, _, bits = _FORMAT.unpack_from(chunk)
    if tag == _EXTENSIBLE and chunk[26:40] == _SUBFORMAT_TAIL:
        tag = int.from_bytes(chunk[24:26], "little")
    if tag != _PCM:
        raise _refusal(f"Its encoding has the number {tag}; only plain PCM (1) holds stored numbers.")
    if channels != 1:
        raise _refusal(f"It has {channels} channels; a Hexoskin file has 1.")
    if bits not in _WORD_BITS:
        raise _refusal(f"Its values have {bits} bits; a Hexoskin file has 16 or 32.")
    if rate < 1:
        raise _refusal("Its rate field is 0.")
    return rate, bits


def _located(
    rate_and_bits: tuple[int, int] | None, *, declared: int, offset: int, file_size: int
) -> WavHeader:
    if rate_and_bits is None:
        raise _refusal("Its values come before the format chunk that says how to read them.")
    rate, bits = rate_and_bits
    held = min(declared, max(file_size - offset, 0))
    spare = held % (bits // 8)
    return WavHeader(
        sample_rate_field=rate,
        bits=bits,
        data_offset=offset,
        data_size=held - spare,
        missing_bytes=declared - held,
        spare_bytes=spare,
    )


def _refusal(cause: str) -> FormatError:
    return FormatError("The file is no WAV file of a Hexoskin channel.", cause=cause, way_out=_WAY_OUT)
