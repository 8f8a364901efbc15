"""Which values a query answers with, and how many: known before any is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import groupby

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Record, User
from hexoview.domain.series import Series, Total
from hexoview.domain.span import ALWAYS, Stretches, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.errors import StoreError
from hexoview.query.lookup import Lookup
from hexoview.query.query import Query
from hexoview.query.scope import Scope, scope
from hexoview.query.subsample import every_nth, kept
from hexoview.store.base import Store
from hexoview.watch import Watch

_STEP_EVERY = 256


@dataclass(frozen=True, slots=True)
class Piece:
    """The values of one series inside one stretch: indices `low` up to `high`, at least one.

    Attributes:
        stretch: the ticks that the query lets through here.
    """

    series: Series
    stretch: TimeSpan
    low: int
    high: int

    @property
    def count(self) -> int:
        """Values inside."""
        return self.high - self.low


@dataclass(frozen=True)
class Channel:
    """One datatype of one user, whose values follow each other in time.

    Attributes:
        count: values that meet the query.
        limit: the most values that JSON and CSV hold; None is no limit.
        find: looks the pieces up; of a clinic's 200,000 series only those that are read are ever named.
    """

    user_id: int
    datatype: Datatype
    count: int
    limit: int | None
    find: Callable[[], Iterable[Piece]] = field(repr=False, compare=False)

    @classmethod
    def of(cls, pieces: Sequence[Piece], *, limit: int | None) -> Channel:
        """A channel of pieces that are known already, at least one."""
        series = pieces[0].series
        count = sum(piece.count for piece in pieces)
        return cls(series.user_id, series.datatype, count, limit, lambda: pieces)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Where the values are, in the order of the stretches' first values, then of the records.

        Raises:
            StoreError: the store holds other values now than when the plan was made.
        """
        pieces = tuple(sorted(self.find(), key=_when))
        if sum(piece.count for piece in pieces) != self.count:
            raise StoreError(
                f"The values of {self.datatype.label} changed since they were counted.",
                cause="Somebody brought a recording in or took one out.",
                way_out="Do the same once more.",
            )
        return pieces

    @property
    def step(self) -> int:
        """JSON and CSV hold every `step`-th value."""
        return every_nth(self.count, self.limit)

    @property
    def kept(self) -> int:
        """Values that JSON and CSV hold."""
        return kept(self.count, self.step)


@dataclass(frozen=True, slots=True)
class Part:
    """One record's values in one gap-free stretch: what an EDF file or a binary folder holds.

    Attributes:
        number: 1 for the record's first stretch with data.
        of: how many stretches of this record have data.
        window: the stretch, clipped to the record and its values.
    """

    record: Record
    number: int
    of: int
    window: TimeSpan
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Plan:
    """The answer to a query, as a promise: what will be read, and what will be written.

    Attributes:
        users: who has data, in the order of their ids.
        channels: those with at least one value, by user, then datatype id.
        missing: sentences about ids that the store doesn't hold.
        find_records: looks records up.
    """

    query: Query
    clock: Clock
    users: tuple[User, ...]
    channels: tuple[Channel, ...]
    missing: tuple[str, ...]
    find_records: Callable[[IdSet], tuple[Record, ...]] = field(repr=False, compare=False)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records that a value comes from, by id."""
        ids = IdSet.of({p.series.record_id for channel in self.channels for p in channel.pieces})
        return self.find_records(ids) if ids else ()

    @property
    def is_empty(self) -> bool:
        """Whether no value meets the query."""
        return not self.channels

    @property
    def count(self) -> int:
        """Values that meet the query, over all channels."""
        return sum(channel.count for channel in self.channels)

    def of_user(self, user_id: int) -> tuple[Channel, ...]:
        """One user's channels."""
        return tuple(channel for channel in self.channels if channel.user_id == user_id)

    @property
    def datatypes(self) -> tuple[Datatype, ...]:
        """The kinds of channel that have a value, by id."""
        found = {channel.datatype.id: channel.datatype for channel in self.channels}
        return tuple(found[number] for number in sorted(found))

    def parts(self) -> tuple[Part, ...]:
        """The records' gap-free stretches that hold values, by record and in time order."""
        pieces: dict[int, list[Piece]] = {}
        for channel in self.channels:
            for piece in channel.pieces:
                pieces.setdefault(piece.series.record_id, []).append(piece)
        return tuple(part for record in self.records for part in _parts(record, pieces[record.id]))


def _parts(record: Record, pieces: list[Piece]) -> Iterator[Part]:
    pieces.sort(key=lambda piece: (piece.stretch, piece.series.datatype.id))
    groups = [tuple(group) for _, group in groupby(pieces, key=lambda piece: piece.stretch)]
    for number, group in enumerate(groups, start=1):
        yield Part(record, number, len(groups), _window(record, group), group)


def plan(query: Query, store: Store, watch: Watch) -> Plan:
    """Finds the values that meet every filter, and counts them without reading any."""
    chosen = scope(query, store)
    absent = missing(query, store)
    channels = tuple(_channels(query, store, chosen, watch))
    user_ids = IdSet.of({channel.user_id for channel in channels})
    users = store.users(user_ids) if user_ids else ()
    return Plan(query, store.clock, users, channels, absent, lambda ids: store.records(ids=ids))


