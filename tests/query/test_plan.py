"""What a plan counts at the very edges of its series, windows and records."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_store import MemoryStore

from hexoview.query.check import parse
from hexoview.query.plan import has_values, plan
from hexoview.query.run import read_channel
from hexoview.watch import unwatched

TICKS = START + np.array([1, 2, 3, 4]) * SECOND


def _store(*, seconds: float = 5) -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=seconds)
    store.add_sync(1, 19, np.array([61, 62, 63, 64], np.uint16))
    store.add_async(1, 18, TICKS, np.array([61, 62, 63, 64]))
    return store


@pytest.mark.parametrize("datatype", [18, 19])
@pytest.mark.parametrize("low", [TICKS[0] - 1, TICKS[0], TICKS[0] + 1, TICKS[3] - 1, TICKS[3], TICKS[3] + 1])
@pytest.mark.parametrize("length", [0, 1, 2, SECOND, SECOND + 1, 3 * SECOND, 3 * SECOND + 1, 9 * SECOND])
def test_that_a_window_takes_its_first_tick_and_leaves_its_end(datatype: int, low: int, length: int) -> None:
    store = _store()
    query = parse(f"datatype={datatype}&start={low}&end={low + length}")
    found = plan(query, store, unwatched())
    wanted = [61 + place for place, tick in enumerate(TICKS.tolist()) if low <= tick < low + length]
    got = [
        int(value)
        for channel in found.channels
        for block in read_channel(channel, store, unwatched())
        for value in block.values
    ]
    assert got == wanted
    assert found.count == len(wanted)
    assert has_values(query, store, unwatched()) == bool(wanted)


@pytest.mark.parametrize("lookup", ["timestamp__range", "timestamp__gte"])
def test_that_both_ends_of_a_range_are_inside(lookup: str) -> None:
    store, last = _store(), int(TICKS[3])
    value = f"{last},{last}" if lookup.endswith("range") else last
    assert plan(parse(f"datatype=19&{lookup}={value}"), store, unwatched()).count == 1


def test_that_a_part_ends_with_its_record_or_the_tick_after_its_last_value() -> None:
    longer, shorter = (
        plan(parse("user=10"), _store(seconds=seconds), unwatched()).parts()[0].window for seconds in (9, 3)
    )
    assert (longer.start, longer.end) == (START, START + 9 * SECOND)
    assert (shorter.start, shorter.end) == (START, int(TICKS[3]) + 1)
    bounded = plan(parse(f"record=1&start={START + 700}&end={START + 900}"), _store(), unwatched())
    assert [part.window.start for part in bounded.parts()] == [START + 700]
    assert [part.window.end for part in bounded.parts()] == [START + 900]
