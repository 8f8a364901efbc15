"""Tells in sentences what stands against what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo

from hexoview.domain.idset import IdSet
from hexoview.domain.span import ALWAYS, EARLIEST, LATEST, TimeSpan
from hexoview.query.lookup import Lookup
from hexoview.query.plan import missing, plan
from hexoview.query.query import Filter, Query
from hexoview.store.base import Store
from hexoview.watch import Watch

_CHANNELS = frozenset({"datatype", "id"})
_OWNED = frozenset({"record", "range"})
_PLURAL = {"record": "records", "range": "activities", "trainingroutine": "routines"}
_SINGULAR = {"record": "record", "range": "activity", "trainingroutine": "routine", "user": "person"}
_NAMED_AT_MOST = 6
# Not by `%b`: under a window it speaks the system's language, in the middle of an English sentence.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of time with the words for what it is."""

    words: str
    span: TimeSpan


class Teller:
    """Puts a conflict of filters into words, with the names and times of one store."""

    def __init__(self, store: Store, watch: Watch, zone: tzinfo) -> None:
        self._store = store
        self._watch = watch
        self._zone = zone

    def tell(self, conflict: tuple[Filter, ...]) -> str:
        """Why no value meets all of `conflict`, the most telling reason first."""
        if not conflict:
            return "This store holds no values."
        query = Query(conflict)
        return (
            " ".join(missing(query, self._store))
            or self._contradiction(query)
            or self._order(query)
            or self._owner(query)
            or self._channel(query)
            or self._all_of(conflict)
        )

    def moment(self, tick: int) -> str:
        """A tick as a date and time in the zone that is told, or the number where no calendar reaches."""
        try:
            when = self._store.clock.to_datetime(tick, self._zone)
        except OverflowError:
            return f"tick {tick}"
        # Two moments within one second would read alike; milliseconds tell ticks of 1/256 s apart.
        part = f".{when.microsecond // 1000:03d}" if tick % self._store.clock.ticks_per_second else ""
        return f"{when.day} {_MONTHS[when.month - 1]} {when:%Y %H:%M:%S}{part} {when:%Z}"

    def leave_out(self, dropped: tuple[Filter, ...]) -> str:
        """The button that drops filters."""
        return f"Leave out {' and '.join(f'“{condition}”' for condition in dropped)}"

    def use_window(self, window: TimeSpan) -> str:
        """The button that takes the times at which there are data."""
        return f"Use the times that have data, {self.moment(window.start)} to {self.moment(window.end)}"

    def one_by_one(self, query: Query) -> str:
        """The button that runs the query once per record or activity."""
        field = "record" if query.on("record") else "range"
        return f"Take the {_PLURAL[field]} one by one"

    # -- the reasons, each a sentence or nothing

    def _contradiction(self, query: Query) -> str:
        """Two filters of one field that no number meets."""
        for field in dict.fromkeys(f.field for f in query.filters if not f.is_time):
            if not query.ids(field):
                conditions = " and ".join(f"“{f}”" for f in query.on(field))
                hint = ""
                if field in _PLURAL and all(f.lookup is Lookup.EXACT for f in query.on(field)):
                    both = ",".join(str(f.values[0]) for f in query.on(field))
                    hint = f" For the time that {_PLURAL[field]} share, write “{field}__in={both}”."
                return f"No {_SINGULAR.get(field, field)} meets {conditions}.{hint}"
        return ""

    def _order(self, query: Query) -> str:
        """One selected stretch that ends before another starts."""
        spans = list(self._spans(query))
        if not spans:
            return ""
        first = min(spans, key=lambda one: one.span.end)
        last = max(spans, key=lambda one: one.span.start)
        if first.span.end > last.span.start:
            return ""
        if first is last:
            return f"{_capital(first.words)} ends before it starts."
        return (
            f"{_capital(first.words)} ends {self.moment(first.span.end)}; "
            f"{last.words} starts {self.moment(last.span.start)}."
        )

    def _spans(self, query: Query) -> Iterator[_Span]:
        for condition in query.filters:
            if condition.is_time:
                yield _Span("your window", condition.window)
        if query.on("record"):
            for record in self._store.records(ids=query.ids("record")):
                yield _Span(f"record {record.id}", record.span)
        if query.on("range"):
            for found in self._store.ranges(ids=query.ids("range")):
                yield _Span(f"activity {found.id} “{found.name}”", found.span)
        if query.on("trainingroutine"):
            yield from self._routines(query)

    def _routines(self, query: Query) -> Iterator[_Span]:
        """From the first start to the last end of each routine's activities, of who is asked for."""
        for routine in self._store.training_routines(query.ids("trainingroutine")):
            found = self._store.ranges(routines=IdSet.of([routine.id]), users=query.ids("user"))
            if found:
                reach = TimeSpan(min(one.span.start for one in found), max(one.span.end for one in found))
                yield _Span(f"routine {routine.id} “{routine.name}”", reach)

    def _owner(self, query: Query) -> str:
        """Records or activities of somebody else than who is asked for."""
        asked = query.ids("user")
        if not query.on("user") or not any(query.on(field) for field in _OWNED):
            return ""
        for field, find in (("record", self._store.records), ("range", self._store.ranges)):
            found = find(ids=query.ids(field)) if query.on(field) else ()
            if found and all(one.user_id not in asked for one in found):
                user = self._store.users(IdSet.of([found[0].user_id]))[0]
                wanted = ", ".join(str(number) for number in asked.singles())
                return (
                    f"{_capital(_SINGULAR[field])} {found[0].id} is of {user.label}, not of person {wanted}."
                )
        return ""

    def _channel(self, query: Query) -> str:
        """Channels that the rest of the conflict doesn't hold."""
        asked = [f for f in query.filters if f.field in _CHANNELS]
        if not asked:
            return ""
        rest = query.without(*asked)
        there = plan(rest, self._store, self._watch).datatypes if rest.filters else self._store.datatypes()
        names = ", ".join(datatype.label for datatype in there[:_NAMED_AT_MOST])
        more = f" and {len(there) - _NAMED_AT_MOST} more" if len(there) > _NAMED_AT_MOST else ""
        wanted = " and ".join(self._asked_channel(f) for f in asked)
        where = f" {self._where(rest)}" if rest.filters else " in this store"
        return f"There is no {wanted}{where}." + (f" There is: {names}{more}." if names else "")

    def _asked_channel(self, condition: Filter) -> str:
        if condition.field == "id":
            return f"series with “{condition}”"
        found = self._store.datatypes(condition.ids)
        if found and condition.lookup in {Lookup.EXACT, Lookup.IN}:
            return " or ".join(datatype.label for datatype in found)
        return f"channel with “{condition}”"

    def _where(self, rest: Query) -> str:
        words = [f"in {self._clause(condition)}" for condition in rest.filters if not condition.is_time]
        window = rest.window
        if window != ALWAYS:
            words.append(self._window_clause(window))
        return " ".join(words)

    def _window_clause(self, window: TimeSpan) -> str:
        if window.start == EARLIEST:
            return f"until {self.moment(window.end)}"
        if window.end == LATEST:
            return f"from {self.moment(window.start)} on"
        return f"between {self.moment(window.start)} and {self.moment(window.end)}"

    def _all_of(self, conflict: tuple[Filter, ...]) -> str:
        clauses = [self._clause(condition) for condition in conflict]
        if len(clauses) == 1:
            return f"There are no values {'' if conflict[0].is_time else 'in '}{clauses[0]}."
        return f"No value meets all of these: {'; '.join(clauses)}."

    def _clause(self, condition: Filter) -> str:
        """What one filter selects, in words."""
        if condition.is_time:
            return self._window_clause(condition.window)
        if condition.lookup is Lookup.EXACT and condition.field in _SINGULAR:
            return f"{_SINGULAR[condition.field]} {condition.values[0]}"
        return f"“{condition}”"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
