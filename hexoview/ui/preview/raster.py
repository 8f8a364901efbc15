"""Envelopes as pixels: which rows of each pixel column are inked; pure numpy, a pane in 0.1 ms."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.query.envelope import FloatArray
from hexoview.query.trace import Columns
from hexoview.ui.preview.viewport import View

Mask = NDArray[np.bool_]
Rows = NDArray[np.int16]

_NOTHING = 0.25
"""Pixels that columns may be off their pixels by, over the width of a screen; a picture begins at a tick."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The pixels that a pane has, and what they stand for.

    Attributes:
        bottom, top: the physical values of the last and the first row.
    """

    view: View
    width: int
    height: int
    bottom: float
    top: float

    @property
    def seconds_per_pixel(self) -> float:
        """Seconds that a pixel column lasts."""
        return self.view.width / self.width

    def x(self, seconds: FloatArray) -> FloatArray:
        """Pixels from the left edge."""
        return (seconds - self.view.low) / self.seconds_per_pixel

    def y(self, values: FloatArray) -> FloatArray:
        """Pixels from the upper edge to the middle of a value's row."""
        return (self.top - values) / (self.top - self.bottom) * (self.height - 1) + 0.5


def pixel_columns(columns: Columns, screen: Screen) -> tuple[FloatArray, FloatArray, Mask]:
    """The least and greatest value of each pixel column, and where values are clipped; none is left out.

    A pixel shows the columns whose middles lie in it, and where there are none the column that covers it.
    """
    pitch = columns.width / screen.seconds_per_pixel
    left = (columns.start - screen.view.low) / screen.seconds_per_pixel
    first = math.floor(0.5 - left)
    if abs(pitch - 1) * screen.width < _NOTHING and 0 <= first <= len(columns) - screen.width:
        # A column for each pixel, as in a picture that was made for the screen.
        there = slice(first, first + screen.width)
        return columns.low[there], columns.high[there], columns.is_clipped[there]
    if pitch >= 1:
        # Each column is at least a pixel wide, so it covers the middle of one.
        places = np.floor((np.arange(screen.width) + 0.5 - left) / pitch).astype(np.int64)
        pixels = np.flatnonzero((places >= 0) & (places < len(columns)))
        covering = places[pixels]
        found = columns.low[covering], columns.high[covering], columns.is_clipped[covering]
    else:
        # A pixel whose middle a column covers holds that column's middle, too.
        firsts = np.ceil((np.arange(screen.width + 1) - left) / pitch - 0.5).astype(np.int64)
        firsts = np.minimum(np.maximum(firsts, 0), len(columns))
        pixels = np.flatnonzero(firsts[1:] > firsts[:-1])
        found = _reduced(columns, firsts[pixels], int(firsts[-1]))
    if len(found[0]) == screen.width:
        return found
    low, high = np.full(screen.width, np.nan), np.full(screen.width, np.nan)
    is_clipped = np.zeros(screen.width, np.bool_)
    low[pixels], high[pixels], is_clipped[pixels] = found
    return low, high, is_clipped


def _reduced(columns: Columns, firsts: NDArray[np.int64], end: int) -> tuple[FloatArray, FloatArray, Mask]:
    """One value of each kind for the columns from each of `firsts` up to the next one's, or to the end."""
    if not len(firsts):
        return np.empty(0), np.empty(0), np.empty(0, np.bool_)
    low = np.fmin.reduceat(columns.low[:end], firsts)
    high = np.fmax.reduceat(columns.high[:end], firsts)
    return low, high, np.logical_or.reduceat(columns.is_clipped[:end], firsts)


def inked_rows(low: FloatArray, high: FloatArray, screen: Screen) -> tuple[Rows, Rows]:
    """The first and last row of each pixel column; last < first where there is nothing.

    What lies outside the scale is inked at the edge, so that no excursion is out of sight. Neighbouring
    columns are joined as a line would join them, but never over a column without values.
    """
    # `fmax` makes a row of what is NaN, which the conversion would warn of.
    first, last = (
        np.fmin(np.fmax(screen.y(side), 0), screen.height - 1).astype(np.int16) for side in (high, low)
    )
    is_filled = ~np.isnan(low)
    both = is_filled[1:] & is_filled[:-1]
    joined_first, joined_last = first.copy(), last.copy()
    np.minimum(first[1:], last[:-1] + 1, out=joined_first[1:], where=both)
    np.maximum(last[1:], first[:-1] - 1, out=joined_last[1:], where=both)
    joined_first[~is_filled], joined_last[~is_filled] = 1, 0
    return joined_first, joined_last


def ink(first: Rows, last: Rows, height: int) -> Mask:
    """The inked pixels, a row each for rows and a column each for columns."""
    rows = np.arange(height, dtype=np.int16)[:, None]
    mask = rows >= first
    mask &= rows <= last
    return mask


def covered_pixels(bands: FloatArray, screen: Screen, least: int = 1) -> Mask:
    """The pixel columns that a band touches; the shortest band has `least`."""
    change = np.zeros(screen.width + 1, np.int64)
    if len(bands):
        edges = np.clip(screen.x(bands), -1.0, screen.width + 1.0)
        first, last = np.floor(edges[:, 0]).astype(np.int64), np.ceil(edges[:, 1]).astype(np.int64)
        last = np.maximum(last, first + least)
        is_seen = (last > 0) & (first < screen.width)
        np.add.at(change, np.clip(first[is_seen], 0, screen.width), 1)
        np.add.at(change, np.clip(last[is_seen], 0, screen.width), -1)
    return np.cumsum(change)[:-1] > 0
