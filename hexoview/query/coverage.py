"""Stretches of time as arrays, a row (start, end) each: joined, turned inside out, fitted to a screen."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.span import TimeSpan
from hexoview.query.envelope import Frame

NOTHING: IntArray = np.empty((0, 2), np.int64)


def spans_of(starts: IntArray, ends: IntArray) -> IntArray:
    """The stretches that begin and end at these ticks."""
    return np.stack([starts, ends], axis=1)


def array_of(spans: Iterable[TimeSpan]) -> IntArray:
    """Stretches as rows."""
    return np.array([(span.start, span.end) for span in spans], np.int64).reshape(-1, 2)


def joined(spans: IntArray) -> IntArray:
    """The same time in order, those joined that touch or overlap; empty ones dropped."""
    spans = spans[spans[:, 1] > spans[:, 0]]
    if not len(spans):
        return NOTHING
    spans = spans[np.argsort(spans[:, 0], kind="stable")]
    reach = np.maximum.accumulate(spans[:, 1])
    is_new = np.ones(len(spans), np.bool_)
    is_new[1:] = spans[1:, 0] > reach[:-1]
    first = np.flatnonzero(is_new)
    last = np.append(first[1:], len(spans)) - 1
    return spans_of(spans[first, 0], reach[last])


def clipped(spans: IntArray, frame: Frame) -> IntArray:
    """What of the stretches lies inside the window."""
    inside = np.clip(spans, frame.span.start, frame.span.end)
    return inside[inside[:, 1] > inside[:, 0]]


def uncovered(spans: IntArray, frame: Frame) -> IntArray:
    """The time inside the window that none of the stretches covers."""
    covered = joined(clipped(spans, frame))
    edges = np.concatenate([[frame.span.start], covered.ravel(), [frame.span.end]]).reshape(-1, 2)
    return edges[edges[:, 1] > edges[:, 0]].astype(np.int64)


def fitted(spans: IntArray, frame: Frame) -> IntArray:
    """Stretches in order, no more of them than a screen shows; the least of them keeps a column."""
    if len(spans) <= frame.columns:
        return spans
    length, places = frame.length, frame.fold.place(spans) - frame.fold.place(frame.span.start)
    first = places[:, 0] * frame.columns // length
    last = -(-places[:, 1] * frame.columns // length)
    change = np.zeros(frame.columns + 1, np.int64)
    np.add.at(change, first, 1)
    np.add.at(change, np.maximum(last, first + 1).clip(max=frame.columns), -1)
    is_covered = np.diff(np.cumsum(change)[:-1] > 0, prepend=False, append=False)
    return frame.edges[np.flatnonzero(is_covered)].reshape(-1, 2)
