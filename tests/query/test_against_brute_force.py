"""The engine against the rules written once more, on generated stores and queries."""

from __future__ import annotations

import os

import brute_force as brute
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from made_up_worlds import as_store, limits, queries, text, worlds

from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.plan import Plan, has_values, plan
from hexoview.query.run import read_channel
from hexoview.query.why_empty import explain
from hexoview.watch import unwatched

# The ordinary run tries 2,000; `make campaign` sets 100,000.
CASES = int(os.environ.get("HEXOVIEW_CASES", "300"))
_settings = settings(
    max_examples=CASES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def read_all(found: Plan, store, *, block: int = 3, thin: bool = False) -> brute.Pairs:
    """Everything a plan promises, read in tiny blocks so that every seam is crossed."""
    got: brute.Pairs = {}
    for channel in found.channels:
        every = channel.step if thin else 1
        pairs = [
            (int(t), int(v))
            for one in read_channel(channel, store, unwatched(), every=every, block=block)
            for t, v in zip(one.timestamps, one.values, strict=True)
        ]
        got.setdefault(channel.user_id, {})[channel.datatype.id] = pairs
    return got


@_settings
@given(worlds(), queries, limits, st.integers(1, 5))
def test_that_every_query_answers_what_the_rules_say(world, conditions, limit, block):
    store = as_store(world)
    query = parse(text(conditions, limit))
    expected = brute.answer(world, conditions)
    event("has values" if expected else "is empty")
    found = plan(query, store, unwatched())

    assert read_all(found, store, block=block) == expected
    assert {c.user_id: None for c in found.channels} == dict.fromkeys(sorted(expected))
    for channel in found.channels:
        pairs = expected[channel.user_id][channel.datatype.id]
        thinned = brute.thinned(pairs, limit)
        assert (channel.count, channel.kept) == (len(pairs), len(thinned))
        assert read_all(found, store, block=block, thin=True)[channel.user_id][channel.datatype.id] == thinned
    assert has_values(query, store, unwatched()) == bool(expected)


@settings(_settings, max_examples=max(CASES // 4, 100))
@given(worlds(), queries)
def test_that_each_is_the_selection_once_per_record_or_range(world, conditions):
    field = next((name for name in ("record", "range") if any(c[0] == name for c in conditions)), None)
    selected: list[list[brute.Condition]] = [conditions]
    if field is not None:
        others = [c for c in conditions if c[0] != field]
        slices = world.records if field == "record" else world.ranges
        named = [one.id for one in slices if brute.all_met(conditions, field, one.id)]
        selected = [[*others, (field, "exact", (number,))] for number in named]
    expected = [brute.answer(world, one) for one in selected]
    store = as_store(world)
    found = plans(parse(text(conditions)), store, unwatched(), combine=Combine.EACH)
    assert [read_all(one, store) for one in found if not one.is_empty] == [one for one in expected if one]


@settings(_settings, max_examples=max(CASES // 4, 100))
@given(worlds(), queries)
def test_that_an_empty_answer_names_the_smallest_conflict_and_a_change_that_gives_data(world, conditions):
    if brute.answer(world, conditions):
        return
    store = as_store(world)
    told = explain(parse(text(conditions)), store, unwatched())
    as_conditions = [(f.field, f.lookup.value, f.values) for f in told.conflict]
    assert told.sentence.endswith((".", "”."))
    assert brute.answer(world, as_conditions) == {}
    for dropped in as_conditions:
        assert brute.answer(world, [c for c in as_conditions if c != dropped]) != {}
    for way in told.ways_out:
        assert any(not one.is_empty for one in plans(way.query, store, unwatched(), combine=way.combine))
    if brute.answer(world, []):
        assert told.ways_out
