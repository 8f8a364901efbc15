"""A checked query: filters that hold together, and options of the output."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.span import ALWAYS, EARLIEST, LATEST, TimeSpan, clamped
from hexoview.query.fields import SYNONYMS
from hexoview.query.lookup import Lookup

MAX_VALUES = 65_536
"""What JSON and CSV hold of one datatype and user, by the API."""

_TIME_FIELDS = frozenset({"timestamp", "start", "end"})


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition: the field's number compared with these values."""

    field: str
    lookup: Lookup
    values: tuple[int, ...]

    def __str__(self) -> str:
        name = self.field if self.lookup is Lookup.EXACT else f"{self.field}__{self.lookup.value}"
        return f"{name}={','.join(map(str, self.values))}"

    @property
    def is_time(self) -> bool:
        """Whether it bounds time by ticks."""
        return self.field in _TIME_FIELDS

    @property
    def ids(self) -> IdSet:
        """The numbers that meet the condition."""
        return SYNONYMS.get(self.field, self.lookup).matching(self.values)

    @property
    def window(self) -> TimeSpan:
        """The ticks that a time filter lets through."""
        if not self.ids:
            return TimeSpan(0, 0)
        low, high = self.ids.runs[0]
        return TimeSpan(low, clamped(high + 1))


@dataclass(frozen=True, slots=True)
class Options:
    """How the values are written, apart from which.

    Attributes:
        max_values: the most values per datatype and user; None is the API's own limit, "all" none.
    """

    flat: bool = False
    max_values: int | Literal["all"] | None = None
    no_timestamps: bool = False
    seconds: bool = False

    @property
    def limit(self) -> int | None:
        """The most values that JSON and CSV hold per datatype and user; None is no limit."""
        if self.max_values == "all":
            return None
        return MAX_VALUES if self.max_values is None else min(self.max_values, MAX_VALUES)

    def terms(self) -> tuple[str, ...]:
        """The options that differ from the default, as a query writes them."""
        flags = tuple(f"{name}=1" for name in ("flat", "no_timestamps", "seconds") if getattr(self, name))
        return flags if self.max_values is None else (*flags, f"max_values={self.max_values}")


@dataclass(frozen=True, slots=True)
class Query:
    """Filters that are ANDed, and options; made only by `check`, so it can't be wrong."""

    filters: tuple[Filter, ...] = ()
    options: Options = Options()

    def __str__(self) -> str:
        return "&".join([*map(str, self.filters), *self.options.terms()])

    def on(self, field: str) -> tuple[Filter, ...]:
        """The filters of one field."""
        return tuple(f for f in self.filters if f.field == field)

    def ids(self, field: str) -> IdSet:
        """The ids that meet every filter of `field`; all ids when there is none."""
        found = ALL_IDS
        for condition in self.on(field):
            found &= condition.ids
        return found

    @property
    def window(self) -> TimeSpan:
        """The ticks that meet every time filter."""
        window = ALWAYS
        for condition in self.filters:
            if condition.is_time:
                window &= condition.window
        return TimeSpan(0, 0) if window.is_empty else window

    def without(self, *dropped: Filter) -> Query:
        """The same query less some filters."""
        gone = frozenset(dropped)
        return replace(self, filters=tuple(f for f in self.filters if f not in gone))

    def with_filters(self, *added: Filter) -> Query:
        """The same query with more filters."""
        return replace(self, filters=(*self.filters, *added))


def window_filters(span: TimeSpan) -> tuple[Filter, ...]:
    """The filters that let through just `span`; an open side needs none."""
    start = () if span.start == EARLIEST else (Filter("start", Lookup.EXACT, (span.start,)),)
    end = () if span.end == LATEST else (Filter("end", Lookup.EXACT, (span.end,)),)
    return (*start, *end)
