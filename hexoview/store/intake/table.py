"""Recordings from a table of channels: the dashboard's CSV of a record or a range, and the API's."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs import table_csv, wav
from hexoview.codecs.table_csv import Column, Table
from hexoview.domain.datatype import Datatype
from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import CLOCKS, Clock, clock_of
from hexoview.errors import FormatError, ImportRefusedError
from hexoview.store.intake.alone import Alone
from hexoview.store.intake.bare import MANIFEST_SUFFIX
from hexoview.store.intake.made import Made, Pairs
from hexoview.store.intake.source import Found, FoundRange, Member
from hexoview.store.recording.naming import ORIGINAL_CSV, datatype_id_of, known_datatype
from hexoview.store.recording.origin import Origin
from hexoview.store.recording.scan import Remark
from hexoview.watch import Watch

# A day of seven channels at 1 Hz has 5 MB; reading takes some five times as much memory as the file.
LIMIT_BYTES = 64 * 1024 * 1024
_GREATEST_CUTS = 1000
_GREATEST_REST = 0.25
_WAV_HEAD = 44
_RECORD = re.compile(r"record[-_]([0-9]{1,12})(?:[-_ (].*)?", re.IGNORECASE)
_RANGE = re.compile(r"range[-_]([0-9]{1,12})(?:[-_ ](.*))?", re.IGNORECASE)
_WAY_OUT = "Import the recording's own download instead."


@dataclass(frozen=True, slots=True)
class TableRecordings:
    """What a table holds, and what of it stays out."""

    found: tuple[Found, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    """A column on a grid, in stored numbers."""

    datatype: Datatype
    ticks: IntArray
    words: NDArray[Any]
    rate: Fraction

    @property
    def name(self) -> str:
        return self.datatype.name

    @property
    def first(self) -> int:
        return int(self.ticks[0])

    @property
    def size(self) -> int:
        return _WAV_HEAD + self.words.nbytes

    def wav(self) -> bytes:
        return wav.encode(self.words, wav.rate_field(self.rate))

    def within(self, low: int, high: int) -> _Grid | None:
        """The part from `low` up to `high`, None when nothing lies there."""
        begin, end = np.searchsorted(self.ticks, (low, high))
        if begin == end:
            return None
        return replace(self, ticks=self.ticks[begin:end], words=self.words[begin:end])


def is_table(member: Member) -> bool:
    """Whether a file begins like a table of channels."""
    try:
        with member.open() as file:
            return table_csv.is_table(file.read(table_csv.HEAD_LIMIT))
    except (FormatError, OSError):
        return False


def read_table(alone: Alone, label: str, watch: Watch) -> TableRecordings:
    """The recordings in a table, one for each gap-free stretch; a FormatError when it is none."""
    if alone.beside(f"{alone.name}{MANIFEST_SUFFIX}") is not None:
        raise ImportRefusedError(
            f"{alone.name} was exported by Hexoview as a table, and stays out.",
            cause="A table holds no stored numbers; the recording that it was made from does.",
            way_out="Import that recording, or an export of it in binary or EDF.",
        )
    data = alone.member.read(LIMIT_BYTES)
    tables = table_csv.decode(data, look=lambda: watch.step(0.0))
    watch.step(0.0)
    digest = hashlib.sha256(data).hexdigest()
    remarks: list[Remark] = []
    found: list[Found] = []
    for table in tables:
        reading = _Reading(alone, label, table, digest)
        found += reading.found()
        remarks += reading.remarks
    if not found and not remarks:
        raise FormatError(f"{alone.name} holds no value.", way_out=_WAY_OUT)
    return TableRecordings(tuple(found), tuple(remarks))


@dataclass(slots=True)
class _Reading:
    """Makes recordings of one person's table."""

    alone: Alone
    label: str
    table: Table
    digest: str
    remarks: list[Remark] = field(default_factory=list)

    def found(self) -> list[Found]:
        """A recording for each stretch without a gap."""
        clock = _clock(self.table)
        if clock is None:
            self._remark("Its times are no ticks of 1/256 or 1/1000 s from 2009 to 2049.")
            return []
        if self.table.skipped_count:
            count, first = self.table.skipped_count, self.table.skipped
            self._remark(f"{count:,} lines can't be used and stay out, the first of them {first}.")
        grids, pairs = self._channels(clock)
        cuts = _cuts(grids, clock)
        if len(cuts) > _GREATEST_CUTS or any(len(cuts) > len(one.ticks) // 2 > 0 for one in grids):
            self._remark(
                "Its values don't follow each other at the channels' rates: it was thinned out, or its times"
                f" were rounded. {_WAY_OUT}"
            )
            return []
        edges = [-(2**62), *cuts, 2**62]
        stretches = [self._stretch(clock, grids, pairs, TimeSpan(low, high)) for low, high in pairwise(edges)]
        made = [one for one in stretches if one is not None]
        return [self._found(one, place, made) for place, one in enumerate(made)]

    def _channels(self, clock: Clock) -> tuple[list[_Grid], list[Pairs]]:
        grids, pairs = [], []
        for column in self.table.columns:
            datatype = self._datatype(column, clock)
            if datatype is None or not len(column.ticks):
                continue
            try:
                stored, ticks = _stored(column, datatype)
            except FormatError as error:
                self._remark(str(error))
                continue
            if datatype.rate is None:
                pairs.append(Pairs(datatype, ticks, stored, np.empty(0, np.int64)))
            else:
                grids.append(_Grid(datatype, ticks, stored.astype(_word(datatype, stored)), datatype.rate))
        return grids, pairs

    def _datatype(self, column: Column, clock: Clock) -> Datatype | None:
        number = column.datatype_id
        if number is None:
            number = datatype_id_of(PurePosixPath(self.alone.name).stem, clock)
        known = None if number is None else known_datatype(number, clock)
        if known is None:
            name = column.name or PurePosixPath(self.alone.name).stem
            self._remark(f"{name[:80]!r} is no known channel, and stays out.")
        return known

    def _stretch(
        self, clock: Clock, grids: Sequence[_Grid], pairs: Sequence[Pairs], span: TimeSpan
    ) -> Made | None:
        inner = [part for one in grids if (part := one.within(span.start, span.end)) is not None]
        events = [cut for one in pairs if (cut := _within(one, span)) is not None]
        if not inner and not events:
            return None
        offsets = [int(one.datatype.first_offset * clock.ticks_per_second) for one in inner]
        starts = [one.first - offset for one, offset in zip(inner, offsets, strict=True)]
        start = min([*starts, *(int(one.timestamps[0]) for one in events)])
        ends = [int(one.ticks[-1]) for one in inner] + [int(one.timestamps[-1]) for one in events]
        return Made(
            clock, start, max(ends) + 1, _record_id(self.alone.name), self.table.user_id, inner, events
        )

    def _found(self, made: Made, place: int, stretches: Sequence[Made]) -> Found:
        name = PurePosixPath(self.alone.name).stem
        user = "" if self.table.user_id is None else f" {self.table.user_id}"
        origin = Origin(
            source=f"table {self.digest}{user} {place}",
            person=f"recording {made.record_id}" if made.record_id is not None else f"table {self.digest}",
        )
        kept = Member(ORIGINAL_CSV, self.alone.member.size, self.alone.member.open)
        whole = TimeSpan(stretches[0].start, max(one.end or one.start for one in stretches))
        members = (*made.members(), kept)
        return Found(self.label, "", members, ranges=_ranges(name, whole), origin=origin)

    def _remark(self, sentence: str) -> None:
        self.remarks.append(Remark(self.alone.name, sentence, is_problem=True))


def _ranges(name: str, span: TimeSpan) -> tuple[FoundRange, ...]:
    match = _RANGE.fullmatch(name)
    if match is None:
        return ()
    return (FoundRange(int(match[1]), match[2] or f"Activity {match[1]}", span),)


def _record_id(name: str) -> int | None:
    match = _RECORD.fullmatch(PurePosixPath(name).stem)
    return int(match[1]) if match else None


def _clock(table: Table) -> Clock | None:
    ticks = [int(column.ticks[0]) for column in table.columns if len(column.ticks)]
    if not ticks:
        return None
    told = next((one for one in CLOCKS if one.ticks_per_second == table.ticks_per_second), None)
    clock = told or clock_of(ticks[0])
    last = max(int(column.ticks.max()) for column in table.columns if len(column.ticks))
    return clock if clock is not None and all(map(clock.is_plausible, (*ticks, last))) else None


def _stored(column: Column, datatype: Datatype) -> tuple[IntArray, IntArray]:
    """Stored numbers and their ticks in time order; a FormatError where the numbers have another scale."""
    order = np.argsort(column.ticks, kind="stable")
    ticks, values = column.ticks[order], column.values[order]
    if datatype.is_synchronous and len(ticks) > 1:
        is_new = np.concatenate(([True], np.diff(ticks) > 0))
        ticks, values = ticks[is_new], values[is_new]
    scale = datatype.scale
    if not datatype.is_raw:
        values = (values - float(scale.offset)) / float(scale.gain)
    whole = np.rint(values)
    limit = 2**31 if datatype.is_synchronous else 2**53
    if np.abs(values - whole).max() > _GREATEST_REST or np.abs(whole).max() >= limit:
        raise FormatError(
            f"{datatype.label} can't be turned back into stored numbers, and stays out.",
            cause=f"A stored step is {float(scale.gain):g} {datatype.unit}; its numbers lie between steps.",
            way_out=_WAY_OUT,
        )
    return whole.astype(np.int64), ticks


def _word(datatype: Datatype, stored: IntArray) -> np.dtype[Any]:
    kind = "i" if datatype.is_signed or stored.min() < 0 else "u"
    bounds = np.iinfo(np.dtype(f"{kind}2"))
    is_short = bounds.min <= stored.min() and stored.max() <= bounds.max
    return np.dtype(f"<{kind}{2 if is_short else 4}")


def _cuts(grids: Sequence[_Grid], clock: Clock) -> list[int]:
    """The fewest ticks at which to cut so that no channel has a gap inside a stretch."""
    gaps = sorted((after, before) for one in grids for before, after in _gaps(one, clock))
    cuts: list[int] = []
    for after, before in gaps:
        if not cuts or cuts[-1] <= before:
            cuts.append(after)
    return cuts


def _gaps(one: _Grid, clock: Clock) -> Iterator[tuple[int, int]]:
    step = Grid.at_rate(0, one.rate, clock).step
    steps = np.diff(one.ticks)
    for place in np.flatnonzero((steps < int(step)) | (steps > -int(-step // 1))):
        yield int(one.ticks[place]), int(one.ticks[place + 1])


def _within(one: Pairs, span: TimeSpan) -> Pairs | None:
    begin, end = np.searchsorted(one.timestamps, (span.start, span.end))
    if begin == end:
        return None
    return replace(one, timestamps=one.timestamps[begin:end], values=one.values[begin:end])
