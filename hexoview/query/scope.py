"""Which people, records and stretches of time a query's filters leave, by the overlap rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Range, Record
from hexoview.domain.span import ALL_TIME, NO_TIME, Stretches, TimeSpan
from hexoview.query.query import Query
from hexoview.store.base import Store


@dataclass(frozen=True, slots=True)
class Scope:
    """What the filters on people and time select, before any series is looked at.

    Attributes:
        records: the selected Records; None when no filter asks for records.
        ranges: the selected Ranges; None when no filter asks for ranges.
        users: whose data are returned.
        shared: the ticks that the time filters, all Records and all Ranges have in common.
        routines: per user, the ticks in which every selected routine was done; None without routines.
    """

    records: tuple[Record, ...] | None
    ranges: tuple[Range, ...] | None
    users: IdSet
    shared: Stretches
    routines: dict[int, Stretches] | None

    def times(self, user_id: int) -> Stretches:
        """The ticks at which this user's values are returned."""
        if self.routines is None:
            return self.shared
        return self.shared & self.routines.get(user_id, NO_TIME)

    @property
    def is_all_time(self) -> bool:
        """Whether nothing bounds the time, so that whole series are returned."""
        return self.shared == ALL_TIME and self.routines is None and self.records is None

    @property
    def record_ids(self) -> IdSet:
        """The records whose data are returned."""
        return ALL_IDS if self.records is None else IdSet.of(r.id for r in self.records)


def scope(query: Query, store: Store) -> Scope:
    """Reads the selected Records, Ranges and routines, and intersects them."""
    records = store.records(ids=query.ids("record")) if query.on("record") else None
    ranges = store.ranges(ids=query.ids("range")) if query.on("range") else None
    routines = _routine_times(query, store) if query.on("trainingroutine") else None
    chosen: list[Record | Range] = [*(records or ()), *(ranges or ())]
    is_named = records is not None or ranges is not None
    if is_named:
        owners = IdSet.of(resource.user_id for resource in chosen)
    else:
        owners = ALL_IDS if routines is None else IdSet.of(routines)
    # A filter that asks for records or ranges and finds none leaves no time at all.
    has_missing = records == () or ranges == ()
    shared = NO_TIME if has_missing else _shared(query.window, (resource.span for resource in chosen))
    return Scope(records, ranges, owners & query.ids("user"), shared, routines)


def _shared(window: TimeSpan, spans: Iterable[TimeSpan]) -> Stretches:
    for span in spans:
        window &= span
    return Stretches.of([window])


def _routine_times(query: Query, store: Store) -> dict[int, Stretches]:
    """Per user the intersection over routines of the union of that user's Ranges of each."""
    times: dict[int, Stretches] | None = None
    for routine in store.training_routines(query.ids("trainingroutine")):
        spans: dict[int, list[TimeSpan]] = {}
        for found in store.ranges(users=query.ids("user"), routines=IdSet.of([routine.id])):
            spans.setdefault(found.user_id, []).append(found.span)
        union = {user: Stretches.of(own) for user, own in spans.items()}
        # Everybody with such a Range is returned, even where another routine leaves no time.
        times = union if times is None else _intersected(times, union)
    return times or {}


def _intersected(a: dict[int, Stretches], b: dict[int, Stretches]) -> dict[int, Stretches]:
    return {user: a.get(user, NO_TIME) & b.get(user, NO_TIME) for user in a.keys() | b.keys()}
