"""What a store knows of one datatype of one record without reading a value."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hexoview.domain.datatype import Datatype
from hexoview.domain.segment import Grid
from hexoview.domain.span import TimeSpan

IDS_PER_RECORD = 1_000_000


@dataclass(frozen=True, slots=True)
class Series:
    """The stored data of one datatype in one record.

    Attributes:
        count: values held, `nan` rows not counted.
        first, last: ticks of the first and the last value.
        grid: where the values fall; None for an asynchronous series.
        low, high: the least and the greatest stored number.
        rate: values a second as the file says; None for an asynchronous series.
    """

    record_id: int
    user_id: int
    datatype: Datatype
    count: int
    first: int
    last: int
    low: int
    high: int
    grid: Grid | None = None
    rate: Fraction | None = None

    @property
    def id(self) -> int:
        """The number that the API's `id` filter means here."""
        return series_id(self.record_id, self.datatype.id)

    @property
    def span(self) -> TimeSpan:
        """From the first value to the tick after the last."""
        return TimeSpan(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class Total:
    """How many values one user has of one datatype, over all series that were asked for."""

    user_id: int
    datatype: Datatype
    count: int


def series_id(record_id: int, datatype_id: int) -> int:
    """The id of one datatype of one record: record × 1,000,000 + datatype."""
    return record_id * IDS_PER_RECORD + datatype_id
