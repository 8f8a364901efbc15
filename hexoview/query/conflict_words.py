"""Tells in sentences what stands against what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from functools import partial

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Range, Record
from hexoview.domain.span import ALWAYS, EARLIEST, LATEST, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.query.lookup import Lookup
from hexoview.query.plan import NAMING, missing, plan
from hexoview.query.query import Filter, Query
from hexoview.store.base import Store
from hexoview.watch import Watch

Moment = Callable[[int, Clock, tzinfo], str]
"""Tells a tick as a date and time in a zone."""

_CHANNELS = frozenset({"datatype", "id"})
_PLURAL = {"record": "records", "range": "activities", "trainingroutine": "routines"}
_NAMED_AT_MOST = 6
# Not by `%b`: under a window it speaks the system's language, in the middle of an English sentence.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# More people, records or activities than these are told as the query tells them.
_THINGS_AT_MOST = 3
_ROUTINE = "the routine “{0}”"


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of time, and what gives the words for it: of 10,000 records two are told."""

    tell: Callable[[], str]
    span: TimeSpan

    @property
    def words(self) -> str:
        return self.tell()


def plain_moment(tick: int, clock: Clock, zone: tzinfo) -> str:
    """A tick as a date and time in English, or the number where no calendar reaches."""
    try:
        when = clock.to_datetime(tick, zone)
    except OverflowError:
        return f"tick {tick}"
    # Two moments within one second would read alike; milliseconds tell ticks of 1/256 s apart.
    part = f".{when.microsecond // 1000:03d}" if tick % clock.ticks_per_second else ""
    return f"{when.day} {_MONTHS[when.month - 1]} {when:%Y %H:%M:%S}{part} {when:%Z}"


