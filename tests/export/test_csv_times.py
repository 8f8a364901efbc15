"""What a zone's clock is ahead of UTC, second by second around its changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from hexoview.export.csv_times import offsets_s

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "change", "offsets"),
    [
        ("Europe/Berlin", datetime(2026, 3, 29, 1, tzinfo=UTC), (3600, 7200)),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, tzinfo=UTC), (7200, 3600)),
        # Half an hour, which begins within an hour of UTC.
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC), (37_800, 39_600)),
        # A quarter past an hour of UTC.
        ("Pacific/Chatham", datetime(2026, 9, 26, 14, tzinfo=UTC), (45_900, 49_500)),
        ("Asia/Kathmandu", datetime(1985, 12, 31, 18, 30, tzinfo=UTC), (19_800, 20_700)),
        # Newfoundland changed at one minute past midnight.
        ("America/St_Johns", datetime(2011, 3, 13, 3, 31, tzinfo=UTC), (-12_600, -9_000)),
        ("America/Caracas", datetime(2007, 12, 9, 7, tzinfo=UTC), (-14_400, -16_200)),
    ],
)
def test_that_a_clock_is_put_at_its_very_second(zone: str, change: datetime, offsets: tuple[int, int]):
    second = int((change - EPOCH).total_seconds())
    told = offsets_s(np.array([second - 1, second]), zone)
    assert told.tolist() == list(offsets)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Tehran"])
def test_that_every_quarter_of_an_hour_of_two_years_has_the_offset_of_the_zone(zone: str):
    first = int((datetime(2021, 1, 1, tzinfo=UTC) - EPOCH).total_seconds())
    seconds = np.arange(first, first + 2 * 366 * 86_400, 900)
    told = offsets_s(np.sort(np.concatenate([seconds, seconds + 899])), zone)
    place = ZoneInfo(zone)
    expected = [
        (EPOCH + timedelta(seconds=int(s))).astimezone(place).utcoffset() / timedelta(seconds=1)
        for s in seconds
    ]
    np.testing.assert_array_equal(told[::2], expected)
    np.testing.assert_array_equal(told[1::2], expected)
