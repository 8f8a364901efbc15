"""Small stores that are valid by default; a test names only what it is about."""

from __future__ import annotations

import numpy as np
from memory_store import MemoryStore

from hexoview.domain.resources import Range, Record, TrainingRoutine, User
from hexoview.domain.span import TimeSpan

START = 427_217_263_872
"""2022-11-19T00:23:57Z, the start of a real recording."""
SECOND = 256


def a_record(
    store: MemoryStore, number: int = 1, *, user: int = 10, start_s: float = 0, seconds: float = 60
) -> Record:
    """A record that starts `start_s` seconds after START."""
    start = START + int(start_s * SECOND)
    record = Record(number, user, TimeSpan(start, start + int(seconds * SECOND)))
    store.add_user(User(user))
    store.add_record(record)
    return record


def a_range(
    store: MemoryStore,
    number: int,
    *,
    user: int = 10,
    start_s: float,
    seconds: float,
    routine: int | None = None,
) -> Range:
    """An activity named after its number."""
    start = START + int(start_s * SECOND)
    found = Range(number, user, TimeSpan(start, start + int(seconds * SECOND)), f"Activity {number}", routine)
    store.add_range(found)
    if routine is not None:
        store.add_routine(TrainingRoutine(routine, f"Routine {routine}"))
    return found


def a_store(*, seconds: int = 60) -> MemoryStore:
    """One record with ECG, chest breathing, heart rate, tidal volume and RR intervals."""
    store = MemoryStore()
    a_record(store, seconds=seconds)
    rng = np.random.default_rng(1)
    store.add_sync(1, 4113, rng.integers(0, 4096, seconds * 256).astype(np.int16))
    store.add_sync(1, 4129, rng.integers(20_000, 50_000, seconds * 128).astype(np.uint16))
    store.add_sync(1, 19, rng.integers(50, 150, seconds).astype(np.uint16))
    store.add_sync(1, 37, rng.integers(20, 200, seconds).astype(np.uint16))
    beats = np.cumsum(rng.integers(150, 260, seconds))
    beats = beats[beats < seconds * SECOND]
    store.add_async(1, 18, START + beats, np.diff(beats, prepend=beats[0]))
    return store
