from __future__ import annotations

import threading

import numpy as np
import pytest
from builders import a_record
from memory_store import MemoryStore

from hexoview.errors import StoreError
from hexoview.query.envelope import LevelCache, build_level
from hexoview.query.gather import Source
from hexoview.query.levels import build_levels
from hexoview.watch import Cancelled, Watch, unwatched

SECONDS = 3000


def _store() -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=SECONDS)
    rng = np.random.default_rng(0)
    for number in (4113, 4114, 4115):
        store.add_sync(1, number, rng.integers(0, 4096, SECONDS * 256).astype(np.int16))
    return store


def _source(store: MemoryStore, watch: Watch | None = None) -> Source:
    return Source(store, LevelCache(), watch or unwatched(), {})


def test_that_levels_built_side_by_side_are_those_built_alone() -> None:
    store = _store()
    source = _source(store)
    build_levels(store.series(), source)
    for series in store.series():
        assert not source.cache.lacks(series)
        alone, kept = build_level(series, store, unwatched()), source.cache.level(series, store, unwatched())
        assert np.array_equal(alone.low, kept.low)
        assert np.array_equal(alone.high, kept.high)


def test_that_what_is_there_is_not_read_again() -> None:
    store = _store()
    source = _source(store)
    build_levels(store.series(), source)
    store.before_read = lambda: pytest.fail("read again")
    build_levels(store.series(), source)


def test_that_a_recording_that_cannot_be_read_is_told_and_leaves_no_thread() -> None:
    store = _store()

    def break_off() -> None:
        raise StoreError("The recording is gone.")

    store.before_read = break_off
    with pytest.raises(StoreError, match="gone"):
        build_levels(store.series(), _source(store))
    assert _threads() == []


def test_that_cancelling_stops_both_threads() -> None:
    store, watch = _store(), Watch()
    store.before_read = watch.cancel
    source = _source(store, watch)
    with pytest.raises(Cancelled):
        build_levels(store.series(), source)
    assert _threads() == []
    assert source.cache.nbytes < sum(build_level(s, store, unwatched()).nbytes for s in store.series())


def test_that_progress_lies_between_0_and_1() -> None:
    told: list[float] = []

    class Eager(Watch):
        def step(self, fraction: float) -> None:
            told.append(fraction)

    store = _store()
    build_levels(store.series(), _source(store, Eager()))
    assert 0 <= min(told) < max(told) <= 1


def _threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("hexoview-levels")]
