"""Generated small worlds and queries, and the same worlds as stores."""

from __future__ import annotations

import numpy as np
from brute_force import Condition, Slice, Values, World
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.resources import Range, Record, TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN

# 1 Hz, 64 Hz, 1/300 Hz, two asynchronous; ids on both sides of the raw ones.
DATATYPES = (19, 4145, 271, 18, 34)
USERS = (1, 2, 3)
_END = 2_000

_ticks = st.integers(-50, _END + 400)
_spans = st.tuples(st.integers(0, _END), st.integers(0, 1_200)).map(lambda t: (t[0], t[0] + t[1]))


@st.composite
def slices(draw, ids: range, routines: tuple[int | None, ...] = (None,)) -> list[Slice]:
    chosen = draw(st.lists(st.sampled_from(list(ids)), unique=True, max_size=len(ids)))
    return [
        Slice(number, draw(st.sampled_from(USERS)), *draw(_spans), draw(st.sampled_from(routines)))
        for number in sorted(chosen)
    ]


@st.composite
def series(draw, record: Slice, datatype: int) -> Values:
    row = known_datatypes(HEXOSKIN)[datatype]
    numbers = st.lists(st.integers(0, 300), min_size=1, max_size=12)
    if row.rate is None:
        ticks = sorted(draw(st.lists(st.integers(record.start, record.end + 30), min_size=1, max_size=12)))
        return Values(record.id, datatype, [(tick, draw(st.integers(0, 300))) for tick in ticks])
    first = record.start + draw(st.integers(0, 40))
    values = draw(numbers)
    return Values(
        record.id,
        datatype,
        [(first + i * 256 * row.rate.denominator // row.rate.numerator, v) for i, v in enumerate(values)],
    )


@st.composite
def worlds(draw) -> World:
    records = draw(slices(range(1, 6)))
    found = [
        draw(series(record, datatype))
        for record in records
        for datatype in draw(st.lists(st.sampled_from(DATATYPES), unique=True, max_size=4))
    ]
    ranges = draw(slices(range(1, 6), (None, 12, 13)))
    return World(records, ranges, [12, 13], found)


def _ids(field: str, ops: tuple[str, ...], numbers: st.SearchStrategy[int]) -> st.SearchStrategy[Condition]:
    def values(op: str) -> st.SearchStrategy[tuple[int, ...]]:
        if op == "in":
            return st.lists(numbers, min_size=1, max_size=4).map(tuple)
        return st.tuples(numbers, numbers) if op == "range" else st.tuples(numbers)

    return st.sampled_from(ops).flatmap(lambda op: st.tuples(st.just(field), st.just(op), values(op)))


_EVERY = ("exact", "in", "gt", "gte", "lt", "lte", "range")
_small = st.integers(-1, 7)
_conditions = st.one_of(
    _ids("record", _EVERY, _small),
    _ids("range", _EVERY, _small),
    _ids("datatype", _EVERY, st.sampled_from((*DATATYPES, 20, 5000, 0))),
    _ids("id", _EVERY, st.builds(lambda r, d: r * 1_000_000 + d, _small, st.sampled_from(DATATYPES))),
    _ids("user", ("exact",), st.integers(0, 4)),
    _ids("trainingroutine", ("exact", "in"), st.sampled_from((12, 13, 14))),
    _ids("timestamp", ("gt", "gte", "lt", "lte", "range"), _ticks),
    _ids("start", ("exact",), _ticks),
    _ids("end", ("exact",), _ticks),
)
queries = st.lists(_conditions, max_size=4)
limits = st.one_of(st.none(), st.integers(1, 14))


def text(conditions: list[Condition], limit: int | None = None) -> str:
    terms = [
        f"{name}{'' if op == 'exact' else '__' + op}={','.join(map(str, values))}"
        for name, op, values in conditions
    ]
    return "&".join([*terms, *([] if limit is None else [f"max_values={limit}"])])


def as_store(world: World) -> MemoryStore:
    store = MemoryStore()
    for record in world.records:
        store.add_user(User(record.user))
        store.add_record(Record(record.id, record.user, TimeSpan(record.start, record.end)))
    for one in world.ranges:
        store.add_range(Range(one.id, one.user, TimeSpan(one.start, one.end), f"R{one.id}", one.routine))
    for routine in world.routines:
        store.add_routine(TrainingRoutine(routine, f"T{routine}"))
    for found in world.series:
        ticks = np.array([t for t, _ in found.pairs], np.int64)
        values = np.array([v for _, v in found.pairs], np.int64)
        if known_datatypes(HEXOSKIN)[found.datatype].rate is None:
            store.add_async(found.record, found.datatype, ticks, values)
        else:
            store.add_sync(found.record, found.datatype, values.astype(np.uint16), first=int(ticks[0]))
    return store
