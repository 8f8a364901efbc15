from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui import words
from hexoview.ui.typed_moment import Understood, understood

PARIS, TORONTO, SAO_PAULO = (
    ZoneInfo(name) for name in ("Europe/Paris", "America/Toronto", "America/Sao_Paulo")
)
NEAR = int(HEXOSKIN.from_datetime(datetime(2025, 3, 3, 20, tzinfo=UTC)))


def read(text: str, zone: ZoneInfo, near: int | None = NEAR) -> Understood:
    return understood(text, clock=HEXOSKIN, zone=zone, near=near)


def utc(*parts: int) -> int:
    return int(HEXOSKIN.from_datetime(datetime(*parts, tzinfo=UTC)))  # type: ignore[arg-type, misc]


def test_that_a_plain_time_needs_no_question() -> None:
    assert read("22:10", PARIS).tick == utc(2025, 3, 3, 21, 10)
    assert read("+10 min", PARIS).tick == NEAR + 600 * 256


def test_that_an_hour_that_comes_twice_is_asked_about_with_both_readings() -> None:
    found = read("2 Nov 2025 01:30", TORONTO)
    assert found.note == "01:30 happens twice on 2 Nov. Which one?"
    assert [choice.label for choice in found.choices] == ["First (EDT)", "Second (EST)"]
    assert [choice.tick for choice in found.choices] == [utc(2025, 11, 2, 5, 30), utc(2025, 11, 2, 6, 30)]
    assert found.tick is None


def test_that_the_day_near_by_decides_whether_an_hour_comes_twice() -> None:
    assert len(read("02:30", PARIS, near=utc(2025, 10, 25, 23, 0)).choices) == 2
    assert len(read("02:30", PARIS, near=utc(2025, 10, 25, 21, 0)).choices) == 1


def test_that_an_hour_that_is_skipped_is_named_with_the_moment_after_it() -> None:
    found = read("9 Mar 2025 02:30", TORONTO)
    assert found.note == "“9 Mar 2025 02:30” doesn’t happen on 9 Mar: after 01:59:59 the clocks show 03:00."
    assert [choice.label for choice in found.choices] == ["Take 03:00 (EDT)"]
    assert found.choices[0].tick == utc(2025, 3, 9, 7)
    assert read("2025-03-30 02:00", PARIS).choices[0].tick == utc(2025, 3, 30, 1)


def test_that_a_midnight_that_is_skipped_is_named_in_a_zone_without_names() -> None:
    found = read("2018-11-04 00:30", SAO_PAULO)
    assert found.choices[0].label == "Take 01:00 (UTC−2)"
    assert found.choices[0].tick == utc(2018, 11, 4, 3)


@pytest.mark.parametrize("text", ["soon", "25:00", "2025-02-30", "", "x" * 5000, "9 Foo 02:30"])
def test_that_what_is_no_time_is_said_to_be_none(text: str) -> None:
    found = read(text, TORONTO)
    assert found.choices == ()
    assert found.note.startswith("There is no time “")


@given(
    st.integers(utc(2015, 1, 1), utc(2035, 1, 1)),
    st.sampled_from([PARIS, TORONTO, SAO_PAULO, ZoneInfo("Asia/Tokyo"), ZoneInfo("Australia/Lord_Howe")]),
)
def test_that_every_local_time_is_understood_as_one_two_or_a_skipped_one(tick: int, zone: ZoneInfo) -> None:
    wall = HEXOSKIN.to_datetime(tick).replace(microsecond=0, tzinfo=None)
    found = read(f"{wall:%Y-%m-%d %H:%M:%S}", zone)
    told = [HEXOSKIN.to_datetime(choice.tick, zone).replace(tzinfo=None) for choice in found.choices]
    if "doesn’t happen" in found.note:
        (after,) = told
        just_before = HEXOSKIN.to_datetime(found.choices[0].tick - 1, zone).replace(tzinfo=None)
        assert just_before < wall < after
    else:
        assert told == [wall] * len(told)
        assert len(told) == (2 if found.note else 1)


@given(st.integers(utc(2025, 10, 24), utc(2025, 11, 4)), st.sampled_from([PARIS, TORONTO]))
def test_that_a_moment_told_for_typing_is_read_as_itself_also_in_the_hour_that_comes_twice(
    tick: int, zone: ZoneInfo
) -> None:
    assert read(words.typed(tick, HEXOSKIN, zone), zone).tick == tick


def test_that_a_stretch_over_the_change_of_the_clocks_tells_its_ends_apart() -> None:
    span = TimeSpan(utc(2025, 11, 2, 5, 40), utc(2025, 11, 2, 6, 10))
    assert words.stretch(span, HEXOSKIN, TORONTO) == "2 Nov 2025 01:40 EDT–01:10 EST"
    assert words.weekday_moment(span.start, HEXOSKIN, TORONTO) == "Sun 2 Nov 2025 01:40 EDT"
