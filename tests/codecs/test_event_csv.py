from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs import event_csv
from hexoview.codecs.event_csv import EventTable
from hexoview.errors import FormatError

HEAD = b"time [s],RR_interval [s/256](/api/datatype/18/)\r\n"
NAMES = st.text("abcXYZ_09 é", min_size=1).filter(lambda name: name == name.strip())


def table(
    *,
    offsets: list[int],
    values: list[int],
    nan_offsets: list[int] = [],  # noqa: B006 - never changed
    name: str = "RR_interval",
    unit: str = "s/256",
    datatype_id: int | None = 18,
) -> EventTable:
    columns = (np.array(column, np.int64) for column in (offsets, values, nan_offsets))
    return EventTable(name, datatype_id, unit, *columns)


@st.composite
def tables(draw: st.DrawFn) -> EventTable:
    offsets = draw(st.lists(st.integers(0, 2**40), unique=True, max_size=60).map(sorted))
    is_gap = draw(st.lists(st.booleans(), min_size=len(offsets), max_size=len(offsets)))
    kept = [offset for offset, gap in zip(offsets, is_gap, strict=True) if not gap]
    whole = st.integers(-(2**63), 2**63 - 1)
    return table(
        offsets=kept,
        values=draw(st.lists(whole, min_size=len(kept), max_size=len(kept))),
        nan_offsets=[offset for offset, gap in zip(offsets, is_gap, strict=True) if gap],
        name=draw(NAMES),
        unit=draw(st.sampled_from(["", "NA", "s/256", "°C"])),
        datatype_id=draw(st.none() | st.integers(0, 999_999_999)),
    )


@given(tables(), st.sampled_from([256, 1000]))
def test_that_every_row_comes_back(events: EventTable, ticks_per_second: int) -> None:
    back = event_csv.decode(event_csv.encode(events, ticks_per_second), ticks_per_second)
    assert (back.name, back.unit, back.datatype_id) == (events.name, events.unit, events.datatype_id)
    assert np.array_equal(back.offsets, events.offsets)
    assert np.array_equal(back.values, events.values)
    assert np.array_equal(back.nan_offsets, events.nan_offsets)
    assert (back.skipped_count, back.moved_count) == (0, 0)


@given(tables())
def test_that_the_standard_library_reads_the_same_rows(events: EventTable) -> None:
    _, *rows = csv.reader(io.StringIO(event_csv.encode(events, 256).decode(), newline=""))
    told = [(float(time), value) for time, value in rows if value != "nan"]
    assert [time * 256 for time, _ in told] == events.offsets.tolist()
    assert [int(value.removesuffix(".0")) for _, value in told] == events.values.tolist()


def test_that_every_real_file_is_written_again_byte_for_byte(real_recordings: Path) -> None:
    files = [p for p in sorted(real_recordings.glob("record_*/*.csv")) if p.stem != "statistics"]
    assert len(files) >= 27
    for path in files:
        data = path.read_bytes()
        events = event_csv.decode(data, 256)
        assert (events.name, events.skipped_count, events.moved_count) == (path.stem, 0, 0)
        assert len(events.values) + len(events.nan_offsets) == data.count(b"\n") - 1, path
        assert event_csv.encode(events, 256) == data, path


def test_that_states_and_the_nan_that_ends_them_are_told_apart() -> None:
    head = b"time [s],device_position [NA](/api/datatype/269/)\r\n"
    events = event_csv.decode(head + b"0.0,nan\r\n1.0,2.0\r\n1033.5,nan\r\n", 256)
    assert (events.name, events.unit, events.datatype_id) == ("device_position", "NA", 269)
    assert (events.offsets.tolist(), events.values.tolist()) == ([256], [2])
    assert events.nan_offsets.tolist() == [0, 264_576]


