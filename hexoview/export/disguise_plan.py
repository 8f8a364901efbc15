"""Puts the disguise on what an export works from: its plans, its query's text, and its store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hexoview.domain.idset import IdSet
from hexoview.errors import ExportError
from hexoview.export.deidentify import RANDOM, Deidentify
from hexoview.export.disguise import Disguise, DisguisedStore
from hexoview.export.key_file import Entry, KeyFile
from hexoview.export.request import ExportRequest
from hexoview.query.lookup import Lookup
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.query.query import Filter, Query
from hexoview.store.base import Store

_DAY_S = 86_400
_SELECTING = ("record", "range")


@dataclass(frozen=True)
class Disguised:
    """An export that may be told to anybody."""

    disguise: Disguise
    request: ExportRequest
    plans: tuple[Plan, ...]
    store: Store


def put_on(request: ExportRequest, planned: Sequence[Plan], store: Store, key: KeyFile) -> Disguised:
    """The request, its plans and the store under codes; new codes stand in `key`, which isn't saved here.

    Raises:
        ExportError: the key has no codes left, or a moved date leaves Hexoskin's years.
    """
    assert request.deidentify is not None
    disguise = _disguise(request.deidentify, planned, store, key)
    hidden = DisguisedStore(store, disguise)
    plans = tuple(_plan(one, disguise, hidden, is_several=len(planned) > 1) for one in planned)
    query = plans[0].query if len(plans) == 1 else _query(request.query, planned, disguise)
    return Disguised(disguise, replace(request, query=query), plans, hidden)


def _disguise(choice: Deidentify, planned: Sequence[Plan], store: Store, key: KeyFile) -> Disguise:
    records = [record for plan in planned for record in plan.records]
    named = {record.user_id for record in records} | {user.id for plan in planned for user in plan.users}
    activities = _named_ranges(planned, store)
    tps = store.clock.ticks_per_second
    taken = frozenset(user.id for user in store.users())
    entries, shifts = [], {}
    for user in store.users(IdSet.of(named)) if named else ():
        entry = key.entry(tps, user.id, taken=taken)
        entry.name = user.name or entry.name
        own = [record.id for record in records if record.user_id == user.id]
        entry.allot(records=own, ranges=[one for one, owner in activities if owner == user.id])
        entries.append(entry)
        shifts[user.id] = _shift(choice, entry, store) * _DAY_S * tps
    return Disguise.of(entries, shifts)


def _named_ranges(planned: Sequence[Plan], store: Store) -> list[tuple[int, int]]:
    """The activities that file names and queries speak of, with their owners."""
    numbers = [
        value
        for plan in planned
        for one in plan.query.on("range")
        if one.lookup in (Lookup.EXACT, Lookup.IN)
        for value in one.values
    ]
    return [(one.id, one.user_id) for one in store.ranges(ids=IdSet.of(numbers))] if numbers else []


def _shift(choice: Deidentify, entry: Entry, store: Store) -> int:
    """The days that a person's dates move by, all records of the store staying in Hexoskin's years."""
    clock, day = store.clock, _DAY_S * store.clock.ticks_per_second
    owned = store.records(users=IdSet.of([entry.user_id]))
    if choice.shift_days == RANDOM:
        may_go_back = all(clock.is_plausible(one.span.start - 800 * day) for one in owned)
        return entry.shift(may_go_back=may_go_back)
    days = choice.shift_days
    if days and not all(clock.is_plausible(one.span.start + days * day) for one in owned):
        raise ExportError(
            f"Dates can't be moved by {days:,} days.",
            cause="A recording would then begin outside the years 2009 to 2049, and couldn't be read again.",
            way_out="Choose fewer days, or a random shift.",
        )
    return days


def _plan(plan: Plan, disguise: Disguise, store: DisguisedStore, *, is_several: bool) -> Plan:
    channels = [_channel(one, disguise) for one in plan.channels]
    return Plan(
        _query(plan.query, [plan], disguise, first=plan.query.filters[:1] if is_several else ()),
        plan.clock,
        tuple(sorted(map(disguise.user, plan.users), key=lambda one: one.id)),
        tuple(sorted(channels, key=lambda one: (one.user_id, one.datatype.id))),
        (),
        lambda ids: store.records(ids=ids),
    )


def _channel(one: Channel, disguise: Disguise) -> Channel:
    def find() -> Iterable[Piece]:
        return [_piece(piece, disguise) for piece in one.pieces]

    return replace(one, user_id=disguise.people[one.user_id], find=find)


def _piece(one: Piece, disguise: Disguise) -> Piece:
    stretch = disguise.span(one.stretch, one.series.user_id)
    return Piece(disguise.series(one.series), stretch, one.low, one.high)


def _query(
    query: Query, plans: Sequence[Plan], disguise: Disguise, *, first: tuple[Filter, ...] = ()
) -> Query:
    """The same question in codes, as far as it can be told: channels, records, and times that moved alike.

    Ids by comparison and series, people's activities and routines become the records that were found.
    """
    kept = [one for one in query.filters if one.field == "datatype"]
    records = sorted(disguise.records[record.id] for plan in plans for record in plan.records)
    chosen = [_coded(one, disguise) for one in first if one.field in _SELECTING]
    if records and not any(one.field == "record" for one in chosen):
        is_one = len(set(records)) == 1
        lookup = Lookup.EXACT if is_one else Lookup.IN
        chosen.append(Filter("record", lookup, tuple(dict.fromkeys(records))))
    return replace(query, filters=(*chosen, *kept, *_times(query, disguise)))


def _coded(one: Filter, disguise: Disguise) -> Filter:
    codes = disguise.records if one.field == "record" else disguise.ranges
    return replace(one, values=tuple(codes[value] for value in one.values))


def _times(query: Query, disguise: Disguise) -> tuple[Filter, ...]:
    """The filters of time, where everybody's times move alike."""
    shifts = set(disguise.shifts.values())
    if len(shifts) != 1:
        return ()
    [shift] = shifts
    return tuple(
        replace(one, values=tuple(value + shift for value in one.values))
        for one in query.filters
        if one.is_time
    )
