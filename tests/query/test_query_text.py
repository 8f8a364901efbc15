"""The query string: what reads, what doesn't, and that nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.errors import QueryError
from hexoview.query.check import check, parse
from hexoview.query.fields import FIELDS, Takes
from hexoview.query.lookup import Lookup
from hexoview.query.query import Filter, Options, Query
from hexoview.query.selection import Selection

_numbers = st.integers(-(10**39), 10**39)


@st.composite
def filters(draw) -> Filter:
    field = draw(st.sampled_from([f for f in FIELDS.values() if not f.is_option]))
    lookup = draw(st.sampled_from(field.lookups))
    match lookup:
        case Lookup.IN:
            values = draw(st.lists(_numbers, min_size=1, max_size=5))
        case Lookup.RANGE:
            values = [draw(_numbers), draw(_numbers)]
        case _:
            values = [draw(_numbers)]
    return Filter(field.name, lookup, tuple(values))


_options = st.builds(
    Options,
    flat=st.booleans(),
    max_values=st.one_of(st.none(), st.just("all"), st.integers(1, 10**12)),
    no_timestamps=st.booleans(),
    seconds=st.booleans(),
)
_queries = st.builds(Query, st.lists(filters(), max_size=6).map(tuple), _options)


@given(_queries)
def test_that_a_query_reads_back_from_its_own_text(query):
    assert parse(str(query)) == query


@given(st.text(max_size=80))
def test_that_any_text_is_a_query_or_a_list_of_problems(text):
    checked = check(Selection.of_text(text))
    if isinstance(checked, Query):
        assert parse(str(checked)) == checked
    else:
        assert checked
        assert all(problem.sentence and problem.way_out for problem in checked)


@given(st.text(alphabet="recordange_in=,&%0123456789/apiv1userstl", max_size=60))
def test_that_nearly_right_text_never_breaks_the_parser(text):
    checked = check(Selection.of_text(text))
    assert isinstance(checked, Query) or checked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour=red", ("“colour”", "datatype, id, user")),
        ("record__near=1", ("“record__near”", "record__in")),
        ("record=Marie", ("“Marie”", "/api/v1/record/12/")),
        ("record=", ("no value", "/api/v1/record/12/")),
        ("record__in=", ("no value",)),
        ("record__in=1,,2", ("no value",)),
        ("record__range=5", ("record__range=FIRST,LAST",)),
        ("record__range=5,6,7", ("record__range=FIRST,LAST",)),
        ("user__in=1,2", ("“user__in”", "user")),
        ("user=/api/v1/record/5/", ("/api/v1/record/5/", "/api/v1/user/12/")),
        ("timestamp=5", ("“timestamp”", "timestamp__range")),
        ("start=2022-11-19", ("2022-11-19", "ticks")),
        ("seconds=2", ("“2”", "true")),
        ("flat=1&flat=0", ("“flat” is given twice",)),
        ("max_values=0", ("“0”", "all")),
        ("record=" + "9" * 5000, ("…",)),
        ("record=1\x00", ("\N{REPLACEMENT CHARACTER}",)),
        ("=5", ("“”",)),
        ("record", ("no value",)),
        ("a=1&b=2", ("“a”", "“b”")),
    ],
)
def test_that_a_wrong_text_is_told_with_what_is_allowed(text, told):
    with pytest.raises(QueryError) as refused:
        parse(text)
    sentence = str(refused.value)
    assert all(word in sentence for word in told)
    assert len(sentence) < 600


def test_that_a_text_too_long_to_be_a_query_is_refused_before_it_is_read():
    with pytest.raises(QueryError, match="1,000,000"):
        parse("record__in=" + "1," * 600_000)


def test_that_a_leading_question_mark_and_empty_parts_are_no_part_of_a_query():
    assert parse("?record=1&&user=2&") == parse("record=1&user=2")


def test_that_a_flag_given_twice_alike_is_given():
    assert parse("flat=1&flat=true").options.flat


@pytest.mark.parametrize("name", [f.name for f in FIELDS.values() if f.takes is Takes.IDS])
def test_that_a_comma_list_without_a_lookup_reads_as_in_where_the_field_has_it(name):
    if Lookup.IN in FIELDS[name].lookups:
        assert parse(f"{name}=3,4") == parse(f"{name}__in=3,4")
    else:
        with pytest.raises(QueryError, match=name):
            parse(f"{name}=3,4")
