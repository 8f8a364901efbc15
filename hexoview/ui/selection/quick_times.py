"""Stretches of time that are asked for often, and the days that have records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum

from hexoview.domain.resources import Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock


class Quick(Enum):
    """A stretch of time by its name."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    STUDY = "study"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days in one zone, as ticks.

    Attributes:
        records: those whose days are marked.
    """

    clock: Clock
    zone: tzinfo
    records: Sequence[Record] = ()

    def day(self, day: date) -> TimeSpan:
        """From one local midnight to the next: 23 or 25 hours where the clocks change."""
        return self.days(day, day)

    def days(self, first: date, last: date) -> TimeSpan:
        """From the midnight before the first day to the one after the last."""
        return TimeSpan(self._midnight(first), self._midnight(last + timedelta(days=1)))

    def span_of(self, quick: Quick, today: date) -> TimeSpan | None:
        """The stretch of that name; None where it bounds nothing."""
        match quick:
            case Quick.TODAY:
                return self.day(today)
            case Quick.WEEK:
                return self.days(today - timedelta(days=6), today)
            case Quick.MONTH:
                return self.days(today - timedelta(days=29), today)
            case Quick.STUDY if self.records:
                first = min(record.span.start for record in self.records)
                last = max(record.span.end for record in self.records)
                return self.days(self.day_of(first), self.day_of(max(first, last - 1)))
        return None

    def name_of(self, span: TimeSpan | None, today: date) -> Quick:
        """Which of the names means just this stretch."""
        if span is None:
            return Quick.ANY
        named = (Quick.TODAY, Quick.WEEK, Quick.MONTH, Quick.STUDY)
        return next((quick for quick in named if self.span_of(quick, today) == span), Quick.CUSTOM)

    def day_of(self, tick: int) -> date:
        """The local day of a moment; the nearest that a calendar knows."""
        try:
            return self.clock.to_datetime(tick, self.zone).date()
        except (OverflowError, ValueError):
            return date.max if tick > 0 else date.min

    def marked(self, year: int, month: int) -> frozenset[int]:
        """The days of a month, by their number, on which a record has time."""
        first = date(year, month, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        whole = self.days(first, last)
        return frozenset(
            day.day
            for record in self.records
            if record.span.overlaps(whole)
            for day in _days(self.day_of(max(record.span.start, whole.start)), self._last(record, whole))
        )

    def _last(self, record: Record, whole: TimeSpan) -> date:
        return self.day_of(min(record.span.end, whole.end) - 1)

    def _midnight(self, day: date) -> int:
        return self.clock.from_datetime(datetime(day.year, day.month, day.day, tzinfo=self.zone))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
