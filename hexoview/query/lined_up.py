"""Recordings that all begin at one moment: a plan, and the store behind it, with each part's ticks moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine, User
from hexoview.domain.segment import AsyncSegment, IntArray, Segment, SyncSegment
from hexoview.domain.series import Series, Total
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.domain.zones import Zones
from hexoview.query.envelope import LevelCache
from hexoview.query.plan import Channel, Part, Plan
from hexoview.store.base import Store


@dataclass(frozen=True, slots=True)
class Lane:
    """One record's stretch among others that begin with it.

    Attributes:
        number: what its record and its person are called while they are lined up: …, -2, -1, as no id is.
        window: its own ticks.
        shift: how much later than these it lies among the others.
    """

    number: int
    record: Record
    window: TimeSpan
    shift: int

    @property
    def span(self) -> TimeSpan:
        """Where it lies among the others."""
        return _moved(self.window, self.shift)


@dataclass(frozen=True, slots=True, eq=False)
class LinedUp:
    """What is read in place of a plan and a store.

    Attributes:
        lanes: by their numbers, in the order in which they began.
        levels: of the moved series, whose numbers mean something in this plan alone.
    """

    plan: Plan
    store: Store
    lanes: Mapping[int, Lane]
    levels: LevelCache


def line_up(plan: Plan, store: Store) -> LinedUp | None:
    """Moves each part of a plan to where the earliest of them begins; None where there is one at most."""
    parts = sorted(plan.parts(), key=lambda part: part.window)
    if len(parts) < 2:
        return None
    begin = parts[0].window.start
    lanes = tuple(_lane(number, part, begin) for number, part in enumerate(parts, start=-len(parts)))
    by_number = {lane.number: lane for lane in lanes}
    people = {user.id: user for user in plan.users}
    moved = replace(
        plan,
        users=tuple(replace(people[lane.record.user_id], id=lane.number) for lane in lanes),
        channels=tuple(
            channel
            for part, lane in zip(parts, lanes, strict=True)
            for channel in _channels(part, lane, plan)
        ),
        find_records=lambda ids: tuple(_record(lane) for lane in lanes if lane.number in ids),
    )
    return LinedUp(moved, _MovedStore(store, by_number), by_number, LevelCache())


def _lane(number: int, part: Part, begin: int) -> Lane:
    return Lane(number, part.record, part.window, begin - part.window.start)


def _record(lane: Lane) -> Record:
    return replace(lane.record, id=lane.number, user_id=lane.number, span=lane.span)


def _channels(part: Part, lane: Lane, plan: Plan) -> Iterator[Channel]:
    limits = {channel.datatype.id: channel.limit for channel in plan.of_user(part.record.user_id)}
    for piece in part.pieces:
        moved = replace(
            piece, series=_series(piece.series, lane), stretch=_moved(piece.stretch & part.window, lane.shift)
        )
        yield Channel.of((moved,), limit=limits[piece.series.datatype.id])


def _series(series: Series, lane: Lane) -> Series:
    grid = series.grid
    return replace(
        series,
        record_id=lane.number,
        user_id=lane.number,
        first=series.first + lane.shift,
        last=series.last + lane.shift,
        grid=None if grid is None else replace(grid, first=grid.first + lane.shift),
    )


def _moved(span: TimeSpan, shift: int) -> TimeSpan:
    return TimeSpan(span.start + shift, span.end + shift)


class _MovedStore:
    """A store whose records are lanes; answers what a picture asks, with moved ticks."""

    def __init__(self, store: Store, lanes: Mapping[int, Lane]) -> None:
        self._store = store
        self._lanes = lanes

    def _own(self, series: Series) -> tuple[Series, int]:
        """A lane's series as the store knows it, and how far it was moved."""
        lane, grid = self._lanes[series.record_id], series.grid
        own = replace(
            series,
            record_id=lane.record.id,
            user_id=lane.record.user_id,
            first=series.first - lane.shift,
            last=series.last - lane.shift,
            grid=None if grid is None else replace(grid, first=grid.first - lane.shift),
        )
        return own, lane.shift

    def locate(self, series: Series, span: TimeSpan) -> tuple[int, int]:
        own, shift = self._own(series)
        return self._store.locate(own, _moved(span, -shift))

    def read(self, series: Series, low: int, high: int) -> Segment:
        own, shift = self._own(series)
        found = self._store.read(own, low, high)
        if isinstance(found, SyncSegment):
            return replace(found, grid=replace(found.grid, first=found.grid.first + shift))
        return AsyncSegment(found.timestamps + shift, found.values)

    def breaks(self, series: Series) -> IntArray:
        own, shift = self._own(series)
        return self._store.breaks(own) + shift

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
        del near
        found = []
        for lane in self._lanes_of(records, users):
            own = IdSet.of([lane.record.id])
            held = self._store.series(ids=ids, records=own, datatypes=datatypes)
            moved = (_series(one, lane) for one in held)
            found += [one for one in moved if one.span.overlaps(overlapping)]
        return tuple(found)

    def ranges(
        self,
        *,
        ids: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        routines: IdSet | None = None,
        overlapping: TimeSpan = ALWAYS,
    ) -> tuple[Range, ...]:
        found = []
        for lane in self._lanes_of(ALL_IDS, users):
            within = lane.window & _moved(overlapping, -lane.shift)
            own = IdSet.of([lane.record.user_id])
            held = self._store.ranges(ids=ids, users=own, routines=routines, overlapping=within)
            found += [replace(one, user_id=lane.number, span=_moved(one.span, lane.shift)) for one in held]
        return tuple(found)

    def annotations(self, records: IdSet = ALL_IDS) -> tuple[Annotation, ...]:
        found = [
            replace(one, record_id=lane.number, timestamp=one.timestamp + lane.shift)
            for lane in self._lanes_of(records, ALL_IDS)
            for one in self._store.annotations(IdSet.of([lane.record.id]))
            if one.timestamp in lane.window
        ]
        return tuple(sorted(found, key=lambda one: one.timestamp))

    def records(
        self, *, ids: IdSet = ALL_IDS, users: IdSet = ALL_IDS, overlapping: TimeSpan = ALWAYS
    ) -> tuple[Record, ...]:
        found = map(_record, self._lanes_of(ids, users))
        return tuple(one for one in found if one.span.overlaps(overlapping))

    def users(self, ids: IdSet = ALL_IDS) -> tuple[User, ...]:
        lanes = self._lanes_of(ALL_IDS, ids)
        own = {user.id: user for user in self._store.users(IdSet.of({lane.record.user_id for lane in lanes}))}
        return tuple(replace(own[lane.record.user_id], id=lane.number) for lane in lanes)

    def _lanes_of(self, records: IdSet, users: IdSet) -> list[Lane]:
        return [lane for number, lane in self._lanes.items() if number in records and number in users]

    # -- what is the same for records that are lined up

    @property
    def location(self) -> str:
        return self._store.location

    @property
    def clock(self) -> Clock:
        return self._store.clock

    def training_routines(self, ids: IdSet = ALL_IDS) -> tuple[TrainingRoutine, ...]:
        return self._store.training_routines(ids)

    def datatypes(self, ids: IdSet = ALL_IDS) -> tuple[Datatype, ...]:
        return self._store.datatypes(ids)

    def datatypes_of(self, records: IdSet = ALL_IDS) -> dict[int, tuple[int, ...]]:
        own = {lane.record.id for lane in self._lanes_of(records, ALL_IDS)}
        held = self._store.datatypes_of(IdSet.of(own))
        return {
            number: held[lane.record.id] for number, lane in self._lanes.items() if lane.record.id in held
        }

    def totals(
        self,
        *,
        ids: IdSet = ALL_IDS,
        records: IdSet = ALL_IDS,
        users: IdSet = ALL_IDS,
        datatypes: IdSet = ALL_IDS,
        at_most: int | None = None,
    ) -> tuple[Total, ...]:
        found = self.series(ids=ids, records=records, users=users, datatypes=datatypes)
        return tuple(Total(one.user_id, one.datatype, one.count) for one in found[:at_most])

    def zones(self) -> Zones:
        return self._store.zones()
