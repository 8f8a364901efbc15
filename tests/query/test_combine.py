from __future__ import annotations

import numpy as np
from builders import a_record
from memory_store import MemoryStore

from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.watch import unwatched


def test_that_records_taken_one_by_one_tell_what_is_missing_once() -> None:
    store = MemoryStore()
    for number in (1, 2):
        a_record(store, number, seconds=10)
        store.add_sync(number, 19, np.full(10, 60, np.uint16))
    query = parse("record__in=1,2,999&datatype__in=19,77")
    first, _ = plans(query, store, unwatched(), combine=Combine.EACH)
    assert first.missing == ("This store has no record 999.", "This store has no channel 77.")


def test_that_a_record_without_a_value_is_told_of_when_the_others_are_taken_one_by_one() -> None:
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    a_record(store, 2, seconds=10)
    store.add_sync(2, 19, np.full(10, 60, np.uint16))
    first, *others = plans(parse("record__in=1,2"), store, unwatched(), combine=Combine.EACH)
    assert not others
    assert first.missing == ("“record=1” has no value here and is left out.",)
