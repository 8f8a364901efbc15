from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.ui.preview.ticks import MOST, STEPS, step_for, ticks

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = (
    "Europe/Paris",
    "America/Toronto",
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
)
HOUR = 3600


def _at(text: str, zone: str) -> Fraction:
    when = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return Fraction(int((when - _EPOCH).total_seconds()))


def _shown(start: str, hours: float, step_h: float, zone: str) -> list[str]:
    low = _at(start, zone)
    found = ticks(low, low + int(hours * HOUR), Fraction(int(step_h * HOUR)), ZoneInfo(zone))
    return [f"{tick.when:%H:%M %Z}" for tick in found]


def test_that_paris_in_spring_goes_from_1_to_3() -> None:
    assert _shown("2024-03-31T00:00", 5, 1, "Europe/Paris") == [
        "00:00 CET", "01:00 CET", "03:00 CEST", "04:00 CEST", "05:00 CEST", "06:00 CEST",
    ]  # fmt: skip


def test_that_paris_in_autumn_has_2_twice() -> None:
    assert _shown("2024-10-27T00:00", 5, 1, "Europe/Paris") == [
        "00:00 CEST", "01:00 CEST", "02:00 CEST", "02:00 CET", "03:00 CET", "04:00 CET",
    ]  # fmt: skip


def test_that_toronto_in_spring_goes_from_1_to_3() -> None:
    assert _shown("2025-03-09T00:00", 4, 1, "America/Toronto") == [
        "00:00 EST", "01:00 EST", "03:00 EDT", "04:00 EDT", "05:00 EDT",
    ]  # fmt: skip


def test_that_toronto_in_autumn_has_1_twice() -> None:
    assert _shown("2025-11-02T00:00", 4, 1, "America/Toronto") == [
        "00:00 EDT", "01:00 EDT", "01:00 EST", "02:00 EST", "03:00 EST",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "change"), [("2024-03-31T00:00", "03:00 CEST"), ("2024-10-27T00:00", "02:00 CET")]
)
def test_that_six_hour_ticks_stay_on_the_wall_clock_and_show_the_change(start: str, change: str) -> None:
    shown = _shown(start, 46.5, 6, "Europe/Paris")
    assert [text[:5] for text in shown if text != change] == [
        "00:00", "06:00", "12:00", "18:00", "00:00", "06:00", "12:00", "18:00",
    ]  # fmt: skip
    assert shown.count(change) == 1


def test_that_the_first_moment_of_a_day_without_midnight_is_its_midnight() -> None:
    low = _at("2018-11-03T12:00", "America/Sao_Paulo")
    zone = ZoneInfo("America/Sao_Paulo")
    found = [tick for tick in ticks(low, low + 24 * HOUR, Fraction(6 * HOUR), zone) if tick.is_midnight]
    assert [tick.when.isoformat() for tick in found] == ["2018-11-04T01:00:00-02:00"]


def test_that_both_readings_of_an_ambiguous_hour_are_told() -> None:
    low = _at("2024-10-27T01:00", "Europe/Paris")
    found = ticks(low, low + 3 * HOUR, Fraction(1800), ZoneInfo("Europe/Paris"))
    ambiguous = [tick.when for tick in found if tick.is_ambiguous]
    assert [f"{when:%H:%M %Z}" for when in ambiguous] == [
        "02:00 CEST", "02:30 CEST", "02:00 CET", "02:30 CET",
    ]  # fmt: skip


@given(
    zone=st.sampled_from(ZONES),
    start=st.integers(1_230_000_000, 1_900_000_000),
    step=st.sampled_from(STEPS),
    count=st.integers(1, 30),
)
def test_that_ticks_are_inside_in_order_and_round_on_the_wall_clock(
    zone: str, start: int, step: Fraction, count: int
) -> None:
    low, high = Fraction(start), Fraction(start) + step * count
    found = ticks(low, high, step, ZoneInfo(zone))
    times = [tick.at for tick in found]
    assert times == sorted(set(times))
    assert all(low <= at <= high for at in times)
    for tick in found:
        if not tick.is_change:
            when = tick.when
            wall = tick.at + int((when.utcoffset() or timedelta()).total_seconds())
            assert wall % step == 0


@given(zone=st.sampled_from(ZONES), start=st.integers(1_230_000_000, 1_900_000_000), days=st.integers(1, 400))
def test_that_every_change_of_the_clocks_has_a_tick(zone: str, start: int, days: int) -> None:
    low, high = Fraction(start), Fraction(start + days * 86_400)
    place = ZoneInfo(zone)
    offsets = [
        datetime.fromtimestamp(at, place).utcoffset() for at in range(start, start + days * 86_400 + 1, 1800)
    ]
    changes = sum(a != b for a, b in pairwise(offsets))
    found = ticks(low, high, Fraction(7 * 86_400), place)
    assert sum(tick.is_change for tick in found) == changes


def test_that_no_view_makes_ticks_without_end() -> None:
    assert len(ticks(Fraction(0), Fraction(10**9), Fraction(1), ZoneInfo("UTC"))) == MOST


def test_that_a_step_leaves_room_for_the_labels() -> None:
    assert step_for(86_400, 8) == 3 * HOUR
    assert step_for(1, 8) == Fraction(1, 5)
    assert step_for(10**12, 8) == STEPS[-1]
