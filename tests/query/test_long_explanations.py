"""Why thousands of filters give nothing, and what routines and times within one second are called."""

from __future__ import annotations

import time

import numpy as np
from builders import START, a_range, a_record, a_store
from memory_store import MemoryStore

from hexoview.query.check import parse
from hexoview.query.plan import has_values
from hexoview.query.query import Query
from hexoview.query.why_empty import explain
from hexoview.watch import unwatched


def test_that_thousands_of_filters_are_explained_within_seconds() -> None:
    # 1,000 took 26 s while they were left out one at a time, and each compared with all others.
    times = "&".join(f"timestamp__gte={START + number}" for number in range(2000))
    began = time.process_time()
    found = explain(parse(f"record=1&{times}&end={START + 5}"), a_store(seconds=10), unwatched())
    assert time.process_time() - began < 10
    assert len(found.conflict) == 2
    assert "starts" in found.sentence
    assert found.ways_out


def test_that_a_long_conflict_can_spare_no_filter() -> None:
    store = a_store(seconds=10)
    early = "&".join(f"timestamp__gte={START + number}" for number in range(30))
    query = parse(f"record=1&datatype=19&{early}&end={START + 20}")
    conflict = explain(query, store, unwatched()).conflict
    assert not has_values(Query(conflict), store, unwatched())
    for condition in conflict:
        rest = Query(tuple(other for other in conflict if other != condition))
        assert has_values(rest, store, unwatched())


def test_that_moments_within_a_second_are_told_with_their_fraction() -> None:
    query = parse(f"start={START + 128}&end={START + 64}")
    sentence = explain(query, a_store(seconds=10), unwatched()).sentence
    assert ".500" in sentence
    assert ".250" in sentence


def test_that_routines_that_never_overlap_are_told_with_their_times() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    store.add_sync(1, 19, np.arange(100, dtype=np.uint16))
    a_range(store, 5, user=10, start_s=0, seconds=10, routine=7)
    a_range(store, 6, user=10, start_s=50, seconds=10, routine=8)
    sentence = explain(parse("trainingroutine__in=7,8"), store, unwatched()).sentence
    assert "“Routine 7” ends" in sentence
    assert "“Routine 8” starts" in sentence
    assert "starts" in sentence
