"""The sentences on filters: which values are returned."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore

from hexoview.errors import QueryError
from hexoview.query.check import parse
from hexoview.query.plan import Plan, plan
from hexoview.query.query import MAX_VALUES, Filter, Options, Query
from hexoview.query.run import read_channel
from hexoview.query.subsample import every_nth, kept
from hexoview.watch import unwatched


def answer(store: MemoryStore, text: str) -> Plan:
    return plan(parse(text), store, unwatched())


def ticks(store: MemoryStore, text: str) -> dict[tuple[int, int], list[int]]:
    """(user, datatype) -> the ticks returned, relative to START."""
    return {
        (channel.user_id, channel.datatype.id): [
            int(tick) - START
            for block in read_channel(channel, store, unwatched(), every=channel.step)
            for tick in block.timestamps
        ]
        for channel in answer(store, text).channels
    }


def counts(store: MemoryStore, text: str) -> dict[int, int]:
    return {channel.datatype.id: channel.count for channel in answer(store, text).channels}


def overlapping_records() -> MemoryStore:
    """Records 1 and 2 of two people share [30 s, 60 s); record 3 of the first comes an hour later."""
    store = MemoryStore()
    for number, user, start in ((1, 10, 0), (2, 11, 30), (3, 10, 3600)):
        a_record(store, number, user=user, start_s=start)
        store.add_sync(number, 19, np.arange(60, dtype=np.uint16))
    return store


def test_s3_a_store_and_its_plan_are_the_same_before_and_after_reading():
    store = a_store()
    before = answer(store, "record=1")
    ticks(store, "record=1")
    assert answer(store, "record=1") == before


def test_s5_a_value_is_returned_only_when_it_meets_every_filter():
    store = overlapping_records()
    both = ticks(store, f"user=10&datatype=19&start={START + 10 * SECOND}&end={START + 13 * SECOND}")
    assert both == {(10, 19): [10 * SECOND, 11 * SECOND, 12 * SECOND]}
    assert ticks(store, "record=1&user=11") == {}
    assert ticks(store, "datatype=19&datatype=18") == {}


def test_s6_a_window_outside_the_record_returns_nothing():
    store = a_store()
    assert ticks(store, f"record=1&timestamp__range={START + 61 * SECOND},{START + 99 * SECOND}") == {}


@pytest.mark.parametrize("text", ["record__in=1,2", "record__range=1,2", "record__lt=3", "record__in=2,1,1"])
def test_s7_two_records_return_both_peoples_data_over_the_time_they_share(text):
    shared = ticks(overlapping_records(), text)
    assert set(shared) == {(10, 19), (11, 19)}
    assert shared[10, 19] == [n * SECOND for n in range(30, 60)]
    assert shared[11, 19] == [n * SECOND for n in range(31, 60)]


def test_s7_two_nights_of_one_person_return_nothing():
    assert ticks(overlapping_records(), "record__in=1,3") == {}


def test_s7_two_ranges_return_only_where_they_overlap():
    store = a_store()
    a_range(store, 1, start_s=10, seconds=20)
    a_range(store, 2, start_s=25, seconds=20)
    assert ticks(store, "range__in=1,2&datatype=19") == {(10, 19): [n * SECOND for n in range(25, 30)]}


def test_s7_a_selected_range_without_length_leaves_no_time():
    store = a_store()
    a_range(store, 1, start_s=10, seconds=20)
    a_range(store, 2, start_s=15, seconds=0)
    assert ticks(store, "range__in=1,2") == {}


def test_s7_a_routine_is_the_union_of_a_persons_ranges_and_two_routines_overlap():
    store = a_store()
    a_range(store, 1, start_s=2, seconds=2, routine=12)
    a_range(store, 2, start_s=10, seconds=3, routine=12)
    a_range(store, 3, start_s=11, seconds=10, routine=15)
    union = [n * SECOND for n in (2, 3, 10, 11, 12)]
    assert ticks(store, "trainingroutine=12&datatype=19") == {(10, 19): union}
    assert ticks(store, "trainingroutine__in=12,15&datatype=19") == {(10, 19): [11 * SECOND, 12 * SECOND]}


def test_s7_a_routine_alone_returns_everybody_who_did_it():
    store = overlapping_records()
    a_range(store, 1, user=10, start_s=5, seconds=1, routine=12)
    a_range(store, 2, user=11, start_s=40, seconds=1, routine=12)
    assert ticks(store, "trainingroutine=12") == {(10, 19): [5 * SECOND], (11, 19): [40 * SECOND]}


def test_s8_s9_more_than_65536_values_are_thinned():
    store = MemoryStore()
    a_record(store, seconds=300)
    store.add_sync(1, 4113, np.zeros(300 * 256, np.int16))
    (channel,) = answer(store, "record=1").channels
    assert (MAX_VALUES, channel.count, channel.step, channel.kept) == (65_536, 76_800, 2, 38_400)
    (small,) = answer(store, f"record=1&end={START + MAX_VALUES}").channels
    assert (small.count, small.step, small.kept) == (65_536, 1, 65_536)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("datatype=19", {19}),
        ("datatype__exact=19", {19}),
        ("datatype=19,18", {18, 19}),
        ("datatype__in=19,4113", {19, 4113}),
        ("datatype__gt=37", {4113, 4129}),
        ("datatype__gte=37", {37, 4113, 4129}),
        ("datatype__lt=19", {18}),
        ("datatype__lte=19", {18, 19}),
        ("datatype__range=19,37", {19, 37}),
        ("datatype=/api/v1/datatype/19/", {19}),
        ("datatype=/api/datatype/19/", {19}),
        ("datatype__in=%2Fapi%2Fv1%2Fdatatype%2F19%2F,18", {18, 19}),
    ],
)
def test_s21_datatype_takes_every_lookup(text, found):
    assert set(counts(a_store(), text)) == found


def test_s22_s23_end_is_a_synonym_for_timestamp_lt():
    store, tick = a_store(), START + 10 * SECOND
    assert ticks(store, f"end={tick}") == ticks(store, f"timestamp__lt={tick}")
    assert ticks(store, f"end={tick}&datatype=19")[10, 19][-1] == 9 * SECOND
    with pytest.raises(QueryError, match="end__lt"):
        parse("end__lt=5")


def test_s24_s28_s32_s37_options_take_one_value_and_no_lookup():
    assert parse("flat=1&seconds=true&no_timestamps=True&max_values=5").options == Options(
        flat=True, seconds=True, no_timestamps=True, max_values=5
    )
    assert parse("flat=0&seconds=false&no_timestamps=False").options == Options()
    for name in ("flat", "seconds", "no_timestamps", "max_values"):
        for text in (f"{name}__in=1", f"{name}=yes", f"{name}=", f"{name}=1,0"):
            with pytest.raises(QueryError, match=name):
                parse(text)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("id=1000019", {1}),
        ("id__in=1000019,3000019", {1, 3}),
        ("id__gt=1000019", {2, 3}),
        ("id__gte=1000019", {1, 2, 3}),
        ("id__lt=2000019", {1}),
        ("id__lte=2000019", {1, 2}),
        ("id__range=2000000,2999999", {2}),
    ],
)
def test_s27_id_takes_every_lookup_on_the_series_id(text, records):
    assert {record.id for record in answer(overlapping_records(), text).records} == records


@pytest.mark.parametrize("limit", [1, 2, 3, 59, 60, 61, 65_536, 70_000])
def test_s29_max_values_is_the_most_per_datatype(limit):
    (channel,) = answer(a_store(), f"datatype=19&max_values={limit}").channels
    assert channel.kept <= limit
    assert (channel.kept == 60) == (limit >= 60)


def test_s29_max_values_above_the_limit_is_lowered_to_it_and_all_has_none():
    assert parse("max_values=70000").options.limit == 65_536
    assert parse("max_values=all").options.limit is None
    for text in ("max_values=0", "max_values=-3", "max_values=1.5", "max_values=ALL"):
        with pytest.raises(QueryError, match="max_values"):
            parse(text)


def test_s31_n_is_the_smallest_that_leaves_fewer_than_max_values():
    assert every_nth(5_115_139, 65_536) == 79
    for count in range(1, 60):
        for limit in range(2, 40):
            n = every_nth(count, limit)
            if count <= limit:
                assert n == 1
            else:
                assert kept(count, n) < limit
                assert kept(count, n - 1) >= limit


def test_s31_the_first_value_is_kept_and_then_every_nth():
    assert ticks(a_store(), "datatype=19&max_values=8") == {
        (10, 19): [(1 + n) * SECOND for n in range(0, 60, 9)]
    }
    assert ticks(a_store(), "datatype=19&max_values=1") == {(10, 19): [SECOND]}


@pytest.mark.parametrize(
    ("op", "values", "found"),
    [
        ("range=2", "", [25]),
        ("range__in=1,2", "", [25, 26, 27, 28, 29]),
        ("range__gt=1&range__lt=3", "", [25]),
        ("range__gte=2&range__lte=2", "", [25]),
        ("range__range=2,2", "", [25]),
    ],
)
def test_s35_range_takes_every_lookup(op, values, found):
    store = a_store()
    a_range(store, 1, start_s=10, seconds=20)
    a_range(store, 2, start_s=25, seconds=20)
    got = ticks(store, f"{op}&datatype=19")[10, 19]
    assert got[: len(found)] == [n * SECOND for n in found]
    assert (len(got) == 5) == ("in=1,2" in op)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("record=3", {3}),
        ("record__in=1,2", {1, 2}),
        ("record__gt=2", {3}),
        ("record__gte=3", {3}),
        ("record__lt=2", {1}),
        ("record__lte=1", {1}),
        ("record__range=1,2", {1, 2}),
        ("record=/api/v1/record/3/", {3}),
    ],
)
def test_s36_record_takes_every_lookup(text, records):
    assert {record.id for record in answer(overlapping_records(), text).records} == records


def test_s41_s42_start_is_a_synonym_for_timestamp_gte():
    store, tick = a_store(), START + 10 * SECOND
    assert ticks(store, f"start={tick}") == ticks(store, f"timestamp__gte={tick}")
    assert ticks(store, f"start={tick}&datatype=19")[10, 19][0] == 10 * SECOND


def test_s43_s44_timestamp_bounds_may_be_given_several_times_or_as_a_range_with_both_ends():
    store = a_store()
    low, high = START + 10 * SECOND, START + 12 * SECOND
    ten_to_twelve = {(10, 19): [10 * SECOND, 11 * SECOND, 12 * SECOND]}
    assert ticks(store, f"datatype=19&timestamp__range={low},{high}") == ten_to_twelve
    assert ticks(store, f"datatype=19&timestamp__gte={low}&timestamp__lte={high}") == ten_to_twelve
    assert (
        ticks(store, f"datatype=19&timestamp__gt={low - 1}&timestamp__lt={high + 1}&start=0") == ten_to_twelve
    )
    assert ticks(store, f"datatype=19&timestamp__gt={low}&timestamp__lt={high}") == {(10, 19): [11 * SECOND]}
    with pytest.raises(QueryError, match="timestamp__range"):
        parse("timestamp=5")


def test_s45_user_takes_one_id_or_uri():
    store = overlapping_records()
    assert set(ticks(store, "user=11")) == {(11, 19)}
    assert parse("user=/api/v1/user/11/") == parse("user=11") == Query((Filter("user", *_exact(11)),))
    for text in ("user__in=10,11", "user=10,11", "user=/api/v1/record/11/", "user=Marie"):
        with pytest.raises(QueryError, match="user"):
            parse(text)


def _exact(number: int):
    from hexoview.query.lookup import Lookup

    return Lookup.EXACT, (number,)


def test_s46_there_is_no_sorting_and_values_come_in_time_order():
    with pytest.raises(QueryError, match="order_by"):
        parse("order_by=-start")
    store = MemoryStore()
    for number, start in ((1, 3600), (2, 0)):
        a_record(store, number, start_s=start)
        store.add_sync(number, 19, np.arange(60, dtype=np.uint16))
    got = ticks(store, "user=10")[10, 19]
    assert got == sorted(got)
    assert len(got) == 120
