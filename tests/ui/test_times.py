from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui.times import read_length, read_moment

PARIS, TORONTO = ZoneInfo("Europe/Paris"), ZoneInfo("America/Toronto")
NEAR = date(2025, 3, 3)


def at(*parts: int, zone: ZoneInfo = PARIS, fold: int = 0) -> int:
    return int(HEXOSKIN.from_datetime(datetime(*parts, tzinfo=zone, fold=fold)))  # type: ignore[arg-type, misc]


def read(text: str, zone: ZoneInfo = PARIS) -> list[int]:
    return [found.tick for found in read_moment(text, clock=HEXOSKIN, zone=zone, near=NEAR)]


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-03 22:10",
        "2025-03-03T22:10",
        "2025-3-3 22:10:00",
        "3 Mar 2025 22:10",
        "3 march 2025, 22:10",
        "3 mar 22:10",
        "22:10",
        " 22:10:00.000 ",
        "2025-03-03 21:10 Z",
        "2025-03-03T22:10+01:00",
        "2025-03-03 16:10 −5",
        "3 Mar 2025 21:10 UTC",
    ],
)
def test_that_a_time_can_be_typed_in_many_ways(text: str) -> None:
    assert read(text) == [at(2025, 3, 3, 22, 10)]


def test_that_a_day_alone_is_its_midnight() -> None:
    assert read("4 mar") == read("2025-03-04") == [at(2025, 3, 4)]


def test_that_a_fraction_is_read_to_the_nearest_tick() -> None:
    assert read("22:10:05.25") == [at(2025, 3, 3, 22, 10, 5) + 64]
    assert read("22:10:05,004") == [at(2025, 3, 3, 22, 10, 5) + 1]


def test_that_a_tick_can_be_typed() -> None:
    assert read("427217263872") == [427_217_263_872]


def test_that_the_hour_that_comes_twice_has_two_readings() -> None:
    found = read_moment("2025-11-02 01:30", clock=HEXOSKIN, zone=TORONTO, near=NEAR)
    assert [one.label for one in found] == ["EDT", "EST"]
    assert found[1].tick - found[0].tick == 3600 * 256


def test_that_the_hour_that_is_skipped_has_none() -> None:
    assert read("2025-03-30 02:30") == []
    assert len(read("2025-03-30 03:30")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "25:00",
        "22:60",
        "2025-02-30 10:00",
        "3 Foo 22:10",
        "0001-01-01 00:00",
        "2025-03-03 22:10 +99",
        "12",
    ],
)
def test_that_what_is_no_time_has_no_reading(text: str) -> None:
    assert read(text) == []


@given(st.text(max_size=40))
def test_that_no_text_breaks_the_reading(text: str) -> None:
    assert len(read(text)) <= 2
    read_length(text, HEXOSKIN)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("10 min", 600),
        ("10m", 600),
        ("+55m", 3300),
        ("1 h 30 min", 5400),
        ("1h30", 5400),
        ("90 s", 90),
        ("9\N{NARROW NO-BREAK SPACE}h 14\N{NARROW NO-BREAK SPACE}min", 33_240),
        ("1 d", 86_400),
        ("0.5 s", 0.5),
        ("2 hours 5 minutes", 7500),
    ],
)
def test_that_a_length_can_be_typed_in_many_ways(text: str, seconds: float) -> None:
    assert read_length(text, HEXOSKIN) == seconds * 256


@pytest.mark.parametrize("text", ["", "x", "0 s", "10", "min", "5 parsecs", "-3 min"])
def test_that_what_is_no_length_is_none(text: str) -> None:
    assert read_length(text, HEXOSKIN) is None


@given(st.datetimes(datetime(2010, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_that_utc_times_are_read_as_written(when: datetime) -> None:
    when = when.replace(microsecond=0)
    found = read_moment(f"{when:%Y-%m-%d %H:%M:%S}", clock=HEXOSKIN, zone=UTC, near=NEAR)
    assert [HEXOSKIN.to_datetime(one.tick) for one in found] == [when]
    assert HEXOSKIN.to_datetime(found[0].tick) - when == timedelta(0)
