"""Values of records that share time come by their ticks, whatever lies inside of what."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_store import MemoryStore

from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.query.run import read_channel
from hexoview.watch import unwatched

# Records as seconds from and to: one inside another, some after each other inside it, some that only touch.
LAYOUTS = {
    "two inside a long one": ((0, 100), (10, 20), (30, 40), (90, 120)),
    "one after the other": ((0, 10), (10, 20), (20, 30)),
    "each reaching into the next": ((0, 12), (10, 22), (20, 32), (31, 40)),
    "the same time twice": ((0, 30), (0, 30), (40, 50)),
    "the later number first": ((50, 80), (0, 60)),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@pytest.mark.parametrize("block", [1, 3, 7, 1000])
@pytest.mark.parametrize("every", [1, 2, 5])
def test_that_values_of_records_that_share_time_come_by_tick_and_then_by_record(
    layout: tuple[tuple[int, int], ...], block: int, every: int
) -> None:
    store = MemoryStore()
    expected = []
    for number, (begin, end) in enumerate(layout, start=1):
        a_record(store, number, start_s=begin, seconds=end - begin)
        ticks = START + np.arange(begin, end) * SECOND
        values = np.arange(begin, end) * 10 + number
        store.add_async(number, 18, ticks, values)
        expected += [
            (tick, number, value) for tick, value in zip(ticks.tolist(), values.tolist(), strict=True)
        ]
    (channel,) = plan(parse("datatype=18"), store, unwatched()).channels
    blocks = list(read_channel(channel, store, unwatched(), every=every, block=block))
    got = [pair for one in blocks for pair in zip(one.timestamps.tolist(), one.values.tolist(), strict=True)]
    assert got == [(tick, value) for tick, _, value in sorted(expected)][::every]
