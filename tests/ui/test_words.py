from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from builders import SECOND, START
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN, HEXOSKIN, Clock
from hexoview.ui import words
from hexoview.ui.times import read_moment

PARIS, TORONTO = ZoneInfo("Europe/Paris"), ZoneInfo("America/Toronto")
THIN = words.THIN


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (999, "999"), (1000, f"1{THIN}000"), (1_267_200, f"1{THIN}267{THIN}200")]
)
def test_that_digits_come_in_groups_of_three(number: int, text: str) -> None:
    assert words.count(number) == text


def test_that_one_thing_is_not_told_in_the_plural() -> None:
    assert words.counted(1, "record", "records") == "1 record"
    assert words.counted(0, "record", "records") == "0 records"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (2500, f"2.5{THIN}kB"),
        (124_000_000, f"124{THIN}MB"),
        (4_200_000_000_000, f"4200{THIN}GB"),
    ],
)
def test_that_sizes_are_told_as_file_managers_do(size: int, text: str) -> None:
    assert words.size(size) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (630, "10 min 30 s"),
        (600, "10 min"),
        (33_240, "9 h 14 min"),
        (86_400, "24 h"),
        (604_800, "168 h"),
    ],
)
def test_that_a_length_has_two_units_at_most(seconds: int, text: str) -> None:
    assert words.length(seconds * SECOND, HEXOSKIN).replace(THIN, " ") == text


def test_that_a_length_below_a_minute_keeps_its_fraction() -> None:
    assert words.length(64, HEXOSKIN) == f"0.25{THIN}s"
    assert words.length(250, ASTROSKIN) == f"0.25{THIN}s"


def test_that_a_start_is_told_with_its_weekday_in_the_zone_that_is_shown() -> None:
    assert words.weekday_moment(START, HEXOSKIN, UTC) == "Sat 19 Nov 2022 00:23"
    assert words.weekday_moment(START, HEXOSKIN, TORONTO) == "Fri 18 Nov 2022 19:23"


def test_that_a_stretch_within_a_day_says_the_day_once() -> None:
    span = TimeSpan(START, START + 600 * SECOND)
    assert words.stretch(span, HEXOSKIN, UTC) == "19 Nov 2022 00:23:57–00:33:57"
    assert words.about(span, HEXOSKIN, UTC) == "19 Nov 2022 00:23–00:33"


def test_that_a_stretch_over_midnight_says_both_days_and_the_year_once() -> None:
    span = TimeSpan(START, START + 86_400 * SECOND)
    assert words.about(span, HEXOSKIN, UTC) == "19 Nov 2022 00:23 – 20 Nov 00:23"


def test_that_a_stretch_over_new_year_says_both_years() -> None:
    span = TimeSpan(START, START + 50 * 86_400 * SECOND)
    assert words.about(span, HEXOSKIN, UTC) == "19 Nov 2022 00:23 – 8 Jan 2023 00:23"


def test_that_a_zone_is_told_with_what_it_is_at_that_moment() -> None:
    summer = START - 120 * 86_400 * SECOND
    assert words.zone_in_words(PARIS, START, HEXOSKIN) == "Europe/Paris (CET, UTC+1)"
    assert words.zone_in_words(PARIS, summer, HEXOSKIN) == "Europe/Paris (CEST, UTC+2)"
    assert words.zone_in_words(TORONTO, START, HEXOSKIN) == "America/Toronto (EST, UTC−5)"
    assert words.zone_in_words(ZoneInfo("Asia/Kolkata"), START, HEXOSKIN) == "Asia/Kolkata (IST, UTC+5:30)"
    assert words.zone_in_words(ZoneInfo("UTC"), START, HEXOSKIN) == "UTC"


def test_that_a_time_outside_the_calendar_is_told_as_its_number() -> None:
    assert words.moment(2**62, HEXOSKIN, UTC).startswith("tick ")
    assert words.stretch(TimeSpan(-(2**62), 2**62), HEXOSKIN, UTC).count("tick") == 2


def test_that_a_long_list_says_how_many_are_left_out() -> None:
    assert words.listed(["a", "b"]) == "a, b"
    assert words.listed(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"


@given(
    tick=st.integers(START, START + 400 * 86_400 * SECOND),
    clock=st.sampled_from([HEXOSKIN, ASTROSKIN]),
    zone=st.sampled_from([PARIS, TORONTO, ZoneInfo("UTC"), ZoneInfo("Asia/Kolkata")]),
)
def test_that_every_tick_told_for_typing_is_read_back_as_the_same_tick(
    tick: int, clock: Clock, zone: ZoneInfo
) -> None:
    near = clock.to_datetime(tick, zone).date()
    readings = read_moment(words.typed(tick, clock, zone), clock=clock, zone=zone, near=near)
    # Twice a year an hour comes twice, and the text alone can't say which one is meant.
    assert tick in [reading.tick for reading in readings]
    assert len(readings) <= 2


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("RR interval: 1,660 rows.", f"RR interval: 1{THIN}660 rows."),
        ("At most 1,048,576.", f"At most 1{THIN}048{THIN}576."),
        ("datatype__in=4113,4129", "datatype__in=4113,4129"),
        ("night_1,234.csv and 1,234.csv stay", "night_1,234.csv and 1,234.csv stay"),
    ],
)
def test_that_numbers_of_the_core_are_grouped_as_the_windows_own_and_names_stay(sentence, shown) -> None:
    assert words.grouped(sentence) == shown
