"""The day strips of the records in sight: read when a row is drawn, and kept while it may be drawn again."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hexoview.domain.resources import Range, Record
from hexoview.domain.span import TimeSpan
from hexoview.store.overview.strip import COLUMNS, Strip
from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.records.strip_picture import Band

if TYPE_CHECKING:
    from hexoview.store.overview.overviews import Overviews

# Some screens full of rows.
_KEPT = 1000


class Strips:
    """Gives strips and activities by record id; a strip that isn't made yet is asked for again next time."""

    def __init__(self) -> None:
        self._overviews: Overviews | None = None
        self._contents = NO_CONTENTS
        self._ranges: dict[int, list[Range]] | None = None
        self._longest = 0
        self._kept: OrderedDict[int, Strip] = OrderedDict()

    def show(self, overviews: Overviews | None, contents: Contents) -> None:
        """Takes another store, or other contents of the same."""
        self._overviews = overviews
        self._contents = contents
        self._ranges = None
        self._kept.clear()

    def forget(self, record_ids: Iterable[int]) -> None:
        """Reads these again when they are drawn next."""
        for number in record_ids:
            self._kept.pop(number, None)

    def strip(self, record_id: int) -> Strip | None:
        """The strip of a record; None until it is made."""
        found = self._kept.get(record_id)
        if found is None and self._overviews is not None:
            found = self._overviews.strip(record_id)
            if found is not None:
                self._kept[record_id] = found
                if len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return found

    def activities(self, record_id: int) -> tuple[Range, ...]:
        """The activities that share time with a record, in order of time."""
        record = self._contents.record(record_id)
        if record is None:
            return ()
        own = self._by_user().get(record.user_id, [])
        low = bisect_left(own, record.span.start - self._longest, key=_start)
        high = bisect_left(own, record.span.end, key=_start)
        return tuple(found for found in own[low:high] if found.span.overlaps(record.span))

    def bands(self, record_id: int) -> tuple[Band, ...]:
        """The columns of the activities, each at least one wide."""
        record = self._contents.record(record_id)
        if record is None or record.span.is_empty:
            return ()
        return tuple(_band(record, found.span) for found in self.activities(record_id))

    def _by_user(self) -> dict[int, list[Range]]:
        if self._ranges is None:
            self._ranges = {}
            for found in sorted(self._contents.ranges, key=_start):
                self._ranges.setdefault(found.user_id, []).append(found)
            self._longest = max((found.span.length for found in self._contents.ranges), default=0)
        return self._ranges


def _band(record: Record, span: TimeSpan) -> Band:
    length = record.span.length
    inside = span & record.span
    low = (inside.start - record.span.start) * COLUMNS // length
    high = -(-(inside.end - record.span.start) * COLUMNS // length)
    return low, max(high, low + 1)


def _start(found: Range) -> int:
    return found.span.start
