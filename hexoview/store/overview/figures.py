"""A record's figures: those that its statistics.csv tells, and the rest computed by the same rules."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.series import Series
from hexoview.store.overview.kinds import BY_COLUMN, KINDS, FigureKind, Statistic

ReadSeries = Callable[[Series], np.ndarray]
"""Gives all stored numbers of a series."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one record by the key of their kind, each in the unit of its kind.

    Attributes:
        told: the keys of those that stand in statistics.csv; the others were computed here.
    """

    values: Mapping[str, float] = field(default_factory=dict)
    told: frozenset[str] = frozenset()


def told_figures(cells: Mapping[str, str]) -> dict[str, float]:
    """The figures in the cells of a statistics.csv by their heads; an empty cell tells nothing."""
    found: dict[str, float] = {}
    for head, cell in cells.items():
        kind = BY_COLUMN.get(head.strip().casefold())
        number = _number(cell)
        if kind is not None and number is not None:
            found[kind.key] = number
    return found


def figures_of(told: Mapping[str, float], series: Mapping[int, Series], read: ReadSeries) -> Figures:
    """What is told, and computed from the channels what is not; each channel is read at most once."""
    values = dict(told)
    sums: dict[int, _Sums] = {}
    for kind in KINDS:
        one = series.get(kind.channel) if kind.channel is not None else None
        if kind.key in values or one is None:
            continue
        if one.datatype.id not in sums:
            sums[one.datatype.id] = _Sums.of(read(one), is_positive=kind.is_positive)
        number = _computed(kind, one, sums[one.datatype.id])
        if number is not None:
            values[kind.key] = number
    return Figures(values, frozenset(told))


@dataclass(frozen=True, slots=True)
class _Sums:
    """What a channel's stored numbers come to, exactly."""

    count: int
    total: int
    least: int
    greatest: int

    @classmethod
    def of(cls, stored: np.ndarray, *, is_positive: bool) -> _Sums:
        values: IntArray = stored.astype(np.int64)
        if is_positive:
            values = values[values > 0]
        if not len(values):
            return cls(0, 0, 0, 0)
        return cls(len(values), int(values.sum()), int(values.min()), int(values.max()))


def _computed(kind: FigureKind, series: Series, sums: _Sums) -> float | None:
    """One figure, rounded once, at the end; None where no value counts."""
    if not sums.count:
        return None
    stored = {
        Statistic.MEAN: Fraction(sums.total, sums.count),
        Statistic.LEAST: Fraction(sums.least),
        Statistic.GREATEST: Fraction(sums.greatest),
    }[kind.statistic]
    scale = series.datatype.scale
    return float((stored * scale.gain + scale.offset) / kind.per_unit)


def _number(cell: str) -> float | None:
    try:
        number = float(cell.strip()[:64])
    except ValueError:
        return None
    return number if math.isfinite(number) else None
