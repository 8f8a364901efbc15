"""All rows of a store with what they are found by: made on any thread, since 100,000 take a second."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property

from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.records.rows import RecordRow, Shows, activity_rows, rows_of


@dataclass(frozen=True)
class Book:
    """Rows, the newest first.

    Attributes:
        texts: of each row what can be typed to find it, in small letters.
        days: of each row the local day it starts on, counted as `date.toordinal`; 0 for none.
    """

    rows: tuple[RecordRow, ...]
    texts: tuple[str, ...]
    days: tuple[int, ...]

    def place_of(self, number: int) -> int | None:
        """Where the row of that id stands."""
        return self._by_id.get(number)

    @cached_property
    def _by_id(self) -> dict[int, int]:
        return {row.id: place for place, row in enumerate(self.rows)}


NO_BOOK = Book((), (), ())


def book_of(contents: Contents, shows: Shows, picked: tzinfo | None = None) -> Book:
    """The rows of a store's records or activities, in the picked zone or each in its own."""
    make = rows_of if shows is Shows.RECORDS else activity_rows
    return book_of_rows(make(contents, picked))


def book_of_rows(rows: tuple[RecordRow, ...]) -> Book:
    """The same rows with what they are found by."""
    ordered = tuple(sorted(rows, key=lambda row: row.span.start, reverse=True))
    told: dict[int, str] = {}
    found = [_day_and_time(row, told) for row in ordered]
    texts = tuple(_text(row, when) for row, (_, when) in zip(ordered, found, strict=True))
    book = Book(ordered, texts, tuple(day for day, _ in found))
    book.place_of(0)
    return book


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
