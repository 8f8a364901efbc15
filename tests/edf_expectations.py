"""What an EDF file must hold, worked out value by value from the rules, and what two foreign readers see."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import edfio
import numpy as np
import pyedflib
from memory_store import MemoryStore

from hexoview.domain.idset import IdSet
from hexoview.query.plan import Part, Piece


@dataclass
class Seen:
    """A file as a foreign reader sees it; onsets in seconds from the header's whole second."""

    start_second: tuple[int, ...]
    labels: list[str]
    digital: list[list[int]]
    annotations: list[tuple[float, float | None, str]]


def first_stamp(path: Path) -> Fraction:
    """The fraction of the start, from the first time-keeping annotation: pyedflib 0.1.42 misreads it."""
    data = path.read_bytes()
    count = int(data[252:256])
    samples = [int(data[256 + count * 216 + i * 8 :][:8]) for i in range(count)]
    begin = 256 * (count + 1) + 2 * sum(samples[:-1])
    return Fraction(data[begin:].split(b"\x14", 1)[0].decode())


def by_edfio(path: Path) -> Seen:
    edf = edfio.read_edf(path, lazy_load_data=False)
    # edfio tells onsets from the first data record on.
    fraction = float(first_stamp(path))
    start = (*edf.startdate.timetuple()[:3], edf.starttime.hour, edf.starttime.minute, edf.starttime.second)
    return Seen(
        start,
        [signal.label for signal in edf.signals],
        [signal.digital.tolist() for signal in edf.signals],
        [(one.onset + fraction, one.duration, one.text) for one in edf.annotations],
    )


def by_pyedflib(path: Path) -> Seen:
    with pyedflib.EdfReader(str(path)) as reader:
        onsets, lasting, texts = reader.readAnnotations()
        # It, too, tells onsets from the first data record on.
        fraction = float(first_stamp(path))
        found = [
            (float(onset) + fraction, float(lasts) if lasts >= 0 else None, str(text))
            for onset, lasts, text in zip(onsets, lasting, texts, strict=True)
        ]
        start = (reader.startdate_year, reader.startdate_month, reader.startdate_day)
        start += (reader.starttime_hour, reader.starttime_minute, reader.starttime_second)
        numbers = range(reader.signals_in_file)
        return Seen(
            start,
            [reader.getLabel(number) for number in numbers],
            [reader.readSignal(number, digital=True).tolist() for number in numbers],
            found,
        )


@dataclass
class Expected:
    """The rules' answer."""

    start: int
    record_count: int
    digital: dict[str, list[int]]
    padding: dict[int, tuple[int, int]]
    annotations: list[tuple[Fraction, Fraction | None, str]]


def values_of(piece: Piece, store: MemoryStore) -> list[tuple[int, int]]:
    segment = store.read(piece.series, piece.low, piece.high)
    return list(zip(segment.timestamps.tolist(), segment.values.tolist(), strict=True))


def expected(part: Part, store: MemoryStore) -> Expected:
    """For parts whose grids meet at the record's start and whose values 16 bits hold."""
    tps = store.clock.ticks_per_second
    held = {piece.series.datatype.id: values_of(piece, store) for piece in part.pieces}
    first = min(pairs[0][0] for pairs in held.values())
    last = max(pairs[-1][0] for pairs in held.values())
    start = max(t for t in range(first - tps + 1, first + 1) if (t - part.record.span.start) % tps == 0)
    count = (last - start) // tps + 1
    zero = start // tps * tps
    digital, padding, told = {}, {}, _singles(part, store)
    for piece in part.pieces:
        datatype, pairs = piece.series.datatype, held[piece.series.datatype.id]
        if datatype.rate is not None and datatype.rate >= 1:
            shift = 0 if datatype.is_signed else 32_768
            slots = [None] * int(count * datatype.rate)
            for tick, value in pairs:
                place = Fraction(tick - start) * datatype.rate / tps
                slots[-(-place.numerator // place.denominator)] = value - shift
            digital[datatype.edf_label] = _filled(slots)
            known = [place for place, value in enumerate(slots) if value is not None]
            padding[datatype.id] = known[0], len(slots) - 1 - known[-1]
        else:
            told += _values(piece, pairs, part, store)
            padding[datatype.id] = 0, 0
    digital = dict(sorted(digital.items(), key=lambda one: -len(one[1])))
    annotations = [
        (Fraction(tick - zero, tps), None if lasts is None else Fraction(lasts, tps), text)
        for tick, lasts, text in sorted(told, key=lambda one: one[0])
    ]
    return Expected(start, count, digital, padding, annotations)


def _filled(slots: list[int | None]) -> list[int]:
    known = [place for place, value in enumerate(slots) if value is not None]
    assert known == list(range(known[0], known[-1] + 1))
    return [slots[min(max(place, known[0]), known[-1])] for place in range(len(slots))]


def _singles(part: Part, store: MemoryStore) -> list[tuple[int, int | None, str]]:
    notes = [one for one in store.annotations(IdSet.of([part.record.id])) if one.timestamp in part.window]
    found = store.ranges(users=IdSet.of([part.record.user_id]), overlapping=part.window)
    return [
        (part.window.start, None, "Window first tick"),
        *((one.span.start, one.span.length, one.name) for one in found),
        *((one.timestamp, None, one.text) for one in notes),
        (part.window.end - 1, None, "Window last tick"),
    ]


def _values(
    piece: Piece, pairs: list[tuple[int, int]], part: Part, store: MemoryStore
) -> list[tuple[int, int | None, str]]:
    datatype, told = piece.series.datatype, []
    breaks = store.breaks(piece.series).tolist()
    for number, (tick, value) in enumerate(pairs):
        lasts = None
        text = f"{datatype.id}:{datatype.name}="
        if datatype.coding is not None:
            text += f"{value} {datatype.coding.decode(value)}".replace("−", "-")
            if "position" in datatype.name or "phase" in datatype.name:
                later = [t for t, _ in pairs[number + 1 :][:1]] + [t for t in breaks if t > tick]
                lasts = min([*later, part.window.end]) - tick
        else:
            exact = value * datatype.scale.gain + datatype.scale.offset
            text += f"{exact.numerator / exact.denominator:.12f}".rstrip("0").rstrip(".")
            text += f" {datatype.unit}" if datatype.unit else ""
        told.append((tick, lasts, text))
    return told


def as_seen(found: Expected) -> tuple[list[str], list[list[int]], list[tuple[float, float | None, str]]]:
    """In the readers' own terms."""
    told = [
        (float(onset), None if lasts is None else float(lasts), text)
        for onset, lasts, text in found.annotations
    ]
    return list(found.digital), list(found.digital.values()), told


def ordered(annotations: list[tuple[float, float | None, str]]) -> list[tuple[float, float, str]]:
    """In an order that doesn't depend on the reader's."""
    return sorted((onset, -1.0 if lasts is None else lasts, text) for onset, lasts, text in annotations)


def nearly(annotations: list[tuple[float, float, str]], wanted: list[tuple[float, float, str]]) -> bool:
    """Whether pyedflib, which drops what is below 100 ns, sees the same."""
    within = 1e-7 + 1e-12  # the doubles' own error
    return (
        [text for _, _, text in annotations] == [text for _, _, text in wanted]
        and np.allclose([a for a, _, _ in annotations], [a for a, _, _ in wanted], rtol=0, atol=within)
        and np.allclose([b for _, b, _ in annotations], [b for _, b, _ in wanted], rtol=0, atol=within)
    )
