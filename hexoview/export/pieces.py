"""What a receipt tells of a piece beside its count: its first and last ticks, and its `nan` rows."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from hexoview.query.plan import Piece
from hexoview.store.base import Store


def ends(piece: Piece, store: Store) -> tuple[int, int]:
    """The ticks of the first and the last value."""
    grid = piece.series.grid
    if grid is not None:
        return grid.at(piece.low), grid.at(piece.high - 1)
    first = store.read(piece.series, piece.low, piece.low + 1)
    last = store.read(piece.series, piece.high - 1, piece.high)
    return int(first.timestamps[0]), int(last.timestamps[0])


def nan_rows(pieces: Iterable[Piece], store: Store) -> int:
    """Rows of asynchronous series inside their stretches that hold no number; they are left out."""
    return sum(_nan_rows(piece, store) for piece in pieces)


def _nan_rows(piece: Piece, store: Store) -> int:
    if piece.series.grid is not None:
        return 0
    breaks = store.breaks(piece.series)
    inside = (breaks >= piece.stretch.start) & (breaks < piece.stretch.end)
    return int(np.count_nonzero(inside))