def test_that_a_file_of_a_header_alone_is_an_empty_channel() -> None:
    events = event_csv.decode(HEAD, 256)
    assert (len(events.offsets), len(events.nan_offsets), events.skipped_count) == (0, 0, 0)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b"time [s],PTT [s/256](/api/datatype/97/)", ("PTT", "s/256", 97)),
        (b"\xef\xbb\xbftime [s],PTT [s/256](/api/v1/datatype/97/)", ("PTT", "s/256", 97)),
        (b"time [s],battery_mVolt [mV]", ("battery_mVolt", "mV", None)),
        (b"time [s],step", ("step", "", None)),
    ],
)
def test_that_the_header_s_variants_are_read(head: bytes, told: tuple[str, str, int | None]) -> None:
    events = event_csv.decode(head, 256)
    assert (events.name, events.unit, events.datatype_id) == told


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\x00\xff",
        b"time [s/256],breathing_rate [rpm](/api/datatype/33/)",
        b"time [s],a [x](/api/datatype/1/),b [x](/api/datatype/2/)",
        b"timestamp,/api/datatype/19/",
        b"0.00000000,1",
    ],
)
def test_that_other_tables_are_refused_and_what_they_begin_with_is_shown(head: bytes) -> None:
    with pytest.raises(FormatError, match="It begins with") as caught:
        event_csv.decode(head, 256)
    assert caught.value.way_out


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"1.5", "1 columns instead of 2"),
        (b"1.5,2,3", "3 columns instead of 2"),
        (b",2", "the time is no number"),
        (b"1.5,", "the value is no number"),
        (b"1.5,0.5", "the value is no whole number of 64 bits"),
        (b"1.5,9223372036854775808", "the value is no whole number of 64 bits"),
        (b"1.5,1e999999999", "the value is no number"),
        (b"1.5,1_0", "the value is no number"),
        (b"1.5,inf", "the value is no number"),
        (b"nan,2", "the time is no number"),
        (b"-1.5,2", "the time lies before the record's start or is no time"),
        (b"99999999999,2", "the time lies before the record's start or is no time"),
        (b"\xff\xfe\x00,2", "the time is no number"),
    ],
)
def test_that_a_line_without_a_value_is_listed_and_the_others_are_kept(line: bytes, reason: str) -> None:
    events = event_csv.decode(HEAD + b"1.0,7\r\n" + line + b"\r\n2.0,8\r\n", 256)
    assert (events.offsets.tolist(), events.values.tolist()) == ([256, 512], [7, 8])
    assert [(said.number, said.reason) for said in events.skipped] == [(3, reason)]


@pytest.mark.parametrize(
    "body", [b"1.0,7\n2.0,8\n", b"1.0,7\r\n2.0,8", b" 1.0 , 7 \r\n\r\n2,8\r\n", b"1,7.0\r\n2e0,+8\r\n"]
)
def test_that_line_ends_spaces_and_ways_to_write_a_number_do_not_matter(body: bytes) -> None:
    events = event_csv.decode(HEAD + body, 256)
    assert (events.offsets.tolist(), events.values.tolist()) == ([256, 512], [7, 8])
    assert events.skipped_count == 0


def test_that_64_bits_survive_the_way_through_the_file() -> None:
    odd = 2**53 + 1
    events = event_csv.decode(HEAD + f"1.0,{odd}\r\n2.0,{odd}.0\r\n".encode(), 256)
    assert events.values.tolist() == [odd, odd]


def test_that_a_time_between_ticks_goes_to_the_nearest_and_is_counted() -> None:
    events = event_csv.decode(HEAD + b"1.001,7\r\n1.00390625,8\r\n", 256)
    assert events.offsets.tolist() == [256, 257]
    assert events.moved_count == 1


def test_that_times_of_the_thousandths_clock_are_whole_ticks() -> None:
    events = event_csv.decode(HEAD + b"0.001,7\r\n86399.999,8\r\n", 1000)
    assert (events.offsets.tolist(), events.moved_count) == ([1, 86_399_999], 0)


def test_that_line_numbers_go_on_from_block_to_block() -> None:
    rows = b"".join(b"%d.5,3\r\n" % second for second in range(200_000))
    events = event_csv.decode(HEAD + rows + b"oops\r\n", 256)
    assert len(events.offsets) == 200_000
    assert [(said.number, said.text) for said in events.skipped] == [(200_002, "oops")]


def test_that_a_file_of_nothing_but_noise_is_counted_and_only_its_beginning_kept() -> None:
    events = event_csv.decode(HEAD + b"noise\n" * 5000, 256)
    assert (len(events.skipped), events.skipped_count) == (100, 5000)
    assert len(event_csv.decode(HEAD + b"x" * 3_000_000, 256).skipped[0].text) == 80


@pytest.mark.parametrize("name", ["", "a,b", "a[b]", "a\nb"])
def test_that_a_name_that_would_break_the_header_is_refused(name: str) -> None:
    with pytest.raises(FormatError, match="bracket"):
        event_csv.encode(table(offsets=[], values=[], name=name), 256)
