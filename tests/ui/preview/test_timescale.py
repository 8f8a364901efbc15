from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from builders import START

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN, HEXOSKIN
from hexoview.ui.preview.timescale import ClockMode, Timescale
from hexoview.ui.preview.viewport import View

PARIS = ZoneInfo("Europe/Paris")


def _from(text: str, zone: ZoneInfo = PARIS) -> Timescale:
    return Timescale(
        HEXOSKIN.from_datetime(datetime.fromisoformat(text).replace(tzinfo=zone)), HEXOSKIN, zone
    )


def _labels(scale: Timescale, low: float, high: float, most: int = 8) -> list[str]:
    view = View(low, high)
    return [tick.label for tick in scale.axis_ticks(view, scale.step(view, most))]


def test_that_midnight_bears_the_date() -> None:
    assert _labels(_from("2025-03-03T20:00"), 0, 8 * 3600) == [
        "20:00", "21:00", "22:00", "23:00", "Tue 4 Mar", "01:00", "02:00", "03:00", "04:00",
    ]  # fmt: skip


def test_that_the_change_of_the_clocks_bears_the_new_zone() -> None:
    labels = _labels(_from("2024-10-27T00:00"), 0, 5 * 3600)
    assert labels == ["Sun 27 Oct", "01:00", "02:00 CEST", "02:00 CET", "03:00", "04:00"]


def test_that_zones_without_a_name_tell_their_distance_from_utc() -> None:
    scale = _from("2018-11-03T22:00", ZoneInfo("America/Sao_Paulo"))
    assert "Sun 4 Nov 01:00" in _labels(scale, 0, 6 * 3600)


def test_that_seconds_get_as_many_digits_as_they_need() -> None:
    scale = _from("2025-03-03T22:31:07")
    assert _labels(scale, 0, 4, 5) == ["22:31:07", "22:31:08", "22:31:09", "22:31:10", "22:31:11"]
    assert _labels(scale, 0.19, 0.51, 4) == ["22:31:07.2", "22:31:07.3", "22:31:07.4", "22:31:07.5"]
    assert _labels(scale, 0.199, 0.231, 4) == ["22:31:07.20", "22:31:07.21", "22:31:07.22", "22:31:07.23"]


def test_that_elapsed_hours_go_on_beyond_a_day_and_beyond_255() -> None:
    scale = replace(_from("2025-03-03T22:00"), mode=ClockMode.ELAPSED)
    assert _labels(scale, 299 * 3600, 301 * 3600, 3) == ["+299:00:00", "+300:00:00", "+301:00:00"]


def test_that_the_three_clocks_follow_each_other() -> None:
    modes = [ClockMode.LOCAL]
    for _ in range(3):
        modes.append(modes[-1].following)
    assert modes == [ClockMode.LOCAL, ClockMode.UTC, ClockMode.ELAPSED, ClockMode.LOCAL]


def test_that_the_place_names_day_zone_and_offset() -> None:
    scale = _from("2025-03-03T22:00")
    assert scale.place(View(0, 3600)) == "Mon 3 Mar 2025 · Europe/Paris (CET, UTC+1)"
    assert scale.place(View(0, 5 * 3600)).startswith("Mon 3 Mar 2025 – Tue 4 Mar 2025")
    assert replace(scale, mode=ClockMode.UTC).place(View(0, 60)).endswith("UTC")


def test_that_the_place_names_both_offsets_of_a_night_in_which_the_clocks_change() -> None:
    autumn = _from("2025-11-01T22:00", ZoneInfo("America/Toronto"))
    assert autumn.place(View(0, 8 * 3600)) == (
        "Sat 1 Nov 2025 – Sun 2 Nov 2025 · America/Toronto (EDT, UTC−4, then EST, UTC−5)"
    )
    spring = _from("2025-03-30T00:00")
    assert spring.place(View(0, 8 * 3600)) == (
        "Sun 30 Mar 2025 · Europe/Paris (CET, UTC+1, then CEST, UTC+2)"
    )


def test_that_a_moment_in_the_hour_that_comes_twice_bears_its_zone() -> None:
    scale = _from("2025-11-02T00:30", ZoneInfo("America/Toronto"))
    assert scale.moment(scale.origin + 3600 * 256) == "01:30:00 EDT"
    assert scale.moment(scale.origin + 7200 * 256) == "01:30:00 EST"
    assert scale.moment(scale.origin + 10_800 * 256) == "02:30:00"


@pytest.mark.parametrize("ticks", [0, 1, 37, 128, 255, 22_118_399])
def test_that_seconds_and_ticks_are_inverses(ticks: int) -> None:
    for clock in (HEXOSKIN, ASTROSKIN):
        scale = Timescale(START, clock)
        assert scale.tick(scale.seconds(START + ticks)) == START + ticks


def test_that_a_week_of_ticks_is_told_apart_to_the_last() -> None:
    scale = Timescale(START)
    last = START + 7 * 86_400 * 256
    assert scale.seconds(last) - scale.seconds(last - 1) == 1 / 256


def test_that_moments_have_no_more_digits_than_they_need() -> None:
    scale = Timescale(START)
    assert scale.moment(START) == "00:23:57"
    assert scale.moment(START + 64) == "00:23:57.25"
    assert scale.moment(START + 1) == "00:23:57.004"


def test_that_a_stretch_tells_start_end_and_length() -> None:
    assert (
        Timescale(START).stretch(TimeSpan(START, START + 3300 * 256)).startswith("00:23:57 – 01:18:57 · 55")
    )


def test_that_times_outside_the_calendar_are_told_as_ticks() -> None:
    scale = Timescale(2**62)
    assert scale.moment(2**62).startswith("tick ")
    assert scale.axis_ticks(View(0, 10), Fraction(2)) == ()
    assert "tick" in scale.place(View(0, 10))
