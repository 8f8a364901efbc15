"""The time and the values under the pointer, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from hexoview.query.trace import TraceKind, TracePicture
from hexoview.ui import words
from hexoview.ui.sentences import in_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reading:
    """One channel's value at a moment."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Pointed:
    """What lies under the pointer.

    Attributes:
        tick: the moment.
        time: the same in words.
    """

    tick: int
    time: str
    readings: tuple[Reading, ...]

    def __str__(self) -> str:
        return words.DOT.join([self.time, *(f"{one.name} {one.value}" for one in self.readings)])


def readings(traces: Iterable[TracePicture], seconds: float, reach: float) -> tuple[Reading, ...]:
    """The channels' values at a moment, as far as they have one within `reach` seconds."""
    found = ((trace, value_at(trace, seconds, reach)) for trace in traces)
    return tuple(Reading(in_words(trace.datatype.label), value) for trace, value in found if value)


def value_at(trace: TracePicture, seconds: float, reach: float) -> str:
    """A channel's value or values at a moment; empty where it has none."""
    if trace.kind is TraceKind.BANDS:
        return ", ".join(in_words(row.word) for row in trace.rows if _is_inside(row.bands, seconds))
    extent = _column_at(trace, seconds) or _point_at(trace, seconds, reach)
    if extent is None or trace.kind is TraceKind.TICKS:
        return ""
    texts = [number(value, trace) for value in dict.fromkeys(extent)]
    unit = f"{words.THIN}{trace.datatype.unit}" if trace.datatype.unit else ""
    if len(texts) > 1:
        return translate("Preview", "{0} to {1}").format(*texts) + unit
    return f"{texts[0]}{unit}"


def number(value: float, trace: TracePicture) -> str:
    """A physical value with no more digits than its gain tells apart."""
    return words.number(value, decimals(trace))


def decimals(trace: TracePicture) -> int:
    """The digits after the point that a channel's gain tells apart."""
    gain = abs(float(trace.datatype.scale.gain)) or 1.0
    return max(0, int(np.ceil(-np.log10(gain) - 1e-9)))


def nearest_samples(traces: Iterable[TracePicture], seconds: float) -> list[float]:
    """The seconds of the values around a moment, of channels whose values are drawn one by one."""
    found: list[float] = []
    for run in (run for trace in traces for run in trace.points):
        after = int(np.searchsorted(run.x, seconds))
        found += [float(x) for x in run.x[max(0, after - 1) : after + 1]]
    return found


def _is_inside(bands: np.ndarray, seconds: float) -> bool:
    return bool(((bands[:, 0] <= seconds) & (seconds < bands[:, 1])).any())


def _column_at(trace: TracePicture, seconds: float) -> tuple[float, float] | None:
    columns = trace.columns
    if columns is None:
        return None
    place = int(np.floor((seconds - columns.start) / columns.width))
    if not 0 <= place < len(columns) or np.isnan(columns.low[place]):
        return None
    return float(columns.low[place]), float(columns.high[place])


def _point_at(trace: TracePicture, seconds: float, reach: float) -> tuple[float] | None:
    """The value that holds at a moment, or of a curve the nearest one."""
    for run in trace.points:
        if not run.x[0] - reach <= seconds <= max(run.until, float(run.x[-1])) + reach:
            continue
        after = int(np.searchsorted(run.x, seconds, side="right"))
        near = [place for place in (after - 1, after) if 0 <= place < len(run)]
        if trace.kind is TraceKind.STEPS:
            return (float(run.y[near[0]]),)
        nearest = min(near, key=lambda place: abs(float(run.x[place]) - seconds))
        return (float(run.y[nearest]),)
    return None