def has_values(query: Query, store: Store, watch: Watch) -> bool:
    """Whether at least one value meets the query."""
    chosen = scope(query, store)
    if chosen.is_all_time:
        return bool(_totals(query, store, chosen, at_most=1))
    return next(_counted_in_time(query, store, chosen, watch), None) is not None


def _channels(query: Query, store: Store, chosen: Scope, watch: Watch) -> Iterator[Channel]:
    """The channels with values; where no time is asked for, the store adds whole series up itself."""
    if not chosen.is_all_time:
        yield from _counted_in_time(query, store, chosen, watch)
        return
    for total in _totals(query, store, chosen):
        find = partial(_whole, query, store, total.user_id, total.datatype.id)
        yield Channel(total.user_id, total.datatype, total.count, query.options.limit, find)


def _totals(query: Query, store: Store, chosen: Scope, *, at_most: int | None = None) -> tuple[Total, ...]:
    ids, kinds = query.ids("id"), query.ids("datatype")
    return store.totals(ids=ids, users=chosen.users, datatypes=kinds, at_most=at_most)


def _whole(query: Query, store: Store, user_id: int, datatype_id: int) -> Iterator[Piece]:
    """All series of one user's datatype, each with all its values."""
    user, kind = IdSet.of([user_id]), IdSet.of([datatype_id])
    for series in store.series(ids=query.ids("id"), users=user, datatypes=kind):
        yield Piece(series, ALWAYS, 0, series.count)


def _counted_in_time(query: Query, store: Store, chosen: Scope, watch: Watch) -> Iterator[Channel]:
    """The channels with values inside the stretches that the query leaves each user."""
    found = _candidates(query, store, chosen)
    keyed = groupby(found, key=lambda series: (series.user_id, series.datatype.id))
    for number, ((user_id, _), group) in enumerate(keyed):
        if number % _STEP_EVERY == 0:
            watch.step(0.0)
        times = chosen.times(user_id)
        pieces = [piece for one in group for piece in _pieces(one, times, store)]
        if pieces:
            yield Channel.of(pieces, limit=query.options.limit)


def _when(piece: Piece) -> tuple[int, int]:
    return max(piece.stretch.start, piece.series.first), piece.series.record_id


def _candidates(query: Query, store: Store, chosen: Scope) -> tuple[Series, ...]:
    """The series that may hold a value, by user and datatype."""
    if not chosen.shared or not chosen.users or not chosen.record_ids:
        return ()
    near = None
    if chosen.routines is not None:
        hulls = {user: chosen.times(user).hull for user in chosen.routines if user in chosen.users}
        near = {user: hull for user, hull in hulls.items() if not hull.is_empty}
    return store.series(
        ids=query.ids("id"),
        records=chosen.record_ids,
        users=chosen.users,
        datatypes=query.ids("datatype"),
        overlapping=chosen.shared.hull,
        near=near,
    )


def _pieces(series: Series, times: Stretches, store: Store) -> Iterator[Piece]:
    for stretch in times:
        if series.last < stretch.start or stretch.end <= series.first:
            continue
        if stretch.start <= series.first and series.last < stretch.end:
            yield Piece(series, stretch, 0, series.count)
            continue
        low, high = store.locate(series, stretch)
        if low < high:
            yield Piece(series, stretch, low, high)


def _window(record: Record, pieces: tuple[Piece, ...]) -> TimeSpan:
    """The stretch as far as the record reaches, or its values do where one is stamped after its end."""
    start = min(record.span.start, *(piece.series.first for piece in pieces))
    end = max(record.span.end, *(piece.series.last + 1 for piece in pieces))
    return pieces[0].stretch & TimeSpan(start, end)


def missing(query: Query, store: Store) -> tuple[str, ...]:
    """A sentence for every field that names an id which the store doesn't hold."""
    sentences = []
    for name, known in _KNOWN.items():
        named = {value for f in query.on(name) if f.lookup in NAMING for value in f.values}
        absent = sorted(named - known(store, IdSet.of(named))) if named else []
        if absent:
            sentences.append(_MISSING[name].format(", ".join(map(str, absent))))
    return tuple(sentences)


NAMING = frozenset({Lookup.EXACT, Lookup.IN})
"""The lookups that name each number they mean."""

_MISSING = {
    "user": "This store has no person {0}.",
    "record": "This store has no record {0}.",
    "range": "This store has no activity {0}.",
    "trainingroutine": "This store has no routine {0}.",
    "datatype": "This store has no channel {0}.",
    "id": "This store has no series {0}.",
}
_KNOWN: dict[str, Callable[[Store, IdSet], set[int]]] = {
    "user": lambda store, ids: {user.id for user in store.users(ids)},
    "record": lambda store, ids: {record.id for record in store.records(ids=ids)},
    "range": lambda store, ids: {found.id for found in store.ranges(ids=ids)},
    "trainingroutine": lambda store, ids: {routine.id for routine in store.training_routines(ids)},
    "datatype": lambda store, ids: {datatype.id for datatype in store.datatypes(ids)},
    "id": lambda store, ids: {series.id for series in store.series(ids=ids)},
}
