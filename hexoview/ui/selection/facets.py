"""How many records each choice would leave, beside all the other filters; pure numpy, for any thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.query.query import Query
from hexoview.ui.contents import Contents
from hexoview.ui.selection.overlaps import overlapping_pairs

_Ints = NDArray[np.int64]
_Mask = NDArray[np.bool_]
# Choosing a person lets go of the records of others, so that they stand in nobody's way.
_LET_GO = {"user": ("record",)}
FIELDS = ("user", "record", "range", "trainingroutine", "datatype")


@dataclass(frozen=True, slots=True)
class Counts:
    """What the filters leave.

    Attributes:
        by_field: of each field, by the id of each choice, the records that it would leave.
        records: ids that meet every filter but that on records; None where all do.
        activities: likewise of activities.
        window: the chosen times where rows outside them are grey and not gone.
    """

    by_field: Mapping[str, Mapping[int, int]]
    records: frozenset[int] | None = None
    activities: frozenset[int] | None = None
    window: TimeSpan = ALWAYS


class Links:
    """Which records have what: made once for the contents of a store."""

    def __init__(self, contents: Contents) -> None:
        records, ranges = contents.records, contents.ranges
        self.records = _ints(record.id for record in records)
        self.starts = _ints(record.span.start for record in records)
        self.ends = _ints(record.span.end for record in records)
        users = _ints(record.user_id for record in records)
        self.ranges = _ints(found.id for found in ranges)
        self.range_users = _ints(found.user_id for found in ranges)
        self.range_starts = _ints(found.span.start for found in ranges)
        self.range_ends = _ints(found.span.end for found in ranges)
        self.range_routines = _ints(found.training_routine_id or 0 for found in ranges)
        every = np.arange(len(records))
        of_range, of_record = overlapping_pairs(contents.ranges, contents.records)
        # Of each field: the ids of choices, and beside each the place of a record that has it.
        self.pairs: dict[str, tuple[_Ints, _Ints]] = {
            "user": (users, every),
            "record": (self.records, every),
            "range": (self.ranges[of_range], of_record),
            "trainingroutine": _once(self.range_routines[of_range], of_record),
            "datatype": _held(contents),
        }


def _ints(numbers: Iterable[int]) -> _Ints:
    return np.fromiter(numbers, np.int64)


def _held(contents: Contents) -> tuple[_Ints, _Ints]:
    held = [contents.held.get(record.id, ()) for record in contents.records]
    kinds = _ints(number for ids in held for number in ids)
    return kinds, np.repeat(np.arange(len(held)), [len(ids) for ids in held])


def _once(ids: _Ints, places: _Ints) -> tuple[_Ints, _Ints]:
    """Each pair once, without the id 0, which is none."""
    pairs = np.unique(np.stack([ids, places]), axis=1)
    return pairs[0][pairs[0] != 0], pairs[1][pairs[0] != 0]


def count(links: Links, query: Query) -> Counts:
    """The records that each choice of each field would leave, and those that the list shows."""
    masks = {field: _having(links, field, query.ids(field)) for field in FIELDS}
    window = query.window
    chosen = np.flatnonzero(masks["record"]) if query.on("record") else None
    is_stretch = chosen is not None and _lies_in(window, links, chosen)
    masks["time"] = (links.starts < window.end) & (links.ends > window.start)
    by_field = {
        field: _counted(links, field, _all_but(masks, field, *_LET_GO.get(field, ()))) for field in FIELDS
    }
    skipped = {"record", "time"} if is_stretch else {"record"}
    listed = _all_but(masks, *skipped)
    activities = _activities(links, query, ALWAYS if is_stretch else window)
    return Counts(
        by_field,
        None if listed.all() else frozenset(links.records[listed].tolist()),
        None if activities.all() else frozenset(links.ranges[activities].tolist()),
        window if is_stretch else ALWAYS,
    )


def _lies_in(window: TimeSpan, links: Links, chosen: _Ints) -> bool:
    """Whether a window is a stretch of chosen records, and no way to find others."""
    if not len(chosen):
        return False
    return bool(window.start >= links.starts[chosen].min() and window.end <= links.ends[chosen].max())


def _all_but(masks: Mapping[str, _Mask], *skipped: str) -> _Mask:
    left: _Mask = np.logical_and.reduce([mask for field, mask in masks.items() if field not in skipped])
    return left


def _having(links: Links, field: str, wanted: IdSet) -> _Mask:
    """The records that have one of the wanted ids."""
    mask = np.ones(len(links.records), np.bool_)
    if wanted != ALL_IDS:
        ids, places = links.pairs[field]
        mask[:] = False
        mask[places[within(ids, wanted)]] = True
    return mask


def within(ids: _Ints, wanted: IdSet) -> _Mask:
    """Which ids lie in a set."""
    if not wanted.runs:
        return np.zeros(len(ids), np.bool_)
    lows, highs = np.array(wanted.runs, np.int64).T
    run = np.searchsorted(lows, ids, "right") - 1
    inside: _Mask = (run >= 0) & (ids <= highs[np.maximum(run, 0)])
    return inside


def _counted(links: Links, field: str, base: _Mask) -> dict[int, int]:
    ids, places = links.pairs[field]
    found, how_many = np.unique(ids[base[places]], return_counts=True)
    return dict(zip(found.tolist(), how_many.tolist(), strict=True))


def _activities(links: Links, query: Query, window: TimeSpan) -> _Mask:
    mask = within(links.range_users, query.ids("user")) & within(
        links.range_routines, query.ids("trainingroutine")
    )
    return mask & (links.range_starts < window.end) & (links.range_ends > window.start)
