from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.span import LATEST, TimeSpan
from hexoview.query.check import check
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.ui.selection.terms import (
    filters_of,
    ids_of,
    option_of,
    reaching,
    replaced,
    terms_of,
    window_of,
    with_ids,
    with_option,
    with_window,
    without,
)

of = Selection.of_text


def test_that_ids_are_read_from_one_plain_list() -> None:
    assert ids_of(of("record=5"), "record") == (5,)
    assert ids_of(of("record__in=5,/api/v1/record/6/"), "record") == (5, 6)
    assert ids_of(of("record=5,6"), "record") == (5, 6)
    assert ids_of(of("user=1"), "record") == ()


def test_that_what_a_list_cannot_say_has_no_ids() -> None:
    assert ids_of(of("record__gt=5"), "record") is None
    assert ids_of(of("record=5&record=6"), "record") is None
    assert ids_of(of("record=five"), "record") is None


def test_that_ids_take_the_place_of_every_filter_of_their_field() -> None:
    changed = with_ids(of("user=1&record__gt=5&datatype=19&max_values=all"), "record", (7, 8))
    assert str(changed) == "user=1&record__in=7,8&datatype=19&max_values=all"


def test_that_one_id_is_written_without_a_lookup() -> None:
    assert str(with_ids(of("max_values=all"), "record", (7,))) == "record=7&max_values=all"


def test_that_no_ids_leave_no_filter() -> None:
    assert str(with_ids(of("record=7&user=1"), "record", ())) == "user=1"


def test_that_a_window_takes_the_place_of_every_time_filter() -> None:
    changed = with_window(of("timestamp__range=1,2&record=1&start=4&flat=1"), TimeSpan(10, 20))
    assert str(changed) == "start=10&end=20&record=1&flat=1"
    assert str(with_window(changed, None)) == "record=1&flat=1"


def test_that_an_open_side_of_a_window_needs_no_filter() -> None:
    assert str(with_window(Selection(), TimeSpan(10, LATEST))) == "start=10"


def test_that_the_window_is_what_all_time_filters_leave() -> None:
    assert window_of(of("timestamp__gte=5&timestamp__lte=9&end=8")) == TimeSpan(5, 8)
    assert window_of(of("record=1")) is None
    assert window_of(of("start=soon")) is None


def test_that_options_are_set_and_unset() -> None:
    chosen = with_option(of("record=1"), "seconds", "1")
    assert str(chosen) == "record=1&seconds=1"
    assert option_of(chosen, "seconds") == "1"
    assert str(with_option(chosen, "seconds", "")) == "record=1"


def test_that_a_new_filter_stands_before_the_options() -> None:
    selection = of("user=1&max_values=all")
    assert str(replaced(selection, [], of("record=2").terms)) == "user=1&record=2&max_values=all"


def test_that_equal_terms_are_told_apart_by_their_place() -> None:
    selection = of("record=1&record=1")
    changed = replaced(selection, [selection.terms[1]], of("record=2").terms)
    assert str(changed) == "record=1&record=2"


def test_that_filters_and_options_are_told_apart() -> None:
    selection = of("user=1&flat=1&record__in=1,2&nonsense=3")
    assert [term.name for term in filters_of(selection)] == ["user", "record__in", "nonsense"]
    assert str(without(selection, "nonsense", "user")) == "flat=1&record__in=1,2"
    assert [str(term) for term in terms_of(selection, "record")] == ["record__in=1,2"]


def test_that_times_that_reach_no_record_are_let_go() -> None:
    selection = of("start=10&end=20&record=1")
    assert reaching(selection, [TimeSpan(15, 30)]) is selection
    assert str(reaching(selection, [TimeSpan(20, 30)])) == "record=1"
    assert reaching(selection, []) is selection


@given(
    st.lists(st.integers(0, 10**9), max_size=5, unique=True), st.sampled_from(["record", "range", "datatype"])
)
def test_that_what_a_list_writes_it_reads_back_and_the_query_agrees(ids: list[int], field: str) -> None:
    selection = with_ids(of("user=3&seconds=1"), field, ids)
    assert ids_of(selection, field) == tuple(ids)
    query = check(selection)
    assert isinstance(query, Query)
    assert all(number in query.ids(field) for number in ids)
