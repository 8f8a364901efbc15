"""The memory of timestamps: asked once each, bounded, and the array unused for longest goes first."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np

from hexoview.store.event_times import EventTimes

ARRAY_BYTES = 80


def a_memory(limit_bytes: int) -> tuple[EventTimes, list[Hashable]]:
    asked: list[Hashable] = []

    def load(key: Hashable) -> np.ndarray:
        asked.append(key)
        return np.full(ARRAY_BYTES // 8, len(asked), np.int64)

    return EventTimes(load, limit_bytes), asked


def test_that_an_array_is_loaded_once() -> None:
    memory, asked = a_memory(2 * ARRAY_BYTES)
    assert memory.known("a") is None
    assert memory.get("a") is memory.get("a")
    assert memory.known("a") is memory.get("a")
    assert asked == ["a"]


def test_that_the_array_unused_for_longest_goes_first() -> None:
    memory, asked = a_memory(2 * ARRAY_BYTES)
    for key in ("a", "b", "a", "c"):
        memory.get(key)
    assert memory.known("b") is None
    assert memory.known("a") is not None
    assert memory.known("c") is not None
    memory.get("b")
    assert asked == ["a", "b", "c", "b"]


def test_that_one_array_larger_than_the_limit_is_kept_until_the_next() -> None:
    memory, asked = a_memory(ARRAY_BYTES - 1)
    memory.get("a")
    memory.get("a")
    assert asked == ["a"]
    memory.get("b")
    assert memory.known("a") is None
    assert memory.known("b") is not None
