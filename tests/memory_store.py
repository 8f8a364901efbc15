"""A second store, in memory: what the query engine and the writers are tested on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine, User
from hexoview.domain.segment import AsyncSegment, Grid, IntArray, Segment, SyncSegment
from hexoview.domain.series import Series, Total
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import HEXOSKIN, Clock
from hexoview.domain.zones import Zones


@dataclass
class MemoryStore:
    """Implements `Store` on dictionaries; `before_read` lets a test hold or break a read."""

    clock: Clock = HEXOSKIN
    location: str = "memory:"
    before_read: Callable[[], object] | None = None
    _users: dict[int, User] = field(default_factory=dict)
    _records: dict[int, Record] = field(default_factory=dict)
    _ranges: dict[int, Range] = field(default_factory=dict)
    _routines: dict[int, TrainingRoutine] = field(default_factory=dict)
    _series: dict[int, Series] = field(default_factory=dict)
    _values: dict[int, np.ndarray] = field(default_factory=dict)
    _timestamps: dict[int, IntArray] = field(default_factory=dict)
    _breaks: dict[int, IntArray] = field(default_factory=dict)
    _annotations: list[Annotation] = field(default_factory=list)
    _zones: Zones = field(default_factory=Zones)

    # ---- building

    def add_user(self, user: User) -> None:
        self._users[user.id] = user

    def add_record(self, record: Record) -> None:
        self._records[record.id] = record

    def add_range(self, found: Range) -> None:
        self._ranges[found.id] = found

    def add_routine(self, routine: TrainingRoutine) -> None:
        self._routines[routine.id] = routine

    def add_annotation(self, annotation: Annotation) -> None:
        self._annotations.append(annotation)

    def datatype(self, number: int) -> Datatype:
        return known_datatypes(self.clock)[number]

    def add_sync(
        self, record_id: int, datatype_id: int, values: np.ndarray, *, first: int | None = None
    ) -> Series:
        """A synchronous series; `first` is its first value's tick, by default where the table puts it."""
        datatype, record = self.datatype(datatype_id), self._records[record_id]
        assert datatype.rate is not None
        if first is None:
            first = record.span.start + int(datatype.first_offset * self.clock.ticks_per_second)
        grid = Grid.at_rate(first, datatype.rate, self.clock)
        last = grid.at(len(values) - 1)
        low, high = int(values.min()), int(values.max())
        series = Series(
            record_id, record.user_id, datatype, len(values), first, last, low, high, grid, datatype.rate
        )
        self._series[series.id] = series
        self._values[series.id] = values
        return series

    def add_async(
        self,
        record_id: int,
        datatype_id: int,
        timestamps: IntArray,
        values: IntArray,
        breaks: IntArray | None = None,
    ) -> Series:
        datatype, record = self.datatype(datatype_id), self._records[record_id]
        first, last = int(timestamps[0]), int(timestamps[-1])
        low, high = int(values.min()), int(values.max())
        series = Series(record_id, record.user_id, datatype, len(values), first, last, low, high)
        self._series[series.id] = series
        self._timestamps[series.id] = np.asarray(timestamps, np.int64)
        self._values[series.id] = np.asarray(values, np.int64)
        self._breaks[series.id] = np.empty(0, np.int64) if breaks is None else np.asarray(breaks, np.int64)
        return series

    # ---- the Store protocol

    def users(self, ids: IdSet = ALL_IDS) -> tuple[User, ...]:
        owners = {r.user_id for r in self._records.values()} | {r.user_id for r in self._ranges.values()}
        return tuple(self._users.get(number, User(number)) for number in sorted(owners) if number in ids)

    def records(
        self, *, ids: IdSet = ALL_IDS, users: IdSet = ALL_IDS, overlapping: TimeSpan = ALWAYS
    ) -> tuple[Record, ...]:
        found = (self._records[number] for number in sorted(self._records) if number in ids)
        return tuple(r for r in found if r.user_id in users and _shares(r.span, overlapping))

    def ranges(
        self,
        *,
        ids: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        routines: IdSet | None = None,
        overlapping: TimeSpan = ALWAYS,
    ) -> tuple[Range, ...]:
        found = (self._ranges[number] for number in sorted(self._ranges) if number in ids)
        return tuple(
            r
            for r in found
            if r.user_id in users
            and _shares(r.span, overlapping)
            and (
                routines is None or (r.training_routine_id is not None and r.training_routine_id in routines)
            )
        )

    def training_routines(self, ids: IdSet = ALL_IDS) -> tuple[TrainingRoutine, ...]:
        return tuple(self._routines[number] for number in sorted(self._routines) if number in ids)

    def datatypes(self, ids: IdSet = ALL_IDS) -> tuple[Datatype, ...]:
        held = {series.datatype.id for series in self._series.values()}
        return tuple(row for row in known_datatypes(self.clock).values() if row.id in held and row.id in ids)

    def datatypes_of(self, records: IdSet = ALL_IDS) -> dict[int, tuple[int, ...]]:
        held: dict[int, list[int]] = {number: [] for number in sorted(self._records) if number in records}
        for series in sorted(self._series.values(), key=lambda s: s.datatype.id):
            if series.record_id in held:
                held[series.record_id].append(series.datatype.id)
        return {number: tuple(ids) for number, ids in held.items()}

    def series(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        overlapping: TimeSpan = ALWAYS,
        near: Mapping[int, TimeSpan] | None = None,
    ) -> tuple[Series, ...]:
        found = (
            s
            for s in self._series.values()
            if s.id in ids
            and s.record_id in records
            and s.user_id in users
            and s.datatype.id in datatypes
            and s.span.overlaps(overlapping)
            and (near is None or (s.user_id in near and s.span.overlaps(near[s.user_id])))
        )
        return tuple(sorted(found, key=lambda s: (s.user_id, s.datatype.id, s.first, s.record_id)))

    def totals(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        at_most: int | None = None,
    ) -> tuple[Total, ...]:
        counts: dict[tuple[int, int], int] = {}
        for one in self.series(ids=ids, records=records, users=users, datatypes=datatypes):
            key = one.user_id, one.datatype.id
            counts[key] = counts.get(key, 0) + one.count
        totals = (Total(user, self.datatype(kind), count) for (user, kind), count in sorted(counts.items()))
        return tuple(totals)[:at_most]

    def locate(self, series: Series, span: TimeSpan) -> tuple[int, int]:
        if series.grid is not None:
            low, high = (
                min(max(series.grid.index_from(tick), 0), series.count) for tick in (span.start, span.end)
            )
            return low, max(low, high)
        timestamps = self._timestamps[series.id]
        low, high = (int(np.searchsorted(timestamps, tick)) for tick in (span.start, span.end))
        return low, max(low, high)

    def read(self, series: Series, low: int, high: int) -> Segment:
        if self.before_read is not None:
            self.before_read()
        values = self._values[series.id][low:high]
        if series.grid is not None:
            return SyncSegment(series.grid, low, values)
        return AsyncSegment(self._timestamps[series.id][low:high], values)

    def breaks(self, series: Series) -> IntArray:
        return self._breaks.get(series.id, np.empty(0, np.int64))

    def annotations(self, records: IdSet = ALL_IDS) -> tuple[Annotation, ...]:
        found = (a for a in self._annotations if a.record_id in records)
        return tuple(sorted(found, key=lambda a: a.timestamp))

    def zones(self) -> Zones:
        return self._zones


def _shares(span: TimeSpan, overlapping: TimeSpan) -> bool:
    return overlapping == ALWAYS or span.overlaps(overlapping)
