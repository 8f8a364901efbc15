"""Pictures of small stores in memory; a test names only what it is about."""

from __future__ import annotations

import numpy as np
from builders import START
from memory_store import MemoryStore

from hexoview.domain.span import TimeSpan
from hexoview.query.check import parse
from hexoview.query.envelope import LevelCache
from hexoview.query.picture import Gaps, Picture, PictureRequest, build_picture
from hexoview.query.plan import plan
from hexoview.query.trace import TracePicture
from hexoview.watch import unwatched


def a_picture(
    store: MemoryStore,
    *,
    query: str = "datatype__gte=0",
    view: TimeSpan | None = None,
    columns: int = 100,
    cache: LevelCache | None = None,
    gaps: Gaps = Gaps.AUTO,
) -> Picture:
    """A picture of everything in a store, or of what a query lets through."""
    watch = unwatched()
    found = plan(parse(query), store, watch)
    return build_picture(
        found, store, watch, request=PictureRequest(view, columns, gaps), cache=cache or LevelCache()
    )


def seconds_from(start: float, end: float) -> TimeSpan:
    """A stretch counted in seconds from START."""
    return TimeSpan(START + round(start * 256), START + round(end * 256))


def trace_of(picture: Picture, datatype_id: int) -> TracePicture:
    """The one trace of a datatype."""
    (found,) = (trace for trace in picture.traces if trace.datatype.id == datatype_id)
    return found


def flat(count: int, value: int = 1360) -> np.ndarray:
    """An ECG that doesn't move."""
    return np.full(count, value, np.int16)
