"""Holds a recording that comes in against one that is here, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np

from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.timestamp import Clock
from hexoview.store.durable import open_regular
from hexoview.store.rows import Events, Place, SeriesRow
from hexoview.watch import Watch

_BLOCK_VALUES = 65_536


class Relation(Enum):
    """How the values that come in stand to those that are here."""

    SAME = "same"
    CONTAINED = "contained"
    MORE = "more"
    PARTIAL = "partial"
    GAP = "gap"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Difference:
    """The first tick at which two series of one channel disagree; None stands for no value there."""

    datatype_id: int
    tick: int
    here: int | None
    coming: int | None


@dataclass(frozen=True, slots=True)
class Holding:
    """A recording's series with the folder that holds their files."""

    folder: Path
    clock: Clock
    series: Mapping[int, SeriesRow]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How each channel of a recording that comes in stands to the same channel here.

    Attributes:
        relations: by datatype id, for channels that both have.
        added: datatype ids that only the coming one has.
        kept: datatype ids that only the one here has.
        difference: the first contradiction, None where there is none.
    """

    relations: Mapping[int, Relation]
    added: tuple[int, ...]
    kept: tuple[int, ...]
    difference: Difference | None

    @property
    def is_contained(self) -> bool:
        """Whether nothing that comes in is new."""
        return not self.added and set(self.relations.values()) <= {Relation.SAME, Relation.CONTAINED}

    @property
    def is_mixed(self) -> bool:
        """Whether some channel has values on both sides that the other lacks."""
        return bool(set(self.relations.values()) & {Relation.PARTIAL, Relation.GAP})

    @property
    def has_gap(self) -> bool:
        """Whether some channel on a grid would have a gap, were both put together."""
        return Relation.GAP in self.relations.values()


def compare(here: Holding, coming: Holding, watch: Watch) -> Comparison:
    """Compares every channel that both have, and stops at the first contradiction."""
    relations: dict[int, Relation] = {}
    difference = None
    shared = sorted(here.series.keys() & coming.series.keys())
    for number, datatype_id in enumerate(shared):
        part = watch.part(number / len(shared), (number + 1) / len(shared))
        relation, difference = _compare_series(here, coming, datatype_id, part)
        relations[datatype_id] = relation
        if difference is not None:
            break
    return Comparison(
        relations,
        tuple(sorted(coming.series.keys() - here.series.keys())),
        tuple(sorted(here.series.keys() - coming.series.keys())),
        difference,
    )


def _compare_series(
    here: Holding, coming: Holding, datatype_id: int, watch: Watch
) -> tuple[Relation, Difference | None]:
    old, new = here.series[datatype_id], coming.series[datatype_id]
    if old.events is not None and new.events is not None:
        return _compare_events(datatype_id, old.events, new.events)
    if old.place is not None and new.place is not None:
        return _compare_grids(here, coming, datatype_id, watch)
    tick = max(old.first, new.first)
    return Relation.CONTRADICTS, Difference(datatype_id, tick, old.low, new.low)


def _compare_events(datatype_id: int, old: Events, new: Events) -> tuple[Relation, Difference | None]:
    start, end = max(old.timestamps[0], new.timestamps[0]), min(old.timestamps[-1], new.timestamps[-1])
    if start > end:
        return Relation.PARTIAL, None
    mine, theirs = _inside(old, start, end), _inside(new, start, end)
    place = _first_difference(mine, theirs)
    if place is not None:
        return Relation.CONTRADICTS, _event_difference(datatype_id, mine, theirs, place)
    beyond_old = new.timestamps[0] < start or new.timestamps[-1] > end
    beyond_new = old.timestamps[0] < start or old.timestamps[-1] > end
    return _relation(has_more=bool(beyond_old), has_less=bool(beyond_new)), None


_Pairs = tuple[IntArray, IntArray]


def _inside(events: Events, start: int, end: int) -> _Pairs:
    low = int(np.searchsorted(events.timestamps, start, side="left"))
    high = int(np.searchsorted(events.timestamps, end, side="right"))
    return events.timestamps[low:high], events.values[low:high]


def _first_difference(mine: _Pairs, theirs: _Pairs) -> int | None:
    """The first place at which two lists of pairs differ, None when they are the same."""
    shared = min(len(mine[0]), len(theirs[0]))
    unlike = (mine[0][:shared] != theirs[0][:shared]) | (mine[1][:shared] != theirs[1][:shared])
    if unlike.any():
        return int(np.argmax(unlike))
    return None if len(mine[0]) == len(theirs[0]) else shared


def _event_difference(datatype_id: int, mine: _Pairs, theirs: _Pairs, place: int) -> Difference:
    pairs = [
        (int(side[0][place]), int(side[1][place])) if place < len(side[0]) else None
        for side in (mine, theirs)
    ]
    tick = min(pair[0] for pair in pairs if pair is not None)
    here, coming = (pair[1] if pair is not None and pair[0] == tick else None for pair in pairs)
    return Difference(datatype_id, tick, here, coming)


def _compare_grids(
    here: Holding, coming: Holding, datatype_id: int, watch: Watch
) -> tuple[Relation, Difference | None]:
    old, new = here.series[datatype_id], coming.series[datatype_id]
    assert old.place is not None
    assert new.place is not None
    grid = Grid.at_rate(old.first, old.place.rate, here.clock)
    shift = nearest_index(grid, new.first)
    low, high = max(0, shift), min(old.count, shift + new.count)
    if old.place.rate != new.place.rate or (low < high and not _is_on(grid, shift, new.first)):
        return Relation.CONTRADICTS, Difference(datatype_id, max(old.first, new.first), None, None)
    if low >= high:
        return Relation.PARTIAL if low == high else Relation.GAP, None
    readers = (_Reader(here.folder / old.file, old.place), _Reader(coming.folder / new.file, new.place))
    for begin in range(low, high, _BLOCK_VALUES):
        end = min(begin + _BLOCK_VALUES, high)
        mine, theirs = readers[0].read(begin, end), readers[1].read(begin - shift, end - shift)
        unlike = mine != theirs
        if unlike.any():
            place = int(np.argmax(unlike))
            tick = grid.at(begin + place)
            return Relation.CONTRADICTS, Difference(datatype_id, tick, int(mine[place]), int(theirs[place]))
        watch.step((end - low) / (high - low))
    return _relation(
        has_more=shift < 0 or shift + new.count > old.count, has_less=low > 0 or high < old.count
    ), None


def nearest_index(grid: Grid, tick: int) -> int:
    """The place on a grid whose tick is the nearest."""
    after = grid.index_from(tick)
    return min((after, after - 1), key=lambda index: abs(grid.at(index) - tick))


def _is_on(grid: Grid, index: int, tick: int) -> bool:
    """Whether a told tick is that of a place; where a step isn't whole, it was rounded when it was told."""
    return abs(grid.at(index) - tick) <= (grid.step.denominator > 1)


def _relation(*, has_more: bool, has_less: bool) -> Relation:
    if has_more:
        return Relation.PARTIAL if has_less else Relation.MORE
    return Relation.CONTAINED if has_less else Relation.SAME


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads slices of a WAV file's values, as int64 so that words of different kinds compare."""

    path: Path
    place: Place

    def read(self, low: int, high: int) -> np.ndarray[Any, np.dtype[np.int64]]:
        word = np.dtype(self.place.word)
        with open_regular(self.path) as file:
            file.seek(self.place.offset + low * word.itemsize)
            data = file.read((high - low) * word.itemsize)
        if len(data) < (high - low) * word.itemsize:
            raise OSError(f"{self.path.name} became shorter than when it came in")
        return np.frombuffer(data, word).astype(np.int64)
