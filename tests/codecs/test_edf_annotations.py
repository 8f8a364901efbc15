from __future__ import annotations

import time
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs import edf_text
from hexoview.codecs.edf_annotation_plan import AnnotationPlan, plan_annotations
from hexoview.codecs.edf_annotations import (
    Annotation,
    AnnotationTable,
    DecodedAnnotations,
    decode_annotations,
)
from hexoview.errors import FormatError
from hexoview.watch import Cancelled, Watch

NOTES = st.text(max_size=30).map(edf_text.clean_text)


@st.composite
def tables(draw: st.DrawFn) -> AnnotationTable:
    ticks_per_second = draw(st.sampled_from([256, 1000]))
    onsets = draw(st.lists(st.integers(-2000, 20_000), max_size=60))
    rows = {"min_size": len(onsets), "max_size": len(onsets)}
    durations = draw(st.lists(st.integers(-1, 5000), **rows))
    texts = draw(st.lists(NOTES, min_size=1, max_size=4))
    text_of = draw(st.lists(st.integers(0, len(texts) - 1), **rows))
    spread = draw(st.booleans())
    return AnnotationTable(
        onset_ticks=np.array(onsets, np.int64),
        duration_ticks=np.array(durations, np.int64),
        texts=[texts[i] for i in text_of] if spread else texts,
        ticks_per_second=ticks_per_second,
        text_of=None if spread else np.array(text_of, np.int32),
    )


def planned(
    annotations: Sequence[Annotation], record_count: int, start_fraction: Fraction = Fraction(0)
) -> AnnotationPlan:
    table = AnnotationTable.of(annotations)
    return plan_annotations(table, record_count=record_count, start_fraction=start_fraction)


def in_order(table: AnnotationTable) -> list[Annotation]:
    return sorted(table.rows(), key=lambda row: row.onset)


def read(*signals: bytes, width: int = 0) -> DecodedAnnotations:
    """What is read from cells of one data record each, or of several of `width` bytes."""
    rows = [np.frombuffer(signal, np.uint8).reshape(-1, width or len(signal)) for signal in signals]
    return decode_annotations(rows)


@given(tables(), st.integers(1, 100), st.sampled_from([Fraction(0), Fraction(3, 256), Fraction(999, 1000)]))
def test_that_every_annotation_comes_back_exact(
    table: AnnotationTable, record_count: int, start_fraction: Fraction
) -> None:
    plan = plan_annotations(table, record_count=record_count, start_fraction=start_fraction)
    back = decode_annotations([plan.encode(0, record_count)])
    assert list(back.table.rows()) == in_order(table)
    assert back.unreadable_count == 0
    starts = [(record + start_fraction) * 10**9 for record in range(record_count)]
    assert back.record_onsets.tolist() == starts


@given(tables(), st.integers(1, 100), st.integers(1, 100))
def test_that_blocks_are_the_whole_in_pieces(table: AnnotationTable, record_count: int, step: int) -> None:
    plan = plan_annotations(table, record_count=record_count, start_fraction=Fraction(0))
    whole = plan.encode(0, record_count)
    blocks = [plan.encode(start, min(start + step, record_count)) for start in range(0, record_count, step)]
    assert whole.shape == (record_count, plan.width)
    assert np.array_equal(np.concatenate(blocks), whole)


@given(tables(), st.integers(1, 100))
def test_that_each_record_has_an_even_width_and_ends_with_a_zero(
    table: AnnotationTable, record_count: int
) -> None:
    plan = plan_annotations(table, record_count=record_count, start_fraction=Fraction(0))
    assert plan.width % 2 == 0
    assert not plan.encode(0, record_count)[:, -1].any()


def test_that_annotations_are_written_as_the_specification_shows_them() -> None:
    notes = [
        Annotation(Fraction("12.00390625"), "RR=182"),
        Annotation(Fraction("-0.5"), "before", Fraction("25.5")),
        Annotation(Fraction("1.250"), "Zoë", Fraction(0)),
    ]
    first, second, *_, last = [bytes(row) for row in planned(notes, 13, Fraction(1, 4)).encode(0, 13)]
    assert first.rstrip(b"\0") == b"+0.25\x14\x14\0-0.5\x1525.5\x14before\x14"
    assert second.rstrip(b"\0") == b"+1.25\x14\x14\0+1.25\x150\x14Zo\xc3\xab\x14"
    assert last.rstrip(b"\0") == b"+12.25\x14\x14"
    assert b"+12.00390625\x14RR=182\x14\0" in bytes(planned(notes, 13, Fraction(1, 4)).encode(11, 12))