class Teller:
    """Puts a conflict of filters into words, with the names and times of one store.

    Each part of a sentence is long enough for a translation to know it again.
    """

    def __init__(self, store: Store, watch: Watch, zone: tzinfo, moment: Moment = plain_moment) -> None:
        self._store = store
        self._watch = watch
        self._zone = zone
        self._moment = moment

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
        """A tick as a date and time in the zone that is told."""
        return self._moment(tick, self._store.clock, self._zone)

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
                told = f"No value meets all of these: {' + '.join(f'“{f}”' for f in query.on(field))}."
                if field in _PLURAL and all(f.lookup is Lookup.EXACT for f in query.on(field)):
                    both = ",".join(str(f.values[0]) for f in query.on(field))
                    return f"{told} For the time that they share, write “{field}__in={both}”."
                return told
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
            return f"This leaves no time: {first.words} ends before it starts."
        return (
            f"They share no time: {first.words} ends {self.moment(first.span.end)}; "
            f"{last.words} starts {self.moment(last.span.start)}."
        )

    def _spans(self, query: Query) -> Iterator[_Span]:
        for condition in query.filters:
            if condition.is_time:
                yield _Span(lambda: "your window", condition.window)
        if query.on("record"):
            for record in self._store.records(ids=query.ids("record")):
                yield _Span(partial(self._record, record), record.span)
        if query.on("range"):
            for found in self._store.ranges(ids=query.ids("range")):
                yield _Span(partial(self._activity, found), found.span)
        if query.on("trainingroutine"):
            yield from self._routines(query)

    def _routines(self, query: Query) -> Iterator[_Span]:
        """From the first start to the last end of each routine's activities, of who is asked for."""
        for routine in self._store.training_routines(query.ids("trainingroutine")):
            found = self._store.ranges(routines=IdSet.of([routine.id]), users=query.ids("user"))
            if found:
                reach = TimeSpan(min(one.span.start for one in found), max(one.span.end for one in found))
                yield _Span(partial(_ROUTINE.format, routine.name), reach)

    def _owner(self, query: Query) -> str:
        """Records or activities of somebody else than who is asked for."""
        if not query.on("user"):
            return ""
        asked = query.ids("user")
        records = self._store.records(ids=query.ids("record")) if query.on("record") else ()
        ranges = self._store.ranges(ids=query.ids("range")) if query.on("range") else ()
        if records and all(one.user_id not in asked for one in records):
            thing = f"The record from {self._start(records[0])}"
            return f"{thing} is one of {self._person(records[0].user_id)}, not of {self._people(asked)}."
        if ranges and all(one.user_id not in asked for one in ranges):
            thing = f"The activity “{ranges[0].name or ranges[0].id}”"
            return f"{thing} is one of {self._person(ranges[0].user_id)}, not of {self._people(asked)}."
        return ""

    def _channel(self, query: Query) -> str:
        """Channels that the rest of the conflict doesn't hold."""
        asked = [f for f in query.filters if f.field in _CHANNELS]
        if not asked:
            return ""
        rest = query.without(*asked)
        there = plan(rest, self._store, self._watch).datatypes if rest.filters else self._store.datatypes()
        wanted = [name for condition in asked for name in self._asked(condition)]
        where = " + ".join(self._clauses(rest)) or "this store"
        if len(wanted) == 1:
            told = f"There is no {wanted[0]} in {where}."
        else:
            told = f"None of these is in {where}: {', '.join(wanted)}."
        names = ", ".join(datatype.label for datatype in there[:_NAMED_AT_MOST])
        if len(there) > _NAMED_AT_MOST:
            return f"{told} What there is instead: {names} and {len(there) - _NAMED_AT_MOST} more."
        return f"{told} What there is instead: {names}." if names else told

    def _asked(self, condition: Filter) -> list[str]:
        """The channels that a filter asks for, by name where it names them."""
        found = self._store.datatypes(condition.ids) if condition.field == "datatype" else ()
        if found and condition.lookup in NAMING:
            return [datatype.label for datatype in found]
        return [f"“{condition}”"]

    def _all_of(self, conflict: tuple[Filter, ...]) -> str:
        clauses = list(self._clauses(Query(conflict)))
        if len(clauses) == 1:
            return f"There are no values in {clauses[0]}."
        return f"No value meets all of these: {' + '.join(clauses)}."

    def _clauses(self, query: Query) -> Iterator[str]:
        """What each filter selects, in words; the times together."""
        for condition in query.filters:
            if not condition.is_time:
                yield from self._things(condition)
        window = query.window
        if window != ALWAYS:
            yield self._times(window)

    def _times(self, window: TimeSpan) -> str:
        if window.start == EARLIEST:
            return f"the time until {self.moment(window.end)}"
        if window.end == LATEST:
            return f"the time from {self.moment(window.start)} on"
        return f"the time between {self.moment(window.start)} and {self.moment(window.end)}"

    # -- names

    def _things(self, condition: Filter) -> tuple[str, ...]:
        """What a filter names, one by one where they are few; else as the query tells it."""
        found: tuple[str, ...] = ()
        if condition.lookup in NAMING and len(condition.values) <= _THINGS_AT_MOST:
            match condition.field:
                case "user":
                    users = self._store.users(condition.ids)
                    found = tuple(f"the records of {user.label}" for user in users)
                case "record":
                    found = tuple(map(self._record, self._store.records(ids=condition.ids)))
                case "range":
                    found = tuple(map(self._activity, self._store.ranges(ids=condition.ids)))
                case "trainingroutine":
                    routines = self._store.training_routines(condition.ids)
                    found = tuple(_ROUTINE.format(one.name) for one in routines)
                case "datatype":
                    found = tuple(self._asked(condition))
        return found or (f"“{condition}”",)

    def _record(self, record: Record) -> str:
        return f"the record of {self._person(record.user_id)} from {self._start(record)}"

    def _start(self, record: Record) -> str:
        """When a record starts, to the second: by that it is known again."""
        start = record.span.start
        return self.moment(start - start % self._store.clock.ticks_per_second)

    def _activity(self, found: Range) -> str:
        return f"the activity “{found.name or found.id}” of {self._person(found.user_id)}"

    def _person(self, user_id: int) -> str:
        found = self._store.users(IdSet.of([user_id]))
        return found[0].label if found else f"Person {user_id}"

    def _people(self, ids: IdSet) -> str:
        labels = [user.label for user in self._store.users(ids)]
        more = len(labels) - _THINGS_AT_MOST
        named = ", ".join(labels[:_THINGS_AT_MOST])
        return f"{named} and {more} more" if more > 0 else named
