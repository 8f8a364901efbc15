from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs import edf_range
from hexoview.codecs.edf_range import DigitalRange, digital_range
from hexoview.errors import FormatError

UNSIGNED = 32_768
# Every gain and offset of the datatype table, both clocks.
GAINS = [
    Fraction(text)
    for text in ("0.0064", "0.001", "1", "1/256", "13.28", "10", "1/4096", "1/16000", "0.01", "0.1", "1/1000")
]


def told(bounds: DigitalRange, digital: int) -> Fraction:
    """What a reader of EDF makes of a digital value."""
    low, high = Fraction(bounds.physical_min), Fraction(bounds.physical_max)
    return low + (digital - bounds.digital_min) * (high - low) / (bounds.digital_max - bounds.digital_min)


# ECG has one range for any stretch of its 12 bits. 4095/256 g has no decimal of 8 characters, 4096/256 has.
# The last is the newer Astroskin's ECG.
# fmt: off
CHANNELS = [
    ("0.0064", "-8.704",      0,   4095,        0, (     0,   4095, "-8.704",  "17.504"  )),
    ("0.0064", "-8.704",   1300,   1500,        0, (     0,   4095, "-8.704",  "17.504"  )),
    ("1/256",  "0",       -4096,   4095,        0, ( -4096,   4096, "-16",     "16"      )),
    ("1/256",  "0",         -90,    310,        0, ( -2048,   2048, "-8",      "8"       )),
    ("1",      "0",      -32738, -32548, UNSIGNED, (-32768, -28673, "0",       "4095"    )),
    ("13.28",  "0",      -32768, -30000, UNSIGNED, (-32768, -28673, "0",       "54381.6" )),
    ("13.28",  "0",      -32768,  32767, UNSIGNED, (-32768,  32767, "0",       "870304.8")),
    ("1/4096", "0",      -32768, -30000, UNSIGNED, (-32768, -28672, "0",       "1"       )),
    ("0.001",  "0",      -32768,  32767,        0, (-32768,  32767, "-32.768", "32.767"  )),
]
# fmt: on


@pytest.mark.parametrize(("gain", "offset", "low", "high", "shift", "wanted"), CHANNELS)
def test_that_hexoskin_channels_get_exact_bounds(
    gain: str, offset: str, low: int, high: int, shift: int, wanted: tuple[int, int, str, str]
) -> None:
    bounds = digital_range(Fraction(gain), Fraction(offset), low, high, shift=shift)
    assert bounds == DigitalRange(*wanted, gain_error=Fraction(0), physical_error=Fraction(0))


@given(
    st.sampled_from(GAINS),
    st.sampled_from(["0", "-8.704", "100.5"]).map(Fraction),
    st.tuples(st.integers(-32768, 32767), st.integers(-32768, 32767)).map(sorted),
    st.sampled_from([0, UNSIGNED]),
)
def test_that_every_value_is_held_and_means_what_gain_and_offset_say(
    gain: Fraction, offset: Fraction, ends: list[int], shift: int
) -> None:
    low, high = ends
    bounds = digital_range(gain, offset, low, high, shift=shift)
    assert -32768 <= bounds.digital_min <= low <= high <= bounds.digital_max <= 32767
    assert bounds.digital_min < bounds.digital_max
    assert max(len(bounds.physical_min), len(bounds.physical_max)) <= 8
    off = [
        abs(told(bounds, digital) - gain * (digital + shift) - offset)
        for digital in (low, high, bounds.digital_min, bounds.digital_max)
    ]
    # At worst the bounds are rounded to whole units: -100018.7 has 9 characters.
    assert max(off) == bounds.physical_error <= Fraction(1, 2)
    assert abs(bounds.gain_error) < Fraction(1, 10**5)


def test_that_the_gain_error_is_the_one_a_reader_meets() -> None:
    gain = Fraction(1, 256)
    bounds = digital_range(gain, Fraction(0), -32768, 32767)
    # 32767/256 is 127.99609375; the header holds 127.9961.
    assert (bounds.physical_min, bounds.physical_max) == ("-128", "127.9961")
    assert (told(bounds, 1) - told(bounds, 0)) / gain - 1 == bounds.gain_error
    assert 0 < bounds.gain_error < Fraction(1, 10**7)


def counted(work: Callable[..., object], name: str, calls: Counter[str]) -> Callable[..., object]:
    def count(*given: object) -> object:
        calls[name] += 1
        return work(*given)

    return count


@pytest.mark.parametrize(("low", "high"), [(0, 100), (32767, 32767), (-32768, -32768), (-32768, 32767)])
def test_that_a_gain_without_exact_bounds_keeps_its_error_small_and_the_search_short(
    low: int, high: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: Counter[str] = Counter()
    for name in ("_fits", "rounded_text"):
        monkeypatch.setattr(edf_range, name, counted(getattr(edf_range, name), name, tried))
    bounds = digital_range(Fraction("0.123456789"), Fraction("1.23456"), low, high)
    # Each value of 16 bits as a lower and as an upper bound, and those near the ends; no pair of them all.
    assert tried["_fits"] <= 2 * 65_536
    assert tried["rounded_text"] <= 8_192
    assert bounds.digital_min <= low <= high <= bounds.digital_max
    assert 0 < abs(bounds.gain_error) < Fraction(1, 10**6)


def test_that_a_falling_scale_keeps_its_sign() -> None:
    bounds = digital_range(Fraction("-0.0064"), Fraction("8.704"), 0, 4095)
    assert (bounds.physical_min, bounds.physical_max) == ("8.704", "-17.504")


@pytest.mark.parametrize(
    ("gain", "low", "high", "said"),
    [
        ("1", 0, 32768, "0 to 32768"),
        ("1", 5, 4, "5 to 4"),
        ("0", 0, 1, "gain of a channel is 0"),
        ("1/1000000000000", 0, 1, "too small"),
        ("1000000000", 1, 32767, "8 characters"),
    ],
)
def test_that_what_edf_cannot_hold_is_refused(gain: str, low: int, high: int, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        digital_range(Fraction(gain), Fraction(0), low, high)