@pytest.mark.parametrize("ticks_per_second", [256, 1000])
def test_that_every_tick_of_a_second_has_its_exact_decimal(ticks_per_second: int) -> None:
    count = ticks_per_second
    table = AnnotationTable(np.arange(count), np.arange(count), ["x"], count, np.zeros(count, np.int32))
    plan = plan_annotations(table, record_count=1, start_fraction=Fraction(0))
    entries = bytes(plan.encode(0, 1)).rstrip(b"\0").split(b"\0")[1:]
    for tick, entry in enumerate(entries):
        onset, duration = entry.split(b"\x14")[0].split(b"\x15")
        assert Fraction(onset.decode()) == Fraction(duration.decode()) == Fraction(tick, ticks_per_second)


def test_that_one_busy_second_does_not_widen_all_records() -> None:
    busy = [Annotation(Fraction(100), f"beat {i:02}") for i in range(50)]
    plan = planned(busy, 1000)
    # 50 × 15 bytes in one record would be 750.
    assert plan.width < 40
    places = np.repeat(np.arange(1000), np.diff(plan.first_rows))
    assert places.min() == 100


def test_that_no_annotation_comes_before_its_second_while_later_records_have_room() -> None:
    onsets = np.sort(np.random.default_rng(1).integers(0, 3000 * 256, 12_000))
    table = AnnotationTable(onsets, np.full(12_000, -1), ["12345678"], 256, np.zeros(12_000, np.int32))
    plan = plan_annotations(table, record_count=4000, start_fraction=Fraction(0))
    places = np.repeat(np.arange(4000), np.diff(plan.first_rows))
    assert (places >= onsets // 256).all()


def test_that_a_busy_last_second_is_spread_over_the_last_minutes_alone() -> None:
    busy = [Annotation(Fraction(999), f"beat {i:03}") for i in range(600)]
    plan = planned(busy, 1000)
    # 600 × 16 bytes in one record would be 9,600; over 300 records they are 32 each.
    assert plan.width < 50
    assert int(np.flatnonzero(np.diff(plan.first_rows))[0]) >= 700


@given(tables().filter(len), st.integers(1, 100))
def test_that_a_narrower_signal_would_not_hold_them(table: AnnotationTable, record_count: int) -> None:
    plan = plan_annotations(table, record_count=record_count, start_fraction=Fraction(0))
    room = plan.width - len(f"+{record_count - 1}\x14\x14\0")
    sizes = np.diff(plan.byte_ends).tolist()
    # In a file of less than five minutes an annotation may stand anywhere.
    assert records_needed(sizes, room) <= record_count
    assert max(sizes) > room - 2 or records_needed(sizes, room - 2) > record_count


def records_needed(sizes: list[int], room: int) -> int:
    """How many records of `room` bytes hold entries of these sizes, one after the other."""
    count, used = 1, 0
    for size in sizes:
        count, used = (count, used + size) if used + size <= room else (count + 1, size)
    return count


def test_that_a_night_s_worth_is_placed_and_written_within_seconds() -> None:
    count, records = 394_000, 86_400
    onsets = np.sort(np.random.default_rng(1).integers(0, records * 256, count))
    text_of = (np.arange(count) % 300).astype(np.int32)
    table = AnnotationTable(onsets, np.full(count, -1), [f"RR={i}" for i in range(300)], 256, text_of)
    began = time.perf_counter()
    plan = plan_annotations(table, record_count=records, start_fraction=Fraction(0))
    rows = plan.encode(0, records)
    # 0.4 s when the machine is idle.
    assert time.perf_counter() - began < 5
    assert rows.nbytes < 1.35 * (int(plan.byte_ends[-1]) + 9 * records)
    back = decode_annotations([rows]).table
    assert np.array_equal(back.onset_ticks * 256 // 10**9, onsets)
    assert back.texts_between(0, count) == table.texts_between(0, count)


@pytest.mark.parametrize("text", ["a\0b", "a\x14b", "a\x15b", "two\nlines", "half \ud800"])
def test_that_a_text_that_would_break_the_file_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match="control character"):
        planned([Annotation(Fraction(0), text)], 1)


def test_that_a_time_without_a_decimal_is_refused() -> None:
    with pytest.raises(FormatError, match="multiples of 1/3 s"):
        AnnotationTable.of([Annotation(Fraction(1, 3), "x")])
    table = AnnotationTable(np.array([1]), np.array([-1]), ["x"], 3)
    with pytest.raises(FormatError, match="1/3 s"):
        plan_annotations(table, record_count=1, start_fraction=Fraction(0))


def test_that_a_file_without_records_is_refused_and_a_start_beyond_its_second_is_a_mistake() -> None:
    with pytest.raises(FormatError, match="0 data records"):
        planned([], 0)
    with pytest.raises(ValueError, match="outside its second"):
        planned([], 1, Fraction(1))


def test_that_several_texts_at_one_time_are_as_many_annotations() -> None:
    back = read(b"+0\x14\x14start\x14\0+1\x152.5\x14a\x14b\x14\0\0")
    assert list(back.table.rows()) == [
        Annotation(Fraction(0), "start"),
        Annotation(Fraction(1), "a", Fraction("2.5")),
        Annotation(Fraction(1), "b", Fraction("2.5")),
    ]


def test_that_only_the_first_annotation_signal_keeps_the_time() -> None:
    back = read(b"+7\x14\x14\0", b"+8\x14\x14\0")
    assert back.record_onsets.tolist() == [7 * 10**9]
    assert list(back.table.rows()) == [Annotation(Fraction(8), "")]


def test_that_an_entry_that_is_no_annotation_is_counted_and_the_others_are_read() -> None:
    back = read(b"+0\x14\x14\0late\x14x\x14\0+1\x14cut off\0+2\x15long\x14x\x14\0+3\x14kept\x14\0")
    assert list(back.table.rows()) == [Annotation(Fraction(3), "kept")]
    assert back.unreadable_count == 3


def test_that_a_record_without_its_time_follows_the_one_before() -> None:
    back = read(b"+5.5\x14\x14\0\0" + b"\0" * 8 + b"+9\x14\x14\0\0\0\0", width=8)
    assert back.record_onsets.tolist() == [5_500_000_000, 6_500_000_000, 9_000_000_000]


def test_that_a_foreign_text_in_latin_1_is_read() -> None:
    back = read(b"+0\x14\x14\0+1\x14Zo\xeb\x14\0")
    assert [row.text for row in back.table.rows()] == ["Zoë"]


def test_that_no_annotation_signal_means_no_annotation() -> None:
    assert len(decode_annotations([]).table) == 0


def test_that_a_plan_knows_its_records_and_refuses_to_write_what_was_not_planned() -> None:
    told = [AnnotationTable.of([Annotation(Fraction(1), "a"), Annotation(Fraction(2), "b")])]
    plan = plan_annotations(lambda: iter(told), record_count=3, start_fraction=Fraction(0))
    assert plan.record_count == 3
    told[0] = AnnotationTable.of([Annotation(Fraction(1), "longer"), Annotation(Fraction(2), "b")])
    with pytest.raises(RuntimeError, match="planned 12 bytes of annotations, made 17"):
        plan.encode(0, 3)


def test_that_planning_stops_when_it_is_asked_to() -> None:
    watch = Watch()
    watch.cancel()
    table = AnnotationTable.of([Annotation(Fraction(1), "a")])
    with pytest.raises(Cancelled):
        plan_annotations(table, record_count=3, start_fraction=Fraction(0), watch=watch)


def cut(table: AnnotationTable, places: Sequence[int]) -> list[AnnotationTable]:
    """The rows in time order as several tables, some of them without a row."""
    ordered = table.in_time_order()
    bounds = [0, *sorted(min(place, len(ordered)) for place in places), len(ordered)]
    return [
        AnnotationTable(
            ordered.onset_ticks[low:high],
            ordered.duration_ticks[low:high],
            ordered.texts_between(low, high),
            ordered.ticks_per_second,
        )
        for low, high in pairwise(bounds)
    ]


@given(tables(), st.lists(st.integers(0, 60), max_size=6), st.integers(1, 100), st.integers(1, 100))
def test_that_tables_one_by_one_are_written_like_a_single_one(
    table: AnnotationTable, places: list[int], record_count: int, step: int
) -> None:
    whole = plan_annotations(table, record_count=record_count, start_fraction=Fraction(0))
    parts = cut(table, places)
    plan = plan_annotations(lambda: iter(parts), record_count=record_count, start_fraction=Fraction(0))
    assert len(plan.byte_ends) == len(table) + 1
    starts = range(0, record_count, step)
    blocks = [plan.encode(start, min(start + step, record_count)) for start in starts]
    assert np.array_equal(np.concatenate(blocks), whole.encode(0, record_count))
    # Asked for out of order, they are made anew.
    assert all(np.array_equal(plan.encode(s, s + 1), whole.encode(s, s + 1)) for s in (record_count - 1, 0))


def test_that_tables_out_of_order_are_a_mistake() -> None:
    late, early = (AnnotationTable.of([Annotation(Fraction(second), "x")]) for second in (2, 1))
    with pytest.raises(ValueError, match="not in time order"):
        plan_annotations(lambda: (late, early), record_count=3, start_fraction=Fraction(0))


def test_that_fewer_rows_than_planned_are_a_mistake() -> None:
    told = [AnnotationTable.of([Annotation(Fraction(1), "a")])]
    plan = plan_annotations(lambda: iter(told), record_count=3, start_fraction=Fraction(0))
    told.clear()
    with pytest.raises(RuntimeError, match="planned 1 annotations, made 0"):
        plan.encode(0, 3)
