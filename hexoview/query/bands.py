"""Flags and states as bands of time: which word holds from when to when."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.datatype import Coding, CodingKind
from hexoview.domain.segment import IntArray
from hexoview.query.coverage import NOTHING, array_of, clipped, fitted, joined, spans_of, uncovered
from hexoview.query.envelope import FloatArray, Frame
from hexoview.query.gather import Source, ends, gather
from hexoview.query.plan import Channel
from hexoview.query.trace import BandRow

_GOOD = "good"
_OTHER = "other"


def draw_bands(channel: Channel, frame: Frame, source: Source) -> tuple[tuple[BandRow, ...], FloatArray]:
    """A row for every word that the channel's numbers can stand for, and the stretches without data."""
    spans, values = held(channel, frame, source)
    grids = [(piece, piece.series.grid) for piece in channel.pieces if piece.series.grid is not None]
    leads = array_of(source.covered(piece, grid) for piece, grid in grids)
    gaps = fitted(uncovered(np.concatenate([spans, leads]), frame), frame)
    coding = channel.datatype.coding
    assert coding is not None
    rows = tuple(
        BandRow(word, frame.seconds(fitted(clipped(joined(spans[which]), frame), frame)))
        for word, which in words_of(coding, channel, values)
    )
    return rows, frame.seconds(gaps)


def flagged(channel: Channel, frame: Frame, source: Source) -> IntArray:
    """The stretches in which a quality channel says anything but good, in ticks."""
    spans, values = held(channel, frame, source)
    return fitted(clipped(joined(spans[values != 0]), frame), frame)


def held(channel: Channel, frame: Frame, source: Source) -> tuple[IntArray, IntArray]:
    """Stretches with one number each, over all pieces that reach into the window."""
    spans, values = [NOTHING], [np.empty(0, np.int64)]
    for piece in source.inside(channel, frame.span):
        found = gather(piece, frame.span, source)
        if not len(found):
            continue
        until = ends(found, piece, source)
        is_new = np.ones(len(found), np.bool_)
        is_new[1:] = (found.values[1:] != found.values[:-1]) | (found.timestamps[1:] > until[:-1])
        first = np.flatnonzero(is_new)
        last = np.append(first[1:], len(found)) - 1
        spans.append(spans_of(found.timestamps[first], until[last]))
        values.append(found.values[first])
    return np.concatenate(spans), np.concatenate(values)


def words_of(coding: Coding, channel: Channel, values: IntArray) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """Each word with the stretches for which it holds; words out of the channel's reach are left out."""
    least = min(piece.series.low for piece in channel.pieces)
    most = max(piece.series.high for piece in channel.pieces)
    known = np.zeros(len(values), np.bool_)
    if coding.kind is CodingKind.STATES:
        for code, word in coding.words:
            if least <= code <= most:
                yield word, values == code
                known |= values == code
    else:
        bits = sum(bit for bit, _ in coding.words)
        yield _GOOD, values == 0
        for bit, word in coding.words:
            if bit <= most:
                yield word, (values & bit) != 0
        known = (values & ~bits) == 0
    if not known.all():
        yield _OTHER, ~known
