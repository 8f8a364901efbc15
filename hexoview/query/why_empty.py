"""Why a query has no values: the filters that conflict, and the changes that would give some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, tzinfo
from itertools import combinations, islice

from hexoview.domain.span import TimeSpan
from hexoview.query.combine import Combine, each
from hexoview.query.conflict_words import Moment, Teller, plain_moment
from hexoview.query.plan import has_values, plan
from hexoview.query.query import Filter, Query, window_filters
from hexoview.store.base import Store
from hexoview.watch import Watch

# Up to here every subset is tried, 255 of them at most; beyond, filters are dropped one at a time.
_TRY_ALL = 8
_MOST_TRIES = 255
_MOST_LOOKS = 20_000
_MOST_WAYS_OUT = 6


@dataclass(frozen=True, slots=True)
class WayOut:
    """One change that gives data.

    Attributes:
        sentence: the change, as a button says it.
        query: the query after it.
        combine: how its records combine after it.
    """

    sentence: str
    query: Query
    combine: Combine = Combine.OVERLAP


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Why there is no value.

    Attributes:
        conflict: the smallest set of filters that no value meets; empty for an empty store.
        sentence: what stands against what, with names and times.
        ways_out: changes of which each gives data, the gentlest first.
    """

    conflict: tuple[Filter, ...]
    sentence: str
    ways_out: tuple[WayOut, ...]


def explain(
    query: Query, store: Store, watch: Watch, *, zone: tzinfo = UTC, moment: Moment = plain_moment
) -> Emptiness:
    """Says why a query without values has none; `moment` tells times, in `zone`."""
    finder = _Finder(query, store, watch)
    conflict = finder.smallest_conflict()
    teller = Teller(store, watch, zone, moment)
    return Emptiness(conflict, teller.tell(conflict), tuple(finder.ways_out(conflict, teller)))


class _Finder:
    """Tries parts of one query against one store, each part once."""

    def __init__(self, query: Query, store: Store, watch: Watch) -> None:
        self._query = query
        self._store = store
        self._watch = watch
        self._known: dict[frozenset[Filter], bool] = {}

    def smallest_conflict(self) -> tuple[Filter, ...]:
        """The fewest filters that no value meets, in the order of the query."""
        filters = tuple(dict.fromkeys(self._query.filters))
        if len(filters) > _TRY_ALL:
            return self._minimal_conflict(filters)
        sizes = range(len(filters) + 1)
        subsets = (subset for size in sizes for subset in combinations(filters, size))
        return next((subset for subset in subsets if self._is_empty(subset)), filters)

    def _minimal_conflict(self, filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
        """A conflict from which no filter can be spared: half of them is left out at once, then less."""
        left, size = filters, -(-len(filters) // 2)
        while size:
            place = 0
            while place < len(left):
                fewer = left[:place] + left[place + size :]
                if self._is_empty(fewer):
                    left = fewer
                else:
                    place += size
            size //= 2
        return left

    def ways_out(self, conflict: tuple[Filter, ...], teller: Teller) -> Iterator[WayOut]:
        """Changes that give data: one by one, other times, fewer filters."""
        if self._helps_each():
            yield WayOut(teller.one_by_one(self._query), self._query, Combine.EACH)
        window = self._window_with_data(conflict)
        if window is not None:
            times = tuple(f for f in self._query.filters if f.is_time)
            yield WayOut(
                teller.use_window(window), self._query.without(*times).with_filters(*window_filters(window))
            )
        for dropped in self._droppable(conflict):
            yield WayOut(teller.leave_out(dropped), self._query.without(*dropped))

    def _droppable(self, conflict: tuple[Filter, ...]) -> list[tuple[Filter, ...]]:
        """The smallest sets of filters without which there are values."""
        filters = tuple(dict.fromkeys(self._query.filters))
        largest = len(filters) if len(filters) <= _TRY_ALL else 2
        held = set(conflict)
        for size in range(1, largest + 1):
            subsets = (s for s in combinations(filters, size) if not held.isdisjoint(s))
            # A try looks at every filter: of thousands, few are made.
            tried = islice(subsets, max(len(conflict), min(_MOST_TRIES, _MOST_LOOKS // len(filters))))
            found = [s for s in tried if not self._is_empty(_less(filters, s))]
            if found:
                return found[:_MOST_WAYS_OUT]
        return []

    def _helps_each(self) -> bool:
        singles = each(self._query, self._store)
        return len(singles) > 1 and any(has_values(one, self._store, self._watch) for one in singles)

    def _window_with_data(self, conflict: tuple[Filter, ...]) -> TimeSpan | None:
        """Where the rest of the query has data, when the time filters are what stands against it."""
        if not any(f.is_time for f in conflict):
            return None
        rest = self._query.without(*(f for f in self._query.filters if f.is_time))
        if not any(f.field in {"record", "range", "trainingroutine"} for f in rest.filters):
            return None
        parts = plan(rest, self._store, self._watch).parts()
        if not parts:
            return None
        return TimeSpan(min(part.window.start for part in parts), max(part.window.end for part in parts))

    def _is_empty(self, filters: Iterable[Filter]) -> bool:
        key = frozenset(filters)
        if key not in self._known:
            self._watch.step(0.0)
            self._known[key] = not has_values(Query(tuple(key)), self._store, self._watch)
        return self._known[key]


def _less(filters: tuple[Filter, ...], dropped: tuple[Filter, ...]) -> tuple[Filter, ...]:
    gone = set(dropped)
    return tuple(f for f in filters if f not in gone)
