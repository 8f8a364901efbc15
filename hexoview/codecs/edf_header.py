"""The header of an EDF+ file as two tables of fields, both ways.

Strict when writing: a header that EDF can't hold is refused before a file is opened. Forgiving when
reading: only what is needed to find the samples must make sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction

from hexoview.codecs.edf_signal import EdfSignal
from hexoview.codecs.edf_text import (
    decode_date,
    decode_field,
    decode_integer,
    decode_number,
    encode_field,
    refusal,
    strange,
)

# What one signal adds to the header, and what stands before the first.
BLOCK_BYTES = 256

# 30 years: bounds the nanoseconds of every time to 64 bits.
LONGEST_S = 10**9

_MAX_SIGNALS = 9999
_FILE_FIELDS = (
    ("version", 8),
    ("patient_id", 80),
    ("recording_id", 80),
    ("start date", 8),
    ("start time", 8),
    ("header size", 8),
    ("reserved", 44),
    ("record_count", 8),
    ("record_duration_s", 8),
    ("signal count", 4),
)
_SIGNAL_FIELDS = (
    ("label", 16),
    ("transducer", 80),
    ("dimension", 8),
    ("physical_min", 8),
    ("physical_max", 8),
    ("digital_min", 8),
    ("digital_max", 8),
    ("prefilter", 80),
    ("samples_per_record", 8),
    ("signal reserved", 32),
)
_CLOCK = re.compile(r"([ 0-9]?[0-9])[.:'/ -]([ 0-9]?[0-9])[.:'/ -]([0-9]{2})")


@dataclass(frozen=True, slots=True)
class EdfHeader:
    """What stands before the data records.

    Attributes:
        start: UTC, whole seconds; the fraction stands in the first annotation.
        record_count: data records, -1 where a recorder never wrote the number.
        signals: in file order, annotation signals among them.
    """

    patient_id: str
    recording_id: str
    start: datetime
    record_count: int
    signals: tuple[EdfSignal, ...]
    record_duration_s: Fraction = Fraction(1)
    is_discontinuous: bool = False
    is_plus: bool = True

    @property
    def channels(self) -> tuple[EdfSignal, ...]:
        """The signals that hold samples, in file order."""
        return tuple(signal for signal in self.signals if not self.annotates(signal))

    def annotates(self, signal: EdfSignal) -> bool:
        """Whether the signal holds annotations; only EDF+ knows such signals."""
        return self.is_plus and signal.is_annotations

    @property
    def size(self) -> int:
        """Bytes of the header."""
        return BLOCK_BYTES * (len(self.signals) + 1)

    @property
    def record_bytes(self) -> int:
        """Bytes of one data record."""
        return 2 * sum(signal.samples_per_record for signal in self.signals)


def encode_header(header: EdfHeader) -> bytes:
    """All bytes before the first data record; a FormatError names what does not fit, and the limit."""
    _check(header)
    kind = ("EDF+D" if header.is_discontinuous else "EDF+C") if header.is_plus else ""
    texts = (
        "0",
        header.patient_id,
        header.recording_id,
        header.start.strftime("%d.%m.%y"),
        header.start.strftime("%H.%M.%S"),
        str(header.size),
        kind,
        str(header.record_count),
        _encode_duration(header.record_duration_s),
        str(len(header.signals)),
    )
    head = [
        encode_field(text, width, name=name) for (name, width), text in zip(_FILE_FIELDS, texts, strict=True)
    ]
    for name, width in _SIGNAL_FIELDS:
        head += [
            encode_field(str(getattr(signal, name, "")), width, name=f"{name} of signal {signal.label!r}")
            for signal in header.signals
        ]
    return b"".join(head)


def header_size(first_block: bytes) -> int:
    """Bytes of the whole header, told by the first 256: at most 2,560,000."""
    if len(first_block) < BLOCK_BYTES:
        raise strange(f"It has {len(first_block)} bytes; the shortest EDF header has {BLOCK_BYTES}.")
    if first_block[:8].strip() != b"0":
        raise strange(f"It begins with {first_block[:8]!r}, not with the version 0.")
    count = decode_integer(decode_field(first_block[252:256]), name="number of signals")
    if not 1 <= count <= _MAX_SIGNALS:
        raise strange(f"Its number of signals is {count}; EDF holds 1 to {_MAX_SIGNALS}.")
    return BLOCK_BYTES * (count + 1)


def decode_header(data: bytes) -> EdfHeader:
    """Read a header from the first bytes of a file; `data` may go on behind it."""
    size = header_size(data)
    if len(data) < size:
        raise strange(f"Its header has {size:,} bytes; the file ends after {len(data):,}.")
    fields = _split(data, _FILE_FIELDS)
    kind = fields["reserved"][:5]
    is_plus = kind in ("EDF+C", "EDF+D")
    return EdfHeader(
        patient_id=fields["patient_id"],
        recording_id=fields["recording_id"],
        start=_decode_start(fields),
        record_count=decode_integer(fields["record_count"], name="number of data records"),
        signals=_decode_signals(data[BLOCK_BYTES:size]),
        record_duration_s=_decode_duration(fields["record_duration_s"]),
        is_discontinuous=kind == "EDF+D",
        is_plus=is_plus,
    )


def _check(header: EdfHeader) -> None:
    start = header.start
    if start.utcoffset() != timedelta(0) or start.microsecond:
        raise ValueError(f"the start {start} is no whole second in UTC")
    if not 1985 <= start.year <= 2084:
        raise refusal(f"It starts in {start.year}; EDF knows 1985 to 2084.")
    if not 1 <= len(header.signals) <= _MAX_SIGNALS:
        raise refusal(f"It has {len(header.signals)} signals; EDF holds 1 to {_MAX_SIGNALS}.")
    for signal in header.signals:
        signal.check()
    if header.record_count < 1:
        raise refusal(f"It has {header.record_count} data records; EDF needs at least 1.")


def _encode_duration(seconds: Fraction) -> str:
    text = f"{float(seconds):.7f}".rstrip("0").rstrip(".")
    if Fraction(text) != seconds or seconds < 0:
        raise refusal(f"Its data records last {seconds} s, which is no short decimal.")
    return text


def _split(data: bytes, table: tuple[tuple[str, int], ...]) -> dict[str, str]:
    texts = {}
    position = 0
    for name, width in table:
        texts[name] = decode_field(data[position : position + width])
        position += width
    return texts


def _decode_signals(block: bytes) -> tuple[EdfSignal, ...]:
    """The fields lie by name, not by signal: all labels, then all transducers."""
    count = len(block) // BLOCK_BYTES
    columns: dict[str, list[str]] = {}
    position = 0
    for name, width in _SIGNAL_FIELDS:
        columns[name] = [
            decode_field(block[position + i * width : position + (i + 1) * width]) for i in range(count)
        ]
        position += count * width
    return tuple(_decode_signal({name: texts[i] for name, texts in columns.items()}) for i in range(count))


def _decode_signal(fields: dict[str, str]) -> EdfSignal:
    of_signal = f"of signal {fields['label']!r}"
    samples = decode_integer(fields["samples_per_record"], name=f"number of samples {of_signal}")
    if samples < 0:
        raise strange(f"The number of samples {of_signal} is {samples}.")
    return EdfSignal(
        label=fields["label"],
        dimension=fields["dimension"],
        physical_min=fields["physical_min"],
        physical_max=fields["physical_max"],
        digital_min=decode_integer(fields["digital_min"], name=f"digital minimum {of_signal}"),
        digital_max=decode_integer(fields["digital_max"], name=f"digital maximum {of_signal}"),
        samples_per_record=samples,
        prefilter=fields["prefilter"],
        transducer=fields["transducer"],
    )


def _decode_start(fields: dict[str, str]) -> datetime:
    """The start; EDF+ tells the year in four digits, EDF in two (85 to 84 are 1985 to 2084)."""
    day = _CLOCK.fullmatch(fields["start date"])
    clock = _CLOCK.fullmatch(fields["start time"])
    if day is None or clock is None:
        raise strange(f"Its start is {fields['start date']!r} {fields['start time']!r}.")
    words = fields["recording_id"].split()
    told = decode_date(words[1]) if len(words) > 1 and words[0] == "Startdate" else None
    year = int(day[3]) + (1900 if int(day[3]) >= 85 else 2000)
    hour, minute, second = (int(part) for part in clock.groups())
    try:
        date = told or datetime(year, int(day[2]), int(day[1]), tzinfo=UTC)
        return datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=UTC)
    except ValueError as problem:
        raise strange(f"Its start is {day[0]} {clock[0]}, which no calendar has.") from problem


def _decode_duration(text: str) -> Fraction:
    seconds = decode_number(text)
    if seconds is None or not 0 <= seconds < LONGEST_S:
        raise strange(f"Its data records last {text!r} s.")
    return seconds
