"""Which activities share time with which records of the same person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.resources import Range, Record


def overlapping_pairs(
    ranges: Sequence[Range], records: Sequence[Record]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The places of activities, and beside each that of a record it shares a tick with."""
    by_user: dict[int, list[tuple[int, int, int]]] = {}
    for place, record in enumerate(records):
        by_user.setdefault(record.user_id, []).append((record.span.start, record.span.end, place))
    starts: dict[int, list[int]] = {}
    for user, own in by_user.items():
        own.sort()
        starts[user] = [start for start, _, _ in own]
    longest = max((record.span.length for record in records), default=0)
    pairs: list[tuple[int, int]] = []
    for place, found in enumerate(ranges):
        # Of a person's thousands of records only those are looked at that may reach the activity.
        own_starts = starts.get(found.user_id, [])
        low = bisect_left(own_starts, found.span.start - longest)
        high = bisect_left(own_starts, found.span.end)
        near = by_user.get(found.user_id, [])[low:high]
        if found.span.start < found.span.end:
            pairs.extend(
                (place, of_record) for start, end, of_record in near if start < end and end > found.span.start
            )
    told = np.array(pairs, np.int64).reshape(-1, 2)
    return told[:, 0], told[:, 1]
