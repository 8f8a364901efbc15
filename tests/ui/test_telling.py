from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore

from hexoview.domain.resources import User
from hexoview.export.estimate import Estimate
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.why_empty import explain
from hexoview.ui.selection.telling import amount, channels_in_words, told, way_in_words
from hexoview.watch import unwatched

THIN = "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture
def store() -> MemoryStore:
    store = a_store(seconds=600)
    store.add_user(User(10, "Marie T."))
    return store


def tell(text: str, store: MemoryStore, *, combine: Combine = Combine.OVERLAP) -> str:
    return told(plans(parse(text), store, unwatched(), combine=combine), UTC)


def test_that_the_sentence_tells_who_when_what_and_how_much(store: MemoryStore) -> None:
    assert tell("record=1&datatype__in=4113,4129&max_values=all", store) == (
        f"Marie T. · 19 Nov 2022 00:23–00:33 (10{THIN}min) · ECG lead I, Chest breathing · 1 record"
        f" · 230{THIN}400 values · full rate"
    )


def test_that_chosen_times_are_told_to_the_second_and_whole_records_to_the_minute(store: MemoryStore) -> None:
    end = START + 70 * SECOND
    assert f"19 Nov 2022 00:23:57–00:25:07 (1{THIN}min 10{THIN}s)" in tell(f"record=1&end={end}", store)


def test_that_the_limit_of_the_api_is_said(store: MemoryStore) -> None:
    text = tell("record=1&datatype=4113", store)
    assert text.endswith("reduced in JSON and CSV: 1 of every 3 values")


def test_that_times_are_told_in_the_zone_that_is_shown(store: MemoryStore) -> None:
    found = plans(parse("record=1"), store, unwatched(), combine=Combine.OVERLAP)
    assert "18 Nov 2022 19:23–19:33" in told(found, ZoneInfo("America/Toronto"))


def test_that_two_people_are_named_and_more_are_counted(store: MemoryStore) -> None:
    for number, user in ((2, 11), (3, 12)):
        a_record(store, number, user=user, seconds=600)
        store.add_sync(number, 19, np.full(600, 60, np.uint16))
    assert tell("record__in=1,2&datatype=19", store).startswith("Marie T., Person 11 · ")
    assert tell("record__in=1,2,3&datatype=19", store).startswith("Marie T., Person 11 and 1 more · ")


def test_that_records_one_by_one_are_told_together(store: MemoryStore) -> None:
    a_record(store, 2, user=10, start_s=1000, seconds=600)
    store.add_user(User(10, "Marie T."))
    store.add_sync(2, 19, np.full(600, 60, np.uint16))
    text = tell("record__in=1,2&datatype=19", store, combine=Combine.EACH)
    assert "2 records" in text
    # The last second of each is stamped at the record's end, which is no longer in it.
    assert f"1{THIN}198 values" in text


def test_that_signals_of_a_kind_are_told_as_one(store: MemoryStore) -> None:
    kinds = {number: store.datatype(number) for number in (4113, 4129, 4130, 4145, 4146, 4147, 19, 18, 37)}
    assert channels_in_words([kinds[4129], kinds[4130], kinds[19]]) == "2 × breathing, Heart rate"
    assert channels_in_words(list(kinds.values())) == (
        "ECG lead I, 2 × breathing, 3 × acceleration, Heart rate and 2 more"
    )


def test_that_several_stretches_are_counted(store: MemoryStore) -> None:
    a_range(store, 5, start_s=0, seconds=60, routine=3)
    a_range(store, 6, start_s=120, seconds=60, routine=3)
    assert "2 stretches" in tell("record=1&trainingroutine=3&datatype=19", store)


def test_that_a_name_of_ten_thousand_letters_is_cut(store: MemoryStore) -> None:
    store.add_user(User(10, "x" * 10_000))
    assert len(tell("record=1", store)) < 300


def test_that_an_amount_names_files_and_size() -> None:
    assert amount(Estimate(1, 10, 0, 0, 2_500_000), "EDF") == f"1 EDF file · ≈ 2.5{THIN}MB"
    assert amount(Estimate(3, 10, 0, 0, 10), "CSV") == "3 CSV files · ≈ 10 bytes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"record=1&start={START + 10_000 * SECOND}", {"Leave out the times"}),
        ("record__in=1,2&datatype=19", {"Take them one by one", "Leave out the records"}),
        ("record=1&datatype=49", {"Leave out the channels"}),
        ("record=1&user=99", {"Leave out the person"}),
    ],
)
def test_that_ways_out_of_nothing_are_told_without_query_text(
    store: MemoryStore, text: str, expected: set[str]
) -> None:
    a_record(store, 2, user=10, start_s=1000, seconds=600)
    store.add_sync(2, 19, np.full(600, 60, np.uint16))
    query = parse(text)
    found = explain(query, store, unwatched())
    ways = {way_in_words(way, query, store.clock, UTC) for way in found.ways_out}
    assert expected <= ways
    assert not any("__" in way or "=" in way for way in ways)
