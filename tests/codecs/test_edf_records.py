from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs.edf_records import (
    RecordLayout,
    pack_records,
    shifted_down,
    shifted_up,
    unpack_records,
)
from hexoview.errors import FormatError

WIDTHS = st.lists(st.integers(1, 9), min_size=1, max_size=6).map(tuple)


def filled(layout: RecordLayout, count: int) -> tuple[list[np.ndarray], np.ndarray]:
    random = np.random.default_rng(count)
    arrays = [
        random.integers(-32768, 32768, count * width, dtype=np.int16) for width in layout.samples_per_record
    ]
    return arrays, random.integers(0, 256, (count, layout.annotation_bytes), dtype=np.uint8)


@given(WIDTHS, st.integers(0, 8), st.integers(0, 20))
def test_that_what_is_packed_is_unpacked(widths: tuple[int, ...], half: int, count: int) -> None:
    layout = RecordLayout(widths, 2 * half)
    arrays, notes = filled(layout, count)
    data = pack_records(layout, arrays, notes).tobytes()
    assert len(data) == count * layout.record_bytes
    back, notes_back = unpack_records(layout, data)
    assert all(np.array_equal(a, b) for a, b in zip(back, arrays, strict=True))
    assert np.array_equal(notes_back, notes)


def test_that_a_record_holds_one_signal_after_the_other_and_then_the_annotations() -> None:
    layout = RecordLayout((2, 1), 4)
    arrays = [np.array([1, 2, 3, 4], np.int16), np.array([-1, -2], np.int16)]
    notes = np.frombuffer(b"abcdefgh", np.uint8).reshape(2, 4)
    data = pack_records(layout, arrays, notes).tobytes()
    assert data == struct.pack("<3h4s3h4s", 1, 2, -1, b"abcd", 3, 4, -2, b"efgh")


def test_that_memory_can_be_used_again_for_a_shorter_block() -> None:
    layout = RecordLayout((3,), 2)
    out = np.full((10, 4), 7, "<i2")
    arrays, notes = filled(layout, 4)
    packed = pack_records(layout, arrays, notes, out)
    assert packed.base is out
    assert np.array_equal(packed, pack_records(layout, arrays, notes))
    assert (out[4:] == 7).all()


def test_that_unsigned_words_are_not_wrapped_in_silence() -> None:
    layout = RecordLayout((1,), 2)
    with pytest.raises(TypeError, match="uint16"):
        pack_records(layout, [np.array([40_000], np.uint16)], np.zeros((1, 2), np.uint8))


def test_that_samples_that_fill_no_whole_records_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="reshape"):
        pack_records(RecordLayout((2,), 2), [np.zeros(3, np.int16)], np.zeros((1, 2), np.uint8))


def test_that_a_record_longer_than_readers_take_is_refused() -> None:
    RecordLayout((256,), 10_485_760 - 512).check()
    with pytest.raises(FormatError, match="takes 10,485,762 bytes; readers of EDF take 10,485,760"):
        RecordLayout((256,), 10_485_760 - 510).check()


def test_that_every_unsigned_word_has_its_signed_one() -> None:
    words = np.arange(65_536, dtype=np.uint16)
    digital = shifted_down(words)
    assert np.array_equal(digital, np.arange(-32768, 32768))
    assert np.array_equal(shifted_up(digital), words)
