"""Pairs as JSON text, made from tables of digits, beside what the standard library makes."""

from __future__ import annotations

import json

import numpy as np
import orjson
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.export.json_digits import Numbers, pairs_text

LOW, HIGH = -32_768, 32_767
stored = st.integers(LOW, HIGH)
# Around each place at which a time gets one more digit, or one more group of four.
times = st.one_of(st.integers(0, 10**6), st.integers(10**11, 10**12 + 10**6), st.integers(9_990, 10_010))


def texts(values: np.ndarray) -> list[bytes]:
    return orjson.dumps(np.ascontiguousarray(values), option=orjson.OPT_SERIALIZE_NUMPY)[1:-1].split(b",")


@given(st.lists(st.tuples(times, stored), min_size=1, max_size=50))
def test_that_pairs_read_back_as_the_numbers_they_were_made_of(pairs):
    ticks = np.sort(np.array([time for time, _ in pairs], np.int64))
    values = np.array([value for _, value in pairs], np.int16)
    made = pairs_text(ticks, Numbers(LOW, HIGH, texts).of(values))
    expected = [list(pair) for pair in zip(ticks.tolist(), values.tolist(), strict=True)]
    if made is None:
        # Only where the times' groups of digits differ in number.
        assert (len(str(ticks[0])) + 3) // 4 != (len(str(ticks[-1])) + 3) // 4
    else:
        assert made.endswith(b"],")
        assert json.loads(b"[" + made[:-1] + b"]") == expected
        assert b"[" + made[:-1] + b"]" == json.dumps(expected, separators=(",", ":")).encode()


@given(st.lists(st.lists(stored, min_size=1, max_size=9), min_size=1, max_size=5))
def test_that_scaled_numbers_have_the_text_that_json_gives_them(blocks):
    scale = known_datatypes(HEXOSKIN)[37].scale
    known = Numbers(LOW, HIGH, lambda new: texts(scale.physical(new)))
    for block in blocks:
        values = np.array(block, np.int16)
        found = [text.decode() for text in known.of(values).tolist()]
        assert found == [json.dumps(float(value)) for value in scale.physical(values)]


def test_that_numbers_beyond_the_known_bounds_and_times_before_1970_are_left_to_others():
    known = Numbers(0, 10, texts)
    assert known.of(np.array([3, 11], np.uint16)) is None
    assert known.of(np.array([-1, 3], np.int16)) is None
    assert pairs_text(np.array([5]), None) is None
    assert pairs_text(np.array([-5, 5]), known.of(np.array([1, 2]))) is None
