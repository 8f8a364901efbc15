from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs import hxd
from hexoview.errors import FormatError

PAIRS = st.lists(st.tuples(st.integers(0, 2**63 - 1), st.integers(-(2**63), 2**63 - 1)), max_size=200)


def columns(pairs: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    table = np.array(pairs, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


@given(PAIRS)
def test_that_every_pair_comes_back(pairs: list[tuple[int, int]]) -> None:
    offsets, values = hxd.decode(hxd.encode(*columns(pairs)))
    assert (offsets.dtype, values.dtype) == (np.int64, np.int64)
    assert list(zip(offsets.tolist(), values.tolist(), strict=True)) == pairs


@given(PAIRS)
def test_that_struct_reads_the_same_pairs(pairs: list[tuple[int, int]]) -> None:
    assert list(struct.iter_unpack("<Qq", hxd.encode(*columns(pairs)))) == pairs


@given(PAIRS)
def test_that_values_alone_come_back(pairs: list[tuple[int, int]]) -> None:
    values = columns(pairs)[1]
    data = hxd.encode_values(values)
    assert len(data) == 8 * len(pairs)
    assert np.array_equal(hxd.decode_values(data), values)


def test_that_the_example_of_the_api_s_reference_is_read() -> None:
    data = struct.pack("<QqQqQq", 85, 256, 154, 69, 234, 80)
    offsets, values = hxd.decode(data)
    assert (offsets.tolist(), values.tolist()) == ([85, 154, 234], [256, 69, 80])


@pytest.mark.parametrize(("size", "said"), [(1, "0 times 16 and 1 more"), (40, "2 times 16 and 8 more")])
def test_that_a_cut_off_file_is_refused_with_its_numbers(size: int, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        hxd.decode(bytes(size))


def test_that_cut_off_values_are_refused_with_their_numbers() -> None:
    with pytest.raises(FormatError, match="1 times 8 and 4 more"):
        hxd.decode_values(bytes(12))


def test_that_an_offset_of_63_bits_or_more_is_refused_with_its_place() -> None:
    data = struct.pack("<QqQq", 5, 1, 2**63 + 7, 1)
    with pytest.raises(FormatError, match=rf"Pair 1 is stamped {2**63 + 7} ticks"):
        hxd.decode(data)


def test_that_a_value_before_the_start_is_refused_when_writing() -> None:
    with pytest.raises(FormatError, match="3 ticks before the start"):
        hxd.encode(np.array([-3]), np.array([1]))


def test_that_columns_of_different_lengths_are_no_pairs() -> None:
    with pytest.raises(ValueError, match="2 offsets and 1 values"):
        hxd.encode(np.array([1, 2]), np.array([1]))
