"""Draws a day strip: activities above, heart rate in the middle, doubtful signal below, gaps hatched."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage

from hexoview.store.overview.strip import COLUMNS, Strip
from hexoview.ui.theme import Theme

translate = QCoreApplication.translate

HEIGHT = 24
# Rows of pixels from the top: activities, a line of ground, heart rate, a line of ground, doubtful signal.
_ACTIVITIES = slice(0, 4)
_HEART_TOP, _HEART_ROWS = 5, 14
_DOUBT_TOP, _DOUBT_ROWS = 20, 4
# The same scale in every strip, so that nights can be compared: what lies outside touches the edge.
_LEAST_BPM, _GREATEST_BPM = 40, 160
_FULL = 255
_HATCH = 4

_Pixels = NDArray[np.uint32]
Band = tuple[int, int]
"""The first column of an activity, and the one after its last."""


def draw_strip(strip: Strip, bands: Sequence[Band], theme: Theme) -> QImage:
    """The strip as 160 × 24 pixels, a column each, in the colours of one look."""
    pixels = np.full((HEIGHT, COLUMNS), _argb(theme.base), np.uint32)
    _draw_heart(pixels, strip, theme)
    _draw_doubt(pixels, strip, theme)
    _draw_gaps(pixels, strip, theme)
    for low, high in bands:
        pixels[_ACTIVITIES, low:high] = _argb(theme.accent)
    image = QImage(pixels.tobytes(), COLUMNS, HEIGHT, 4 * COLUMNS, QImage.Format.Format_RGB32)
    # The bytes belong to numpy; the picture must outlive them.
    return image.copy()


def strip_words(strip: Strip, activities: Sequence[str]) -> str:
    """What the strip shows, for those who hear it."""
    held = strip.high > 0
    told = []
    if held.any():
        low, high = int(strip.low[held].min()), int(strip.high[held].max())
        told.append(translate("strip", "Heart rate {0} to {1} bpm.").format(low, high))
        doubtful = round(100 * float(strip.doubtful[held].mean()) / _FULL)
        if doubtful:
            told.append(translate("strip", "Doubtful signal in {0} % of the time.").format(doubtful))
    else:
        told.append(translate("strip", "No heart rate."))
    empty = round(100 * float(np.mean(strip.covered == 0)))
    if empty:
        told.append(translate("strip", "No data in {0} % of the time.").format(empty))
    if activities:
        told.append(translate("strip", "Activities: {0}.").format(", ".join(activities)))
    return " ".join(told)


def _draw_heart(pixels: _Pixels, strip: Strip, theme: Theme) -> None:
    """A bar in each column from its least to its greatest heart rate."""
    held = strip.high > 0
    top, bottom = _row_of(strip.high), _row_of(strip.low)
    rows = np.arange(_HEART_ROWS)[:, None]
    filled = held & (rows >= top) & (rows <= bottom)
    pixels[_HEART_TOP : _HEART_TOP + _HEART_ROWS][filled] = _argb(theme.text)


def _draw_doubt(pixels: _Pixels, strip: Strip, theme: Theme) -> None:
    """A thin line where all is good; the taller the bar, the more of the column is doubtful."""
    held = strip.high > 0
    heights = np.where(strip.doubtful > 0, 1 + -(-(_DOUBT_ROWS - 1) * strip.doubtful.astype(int) // _FULL), 0)
    rows = np.arange(_DOUBT_ROWS)[:, None]
    area = pixels[_DOUBT_TOP : _DOUBT_TOP + _DOUBT_ROWS]
    area[(rows == _DOUBT_ROWS - 1) & held] = _argb(theme.good)
    area[(rows >= _DOUBT_ROWS - heights) & (heights > 0)] = _argb(theme.bad)


def _draw_gaps(pixels: _Pixels, strip: Strip, theme: Theme) -> None:
    """Slanted lines where no channel has data; a plain ground where only the heart rate is missing."""
    rows, columns = np.indices(pixels.shape)
    slanted = (rows + columns) % _HATCH == 0
    pixels[slanted & (strip.covered == 0)] = _argb(theme.faint)


def _row_of(bpm: NDArray[np.uint8]) -> NDArray[np.int64]:
    """The row of pixels of a heart rate, counted from the top of its area."""
    inside = np.clip(bpm.astype(np.int64), _LEAST_BPM, _GREATEST_BPM) - _LEAST_BPM
    return (_HEART_ROWS - 1) - inside * (_HEART_ROWS - 1) // (_GREATEST_BPM - _LEAST_BPM)


def _argb(name: str) -> int:
    return QColor(name).rgb()
