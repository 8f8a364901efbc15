from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from edf_files import ECG, START, header
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs.edf_header import EdfHeader, decode_header, encode_header, header_size
from hexoview.codecs.edf_signal import EdfSignal, annotation_signal
from hexoview.codecs.edf_text import recording_field
from hexoview.errors import FormatError

WORD = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=8)


@st.composite
def signals(draw: st.DrawFn) -> EdfSignal:
    low = draw(st.integers(-32768, 32766))
    return EdfSignal(
        label=draw(WORD),
        dimension=draw(WORD),
        physical_min=f"{draw(st.integers(-9999, 0))}.5",
        physical_max=f"{draw(st.integers(1, 9999))}.25",
        digital_min=low,
        digital_max=draw(st.integers(low + 1, 32767)),
        samples_per_record=draw(st.integers(1, 99_999_999)),
        prefilter=draw(WORD),
        transducer=draw(WORD),
    )


@st.composite
def headers(draw: st.DrawFn) -> EdfHeader:
    moment = draw(st.datetimes(datetime(1985, 1, 1), datetime(2084, 12, 31, 23, 59, 59)))  # noqa: DTZ001 - hypothesis wants it so
    start = moment.replace(microsecond=0, tzinfo=UTC)
    is_plus = draw(st.booleans())
    return EdfHeader(
        patient_id=draw(WORD),
        recording_id=recording_field(start.date()) if is_plus else draw(WORD),
        start=start,
        record_count=draw(st.integers(1, 99_999_999)),
        signals=tuple(draw(st.lists(signals(), min_size=1, max_size=5))),
        record_duration_s=Fraction(draw(st.integers(1, 9999)), 100),
        is_discontinuous=is_plus and draw(st.booleans()),
        is_plus=is_plus,
    )


@given(headers())
def test_that_every_header_comes_back(made: EdfHeader) -> None:
    data = encode_header(made)
    assert len(data) == made.size == header_size(data[:256])
    assert decode_header(data + b"samples") == made


def test_that_the_fields_lie_where_the_specification_puts_them() -> None:
    data = encode_header(header(signals=(ECG, annotation_signal(20)), record_count=11))
    assert data[:8] == b"0       "
    assert data[8:168] == (
        b"X X X X hexoskin_user_id=1511".ljust(80)
        + b"Startdate 03-MAR-2025 X X X hexoskin_record_id=257575".ljust(80)
    )
    assert data[168:256] == b"03.03.2501.02.03768     EDF+C".ljust(68) + b"11      1       2   "
    assert data[256:288] == b"4113:ECG_I      EDF Annotations "
    assert data[256 + 2 * 104 :][:32] == b"-8.704  -1      17.504  1       "
    assert data[256 + 2 * 120 :][:32] == b"0       -32768  4095    32767   "
    assert data[256 + 2 * 216 :][:16] == b"256     10      "


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"patient_id": "x" * 81}, "patient_id .* has 81 characters; EDF holds 80"),
        ({"patient_id": "Zoë"}, "patient_id 'Zoë' holds other characters"),
        ({"start": datetime(1984, 12, 31, tzinfo=UTC)}, "starts in 1984; EDF knows 1985 to 2084"),
        ({"start": datetime(2085, 1, 1, tzinfo=UTC)}, "starts in 2085; EDF knows 1985 to 2084"),
        ({"record_count": 100_000_000}, "record_count '100000000' has 9 characters; EDF holds 8"),
        ({"record_count": 0}, "0 data records"),
        ({"record_duration_s": Fraction(1, 3)}, "last 1/3 s"),
        ({"signals": ()}, "0 signals; EDF holds 1 to 9999"),
        ({"signals": (ECG,) * 10_000}, "10000 signals; EDF holds 1 to 9999"),
    ],
)
def test_that_a_header_that_edf_cannot_hold_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(FormatError, match=said) as caught:
        encode_header(replace(header(), **changes))
    assert caught.value.fact == "The recording can't be written as EDF."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"label": "4113:electrocardiogram"}, "label of signal .* has 22 characters; EDF holds 16"),
        ({"dimension": "beats/min"}, "dimension of signal .* has 9 characters; EDF holds 8"),
        ({"physical_max": "17.504000"}, "physical_max of signal .* has 9 characters; EDF holds 8"),
        ({"physical_max": "nan"}, "physical bound 'nan', which is no decimal"),
        ({"physical_max": "-8.704"}, "twice the physical bound -8.704"),
        ({"digital_max": 32768}, "digital range 0 to 32768"),
        ({"digital_max": 0}, "digital range 0 to 0"),
        ({"samples_per_record": 0}, "no samples"),
    ],
)
def test_that_a_signal_that_edf_cannot_hold_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(FormatError, match=said):
        encode_header(header(signals=(replace(ECG, **changes),)))


