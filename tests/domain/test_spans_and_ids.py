"""Sets of ticks and sets of ids, held against Python's own sets."""

from __future__ import annotations

import itertools
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.idset import ALL_IDS, NO_IDS, IdSet
from hexoview.domain.segment import Grid
from hexoview.domain.span import ALL_TIME, NO_TIME, Stretches, TimeSpan
from hexoview.domain.uri import parse_id, uri

_spans = st.builds(TimeSpan, st.integers(-20, 20), st.integers(-20, 20))
_many = st.lists(_spans, max_size=6)
_runs = st.lists(st.tuples(st.integers(-20, 20), st.integers(-20, 20)), max_size=6)


def _ticks(spans) -> set[int]:
    return {tick for span in spans for tick in range(span.start, span.end)}


def _numbers(runs) -> set[int]:
    return {n for low, high in runs for n in range(low, high + 1)}


@given(_many, _many)
def test_that_stretches_are_sets_of_ticks(a, b):
    x, y = Stretches.of(a), Stretches.of(b)
    assert _ticks(x) == _ticks(a)
    assert _ticks(x & y) == _ticks(a) & _ticks(b)
    assert _ticks(x | y) == _ticks(a) | _ticks(b)
    assert bool(x) == bool(_ticks(a))
    assert all(tick in x for tick in _ticks(a))


@given(_many)
def test_that_stretches_are_in_order_and_apart(spans):
    found = Stretches.of(spans).spans
    assert all(not span.is_empty for span in found)
    assert all(a.end < b.start for a, b in itertools.pairwise(found))
    assert Stretches.of(found).spans == found
    assert (Stretches.of(spans) & ALL_TIME) == Stretches.of(spans)
    assert (Stretches.of(spans) & NO_TIME) == NO_TIME


@given(_spans, _spans)
def test_that_two_spans_overlap_where_they_share_a_tick(a, b):
    assert a.overlaps(b) == bool(_ticks([a]) & _ticks([b]))
    assert a.length == len(_ticks([a]))


@given(_many)
def test_that_a_hull_reaches_from_the_first_tick_to_the_last(spans):
    ticks = _ticks(spans)
    hull = Stretches.of(spans).hull
    assert hull.is_empty if not ticks else (hull.start, hull.end - 1) == (min(ticks), max(ticks))


@given(_runs, _runs)
def test_that_id_sets_are_sets_of_numbers(a, b):
    x, y = IdSet.of_runs(a), IdSet.of_runs(b)
    assert _numbers(x.runs) == _numbers(a)
    assert _numbers((x & y).runs) == _numbers(a) & _numbers(b)
    assert (x & ALL_IDS, x & NO_IDS) == (x, NO_IDS)


@given(st.integers(), st.integers())
def test_that_ids_of_any_size_stay_within_64_bits(low, high):
    for run in IdSet.between(low, high).runs:
        assert -(2**63) <= run[0] <= run[1] < 2**63


@given(
    st.integers(-(10**13), 10**13),
    st.sampled_from([Fraction(1), Fraction(2), Fraction(256, 75), Fraction(1000, 256), Fraction(76_800)]),
    st.integers(0, 10**8),
    st.integers(-300, 300),
)
def test_that_a_grid_finds_the_first_value_at_or_after_a_tick(first, step, index, offset):
    grid = Grid(first, step)
    tick = grid.at(index) + offset
    found = grid.index_from(tick)
    assert grid.at(found) >= tick > grid.at(found - 1)
    assert grid.timestamps(index, index + 3).tolist() == [grid.at(index + i) for i in range(3)]


@given(st.sampled_from(["user", "record", "range", "trainingroutine", "datatype"]), st.integers(0, 10**12))
def test_that_a_uri_gives_its_id_back(kind, number):
    assert parse_id(uri(kind, number), (kind,)) == number
    assert parse_id(f"/api/{kind}/{number}", (kind,)) == number
    assert parse_id(str(number), ()) == number
    assert parse_id(uri(kind, number), ("other",)) is None
