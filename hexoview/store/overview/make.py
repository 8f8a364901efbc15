"""Makes what a record comes to at a glance from its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Record
from hexoview.domain.series import Series
from hexoview.errors import FormatError
from hexoview.store.base import Store
from hexoview.store.durable import open_regular
from hexoview.store.overview.figures import Figures, figures_of, told_figures
from hexoview.store.overview.strip import Line, Strip, strip_of
from hexoview.store.recording.statistics import LIMIT_BYTES, STATISTICS_NAME, decode_statistics
from hexoview.watch import Watch

HEART_RATE, HEART_QUALITY, BREATHING_QUALITY = 19, 1000, 1001
# At most so many values are read before the watch is asked again.
_BLOCK = 65_536


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of a record's signal is good, 0 to 1; None where no channel says so."""

    heart: float | None = None
    breathing: float | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """What one record comes to."""

    shares: Shares
    figures: Figures
    strip: Strip


def make_overview(record: Record, folder: Path, store: Store, watch: Watch) -> Overview:
    """Reads the 1 Hz channels of a record, and what its statistics.csv tells.

    Raises:
        StoreError: a channel can't be read any more.
    """
    found = store.series(records=IdSet.of([record.id]))
    series = {one.datatype.id: one for one in found}
    reading = _Reading(store, watch)
    shares = Shares(_good(series.get(HEART_QUALITY), reading), _good(series.get(BREATHING_QUALITY), reading))
    strip = strip_of(
        record.span,
        heart=_line(series.get(HEART_RATE), reading),
        quality=_line(series.get(HEART_QUALITY), reading),
        held=[one.span for one in found],
    )
    return Overview(shares, figures_of(_told(record, folder, store), series, reading.values), strip)


class _Reading:
    """Whole channels, each read once."""

    def __init__(self, store: Store, watch: Watch) -> None:
        self._store = store
        self._watch = watch
        self._read: dict[int, np.ndarray] = {}

    def values(self, series: Series) -> np.ndarray:
        """All stored numbers of a channel."""
        if series.id not in self._read:
            parts = []
            for low in range(0, series.count, _BLOCK):
                self._watch.step(low / series.count)
                parts.append(self._store.read(series, low, min(low + _BLOCK, series.count)).values)
            self._read[series.id] = np.concatenate(parts) if parts else np.empty(0, np.int64)
        return self._read[series.id]


def _good(quality: Series | None, reading: _Reading) -> float | None:
    """The share of values without a flag."""
    if quality is None or not quality.count:
        return None
    values = reading.values(quality)
    return int((values == 0).sum()) / len(values)


def _line(series: Series | None, reading: _Reading) -> Line | None:
    if series is None or series.grid is None:
        return None
    return Line(series.grid, reading.values(series))


def _told(record: Record, folder: Path, store: Store) -> Mapping[str, float]:
    """The figures in the record's own statistics.csv; none where they are those of another stretch."""
    try:
        with open_regular(folder / STATISTICS_NAME) as file:
            data = file.read(LIMIT_BYTES + 1)
        found = decode_statistics(data, store.clock)
    except (OSError, FormatError):
        # Without the table everything is computed; the import has said what was wrong with it.
        return {}
    if len(data) > LIMIT_BYTES or found.start not in {None, record.span.start}:
        return {}
    return told_figures(found.cells)