@pytest.mark.parametrize(
    "start",
    [
        datetime(2025, 3, 3),  # noqa: DTZ001 - what must be refused
        START.replace(microsecond=1),
        START.astimezone(timezone(timedelta(hours=1))),
    ],
)
def test_that_a_start_that_is_no_whole_second_in_utc_is_a_mistake_of_the_caller(start: datetime) -> None:
    with pytest.raises(ValueError, match="no whole second in UTC"):
        encode_header(replace(header(), start=start))


def test_that_gain_and_offset_are_exact() -> None:
    assert (ECG.gain, ECG.offset) == (Fraction("0.0064"), Fraction("-8.704"))


def test_that_bounds_that_are_no_numbers_matter_only_to_who_asks() -> None:
    data = encode_header(header()).replace(b"-8.704  ", b"minimum ")
    (signal,) = decode_header(data).signals
    assert (signal.physical_min, signal.samples_per_record) == ("minimum", 256)
    with pytest.raises(FormatError, match="physical bound 'minimum'"):
        _ = signal.gain
    with pytest.raises(FormatError, match="digital range 5 to 5"):
        _ = replace(ECG, digital_min=5, digital_max=5).gain


def changed(at: int, field: bytes) -> bytes:
    data = encode_header(header())
    return data[:at] + field + data[at + len(field) :]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "0 bytes"),
        (b"0".ljust(255), "255 bytes"),
        (changed(0, b"\xffBIOSEMI"), "BIOSEMI"),
        (changed(252, b"0   "), "number of signals is 0"),
        (changed(252, b"-1  "), "number of signals is -1"),
        (changed(252, b"many"), "number of signals is 'many'"),
        (changed(252, b"9999"), "header has 2,560,000 bytes; the file ends after 512"),
        (changed(236, b"1.5     "), "number of data records is '1.5'"),
        (changed(244, b"one     "), "last 'one' s"),
        (changed(244, b"-1      "), "last '-1' s"),
        (changed(244, b"1e9     "), "last '1e9' s"),
        (changed(168, b"31.02.25") + b"", "which no calendar has|start"),
        (changed(168, b"99/99/99"), "which no calendar has|start"),
        (changed(176, b"25.00.00"), "which no calendar has"),
        (changed(176, b"noon    "), "Its start is"),
        (changed(256 + 216, b"-1      "), "number of samples .* is -1"),
        (changed(256 + 216, b"        "), "number of samples .* is ''"),
        (changed(256 + 120, b"low     "), "digital minimum .* is 'low'"),
    ],
)
def test_that_a_header_that_makes_no_sense_is_refused_with_its_reason(data: bytes, said: str) -> None:
    # Without the date in words, so that the two-digit one counts.
    with pytest.raises(FormatError, match=said) as caught:
        decode_header(data.replace(b"Startdate 03-MAR-2025", b"Startdate X          "))
    assert caught.value.way_out


def test_that_a_latin_1_header_is_read() -> None:
    data = changed(8, "X F X Zoë_Müller".encode("latin-1"))
    assert decode_header(data).patient_id.startswith("X F X Zoë_Müller")


def test_that_an_unknown_number_of_records_is_read() -> None:
    assert decode_header(changed(236, b"-1      ")).record_count == -1


@pytest.mark.parametrize(
    ("start", "year"), [(b"03.03.85", 1985), (b"03.03.99", 1999), (b"03.03.00", 2000), (b" 3/03'84", 2084)]
)
def test_that_two_digits_of_a_year_lie_between_1985_and_2084(start: bytes, year: int) -> None:
    data = changed(168, start).replace(b"Startdate 03-MAR-2025", b"Startdate X          ")
    assert decode_header(data).start.date() == date(year, 3, 3)


def test_that_the_year_in_four_digits_wins() -> None:
    data = changed(168, b"03.03.yy").replace(b"yy", b"85")
    assert decode_header(data).start.year == 2025


def test_that_only_edf_plus_has_annotation_signals() -> None:
    made = header(signals=(ECG, annotation_signal(20)))
    assert made.channels == (ECG,)
    assert len(replace(made, is_plus=False).channels) == 2
