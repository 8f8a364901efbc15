"""Reads EDF+ exports once more with the standard library alone, and counts what is inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import IO, Any

from hexoview.export.audit_found import Channels, Found
from hexoview.watch import Watch

_RECORDS_AT_ONCE = 64
_MOST_HEADER = 4 << 20
_START = re.compile(rb"(\d\d)\.(\d\d)\.(\d\d)(\d\d)\.(\d\d)\.(\d\d)")
_VALUE = re.compile(rb"([+-][0-9.]+)(?:\x15[0-9.]*)?\x14(\d+):[^\x14]*\x14")
_STAMP = re.compile(rb"([+-][0-9.]+)\x14\x14")
_1970 = datetime(1970, 1, 1, tzinfo=UTC)
# Two digits of a year: EDF begins in 1985.
_FIRST_YEAR = 85


@dataclass(frozen=True, slots=True)
class _Head:
    """What an EDF says of itself.

    Attributes:
        start_s: the whole second it starts in, since 1970.
        signals: label and values in a data record of each.
    """

    size: int
    start_s: int
    records: int
    signals: tuple[tuple[str, int], ...]

    @property
    def record_bytes(self) -> int:
        """Bytes of a data record."""
        return 2 * sum(samples for _, samples in self.signals)


def read_edf(path: Path, told: dict[str, Any], watch: Watch) -> Channels:
    """The channels of an EDF+ file: signals by their labels, events by their annotations.

    Raises:
        ValueError: it isn't such a file.
    """
    rate = int(told["ticks_per_second"])
    user = told["channels"][0]["user"] if told["channels"] else None
    with path.open("rb") as file:
        head = _head(file)
        held = path.stat().st_size - head.size
        if held != head.records * head.record_bytes:
            raise ValueError(
                f"its head promises {head.records * head.record_bytes:,} bytes of data; it has {held:,}"
            )
        start, found = _annotations(file, head, rate, watch)
    channels: Channels = {(user, kind): one for kind, one in found.items()}
    paddings = {one["datatype"]: (one["head_padding"], one["tail_padding"]) for one in told["channels"]}
    for label, samples in head.signals:
        kind = label.partition(":")[0]
        if kind.isdigit():
            front, back = paddings.get(int(kind), (0, 0))
            last = samples * head.records - back - 1
            step = Fraction(rate, samples)
            ends = (start + int(front * step), start + int(last * step))
            channels[user, int(kind)] = Found(last + 1 - front, *ends)
    return channels


def _head(file: IO[bytes]) -> _Head:
    fixed = file.read(256)
    match = _START.fullmatch(fixed[168:184])
    try:
        size, records, count = int(fixed[184:192]), int(fixed[236:244]), int(fixed[252:256])
    except ValueError:
        raise ValueError("its head has no numbers where EDF has some") from None
    if match is None or not 256 <= size <= _MOST_HEADER or size != 256 * (count + 1):
        raise ValueError("its head isn't EDF's")
    rest = file.read(size - 256)
    labels = [rest[16 * n : 16 * n + 16].decode("ascii", "replace").strip() for n in range(count)]
    samples = [int(rest[216 * count + 8 * n : 216 * count + 8 * n + 8]) for n in range(count)]
    day, month, year, hour, minute, second = map(int, match.groups())
    century = 1900 if year >= _FIRST_YEAR else 2000
    moment = datetime(century + year, month, day, hour, minute, second, tzinfo=UTC)
    signals = tuple(zip(labels, samples, strict=True))
    return _Head(size, int((moment - _1970).total_seconds()), records, signals)


def _annotations(file: IO[bytes], head: _Head, rate: int, watch: Watch) -> tuple[int, dict[int, Found]]:
    """The tick that the first data record starts at, and the values that are told as annotations."""
    found: dict[int, Found] = {}
    whole = head.start_s * rate
    start: int | None = None
    for portion in _portions(file, head, watch):
        if start is None:
            stamp = _STAMP.match(portion)
            if stamp is None:
                raise ValueError("its first data record tells no time")
            start = whole + int(Fraction(stamp[1].decode()) * rate)
        for onset, kind in _VALUE.findall(portion):
            tick = whole + int(Fraction(onset.decode()) * rate)
            found.setdefault(int(kind), Found()).note(1, tick, tick)
    return (whole if start is None else start), found


def _portions(file: IO[bytes], head: _Head, watch: Watch) -> Iterator[bytes]:
    """The annotations of each data record."""
    places = [place for place, (label, _) in enumerate(head.signals) if label == "EDF Annotations"]
    if not places:
        raise ValueError("it has no annotations, and so no time of its own")
    begin = 2 * sum(samples for _, samples in head.signals[: places[0]])
    end = begin + 2 * head.signals[places[0]][1]
    for number in range(0, head.records, _RECORDS_AT_ONCE):
        watch.step(number / head.records)
        data = file.read(head.record_bytes * _RECORDS_AT_ONCE)
        for low in range(0, len(data), head.record_bytes):
            yield data[low + begin : low + end]
