"""All rows of a store with what they are found by: each row is made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from functools import cached_property
from typing import Protocol, TypeVar, overload

from hexoview.domain.span import TimeSpan
from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.records.ordering import order_of
from hexoview.ui.records.rows import RecordRow, Shows, activity_maker, record_maker
from hexoview.watch import Watch, unwatched

_AT_A_TIME = 500


class _Listed(Protocol):
    """A record, an activity, or a row of either."""

    @property
    def id(self) -> int: ...
    @property
    def span(self) -> TimeSpan: ...


_T = TypeVar("_T", bound=_Listed)


class Rows(Sequence[RecordRow]):
    """Rows that are made when they are asked for, each once: a list of 10,000 shows thirty."""

    def __init__(self, found: Sequence[_T], make: Callable[[_T], RecordRow]) -> None:
        def made(place: int) -> RecordRow:
            return make(found[place])

        self._make = made
        self._made: list[RecordRow | None] = [None] * len(found)

    @property
    def made_count(self) -> int:
        """Rows that somebody asked for."""
        return sum(row is not None for row in self._made)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> RecordRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[RecordRow]: ...
    def __getitem__(self, place: int | slice) -> RecordRow | list[RecordRow]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        row = self._made[place]
        if row is None:
            row = self._made[place] = self._make(place)
        return row

    def __iter__(self) -> Iterator[RecordRow]:
        return map(self.__getitem__, range(len(self)))


class Book:
    """Rows, the newest first.

    Any thread may read it. What needs every row – to find, to group, most orders – is quick once
    `complete` has been called, which 100,000 rows take a second for: call it on another thread.

    Attributes:
        ids: of each row.
        starts: of each row the tick on which it starts.
    """

    def __init__(self, found: Sequence[_T], make: Callable[[_T], RecordRow]) -> None:
        starts = [one.span.start for one in found]
        order = order_of(starts, is_descending=True)
        ordered = [found[place] for place in order]
        self.ids: Sequence[int] = [one.id for one in ordered]
        self.starts: Sequence[int] = [starts[place] for place in order]
        self.rows = Rows(ordered, make)
        self._found_by: tuple[Sequence[str], Sequence[int]] | None = None

    @property
    def texts(self) -> Sequence[str]:
        """Of each row what can be typed to find it, in small letters."""
        return self._searched()[0]

    @property
    def days(self) -> Sequence[int]:
        """Of each row the local day it starts on, counted as `date.toordinal`; 0 for none."""
        return self._searched()[1]

    @property
    def is_complete(self) -> bool:
        """Whether every row is made, and what it is found by."""
        return self._found_by is not None

    def place_of(self, number: int) -> int | None:
        """Where the row of that id stands."""
        return self._by_id.get(number)

    def complete(self, watch: Watch) -> None:
        """Makes every row, and what it is found by.

        Raises:
            Cancelled: `watch` says so.
        """
        texts: list[str] = []
        days: list[int] = []
        told: dict[int, str] = {}
        for place, row in enumerate(self.rows):
            if not place % _AT_A_TIME:
                watch.step(place / len(self.rows))
            day, when = _day_and_time(row, told)
            texts.append(_text(row, when))
            days.append(day)
        self._found_by = texts, days

    def _searched(self) -> tuple[Sequence[str], Sequence[int]]:
        if self._found_by is None:
            self.complete(unwatched())
        return self._found_by or ((), ())

    @cached_property
    def _by_id(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self.ids)}


def book_of(contents: Contents, shows: Shows, picked: tzinfo | None = None) -> Book:
    """The rows of a store's records or activities, in the picked zone or each in its own."""
    if shows is Shows.RECORDS:
        return Book(contents.records, record_maker(contents, picked))
    return Book(contents.ranges, activity_maker(contents, picked))


def book_of_rows(rows: Sequence[RecordRow]) -> Book:
    """Rows that are there already."""
    return Book(rows, lambda row: row)


NO_BOOK = book_of_rows(())


def _day_and_time(row: RecordRow, told: dict[int, str]) -> tuple[int, str]:
    """The local day on which a row starts, and when in words; each day is put into words once."""
    try:
        when = row.clock.to_datetime(row.span.start, row.zone)
    except (OverflowError, ValueError):
        return 0, ""
    day = when.toordinal()
    if day not in told:
        told[day] = words.weekday_date(when).casefold()
    return day, f"{told[day]} {when.hour:02}:{when.minute:02}"


def _text(row: RecordRow, when: str) -> str:
    length = words.length(row.span.length, row.clock)
    parts = (row.person, *row.activities, row.routine, row.channels, *row.devices, row.note)
    return f"{when} {length} {row.id} {' '.join(parts).casefold()}"
