"""The annotations of an EDF file: the window's ends, activities, notes, and values with their own times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hexoview.codecs.edf_annotations import NO_DURATION, AnnotationTable
from hexoview.domain.datatype import CodingKind
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Annotation, Range
from hexoview.domain.segment import IntArray
from hexoview.domain.span import EARLIEST, LATEST, TimeSpan
from hexoview.export.edf_shape import EdfShape
from hexoview.export.edf_texts import note_text, range_text, value_texts
from hexoview.query.plan import Part, Piece
from hexoview.query.run import read_piece
from hexoview.store.base import Store

WINDOW_FIRST, WINDOW_LAST = "Window first tick", "Window last tick"

# A table for every hour: 16,000 rows of a night, and a week's 2.8 million never at once.
_TABLE_SECONDS = 3600
# Of each series; they take 1 MB.
_KNOWN_TEXTS = 8192


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Annotations of one source as columns, times in the store's ticks."""

    timestamps: IntArray
    lasting: IntArray
    texts: list[str]
    text_of: np.ndarray

    def within(self, span: TimeSpan) -> _Rows:
        """Those whose time lies inside."""
        inside = (self.timestamps >= span.start) & (self.timestamps < span.end)
        return _Rows(self.timestamps[inside], self.lasting[inside], self.texts, self.text_of[inside])


def annotation_tables(shape: EdfShape, store: Store) -> Iterator[AnnotationTable]:
    """Everything that is told at a time, in time order; at one time notes before values.

    Raises:
        StoreError: a recording can't be read.
    """
    singles = _singles(shape, store)
    pieces = [_Values(piece, shape.part, store) for piece in shape.told]
    for span in _spans(shape):
        yield _table([singles.within(span), *(piece.before(span.end) for piece in pieces)], shape)


def ranges(part: Part, store: Store) -> tuple[Range, ...]:
    """The person's activities that share time with the part."""
    return store.ranges(users=IdSet.of([part.record.user_id]), overlapping=part.window)


def notes(part: Part, store: Store) -> tuple[Annotation, ...]:
    """What was left in the recording inside the part's window."""
    found = store.annotations(IdSet.of([part.record.id]))
    return tuple(note for note in found if note.timestamp in part.window)


def _spans(shape: EdfShape) -> Iterator[TimeSpan]:
    """All of time, cut every hour of the file."""
    ticks = _TABLE_SECONDS * shape.clock.ticks_per_second
    cuts = [shape.start + number * ticks for number in range(1, -(-shape.record_count // _TABLE_SECONDS))]
    for start, end in zip([EARLIEST, *cuts], [*cuts, LATEST], strict=True):
        yield TimeSpan(start, end)


def _table(sources: list[_Rows], shape: EdfShape) -> AnnotationTable:
    bases = np.cumsum([0, *(len(source.texts) for source in sources[:-1])])
    text_of = [source.text_of + base for source, base in zip(sources, bases, strict=True)]
    return AnnotationTable(
        onset_ticks=np.concatenate([source.timestamps for source in sources]) - shape.whole_second,
        duration_ticks=np.concatenate([source.lasting for source in sources]),
        texts=[text for source in sources for text in source.texts],
        ticks_per_second=shape.clock.ticks_per_second,
        text_of=np.concatenate(text_of).astype(np.int32),
    ).in_time_order()


def _activities(part: Part, store: Store) -> Iterator[tuple[int, int, str]]:
    for one in ranges(part, store):
        yield one.span.start, one.span.length, range_text(one)
    for note in notes(part, store):
        yield note.timestamp, NO_DURATION, note_text(note)


def _singles(shape: EdfShape, store: Store) -> _Rows:
    """Window, activities and notes: one text each."""
    window = shape.part.window
    rows = [
        (window.start, NO_DURATION, WINDOW_FIRST),
        *(_activities(shape.part, store) if shape.has_activities else ()),
        (window.end - 1, NO_DURATION, WINDOW_LAST),
    ]
    timestamps, lasting, texts = zip(*rows, strict=True)
    return _Rows(
        np.array(timestamps, np.int64), np.array(lasting, np.int64), list(texts), np.arange(len(texts))
    )


class _Values:
    """A piece's values from front to back, some of them in hand."""

    def __init__(self, piece: Piece, part: Part, store: Store) -> None:
        self._datatype = piece.series.datatype
        self._end = part.window.end
        self._breaks = np.sort(store.breaks(piece.series)) if _is_state(piece) else None
        self._segments = read_piece(piece, store)
        self._timestamps: IntArray = np.empty(0, np.int64)
        self._stored: np.ndarray = np.empty(0, np.int64)
        self._is_read = False
        self._texts: dict[int, str] = {}

    def before(self, end: int) -> _Rows:
        """The next values, up to a tick; equal values share their text."""
        # One more than wanted: a state lasts until the next.
        while not self._is_read and (not len(self._timestamps) or self._timestamps[-1] < end):
            self._load()
        cut = int(np.searchsorted(self._timestamps, end))
        timestamps, stored = self._timestamps[:cut], self._stored[:cut]
        self._timestamps, self._stored = self._timestamps[cut:], self._stored[cut:]
        distinct, text_of = np.unique(stored, return_inverse=True)
        return _Rows(timestamps, self._lasting(timestamps), self._texts_of(distinct.tolist()), text_of)

    def _texts_of(self, values: list[int]) -> list[str]:
        """What each says; an hour has mostly the values of the hour before."""
        known = self._texts
        new = [value for value in values if value not in known]
        if len(known) + len(new) > _KNOWN_TEXTS:
            return value_texts(self._datatype, values)
        known.update(zip(new, value_texts(self._datatype, new), strict=True))
        return [known[value] for value in values]

    def _load(self) -> None:
        segment = next(self._segments, None)
        if segment is None:
            self._is_read = True
            return
        self._timestamps = np.concatenate([self._timestamps, segment.timestamps])
        self._stored = np.concatenate([self._stored, segment.values])

    def _lasting(self, timestamps: IntArray) -> IntArray:
        if self._breaks is None:
            return np.full(len(timestamps), NO_DURATION, np.int64)
        following = int(self._timestamps[0]) if len(self._timestamps) else self._end
        return _until_change(timestamps, following, self._breaks, self._end)


def _is_state(piece: Piece) -> bool:
    """Whether each value holds until the next."""
    coding = piece.series.datatype.coding
    return piece.series.grid is None and coding is not None and coding.kind is CodingKind.STATES


def _until_change(timestamps: IntArray, following: int, breaks: IntArray, end: int) -> IntArray:
    """How long each state lasts: to the next row, the next `nan` row, or the window's end."""
    next_row = np.append(timestamps[1:], following)
    bounds = np.append(breaks, LATEST)
    next_break = bounds[np.searchsorted(bounds, timestamps, side="right")]
    lasting: IntArray = np.minimum(np.minimum(next_row, next_break), end) - timestamps
    return lasting
