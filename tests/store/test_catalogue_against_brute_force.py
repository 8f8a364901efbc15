"""The catalogue's SQL against the query rules written once more, on generated stores and queries."""

from __future__ import annotations

import os
import tempfile
from fractions import Fraction
from pathlib import Path

import brute_force as brute
import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_worlds import queries, text, worlds

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.query.check import parse
from hexoview.query.plan import has_values, plan
from hexoview.query.run import read_channel
from hexoview.store.catalogue_writer import insert_record, set_clock
from hexoview.store.database import writing
from hexoview.store.location import open_store
from hexoview.store.rows import Events, Place, RecordRow, SeriesRow
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME
from hexoview.store.where import reach_of
from hexoview.watch import unwatched

CASES = int(os.environ.get("HEXOVIEW_CASES", "480")) // 8


def _row(found: brute.Values) -> SeriesRow:
    ticks = np.array([tick for tick, _ in found.pairs], np.int64)
    values = np.array([value for _, value in found.pairs], np.int64)
    rate = known_datatypes(HEXOSKIN)[found.datatype].rate
    bounds = (len(ticks), int(ticks[0]), int(ticks[-1]), int(values.min()), int(values.max()), "none")
    if rate is None:
        return SeriesRow(found.datatype, *bounds, events=Events(ticks, values, np.empty(0, np.int64)))
    return SeriesRow(found.datatype, *bounds, place=Place(Fraction(rate), "<u2", 44))


def write_catalogue(world: brute.World, folder: Path) -> None:
    """A catalogue without recordings: events can be read from it, grids can be counted."""
    with writing(folder / CATALOGUE_NAME, CATALOGUE, is_durable=False) as connection:
        set_clock(connection, HEXOSKIN)
        for record in world.records:
            series = tuple(_row(found) for found in world.series if found.record == record.id)
            span = TimeSpan(record.start, record.end)
            insert_record(connection, RecordRow(record.id, record.user, HEXOSKIN, span, (), series), "none")
        for one in world.ranges:
            bounds = (one.start, one.end, reach_of(one.end - one.start))
            values = (one.id, one.user, *bounds, "a range", one.routine, None)
            connection.execute("INSERT INTO ranges VALUES (?,?,?,?,?,?,?,?)", values)
        for routine in world.routines:
            connection.execute("INSERT INTO training_routines VALUES (?,'a routine','')", (routine,))
        connection.commit()


@settings(
    max_examples=CASES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(worlds(), st.lists(queries, min_size=4, max_size=4))
def test_that_the_catalogue_finds_what_the_rules_say(world, asked):
    with tempfile.TemporaryDirectory() as name:
        write_catalogue(world, Path(name))
        store = open_store(name)
        try:
            for conditions in asked:
                expected = brute.answer(world, conditions)
                found = plan(parse(text(conditions)), store, unwatched())
                counted: dict[int, dict[int, int]] = {}
                for channel in found.channels:
                    counted.setdefault(channel.user_id, {})[channel.datatype.id] = channel.count
                    assert sum(piece.count for piece in channel.pieces) == channel.count
                assert counted == {u: {d: len(p) for d, p in data.items()} for u, data in expected.items()}
                assert has_values(parse(text(conditions)), store, unwatched()) == bool(expected)
                _compare_events(found, store, expected)
        finally:
            store.close()


def _compare_events(found, store, expected) -> None:
    for channel in found.channels:
        if not channel.datatype.is_synchronous:
            pairs = [
                (int(tick), int(value))
                for block in read_channel(channel, store, unwatched(), block=3)
                for tick, value in zip(block.timestamps, block.values, strict=True)
            ]
            assert pairs == expected[channel.user_id][channel.datatype.id]
