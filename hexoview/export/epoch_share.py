"""Which share of an epoch is valid: by the quality channel where a record has one, else by what is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from hexoview.domain.datatype import CodingKind, Datatype
from hexoview.domain.idset import IdSet
from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.series import Series
from hexoview.domain.span import TimeSpan
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.query.run import BLOCK
from hexoview.store.base import Store


@dataclass(frozen=True, slots=True)
class Evidence:
    """What tells of one stretch of a channel how much of it is valid.

    Attributes:
        within: the ticks of the stretch that its record covers.
        piece: the channel's own values, where nothing but their being there counts.
        quality: the series whose zeros count, where the record has one.
    """

    within: TimeSpan
    piece: Piece
    quality: Series | None


class Shares:
    """The valid share of a channel's epochs."""

    def __init__(self, channel: Channel, plan: Plan, store: Store) -> None:
        self._store = store
        self._evidence = tuple(_evidence(channel, plan, store))

    def of(self, starts: IntArray, length: int) -> np.ndarray:
        """Percent for epochs that begin at ascending `starts`; NaN where nothing should be there."""
        valid, expected = np.zeros(len(starts)), np.zeros(len(starts))
        reach = TimeSpan(int(starts[0]), int(starts[-1]) + length)
        for one in self._evidence:
            if one.within.overlaps(reach):
                good, all_of_it = self._weigh(one, starts, length)
                valid += good
                expected += all_of_it
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(expected > 0, np.round(100 * valid / expected, 2), np.nan)

    def _weigh(self, one: Evidence, starts: IntArray, length: int) -> tuple[np.ndarray, np.ndarray]:
        """Ticks that are valid, and that should be there; of events their numbers."""
        series = one.quality or one.piece.series
        low = np.clip(starts, one.within.start, one.within.end)
        high = np.clip(starts + length, one.within.start, one.within.end)
        if one.quality is not None:
            good, there = self._counted(series, one.within & _hull(starts, length), starts, length)
        else:
            grid = _grid(series)
            bounds = one.piece.low, one.piece.high
            good = np.clip(grid.indices_from(high), *bounds) - np.clip(grid.indices_from(low), *bounds)
            there = good
        if series.grid is None:
            return good.astype(float), there.astype(float)
        due = np.maximum(series.grid.indices_from(high), 0) - np.maximum(series.grid.indices_from(low), 0)
        step = float(series.grid.step)
        return good * step, due * step

    def _counted(
        self, series: Series, within: TimeSpan, starts: IntArray, length: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """The values of a quality series that are good, and all of them, per epoch."""
        good, there = np.zeros(len(starts), np.int64), np.zeros(len(starts), np.int64)
        if within.is_empty:
            return good, there
        low, high = self._store.locate(series, within)
        for start in range(low, high, BLOCK):
            segment = self._store.read(series, start, min(high, start + BLOCK))
            place = np.searchsorted(starts, segment.timestamps, "right") - 1
            inside = (place >= 0) & (segment.timestamps < starts[place] + length)
            there += np.bincount(place[inside], minlength=len(starts))
            is_good = inside & (segment.values == 0)
            good += np.bincount(place[is_good], minlength=len(starts))
        return good, there


def _hull(starts: IntArray, length: int) -> TimeSpan:
    return TimeSpan(int(starts[0]), int(starts[-1]) + length)


def _grid(series: Series) -> Grid:
    if series.grid is None:
        raise AssertionError("of events only their quality tells")
    return series.grid


def _evidence(channel: Channel, plan: Plan, store: Store) -> Iterator[Evidence]:
    kind = channel.datatype
    spans = {record.id: record.span for record in plan.records}
    partners = _partners(kind, channel.pieces, store)
    for piece in channel.pieces:
        series = piece.series
        span = spans.get(series.record_id, series.span)
        within = piece.stretch & TimeSpan(min(span.start, series.first), max(span.end, series.last + 1))
        quality = partners.get(series.record_id)
        if quality is not None or series.grid is not None:
            yield Evidence(within, piece, quality)


def _partners(kind: Datatype, pieces: Iterable[Piece], store: Store) -> dict[int, Series]:
    """The quality series of each record; a channel of flags is its own."""
    if kind.coding is not None and kind.coding.kind is CodingKind.FLAGS:
        return {piece.series.record_id: piece.series for piece in pieces}
    if kind.quality_id is None:
        return {}
    records = IdSet.of({piece.series.record_id for piece in pieces})
    found = store.series(records=records, datatypes=IdSet.of([kind.quality_id]))
    return {series.record_id: series for series in found}
