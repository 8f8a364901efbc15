from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.resources import Range, Record, TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.query.check import check
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.selection.facets import FIELDS, Counts, Links, count

KINDS = (18, 19, 4113)


def span(low: int, length: int) -> TimeSpan:
    return TimeSpan(low, low + length)


def contents_of(
    records: tuple[Record, ...], ranges: tuple[Range, ...], held: dict[int, tuple[int, ...]]
) -> Contents:
    users = tuple(User(number) for number in (1, 2, 3))
    routines = tuple(TrainingRoutine(number, str(number)) for number in (1, 2))
    return Contents(HEXOSKIN, users, records, ranges, routines, (), held)


spans = st.builds(span, st.integers(0, 40), st.integers(0, 20))
worlds = st.builds(
    lambda records, ranges, held: contents_of(
        tuple(Record(number, user, when) for number, (user, when) in enumerate(records, 1)),
        tuple(
            Range(number, user, when, "", routine or None)
            for number, (user, when, routine) in enumerate(ranges, 1)
        ),
        {number: tuple(sorted(held[number % len(held)])) for number in range(1, len(records) + 1)},
    ),
    st.lists(st.tuples(st.integers(1, 3), spans), max_size=8),
    st.lists(st.tuples(st.integers(1, 3), spans, st.integers(0, 2)), max_size=8),
    st.lists(st.sets(st.sampled_from(KINDS)), min_size=1, max_size=4),
)
filters = st.lists(
    st.one_of(
        st.builds("user={}".format, st.integers(1, 4)),
        st.builds("record__in={},{}".format, st.integers(1, 9), st.integers(1, 9)),
        st.builds("range__gte={}".format, st.integers(1, 9)),
        st.builds("trainingroutine={}".format, st.integers(1, 3)),
        st.builds("datatype={}".format, st.sampled_from(KINDS)),
        st.builds("start={}".format, st.integers(0, 60)),
        st.builds("end={}".format, st.integers(0, 60)),
    ),
    max_size=4,
)


def query_of(terms: list[str]) -> Query:
    found = check(Selection.of_text("&".join(terms)))
    assert isinstance(found, Query)
    return found


def has(contents: Contents, record: Record, field: str, number: int) -> bool:
    match field:
        case "user":
            return record.user_id == number
        case "record":
            return record.id == number
        case "datatype":
            return number in contents.held.get(record.id, ())
    for found in contents.ranges:
        is_named = (found.id if field == "range" else found.training_routine_id) == number
        if is_named and found.user_id == record.user_id and found.span.overlaps(record.span):
            return True
    return False


def choices(contents: Contents, field: str) -> range | tuple[int, ...]:
    return KINDS if field == "datatype" else range(1, 12)


def meets(contents: Contents, record: Record, query: Query, *, but: str) -> bool:
    for field in FIELDS:
        wanted = query.ids(field)
        is_let_go = field == but or (but == "user" and field == "record")
        if (
            not is_let_go
            and query.on(field)
            and not any(
                number in wanted and has(contents, record, field, number)
                for number in choices(contents, field)
            )
        ):
            return False
    window = query.window
    return record.span.start < window.end and record.span.end > window.start


@given(worlds, filters)
def test_that_each_choice_counts_the_records_that_it_would_leave(
    contents: Contents, terms: list[str]
) -> None:
    query = query_of(terms)
    counts = count(Links(contents), query)
    for field in FIELDS:
        for number in choices(contents, field):
            expected = sum(
                has(contents, record, field, number) and meets(contents, record, query, but=field)
                for record in contents.records
            )
            assert counts.by_field[field].get(number, 0) == expected, (field, number)


@given(worlds, filters)
def test_that_the_list_holds_what_meets_every_filter_but_that_on_records(
    contents: Contents, terms: list[str]
) -> None:
    query = query_of([term for term in terms if not term.startswith("record")])
    listed = count(Links(contents), query).records
    expected = {record.id for record in contents.records if meets(contents, record, query, but="record")}
    assert (expected if listed is None else listed) == expected


NIGHTS = contents_of(
    (Record(1, 1, span(0, 100)), Record(2, 1, span(200, 100)), Record(3, 2, span(400, 100))), (), {}
)


@pytest.mark.parametrize(
    ("text", "listed", "greys"),
    [
        ("start=10&end=50", frozenset({1}), False),
        ("record=1&start=10&end=50", None, True),
        ("record=1&start=10&end=250", frozenset({1, 2}), False),
        ("record__in=1,2&start=10&end=250", None, True),
        ("record=9&start=10&end=50", frozenset({1}), False),
        ("", None, False),
    ],
)
def test_that_a_stretch_of_the_chosen_record_greys_the_others_and_other_times_hide_them(
    text: str, listed: frozenset[int] | None, *, greys: bool
) -> None:
    counts = count(Links(NIGHTS), query_of([text] if text else []))
    assert counts.records == listed
    assert (counts.window.end in {50, 250}) == greys


def test_that_an_empty_store_counts_nothing() -> None:
    assert count(Links(NO_CONTENTS), query_of([])) == Counts({field: {} for field in FIELDS})


def test_that_20_000_records_are_counted_well_within_a_blink() -> None:
    records = tuple(Record(n, n % 100, span(n * 1000, 900)) for n in range(20_000))
    ranges = tuple(Range(n, n % 100, span(n * 1000 + 10, 100), "") for n in range(20_000))
    links = Links(contents_of(records, ranges, dict.fromkeys(range(20000), KINDS)))
    begun = time.perf_counter()
    count(links, query_of(["user=7", "datatype=19", "start=5000"]))
    # 10 ms on a quiet computer.
    assert time.perf_counter() - begun < 1.0
