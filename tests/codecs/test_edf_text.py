from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hexoview.codecs import edf_text
from hexoview.errors import FormatError

PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=126))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zoë Müller", "Zoe Muller"),
        ("Łódź, Århus, København", "Lodz, Arhus, Kobenhavn"),
        ("Straße ẞ Þór", "Strasse SS Thor"),
        ("25 °C, 3 µV, 4 m², Ω", "25 degC, 3 uV, 4 m2, Ohm"),
        ("a–b ‘c’ “d” …", "a-b 'c' \"d\" ..."),
        ("王小明", "___"),
        ("a\x00b\x1bc\u202ed\x7f", "abcd"),
    ],
)
def test_that_names_become_their_nearest_ascii(text: str, folded: str) -> None:
    assert edf_text.fold_ascii(text) == folded


@given(st.text())
def test_that_folding_leaves_printable_ascii_and_nothing_else_to_fold(text: str) -> None:
    folded = edf_text.fold_ascii(text)
    assert folded.isascii()
    assert folded.isprintable() or not folded
    assert edf_text.fold_ascii(folded) == folded


@given(PRINTABLE)
def test_that_printable_ascii_is_folded_to_itself(text: str) -> None:
    assert edf_text.fold_ascii(text) == text


@given(st.text())
def test_that_a_clean_text_has_no_character_that_ends_an_annotation(text: str) -> None:
    clean = edf_text.clean_text(text)
    assert not any(ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000 for letter in clean)
    assert edf_text.clean_text(clean) == clean


def test_that_a_line_break_in_a_note_becomes_a_space() -> None:
    assert edf_text.clean_text("first\r\nsecond\tthird\x14\x00") == "first second third"


@given(PRINTABLE, st.integers(0, 80))
def test_that_a_field_comes_back_or_is_refused_with_both_lengths(text: str, width: int) -> None:
    if len(text) > width:
        with pytest.raises(FormatError, match=f"has {len(text)} characters; EDF holds {width}"):
            edf_text.encode_field(text, width, name="label")
    else:
        field = edf_text.encode_field(text, width, name="label")
        assert len(field) == width
        assert edf_text.decode_field(field) == text.strip()


@pytest.mark.parametrize("text", ["Zoë", "a\tb", "\x7f"])
def test_that_a_field_beyond_printable_ascii_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match="printable ASCII"):
        edf_text.encode_field(text, 80, name="patient field")


def test_that_foreign_fields_are_read_as_latin_1_without_control_characters() -> None:
    assert edf_text.decode_field(b"Zo\xeb\x00M\x1b\xfcller  ") == "Zoë M üller"


@given(st.fractions(-(10**7) + 1, 10**8 - 1))
def test_that_a_rounded_number_fits_and_is_as_near_as_its_decimals_allow(value: Fraction) -> None:
    text = edf_text.rounded_text(value)
    assume(len(text) <= 8)
    places = len(text.partition(".")[2])
    assert abs(Fraction(text) - value) <= Fraction(1, 2) / 10**places
    # One decimal more, not rounded away, would not have fitted.
    longer = str(abs(round(value * 10 ** (places + 1))))
    assert Fraction(text) == value or longer.endswith("0") or len(text) + 1 + (places == 0) > 8


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction("-8.704"), "-8.704"),
        (Fraction("17.504"), "17.504"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(-1, 3), "-0.33333"),
        (Fraction("9999999.6"), "10000000"),
        (Fraction(-1, 10**9), "0"),
        (Fraction(99_999_999), "99999999"),
    ],
)
def test_that_numbers_are_written_shortest(value: Fraction, text: str) -> None:
    assert edf_text.rounded_text(value) == text


@pytest.mark.parametrize("value", [Fraction(10**8), Fraction(-(10**7)), Fraction("-9999999.6")])
def test_that_a_number_beyond_eight_characters_is_refused(value: Fraction) -> None:
    with pytest.raises(FormatError, match="8 characters"):
        edf_text.rounded_text(value)


@pytest.mark.parametrize(
    ("text", "number"),
    [("-8.704", Fraction("-8.704")), ("1.", Fraction(1)), (".5", Fraction(1, 2)), ("+1e3", Fraction(1000))],
)
def test_that_foreign_numbers_are_read_exactly(text: str, number: Fraction) -> None:
    assert edf_text.decode_number(text) == number


@pytest.mark.parametrize("text", ["", "nan", "inf", "1_0", "1e999", "0x1", "1/3", "١"])
def test_that_what_is_no_decimal_is_no_number(text: str) -> None:
    assert edf_text.decode_number(text) is None


def test_that_the_patient_and_recording_fields_are_those_of_the_hexoskin_dialect() -> None:
    assert edf_text.patient_field(extra=["hexoskin_user_id=1511"]) == "X X X X hexoskin_user_id=1511"
    recording = edf_text.recording_field(date(2025, 3, 3), extra=["hexoskin_record_id=257575"])
    assert recording == "Startdate 03-MAR-2025 X X X hexoskin_record_id=257575"


def test_that_a_full_name_takes_one_subfield() -> None:
    told = edf_text.patient_field(code="", sex="F", birthdate=date(1961, 2, 1), name="Zoë  von Müller")
    assert told == "X F 01-FEB-1961 Zoe_von_Muller"


def test_that_a_name_too_long_for_its_field_is_refused_with_the_limit() -> None:
    with pytest.raises(FormatError, match="has 108 characters; EDF holds 80"):
        edf_text.patient_field(name="x" * 102)


def test_that_a_sex_that_edf_does_not_know_is_refused() -> None:
    with pytest.raises(FormatError, match="F, M and X"):
        edf_text.patient_field(sex="W")


@given(st.dates())
def test_that_a_date_comes_back(day: date) -> None:
    assert edf_text.decode_date(edf_text.encode_date(day)) == day


@pytest.mark.parametrize("text", ["X", "31-FEB-2025", "03-MRZ-2025", "3-MAR-2025", ""])
def test_that_what_no_calendar_has_is_no_date(text: str) -> None:
    assert edf_text.decode_date(text) is None
