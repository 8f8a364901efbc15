"""Which values a query answers with, and how many: known before any is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Record, User
from hexoview.domain.series import Series
from hexoview.domain.span import Stretches, TimeSpan
from hexoview.domain.timestamp import Clock
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


@dataclass(frozen=True, slots=True)
class Channel:
    """One datatype of one user, whose values follow each other in time.

    Attributes:
        pieces: in the order of their stretches' first values, then of their records.
        limit: the most values that JSON and CSV hold; None is no limit.
    """

    user_id: int
    datatype: Datatype
    pieces: tuple[Piece, ...]
    limit: int | None

    @property
    def count(self) -> int:
        """Values that meet the query."""
        return sum(piece.count for piece in self.pieces)

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


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer to a query, as a promise: what will be read, and what will be written.

    Attributes:
        users: who has data, in the order of their ids.
        channels: those with at least one value, by user, then datatype id.
        records: those that a value comes from.
        missing: sentences about ids that the store doesn't hold.
    """

    query: Query
    clock: Clock
    users: tuple[User, ...]
    channels: tuple[Channel, ...]
    records: tuple[Record, ...]
    missing: tuple[str, ...] = ()

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
    record_ids = IdSet.of(piece.series.record_id for channel in channels for piece in channel.pieces)
    user_ids = IdSet.of(channel.user_id for channel in channels)
    records = store.records(ids=record_ids) if record_ids else ()
    users = store.users(user_ids) if user_ids else ()
    return Plan(query, store.clock, users, channels, records, absent)


def has_values(query: Query, store: Store, watch: Watch) -> bool:
    """Whether at least one value meets the query; stops at the first."""
    return next(_channels(query, store, scope(query, store), watch), None) is not None


def _channels(query: Query, store: Store, chosen: Scope, watch: Watch) -> Iterator[Channel]:
    limit = query.options.limit
    found = _candidates(query, store, chosen)
    keyed = groupby(found, key=lambda series: (series.user_id, series.datatype.id))
    for number, ((user_id, _), group) in enumerate(keyed):
        if number % _STEP_EVERY == 0:
            watch.step(0.0)
        times = chosen.times(user_id)
        series = tuple(group)
        pieces = [piece for one in series for piece in _pieces(one, times, store)]
        if pieces:
            pieces.sort(key=_when)
            yield Channel(user_id, series[0].datatype, tuple(pieces), limit)


def _when(piece: Piece) -> tuple[int, int]:
    return max(piece.stretch.start, piece.series.first), piece.series.record_id


def _candidates(query: Query, store: Store, chosen: Scope) -> tuple[Series, ...]:
    """The series that may hold a value, by user and datatype."""
    if not chosen.shared or not chosen.users or not chosen.record_ids:
        return ()
    hull = chosen.shared.hull
    if chosen.routines is not None:
        every = [span for user_times in chosen.routines.values() for span in user_times]
        hull &= Stretches.of(every).hull
    return store.series(
        ids=query.ids("id"),
        records=chosen.record_ids,
        users=chosen.users,
        datatypes=query.ids("datatype"),
        overlapping=hull,
    )


def _pieces(series: Series, times: Stretches, store: Store) -> Iterator[Piece]:
    for stretch in times:
        if not stretch.overlaps(series.span):
            continue
        if stretch & series.span == series.span:
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
    for field, known in _KNOWN.items():
        named = {value for f in query.on(field) if f.lookup in _NAMING for value in f.values}
        absent = sorted(named - known(store, IdSet.of(named))) if named else []
        if absent:
            sentences.append(f"This store has no {field} {', '.join(map(str, absent))}.")
    return tuple(sentences)


_NAMING = frozenset({Lookup.EXACT, Lookup.IN})
_KNOWN: dict[str, Callable[[Store, IdSet], set[int]]] = {
    "user": lambda store, ids: {user.id for user in store.users(ids)},
    "record": lambda store, ids: {record.id for record in store.records(ids=ids)},
    "range": lambda store, ids: {found.id for found in store.ranges(ids=ids)},
    "trainingroutine": lambda store, ids: {routine.id for routine in store.training_routines(ids)},
    "datatype": lambda store, ids: {datatype.id for datatype in store.datatypes(ids)},
    "id": lambda store, ids: {series.id for series in store.series(ids=ids)},
}
